"""How the two-week grid is painted: large digits, hatching, heads with today marked."""

import re
from datetime import date
from functools import lru_cache

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

ROW_PX, COLUMN_PX, NAME_PX, HEAD_PX = 66, 42, 118, 62
LEAST_SCALE = 0.6
PLATE_ALPHA = 205
MOST_SMALL = 3
SMALL_SHARES = {1: 36, 2: 27, 3: 22}  # per cent of the height that each small line has
SMALL_SCALES = {1: 0.8, 2: 0.8, 3: 0.72}
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
        slot = model.slots[index.column()]
        _ground(painter, box, slot, model)
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
        colours = theme.tokens().tones[_tone(cell, past=past)]
        drafted = Qt.PenStyle.DashLine if cell.draft else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colours.line), 2 if cell.draft else 1, drafted))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(box, 4, 4)
        if cell.stopped:
            painter.setBrush(QBrush(QColor(colours.line), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 4, 4)
            plate = QColor(colours.ground)
            plate.setAlpha(PLATE_ALPHA)
            painter.fillRect(box.adjusted(3, 5, -3, -5), plate)  # words stay readable
        painter.setPen(QColor(colours.ink))
        large, *small = cell_words(cell, past=past, online=model.online)
        _lines(painter, box, large, small[:MOST_SMALL])


def _lines(painter: QPainter, box: QRect, large: str, small: list[str]) -> None:
    """The large line above, the small ones under it, each with its share of the height."""
    if not small:
        _words(painter, box, large)
        return
    height = box.height() * SMALL_SHARES[len(small)] // 100
    top = QRect(box)
    top.setBottom(box.bottom() - height * len(small))
    _words(painter, top, large)
    for place, words in enumerate(small):
        foot = QRect(box.left(), top.bottom() + place * height, box.width(), height)
        painter.setFont(_fitting(words, SMALL_SCALES[len(small)], box.width()))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(foot, _CENTRE, fitted)


def _tone(cell: GridCell, *, past: bool) -> Tone:
    if cell.stopped:
        return Tone.AMBER if cell.to_place else Tone.GREY
    if past:
        return Tone.GREY
    if cell.draft:
        return Tone.AMBER
    if cell.full and cell.pool:
        return Tone.BLUE
    return Tone.RED if cell.full else Tone.GREEN


def _ground(painter: QPainter, box: QRect, slot: tuple[date, HalfDay], model: GridModel) -> None:
    colours, day = theme.tokens(), slot[0]
    if day == model.today:
        painter.fillRect(box, QColor(colours.accent_soft))
    elif day < model.today:
        painter.fillRect(box, QColor(colours.band))
    holiday = model.holiday(day)
    if holiday is not None and holiday.off:
        painter.fillRect(box, QBrush(QColor(colours.line), Qt.BrushStyle.FDiagPattern))
    painter.setPen(QColor(colours.line))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if slot[1] is HalfDay.AM:
        painter.setPen(QColor(colours.edge))
    painter.drawLine(box.topLeft(), box.bottomLeft())


def _words(painter: QPainter, box: QRect, words: str) -> None:
    """Digits large, the words around them small; words alone in between."""
    if not _DIGITS.search(words):
        painter.setFont(_font(1.05, bold=True))
        painter.drawText(box, _CENTRE, words)
        return
    parts = [part for part in _DIGITS.split(words) if part]
    # two digits and the word beside them must fit the narrowest cell
    large = 1.5 if max(map(len, filter(str.isdecimal, parts))) < 2 else 1.25  # noqa: PLR2004
    fonts = [_font(large if part.isdecimal() else 0.8, bold=part.isdecimal()) for part in parts]
    widths = [
        QFontMetrics(font).horizontalAdvance(part) for font, part in zip(fonts, parts, strict=True)
    ]
    left = box.left() + (box.width() - sum(widths)) // 2
    base = box.top() + (box.height() + QFontMetrics(_font(1.5)).capHeight()) // 2
    for font, part, width in zip(fonts, parts, widths, strict=True):
        painter.setFont(font)
        painter.drawText(left, base, part)
        left += width


def least_width() -> int:
    """Least width of a half-day, so that its words can be read in this language."""
    words = (*(label(half) for half in HalfDay), booked_words(8), left_words(88))
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
        holiday = model.holiday(day)
        named = holiday.name if holiday is not None and half is HalfDay.AM else ""
        lines = (
            (self.tr("Today") if today else named or weekday(day), 0.9, True),
            (f"{day:%m-%d}", 0.8, False),
            (label(half), 0.85, False),
        )
        for place, (words, scale, bold) in enumerate(lines):
            painter.setFont(_fitting(words, scale, rect.width(), bold=bold))
            box = QRect(rect.left(), rect.top() + place * third, rect.width(), third)
            painter.drawText(box, _CENTRE, words)
        painter.restore()


def _font(scale: float, *, bold: bool = False) -> QFont:
    return _made_font(scale, bold, theme.percent())


@lru_cache(maxsize=64)
def _made_font(scale: float, bold: bool, _percent: int) -> QFont:  # noqa: FBT001 - a cache key
    return theme.font(scale=scale, bold=bold)


def _fitting(words: str, scale: float, width: int, *, bold: bool = False) -> QFont:
    return _font(_fitting_scale(words, scale, width, bold, theme.percent()), bold=bold)


@lru_cache(maxsize=2048)
def _fitting_scale(words: str, scale: float, width: int, bold: bool, _percent: int) -> float:  # noqa: FBT001 - a cache key
    while scale > LEAST_SCALE:
        if QFontMetrics(_font(scale, bold=bold)).horizontalAdvance(words) <= width - 2:
            break
        scale = round(scale - 0.05, 2)
    return scale


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
