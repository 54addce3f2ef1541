"""Booking, wired: services, papers, the three screens and F3."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.app import roster, waiting
from desktop.app.house import House
from desktop.app.seats import seats_of
from desktop.domain.ids import uuid7
from desktop.domain.patient import Patient
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.patients import Patients
from desktop.services.queue import QueueDesk
from desktop.services.queue_calls import CallingComputer
from desktop.services.waiting import WaitingList

if TYPE_CHECKING:
    from desktop.views.booking.desk import BookingCalls
    from desktop.views.page import Page


def wire(house: House) -> None:
    """Add the screens booking, booking-form and session, the papers, and the key F3."""
    board = BookingBoard(house.store, house.clock)
    made: list[BookingCalls] = []

    def calls() -> "BookingCalls":
        if not made:
            made.append(_calls(house, board))
        return made[0]

    words = QCoreApplication.translate("Booking", "Booking")
    house.shell.add_screen("booking", 2, words, "booking", lambda: _grid_page(house, calls()))
    house.shell.add_page("booking-form", lambda: _form_page(calls()), under="booking")
    house.shell.add_page("session", lambda: _session_page(house, calls()), under="booking")
    waiting.wire(house)
    roster.wire(house)
    house.shell.on_key("F3", lambda: house.go("booking"))


def _grid_page(house: House, calls: "BookingCalls") -> "Page":
    from desktop.views.booking.grid_page import BookingPage

    return BookingPage(calls, roster.roster_calls(house))


def _form_page(calls: "BookingCalls") -> "Page":
    from desktop.views.booking.form_page import BookingFormPage

    return BookingFormPage(calls)


def _session_page(house: House, calls: "BookingCalls") -> "Page":
    from desktop.app.day import day_calls
    from desktop.views.booking.session_page import SessionPage
    from desktop.views.booking.waiting import WaitingDrawer

    return SessionPage(calls, day_calls(house), WaitingDrawer(waiting.waiting_calls(house)))


def _calls(house: House, board: BookingBoard) -> "BookingCalls":
    from desktop.app.patients import patient_desk
    from desktop.views.booking.desk import BookingCalls
    from desktop.views.patients.patient_field import PatientField
    from desktop.views.patients.words import banner_of

    desk = BookingDesk(house.store, house.clock, house.actor)
    calling = CallingComputer(house.store).elsewhere
    queue = QueueDesk(house.store, house.clock, house.actor, calling)
    patients = Patients(house.store, house.clock, house.actor)
    finder = patient_desk(house, patients)

    def patient_field() -> Any:
        words = QCoreApplication.translate("Booking", "Patient")
        return PatientField("patient_id", words, desk=finder, required=True)

    def facts(patient_id: UUID) -> Patient | None:
        kept = patients.get(patient_id)
        return kept.record if kept else None

    return BookingCalls(
        hold=seats_of(house).calls(),
        today=house.clock.today,
        now=house.clock.now,
        org_id=house.place.org_id,
        grid=board.grid,
        next_visits=board.next_visits,
        session=board.session,
        others=board.other_bookings,
        facts=facts,
        wait=WaitingList(house.store, house.clock, house.actor).join,
        session_now=board.session_now,
        ordinary_today=board.ordinary_today,
        book=desk.book,
        move=desk.move,
        cancel=desk.cancel,
        arrive=desk.arrive,
        call=lambda booking_id, seen: queue.call(booking_id, seen).called,
        seen=desk.seen,
        no_show=desk.no_show,
        void=desk.void,
        undo=desk.undo,
        banner=lambda patient_id: banner_of(
            patients.line(patient_id), patients.namesakes_today(patient_id), house.clock.now
        ),
        patient_field=patient_field,
        go=house.go,
        print_paper=house.print_paper,
        notices=house.shell.notices,
        offer_undo=house.shell.undo.offer,
        close_undo=house.shell.undo.close_bar,
        keep_draft=house.drafts.keep,
        drafts=lambda: house.drafts.all("booking"),
        discard_draft=house.drafts.discard,
        new_id=uuid7,
    )
