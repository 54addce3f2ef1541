from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.booking_states import (
    BookingAction,
    Said,
    after,
    can,
    standing,
    step_problems,
    stepped,
    undone,
)
from desktop.domain.codes import (
    BookingSource,
    BookingState,
    CancelBy,
    CancelReason,
    HalfDay,
    SessionStatus,
    StopReason,
)
from desktop.domain.duty_session import DutySession, duty_session_problems, overlaps
from desktop.domain.kept import Kept

DAY = date(2026, 11, 24)
AT = datetime(2026, 11, 24, 1, tzinfo=UTC)


def booking(**said: object) -> Booking:
    made = Booking(
        no="YY2026112307A1001",
        patient_id=uuid4(),
        session_id=uuid4(),
        expert_id=uuid4(),
        seat_id=uuid4(),
        seat_no=1,
        held_on=DAY,
        half_day=HalfDay.AM,
        starts_at=AT,
        ends_at=AT + timedelta(minutes=30),
        asked_at=AT,
    )
    return replace(made, **said)  # type: ignore[arg-type]


def session(**said: object) -> DutySession:
    made = DutySession(
        org_id=uuid4(),
        expert_id=uuid4(),
        held_on=DAY,
        half_day=HalfDay.AM,
        starts=time(8),
        ends=time(12),
        capacity=8,
    )
    return replace(made, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"seat_no": None}, "seat_no"),
        ({"state": BookingState.PENDING, "seat_id": None}, "seat_no"),
        ({"ends_at": AT}, "ends_at"),
        ({"chief_complaint": "痛" * 201}, "chief_complaint"),
        ({"source": BookingSource.VILLAGE_DOCTOR}, "proxy_name"),
        ({"source": BookingSource.FAMILY, "proxy_name": "张强"}, "proxy_relation"),
        ({"state": BookingState.ARRIVED}, "arrived_at"),
        ({"state": BookingState.CANCELLED, "cancel_by": CancelBy.PATIENT}, "cancel_reason"),
        (
            {"state": BookingState.CANCELLED, "cancel_reason": CancelReason.DUPLICATE},
            "cancel_by",
        ),
        (
            {
                "state": BookingState.CANCELLED,
                "cancel_by": CancelBy.PATIENT,
                "cancel_reason": CancelReason.OTHER,
            },
            "cancel_note",
        ),
    ],
)
def test_a_booking_that_cannot_be_true_is_told_at_its_field(
    said: dict[str, object], field: str
) -> None:
    assert set(booking_problems(booking(**said))) == {field}


def test_a_plain_booking_and_a_session_are_fine() -> None:
    assert booking_problems(booking()) == {}
    assert duty_session_problems(session()) == {}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"ends": time(8)}, "ends"),
        ({"capacity": 0}, "capacity"),
        ({"capacity": 201, "ends": time(17)}, "capacity"),
        ({"capacity": 31, "ends": time(8, 30)}, "capacity"),
        ({"starts": time(12), "ends": time(13)}, "starts"),
        ({"half_day": HalfDay.PM}, "starts"),
        ({"half_day": HalfDay.EVENING}, "starts"),
        ({"room": "诊" * 31}, "room"),
        ({"closed_seats": (9,)}, "closed_seats"),
        ({"status": SessionStatus.STOPPED}, "stop_reason"),
        ({"status": SessionStatus.STOPPED, "stop_reason": StopReason.OTHER}, "stop_note"),
    ],
)
def test_a_session_that_cannot_be_true_is_told_at_its_field(
    said: dict[str, object], field: str
) -> None:
    assert set(duty_session_problems(session(**said))) == {field}


def test_a_morning_that_runs_past_noon_stays_a_morning() -> None:
    assert duty_session_problems(session(starts=time(9), ends=time(13, 30))) == {}


def test_sessions_that_touch_do_not_overlap() -> None:
    afternoon = session(half_day=HalfDay.PM, starts=time(12), ends=time(16))

    assert not overlaps(session(), afternoon)
    assert overlaps(session(ends=time(12, 10)), afternoon)
    assert not overlaps(session(ends=time(13), held_on=date(2026, 11, 25)), afternoon)


LEGAL = {
    ("booked", "arrive", "arrived"),
    ("booked", "no-show", "noshow"),
    ("booked", "cancel", "cancelled"),
    ("booked", "move", "cancelled"),
    ("booked", "stop", "pending"),
    ("booked", "see", "fulfilled"),
    ("pending", "cancel", "cancelled"),
    ("pending", "move", "cancelled"),
    ("arrived", "call", "checked-in"),
    ("arrived", "room", "arrived"),
    ("arrived", "see", "fulfilled"),
    ("arrived", "stop", "pending"),
    ("arrived", "move", "cancelled"),
    ("arrived", "cancel", "cancelled"),
    ("checked-in", "recall", "checked-in"),
    ("checked-in", "skip", "arrived"),
    ("checked-in", "room", "checked-in"),
    ("checked-in", "see", "fulfilled"),
    ("noshow", "arrive", "arrived"),
    ("waitlist", "book", "booked"),
    ("waitlist", "cancel", "cancelled"),
}


