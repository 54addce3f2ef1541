"""What a county's Task and its messages say about a referral (states.md, FHIR paragraph)."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    FitRating,
    ReferralState,
    RejectReason,
)
from desktop.domain.payload import read_instant
from desktop.domain.referral_county import way_of
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.wire.county import Resource
from desktop.wire.format import parts, task_output
from desktop.wire.format.follow_up import is_follow_up
from desktop.wire.format.task_output import TEXTS, TIMES

_S = ReferralState
_STATUS = {
    "draft": _S.ISSUED,
    "requested": _S.ISSUED,
    "received": _S.RECEIVED,
    "ready": _S.ACCEPTED,
    "accepted": _S.ACCEPTED,
    "on-hold": _S.INFO_REQUESTED,
    "in-progress": _S.ARRIVED,
    "completed": _S.COMPLETED,
    "rejected": _S.REJECTED,
    "cancelled": _S.WITHDRAWN,
    "failed": _S.NOT_ARRIVED,
    "entered-in-error": _S.ENTERED_IN_ERROR,
}
_FINE = {
    ("accepted", "arranged"): _S.ARRANGED,
    ("in-progress", "arrived"): _S.ARRIVED,
    ("in-progress", "outpatient"): _S.SEEN,
    ("in-progress", "observed"): _S.SEEN,
    ("in-progress", "admitted"): _S.SEEN,
    ("in-progress", "seen"): _S.SEEN,
    ("in-progress", "surgery"): _S.SEEN,
    ("in-progress", "referred-on"): _S.SEEN,
    ("in-progress", "died"): _S.SEEN,
    ("in-progress", "discharged"): _S.DISCHARGED,
    ("in-progress", "awaiting-return"): _S.AWAITING_RETURN,
    ("completed", "closed"): _S.CLOSED,
}
_KNOWN = {fine for _, fine in _FINE} | {"submitted", "not-arrived", *_STATUS}
_WAY = (
    _S.ISSUED,
    _S.RECEIVED,
    _S.INFO_REQUESTED,
    _S.ACCEPTED,
    _S.ARRANGED,
    _S.ARRIVED,
    _S.SEEN,
    _S.DISCHARGED,
    _S.AWAITING_RETURN,
    _S.COMPLETED,
)
_ENDS = {_S.COMPLETED, _S.REJECTED, _S.WITHDRAWN, _S.CLOSED, _S.ENTERED_IN_ERROR}
_SAID_OF_REFERRALS = frozenset(
    {each.name for each in fields(ReferralReply)} & {*TEXTS.values(), *TIMES.values()}
)
_CODES: dict[str, type[StrEnum]] = {
    "accept_mode": AcceptMode,
    "decision": AdmissionDecision,
    "fit_rating": FitRating,
}


def is_abort(task: Resource) -> bool:
    """Whether a Task asks to take another one back."""
    return any(each.get("code") == "abort" for each in task.get("code", {}).get("coding", ()))


def referral_of(task: Resource) -> str | None:
    """Id of the ServiceRequest that a Task answers; None for another kind of Task."""
    if is_abort(task) or is_follow_up(task):
        return None
    for reference in (*task.get("basedOn", ()), task.get("focus", {})):
        kind, _, resource_id = str(reference.get("reference", "")).rpartition("/")
        if kind.rsplit("/", 1)[-1] == "ServiceRequest":
            return resource_id
    return None


def state_of(task: Resource) -> ReferralState:
    """Our word for Task.status and businessStatus."""
    status = str(task.get("status", ""))
    return _FINE.get((status, _business(task))) or _STATUS.get(status, _S.ISSUED)


def read_reply(
    task: Resource,
    messages: Sequence[Resource],
    before: ReferralReply | None,
    now: datetime,
    own_org: str,
) -> ReferralReply:
    """The county's answer as it stands.

    Args:
        task: as the county has it.
        messages: Communications that are part of the Task, oldest first.
        before: what was shown so far; its history grows.
        now: when we read it, UTC.
        own_org: id of our organisation; its own messages are no answer.

    A step back, or out of an end, is flagged and shown but not followed: the state stays.
    """
    state, flagged = state_of(task), False
    if before is not None and str(before.task_id) == task["id"]:
        # an end that did not follow itself holds nothing up: the owner says his word again
        legal = way_of(before)[0] if before.state in _ENDS else before.state
        if (legal, state) == (_S.REJECTED, _S.CLOSED):
            # it has put away what it declined; what becomes of that is still ours to say
            return replace(before, version=str(task.get("meta", {}).get("versionId", "")))
        if not may_follow(legal, state):
            state, flagged = before.state, True
    meta = task.get("meta", {})
    reason = parts.text_of(task.get("statusReason"))
    asked = _last_message(messages, own_org)
    reply = ReferralReply(
        referral_id=UUID(referral_of(task)),
        task_id=UUID(task["id"]),
        state=state,
        changed_at=_instant(task.get("lastModified") or meta.get("lastUpdated")) or now,
        version=str(meta.get("versionId", "")),
        reject_reason=reason if state is _S.REJECTED else "",
        reject_code=_reject_code(task) if state is _S.REJECTED else None,
        question=(asked or reason) if state is _S.INFO_REQUESTED else "",
        flagged=flagged,
        unknown_status=_unknown(task),
        history=_history(before, state, now),
        **_outputs(task),
    )
    if not reply.note and not reply.question and (told := _last_message(messages, own_org, reply)):
        reply = replace(reply, note=told)
    return reply


def may_follow(before: ReferralState, after: ReferralState) -> bool:
    """Whether the county may go from one state to another; an answered question steps back."""
    if before is after or before is _S.INFO_REQUESTED:
        return True
    if before in _ENDS:
        return False
    if after in _ENDS or after is _S.INFO_REQUESTED or before not in _WAY:
        return True
    if after not in _WAY:  # who never came: only as long as he is not there
        return _WAY.index(before) < _WAY.index(_S.ARRIVED)
    return _WAY.index(after) >= _WAY.index(before)


def _history(
    before: ReferralReply | None, state: ReferralState, now: datetime
) -> tuple[ReplyMoment, ...]:
    past = before.history if before else ()
    if past and past[-1].state is state:
        return past
    return (*past, ReplyMoment(state=state, at=now))


def _business(task: Resource) -> str:
    codings = task.get("businessStatus", {}).get("coding", ())
    return str(next((each.get("code", "") for each in codings), ""))


def _unknown(task: Resource) -> str:
    said = task.get("businessStatus", {})
    code = _business(task)
    if not said or code in _KNOWN:
        return ""
    displays = (each.get("display", "") for each in said.get("coding", ()))
    return str(said.get("text") or next(displays, "") or code)


def _outputs(task: Resource) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in task_output.read(task).items():
        if name in _CODES:
            found[name] = _code(_CODES[name], value)
        elif name in _SAID_OF_REFERRALS:
            found[name] = _instant(value) if name in TIMES.values() else value
    found.setdefault("decision", _code(AdmissionDecision, _business(task)))
    if not found.get("ext_no"):
        found["ext_no"] = _ext_no(task)
    return found


def _code(codes: type[StrEnum], value: Any) -> Any:
    return codes(value) if value in set(codes) else None


def _reject_code(task: Resource) -> RejectReason | None:
    code = parts.code_in(task.get("statusReason"), "reject-reason") or ""
    return RejectReason(code) if code in set(RejectReason) else None


def _ext_no(task: Resource) -> str:
    """The county's own number: an identifier that the referring side did not give."""
    for each in task.get("identifier", ()):
        if not str(each.get("system", "")).endswith("/referral-task"):
            return str(each.get("value", ""))
    return ""


def _last_message(
    messages: Sequence[Resource], own_org: str, reply: ReferralReply | None = None
) -> str:
    """The receiver's newest words; with `reply` only those that were not its question before."""
    asked = [each.at for each in reply.history if each.state is _S.INFO_REQUESTED] if reply else []
    for message in reversed(messages):
        if parts.ref_id(message.get("sender")) == own_org:
            continue
        sent = _instant(message.get("sent"))
        if asked and sent is not None and sent <= max(asked):
            return ""
        for payload in message.get("payload", ()):
            if text := str(payload.get("contentString", "")):
                return text
    return ""


def _instant(text: Any) -> datetime | None:
    try:
        plain = parts.from_wire(str(text)) if text else None
    except ValueError:
        return None
    return read_instant(plain) if plain else None
