"""What hangs on a save inside the same transaction: seats of a session, search keys of a patient.

Projections hold nothing that the records do not say; they can be made again from them.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, update

from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.payload import instant_text
from desktop.domain.seats import seats_of
from desktop.models.house import SeatRow
from desktop.store.search import index_patient

if TYPE_CHECKING:
    from desktop.store.units import Unit


def after_save(unit: "Unit", kind: str, after: Kept[Any], before: Kept[Any] | None) -> None:
    """Bring the projections of `kind` up to date."""
    if kind == "patient":
        index_patient(unit.connection, after.id, after.record)
    elif kind == "duty_session":
        _keep_seats(unit, after, before)


def _keep_seats(unit: "Unit", after: Kept[DutySession], before: Kept[Any] | None) -> None:
    place = unit.place()
    if before is None:
        unit.connection.execute(
            insert(SeatRow),
            [
                {
                    "id": str(seat.id),
                    "session_id": str(after.id),
                    "no": seat.no,
                    "kind": seat.kind,
                    "holder": str(place.device_id),
                    "epoch": place.epoch,
                    "starts_at": instant_text(seat.starts_at),
                    "ends_at": instant_text(seat.ends_at),
                    "closed": seat.no in after.record.closed_seats,
                }
                for seat in seats_of(after.id, after.record)
            ],
        )
        return
    if after.record.closed_seats != before.record.closed_seats:
        unit.connection.execute(
            update(SeatRow)
            .where(SeatRow.session_id == str(after.id))
            .values(closed=SeatRow.no.in_(after.record.closed_seats))
        )
