"""What happened when, and whose move it was meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.pill import StatePill
from desktop.views.tokens import Tone

_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePoint:
    """One entry, in words ready to read.

    Attributes:
        at: time, with the day where it is another; empty for what is still to come.
        words: what happened.
        detail: who, number, reason; may have several lines.
        tone: of the dot.
        holder: whose move it was from then until the next entry; empty for none.
        lasted: how long that was, or has been so far.
        running: the holder still has it.
    """

    at: str
    words: str
    detail: str = ""
    tone: Tone = Tone.GREY
    holder: str = ""
    lasted: str = ""
    running: bool = False


class _Spine(QWidget):
    """The line with a dot that ties the entries together."""

    def __init__(self, point: TimePoint, *, first: bool, last: bool) -> None:
        super().__init__()
        self._point, self._first, self._last = point, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return room for the dot."""
        return QSize(theme.px(24), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line and dot; what is to come is a hollow dot on a dashed line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(theme.tokens().tones[self._point.tone].ink)
        middle, dot = self.width() / 2, theme.px(14)
        line = QPen(QColor(theme.tokens().edge), theme.px(2))
        if not self._point.at:
            line.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(line)
        top = dot if self._first else 0
        painter.drawLine(
            QPointF(middle, top), QPointF(middle, dot if self._last else self.height())
        )
        painter.setPen(QPen(ink, theme.px(2)))
        painter.setBrush(ink if self._point.at else QColor(theme.tokens().surface))
        radius = theme.px(6)
        painter.drawEllipse(QPointF(middle, dot), radius, radius)
        painter.end()


class TimeLine(QWidget):
    """Entries from the oldest down; each says who held the matter until the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._host: QWidget | None = None

    def show_points(self, points: Sequence[TimePoint]) -> None:
        """Show these entries."""
        if self._host is not None:
            self._host.hide()
            self._host.deleteLater()
        self._host = QWidget()
        grid = QGridLayout(self._host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for row, point in enumerate(points):
            last = row == len(points) - 1
            grid.addWidget(_label(point.at, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Spine(point, first=row == 0, last=last), row, 1)
            grid.addWidget(_words(point), row, 2)
            if point.holder:
                grid.addWidget(_holder(point), row, 3, _TOP_LEFT)
        grid.setRowStretch(len(points), 1)
        self._column.addWidget(self._host)
        self.setAccessibleName("; ".join(f"{p.at} {p.words}".strip() for p in points))


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    theme.set_look(label, look=look)
    label.setContentsMargins(0, theme.px(4), 0, 0)
    return label


def _words(point: TimePoint) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, theme.px(8))
    column.setSpacing(0)
    column.addWidget(_label(point.words, "strong" if point.at else "soft"))
    if point.detail:
        detail = QLabel(point.detail)
        detail.setWordWrap(True)
        theme.set_look(detail, look="soft")
        column.addWidget(detail)
    return host


def _holder(point: TimePoint) -> StatePill:
    words = f"{point.holder} · {point.lasted}" if point.lasted else point.holder
    tone = Tone.AMBER if point.running else Tone.GREY
    return StatePill(words, tone, "user" if not point.running else "waiting")
