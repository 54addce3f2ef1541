"""Expert -> FHIR Practitioner and PractitionerRole."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.codes import ExpertRole
from desktop.domain.expert import Expert
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, first_of
from desktop.wire.format.patient import gender_of, sex_of
from desktop.wire.outgoing import Lookup, OutgoingOp


def role_id(expert_id: str) -> str:
    """Id of the PractitionerRole of an expert of ours."""
    return str(child_id(UUID(expert_id), "role"))


class ExpertFormat(Format):
    """A specialist who comes to the station."""

    kind: ClassVar[str] = "expert"
    record: ClassVar[type[Any]] = Expert
    needs_fields: ClassVar[tuple[str, ...]] = ("home_org_id",)

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """Practitioner and PractitionerRole."""
        said = op.payload
        person = parts.resource(
            place,
            "Practitioner",
            op.record_id,
            active=said["active"],
            name=[{"text": said["name"]}] if said["name"] else [],
            telecom=parts.listed(parts.phone(said["phone"])),
            gender=gender_of(said["sex"]),
            qualification=([{"code": {"text": said["title_text"]}}] if said["title_text"] else []),
        )
        period = parts.drop_none({"start": said["assign_start"], "end": said["assign_end"]})
        role = parts.resource(
            place,
            "PractitionerRole",
            role_id(op.record_id),
            active=said["active"],
            period=period,
            practitioner=parts.ref("Practitioner", op.record_id),
            organization=parts.ref("Organization", said["home_org_id"]),
            code=parts.listed(parts.local(place, "expert-role", said["role_type"])),
            specialty=parts.listed(parts.concept("", None, said["specialty"])),
        )
        return [person, role]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the two say; a role that is not ours reads as a team member."""
        person, role = first_of(found, "Practitioner"), first_of(found, "PractitionerRole")
        titles = [each.get("code") for each in person.get("qualification", ())]
        period = role.get("period", {})
        code = parts.code_in(role.get("code"), "expert-role") or ""
        return {
            "name": parts.text_of(person.get("name")),
            "phone": parts.phone_in(person.get("telecom")),
            "sex": sex_of(person.get("gender")),
            "active": person.get("active", True),
            "title_text": parts.text_of(parts.listed(*titles)),
            "assign_start": period.get("start", "")[:10] or None,
            "assign_end": period.get("end", "")[:10] or None,
            "home_org_id": parts.ref_id(role.get("organization")),
            "role_type": code if code in set(ExpertRole) else str(ExpertRole.MEMBER),
            "specialty": parts.text_of(role.get("specialty")),
        }
