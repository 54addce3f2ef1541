"""The tab of the receiving desk's limits: minutes for the short ones, hours for the long ones."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop.domain.reception_clock import DeskLimits
from desktop.services.reception_settings import LONGEST_MIN, MOST_CODE_DAYS
from desktop.views.settings.reception import HOURS, MINUTES, ReceptionRulesTab


class Kept:
    def __init__(self) -> None:
        self.limits, self.days = DeskLimits(assign=90), 7

    def load(self) -> tuple[DeskLimits, int]:
        return self.limits, self.days

    def save(self, limits: DeskLimits, days: int) -> None:
        self.limits, self.days = limits, days


@pytest.fixture
def tab(shown: Callable[[QWidget], QWidget]) -> tuple[ReceptionRulesTab, Kept]:
    kept = Kept()
    made = ReceptionRulesTab(kept.load, kept.save, (LONGEST_MIN, MOST_CODE_DAYS))
    shown(made)
    return made, kept


def test_every_limit_has_a_field(tab) -> None:
    page, _kept = tab
    assert {*MINUTES, *HOURS} == set(DeskLimits.__dataclass_fields__)
    assert {*MINUTES, *HOURS, "code_days"} == set(page.form.fields)


def test_long_waits_are_said_in_hours_and_kept_in_minutes(tab) -> None:
    page, kept = tab
    assert page.form.field("arrival_down").value() == 72
    page.form.set_values({"arrival_down": 24, "urgent_answer": 20, "code_days": 14})
    assert page.save()
    assert (kept.limits.arrival_down, kept.limits.urgent_answer, kept.days) == (1440, 20, 14)


def test_what_nobody_typed_over_stays_to_the_minute(tab) -> None:
    page, kept = tab
    assert page.form.field("assign").value() == 2
    page.save()
    assert kept.limits.assign == 90
    page.form.set_values({"assign": 3})
    page.save()
    assert kept.limits.assign == 180


def test_what_cannot_be_is_told_at_its_field(tab) -> None:
    page, kept = tab
    page.form.set_values({"urgent_answer": 0})
    assert not page.save()
    assert kept.limits.urgent_answer == 30
