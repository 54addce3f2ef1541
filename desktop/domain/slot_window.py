"""From which day on the Slots of other clinics are kept here: by the county's own dates. Pure.

Days are those of the clinic's zone, as the county's answers tell them; this computer's clock has no
say (docs/decisions/0025). A date that jumps on counts only when it has been told on several days;
one that goes back counts at once: that costs a wider reading and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self

from desktop.domain.clock import CLINIC_ZONE

KEPT = timedelta(days=30)
ANSWERS = 3  # so many different days are remembered; the earliest of them counts
EARLIEST = date(2026, 1, 1)  # before this program: a clock that has forgotten the time


@dataclass(frozen=True, slots=True)
class SlotWindow:
    """What is remembered of it.

    Attributes:
        days: the last different days that the county told, as ISO text, the newest told last.
        pruned: edge up to which everything was looked through and dropped.
        after: id up to which a looking-through under way has come.
    """

    days: tuple[str, ...] = ()
    pruned: str = ""
    after: str = ""

    @classmethod
    def read(cls, said: Mapping[str, Any] | None) -> Self:
        """As kept in the file; nothing for no window."""
        plain = said or {}
        days = tuple(map(str, plain.get("days", ())))
        return cls(days, str(plain.get("pruned", "")), str(plain.get("after", "")))

    def plain(self) -> dict[str, Any]:
        """To be kept in the file."""
        return {"days": list(self.days), "pruned": self.pruned, "after": self.after}

    @property
    def edge(self) -> datetime | None:
        """Instant from which on foreign Slots are kept, UTC; None as long as no day was told."""
        if not self.days:
            return None
        first = min(map(date.fromisoformat, self.days)) - KEPT
        return datetime.combine(first, time(), CLINIC_ZONE).astimezone(UTC)

    def hear(self, server_now: datetime | None) -> Self:
        """The county has told its time; None and what cannot be change nothing."""
        if server_now is None:
            return self
        day = server_now.astimezone(CLINIC_ZONE).date()
        if day < EARLIEST or self.days[-1:] == (day.isoformat(),):
            return self
        others = [each for each in self.days if each != day.isoformat()]
        return replace(self, days=(*others, day.isoformat())[-ANSWERS:], after="")

    def looked_through(self, after: str, edge: datetime) -> Self:
        """Everything up to this id was looked through; up to the end where it is empty."""
        return replace(self, pruned=self.pruned if after else edge_text(edge), after=after)


def begins_before(start: Any, edge: datetime) -> bool:
    """Whether a Slot begins before the edge; one that does not say when, never."""
    try:
        at = datetime.fromisoformat(start)
    except (TypeError, ValueError):
        return False
    return at.tzinfo is not None and at < edge


def is_old_slot(resource: Mapping[str, Any], edge: datetime | None) -> bool:
    """Whether it is a Slot of before the edge: not known here, it may be there all the same."""
    is_slot = resource.get("resourceType") == "Slot"
    return is_slot and edge is not None and begins_before(resource.get("start"), edge)


def edge_text(edge: datetime) -> str:
    """The edge as a FHIR instant."""
    return edge.isoformat(timespec="seconds").replace("+00:00", "Z")
