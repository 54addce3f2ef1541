"""The five centres' own fields: what cannot be true, what is wanted, and by when."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from desktop.domain.centre_rules import (
    OF_CENTRE,
    RANGES,
    WANTED,
    centre_problems,
    centre_wanted,
    ecg_deadline,
    lysis_deadline,
    only_of,
)
from desktop.domain.codes import BeFast, EmergencyCentre, Urgency
from desktop.domain.danger_signs import Danger, danger_signs
from desktop.domain.entry import parse_moment
from desktop.domain.errors import Problem
from desktop.domain.referral import CentreFields, DrugGiven, Referral, Vitals
from desktop.domain.referral_rules import Stage, referral_problems, wanted_fields
from desktop.domain.referral_spare import SPARED, spared

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # 09:30 at the clinic
TODAY = date(2026, 11, 23)


def codes(found: dict[str, Problem]) -> dict[str, str]:
    return {name: problem.code for name, problem in found.items()}


def test_every_range_holds_its_ends_and_nothing_beyond() -> None:
    for name, (least, most) in RANGES.items():
        for value in (least, most):
            said = CentreFields(**{name: value})
            assert name not in centre_problems(said, today=TODAY), name
        for value in (least - 1, most + 1):
            said = CentreFields(**{name: value})
            assert codes(centre_problems(said, today=TODAY))[name] == "referral.centre_range"


def test_times_of_tomorrow_cannot_be_true() -> None:
    said = CentreFields(first_contact_at=NOW + timedelta(days=1))
    assert codes(centre_problems(said, today=TODAY)) == {
        "first_contact_at": "referral.time_in_future"
    }


def test_what_contradicts_itself_is_told() -> None:
    said = CentreFields(
        ecg_done_at=NOW,
        ecg_sent_at=NOW - timedelta(minutes=1),
        injured_at=NOW,
        tourniquet_at=NOW - timedelta(minutes=5),
        gravida=1,
        para=2,
    )
    assert codes(centre_problems(said, today=TODAY)) == {
        "ecg_sent_at": "referral.ecg_sent_before_done",
        "tourniquet_at": "referral.tourniquet_before_injury",
        "para": "referral.para_over_gravida",
    }


def test_what_is_alarming_is_kept() -> None:
    said = CentreFields(gcs=3, fetal_heart=60, blood_loss_ml=3000, apgar_1=0)
    assert centre_problems(said, today=TODAY) == {}


def test_each_centre_asks_its_own_and_wants_some_of_it() -> None:
    for centre in EmergencyCentre:
        assert set(WANTED[centre]) <= set(OF_CENTRE[centre])
        assert centre_wanted(centre, None) == WANTED[centre]
    assert centre_wanted(None, None) == ()


def test_none_of_the_signs_is_an_answer_too() -> None:
    stroke = EmergencyCentre.STROKE
    assert "be_fast" in centre_wanted(stroke, CentreFields())
    assert "be_fast" not in centre_wanted(stroke, CentreFields(be_fast_asked=True))
    assert "be_fast" not in centre_wanted(stroke, CentreFields(be_fast=(BeFast.FACE,)))


def test_answers_to_another_centre_are_not_told_and_drugs_stay() -> None:
    drugs = (DrugGiven(name="阿司匹林"),)
    said = CentreFields(gcs=9, last_well_at=NOW, drugs_given=drugs)
    assert only_of(EmergencyCentre.STROKE, said) == CentreFields(
        last_well_at=NOW, drugs_given=drugs
    )
    assert only_of(EmergencyCentre.MATERNAL, CentreFields(gcs=9)) is None


def test_the_ecg_is_due_ten_minutes_after_first_contact() -> None:
    assert ecg_deadline(CentreFields()) is None
    due = ecg_deadline(CentreFields(first_contact_at=NOW))
    assert due is not None
    assert due.due == NOW + timedelta(minutes=10)
    late = CentreFields(first_contact_at=NOW, ecg_done_at=NOW + timedelta(minutes=11))
    found = ecg_deadline(late)
    assert found is not None
    assert found.late


def test_thrombolysis_is_thought_of_for_four_and_a_half_hours() -> None:
    assert lysis_deadline(CentreFields()) is None
    found = lysis_deadline(CentreFields(last_well_at=NOW))
    assert found is not None
    assert found.due == NOW + timedelta(hours=4, minutes=30)


def emergency(**said: object) -> Referral:
    four = {
        "no": "",
        "patient_id": uuid4(),
        "from_org_id": uuid4(),
        "urgency": Urgency.STAT,
        "chief_complaint": "胸痛",
        "to_org_id": uuid4(),
        "doctor_id": uuid4(),
    }
    return Referral(**four | said)  # type: ignore[arg-type]


def test_nothing_of_a_centre_is_ever_asked_before_an_emergency_leaves() -> None:
    for centre in EmergencyCentre:
        found = referral_problems(
            emergency(emergency_centre=centre), today=TODAY, stage=Stage.HAND_OVER
        )
        assert found == {}


def test_what_the_centre_wants_is_counted_among_the_open_fields() -> None:
    record = emergency(emergency_centre=EmergencyCentre.TRAUMA)
    assert {"injured_at", "mechanism", "gcs"} <= set(wanted_fields(record))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"centre": CentreFields(gcs=99)}, "gcs"),
        ({"onset_at": NOW + timedelta(days=2)}, "onset_at"),
        ({"vitals": Vitals(systolic=80, diastolic=120)}, "pressure"),
    ],
)
def test_what_cannot_be_true_can_be_left_out(said: dict[str, object], name: str) -> None:
    record = emergency(**said)
    assert set(referral_problems(record, today=TODAY, stage=Stage.HAND_OVER)) == {name}
    assert name in SPARED
    less = spared(record, {name})
    assert referral_problems(less, today=TODAY, stage=Stage.HAND_OVER) == {}
    assert less.chief_complaint == record.chief_complaint


def test_the_four_fields_can_never_be_left_out() -> None:
    assert SPARED.isdisjoint({"patient_id", "chief_complaint", "to_org_id", "doctor_id"})


@pytest.mark.parametrize(
    ("typed", "minutes_ago"),
    [("0930", 0), ("0900", 30), ("现在", 0), ("10分钟前", 10), ("2小时前", 120)],
)
def test_moments_are_read_as_spoken(typed: str, minutes_ago: int) -> None:
    assert parse_moment(typed, NOW) == NOW - timedelta(minutes=minutes_ago)


def test_a_later_time_of_day_was_yesterday() -> None:
    assert parse_moment("2215", NOW) == datetime(2026, 11, 22, 14, 15, tzinfo=UTC)
    assert parse_moment("昨天 2215", NOW) == datetime(2026, 11, 22, 14, 15, tzinfo=UTC)


def test_what_is_no_time_is_a_problem() -> None:
    assert isinstance(parse_moment("哪天", NOW), Problem)
    assert isinstance(parse_moment("99.99 0930", NOW), Problem)


def test_danger_signs_begin_where_the_plan_says() -> None:
    at_limit = Vitals(respiration=30, spo2=90, systolic=179, diastolic=109)
    assert danger_signs(at_limit, CentreFields(gcs=13), pregnant=False) == ()
    beyond = Vitals(respiration=31, spo2=89, systolic=180, diastolic=100)
    found = [s.sign for s in danger_signs(beyond, CentreFields(gcs=12), pregnant=False)]
    assert found == [Danger.GCS, Danger.RESPIRATION, Danger.SPO2, Danger.PRESSURE]


def test_pregnancy_has_its_own_limit_and_low_pressure_is_told() -> None:
    high = Vitals(systolic=160, diastolic=90)
    assert danger_signs(high, None, pregnant=False) == ()
    assert [s.sign for s in danger_signs(high, None, pregnant=True)] == [Danger.PREGNANT_PRESSURE]
    low = Vitals(systolic=88, diastolic=50)
    assert [s.sign for s in danger_signs(low, None, pregnant=False)] == [Danger.LOW_PRESSURE]
