"""What a format is handed: one op, where it was made, and what the county already holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from desktop.domain.seats import SlotSaid
from desktop.wire.county import Resource


@dataclass(frozen=True, slots=True)
class OutgoingOp:
    """One saved revision as it goes out.

    Attributes:
        record_id: also the id of its first resource.
        payload: plain values as `domain.payload` froze them; missing keys take their defaults.
        created: UTC instant text of the save.
        author: staff id of who saved it; empty when that is not told.
    """

    op_id: str
    kind: str
    record_id: str
    revision: int
    payload: Mapping[str, Any]
    created: str
    author: str = ""


class Lookup(Protocol):
    """What is known about the county's side while an op is translated. Reads only."""

    def resource(self, resource_type: str, resource_id: str) -> Resource | None:
        """Last known server state, or None."""
        ...

    def telling(self, resource_type: str, resource_id: str) -> Resource | None:
        """As it goes out with this bundle; else the last known server state, or None."""
        ...

    def here(self, record_id: str) -> bool:
        """Whether the record can be referred to: it is there, or goes out with this bundle."""
        ...

    def seat(self, seat_id: str) -> SlotSaid | None:
        """What this computer would say of a seat now; None when the seat is not kept here."""
        ...


class NothingKnown:
    """A county that has never been seen: every reference stands, every resource is new."""

    def resource(self, resource_type: str, resource_id: str) -> Resource | None:  # noqa: ARG002
        """None."""
        return None

    def telling(self, resource_type: str, resource_id: str) -> Resource | None:  # noqa: ARG002
        """None."""
        return None

    def here(self, record_id: str) -> bool:  # noqa: ARG002
        """True."""
        return True

    def seat(self, seat_id: str) -> SlotSaid | None:  # noqa: ARG002
        """None."""
        return None
