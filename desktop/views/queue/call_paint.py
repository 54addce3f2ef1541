"""How the call screen is painted: black ground, large digits, readable from ten metres."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop.domain.queue_rows import QueueBoard
from desktop.views import theme
from desktop.views.queue.call_words import (
    Panel,
    alone_words,
    clock_words,
    hold_words,
    next_words,
    nothing_words,
    please_words,
)
from desktop.views.tokens import Tone

GROUND, PLATE, LIT = "#04141a", "#0c2a35", "#ffd23f"
INK, SOFT, LINE = "#ffffff", "#b9d3dc", "#3c6472"
TICKET, WARN, CALM = "#ffd23f", "#ffb454", "#8fe3b0"
"""At least 7:1 against the ground: a waiting room is bright and people are old."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_NOTE = {Tone.AMBER: WARN, Tone.RED: WARN, Tone.GREEN: CALM}
TWO = 2


@dataclass(frozen=True, slots=True)
class _Pen:
    """A painter with the measures of this window. `unit`: a hundredth of the height."""

    painter: QPainter
    unit: float

    def px(self, hundredths: float) -> int:
        return round(self.unit * hundredths)

    def text(
        self,
        box: QRect,
        words: str,
        size: float,
        colour: str,
        align: Qt.AlignmentFlag = _LEFT,
        *,
        bold: bool = False,
    ) -> None:
        """Paint words so high, or as much smaller as the box needs."""
        font = QFont()
        font.setFamilies(list(theme.FAMILIES))
        font.setBold(bold)
        height = max(self.px(size), 8)
        while True:
            font.setPixelSize(height)
            wide = QFontMetrics(font).horizontalAdvance(words)
            if wide <= box.width() or height <= self.px(size * 0.4):
                break
            height -= max(1, height // 20)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        self.painter.drawText(box, align, shown)


def paint(
    painter: QPainter,
    box: QRect,
    board: QueueBoard,
    panels: Sequence[Panel],
    *,
    lit: frozenset[str],
    alone: bool,
) -> None:
    """Paint the whole screen.

    Args:
        painter: on the window.
        box: the window.
        board: for clinic and time.
        panels: one for each session.
        lit: keys of panels whose ticket is lit at this moment.
        alone: there is no second monitor.
    """
    pen = _Pen(painter, box.height() / 100)
    painter.fillRect(box, QColor(GROUND))
    head = QRect(pen.px(4), pen.px(1.5), box.width() - pen.px(8), pen.px(8))
    pen.text(head.adjusted(0, 0, -pen.px(24), 0), board.clinic, 5, INK, bold=True)
    pen.text(head, clock_words(board), 6, INK, _RIGHT, bold=True)
    painter.fillRect(QRect(0, pen.px(11), box.width(), max(1, pen.px(0.3))), QColor(LINE))
    foot = pen.px(5) if alone else 0
    room = QRect(0, pen.px(12), box.width(), box.height() - pen.px(12) - foot)
    if not panels:
        pen.text(room, nothing_words(), 9, SOFT, _CENTRE, bold=True)
    for place, panel in zip(_places(room, len(panels), pen), panels, strict=True):
        _panel(pen, place, panel, lit=panel.key in lit)
    if alone:
        last = QRect(pen.px(4), box.height() - foot, box.width() - pen.px(8), foot)
        pen.text(last, alone_words(), 2.6, SOFT, _CENTRE)


def _places(room: QRect, count: int, pen: _Pen) -> list[QRect]:
    """One fills the screen, two stand side by side, more in two columns."""
    if not count:
        return []
    across = 1 if count == 1 else TWO
    down = -(-count // across)
    gap = pen.px(2)
    wide = (room.width() - gap * (across + 1)) // across
    high = (room.height() - gap * (down + 1)) // down
    return [
        QRect(
            room.left() + gap + (at % across) * (wide + gap),
            room.top() + gap + (at // across) * (high + gap),
            wide,
            high,
        )
        for at in range(count)
    ]


def _panel(pen: _Pen, box: QRect, panel: Panel, *, lit: bool) -> None:
    painter = pen.painter
    painter.setPen(QPen(QColor(LIT if lit else LINE), max(2, pen.px(1 if lit else 0.3))))
    painter.setBrush(QColor(PLATE))
    painter.drawRoundedRect(box, pen.px(1.5), pen.px(1.5))
    inside = box.adjusted(pen.px(3), pen.px(2), -pen.px(3), -pen.px(2))
    high = inside.height()
    part = high / 100 / pen.unit  # sizes below are hundredths of the panel
    where, middle, note, coming = _bands(inside)
    pen.text(where, panel.where, 9 * part, SOFT, bold=True)
    if panel.ticket:
        _called(pen, middle, panel, part)
    elif panel.note:
        pen.text(middle, panel.note, 13 * part, _NOTE.get(panel.tone, INK), _CENTRE, bold=True)
    else:
        pen.text(middle, hold_words(), 12 * part, SOFT, _CENTRE, bold=True)
    if panel.ticket and panel.note:
        pen.text(note, panel.note, 8 * part, _NOTE.get(panel.tone, SOFT), _CENTRE, bold=True)
    if panel.waiting:
        words = f"{next_words()}  {'    '.join(panel.waiting)}"
        pen.text(coming, words, 10 * part, INK, _LEFT)


def _bands(box: QRect) -> tuple[QRect, QRect, QRect, QRect]:
    """Head, middle, note and foot of a panel."""
    found, top = [], box.top()
    for share in (14, 58, 11, 17):
        height = box.height() * share // 100
        found.append(QRect(box.left(), top, box.width(), height))
        top += height
    return found[0], found[1], found[2], found[3]


def _called(pen: _Pen, box: QRect, panel: Panel, part: float) -> None:
    """Ticket large at the left; name and room beside it."""
    left, right = QRect(box), QRect(box)
    left.setWidth(box.width() * 48 // 100)
    right.setLeft(left.right() + pen.px(2))
    label = QRect(left)
    label.setHeight(box.height() * 18 // 100)
    pen.text(label, please_words(), 7 * part, SOFT)
    digits = QRect(left)
    digits.setTop(label.bottom())
    pen.text(digits, panel.ticket, 48 * part, TICKET, bold=True)
    upper, lower = QRect(right), QRect(right)
    if panel.name:
        upper.setHeight(box.height() * 55 // 100)
        lower.setTop(upper.bottom())
        pen.text(upper, panel.name, 20 * part, INK, bold=True)
    pen.text(lower, panel.room, 14 * part, CALM, bold=True)
