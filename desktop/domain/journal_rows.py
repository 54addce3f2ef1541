"""What the journal shows: acts of this computer today, and what changed since one left (M15)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Act(StrEnum):
    """What was done to a record, beside what its state says."""

    MADE = "made"
    CHANGED = "changed"
    TAKEN_BACK = "taken-back"
    ANSWERED = "answered"  # by the county
    AUDIT = "audit"  # a sign-in, a number shown, an export …
    PRINTED = "printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One act.

    Attributes:
        key: tells two rows apart. order: among those of one moment.
        at: when, UTC.
        by: who; empty when not known here.
        kind: record kind, or the act or template of an audit or print row.
        record_id: what it was about; None for a sign-in and the like.
        state: value of the state it led to, for the state's own word; empty where there is none.
        state_of: name of the value list of `state`.
        title: patient, number or name.
        revision: which revision it made.
        undo: it can be taken back now, as a new, told change.
        elsewhere: done on another computer or by the county.
    """

    key: str
    order: int = 0
    at: datetime
    by: str = field(repr=False)
    act: Act
    kind: str
    record_id: UUID | None = None
    state: str = ""
    state_of: str = ""
    title: str = field(default="", repr=False)
    revision: int = 0
    undo: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class SinceLeft:
    """What changed while somebody was away.

    Attributes:
        since: when the screen was last locked or the day closed by this person; None when never.
    """

    since: datetime | None
    lines: tuple[JournalLine, ...] = ()
