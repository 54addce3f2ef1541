"""Where an operator's command takes the county's bearer token from: never from its own words.

Whoever works at the same computer sees the words of every command, and shells keep them. So the
token stands in a file, comes over standard input, or in the environment of this one command.
"""

import os
import sys
from pathlib import Path

VARIABLE = "ZHUDIAN_COUNTY_TOKEN"
STANDARD_INPUT = Path("-")


class NoToken(ValueError):
    """What was named holds none; its words are for the terminal."""


def token_in(file: Path | None) -> str | None:
    """The token, or None where none is named.

    Args:
        file: holds it in its first line; `-` for standard input; None for the environment.

    Raises:
        NoToken: it cannot be read, or is none.
    """
    if file is None:
        return _checked(os.environ.get(VARIABLE, ""), VARIABLE) or None
    where = "standard input" if file == STANDARD_INPUT else str(file)
    try:
        if file == STANDARD_INPUT:
            text = sys.stdin.readline()
        else:
            text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise NoToken(f"{where} cannot be read.") from error
    token = _checked(text, where)
    if not token:
        raise NoToken(f"{where} holds no token.")
    return token


def _checked(text: str, where: str) -> str:
    token = text.strip()
    if token and not (token.isascii() and token.isprintable() and " " not in token):
        raise NoToken(f"{where} holds no token, or more than one line.")
    return token
