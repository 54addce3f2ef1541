"""Follow-up -> a Task of the township centre, code follow-up, that the hospital may read."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.codes import FollowUpState, PlanItemKind
from desktop.domain.follow_up import FollowUp
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, of_type
from desktop.wire.format.vitals import observations, vitals_from
from desktop.wire.outgoing import Lookup, OutgoingOp

FOLLOW_UP = "follow-up"
_S = FollowUpState
_STATUS = {
    _S.OPEN: "accepted",
    _S.DONE: "completed",
    _S.MISSED: "failed",
    _S.CANCELLED: "cancelled",
}
_STATE = {status: state for state, status in _STATUS.items()}
_CODES = ("method", "adherence", "result", "action")


def is_follow_up(task: Resource) -> bool:
    """Whether a Task is a step of return care and not the answer to a referral."""
    return parts.code_in(task.get("code"), "referral-task") == FOLLOW_UP


class FollowUpFormat(Format):
    """One dated task; the centre alone writes it."""

    kind: ClassVar[str] = "follow_up"
    record: ClassVar[type[Any]] = FollowUp
    needs_fields: ClassVar[tuple[str, ...]] = (
        "patient_id",
        "requester_id",
        "down_referral_id",
        "referral_id",
        "referral_made_id",
    )
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Task, and the vital signs that were taken."""
        said = op.payload
        signs = observations(op.record_id, said["vitals"], said["patient_id"], "final", place)
        about = parts.ref("ServiceRequest", said["down_referral_id"] or said["referral_id"])
        made = parts.ref("ServiceRequest", said["referral_made_id"])
        made_by = parts.local(place, "task-output", "referral-made")
        own = parts.resource(
            place,
            "Task",
            op.record_id,
            basedOn=parts.listed(about),
            status=_STATUS[FollowUpState(said["state"])],
            intent="order",
            code=parts.local(place, "referral-task", FOLLOW_UP),
            description=said["text"],
            focus=about,
            for_=parts.ref("Patient", said["patient_id"]),
            executionPeriod={"end": parts.to_wire(said["done_at"])} if said["done_at"] else None,
            lastModified=parts.to_wire(op.created),
            requester=parts.ref("Organization", said["requester_id"]),
            owner=parts.ref("Organization", said["org_id"]),
            reasonCode=parts.local(place, "plan-item", said["kind"]),
            note=[{"text": said["note"]}] if said["note"] else [],
            statusReason=parts.concept("", None, said["reason"]),
            restriction={"period": {"end": said["due"]}},
            output=[
                *_outputs(place, said),
                *({"type": _sign(place), "valueReference": _ref(each)} for each in signs),
                *([{"type": made_by, "valueReference": made}] if made else []),
            ],
        )
        return [own, *signs]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the Task and its Observations say."""
        own = found[0]
        note: Resource = next(iter(own.get("note", ())), {})
        outputs = {
            parts.code_in(each.get("type"), "task-output") or "": each
            for each in own.get("output", ())
        }
        kind = parts.code_in(own.get("reasonCode"), "plan-item") or ""
        held: dict[str, Any] = {
            "patient_id": parts.ref_id(own.get("for")),
            "org_id": parts.ref_id(own.get("owner")),
            "requester_id": parts.ref_id(own.get("requester")),
            "down_referral_id": parts.ref_id(own.get("focus")),
            "state": str(_STATE.get(own.get("status", ""), FollowUpState.OPEN)),
            "text": own.get("description", ""),
            "due": own.get("restriction", {}).get("period", {}).get("end", "")[:10],
            "done_at": parts.from_wire(own.get("executionPeriod", {}).get("end")),
            "reason": parts.text_of(own.get("statusReason")),
            "note": note.get("text", ""),
            "vitals": vitals_from(of_type(found, "Observation")),
            "referral_made_id": parts.ref_id(
                outputs.get("referral-made", {}).get("valueReference")
            ),
        }
        if kind in set(PlanItemKind):
            held["kind"] = kind
        for name in _CODES:
            concept = outputs.get(name, {}).get("valueCodeableConcept")
            held[name] = parts.code_in(concept, f"follow-up-{name}")
        return held


def _outputs(place: Place, said: Any) -> list[Resource]:
    return [
        {
            "type": parts.local(place, "task-output", name),
            "valueCodeableConcept": parts.local(place, f"follow-up-{name}", said[name]),
        }
        for name in _CODES
        if said[name]
    ]


def _sign(place: Place) -> Resource | None:
    return parts.local(place, "task-output", "vital-sign")


def _ref(resource: Resource) -> Resource | None:
    return parts.ref(resource["resourceType"], resource["id"])
