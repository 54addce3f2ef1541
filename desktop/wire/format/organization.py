"""Organization -> FHIR Organization."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.codes import OrgKind
from desktop.domain.kept import Place
from desktop.domain.organization import Organization
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp

_PURPOSES = {"emergency_phone": "emergency", "referral_phone": "referral"}


class OrganizationFormat(Format):
    """A health centre or hospital."""

    kind: ClassVar[str] = "organization"
    record: ClassVar[type[Any]] = Organization

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Organization."""
        said = op.payload
        contacts = [
            {
                "purpose": parts.local(place, "contact-purpose", purpose),
                "telecom": [parts.phone(said[name])],
            }
            for name, purpose in _PURPOSES.items()
            if said[name]
        ]
        return [
            parts.resource(
                place,
                "Organization",
                op.record_id,
                identifier=parts.listed(parts.identifier(parts.ORG_CODE, said["org_code"])),
                active=said["active"],
                type_=parts.listed(parts.local(place, "organization-kind", said["kind"])),
                name=said["name"],
                telecom=parts.listed(parts.phone(said["phone"], "work")),
                address=[{"text": said["address"]}] if said["address"] else [],
                contact=contacts,
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What an Organization says; a kind that is not ours reads as `other`."""
        own = found[0]
        held = {
            "name": own.get("name", ""),
            "kind": _kind(own),
            "org_code": parts.number_in(own, parts.ORG_CODE),
            "phone": parts.phone_in(own.get("telecom")),
            "address": parts.text_of(own.get("address")),
            "active": own.get("active", True),
        }
        for contact in own.get("contact", ()):
            purpose = parts.code_in(contact.get("purpose"), "contact-purpose")
            for name, wanted in _PURPOSES.items():
                if purpose == wanted:
                    held[name] = parts.phone_in(contact.get("telecom"))
        return held


def _kind(own: Resource) -> str:
    code = parts.code_in(own.get("type"), "organization-kind") or ""
    return code if code in set(OrgKind) else str(OrgKind.OTHER)
