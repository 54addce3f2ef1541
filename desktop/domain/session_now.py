"""How a session stands at this moment: late, open, interrupted, over. Calculation only.

What was planned stays in `DutySession`; what happened stands beside it in `SessionEvent`s, of any
computer. A session that runs past noon is the same session in the same half-day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import HalfDay, SessionEventKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionNow:
    """A session as it stands, for the list, the queue and the call screen.

    Attributes:
        half_day: of the plan, however long the session runs.
        planned_start, planned_end: instants of the plan.
        opens_at: when the first patient is called: the plan and its delay, or when it did open.
        delayed_by: minutes after the planned start, 0 when on time.
        opened_at: when it opened, by word or by the first call; None when it has not.
        away: the expert was called away and is not back. away_since: since when.
        away_until: when he is expected back; None when nobody knows.
        ended_at: he ended early; nobody else is called. closed_at: the list was gone through.
        stopped: it is not held at all.
        running_over: it is past its planned end and goes on.
    """

    session_id: UUID
    half_day: HalfDay
    planned_start: datetime
    planned_end: datetime
    opens_at: datetime
    delayed_by: int = 0
    opened_at: datetime | None = None
    away: bool = False
    away_since: datetime | None = None
    away_until: datetime | None = None
    ended_at: datetime | None = None
    closed_at: datetime | None = None
    stopped: bool = False
    running_over: bool = False

    @property
    def ended(self) -> bool:
        """Nobody is seen any more: stopped, ended early or closed."""
        return self.stopped or self.ended_at is not None or self.closed_at is not None


def instant_of(session: DutySession, *, end: bool = False) -> datetime:
    """Planned start or end of a session as an instant."""
    at = session.ends if end else session.starts
    return datetime.combine(session.held_on, at, CLINIC_ZONE)


def session_as_it_stands(
    session: Kept[DutySession],
    events: Iterable[Kept[SessionEvent]],
    first_call: datetime | None,
    last_call: datetime | None,
    now: datetime,
) -> SessionNow:
    """The session's state from its plan and what was said about it.

    Args:
        session: the plan.
        events: of this session, in any order, withdrawn ones too.
        first_call: of its patients; it says that the expert is there.
        last_call: likewise.
        now: this instant.
    """
    said = standing_events(events)
    plan_start = instant_of(session.record)
    delay = _newest(said, SessionEventKind.DELAYED)
    opened = _newest(said, SessionEventKind.OPENED)
    opened_at = min((at for at in (opened and opened.at, first_call) if at), default=None)
    delayed_by = delay.minutes if delay else 0
    away = _away(said, last_call)
    ended = _newest(said, SessionEventKind.ENDED_EARLY)
    closed = _newest(said, SessionEventKind.CLOSED)
    stopped = session.record.status is SessionStatus.STOPPED
    plan_end = instant_of(session.record, end=True)
    over = stopped or ended is not None or closed is not None
    return SessionNow(
        session_id=session.id,
        half_day=session.record.half_day,
        planned_start=plan_start,
        planned_end=plan_end,
        opens_at=opened_at or plan_start + timedelta(minutes=delayed_by),
        delayed_by=delayed_by,
        opened_at=opened_at,
        away=away is not None,
        away_since=away.at if away else None,
        away_until=away.until if away else None,
        ended_at=ended.at if ended else None,
        closed_at=closed.at if closed else None,
        stopped=stopped,
        running_over=opened_at is not None and not over and now > plan_end,
    )


def standing_events(events: Iterable[Kept[SessionEvent]]) -> tuple[Kept[SessionEvent], ...]:
    """Events that were not taken back, the oldest first.

    Two computers may say them in any order; ids made at the same moment decide alike everywhere.
    """
    stand = (kept for kept in events if not kept.record.withdrawn)
    return tuple(sorted(stand, key=lambda kept: (kept.record.at, kept.id)))


def _newest(said: tuple[Kept[SessionEvent], ...], kind: SessionEventKind) -> SessionEvent | None:
    return next((kept.record for kept in reversed(said) if kept.record.kind is kind), None)


def _away(said: tuple[Kept[SessionEvent], ...], last_call: datetime | None) -> SessionEvent | None:
    moves = {SessionEventKind.AWAY, SessionEventKind.BACK, SessionEventKind.OPENED}
    last = next((kept.record for kept in reversed(said) if kept.record.kind in moves), None)
    if last is None or last.kind is not SessionEventKind.AWAY:
        return None
    return None if last_call is not None and last_call > last.at else last