def test_the_legal_steps_are_those_of_the_state_page() -> None:
    open_steps = {
        (str(state), str(action), str(after(state, action)))
        for state in BookingState
        for action in BookingAction
        if action is not BookingAction.VOID and can(state, action)
    }
    assert open_steps == LEGAL
    assert not can(BookingState.ENTERED_IN_ERROR, BookingAction.VOID)
    assert all(
        can(state, BookingAction.VOID)
        for state in BookingState
        if state is not BookingState.ENTERED_IN_ERROR
    )


@pytest.mark.parametrize(
    ("days_off", "reason", "field"),
    [(0, "", None), (1, "", "reason"), (-1, "早到", None), (2, "记错了", "state")],
)
def test_arrival_is_taken_on_the_day_or_a_day_off_with_a_reason(
    days_off: int, reason: str, field: str | None
) -> None:
    today = DAY + timedelta(days=days_off)
    found = step_problems(booking(), BookingAction.ARRIVE, Said(reason), today=today)
    assert set(found) == ({field} if field else set())


def test_a_late_comer_is_taken_the_same_day_with_a_reason_only() -> None:
    missed = booking(state=BookingState.NOSHOW)
    tomorrow = DAY + timedelta(days=1)

    assert "reason" in step_problems(missed, BookingAction.ARRIVE, Said(), today=DAY)
    assert not step_problems(missed, BookingAction.ARRIVE, Said("堵车"), today=DAY)
    assert "state" in step_problems(missed, BookingAction.ARRIVE, Said("堵车"), today=tomorrow)


@pytest.mark.parametrize("action", [BookingAction.NO_SHOW, BookingAction.SEE])
def test_nobody_is_missed_or_seen_before_the_day(action: BookingAction) -> None:
    eve = DAY - timedelta(days=1)

    assert "state" in step_problems(booking(), action, Said(), today=eve)
    assert not step_problems(booking(), action, Said(), today=DAY)


def test_a_void_needs_a_reason() -> None:
    assert "reason" in step_problems(booking(), BookingAction.VOID, Said(" "), today=DAY)


def test_each_step_records_when_why_and_by_whom() -> None:
    arrived = stepped(booking(), BookingAction.ARRIVE, Said("早到"), at=AT)
    called = stepped(arrived, BookingAction.CALL, Said(), at=AT)
    seen = stepped(called, BookingAction.SEE, Said(), at=AT)
    said = Said("家里有事", CancelBy.PATIENT, CancelReason.OTHER)
    gone = stepped(booking(), BookingAction.CANCEL, said, at=AT)

    assert (arrived.arrived_at, arrived.note) == (AT, "早到")
    assert (called.called_at, seen.seen_at, seen.state) == (AT, AT, BookingState.FULFILLED)
    assert (gone.cancel_by, gone.cancel_reason) == (CancelBy.PATIENT, CancelReason.OTHER)
    assert gone.cancel_note == "家里有事"
    with pytest.raises(ValueError, match="cancelled"):
        stepped(gone, BookingAction.ARRIVE, Said(), at=AT)


def history(*records: Booking, at: datetime = AT) -> list[Kept[Booking]]:
    who = uuid4()
    return [
        Kept(
            id=who,
            revision=number,
            created_at=at,
            created_by=who,
            saved_at=at,
            saved_by=who,
            record=record,
        )
        for number, record in enumerate(records, start=1)
    ]


def test_undo_goes_back_step_by_step_and_never_forward() -> None:
    first = booking()
    missed = replace(first, state=BookingState.NOSHOW)
    came = stepped(missed, BookingAction.ARRIVE, Said("堵车"), at=AT)

    assert undone(history(first, missed, came), today=DAY) == missed
    assert undone(history(first, missed, came, missed), today=DAY) == first
    assert undone(history(first, missed, came, missed, first), today=DAY) is None
    assert len(standing(history(first, missed, first, missed))) == 2


def test_undo_keeps_what_was_corrected_besides() -> None:
    first = booking()
    missed = replace(first, state=BookingState.NOSHOW)
    worded = replace(missed, chief_complaint="胸闷")

    back = undone(history(first, missed, worded), today=DAY)

    assert back == replace(first, chief_complaint="胸闷")


def test_a_step_of_another_day_is_not_taken_back() -> None:
    first = booking()
    missed = replace(first, state=BookingState.NOSHOW)

    assert undone(history(first, missed), today=DAY + timedelta(days=1)) is None
    # 23:30 UTC of the 23rd is the 24th at the clinic
    late = AT.replace(day=23, hour=23, minute=30)
    assert undone(history(first, missed, at=late), today=DAY) == first
