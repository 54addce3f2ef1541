"""What hangs on a save inside the same transaction: seats of a session, search keys of a patient.

Projections hold nothing that the records do not say; they can be made again from them.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select, update

from desktop.domain.codes import SeatKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.payload import instant_text
from desktop.domain.seats import Seat, kind_of, seats_of
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
    had, drafted = _seats_had(before), before and before.record.status is SessionStatus.DRAFT
    if after.record.status is SessionStatus.DRAFT:
        return  # a draft may still change as a whole: its seats are made when it is published
    if drafted and after.record.status is SessionStatus.STOPPED:
        return  # nobody ever saw it
    seats = seats_of(after.id, after.record)
    there = set(unit.connection.execute(_NUMBERS, {"session": str(after.id)}).scalars())
    made = [seat for seat in seats if seat.no not in there]
    if made:
        unit.connection.execute(insert(SeatRow), [_row(unit, after, seat) for seat in made])
    if before is None or not had:
        return
    for seat in seats[:had]:
        if seat.kind is not kind_of(before.record, seat.no):
            unit.connection.execute(
                update(SeatRow).where(SeatRow.id == str(seat.id)).values(kind=seat.kind)
            )
    if after.record.closed_seats != before.record.closed_seats:
        unit.connection.execute(
            update(SeatRow)
            .where(SeatRow.session_id == str(after.id))
            .values(closed=SeatRow.no.in_(after.record.closed_seats))
        )


def _seats_had(before: Kept[Any] | None) -> int:
    """How many seats the session had before; a draft has none."""
    if before is None or before.record.status is SessionStatus.DRAFT:
        return 0
    return int(before.record.capacity + before.record.extra)


def _row(unit: "Unit", after: Kept[DutySession], seat: Seat) -> dict[str, Any]:
    """A new seat: the pool's is nobody's, every other one belongs to who made the session."""
    place = unit.place()
    ours = seat.kind is not SeatKind.POOL and not unit.taking
    return {
        "id": str(seat.id),
        "session_id": str(after.id),
        "no": seat.no,
        "kind": seat.kind,
        "holder": str(place.device_id) if ours else None,
        "epoch": place.epoch if ours else 0,
        "starts_at": instant_text(seat.starts_at),
        "ends_at": instant_text(seat.ends_at),
        "closed": seat.no in after.record.closed_seats,
        "org_id": str(after.record.org_id),
        "said": "",
        "hold_until": None,
        "giving": False,
    }


_NUMBERS = select(SeatRow.no).where(SeatRow.session_id == bindparam("session"))
