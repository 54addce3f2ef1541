"""From ops to the entries of one transaction: translate, fold, merge into what is there."""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.kept import Place
from desktop.store import outbox, replica
from desktop.store.epoch import former_devices
from desktop.store.store import Reading
from desktop.sync.drafts import Draft, Drafts
from desktop.sync.known import Key
from desktop.sync.merge import merge, overlay, same
from desktop.sync.old_seats import from_device, kept_seat, with_holder
from desktop.sync.plan import Head
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Put, Resource, json_text
from desktop.wire.format.base import REVISION
from desktop.wire.format.parts import extension_in
from desktop.wire.outgoing import OutgoingOp

# Types that only we write once they are ours; the county's elements beside ours are kept.
_OURS_ALONE = {"Condition", "Observation", "Consent", "Communication"}


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
        puts, owners: entries, and the op each came from; in one order.
        settles: ops that are settled when it lands.
        unread: resources whose version must be read first.
        clashes: what needs a person. broken: op id -> why it could not be translated.
        more: one op has further entries that did not fit.
    """

    puts: list[Put] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    settles: list[str] = field(default_factory=list)
    unread: set[Key] = field(default_factory=set)
    clashes: list[Clash] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    more: bool = False

    def add(self, put: Put, op_id: str) -> None:
        """One more entry."""
        self.puts.append(put)
        self.owners.append(op_id)

    def sha256(self) -> str:
        """Hash of what goes out."""
        digest = hashlib.sha256()
        for put in self.puts:
            digest.update(put.text().encode())
        return digest.hexdigest()


class Translator:
    """Makes transactions of open ops, inside one reading of the file.

    Args:
        kept: drafts of earlier readings of the same exchange; added to.
        distrust: the county was restored once: nothing is written over without a fresh look.
        fresh: resources that were looked at since.

    Attributes:
        drafts: the ops as resources.
    """

    def __init__(
        self,
        reading: Reading,
        place: Place,
        kept: dict[str, Draft],
        *,
        distrust: bool = False,
        fresh: Collection[Key] = (),
    ) -> None:
        self._reading = reading
        self._place = place
        self._distrust = distrust
        self._fresh = fresh
        self._former = former_devices(reading)
        self.drafts = Drafts(reading, place, kept)
        self._known = self.drafts.known

    def parcel(self, heads: Sequence[Head], most_entries: int) -> Parcel:
        """Fold a batch into entries.

        Args:
            heads: by sequence number, closed under dependency.
            most_entries: what fits, the ledger left out.
        """
        drafts, known = self.drafts, self._known
        drafts.load(heads)
        going = [head for head in heads if not head.local_only]
        known.going = {head.record_id for head in going}
        last = {head.record_id: head for head in going}
        for head in last.values():
            if self._soft(head):
                drafts.again(head.op_id)
        ids = [head.op_id for head in heads]
        parcel = Parcel(broken={each: drafts.broken[each] for each in ids if each in drafts.broken})
        folded: dict[Key, tuple[Resource, str]] = {}
        for head in sorted(last.values(), key=lambda each: each.seq):
            for made in drafts.made(head.op_id):
                folded[made["resourceType"], made["id"]] = (made, head.op_id)
        known.load(folded)
        decided = outbox.decided_mine(self._reading, [head.op_id for head in last.values()])
        records = {head.op_id: head.record_id for head in heads}
        for key, (mine, op_id) in folded.items():
            self._enter(parcel, key, mine, op_id, records[op_id], decided)
        self._fit(parcel, heads, most_entries)
        return parcel

    def _soft(self, head: Head) -> bool:
        """Whether the op may refer to something that stays behind."""
        op = self.drafts.op(head.op_id)
        wanted = op.payload.get("referral_id" if op.kind == "booking" else "booking_id")
        return op.kind in {"booking", "referral"} and bool(wanted)

    def _enter(
        self,
        parcel: Parcel,
        key: Key,
        mine: Resource,
        op_id: str,
        record_id: str,
        decided: Mapping[tuple[str, str, str], str],
    ) -> None:
        row = self._known.row(key)
        if key[0] == "Slot" and self._former:
            mine = self._as_held(mine)
        if row is None:
            if self._distrust and key not in self._fresh:
                parcel.unread.add(key)
                return
            parcel.add(Put(mine, None, create_only=True), op_id)
            return
        if key[0] == "Task" and not row.deleted:
            return  # after its first issue a Task is the county's
        if not row.version or (self._distrust and key not in self._fresh):
            parcel.unread.add(key)
            return
        theirs = self._known.resource(*key)
        if theirs is None:
            parcel.clashes.append(Clash(op_id, key, None, json_text(mine), "{}"))
            return
        said = self._settled(key, mine, theirs, record_id, decided.get((op_id, *key)))
        if isinstance(said, Clash):
            parcel.clashes.append(Clash(op_id, key, said.base, said.mine, said.theirs))
        elif not self._says_already(theirs, said):
            parcel.add(Put(said, row.version), op_id)

    def _settled(
        self, key: Key, mine: Resource, theirs: Resource, record_id: str, looked_at: str | None
    ) -> Resource | Clash:
        """Ours merged into theirs, or what a person must decide."""
        if key[0] == "Slot":
            holder = extension_in(theirs, "seat-holder")
            own = (str(self._place.device_id), *self._former)
            if holder in self._former or (
                holder in own and extension_in(mine, "seat-holder") in self._former
            ):
                return kept_seat(mine, theirs)
            if holder in (None, str(self._place.device_id)):
                return overlay(mine, theirs)
        elif key[0] in _OURS_ALONE and not self._former:
            # an earlier epoch of this file may have written it since: then it is merged
            return overlay(mine, theirs)
        if looked_at is not None and same(json.loads(looked_at), theirs):
            return overlay(mine, theirs)
        base = None if key[0] == "Slot" else self._base(key, theirs, record_id)
        merged = merge(base, mine, theirs)
        if merged.needs_person(key[0]):
            said = None if base is None else json_text(base)
            return Clash("", key, said, json_text(mine), json_text(theirs))
        return merged.resource

    def _as_held(self, mine: Resource) -> Resource:
        """A seat of an earlier epoch is still its old device's, whatever brings the Slot along."""
        held = outbox.seat_holder(self._reading, mine["id"])
        if held is None or held[0] not in self._former:
            return mine
        return with_holder(mine, held[0] or "", held[1])

    def _says_already(self, theirs: Resource, said: Resource) -> bool:
        """The county has it, from this device or from what it was in an earlier epoch."""
        source = from_device(theirs, self._former)
        if source is not None:
            said = {**said, "meta": {**said["meta"], "source": source}}
        return same(said, theirs)

    def _base(self, key: Key, theirs: Resource, record_id: str) -> Resource | None:
        """What we had said when the county's version was made: the revision it bears.

        A revision that the county never took from here is somebody else's of the same number;
        taken for ours, it would swallow what is now to be sent.
        """
        acked = outbox.last_acked(self._reading, [record_id]).get(record_id)
        if acked is None:
            return None
        number, text = acked[0], acked[1:]
        borne = extension_in(theirs, REVISION)
        if theirs.get("id") == record_id and isinstance(borne, int) and borne < number:
            found = outbox.revision(self._reading, record_id, borne)
            number, text = (borne, found) if found else (number, text)
        kind = self.drafts.like(record_id).kind
        old = OutgoingOp("", kind, record_id, number, json.loads(text[0]), text[1])
        made = FORMATS[kind].to_resources(old, self._place, self._known)
        return next((each for each in made if (each["resourceType"], each["id"]) == key), None)

    @staticmethod
    def _fit(parcel: Parcel, heads: Sequence[Head], most: int) -> None:
        """Settle all ops, or, when one op is larger than a transaction, none yet."""
        parcel.more = len(parcel.puts) > most
        if parcel.more:
            del parcel.puts[most:], parcel.owners[most:]
        held = {each.op_id for each in parcel.clashes} | set(parcel.broken)
        if not parcel.more and not held and not parcel.unread:
            parcel.settles = [head.op_id for head in heads]


def kept_after(puts: Sequence[Put], versions: Sequence[Any]) -> list[replica.Known]:
    """Replica rows of what has landed; without versions they are read before the next write."""
    told = versions or [None] * len(puts)
    return [
        replica.Known(
            put.resource["resourceType"],
            put.resource["id"],
            version.version_id if version else "",
            version.last_updated if version else "",
            put.text(),
        )
        for put, version in zip(puts, told, strict=True)
    ]
