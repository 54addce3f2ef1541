"""Words of the roster."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import SeatKind, SessionStatus
from desktop.domain.duty_session import DutySession, duty_session_problems
from desktop.domain.holidays import Holiday
from desktop.domain.roster_pattern import LAST
from desktop.domain.roster_plan import PlannedDay
from desktop.domain.roster_rows import RosterLine
from desktop.domain.roster_sheet import SheetRow
from desktop.domain.seats import Seat, seats_of
from desktop.views.booking.words import weekday
from desktop.views.messages import sentence
from desktop.views.messages.codes import label
from desktop.views.roster.desk import RosterCalls
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
_NOBODY = UUID(int=0)

STATUS_LOOKS: dict[SessionStatus, tuple[str, Tone]] = {
    SessionStatus.DRAFT: ("draft", Tone.AMBER),
    SessionStatus.PUBLISHED: ("ok", Tone.GREEN),
    SessionStatus.SUBSTITUTED: ("user", Tone.BLUE),
    SessionStatus.STOPPED: ("close", Tone.GREY),
    SessionStatus.ENDED: ("ok", Tone.GREY),
}
"""Icon shape and tone of each state; the word stands beside."""


def weekdays() -> list[tuple[int, str]]:
    """Monday to Sunday, as (number, word)."""
    monday = date(2026, 11, 23)
    return [(place, weekday(date.fromordinal(monday.toordinal() + place))) for place in range(7)]


def weeks_of_month() -> list[tuple[int, str]]:
    """First to fourth and last, as (number, word)."""
    return [
        (1, translate("Roster", "the first")),
        (2, translate("Roster", "the second")),
        (3, translate("Roster", "the third")),
        (4, translate("Roster", "the fourth")),
        (LAST, translate("Roster", "the last")),
    ]


def day_words(day: date) -> str:
    """Year, day and weekday."""
    return f"{day:%Y-%m-%d} {weekday(day)}"


def seat_summary(session: DutySession) -> str:
    """When the seats begin and for whom they are; what is wrong says the form itself."""
    if any(name in duty_session_problems(session) for name in _OF_SEATS):
        return translate("Roster", "The seats are shown here once times and numbers fit together.")
    seats = [seat for seat in seats_of(_NOBODY, session) if seat.kind is not SeatKind.EXTRA]
    if len(seats) > 1:
        words = translate(
            "Roster", "No. 1 {begin}–{next}, {minutes} minutes each, the last {last}–{end}"
        )
    else:
        words = translate("Roster", "one seat, {begin}–{end}")
    parts = [
        words.format(
            begin=_clock(seats[0].starts_at),
            next=_clock(seats[0].ends_at),
            minutes=_minutes(seats[0]),
            last=_clock(seats[-1].starts_at),
            end=_clock(seats[-1].ends_at),
        )
    ]
    parts += [f"{label(kind)} {_range(group)}" for kind, group in _groups(seats)]
    if session.extra:
        words = translate("Roster", "up to {count} extra seats with consent")
        parts.append(words.format(count=session.extra))
    return "  ·  ".join(parts)


def even_minutes(session: DutySession) -> int | None:
    """Minutes a seat gets when the time is divided evenly; None while it does not fit together."""
    evenly = replace(session, slot_minutes=0)
    if any(name in duty_session_problems(evenly) for name in _OF_SEATS):
        return None
    return _minutes(seats_of(_NOBODY, evenly)[0])


def state_words(line: RosterLine) -> str:
    """State of a session in the roster, with who comes instead or why not."""
    record = line.session.record
    if line.stopped:
        why = label(record.stop_reason) if record.stop_reason else ""
        return f"{label(record.status)}  {record.stop_note or why}".strip()
    if line.substitute:
        words = translate("Roster", "{state}: {name} comes").format(
            state=label(SessionStatus.SUBSTITUTED), name=line.substitute
        )
        return f"{label(record.status)}  {words}" if line.draft else words
    return label(record.status)


def holiday_words(each: Holiday) -> str:
    """A day of the holiday list, and whether anybody works."""
    off, worked = translate("RosterPage", "nobody works"), translate("RosterPage", "weekend worked")
    return f"{day_words(each.day)} {each.name} ({off if each.off else worked})"


def expert_words(line: RosterLine) -> str:
    """Name and specialty in one line."""
    return f"{line.expert}  {line.specialty}".strip()


def time_words(line: RosterLine) -> str:
    """From when to when it is planned."""
    record = line.session.record
    return f"{record.starts:%H:%M}–{record.ends:%H:%M}"


def seats_words(line: RosterLine) -> str:
    """How many seats are sold of how many, and the others by kind."""
    record = line.session.record
    return f"{line.sold} / {record.capacity}  {kinds_words(record)}".strip()


def kinds_words(session: DutySession) -> str:
    """Seats of a session by kind, in a few characters."""
    named = (
        (session.shared, SeatKind.POOL),
        (session.reserved, SeatKind.RESERVED),
        (session.walk_in, SeatKind.WALK_IN),
        (session.extra, SeatKind.EXTRA),
    )
    return "  ".join(f"{label(kind)} {count}" for count, kind in named if count)


def why_not(line: RosterLine | None, calls: RosterCalls) -> str:
    """Why a session cannot be changed here, and what to do instead; empty when it can."""
    if line is None or line.stopped or line.session.record.org_id != calls.org_id:
        return ""
    if line.session.record.held_on < calls.today():
        return translate("RosterPage", "Sessions of the past cannot be changed.")
    return "" if line.ours else kept_elsewhere(calls)


def kept_elsewhere(calls: RosterCalls) -> str:
    """Which computer keeps the roster, and what to do; empty when it is this one."""
    if calls.keeps():
        return ""
    words = translate(
        "RosterPage",
        "The roster is kept on {pc}: change and stop there. An administrator moves it to this"
        " computer in Settings, Seats and devices.",
    )
    return words.format(pc=calls.roster_pc() or translate("RosterPage", "another computer"))


def plan_words(planned: PlannedDay) -> str:
    """What speaks against a day, or that nothing does."""
    return _told(planned) or translate("Roster", "free")


def sheet_told(row: SheetRow) -> str:
    """What speaks against a line of a sheet, or that nothing does."""
    return _told(row) or translate("Roster", "can be imported")


def _told(row: PlannedDay | SheetRow) -> str:
    told = [*row.problems.values(), *row.warnings.values()]
    return " ".join(sentence(problem) for problem in told)


_OF_SEATS = ("starts", "ends", "capacity", "shared", "reserved", "walk_in", "slot_minutes")


def _groups(seats: list[Seat]) -> list[tuple[SeatKind, list[int]]]:
    found: dict[SeatKind, list[int]] = {}
    for seat in seats:
        found.setdefault(seat.kind, []).append(seat.no)
    return list(found.items())


def _range(numbers: list[int]) -> str:
    first, last = numbers[0], numbers[-1]
    return f"{first}" if first == last else f"{first}–{last}"


def _minutes(seat: Seat) -> int:
    return int((seat.ends_at - seat.starts_at).total_seconds() // 60)


def _clock(at: datetime) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"
