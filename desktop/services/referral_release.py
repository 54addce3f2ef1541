"""What an ended referral lets go: its own seat, and what was asked of the county for it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction, Said, step_problems, stepped
from desktop.domain.codes import BookingState, CancelBy, CancelReason
from desktop.domain.county_booking_states import may_cancel
from desktop.domain.referral import Referral
from desktop.services import booking_seats as seats
from desktop.store.queries.county_booking import asked_with
from desktop.store.store import Unit


def release(
    unit: Unit, referral_id: UUID, referral: Referral, why: CancelReason, *, today: date
) -> None:
    """Let everything go; what is over already stays as it is."""
    release_county(unit, referral_id, why)
    old = unit.get(Booking, referral.booking_id) if referral.booking_id else None
    said = Said("", CancelBy.STATION, why)
    if old is None or step_problems(old.record, BookingAction.CANCEL, said, today=today):
        return
    after = stepped(old.record, BookingAction.CANCEL, said, at=unit.now)
    unit.save(after, old.id, expected=old.revision)
    seats.give_back(unit, old.record)


def release_county(unit: Unit, referral_id: UUID, why: CancelReason) -> None:
    """Take back the numbers and beds that were asked for with this referral."""
    for old in asked_with(unit, referral_id):
        if may_cancel(old.record):
            gone = replace(
                old.record,
                state=BookingState.CANCELLED,
                cancel_by=CancelBy.STATION,
                cancel_reason=why,
            )
            unit.save(gone, old.id, expected=old.revision)
