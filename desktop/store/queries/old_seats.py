"""Seats that this file held in an earlier epoch."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select, update

from desktop.domain.kept import Place
from desktop.domain.payload import instant_text
from desktop.models.booking import BookingRow
from desktop.models.house import SeatRow
from desktop.models.triggers import LIVE_BOOKING
from desktop.store.epoch import BEGAN, former_devices
from desktop.store.store import Reading, Unit

TAKE = "seats_to_take"
"""Setting: `by`, the staff id of the administrator who wants the seats taken over, or nothing."""


def old_seats(reading: Reading, now: datetime) -> list[str]:
    """Ids of seats of an earlier epoch that are unsold here, open, and not over."""
    former = former_devices(reading)
    if not former:
        return []
    sold = (
        select(BookingRow.id)
        .where(BookingRow.seat_id == SeatRow.id, BookingRow.state.in_(LIVE_BOOKING))
        .exists()
    )
    found = reading.connection.execute(
        select(SeatRow.id)
        .where(SeatRow.holder.in_(former), ~SeatRow.closed, ~sold)
        .where(SeatRow.ends_at > instant_text(now))
        .order_by(SeatRow.starts_at, SeatRow.id)
    )
    return list(found.scalars())


def take_seats(unit: Unit, seat_ids: Iterable[str], place: Place) -> None:
    """From now on this device holds the seats; the county has said so."""
    unit.connection.execute(
        update(SeatRow)
        .where(SeatRow.id.in_(list(seat_ids)), SeatRow.holder.in_(former_devices(unit)))
        .values(holder=str(place.device_id), epoch=place.epoch)
    )
    unit.touched("exchange", "duty_session", "booking")


def exchanged_since_restore(reading: Reading) -> bool:
    """Whether an exchange has gone through to its end in this epoch."""
    success = reading.setting("exchange_state", {}).get("last_success") or ""
    return bool(success) and success >= reading.setting(BEGAN, "")
