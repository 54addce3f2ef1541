"""The keys under the list of those to be placed: an outcome each, and what helps to find one."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.absence.words import KEYS, key_words
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import KeyButton

translate = QCoreApplication.translate


class ActBar(QWidget):
    """One button for each key.

    Signals:
        pressed(key): a digit of `KEYS`, Enter, T or U.
    """

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, look="plain")
        self.buttons: dict[str, KeyButton] = {}
        host = flow_host()
        row = FlowLayout(host, theme.px(6))
        for key, words, icon in (
            *((key, key_words(key), "") for key in KEYS),
            ("Enter", translate("AbsencePage", "Other place"), "booking"),
            ("T", translate("AbsencePage", "Show number"), "phone"),
            ("U", translate("AbsencePage", "Undo"), "undo"),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(lambda _on=False, k=key: self.pressed.emit(k))
            self.buttons[key] = button
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(host)
