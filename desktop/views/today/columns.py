"""Columns of each card's list, and the day's time line."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.absence_rows import Unplaced
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, SessionStatus
from desktop.domain.today_rows import (
    Arrival,
    Attention,
    DraftLine,
    RunningReferral,
    SessionSeats,
    TodayCard,
    TrainingToday,
    Trouble,
    UnfinishedReferral,
)
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.referral.clock_words import clock_words, level_icon, level_tone
from desktop.views.tables import Column
from desktop.views.today.return_columns import return_columns
from desktop.views.today.words import HOLDERS, TROUBLES, UNFINISHED, kind_words
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
Now = Callable[[], datetime]

_CAN_WAIT = {Trouble.PRINT_OWED, Trouble.FREED_SEAT, Trouble.NOT_CLOSED}

SOON = timedelta(hours=24)
"""From then on it is red: he might set out to a session that is not held [default]."""


def columns_of(card: TodayCard, now: Now) -> list[Column]:
    """Columns of the card's list."""
    makers: dict[TodayCard, Callable[[Now], list[Column]]] = {
        TodayCard.ARRIVALS: _arrivals,
        TodayCard.TO_PLACE: _to_place,
        TodayCard.SEATS: session_columns,
        TodayCard.GREEN: _green,
        TodayCard.TO_FINISH: _to_finish,
        TodayCard.RETURN_CARE: return_columns,
        TodayCard.TRAININGS: _trainings,
        TodayCard.DRAFTS: _drafts,
        TodayCard.ATTENTION: _attention,
    }
    return makers[card](now)


def hour(at: datetime) -> str:
    """Local hour and minute."""
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def _moment(at: datetime, now: Now) -> str:
    local, today = at.astimezone(CLINIC_ZONE), now().astimezone(CLINIC_ZONE).date()
    return f"{local:%H:%M}" if local.date() == today else f"{local:%m-%d %H:%M}"


def _to_place(now: Now) -> list[Column]:
    return [
        _patient(),
        Column(translate("Today", "Village"), lambda row: row.village, width=110),
        Column(
            translate("Today", "Not held"),
            lambda row: f"{row.held_on:%m-%d} {label(row.half_day)} {row.expert}",
            stretch=True,
        ),
        Column(translate("Today", "Last call"), lambda row: _last_call(row, now), width=180),
        Column(translate("Today", "Owner"), lambda row: row.owner, width=120),
        Column(
            translate("Today", "Must know by"),
            lambda row: _moment(row.due, now),
            width=150,
            tone=lambda row: Tone.RED if row.due - now() <= SOON else Tone.AMBER,
        ),
    ]


def _last_call(row: Unplaced, now: Now) -> str:
    if row.last_outcome is None or row.called_at is None:
        return translate("Today", "not rung yet")
    return f"{_moment(row.called_at, now)} {label(row.last_outcome)}"


def _arrivals(_now: Now) -> list[Column]:
    return [
        Column(translate("Today", "Time"), lambda row: hour(row.starts_at), width=70),
        Column(translate("Today", "Seat"), lambda row: str(row.seat_no or "–"), width=60),
        _patient(),
        Column(translate("Today", "Reading"), lambda row: row.reading, width=180),
        Column(translate("Today", "Born"), _born, width=110),
        Column(
            translate("Today", "ID"),
            lambda row: f"…{row.id_tail}" if row.id_tail else "–",
            width=80,
        ),
        Column(translate("Today", "Expert"), lambda row: row.expert, stretch=True),
        Column(
            translate("Today", "State"),
            lambda row: label(row.state),
            width=130,
            tone=_arrival_tone,
        ),
    ]


def _bold(_row: object) -> bool:
    return True


def _patient() -> Column:
    return Column(translate("Today", "Patient"), lambda row: row.patient, width=150, bold=_bold)


def _tail(row: Arrival) -> str:
    return f"…{row.id_tail}" if row.id_tail else "–"


def _born(row: Arrival) -> str:
    return row.birth_date.isoformat() if row.birth_date else "–"


def _arrival_tone(row: Arrival) -> Tone:
    if row.state is BookingState.FULFILLED:
        return Tone.GREEN
    if row.state is BookingState.NOSHOW:
        return Tone.AMBER
    return Tone.GREY if row.state is BookingState.BOOKED else Tone.BLUE


def session_columns(now: Now) -> list[Column]:
    """Sessions with their seats; the one that runs now stands out."""
    return [
        Column(translate("Today", "Day"), lambda row: _day(row.held_on, now), width=76),
        Column(
            translate("Today", "Half-day"),
            lambda row: label(row.half_day),
            width=90,
            tone=lambda row: Tone.BLUE if running(row, now()) else None,
            icon=lambda row: "right" if running(row, now()) else None,
        ),
        Column(
            translate("Today", "Hours"),
            lambda row: f"{hour(row.starts_at)}–{hour(row.ends_at)}",
            width=120,
        ),
        Column(translate("Today", "Expert"), lambda row: row.expert, width=96, bold=_bold),
        Column(translate("Today", "Specialty"), lambda row: row.specialty, stretch=True),
        Column(translate("Today", "Room"), lambda row: row.room, width=116),
        Column(translate("Today", "Booked"), _booked, width=124),
        Column(
            translate("Today", "Left for us"),
            lambda row: str(row.left),
            width=96,
            tone=lambda row: Tone.GREEN if row.left else Tone.GREY,
        ),
        Column(
            translate("Today", "State"),
            lambda row: label(row.status),
            width=90,
            tone=lambda row: Tone.RED if row.status is SessionStatus.STOPPED else None,
        ),
    ]


