"""Make `resources/fonts/ZhudianSans-Regular.otf`: `python -m tests.make_fonts [NotoSansCJK.ttc]`.

A cut of Noto Sans CJK SC (Debian: fonts-noto-cjk) for screens and papers: what GBK can write,
every ideograph the font has, with the rare ones of names in planes 2 and 3, and the marks we
print. Left out: Hangul, the glyphs of the other regions, vertical and stylistic forms. The name
is our own, since under the SIL Open Font Licence a changed font may not go by a reserved name.
The same input gives the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

SOURCE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
TARGET = Path(__file__).parents[1] / "resources/fonts/ZhudianSans-Regular.otf"
FAMILY = "Zhudian Sans"
POSTSCRIPT = "ZhudianSans-Regular"
# The OpenType name table, by number: copyright, version, maker, licence stay; names are ours.
KEPT_NAMES = {0, 5, 8, 9, 11, 13, 14}
OUR_NAMES = {
    1: FAMILY,
    2: "Regular",
    3: f"1;{POSTSCRIPT}",
    4: FAMILY,
    6: POSTSCRIPT,
    10: "A cut of Noto Sans CJK SC, renamed.",
}
IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
MARKS = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),  # Latin letters, with the tone marks of pinyin
    (0x0370, 0x03FF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x22FF),  # units, Roman numerals, arrows, signs
    (0x2460, 0x26FF),  # numbers in circles, frames, boxes to tick
    (0x2700, 0x27BF),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)


def wanted() -> set[int]:
    """Code points to keep, as far as the font has them."""
    found = {point for low, high in IDEOGRAPHS + MARKS for point in range(low, high + 1)}
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.add(ord(bytes((lead, trail)).decode("gbk")))
            except UnicodeDecodeError:
                continue
    return found


def simplified(source: Path) -> TTFont:
    """The Simplified Chinese member of the collection."""
    for font in TTCollection(str(source), lazy=True).fonts:
        if font["name"].getDebugName(1) == "Noto Sans CJK SC":
            return font
    raise SystemExit(f"no Noto Sans CJK SC in {source}")


def rename(font: TTFont) -> None:
    """Give the cut its own name, in the name table and inside CFF."""
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in KEPT_NAMES]
    for number, text in OUR_NAMES.items():
        names.setName(text, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames[0] = POSTSCRIPT
    cff.topDictIndex[0].FullName = FAMILY
    cff.topDictIndex[0].FamilyName = FAMILY


def main(source: Path) -> None:
    """Cut, rename, write."""
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    font = simplified(source)
    font.recalcTimestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    rename(font)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    font.save(str(TARGET))
    points = len(font.getBestCmap())
    print(f"{TARGET.name}: {points} characters, {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
