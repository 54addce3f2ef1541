"""Seats by week as stacked bars: told apart by pattern and number, colour only underlines it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.utilisation import SeatUse
from desktop.views import theme
from desktop.views.tokens import Tone

HEIGHT_PX, LEGEND_PX, FOOT_PX, HEAD_PX, SIDE_PX = 230, 26, 38, 20, 12
LEAST_BAR_PX, MOST_BAR_PX, LEAST_PART_PX = 14, 64, 13
_CENTRE = Qt.AlignmentFlag.AlignCenter
_BESIDE = _CENTRE | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class Part:
    """A part of every bar.

    Attributes:
        count: use -> how many seats.
        pattern: tells it from the others without colour.
    """

    words: str
    attribute: str
    tone: Tone
    pattern: Qt.BrushStyle

    def count(self, use: SeatUse) -> int:
        """How many seats of a week."""
        return int(getattr(use, self.attribute))


class SeatChart(QWidget):
    """One bar a week; its height is what was offered, the share of use stands over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: tuple[tuple[date, SeatUse], ...] = ()
        self.parts = (
            Part(self.tr("came"), "used", Tone.GREEN, Qt.BrushStyle.SolidPattern),
            Part(self.tr("did not come"), "no_show", Tone.RED, Qt.BrushStyle.BDiagPattern),
            Part(self.tr("not marked yet"), "unmarked", Tone.AMBER, Qt.BrushStyle.Dense5Pattern),
            Part(self.tr("nobody booked"), "unused", Tone.GREY, Qt.BrushStyle.NoBrush),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT_PX))

    def show_weeks(self, weeks: tuple[tuple[date, SeatUse], ...]) -> None:
        """Draw these weeks; a screen reader is told them in words."""
        self._weeks = weeks
        said = [
            f"{week:%m-%d}: " + ", ".join(f"{p.words} {p.count(use)}" for p in self.parts)
            for week, use in weeks
        ]
        self.setAccessibleName("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(theme.px(900), theme.px(HEIGHT_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw legend, bars and weeks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.tokens().surface))
        self._legend(painter)
        if self._weeks:
            self._bars(painter)
        painter.end()

    # --- inside --------------------------------------------------------------------------

    def _legend(self, painter: QPainter) -> None:
        painter.setFont(theme.font(scale=0.9))
        metrics = QFontMetrics(painter.font())
        left, height = theme.px(SIDE_PX), theme.px(LEGEND_PX)
        for part in self.parts:
            box = QRectF(left, theme.px(7), theme.px(24), theme.px(14))
            self._fill(painter, box, part)
            left += theme.px(30)
            width = metrics.horizontalAdvance(part.words)
            painter.setPen(QColor(theme.tokens().ink))
            painter.drawText(
                QRectF(left, 0, width + 4, height), Qt.AlignmentFlag.AlignVCenter, part.words
            )
            left += width + theme.px(20)

    def _bars(self, painter: QPainter) -> None:
        top = theme.px(LEGEND_PX + HEAD_PX)
        room = self.height() - top - theme.px(FOOT_PX)
        step = (self.width() - 2 * theme.px(SIDE_PX)) / len(self._weeks)
        bar = max(theme.px(LEAST_BAR_PX), min(theme.px(MOST_BAR_PX), step * 0.66))
        most = max((use.offered for _, use in self._weeks), default=0) or 1
        for place, (week, use) in enumerate(self._weeks):
            middle = theme.px(SIDE_PX) + step * (place + 0.5)
            base = float(top + room)
            for side, part in enumerate(self.parts):
                count = part.count(use)
                if count:
                    height = room * count / most
                    box = QRectF(middle - bar / 2, base - height, bar, height)
                    self._fill(painter, box, part)
                    self._number(painter, box, count, left=side % 2 == 1)
                    base -= height
            self._words(
                painter,
                QRectF(middle - step / 2, base - theme.px(18), step, theme.px(17)),
                _percent(use) if use.sessions else self.tr("no session"),
                bold=bool(use.sessions),
            )
            foot = QRectF(middle - step / 2, top + room + 2, step, theme.px(FOOT_PX) / 2)
            self._words(painter, foot, f"{week:%m-%d}")
            foot.translate(0, foot.height())
            self._words(painter, foot, self._extra(use))
        painter.setPen(QColor(theme.tokens().edge))
        painter.drawLine(0, top + room, self.width(), top + room)

    def _extra(self, use: SeatUse) -> str:
        return self.tr("extra {count}").format(count=use.extra) if use.extra else ""

    def _fill(self, painter: QPainter, box: QRectF, part: Part) -> None:
        colours = theme.tokens().tones[part.tone]
        painter.setPen(QPen(QColor(colours.ink), 1))
        painter.setBrush(QColor(colours.ground))
        painter.drawRect(box)
        if part.pattern not in {Qt.BrushStyle.SolidPattern, Qt.BrushStyle.NoBrush}:
            painter.setBrush(QBrush(QColor(colours.line), part.pattern))
            painter.drawRect(box)

    def _number(self, painter: QPainter, box: QRectF, count: int, *, left: bool) -> None:
        """In its piece; beside a thin one, neighbours on different sides."""
        painter.setFont(theme.font(scale=0.85, bold=True))
        metrics = QFontMetrics(painter.font())
        if box.height() < theme.px(LEAST_PART_PX):
            away = (metrics.horizontalAdvance(str(count)) + box.width()) / 2 + theme.px(4)
            painter.setPen(QColor(theme.tokens().ink))
            painter.drawText(box.translated(-away if left else away, 0), _BESIDE, str(count))
            return
        wide = metrics.horizontalAdvance(str(count)) + theme.px(6)
        plate = QRectF(0, 0, wide, min(box.height() - 2, metrics.height()))
        plate.moveCenter(box.center())
        painter.fillRect(plate, QColor(theme.tokens().surface))
        painter.setPen(QColor(theme.tokens().ink))
        painter.drawText(box, _CENTRE, str(count))

    def _words(self, painter: QPainter, box: QRectF, words: str, *, bold: bool = False) -> None:
        painter.setFont(theme.font(scale=0.85, bold=bold))
        painter.setPen(QColor(theme.tokens().ink))
        painter.drawText(box, _CENTRE, words)


def _percent(use: SeatUse) -> str:
    return "–" if use.use_rate is None else f"{use.use_rate:.0%}"
