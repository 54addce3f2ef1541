"""Vital signs <-> FHIR Observations: LOINC codes, UCUM units."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts

LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
_PRESSURE, _ALERTNESS, _OXYGEN, _TARGET = "85354-9", "80288-4", "on-oxygen", "spo2-target-88-92"


class Sign(NamedTuple):
    """One measured number: its payload field, LOINC code, UCUM unit, and words."""

    field: str
    loinc: str
    unit: str
    words: str
    exact: bool = False  # kept as decimal text in the payload


SIGNS = (
    Sign("temperature_c", "8310-5", "Cel", "体温", exact=True),
    Sign("pulse", "8867-4", "/min", "心率"),
    Sign("respiration", "9279-1", "/min", "呼吸"),
    Sign("spo2", "59408-5", "%", "血氧饱和度"),
    Sign("glucose", "15074-8", "mmol/L", "血糖", exact=True),
)
PRESSURES = (
    Sign("systolic", "8480-6", "mm[Hg]", "收缩压"),
    Sign("diastolic", "8462-4", "mm[Hg]", "舒张压"),
)


def observations(
    record_id: str, vitals: Any, patient_id: str, status: str, place: Place
) -> list[Resource]:
    """One Observation for each sign that was measured; blood pressure is one panel.

    `vitals` is plain payload or None, `status` an ObservationStatus.
    """
    if not vitals:
        return []
    when = parts.to_wire(vitals.get("taken_at"))

    def make(role: str, code: Any, **value: Any) -> Resource:
        return parts.resource(
            place,
            "Observation",
            str(child_id(UUID(record_id), f"vitals/{role}")),
            status=status,
            category=[parts.concept(CATEGORY, "vital-signs")],
            code=code,
            subject=parts.ref("Patient", patient_id),
            effectiveDateTime=when,
            **value,
        )

    made = [
        make(sign.field, _code(sign), valueQuantity=_quantity(sign, vitals[sign.field]))
        for sign in SIGNS
        if vitals.get(sign.field) is not None
    ]
    panel = [
        {"code": _code(sign), "valueQuantity": _quantity(sign, vitals[sign.field])}
        for sign in PRESSURES
        if vitals.get(sign.field) is not None
    ]
    if panel:
        made.append(make("pressure", parts.concept(LOINC, _PRESSURE, "血压"), component=panel))
    if alertness := vitals.get("consciousness"):
        value = parts.local(place, "consciousness", alertness)
        code = parts.concept(LOINC, _ALERTNESS, "意识")
        made.append(make("consciousness", code, valueCodeableConcept=value))
    if vitals.get("on_oxygen") is not None:
        code = parts.local(place, "vital-sign", _OXYGEN, "吸氧")
        made.append(make(_OXYGEN, code, valueBoolean=vitals["on_oxygen"]))
    if vitals.get("spo2_target_88_92"):
        code = parts.local(place, "vital-sign", _TARGET, "血氧目标88-92%")
        made.append(make(_TARGET, code, valueBoolean=True))
    return made


def vitals_from(found: Sequence[Resource]) -> dict[str, Any] | None:
    """The plain payload that Observations hold, or None without any."""
    if not found:
        return None
    names = [sign.field for sign in (*SIGNS, *PRESSURES)]
    held: dict[str, Any] = dict.fromkeys([*names, "on_oxygen", "consciousness", "taken_at"])
    held["spo2_target_88_92"] = False
    for each in found:
        held["taken_at"] = parts.from_wire(each.get("effectiveDateTime"))
        for part in each.get("component", [each]):
            _read(part, held)
        if (code := parts.code_in(each.get("valueCodeableConcept"), "consciousness")) is not None:
            held["consciousness"] = code
        if "valueBoolean" in each:
            target = parts.code_in(each.get("code"), "vital-sign") == _TARGET
            held["spo2_target_88_92" if target else "on_oxygen"] = each["valueBoolean"]
    return held


def _read(part: Resource, held: dict[str, Any]) -> None:
    codes = {coding.get("code") for coding in part.get("code", {}).get("coding", ())}
    for sign in (*SIGNS, *PRESSURES):
        if sign.loinc in codes and "valueQuantity" in part:
            value = part["valueQuantity"].get("value")
            held[sign.field] = str(value) if sign.exact else value


def _code(sign: Sign) -> Any:
    return parts.concept(LOINC, sign.loinc, sign.words)


def _quantity(sign: Sign, value: Any) -> Resource:
    number = float(value) if sign.exact else value
    return {"value": number, "unit": sign.unit, "system": UCUM, "code": sign.unit}
