"""What happened to a duty session on its day: late, away, ended early. Never edited afterwards."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.domain.codes import SessionEventKind
from desktop.domain.errors import Problem

MAX_DELAY = 600
NOTE_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEvent:
    """FHIR Communication about the Schedule. Any computer of the clinic may say it.

    The roster alone changes a session; so what happens on the day stands beside it, and no two
    computers ever write the same row.

    Attributes:
        at: instant from which it is true, UTC; may be earlier than when it was typed in.
        minutes: of a delay, counted from the planned start; the newest one stands.
        until: when somebody called away is expected back.
        withdrawn: taken back; its row stays.
    """

    session_id: UUID
    kind: SessionEventKind
    at: datetime
    minutes: int = 0
    until: datetime | None = None
    note: str = ""
    withdrawn: bool = False


def session_event_problems(event: SessionEvent, **_when: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if event.kind is SessionEventKind.DELAYED and not 0 <= event.minutes <= MAX_DELAY:
        found["minutes"] = Problem("session_event.minutes", {"most": MAX_DELAY})
    if event.until is not None and event.until <= event.at:
        found["until"] = Problem("session_event.back_before_leaving")
    if len(event.note) > NOTE_MAX:
        found["note"] = Problem("session_event.note_long", {"most": NOTE_MAX})
    return found
