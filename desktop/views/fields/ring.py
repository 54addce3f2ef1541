"""The completeness ring: how many of the asked-for fields are filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.views import theme
from desktop.views.tokens import Tone

FULL_CIRCLE = 360 * 16
TOP = 90 * 16


class _Arc(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share, self.tone = 0.0, Tone.GREY
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of a small icon."""
        return QSize(theme.px(24), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the filled share from the top clockwise."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.px(4)
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        for colour, share in (
            (theme.tokens().line, 1.0),
            (theme.tokens().tones[self.tone].ink, self.share),
        ):
            pen = QPen(QColor(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(box, TOP, -round(FULL_CIRCLE * share))
        painter.end()


class CompletenessRing(QWidget):
    """A ring with words: what is still required, what is still wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arc, self.words = _Arc(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._arc)
        row.addWidget(self.words)
        self.show_counts(required=(0, 0), wanted=(0, 0))

    def show_counts(
        self, *, required: tuple[int, int], wanted: tuple[int, int], wrong: int = 0
    ) -> None:
        """Show (filled, asked) of the required and of the wanted fields.

        What is required and wrong is not filled; `wrong` is how many others saving would refuse.
        """
        filled, asked = required[0] + wanted[0], required[1] + wanted[1]
        missing, useful = required[1] - required[0], wanted[1] - wanted[0]
        self._arc.share = filled / asked if asked else 1.0
        if missing and wrong:
            words = self.tr("{count} required left, {wrong} to put right")
            tone, words = Tone.AMBER, words.format(count=missing, wrong=wrong)
        elif wrong:
            tone, words = Tone.AMBER, self.tr("{count} to put right").format(count=wrong)
        elif missing:
            tone, words = Tone.AMBER, self.tr("{count} required left").format(count=missing)
        elif useful:
            tone, words = Tone.BLUE, self.tr("Ready; {count} wanted left").format(count=useful)
        else:
            tone, words = Tone.GREEN, self.tr("Complete")
        self._arc.tone = tone
        self._arc.update()
        self.words.setText(f"{filled}/{asked}  {words}" if asked else words)
        theme.set_look(self.words, tone=str(tone))
        self.setAccessibleName(self.words.text())
