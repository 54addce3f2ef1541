"""What the practice county demands of a resource before it keeps it.

Structure comes from the FHIR definitions (`elements.py`); the named invariants are those of R4
that a clinic's records can break.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.practice.county.elements import ELEMENTS
from desktop.practice.county.refusal import Refusal, Resource

TYPES = frozenset(
    {"Appointment", "AppointmentResponse", "Basic", "Binary", "CarePlan", "CareTeam"}
    | {
        "Communication",
        "Condition",
        "Consent",
        "Device",
        "DocumentReference",
        "Encounter",
        "HealthcareService",
    }
    | {"Location", "Observation", "Organization", "Patient", "Practitioner", "PractitionerRole"}
    | {"Provenance", "QuestionnaireResponse", "Schedule", "ServiceRequest", "Slot", "Task"}
)
ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_YEAR = r"[0-9]{4}"
_DAY = r"-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
_TIME = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
FORMS = {
    "date": re.compile(f"{_YEAR}({_DAY})?)?"),
    "dateTime": re.compile(f"{_YEAR}({_DAY}({_TIME})?)?)?"),
    "instant": re.compile(f"{_YEAR}{_DAY}){_TIME}"),
}
NUMBERS = {"decimal": None, "integer": None, "unsignedInt": 0, "positiveInt": 1}
# Anywhere in a resource, whatever the table says of the type.
COMMON = {"id", "extension", "modifierExtension", "fhir_comments"}
TOP = COMMON | {"resourceType", "meta", "implicitRules", "language", "text", "contained"}


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a type, read from the table."""

    name: str
    type: str
    required: bool
    many: bool
    codes: frozenset[str]


@cache
def elements_of(type_name: str) -> dict[str, Element]:
    """The elements of a type by name; choices under `name[x]`."""
    found = {}
    for word in ELEMENTS[type_name].split():
        head, _, codes = word.partition("=")
        head, _, kind = head.partition(":")
        name = head.rstrip("!*")
        found[name] = Element(
            name,
            kind or "string",
            "!" in head,
            "*" in head,
            frozenset(codes.split("|")) if codes else frozenset(),
        )
    return found


def check_resource(resource: Any, resource_type: str, resource_id: str) -> None:
    """Refuse a resource that is not what R4 says it must be.

    Raises:
        Refusal: 400 when it is not that resource at all, 422 when it breaks a rule.
    """
    if not isinstance(resource, dict):
        raise Refusal(400, "structure", "the body is not a FHIR resource", resource_type)
    if resource.get("resourceType") != resource_type:
        raise Refusal(400, "invalid", "resourceType is not that of the address", resource_type)
    if resource.get("id") != resource_id:
        raise Refusal(400, "invalid", "id is not that of the address", f"{resource_type}.id")
    if not ID.fullmatch(resource_id):
        raise Refusal(400, "value", "not a FHIR id", f"{resource_type}.id")
    _check_object(resource, resource_type, resource_type, TOP)
    if "meta" in resource:
        _check_value(resource["meta"], "Meta", f"{resource_type}.meta")
    for rule in INVARIANTS.get(resource_type, ()):
        if message := rule(resource):
            raise Refusal(422, "invariant", message, resource_type)


def _check_object(value: Resource, kind: str, path: str, common: set[str]) -> None:
    known = elements_of(kind)
    for name, inner in value.items():
        bare = name.removeprefix("_")
        element = known.get(bare) or _choice(known, bare)
        if bare in common or (element and name != bare):
            _refuse_empty(inner, f"{path}.{name}")
        elif element is None:
            raise Refusal(422, "structure", f"{kind} has no {name}", f"{path}.{name}")
        else:
            _check_element(inner, element, f"{path}.{name}")
    for element in known.values():
        if element.required and not _present(value, element.name):
            what = f"{path}.{element.name}"
            raise Refusal(422, "required", f"{what} is required", what)


def _choice(known: dict[str, Element], name: str) -> Element | None:
    for stem, element in known.items():
        base = stem.removesuffix("[x]")
        if base != stem and name.startswith(base) and name[len(base) :][:1].isupper():
            kind = name[len(base) :]
            simple = kind[0].lower() + kind[1:]
            found = simple if simple in FORMS or simple in NUMBERS else kind
            found = "boolean" if simple == "boolean" else found
            return Element(name, found, element.required, many=False, codes=frozenset())
    return None


