"""What a password and a PIN must be.

Source: law-and-desk.md, usual assessor numbers (8 characters at least); a PIN never opens the
file, so four to six digits are enough for it.
"""

import unicodedata

from desktop.domain.errors import Problem

PASSWORD_LEAST = 8
PASSWORD_MOST = 128
PIN_LEAST, PIN_MOST = 4, 6
_ROWS = ("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUN_LEAST = 4  # a run of this many neighbours counts as one guess
_GUESSES = frozenset({"password", "zhudian", "admin", "weishengyuan", "hushi"})


def plain_password(typed: str) -> str:
    """The password as it is hashed: full-width and composed forms become one form."""
    return unicodedata.normalize("NFKC", typed)


def password_problem(typed: str, *known: str) -> Problem | None:
    """Why this password will not do, or None.

    Args:
        typed: as it was typed.
        known: what everybody here knows about the person: name, work number, phone.
    """
    password = plain_password(typed)
    if len(password) < PASSWORD_LEAST:
        return Problem("password.short", {"least": PASSWORD_LEAST})
    if len(password) > PASSWORD_MOST:
        return Problem("password.long", {"most": PASSWORD_MOST})
    low = password.lower()
    if any(word and low == word.lower() for word in known):
        return Problem("password.known")
    rest = low
    for guess in _GUESSES:
        rest = rest.replace(guess, "")
    if len(set(rest)) < _RUN_LEAST or _is_run(rest):
        return Problem("password.easy")
    return None


def pin_problem(typed: str) -> Problem | None:
    """Why this PIN will not do, or None."""
    if not (typed.isascii() and typed.isdigit() and PIN_LEAST <= len(typed) <= PIN_MOST):
        return Problem("pin.digits", {"least": PIN_LEAST, "most": PIN_MOST})
    if len(set(typed)) == 1 or _is_run(typed):
        return Problem("pin.easy")
    return None


def _is_run(text: str) -> bool:
    return any(text in row or text in row[::-1] for row in _ROWS)
