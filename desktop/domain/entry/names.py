"""Names and telephone numbers as typed, and as shown to people who need not see all of them."""

import re
import unicodedata

from desktop.domain.entry.results import Read
from desktop.domain.entry.text import is_han, normalise_digits
from desktop.domain.errors import Problem

NAME_MAX = 60
PHONE_MAX = 20
MIDDLE_DOT = "\N{MIDDLE DOT}"
UNKNOWN_PERSON = "无名氏"
HIDDEN_AT_LEAST = 4

# Look-alikes of the middle dot that input methods and other programs give.
_DOTS = {
    ord(dot): MIDDLE_DOT
    for dot in "\N{BULLET}\N{KATAKANA MIDDLE DOT}\N{HALFWIDTH KATAKANA MIDDLE DOT}"
    "\N{HYPHENATION POINT}\N{DOT OPERATOR}\N{BULLET OPERATOR}\N{GREEK ANO TELEIA}"
}
_COMBINED = re.compile(r"[A-Za-z][\u0300-\u036f]+")
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?")
_COUNTRY = re.compile(r"(?:\+86|0086|86)-?(?=1[3-9]\d{9}$)")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def normalise_name(text: str) -> Read[str] | Problem:
    """Bring a name to the form it is kept in.

    Look-alikes of the middle dot become U+00B7, full-width Latin becomes ASCII, spaces between
    Chinese characters go, others are single. Rare characters stay as typed. Digits (but for an
    unknown person, who is named after date and time) and private-use characters are warned of.

    Source: records.md, Patient: 1 to 60 characters.
    """
    name = normalise_digits(text).strip()
    if any(unicodedata.category(char) in _REFUSED for char in name):
        return Problem("entry.name_control")
    name = _COMBINED.sub(lambda match: unicodedata.normalize("NFC", match.group()), name)
    name = _joined(" ".join(name.translate(_DOTS).split()))
    if not name:
        return Problem("entry.name_empty")
    if len(name) > NAME_MAX:
        return Problem("entry.name_long", {"limit": NAME_MAX})
    return Read(name, tuple(_name_warnings(name)))


def _joined(name: str) -> str:
    """Without the spaces that mean nothing, and a full stop between ideographs as a dot."""
    kept = ""
    for at, char in enumerate(name):
        before, after = name[at - 1 : at], name[at + 1 : at + 2]
        between_han = bool(before and after) and is_han(before) and is_han(after)
        if char == " " and (between_han or MIDDLE_DOT in {before, after}):
            continue
        kept += MIDDLE_DOT if char == "." and between_han else char
    return kept


def _name_warnings(name: str) -> list[Problem]:
    found = []
    if any(char.isdigit() for char in name) and not name.startswith(UNKNOWN_PERSON):
        found.append(Problem("entry.name_digits"))
    if any(unicodedata.category(char) == "Co" for char in name):
        found.append(Problem("entry.name_private"))
    return found


def parse_phone(text: str) -> Read[str] | Problem:
    """Bring a telephone number to the form it is kept in: digits, hyphens where they mean much.

    Spaces, brackets and the prefix +86 go. What is neither a mobile nor a fixed number is kept
    with a warning, since a patient may give anything that reaches him. Empty stays empty.

    Source: entry.md 3.2, Phone.
    """
    typed = re.sub(r"[\s()\[\]]", "", normalise_digits(text)).translate(_DASHES)
    if any(unicodedata.category(char) in _REFUSED for char in typed):
        return Problem("entry.phone_control")
    if _MOBILE.fullmatch(joined := _COUNTRY.sub("", typed.replace("-", ""))):
        return Read(joined)
    if len(typed) > PHONE_MAX:
        return Problem("entry.phone_long", {"limit": PHONE_MAX})
    if not typed or _LANDLINE.fullmatch(typed):
        return Read(typed)
    return Read(typed, (Problem("entry.phone_unusual"),))


def group_phone(number: str) -> str:
    """A mobile number in groups to read aloud, `138 0000 0000`; any other as it is."""
    if not _MOBILE.fullmatch(number):
        return number
    return f"{number[:3]} {number[3:7]} {number[7:]}"


def mask_name(name: str) -> str:
    """The first character, then one star each; a single character still gets a star.

    Source: law-and-desk.md, masking convention; for call screens and exports only.
    """
    return name[:1] + "*" * max(1, len(name) - 1) if name else ""


def mask_id(number: str) -> str:
    """First six and last four; less of a short number, so that four at least stay hidden."""
    return _masked(number, 6, 4)


def mask_phone(number: str) -> str:
    """First three and last four; less of a short number, so that four at least stay hidden."""
    return _masked(number, 3, 4)


def _masked(text: str, head: int, tail: int) -> str:
    tail = max(0, min(tail, len(text) - HIDDEN_AT_LEAST))
    head = max(0, min(head, len(text) - HIDDEN_AT_LEAST - tail))
    hidden = len(text) - head - tail
    return text[:head] + "*" * hidden + text[len(text) - tail :]
