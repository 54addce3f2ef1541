"""Where the keyboard is when a page is read again."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.stack import PageStack


class Strips(Page):
    """A page whose topmost button is in a strip that goes when there is news."""

    kinds = frozenset({"referral"})

    def __init__(self) -> None:
        super().__init__("Strips")
        self.strip, self.next = QWidget(), KeyButton("Departed", "D")
        self.ring = KeyButton("Ring", "C")
        QVBoxLayout(self.strip).addWidget(self.ring)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.next)

    def first_focus(self) -> QWidget:
        return self.ring if self.strip.isVisibleTo(self) else self.next

    def reload(self, kinds: frozenset[str]) -> None:
        self.strip.hide()


def test_keys_go_on_working_when_news_hide_what_had_the_focus(
    qtbot: QtBot, dressed: QApplication
) -> None:
    stack = PageStack()
    page = Strips()
    qtbot.addWidget(stack)
    stack.add("strips", lambda: page)
    stack.show()
    stack.go("strips", {}, root=True)
    assert stack.focusWidget() is page.ring
    stack.records_changed(frozenset({"referral"}))
    assert stack.focusWidget() is page.next
