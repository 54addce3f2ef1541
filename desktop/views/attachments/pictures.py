"""Bytes as pictures for the screen: small ones for the strip, whole ones for the viewer."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap


def within(data: bytes, size: QSize) -> QPixmap:
    """The picture no larger than `size`, decoded small; null when it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    own = reader.size()
    if own.isValid() and (own.width() > size.width() or own.height() > size.height()):
        reader.setScaledSize(own.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


def whole(data: bytes) -> QPixmap:
    """The picture as it is, upright; null when it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    found: QImage = reader.read()
    return QPixmap.fromImage(found)
