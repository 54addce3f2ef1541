"""What is drawn and read from resources: font, icons, pinyin table."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.domain.pinyin_table import TABLE
from tests.make_pinyin import by_syllable

ROOT = Path(__file__).parents[2]
FONT = ROOT / "resources/fonts/ZhudianSans-Regular.otf"
ICONS = sorted((ROOT / "resources/icons").glob("*.svg"))
LINE_ICONS = [icon for icon in ICONS if icon.stem != "zhudian"]


def test_the_bundled_font_has_the_rare_characters_of_names_and_the_marks_of_papers(qapp):
    number = QFontDatabase.addApplicationFont(str(FONT))
    assert QFontDatabase.applicationFontFamilies(number) == ["Zhudian Sans"]
    try:
        metrics = QFontMetrics(QFont("Zhudian Sans"))
        wanted = "㐂䶮𠮷𬱖𫍯𬍛㛃䥽㙍䓬·①□✓℃≥āáǎàǘ"
        assert [char for char in wanted if not metrics.inFontUcs4(ord(char))] == []
    finally:
        assert QFontDatabase.removeApplicationFont(number)


def test_the_bundled_font_covers_gbk():
    with TTFont(FONT, lazy=True) as font:
        points = font.getBestCmap()
    han = [chr(point) for point in range(0x4E00, 0x9FA6)]
    assert [char for char in han if ord(char) not in points] == []


def test_the_bundled_font_goes_by_its_own_name_and_carries_its_licence():
    with TTFont(FONT, lazy=True) as font:
        names = font["name"]
    shown = [names.getDebugName(number) for number in (1, 3, 4, 6)]
    assert all(re.match(r"(1;)?Zhudian ?Sans", name) for name in shown)
    assert "SIL Open Font License" in names.getDebugName(13)
    assert "SIL OPEN FONT LICENSE" in (FONT.parent / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_paints_something_and_leaves_its_margin(qapp, path):
    renderer = QSvgRenderer(str(path))
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 48, 48))
    painter.end()
    painted = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 64]
    assert len(painted) > 80
    edge = {0, 47}
    assert not [at for at in painted if edge & set(at)]


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_every_icon_is_of_one_hand(path):
    svg = ET.parse(path).getroot()
    assert svg.get("viewBox") == "0 0 24 24"
    assert (svg.get("stroke"), svg.get("stroke-width"), svg.get("fill")) == ("#334155", "2", "none")
    assert not [part for part in svg.iter() if part is not svg and part.get("stroke")]


def test_the_pinyin_table_is_what_the_script_makes():
    made = "".join(f";{syllable} {chars}" for syllable, chars in by_syllable().items()) + ";"
    assert made == TABLE
