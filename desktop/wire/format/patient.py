"""Patient -> FHIR Patient."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.codes import IdType, Sex
from desktop.domain.kept import Place
from desktop.domain.patient import Patient
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp

_GENDER = {Sex.MALE: "male", Sex.FEMALE: "female"}
_SEX = {"male": Sex.MALE, "female": Sex.FEMALE}
_ID_SYSTEMS = "/id-type/"
# both are in use for the resident id card (wire.md section 1)
_ID_CARDS = ("urn:oid:2.16.156.10011.1.3", "urn:oid:2.16.840.1.113883.2.23.1.19.1")


def gender_of(sex: str) -> str:
    """AdministrativeGender of GB/T 2261.1."""
    return _GENDER.get(Sex(sex), "unknown")


def sex_of(gender: Any) -> str:
    """GB/T 2261.1 of an AdministrativeGender."""
    return str(_SEX.get(gender, Sex.UNKNOWN))


class PatientFormat(Format):
    """Who comes to the station."""

    kind: ClassVar[str] = "patient"
    record: ClassVar[type[Any]] = Patient
    needs_fields: ClassVar[tuple[str, ...]] = ("merged_into",)
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Patient."""
        said = op.payload
        merged = said["merged_into"]
        return [
            parts.resource(
                place,
                "Patient",
                op.record_id,
                identifier=_identifiers(said, place),
                active=said["active"] and not merged,
                name=[{"use": "official", "text": said["name"]}] if said["name"] else [],
                telecom=parts.listed(parts.phone(said["phone"], "mobile")),
                gender=gender_of(said["sex"]),
                birthDate=said["birth_date"],
                address=_address(said),
                contact=_contact(said),
                managingOrganization=parts.ref("Organization", str(place.org_id)),
                link=(
                    [{"other": parts.ref("Patient", merged), "type": "replaced-by"}]
                    if merged
                    else []
                ),
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What a Patient says."""
        own = found[0]
        contact: Resource = next(iter(own.get("contact", ())), {})
        address: Resource = next(iter(own.get("address", ())), {})
        merged = [
            parts.ref_id(each.get("other"))
            for each in own.get("link", ())
            if each.get("type") == "replaced-by"
        ]
        held = {
            "name": parts.text_of(own.get("name")),
            "sex": sex_of(own.get("gender")),
            "birth_date": own.get("birthDate"),
            "phone": parts.phone_in(own.get("telecom")),
            "health_record_no": parts.number_in(own, parts.HEALTH_RECORD),
            "address": address.get("text", ""),
            "village": next(iter(address.get("line", ())), ""),
            "contact_name": contact.get("name", {}).get("text", ""),
            "contact_phone": parts.phone_in(contact.get("telecom")),
            "merged_into": next(iter(merged), None),
            "active": own.get("active", True),
        }
        return held | _read_id(own)


def _identifiers(said: Any, place: Place) -> list[Any]:
    card = None
    if said["id_type"] == IdType.ID_CARD:
        kind = parts.concept(parts.V2_IDENTIFIER, "NI")
        card = parts.identifier(place.id_card_system, said["id_no"], use="official", type=kind)
    elif said["id_type"]:
        system = f"{place.system_root}{_ID_SYSTEMS}{said['id_type']}"
        card = parts.identifier(system, said["id_no"], use="official")
    record = parts.identifier(parts.HEALTH_RECORD, said["health_record_no"], use="secondary")
    return parts.listed(card, record)


def _read_id(own: Resource) -> dict[str, Any]:
    for each in own.get("identifier", ()):
        system = str(each.get("system", ""))
        codings = each.get("type", {}).get("coding", ())
        if system in _ID_CARDS or any(coding.get("code") == "NI" for coding in codings):
            return {"id_type": str(IdType.ID_CARD), "id_no": each.get("value", "")}
        _, mine, code = system.partition(_ID_SYSTEMS)
        if mine and code in set(IdType):
            return {"id_type": code, "id_no": each.get("value", "")}
    return {}


def _address(said: Any) -> list[Any]:
    lines = [said["village"]] if said["village"] else []
    told = parts.drop_none({"text": said["address"], "line": lines})
    return [{"use": "home", **told, "country": "CN"}] if told else []


def _contact(said: Any) -> list[Any]:
    if not said["contact_name"] and not said["contact_phone"]:
        return []
    kind = parts.concept("http://terminology.hl7.org/CodeSystem/v2-0131", "C")
    name = {"text": said["contact_name"]} if said["contact_name"] else None
    telecom = parts.listed(parts.phone(said["contact_phone"]))
    return [{"relationship": [kind], **parts.drop_none({"name": name, "telecom": telecom})}]
