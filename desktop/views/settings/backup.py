"""Tab: back up now, and the way to restore."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

if TYPE_CHECKING:
    from desktop.services.backups import Backup


class BackupTab(QWidget):
    """The newest backup counts: its age stands first."""

    def __init__(
        self,
        make: Callable[[Path | None], "Backup"],
        kept: Callable[[], Sequence["Backup"]],
        restore: Callable[[], object] | None,
        renew_key: Callable[[QWidget], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the tab.

        Args:
            make: backs up into a folder, or into the program's own.
            kept: backups in the program's own folder.
            restore: closes the day and opens the page that restores; None hides the button.
            renew_key: asks for a new recovery key over this widget; None hides the button.
            parent: Qt's.
        """
        super().__init__(parent)
        self._make, self._kept, self._restore = make, kept, restore
        self.strip = Strip()
        self._newest = QLabel()
        theme.set_look(self._newest, look="strong")
        note = QLabel(
            self.tr(
                "Each day's first sign-in makes a backup on this computer. Save one to a stick"
                " each week and keep it in another room: it is encrypted and opens with the"
                " passwords of its day."
            )
        )
        note.setWordWrap(True)
        theme.set_look(note, look="soft")
        self.now = KeyButton(self.tr("Back up now"), icon="save", look="primary")
        self.into = KeyButton(self.tr("Back up to a stick or folder…"))
        self.restore = KeyButton(self.tr("Restore a backup…"))
        self.restore.setVisible(restore is not None)
        self.key = KeyButton(self.tr("New recovery key…"))
        self.key.setVisible(renew_key is not None)
        self.key.clicked.connect(lambda: renew_key(self) if renew_key else None)
        self.table: RecordTable = RecordTable(
            columns=[
                Column(self.tr("Made at"), _when, width=170),
                Column(
                    self.tr("How"),
                    lambda row: self.tr("each day") if row.automatic else self.tr("by hand"),
                    width=120,
                ),
                Column(self.tr("Saves held"), lambda row: str(row.ops), width=120),
                Column(self.tr("Folder"), lambda row: str(row.path), stretch=True),
            ],
            row_id=lambda row: str(row.path),
            empty=EmptyText(self.tr("No backup yet."), self.tr("Back up now")),
        )
        self.table.empty_pressed.connect(lambda: self.back_up(None))
        self.now.clicked.connect(lambda: self.back_up(None))
        self.into.clicked.connect(self._choose)
        self.restore.clicked.connect(self._ask_restore)
        row = QHBoxLayout()
        for button in (self.now, self.into, self.restore, self.key):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        for widget in (self._newest, note):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        self.reload()

    def reload(self) -> None:
        """Look at the backups again."""
        try:
            kept = list(self._kept())
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
            return
        self.table.set_rows(kept)
        words = self.tr("Newest backup: {time}")
        self._newest.setText(
            words.format(time=_when(kept[0])) if kept else self.tr("There is no backup yet.")
        )

    def back_up(self, into: Path | None) -> None:
        """Back up and say where it is."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            made = self._make(into)
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.reload()
        words = self.tr("Backed up and checked: {folder}")
        self.strip.say(words.format(folder=made.path), Tone.GREEN)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.into.accessibleName())
        if chosen:
            self.back_up(Path(chosen))

    def _ask_restore(self) -> None:
        consequence = self.tr(
            "The day is closed first; what stands half-written is kept as a draft in the present"
            " records, which are moved aside."
        )
        if self._restore and confirm(
            self, self.tr("Close the day"), self.tr("to restore a backup"), consequence
        ):
            self._restore()


def _when(row: "Backup") -> str:
    return row.made_at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M")
