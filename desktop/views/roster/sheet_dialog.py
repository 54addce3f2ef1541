"""A roster from a sheet: every line with what speaks against it; the good ones are kept."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from desktop.domain.roster_sheet import Sheet, SheetRow
from desktop.views.messages import sentence
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.files import open_sheet, save_sheet
from desktop.views.roster.list_dialog import ListDialog
from desktop.views.roster.words import sheet_told
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of the preview with its tick."""

    row: SheetRow
    ticked: bool


class SheetDialog(ListDialog):
    """Ctrl+O chooses a sheet, Space leaves a line out, F9 keeps the ticked ones."""

    def __init__(self, calls: RosterCalls, parent: QWidget | None = None) -> None:
        self._calls = calls
        self.sheet = Sheet()
        table = RecordTable(
            columns=[
                Column(
                    self.tr("Line"),
                    lambda line: str(line.row.line),
                    width=80,
                    icon=lambda line: "ok" if line.ticked else "close",
                    tone=lambda line: Tone.GREEN if line.ticked else Tone.GREY,
                ),
                Column(
                    self.tr("What stands in the sheet"),
                    lambda line: "  ".join(cell for cell in line.row.cells if cell),
                    width=430,
                ),
                Column(self.tr("Finding"), _told, stretch=True, tone=_tone),
            ],
            row_id=lambda line: line.row.line,
            name=self.tr("Lines of the sheet"),
            empty=EmptyText(
                self.tr("No sheet is open. Columns: 日期, 午别, 专家, and 诊室, 限号, 开始, 结束."),
                self.tr("Choose a sheet"),
                "Ctrl+O",
                self.tr("An empty sheet with these columns can be written with Ctrl+T."),
            ),
        )
        super().__init__(parent, self.tr("Import a roster"), table)
        table.empty_pressed.connect(lambda: self.try_to(self._choose))
        table.opened.connect(self._toggle)
        table.add_action(self.tr("Tick or leave out"), self._toggle, key="Space")
        self.buttons = self.add_buttons(
            [
                (self.tr("Choose a sheet"), "Ctrl+O", "search", "", self._choose),
                (self.tr("Empty sheet"), "Ctrl+T", "add", "", self._write_empty),
                (self.tr("Write what is left"), "Ctrl+W", "save", "", self._write_left),
                (self.tr("Go back"), "Esc", "", "", self.reject),
                (self.tr("Import as drafts"), "F9", "", "primary", self.keep),
            ]
        )
        self._count()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the lines of a sheet as it was read."""
        self.sheet = sheet
        if sheet.problem is not None:
            self.say(sentence(sheet.problem))
        self.table.set_rows([SheetLine(row, row.good and not row.warnings) for row in sheet.rows])
        self._count()

    def keep(self) -> None:
        """Keep the ticked lines as drafts; the others stay here."""
        ticked = [line.row for line in self.table.rows() if line.ticked]
        kept = self._calls.keep(
            [row.session for row in ticked if row.session is not None], publish=False
        )
        words = self.tr("{count} sessions imported as drafts; publish them in the roster.")
        told = words.format(count=len(kept))
        gone = {row.line for row in ticked}
        left = tuple(row for row in self.sheet.rows if row.line not in gone)
        if left:
            self.show_sheet(replace(self.sheet, rows=left))
            self.say(told, Tone.GREEN)  # the window's own notices are behind this one
        else:
            self._calls.notices.tell(told)
            self.accept()

    # --- inside ---------------------------------------------------------------------

    def _choose(self) -> None:
        path = open_sheet(self)
        if path is not None:
            self.show_sheet(self._calls.read_sheet(path))

    def _write_empty(self) -> None:
        path = save_sheet(self, self.tr("roster.xlsx"))
        if path is not None:
            self._calls.write_empty(path)

    def _write_left(self) -> None:
        rows = [line.row for line in self.table.rows()]
        path = save_sheet(self, self.tr("not imported.xlsx")) if rows else None
        if path is not None:
            why = {row.line: sheet_told(row) for row in rows}
            self._calls.write_left(path, self.sheet, rows, why)

    def _toggle(self, line: SheetLine) -> None:
        if line.row.good:
            self.table.refresh_row(replace(line, ticked=not line.ticked))
            self._count()

    def _count(self) -> None:
        lines = self.table.rows()
        ticked = sum(line.ticked for line in lines)
        bad = sum(not line.row.good for line in lines)
        words = self.tr(
            "{count} lines: {ticked} ticked, {bad} cannot be imported. Space ticks or leaves out."
        )
        self.words.setText(words.format(count=len(lines), ticked=ticked, bad=bad))
        self.words.setVisible(bool(lines))
        self.buttons[0].setVisible(bool(lines))  # the empty list has this button in its middle
        self.buttons[2].setEnabled(bool(lines))
        self.buttons[4].setEnabled(ticked > 0)


def _told(line: SheetLine) -> str:
    return sheet_told(line.row)


def _tone(line: SheetLine) -> Tone:
    if not line.row.good:
        return Tone.RED
    return Tone.AMBER if line.row.warnings else Tone.GREEN
