"""What the county says of seats, into the seats kept here."""

from collections.abc import Iterable
from typing import Any, cast

from sqlalchemy import Table, bindparam, select, update

from desktop.domain.kept import Place
from desktop.domain.seats import SlotSaid, SlotStatus
from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.listing import among, as_listed
from desktop.store.store import Unit


def seats_from_slots(unit: Unit, place: Place, slots: Iterable[SlotSaid]) -> int:
    """Bring the seats kept here up to date; a Slot without a seat here is left out.

    What this computer may sell never grows by news: a seat becomes its own only when a bundle of
    its own has landed (`store.seat_requests`). And it never shrinks while the seat is sold here,
    nor because a county that was restored shows the seat as free.

    Args:
        unit: to write in.
        place: this computer.
        slots: as `wire.format.slot.slot_said` reads them.

    Returns:
        How many seats changed.
    """
    said = {each.id: each for each in slots}
    rows = unit.connection.execute(_SEATS, as_listed(said)).mappings().all()
    changes = []
    for row in rows:
        now = _as_said(row, said[row["id"]], str(place.device_id))
        if any(row[name] != value for name, value in now.items()):
            changes.append({"this": row["id"], **now})
    if changes:
        unit.connection.execute(_CHANGE, changes)
        unit.touched("seat")
    return len(changes)


def _as_said(row: Any, said: SlotSaid, own: str) -> dict[str, Any]:
    ours = row["holder"] == own and row["hold_until"] is None
    lost = said.holder not in (None, own) and said.hold_until is None
    now = {
        "holder": row["holder"],
        "epoch": row["epoch"],
        "hold_until": row["hold_until"],
        "kind": said.kind or row["kind"],
        "org_id": said.org or row["org_id"],
        "said": said.status,
        "closed": row["closed"] or (said.status == SlotStatus.CLOSED and row["booking"] is None),
    }
    if ours and (not lost or row["booking"] is not None or row["giving"]):
        return now
    if said.holder == own and (
        row["holder"] != own or (row["hold_until"] is not None and said.hold_until is None)
    ):
        return now  # an older page, or an older state of a restored county
    return now | {"holder": said.holder, "epoch": said.epoch, "hold_until": said.hold_until}


# --- statements, built once --------------------------------------------------------------------

_SEAT = cast("Table", SeatRow.__table__)
_SEATS = (
    select(
        _SEAT.c.id,
        _SEAT.c.holder,
        _SEAT.c.epoch,
        _SEAT.c.kind,
        _SEAT.c.org_id,
        _SEAT.c.closed,
        _SEAT.c.said,
        _SEAT.c.hold_until,
        _SEAT.c.giving,
        BookingRow.id.label("booking"),
    )
    .outerjoin(BookingRow, (BookingRow.seat_id == _SEAT.c.id) & BookingRow.state.in_(LIVE_BOOKING))
    .where(among(_SEAT.c.id))
)
_CHANGE = (
    update(_SEAT)
    .where(_SEAT.c.id == bindparam("this"))
    .values(
        {
            name: bindparam(name)
            for name in ("holder", "epoch", "hold_until", "kind", "org_id", "said", "closed")
        }
    )
)
