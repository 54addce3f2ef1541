"""What cannot be true of a training and its roster."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.codes import AttendanceStatus, CmeClass, TrainingState, TrainingType
from desktop.domain.training import Training, training_problems
from tests.conftest import MORNING
from tests.training_parts import person, training


def codes(record: Training) -> dict[str, str]:
    return {name: problem.code for name, problem in training_problems(record).items()}


def test_a_plain_lecture_may_be_kept():
    assert codes(training(attendance=(person(), person("王玉梅")))) == {}


@pytest.mark.parametrize("minutes", [0, -30])
def test_a_training_ends_after_it_starts(minutes: int):
    record = training(ends_at=MORNING + timedelta(minutes=minutes))
    assert codes(record) == {"ends_at": "training.ends_before_start"}


def test_a_blank_topic_is_asked_for():
    assert codes(training(topic="  ")) == {"topic": "training.topic_missing"}


def test_a_lecturer_is_needed_when_it_is_held_and_not_before():
    assert codes(training(lecturers=())) == {}
    for state in (TrainingState.IN_PROGRESS, TrainingState.COMPLETED, TrainingState.ARCHIVED):
        held = training(lecturers=(), state=state)
        assert codes(held) == {"lecturers": "training.lecturer_missing"}


def test_a_teaching_round_needs_department_and_case():
    round_ = training(type=TrainingType.TEACHING_ROUND)
    assert codes(round_) == {
        "dept": "training.round_dept_missing",
        "case_note": "training.round_case_missing",
    }
    assert codes(replace(round_, dept="内科", case_note="女，60-69岁，心衰")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "张某 37999919570314002X 胸痛",
        "电话138 0000 0001",
        "３７９９９９１９５７０３１４００２Ｘ",
    ],
)
def test_a_case_must_not_carry_numbers_that_name_the_patient(text: str):
    assert codes(training(case_note=text)) == {"case_note": "training.case_names_patient"}


def test_a_case_may_carry_findings():
    assert codes(training(case_note="血压 180/110，BNP 12345678，病程 20 年")) == {}


@pytest.mark.parametrize("cme", [CmeClass.NATIONAL_1, CmeClass.PROVINCE_1])
def test_class_one_credits_need_a_project_number(cme: CmeClass):
    record = training(cme_class=cme)
    assert codes(record) == {"cme_project_no": "training.project_no_missing"}
    assert codes(replace(record, cme_project_no="2026-03-01-001")) == {}


def test_class_two_credits_need_none():
    assert codes(training(cme_class=CmeClass.UNIT_2)) == {}


def test_a_text_beyond_its_limit_is_refused():
    assert codes(training(minutes_text="记" * 4001)) == {"minutes_text": "field.too_long"}
    assert codes(training(minutes_text="记" * 4000)) == {}


def test_a_cancelled_training_says_why():
    record = training(state=TrainingState.CANCELLED)
    assert codes(record) == {"cancel_reason": "training.cancel_reason_missing"}


def test_a_person_stands_on_a_roster_once():
    one = person()
    record = training(attendance=(one, replace(one, note="又一次")))
    assert codes(record) == {"attendance": "training.person_twice"}


def test_two_outsiders_of_one_name_are_told_apart_by_phone():
    first = person("刘洋", person_id=None, phone="13800000001")
    assert codes(training(attendance=(first, replace(first, phone="13800000002")))) == {}
    assert codes(training(attendance=(first, first))) == {"attendance": "training.person_twice"}


@pytest.mark.parametrize("status", [None, AttendanceStatus.LEAVE, AttendanceStatus.ABSENT])
def test_only_who_was_there_has_a_sign_in_time(status: AttendanceStatus | None):
    record = training(attendance=(person(status=status, signed_in_at=MORNING),))
    assert codes(record) == {"attendance": "training.sign_in_without_presence"}


def test_nobody_signs_out_before_signing_in():
    late = person(
        status=AttendanceStatus.LATE,
        signed_in_at=MORNING,
        signed_out_at=MORNING - timedelta(minutes=1),
    )
    assert codes(training(attendance=(late,))) == {"attendance": "training.out_before_in"}
    assert codes(training(attendance=(replace(late, signed_out_at=MORNING),))) == {}
