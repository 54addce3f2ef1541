"""What blocks a referral at each stage and urgency."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    EmergencyCentre,
    ReferralReason,
    ReferralState,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.referral import Diagnosis, ExamResult, Referral, Vitals
from desktop.domain.referral_rules import (
    CONFIRM_WITHIN,
    Stage,
    confirmation_due,
    referral_problems,
    required_fields,
    wanted_fields,
    wanted_names,
)
from tests.conftest import MORNING

TODAY = date(2026, 11, 23)
OWN = uuid4()


def emergency(**said: Any) -> Referral:
    four: dict[str, Any] = {
        "no": "ZZ20261123LX01A1001",
        "patient_id": uuid4(),
        "from_org_id": OWN,
        "urgency": Urgency.STAT,
        "chief_complaint": "突发胸痛半小时",
        "to_org_id": uuid4(),
        "doctor_id": uuid4(),
        "doctor_name": "赵文斌",
    }
    return Referral(**four | said)


def routine(**said: Any) -> Referral:
    full: dict[str, Any] = {
        "urgency": Urgency.ROUTINE,
        "from_dept": "全科",
        "visit_type": VisitType.OUTPATIENT,
        "service_needed": ServiceNeeded.INPATIENT,
        "reason": ReferralReason.POOR_RESPONSE,
        "diagnoses": (Diagnosis(text="冠心病"),),
        "present_illness": "三天来反复胸闷,活动后加重",
        "past_history": "高血压十年",
        "allergy": AllergyState.NONE,
        "treatment": "口服硝酸酯类,效果不佳",
        "exam_none": True,
        "transport": Transport.FAMILY,
        "consent_type": ConsentType.WRITTEN,
        "consent_signer": "张建国",
    }
    return emergency(**full | said)


def signed(referral: Referral, **said: Any) -> Referral:
    return replace(referral, **{"sign_mode": SignMode.IN_PERSON, "signed_at": MORNING} | said)


def problems(referral: Referral, stage: Stage) -> dict[str, str]:
    found = referral_problems(referral, today=TODAY, stage=stage)
    return {name: problem.code for name, problem in found.items()}


@pytest.mark.parametrize("urgency", [Urgency.URGENT, Urgency.STAT])
def test_an_emergency_goes_with_four_fields(urgency: Urgency) -> None:
    assert not problems(signed(emergency(urgency=urgency)), Stage.ISSUE)


@pytest.mark.parametrize(
    ("field", "empty"),
    [("chief_complaint", ""), ("to_org_id", None), ("doctor_id", None)],
)
def test_each_of_the_four_is_needed(field: str, empty: Any) -> None:
    without = replace(emergency(), **{field: empty})
    assert list(problems(without, Stage.HAND_OVER)) == [field]


def test_a_danger_may_stand_for_the_complaint() -> None:
    danger = emergency(chief_complaint="", emergency_centre=EmergencyCentre.STROKE)
    assert not problems(danger, Stage.HAND_OVER)
    none = replace(danger, emergency_centre=EmergencyCentre.NONE)
    assert "chief_complaint" in problems(none, Stage.HAND_OVER)


@pytest.mark.parametrize(
    ("field", "empty", "told"),
    [
        ("from_dept", "", "from_dept"),
        ("visit_type", None, "visit_type"),
        ("service_needed", None, "service_needed"),
        ("reason", None, "reason"),
        ("chief_complaint", " ", "chief_complaint"),
        ("diagnoses", (), "diagnoses"),
        ("present_illness", "", "present_illness"),
        ("past_history", "", "past_history"),
        ("allergy", None, "allergy"),
        ("treatment", "", "treatment"),
        ("exam_none", False, "exams"),
        ("transport", None, "transport"),
        ("consent_type", None, "consent_type"),
        ("consent_signer", "", "consent_signer"),
        ("to_org_id", None, "to_org_id"),
        ("doctor_id", None, "doctor_id"),
    ],
)
def test_a_routine_referral_needs_every_starred_field(field: str, empty: Any, told: str) -> None:
    assert not problems(routine(), Stage.HAND_OVER)
    assert list(problems(routine(**{field: empty}), Stage.HAND_OVER)) == [told]


def test_a_draft_may_lack_everything_but_cannot_be_false() -> None:
    bare = emergency(chief_complaint="", to_org_id=None, doctor_id=None)
    assert not problems(bare, Stage.KEEP)
    own = replace(bare, to_org_id=OWN)
    assert problems(own, Stage.KEEP) == {"to_org_id": "referral.to_own_organisation"}


def test_the_reason_of_a_routine_referral_has_five_characters() -> None:
    short = routine(present_illness="胸闷")
    assert problems(short, Stage.ISSUE)["present_illness"] == "referral.reason_short"


def test_allergy_yes_must_say_to_what() -> None:
    assert "allergy" in problems(routine(allergy=AllergyState.YES), Stage.HAND_OVER)
    said = routine(allergy=AllergyState.YES, allergy_text="青霉素")
    assert not problems(said, Stage.HAND_OVER)


def test_consent_is_waived_only_in_an_emergency() -> None:
    waived = {"consent_type": ConsentType.EMERGENCY_WAIVER, "consent_signer": ""}
    assert not problems(emergency(**waived), Stage.HAND_OVER)
    assert "consent_type" in problems(routine(**waived), Stage.KEEP)


def test_no_results_and_a_list_of_results_contradict_each_other() -> None:
    both = routine(exam_results=(ExamResult(name="心电图", result="ST段压低"),))
    assert problems(both, Stage.KEEP) == {"exams": "referral.exam_none_but_listed"}


@pytest.mark.parametrize(
    ("vitals", "field"),
    [
        (Vitals(systolic=80, diastolic=120), "pressure"),
        (Vitals(systolic=120), "pressure"),
        (Vitals(systolic=400, diastolic=80), "pressure"),
        (Vitals(temperature_c=Decimal(365)), "temperature"),
    ],
)
def test_readings_nobody_can_have_are_refused(vitals: Vitals, field: str) -> None:
    assert field in problems(emergency(vitals=vitals), Stage.KEEP)


def test_alarming_readings_are_kept() -> None:
    alarming = Vitals(systolic=62, diastolic=30, temperature_c=Decimal("41.2"), spo2=71)
    assert not problems(signed(emergency(vitals=alarming)), Stage.ISSUE)


def test_onset_and_texts_keep_their_limits() -> None:
    late = emergency(onset_at=MORNING + timedelta(days=1), chief_complaint="痛" * 201)
    assert set(problems(late, Stage.KEEP)) == {"onset_at", "chief_complaint"}


def test_issuing_needs_a_way_of_signing_that_fits() -> None:
    assert problems(emergency(), Stage.ISSUE) == {"sign_mode": "referral.sign_mode_missing"}
    verbal = signed(routine(), sign_mode=SignMode.VERBAL_ORDER)
    assert problems(verbal, Stage.ISSUE)["sign_mode"].endswith("only_in_emergency")
    assert "signed_at" in problems(signed(emergency(), signed_at=None), Stage.ISSUE)


def test_a_records_own_state_says_how_much_is_asked() -> None:
    waiting = emergency(state=ReferralState.AWAITING_SIGNATURE)
    assert not referral_problems(waiting, today=TODAY)
    assert referral_problems(emergency(state=ReferralState.ISSUED), today=TODAY)
    assert not referral_problems(emergency(doctor_id=None), today=TODAY)


def test_a_verbal_order_is_owed_until_the_doctor_confirms() -> None:
    issued = {"sign_mode": SignMode.VERBAL_ORDER, "state": ReferralState.ISSUED}
    order = signed(emergency(), **issued)
    assert confirmation_due(order) == MORNING + CONFIRM_WITHIN
    assert confirmation_due(replace(order, confirmed_at=MORNING)) is None
    assert confirmation_due(signed(emergency(), state=ReferralState.ISSUED)) is None


def test_what_an_emergency_lacks_is_wanted_and_shrinks_as_it_is_filled() -> None:
    bare = emergency()
    wanted = wanted_fields(bare)
    assert {"past_history", "pressure", "consent_type", "onset_at"} <= set(wanted)
    fuller = replace(bare, past_history="无", vitals=Vitals(systolic=150, diastolic=90))
    assert set(wanted) - set(wanted_fields(fuller)) == {"past_history", "pressure"}


@pytest.mark.parametrize("urgency", list(Urgency))
def test_no_field_is_both_required_and_wanted(urgency: Urgency) -> None:
    assert not required_fields(urgency) & wanted_names(urgency)


def test_a_result_may_have_five_hundred_characters_and_no_more() -> None:
    def told(count: int) -> dict[str, Any]:
        result = ExamResult(name="头颅CT", result="x" * count)
        return referral_problems(emergency(exam_results=(result,)), today=TODAY)

    assert told(500) == {}
    assert told(501)["exams"].code == "referral.text_long"
