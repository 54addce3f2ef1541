"""Tab: which program this is, and where its files are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme


class AboutTab(QWidget):
    """Facts that support asks for; they can be selected and copied."""

    def __init__(self, facts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Zhudian"))
        theme.set_look(title, look="title")
        words = QLabel(
            self.tr(
                "Desktop client of township expert stations: visits, green-channel referrals and"
                " training, also without a line. Free software under the GNU GPL, version 3 or"
                " later."
            )
        )
        words.setWordWrap(True)
        card = QFrame()
        theme.set_look(card, look="card")
        grid = QGridLayout(card)
        grid.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        grid.setHorizontalSpacing(theme.px(20))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            label, held = QLabel(name), QLabel(value)
            theme.set_look(label, look="soft")
            held.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            held.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, row, 0)
            grid.addWidget(held, row, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        for widget in (title, words, card):
            column.addWidget(widget)
        column.addStretch(1)
