"""Asked for together with a referral: number, bed, ECG and our own seat, in one unit."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import (
    BedType,
    BookingKind,
    BookingPriority,
    BookingSource,
    BookingState,
    DownSource,
    HalfDay,
    InsuranceFiling,
    SignMode,
    Urgency,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.errors import RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.phone_code import counter_of
from desktop.domain.referral import Referral
from desktop.domain.referral_asks import ECG_DEPT, EMERGENCY_DEPT, URGENT_ILLNESS
from desktop.domain.referral_rows import Signing
from desktop.domain.referral_wish import Wish
from desktop.services.referral_wishes import ReferralWishes
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import PIN, services

IN_PERSON = Signing(mode=SignMode.IN_PERSON, pin=PIN)
EXPERT = Wish(kind=BookingKind.COUNTY_EXPERT)
BED = Wish(kind=BookingKind.COUNTY_BED, bed_type=BedType.MONITORED, oxygen=True)
ECG = Wish(kind=BookingKind.EXAM, dept=ECG_DEPT)


def emergency(clinic: Clinic, *wishes: Wish, **said: Any) -> Referral:
    base: dict[str, Any] = {
        "no": "",
        "patient_id": said.pop("patient_id", None) or clinic.patient().id,
        "from_org_id": clinic.org_id,
        "urgency": Urgency.STAT,
        "chief_complaint": "突发胸痛半小时",
        "to_org_id": clinic.hospital_id,
        "doctor_id": clinic.doctor.staff_id,
        "wishes": wishes,
    }
    return Referral(**base | said)


def asked(clinic: Clinic) -> list[CountyBooking]:
    with clinic.store.reading() as reading:
        return [each.record for each in reading.all_of(CountyBooking)]


def own_seat(clinic: Clinic) -> Wish:
    session = clinic.session(held_on=clinic.clock.today())
    return Wish(kind=BookingKind.SESSION, session_id=session.id)


def test_number_and_bed_are_asked_together_with_the_referral(
    clinic: Clinic, clock: StandingClock
) -> None:
    kept = services(clinic).referrals.issue(
        emergency(clinic, EXPERT, BED, ECG), uuid7(), 0, IN_PERSON
    )
    found = {each.kind: each for each in asked(clinic)}
    assert set(found) == {wish.kind for wish in (EXPERT, BED, ECG)}
    for each in found.values():
        assert (each.referral_id, each.state) == (kept.id, BookingState.PENDING)
        assert (each.target_org_id, each.wish_day) == (clinic.hospital_id, clock.today())
    bed = found[BookingKind.COUNTY_BED]
    assert (bed.bed_type, bed.oxygen, bed.diagnosis) == (BedType.MONITORED, True, "突发胸痛半小时")
    assert found[BookingKind.EXAM].dept == ECG_DEPT
    assert kept.record.wishes == ()


def test_nothing_is_kept_when_one_of_them_cannot_be(clinic: Clinic) -> None:
    bad = replace(EXPERT, dept="科" * 101)
    before = clinic.store.count_ops
    form, count = emergency(clinic, BED, bad), before()
    with pytest.raises(RuleBroken):
        services(clinic).referrals.issue(form, uuid7(), 0, IN_PERSON)
    assert before() == count


def test_an_emergency_asks_without_department_or_diagnosis(clinic: Clinic) -> None:
    form = emergency(clinic, BED, chief_complaint="", emergency_centre="trauma")
    services(clinic).referrals.issue(form, uuid7(), 0, IN_PERSON)
    [bed] = asked(clinic)
    assert (bed.dept, bed.diagnosis) == (EMERGENCY_DEPT, URGENT_ILLNESS)


def test_a_routine_one_names_the_department(clinic: Clinic) -> None:
    served = services(clinic)
    form = replace(emergency(clinic, EXPERT), urgency=Urgency.ROUTINE)
    with pytest.raises(RuleBroken) as broken:
        served.referrals.issue(form, uuid7(), 0, IN_PERSON)
    assert broken.value.fields["to_dept"].code == "referral.wish_needs_department"


def test_a_wish_of_yesterday_is_for_today(clinic: Clinic, clock: StandingClock) -> None:
    old = replace(EXPERT, day=clock.today() - timedelta(days=1), half_day=HalfDay.PM)
    services(clinic).referrals.issue(emergency(clinic, old), uuid7(), 0, IN_PERSON)
    assert [(each.wish_day, each.wish_half_day) for each in asked(clinic)] == [
        (clock.today(), HalfDay.PM)
    ]


def test_our_own_green_seat_is_taken_in_the_same_unit(clinic: Clinic) -> None:
    wish = own_seat(clinic)
    kept = services(clinic).referrals.issue(
        emergency(clinic, wish, green_channel=True), uuid7(), 0, IN_PERSON
    )
    assert kept.record.booking_id is not None
    with clinic.store.reading() as reading:
        booking = reading.get(Booking, kept.record.booking_id)
    assert booking is not None
    said = booking.record
    assert (said.session_id, said.referral_id) == (wish.session_id, kept.id)
    assert (said.source, said.priority) == (BookingSource.REFERRAL, BookingPriority.GREEN)


def test_a_seat_that_is_gone_does_not_hold_an_emergency_up(clinic: Clinic) -> None:
    wish = own_seat(clinic)
    patient = clinic.patient().id
    served = services(clinic)
    served.referrals.issue(emergency(clinic, wish, patient_id=patient), uuid7(), 0, IN_PERSON)
    again = emergency(clinic, wish, patient_id=patient)
    assert served.referrals.issue(again, uuid7(), 0, IN_PERSON).record.booking_id is None


def test_more_is_asked_when_it_is_out(clinic: Clinic) -> None:
    served = services(clinic)
    kept = served.referrals.issue(emergency(clinic), uuid7(), 0, IN_PERSON)
    later = ReferralWishes(clinic.store, clinic.clock, lambda: clinic.nurse)
    assert later.ask(kept.id, (ECG, BED)) == 2
    assert {each.kind for each in asked(clinic)} == {ECG.kind, BED.kind}
    lines = served.desk.asked_with(kept.id, kept.record.patient_id)
    assert {line.kept.record.kind for line in lines} == {ECG.kind, BED.kind}
    with pytest.raises(RuleBroken) as broken:
        later.ask(kept.id, ())
    assert "ask_expert" in broken.value.fields


def test_the_issued_one_counts_for_the_telephone(clinic: Clinic) -> None:
    served = services(clinic)
    counted = [
        served.referrals.issue(emergency(clinic), uuid7(), 0, IN_PERSON).record for _ in range(3)
    ]
    assert [each.counter for each in counted] == [counter_of(each.no) for each in counted]
    assert len({each.counter for each in counted}) == 3


def test_an_insurance_filing_gets_its_day(clinic: Clinic, clock: StandingClock) -> None:
    form = emergency(clinic, insurance_filing=InsuranceFiling.NEEDED)
    kept = services(clinic).referrals.issue(form, uuid7(), 0, IN_PERSON)
    assert kept.record.insurance_due_at == clock.now() + timedelta(days=3)


def test_a_running_down_referral_is_offered_for_the_second_way_up(clinic: Clinic) -> None:
    patient: UUID = clinic.patient().id
    desk = services(clinic).desk
    assert desk.returned(patient) is None
    down = clinic.save(
        DownReferral(
            no="HZ1",
            patient_id=patient,
            from_org_id=clinic.hospital_id,
            to_org_id=clinic.org_id,
            source=DownSource.PAPER,
            discharged_on=date(2026, 11, 20),
        )
    )
    found = desk.returned(patient)
    assert found is not None
    assert (found.id, found.from_org) == (down.id, "青山县人民医院")
