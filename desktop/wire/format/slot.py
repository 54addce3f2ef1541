"""Seats as FHIR Slots: holder, epoch, kind and hold-until are extensions (wire.md, house rules).

A Slot always says what this computer knows of the seat now, whichever op brings it along: so the
order in which ops of different urgency go out can never leave an older state at the county.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from desktop.domain.codes import SeatKind
from desktop.domain.kept import Place
from desktop.domain.seats import SlotSaid, SlotStatus
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.outgoing import Lookup

FREE, HELD, SOLD, CLOSED = (str(each) for each in SlotStatus)
_MOST_EPOCHS = 2**31
_SERVER_OWNED = ("versionId", "lastUpdated")
_OURS = ("seat-holder", "seat-epoch", "seat-by", "seat-hold-until", "seat-kind", "seat-org")


def slot(
    place: Place,
    known: Lookup,
    seat_id: str,
    session_id: str,
    no: int,
    starts: str,
    ends: str,
    otherwise: str,
    kind: str = "clinic",
    org: str = "",
) -> Resource:
    """One Slot; `starts` and `ends` with +08:00.

    `otherwise`, `kind` and `org` are what it says when the seat is not kept on this computer.
    """
    said = known.seat(seat_id) or SlotSaid(
        seat_id,
        otherwise,
        None if otherwise == FREE else str(place.device_id),
        place.epoch,
        kind=kind,
        org=org,
    )
    return parts.resource(
        place,
        "Slot",
        seat_id,
        extension=_extensions(place, said),
        identifier=[parts.identifier(f"{place.system_root}/slot-no", f"{session_id}#{no}")],
        schedule=parts.ref("Schedule", session_id),
        status=said.status,
        start=starts,
        end=ends,
    )


def rewritten(place: Place, found: Resource, said: SlotSaid) -> Resource:
    """The county's Slot saying something else of its seat; what is not ours in it stays."""
    meta = {key: value for key, value in found.get("meta", {}).items() if key not in _SERVER_OWNED}
    others = [each for each in found.get("extension", ()) if _name(each) not in _OURS]
    made = {
        **found,
        "meta": {**meta, "source": f"urn:uuid:{place.device_id}"},
        "extension": [*others, *_extensions(place, said)],
        "status": said.status,
    }
    return {name: value for name, value in made.items() if value != []}


def slot_said(found: Resource) -> SlotSaid | None:
    """What a Slot at the county says of its seat; None for what cannot be read."""
    try:
        return _said_in(found)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        return None  # and so never taken for free


def _said_in(found: Resource) -> SlotSaid | None:
    if found.get("resourceType") != "Slot" or not isinstance(found.get("status"), str):
        return None
    session, _, no = parts.number_in(found, "/slot-no").partition("#")
    epoch = parts.extension_in(found, "seat-epoch")
    until = parts.extension_in(found, "seat-hold-until")
    try:
        hold_until = parts.from_wire(until) if until else None
    except (TypeError, ValueError):
        hold_until = None
    holder = parts.extension_in(found, "seat-holder") or None
    if holder is not None and not isinstance(holder, str):
        return None  # somebody's, and nobody can say whose: never taken for free
    kind = str(parts.extension_in(found, "seat-kind") or "")
    return SlotSaid(
        str(found.get("id", "")),
        found["status"],
        holder,
        epoch if isinstance(epoch, int) and 0 <= epoch <= _MOST_EPOCHS else 0,
        str(parts.extension_in(found, "seat-by") or ""),
        kind if kind in set(SeatKind) else "",
        str(parts.extension_in(found, "seat-org") or ""),
        hold_until,
        session or parts.ref_id(found.get("schedule")) or "",
        int(no) if no.isdecimal() else 0,
    )


def unsold_of(found: Resource, devices: Collection[str]) -> bool:
    """Whether one of these devices leases the Slot and has not sold or closed it."""
    said = slot_said(found)
    return (
        said is not None
        and said.status == HELD
        and said.holder in devices
        and said.hold_until is None
    )


def _extensions(place: Place, said: SlotSaid) -> list[Any]:
    root = f"{place.system_root}/StructureDefinition"
    held = said if said.holder else replace(said, epoch=0, holder_org="", hold_until=None)
    by = held.holder_org or (str(place.org_id) if held.holder == str(place.device_id) else "")
    until = parts.to_wire(held.hold_until)
    return [
        parts.plain_extension(f"{root}/{name}", **{value_name: value})
        for name, value_name, value in (
            ("seat-holder", "valueString", held.holder),
            ("seat-epoch", "valueInteger", held.epoch),
            ("seat-by", "valueString", by),
            ("seat-hold-until", "valueDateTime", until),
            ("seat-kind", "valueCode", said.kind),
            ("seat-org", "valueString", said.org),
        )
        if value
    ]


def _name(extension: Any) -> str:
    return str(extension.get("url", "")).rsplit("/", 1)[-1]
