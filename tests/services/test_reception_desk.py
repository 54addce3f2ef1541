"""The receiving desk of a hospital: each act, one unit, on a real file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    BookingKind,
    BookingState,
    FitRating,
    ReceptionState,
    ReferralState,
    RejectReason,
    StepKind,
    Urgency,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.reception_clock import Late
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_said import Admission, Arrangement
from desktop.domain.reception_states import DeskHolder
from desktop.domain.referral import Leg
from desktop.domain.referral_step import ReferralStep
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital

S = ReceptionState
OUTPATIENT = Arrangement(mode=AcceptMode.OUTPATIENT, department="心血管内科")


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


def broken(error: pytest.ExceptionInfo[RuleBroken]) -> dict[str, str]:
    return {name: problem.code for name, problem in error.value.fields.items()}


def test_a_referral_to_us_stands_on_the_desk_before_anybody_opened_it(hospital: Hospital) -> None:
    sent = hospital.referral()
    hospital.referral(to_org_id=hospital.centre_id)
    hospital.referral(state=ReferralState.DRAFT, issued_at=None)
    [row] = hospital.reads.incoming()
    assert (row.id, row.state, row.is_new) == (hospital.task(sent), S.WAITING, True)
    assert (row.patient_name, row.what, row.from_org) == ("张桂芳", "反复胸闷三天", "霄云镇卫生院")
    assert (row.folder, row.holder) == (DeskFolder.TO_ANSWER, DeskHolder.US)


def test_looking_is_told_once_and_a_second_look_changes_nothing(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    first = hospital.desk.open(task)
    hospital.later(minutes=5)
    assert hospital.desk.open(task) == first
    assert (first.record.state, first.record.leg) == (S.RECEIVED, 1)
    assert first.record.received_at is not None


def test_emergencies_stand_first_then_who_has_waited_longest(hospital: Hospital) -> None:
    old = hospital.referral(name="甲甲")
    hospital.later(minutes=10)
    green = hospital.referral(name="乙乙", green_channel=True)
    stat = hospital.referral(name="丙丙", urgency=Urgency.STAT)
    hospital.later(minutes=31)
    rows = hospital.reads.incoming()
    assert [row.referral_id for row in rows] == [stat.id, green.id, old.id]
    assert [row.wait.late(hospital.clock.now()) for row in rows] == [
        Late.LATE,
        Late.LATE,
        Late.IN_TIME,
    ]


def test_more_is_asked_for_and_the_answer_makes_it_our_move_again(hospital: Hospital) -> None:
    sent = hospital.referral()
    task = hospital.task(sent)
    asked = hospital.desk.ask(task, 0, " 补充肌钙蛋白结果 ")
    assert (asked.record.state, asked.record.question) == (S.INFO_REQUESTED, "补充肌钙蛋白结果")
    assert hospital.row(task).holder is DeskHolder.SENDER
    question = hospital.reads.detail(task).steps[0].record
    assert (question.kind, question.org_id) == (StepKind.QUESTION, hospital.org_id)
    hospital.later(minutes=3)
    hospital.step(sent, StepKind.SUPPLEMENT, result="肌钙蛋白 0.8")
    row = hospital.row(task)
    assert (row.answered, row.holder, row.changed) == (True, DeskHolder.US, True)


def test_an_empty_question_is_not_sent(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    with pytest.raises(RuleBroken) as error:
        hospital.desk.ask(task, 0, "  ")
    assert broken(error) == {"question": "reception.question_missing"}
    assert hospital.row(task).is_new


def test_accepting_names_how_and_where(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    with pytest.raises(RuleBroken):
        hospital.desk.accept(task, 0, Arrangement(department="骨科"))
    with pytest.raises(RuleBroken):
        hospital.desk.accept(task, 0, Arrangement(mode=AcceptMode.INPATIENT))
    kept = hospital.desk.accept(task, 0, OUTPATIENT).record
    assert (kept.state, kept.accept_mode, kept.booking_code) == (
        S.ACCEPTED,
        AcceptMode.OUTPATIENT,
        "",
    )
    assert kept.accepted_at == hospital.clock.now()


def test_an_arrangement_gets_a_code_that_holds_for_seven_days(hospital: Hospital) -> None:
    codes = []
    for _ in range(2):
        task = hospital.task(hospital.referral())
        visit = hospital.clock.now() + timedelta(hours=2)
        said = Arrangement(mode=AcceptMode.OUTPATIENT, department="骨科", visit_at=visit)
        kept = hospital.desk.accept(task, 0, said).record
        assert kept.state is S.ARRANGED
        assert kept.code_valid_to == hospital.clock.now() + timedelta(days=7)
        codes.append(kept.booking_code)
    assert codes == ["23A101", "23A102"]


def test_a_changed_arrangement_keeps_its_code(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    visit = hospital.clock.now() + timedelta(hours=2)
    said = Arrangement(mode=AcceptMode.INPATIENT, department="骨科", visit_at=visit)
    first = hospital.desk.accept(task, 0, said)
    again = Arrangement(department="神经内科", ward="五病区", bed="12", doctor="冯医生")
    after = hospital.desk.arrange(task, first.revision, again).record
    assert after.booking_code == first.record.booking_code
    assert (after.department, after.bed, after.accept_mode) == (
        "神经内科",
        "12",
        AcceptMode.INPATIENT,
    )


def test_a_visit_is_not_arranged_for_a_day_that_is_over(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    past = hospital.clock.now() - timedelta(days=1)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.accept(
            task, 0, Arrangement(mode=AcceptMode.OUTPATIENT, department="骨科", visit_at=past)
        )
    assert broken(error) == {"visit_at": "reception.visit_over"}
    assert hospital.row(task).is_new


def test_a_bed_is_kept_for_one_patient_alone(hospital: Hospital) -> None:
    one, other = (hospital.task(hospital.referral()) for _ in range(2))
    bed = Arrangement(mode=AcceptMode.INPATIENT, department="骨科", ward="骨科", bed="7-03")
    hospital.desk.accept(one, 0, bed)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.accept(other, 0, bed)
    assert broken(error) == {"bed": "reception.bed_taken"}
    hospital.desk.decline(other, 0, RejectReason.NO_BED)
    [line] = hospital.reads.beds()
    assert (line.id, line.bed, line.lies) == (one, "7-03", False)


# --- numbers and beds asked for with it -------------------------------------------------------


def wishes(hospital: Hospital) -> list[CountyBooking]:
    with hospital.store.reading() as reading:
        return [each.record for each in reading.all_of(CountyBooking)]


def test_number_and_bed_are_granted_together(hospital: Hospital) -> None:
    sent = hospital.referral(green_channel=True)
    hospital.wish(sent, BookingKind.COUNTY_EXPERT)
    hospital.wish(sent, BookingKind.COUNTY_BED)
    assert hospital.row(hospital.task(sent)).asked_for == 2
    visit = hospital.clock.now() + timedelta(hours=1)
    said = Arrangement(
        mode=AcceptMode.INPATIENT,
        department="心血管内科",
        visit_at=visit,
        ward="心内",
        bed="3",
    )
    kept = hospital.desk.accept(hospital.task(sent), 0, said).record
    assert {each.state for each in wishes(hospital)} == {BookingState.BOOKED}
    assert {each.ext_code for each in wishes(hospital)} == {kept.booking_code}


@pytest.mark.parametrize(
    ("said", "lacks"), [({"ward": "心内", "bed": "3"}, "visit_at"), ({"visit_at": True}, "bed")]
)
def test_or_neither_is_granted_and_nothing_is_accepted(hospital: Hospital, said, lacks) -> None:
    sent = hospital.referral()
    hospital.wish(sent, BookingKind.COUNTY_EXPERT)
    hospital.wish(sent, BookingKind.COUNTY_BED)
    if "visit_at" in said:
        said = {"visit_at": hospital.clock.now() + timedelta(hours=1)}
    arrangement = Arrangement(mode=AcceptMode.INPATIENT, department="心血管内科", **said)
    with pytest.raises(RuleBroken) as error:
        hospital.desk.accept(hospital.task(sent), 0, arrangement)
    assert set(broken(error)) == {lacks}
    assert {each.state for each in wishes(hospital)} == {BookingState.PENDING}
    assert hospital.row(hospital.task(sent)).is_new


def test_requests_may_be_left_open_and_are_refused_with_the_referral(hospital: Hospital) -> None:
    sent = hospital.referral()
    hospital.wish(sent, BookingKind.COUNTY_BED)
    task = hospital.task(sent)
    opened = hospital.desk.open(task)
    hospital.desk.decline(task, opened.revision, RejectReason.NO_BED, "请转市医院")
    [wish] = wishes(hospital)
    assert (wish.state, wish.cancel_note) == (BookingState.CANCELLED, "请转市医院")
    other = hospital.referral()
    hospital.wish(other, BookingKind.COUNTY_BED)
    left = Arrangement(mode=AcceptMode.OUTPATIENT, department="骨科", grant=False)
    hospital.desk.accept(hospital.task(other), 0, left)
    assert hospital.row(hospital.task(other)).asked_for == 1


# --- declining, moving, cancelling ------------------------------------------------------------


def test_declining_needs_a_coded_reason_and_words_for_another_one(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    for reason, note in ((None, "无床"), (RejectReason.OTHER, " ")):
        with pytest.raises(RuleBroken):
            hospital.desk.decline(task, 0, reason, note)
    kept = hospital.desk.decline(task, 0, RejectReason.NOT_ABLE, "建议市立医院胸外科").record
    assert (kept.state, kept.reject_note) == (S.REJECTED, "建议市立医院胸外科")
    assert hospital.row(task).folder is DeskFolder.OVER


def test_another_department_takes_over_and_the_note_says_so(hospital: Hospital) -> None:
    task = hospital.task(hospital.referral())
    first = hospital.desk.accept(task, 0, OUTPATIENT)
    after = hospital.desk.move(task, first.revision, "神经内科", "考虑卒中").record
    assert (after.department, after.state) == ("神经内科", S.ACCEPTED)
    assert after.note == "11-23 心血管内科 → 神经内科：考虑卒中"
    with pytest.raises(RuleBroken):
        hospital.desk.move(task, first.revision + 1, "神经内科", "")


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
