"""Reception -> the Task of the referral, written by its owner over what the referrer asked."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    Direction,
    FitRating,
    ReceptionRoute,
    ReceptionState,
    RejectReason,
)
from desktop.domain.kept import Place
from desktop.domain.reception import Reception
from desktop.domain.referral_legs import leg_of
from desktop.wire.county import Resource
from desktop.wire.format import parts, task_output
from desktop.wire.format.base import Format, first_of
from desktop.wire.outgoing import Lookup, OutgoingOp

_S = ReceptionState
# states.md, FHIR paragraph; what it does not name stands with the nearest status
STATUS: dict[ReceptionState, tuple[str, str]] = {
    _S.WAITING: ("requested", "submitted"),
    _S.RECEIVED: ("received", "submitted"),
    _S.INFO_REQUESTED: ("on-hold", ""),
    _S.ACCEPTED: ("accepted", ""),
    _S.ARRANGED: ("accepted", "arranged"),
    _S.CONTACTING: ("accepted", "contacting"),
    _S.REJECTED: ("rejected", ""),
    _S.NOT_ARRIVED: ("failed", "not-arrived"),
    _S.LOST: ("failed", "lost"),
    _S.ARRIVED: ("in-progress", "arrived"),
    _S.SEEN: ("in-progress", "seen"),
    _S.FOLLOWING: ("in-progress", "following"),
    _S.DISCHARGED: ("in-progress", "discharged"),
    _S.AWAITING_RETURN: ("in-progress", "awaiting-return"),
    _S.COMPLETED: ("completed", ""),
    _S.CANCELLED: ("cancelled", ""),
    _S.CLOSED: ("completed", "closed"),
}
# a person without this program reads the text
_TEXTS = {
    "submitted": "已提交",
    "arranged": "已安排",
    "contacting": "联系中",
    "not-arrived": "未到院",
    "lost": "失访",
    "arrived": "已到院",
    "seen": "已接诊",
    "outpatient": "已接诊(门诊)",
    "observed": "已接诊(留观)",
    "admitted": "已住院",
    "surgery": "已手术",
    "referred-on": "已转往上级",
    "died": "死亡",
    "following": "随访中",
    "discharged": "治疗结束",
    "awaiting-return": "待回转",
    "closed": "已关闭",
}
_BY_STATUS = {pair: state for state, pair in STATUS.items()}
_PLAIN = {
    "draft": _S.WAITING,
    "requested": _S.WAITING,
    "received": _S.RECEIVED,
    "on-hold": _S.INFO_REQUESTED,
    "ready": _S.ACCEPTED,
    "accepted": _S.ACCEPTED,
    "in-progress": _S.ARRIVED,
    "completed": _S.COMPLETED,
    "rejected": _S.REJECTED,
    "cancelled": _S.CANCELLED,
    "entered-in-error": _S.CANCELLED,
    "failed": _S.NOT_ARRIVED,
}
_DECISIONS = frozenset(AdmissionDecision)
_CODED: Mapping[str, frozenset[str]] = {
    "accept_mode": frozenset(AcceptMode),
    "decision": frozenset(AdmissionDecision),
    "fit_rating": frozenset(FitRating),
}
_ABOUT = ("basedOn", "focus", "for", "requester")
_SELF_MADE = (ReceptionRoute.PAPER, ReceptionRoute.WALKED_IN)
# what the receiver says anew each time; everything else of the Task stays as it is
_SPOKEN = frozenset({"meta", "status", "businessStatus", "statusReason", "output", "extension"})


def makes_task(payload: Mapping[str, Any]) -> bool:
    """Whether the reception makes its Task: registered here from paper, or for who came himself.

    Otherwise the Task comes from the referring side, and must be at the county first.
    """
    routes: Sequence[str] = payload.get("routes") or ()
    return bool(routes) and routes[0] in _SELF_MADE


def state_of(task: Resource) -> ReceptionState:
    """Our word for Task.status and businessStatus, from the receiver's side."""
    status, fine = str(task.get("status", "")), _business(task)
    if status == "in-progress" and fine in _DECISIONS:
        return _S.SEEN
    return _BY_STATUS.get((status, fine)) or _PLAIN.get(status, _S.WAITING)


