"""Words of people as part of a file's name. Pure."""

import re

MOST_LETTERS = 60
"""255 bytes is what systems take of a whole name."""
_ODD = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def in_name(words: str) -> str:
    """The words without signs that lead elsewhere or that a system refuses.

    A clinic may well be called 甲镇卫生院/乙村站.
    """
    return _ODD.sub("_", words).strip(" .")[:MOST_LETTERS] or "_"
