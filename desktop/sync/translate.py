"""From ops to the entries of one transaction: translate, fold, merge into what is there."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.kept import Place
from desktop.store import outbox, replica
from desktop.store.store import Reading
from desktop.sync.known import Asking, Key, Known
from desktop.sync.merge import merge, overlay, same
from desktop.sync.plan import Head, Queue
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Put, Resource
from desktop.wire.format.base import REVISION
from desktop.wire.format.parts import extension_in
from desktop.wire.outgoing import OutgoingOp

# Types that only we write once they are ours; the county's elements beside ours are kept.
_OURS_ALONE = {"Condition", "Observation", "Consent", "Communication"}
AHEAD = 24  # ops loaded at once; with what they depend on they fill a transaction
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ENVELOPE_BYTES = 700  # of one entry: meta, request, revision


@dataclass(frozen=True, slots=True)
class Clash:
    """A resource that a person must look at."""

    op_id: str
    key: Key
    base: str | None
    mine: str
    theirs: str


@dataclass
class Parcel:
    """What one transaction would carry.

    Attributes:
        puts, texts, owners: entries, their JSON, and the op each came from; in one order.
        settles: ops that are settled when it lands.
        unread: resources whose version must be read first.
        clashes: what needs a person. broken: op id -> why it could not be translated.
        more: one op has further entries that did not fit.
    """

    puts: list[Put] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    settles: list[str] = field(default_factory=list)
    unread: set[Key] = field(default_factory=set)
    clashes: list[Clash] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    more: bool = False

    def sha256(self) -> str:
        """Hash of what goes out."""
        digest = hashlib.sha256()
        for text in self.texts:
            digest.update(text.encode())
        return digest.hexdigest()


class Translator:
    """Translates open ops inside one reading of the file.

    Args:
        distrust: the county was restored once: nothing is written over without a fresh look.
        fresh: resources that were looked at since.
    """

    def __init__(
        self, reading: Reading, place: Place, *, distrust: bool = False, fresh: Iterable[Key] = ()
    ) -> None:
        self._reading = reading
        self._place = place
        self._distrust = distrust
        self._fresh = set(fresh)
        self.known = Known(reading, set())
        self._ops: dict[str, OutgoingOp] = {}
        self._made: dict[str, list[Resource]] = {}
        self._sizes: dict[str, int] = {}
        self.broken: dict[str, str] = {}
        self._queue: Queue | None = None
        self._order: Sequence[Head] = ()
        self._ahead: dict[str, int] = {}

    def load(self, heads: Sequence[Head]) -> None:
        """Read and translate these in bulk."""
        fresh = [head for head in heads if head.op_id not in self._ops]
        if not fresh:
            return
        texts = outbox.payloads(self._reading, [head.op_id for head in fresh])
        for head in fresh:
            text, created = texts[head.op_id]
            self._sizes[head.op_id] = len(text)
            try:
                payload = json.loads(text)
            except ValueError as error:
                payload, self.broken[head.op_id] = {}, type(error).__name__
            self._ops[head.op_id] = OutgoingOp(
                head.op_id, head.kind, head.record_id, head.revision, payload, created
            )
        ops = [self._ops[head.op_id] for head in fresh]
        self.known.load_seats(
            op.payload["seat_id"]
            for op in ops
            if op.kind == "booking" and op.payload.get("seat_id")
        )
        self._translate([head for head in fresh if not head.local_only])
        self.known.load_arrived({each for head in fresh for each in self.needs(head)})

    def plan_over(self, queue: Queue, order: Sequence[Head]) -> None:
        """Say what will be asked for, so that it can be loaded some at a time."""
        self._queue, self._order = queue, order
        self._ahead = {head.op_id: index for index, head in enumerate(order)}

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
                for record_id in (head.record_id, *self.needs(head))
                for each in queue.older(record_id, head)
                if each.op_id not in self._ops
            }
            wanted = list(related.values())

    def needs(self, head: Head) -> set[str]:
        """Records that the op refers to."""
        if head.op_id not in self._ops:
            self._load_ahead(head)
        op = self._ops[head.op_id]
        try:
            return FORMATS[op.kind].needs(op.payload, self._place) - {op.record_id}
        except Exception as error:  # noqa: BLE001 - one unreadable op never stops the others
            self.broken[head.op_id] = type(error).__name__
            return set()

    def weigh(self, head: Head) -> tuple[int, int]:
        """Entries and bytes of the op alone."""
        if head.local_only:
            return 0, 0
        self.load([head])
        entries = len(self._made.get(head.op_id, ()))
        return entries, 2 * self._sizes[head.op_id] + entries * _ENVELOPE_BYTES

    def parcel(self, heads: Sequence[Head], most_entries: int) -> Parcel:
        """Fold a batch into entries.

        Args:
            heads: by sequence number, closed under dependency.
            most_entries: what fits, the ledger left out.
        """
        self.load(heads)
        self.known.going = {head.record_id for head in heads if not head.local_only}
        parcel = Parcel(
            broken={h.op_id: self.broken[h.op_id] for h in heads if h.op_id in self.broken}
        )
        last = {head.record_id: head for head in heads if not head.local_only}
        self._again([head for head in last.values() if self._soft(head)])
        folded: dict[Key, tuple[Resource, str]] = {}
        for head in sorted(last.values(), key=lambda each: each.seq):
            if head.op_id in self.broken:
                parcel.broken[head.op_id] = self.broken[head.op_id]
                continue
            for made in self._made[head.op_id]:
                folded[made["resourceType"], made["id"]] = (made, head.op_id)
        self.known.load(folded)
        decided = outbox.decided_mine(self._reading, [head.op_id for head in last.values()])
        records = {head.op_id: head.record_id for head in heads}
        for key, (mine, op_id) in folded.items():
            self._enter(parcel, key, mine, op_id, records[op_id], decided)
        self._fit(parcel, heads, most_entries)
        return parcel

    def _soft(self, head: Head) -> bool:
        """Whether the op may refer to something that stays behind."""
        op = self._ops[head.op_id]
        wanted = op.payload.get("referral_id" if op.kind == "booking" else "booking_id")
        return op.kind in {"booking", "referral"} and bool(wanted)

    def _translate(self, heads: Sequence[Head]) -> None:
        """Translate as if nothing were known, look everything up at once, mend the few."""
        asked: list[tuple[Head, Asking]] = []
        for head in heads:
            asked.append((head, Asking(self.known)))
            self._build(head.op_id, asked[-1][1])
        self.known.load_seats({each for _, asking in asked for each in asking.seats})
        self.known.load_arrived({each for _, asking in asked for each in asking.records})
        made = (self._made.get(head.op_id, ()) for head in heads)
        keys = {(each["resourceType"], each["id"]) for some in made for each in some}
        self.known.load(keys.union(*(asking.resources for _, asking in asked)))
        self._again([head for head, asking in asked if asking.learned()])

    def _again(self, heads: Iterable[Head]) -> None:
        for head in heads:
            if head.op_id not in self.broken:
                self._build(head.op_id, self.known)

    def _build(self, op_id: str, known: Known | Asking) -> None:
        op = self._ops[op_id]
        try:
            self._made[op_id] = FORMATS[op.kind].to_resources(op, self._place, known)
        except Exception as error:  # noqa: BLE001 - one unreadable op never stops the others
            self.broken[op_id] = type(error).__name__

    def _enter(
        self,
        parcel: Parcel,
        key: Key,
        mine: Resource,
        op_id: str,
        record_id: str,
        decided: Mapping[tuple[str, str, str], str],
    ) -> None:
        row = self.known.row(key)
        if row is None:
            if self._distrust and key not in self._fresh:
                parcel.unread.add(key)
                return
            _add(parcel, Put(mine, None, create_only=True), op_id)
            return
        if key[0] == "Task" and not row.deleted:
            return  # after its first issue a Task is the county's
        if not row.version or (self._distrust and key not in self._fresh):
            parcel.unread.add(key)
            return
        theirs = self.known.resource(*key)
        if theirs is None:
            parcel.clashes.append(Clash(op_id, key, None, _dumps(mine), "{}"))
            return
        said = self._settled(key, mine, theirs, record_id, decided.get((op_id, *key)))
        if isinstance(said, Clash):
            parcel.clashes.append(Clash(op_id, key, said.base, said.mine, said.theirs))
        elif not same(said, theirs):
            _add(parcel, Put(said, row.version), op_id)

    def _settled(
        self, key: Key, mine: Resource, theirs: Resource, record_id: str, looked_at: str | None
    ) -> Resource | Clash:
        """Ours merged into theirs, or what a person must decide."""
        if key[0] == "Slot":
            holder = extension_in(theirs, "seat-holder")
            if holder in (None, str(self._place.device_id)):
                return overlay(mine, theirs)
        elif key[0] in _OURS_ALONE:
            return overlay(mine, theirs)
        if looked_at is not None and same(json.loads(looked_at), theirs):
            return overlay(mine, theirs)
        base = None if key[0] == "Slot" else self._base(key, theirs, record_id)
        merged = merge(base, mine, theirs)
        if merged.needs_person(key[0]):
            said = None if base is None else _dumps(base)
            return Clash("", key, said, _dumps(mine), _dumps(theirs))
        return merged.resource

    def _base(self, key: Key, theirs: Resource, record_id: str) -> Resource | None:
        """What we had said when the county's version was made: the revision it bears."""
        number = extension_in(theirs, REVISION)
        text = None
        if theirs.get("id") == record_id and isinstance(number, int):
            text = outbox.revision(self._reading, record_id, number)
        if text is None:
            acked = outbox.last_acked(self._reading, [record_id]).get(record_id)
            if acked is None:
                return None
            number, text = acked[0], acked[1:]
        like = next(op for op in self._ops.values() if op.record_id == record_id)
        old = OutgoingOp("", like.kind, record_id, number, json.loads(text[0]), text[1])
        made = FORMATS[like.kind].to_resources(old, self._place, self.known)
        return next((each for each in made if (each["resourceType"], each["id"]) == key), None)

    @staticmethod
    def _fit(parcel: Parcel, heads: Sequence[Head], most: int) -> None:
        """Settle all ops, or, when one op is larger than a transaction, none yet."""
        parcel.more = len(parcel.puts) > most
        if parcel.more:
            for each in (parcel.puts, parcel.texts, parcel.owners):
                del each[most:]
        held = {each.op_id for each in parcel.clashes} | set(parcel.broken)
        if not parcel.more and not held and not parcel.unread:
            parcel.settles = [head.op_id for head in heads]


def kept_after(
    puts: Sequence[Put], texts: Sequence[str], versions: Sequence[Any]
) -> list[replica.Known]:
    """Replica rows of what has landed; without versions they are read before the next write."""
    told = versions or [None] * len(puts)
    return [
        replica.Known(
            put.resource["resourceType"],
            put.resource["id"],
            version.version_id if version else "",
            version.last_updated if version else "",
            text,
        )
        for put, text, version in zip(puts, texts, told, strict=True)
    ]


def _add(parcel: Parcel, put: Put, op_id: str) -> None:
    parcel.puts.append(put)
    parcel.texts.append(_dumps(put.resource))
    parcel.owners.append(op_id)


def _dumps(resource: Mapping[str, Any]) -> str:
    return _ENCODER.encode(resource)
