"""What other computers wrote becomes rows here, as ops that are owed to nobody.

Our rows change only with an op, so another computer's word is kept as one too, marked as taken.
A record that has something of ours on its way is left alone: the county merges first, and what
comes of it is taken in afterwards. What cannot be taken in yet waits among the orphans.
"""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingKind
from desktop.domain.duty_session import MAX_CAPACITY, MAX_EXTRA, DutySession
from desktop.domain.kept import COUNTY, Kept, Place
from desktop.domain.payload import to_payload
from desktop.domain.reception import Reception
from desktop.domain.seats import seats_of
from desktop.store import agreed, guests, outbox, replica, verified
from desktop.store.doubles import room_for
from desktop.store.epoch import DISTRUST, own_devices
from desktop.store.queries.reception_alone import FLAG
from desktop.store.replica import Known, View
from desktop.store.seat_news import seats_from_slots
from desktop.store.store import Unit
from desktop.store.units import Unkeepable
from desktop.sync.behind import lacks_rescued
from desktop.sync.guest_rows import guest_kind, is_session_word, may_say
from desktop.sync.merge import _instant
from desktop.sync.origins import ROW, Origin, one_alone, origin_in, origin_of
from desktop.sync.parents import missing_parent
from desktop.sync.reception_merge import is_illegal
from desktop.sync.referral_rows import may_take, referral_kind, wanted_request
from desktop.sync.whole import kept_here, part_keys, whole
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import REVISION
from desktop.wire.format.expert import role_id
from desktop.wire.format.slot import slot_said

Key = tuple[str, str]
# parents before children
TYPES = (
    *("Practitioner", "Patient", "Schedule", "Appointment", "ServiceRequest", "Task"),
    *("Communication", "DocumentReference"),
)
PARTS_WAIT = "parts"  # an orphan whose other resources may have changed with it
_APPOINTMENTS = {
    "expert-visit": "booking",
    **{str(each): "county_booking" for each in BookingKind if each is not BookingKind.SESSION},
}


def kind_of(resource: Resource, place: Place) -> str | None:
    """Which of the kinds that computers share a resource is; None for what is not ours to take.

    Sessions are those of the whole county, as far as a program of this kind wrote them, and so is
    what happens to them on their day; everything else is the own clinic's.
    """
    kind = resource.get("resourceType")
    if kind == "Schedule":
        return "duty_session" if parts.extension_in(resource, REVISION) is not None else None
    if is_session_word(resource) or not _of_clinic(resource, place):
        return "session_event" if is_session_word(resource) else None
    if kind == "Practitioner":
        return "expert" if parts.extension_in(resource, "expert-org_id") else None
    if kind == "Appointment":
        category = parts.code_in(resource.get("serviceCategory"), "service-category") or ""
        return _APPOINTMENTS.get(category)
    if kind == "Communication":
        return "contact" if parts.code_in(resource.get("category"), "contact-purpose") else None
    return "patient" if kind == "Patient" else None


def take_in(unit: Unit, place: Place, news: Iterable[Known]) -> None:
    """Bring rows up to what the county says, as far as nothing of ours is on its way.

    Doing it again with the same news changes nothing.
    """
    listed = [each for each in news if not each.deleted]
    seats_from_slots(unit, place, filter(None, map(_slot, listed)))
    wanted = [each for each in listed if each.resource_type in TYPES]
    wanted += _people_of(unit, listed)
    open_here = agreed.unsettled(unit, {each.resource_id for each in wanted})
    for each in sorted(wanted, key=lambda one: TYPES.index(one.resource_type)):
        _alone(unit, place, each, busy=each.resource_id in open_here)


