"""How one patient of the queue is painted: ticket, name, the reading large, wait and flags."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.queue_rows import QueueRow
from desktop.views import theme
from desktop.views.queue.words import aside_words, flags, person_words, ticket_words
from desktop.views.tokens import Tone

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
TALL_PX, SHORT_PX, TICKET_PX, LEAST_SCALE = 84, 54, 56, 0.7
ROW = Qt.ItemDataRole.UserRole


class RowDelegate(QStyledItemDelegate):
    """Paints a row. `tall`: three lines with the reading large, for who waits or is called."""

    def __init__(self, parent: QListView, *, tall: bool) -> None:
        super().__init__(parent)
        self._list = parent
        self._tall = tall

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(theme.px(120), theme.px(TALL_PX if self._tall else SHORT_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        row: QueueRow = index.data(ROW)
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected) and self._list.hasFocus()
        painter.save()
        _ground(painter, box, chosen=chosen)
        inside = box.adjusted(theme.px(6), theme.px(4), -theme.px(8), -theme.px(5))
        ticket = QRect(inside)
        ticket.setWidth(theme.px(TICKET_PX))
        _ticket(painter, ticket, row)
        inside.setLeft(ticket.right() + theme.px(8))
        self._lines(painter, inside, row, index.model())
        painter.restore()

    def _lines(self, painter: QPainter, box: QRect, row: QueueRow, model: object) -> None:
        now, rules = model.now, model.rules  # type: ignore[attr-defined]
        count = 3 if self._tall else 2
        first, *rest = _split(box, count)
        words, icon, tone = aside_words(row, now, rules)
        taken = _aside(painter, first, words, icon, tone)
        name = QRect(first)
        name.setRight(first.right() - taken)
        colours = theme.tokens()
        _text(painter, name, row.name, colours.ink, 1.15, bold=True)
        # the short row has no line for flags: whose guest he is stands beside the reading
        whose = f"  {row.guest.clinic}" if row.guest and not self._tall else ""
        said = f"{row.reading}{whose}"
        _text(painter, rest[0], said, colours.accent, 1.35 if self._tall else 1.0)
        if self._tall:
            left = _flags(painter, rest[1], row)
            person = QRect(rest[1])
            person.setLeft(left)
            _text(painter, person, person_words(row, now), colours.ink_soft, 0.9)


def _split(box: QRect, count: int) -> list[QRect]:
    """Lines of the row; the second of three is the reading and has more room."""
    shares = (28, 34, 24) if count == 3 else (24, 22)  # noqa: PLR2004 - the tall row
    found, top = [], box.top()
    for share in shares:
        height = box.height() * share // sum(shares)
        found.append(QRect(box.left(), top, box.width(), height))
        top += height
    return found


def _ground(painter: QPainter, box: QRect, *, chosen: bool) -> None:
    colours = theme.tokens()
    if chosen:
        painter.fillRect(box, QColor(colours.accent_soft))
        painter.fillRect(
            QRect(box.left(), box.top(), theme.px(4), box.height()), QColor(colours.accent)
        )
    painter.setPen(QColor(colours.line))
    painter.drawLine(box.bottomLeft(), box.bottomRight())


def _ticket(painter: QPainter, box: QRect, row: QueueRow) -> None:
    colours = theme.tokens()
    plate = box.adjusted(theme.px(2), theme.px(2), -theme.px(2), -theme.px(2))
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.setBrush(QColor(colours.band))
    painter.drawRoundedRect(plate, theme.px(5), theme.px(5))
    words = ticket_words(row.ticket)
    painter.setFont(_fitting(words, 1.5, plate.width() - theme.px(6), bold=True))
    painter.setPen(QColor(colours.ink))
    painter.drawText(plate, _CENTRE, words)


def _aside(painter: QPainter, line: QRect, words: str, icon: str, tone: Tone) -> int:
    """Icon and words at the right end; returns the width they take."""
    font = theme.font(scale=0.95)
    painter.setFont(font)
    width = QFontMetrics(font).horizontalAdvance(words) if words else 0
    painter.setPen(QColor(theme.tokens().tones[tone].ink))
    painter.drawText(line, _RIGHT, words)
    if not icon or not words:
        return width + theme.px(8)
    side = theme.px(16)
    left = line.right() - width - side - theme.px(5)
    top = line.top() + (line.height() - side) // 2
    painter.drawPixmap(left, top, theme.pixmap(icon, 16, tone))
    return line.right() - left + theme.px(8)


def _flags(painter: QPainter, line: QRect, row: QueueRow) -> int:
    """Icons with words from the left; returns where they end."""
    left, side = line.left(), theme.px(14)
    font = theme.font(scale=0.9, bold=True)
    for words, icon, tone in flags(row):
        painter.drawPixmap(
            left, line.top() + (line.height() - side) // 2, theme.pixmap(icon, 14, tone)
        )
        left += side + theme.px(3)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens().tones[tone].ink))
        width = QFontMetrics(font).horizontalAdvance(words)
        painter.drawText(QRect(left, line.top(), width + 2, line.height()), _LEFT, words)
        left += width + theme.px(10)
    return left


def _text(
    painter: QPainter, box: QRect, words: str, colour: str, scale: float, *, bold: bool = False
) -> None:
    font = _fitting(words, scale, box.width(), bold=bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _LEFT, shown)


def _fitting(words: str, scale: float, width: int, *, bold: bool = False) -> QFont:
    """The font at that scale, or as much smaller as the words need, down to a limit."""
    while True:
        font = theme.font(scale=scale, bold=bold)
        if QFontMetrics(font).horizontalAdvance(words) <= width or scale <= LEAST_SCALE:
            return font
        scale -= 0.05
