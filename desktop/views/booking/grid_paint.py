"""How the two-week grid is painted: large digits, hatching, heads with today marked."""

import re
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.booking_rows import GridCell
from desktop.domain.codes import HalfDay
from desktop.views import theme
from desktop.views.booking.grid_model import CELL, GridModel
from desktop.views.booking.words import booked_words, cell_words, left_words, weekday
from desktop.views.messages.codes import label
from desktop.views.tokens import Tone

ROW_PX, COLUMN_PX, NAME_PX, HEAD_PX = 50, 37, 118, 62
LEAST_SCALE = 0.6
PLATE_ALPHA = 205
_DIGITS = re.compile(r"(\d+)")
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """Paints one session. Every state has its own word; colour only underlines it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the cell."""
        model = index.model()
        assert isinstance(model, GridModel)
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        _ground(painter, box, model.slots[index.column()], model.today)
        cell = index.data(CELL)
        if cell is not None:
            self._session(painter, box.adjusted(2, 2, -2, -3), cell, model)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.tokens().focus), theme.px(3)))
            painter.drawRoundedRect(box.adjusted(2, 2, -3, -3), 4, 4)
        painter.restore()

    def _session(self, painter: QPainter, box: QRect, cell: GridCell, model: GridModel) -> None:
        past = model.past(cell)
        tone = _tone(cell, past=past)
        colours = theme.tokens().tones[tone]
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(box, 4, 4)
        if cell.stopped:
            painter.setBrush(QBrush(QColor(colours.line), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 4, 4)
            plate = QColor(colours.ground)
            plate.setAlpha(PLATE_ALPHA)
            painter.fillRect(box.adjusted(3, 5, -3, -5), plate)  # words stay readable
        painter.setPen(QColor(colours.ink))
        large, small = cell_words(cell, past=past)
        if not small:
            _words(painter, box, large)
            return
        split = box.top() + box.height() * 3 // 5
        top, foot = QRect(box), QRect(box)
        top.setBottom(split)
        foot.setTop(split - theme.px(2))
        _words(painter, top, large)
        painter.setFont(_fitting(small, 0.8, box.width()))
        painter.drawText(foot, _CENTRE, small)


def _tone(cell: GridCell, *, past: bool) -> Tone:
    if cell.stopped:
        return Tone.AMBER if cell.to_place else Tone.GREY
    if past:
        return Tone.GREY
    return Tone.RED if cell.full else Tone.GREEN


def _ground(painter: QPainter, box: QRect, slot: tuple[date, HalfDay], today: date) -> None:
    colours = theme.tokens()
    if slot[0] == today:
        painter.fillRect(box, QColor(colours.accent_soft))
    elif slot[0] < today:
        painter.fillRect(box, QColor(colours.band))
    painter.setPen(QColor(colours.line))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if slot[1] is HalfDay.AM:
        painter.setPen(QColor(colours.edge))
    painter.drawLine(box.topLeft(), box.bottomLeft())


def _words(painter: QPainter, box: QRect, words: str) -> None:
    """Digits large, the words around them small; words alone in between."""
    if not _DIGITS.search(words):
        painter.setFont(theme.font(scale=1.05, bold=True))
        painter.drawText(box, _CENTRE, words)
        return
    parts = [part for part in _DIGITS.split(words) if part]
    # two digits and the word beside them must fit the narrowest cell
    large = 1.5 if max(map(len, filter(str.isdecimal, parts))) < 2 else 1.25  # noqa: PLR2004
    fonts = [
        theme.font(scale=large if part.isdecimal() else 0.8, bold=part.isdecimal())
        for part in parts
    ]
    widths = [
        QFontMetrics(font).horizontalAdvance(part) for font, part in zip(fonts, parts, strict=True)
    ]
    left = box.left() + (box.width() - sum(widths)) // 2
    base = box.top() + (box.height() + QFontMetrics(theme.font(scale=1.5)).capHeight()) // 2
    for font, part, width in zip(fonts, parts, widths, strict=True):
        painter.setFont(font)
        painter.drawText(left, base, part)
        left += width


def least_width() -> int:
    """Least width of a half-day, so that its words can be read in this language."""
    words = (*(label(half) for half in HalfDay), booked_words(8), left_words(8))
    font = QFontMetrics(theme.font(scale=0.75))
    return max(theme.px(COLUMN_PX), *(font.horizontalAdvance(each) + 2 for each in words))


class GridHead(QHeaderView):
    """Weekday, day, half-day; today stands out by its word and ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(least_width())

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(super().sizeHint().width(), theme.px(HEAD_PX))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint one half-day's head."""
        model = self.model()
        assert isinstance(model, GridModel)
        day, half = model.slots[logicalIndex]
        colours, today = theme.tokens(), day == model.today
        painter.save()
        painter.fillRect(rect, QColor(colours.accent if today else colours.band))
        painter.setPen(QColor(colours.edge if half is HalfDay.AM else colours.line))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.setPen(QColor(colours.edge))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.on_accent if today else colours.ink))
        third = rect.height() // 3
        lines = (
            (self.tr("Today") if today else weekday(day), 0.9, True),
            (f"{day:%m-%d}", 0.8, False),
            (label(half), 0.85, False),
        )
        for place, (words, scale, bold) in enumerate(lines):
            painter.setFont(_fitting(words, scale, rect.width(), bold=bold))
            box = QRect(rect.left(), rect.top() + place * third, rect.width(), third)
            painter.drawText(box, _CENTRE, words)
        painter.restore()


def _fitting(words: str, scale: float, width: int, *, bold: bool = False) -> QFont:
    made = theme.font(scale=scale, bold=bold)
    while scale > LEAST_SCALE and QFontMetrics(made).horizontalAdvance(words) > width - 2:
        scale -= 0.05
        made = theme.font(scale=scale, bold=bold)
    return made


class GridNames(QHeaderView):
    """Name and specialty of each expert."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(False)
        self.setDefaultSectionSize(theme.px(ROW_PX))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a name and a specialty."""
        return QSize(theme.px(NAME_PX), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint one expert."""
        model = self.model()
        assert isinstance(model, GridModel)
        expert = model.experts[logicalIndex]
        colours = theme.tokens()
        painter.save()
        painter.fillRect(rect, QColor(colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(theme.px(8), theme.px(3), -theme.px(4), -theme.px(4))
        half = room.height() // 2
        for words, top, bold, ink in (
            (expert.name, room.top(), True, colours.ink),
            (expert.specialty, room.top() + half, False, colours.ink_soft),
        ):
            painter.setFont(theme.font(scale=1.0 if bold else 0.85, bold=bold))
            painter.setPen(QColor(ink))
            fitted = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(QRect(room.left(), top, room.width(), half), _LEFT, fitted)
        painter.restore()
