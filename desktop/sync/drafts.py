"""Ops read and translated once, some ahead of what is asked for, and kept until they are settled.

An op never changes. What its translation learned from the file may: so the first translation is
made as if nothing were known, its questions are kept beside it, and before each transaction the
answers are looked up together; only an op that would now be told something else is made again.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.domain.kept import Place
from desktop.store import outbox
from desktop.store.store import Reading
from desktop.sync.known import Asking, Known
from desktop.sync.plan import MOST_ENTRIES, Head, Queue
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.outgoing import OutgoingOp

AHEAD = MOST_ENTRIES - 1  # ops loaded at once: no transaction takes more
_ENVELOPE_BYTES = 700  # of one entry: meta, request, revision


@dataclass(slots=True)
class Draft:
    """One op as it was read.

    Attributes:
        size: of its payload, characters.
        needs: records it refers to.
        first, asked: the translation as if nothing were known, and what it wanted to know.
        broken: why it cannot be translated, or empty.
    """

    op: OutgoingOp
    size: int
    needs: set[str] = field(default_factory=set)
    first: list[Resource] = field(default_factory=list)
    asked: Asking | None = None
    broken: str = ""


class Drafts:
    """Open ops as resources, inside one reading of the file.

    Args:
        kept: what earlier readings of the same exchange have made; added to.

    Attributes:
        known: what this reading knows of the county's side.
        broken: op id -> why it could not be translated.
    """

    def __init__(self, reading: Reading, place: Place, kept: dict[str, Draft]) -> None:
        self._reading = reading
        self._place = place
        self._kept = kept
        self._made: dict[str, list[Resource]] = {}
        self.known = Known(reading, set())
        self.broken: dict[str, str] = {}
        self._queue: Queue | None = None
        self._order: Sequence[Head] = ()
        self._ahead: dict[str, int] = {}

    def plan_over(self, queue: Queue, order: Sequence[Head]) -> None:
        """Answer this queue's questions; `order` is what will be asked for, so load it in lots."""
        queue.ask(self.needs, self.known.arrived, self.known.dropped)
        self._queue, self._order = queue, order
        self._ahead = {head.op_id: index for index, head in enumerate(order)}

    def op(self, op_id: str) -> OutgoingOp:
        """An op that was loaded."""
        return self._kept[op_id].op

    def made(self, op_id: str) -> list[Resource]:
        """What a loaded op says, as resources; nothing for one that is broken."""
        return self._made.get(op_id, [])

    def like(self, record_id: str) -> OutgoingOp:
        """Any loaded op of a record."""
        return next(each.op for each in self._kept.values() if each.op.record_id == record_id)

    def needs(self, head: Head) -> set[str]:
        """Records that the op refers to."""
        if head.op_id not in self._made:
            self._load_ahead(head)
        return self._kept[head.op_id].needs

    def weigh(self, head: Head) -> tuple[int, int]:
        """Entries and bytes of the op alone."""
        if head.local_only:
            return 0, 0
        if head.op_id not in self._made:
            self.load([head])
        entries = len(self._made[head.op_id])
        return entries, 2 * self._kept[head.op_id].size + entries * _ENVELOPE_BYTES

    def load(self, heads: Sequence[Head]) -> None:
        """Read and translate these in bulk."""
        wanted = [head for head in heads if head.op_id not in self._made]
        if not wanted:
            return
        self._read([head for head in wanted if head.op_id not in self._kept])
        drafts = [self._kept[head.op_id] for head in wanted]
        asked = [each.asked for each in drafts if each.asked is not None]
        self.known.load_seats({seat for each in asked for seat in each.seats})
        self.known.load_arrived(
            {record for each in drafts for record in each.needs}.union(
                *(each.records for each in asked)
            )
        )
        self.known.load({key for each in asked for key in each.resources})
        for each in drafts:
            op_id = each.op.op_id
            self._made[op_id] = each.first
            if each.broken:
                self.broken[op_id] = each.broken
            elif each.asked is not None and each.asked.differs(self.known):
                self.again(op_id)

    def again(self, op_id: str) -> None:
        """Translate with what is known now."""
        op = self._kept[op_id].op
        if op_id in self.broken:
            return
        try:
            self._made[op_id] = FORMATS[op.kind].to_resources(op, self._place, self.known)
        except Exception as error:  # noqa: BLE001 - one unreadable op never stops the others
            self._made[op_id], self.broken[op_id] = [], type(error).__name__

    def _load_ahead(self, head: Head) -> None:
        """The op, those that will be asked for next, and all they depend on."""
        queue, index = self._queue, self._ahead.get(head.op_id)
        if queue is None or index is None:
            self.load([head])
            return
        wanted = list(self._order[index : index + AHEAD])
        while wanted:
            self.load(wanted)
            related = {
                each.op_id: each
                for head in wanted
                for record_id in (head.record_id, *self._kept[head.op_id].needs)
                for each in queue.older(record_id, head)
                if each.op_id not in self._made
            }
            wanted = list(related.values())

    def _read(self, heads: Sequence[Head]) -> None:
        """Read ops and translate each as if nothing were known."""
        if not heads:
            return
        texts = outbox.payloads(self._reading, [head.op_id for head in heads])
        fresh = [_draft(head, *texts[head.op_id]) for head in heads]
        self._kept.update((each.op.op_id, each) for each in fresh)
        self.known.load_seats(_seats(fresh))
        for head, each in zip(heads, fresh, strict=True):
            self._first(each, sent=not head.local_only)

    def _first(self, draft: Draft, *, sent: bool) -> None:
        if draft.broken:
            return
        try:
            form = FORMATS[draft.op.kind]
            draft.needs = form.needs(draft.op.payload, self._place) - {draft.op.record_id}
            if sent:
                asking = Asking(self.known)
                draft.first = form.to_resources(draft.op, self._place, asking)
                draft.asked = asking.done()
        except Exception as error:  # noqa: BLE001 - one unreadable op never stops the others
            draft.broken = type(error).__name__


def _draft(head: Head, text: str, created: str, author: str) -> Draft:
    payload, broken = {}, ""
    try:
        payload = dict(json.loads(text))
    except (ValueError, TypeError) as error:
        broken = type(error).__name__
    op = OutgoingOp(head.op_id, head.kind, head.record_id, head.revision, payload, created, author)
    return Draft(op, len(text), broken=broken)


def _seats(drafts: Iterable[Draft]) -> set[str]:
    """Seats of bookings, so that the first translation is right at once."""
    return {
        str(each.op.payload["seat_id"])
        for each in drafts
        if each.op.kind == "booking" and each.op.payload.get("seat_id")
    }
