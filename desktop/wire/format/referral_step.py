"""Referral step, of either side -> Communication; a withdrawal -> a Task that asks to abort."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.codes import StepKind
from desktop.domain.kept import Place
from desktop.domain.referral_step import ReferralStep
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, of_type
from desktop.wire.format.referral import leg_in, task_id
from desktop.wire.format.vitals import observations, vitals_from
from desktop.wire.outgoing import Lookup, OutgoingOp


class ReferralStepFormat(Format):
    """One thing that was done or said about a referral, up or down; never edited."""

    kind: ClassVar[str] = "referral_step"
    record: ClassVar[type[Any]] = ReferralStep
    needs_fields: ClassVar[tuple[str, ...]] = ("referral_id", "patient_id")
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """One Communication or Task, and the vital signs on leaving."""
        said = op.payload
        signs = observations(op.record_id, said["vitals"], said["patient_id"], "final", place)
        if said["kind"] == StepKind.WITHDRAWAL:
            own = _abort(op, place, known)
        else:
            own = _message(op, place, known, signs)
        return [own, *signs]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the resource says."""
        own = found[0]
        vitals = vitals_from(of_type(found, "Observation"))
        based_on = parts.ref_id(next(iter(own.get("basedOn", ())), None))
        if own["resourceType"] == "Task":
            return {
                "referral_id": based_on,
                "patient_id": parts.ref_id(own.get("for")),
                "kind": str(StepKind.WITHDRAWAL),
                "at": parts.from_wire(own.get("authoredOn")),
                "result": parts.text_of(own.get("reasonCode")),
                "vitals": vitals,
            }
        payload: Resource = next(iter(own.get("payload", ())), {})
        return {
            "referral_id": based_on,
            "patient_id": parts.ref_id(own.get("subject")),
            "kind": parts.code_in(own.get("category"), "communication-category"),
            "at": parts.from_wire(own.get("sent")),
            "result": payload.get("contentString", ""),
            "vitals": vitals,
        }


def _leg_task(said: Any, known: Lookup) -> str:
    """Id of the Task of the leg that ran when it was said."""
    request = known.telling("ServiceRequest", said["referral_id"])
    return task_id(said["referral_id"], leg_in(request, said["at"]))


def _other_side(task: str, sender: str, known: Lookup) -> Any:
    """Who is to read it: the Task's owner, or who asked for it where the owner speaks."""
    there = known.telling("Task", task) or {}
    spoken = parts.ref_id(there.get("owner")) == sender
    return there.get("requester" if spoken else "owner")


def _message(op: OutgoingOp, place: Place, known: Lookup, signs: Sequence[Resource]) -> Resource:
    said = op.payload
    task, sender = _leg_task(said, known), said["org_id"] or str(place.org_id)
    return parts.resource(
        place,
        "Communication",
        op.record_id,
        basedOn=[parts.ref("ServiceRequest", said["referral_id"])],
        partOf=[parts.ref("Task", task)],
        status="completed",
        category=[parts.local(place, "communication-category", said["kind"])],
        subject=parts.ref("Patient", said["patient_id"]),
        about=[parts.ref("Observation", each["id"]) for each in signs],
        sent=parts.to_wire(said["at"]),
        sender=parts.ref("Organization", sender),
        recipient=parts.listed(_other_side(task, sender, known)),
        payload=[{"contentString": said["result"]}] if said["result"] else [],
    )


def _abort(op: OutgoingOp, place: Place, known: Lookup) -> Resource:
    said = op.payload
    when, task = parts.to_wire(said["at"]), _leg_task(said, known)
    sender = said["org_id"] or str(place.org_id)
    return parts.resource(
        place,
        "Task",
        op.record_id,
        basedOn=[parts.ref("ServiceRequest", said["referral_id"])],
        status="requested",
        intent="order",
        code=parts.concept("http://hl7.org/fhir/CodeSystem/task-code", "abort"),
        focus=parts.ref("Task", task),
        for_=parts.ref("Patient", said["patient_id"]),
        authoredOn=when,
        lastModified=when,
        requester=parts.ref("Organization", sender),
        owner=_other_side(task, sender, known),
        reasonCode=parts.concept("", None, said["result"]),
    )
