"""Ours against theirs, resource by resource: what goes out, what gives way, what a person decides.

Between the computers of one clinic a booking is merged on its own graph; everything else by its
elements.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace

from desktop.domain.booking import Booking
from desktop.domain.booking_merge import Merge, done_at, merge_bookings
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import Problem
from desktop.domain.kept import Place
from desktop.domain.payload import from_payload, to_payload
from desktop.store import agreed
from desktop.store.agreed import Agreed
from desktop.store.replica import Known as Row
from desktop.store.store import Reading
from desktop.sync.known import Known
from desktop.sync.merge import merge
from desktop.sync.take_in import UNREADABLE, Origin, origin_of
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource, json_text
from desktop.wire.format.base import REVISION
from desktop.wire.format.parts import extension_in
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

    def __init__(
        self, reading: Reading, place: Place, known: Known, former: Collection[str]
    ) -> None:
        self._reading = reading
        self._place = place
        self._known = known
        self._own = {str(place.device_id), *former}

    def settle(self, key: Key, mine: Resource, theirs: Resource, op: OutgoingOp) -> Settled:
        """What comes of ours and theirs."""
        row = self._known.row(key)
        assert row is not None
        found = self._agreed(row, theirs, op.record_id)
        if op.kind == "booking" and key == ("Appointment", op.record_id) and found is not None:
            try:
                return self._booking(mine, theirs, op, found)
            except UNREADABLE:
                pass  # somebody else's Appointment by now: then by its elements
        base = self._as_resource(key, op, found)
        merged = merge(base, mine, theirs)
        text = None if base is None else json_text(base)
        asks = merged.needs_person(key[0])
        origin = origin_of(theirs) if merged.theirs else None
        return Settled(merged.resource, asks, text, origin=origin)

    def _agreed(self, row: Row, theirs: Resource, record_id: str) -> Agreed | None:
        """What we had said, or taken in, when the county's version was made."""
        history = agreed.agreed(self._reading, record_id)
        borne = extension_in(theirs, REVISION)
        own = theirs.get("id") == record_id and isinstance(borne, int)
        bears = (str(origin_of(theirs).device), borne if own else None)
        return agreed.base_of(history, (row.version, row.last_updated), bears, self._own)

    def _as_resource(self, key: Key, op: OutgoingOp, found: Agreed | None) -> Resource | None:
        if found is None:
            return None
        payload = json.loads(found.payload)
        old = OutgoingOp("", op.kind, op.record_id, found.revision, payload, found.created)
        made = FORMATS[op.kind].to_resources(old, self._place, self._known)
        return next((each for each in made if (each["resourceType"], each["id"]) == key), None)

    def _booking(self, mine: Resource, theirs: Resource, op: OutgoingOp, found: Agreed) -> Settled:
        key = ("Appointment", op.record_id)
        there: Booking = FORMATS["booking"].record_from([theirs])
        base = from_payload(Booking, json.loads(found.payload))
        ours = from_payload(Booking, dict(op.payload))
        merged = merge_bookings(base, ours, there)
        if merged.asks:
            before = self._as_resource(key, op, found)
            return Settled(mine, asks=True, base=json_text(before) if before else None)
        form = FORMATS["booking"]
        made, known = (
            form.to_resources(replace(op, payload=to_payload(record)), self._place, self._known)[0]
            for record in (merged.record, there)
        )
        # the county's elements beside ours are what our form would not have said of theirs
        return Settled(
            merge(known, made, theirs).resource,
            lost=_lost(merged, there, theirs),
            nothing_left=merged.record == there,
            origin=None if merged.record == ours else origin_of(theirs),
        )


def _lost(merged: Merge, there: Booking, theirs: Resource) -> Problem | None:
    if not merged.lost:
        return None
    at = done_at(there) or origin_of(theirs).at
    return Problem(merged.lost, {"at": f"{at.astimezone(CLINIC_ZONE):%H:%M}" if at else ""})
