"""A picture or a PDF on paper: whose it is above, each page as large as the paper allows."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QTransform

from desktop.domain.attachment_rows import AttachmentFacts
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import AttachmentKind
from desktop.domain.errors import DesktopError
from desktop.domain.file_kind import PDF, content_type
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.pdf_pages import open_pdf
from desktop.services.papers import Imprint

UPRIGHT_PX, LYING_PX = (690.0, 810.0), (1010.0, 500.0)
"""Room for the picture under the head, in 96ths of an inch as the text engine counts."""
PDF_DPI, PDF_PX = 200.0, 2400
MOST_PAGES = 30
"""Printed of one PDF: more are laid out too slowly, and belong to who made it."""
_QUALITY = 92
_KINDS = {
    AttachmentKind.ECG: "心电图",
    AttachmentKind.IMAGING: "影像",
    AttachmentKind.LABORATORY: "化验",
    AttachmentKind.CONSENT: "同意书",
    AttachmentKind.SLIP: "单据",
    AttachmentKind.DISCHARGE_SUMMARY: "出院小结",
    AttachmentKind.OTHER: "其他",
}


def attachment_paper(
    facts: AttachmentFacts, data: bytes, imprint: Imprint, templates: Path
) -> Paper:
    """The picture on A4, lying where it is wider than high; a PDF page by page.

    Args:
        facts: whose it is.
        data: the bytes of the picture or PDF.
        imprint: foot of this copy.
        templates: folder of the templates.

    Raises:
        DesktopError: the PDF cannot be opened, or has more than `MOST_PAGES` pages.
    """
    if content_type(data) != PDF:
        image = QImage.fromData(QByteArray(data))
        return _page(facts, image, data, imprint, templates)
    pdf = open_pdf(data)
    if pdf.count > MOST_PAGES:
        raise DesktopError("attachment.pdf_many_pages", pages=pdf.count, most=MOST_PAGES)
    images = [pdf.picture(page, PDF_PX, PDF_DPI) for page in range(pdf.count)]
    lying = _lying(images[0])
    papers = [
        _page(facts, each, _bytes(each), imprint, templates)
        for each in (_as(image, lying=lying) for image in images)
    ]
    return replace(papers[0], more=tuple(papers[1:]))


def _page(
    facts: AttachmentFacts, image: QImage, data: bytes, imprint: Imprint, templates: Path
) -> Paper:
    lying = _lying(image)
    width, height = LYING_PX if lying else UPRIGHT_PX
    scale = min(width / max(1, image.width()), height / max(1, image.height()))
    taken = facts.taken_at.astimezone(CLINIC_ZONE) if facts.taken_at else None
    return Paper(
        title=f"{_KINDS[facts.kind]} {facts.patient}",
        size=PaperSize.A4_LANDSCAPE if lying else PaperSize.A4,
        html=fill(
            templates,
            "attachment",
            {
                "clinic": facts.clinic,
                "title": facts.title,
                "kind": _KINDS[facts.kind],
                "patient": facts.patient,
                "number": facts.about_no,
                "taken": f"{taken:%Y-%m-%d %H:%M}" if taken else "",
                "picture": Html(
                    f'<img src="picture" width="{image.width() * scale:.0f}"'
                    f' height="{image.height() * scale:.0f}"/>'
                ),
            },
        ),
        footer=imprint.footer,
        images={"picture": data},
    )


def _lying(image: QImage) -> bool:
    return image.width() > image.height()


def _as(image: QImage, *, lying: bool) -> QImage:
    """Turned by a quarter where it lies and the job stands, or the other way round."""
    if _lying(image) == lying:
        return image
    return image.transformed(QTransform().rotate(90))


def _bytes(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
