"""Who may have which seat, who is rung first, and how a request to the county stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from desktop.domain.booking import Booking, booking_problems
from desktop.domain.booking_states import BookingAction, Said, after, stepped, undone
from desktop.domain.codes import (
    BookingKind,
    BookingPriority,
    BookingSource,
    BookingState,
    CancelBy,
    CancelReason,
    ConsentBy,
    HalfDay,
    PriorityGroup,
    SeatKind,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_states import (
    CountyHolder,
    CountyStanding,
    holder,
    may_cancel,
    refused,
    standing,
)
from desktop.domain.kept import Kept
from desktop.domain.seat_claim import Consent, SeatClaim, seat_kind_problems, seat_rank
from desktop.domain.waiting import WaitingLine, best_for, in_order

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
TOMORROW = TODAY + timedelta(days=1)
SESSION, EXPERT = uuid4(), uuid4()


def refusal(kind: SeatKind, claim: SeatClaim, held_on: date = TODAY) -> str:
    found = seat_kind_problems(kind, claim, held_on=held_on, today=TODAY)
    return next((problem.code for problem in found.values()), "")


def test_a_walk_in_seat_is_for_who_stands_here_today() -> None:
    here, ringing = SeatClaim(), SeatClaim(source=BookingSource.PHONE)
    assert refusal(SeatKind.WALK_IN, here) == ""
    assert refusal(SeatKind.WALK_IN, here, TOMORROW) == "booking.seat_walk_in"
    assert refusal(SeatKind.WALK_IN, ringing) == "booking.seat_walk_in"
    assert refusal(SeatKind.WALK_IN, replace(ringing, late_entry=True)) == ""


def test_a_reserved_seat_is_for_green_and_groups_that_come_first() -> None:
    assert refusal(SeatKind.RESERVED, SeatClaim()) == "booking.seat_reserved"
    assert refusal(SeatKind.RESERVED, SeatClaim(groups=(PriorityGroup.ELDERLY,))) == ""
    assert refusal(SeatKind.RESERVED, SeatClaim(priority=BookingPriority.GREEN)) == ""
    merely_urgent = SeatClaim(priority=BookingPriority.PRIORITY)
    assert refusal(SeatKind.RESERVED, merely_urgent) == "booking.seat_reserved"


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        (None, "booking.extra_consent_missing"),
        (Consent(ConsentBy.EXPERT, " ", NOW), "booking.extra_name_missing"),
        (
            Consent(ConsentBy.DUTY_HEAD, "钱院长", NOW + timedelta(days=2)),
            "booking.extra_in_future",
        ),
        (Consent(ConsentBy.CLINIC_HEAD, "钱院长", NOW), ""),
    ],
)
def test_an_extra_seat_needs_somebodys_word(consent: Consent | None, code: str) -> None:
    assert refusal(SeatKind.EXTRA, SeatClaim(consent=consent)) == code


def test_each_is_given_the_seats_kept_for_him_first() -> None:
    def order(claim: SeatClaim, *, here: bool) -> list[SeatKind]:
        kinds = [SeatKind.CLINIC, SeatKind.RESERVED, SeatKind.WALK_IN, SeatKind.EXTRA]
        return sorted(kinds, key=lambda kind: seat_rank(kind, claim, here=here))

    assert order(SeatClaim(), here=True)[0] is SeatKind.WALK_IN
    assert order(SeatClaim(), here=False)[0] is SeatKind.CLINIC
    assert order(SeatClaim(priority=BookingPriority.GREEN), here=False)[0] is SeatKind.RESERVED
    assert order(SeatClaim(), here=True)[-1] is SeatKind.EXTRA


# --- waiting ---------------------------------------------------------------------------


def waiting(**said: object) -> Booking:
    defaults: dict[str, object] = {
        "no": "YY1",
        "patient_id": uuid4(),
        "session_id": SESSION,
        "expert_id": EXPERT,
        "seat_id": None,
        "seat_no": None,
        "held_on": TOMORROW,
        "half_day": HalfDay.AM,
        "starts_at": NOW,
        "ends_at": NOW + timedelta(hours=4),
        "asked_at": NOW,
        "state": BookingState.WAITLIST,
    }
    return Booking(**defaults | said)  # type: ignore[arg-type]


def kept(record: Booking, revision: int = 1) -> Kept[Booking]:
    return Kept(
        id=uuid4(),
        revision=revision,
        created_at=NOW,
        created_by=EXPERT,
        saved_at=NOW,
        saved_by=EXPERT,
        record=record,
    )


def line(patient: str, *, later: int = 0, **said: object) -> WaitingLine:
    groups = said.pop("groups", ())
    declined = said.pop("declined", frozenset())
    booking = waiting(asked_at=NOW + timedelta(minutes=later), **said)
    return WaitingLine(
        booking=kept(booking),
        patient=patient,
        groups=groups,  # type: ignore[arg-type]
        declined=declined,  # type: ignore[arg-type]
    )


def test_green_goes_first_then_priority_then_groups_then_who_asked_first() -> None:
    lines = [
        line("late", later=9),
        line("early"),
        line("old", later=20, groups=(PriorityGroup.ELDERLY,)),
        line("urgent", later=30, priority=BookingPriority.PRIORITY),
        line("green", later=40, priority=BookingPriority.GREEN),
    ]
    assert [each.patient for each in in_order(lines)] == ["green", "urgent", "old", "early", "late"]


def test_a_freed_seat_is_for_those_who_wait_for_it_and_did_not_decline() -> None:
    lines = [
        line("other", session_id=uuid4()),
        line("any", later=1, session_id=uuid4(), any_session=True),
        line("declined", declined=frozenset({SESSION})),
        line("his", later=2),
    ]
    best = best_for(lines, SESSION, EXPERT, free=1, reserved=0)
    assert [each.patient for each in best] == ["any", "his"]


def test_reserved_seats_are_offered_to_those_who_come_first_only() -> None:
    lines = [line("normal"), line("old", groups=(PriorityGroup.ELDERLY,))]
    best = best_for(lines, SESSION, EXPERT, free=0, reserved=1)
    assert [each.patient for each in best] == ["old"]


def test_who_waits_is_booked_or_leaves_and_both_are_taken_back() -> None:
    waits = waiting()
    assert after(BookingState.WAITLIST, BookingAction.BOOK) is BookingState.BOOKED
    assert after(BookingState.WAITLIST, BookingAction.ARRIVE) is None
    seated = replace(stepped(waits, BookingAction.BOOK, Said(), at=NOW), seat_id=uuid4(), seat_no=3)
    left = stepped(
        waits,
        BookingAction.CANCEL,
        Said("", CancelBy.PATIENT, CancelReason.TIME_CONFLICT),
        at=NOW,
    )
    for step in (seated, left):
        back = undone([kept(waits), kept(step, 2)], today=TODAY)
        assert back == waits


def test_who_waits_has_no_seat() -> None:
    found = booking_problems(waiting(seat_id=uuid4(), seat_no=1))
    assert found["seat_no"].code == "booking.waiting_has_seat"
    assert booking_problems(waiting()) == {}


# --- the county ------------------------------------------------------------------------


def asked(**said: object) -> CountyBooking:
    defaults: dict[str, object] = {
        "no": "YY2",
        "kind": BookingKind.COUNTY_EXPERT,
        "patient_id": uuid4(),
        "target_org_id": uuid4(),
        "dept": "心血管内科",
        "wish_day": TOMORROW,
        "asked_at": NOW,
    }
    return CountyBooking(**defaults | said)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", [BookingState.PENDING, BookingState.DRAFT])
def test_a_request_is_asked_for_until_somebody_answers(state: BookingState) -> None:
    request = asked(state=state)
    assert standing(request) is CountyStanding.ASKED
    assert holder(request) is CountyHolder.HOSPITAL


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (BookingKind.COUNTY_EXPERT, CancelReason.NO_SEAT),
        (BookingKind.COUNTY_BED, CancelReason.NO_BED),
    ],
)
def test_a_refusal_is_ours_to_act_on(kind: BookingKind, reason: CancelReason) -> None:
    gone = refused(asked(kind=kind), person="小陈", phone="05375550100", at=NOW)
    assert (gone.cancel_by, gone.cancel_reason) == (CancelBy.COUNTY, reason)
    assert standing(gone) is CountyStanding.NOT_HAD
    assert holder(gone) is CountyHolder.US
    assert holder(gone, asked_anew=True) is CountyHolder.NOBODY
    assert not may_cancel(gone)


def test_what_we_took_back_is_no_refusal() -> None:
    gone = asked(
        state=BookingState.CANCELLED,
        cancel_by=CancelBy.PATIENT,
        cancel_reason=CancelReason.TIME_CONFLICT,
    )
    assert standing(gone) is CountyStanding.CANCELLED