def settle(unit: Unit, place: Place) -> None:
    """Take in what waited for our own op, as far as that is settled now."""
    waiting = [(key, why) for key, why, _ in replica.orphans(unit) if why.startswith(ROW)]
    if not waiting:
        return
    rows = replica.known(unit, [key for key, _ in waiting])
    open_here = agreed.unsettled(unit, {key[1] for key, _ in waiting})
    for key, why in sorted(waiting, key=lambda one: TYPES.index(one[0][0])):
        row = rows.get(key)
        if key[1] in open_here:
            continue
        replica.adopt(unit, key)
        if row is not None and not row.deleted:
            said = origin_in(why)
            # merged by us, so its parts went out with it
            _alone(unit, place, row, said=said, complete=said is not None)


def take_whole(unit: Unit, place: Place, each: Known) -> None:
    """Take in a resource whose parts were read again after it."""
    key = (each.resource_type, each.resource_id)
    replica.adopt(unit, key)
    busy = bool(agreed.unsettled(unit, [each.resource_id]))
    _alone(unit, place, each, busy=busy, complete=True)


def wait_for_row(unit: Unit, key: Key, origin: Origin | None = None) -> None:
    """Look at this resource again when nothing of ours is on its way for it.

    `origin` is who wrote what was merged into ours, if that is why.
    """
    if key[0] in TYPES:
        replica.park(unit, key, origin.text() if origin else ROW)


def _alone(  # how it comes: while ours is on its way, merged by us, with its parts
    unit: Unit,
    place: Place,
    each: Known,
    *,
    busy: bool = False,
    said: Origin | None = None,
    complete: bool = False,
) -> None:
    """One resource, wholly or not at all: half of it kept would hold up all that follows."""
    with one_alone(each.resource_type, each.resource_id):
        try:
            with unit.apart():
                _one(unit, place, each, busy=busy, said=said, complete=complete)
        except Unkeepable:
            # against what is kept here now; that may change, so it is tried again
            wait_for_row(unit, (each.resource_type, each.resource_id), said)
            raise


def _one(
    unit: Unit,
    place: Place,
    each: Known,
    *,
    busy: bool = False,
    said: Origin | None = None,
    complete: bool = False,
) -> None:
    resource: Resource = json.loads(each.json)
    guest = guest_kind(unit, place, resource)
    shared = guest or kind_of(resource, place)
    kind = shared or referral_kind(unit, place, resource)
    key = (each.resource_type, each.resource_id)
    if request := wanted_request(unit, place, resource):
        replica.park(unit, key, f"ServiceRequest/{request}")
        return
    if kind is None:
        if each.resource_type == "Task":  # its referral is here by now
            replica.adopt(unit, key)
        return
    if busy:
        wait_for_row(unit, key)
        return
    if not complete and not shared and part_keys(resource):
        replica.park(unit, key, PARTS_WAIT)
        return
    found, missing = _whole(unit, kind, resource)
    record = None if missing else FORMATS[kind].record_from(found)
    if isinstance(record, DutySession):
        _seats_possible(record)
    missing = missing or missing_parent(unit, kind, record)
    if missing:
        replica.park(unit, key, missing)
        return
    mine = shared or may_take(unit, place, record, resource, merged=said is not None)
    if not mine or not may_say(unit, record, resource):
        replica.adopt(unit, key)
        return
    _take(unit, place, each, (record, resource), said)
    if guest or kind in {"patient", "county_booking"}:
        guests.remember_foreign(unit, place, each.resource_id, parts.clinic_in(resource))
    replica.adopt(unit, key)


def _take(
    unit: Unit, place: Place, each: Known, read: tuple[Any, Resource], said: Origin | None
) -> None:
    """Keep what was read, as far as it differs from what is here."""
    record, resource = read
    record_id = UUID(each.resource_id)
    before = unit.get(type(record), record_id)
    if isinstance(record, Reception) and before is not None:
        if said is None and is_illegal(before.record, record, resource, own_devices(unit)):
            _flag(unit, record_id, record, each.version)
            return
        replica.hide(unit, FLAG, str(record_id))
    if before is None or to_payload(before.record) != to_payload(record):
        if before is not None and said is None and lacks_rescued(unit, each):
            # set back behind what a rescue brought back: ours is owed again, and looked at then
            verified.owe_newest(unit, [str(record_id)])
            outbox.note(unit, DISTRUST, True)
            return
        said = said or _said_by(unit, resource)
        revision = _keep(unit, place, record, (record_id, before), said)
    else:
        revision = before.revision
    version = (each.resource_type, each.resource_id, each.version, each.last_updated)
    agreed.stands_for(unit, str(record_id), revision, version)


