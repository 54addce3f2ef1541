"""What another clinic said about a session in which our patients have seats."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.domain.codes import HalfDay
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionNews:
    """Late, called away or ended early, as its own clinic told.

    Attributes:
        event: the newest that stands about the session.
        clinic: where it is held. held_on, half_day: local calendar facts.
        ours: how many of our patients are booked into it.
    """

    event: Kept[SessionEvent]
    session_id: UUID
    clinic: str
    expert: str
    held_on: date
    half_day: HalfDay
    ours: int

    @property
    def key(self) -> str:
        """Of its notice."""
        return f"session-{self.event.id}"
