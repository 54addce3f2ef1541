"""The waiting list, wired: its page, and what its drawer is handed."""

from typing import TYPE_CHECKING
from uuid import UUID

from desktop.app.house import House
from desktop.domain.codes import ContactOutcome
from desktop.services.booking import BookingDesk
from desktop.services.waiting import Offer, WaitingList

if TYPE_CHECKING:
    from desktop.domain.booking import Booking
    from desktop.domain.kept import Kept
    from desktop.views.booking.waiting_acts import WaitingCalls
    from desktop.views.page import Page

SLIP = "booking-slip"


def wire(house: House) -> None:
    """Add the page waiting."""
    house.shell.add_page("waiting", lambda: _page(house), under="booking")


def waiting_calls(house: House) -> "WaitingCalls":
    """What the page, and the drawer beside a session's list, are handed."""
    from desktop.views.booking.waiting_acts import WaitingCalls

    waiting = WaitingList(house.store, house.clock, house.actor)
    desk = BookingDesk(house.store, house.clock, house.actor)

    def rang(
        booking_id: UUID,
        revision: int,
        outcome: ContactOutcome,
        session_id: UUID,
        seat_no: int | None,
        phone: str,
    ) -> "Kept[Booking]":
        offer = Offer(session_id=session_id, seat_no=seat_no, phone=phone)
        return waiting.rang(booking_id, revision, outcome, offer)

    return WaitingCalls(
        of_session=waiting.of_session,
        everybody=waiting.everybody,
        freed=waiting.freed,
        rang=rang,
        leave=waiting.leave,
        undo=desk.undo,
        go=house.go,
        slip=lambda booking_id: house.print_paper(SLIP, booking_id),
        now=house.clock.now,
        notices=house.shell.notices,
        offer_undo=house.shell.undo.offer,
    )


def _page(house: House) -> "Page":
    from desktop.views.booking.waiting import WaitingPage

    return WaitingPage(waiting_calls(house))
