"""Duty session -> FHIR Schedule and one Slot for each seat."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import SeatKind, SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Place
from desktop.domain.payload import from_payload
from desktop.domain.seats import seats_of
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, first_of
from desktop.wire.format.expert import role_id
from desktop.wire.format.slot import CLOSED, FREE, HELD, slot
from desktop.wire.outgoing import Lookup, OutgoingOp

_STANDING = (SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED, SessionStatus.ENDED)


class DutySessionFormat(Format):
    """One half-day of an expert. Slots the county has already are sent only when they close."""

    kind: ClassVar[str] = "duty_session"
    record: ClassVar[type[Any]] = DutySession
    needs_fields: ClassVar[tuple[str, ...]] = ("expert_id",)

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """Schedule, then its Slots."""
        said = op.payload
        begin, end = (_instant(said["held_on"], said[name]) for name in ("starts", "ends"))
        role = role_id(said["expert_id"])
        ours = known.resource("Practitioner", said["expert_id"]) is None
        with_role = ours or known.resource("PractitionerRole", role) is not None
        schedule = parts.resource(
            place,
            "Schedule",
            op.record_id,
            active=said["status"] in _STANDING,
            serviceCategory=[parts.local(place, "service-category", "expert-visit")],
            actor=parts.listed(
                parts.ref("PractitionerRole", role) if with_role else None,
                parts.ref("Practitioner", said["expert_id"]),
            ),
            planningHorizon={"start": begin, "end": end},
            comment=said["note"],
        )
        return [schedule, *_slots(op, place, known)]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What a Schedule says."""
        own = first_of(found, "Schedule")
        span = own.get("planningHorizon", {})
        begin, end = (_local(span.get(name)) for name in ("start", "end"))
        actors = [each.get("reference", "") for each in own.get("actor", ())]
        people = [text for text in actors if text.startswith("Practitioner/")]
        return {
            "expert_id": people[0].rsplit("/", 1)[-1] if people else None,
            "held_on": begin.date().isoformat() if begin else None,
            "starts": begin.time().isoformat() if begin else None,
            "ends": end.time().isoformat() if end else None,
            "note": own.get("comment", ""),
        }


def _slots(op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
    session = from_payload(DutySession, dict(op.payload))
    closed = set(session.closed_seats)
    made = []
    for seat in seats_of(UUID(op.record_id), session):
        there = known.resource("Slot", str(seat.id))
        closing = seat.no in closed and there is not None and there.get("status") != CLOSED
        if there is None or closing:
            made.append(
                slot(
                    place,
                    known,
                    str(seat.id),
                    op.record_id,
                    seat.no,
                    seat.starts_at.isoformat(),
                    seat.ends_at.isoformat(),
                    CLOSED if seat.no in closed else _unsold(seat.kind),
                    seat.kind,
                    str(session.org_id),
                )
            )
    return made


def _unsold(kind: SeatKind) -> str:
    """The pool's seats are nobody's from the beginning, the others are the roster computer's."""
    return FREE if kind is SeatKind.POOL else HELD


def _instant(day: str, at: str) -> str:
    return datetime.fromisoformat(f"{day}T{at}").replace(tzinfo=CLINIC_ZONE).isoformat()


def _local(text: str | None) -> datetime | None:
    if not text:
        return None
    at = datetime.fromisoformat(text)
    return at.astimezone(CLINIC_ZONE) if at.tzinfo else at.replace(tzinfo=CLINIC_ZONE)


def day_of(text: str) -> date:
    """The clinic's day of a FHIR instant."""
    at = _local(text)
    assert at is not None
    return at.date()
