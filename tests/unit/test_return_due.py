"""When a step of return care is due."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.codes import PlanItemKind
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up_due import due_day, due_days, limits_of_steps, steps_of, two_weeks_due
from desktop.domain.holidays import Holiday, Holidays
from desktop.domain.ids import uuid7
from desktop.domain.plan_template import read_template

NONE = Holidays()
FRIDAY = date(2026, 11, 20)
PLANS = Path(__file__).parents[2] / "resources" / "plans"
NAMES = ["childbirth", "copd", "diabetic-foot", "fracture", "heart-attack", "stroke"]


def down(template: str = "", *plan: PlanItem, discharged_on: date = FRIDAY) -> DownReferral:
    return DownReferral(
        no="HZ1",
        patient_id=uuid7(),
        from_org_id=uuid7(),
        to_org_id=uuid7(),
        issued_at=datetime(2026, 11, 20, tzinfo=UTC),
        discharged_on=discharged_on,
        template=template,
        plan=plan,
    )


def step(key: str, kind: PlanItemKind, days: int) -> PlanItem:
    return PlanItem(key=key, kind=kind, due_days=days, text="随访")


def holidays(first: date, days: int) -> Holidays:
    listed = [first + timedelta(days=n) for n in range(days)]
    return Holidays({day: Holiday(day=day) for day in listed})


def test_a_step_without_limit_moves_to_the_next_clinic_day() -> None:
    assert due_day(FRIDAY, 1, NONE) == date(2026, 11, 23)


def test_a_step_with_a_limit_moves_to_an_earlier_clinic_day() -> None:
    assert due_day(date(2026, 11, 22), 6, NONE, 7) == date(2026, 11, 27)


def test_a_working_weekend_is_a_clinic_day() -> None:
    saturday = date(2026, 11, 21)
    worked = Holidays({saturday: Holiday(day=saturday, off=False)})
    assert due_day(FRIDAY, 1, worked) == saturday


def test_without_a_clinic_day_before_the_limit_the_limit_itself_is_due() -> None:
    assert due_day(FRIDAY, 5, holidays(FRIDAY, 9), 7) == FRIDAY + timedelta(days=7)


def test_a_plan_without_a_contact_gets_a_first_follow_up_within_14_days() -> None:
    record = down("", step("test", PlanItemKind.TEST, 30))
    assert due_days(record, FRIDAY, NONE)["first-visit"] == date(2026, 12, 4)


@pytest.mark.parametrize("template", ["stroke", "heart-attack"])
def test_after_stroke_and_heart_attack_the_first_call_is_within_7_days(template: str) -> None:
    record = down(template, step("visit", PlanItemKind.VISIT, 10))
    calls = [each for each in steps_of(record) if each.kind is PlanItemKind.CALL]
    due = due_days(record, FRIDAY, NONE)[calls[0].key]
    assert FRIDAY < due <= FRIDAY + timedelta(days=7)


def test_after_childbirth_within_7_days_then_42() -> None:
    limits = limits_of_steps(down("childbirth"))
    assert sorted(limits.values()) == [7, 42]


def test_a_contact_planned_too_late_is_due_at_its_limit() -> None:
    record = down("", step("visit", PlanItemKind.VISIT, 60))
    assert due_days(record, FRIDAY, NONE)["visit"] == date(2026, 12, 4)


def test_two_weeks_are_never_more_than_14_days() -> None:
    saturday = date(2026, 11, 14)
    assert two_weeks_due(saturday, NONE) == date(2026, 11, 27)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_plan_can_be_read_and_waits_for_the_county(name: str) -> None:
    read = read_template((PLANS / f"{name}.json").read_text(encoding="utf-8"))
    assert read.problems == {}
    assert read.template is not None
    assert 8 <= len(read.template.items) <= 14
    assert read.template.key == name
    assert read.template.approved == ""


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_plan_keeps_every_limit_by_itself(name: str) -> None:
    template = read_template((PLANS / f"{name}.json").read_text(encoding="utf-8")).template
    assert template is not None
    record = replace(down(name), plan=template.items)
    assert len(steps_of(record)) == len(template.items)
    planned = {each.key: each.due_days for each in template.items}
    assert all(planned[key] <= most for key, most in limits_of_steps(record).items())


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{", "file"),
        ('{"key": "x", "name": "X"}', "file"),
        ('{"key": "", "name": "X", "items": []}', "key"),
        ('{"key": "x", "name": "X", "items": [{"key": "a", "kind": "dance"}]}', "items/1"),
        (
            '{"key": "x", "name": "X", "items":'
            ' [{"key": "a", "kind": "call", "due_days": -1, "text": "t"}]}',
            "items/1",
        ),
        (
            '{"key": "x", "name": "X", "items":'
            ' [{"key": "a", "kind": "call", "due_days": true, "text": "t"}]}',
            "items/1",
        ),
    ],
)
def test_a_countys_file_that_is_wrong_is_told_by_place(text: str, field: str) -> None:
    read = read_template(text)
    assert read.template is None
    assert field in read.problems
