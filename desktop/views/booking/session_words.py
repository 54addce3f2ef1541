"""How a session stands, in words."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.codes import SessionEventKind
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.domain.session_now import SessionNow
from desktop.views.booking.words import clock_time
from desktop.views.tokens import Tone

translate = QCoreApplication.translate


def now_words(state: SessionNow) -> tuple[str, Tone]:
    """One short sentence and its tone; empty when everything goes by the plan."""
    if state.ended:
        return _over_words(state)
    if state.away:
        return _away_words(state), Tone.AMBER
    if state.running_over:
        said = translate("SessionDay", "Runs over: planned until {at}")
        return said.format(at=clock_time(state.planned_end)), Tone.AMBER
    if state.opened_at is not None:
        said = translate("SessionDay", "Open since {at}")
        return said.format(at=clock_time(state.opened_at)), Tone.GREEN
    if not state.delayed_by:
        return "", Tone.GREY
    said = translate("SessionDay", "{minutes} min late: opens at {at}")
    return said.format(minutes=state.delayed_by, at=clock_time(state.opens_at)), Tone.AMBER


def _over_words(state: SessionNow) -> tuple[str, Tone]:
    if state.closed_at is not None:
        said = translate("SessionDay", "Closed at {at}")
        return said.format(at=clock_time(state.closed_at)), Tone.GREY
    if state.ended_at is None:
        return "", Tone.GREY  # stopped: the list's own pill says so
    said = translate("SessionDay", "Ended early at {at}: nobody else is called")
    return said.format(at=clock_time(state.ended_at)), Tone.RED


def _away_words(state: SessionNow) -> str:
    if state.away_until is None:
        return translate("SessionDay", "Called away, nobody knows until when")
    said = translate("SessionDay", "Called away, back at about {at}")
    return said.format(at=clock_time(state.away_until))


def heard_words(host: str, event: Kept[SessionEvent]) -> str:
    """What the other clinic that holds a session said of it last."""
    said = translate("SessionDay", "{clinic} says at {at}: {what}").format(
        clinic=host, at=clock_time(event.record.at), what=event_words(event)
    )
    return f"{said} · {event.record.note}" if event.record.note else said


def event_words(event: Kept[SessionEvent]) -> str:
    """What was said about a session."""
    record = event.record
    words = {
        SessionEventKind.OPENED: translate("SessionDay", "Opened"),
        SessionEventKind.DELAYED: translate("SessionDay", "{minutes} min late"),
        SessionEventKind.AWAY: translate("SessionDay", "Called away"),
        SessionEventKind.BACK: translate("SessionDay", "Back again"),
        SessionEventKind.ENDED_EARLY: translate("SessionDay", "Ended early"),
        SessionEventKind.CLOSED: translate("SessionDay", "Session closed"),
    }[record.kind]
    return words.format(minutes=record.minutes)
