"""The four facts at the head of the exchange screen."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.tokens import TONE_ICONS, Tone

SIGN = 16


class Fact(QFrame):
    """One of the four facts, large; its tone has a sign beside the title."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._sign, self._title = QLabel(), QLabel(title)
        self.value, self.detail = QLabel("–"), QLabel()
        theme.set_look(self._title, look="label")
        theme.set_look(self.value, look="count")
        theme.set_look(self.detail, look="small")
        self._sign.hide()
        head = QHBoxLayout()
        head.setSpacing(theme.px(5))
        head.addWidget(self._sign)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(4))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.value)

    def tell(
        self, value: str, detail: str = "", tone: Tone | None = None, *, sign: str = ""
    ) -> None:
        """Show the fact; `sign` is an icon other than the tone's own."""
        self.value.setText(value)
        theme.set_look(self.value, tone=str(tone) if tone else "")
        self.detail.setText(detail)
        if tone is not None:
            self._sign.setPixmap(theme.pixmap(sign or TONE_ICONS[tone], SIGN, tone))
        self._sign.setVisible(tone is not None)
        self.setAccessibleName(f"{self._title.text()} {value} {detail}".strip())
