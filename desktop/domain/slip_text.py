"""The words of a slip in few bytes: tagged fields, one character set, deflate, shipped words."""

import zlib
from collections.abc import Mapping

from desktop.domain.slip_words import WORDS_1

FIELD, ITEM, PART = "\x1f", "\x1e", "\x1d"
"""Between fields, between the items of a list, between the parts of an item."""
MOST_BYTES = 16 * 1024
"""No slip comes near it; more is a bomb."""

_CHARSETS = ("gb18030", "utf-8")
_LEVEL, _RAW, _MEMORY = 9, -15, 9
_KEPT = "\n"


class NotASlipText(ValueError):
    """The bytes were not made by `packed`."""


def clean(text: str) -> str:
    """The text without control characters, which would be taken for separators."""
    return "".join(char if char.isprintable() or char in _KEPT else _other(char) for char in text)


def packed(fields: Mapping[str, str]) -> tuple[int, bytes]:
    """Number of the character set, and the compressed text; the smaller of the two.

    Args:
        fields: one-character tag -> value, cleaned; empty values are left out.
    """
    text = FIELD.join(tag + value for tag, value in fields.items() if value)
    made = [
        (index, _deflated(data, charset))
        for index, charset in enumerate(_CHARSETS)
        if (data := _encoded(text, charset)) is not None
    ]
    return min(made, key=lambda each: (len(each[1]), each[0]))


def unpacked(charset: int, data: bytes) -> dict[str, str]:
    """Tag -> value.

    Raises:
        NotASlipText: not such text, or more of it than any slip holds.
    """
    if charset >= len(_CHARSETS):
        raise NotASlipText
    name = _CHARSETS[charset]
    stream = zlib.decompressobj(_RAW, zdict=WORDS_1.encode(name))
    try:
        plain = stream.decompress(data, MOST_BYTES)
        text = plain.decode(name)
    except (zlib.error, UnicodeDecodeError) as error:
        raise NotASlipText from error
    if not stream.eof or stream.unused_data or stream.unconsumed_tail:
        raise NotASlipText
    return {field[0]: field[1:] for field in text.split(FIELD) if field}


def _encoded(text: str, charset: str) -> bytes | None:
    data = text.encode(charset, "replace")
    return data if data.decode(charset) == text else None


def _deflated(data: bytes, charset: str) -> bytes:
    stream = zlib.compressobj(
        _LEVEL, zlib.DEFLATED, _RAW, _MEMORY, zlib.Z_DEFAULT_STRATEGY, WORDS_1.encode(charset)
    )
    return stream.compress(data) + stream.flush()


def _other(char: str) -> str:
    # spaces of other widths and rare signs print; what separates or steers does not
    return char if ord(char) > 0xA0 and not 0xD800 <= ord(char) <= 0xDFFF else " "  # noqa: PLR2004
