"""Blood pressure and temperature as typed. A slip of the hand is offered right, never put right."""

import re
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.entry.results import Offer
from desktop.domain.entry.text import normalise_digits
from desktop.domain.errors import Problem

SYSTOLIC_MMHG = (30, 300)
DIASTOLIC_MMHG = (10, 200)
TEMPERATURE_C = (Decimal(20), Decimal(45))

_PRESSURE = re.compile(r"(\d{2,3})\s*[/\\\-,.、 ]\s*(\d{2,3})")
_PRESSURE_RUN = re.compile(r"(\d{3})(\d{2,3})")
_TEMPERATURE = re.compile(r"(\d{1,3})(?:[.,。](\d{1,2}))?")


class BloodPressure(NamedTuple):
    """mmHg."""

    systolic: int
    diastolic: int


def parse_bp(text: str) -> BloodPressure | Offer[BloodPressure] | Problem:
    """Read a blood pressure in mmHg: 120/80, 120 80, 120-80.

    80/120 offers 120/80, and 12080 written in one offers 120/80. Anything a sick person can have
    is read; a figure nobody can have is a problem.
    """
    typed = normalise_digits(text).strip()
    if match := _PRESSURE.fullmatch(typed):
        first, second = int(match[1]), int(match[2])
        if first >= second:
            return _possible(BloodPressure(first, second))
        return _offered(BloodPressure(second, first), swapped=True)
    if match := _PRESSURE_RUN.fullmatch(typed):
        high, low = int(match[1]), int(match[2])
        return _offered(BloodPressure(max(high, low), min(high, low)), swapped=False)
    return Problem("entry.bp_unreadable")


def _possible(pressure: BloodPressure) -> BloodPressure | Problem:
    low, high = SYSTOLIC_MMHG
    if not low <= pressure.systolic <= high:
        return Problem("entry.bp_systolic", {"low": low, "high": high})
    low, high = DIASTOLIC_MMHG
    if not low <= pressure.diastolic <= high:
        return Problem("entry.bp_diastolic", {"low": low, "high": high})
    return pressure


def _offered(pressure: BloodPressure, *, swapped: bool) -> Offer[BloodPressure] | Problem:
    checked = _possible(pressure)
    if isinstance(checked, Problem):
        return checked
    shown = {"systolic": pressure.systolic, "diastolic": pressure.diastolic}
    if swapped:
        return Offer(pressure, Problem("entry.bp_swapped", shown))
    return Offer(pressure, Problem("entry.bp_run", shown))


def parse_temperature(text: str) -> Decimal | Offer[Decimal] | Problem:
    """Read a body temperature in degrees Celsius, one decimal place; 365 offers 36.5."""
    match = _TEMPERATURE.fullmatch("".join(normalise_digits(text).split()).rstrip("℃°cC"))
    if match is None:
        return Problem("entry.temperature_unreadable")
    reading = Decimal(f"{match[1]}.{match[2] or 0}")
    low, high = TEMPERATURE_C
    if low <= reading <= high:
        return reading.quantize(Decimal("0.1"))
    tenth = reading / 10
    if match[2] is None and low <= tenth <= high:
        return Offer(tenth, Problem("entry.temperature_point", {"value": str(tenth)}))
    return Problem("entry.temperature_range", {"low": int(low), "high": int(high)})