def running(row: SessionSeats, now: datetime) -> bool:
    """Whether the session is going on."""
    return row.starts_at <= now < row.ends_at


def _day(day: date, now: Now) -> str:
    today = now().astimezone(CLINIC_ZONE).date()
    if day == today:
        return translate("Today", "today")
    return translate("Today", "tomorrow") if (day - today).days == 1 else day.isoformat()


def _booked(row: SessionSeats) -> str:
    return translate("Today", "{booked} of {seats}, {arrived} came").format(
        booked=row.booked, seats=row.seats, arrived=row.arrived
    )


def _green(now: Now) -> list[Column]:
    return [
        Column(translate("Today", "Issued"), lambda row: _moment(row.issued_at, now), width=120),
        _patient(),
        Column(translate("Today", "To"), _target, stretch=True),
        Column(
            translate("Today", "State"),
            _state,
            width=150,
            tone=lambda row: Tone.RED if row.must_ring else Tone.BLUE,
        ),
        Column(
            translate("Today", "Whose move"),
            lambda row: translate("Today", HOLDERS[row.holder]),
            width=90,
        ),
        Column(
            translate("Today", "Clock"),
            lambda row: _clock(row, now()),
            width=396,
            tone=lambda row: _clock_tone(row, now()),
            icon=lambda row: _clock_icon(row, now()),
        ),
    ]


def _state(row: RunningReferral) -> str:
    if row.leg == 1:
        return label(row.state)
    return translate("Today", "{state} · leg {number}").format(
        state=label(row.state), number=row.leg
    )


def _target(row: RunningReferral) -> str:
    return f"{row.to_org} {row.to_dept}".strip()


def _clock(row: RunningReferral, now: datetime) -> str:
    if row.must_ring:
        return translate("Today", "not looked at: ring now")
    face = row.face(now)
    return clock_words(face, now) if face else duration_words(now - row.since)


def _clock_tone(row: RunningReferral, now: datetime) -> Tone | None:
    face = row.face(now)
    if row.must_ring:
        return Tone.RED
    return level_tone(face) if face else None


def _clock_icon(row: RunningReferral, now: datetime) -> str:
    face = row.face(now)
    if row.must_ring:
        return "phone"
    return level_icon(face) if face else "waiting"


def _to_finish(now: Now) -> list[Column]:
    return [
        _patient(),
        Column(translate("Today", "What is owed"), _owed, stretch=True),
        Column(translate("Today", "Doctor"), lambda row: row.doctor, width=130),
        Column(
            translate("Today", "Until"),
            lambda row: _moment(row.due, now) if row.due else "–",
            width=150,
            tone=lambda row: _due_tone(row, now()),
        ),
        Column(translate("Today", "Number"), lambda row: row.no, width=210),
    ]


def _owed(row: UnfinishedReferral) -> str:
    words = translate("Today", UNFINISHED[row.what])
    return words.format(count=len(row.fields), phone=row.phone).strip()


def _due_tone(row: UnfinishedReferral, now: datetime) -> Tone | None:
    if row.due is None:
        return None
    return Tone.RED if row.due <= now else Tone.AMBER


def _trainings(_now: Now) -> list[Column]:
    return [
        Column(
            translate("Today", "Hours"),
            lambda row: f"{hour(row.starts_at)}–{hour(row.ends_at)}",
            width=130,
        ),
        Column(translate("Today", "Topic"), lambda row: row.topic, stretch=True, bold=_bold),
        Column(translate("Today", "Lecturer"), _lecturers, width=180),
        Column(translate("Today", "Place"), lambda row: row.place, width=140),
        Column(translate("Today", "Roster"), _roster, width=160),
        Column(translate("Today", "State"), lambda row: label(row.state), width=110),
    ]


def _lecturers(row: TrainingToday) -> str:
    return translate("Today", ", ").join(row.lecturers) or "–"


def _roster(row: TrainingToday) -> str:
    return translate("Today", "{marked} of {count} marked").format(
        marked=row.marked, count=row.on_roster
    )


def _drafts(now: Now) -> list[Column]:
    return [
        Column(translate("Today", "Left at"), lambda row: _moment(row.updated_at, now), width=140),
        Column(translate("Today", "Form"), lambda row: kind_words(row.kind), width=140),
        Column(translate("Today", "About"), _title, stretch=True, bold=_bold),
        Column(translate("Today", "By"), lambda row: row.by, width=130),
    ]


def _title(row: DraftLine) -> str:
    return row.title or translate("Today", "no name yet")


def _attention(now: Now) -> list[Column]:
    return [
        Column(
            translate("Today", "What to do"),
            lambda row: translate("Today", TROUBLES[row.trouble]).format(count=row.count),
            width=440,
            tone=lambda row: Tone.AMBER if row.trouble in _CAN_WAIT else Tone.RED,
        ),
        Column(translate("Today", "Record"), lambda row: kind_words(row.kind), width=130),
        Column(translate("Today", "Number or name"), lambda row: row.title, stretch=True),
        Column(translate("Today", "Since"), lambda row: _since(row, now), width=150),
    ]


def _since(row: Attention, now: Now) -> str:
    return _moment(row.since, now) if row.since else "–"
