"""The support bundle: read what is in it, then save it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.messages import sentence
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable

translate = QCoreApplication.translate
SHOWN = 20_000  # letters of a part; the rest is as long as dull
WHAT: dict[str, Any] = {
    "versions.json": QT_TRANSLATE_NOOP("Support", "Versions of program, system and file"),
    "sizes.json": QT_TRANSLATE_NOOP("Support", "Sizes of files, room on the disk"),
    "exchange.json": QT_TRANSLATE_NOOP("Support", "How the exchange stands"),
    "ops.json": QT_TRANSLATE_NOOP("Support", "How many records wait, by kind and reason"),
    "county.json": QT_TRANSLATE_NOOP("Support", "What the county platform can do"),
    "replica.json": QT_TRANSLATE_NOOP("Support", "How much is known of the county"),
    "cursors.json": QT_TRANSLATE_NOOP("Support", "How far the county was read"),
    "settings.json": QT_TRANSLATE_NOOP("Support", "Which settings there are, without secrets"),
    "log.jsonl": QT_TRANSLATE_NOOP("Support", "What the program did, without names"),
}


class Piece(Protocol):
    """One file of the bundle."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def text(self) -> str:
        """All of it."""
        ...

    @property
    def size(self) -> int:
        """Bytes."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportDesk:
    """What the page is handed.

    Attributes:
        make: have the bundle made; it comes to `SupportPage.show_parts`.
        save: write what was shown.
        proposed: a name for the file.
    """

    make: Callable[[], object]
    save: Callable[[Path, Sequence[Piece]], object]
    proposed: Callable[[], str]


class SupportPage(Page):
    """What would be saved, part by part, and the button that saves it."""

    help_topic = "exchange_check"

    def __init__(self, desk: SupportDesk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Support bundle"))
        self._desk = desk
        self._parts: tuple[Piece, ...] = ()
        self.save_button = KeyButton(self.tr("Save…"), "Ctrl+Enter", icon="save", look="primary")
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self._save)
        self.add_to_head(self.save_button)
        hint = QLabel(
            self.tr(
                "A file for those who help when something does not work. It holds counts,"
                " times and codes; no name, number, illness or anything that somebody wrote."
                " Read it here before you save it; nothing is sent by itself."
            )
        )
        hint.setWordWrap(True)
        self.message = QLabel()
        self.message.setWordWrap(True)
        theme.set_look(self.message, look="strong")
        self.message.hide()
        self.body.addWidget(hint)
        self.body.addWidget(self.message)
        self._add_lists()

    def _add_lists(self) -> None:
        self.table = RecordTable(
            columns=[
                Column(self.tr("Part"), lambda row: row.name, width=130),
                Column(self.tr("What is in it"), _what, stretch=True),
                Column(self.tr("Size"), lambda row: _size(row.size), width=84),
            ],
            row_id=lambda row: row.name,
            empty=EmptyText(self.tr("Being put together …")),
        )
        self.table.setAccessibleName(self.tr("Parts of the bundle"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setAccessibleName(self.tr("What the part says"))
        self.table.chosen.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.table, 1)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)

    def show_with(self, **_what: object) -> None:
        """Make it anew."""
        self.message.hide()
        self._desk.make()

    def first_focus(self) -> QWidget | None:
        """The list of parts."""
        return self.table

    def save(self) -> bool:
        """Ctrl+S, Ctrl+Enter or F9: save."""
        if self.save_button.isEnabled():
            self._save()
        return True

    def show_parts(self, parts: Sequence[Piece]) -> None:
        """Show what would be saved."""
        self._parts = tuple(parts)
        self.table.set_rows(list(parts))
        self.save_button.setEnabled(bool(parts))
        self._show(self.table.current())

    def show_error(self, error: DesktopError) -> None:
        """It could not be made or saved."""
        self._say(sentence(error.problem))

    def _show(self, part: Piece | None) -> None:
        self.preview.setPlainText(part.text[:SHOWN] if part else "")

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the support bundle"),
            str(Path(folder) / self._desk.proposed()),
            self.tr("Zip files (*.zip)"),
        )
        if not name:
            return
        path = Path(name)
        path = path if path.suffix.lower() == ".zip" else path.with_name(f"{path.name}.zip")
        try:
            self._desk.save(path, self._parts)
        except DesktopError as error:
            self.show_error(error)
        else:
            self._say(self.tr("Saved: {path}").format(path=path))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.show()


def _what(part: Piece) -> str:
    return translate("Support", WHAT[part.name]) if part.name in WHAT else ""


def _size(count: int) -> str:
    return f"{max(1, round(count / 1024))} KB"
