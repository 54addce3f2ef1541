"""Down-referral -> ServiceRequest, its first Task, and a CarePlan whose activities are the plan."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.codes import DownSource, ReturnService
from desktop.domain.down_referral import DownReferral
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, first_of
from desktop.wire.format.referral import readdressed, task_id
from desktop.wire.outgoing import Lookup, OutgoingOp

_KEY, _DUE = "plan-item-key", "plan-item-due-days"


class DownReferralFormat(Format):
    """A 回转单. Its Task is sent once; afterwards only the township centre writes it.

    What the centre registers itself, from paper or for who simply came home, has no Task of the
    hospital's: the centre's reception makes it.
    """

    kind: ClassVar[str] = "down_referral"
    record: ClassVar[type[Any]] = DownReferral
    needs_fields: ClassVar[tuple[str, ...]] = (
        "patient_id",
        "from_org_id",
        "to_org_id",
        "up_referral_id",
    )

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """ServiceRequest first, then the plan, then the Task if one is due."""
        said = op.payload
        plan = _plan(op, place, known)
        up = said["up_referral_id"]
        own = parts.resource(
            place,
            "ServiceRequest",
            op.record_id,
            identifier=parts.listed(
                parts.identifier(f"{place.system_root}/referral-no", said["no"]),
                parts.identifier(f"{place.system_root}/inpatient-no", said["inpatient_no"]),
            ),
            basedOn=parts.listed(parts.ref("ServiceRequest", up)),
            status=_status(said),
            intent="order",
            category=parts.listed(parts.local(place, "referral-direction", "down")),
            code=parts.local(place, "return-service", said["service_needed"]),
            subject=parts.ref("Patient", said["patient_id"]),
            authoredOn=parts.to_wire(said["issued_at"] or op.created),
            requester=parts.ref("Organization", said["from_org_id"]),
            performer=parts.listed(parts.ref("Organization", said["to_org_id"])),
            reasonCode=parts.listed(parts.concept("", None, said["diagnosis"])),
            supportingInfo=parts.listed(
                parts.ref("CarePlan", plan["id"]) if plan and said["plan"] else None
            ),
            patientInstruction=said["precautions"],
        )
        return [own, *parts.listed(plan, _task(op, place, known))]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the resources say."""
        own, plan = first_of(found, "ServiceRequest"), first_of(found, "CarePlan")
        service = parts.code_in(own.get("code"), "return-service") or ""
        return {
            "no": parts.number_in(own, "/referral-no"),
            "inpatient_no": parts.number_in(own, "/inpatient-no"),
            "patient_id": parts.ref_id(own.get("subject")),
            "from_org_id": parts.ref_id(own.get("requester")),
            "to_org_id": parts.ref_id(next(iter(own.get("performer", ())), None)),
            "up_referral_id": parts.ref_id(next(iter(own.get("basedOn", ())), None)),
            "issued_at": parts.from_wire(own.get("authoredOn")),
            "diagnosis": parts.text_of(own.get("reasonCode")),
            "precautions": own.get("patientInstruction", ""),
            "service_needed": service if service in set(ReturnService) else None,
            "plan": [
                _item(each) for each in plan.get("activity", ()) if parts.extension_in(each, _KEY)
            ],
        }


def _status(said: Mapping[str, Any]) -> str:
    """RequestStatus: void, merged into the electronic one, or in force."""
    if said["void_reason"]:
        return "entered-in-error"
    return "revoked" if said["merged_into"] else "active"


def _plan(op: OutgoingOp, place: Place, known: Lookup) -> Resource | None:
    """The plan as it stands; one that was there and is dropped is told as revoked."""
    said = op.payload
    number = str(child_id(UUID(op.record_id), "care-plan"))
    if not said["plan"]:
        there = known.resource("CarePlan", number)
        if there is None:
            return None
        kept = {name: value for name, value in there.items() if name != "activity"}
        return {**kept, "meta": parts.meta(place), "status": "revoked"}
    status = {"active": "active", "revoked": "revoked"}.get(_status(said), "entered-in-error")
    return parts.resource(
        place,
        "CarePlan",
        number,
        identifier=[
            {
                "system": f"{place.system_root}/care-plan-version",
                "value": str(said["plan_version"]),
            }
        ],
        status=status,
        intent="plan",
        title=said["template"],
        subject=parts.ref("Patient", said["patient_id"]),
        period={"start": said["discharged_on"]} if said["discharged_on"] else None,
        created=parts.to_wire(said["issued_at"] or op.created),
        author=parts.ref("Organization", said["from_org_id"]),
        activity=[_activity(place, said, each) for each in said["plan"]],
    )


def _activity(place: Place, said: Mapping[str, Any], item: Mapping[str, Any]) -> Resource:
    root = f"{place.system_root}/StructureDefinition"
    detail = {
        "kind": "Task",
        "code": parts.local(place, "plan-item", item["kind"]),
        "status": "not-started",
        **_when(said["discharged_on"], item["due_days"]),
        "description": item["text"],
    }
    return {
        "extension": [
            parts.plain_extension(f"{root}/{_KEY}", valueString=item["key"]),
            parts.plain_extension(f"{root}/{_DUE}", valueInteger=item["due_days"]),
        ],
        "detail": parts.drop_none(detail),
    }


def _when(discharged_on: str | None, days: int) -> Resource:
    if not discharged_on:
        return {"scheduledString": f"出院后第{days}天"}
    due = (date.fromisoformat(discharged_on) + timedelta(days=days)).isoformat()
    return {"scheduledPeriod": {"start": due, "end": due}}


def _item(activity: Resource) -> dict[str, Any]:
    detail = activity.get("detail", {})
    return {
        "key": parts.extension_in(activity, _KEY),
        "kind": parts.code_in(detail.get("code"), "plan-item"),
        "due_days": parts.extension_in(activity, _DUE),
        "text": detail.get("description", ""),
    }


def _task(op: OutgoingOp, place: Place, known: Lookup) -> Resource | None:
    said = op.payload
    number = task_id(op.record_id)
    if said["source"] != DownSource.ELECTRONIC:
        return None
    if (there := known.resource("Task", number)) is not None:
        return readdressed(there, said["to_org_id"], op.created)
    request = parts.ref("ServiceRequest", op.record_id)
    when = parts.to_wire(said["issued_at"] or op.created)
    return parts.resource(
        place,
        "Task",
        number,
        identifier=parts.listed(parts.identifier(f"{place.system_root}/referral-task", said["no"])),
        basedOn=[request],
        status="requested" if _status(said) == "active" else "cancelled",
        businessStatus=parts.local(place, "referral-business-status", "submitted"),
        intent="order",
        priority="routine",
        code=parts.concept("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"),
        focus=request,
        for_=parts.ref("Patient", said["patient_id"]),
        authoredOn=when,
        lastModified=when,
        requester=parts.ref("Organization", said["from_org_id"]),
        owner=parts.ref("Organization", said["to_org_id"]),
    )
