"""Restoring a backup: which one, and whose password opens it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.fields import CodeField, FormPanel, Section
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.secret import SecretField
from desktop.views.set_up.rescue import RescueCard
from desktop.views.sign_in.strip import Strip
from desktop.views.tables import Column, EmptyText, RecordTable

if TYPE_CHECKING:
    from desktop.services.backups import Backup
    from desktop.services.sign_in import Face

RECOVERY = "recovery"


class RestorePanel(QWidget):
    """Chooses a backup and opens it with a password or recovery key of its day.

    Signals:
        restored(moved_aside): a Path, or None when nothing was in place.
        back(): nothing was changed.
    """

    restored = Signal(object)
    back = Signal()

    def __init__(
        self,
        offered: Callable[[Path | None], Sequence["Backup"]],
        people: Callable[["Backup"], Sequence["Face"]],
        with_password: Callable[["Backup", Any, str], Path | None],
        with_recovery: Callable[["Backup", str], Path | None],
        rescue: RescueCard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            offered: backups in a folder; None is the program's own.
            people: who can open a backup.
            with_password: restores with a password of the backup's day.
            with_recovery: restores with the recovery key of that day.
            rescue: shown first, where the second copy of the records can bring everything back.
            parent: Qt's.
        """
        super().__init__(parent)
        self.rescue = rescue
        theme.set_look(self, look="page")
        self.setAttribute(theme.STYLED)
        self._offered, self._people = offered, people
        self._with_password, self._with_recovery = with_password, with_recovery
        self.strip = Strip()
        self.table = self._make_table()
        self._who = CodeField("who", self.tr("Opened by"), [], required=True)
        self._secret = SecretField("secret", self.tr("Password of that day"), required=True)
        self.form = FormPanel([Section("", [self._who, self._secret])])
        self.other = KeyButton(self.tr("Look in another folder…"))
        self.go = KeyButton(self.tr("Restore this backup"), look="primary")
        self.leave = KeyButton(self.tr("Go back"), "Esc")
        self._lay_out()
        self.table.chosen.connect(self._on_chosen)
        self.other.clicked.connect(self._look)
        self.go.clicked.connect(self.run)
        self.leave.clicked.connect(self.back)
        self.show_from(None)
        if rescue is not None:
            rescue.leave.connect(lambda: self.restored.emit(None))
            rescue.recovered.connect(self._put_away)
            self.setFocusProxy(rescue)

    def _make_table(self) -> RecordTable:
        return RecordTable(
            columns=[
                Column(
                    self.tr("Made at"),
                    lambda row: row.made_at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M"),
                    width=160,
                ),
                Column(
                    self.tr("How"),
                    lambda row: self.tr("each day") if row.automatic else self.tr("by hand"),
                    width=110,
                ),
                Column(self.tr("Saves held"), lambda row: str(row.ops), width=110),
                Column(self.tr("Folder"), lambda row: str(row.path), stretch=True),
            ],
            row_id=lambda row: str(row.path),
            empty=EmptyText(self.tr("No backup here. Look on the stick it was saved to.")),
        )

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Restore a backup"))
        theme.set_look(title, look="title")
        note = QLabel(
            self.tr(
                "The records come back as they were when the backup was made; what stands here now"
                " is moved aside and kept. Before more seats are sold, compare with the county what"
                " was booked since then."
            )
        )
        note.setWordWrap(True)
        theme.set_look(note, look="soft")
        buttons = QHBoxLayout()
        for button in (self.go, self.other, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(40), theme.px(32), theme.px(40), theme.px(28))
        column.setSpacing(theme.px(10))
        if self.rescue is not None:
            column.addWidget(self.rescue)
            title.setText(self.tr("Or restore a backup alone"))
            theme.set_look(title, look="heading")
        self._alone = (title, note, self.table, self.form)
        column.addWidget(title)
        column.addWidget(note)
        column.addWidget(self.table, 1)
        column.addWidget(self.form)
        column.addWidget(self.strip)
        column.addLayout(buttons)
        column.addStretch(0)

    def _put_away(self) -> None:
        """Everything is back: a backup alone would be a step backwards."""
        for widget in (*self._alone, self.go, self.other, self.leave):
            widget.hide()

    def show_from(self, place: Path | None) -> None:
        """Show the backups in a folder; None is the program's own."""
        try:
            found = self._offered(place)
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
            return
        self.table.set_rows(list(found))
        if found:
            self.table.select(str(found[0].path))
        self._on_chosen(self.table.current())

    def _look(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.other.accessibleName())
        if chosen:
            self.show_from(Path(chosen))

    def _on_chosen(self, backup: Any) -> None:
        options: list[tuple[Any, str]] = []
        if backup is not None:
            try:
                options = [(str(face.staff_id), face.name) for face in self._people(backup)]
            except DesktopError as error:
                self.strip.say(sentence(error.problem))
            options.append((RECOVERY, self.tr("Recovery key")))
        self._who.set_options(options)
        self._who.set_value(options[0][0] if options else None)
        self.go.setEnabled(backup is not None)

    def run(self) -> None:
        """Ask, then restore."""
        backup, found = self.table.current(), self.form.own_problems()
        self.form.show_problems(found)
        if backup is None or found:
            return
        when = backup.made_at.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M")
        consequence = self.tr("What was saved here since then is moved aside, not deleted.")
        if not confirm(self, self.tr("Restore"), when, consequence):
            return
        values = self.form.values()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            if values["who"] == RECOVERY:
                aside = self._with_recovery(backup, values["secret"])
            else:
                aside = self._with_password(backup, values["who"], values["secret"])
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.restored.emit(aside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)
