"""What a clinic may do with another clinic's patient who has a seat in a session of its own."""

from collections.abc import Collection
from uuid import UUID

from desktop.domain.codes import BookingState
from desktop.store.guests import only_ours
from desktop.store.store import Unit

OF_THE_DAY = frozenset(
    {
        BookingState.BOOKED,
        BookingState.ARRIVED,
        BookingState.CHECKED_IN,
        BookingState.FULFILLED,
        BookingState.NOSHOW,
    }
)
"""What the clinic says at whose door he stands."""


def ours_to_place(unit: Unit, booking_id: UUID, *, steps: Collection[BookingState] = ()) -> None:
    """A guest's plan is his own clinic's; the states of the day are the host's as well.

    Args:
        unit: the transaction.
        booking_id: the booking that is about to change.
        steps: states between which it changes; none for a change of the plan.

    Raises:
        RuleBroken: another clinic booked him, and only that clinic may do this.
    """
    if not steps or not set(steps) <= OF_THE_DAY:
        only_ours(unit, booking_id, "booking.guest", "state")
