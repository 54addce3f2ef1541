"""Due days and plan changes hold for any plan, any day and any holidays."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.codes import FollowUpState, PlanItemKind
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_due import clinic_day, due_days, limits_of_steps, steps_of
from desktop.domain.follow_up_plan import PlanChange, plan_change
from desktop.domain.holidays import Holiday, Holidays
from desktop.domain.kept import Kept

ORG, PATIENT, DOWN = UUID(int=1), UUID(int=2), UUID(int=3)
AT = datetime(2026, 11, 1, tzinfo=UTC)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
TEMPLATES = st.sampled_from(["", "stroke", "heart-attack", "childbirth", "copd"])


@st.composite
def plans(draw: st.DrawFn) -> tuple[PlanItem, ...]:
    keys = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6))
    return tuple(
        PlanItem(
            key=key,
            kind=draw(st.sampled_from(list(PlanItemKind))),
            due_days=draw(st.integers(0, 120)),
            text=draw(st.sampled_from(["换药", "电话", "复查"])),
        )
        for key in keys
    )


@st.composite
def calendars(draw: st.DrawFn, start: date) -> Holidays:
    offsets = draw(st.sets(st.integers(0, 60), max_size=30))
    found = {}
    for each in offsets:
        day = start + timedelta(days=each)
        found[day] = Holiday(day=day, off=draw(st.booleans()))
    return Holidays(found)


def down(plan: tuple[PlanItem, ...], template: str, start: date, version: int = 1) -> DownReferral:
    return DownReferral(
        no="HZ1",
        patient_id=PATIENT,
        from_org_id=UUID(int=4),
        to_org_id=ORG,
        issued_at=datetime.combine(start, time(2), UTC),
        discharged_on=start,
        plan=plan,
        template=template,
        plan_version=version,
    )


def kept(record: object, record_id: UUID) -> Kept[object]:
    return Kept(
        id=record_id,
        revision=1,
        created_at=AT,
        created_by=ORG,
        saved_at=AT,
        saved_by=ORG,
        record=record,
    )


def change(record: DownReferral, tasks: dict[UUID, FollowUp], today: date) -> PlanChange:
    return plan_change(
        kept(record, DOWN),  # type: ignore[arg-type]
        [kept(task, key) for key, task in tasks.items()],  # type: ignore[misc]
        Holidays(),
        org_id=ORG,
        patient_id=PATIENT,
        today=today,
    )


def applied(tasks: dict[UUID, FollowUp], found: PlanChange) -> dict[UUID, FollowUp]:
    after = dict(tasks) | dict(found.new)
    for before, now in (*found.changed, *found.ended, *found.same):
        after[before.id] = now
    return after


@given(plans(), TEMPLATES, DAYS, st.data())
def test_due_days_keep_limits_and_fall_on_clinic_days(
    plan: tuple[PlanItem, ...], template: str, start: date, data: st.DataObject
) -> None:
    holidays = data.draw(calendars(start))
    record = down(plan, template, start)
    limits, due = limits_of_steps(record), due_days(record, start, holidays)
    for step in steps_of(record):
        last = start + timedelta(days=limits.get(step.key, 10_000))
        assert due[step.key] <= last
        assert due[step.key] >= start
        none_left = all(
            not clinic_day(start + timedelta(days=n), holidays)
            for n in range(1, limits.get(step.key, 0) + 1)
        )
        assert (
            clinic_day(due[step.key], holidays)
            or (step.key in limits and none_left)
            or (step.key in limits and due[step.key] == last)
        )


@given(plans(), TEMPLATES, DAYS)
@example(
    (PlanItem(key="a", kind=PlanItemKind.VISIT, due_days=13, text="换药"),),
    "childbirth",
    date(2025, 2, 2),
)
def test_there_is_always_a_first_follow_up_within_14_days(
    plan: tuple[PlanItem, ...], template: str, start: date
) -> None:
    record = down(plan, template, start)
    contacts = {PlanItemKind.CALL, PlanItemKind.VISIT}
    due = due_days(record, start, Holidays())
    first = min(due[step.key] for step in steps_of(record) if step.kind in contacts)
    assert first <= start + timedelta(days=14)


@given(plans(), plans(), TEMPLATES, DAYS, st.data())
def test_done_stays_done_and_taking_over_twice_changes_nothing(
    before: tuple[PlanItem, ...],
    after: tuple[PlanItem, ...],
    template: str,
    start: date,
    data: st.DataObject,
) -> None:
    tasks = applied({}, change(down(before, template, start), {}, start))
    finished = {
        key: replace(task, state=FollowUpState.DONE, done_at=AT)
        for key, task in tasks.items()
        if data.draw(st.booleans())
    }
    tasks |= finished
    record, today = down(after, template, start, 2), start + timedelta(days=10)
    now = applied(tasks, change(record, tasks, today))
    assert {key: now[key] for key in finished} == finished
    open_keys = {task.key for task in now.values() if task.state is FollowUpState.OPEN}
    done_keys = {task.key for task in finished.values()}
    if after:
        assert open_keys == {step.key for step in steps_of(record)} - done_keys
    assert not change(record, now, today + timedelta(days=3))


@given(plans(), TEMPLATES, DAYS)
def test_the_same_plan_gives_the_same_ids_on_every_computer(
    plan: tuple[PlanItem, ...], template: str, start: date
) -> None:
    record = down(plan, template, start)
    here, there = change(record, {}, start), change(record, {}, start + timedelta(days=9))
    assert [each for each, _task in here.new] == [each for each, _task in there.new]
