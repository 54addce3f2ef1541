"""Contact -> Communication about the Appointment."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.contact import Contact
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp


class ContactFormat(Format):
    """One telephone call about a booking."""

    kind: ClassVar[str] = "contact"
    record: ClassVar[type[Any]] = Contact
    needs_fields: ClassVar[tuple[str, ...]] = ("booking_id", "patient_id")
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """One Communication; about another clinic's patient it is that clinic's to read as well."""
        said = op.payload
        made = [
            parts.resource(
                place,
                "Communication",
                op.record_id,
                status="completed",
                category=[parts.local(place, "contact-purpose", said["purpose"])],
                medium=[parts.local(place, "contact-medium", "telephone")],
                subject=parts.ref("Patient", said["patient_id"]),
                about=[parts.ref("Appointment", said["booking_id"])],
                sent=parts.to_wire(said["at"]),
                sender=parts.ref("Organization", str(place.org_id)),
                payload=[{"contentString": said["note"]}] if said["note"] else [],
            )
        ]
        about = known.resource("Appointment", str(said["booking_id"])) or {}
        if (clinic := parts.clinic_in(about)) not in ("", str(place.org_id)):
            [own] = parts.meta(place)["tag"]
            made[0]["meta"]["tag"].append({**own, "code": clinic})
        return made

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What a Communication says."""
        own = found[0]
        payload: Resource = next(iter(own.get("payload", ())), {})
        return {
            "booking_id": parts.ref_id(next(iter(own.get("about", ())), None)),
            "patient_id": parts.ref_id(own.get("subject")),
            "purpose": parts.code_in(own.get("category"), "contact-purpose"),
            "at": parts.from_wire(own.get("sent")),
            "note": payload.get("contentString", ""),
        }
