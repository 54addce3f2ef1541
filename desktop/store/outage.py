"""The table of numbered outage papers: numbers reserved, seats kept for them, what became of each.

The database itself refuses to sell a seat that is on paper, and to put a seat on paper that is
sold, lent or held; nothing here has to be asked first.
"""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, insert, select, update

from desktop.domain.codes import HalfDay
from desktop.domain.outage import OutageKind, OutageSlip, SlipState
from desktop.domain.payload import instant_text, read_instant
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.house import OutageSlipRow, SeatRow
from desktop.store.store import Reading, Unit

KIND = "outage"
"""What screens hear when a paper is made or settled."""

ON_PAPER = (
    "EXISTS (SELECT 1 FROM outage_slip AS slip WHERE slip.seat_id = seat.id AND slip.state = 'OUT')"
)
"""Condition on a row of `seat`: a numbered paper keeps it, so it is not sold on the screen."""


def reserve(
    unit: Unit,
    kind: OutageKind,
    pack_id: UUID,
    seat: tuple[UUID, UUID, int] | None = None,
) -> str:
    """Reserve a number, and for a booking slip its seat; returns the number.

    Args:
        unit: the transaction that makes the pack.
        kind: what the paper is for.
        pack_id: papers made together.
        seat: seat id, session id and seat number.

    Raises:
        SeatTaken: the seat is not this computer's to sell.
    """
    no = unit.human_number(kind)
    seat_id, session_id, seat_no = seat or (None, None, None)
    unit.connection.execute(
        insert(OutageSlipRow).values(
            no=no,
            kind=kind,
            pack_id=str(pack_id),
            seat_id=str(seat_id) if seat_id else None,
            session_id=str(session_id) if session_id else None,
            seat_no=seat_no,
            state=SlipState.OUT,
            made_at=instant_text(unit.now),
            made_by=str(unit.author),
        )
    )
    unit.touched(KIND, "seat")
    return no


def settle(unit: Unit, no: str, record_id: UUID | None = None) -> bool:
    """End a paper: USED by a record, or VOID without one. Its seat may be sold again from here.

    Returns:
        False when the number is not out; nothing was changed.
    """
    done = unit.connection.execute(
        update(OutageSlipRow)
        .where(OutageSlipRow.no == no, OutageSlipRow.state == SlipState.OUT)
        .values(
            state=SlipState.USED if record_id else SlipState.VOID,
            record_id=str(record_id) if record_id else None,
            settled_at=instant_text(unit.now),
            settled_by=str(unit.author),
        )
    )
    if done.rowcount:
        unit.touched(KIND, "seat")
    return bool(done.rowcount)


def slip(reading: Reading, no: str) -> OutageSlip | None:
    """One paper by its number; None when it was not made on this computer."""
    found = _slips(reading, _asked().where(OutageSlipRow.no == no))
    return found[0] if found else None


def slips_of_pack(reading: Reading, pack_id: UUID) -> tuple[OutageSlip, ...]:
    """Papers of a pack, booking slips by time and seat, then the others by number."""
    return _slips(reading, _asked().where(OutageSlipRow.pack_id == str(pack_id)))


def slips_out(reading: Reading) -> tuple[OutageSlip, ...]:
    """Every paper that is neither entered nor void."""
    return _slips(reading, _asked().where(OutageSlipRow.state == SlipState.OUT))


def slips_settled_since(reading: Reading, since: str) -> tuple[OutageSlip, ...]:
    """Papers that were entered or made void at or after an instant."""
    return _slips(reading, _asked().where(OutageSlipRow.settled_at >= since))


def newest_pack(reading: Reading) -> tuple[UUID, str] | None:
    """The pack made last and when (an instant's text); None when there never was one."""
    row = reading.connection.execute(
        select(OutageSlipRow.pack_id, OutageSlipRow.made_at)
        .order_by(OutageSlipRow.made_at.desc(), OutageSlipRow.no.desc())
        .limit(1)
    ).first()
    return (UUID(row.pack_id), row.made_at) if row else None


def seats_on_paper(reading: Reading, session_id: UUID) -> dict[int, str]:
    """Seat number -> number of the paper that keeps it."""
    rows = reading.connection.execute(
        select(OutageSlipRow.seat_no, OutageSlipRow.no).where(
            OutageSlipRow.session_id == str(session_id), OutageSlipRow.state == SlipState.OUT
        )
    )
    return {row.seat_no: row.no for row in rows}


def _asked() -> Select[Any]:
    shown = func.coalesce(DutySessionRow.substitute_expert_id, DutySessionRow.expert_id)
    return (
        select(
            OutageSlipRow.__table__,
            SeatRow.starts_at,
            SeatRow.ends_at,
            DutySessionRow.held_on,
            DutySessionRow.half_day,
            DutySessionRow.room,
            ExpertRow.name.label("expert"),
            ExpertRow.title_text,
            ExpertRow.specialty,
        )
        .outerjoin(DutySessionRow, DutySessionRow.id == OutageSlipRow.session_id)
        .outerjoin(SeatRow, SeatRow.id == OutageSlipRow.seat_id)
        .outerjoin(ExpertRow, ExpertRow.id == shown)
        .order_by(OutageSlipRow.kind, SeatRow.starts_at, OutageSlipRow.no)
    )


def _slips(reading: Reading, asked: Select[Any]) -> tuple[OutageSlip, ...]:
    return tuple(_slip(row) for row in reading.connection.execute(asked).mappings())


def _slip(row: Any) -> OutageSlip:
    return OutageSlip(
        no=row["no"],
        kind=OutageKind(row["kind"]),
        pack_id=UUID(row["pack_id"]),
        state=SlipState(row["state"]),
        made_at=read_instant(row["made_at"]),
        seat_id=UUID(row["seat_id"]) if row["seat_id"] else None,
        session_id=UUID(row["session_id"]) if row["session_id"] else None,
        seat_no=row["seat_no"],
        held_on=date.fromisoformat(row["held_on"]) if row["held_on"] else None,
        half_day=HalfDay(row["half_day"]) if row["half_day"] else None,
        starts_at=read_instant(row["starts_at"]) if row["starts_at"] else None,
        ends_at=read_instant(row["ends_at"]) if row["ends_at"] else None,
        expert=row["expert"] or "",
        title_text=row["title_text"] or "",
        specialty=row["specialty"] or "",
        room=row["room"] or "",
        record_id=UUID(row["record_id"]) if row["record_id"] else None,
        settled_at=read_instant(row["settled_at"]) if row["settled_at"] else None,
    )
