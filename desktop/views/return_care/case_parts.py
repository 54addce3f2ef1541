"""Pieces of the page of one patient's return care."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import Tone


def plan_strip(verb: str) -> tuple[QFrame, QLabel, KeyButton]:
    """The strip that tells of a changed plan; hidden at first."""
    strip = QFrame()
    theme.set_look(strip, look="strip", tone=str(Tone.AMBER))
    words, button = QLabel(), KeyButton(verb, "N", look="primary")
    words.setWordWrap(True)
    row = QHBoxLayout(strip)
    row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
    row.addWidget(words, 1)
    row.addWidget(button)
    strip.hide()
    return strip, words, button


def with_below(tasks: QWidget, attachments: QWidget | None) -> QWidget:
    """The tasks, and what was attached below them."""
    if attachments is None:
        return tasks
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    column.addWidget(tasks, 1)
    column.addWidget(attachments)
    return both
