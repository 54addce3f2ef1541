"""Make `desktop/domain/pinyin_table.py`: `python -m tests.make_pinyin`.

The most usual reading of each ideograph, from the table of pypinyin (MIT licence), which costs
too much time and memory to load at run time. What it lacks of the characters seen in names is
added here; readings of surnames are made by hand in `desktop/domain/pinyin_names.py`.
"""

from collections import defaultdict
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).parents[1] / "desktop/domain/pinyin_table.py"
ADDED = {"㐂": "xǐ", "𠮷": "jí"}
VOWELS = set("aāáǎàeēéěèêiīíǐìoōóǒòuūúǔùüǖǘǚǜ")
PIECE = 4000
HEAD = '''# ruff: noqa: E501
"""Usual reading of every ideograph; made by `tests/make_pinyin.py` from pypinyin (MIT licence).

`;syllable characters` one after the other: to read a character, find it and look back to the `;`.
"""

TABLE = (
'''


def by_syllable() -> dict[str, str]:
    """Toned syllable -> its characters."""
    found = defaultdict(list)
    usual = {chr(point): readings.split(",")[0] for point, readings in pinyin_dict.items()}
    for char, reading in sorted((usual | ADDED).items()):
        if VOWELS & set(reading) and not char.isascii():
            found[reading].append(char)
    return {syllable: "".join(chars) for syllable, chars in sorted(found.items())}


def main() -> None:
    """Write the table."""
    text = "".join(f";{syllable} {chars}" for syllable, chars in by_syllable().items()) + ";"
    pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
    body = "".join(f'    "{piece}"\n' for piece in pieces)
    TARGET.write_text(f"{HEAD}{body})\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(text)} characters, {TARGET.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
