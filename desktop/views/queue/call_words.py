"""What the call screen says of each session, in words fit for a waiting room."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingPriority
from desktop.domain.queue import Column, called_name, tells
from desktop.domain.queue_rows import QueueBoard, QueueRow, QueueSession
from desktop.views.queue.words import state_look, ticket_words
from desktop.views.tokens import Tone

NEXT_SHOWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One session.

    Attributes:
        key: of the session; calls: how often the ticket was called.
        where: expert and department, or the room alone where they would tell.
        ticket, name, room: who is called and where he goes; empty while nobody is.
        waiting: tickets of those who are next.
        note, tone: how the session stands, where it is not simply open.
    """

    key: str
    where: str
    ticket: str = ""
    name: str = field(default="", repr=False)
    room: str = ""
    calls: int = 0
    waiting: tuple[str, ...] = ()
    note: str = ""
    tone: Tone = Tone.GREY


def panels_of(board: QueueBoard) -> tuple[Panel, ...]:
    """Sessions of now: those that run or still come, then those that end before their time."""
    alive = [each for each in board.sessions if not each.state.ended]
    first = min((each.state.planned_start for each in alive), default=None)
    # the afternoon is no news to the people of the morning, unless the morning is over
    near = [
        each
        for each in alive
        if each.state.opened_at is not None
        or each.state.planned_start == first
        or each.state.planned_start <= board.now
        or each.column(Column.WAITING)
    ]
    # who sits there for him must read that he does not come, or has gone
    gone = [
        each
        for each in board.sessions
        if each.state.ended
        and each.state.closed_at is None
        and each.state.planned_end > board.now
        and (first is None or each.state.planned_start <= max(first, board.now))
    ]
    shown = [*near, *gone] or list(board.sessions)
    return tuple(_panel(each, place, board) for place, each in enumerate(shown, 1))


def _panel(session: QueueSession, place: int, board: QueueBoard) -> Panel:
    called = next(iter(session.column(Column.CALLED)), None)
    room = _safe_room(session.room, place)
    waiting = [row for row in session.column(Column.WAITING) if row.turn][:NEXT_SHOWN]
    words, tone, _icon = state_look(session.state, board.now)
    quiet = tone is Tone.GREEN  # open: whoever is called says so
    return Panel(
        key=str(session.id),
        where=_where(session, room),
        ticket=ticket_words(called.ticket) if called else "",
        name=called_name(called.name, masked=board.rules.masked) if called else "",
        room=_room_of(called, room) if called else room,
        calls=called.booking.record.calls if called else 0,
        waiting=tuple(_next_words(row, board) for row in waiting),
        note="" if quiet else words,
        tone=tone,
    )


def _where(session: QueueSession, room: str) -> str:
    if tells(session.specialty) or tells(session.room):
        return room
    return "  ".join(part for part in (session.expert, session.specialty) if part)


def _safe_room(room: str, place: int) -> str:
    if room and not tells(room):
        return room
    return QCoreApplication.translate("Queue", "Room {number}").format(number=place)


def _room_of(called: QueueRow, room: str) -> str:
    other = called.booking.record.room
    return other if other and not tells(other) else room


def _next_words(row: QueueRow, board: QueueBoard) -> str:
    name = called_name(row.name, masked=board.rules.masked)
    ticket = ticket_words(row.ticket)
    if row.booking.record.priority is BookingPriority.GREEN:
        first = QCoreApplication.translate("Queue", "{ticket} first")
        ticket = first.format(ticket=ticket)
    return f"{ticket} {name}".strip()


def clock_words(board: QueueBoard) -> str:
    """Time at the clinic."""
    return f"{board.now.astimezone(CLINIC_ZONE):%H:%M}"


def alone_words() -> str:
    """What stands at the foot when there is no second monitor."""
    return QCoreApplication.translate(
        "Queue",
        "Only one monitor is connected. Connect the waiting room's screen, then open this again.",
    )


def nothing_words() -> str:
    """What is said on a day without an expert."""
    return QCoreApplication.translate("Queue", "No expert sits today")


def please_words() -> str:
    """Before a ticket."""
    return QCoreApplication.translate("Queue", "Please come")


def next_words() -> str:
    """Before those who are next."""
    return QCoreApplication.translate("Queue", "Get ready")


def hold_words() -> str:
    """Where nobody is called yet."""
    return QCoreApplication.translate("Queue", "Please wait for your number")


def screen_words(board: QueueBoard, panels: Sequence[Panel], *, alone: bool) -> list[str]:
    """Line by line what is painted."""
    said = [f"{board.clinic}  {clock_words(board)}"]
    for panel in panels:
        called = f"{please_words()} {panel.ticket} {panel.name} {panel.room}"
        hold = "" if panel.note else hold_words()
        said += [panel.where, called if panel.ticket else hold, panel.note]
        said += [f"{next_words()} {'  '.join(panel.waiting)}"] if panel.waiting else []
    if not panels:
        said.append(nothing_words())
    if alone:
        said.append(alone_words())
    return [line for line in said if line]
