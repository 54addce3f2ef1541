"""Seats as FHIR Slots: holder, epoch and kind are extensions (wire.md, house rules).

A Slot always says what this computer knows of the seat now, whichever op brings it along: so the
order in which ops of different urgency go out can never leave an older state at the county.
"""

from collections.abc import Collection

from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.outgoing import Lookup

HELD, SOLD, CLOSED = "busy-tentative", "busy", "busy-unavailable"


def slot(
    place: Place,
    known: Lookup,
    seat_id: str,
    session_id: str,
    no: int,
    starts: str,
    ends: str,
    otherwise: str,
) -> Resource:
    """One Slot; `starts` and `ends` with +08:00.

    `otherwise` is its status when the seat is not kept on this computer.
    """
    root = f"{place.system_root}/StructureDefinition"
    return parts.resource(
        place,
        "Slot",
        seat_id,
        extension=[
            parts.plain_extension(f"{root}/seat-holder", valueString=str(place.device_id)),
            parts.plain_extension(f"{root}/seat-epoch", valueInteger=place.epoch),
            parts.plain_extension(f"{root}/seat-kind", valueCode="clinic"),
        ],
        identifier=[parts.identifier(f"{place.system_root}/slot-no", f"{session_id}#{no}")],
        schedule=parts.ref("Schedule", session_id),
        status=known.seat(seat_id) or otherwise,
        start=starts,
        end=ends,
    )


def unsold_of(found: Resource, devices: Collection[str]) -> bool:
    """Whether one of these devices holds the Slot and has not sold or closed it."""
    return found.get("status") == HELD and parts.extension_in(found, "seat-holder") in devices
