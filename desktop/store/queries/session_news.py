"""Sessions of other clinics about which something was said that our patients should hear."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import SessionEventKind
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.kept import Kept
from desktop.domain.session_news import SessionNews
from desktop.domain.session_now import standing_events
from desktop.models.duty_session import DutySessionRow
from desktop.store.queries.booking import live_in_session
from desktop.store.queries.experts import host_of
from desktop.store.queries.session_day import events_of
from desktop.store.store import Reading, Unit, kept

SETTING = "session_news.seen"
_TOLD = frozenset({SessionEventKind.DELAYED, SessionEventKind.AWAY, SessionEventKind.ENDED_EARLY})


def pending(reading: Reading, today: date) -> tuple[SessionNews, ...]:
    """What nobody here has looked at yet, of sessions from today on; by day."""
    seen = set(reading.setting(SETTING, []))
    found = (_news(reading, each) for each in _elsewhere(reading, today))
    return tuple(each for each in found if each and str(each.event.id) not in seen)


def mark_read(unit: Unit, event_ids: Sequence[UUID], today: date) -> None:
    """Somebody has looked at these; what is over is forgotten."""
    seen = {str(each) for each in event_ids} | set(unit.setting(SETTING, []))
    stands = (_news(unit, each) for each in _elsewhere(unit, today))
    unit.set_setting(SETTING, sorted(seen & {str(each.event.id) for each in stands if each}))


def _elsewhere(reading: Reading, today: date) -> tuple[Kept[DutySession], ...]:
    asked = (
        select(DutySessionRow.__table__)
        .where(
            DutySessionRow.held_on >= today.isoformat(),
            DutySessionRow.org_id != reading.setting("org_id"),
        )
        .order_by(DutySessionRow.held_on, DutySessionRow.starts)
    )
    rows = reading.connection.execute(asked).mappings()
    return tuple(kept(DutySession, row) for row in rows)


def _news(reading: Reading, session: Kept[DutySession]) -> SessionNews | None:
    events = standing_events(events_of(reading, session.id))
    if not events or events[-1].record.kind not in _TOLD:
        return None
    ours = live_in_session(reading, session.id)
    if not ours:
        return None
    expert = reading.get(Expert, session.record.expert_id)
    return SessionNews(
        event=events[-1],
        session_id=session.id,
        clinic=host_of(reading, session.record),
        expert=expert.record.name if expert else "",
        held_on=session.record.held_on,
        half_day=session.record.half_day,
        ours=len(ours),
    )
