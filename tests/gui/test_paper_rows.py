"""Rows at the end of a page: whole on the next one, with nothing carried along."""

import pytest
from PySide6.QtGui import QImage

from desktop.printing.paper import Paper, PaperSize, page_count, picture

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
