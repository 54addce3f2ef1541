"""下次来院: an expert's next visits under one key; Enter goes to the day."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.booking_rows import GridCell, GridExpert
from desktop.views.booking.words import booked_words, cell_details, cell_notes, left_words, when
from desktop.views.roster.list_dialog import ListDialog
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone


class VisitsDialog(ListDialog):
    """Day, time, room and places left.

    Attributes:
        chosen: the visit that Enter was pressed on.
    """

    def __init__(
        self, expert: GridExpert, visits: Sequence[GridCell], parent: QWidget | None = None
    ) -> None:
        self.chosen: GridCell | None = None
        table = RecordTable(
            columns=[
                Column(self.tr("Day"), lambda cell: when(cell.held_on, cell.half_day), 160),
                Column(self.tr("Time"), lambda cell: f"{cell.starts:%H:%M}–{cell.ends:%H:%M}", 120),
                Column(self.tr("Room"), lambda cell: cell.room, 120),
                Column(
                    self.tr("Seats"),
                    lambda cell: f"{left_words(cell.left)}  {booked_words(cell.booked)}",
                    150,
                    tone=lambda cell: Tone.GREEN if cell.left else Tone.RED,
                ),
                Column(
                    self.tr("Besides"),
                    _notes,
                    stretch=True,
                ),
            ],
            row_id=lambda cell: cell.session_id,
            name=self.tr("Next visits"),
            empty=EmptyText(self.tr("No visit is published. The roster may hold drafts (R).")),
        )
        title = self.tr("Next visits of {name}").format(name=expert.name)
        super().__init__(parent, title, table)
        self.words.setText(title)
        table.opened.connect(self._go)
        self.add_buttons([(self.tr("Go back"), "Esc", "", "", self.reject)])
        table.set_rows(visits)
        table.setFocus()

    def _go(self, cell: GridCell) -> None:
        self.chosen = cell
        self.accept()


def _notes(cell: GridCell) -> str:
    parts = (cell.org_name, *cell_notes(cell), *cell_details(cell, online=True))
    return "  ".join(part for part in parts if part)
