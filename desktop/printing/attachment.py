"""A picture on paper: whose it is above, the picture as large as the page allows."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from desktop.domain.attachment_rows import AttachmentFacts
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import AttachmentKind
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.services.papers import Imprint

UPRIGHT_PX, LYING_PX = (690.0, 810.0), (1010.0, 500.0)
"""Room for the picture under the head, in 96ths of an inch as the text engine counts."""
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
    """The picture on A4, lying where it is wider than high.

    Args:
        facts: whose it is.
        data: the picture's bytes.
        imprint: foot of this copy.
        templates: folder of the templates.
    """
    image = QImage.fromData(QByteArray(data))
    lying = image.width() > image.height()
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
