"""Up-referral -> ServiceRequest, a Task for each leg, Conditions, Observations, Consent."""

import json
from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.codes import ConsentType, ReferralReason, ReferralState, ServiceNeeded
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.domain.referral import Referral
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, first_of, of_type
from desktop.wire.format.vitals import observations, vitals_from
from desktop.wire.outgoing import Lookup, OutgoingOp

ICD10 = "http://hl7.org/fhir/sid/icd-10"
_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
# of a Task that nobody has seen yet
_NEW_TASK = {
    "active": ("requested", "submitted"),
    "completed": ("requested", "submitted"),
    "revoked": ("cancelled", "withdrawn"),
    "entered-in-error": ("entered-in-error", "withdrawn"),
}
_GIVEN_UP = {ReferralState.WITHDRAWN, ReferralState.ABANDONED, ReferralState.NOT_ARRIVED}


def task_id(referral_id: str, leg: int = 1) -> str:
    """Id of the Task of a leg, from 1, of a referral up or down."""
    return str(child_id(UUID(referral_id), "task" if leg == 1 else f"task/{leg}"))


def leg_in(request: Resource | None, at: str = "") -> int:
    """Number of the leg that ran when something was said; 1 where the request tells no legs.

    Args:
        request: the ServiceRequest as it goes out, or as the county has it.
        at: UTC text of payloads; empty is now.
    """
    try:
        legs = json.loads(parts.extension_in(request or {}, "referral-legs") or "[]")
        ended = [str(each["ended_at"]) for each in legs]
    except (ValueError, TypeError, KeyError):
        return 1
    return 1 + sum(not at or each <= at for each in ended)


def request_status(state: str) -> str:
    """RequestStatus of our own state; what the county decides is in its Task."""
    if state == ReferralState.ENTERED_IN_ERROR:
        return "entered-in-error"
    if state in _GIVEN_UP:
        return "revoked"
    ended = {ReferralState.CLOSED, ReferralState.COMPLETED, ReferralState.DIED}
    return "completed" if state in ended else "active"


