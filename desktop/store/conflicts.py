"""Two versions that a person must choose between."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from desktop.domain.ids import uuid7
from desktop.domain.payload import instant_text as stamp
from desktop.models.log import ConflictRow, OpRow, OpStateRow
from desktop.store import outbox
from desktop.store.store import Reading, Unit


@dataclass(frozen=True, slots=True)
class Conflict:
    """An undecided pair.

    Attributes:
        base: what both had, FHIR JSON text; None when that is not known.
        mine, theirs: FHIR JSON text; `theirs` is `{}` when the county has deleted it.
        author, saved_at: who saved ours, and when.
    """

    id: str
    op_id: str
    kind: str
    record_id: str
    resource_type: str
    resource_id: str
    mine: str
    theirs: str
    found_at: str
    base: str | None
    author: str
    saved_at: str


def found(
    unit: Unit, op_id: str, key: tuple[str, str], base: str | None, mine: str, theirs: str
) -> None:
    """Keep both versions and hold the op until somebody decides; an older pair is replaced."""
    outbox.hold(unit, op_id, "CONFLICT", "exchange.conflict")
    unit.connection.execute(
        update(ConflictRow)
        .where(
            ConflictRow.op_id == op_id,
            ConflictRow.resource_id == key[1],
            ConflictRow.decision.is_(None),
        )
        .values(decision="outdated", decided_at=stamp(unit.now))
    )
    unit.connection.execute(
        insert(ConflictRow).values(
            id=str(uuid7()),
            op_id=op_id,
            resource_type=key[0],
            resource_id=key[1],
            base=base,
            mine=mine,
            theirs=theirs,
            found_at=stamp(unit.now),
        )
    )


def undecided(reading: Reading, op_id: str | None = None) -> list[Conflict]:
    """Pairs that wait for a person, oldest first."""
    asked = (
        select(
            ConflictRow.id,
            ConflictRow.op_id,
            OpRow.kind,
            OpRow.record_id,
            ConflictRow.resource_type,
            ConflictRow.resource_id,
            ConflictRow.mine,
            ConflictRow.theirs,
            ConflictRow.found_at,
            ConflictRow.base,
            OpRow.author,
            OpRow.created_wall.label("saved_at"),
        )
        .join(OpRow, OpRow.op_id == ConflictRow.op_id)
        .where(ConflictRow.decision.is_(None))
        .order_by(ConflictRow.found_at)
    )
    if op_id is not None:
        asked = asked.where(ConflictRow.op_id == op_id)
    return [Conflict(**row) for row in reading.connection.execute(asked).mappings()]


def decide(unit: Unit, op_id: str, decision: str) -> None:
    """Write the decision (`mine` or `theirs`) on every pair of the op."""
    unit.connection.execute(
        update(ConflictRow)
        .where(ConflictRow.op_id == op_id, ConflictRow.decision.is_(None))
        .values(decision=decision, decided_by=str(unit.author), decided_at=stamp(unit.now))
    )


def settle(unit: Unit, op_id: str, state: str, reason: str = "") -> bool:
    """Take an op out of its hold by a person's word; False when it was not held any more."""
    done = unit.connection.execute(
        update(OpStateRow)
        .where(
            OpStateRow.op_id == op_id,
            OpStateRow.state.in_(("CONFLICT", "QUARANTINED", "BLOCKED")),
        )
        .values(
            state=state,
            blocked_by=None,
            decided_by=str(unit.author),
            reason_text=reason or OpStateRow.reason_text,
        )
    )
    return done.rowcount == 1