class ReceptionFormat(Format):
    """The receiver's words, in the Task whose id the record has."""

    kind: ClassVar[str] = "reception"
    record: ClassVar[type[Any]] = Reception
    needs_fields: ClassVar[tuple[str, ...]] = ("referral_id", "patient_id")

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """One Task: the one that is there with our words in it, or a whole new one."""
        said = op.payload
        there = known.resource("Task", op.record_id)
        kept = _asked(op, place) if there is None else _without_ours(there)
        if not makes_task(said):
            kept = {**kept, **_named(op, place, known, there)}
        # R4 invariant inv-1: lastModified is not before authoredOn
        at = parts.to_wire(op.created) or ""
        status, fine = STATUS[ReceptionState(said["state"])]
        if said["state"] == _S.SEEN and said["decision"]:
            fine = said["decision"]
        spoken = {
            "status": status,
            "businessStatus": parts.local(
                place, "referral-business-status", fine, _TEXTS.get(fine, "")
            ),
            "statusReason": _reason(said, place),
            "lastModified": _later(at, str(kept.get("authoredOn", ""))),
            "output": [*task_output.written(place, said), *task_output.others(there)],
        }
        return [{**kept, "meta": parts.meta(place), **parts.drop_none(spoken)}]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What the Task says, and the ServiceRequest beside it where it is there."""
        own, request = found[0], first_of(found, "ServiceRequest")
        state = state_of(own)
        down = parts.code_in(request.get("category"), "referral-direction") == "down"
        held = {
            "org_id": parts.ref_id(own.get("owner")),
            "direction": str(Direction.DOWN if down else Direction.UP),
            "state": str(state),
            "referral_id": parts.ref_id(own.get("focus"))
            or parts.ref_id(next(iter(own.get("basedOn", ())), None)),
            "patient_id": parts.ref_id(own.get("for")),
            "from_org_id": parts.ref_id(own.get("requester")),
            **_leg_in(own),
            **task_output.read(own),
            **_reason_in(own, state),
        }
        for name, codes in _CODED.items():
            if held.get(name) not in codes:
                held.pop(name, None)
        return held


def _named(op: OutgoingOp, place: Place, known: Lookup, there: Resource | None) -> dict[str, Any]:
    """What a Task of a slip is about: by id where the county has it, else by words.

    R4 lets a reference be logical (an identifier and a text): so nothing dangles on the server.
    Where the Task names them by id already, it is the referrer's and stays.
    """
    if there is not None and parts.ref_id(there.get("focus")):
        return {}
    said = op.payload
    request = _reference(known, "ServiceRequest", said["referral_id"], place)
    found = {
        "basedOn": parts.listed(request),
        "focus": request,
        "for": _reference(known, "Patient", said["patient_id"], place),
        "requester": _reference(known, "Organization", said["from_org_id"], place),
    }
    return {name: value for name, value in found.items() if value}


def named_anew(said: Resource, there: Resource) -> dict[str, Any]:
    """Elements that name by id what the county's Task names only by words."""
    if parts.ref_id(there.get("focus")) or not parts.ref_id(said.get("focus")):
        return {}
    return {name: said[name] for name in _ABOUT if name in said}


def _reference(known: Lookup, kind: str, record_id: str | None, place: Place) -> Resource | None:
    if not record_id:
        return None
    if known.resource(kind, record_id) is not None:
        return parts.ref(kind, record_id)
    return {
        "type": kind,
        "identifier": parts.identifier(f"{place.system_root}/record-id", record_id),
    }


def _asked(op: OutgoingOp, place: Place) -> Resource:
    """A Task as the referring side would have made it."""
    said = op.payload
    request = parts.ref("ServiceRequest", said["referral_id"])
    return parts.resource(
        place,
        "Task",
        op.record_id,
        basedOn=parts.listed(request),
        intent="order",
        priority="routine",
        code=parts.concept("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"),
        focus=request,
        for_=parts.ref("Patient", said["patient_id"]),
        authoredOn=parts.to_wire(said["received_at"] or op.created),
        requester=parts.ref("Organization", said["from_org_id"]),
        owner=parts.ref("Organization", said["org_id"]),
    )


def _without_ours(task: Resource) -> Resource:
    """The Task as the county has it, without what the receiver says anew."""
    return {name: value for name, value in task.items() if name not in _SPOKEN}


def _later(one: str, other: str) -> str:
    """The later of two instants with their zones."""
    first, second = task_output.instant(one) or "", task_output.instant(other) or ""
    return other if second > first else one


def _reason(said: Mapping[str, Any], place: Place) -> Resource | None:
    match said["state"]:
        case _S.REJECTED:
            return parts.local(place, "reject-reason", said["reject_reason"], said["reject_note"])
        case _S.INFO_REQUESTED:
            return parts.local(place, "hold-reason", "more-information", said["question"])
        case _S.CANCELLED | _S.NOT_ARRIVED | _S.LOST | _S.CLOSED | _S.CONTACTING:
            return parts.concept("", None, said["close_reason"])
    return None


def _reason_in(task: Resource, state: ReceptionState) -> dict[str, Any]:
    reason = task.get("statusReason")
    text = parts.text_of(reason)
    if state is _S.REJECTED:
        code = parts.code_in(reason, "reject-reason") or ""
        return {
            "reject_reason": code if code in set(RejectReason) else None,
            "reject_note": text,
        }
    return {"question" if state is _S.INFO_REQUESTED else "close_reason": text}


def _leg_in(task: Resource) -> dict[str, int]:
    """Which leg it is of, by its id: so it holds whoever wrote it last."""
    about = parts.ref_id(task.get("focus")) or parts.ref_id(
        next(iter(task.get("basedOn", ())), None)
    )
    try:
        leg = leg_of(task["id"], UUID(about)) if about else None
    except ValueError:  # other software's id
        leg = None
    return {"leg": leg} if leg else {}


def _business(task: Resource) -> str:
    codings = task.get("businessStatus", {}).get("coding", ())
    return str(next((each.get("code", "") for each in codings), ""))
