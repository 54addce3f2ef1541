"""Where bytes come from and go to: files, the clipboard, what is dropped. GUI thread to ask."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.attachment_rows import Limits
from desktop.domain.errors import DesktopError

translate = QCoreApplication.translate
Source = Callable[[], bytes]
"""Fetches the bytes; called off the GUI thread, since a stick or a share may be slow."""

_ENDINGS = "*.jpg *.jpeg *.png *.pdf *.heic *.heif *.tif *.tiff *.webp *.bmp"
_MOST = Limits().original_bytes


def ask_files(parent: QWidget) -> list[Path]:
    """The files to add; none when the person went back."""
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("Attachments", "Choose photos, scans or PDFs"),
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation),
        translate("Attachments", "Pictures and PDFs ({endings})").format(endings=_ENDINGS)
        + ";;"
        + translate("Attachments", "All files (*)"),
    )
    return [Path(name) for name in names]


def ask_where(parent: QWidget, proposed: str) -> Path | None:
    """Where to write a copy; None when the person went back."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name, _ = QFileDialog.getSaveFileName(
        parent, translate("Attachments", "Save a copy"), str(Path(folder) / proposed)
    )
    return Path(name) if name else None


def from_file(path: Path) -> Source:
    """The bytes of a file, no more than can be taken at all and one."""

    def read() -> bytes:
        try:
            with path.open("rb") as file:
                return file.read(_MOST + 1)
        except OSError as error:
            raise DesktopError("attachment.file_unreadable", file=path.name) from error

    return read


def from_picture(picture: QImage) -> Source:
    """A picture out of the clipboard, exactly as it is there."""

    def write() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
        return bytes(buffer.data().data())

    return write


def holds_any(data: QMimeData | None) -> bool:
    """Whether there may be something to add in what was dropped or copied."""
    return data is not None and (data.hasImage() or any(u.isLocalFile() for u in data.urls()))


def sources_in(data: QMimeData) -> list[Source]:
    """Everything that may be added: files first, since a copied file bears a small picture too."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return [from_file(path) for path in files]
    if data.hasImage():
        return [from_picture(QImage(data.imageData()))]
    return []
