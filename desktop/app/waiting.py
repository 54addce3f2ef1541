"""The booking desk's lists, wired: waiting list, county bookings, bookings by village."""

from typing import TYPE_CHECKING
from uuid import UUID

from desktop.app import county_bookings
from desktop.app.house import House
from desktop.domain.codes import ContactOutcome
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.waiting import Offer, WaitingList

if TYPE_CHECKING:
    from desktop.domain.booking import Booking
    from desktop.domain.kept import Kept
    from desktop.views.booking.waiting_acts import WaitingCalls
    from desktop.views.page import Page

SLIP = "booking-slip"


def wire(house: House) -> None:
    """Add the pages waiting, county-bookings and village."""
    house.shell.add_page("waiting", lambda: _page(house), under="booking")
    house.shell.add_page("village", lambda: _village_page(house), under="booking")
    county_bookings.wire(house)


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


def _village_page(house: House) -> "Page":
    from desktop.views.booking.village_page import VillageCalls, VillagePage

    board = BookingBoard(house.store, house.clock)
    return VillagePage(
        VillageCalls(
            villages=board.villages,
            bookings=board.of_village,
            print_paper=house.print_paper,
            go=house.go,
        )
    )