class ReferralFormat(Format):
    """A 转诊单. The Task of each leg is sent once; afterwards only its receiver writes it."""

    kind: ClassVar[str] = "referral"
    record: ClassVar[type[Any]] = Referral
    needs_fields: ClassVar[tuple[str, ...]] = (
        "patient_id",
        "from_org_id",
        "to_org_id",
        "doctor_id",
        "down_referral_id",
    )

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """ServiceRequest first, then what it refers to, then each Task that is due."""
        said = op.payload
        void = request_status(said["state"]) == "entered-in-error"
        conditions = [
            _condition(op, place, index, each, void=void)
            for index, each in enumerate(said["diagnoses"])
        ]
        status = "entered-in-error" if void else "final"
        signs = observations(op.record_id, said["vitals"], said["patient_id"], status, place)
        consent = _consent(op, place, void=void)
        booking = said["booking_id"]
        info = [*signs, *parts.listed(consent)]
        own = parts.resource(
            place,
            "ServiceRequest",
            op.record_id,
            **_request(op, place),
            reasonReference=[parts.ref("Condition", each["id"]) for each in conditions],
            supportingInfo=parts.listed(
                *(parts.ref(each["resourceType"], each["id"]) for each in info),
                parts.ref("Appointment", booking) if booking and known.here(booking) else None,
            ),
        )
        withdrawn = _withdrawn(own, known)
        return [own, *conditions, *info, *withdrawn, *_tasks(op, place, known)]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the resources say; our own state travels as an extension."""
        own = first_of(found, "ServiceRequest")
        category = own.get("category")
        reason = parts.code_in(own.get("reasonCode"), "referral-reason") or ""
        service = parts.code_in(own.get("code"), "service-needed") or ""
        requester = own.get("requester", {}).get("reference", "")
        return {
            "no": parts.number_in(own, "/referral-no"),
            "patient_id": parts.ref_id(own.get("subject")),
            "urgency": own.get("priority", "routine"),
            "green_channel": parts.code_in(category, "referral-channel") == "green",
            "direction": parts.code_in(category, "referral-direction") or "up",
            "service_needed": service if service in set(ServiceNeeded) else None,
            "to_dept": parts.text_of(own.get("code")),
            "doctor_id": requester.rsplit("/", 1)[-1] if "Practitioner/" in requester else None,
            "to_org_id": parts.ref_id(next(iter(own.get("performer", ())), None)),
            "reason": reason if reason in set(ReferralReason) else None,
            "chief_complaint": parts.text_of(own.get("reasonCode")),
            "issued_at": parts.from_wire(own.get("authoredOn")),
            "precautions": own.get("patientInstruction", ""),
            "vitals": vitals_from(of_type(found, "Observation")),
            "diagnoses": [_diagnosis(each) for each in of_type(found, "Condition")],
            "down_referral_id": parts.ref_id(next(iter(own.get("basedOn", ())), None)),
        }


def _request(op: OutgoingOp, place: Place) -> dict[str, Any]:
    said = op.payload
    green = parts.local(place, "referral-channel", "green") if said["green_channel"] else None
    doctor, clinic = said["doctor_id"], parts.ref("Organization", said["from_org_id"])
    return {
        "identifier": parts.listed(
            parts.identifier(f"{place.system_root}/referral-no", said["no"])
        ),
        "basedOn": parts.listed(parts.ref("ServiceRequest", said["down_referral_id"])),
        "status": request_status(said["state"]),
        "intent": "order",
        "category": parts.listed(
            parts.local(place, "referral-direction", said["direction"]), green
        ),
        "priority": said["urgency"],
        "code": parts.local(place, "service-needed", said["service_needed"], said["to_dept"]),
        "subject": parts.ref("Patient", said["patient_id"]),
        "authoredOn": parts.to_wire(said["issued_at"] or op.created),
        "requester": parts.ref("Practitioner", doctor) if doctor else clinic,
        "performer": parts.listed(parts.ref("Organization", said["to_org_id"])),
        "reasonCode": parts.listed(
            parts.local(place, "referral-reason", said["reason"], said["chief_complaint"])
        ),
        "patientInstruction": said["precautions"],
    }


def _condition(op: OutgoingOp, place: Place, index: int, diagnosis: Any, *, void: bool) -> Resource:
    coded: Resource | None = None
    if diagnosis.get("code"):
        system = diagnosis.get("code_system") or ICD10
        coded = parts.concept(system, diagnosis["code"], diagnosis["text"]) or {}
        if version := diagnosis.get("code_version"):
            coded["coding"][0]["version"] = version
    else:
        coded = parts.concept("", None, diagnosis["text"])
    root = f"{place.system_root}/StructureDefinition/diagnosis-main"
    return parts.resource(
        place,
        "Condition",
        str(child_id(UUID(op.record_id), f"condition/{index}")),
        extension=[parts.plain_extension(root, valueBoolean=diagnosis.get("main", True))],
        # R4 invariant con-5: no clinical status on one entered in error
        clinicalStatus=(
            None if void else parts.concept(f"{_TERMINOLOGY}/condition-clinical", "active")
        ),
        verificationStatus=parts.concept(
            f"{_TERMINOLOGY}/condition-ver-status", "entered-in-error" if void else "provisional"
        ),
        category=[parts.concept(f"{_TERMINOLOGY}/condition-category", "encounter-diagnosis")],
        code=coded,
        subject=parts.ref("Patient", op.payload["patient_id"]),
        recordedDate=parts.to_wire(op.payload["issued_at"] or op.created),
    )


def _diagnosis(found: Resource) -> dict[str, Any]:
    coding: Resource = next(iter(found.get("code", {}).get("coding", ())), {})
    return {
        "text": parts.text_of(found.get("code")),
        "code": coding.get("code", ""),
        "code_system": coding.get("system", ""),
        "main": parts.extension_in(found, "diagnosis-main") is not False,
        "code_version": coding.get("version", ""),
    }


def _consent(op: OutgoingOp, place: Place, *, void: bool) -> Resource | None:
    said = op.payload
    if said["consent_type"] in (None, ConsentType.EMERGENCY_WAIVER):
        return None
    patient = parts.ref("Patient", said["patient_id"])
    return parts.resource(
        place,
        "Consent",
        str(child_id(UUID(op.record_id), "consent")),
        status="entered-in-error" if void else "active",
        scope=parts.concept(f"{_TERMINOLOGY}/consentscope", "patient-privacy"),
        category=[parts.concept("http://loinc.org", "59284-0")],
        patient=patient,
        dateTime=parts.to_wire(said["consent_at"]),
        performer=[patient],
        organization=[parts.ref("Organization", said["from_org_id"])],
        policyRule=parts.concept(f"{_TERMINOLOGY}/v3-ActCode", "OPTIN"),
    )


def _withdrawn(own: Resource, known: Lookup) -> list[Resource]:
    """Conditions and Observations the county has from an earlier revision and this one drops."""
    before = known.resource("ServiceRequest", own["id"]) or {}
    now = {
        each["reference"]
        for name in ("reasonReference", "supportingInfo")
        for each in own.get(name, ())
    }
    made = []
    for name in ("reasonReference", "supportingInfo"):
        for each in before.get(name, ()):
            kind, _, resource_id = str(each.get("reference", "")).rpartition("/")
            there = None
            if each.get("reference") not in now and kind in {"Condition", "Observation"}:
                there = known.resource(kind, resource_id)
            if there is not None:
                made.append(_voided(there))
    return made


def _voided(there: Resource) -> Resource:
    error = "entered-in-error"
    if there["resourceType"] == "Observation":
        return {**there, "status": error}
    kept = {name: value for name, value in there.items() if name != "clinicalStatus"}
    status = parts.concept(f"{_TERMINOLOGY}/condition-ver-status", error)
    return {**kept, "verificationStatus": status}


def _tasks(op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
    """The Tasks that the county has not: the present leg's, and earlier ones never sent.

    An earlier leg that is over before anybody heard of it is told as cancelled; one that is there
    belongs to its receiver and is not touched.
    """
    said = op.payload
    made: list[Resource] = []
    began = said["issued_at"] or op.created
    for number, leg in enumerate(said["legs"], 1):
        if known.resource("Task", task_id(op.record_id, number)) is None:
            made.append(_task(op, place, number, leg["to_org_id"], began, over=leg))
        began = leg["ended_at"]
    present = len(said["legs"]) + 1
    there = known.resource("Task", task_id(op.record_id, present))
    if said["to_org_id"] and there is None:
        made.append(_task(op, place, present, said["to_org_id"], began))
    elif there is not None:
        made += parts.listed(readdressed(there, said["to_org_id"], op.created))
    return made


def readdressed(there: Resource, owner: str | None, at: str) -> Resource | None:
    """A Task that stands at the county under an id its owner has not, and nobody has touched.

    The unit is the same; only its id was one of our own making. None where nothing is to be put
    right.

    Args:
        there: as the county has it.
        owner: the id the owner has by now.
        at: UTC text of payloads.
    """
    before = parts.ref_id(there.get("owner"))
    if not owner or before in (None, owner) or there.get("status") != "requested":
        return None
    moment = max(str(parts.to_wire(at)), str(there.get("authoredOn", "")))
    return {**there, "owner": parts.ref("Organization", owner), "lastModified": moment}


def _task(
    op: OutgoingOp, place: Place, leg: int, owner: str, began: str, over: Any = None
) -> Resource:
    said = op.payload
    request = parts.ref("ServiceRequest", op.record_id)
    status, business = (
        ("cancelled", "redirected") if over else _NEW_TASK[request_status(said["state"])]
    )
    ended = max(over["ended_at"], began) if over else began
    return parts.resource(
        place,
        "Task",
        task_id(op.record_id, leg),
        identifier=parts.listed(parts.identifier(f"{place.system_root}/referral-task", said["no"])),
        basedOn=[request],
        status=status,
        businessStatus=parts.local(place, "referral-business-status", business),
        intent="order",
        priority=said["urgency"],
        code=parts.concept("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"),
        focus=request,
        for_=parts.ref("Patient", said["patient_id"]),
        authoredOn=parts.to_wire(began),
        lastModified=parts.to_wire(ended),
        requester=parts.ref("Organization", said["from_org_id"]),
        owner=parts.ref("Organization", owner),
    )
