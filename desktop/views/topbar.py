"""The top bar: search, the two most frequent actions, bell, user."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton

SEARCH_WIDTH = (220, 380)
"""Least at any text size, most at 100 %, in device-independent pixels."""


class TopBar(QFrame):
    """A row of widgets; the shell connects them.

    Attributes:
        booking, referral, help, bell, user: buttons with their keys.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="bar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(8))
        self.booking = KeyButton(self.tr("New booking"), "F3", icon="booking")
        self.referral = KeyButton(self.tr("Up-referral"), "F4", icon="referral")
        self.help = KeyButton(self.tr("Help"), "F1", icon="help", look="quiet")
        self.bell = KeyButton("", icon="bell", look="quiet")
        self.user = KeyButton("", "F12", icon="user", look="quiet")
        self._row.addStretch(1)
        for button in (self.booking, self.referral, self.help, self.bell, self.user):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        for button in (self.booking, self.referral):
            button.hide()
        self.show_unread(0)
        self.show_user("")

    def set_search(self, search: QWidget) -> None:
        """Put the search box at the left end."""
        least, most = SEARCH_WIDTH
        search.setMinimumWidth(least)
        search.setMaximumWidth(theme.px(most))
        self._row.insertWidget(0, search, 9)
        search.show()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop words where room is short; icons and keys stay."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out the words of as many buttons as must be, the least needed first."""
        order = [self.help, self.user, self.booking, self.referral]
        for button in order:
            button.set_compact(compact=False)
        for button in order:
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                break
            button.set_compact(compact=True)

    def show_unread(self, count: int) -> None:
        """Show how many messages wait."""
        words = self.tr("{count} new notices").format(count=count) if count else self.tr("Notices")
        self.bell.setText(f" {count}" if count else "")
        self.bell.setToolTip(f"{words} (Alt+N)")
        self.bell.setAccessibleName(words)

    def show_pressing(self, count: int) -> None:
        """Colour the bell while something in it must be acted upon; its count says how much."""
        theme.set_look(self.bell, look="danger" if count else "quiet")
        ink = theme.tokens().on_accent if count else None
        self.bell.setIcon(theme.icon("bell", ink))

    def show_user(self, name: str, role: str = "") -> None:
        """Show who is signed in."""
        words = f"{name} · {role}" if role else name
        self.user.setVisible(bool(name))
        self.user.set_words(words)
        self.user.setToolTip(self.tr("Switch user (F12)"))
        self.user.setAccessibleName(self.tr("Signed in: {who}").format(who=words))
        self.fit()
