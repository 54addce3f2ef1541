"""In-house review: off as shipped; never for an emergency; agreed it leaves, else it is a draft."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    ReferralReason,
    ReferralState,
    Role,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Delivery, Kept
from desktop.domain.referral import Diagnosis, Referral
from desktop.domain.referral_review import ReferralSettings
from desktop.domain.referral_rows import Signing
from desktop.services.referral import Referrals
from desktop.services.referral_settings import ReferralRulesDesk
from desktop.store.queries.delivery import delivery_of
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import PIN, services

IN_PERSON = Signing(mode=SignMode.IN_PERSON, pin=PIN)


@pytest.fixture
def reviewed(clinic: Clinic) -> Clinic:
    """A clinic that wants a review."""
    ReferralRulesDesk(clinic.store, lambda: clinic.administrator).keep(
        ReferralSettings(review=True, insurance_days=5, insurance_phone="0537-5550199")
    )
    return clinic


def routine(clinic: Clinic, **said: Any) -> Referral:
    whole: dict[str, Any] = {
        "no": "",
        "patient_id": clinic.patient().id,
        "from_org_id": clinic.org_id,
        "to_org_id": clinic.hospital_id,
        "urgency": Urgency.ROUTINE,
        "from_dept": "全科",
        "visit_type": VisitType.OUTPATIENT,
        "service_needed": ServiceNeeded.OUTPATIENT,
        "reason": ReferralReason.UNCLEAR_DIAGNOSIS,
        "chief_complaint": "反复胸闷三天",
        "diagnoses": (Diagnosis(text="胸闷待查"),),
        "present_illness": "反复胸闷三天,活动后加重",
        "past_history": "无",
        "allergy": AllergyState.NONE,
        "treatment": "休息",
        "exam_none": True,
        "transport": Transport.SELF,
        "consent_type": ConsentType.WRITTEN,
        "consent_signer": "张桂芳",
        "doctor_id": clinic.doctor.staff_id,
    }
    return Referral(**whole | said)


def waiting(clinic: Clinic) -> Kept[Referral]:
    return services(clinic).referrals.issue(routine(clinic), uuid7(), 0, IN_PERSON)


def reviewer(clinic: Clinic, role: Role = Role.MANAGER) -> Referrals:
    return services(clinic, Actor(clinic.administrator.staff_id, "钱院长", role)).referrals


def test_as_shipped_nobody_reviews(clinic: Clinic) -> None:
    assert waiting(clinic).record.state is ReferralState.ISSUED


def test_with_a_review_it_is_signed_and_waits_unsent(reviewed: Clinic) -> None:
    kept = waiting(reviewed)
    record = kept.record
    assert (record.state, record.issued_at) == (ReferralState.AWAITING_REVIEW, None)
    assert record.signed_at is not None
    with reviewed.store.reading() as reading:
        assert delivery_of(reading, [kept.id]) == {kept.id: Delivery.LOCAL}


def test_an_emergency_never_waits_for_a_review(reviewed: Clinic) -> None:
    urgent = routine(reviewed, urgency=Urgency.URGENT)
    kept = services(reviewed).referrals.issue(urgent, uuid7(), 0, IN_PERSON)
    assert kept.record.state is ReferralState.ISSUED


def test_agreed_it_leaves_with_who_agreed_and_when(reviewed: Clinic, clock: StandingClock) -> None:
    kept = waiting(reviewed)
    clock.advance(minutes=10)
    after = reviewer(reviewed).review(kept.id, kept.revision, agrees=True, opinion="同意")
    record = after.record
    assert (record.state, record.issued_at) == (ReferralState.ISSUED, clock.now())
    assert (record.approver_name, record.approve_opinion) == ("钱院长", "同意")
    assert record.approved_at == clock.now()
    assert record.counter is not None
    assert record.patient is not None


def test_sent_back_it_is_a_draft_with_the_opinion(reviewed: Clinic) -> None:
    kept = waiting(reviewed)
    desk = reviewer(reviewed)
    with pytest.raises(RuleBroken) as broken:
        desk.review(kept.id, kept.revision, agrees=False, opinion="")
    assert set(broken.value.fields) == {"opinion"}
    back = desk.review(kept.id, kept.revision, agrees=False, opinion="请补充心电图结果")
    assert back.record.state is ReferralState.DRAFT
    assert (back.record.sign_mode, back.record.signed_at) == (None, None)
    again = services(reviewed).referrals.issue(back.record, back.id, back.revision, IN_PERSON)
    assert again.record.state is ReferralState.AWAITING_REVIEW


def test_who_signed_does_not_review_and_not_everybody_may(reviewed: Clinic) -> None:
    kept = waiting(reviewed)
    doctor = services(reviewed, reviewed.doctor).referrals
    with pytest.raises(RuleBroken) as broken:
        doctor.review(kept.id, kept.revision, agrees=True, opinion="")
    assert broken.value.fields["state"].code == "referral.own_review"
    with pytest.raises(NotAllowed):
        services(reviewed).referrals.review(kept.id, kept.revision, agrees=True, opinion="")


def test_it_is_reviewed_once(reviewed: Clinic) -> None:
    kept = waiting(reviewed)
    desk = reviewer(reviewed)
    after = desk.review(kept.id, kept.revision, agrees=True, opinion="")
    with pytest.raises(RuleBroken) as broken:
        desk.review(after.id, after.revision, agrees=True, opinion="")
    assert broken.value.fields["state"].code == "referral.no_review_due"


def test_a_correction_cannot_touch_what_the_review_wrote(reviewed: Clinic) -> None:
    kept = waiting(reviewed)
    after = reviewer(reviewed).review(kept.id, kept.revision, agrees=True, opinion="同意")
    said = replace(after.record, approver_name="别人", counter=99, past_history="高血压十年")
    more = services(reviewed).referrals.correct(said, after.id, after.revision, "家属补充病史")
    assert (more.record.approver_name, more.record.counter) == ("钱院长", after.record.counter)
    assert more.record.past_history == "高血压十年"


def test_only_an_administrator_sets_the_rules(clinic: Clinic) -> None:
    desk = ReferralRulesDesk(clinic.store, lambda: clinic.nurse)
    with pytest.raises(NotAllowed):
        desk.keep(ReferralSettings(review=True))
    assert desk.load() == ReferralSettings()
