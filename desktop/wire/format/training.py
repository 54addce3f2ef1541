"""Training -> FHIR Appointment without a patient (wire.md, section 3)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar

from desktop.domain.codes import AttendanceStatus, TrainingState
from desktop.domain.kept import Place
from desktop.domain.training import Training
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.outgoing import Lookup, OutgoingOp

_STATUS = {
    TrainingState.PLANNED: "booked",
    TrainingState.IN_PROGRESS: "arrived",
    TrainingState.COMPLETED: "fulfilled",
    TrainingState.ARCHIVED: "fulfilled",
    TrainingState.CANCELLED: "cancelled",
}
_STATE = {status: str(state) for state, status in reversed(_STATUS.items())}
_CAME = {AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.EARLY_LEAVE}


class TrainingFormat(Format):
    """One session of teaching and its roster."""

    kind: ClassVar[str] = "training"
    record: ClassVar[type[Any]] = Training

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:  # noqa: ARG002
        """One Appointment."""
        said = op.payload
        cancelled = said["state"] == TrainingState.CANCELLED
        reason = parts.concept("", None, said["cancel_reason"]) if cancelled else None
        number = parts.identifier(f"{place.system_root}/training-no", said["no"])
        return [
            parts.resource(
                place,
                "Appointment",
                op.record_id,
                identifier=parts.listed(number),
                status=_STATUS[TrainingState(said["state"])],
                cancelationReason=reason,
                serviceCategory=[parts.local(place, "service-category", "staff-training")],
                serviceType=parts.listed(parts.local(place, "training-form", said["type"])),
                specialty=parts.listed(parts.concept("", None, said["specialty"])),
                description=said["topic"],
                start=parts.to_wire(said["starts_at"]),
                end=parts.to_wire(said["ends_at"]),
                minutesDuration=_minutes(said),
                created=parts.to_wire(op.created),
                comment=said["minutes_text"],
                participant=_participants(said),
            )
        ]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What an Appointment says; the roster's details travel as extensions."""
        own = found[0]
        return {
            "no": parts.number_in(own, "/training-no"),
            "type": parts.code_in(own.get("serviceType"), "training-form"),
            "topic": own.get("description", ""),
            "specialty": parts.text_of(own.get("specialty")),
            "starts_at": parts.from_wire(own.get("start")),
            "ends_at": parts.from_wire(own.get("end")),
            "state": _STATE.get(own.get("status", ""), str(TrainingState.PLANNED)),
            "cancel_reason": parts.text_of(own.get("cancelationReason")),
            "minutes_text": own.get("comment", ""),
        }

    def needs(self, payload: Mapping[str, Any], place: Place) -> set[str]:  # noqa: ARG002
        """Everybody on the roster."""
        people = (*payload.get("lecturers", ()), *payload.get("attendance", ()))
        return {str(each["person_id"]) for each in people if each.get("person_id")}


def _minutes(said: Any) -> int | None:
    begin, end = (datetime.fromisoformat(said[name]) for name in ("starts_at", "ends_at"))
    minutes = int((end - begin).total_seconds() // 60)
    return minutes if minutes > 0 else None


def _participants(said: Any) -> list[Resource]:
    made = [*_lecturers(said), *_attendees(said)]
    # Appointment.participant is 1..*, and one needs an actor or a type (app-1)
    return made or [{"type": [_type("PPRF")], "status": "needs-action"}]


def _lecturers(said: Any) -> Iterator[Resource]:
    for each in said["lecturers"]:
        actor = _actor(each)
        if actor:
            yield {
                "type": [_type("PPRF")],
                "actor": actor,
                "required": "required",
                "status": "accepted",
            }


def _attendees(said: Any) -> Iterator[Resource]:
    for each in said["attendance"]:
        status = each.get("status")
        answer = "accepted" if status in _CAME else "declined" if status else "needs-action"
        period = parts.drop_none(
            {
                "start": parts.to_wire(each.get("signed_in_at")),
                "end": parts.to_wire(each.get("signed_out_at")),
            }
        )
        yield parts.drop_none(
            {
                "type": [_type("PART")],
                "actor": _actor(each),
                "required": "optional",
                "status": answer,
                "period": period or None,
            }
        )


def _actor(person: Any) -> Resource | None:
    named = {"display": person["name"]} if person.get("name") else {}
    known = parts.ref("Practitioner", person.get("person_id")) or {}
    return {**known, **named} or None


def _type(code: str) -> Any:
    return parts.concept(parts.PARTICIPATION, code)
