"""The recovery key and the printer's test page. Always in Chinese, like every paper."""

from datetime import datetime
from pathlib import Path

from desktop.domain.clock import CLINIC_ZONE
from desktop.printing.paper import Paper, PaperSize, fill


def recovery_paper(templates: Path, key: str, clinic: str, now: datetime) -> Paper:
    """The recovery key, four groups a line, to be sealed in an envelope.

    Args:
        templates: folder `resources/print`.
        key: eight groups parted by hyphens.
        clinic: name of the clinic.
        now: UTC.
    """
    groups = key.split("-")
    values = {
        "clinic": clinic,
        "first": " - ".join(groups[:4]),
        "second": " - ".join(groups[4:]),
        "day": now.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d"),
    }
    html = fill(templates, "recovery-key", values)
    return Paper(title="恢复密钥", size=PaperSize.A5, html=html)


def test_paper(templates: Path, paper: str, size: PaperSize, printer: str, now: datetime) -> Paper:
    """A page that shows whether paper size, edges and characters come out right."""
    at = now.astimezone(CLINIC_ZONE).strftime("%Y-%m-%d %H:%M")
    html = fill(templates, "test-page", {"paper": paper, "printer": printer, "at": at})
    return Paper(title="打印测试页", size=size, html=html)
