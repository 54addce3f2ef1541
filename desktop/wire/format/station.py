"""Station -> FHIR Location (the room) and HealthcareService (what it offers)."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.domain.station import Station
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, first_of
from desktop.wire.outgoing import Lookup, OutgoingOp


class StationFormat(Format):
    """The expert station of a centre."""

    kind: ClassVar[str] = "station"
    record: ClassVar[type[Any]] = Station
    needs_fields: ClassVar[tuple[str, ...]] = ("org_id",)

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """Location and HealthcareService."""
        said = op.payload
        owner = parts.ref("Organization", said["org_id"])
        location = parts.resource(
            place,
            "Location",
            op.record_id,
            status="active" if said["active"] else "inactive",
            name=said["name"],
            mode="instance",
            address={"text": said["room"]} if said["room"] else None,
            managingOrganization=owner,
        )
        service = parts.resource(
            place,
            "HealthcareService",
            str(child_id(UUID(op.record_id), "service")),
            active=said["active"],
            providedBy=owner,
            specialty=parts.listed(parts.concept("", None, said["specialty"])),
            location=[parts.ref("Location", op.record_id)],
            name=said["name"],
            appointmentRequired=True,
        )
        return [location, service]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the two say."""
        room, service = first_of(found, "Location"), first_of(found, "HealthcareService")
        return {
            "name": room.get("name", ""),
            "org_id": parts.ref_id(room.get("managingOrganization")),
            "room": parts.text_of(room.get("address")),
            "specialty": parts.text_of(service.get("specialty")),
            "active": room.get("status", "active") == "active",
        }