def _present(value: Resource, name: str) -> bool:
    base = name.removesuffix("[x]")
    if base == name:
        return name in value or f"_{name}" in value
    return any(key.startswith(base) and key[len(base) :][:1].isupper() for key in value)


def _check_element(value: Any, element: Element, path: str) -> None:
    if element.many != isinstance(value, list):
        wanted = "a list" if element.many else "one value"
        raise Refusal(422, "structure", f"{path} must be {wanted}", path)
    if not element.many:
        _check_value(value, element.type, path, element.codes)
        return
    if not value:
        raise Refusal(422, "structure", f"{path} is an empty list", path)
    for index, item in enumerate(value):
        _check_value(item, element.type, f"{path}[{index}]", element.codes)


def _check_value(value: Any, kind: str, path: str, codes: frozenset[str] = frozenset()) -> None:
    _refuse_empty(value, path)
    if kind in ELEMENTS:
        if not isinstance(value, dict):
            raise Refusal(422, "structure", f"{path} must be a {kind}", path)
        _check_object(value, kind, path, COMMON)
    elif kind == "boolean":
        _demand(isinstance(value, bool), "must be true or false", path)
    elif kind in NUMBERS:
        _check_number(value, kind, path)
    elif kind in FORMS:
        fits = isinstance(value, str) and FORMS[kind].fullmatch(value)
        _demand(bool(fits), f"is not a {kind}", path)
    elif kind == "string":
        _demand(isinstance(value, str) and bool(value.strip()), "must be a text", path)
        if codes and value not in codes:
            raise Refusal(422, "code-invalid", f"{path}: no such code {value!r}", path)


def _check_number(value: Any, kind: str, path: str) -> None:
    number = isinstance(value, int) and not isinstance(value, bool)
    if kind == "decimal":
        number = number or isinstance(value, float)
    least = NUMBERS[kind]
    _demand(number and (least is None or value >= least), f"is not a {kind}", path)


def _demand(fits: bool, message: str, path: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not fits:
        raise Refusal(422, "value", f"{path} {message}", path)


def _refuse_empty(value: Any, path: str) -> None:
    if value is None or value in ("", [], {}):
        raise Refusal(422, "structure", f"{path} is empty", path)


def references(value: Any) -> Iterator[str]:
    """Every literal reference in a resource, in no particular order."""
    if isinstance(value, dict):
        found = value.get("reference")
        if isinstance(found, str):
            yield found
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def _appointment_times(visit: Resource) -> str:
    if ("start" in visit) != ("end" in visit):
        return "app-2: start and end stand together or not at all"
    if "start" not in visit and visit["status"] not in ("proposed", "cancelled", "waitlist"):
        return "app-3: only a proposed, cancelled or waitlisted appointment has no time"
    return ""


def _appointment_reason(visit: Resource) -> str:
    if "cancelationReason" in visit and visit["status"] not in ("cancelled", "noshow"):
        return "app-4: a cancelation reason belongs to cancelled or noshow"
    return ""


def _appointment_participants(visit: Resource) -> str:
    fits = all("type" in each or "actor" in each for each in visit["participant"])
    return "" if fits else "app-1: a participant has a type or an actor"


def _organization_named(organization: Resource) -> str:
    return "" if {"name", "identifier"} & set(organization) else "org-1: a name or an identifier"


def _task_times(task: Resource) -> str:
    first, last = task.get("authoredOn"), task.get("lastModified")
    if first and last and first[-6:] == last[-6:] and last < first:
        return "inv-1: lastModified is not before authoredOn"
    return ""


def _patient_contacts(patient: Resource) -> str:
    fits = all(
        {"name", "telecom", "address", "organization"} & set(each)
        for each in patient.get("contact", ())
    )
    return "" if fits else "pat-1: a contact has details or an organization"


def _consent_policy(consent: Resource) -> str:
    return "" if {"policy", "policyRule"} & set(consent) else "ppc-1: a policy or a policyRule"


def _observation_value(observation: Resource) -> str:
    valued = any(name.startswith("value") for name in observation)
    return (
        "obs-6: dataAbsentReason with a value"
        if (valued and "dataAbsentReason" in observation)
        else ""
    )


Rule = Callable[[Resource], str]
INVARIANTS: dict[str, tuple[Rule, ...]] = {
    "Appointment": (_appointment_times, _appointment_reason, _appointment_participants),
    "Consent": (_consent_policy,),
    "Observation": (_observation_value,),
    "Organization": (_organization_named,),
    "Patient": (_patient_contacts,),
    "Task": (_task_times,),
}
