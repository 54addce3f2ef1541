"""Records of ours that the county has taken away and of which nobody has said what becomes."""

from uuid import UUID

from sqlalchemy import func, select

from desktop.domain.exchange import TAKEN_AWAY, HeldOp
from desktop.domain.kept import Delivery
from desktop.domain.payload import read_instant
from desktop.models.log import OpRow
from desktop.store import taken_away
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.named import known_titles
from desktop.store.store import Reading


def waiting_ids(reading: Reading) -> list[UUID]:
    """Their ids; of these the delivery word is `TAKEN_AWAY`."""
    asked = [UUID(each) for each in taken_away.candidates(reading)]
    reached = delivery_of(reading, asked) if asked else {}
    return [each for each in asked if reached.get(each) is Delivery.TAKEN_AWAY]


def waiting_records(reading: Reading) -> tuple[HeldOp, ...]:
    """As they stand in the list of what needs a person, oldest first."""
    ids = [str(each) for each in waiting_ids(reading)]
    if not ids:
        return ()
    newest = select(func.max(OpRow.seq)).where(OpRow.record_id.in_(ids)).group_by(OpRow.record_id)
    rows = reading.connection.execute(
        select(OpRow.op_id, OpRow.kind, OpRow.record_id, OpRow.payload, OpRow.created_wall)
        .where(OpRow.seq.in_(newest))
        .order_by(OpRow.seq)
    )
    name = known_titles(reading)
    return tuple(
        HeldOp(
            row.op_id,
            row.kind,
            row.record_id,
            name(row.payload),
            TAKEN_AWAY,
            "exchange.taken_away",
            "",
            read_instant(row.created_wall),
        )
        for row in rows
    )
