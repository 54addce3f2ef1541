"""Small builders that every format uses (wire.md, house rules)."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.kept import Place
from desktop.wire.county import Resource

V2_IDENTIFIER = "http://terminology.hl7.org/CodeSystem/v2-0203"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
ORG_CODE = "urn:oid:2.16.156.10011.1.5"
HEALTH_RECORD = "urn:oid:2.16.156.10011.1.2"


def meta(place: Place) -> Resource:
    """Clinic tag and the device it comes from."""
    return {
        "tag": [{"system": f"{place.system_root}/CodeSystem/clinic", "code": str(place.org_id)}],
        "source": f"urn:uuid:{place.device_id}",
    }


def resource(place: Place, kind: str, resource_id: str, **elements: Any) -> Resource:
    """A resource without its empty elements; `class_` and the like lose their underscore."""
    made: Resource = {"resourceType": kind, "id": resource_id, "meta": meta(place)}
    made.update(
        (name.rstrip("_"), value)
        for name, value in elements.items()
        if value is not None and value not in ("", [], {})
    )
    return made


def ref(kind: str, resource_id: str | None) -> Resource | None:
    """A reference, or None."""
    return {"reference": f"{kind}/{resource_id}"} if resource_id else None


def ref_id(value: Any) -> str | None:
    """The id a reference names."""
    text = (value or {}).get("reference", "") if isinstance(value, dict) else ""
    return text.rsplit("/", 1)[-1] or None


def concept(system: str, code: str | None, text: str = "") -> Resource | None:
    """A CodeableConcept with one coding, or None for no code and no text."""
    made: Resource = {}
    if code:
        made["coding"] = [{"system": system, "code": code}]
    if text:
        made["text"] = text
    return made or None


def local(place: Place, name: str, code: str | None, text: str = "") -> Resource | None:
    """A CodeableConcept in one of the county's own code systems."""
    return concept(f"{place.system_root}/CodeSystem/{name}", code, text)


def listed(*items: Any) -> list[Any]:
    """The items that are not None."""
    return [item for item in items if item is not None]


def code_in(concepts: Any, name: str) -> str | None:
    """The code of a system that ends in `name`, in a concept or a list of concepts."""
    for each in concepts if isinstance(concepts, list) else listed(concepts):
        for coding in each.get("coding", ()):
            if str(coding.get("system", "")).endswith(f"/{name}"):
                return str(coding.get("code", "")) or None
    return None


def text_of(concepts: Any) -> str:
    """The text of a concept, or of the first of a list."""
    first = (concepts[0] if concepts else {}) if isinstance(concepts, list) else concepts or {}
    return str(first.get("text", ""))


def identifier(system: str, value: str, **more: Any) -> Resource | None:
    """An identifier, or None without a value."""
    return {**more, "system": system, "value": value} if value else None


def number_in(found: Resource, name: str) -> str:
    """The value of the identifier whose system ends in `name`."""
    for each in found.get("identifier", ()):
        if str(each.get("system", "")).endswith(name):
            return str(each.get("value", ""))
    return ""


def phone(value: str, use: str = "") -> Resource | None:
    """A telecom entry, or None."""
    if not value:
        return None
    return {"system": "phone", "value": value, **({"use": use} if use else {})}


def phone_in(entries: Iterable[Mapping[str, Any]] | None) -> str:
    """The first telephone."""
    for each in entries or ():
        if each.get("system") == "phone":
            return str(each.get("value", ""))
    return ""


def to_wire(instant: str | None) -> str | None:
    """A payload's UTC instant as the county reads it, +08:00."""
    if not instant:
        return None
    return datetime.fromisoformat(instant).astimezone(CLINIC_ZONE).isoformat()


def from_wire(instant: str | None) -> str | None:
    """A FHIR instant as payloads hold it; a day alone counts from its first minute."""
    if not instant:
        return None
    at = datetime.fromisoformat(instant)
    at = at if at.tzinfo else at.replace(tzinfo=CLINIC_ZONE)
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def drop_none(values: Mapping[str, Any]) -> Resource:
    """The mapping without its empty values."""
    return {
        name: value for name, value in values.items() if value is not None and value not in ("", [])
    }


def plain_extension(url: str, **value: Any) -> Resource:
    """One extension."""
    return {"url": url, **value}


def is_clinic_tag(tag: Mapping[str, Any]) -> bool:
    """Whether a tag names the clinic whose record it is."""
    return str(tag.get("system", "")).endswith("/clinic")


def clinic_in(found: Mapping[str, Any]) -> str:
    """Id of the clinic whose record it is; empty when nobody says so."""
    tags = found.get("meta", {}).get("tag", ())
    return next((str(tag.get("code", "")) for tag in tags if is_clinic_tag(tag)), "")


def extension_in(found: Mapping[str, Any], name: str) -> Any:
    """The value of the extension whose url ends in `name`, or None."""
    said = found.get("extension")
    for each in said if isinstance(said, list | tuple) else ():
        if isinstance(each, Mapping) and str(each.get("url", "")).endswith(f"/{name}"):
            return next((value for key, value in each.items() if key.startswith("value")), None)
    return None
