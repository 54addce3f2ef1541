"""The buttons under the board, and the strip that says which computer calls."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.queue import Column
from desktop.views import theme
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone

ROW_STEPS: Mapping[str, frozenset[Column]] = {
    "arrive": frozenset({Column.EXPECTED}),
    "call": frozenset({Column.WAITING}),
    "recall": frozenset({Column.CALLED}),
    "skip": frozenset({Column.CALLED}),
    "room": frozenset({Column.WAITING, Column.CALLED}),
    "seen": frozenset({Column.CALLED}),
    "reading": frozenset(Column),
}
"""Steps that mean a row, and the columns where they are open."""


def bar_steps() -> tuple[tuple[str, str, str, str], ...]:
    """Name, words, key and icon of each step, in the order of the bar."""
    translate = QCoreApplication.translate
    return (
        ("next", translate("Queue", "Call next"), "F6", "queue"),
        ("arrivals", translate("Queue", "Arrivals"), "F7", "patient"),
        ("arrive", translate("Queue", "Is here"), "A", "ok"),
        ("call", translate("Queue", "Call this one"), "C", "right"),
        ("recall", translate("Queue", "Call again"), "R", "refresh"),
        ("skip", translate("Queue", "Pass over"), "S", "down"),
        ("room", translate("Queue", "Other room"), "M", ""),
        ("seen", translate("Queue", "Done"), "D", "ok"),
        ("reading", translate("Queue", "Reading"), "Y", ""),
        ("undo", translate("Queue", "Undo"), "Z", "undo"),
    )


def step_bar(buttons: dict[str, KeyButton], press: Callable[[str], object]) -> QWidget:
    """Make the buttons, put them into `buttons`, and return what holds them."""
    bar = flow_host()
    row = FlowLayout(bar, theme.px(6))
    for name, words, key, icon in bar_steps():
        button = KeyButton(words, key, icon=icon, look="primary" if name == "next" else "")
        button.clicked.connect(partial(_pressed, press, name))
        buttons[name] = button
        row.addWidget(button)
    return bar


def _pressed(press: Callable[[str], object], name: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's clicked
    press(name)


class Strip(QFrame):
    """Says that another computer calls while there is no line, and how that is changed."""

    def __init__(self, show_how: Callable[[], object]) -> None:
        super().__init__()
        theme.set_look(self, look="note", tone=str(Tone.AMBER))
        self.words = QLabel()
        self.words.setWordWrap(True)
        how = KeyButton(QCoreApplication.translate("Queue", "How to change it"), "F1", look="quiet")
        how.clicked.connect(show_how)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(4), theme.px(10), theme.px(4))
        row.addWidget(self.words, 1)
        row.addWidget(how)
        self.hide()

    def show_calling(self, device: str | None) -> None:
        """Name the computer that calls; None: this one may, and there is nothing to say."""
        self.setVisible(device is not None)
        if device is not None:
            words = QCoreApplication.translate(
                "Queue",
                "Now {device} calls: without a line two computers do not see each other."
                " Arrivals and everything else go on here.",
            )
            other = QCoreApplication.translate("Queue", "another computer")
            self.words.setText(words.format(device=device or other))
