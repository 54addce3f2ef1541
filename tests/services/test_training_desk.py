"""Planning, holding and closing a training, on a real encrypted file."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.attendance import ALL_STAFF, VILLAGE_DOCTORS, dept_group
from desktop.domain.codes import AttendanceStatus, Role, TrainingState
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.kept import Actor, Delivery
from tests.factory import Clinic
from tests.training_parts import School

ABSENT, PRESENT = AttendanceStatus.ABSENT, AttendanceStatus.PRESENT


@pytest.fixture
def school(clinic: Clinic) -> School:
    return School.open(clinic)


def refused(field: str, work: Any) -> str:
    with pytest.raises(RuleBroken) as broken:
        work()
    return broken.value.fields[field].code


def test_a_plan_gets_a_number_and_everybody_of_its_groups(school):
    kept = school.desk.plan(school.request(audience=(ALL_STAFF, VILLAGE_DOCTORS)))
    assert kept.record.no == "PX2026112307A1001"
    names = [each.name for each in kept.record.attendance]
    assert sorted(names) == sorted(
        ["李秀兰", "赵文斌", "王玉梅", "陈静", "马德海", "孟凡荣", "崔玉兰", "王长河", "石兰香"]
    )
    assert {each.status for each in kept.record.attendance} == {None}
    assert school.desk.plan(school.request()).record.no == "PX2026112307A1002"


def test_saving_a_form_twice_makes_one_training(school):
    form_id = uuid4()
    school.desk.plan(school.request(), form_id)
    with pytest.raises(StaleRecord):
        school.desk.plan(school.request(), form_id)
    assert len(school.board.month(school.clinic.clock.today())) == 1


def test_a_training_that_ends_before_it_starts_is_not_kept(school):
    start = school.request().starts_at
    asked = school.request(ends_at=start - timedelta(minutes=1))
    assert refused("ends_at", lambda: school.desk.plan(asked)) == "training.ends_before_start"
    assert school.board.month(school.clinic.clock.today()) == ()


def test_editing_adds_new_groups_and_keeps_what_was_written(school):
    kept = school.desk.plan(school.request(audience=(VILLAGE_DOCTORS,)))
    key = kept.record.attendance[0].key
    kept = school.roster.mark(kept.id, kept.revision, [key], AttendanceStatus.LEAVE)
    asked = school.request(topic="改了", audience=(VILLAGE_DOCTORS, dept_group("护理部")))
    after = school.desk.edit(kept.id, kept.revision, asked).record
    assert (after.topic, after.no) == ("改了", kept.record.no)
    assert [each.name for each in after.attendance] == ["王长河", "石兰香", "王玉梅", "陈静"]
    assert after.attendance[0].status is AttendanceStatus.LEAVE


def test_a_stale_change_says_what_was_done_meanwhile(school):
    kept = school.desk.plan(school.request())
    school.desk.cancel(kept.id, kept.revision, "停电")
    with pytest.raises(StaleRecord) as stale:
        school.desk.write_minutes(kept.id, kept.revision, "纪要")
    assert stale.value.problem.code == "training.meanwhile_cancelled"
    assert stale.value.problem.params == {"at": "08:30"}


def test_an_auditor_only_reads(school):
    school.signed_in[0] = Actor(uuid4(), "吴审计", Role.AUDITOR)
    with pytest.raises(NotAllowed):
        school.desk.plan(school.request())


def test_a_training_without_lecturer_is_planned_and_not_started(school):
    kept = school.desk.plan(school.request(lecturers=()))
    begin = lambda: school.desk.start(kept.id, kept.revision)  # noqa: E731
    assert refused("lecturers", begin) == "training.lecturer_missing"


def test_completing_locks_attendance_and_leaves_the_minutes_open(school):
    kept = school.desk.plan(school.request(audience=(VILLAGE_DOCTORS,)))
    kept = school.desk.start(kept.id, kept.revision)
    kept = school.desk.complete(kept.id, kept.revision)
    assert kept.record.state is TrainingState.COMPLETED
    assert {each.status for each in kept.record.attendance} == {None}
    key = kept.record.attendance[0].key
    mark = lambda: school.roster.mark(kept.id, kept.revision, [key], PRESENT)  # noqa: E731
    assert refused("attendance", mark) == "training.attendance_locked"
    edit = lambda: school.desk.edit(kept.id, kept.revision, school.request())  # noqa: E731
    assert refused("state", edit) == "training.closed"
    after = school.desk.write_minutes(kept.id, kept.revision, " 记录 ")
    assert after.record.minutes_text == "记录"


def test_completing_may_write_the_rest_as_absent(school):
    kept = school.desk.plan(school.request(audience=(VILLAGE_DOCTORS,)))
    key = kept.record.attendance[0].key
    kept = school.roster.mark(kept.id, kept.revision, [key], PRESENT)
    school.desk.complete(kept.id, kept.revision, ABSENT)
    assert list(school.statuses(kept.id).values()) == ["present", "absent"]


def test_completing_is_taken_back_the_same_day_and_not_the_next(school):
    kept = school.desk.plan(school.request())
    kept = school.desk.start(kept.id, kept.revision)
    kept = school.desk.complete(kept.id, kept.revision)
    assert school.board.detail(kept.id).can_take_back
    kept = school.desk.reopen(kept.id, kept.revision)
    assert kept.record.state is TrainingState.IN_PROGRESS
    kept = school.desk.complete(kept.id, kept.revision)
    school.clinic.clock.advance(days=1)
    assert not school.board.detail(kept.id).can_take_back
    again = lambda: school.desk.reopen(kept.id, kept.revision)  # noqa: E731
    assert refused("state", again) == "training.not_closed_today"


def test_a_cancelled_plan_comes_back_as_a_plan(school):
    kept = school.desk.plan(school.request())
    kept = school.desk.cancel(kept.id, kept.revision, "专家请假")
    assert kept.record.cancel_reason == "专家请假"
    kept = school.desk.reopen(kept.id, kept.revision)
    assert (kept.record.state, kept.record.cancel_reason) == (TrainingState.PLANNED, "")


def test_archiving_is_for_those_who_answer_for_it(school):
    kept = school.desk.plan(school.request())
    kept = school.desk.start(kept.id, kept.revision)
    kept = school.desk.complete(kept.id, kept.revision)
    with pytest.raises(NotAllowed):
        school.desk.archive(kept.id, kept.revision)
    school.signed_in[0] = school.clinic.administrator
    kept = school.desk.archive(kept.id, kept.revision)
    assert kept.record.state is TrainingState.ARCHIVED
    write = lambda: school.desk.write_minutes(kept.id, kept.revision, "晚了")  # noqa: E731
    assert refused("state", write) == "training.closed"


def test_the_list_is_by_local_month_newest_first_with_counts(school):
    asked = school.request(audience=(VILLAGE_DOCTORS,))
    # 00:30 on 1 December at the clinic is still November in UTC
    december = asked.starts_at.replace(month=12, day=1, hour=0, minute=30)
    school.desk.plan(
        school.request(topic="十二月", starts_at=december, ends_at=december + timedelta(hours=1))
    )
    kept = school.desk.plan(asked)
    school.roster.mark(kept.id, kept.revision, [kept.record.attendance[0].key], PRESENT)
    (line,) = school.board.month(school.clinic.clock.today())
    assert (line.count.came, line.count.expected) == (1, 2)
    assert (line.lecturers, line.delivery) == (("周明远",), Delivery.WAITING)
    (other,) = school.board.month(december.date())
    assert other.topic == "十二月"
    assert school.board.nearest_month(line.starts_at.date(), later=True) == december.date()
    assert school.board.nearest_month(line.starts_at.date(), later=False) is None
