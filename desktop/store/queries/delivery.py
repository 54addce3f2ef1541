"""How far each record got: a pure function of what is stored (states.md, delivery word).

The ops say it; only where they say that it arrived, the county's last word may be that it was
taken away again.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select

from desktop.domain.kept import Delivery
from desktop.models.log import OpRow, OpStateRow
from desktop.store import taken_away
from desktop.store.attachments import stays_here
from desktop.store.store import Reading

_CHUNK = 500

_WORD = {
    "PENDING": Delivery.WAITING,
    "SENT": Delivery.SENDING,
    "ACKED": Delivery.ARRIVED,
    "TAKEN": Delivery.ARRIVED,  # another computer's, from the county
    "BLOCKED": Delivery.BLOCKED,
    "QUARANTINED": Delivery.REFUSED,
    "CONFLICT": Delivery.CONFLICT,
}
_ORDER = list(Delivery)


def delivery_of(reading: Reading, record_ids: Iterable[UUID]) -> dict[UUID, Delivery]:
    """Delivery of each record; the worst of its ops speaks.

    An op that a person closed (superseded, discarded) is silent. A state that is not sent, such
    as a referral waiting for its doctor, is LOCAL until a later revision is owed.
    """
    found: dict[UUID, Delivery] = {}
    kinds: dict[UUID, str] = {}
    ids = [str(record_id) for record_id in record_ids]
    for start in range(0, len(ids), _CHUNK):
        _collect(reading, ids[start : start + _CHUNK], found, kinds)
    there = {str(each): kinds[each] for each, word in found.items() if word is Delivery.ARRIVED}
    gone = taken_away.words(reading, there) if there else {}
    return found | {UUID(each): word for each, word in gone.items()}


def _collect(
    reading: Reading,
    ids: Sequence[str],
    found: dict[UUID, Delivery],
    kinds: dict[UUID, str],
) -> None:
    rows = reading.connection.execute(
        select(OpRow.record_id, OpRow.kind, stays_here(OpRow), OpStateRow.state)
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .where(OpRow.record_id.in_(ids))
        .order_by(OpRow.seq)
    )
    for record_id, kind, local_only, state in rows:
        word = _WORD.get(state)
        if word is None:
            continue
        if local_only and state == "PENDING":
            word = Delivery.LOCAL
        key = UUID(record_id)
        kinds[key] = kind
        found[key] = max(found.get(key, Delivery.LOCAL), word, key=_ORDER.index)
