"""What the county check found, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

_TONES = {True: Tone.GREEN, False: Tone.RED, None: Tone.GREY}


@dataclass(frozen=True, slots=True)
class TestLine:
    """One probe.

    Attributes:
        name: what was tried, in the program's language.
        ok: None when either answer is good.
        found: what was found, in the program's language.
    """

    __test__ = False  # pytest is not to collect it

    name: str
    ok: bool | None
    found: str


class TestLines(RecordTable):
    """The lines of one check."""

    __test__ = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            columns=[
                Column(self.tr("Tried"), lambda row: row.name, width=260),
                Column(
                    self.tr("Found"),
                    lambda row: row.found,
                    stretch=True,
                    tone=lambda row: _TONES[row.ok],
                ),
            ],
            row_id=lambda row: row.name,
            empty=EmptyText(self.tr("The check has not been made yet.")),
            parent=parent,
        )
        self.setAccessibleName(self.tr("Result of the connection test"))

    def show_lines(self, lines: Sequence[TestLine]) -> None:
        """Show these."""
        self.set_rows(list(lines))
