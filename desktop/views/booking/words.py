"""Words, shapes and tones of bookings and half-days."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking_rows import GridCell, GridExpert, SeatLine
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, HalfDay
from desktop.domain.kept import Delivery
from desktop.views.messages.codes import label
from desktop.views.tokens import Tone

STATE_LOOKS: dict[BookingState, tuple[str, Tone]] = {
    BookingState.BOOKED: ("seat", Tone.BLUE),
    BookingState.PENDING: ("warning", Tone.AMBER),
    BookingState.ARRIVED: ("patient", Tone.GREEN),
    BookingState.CHECKED_IN: ("queue", Tone.BLUE),
    BookingState.FULFILLED: ("ok", Tone.GREEN),
    BookingState.NOSHOW: ("close", Tone.AMBER),
    BookingState.CANCELLED: ("undo", Tone.GREY),
    BookingState.ENTERED_IN_ERROR: ("error", Tone.GREY),
    BookingState.WAITLIST: ("queue", Tone.AMBER),
}
"""Icon shape and tone of each state; the word stands beside."""


def weekday(day: date) -> str:
    """Short name of the weekday."""
    return (
        QCoreApplication.translate("Booking", "Mon"),
        QCoreApplication.translate("Booking", "Tue"),
        QCoreApplication.translate("Booking", "Wed"),
        QCoreApplication.translate("Booking", "Thu"),
        QCoreApplication.translate("Booking", "Fri"),
        QCoreApplication.translate("Booking", "Sat"),
        QCoreApplication.translate("Booking", "Sun"),
    )[day.weekday()]


def when(day: date, half_day: HalfDay) -> str:
    """Day, weekday and half-day."""
    return f"{day:%m-%d} {weekday(day)} {label(half_day)}"


def clock_time(at: datetime) -> str:
    """Time at the clinic."""
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def who(expert: GridExpert) -> str:
    """The expert in one line."""
    return " · ".join(part for part in (expert.name, expert.title_text, expert.specialty) if part)


def state_words(state: BookingState) -> str:
    """The state's word; one of a stopped session is named for what is to be done."""
    if state is BookingState.PENDING:
        return QCoreApplication.translate("Booking", "To be placed anew")
    return label(state)


def delivery_words(delivery: Delivery) -> tuple[str, Tone]:
    """How far a record got."""
    return {
        Delivery.LOCAL: ("", Tone.GREY),
        Delivery.ARRIVED: (QCoreApplication.translate("Booking", "At the county"), Tone.GREEN),
        Delivery.SENDING: (QCoreApplication.translate("Booking", "Being sent"), Tone.BLUE),
        Delivery.WAITING: (QCoreApplication.translate("Booking", "Waiting to be sent"), Tone.GREY),
        Delivery.KEPT_HERE: (
            QCoreApplication.translate("Booking", "Here only"),
            Tone.AMBER,
        ),
        Delivery.TAKEN_AWAY: (
            QCoreApplication.translate("Booking", "Deleted at the county"),
            Tone.RED,
        ),
        Delivery.BLOCKED: (
            QCoreApplication.translate("Booking", "Waiting for another"),
            Tone.AMBER,
        ),
        Delivery.REFUSED: (QCoreApplication.translate("Booking", "Refused"), Tone.RED),
        Delivery.CONFLICT: (QCoreApplication.translate("Booking", "In conflict"), Tone.RED),
    }[delivery]


def shown_state(line: SeatLine) -> BookingState | None:
    """The state that a row shows: of a session that is not held, everybody is to be placed anew."""
    return BookingState.PENDING if line.off else line.state


def line_words(line: SeatLine) -> str:
    """State of a seat, free and closed ones included."""
    if line.booking is not None:
        return state_words(shown_state(line) or line.booking.record.state)
    if line.paper_no:
        return QCoreApplication.translate("Booking", "On paper")
    if line.closed:
        return QCoreApplication.translate("Booking", "Closed")
    if line.sellable:
        return QCoreApplication.translate("Booking", "Free")
    return QCoreApplication.translate("Booking", "Not ours")


def booked_words(count: int) -> str:
    """So many are booked."""
    return QCoreApplication.translate("Booking", "{count} booked").format(count=count)


def left_words(count: int) -> str:
    """So many seats are left."""
    return QCoreApplication.translate("Booking", "{count} left").format(count=count)


def cell_words(cell: GridCell, *, past: bool, online: bool = True) -> tuple[str, ...]:
    """What a cell of the grid says: the large line, then small ones, the most needed first."""
    booked = booked_words(cell.booked)
    if cell.extra_sold:
        booked += f"+{cell.extra_sold}"
    if cell.stopped:
        waiting = QCoreApplication.translate("Booking", "{count} to place")
        off = QCoreApplication.translate("Booking", "Off")
        return (off, waiting.format(count=cell.to_place)) if cell.to_place else (off,)
    if cell.draft:
        seats = QCoreApplication.translate("Booking", "{count} seats").format(count=cell.capacity)
        return (QCoreApplication.translate("Booking", "Draft"), seats)
    if past:
        return (QCoreApplication.translate("Booking", "Over"), booked)
    large = left_words(cell.left)
    if cell.double:
        large = QCoreApplication.translate("Booking", "Two clinics")
    elif cell.full and not cell.pool:  # what the pool still has is no full session
        large = QCoreApplication.translate("Booking", "Full")
    # of another clinic's session where it is comes first: what does not fit stands under the grid
    small = [cell.org_name] if cell.elsewhere else [booked]
    if cell.pool and online:
        pool = QCoreApplication.translate("Booking", "{count} pool").format(count=cell.pool)
        small.append(pool)
    return (large, *small, *cell_notes(cell))


def cell_notes(cell: GridCell) -> list[str]:
    """What is special about a session that is held: who comes, how late, until when."""
    found = []
    if cell.substitute:
        words = QCoreApplication.translate("Booking", "for him {name}")
        found.append(words.format(name=cell.substitute))
    if cell.delay:
        words = QCoreApplication.translate("Booking", "late {count} min")
        found.append(words.format(count=cell.delay))
    if cell.gives_back_at is not None:
        words = QCoreApplication.translate("Booking", "back {at}")
        found.append(words.format(at=f"{cell.gives_back_at.astimezone(CLINIC_ZONE):%d-%H:%M}"))
    return found


def cell_details(cell: GridCell, *, online: bool) -> list[str]:
    """The same and more in whole words, for the line under the grid."""
    found = []
    if cell.walk_in_left or cell.reserved_left:
        words = QCoreApplication.translate("Booking", "of them walk-in {walk}, reserved {kept}")
        found.append(words.format(walk=cell.walk_in_left, kept=cell.reserved_left))
    if cell.extra_left:
        words = QCoreApplication.translate("Booking", "{count} extra with consent")
        found.append(words.format(count=cell.extra_left))
    if cell.pool and not online:
        found.append(QCoreApplication.translate("Booking", "pool seats need the line"))
    if cell.gives_back_at is not None:
        words = QCoreApplication.translate("Booking", "unsold pool seats go back {at}")
        at = cell.gives_back_at.astimezone(CLINIC_ZONE)
        found.append(words.format(at=f"{at:%m-%d %H:%M}"))
    if cell.release_at is not None:
        words = QCoreApplication.translate("Booking", "bookable from {at}")
        at = cell.release_at.astimezone(CLINIC_ZONE)
        found.append(words.format(at=f"{at:%m-%d %H:%M}"))
    return found
