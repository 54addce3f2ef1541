"""NEWS2: early-warning points of vital signs, with what they must not be used for.

Source: Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, chart 1; used
with acknowledgement, thresholds unchanged. Shown beside a referral; it decides and blocks nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.domain.codes import Consciousness
from desktop.domain.referral import Vitals

LEAST_AGE = 16
URGENT, EMERGENCY, RED = 5, 7, 3

Number = int | Decimal
_Bands = Sequence[tuple[Number | None, int]]  # upper bound (None: no bound) and points, rising

_RESPIRATION: _Bands = ((8, 3), (11, 1), (20, 0), (24, 2), (None, 3))
_SPO2_SCALE_1: _Bands = ((91, 3), (93, 2), (95, 1), (None, 0))
_SPO2_SCALE_2_AIR: _Bands = ((83, 3), (85, 2), (87, 1), (None, 0))
_SPO2_SCALE_2_OXYGEN: _Bands = ((83, 3), (85, 2), (87, 1), (92, 0), (94, 1), (96, 2), (None, 3))
_SYSTOLIC: _Bands = ((90, 3), (100, 2), (110, 1), (219, 0), (None, 3))
_PULSE: _Bands = ((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (None, 3))
_TEMPERATURE: _Bands = (
    (Decimal("35.0"), 3),
    (Decimal("36.0"), 1),
    (Decimal("38.0"), 0),
    (Decimal("39.0"), 1),
    (None, 2),
)


class Unfit(StrEnum):
    """Whom the score is not made for."""

    CHILD = "child"
    PREGNANT = "pregnant"


@dataclass(frozen=True, slots=True)
class News2:
    """What the vital signs come to.

    Attributes:
        points: item -> points, of the items that were measured.
        missing: items that were not; with any of them there is no total.
        unfit: why the score may not be used at all; then nothing else is said.
        scale_2: oxygen saturation was judged for a target of 88-92 per cent.
    """

    points: dict[str, int]
    missing: tuple[str, ...] = ()
    unfit: Unfit | None = None
    scale_2: bool = False

    @property
    def total(self) -> int | None:
        """Sum of points; None when an item is missing or the score may not be used."""
        return None if self.missing or self.unfit else sum(self.points.values())

    @property
    def red(self) -> tuple[str, ...]:
        """Items that alone ask for an urgent look, whatever is missing."""
        return tuple(item for item, points in self.points.items() if points >= RED)

    @property
    def urgent(self) -> bool:
        """Five points or more, or any single three: a doctor looks at once."""
        return bool(self.red) or (self.total or 0) >= URGENT

    @property
    def emergency(self) -> bool:
        """Seven points or more."""
        return (self.total or 0) >= EMERGENCY


ITEMS = ("respiration", "spo2", "on_oxygen", "systolic", "pulse", "consciousness", "temperature_c")


def news2(vitals: Vitals | None, *, age: int | None, pregnant: bool) -> News2:
    """Judge vital signs.

    Args:
        vitals: as measured; None is nothing measured.
        age: whole years; None is not known and counts as grown up.
        pregnant: or within the weeks after birth.
    """
    if age is not None and age < LEAST_AGE:
        return News2({}, unfit=Unfit.CHILD)
    if pregnant:
        return News2({}, unfit=Unfit.PREGNANT)
    found = vitals or Vitals()
    judged = {item: _points(item, found) for item in ITEMS}
    return News2(
        {item: points for item, points in judged.items() if points is not None},
        tuple(item for item, points in judged.items() if points is None),
        scale_2=found.spo2_target_88_92,
    )


def _points(item: str, vitals: Vitals) -> int | None:
    value = getattr(vitals, item)
    if value is None:
        return None
    if item == "on_oxygen":
        return 2 if value else 0
    if item == "consciousness":
        return 0 if value is Consciousness.ALERT else RED
    return _in(_bands(item, vitals), value)


def _bands(item: str, vitals: Vitals) -> _Bands:
    if item == "spo2" and vitals.spo2_target_88_92:
        return _SPO2_SCALE_2_OXYGEN if vitals.on_oxygen else _SPO2_SCALE_2_AIR
    return {
        "respiration": _RESPIRATION,
        "spo2": _SPO2_SCALE_1,
        "systolic": _SYSTOLIC,
        "pulse": _PULSE,
        "temperature_c": _TEMPERATURE,
    }[item]


def _in(bands: _Bands, value: Number) -> int:
    return next(points for upper, points in bands if upper is None or value <= upper)
