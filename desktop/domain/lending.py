"""What may be asked of a seat at the county. Pure.

Source: architecture.md, "Seats and leases".
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.codes import SeatKind
from desktop.domain.payload import read_instant
from desktop.domain.seats import SlotSaid, SlotStatus


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, and how things stand.

    Attributes:
        device, org: who asks.
        server_now: the server's time; None before it was heard of.
        pool_closed: a server was restored and nobody has opened the pool since.
        standing: the session is held.
    """

    device: str
    org: str
    server_now: datetime | None
    pool_closed: bool
    standing: bool


def take_refusal(said: SlotSaid | None, asking: Asking) -> str:
    """Reason code why a seat cannot be taken or held now; empty when it can be tried.

    Args:
        said: what the county says of it just now; None when it does not know the seat.
        asking: who asks.
    """
    if said is None or said.status not in set(SlotStatus):
        return "seats.unknown"
    if asking.pool_closed:
        return "seats.pool_closed"
    if not asking.standing or said.status == SlotStatus.CLOSED:
        return "seats.session_stopped"
    if said.status == SlotStatus.SOLD:
        return "seats.sold"
    lent = said.kind == SeatKind.POOL or said.org == asking.org
    return _held_refusal(said, asking) if lent else "seats.not_lent"


def _held_refusal(said: SlotSaid, asking: Asking) -> str:
    if said.holder in (None, asking.device):
        return ""
    if said.hold_until is None:
        return "seats.lent"
    if asking.server_now is None or asking.server_now < read_instant(said.hold_until):
        return "seats.held"
    return ""


def back_refusal(said: SlotSaid | None, device: str, want: str) -> str:
    """Reason code why a seat of `device` cannot be given back now; empty when it can.

    Args:
        said: what the county says of it just now.
        device: whose seat it is.
        want: give, drop or release.
    """
    if said is None:
        return "seats.unknown"
    if said.holder != device or (want == "drop" and said.hold_until is None):
        return "seats.not_had"
    if said.status == SlotStatus.CLOSED:
        return "seats.session_stopped"
    if said.status == SlotStatus.SOLD and want != "give":
        return "seats.sold"
    return ""
