"""A picture that fits its window, is made larger and smaller, and turned."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

STEP = 1.25
LEAST, MOST = 0.05, 12.0
SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class PictureView(QGraphicsView):
    """A picture that fits, is made larger and smaller, and turned by quarters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene = QGraphicsScene(self)
        self._scene.addItem(self._item)
        self.setScene(self._scene)
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.whole = QPixmap()
        self.turned = 0
        self.fitted = True

    def show_picture(self, picture: QPixmap) -> bool:
        """Show the whole of it; False when there is nothing to show."""
        self.whole = picture
        self._scene.setSceneRect(QRectF(picture.rect()))
        self.turned = 0
        self.fit()
        if picture.isNull():
            self._item.setPixmap(picture)
        return not picture.isNull()

    def fit(self) -> None:
        """Show the whole of it."""
        self.fitted = True
        self.resetTransform()
        self.rotate(self.turned)
        if not self._scene.sceneRect().isEmpty():
            self._draw(self.viewport().size() * self.devicePixelRatioF())
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def _draw(self, room: QSize | None = None) -> None:
        """The picture as it is, or no larger than the room.

        A view that makes it small by skipping pixels breaks the strokes of small letters.
        """
        shown = self.whole
        most = max(room.width(), room.height()) if room is not None else 0
        if room is not None and most < max(shown.width(), shown.height()):
            ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            shown = shown.scaled(QSize(most, most), *ways)
        self._item.setPixmap(shown)
        self._item.setScale(self.whole.width() / max(1, shown.width()))

    def zoom(self, by: float) -> None:
        """Larger or smaller, within reason."""
        now = abs(self.transform().m11()) + abs(self.transform().m12())
        if LEAST <= now * by <= MOST:
            if self.fitted:
                self._draw()
            self.fitted = False
            self.scale(by, by)

    def turn(self) -> None:
        """A quarter to the right."""
        self.turned = (self.turned + 90) % 360
        if self.fitted:
            self.fit()
        else:
            self.rotate(90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep it whole while it is shown whole."""
        super().resizeEvent(event)
        if self.fitted:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move what is larger than the window; else they go to the next one."""
        if self.fitted and event.key() in SIDEWAYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
