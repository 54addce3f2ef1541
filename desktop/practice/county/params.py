"""Search parameters of the practice county, and what of a resource they find.

Source: HL7 FHIR R4 search parameter registry, the ones a clinic, a hospital desk and their
tests use. A path walks through lists; `|` parts alternatives.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any, NamedTuple

from desktop.practice.county.refusal import Refusal, Resource

CHINA = timezone(timedelta(hours=8))
# Words of the table: name, kind (r reference, t token, s string, d date), path.
TABLE: dict[str, str] = {
    "Appointment": (
        "actor:r:participant.actor patient:r:participant.actor practitioner:r:participant.actor"
        " location:r:participant.actor date:d:start service-category:t:serviceCategory"
        " service-type:t:serviceType specialty:t:specialty status:t:status slot:r:slot"
        " based-on:r:basedOn identifier:t:identifier appointment-type:t:appointmentType"
        " part-status:t:participant.status supporting-info:r:supportingInformation"
    ),
    "AppointmentResponse": "actor:r:actor appointment:r:appointment"
    " part-status:t:participantStatus",
    "Basic": "author:r:author code:t:code created:d:created identifier:t:identifier"
    " subject:r:subject patient:r:subject",
    "CarePlan": "category:t:category date:d:period identifier:t:identifier intent:t:intent"
    " status:t:status subject:r:subject patient:r:subject",
    "CareTeam": "identifier:t:identifier participant:r:participant.member status:t:status"
    " subject:r:subject patient:r:subject",
    "Communication": (
        "based-on:r:basedOn part-of:r:partOf category:t:category encounter:r:encounter"
        " identifier:t:identifier recipient:r:recipient sender:r:sender sent:d:sent"
        " received:d:received status:t:status subject:r:subject patient:r:subject"
    ),
    "Condition": "category:t:category clinical-status:t:clinicalStatus code:t:code"
    " encounter:r:encounter identifier:t:identifier recorded-date:d:recordedDate"
    " subject:r:subject patient:r:subject",
    "Consent": "category:t:category date:d:dateTime identifier:t:identifier patient:r:patient"
    " scope:t:scope status:t:status source-reference:r:sourceReference",
    "Device": "identifier:t:identifier organization:r:owner status:t:status type:t:type",
    "DocumentReference": "author:r:author category:t:category date:d:date identifier:t:identifier"
    " status:t:status subject:r:subject patient:r:subject type:t:type related:r:context.related",
    "Encounter": "appointment:r:appointment based-on:r:basedOn class:t:class date:d:period"
    " identifier:t:identifier participant:r:participant.individual"
    " service-provider:r:serviceProvider status:t:status subject:r:subject patient:r:subject",
    "HealthcareService": "active:t:active identifier:t:identifier location:r:location name:s:name"
    " organization:r:providedBy specialty:t:specialty",
    "Location": "identifier:t:identifier name:s:name|alias organization:r:managingOrganization"
    " partof:r:partOf status:t:status",
    "Observation": "based-on:r:basedOn category:t:category code:t:code"
    " date:d:effectiveDateTime|effectivePeriod|effectiveInstant encounter:r:encounter"
    " identifier:t:identifier status:t:status subject:r:subject patient:r:subject",
    "Organization": "active:t:active identifier:t:identifier name:s:name|alias partof:r:partOf"
    " type:t:type",
    "Patient": (
        "active:t:active address:s:address.text|address.line|address.city birthdate:d:birthDate"
        " gender:t:gender identifier:t:identifier link:r:link.other"
        " name:s:name.text|name.family|name.given organization:r:managingOrganization"
        " phone:t:telecom telecom:t:telecom"
    ),
    "Practitioner": "active:t:active identifier:t:identifier"
    " name:s:name.text|name.family|name.given phone:t:telecom telecom:t:telecom",
    "PractitionerRole": "active:t:active date:d:period identifier:t:identifier location:r:location"
    " organization:r:organization practitioner:r:practitioner role:t:code"
    " service:r:healthcareService specialty:t:specialty",
    "Provenance": "agent:r:agent.who recorded:d:recorded target:r:target",
    "QuestionnaireResponse": "author:r:author authored:d:authored based-on:r:basedOn"
    " identifier:t:identifier status:t:status subject:r:subject patient:r:subject",
    "Schedule": "active:t:active actor:r:actor date:d:planningHorizon identifier:t:identifier"
    " service-category:t:serviceCategory service-type:t:serviceType specialty:t:specialty",
    "ServiceRequest": (
        "authored:d:authoredOn based-on:r:basedOn category:t:category code:t:code"
        " encounter:r:encounter identifier:t:identifier intent:t:intent performer:r:performer"
        " priority:t:priority requester:r:requester status:t:status subject:r:subject"
        " patient:r:subject"
    ),
    "Slot": "identifier:t:identifier schedule:r:schedule service-category:t:serviceCategory"
    " service-type:t:serviceType specialty:t:specialty start:d:start status:t:status",
    "Task": (
        "authored-on:d:authoredOn based-on:r:basedOn business-status:t:businessStatus code:t:code"
        " encounter:r:encounter focus:r:focus identifier:t:identifier intent:t:intent"
        " modified:d:lastModified owner:r:owner part-of:r:partOf patient:r:for subject:r:for"
        " priority:t:priority requester:r:requester status:t:status period:d:executionPeriod"
    ),
}
KINDS = {"r": "reference", "t": "token", "s": "string", "d": "date"}


class Param(NamedTuple):
    """A search parameter: its kind and the paths it looks at."""

    kind: str
    paths: tuple[tuple[str, ...], ...]


class Key(NamedTuple):
    """One findable value. For dates `system` is the end and `value` the start of its span."""

    param: str
    system: str
    value: str


@cache
def params_of(resource_type: str) -> dict[str, Param]:
    """The parameters of a type by name."""
    found = {}
    for word in TABLE.get(resource_type, "").split():
        name, kind, paths = word.split(":")
        walked = tuple(tuple(path.split(".")) for path in paths.split("|"))
        found[name] = Param(KINDS[kind], walked)
    return found


def keys_of(resource: Resource) -> set[Key]:
    """Everything that a search can find this resource by."""
    found = {
        Key("_tag", tag.get("system", ""), tag.get("code", ""))
        for tag in resource.get("meta", {}).get("tag", ())
    }
    for name, param in params_of(resource["resourceType"]).items():
        for path in param.paths:
            for value in _walk(resource, path):
                found.update(Key(name, *pair) for pair in READERS[param.kind](value))
    return found


def _walk(value: Any, path: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, path)
    elif not path:
        if value is not None:
            yield value
    elif isinstance(value, dict):
        yield from _walk(value.get(path[0]), path[1:])


def _of_reference(value: Any) -> Iterator[tuple[str, str]]:
    parts = value.get("reference", "").split("/_history/")[0].rsplit("/", 2)
    if len(parts) > 1:
        yield parts[-2], parts[-1]


def _of_token(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for coding in value.get("coding", [value]):
            yield coding.get("system", ""), coding.get("code", coding.get("value", ""))
    else:
        yield "", str(value).lower() if isinstance(value, bool) else value


def _of_string(value: Any) -> Iterator[tuple[str, str]]:
    yield "", str(value).lower()


def _of_date(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        start = span(value["start"])[0] if "start" in value else "0"
        end = span(value["end"])[1] if "end" in value else "9"
    else:
        start, end = span(value)
    yield end, start


READERS = {
    "reference": _of_reference,
    "token": _of_token,
    "string": _of_string,
    "date": _of_date,
}


def stamp(moment: datetime) -> str:
    """An instant as text that sorts: UTC, six digits of a second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def span(text: str) -> tuple[str, str]:
    """First instant of what a FHIR date says and first instant after it, as sortable text.

    A date without a zone is a day in China.

    Raises:
        Refusal: 400, it is no date.
    """
    try:
        if len(text) in (4, 7):
            first = datetime.fromisoformat(f"{text}{'-01' * (3 - len(text) // 3)}")
            days = 366 if len(text) == 4 else 31  # noqa: PLR2004 - a year has four digits
            last = (first + timedelta(days=days)).replace(day=1)
            last = last.replace(month=1) if days > 31 else last  # noqa: PLR2004
        else:
            first = datetime.fromisoformat(text)
            last = first + _precision(text)
    except ValueError as error:
        raise Refusal(400, "value", f"not a date: {text}") from error
    return tuple(  # type: ignore[return-value]
        stamp(moment if moment.tzinfo else moment.replace(tzinfo=CHINA)) for moment in (first, last)
    )


def _precision(text: str) -> timedelta:
    clock = text.partition("T")[2]
    if not clock:
        return timedelta(days=1)
    fraction = clock.partition(".")[2]
    digits = len(fraction) - len(fraction.lstrip("0123456789"))
    if digits:
        return timedelta(microseconds=10 ** max(0, 6 - digits))
    return timedelta(seconds=1) if clock.count(":") > 1 else timedelta(minutes=1)
