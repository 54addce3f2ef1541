"""How a training goes on, how attendance is written down, and what a roster adds up to."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from desktop.domain.attendance import (
    added,
    class_hours,
    count,
    dept_group,
    dept_of,
    minutes_between,
    without_status,
)
from desktop.domain.clock import local_day
from desktop.domain.codes import AttendanceStatus, StaffType, TitleLevel, TrainingState
from desktop.domain.kept import Kept
from desktop.domain.staff_titles import title_of
from desktop.domain.training import Attendance, Training
from desktop.domain.training_states import (
    TrainingAction,
    after,
    before_close,
    marked,
    needs_start,
    step_problems,
)
from tests.conftest import MORNING
from tests.training_parts import person, training

PRESENT, LATE = AttendanceStatus.PRESENT, AttendanceStatus.LATE
EARLY, LEAVE = AttendanceStatus.EARLY_LEAVE, AttendanceStatus.LEAVE
TODAY = local_day(MORNING)


def kept(revision: int, record: Training, at: datetime = MORNING) -> Kept[Training]:
    who = uuid4()
    return Kept(
        id=who,
        revision=revision,
        created_at=MORNING,
        created_by=who,
        saved_at=at,
        saved_by=who,
        record=record,
    )


def test_the_way_of_a_training_and_no_other():
    open_steps = {
        (state, action): after(state, action)
        for state in TrainingState
        for action in TrainingAction
        if after(state, action)
    }
    assert open_steps == {
        (TrainingState.PLANNED, TrainingAction.START): TrainingState.IN_PROGRESS,
        (TrainingState.PLANNED, TrainingAction.CANCEL): TrainingState.CANCELLED,
        (TrainingState.IN_PROGRESS, TrainingAction.COMPLETE): TrainingState.COMPLETED,
        (TrainingState.IN_PROGRESS, TrainingAction.CANCEL): TrainingState.CANCELLED,
        (TrainingState.COMPLETED, TrainingAction.ARCHIVE): TrainingState.ARCHIVED,
    }


def test_a_training_is_not_started_before_its_day():
    found = step_problems(training(), TrainingAction.START, today=TODAY - timedelta(days=1))
    assert found["state"].code == "training.before_its_day"
    assert not step_problems(training(), TrainingAction.START, today=TODAY)
    assert not step_problems(training(), TrainingAction.START, today=TODAY + timedelta(days=3))


def test_calling_off_needs_a_reason():
    found = step_problems(training(), TrainingAction.CANCEL, today=TODAY, reason=" ")
    assert found["cancel_reason"].code == "training.cancel_reason_missing"
    assert not step_problems(training(), TrainingAction.CANCEL, today=TODAY, reason="停电")


@pytest.mark.parametrize("closed", [TrainingState.COMPLETED, TrainingState.CANCELLED])
def test_closing_is_taken_back_on_its_day_only(closed: TrainingState):
    running = training(state=TrainingState.IN_PROGRESS)
    done = replace(running, state=closed, cancel_reason="停电")
    history = [kept(1, running), kept(2, done), kept(3, replace(done, minutes_text="纪要"))]

    back = before_close(history, today=TODAY)

    assert back is not None
    assert (back.state, back.cancel_reason) == (TrainingState.IN_PROGRESS, "")
    assert back.minutes_text == "纪要"
    assert before_close(history, today=TODAY + timedelta(days=1)) is None


def test_an_open_training_has_no_closing_to_take_back():
    assert before_close([kept(1, training())], today=TODAY) is None
    assert before_close([], today=TODAY) is None


def test_leave_may_be_written_before_it_is_held():
    assert [status for status in (None, *AttendanceStatus) if not needs_start(status)] == [
        None,
        LEAVE,
    ]


def mark(one: Attendance, status: AttendanceStatus | None, minutes: int) -> Attendance:
    now = MORNING + timedelta(minutes=minutes)
    (after_,) = marked((one,), {one.key}, status, training=training(), now=now)
    return after_


def test_signing_in_writes_the_time_while_the_doors_are_open():
    assert mark(person(), PRESENT, -30).signed_in_at == MORNING - timedelta(minutes=30)
    assert mark(person(), LATE, 20).signed_in_at == MORNING + timedelta(minutes=20)


@pytest.mark.parametrize("minutes", [-61, 121, 24 * 60])
def test_attendance_copied_from_paper_later_invents_no_time(minutes: int):
    done = mark(person(), PRESENT, minutes)
    assert (done.status, done.signed_in_at) == (PRESENT, None)


def test_a_first_sign_in_time_stands_when_the_status_is_put_right():
    early = mark(mark(mark(person(), PRESENT, 0), LATE, 5), EARLY, 90)
    assert early.signed_in_at == MORNING
    assert early.signed_out_at == MORNING + timedelta(minutes=90)


@pytest.mark.parametrize("status", [None, LEAVE, AttendanceStatus.ABSENT])
def test_who_did_not_come_loses_the_times(status: AttendanceStatus | None):
    gone = mark(mark(person(), PRESENT, 0), status, 10)
    assert (gone.status, gone.signed_in_at, gone.signed_out_at) == (status, None, None)


def test_others_are_left_alone():
    one, other = person(), person("王玉梅")
    roster = marked((one, other), {one.key}, PRESENT, training=training(), now=MORNING)
    assert roster[1] is other


def test_a_roster_adds_up():
    statuses = [PRESENT, PRESENT, LATE, EARLY, LEAVE, AttendanceStatus.ABSENT, None]
    sums = count(tuple(person(status=status) for status in statuses))
    assert (sums.expected, sums.came, sums.unmarked) == (7, 4, 1)
    assert sums.by_status[PRESENT] == 2
    assert len(without_status((person(), person(status=LATE)))) == 1


def test_adding_keeps_who_is_there_as_he_is():
    there = person(status=PRESENT)
    roster = added((there,), (replace(there, status=None), person("王玉梅")))
    assert [each.name for each in roster] == ["陈静", "王玉梅"]
    assert roster[0].status is PRESENT


@pytest.mark.parametrize(("minutes", "hours"), [(0, 0), (45, 1), (90, 2), (120, 2.6), (180, 4)])
def test_minutes_make_class_hours_of_45(minutes: int, hours: float):
    assert minutes_between(MORNING, MORNING + timedelta(minutes=minutes)) == minutes
    assert class_hours(minutes) == hours


def test_a_department_group_names_its_department():
    assert dept_of(dept_group("护理部")) == "护理部"
    assert dept_of("staff") is None


def test_every_kind_of_staff_has_a_title_at_every_level(clinic):
    from desktop.domain.staff import Staff

    plain = Staff(
        name="陈静",
        org_id=clinic.org_id,
        work_no="9",
        staff_type=StaffType.NURSE,
        role=clinic.nurse.role,
    )
    assert title_of(plain) == "护士"
    assert title_of(replace(plain, title=TitleLevel.MIDDLE)) == "主管护师"
    for kind in StaffType:
        for level in set(TitleLevel) - {TitleLevel.NONE}:
            assert title_of(replace(plain, staff_type=kind, title=level))
