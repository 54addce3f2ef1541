"""What the status bar and the exchange screen show."""

from dataclasses import dataclass
from datetime import datetime

TAKEN_AWAY = "TAKEN_AWAY"
"""State of a held op that arrived, and whose record the county has taken away since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeStatus:
    """The four facts.

    Attributes:
        waiting: ops on their way or owed. oldest: when the oldest of them was saved, UTC.
        away: of these, what waits for somebody else's word at the county; no haste helps.
        last_success: last exchange that went through to its end, UTC.
        last_contact: last time the county answered at all, UTC.
        problems: refused ones and conflicts, what waits for something that is never sent, and what
            the county has taken away; what only waits for a refused one is not counted again.
        outcome, code: of the last exchange, empty before the first.
        urgent_since: when the oldest of an emergency was saved that is not there, held or not.
    """

    waiting: int = 0
    oldest: datetime | None = None
    last_success: datetime | None = None
    last_contact: datetime | None = None
    problems: int = 0
    outcome: str = ""
    code: str = ""
    away: int = 0
    urgent_since: datetime | None = None

    @property
    def owed(self) -> bool:
        """Whether another exchange at once could bring something on its way."""
        return self.waiting > self.away

    @property
    def all_arrived(self) -> bool:
        """Green: nothing waiting, in flight, unknown, refused, held or in conflict."""
        return self.waiting == 0 and self.problems == 0


@dataclass(frozen=True, slots=True)
class WaitingGroup:
    """Records of one kind that wait."""

    kind: str
    count: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class HeldOp:
    """One op that needs a person, or waits for one that does.

    Attributes:
        title: words by which a person knows the record; patient data.
        state: QUARANTINED, CONFLICT, BLOCKED or `TAKEN_AWAY`.
        code, text: reason, and the county's own words.
        waits_for: op it waits for, if that is held as well; empty else.
        waits_kind, waits_title: what it waits for is, held or never to be sent.
    """

    op_id: str
    kind: str
    record_id: str
    title: str
    state: str
    code: str
    text: str
    saved_at: datetime
    waits_for: str = ""
    waits_kind: str = ""
    waits_title: str = ""


@dataclass(frozen=True, slots=True)
class ArrivedOp:
    """One op that the county acknowledged."""

    op_id: str
    kind: str
    title: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs.

    Attributes:
        ours, county: values as the record has them; ids of other records as their names.
        base: what both had before; None also when nothing is known of it.
    """

    field: str
    ours: object
    county: object
    base: object = None


@dataclass(frozen=True, slots=True)
class Said:
    """Who wrote a version, and when.

    Attributes:
        who: name; empty for the county, or for somebody whose name is not known here.
        at: UTC, as far as it was told.
        here: at this clinic.
    """

    who: str = ""
    at: datetime | None = None
    here: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of a record, only what differs.

    Attributes:
        gone: the county has taken the record away.
        ours, county: who said each.
        based: whether it is known what both had before.
    """

    op_id: str
    kind: str
    differences: tuple[Difference, ...]
    gone: bool = False
    ours: Said = Said()
    county: Said = Said()
    based: bool = False
