"""The attachments of a record side by side: small picture, title, state in word and shape."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.attachment_rows import AttachmentLine, AttachmentState
from desktop.views import theme
from desktop.views.attachments.words import spoken, state_icon, state_tone, state_words
from desktop.views.plain import tip

WIDTH_PX, PICTURE_PX, LINE_PX, EDGE_PX, SIGN_PX = 148, 70, 20, 6, 14
LINE = Qt.ItemDataRole.UserRole
PICTURE = LINE + 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class AttachmentTiles(QListWidget):
    """One tile for each attachment; arrows move, Enter views, Delete voids.

    Args:
        small: small picture of an attachment that is here; None for what cannot be shown.

    Signals:
        view_wanted(line), void_wanted(line): Enter or a double click; Delete.
        paste_wanted(): Ctrl+V.
    """

    view_wanted = Signal(object)
    void_wanted = Signal(object)
    paste_wanted = Signal()

    def __init__(
        self,
        small: Callable[[AttachmentLine, QSize], QPixmap | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._small = small
        self._made: dict[str, QPixmap] = {}
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setItemDelegate(_Tile(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Attachments"))
        self.setFixedHeight(tile_size().height() + self.horizontalScrollBar().sizeHint().height())
        self.itemActivated.connect(lambda item: self.view_wanted.emit(item.data(LINE)))

    def show_lines(self, lines: Sequence[AttachmentLine]) -> None:
        """Show these; the chosen one stays chosen."""
        kept = self.chosen()
        self.clear()
        for line in lines:
            item = QListWidgetItem(self)
            item.setData(LINE, line)
            item.setData(PICTURE, self._picture(line))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(line))
            item.setToolTip(tip(spoken(line)))
        self.choose(kept.id if kept else None)

    def chosen(self) -> AttachmentLine | None:
        """The attachment under the cursor."""
        item = self.currentItem()
        found: AttachmentLine | None = item.data(LINE) if item is not None else None
        return found

    def choose(self, attachment_id: UUID | None) -> None:
        """Put the cursor on this one, or on the first."""
        ids = [self.item(row).data(LINE).id for row in range(self.count())]
        if ids:
            self.setCurrentRow(ids.index(attachment_id) if attachment_id in ids else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter views, Delete voids, Ctrl+V adds; letters are left to the page."""
        line = self.chosen()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif line is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.view_wanted.emit(line)
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self.void_wanted.emit(line)
        elif event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _picture(self, line: AttachmentLine) -> QPixmap | None:
        if not line.whole or not line.is_picture:
            return None
        if line.record.sha256 not in self._made:
            scale = self.devicePixelRatioF()
            room = QSize(theme.px(WIDTH_PX - 2 * EDGE_PX), theme.px(PICTURE_PX)) * scale
            found = self._small(line, room)
            if found is None or found.isNull():
                return None
            found.setDevicePixelRatio(scale)
            self._made[line.record.sha256] = found
        return self._made[line.record.sha256]


class _Tile(QStyledItemDelegate):
    """Paints one tile."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return room for picture, title and state."""
        return tile_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint picture, title and state; the chosen one has a frame."""
        line: AttachmentLine = index.data(LINE)
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours, edge = theme.tokens(), theme.px(EDGE_PX)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(QColor(colours.accent_soft))
            painter.setPen(QPen(QColor(colours.focus if focused else colours.line), theme.px(2)))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)
        inside = box.adjusted(edge, edge, -edge, -edge)
        top = QRect(inside.left(), inside.top(), inside.width(), theme.px(PICTURE_PX))
        _paint_picture(painter, top, index.data(PICTURE), line)
        title = QRect(inside.left(), top.bottom() + 1, inside.width(), theme.px(LINE_PX))
        void = line.state is AttachmentState.VOID
        painter.setPen(QColor(colours.ink_soft if void else colours.ink))
        font = theme.font(scale=0.9)
        font.setStrikeOut(void)
        painter.setFont(font)
        _elided(painter, title, line.record.title)
        _paint_state(painter, title.translated(0, theme.px(LINE_PX)), line)
        painter.restore()


def tile_size() -> QSize:
    """How large a tile is."""
    return QSize(theme.px(WIDTH_PX), theme.px(PICTURE_PX + 2 * LINE_PX + 2 * EDGE_PX))


def _paint_picture(
    painter: QPainter, box: QRect, picture: QPixmap | None, line: AttachmentLine
) -> None:
    colours = theme.tokens()
    painter.fillRect(box, QColor(colours.band))
    if picture is not None:
        size = picture.deviceIndependentSize().toSize()
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        if line.state is AttachmentState.VOID:
            painter.setOpacity(0.4)
        painter.drawPixmap(place, picture)
        painter.setOpacity(1.0)
        return
    painter.setPen(QColor(colours.ink_soft))
    painter.setFont(theme.font(bold=True))
    words = "…" if not line.whole else ("?" if line.is_picture else "PDF")
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _paint_state(painter: QPainter, box: QRect, line: AttachmentLine) -> None:
    tone = state_tone(line)
    sign = theme.pixmap(state_icon(line), SIGN_PX, tone)
    side = theme.px(SIGN_PX)
    painter.drawPixmap(QRect(box.left(), box.center().y() - side // 2, side, side), sign)
    painter.setPen(QColor(theme.tokens().tones[tone].ink))
    painter.setFont(theme.font(scale=0.85))
    _elided(painter, box.adjusted(side + theme.px(4), 0, 0, 0), state_words(line))


def _elided(painter: QPainter, box: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _LEFT, shown)
