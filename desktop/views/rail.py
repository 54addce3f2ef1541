"""The left rail: one button per screen that exists, its number never changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.views import theme

WIDTH = 136
NUMBERS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)


class RailButton(QPushButton):
    """Icon, word and the digit that Alt makes a key of."""

    def __init__(self, number: int, words: str, icon: str) -> None:
        super().__init__(f" {words}")
        colours = theme.tokens()
        self.number = number
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIcon(theme.two_icons(icon, colours.rail_ink, colours.rail_chosen_ink))
        self.setIconSize(theme.icon_size())
        self.setToolTip(f"Alt+{number}")
        self.setAccessibleName(f"{words} Alt+{number}")
        theme.set_look(self, look="rail")
        self._digit = QLabel(str(number), self)
        theme.set_look(self._digit, look="digit")
        self._digit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(lambda on: theme.set_look(self._digit, chosen=on))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the digit at the right end."""
        super().resizeEvent(event)
        size = self._digit.sizeHint()
        left = self.width() - size.width() - theme.px(10)
        top = (self.height() - size.height()) // 2
        self._digit.setGeometry(left, top, size.width(), size.height())


class Rail(QFrame):
    """Buttons of the screens, in the order of their numbers (0 last).

    Signals:
        chosen(name): a screen was asked for.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="rail")
        self.setFixedWidth(theme.px(WIDTH))
        self.buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.px(8),) * 4)
        self._column.setSpacing(theme.px(4))
        self.mark, self.clinic = QLabel(), QLabel()
        self.mark.setPixmap(theme.picture("zhudian", 32))
        self.clinic.setWordWrap(True)
        theme.set_look(self.clinic, look="clinic")
        self._column.addWidget(self.mark)
        self._column.addWidget(self.clinic)
        self._column.addSpacing(theme.px(8))
        self._fixed = self._column.count()
        self._column.addStretch(1)

    def add_screen(self, name: str, number: int, words: str, icon: str) -> None:
        """Add the button of a screen.

        Raises:
            ValueError: the number is taken or none of 0 to 9.
        """
        if number not in NUMBERS or any(b.number == number for b in self.buttons.values()):
            raise ValueError(f"{name}: {number}")
        button = RailButton(number, words, icon)
        button.clicked.connect(lambda _on=False, n=name: self.chosen.emit(n))
        before = sum(NUMBERS.index(b.number) < NUMBERS.index(number) for b in self.buttons.values())
        self._column.insertWidget(self._fixed + before, button)
        self._group.addButton(button)
        self.buttons[name] = button

    def mark_chosen(self, name: str) -> None:
        """Show which screen is open."""
        if button := self.buttons.get(name):
            button.setChecked(True)

    def screen_of(self, number: int) -> str | None:
        """Return the screen with that number, None when there is none."""
        return next((n for n, b in self.buttons.items() if b.number == number), None)
