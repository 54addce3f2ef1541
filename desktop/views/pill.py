"""Small signs of state: pill, key button, count card."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.tokens import TONE_ICONS, Tone


class StatePill(QFrame):
    """A state: icon, word and tone, never colour alone."""

    def __init__(
        self,
        words: str = "",
        tone: Tone = Tone.GREY,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign, self._words = QLabel(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), theme.px(2), theme.px(10), theme.px(2))
        row.setSpacing(theme.px(4))
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(words, tone, icon)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_state(self, words: str, tone: Tone = Tone.GREY, icon: str = "") -> None:
        """Show another state; without an icon name the tone's own shape."""
        self._words.setText(words)
        self._sign.setPixmap(theme.pixmap(icon or TONE_ICONS[tone], 16, tone))
        theme.set_look(self, look="pill", tone=str(tone))
        self.setAccessibleName(words)


class KeyButton(QPushButton):
    """A button that shows its key and takes Enter. The shell or page listens for the key."""

    def __init__(
        self,
        words: str,
        key: str = "",
        *,
        icon: str = "",
        look: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._key, self._gap = words, key, " " if icon else ""
        self._short = False
        self.set_words(words)
        self.setIconSize(theme.icon_size())
        self.setAutoDefault(False)
        if look:
            theme.set_look(self, look=look)
        if icon:
            filled = look in {"primary", "danger"}
            self.setIcon(theme.icon(icon, theme.tokens().on_accent if filled else None))

    @property
    def key_name(self) -> str:
        """The key it shows, empty for none."""
        return self._key

    def set_words(self, words: str, *, compact: bool = False) -> None:
        """Say this; where room is short (`compact`) only icon and key show."""
        self._words = words
        key = "" if self._short else self._key
        shown = [part for part in ("" if compact else words, key) if part]
        # Qt sets the icon close to the words
        self.setText((self._gap if shown else "") + "  ".join(shown))
        self.setAccessibleName(words)

    def set_compact(self, *, compact: bool) -> None:
        """Show or hide the words; the key and the icon stay."""
        self.set_words(self._words, compact=compact)

    def set_short(self, *, short: bool) -> None:
        """Show the words without the key, which then stands in the tool tip."""
        self._short = short
        self.set_words(self._words)
        self.setToolTip(self._key if short else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as well as with Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class CountCard(KeyButton):
    """A number with words; pressing it opens exactly the rows it counted."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._counted = words
        self.number, self._title, self._detail = QLabel("–"), QLabel(words), QLabel()
        theme.set_look(self, look="count")
        theme.set_look(self.number, look="count")
        theme.set_look(self._title, look="strong")
        theme.set_look(self._detail, look="small")
        self._detail.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        column.setSpacing(0)
        for label in (self._title, self.number, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return room for number and words."""
        inside = self.layout()
        hint = super().sizeHint()
        return hint if inside is None else inside.sizeHint().expandedTo(QSize(0, hint.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are not cut."""
        return self.sizeHint()

    def show_count(self, count: int, detail: str = "", tone: Tone | None = None) -> None:
        """Show the number, a quiet second line, and a tone where the number asks for a person."""
        self.number.setText(str(count))
        theme.set_look(self.number, tone=str(tone) if tone else "")
        self._detail.setText(detail)
        self.setAccessibleName(f"{self._counted} {count} {detail}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page, which knows what lies beside and below."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
