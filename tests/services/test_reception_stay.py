"""The receiving desk of a hospital from taking back to the end of a stay, on a real file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    BookingKind,
    FitRating,
    ReceptionState,
    RejectReason,
    StepKind,
    Urgency,
)
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_said import Admission, Arrangement
from desktop.domain.referral import Leg
from desktop.domain.referral_step import ReferralStep
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital, broken

S = ReceptionState
OUTPATIENT = Arrangement(mode=AcceptMode.OUTPATIENT, department="心血管内科")


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


def test_a_withdrawal_before_acceptance_is_shown_and_confirmed(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    opened = hospital.desk.open(task)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.agree_to_cancel(task, opened.revision)
    assert broken(error) == {"state": "reception.no_cancel_asked"}
    hospital.step(sent, StepKind.WITHDRAWAL, result="患者改变主意")
    assert hospital.row(task).cancel_asked
    assert hospital.desk.agree_to_cancel(task, opened.revision).record.state is S.CANCELLED


def test_what_was_sent_elsewhere_meanwhile_is_told_and_its_bed_can_be_given_up(
    hospital: Hospital,
) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    began = hospital.clock.now()
    leg = Leg(to_org_id=hospital.org_id, issued_at=began, ended_at=hospital.later(minutes=5))
    hospital.take(replace(sent.record, to_org_id=uuid7(), legs=(leg,)), sent.id)
    assert hospital.row(task).cancel_asked
    assert hospital.desk.agree_to_cancel(task, kept.revision).record.state is S.CANCELLED


def test_a_request_to_cancel_may_be_refused_and_asked_again(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    hospital.step(sent, StepKind.WITHDRAWAL, result="想再等等")
    hospital.later(minutes=2)
    same = hospital.desk.refuse_to_cancel(task, kept.revision, "病情危重,不宜等待")
    assert same.record.state is S.ACCEPTED
    assert not hospital.row(task).cancel_asked
    hospital.later(minutes=2)
    hospital.step(sent, StepKind.WITHDRAWAL, result="家属坚持")
    assert hospital.row(task).cancel_asked


def test_a_request_to_cancel_waits_among_those_to_answer(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    assert hospital.row(task).folder is DeskFolder.COMING
    hospital.later(minutes=1)
    hospital.step(sent, StepKind.WITHDRAWAL, result="家属放弃")
    assert hospital.row(task).folder is DeskFolder.TO_ANSWER
    hospital.later(minutes=1)
    hospital.desk.refuse_to_cancel(task, kept.revision, "病情危重")
    assert hospital.row(task).folder is DeskFolder.COMING


def test_who_is_here_is_not_cancelled_any_more(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    kept = hospital.desk.arrived(task, 0)
    hospital.step(sent, StepKind.WITHDRAWAL, result="录错")
    with pytest.raises(RuleBroken) as error:
        hospital.desk.agree_to_cancel(task, kept.revision)
    assert broken(error) == {"state": "reception.not_now"}


# --- the patient comes, stays, goes -----------------------------------------------------------


def test_a_patient_at_the_door_is_accepted_by_coming(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral(urgency=Urgency.STAT))
    kept = hospital.desk.arrived(task, 0).record
    assert (kept.state, kept.accepted_at, kept.arrived_at) == (
        S.ARRIVED,
        hospital.clock.now(),
        hospital.clock.now(),
    )
    assert kept.received_at is not None


def test_the_whole_stay_ends_with_a_rating(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    kept = hospital.desk.arrived(task, kept.revision)
    kept = hospital.desk.seen(task, kept.revision, AdmissionDecision.OBSERVED)
    kept = hospital.desk.admit(task, kept.revision, Admission(number="ZY1", ward="心内", bed="3"))
    assert [line.lies for line in hospital.reads.beds()] == [True]
    hospital.later(days=3)
    kept = hospital.desk.discharge(task, kept.revision, goes_back=True)
    assert kept.record.state is S.AWAITING_RETURN
    assert not hospital.reads.beds()
    kept = hospital.desk.complete(task, kept.revision, FitRating.FIT)
    assert (kept.record.state, kept.record.fit_rating) == (S.COMPLETED, FitRating.FIT)
    assert kept.record.seen_at == kept.record.arrived_at


def test_admission_from_the_door_writes_every_step(hospital: Hospital) -> None:
    sent = hospital.referral(urgency=Urgency.STAT)
    task = hospital.task(sent)
    kept = hospital.desk.admit(task, 0, Admission(number="ZY20261123001", ward="心内", bed="7"))
    assert (kept.record.state, kept.record.decision) == (S.SEEN, AdmissionDecision.ADMITTED)
    steps = [event.what for event in hospital.reads.detail(task).history]
    assert steps == ["issued", "received", "arrived", "seen"]


def test_a_time_to_come_or_before_the_step_before_is_refused(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    with pytest.raises(RuleBroken) as error:
        hospital.desk.arrived(task, 0, hospital.clock.now() + timedelta(minutes=5))
    assert broken(error) == {"arrived_at": "reception.time_in_future"}
    kept = hospital.desk.arrived(task, 0)
    early = hospital.clock.now() - timedelta(hours=1)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.seen(task, kept.revision, AdmissionDecision.OUTPATIENT, early)
    assert broken(error) == {"seen_at": "reception.time_backwards"}


def test_nobody_is_missed_or_closed_without_words(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    with pytest.raises(RuleBroken):
        hospital.desk.not_arrived(task, kept.revision, "")
    kept = hospital.desk.not_arrived(task, kept.revision, "电话家属:改日再来")
    with pytest.raises(RuleBroken):
        hospital.desk.close(task, kept.revision, " ")
    assert hospital.desk.arrived(task, kept.revision).record.state is S.ARRIVED


def test_a_step_that_does_not_follow_is_refused_and_nothing_is_kept(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    kept = hospital.desk.open(task)
    ops = hospital.store.count_ops()
    for act in (
        lambda: hospital.desk.discharge(task, kept.revision, goes_back=False),
        lambda: hospital.desk.complete(task, kept.revision),
        lambda: hospital.desk.close(task, kept.revision, "不需要了"),
        lambda: hospital.desk.seen(task, kept.revision, AdmissionDecision.OUTPATIENT),
    ):
        with pytest.raises(RuleBroken) as error:
            act()
        assert broken(error)["state"] == "reception.not_now"
    assert hospital.store.count_ops() == ops


def test_who_only_reads_does_not_act_and_a_stale_view_is_told(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    hospital.actor = hospital.auditor
    with pytest.raises(NotAllowed):
        hospital.desk.open(task)
    hospital.actor = hospital.nurse
    kept = hospital.desk.open(task)
    hospital.desk.accept(task, kept.revision, OUTPATIENT)
    with pytest.raises(StaleRecord):
        hospital.desk.arrived(task, kept.revision)
    with pytest.raises(RuleBroken):
        hospital.desk.arrived(hospital.centre_id, 0)


# --- taking back ------------------------------------------------------------------------------


def test_steps_of_the_day_are_taken_back_one_by_one(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    kept = hospital.desk.arrived(task, kept.revision)
    assert hospital.reads.detail(task).may_undo
    kept = hospital.desk.undo(task, kept.revision)
    assert (kept.record.state, kept.record.arrived_at) == (S.ACCEPTED, None)


def test_a_first_look_and_yesterday_are_not_taken_back(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    kept = hospital.desk.open(task)
    with pytest.raises(RuleBroken):
        hospital.desk.undo(task, kept.revision)
    kept = hospital.desk.arrived(task, kept.revision)
    hospital.later(days=1)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.undo(task, kept.revision)
    assert broken(error) == {"state": "reception.nothing_to_undo"}


def test_what_others_acted_on_or_were_promised_stays(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    kept = hospital.desk.accept(task, 0, OUTPATIENT)
    hospital.later(minutes=1)
    hospital.step(sent, StepKind.DEPARTED, person="护士长")
    with pytest.raises(RuleBroken) as error:
        hospital.desk.undo(task, kept.revision)
    assert broken(error) == {"state": "reception.undo_foreign"}
    other = hospital.referral()
    hospital.wish(other, BookingKind.COUNTY_BED)
    bed = Arrangement(mode=AcceptMode.INPATIENT, department="骨科", ward="骨", bed="1")
    promised = hospital.desk.accept(hospital.task(other), 0, bed)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.undo(hospital.task(other), promised.revision)
    assert broken(error) == {"state": "reception.undo_granted"}


# --- legs and history -------------------------------------------------------------------------


def test_a_second_leg_to_us_is_a_reception_of_its_own(hospital: Hospital) -> None:
    sent = hospital.referral()
    hospital.desk.decline(hospital.task(sent), 0, RejectReason.WRONG_DEPARTMENT)
    leg = Leg(
        to_org_id=hospital.org_id,
        issued_at=sent.record.issued_at,
        ended_at=hospital.later(minutes=4),
        reason=RejectReason.WRONG_DEPARTMENT,
    )
    with hospital.store.unit(hospital.nurse.staff_id) as unit:
        after = replace(sent.record, legs=(leg,), to_dept="骨科")
        unit.take_in(after, sent.id, hospital.centre_id)
    row = hospital.row(hospital.task(sent, 2))
    assert (row.is_new, row.department, row.wait.since) == (True, "骨科", leg.ended_at)
    assert hospital.desk.open(row.id).record.leg == 2


def test_history_tells_who_did_each_step(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    hospital.later(minutes=1)
    kept = hospital.desk.open(task)
    hospital.later(minutes=1)
    hospital.step(sent, StepKind.DEPARTED, person="孙护士")
    hospital.later(minutes=1)
    hospital.desk.ask(task, kept.revision, "血压?")
    told = [(e.what, e.who, e.org) for e in hospital.reads.detail(task).history]
    assert told == [
        ("issued", "", "霄云镇卫生院"),
        ("received", "吴敏", ""),
        ("departed", "", "霄云镇卫生院"),
        ("info-requested", "吴敏", ""),
    ]
    with hospital.store.reading() as reading:
        assert {each.record.kind for each in reading.all_of(ReferralStep)} == {
            StepKind.DEPARTED,
            StepKind.QUESTION,
        }
