"""Seats as the booking form and the page of seats show them, and what is asked for them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.domain.codes import SeatKind
from desktop.domain.errors import Problem


class SeatStanding(StrEnum):
    """How a seat stands, seen from this computer."""

    OURS = "ours"  # may be sold now
    SOLD = "sold"
    FREE = "free"  # may be asked for at the county
    HELD_HERE = "held-here"  # kept for a form of this computer
    HELD = "held"  # kept for a form elsewhere, until its time is over
    LENT = "lent"  # leased by another computer
    GIVING = "giving"  # on its way back
    PAPER = "paper"  # kept for a numbered paper
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One seat.

    Attributes:
        holder: name of the clinic that has it; empty when it is not known.
        until: server time up to which a form keeps it.
        left_s: seconds of that left by the server's time; 0 for none.
        asked: what is under way for it here: take, give, hold, drop, release, or nothing.
        refused: why the last thing asked for could not be had.
    """

    id: UUID
    session_id: UUID
    no: int
    starts_at: datetime
    ends_at: datetime
    kind: SeatKind
    standing: SeatStanding
    holder: str = ""
    until: datetime | None = None
    left_s: float = 0
    asked: str = ""
    refused: Problem | None = None

    @property
    def may_ask(self) -> bool:
        """Whether holding or taking it may succeed now."""
        over = self.standing is SeatStanding.HELD and self.left_s <= 0
        return over or self.standing in {SeatStanding.FREE, SeatStanding.HELD_HERE}


@dataclass(frozen=True, slots=True)
class LentSeats:
    """Seats that one other computer has, on the page of seats and devices.

    Attributes:
        device: its id; `name` and `clinic` are empty when the county has not said.
        unsold, sold: by the county's last word, of sessions that are not over.
        ours: this computer. former: what this computer was before a restore.
    """

    device: UUID
    name: str
    clinic: str
    unsold: int
    sold: int
    ours: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """Who does what in this clinic, and how the pool stands.

    Attributes:
        roster, calls: name of the computer named, empty for none yet.
        roster_here, calls_here: it is this one.
        named: somebody is named at all.
        closed: nothing is taken or held before a named person opens the pool.
        closed_by, closed_at: who noticed, and when by that computer's clock.
    """

    roster: str = ""
    calls: str = ""
    roster_here: bool = False
    calls_here: bool = False
    named: bool = False
    closed: bool = False
    closed_by: str = ""
    closed_at: datetime | None = None
