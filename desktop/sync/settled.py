"""Ours against theirs, resource by resource: what goes out, what gives way, what a person decides.

Between the computers of one clinic a booking is merged on its own graph; everything else by its
elements.
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.catalog import BY_KIND
from desktop.domain.booking import Booking
from desktop.domain.booking_merge import Merge, done_at, merge_bookings
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import Problem
from desktop.domain.kept import Place
from desktop.domain.payload import MALFORMED, from_payload, payload_text, read_instant, to_payload
from desktop.domain.reception import Reception
from desktop.store import agreed, verified
from desktop.store.agreed import Agreed
from desktop.store.epoch import COPIES
from desktop.store.replica import Known as Row
from desktop.store.store import Reading
from desktop.sync.known import Known
from desktop.sync.merge import merge, overlay
from desktop.sync.merge_fields import KINDS, merge_fields
from desktop.sync.origins import Origin, borne_by, origin_of, said_at
from desktop.sync.reception_merge import IDENTITY, asked_for, is_illegal, merge_reception
from desktop.sync.whole import whole
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource, json_text
from desktop.wire.format.base import REVISION, defaults_of
from desktop.wire.format.parts import extension_in
from desktop.wire.format.reception import named_anew
from desktop.wire.outgoing import OutgoingOp

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of one resource.

    Attributes:
        resource: to be sent, as far as the county does not say it already.
        asks: a person must decide.
        base: what both had before, JSON text; for showing a pair.
        lost: what a colleague had done before; our own step gives way.
        nothing_left: the county says all of it already.
        origin: who wrote what is in it besides ours, so that our row takes it over.
    """

    resource: Resource
    asks: bool = False
    base: str | None = None
    lost: Problem | None = None
    nothing_left: bool = False
    origin: Origin | None = None


