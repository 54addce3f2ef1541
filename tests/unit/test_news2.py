"""NEWS2, chart 1 of the Royal College of Physicians, 2017."""

from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.codes import Consciousness
from desktop.domain.news2 import Unfit, news2
from desktop.domain.referral import Vitals

WELL: dict[str, Any] = {
    "respiration": 16,
    "spo2": 97,
    "on_oxygen": False,
    "systolic": 120,
    "diastolic": 80,
    "pulse": 70,
    "consciousness": Consciousness.ALERT,
    "temperature_c": Decimal("36.6"),
}
CHART = {
    "respiration": {8: 3, 9: 1, 11: 1, 12: 0, 20: 0, 21: 2, 24: 2, 25: 3},
    "spo2": {91: 3, 92: 2, 93: 2, 94: 1, 95: 1, 96: 0, 100: 0},
    "on_oxygen": {True: 2, False: 0},
    "systolic": {90: 3, 91: 2, 100: 2, 101: 1, 110: 1, 111: 0, 219: 0, 220: 3},
    "pulse": {40: 3, 41: 1, 50: 1, 51: 0, 90: 0, 91: 1, 110: 1, 111: 2, 130: 2, 131: 3},
    "consciousness": {
        Consciousness.ALERT: 0,
        Consciousness.CONFUSED: 3,
        Consciousness.VOICE: 3,
        Consciousness.PAIN: 3,
        Consciousness.UNRESPONSIVE: 3,
    },
    "temperature_c": {
        Decimal("35.0"): 3,
        Decimal("35.1"): 1,
        Decimal("36.0"): 1,
        Decimal("36.1"): 0,
        Decimal("38.0"): 0,
        Decimal("38.1"): 1,
        Decimal("39.0"): 1,
        Decimal("39.1"): 2,
    },
}


def judged(**said: Any) -> Any:
    return news2(Vitals(**WELL | said), age=60, pregnant=False)


@pytest.mark.parametrize(
    ("item", "value", "points"),
    [(item, value, points) for item, row in CHART.items() for value, points in row.items()],
)
def test_each_item_has_the_points_of_the_chart(item: str, value: Any, points: int) -> None:
    assert judged(**{item: value}).points[item] == points


@pytest.mark.parametrize(
    ("spo2", "oxygen", "points"),
    [
        (83, False, 3),
        (84, False, 2),
        (86, False, 1),
        (88, False, 0),
        (99, False, 0),
        (92, True, 0),
        (93, True, 1),
        (95, True, 2),
        (97, True, 3),
    ],
)
def test_a_target_of_88_to_92_is_judged_on_its_own_scale(
    spo2: int, oxygen: bool, points: int
) -> None:
    found = judged(spo2=spo2, on_oxygen=oxygen, spo2_target_88_92=True)
    assert found.points["spo2"] == points
    assert found.scale_2


@pytest.mark.parametrize("item", CHART)
def test_a_missing_item_gives_no_total_and_is_named(item: str) -> None:
    found = judged(**{item: None})
    assert found.total is None
    assert found.missing == (item,)


def test_a_single_three_asks_for_a_look_even_without_a_total() -> None:
    found = judged(systolic=85, pulse=None)
    assert found.total is None
    assert found.red == ("systolic",)
    assert found.urgent


def test_five_points_are_urgent_and_seven_an_emergency() -> None:
    five = judged(respiration=22, spo2=93, pulse=95)
    assert (five.total, five.urgent, five.emergency) == (5, True, False)
    seven = judged(respiration=22, spo2=93, on_oxygen=True, pulse=95)
    assert (seven.total, seven.emergency) == (7, True)


def test_well_is_zero_and_says_nothing_more() -> None:
    assert judged().total == 0
    assert not judged().urgent


@pytest.mark.parametrize(
    ("age", "pregnant", "unfit"), [(15, False, Unfit.CHILD), (30, True, Unfit.PREGNANT)]
)
def test_it_is_not_used_for_children_or_in_pregnancy(
    age: int, pregnant: bool, unfit: Unfit
) -> None:
    found = news2(Vitals(**WELL | {"systolic": 80}), age=age, pregnant=pregnant)
    assert found.unfit is unfit
    assert (found.total, found.red, found.urgent) == (None, (), False)


def test_an_unknown_age_is_judged_as_grown_up() -> None:
    assert news2(Vitals(**WELL), age=None, pregnant=False).total == 0
