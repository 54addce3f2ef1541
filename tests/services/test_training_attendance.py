"""Taking attendance: groups, walk-ins, statuses, and taking them back."""

from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.attendance import ALL_STAFF, VILLAGE_DOCTORS, dept_group
from desktop.domain.codes import AttendanceStatus, TrainingState
from desktop.domain.errors import RuleBroken, StaleRecord
from desktop.domain.kept import Kept
from desktop.domain.training import Training
from tests.factory import Clinic
from tests.training_parts import School

PRESENT, LEAVE = AttendanceStatus.PRESENT, AttendanceStatus.LEAVE


@pytest.fixture
def school(clinic: Clinic) -> School:
    return School.open(clinic)


@pytest.fixture
def planned(school: School) -> Kept[Training]:
    return school.desk.plan(school.request(audience=(VILLAGE_DOCTORS,)))


def refused(work: Any) -> str:
    with pytest.raises(RuleBroken) as broken:
        work()
    (problem,) = broken.value.fields.values()
    return problem.code


def keys(kept: Kept[Training]) -> list[str]:
    return [each.key for each in kept.record.attendance]


def test_the_first_who_came_starts_the_training(school, planned):
    school.clinic.clock.advance(hours=5, minutes=40)
    kept = school.roster.mark(planned.id, planned.revision, keys(planned)[:1], PRESENT)
    assert kept.record.state is TrainingState.IN_PROGRESS
    assert kept.record.attendance[0].signed_in_at == school.clinic.clock.now()
    assert kept.record.attendance[1].status is None


def test_leave_is_written_before_the_day_and_presence_is_not(school):
    start = school.request().starts_at + timedelta(days=3)
    asked = school.request(
        starts_at=start, ends_at=start + timedelta(hours=1), audience=(VILLAGE_DOCTORS,)
    )
    kept = school.desk.plan(asked)
    kept = school.roster.mark(kept.id, kept.revision, keys(kept)[:1], LEAVE)
    assert kept.record.state is TrainingState.PLANNED
    early = lambda: school.roster.mark(kept.id, kept.revision, keys(kept), PRESENT)  # noqa: E731
    assert refused(early) == "training.before_its_day"


def test_the_rest_come_and_those_with_a_status_stay(school, planned):
    kept = school.roster.mark(planned.id, planned.revision, keys(planned)[:1], LEAVE)
    school.roster.mark_rest(kept.id, kept.revision, PRESENT)
    assert school.statuses(kept.id) == {"王长河": "leave", "石兰香": "present"}


def test_a_group_is_added_once(school, planned):
    kept = school.roster.add_group(planned.id, planned.revision, ALL_STAFF)
    kept = school.roster.add_group(kept.id, kept.revision, dept_group("后勤"))
    names = [each.name for each in kept.record.attendance]
    assert len(names) == len(set(names)) == 10
    again = lambda: school.roster.add_group(kept.id, kept.revision, ALL_STAFF)  # noqa: E731
    assert refused(again) == "training.group_all_there"


def test_who_left_the_centre_is_in_no_group(school, clinic):
    from dataclasses import replace

    from desktop.domain.staff import Staff

    with clinic.store.reading() as reading:
        staff = reading.get(Staff, school.staff["陈静"])
    clinic.save(replace(staff.record, active=False), staff.id)
    kept = school.desk.plan(school.request(audience=(dept_group("护理部"),)))
    assert [each.name for each in kept.record.attendance] == ["王玉梅"]
    assert {group.key: group.people for group in school.board.groups()}[ALL_STAFF] == 6


def test_a_walk_in_is_found_by_pinyin_and_added_once(school, planned):
    (found,) = school.board.find_people("wym")
    kept = school.roster.add_person(planned.id, planned.revision, found)
    entry = kept.record.attendance[-1]
    assert (entry.name, entry.title, entry.dept) == ("王玉梅", "主管护师", "护理部")
    assert entry.walk_in
    again = lambda: school.roster.add_person(kept.id, kept.revision, found)  # noqa: E731
    assert refused(again) == "training.person_twice"


def test_experts_are_found_before_staff_and_with_their_hospital(school):
    found = school.board.find_people("z")
    assert [each.name for each in found][:1] == ["周明远"]
    assert (found[0].expert, found[0].org) == (True, "青山县人民医院")
    assert school.board.find_people("  ") == ()


def test_an_outsider_is_added_by_name_and_phone(school, planned):
    add = school.roster.add_outsider
    kept = add(planned.id, planned.revision, " 刘洋 ", "邻镇卫生院", "13800000001")
    entry = kept.record.attendance[-1]
    assert (entry.name, entry.org, entry.person_id) == ("刘洋", "邻镇卫生院", None)
    twice = lambda: add(kept.id, kept.revision, "刘洋", "", "13800000001")  # noqa: E731
    assert refused(twice) == "training.person_twice"
    nobody = lambda: add(kept.id, kept.revision, " ", "", "")  # noqa: E731
    assert refused(nobody) == "training.person_unnamed"


def test_times_are_put_right_for_who_was_there_only(school, planned):
    at = school.clinic.clock.now()
    said: dict[str, Any] = {"signed_in_at": at, "signed_out_at": None, "note": " 代班 "}
    early = lambda: school.roster.set_details(  # noqa: E731
        planned.id, planned.revision, keys(planned)[0], **said
    )
    assert refused(early) == "training.sign_in_without_presence"
    kept = school.roster.mark(planned.id, planned.revision, keys(planned), PRESENT)
    kept = school.roster.set_details(kept.id, kept.revision, keys(kept)[0], **said)
    assert (kept.record.attendance[0].signed_in_at, kept.record.attendance[0].note) == (at, "代班")


def test_changes_are_taken_back_to_any_state_of_today(school, planned):
    first = school.roster.mark(planned.id, planned.revision, keys(planned), PRESENT)
    second = school.roster.remove(first.id, first.revision, keys(first)[:1])
    back = school.desk.undo(second.id, second.revision, first.revision)
    assert back.record.attendance == first.record.attendance
    back = school.desk.undo(back.id, back.revision, planned.revision)
    assert back.record.state is TrainingState.PLANNED
    assert school.statuses(back.id) == {"王长河": "", "石兰香": ""}


def test_yesterdays_attendance_is_not_taken_back(school, planned):
    kept = school.roster.mark(planned.id, planned.revision, keys(planned), PRESENT)
    school.clinic.clock.advance(days=1)
    undo = lambda: school.desk.undo(kept.id, kept.revision, planned.revision)  # noqa: E731
    assert refused(undo) == "training.nothing_to_undo"


def test_a_key_pressed_on_an_old_roster_is_refused(school, planned):
    school.roster.mark(planned.id, planned.revision, keys(planned)[:1], PRESENT)
    with pytest.raises(StaleRecord) as stale:
        school.roster.mark(planned.id, planned.revision, keys(planned)[1:], PRESENT)
    assert stale.value.problem.code == "training.meanwhile_changed"
    assert school.statuses(planned.id) == {"王长河": "present", "石兰香": ""}