class Settler:
    """Merges what goes out into what is there, inside one reading of the file."""

    def __init__(self, reading: Reading, place: Place, known: Known, own: Collection[str]) -> None:
        self._reading = reading
        self._place = place
        self._known = known
        self._own = own
        self._merged: dict[str, dict[str, Any]] = {}

    def settle(self, key: Key, mine: Resource, theirs: Resource, op: OutgoingOp) -> Settled:
        """What comes of ours and theirs; what cannot be read as ours is for a person."""
        try:
            return self._settle(key, mine, theirs, op)
        except MALFORMED:
            return Settled(theirs, asks=True)

    def _settle(self, key: Key, mine: Resource, theirs: Resource, op: OutgoingOp) -> Settled:
        row = self._known.row(key)
        assert row is not None
        found = self._agreed(row, theirs, op) or self._asked_for(op)
        if found is not None and not found.taken and found.revision == op.revision:
            return Settled(theirs)  # this very op has come; what was said since, our row takes in
        base = self._as_resource(key, op, found)
        if found is not None and key[1] == op.record_id:
            try:
                if op.kind == "booking":
                    return self._booking(base, theirs, op, found)
                if op.kind in KINDS or op.kind == "reception":
                    return self._fields(base, theirs, op, found)
            except MALFORMED:
                pass  # no record of this kind by now: then by its elements
        merged = merge(base, mine, theirs)
        origin = origin_of(theirs) if merged.theirs else None
        return Settled(merged.resource, merged.needs_person(key[0]), _text(base), origin=origin)

    def ours_over(self, key: Key, mine: Resource, theirs: Resource, op: OutgoingOp) -> Resource:
        """Ours as a person chose it; of theirs only what is none of our fields, and can be read."""
        ways: list[Callable[[], Resource]] = [lambda: overlay(mine, theirs)]
        if key[1] == op.record_id:
            ways.insert(0, lambda: self._in_place_of(theirs, op, op.payload))
        for way in ways:
            try:
                return way()
            except MALFORMED:
                continue
        return mine

    def part_of(self, key: Key, mine: Resource, op: OutgoingOp) -> Resource:
        """A part of the op's record as the merged record says it, not as ours alone did."""
        payload = self._merged.get(op.op_id)
        if payload is None:
            return mine
        form = FORMATS[op.kind]
        made = form.to_resources(replace(op, payload=payload), self._place, self._known)
        return next((each for each in made if (each["resourceType"], each["id"]) == key), mine)

    @staticmethod
    def _asked_for(op: OutgoingOp) -> Agreed | None:
        """Before its owner's first word a Task says what the referrer asked, and no more."""
        if op.kind != "reception":
            return None
        blank = payload_text(asked_for(op.payload, defaults_of(Reception)))
        return Agreed(op.record_id, 0, blank, op.created, "", True, "", "")

    def _agreed(self, row: Row, theirs: Resource, op: OutgoingOp) -> Agreed | None:
        """What we had said, or taken in, when the county's version was made.

        Only from before our word: one that is owed again did not know of what came after it.
        """
        record_id, version = op.record_id, (row.version, row.last_updated)
        known = agreed.agreed(self._reading, record_id)
        history = [each for each in known if each.revision < op.revision]
        device, borne = borne_by(theirs)
        bears = (device, borne if theirs.get("id") == record_id else None)
        found = agreed.base_of(history, version, bears, self._own)
        if found is not None and (found.version, found.last_updated) == version:
            return found
        return self._brought(theirs, op) or found

    def _brought(self, theirs: Resource, op: OutgoingOp) -> Agreed | None:
        """The word of ours that is in the county's version, though nobody told this file so.

        A copy of this file may have sent it, or a bundle that this file does not remember. What a
        bundle of this file has brought is owed again for a reason of its own, and goes.
        """
        own = theirs
        if theirs.get("id") != op.record_id:
            form = FORMATS[op.kind]
            main = form.to_resources(op, self._place, self._known)[0]
            own = self._known.resource(main["resourceType"], op.record_id) or {}
        device, number = borne_by(own)
        at = said_at(own)
        if number is None or at is None or number > op.revision:
            return None
        now = str(self._place.device_id)
        if device not in self._own and device not in self._reading.setting(COPIES, ()):
            return None
        for each in agreed.said_here(self._reading, op.record_id):
            # what this epoch says no earlier self can have sent
            ours = each.device_id != now or device == now or device not in self._own
            if each.revision == number and ours and read_instant(each.created) == at:
                again = number == op.revision and verified.has_landed(self._reading, op.op_id)
                return None if again else each
        return None

    def _as_resource(self, key: Key, op: OutgoingOp, found: Agreed | None) -> Resource | None:
        if found is None:
            return None
        payload = json.loads(found.payload)
        old = OutgoingOp("", op.kind, op.record_id, found.revision, payload, found.created)
        made = FORMATS[op.kind].to_resources(old, self._place, self._known)
        return next((each for each in made if (each["resourceType"], each["id"]) == key), None)

    def _booking(
        self, base: Resource | None, theirs: Resource, op: OutgoingOp, found: Agreed
    ) -> Settled:
        there: Booking = FORMATS["booking"].record_from([theirs])
        before = from_payload(Booking, json.loads(found.payload))
        ours = from_payload(Booking, dict(op.payload))
        merged = merge_bookings(before, ours, there)
        if merged.asks:
            return Settled(theirs, asks=True, base=_text(base))
        return Settled(
            self._in_place_of(theirs, op, to_payload(merged.record)),
            lost=_lost(merged, there, theirs),
            nothing_left=merged.record == there,
            origin=None if merged.record == ours else origin_of(theirs),
        )

    def _fields(
        self, base: Resource | None, theirs: Resource, op: OutgoingOp, found: Agreed
    ) -> Settled:
        there, before, ours = (
            self._whole(op.kind, payload)
            for payload in (
                self._payload_there(op, theirs),
                json.loads(found.payload),
                op.payload,
            )
        )
        if op.kind == "reception":
            merged = merge_reception(before, ours, self._legal(before, there, theirs))
        else:
            merged = merge_fields(op.kind, before, ours, there)
        if merged.asks:
            return Settled(theirs, asks=True, base=_text(base))
        if merged.theirs:
            self._merged[op.op_id] = merged.payload
        said = self._in_place_of(theirs, op, merged.payload)
        return Settled(said, origin=origin_of(theirs) if merged.theirs else None)

    def _payload_there(self, op: OutgoingOp, theirs: Resource) -> dict[str, Any]:
        """What the county's resources say, its parts read with it."""
        found = FORMATS[op.kind].payload_from(whole(op.kind, theirs, self._known.resource))
        if op.kind == "reception" and extension_in(theirs, REVISION) is None:
            found.update((name, op.payload.get(name)) for name in IDENTITY)
        return found

    def _legal(
        self, before: Mapping[str, Any], there: dict[str, Any], theirs: Resource
    ) -> dict[str, Any]:
        """An outsider's step to where the Task cannot go is not merged into our word."""
        had, claimed = (from_payload(Reception, dict(each)) for each in (before, there))
        if is_illegal(had, claimed, theirs, self._own):
            return {**there, "state": before["state"]}
        return there

    def _in_place_of(
        self, theirs: Resource, op: OutgoingOp, payload: Mapping[str, Any]
    ) -> Resource:
        """These values as a resource, with what the county holds beside our fields."""
        form = FORMATS[op.kind]
        known = self._whole(op.kind, self._payload_there(op, theirs))
        said, there = (
            form.to_resources(replace(op, payload=each), self._place, self._known)[0]
            for each in (payload, known)
        )
        # the county's own elements are what our form would not have said of theirs
        merged = merge(there, said, theirs).resource
        if "lastModified" in said:
            merged["lastModified"] = said["lastModified"]
        if op.kind == "reception":
            merged.update(named_anew(said, theirs))
        return merged

    @staticmethod
    def _whole(kind: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        """Every field, as records write them."""
        return to_payload(from_payload(BY_KIND[kind].record, dict(payload)))


def _text(base: Resource | None) -> str | None:
    return None if base is None else json_text(base)


def _lost(merged: Merge, there: Booking, theirs: Resource) -> Problem | None:
    if not merged.lost:
        return None
    at = done_at(there) or origin_of(theirs).at
    return Problem(merged.lost, {"at": f"{at.astimezone(CLINIC_ZONE):%H:%M}" if at else ""})
