"""What the booking screens are handed: callables, never the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_rows import Grid, GridCell, OtherBooking, SessionList
from desktop.domain.draft import Draft
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.views.banner import PatientLine
from desktop.views.booking.hold_strip import HoldCalls
from desktop.views.fields import Field
from desktop.views.notices import Notices


@dataclass(frozen=True, kw_only=True)
class BookingCalls:
    """Reading and writing, navigation and messages.

    Attributes:
        grid: first day, days -> grid.
        next_visits: expert -> his next sessions.
        session: session -> its list, or None.
        others: patient, day, booking to leave out, expert -> his other places.
        facts: patient -> his record, or None.
        book: request, id of the new booking, come= -> kept booking.
        wait: request, id of the new booking -> his place on the waiting list.
        session_now: the session that a walk-in goes to, or None.
        ordinary_today: a session of the ordinary clinic with seats left today, or None.
        hold: keeping a seat of the county's pool; None without a county.
        move: booking, revision, session, by= -> the new booking.
        cancel, arrive, call, seen, no_show, void, undo: booking, revision, … -> kept booking.
        banner: patient -> banner line, or None.
        patient_field: makes the field in which the patient is chosen.
        go, print_paper: of the house. offer_undo: words, callable -> the undo bar.
        close_undo: it was taken back by another way.
        keep_draft, drafts, discard_draft: half-written forms.
    """

    today: Callable[[], date]
    now: Callable[[], datetime]
    org_id: UUID
    grid: Callable[[date, int], Grid]
    next_visits: Callable[[UUID], Sequence[GridCell]]
    session: Callable[[UUID], SessionList | None]
    others: Callable[[UUID, date, UUID | None, UUID | None], Sequence[OtherBooking]]
    facts: Callable[[UUID], Patient | None]
    wait: Callable[[BookingRequest, UUID], Kept[Booking]]
    session_now: Callable[[], UUID | None]
    ordinary_today: Callable[[], UUID | None]
    book: Callable[..., Kept[Booking]]
    move: Callable[..., Kept[Booking]]
    cancel: Callable[..., Kept[Booking]]
    arrive: Callable[..., Kept[Booking]]
    call: Callable[[UUID, int], Kept[Booking]]
    seen: Callable[[UUID, int], Kept[Booking]]
    no_show: Callable[[UUID, int], Kept[Booking]]
    void: Callable[[UUID, int, str], Kept[Booking]]
    undo: Callable[[UUID, int], Kept[Booking]]
    banner: Callable[[UUID], PatientLine | None]
    patient_field: Callable[[], Field]
    go: Callable[..., Any]
    print_paper: Callable[[str, UUID], Any]
    notices: Notices
    offer_undo: Callable[[str, Callable[[], object]], None]
    close_undo: Callable[[], None]
    keep_draft: Callable[[Draft], object]
    drafts: Callable[[], Sequence[Draft]]
    discard_draft: Callable[[UUID], object]
    new_id: Callable[[], UUID]
    hold: HoldCalls | None = None
