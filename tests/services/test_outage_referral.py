"""A referral written on numbered paper is entered with its number and its real times."""

from datetime import datetime, timedelta

import pytest

from desktop.domain.codes import ReferralState, SignMode, StepKind, Urgency
from desktop.domain.errors import RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateReferral
from desktop.domain.outage import OutageKind, OutageSlip, SlipState
from desktop.domain.referral import Referral
from desktop.domain.referral_rows import ReferralDetail, Signing
from desktop.services.late_entry import LateEntry, record_id_of
from desktop.services.outage import OutageDesk
from desktop.store import outage
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.referrals import county_says, services


@pytest.fixture
def paper(clinic: Clinic, clock: StandingClock) -> OutageSlip:
    desk = OutageDesk(clinic.store, clock, lambda: clinic.nurse)
    facts = desk.facts(desk.make({}, 1, uuid7()))
    assert facts is not None
    [slip] = facts.of_kind(OutageKind.REFERRAL)
    clock.advance(hours=6)
    return slip


def enter(clinic: Clinic, paper: OutageSlip, late: LateReferral) -> Kept[Referral]:
    said = Referral(
        no=paper.no,
        patient_id=clinic.patient().id,
        from_org_id=clinic.org_id,
        urgency=Urgency.STAT,
        chief_complaint="突发胸痛半小时",
        to_org_id=clinic.hospital_id,
        doctor_id=clinic.doctor.staff_id,
    )
    signing = Signing(mode=SignMode.PAPER, at=late.issued_at, late=late)
    return services(clinic).referrals.issue(said, record_id_of(paper), 0, signing)


def times(start: datetime, **said: object) -> LateReferral:
    values: dict[str, object] = {
        "issued_at": start + timedelta(minutes=30),
        "called_at": start + timedelta(minutes=20),
        "call_person": "急诊科 王护士",
        "departed_at": start + timedelta(minutes=50),
        "escort": "刘村医",
        "arrived_at": start + timedelta(minutes=110),
        "arrival_told_by": "接收护士签字",
    }
    return LateReferral(**values | said)  # type: ignore[arg-type]


def seen(clinic: Clinic, issued: Kept[Referral]) -> ReferralDetail:
    found = services(clinic).desk.detail(issued.id)
    assert found is not None
    return found


def test_it_keeps_its_number_and_its_real_times(clinic: Clinic, paper: OutageSlip) -> None:
    late = times(paper.made_at)
    issued = enter(clinic, paper, late)

    record = issued.record
    assert (record.no, record.late_entry) == (paper.no, True)
    assert record.issued_at == record.signed_at == late.issued_at
    assert record.consent_due_at == late.issued_at + timedelta(hours=24)
    at = {step.record.kind: step.record.at for step in seen(clinic, issued).steps}
    assert at == {
        StepKind.PHONE_CONTACT: late.called_at,
        StepKind.DEPARTED: late.departed_at,
        StepKind.ARRIVAL_TOLD: late.arrived_at,
    }
    with clinic.store.reading() as reading:
        after = outage.slip(reading, paper.no)
    assert after is not None
    assert (after.state, after.record_id) == (SlipState.USED, issued.id)


def test_its_clock_runs_from_the_times_on_paper(clinic: Clinic, paper: OutageSlip) -> None:
    late = times(paper.made_at)
    progress = seen(clinic, enter(clinic, paper, late)).progress

    assert progress.state is ReferralState.ARRIVED
    assert progress.since == late.arrived_at
    assert not progress.must_ring


def test_the_county_goes_on_from_an_arrival_that_was_told(
    clinic: Clinic, paper: OutageSlip
) -> None:
    issued = enter(clinic, paper, times(paper.made_at))
    county_says(clinic, issued.id, ReferralState.RECEIVED)
    assert seen(clinic, issued).progress.state is ReferralState.ARRIVED

    county_says(
        clinic, issued.id, ReferralState.ACCEPTED, ReferralState.ARRIVED, ReferralState.SEEN
    )

    assert seen(clinic, issued).progress.state is ReferralState.SEEN


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"issued_at": timedelta(hours=9)}, "issued_at", "late_entry.in_future"),
        ({"issued_at": timedelta(hours=-1)}, "issued_at", "late_entry.before_printed"),
        ({"departed_at": timedelta(minutes=10)}, "departed_at", "late_entry.out_of_order"),
        ({"arrived_at": timedelta(minutes=40)}, "arrived_at", "late_entry.out_of_order"),
    ],
)
def test_times_that_cannot_be_are_refused_and_the_paper_stays_out(
    clinic: Clinic,
    clock: StandingClock,
    paper: OutageSlip,
    said: dict[str, timedelta],
    field: str,
    code: str,
) -> None:
    late = times(paper.made_at, **{name: paper.made_at + at for name, at in said.items()})

    with pytest.raises(RuleBroken) as refused:
        enter(clinic, paper, late)

    assert refused.value.fields[field].code == code
    found = LateEntry(clinic.store, clock, lambda: clinic.nurse).find(paper.no)
    assert found.state is SlipState.OUT


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"call_person": " "}, "call_person", "referral_step.person_missing"),
        ({"arrival_told_by": ""}, "arrival_told_by", "late_entry.told_by_missing"),
        ({"departed_at": None}, "departed_at", "late_entry.departure_missing"),
        ({"escort": "很" * 60}, "escort", "late_entry.text_long"),
    ],
)
def test_who_said_so_stands_with_each_time(
    clinic: Clinic, paper: OutageSlip, said: dict[str, object], field: str, code: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        enter(clinic, paper, times(paper.made_at, **said))
    assert refused.value.fields[field].code == code


def test_only_a_referral_number_that_is_out_becomes_a_referral(
    clinic: Clinic, clock: StandingClock, paper: OutageSlip
) -> None:
    OutageDesk(clinic.store, clock, lambda: clinic.nurse).void(paper.no)
    with pytest.raises(RuleBroken) as refused:
        enter(clinic, paper, times(paper.made_at))
    assert refused.value.fields["no"].code == "late_entry.void"
