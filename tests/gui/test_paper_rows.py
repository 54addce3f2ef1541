"""Rows at the end of a page: whole on the next one, with nothing carried along."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.printing.consent import blank_consent
from desktop.printing.paper import Paper, PaperSize, page_count, picture
from desktop.services.papers import Imprint
from tests.conftest import StandingClock

TEMPLATES = Path(__file__).parents[2] / "resources" / "print"
DPI = 50
pytestmark = pytest.mark.usefixtures("qapp")


def table(*lines: int) -> str:
    """A row of so many lines each."""
    rows = "".join(f"<tr><td>{'<br/>'.join('墨' * 30 for _ in range(n))}</td></tr>" for n in lines)
    return f'<table width="100%" cellspacing="0">{rows}</table>'


def paper(html: str) -> Paper:
    return Paper(title="x", size=PaperSize.A5, html=html, footer="", font_pt=12)


def first_ink_mm(page: QImage) -> float:
    """How far down the page the first words stand."""
    for y in range(page.height()):
        if any(page.pixelColor(x, y).lightness() < 128 for x in range(page.width())):
            return y / DPI * 25.4
    return 0.0


@pytest.mark.parametrize("lines", [(*[4] * 6, 5, 4), (5, *[4] * 5, 5, 5), (3, *[5] * 7)])
def test_a_row_pushed_to_the_next_page_begins_at_its_top(lines: tuple[int, ...]) -> None:
    printed = paper(table(*lines))
    assert page_count(printed) == 2
    assert first_ink_mm(picture(printed, 1, DPI)) < PaperSize.A5.value[2] + 5


@pytest.mark.parametrize("above", [24, 26, 28])
def test_a_table_of_one_row_is_never_cut(above: int) -> None:
    cell = f'<td style="border: 1px dashed #000;">{"印<br/>" * 6}</td>'
    printed = paper("<p>字</p>" * above + f'<table width="100%"><tr>{cell}</tr></table>')
    assert page_count(printed) == 2
    assert first_ink_mm(picture(printed, 1, DPI)) < PaperSize.A5.value[2] + 5


def test_the_signatures_of_a_long_consent_stay_together(
    dressed: QApplication, clock: StandingClock
) -> None:
    imprint = Imprint(clock.now(), "李秀兰", 1, 1)
    form = blank_consent("ZZ20261123A1001", "霄云镇卫生院", imprint, TEMPLATES)
    for lines in range(3, 12):  # of a reason: the signatures come to stand lower and lower
        said = "反复胸闷<br/>" * lines
        longer = replace(form, html=form.html.replace("<p>告知医生", f"<p>{said}</p><p>告知医生"))
        assert page_count(longer) == 2
        assert last_ink_mm(picture(longer, 1, DPI)) > PaperSize.A4.value[2] + 60


def last_ink_mm(page: QImage) -> float:
    """How far down the page the last words above the footer stand."""
    for y in range(int(275 / 25.4 * DPI), 0, -1):
        if any(page.pixelColor(x, y).lightness() < 128 for x in range(page.width())):
            return y / DPI * 25.4
    return 0.0
