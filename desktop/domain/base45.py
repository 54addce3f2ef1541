"""Bytes as text that any scanner types unharmed: base45 (RFC 9285), canonical only.

Its alphabet is the one that a QR code packs densest as text (alphanumeric mode). Every byte string
has exactly one text and every accepted text exactly one byte string, so that no character of a
signed text can be changed without changing what was signed.
"""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

_BASE = len(ALPHABET)
_VALUE = {char: value for value, char in enumerate(ALPHABET)}
_TWO_BYTES, _ONE_BYTE = 0xFFFF, 0xFF


def encode(data: bytes) -> str:
    """Two bytes become three characters, a last single byte two."""
    text: list[str] = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        value = int.from_bytes(pair)
        for _ in range(len(pair) + 1):
            value, rest = divmod(value, _BASE)
            text.append(ALPHABET[rest])
    return "".join(text)


def decode(text: str) -> bytes:
    """The bytes of a text.

    Raises:
        ValueError: not base45, or not as `encode` writes it (a group that stands for more than
            its bytes can hold).
    """
    data = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        if len(group) == 1:
            raise ValueError("base45: a single character is left over")
        try:
            value = sum(_VALUE[char] * _BASE**place for place, char in enumerate(group))
        except KeyError as error:
            raise ValueError("base45: not in the alphabet") from error
        size = len(group) - 1
        if value > (_TWO_BYTES if size == 2 else _ONE_BYTE):  # noqa: PLR2004 - bytes of a group
            raise ValueError("base45: not canonical")
        data += value.to_bytes(size)
    return bytes(data)
