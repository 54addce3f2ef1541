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
    if len(text) % 3 == 1:
        raise ValueError("base45: a single character is left over")
    try:
        values = [_VALUE[char] for char in text]
    except KeyError as error:
        raise ValueError("base45: not in the alphabet") from error
    pairs = len(text) // 3 * 3
    groups = zip(values[:pairs:3], values[1:pairs:3], values[2:pairs:3], strict=True)
    data = bytearray()
    for low, middle, high in groups:
        value = low + (middle + high * _BASE) * _BASE
        if value > _TWO_BYTES:
            raise ValueError("base45: not canonical")
        data.append(value >> 8)
        data.append(value & _ONE_BYTE)
    if values[pairs:]:
        low, high = values[pairs:]
        value = low + high * _BASE
        if value > _ONE_BYTE:
            raise ValueError("base45: not canonical")
        data.append(value)
    return bytes(data)
