"""From ops to the entries of one transaction: translate, fold, merge into what is there."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.catalog import GREEN
from desktop.domain.errors import Problem
from desktop.domain.kept import Place
from desktop.domain.slot_window import is_old_slot
from desktop.store import outbox, replica, slot_window
from desktop.store.epoch import former_devices, own_devices
from desktop.store.queries.org_match import adopted_ids
from desktop.store.store import Reading
from desktop.sync.drafts import Draft, Drafts
from desktop.sync.known import Key
from desktop.sync.merge import overlay, same, without_envelope
from desktop.sync.old_seats import seat_said
from desktop.sync.origins import Origin
from desktop.sync.plan import Head
from desktop.sync.settled import Settled, Settler
from desktop.wire.county import Put, Resource, json_text
from desktop.wire.format.parts import clinic_in, extension_in, ref_id
from desktop.wire.outgoing import OutgoingOp

# Types that only we write once they are ours; the county's elements beside ours are kept.
_OURS_ALONE = {
    "Condition",
    "Observation",
    "Consent",
    "Communication",
    "DocumentReference",
    "CarePlan",
}

TAKEN_AWAY = "{}"  # what the county says of it then

_TASK_OWNERS = {"reception", "follow_up"}
_SENDERS = {"referral", "down_referral"}


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
        unread: resources whose version must be read first, and the op that says so.
        clashes: what needs a person. broken: op id -> why it could not be translated.
        more: one op has further entries that did not fit.
        seats: requests for seats that are settled when it lands, and until when each is held.
        yielded: op id -> what a colleague had done before, where nothing of ours is left to say.
        lost: record id -> the same, for the person who did it here.
        displaced: bookings of ours whose seat turned out to be somebody else's.
        merged: what goes out with another computer's words in it, and who wrote those.
        urgent: what of `unread` would be new at the county and belongs to an emergency.
        inherited: earlier selves of this computer that wrote what is new in here.
    """

    puts: list[Put] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    settles: list[str] = field(default_factory=list)
    unread: dict[Key, str] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    more: bool = False
    seats: list[tuple[int, str]] = field(default_factory=list)
    yielded: dict[str, Problem] = field(default_factory=dict)
    lost: dict[str, Problem] = field(default_factory=dict)
    displaced: set[str] = field(default_factory=set)
    merged: dict[Key, Origin] = field(default_factory=dict)
    urgent: set[Key] = field(default_factory=set)
    inherited: set[str] = field(default_factory=set)

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
        self._edge = slot_window.window(reading).edge
        self._former = former_devices(reading)
        self._own = own_devices(reading)
        self.drafts = Drafts(reading, place, kept)
        self._known = self.drafts.known
        self._settler = Settler(reading, place, self._known, self._own)
        self._written: dict[str, set[str]] = {}
        self._urgent: set[str] = set()

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
        if self._former:
            self._written = outbox.written_as(self._reading, known.going, self._former)
        last = {head.record_id: head for head in going}
        for head in last.values():
            if self._soft(head):
                drafts.again(head.op_id)
        self._urgent = self._emergencies(going) if self._distrust else set()
        self._tell_steps(last.values())
        ids = [head.op_id for head in heads]
        parcel = Parcel(broken={each: drafts.broken[each] for each in ids if each in drafts.broken})
        folded: dict[Key, tuple[Resource, str]] = {}
        for head in sorted(last.values(), key=lambda each: each.seq):
            for made in drafts.made(head.op_id):
                folded[made["resourceType"], made["id"]] = (made, head.op_id)
        known.load(folded)
        decided = outbox.decided_mine(self._reading, [head.op_id for head in last.values()])
        for key, (mine, op_id) in folded.items():
            self._enter(parcel, key, mine, op_id, decided)
        gave_way = {drafts.op(op_id).record_id: said for op_id, said in parcel.yielded.items()}
        parcel.yielded = {
            head.op_id: gave_way[head.record_id] for head in going if head.record_id in gave_way
        }
        self._fit(parcel, heads, most_entries)
        return parcel

    def _tell_steps(self, going: Iterable[Head]) -> None:
        """A step names the leg and Task of its referral, which may go out with it."""
        drafts = self.drafts
        listed = list(going)
        for head in listed:
            if head.kind in {"referral", "down_referral"}:
                said = drafts.made(head.op_id)
                self._known.said.update(((each["resourceType"], each["id"]), each) for each in said)
        for head in listed:
            about = drafts.op(head.op_id).payload.get("referral_id")
            if head.kind == "referral_step" and ("ServiceRequest", about) in self._known.said:
                drafts.again(head.op_id)

    def _emergencies(self, going: Sequence[Head]) -> set[str]:
        """Records of emergencies, and what those refer to."""
        found = {head.record_id for head in going if head.priority <= GREEN}
        for head in sorted(going, key=lambda each: each.seq, reverse=True):
            if head.record_id in found:
                found |= self.drafts.needs(head)
        return found

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
        decided: Mapping[tuple[str, str, str], str],
    ) -> None:
        row = self._known.row(key)
        if row is None and key[0] == "Slot" and self._not_ours_to_make(mine, op_id):
            return
        if row is None:
            self._make(parcel, key, mine, op_id)
            return
        if not row.version or (self._distrust and key not in self._fresh):
            parcel.unread[key] = op_id
            return
        if not row.deleted and self._is_anothers(key, op_id):
            return
        theirs = self._known.resource(*key)
        if theirs is None:
            self._taken_away(parcel, key, mine, op_id, decided)
            return
        op = self.drafts.op(op_id)
        said = self._settled(key, mine, theirs, op, decided.get((op_id, *key)))
        if said.asks and key[0] == "Slot" and op.kind == "booking":
            parcel.displaced.add(op.record_id)
        elif said.asks:
            parcel.clashes.append(Clash(op_id, key, said.base, json_text(mine), json_text(theirs)))
        else:
            self._add(parcel, key, said, theirs, (op, row.version))

    def _make(self, parcel: Parcel, key: Key, mine: Resource, op_id: str) -> None:
        """It is new, as far as we know; where copies are about that is looked at, and fenced."""
        record_id = self.drafts.op(op_id).record_id
        parcel.inherited |= self._written.get(record_id, set())
        doubted = self._distrust or is_old_slot(mine, self._edge)
        if not doubted or key in self._fresh:
            parcel.add(Put(mine, None, create_only=True), op_id)
            return
        parcel.unread[key] = op_id
        if record_id in self._urgent:
            parcel.urgent.add(key)

    def _taken_away(
        self,
        parcel: Parcel,
        key: Key,
        mine: Resource,
        op_id: str,
        decided: Mapping[tuple[str, str, str], str],
    ) -> None:
        """Somebody took it away at the county: a person's word brings it back, after a look."""
        if decided.get((op_id, *key)) != TAKEN_AWAY:
            parcel.clashes.append(Clash(op_id, key, None, json_text(mine), TAKEN_AWAY))
        elif key not in self._fresh:
            parcel.unread[key] = op_id
        else:
            parcel.add(Put(mine, None, create_only=True), op_id)

    def _add(
        self,
        parcel: Parcel,
        key: Key,
        said: Settled,
        theirs: Resource,
        made: tuple[OutgoingOp, str],
    ) -> None:
        op, version = made
        if said.lost is not None:
            parcel.lost[op.record_id] = said.lost
            if said.nothing_left:
                parcel.yielded[op.op_id] = said.lost
        if said.origin is not None:
            parcel.merged[key] = said.origin
        if not self._says_already(theirs, said.resource):
            parcel.add(Put(said.resource, version), op.op_id)

    def _settled(
        self, key: Key, mine: Resource, theirs: Resource, op: OutgoingOp, looked_at: str | None
    ) -> Settled:
        """Ours merged into theirs, or what a person must decide."""
        if key[0] == "Slot":
            slot = seat_said(mine, theirs, self._place, self._former)
            return Settled(slot or theirs, asks=slot is None)
        if key[0] == "Task" and op.kind in _SENDERS:
            return Settled(mine)  # theirs, with another owner: see `_readdressed`
        if key[0] in _OURS_ALONE and not self._former:
            # an earlier epoch of this file may have written it since: then it is merged
            return Settled(overlay(self._settler.part_of(key, mine, op), theirs))
        if looked_at is not None and same(json.loads(looked_at), theirs):
            return Settled(self._settler.ours_over(key, mine, theirs, op))
        return self._settler.settle(key, mine, theirs, op)

    def _is_anothers(self, key: Key, op_id: str) -> bool:
        """Whether it is somebody else's to write once it is there."""
        op = self.drafts.op(op_id)
        if key[0] == "Organization":  # the county's directory says it, and the organisation itself
            return key[1] != str(self._place.org_id) and not self._given_up(key, op)
        # after its first issue a Task is its receiver's
        if key[0] != "Task" or (op.kind in _TASK_OWNERS and key[1] == op.record_id):
            return False
        return not (op.kind in _SENDERS and self._readdressed(key, op))

    def _given_up(self, key: Key, op: OutgoingOp) -> bool:
        """An entry that we made, under an id of our own making, and that we use no more."""
        there = self._known.resource(*key) or {}
        ours = clinic_in(there) == str(self._place.org_id)
        return ours and not op.payload.get("active") and key[1] in adopted_ids(self._reading)

    def _readdressed(self, key: Key, op: OutgoingOp) -> bool:
        """A Task whose owner was an id of our own making; its receiver has never seen it."""
        owner = ref_id((self._known.resource(*key) or {}).get("owner")) or ""
        return adopted_ids(self._reading).get(owner) == op.payload.get("to_org_id")

    def _not_ours_to_make(self, mine: Resource, op_id: str) -> bool:
        """A Slot that was never seen, of a seat that somebody else has or may have by now."""
        holder = extension_in(mine, "seat-holder")
        if holder is None:
            return self.drafts.op(op_id).kind != "duty_session"
        return holder not in self._own

    @staticmethod
    def _says_already(theirs: Resource, said: Resource) -> bool:
        """The county has it, whoever said it: a version that says nothing new is not made."""
        return same(without_envelope(said), without_envelope(theirs))

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
