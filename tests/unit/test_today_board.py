"""The Today screen's rows."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, update

from desktop.domain.codes import (
    BookingState,
    ConsentType,
    HalfDay,
    InsuranceFiling,
    ReferralState,
    SessionStatus,
    SignMode,
    TrainingState,
    Urgency,
)
from desktop.domain.draft import Draft
from desktop.domain.ids import uuid7
from desktop.domain.payload import to_payload
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.today_rows import TodayBoard, Trouble, Unfinished
from desktop.models.log import CountyViewRow, OpRow, OpStateRow
from desktop.services.drafts import Drafts
from desktop.services.today import Today
from desktop.store import prints
from tests.conftest import StandingClock
from tests.factory import Clinic, changed

ISSUED = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
OUT: dict[str, Any] = {
    "state": ReferralState.ISSUED,
    "issued_at": ISSUED,
    "signed_at": ISSUED,
    "sign_mode": SignMode.IN_PERSON,
}


@pytest.fixture
def today(clinic: Clinic, clock: StandingClock) -> Today:
    return Today(clinic.store, clock)


def board(today: Today) -> TodayBoard:
    return today.board()


def answer(clinic: Clinic, referral_id: Any, state: ReferralState) -> None:
    reply = ReferralReply(referral_id=referral_id, task_id=uuid7(), state=state, changed_at=ISSUED)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.connection.execute(
            insert(CountyViewRow).values(
                kind="referral_reply",
                record_id=str(reply.task_id),
                ref_id=str(referral_id),
                payload=to_payload(reply),
                changed_at="2026-11-23T00:00:00.000000Z",
            )
        )


def test_an_empty_clinic_has_an_empty_board(today: Today, clock: StandingClock) -> None:
    assert board(today) == TodayBoard(day=clock.today())


def test_arrivals_are_todays_live_bookings_in_their_order(
    today: Today, clinic: Clinic, clock: StandingClock
) -> None:
    session = clinic.session(held_on=clock.today())
    later = clinic.booking(session, 3)
    come = clinic.booking(session, 1, state=BookingState.ARRIVED)
    clinic.booking(session, 2, state=BookingState.CANCELLED)
    clinic.booking(clinic.session(held_on=date(2026, 11, 24)))
    assert [row.id for row in board(today).arrivals] == [come.id, later.id]


def test_seats_left_are_ours_open_and_unsold(
    today: Today, clinic: Clinic, clock: StandingClock
) -> None:
    session = clinic.session(held_on=clock.today(), capacity=4)
    clinic.booking(session, 1)
    clinic.booking(session, 2, state=BookingState.ARRIVED)
    clinic.save(changed(session, closed_seats=(4,)), session.id)
    [row] = board(today).seats
    assert (row.seats, row.booked, row.arrived, row.left) == (3, 2, 1, 1)
    assert (row.expert, row.specialty) == ("周明远", "心血管内科")


def test_tomorrow_counts_and_the_day_after_does_not(
    today: Today, clinic: Clinic, clock: StandingClock
) -> None:
    for ahead in (1, 2):
        clinic.session(held_on=clock.today() + timedelta(days=ahead))
    shown = board(today)
    assert [row.held_on for row in shown.seats] == [date(2026, 11, 24)]
    assert shown.time_line == ()


def test_a_stopped_session_stays_on_the_time_line_with_nothing_to_sell(
    today: Today, clinic: Clinic, clock: StandingClock
) -> None:
    clinic.session(held_on=clock.today(), status=SessionStatus.STOPPED, half_day=HalfDay.PM)
    shown = board(today)
    assert [row.status for row in shown.time_line] == [SessionStatus.STOPPED]
    assert shown.seats == ()


def test_green_referrals_run_until_the_county_completes_them(today: Today, clinic: Clinic) -> None:
    running = clinic.referral(green_channel=True, **OUT)
    done = clinic.referral(green_channel=True, **OUT)
    clinic.referral(green_channel=False, **OUT)
    clinic.referral(green_channel=True)
    for state in (ReferralState.ARRIVED, ReferralState.COMPLETED):
        answer(clinic, done.id, state)
    [row] = board(today).green
    assert (row.id, row.must_ring) == (running.id, True)


def test_a_verbal_order_waits_for_its_doctor_with_its_hour(today: Today, clinic: Clinic) -> None:
    verbal = OUT | {"sign_mode": SignMode.VERBAL_ORDER}
    kept = clinic.referral(**verbal)
    clinic.referral(**verbal | {"confirmed_at": ISSUED})
    [row] = board(today).to_finish
    assert (row.id, row.what) == (kept.id, Unfinished.CONFIRMATION)
    assert row.due == ISSUED + timedelta(hours=6)


def test_what_an_emergency_was_issued_without_is_asked_for(today: Today, clinic: Clinic) -> None:
    clinic.referral(
        urgency=Urgency.STAT,
        consent_type=ConsentType.EMERGENCY_WAIVER,
        consent_due_at=ISSUED + timedelta(hours=24),
        insurance_filing=InsuranceFiling.NEEDED,
        **OUT,
    )
    rows = {row.what: row for row in board(today).to_finish}
    owed = {Unfinished.CONSENT, Unfinished.CONTACT, Unfinished.FIELDS, Unfinished.INSURANCE}
    assert set(rows) == owed
    assert "transport" in rows[Unfinished.FIELDS].fields


def test_trainings_of_today_say_how_many_are_marked(
    today: Today, clinic: Clinic, clock: StandingClock
) -> None:
    kept = clinic.training()
    clinic.training(state=TrainingState.CANCELLED)
    clock.advance(days=1)
    assert board(today).trainings == ()
    clock.advance(days=-1)
    assert [(row.id, row.marked) for row in board(today).trainings] == [(kept.id, 0)]


def test_half_written_forms_are_listed_with_their_writer(today: Today, clinic: Clinic) -> None:
    drafts = Drafts(clinic.store, lambda: clinic.nurse)
    drafts.keep(Draft(id=uuid7(), kind="booking", title="单国强"))
    [row] = board(today).drafts
    assert (row.kind, row.title, row.by) == ("booking", "单国强", clinic.nurse.name)


@pytest.mark.parametrize(
    ("state", "trouble"),
    [
        (ReferralState.REJECTED, Trouble.DECLINED),
        (ReferralState.INFO_REQUESTED, Trouble.ASKED),
        (ReferralState.NOT_ARRIVED, Trouble.NOT_ARRIVED),
    ],
)
def test_the_hospital_s_no_needs_a_person(
    today: Today, clinic: Clinic, state: ReferralState, trouble: Trouble
) -> None:
    kept = clinic.referral(**OUT)
    answer(clinic, kept.id, state)
    [row] = board(today).attention
    assert (row.trouble, row.record_id, row.title) == (trouble, kept.id, kept.record.no)


def test_a_refused_record_needs_a_person_once(today: Today, clinic: Clinic) -> None:
    kept = clinic.patient(name="单国强")
    clinic.save(changed(kept, village="西李村"), kept.id)
    ops = clinic.store
    with ops.unit(clinic.nurse.staff_id) as unit:
        mine = OpStateRow.op_id.in_(
            OpRow.__table__.select()
            .with_only_columns(OpRow.op_id)
            .where(OpRow.record_id == str(kept.id))
        )
        unit.connection.execute(update(OpStateRow).where(mine).values(state="QUARANTINED"))
    [row] = board(today).attention
    assert (row.trouble, row.kind, row.title) == (Trouble.REFUSED, "patient", "单国强")


def test_a_paper_that_found_no_printer_is_remembered(today: Today, clinic: Clinic) -> None:
    booked = clinic.booking(clinic.session())
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        prints.log(unit, booked.id, "booking-slip", 1, "", owed=True)
    [row] = board(today).attention
    assert (row.trouble, row.record_id, row.title) == (
        Trouble.PRINT_OWED,
        booked.id,
        booked.record.no,
    )
