"""PDFs for tests: some pages of colours, one that asks for a password."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter


def coloured(*colours: str, lying: bool = False) -> bytes:
    """One A4 page of each colour."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    for place, colour in enumerate(colours):
        if place:
            writer.newPage()
        painter.fillRect(0, 0, 900, 900, QColor(colour))
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def locked() -> bytes:
    """Encrypted by the standard handler (ISO 32000-1, 7.6.3); no empty password opens it."""
    hidden = "<" + "5a" * 32 + ">"
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        f"<< /Filter /Standard /V 1 /R 2 /O {hidden} /U {hidden} /P -4 >>",
    )
    made, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{part}\nendobj\n"
    table = len(made)
    made += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n"
    made += "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R /Encrypt 4 0 R"
    made += f" /ID [<00> <00>] >>\nstartxref\n{table}\n%%EOF\n"
    return made.encode("ascii")
