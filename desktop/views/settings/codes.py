"""Tab: the list of diagnosis codes, ours or the county's own sheet."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.code_list import CodeEntry, ListInUse
from desktop.domain.code_sheet import CodeRow, CodeSheet
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.messages import told
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.roster.files import save_sheet
from desktop.views.settings.code_sheet import CodeSheetDialog
from desktop.views.sign_in.strip import Strip
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone


class CodesWork(Protocol):
    """What `services.code_lists.CodeLists` does; see there for promises and errors."""

    def find(self, typed: str, most: int = 50) -> tuple[CodeEntry, ...]:
        """Entries that fit."""

    def in_use(self) -> ListInUse:
        """Which list is searched."""

    def read(self, path: Path) -> CodeSheet:
        """The lines of a sheet; nothing is kept."""

    def take(self, sheet: CodeSheet, name: str, version: str) -> ListInUse:
        """Use it."""

    def use_shipped(self) -> ListInUse:
        """Use our own list again."""

    def write_empty(self, path: Path) -> None:
        """A sheet with the columns' names."""

    def write_faults(self, path: Path, rows: Sequence[CodeRow], why: Sequence[str]) -> None:
        """The lines left out."""


class CodesTab(QWidget):
    """Which list is in use, a line to try it, and the way to import the county's own."""

    def __init__(
        self, work: CodesWork, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._now = work, now
        self.dialog: CodeSheetDialog | None = None
        self.words, self.strip = QLabel(), Strip()
        self.words.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Try it: code, name or pinyin initials"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(lambda _text: self._look())
        self.table: RecordTable = RecordTable(
            columns=[
                Column(self.tr("Code"), lambda row: row.code, width=140),
                Column(self.tr("Name"), lambda row: row.name, stretch=True),
                Column(
                    self.tr("Points to"),
                    lambda row: label(row.centre) if row.centre else "",
                    width=240,
                ),
            ],
            row_id=lambda row: (row.code, row.name),
            name=self.tr("Codes that fit"),
            empty=EmptyText(self.tr("Type above to look something up.")),
        )
        self.import_button = KeyButton(self.tr("Import the county's sheet"), icon="search")
        self.empty_button = KeyButton(self.tr("Empty sheet"), icon="add")
        self.back_button = KeyButton(self.tr("Back to our own short list"), icon="undo")
        self.import_button.clicked.connect(self.open_sheet)
        self.empty_button.clicked.connect(lambda: self._try(self._write_empty))
        self.back_button.clicked.connect(lambda: self._try(self._back))
        self._build()
        self.reload()

    def reload(self) -> None:
        """Show which list is in use."""
        used = self._work.in_use()
        self.back_button.setVisible(bool(used.name))
        self.words.setText(self._used_words(used))
        self._look()

    def open_sheet(self) -> None:
        """Read a sheet and show what it would do."""
        self.dialog = CodeSheetDialog(self._work, self)
        self.dialog.accepted.connect(self._on_taken)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    # --- inside -----------------------------------------------------------------------

    def _used_words(self, used: ListInUse) -> str:
        if not used.name:
            words = self.tr(
                "Our own short list, edition {version}, {count} entries. A diagnosis may always be "
                "written in words."
            )
            return words.format(version=used.version, count=used.entries)
        at = used.imported_at.astimezone(CLINIC_ZONE) if used.imported_at else None
        words = self.tr("{name}, edition {version}, {count} entries; imported {day} by {by}.")
        return words.format(
            name=used.name,
            version=used.version,
            count=used.entries,
            day=f"{at:%Y-%m-%d}" if at else "–",
            by=used.by or "–",
        )

    def _look(self) -> None:
        self.table.set_rows(list(self._work.find(self.search.text(), 50)))

    def _on_taken(self) -> None:
        self.reload()
        self.strip.say(self.tr("The sheet is in use from now on."), Tone.GREEN)

    def _write_empty(self) -> None:
        path = save_sheet(self, self.tr("diagnosis codes.xlsx"))
        if path is not None:
            self._work.write_empty(path)

    def _back(self) -> None:
        self._work.use_shipped()
        self.reload()
        self.strip.say(self.tr("Our own short list is in use again."), Tone.GREEN)

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except DesktopError as error:
            self.strip.say(told(error), Tone.RED)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for button in (self.import_button, self.empty_button, self.back_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
