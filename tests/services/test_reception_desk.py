"""The receiving desk of a hospital: each act, one unit, on a real file."""

from datetime import timedelta

import pytest

from desktop.domain.codes import (
    AcceptMode,
    BookingKind,
    BookingState,
    ReceptionState,
    ReferralState,
    RejectReason,
    StepKind,
    Urgency,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.errors import RuleBroken
from desktop.domain.reception_clock import Late
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_said import Arrangement
from desktop.domain.reception_states import DeskHolder
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital, broken

S = ReceptionState
OUTPATIENT = Arrangement(mode=AcceptMode.OUTPATIENT, department="心血管内科")


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


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
