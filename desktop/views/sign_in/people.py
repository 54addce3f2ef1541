"""The staff as large buttons."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.messages.codes import label

if TYPE_CHECKING:
    from desktop.services.sign_in import Face

COLUMNS = 3
WIDTH, HEIGHT = 200, 76
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
}


class PersonButton(QPushButton):
    """Name large, role under it; Enter presses it."""

    def __init__(self, face: "Face") -> None:
        super().__init__()
        self.face = face
        role = label(face.role)
        name, under = QLabel(face.name), QLabel(role)
        theme.set_look(name, look="heading")
        theme.set_look(under, look="soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        column.setSpacing(theme.px(2))
        column.addWidget(name)
        column.addWidget(under)
        for word in (name, under):
            word.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{face.name}, {role}")
        self.setFixedSize(theme.px(WIDTH), theme.px(HEIGHT))
        self.setAutoDefault(True)
        theme.set_look(self, look="count")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class People(QWidget):
    """Who can sign in here. Arrows move, Enter chooses, a digit chooses by place.

    Signals:
        chosen(face): somebody's button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[PersonButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(12))
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_people(self, people: Sequence["Face"]) -> None:
        """Show these, in this order."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self.buttons = [PersonButton(face) for face in people]
        for index, button in enumerate(self.buttons):
            self._grid.addWidget(button, index // COLUMNS, index % COLUMNS)
            button.clicked.connect(lambda _on=False, face=button.face: self.chosen.emit(face))
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; choose by number."""
        places = {button: index for index, button in enumerate(self.buttons)}
        at = places.get(self.focusWidget())  # type: ignore[call-overload]
        step = _STEPS.get(Qt.Key(event.key()))
        if at is not None and step is not None:
            if 0 <= at + step < len(self.buttons):
                self.buttons[at + step].setFocus()
            return
        text = event.text()
        if text.isascii() and text.isdigit() and 0 < int(text) <= len(self.buttons):
            self.buttons[int(text) - 1].click()
            return
        super().keyPressEvent(event)
