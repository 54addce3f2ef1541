"""Issuing: three ways of signing, numbers, the frozen patient, corrections afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    ReferralState,
    Role,
    SignMode,
    Urgency,
)
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Delivery
from desktop.domain.numbers import HumanNumber, parse_number
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_rows import Signing
from desktop.domain.staff import Staff
from desktop.services.referral import Referrals
from desktop.store.queries.delivery import delivery_of
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import PIN, county_says, services

IN_PERSON = Signing(mode=SignMode.IN_PERSON, pin=PIN)


@pytest.fixture
def referrals(clinic: Clinic) -> Referrals:
    return services(clinic).referrals


@pytest.fixture
def urgent(clinic: Clinic) -> Callable[..., Referral]:
    def made(**said: Any) -> Referral:
        four = {
            "no": "",
            "patient_id": said.pop("patient_id", None) or clinic.patient().id,
            "from_org_id": clinic.org_id,
            "urgency": Urgency.STAT,
            "chief_complaint": "突发胸痛半小时",
            "to_org_id": clinic.hospital_id,
            "doctor_id": clinic.doctor.staff_id,
        }
        return Referral(**four | said)

    return made


Urgent = Callable[..., Referral]


def refused(broken: pytest.ExceptionInfo[RuleBroken]) -> dict[str, str]:
    return {name: problem.code for name, problem in broken.value.fields.items()}


def test_in_person_it_is_issued_numbered_and_owed(
    clinic: Clinic, referrals: Referrals, urgent: Urgent, clock: StandingClock
) -> None:
    issued = referrals.issue(urgent(), uuid7(), 0, IN_PERSON)

    record = issued.record
    assert (record.state, record.sign_mode) == (ReferralState.ISSUED, SignMode.IN_PERSON)
    assert record.signed_at == record.issued_at == clock.now()
    assert record.doctor_name == clinic.doctor.name
    number = parse_number(record.no)
    assert isinstance(number, HumanNumber)
    assert (number.kind, number.day, number.sequence) == ("ZZ", clock.today(), 1)
    with clinic.store.reading() as reading:
        assert delivery_of(reading, [issued.id]) == {issued.id: Delivery.WAITING}


def test_the_wrong_pin_issues_nothing(clinic: Clinic, referrals: Referrals, urgent: Urgent) -> None:
    ops = clinic.store.count_ops
    form, before = urgent(), ops()
    with pytest.raises(RuleBroken) as broken:
        referrals.issue(form, uuid7(), 0, replace(IN_PERSON, pin="000000"))
    assert refused(broken) == {"pin": "referral.pin_wrong"}
    assert ops() == before


def test_the_signed_paper_carries_its_own_time(
    referrals: Referrals, urgent: Urgent, clock: StandingClock
) -> None:
    signed = clock.now() - timedelta(minutes=20)
    issued = referrals.issue(urgent(), uuid7(), 0, Signing(mode=SignMode.PAPER, at=signed))
    assert (issued.record.signed_at, issued.record.issued_at) == (signed, clock.now())


def test_a_paper_is_not_signed_in_the_future(
    referrals: Referrals, urgent: Urgent, clock: StandingClock
) -> None:
    later = Signing(mode=SignMode.PAPER, at=clock.now() + timedelta(minutes=1))
    with pytest.raises(RuleBroken) as broken:
        referrals.issue(urgent(), uuid7(), 0, later)
    assert refused(broken) == {"signed_at": "referral.time_in_future"}


def test_a_verbal_order_goes_out_and_is_confirmed_later(
    referrals: Referrals, urgent: Urgent, clock: StandingClock
) -> None:
    order = Signing(mode=SignMode.VERBAL_ORDER, at=clock.now())
    issued = referrals.issue(urgent(), uuid7(), 0, order)
    assert issued.record.confirmed_at is None
    clock.advance(hours=2)
    confirmed = referrals.confirm_order(issued.id, issued.revision, IN_PERSON)
    assert confirmed.record.confirmed_at == clock.now()
    assert confirmed.record.sign_mode is SignMode.VERBAL_ORDER
    with pytest.raises(RuleBroken) as broken:
        referrals.confirm_order(issued.id, confirmed.revision, IN_PERSON)
    assert refused(broken) == {"state": "referral.no_order_to_confirm"}


def test_a_verbal_order_is_for_emergencies_only(
    referrals: Referrals, urgent: Urgent, clock: StandingClock
) -> None:
    order = Signing(mode=SignMode.VERBAL_ORDER, at=clock.now())
    with pytest.raises(RuleBroken) as broken:
        referrals.issue(urgent(urgency=Urgency.ROUTINE), uuid7(), 0, order)
    assert refused(broken)["sign_mode"] == "referral.verbal_order_only_in_emergency"


@pytest.mark.parametrize("who", ["nurse", "nobody", "retired"])
def test_only_an_active_doctor_decides(
    clinic: Clinic, referrals: Referrals, urgent: Urgent, who: str
) -> None:
    doctor_id = {"nurse": clinic.nurse.staff_id, "nobody": uuid4()}.get(who)
    if doctor_id is None:
        doctor_id = clinic.doctor.staff_id
        with clinic.store.unit(clinic.nurse.staff_id) as unit:
            staff = unit.get(Staff, doctor_id)
            assert staff is not None
            unit.save(replace(staff.record, active=False), doctor_id)
    with pytest.raises(RuleBroken) as broken:
        referrals.issue(urgent(doctor_id=doctor_id), uuid7(), 0, IN_PERSON)
    assert refused(broken) == {"doctor_id": "referral.signer_not_doctor"}


def test_a_station_expert_signs_on_paper_not_with_a_pin(
    clinic: Clinic, referrals: Referrals, urgent: Urgent, clock: StandingClock
) -> None:
    form = urgent(doctor_id=clinic.experts[0])
    with pytest.raises(RuleBroken) as broken:
        referrals.issue(form, uuid7(), 0, IN_PERSON)
    assert refused(broken) == {"sign_mode": "referral.expert_has_no_pin"}
    issued = referrals.issue(form, uuid7(), 0, Signing(mode=SignMode.PAPER, at=clock.now()))
    assert issued.record.doctor_name == "周明远"


def test_the_patient_is_frozen_as_issued(
    clinic: Clinic, referrals: Referrals, urgent: Urgent
) -> None:
    patient = clinic.patient(name="张桂芳")
    issued = referrals.issue(urgent(patient_id=patient.id), uuid7(), 0, IN_PERSON)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.save(replace(patient.record, name="张桂芬"), patient.id)
    with clinic.store.reading() as reading:
        kept = reading.get(Referral, issued.id)
    assert kept is not None
    assert kept.record.patient is not None
    assert (kept.record.patient.name, kept.record.patient.age_text) == ("张桂芳", "69岁")


def test_somebody_without_a_name_is_referred(
    clinic: Clinic, referrals: Referrals, urgent: Urgent
) -> None:
    unknown = clinic.save(
        Patient(name="无名氏20261123-0830", sex="1", unknown=True, age_estimate=60)
    )
    issued = referrals.issue(urgent(patient_id=unknown.id), uuid7(), 0, IN_PERSON)
    assert issued.record.patient is not None
    assert issued.record.patient.age_text == "约60岁"


def test_handed_over_it_has_a_number_and_stays_here(
    clinic: Clinic, referrals: Referrals, urgent: Urgent
) -> None:
    draft_id = uuid7()
    waiting = referrals.hand_over(urgent(), draft_id, 0)
    assert waiting.record.state is ReferralState.AWAITING_SIGNATURE
    with clinic.store.reading() as reading:
        assert delivery_of(reading, [draft_id]) == {draft_id: Delivery.LOCAL}
    issued = referrals.issue(waiting.record, draft_id, waiting.revision, IN_PERSON)
    assert (issued.id, issued.record.no) == (draft_id, waiting.record.no)


def test_saving_twice_makes_one_referral(referrals: Referrals, urgent: Urgent) -> None:
    draft_id, form = uuid7(), urgent()
    referrals.issue(form, draft_id, 0, IN_PERSON)
    with pytest.raises(RuleBroken) as broken:
        referrals.issue(form, draft_id, 0, IN_PERSON)
    assert refused(broken) == {"state": "referral.already_issued"}


def test_a_colleagues_change_is_not_overwritten(referrals: Referrals, urgent: Urgent) -> None:
    draft_id = uuid7()
    waiting = referrals.hand_over(urgent(), draft_id, 0)
    referrals.hand_over(replace(waiting.record, to_dept="急诊科"), draft_id, 1)
    with pytest.raises(StaleRecord):
        referrals.hand_over(waiting.record, draft_id, 1)


@pytest.mark.parametrize("consent", [None, ConsentType.EMERGENCY_WAIVER])
def test_consent_may_follow_an_emergency_within_a_day(
    referrals: Referrals, urgent: Urgent, clock: StandingClock, consent: ConsentType | None
) -> None:
    issued = referrals.issue(urgent(consent_type=consent), uuid7(), 0, IN_PERSON)
    assert issued.record.consent_due_at == clock.now() + timedelta(hours=24)


def test_numbers_are_never_given_twice(referrals: Referrals, urgent: Urgent) -> None:
    numbers = [referrals.issue(urgent(), uuid7(), 0, IN_PERSON).record.no for _ in range(3)]
    assert len(set(numbers)) == 3


def test_a_correction_keeps_the_old_values_and_says_why(
    clinic: Clinic, referrals: Referrals, urgent: Urgent
) -> None:
    issued = referrals.issue(urgent(), uuid7(), 0, IN_PERSON)
    said = replace(issued.record, chief_complaint="突发胸痛一小时", allergy=AllergyState.NONE)
    after = referrals.correct(said, issued.id, issued.revision, "家属更正发病时间")
    assert after.record.correction_reason == "家属更正发病时间"
    detail = services(clinic).desk.detail(issued.id)
    assert detail is not None
    changes = {c.name: (c.before, c.after) for c in detail.revisions[0].changes}
    assert changes["chief_complaint"] == ("突发胸痛半小时", "突发胸痛一小时")
    assert detail.revisions[0].by == clinic.nurse.name


def test_a_correction_needs_a_reason_and_leaves_what_was_signed(
    clinic: Clinic, referrals: Referrals, urgent: Urgent
) -> None:
    issued = referrals.issue(urgent(), uuid7(), 0, IN_PERSON)
    with pytest.raises(RuleBroken) as broken:
        referrals.correct(issued.record, issued.id, issued.revision, "改")
    assert refused(broken) == {"correction_reason": "referral.reason_short"}
    moved = replace(issued.record, doctor_id=clinic.experts[0])
    with pytest.raises(RuleBroken) as broken:
        referrals.correct(moved, issued.id, issued.revision, "医生写错了")
    assert refused(broken) == {"doctor_id": "referral.fixed_by_signing"}


def test_once_accepted_our_words_are_only_added_to(
    clinic: Clinic, referrals: Referrals, urgent: Urgent
) -> None:
    issued = referrals.issue(urgent(), uuid7(), 0, IN_PERSON)
    county_says(clinic, issued.id, ReferralState.ACCEPTED)
    changed = replace(issued.record, chief_complaint="头痛")
    with pytest.raises(RuleBroken) as broken:
        referrals.correct(changed, issued.id, issued.revision, "家属更正主诉")
    assert refused(broken) == {"chief_complaint": "referral.only_additions"}
    more = replace(
        issued.record,
        chief_complaint=issued.record.chief_complaint + ",伴出汗",
        vitals=Vitals(pulse=110),
    )
    assert referrals.correct(more, issued.id, issued.revision, "补充生命体征").revision == 2


def test_an_auditor_only_reads(clinic: Clinic, urgent: Urgent) -> None:
    auditor = Actor(clinic.nurse.staff_id, "审计员", Role.AUDITOR)
    with pytest.raises(NotAllowed):
        services(clinic, auditor).referrals.issue(urgent(), uuid7(), 0, IN_PERSON)


def test_what_was_never_issued_is_never_sent(clinic: Clinic, urgent: Urgent) -> None:
    served = services(clinic)
    waiting = served.referrals.hand_over(urgent(), uuid7(), 0)
    void = served.steps.drop(waiting.id, waiting.revision, "患者决定不转诊")
    assert void.record.state is ReferralState.ENTERED_IN_ERROR
    with clinic.store.reading() as reading:
        assert delivery_of(reading, [void.id]) == {void.id: Delivery.LOCAL}


def test_the_id_of_the_form_is_the_id_of_the_record(referrals: Referrals, urgent: Urgent) -> None:
    form_id: UUID = uuid7()
    assert referrals.issue(urgent(), form_id, 0, IN_PERSON).id == form_id