def _flag(unit: Unit, record_id: UUID, claimed: Reception, version: str) -> None:
    """A state that cannot follow: shown beside ours until somebody writes again, never applied."""
    about = str(claimed.referral_id) if claimed.referral_id else None
    said = {"state": str(claimed.state), "version": version}
    replica.show(unit, [View(FLAG, str(record_id), about, said)])


def _people_of(unit: Unit, news: Iterable[Known]) -> list[Known]:
    """The experts whose role is news: a role is the second half of an expert."""
    ids = []
    for each in news:
        if each.resource_type == "PractitionerRole":
            with one_alone(each.resource_type, each.resource_id):
                ids.append(parts.ref_id(json.loads(each.json).get("practitioner")))
    rows = replica.known(unit, [("Practitioner", each) for each in ids if each])
    return [each for each in rows.values() if not each.deleted]


def _whole(unit: Unit, kind: str, resource: Resource) -> tuple[list[Resource], str]:
    """All resources of a record, and which of them has not come."""
    if kind != "expert":
        return whole(kind, resource, kept_here(unit)), ""
    role = ("PractitionerRole", role_id(resource["id"]))
    row = replica.known(unit, [role]).get(role)
    if row is None or row.deleted:
        return [resource], "/".join(role)
    return [resource, json.loads(row.json)], ""


def _keep(
    unit: Unit, place: Place, record: Any, row: tuple[UUID, Kept[Any] | None], said: Origin
) -> int:
    """The revision that stands for what was said."""
    record_id, before = row
    if isinstance(record, Booking):
        record = room_for(unit, record, record_id)
        if before is not None and record == before.record:
            return before.revision  # its seat was found to be another's before
    kept = unit.take_in(record, record_id, said.device, author=said.author, at=said.at)
    if isinstance(record, DutySession):
        _seats_known(unit, place, record, record_id)
    return kept.revision


def _seats_possible(session: DutySession) -> None:
    """Each seat becomes a row: a number that no program of this kind writes is not believed.

    Raises:
        ValueError: there cannot be so many.
    """
    if not 1 <= session.capacity <= MAX_CAPACITY or not 0 <= session.extra <= MAX_EXTRA:
        raise ValueError(session.capacity)


def _seats_known(unit: Unit, place: Place, session: DutySession, session_id: UUID) -> None:
    """Slots that came before their session."""
    keys = [("Slot", str(seat.id)) for seat in seats_of(session_id, session)]
    rows = replica.known(unit, keys).values()
    seats_from_slots(unit, place, filter(None, map(_slot, rows)))


def _said_by(unit: Unit, resource: Resource) -> Origin:
    """Ours, changed by somebody without a program of this kind: the county itself."""
    said = origin_of(resource)
    if str(said.device) not in own_devices(unit):
        return said
    return Origin(COUNTY, COUNTY, _instant(str(resource["meta"].get("lastUpdated", ""))))


def _of_clinic(resource: Resource, place: Place) -> bool:
    tags = resource.get("meta", {}).get("tag", ())
    return any(
        str(tag.get("system", "")).endswith("/clinic") and tag.get("code") == str(place.org_id)
        for tag in tags
    )


def _slot(each: Known) -> Any:
    if each.resource_type != "Slot" or each.deleted:
        return None
    with one_alone(each.resource_type, each.resource_id):
        return slot_said(json.loads(each.json))
    return None
