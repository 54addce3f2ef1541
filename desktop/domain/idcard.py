"""Citizen identity numbers, GB 11643-1999, and the cards built like them.

The 18-digit residence permits for people from Hong Kong, Macao and Taiwan (810000, 820000,
830000) and the 2023 permanent residence card for foreigners (9, province, country) have the
same birth date, sequence and check character.
"""

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.codes import Sex
from desktop.domain.entry.ages import completed_years
from desktop.domain.entry.text import without_spaces
from desktop.domain.errors import Problem

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
LENGTH = 18
OLD_LENGTH = 15
OLDEST_YEARS = 130
# GB/T 2260, first two digits. Counties get new codes all the time, so no more is looked at.
PROVINCES = frozenset(
    str(number)
    for block in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for number in range(block[0], block[1] + 1)
)
FOREIGN_RESIDENT = "9"


@dataclass(frozen=True, slots=True)
class IdCard:
    """What an identity number says.

    Attributes:
        number: 18 characters, upper-case X; a 15-digit number has been upgraded.
        birth_date: real, not in the future.
        sex: `MALE` or `FEMALE`, from the sequence number.
        warnings: unusual, but may be true; never blocks.
    """

    number: str = field(repr=False)
    birth_date: date = field(repr=False)
    sex: Sex
    warnings: tuple[Problem, ...] = ()


def read_id_card(text: str, *, today: date) -> IdCard | Problem:
    """Read an identity number as typed, scanned or read from a card.

    Full-width characters, spaces and a lower-case x are fine; 15 digits are upgraded.

    Args:
        text: as typed.
        today: the local day.
    """
    typed = without_spaces(text).upper()
    if not typed.isascii() or not typed[:-1].isdigit() or not typed[-1:].isalnum():
        return Problem("idcard.characters")
    if len(typed) == OLD_LENGTH and typed.isdigit():
        typed = upgraded(typed)
    if len(typed) != LENGTH:
        return Problem("idcard.length", {"count": len(typed)})
    if check_character(typed[:-1]) != typed[-1]:
        return Problem("idcard.check_character")
    return _read(typed, today)


def check_character(body: str) -> str:
    """Check character of the first 17 digits (ISO 7064, MOD 11-2)."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, body, strict=True))
    return CHECK_CHARACTERS[total % 11]


def upgraded(old: str) -> str:
    """The 18-character number of a 15-digit one: the century was always 19."""
    body = old[:6] + "19" + old[6:]
    return body + check_character(body)


def _read(number: str, today: date) -> IdCard | Problem:
    try:
        birth_date = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return Problem("idcard.birth_not_real")
    if birth_date > today:
        return Problem("idcard.birth_future")
    if completed_years(birth_date, today) > OLDEST_YEARS:
        return Problem("idcard.birth_too_old", {"limit": OLDEST_YEARS})
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    return IdCard(number, birth_date, sex, _region_warnings(number))


def _region_warnings(number: str) -> tuple[Problem, ...]:
    province = number[1:3] if number.startswith(FOREIGN_RESIDENT) else number[:2]
    if province in PROVINCES:
        return ()
    return (Problem("idcard.region_unknown", {"region": number[:6]}),)
