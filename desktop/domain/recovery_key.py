"""The recovery key as people read, print and type it.

Eight groups of six digits. Each group is eleven times a number below 65536, so a wrong or swapped
digit shows in its own group, and digits alone pass every input method.
"""

import secrets

from desktop.domain.entry.text import without_spaces
from desktop.domain.errors import Problem

GROUPS = 8
GROUP_DIGITS = 6
_CHECK = 11
_LIMIT = 1 << 16
SECRET_BYTES = GROUPS * 2


def new_recovery_secret() -> bytes:
    """128 random bits; too many to guess, so no slow derivation is needed."""
    return secrets.token_bytes(SECRET_BYTES)


def recovery_text(secret: bytes) -> str:
    """The groups, parted by hyphens.

    Raises:
        ValueError: not a recovery secret.
    """
    if len(secret) != SECRET_BYTES:
        raise ValueError("length")
    numbers = (int.from_bytes(secret[at : at + 2], "big") for at in range(0, SECRET_BYTES, 2))
    return "-".join(f"{number * _CHECK:0{GROUP_DIGITS}d}" for number in numbers)


def read_recovery(text: str) -> bytes | Problem:
    """The secret of what was typed; hyphens, spaces and full width do not matter."""
    digits = without_spaces(text).replace("-", "").replace("\N{EM DASH}", "")
    if not digits.isascii() or not digits.isdigit():
        return Problem("recovery.digits_only")
    if len(digits) != GROUPS * GROUP_DIGITS:
        return Problem("recovery.length", {"typed": len(digits), "wanted": GROUPS * GROUP_DIGITS})
    secret = b""
    for index in range(GROUPS):
        number, rest = divmod(int(digits[index * GROUP_DIGITS : (index + 1) * GROUP_DIGITS]), 11)
        if rest or number >= _LIMIT:
            return Problem("recovery.group_wrong", {"group": index + 1})
        secret += number.to_bytes(2, "big")
    return secret
