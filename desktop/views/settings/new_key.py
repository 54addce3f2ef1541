"""A new recovery key in place of one that was lost or seen."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.set_up.recovery import RecoveryPanel

WIDTH, HEIGHT = 820, 460


class NewKeyDialog(QDialog):
    """Takes the new key into force only after it was typed back from the paper."""

    def __init__(
        self,
        print_key: Callable[[str], object],
        put_in_force: Callable[[bytes], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New recovery key"))
        self._put_in_force = put_in_force
        self.panel = RecoveryPanel(print_key)
        note = QLabel(self.tr("The key printed before stays valid until this one is in force."))
        theme.set_look(note, look="soft")
        self.save = KeyButton(self.tr("Put this key in force"), look="primary")
        self.leave = KeyButton(self.tr("Go back"), "Esc")
        self.save.clicked.connect(self.try_save)
        self.leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(14))
        column.setSpacing(theme.px(10))
        column.addWidget(note)
        column.addWidget(self.panel, 1)
        column.addLayout(buttons)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))

    def try_save(self) -> None:
        """Put the key in force when it was typed back."""
        if not self.panel.require():
            return
        try:
            self._put_in_force(self.panel.secret)
        except DesktopError as error:
            self.panel.strip.say(sentence(error.problem))
            return
        self.accept()
