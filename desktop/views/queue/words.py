"""Words, shapes and tones of the queue."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.codes import BookingPriority, BookingState, SeatKind
from desktop.domain.queue import Column, QueueRules, TicketNo, Wait, wait_of, waited
from desktop.domain.queue_rows import QueueRow, QueueSession
from desktop.domain.session_now import SessionNow
from desktop.views.booking.words import clock_time
from desktop.views.messages.codes import label
from desktop.views.patients.words import age_words
from desktop.views.tokens import Tone

WAIT_LOOKS: dict[Wait, tuple[str, Tone]] = {
    Wait.FINE: ("waiting", Tone.GREY),
    Wait.LONG: ("warning", Tone.AMBER),
    Wait.TOO_LONG: ("error", Tone.RED),
}
"""Icon shape and tone of each wait; the word stands beside."""


def ticket_words(ticket: TicketNo) -> str:
    """What is called out: 3, A3, 加1, B现2; a dash for somebody without a seat."""
    if not ticket.number:
        return f"{ticket.letter}–"
    translate = QCoreApplication.translate
    signs = {
        SeatKind.EXTRA: translate("Queue", "X{number}"),
        SeatKind.WALK_IN: translate("Queue", "W{number}"),
    }
    return ticket.letter + signs.get(ticket.kind, "{number}").format(number=ticket.number)


def wait_words(row: QueueRow, now: datetime, rules: QueueRules) -> tuple[str, str, Tone]:
    """Word with minutes, icon and tone of somebody's wait."""
    translate = QCoreApplication.translate
    judged = wait_of(row.booking.record, now, rules)
    words = {
        Wait.FINE: translate("Queue", "Waiting {minutes} min"),
        Wait.LONG: translate("Queue", "Rather long {minutes} min"),
        Wait.TOO_LONG: translate("Queue", "Too long {minutes} min"),
    }[judged]
    minutes = waited(row.booking.record, now) // timedelta(minutes=1)
    return words.format(minutes=minutes), *WAIT_LOOKS[judged]


def column_words(column: Column) -> str:
    """Head of a column."""
    translate = QCoreApplication.translate
    return {
        Column.EXPECTED: translate("Queue", "Not here yet"),
        Column.WAITING: translate("Queue", "Waiting"),
        Column.CALLED: translate("Queue", "Called, with the expert"),
        Column.DONE: translate("Queue", "Seen"),
    }[column]


def empty_words(column: Column) -> str:
    """Why a column is empty, and by which key it fills."""
    translate = QCoreApplication.translate
    return {
        Column.EXPECTED: translate("Queue", "Everybody who booked is here."),
        Column.WAITING: translate(
            "Queue", "Nobody waits. F7 records an arrival: type ticket, name or telephone."
        ),
        Column.CALLED: translate("Queue", "Nobody is called. F6 calls the next one."),
        Column.DONE: translate("Queue", "Nobody has been seen yet."),
    }[column]


def aside_words(row: QueueRow, now: datetime, rules: QueueRules) -> tuple[str, str, Tone]:
    """What stands at the right of a row's first line: the time that matters in its column."""
    translate = QCoreApplication.translate
    record = row.booking.record
    if row.column is Column.WAITING:
        return wait_words(row, now, rules)
    if row.column is Column.CALLED:
        at = clock_time(record.called_at) if record.called_at else ""
        words = translate("Queue", "{at}, called {count} times") if record.calls > 1 else "{at}"
        return words.format(at=at, count=record.calls), "queue", Tone.BLUE
    if row.column is Column.DONE:
        return (clock_time(record.seen_at) if record.seen_at else ""), "ok", Tone.GREEN
    if record.state is BookingState.NOSHOW:
        return label(record.state), "close", Tone.AMBER
    return clock_time(record.starts_at), "", Tone.GREY


def flags(row: QueueRow) -> list[tuple[str, str, Tone]]:
    """Words, icon and tone of what is special about somebody, most urgent first."""
    translate = QCoreApplication.translate
    record, found = row.booking.record, []
    if row.guest is not None:
        found.append((row.guest.clinic, "remote", Tone.BLUE))
    if record.priority is BookingPriority.GREEN:
        found.append((label(record.priority), "green-channel", Tone.GREEN))
    elif record.priority is BookingPriority.PRIORITY:
        found.append((label(record.priority), "up", Tone.BLUE))
    if row.ticket.kind is SeatKind.EXTRA:
        found.append((translate("Queue", "Extra"), "add", Tone.BLUE))
    if record.skips and row.column in {Column.WAITING, Column.CALLED}:
        words = translate("Queue", "Missed {count} times").format(count=record.skips)
        found.append((words, "down", Tone.AMBER))
    if record.room:
        found.append((record.room, "right", Tone.BLUE))
    if row.namesake:
        found.append((translate("Queue", "Same name today"), "warning", Tone.AMBER))
    return found


def person_words(row: QueueRow, now: datetime) -> str:
    """Sex, age, birth date and last four: what tells two of one name apart."""
    age = age_words(row.birth_date, row.born_at, row.age_estimate, now)
    parts = [
        f"{label(row.sex)} {age}".strip(),
        row.birth_date.isoformat() if row.birth_date else "",
        f"…{row.id_tail}" if row.id_tail else "",
    ]
    return "  ".join(part for part in parts if part)


def row_words(row: QueueRow, now: datetime, rules: QueueRules) -> str:
    """Everything a row shows, in one line: what a screen reader says."""
    aside = aside_words(row, now, rules)[0]
    special = (words for words, _icon, _tone in flags(row))
    parts = (ticket_words(row.ticket), row.name, row.reading, aside, person_words(row, now))
    return "  ".join(part for part in (*parts, *special) if part)


def session_words(session: QueueSession) -> str:
    """The session in its tab."""
    parts = (session.letter, session.expert, session.specialty, label(session.half_day))
    return " ".join(part for part in parts if part)


def state_look(state: SessionNow, now: datetime) -> tuple[str, Tone, str]:
    """How a session stands: words, tone and icon."""
    translate = QCoreApplication.translate
    never_came = state.ended_at is not None and state.opened_at is None
    if state.stopped or never_came:
        return translate("Queue", "Not held today"), Tone.GREY, "close"
    if state.ended:
        return translate("Queue", "Over for today"), Tone.GREY, "ok"
    if state.away:
        return away_words(state), Tone.AMBER, "warning"
    if state.opened_at is not None:
        words = translate("Queue", "Open since {at}").format(at=clock_time(state.opened_at))
        return words, Tone.GREEN, "ok"
    if state.delayed_by or now > state.opens_at:
        return late_words(state, now), Tone.AMBER, "waiting"
    words = translate("Queue", "Opens at {at}").format(at=clock_time(state.opens_at))
    return words, Tone.BLUE, "waiting"


def away_words(state: SessionNow) -> str:
    """That the expert was called away, and until when if anybody knows."""
    translate = QCoreApplication.translate
    if state.away_until is None:
        return translate("Queue", "The expert was called away")
    words = translate("Queue", "The expert was called away, back about {at}")
    return words.format(at=clock_time(state.away_until))


def late_words(state: SessionNow, now: datetime) -> str:
    """That it opens later than planned, or ought to be open and is not."""
    translate = QCoreApplication.translate
    if now > state.opens_at:
        words = translate("Queue", "Not open yet, was expected at {at}")
        return words.format(at=clock_time(state.opens_at))
    words = translate("Queue", "{minutes} min late, opens about {at}")
    return words.format(minutes=state.delayed_by, at=clock_time(state.opens_at))
