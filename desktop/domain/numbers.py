"""Human numbers: kind, day, clinic, device, sequence, such as ZZ20261121LX01A1003.

The county gives each clinic and each device its code, and a device a new one at every epoch, so
two computers never make the same number, with or without a line. A sequence number is counted on
per device and never used again, even if a date comes back.

A device code is a letter and a digit: the last letter of a number then always starts the device
code, and the parts can be told apart whatever the clinic's code is.
"""

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.entry.text import without_spaces
from desktop.domain.errors import Problem

SEQUENCE_DIGITS = 3

_KIND = re.compile(r"[A-Z]{1,4}")
_CLINIC = re.compile(r"[A-Z0-9]{1,8}")
_DEVICE = re.compile(r"[A-Z][0-9]")
_NUMBER = re.compile(r"([A-Z]{1,4})([0-9]{8})([A-Z0-9]{1,8})([A-Z][0-9])([0-9]{3,9})")


@dataclass(frozen=True, slots=True)
class HumanNumber:
    """The parts of a number that people read to each other.

    Attributes:
        kind: one to four letters, such as ZZ for a referral.
        day: local calendar day on which it was given.
        clinic: the county's code of the clinic, up to eight letters or digits.
        device: the county's code of this computer in this epoch, a letter and a digit.
        sequence: counted from 1; three digits at least are written.
    """

    kind: str
    day: date
    clinic: str
    device: str
    sequence: int

    def __str__(self) -> str:
        return (
            f"{self.kind}{self.day:%Y%m%d}{self.clinic}{self.device}"
            f"{self.sequence:0{SEQUENCE_DIGITS}}"
        )


def format_number(kind: str, day: date, clinic: str, device: str, sequence: int) -> str:
    """Write a number.

    Raises:
        ValueError: a part that could not be read back; the county's set-up is wrong.
    """
    well_formed = (
        _KIND.fullmatch(kind)
        and _CLINIC.fullmatch(clinic)
        and _DEVICE.fullmatch(device)
        and 0 < sequence < 10**9
    )
    if not well_formed:
        raise ValueError(f"not a number: {kind} {clinic} {device} {sequence}")
    return str(HumanNumber(kind, day, clinic, device, sequence))


def parse_number(text: str) -> HumanNumber | Problem:
    """Read a number typed from paper; spaces, hyphens, lower case and full width are fine."""
    match = _NUMBER.fullmatch(without_spaces(text).replace("-", "").upper())
    if match is None:
        return Problem("number.unreadable")
    kind, day, clinic, device, sequence = match.groups()
    try:
        given_on = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return Problem("number.unreadable")
    return HumanNumber(kind, given_on, clinic, device, int(sequence))
