"""The county's sheet before it is taken: what would be used, and every line that would not."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.code_list import NAME_MAX, VERSION_MAX, ListInUse
from desktop.domain.code_sheet import CodeRow, CodeSheet
from desktop.domain.errors import RuleBroken
from desktop.views.fields import FormPanel, Section, TextField
from desktop.views.messages import sentence
from desktop.views.messages.codes import label
from desktop.views.roster.files import open_sheet, save_sheet
from desktop.views.roster.list_dialog import ListDialog
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

SHOWN = 500
"""So many good lines are listed; the faults are listed first, as many as there are up to this."""


class SheetWork(Protocol):
    """What the dialog needs of `services.code_lists.CodeLists`."""

    def read(self, path: Path) -> CodeSheet:
        """The lines of a sheet; nothing is kept."""

    def take(self, sheet: CodeSheet, name: str, version: str) -> ListInUse:
        """Use it."""

    def write_faults(self, path: Path, rows: Sequence[CodeRow], why: Sequence[str]) -> None:
        """The lines left out."""


class CodeSheetDialog(ListDialog):
    """Ctrl+O chooses a sheet, F9 takes its good lines; nothing is kept before."""

    def __init__(self, work: SheetWork, parent: QWidget | None = None) -> None:
        self._work = work
        self.sheet = CodeSheet()
        table = RecordTable(
            columns=[
                Column(
                    self.tr("Line"),
                    lambda row: str(row.line),
                    width=90,
                    icon=lambda row: "close" if row.problem else "ok",
                    tone=lambda row: Tone.RED if row.problem else Tone.GREEN,
                ),
                Column(
                    self.tr("What stands in the sheet"),
                    lambda row: "  ".join(cell for cell in row.cells if cell),
                    stretch=True,
                ),
                Column(self.tr("Finding"), _finding, width=430),
            ],
            row_id=lambda row: row.line,
            name=self.tr("Lines of the sheet"),
            empty=EmptyText(
                self.tr("No sheet is open. Columns: 编码, 名称, and 中心 where it is known."),
                self.tr("Choose a sheet"),
                "Ctrl+O",
            ),
        )
        super().__init__(parent, self.tr("Import diagnosis codes"), table)
        self.form = FormPanel(
            [
                Section(
                    "",
                    [
                        TextField(
                            "name", self.tr("Whose list"), max_length=NAME_MAX, required=True
                        ),
                        TextField(
                            "version", self.tr("Edition"), max_length=VERSION_MAX, required=True
                        ),
                    ],
                )
            ]
        )
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, self.form)
        table.empty_pressed.connect(lambda: self.try_to(self._choose))
        self.buttons = self.add_buttons(
            [
                (self.tr("Choose a sheet"), "Ctrl+O", "search", "", self._choose),
                (self.tr("Write what is left out"), "Ctrl+W", "save", "", self._write_faults),
                (self.tr("Go back"), "Esc", "", "", self.reject),
                (self.tr("Use this list"), "F9", "", "primary", self.keep),
            ]
        )
        self._count()

    def show_sheet(self, sheet: CodeSheet, name: str = "") -> None:
        """Show a sheet as it was read."""
        self.sheet = sheet
        self.say(sentence(sheet.problem) if sheet.problem else "")
        if name and self.form.field("name").is_blank():
            self.form.field("name").set_value(name)
        good = [row for row in sheet.rows if row.entry is not None]
        self.table.set_rows([*sheet.faults[:SHOWN], *good[:SHOWN]])
        self._count()

    def keep(self) -> None:
        """Take the good lines."""
        if found := self.form.own_problems():
            self.form.show_problems(found)
            return
        said = self.form.values()
        try:
            self._work.take(self.sheet, said["name"], said["version"])
        except RuleBroken as broken:
            self.form.show_problems(broken.fields)
        else:
            self.accept()

    # --- inside -----------------------------------------------------------------------

    def _choose(self) -> None:
        path = open_sheet(self)
        if path is not None:
            self.show_sheet(self._work.read(path), path.stem)

    def _write_faults(self) -> None:
        rows = self.sheet.faults
        path = save_sheet(self, self.tr("not imported.xlsx")) if rows else None
        if path is not None:
            why = [sentence(row.problem) if row.problem else "" for row in rows]
            self._work.write_faults(path, rows, why)

    def _count(self) -> None:
        good, bad = len(self.sheet.entries), len(self.sheet.faults)
        words = self.tr(
            "{good} entries would be used, {bad} lines left out. Nothing is kept before you say "
            "so; our own short list can always be had back."
        )
        self.words.setText(words.format(good=good, bad=bad))
        self.words.setVisible(bool(self.sheet.rows))
        self.form.setVisible(bool(self.sheet.rows))
        self.buttons[0].setVisible(bool(self.sheet.rows))  # the empty list has it in its middle
        self.buttons[1].setVisible(bad > 0)
        self.buttons[3].setEnabled(good > 0)


def _finding(row: CodeRow) -> str:
    if row.problem is not None:
        return sentence(row.problem)
    return label(row.entry.centre) if row.entry is not None and row.entry.centre else ""
