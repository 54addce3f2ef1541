"""Booking -> FHIR Appointment and the Slot it takes or gives back."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState, CancelReason
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format, first_of
from desktop.wire.format.slot import HELD, SOLD, slot
from desktop.wire.outgoing import Lookup, OutgoingOp

_GONE = {BookingState.CANCELLED, BookingState.ENTERED_IN_ERROR, BookingState.DRAFT}
_SEATLESS = {*_GONE, BookingState.WAITLIST}
# R4 invariant app-4: a reason only with these
_WITH_REASON = {BookingState.CANCELLED, BookingState.NOSHOW}
V2_KIND = "http://terminology.hl7.org/CodeSystem/v2-0276"


def appointment_status(state: str) -> str:
    """AppointmentStatus of a booking state; a draft is proposed."""
    return "proposed" if state == BookingState.DRAFT else state


class BookingFormat(Format):
    """A patient's seat in a session."""

    kind: ClassVar[str] = "booking"
    record: ClassVar[type[Any]] = Booking
    needs_fields: ClassVar[tuple[str, ...]] = ("patient_id", "session_id", "expert_id")

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """Appointment, its Slot, and the Slot it had before where that was another."""
        said = op.payload
        referral = said["referral_id"]
        based_on = referral if referral and known.here(referral) else None
        follow_up = said["first_visit"] is False
        own = parts.resource(
            place,
            "Appointment",
            op.record_id,
            identifier=parts.listed(
                parts.identifier(f"{place.system_root}/booking-no", said["no"])
            ),
            status=appointment_status(said["state"]),
            cancelationReason=_reason(said, place),
            serviceCategory=[parts.local(place, "service-category", "expert-visit")],
            appointmentType=parts.concept(V2_KIND, "FOLLOWUP" if follow_up else "ROUTINE"),
            reasonCode=parts.listed(parts.concept("", None, said["chief_complaint"])),
            start=parts.to_wire(said["starts_at"]),
            end=parts.to_wire(said["ends_at"]),
            slot=parts.listed(parts.ref("Slot", said["seat_id"])),
            created=parts.to_wire(said["asked_at"]),
            comment=said["note"],
            basedOn=parts.listed(parts.ref("ServiceRequest", based_on)),
            participant=_participants(said),
        )
        return [own, *_slots(op, place, known)]

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What an Appointment says."""
        own = first_of(found, "Appointment")
        people = [each.get("actor", {}).get("reference", "") for each in own.get("participant", ())]
        status = own.get("status", "")
        reason = parts.code_in(own.get("cancelationReason"), "cancel-reason") or ""
        return {
            "no": parts.number_in(own, "/booking-no"),
            "patient_id": _actor(people, "Patient/"),
            "expert_id": _actor(people, "Practitioner/"),
            "seat_id": parts.ref_id(next(iter(own.get("slot", ())), None)),
            "starts_at": parts.from_wire(own.get("start")),
            "ends_at": parts.from_wire(own.get("end")),
            "asked_at": parts.from_wire(own.get("created")),
            "state": status if status in set(BookingState) else str(BookingState.DRAFT),
            "chief_complaint": parts.text_of(own.get("reasonCode")),
            "cancel_reason": reason if reason in set(CancelReason) else None,
            "cancel_note": parts.text_of(own.get("cancelationReason")),
            "note": own.get("comment", ""),
        }


def _reason(said: Any, place: Place) -> Any:
    if said["state"] not in _WITH_REASON:
        return None
    return parts.local(place, "cancel-reason", said["cancel_reason"], said["cancel_note"])


def _participants(said: Any) -> list[Any]:
    lead = parts.concept(parts.PARTICIPATION, "PPRF")
    status = "declined" if said["state"] in _GONE else "accepted"
    return [
        {
            "actor": parts.ref("Patient", said["patient_id"]),
            "required": "required",
            "status": status,
        },
        {
            "type": [lead],
            "actor": parts.ref("Practitioner", said["expert_id"]),
            "required": "required",
            "status": "accepted",
        },
    ]


def _slots(op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
    said = op.payload
    made = []
    if said["seat_id"] and said["seat_no"]:
        status = HELD if said["state"] in _SEATLESS else SOLD
        starts, ends = parts.to_wire(said["starts_at"]), parts.to_wire(said["ends_at"])
        assert starts
        assert ends
        made.append(
            slot(
                place,
                known,
                said["seat_id"],
                said["session_id"],
                said["seat_no"],
                starts,
                ends,
                status,
            )
        )
    return [*made, *_given_back(op, place, known)]


def _given_back(op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
    """The seat this booking had at the county and no longer has."""
    before = known.resource("Appointment", op.record_id) or {}
    old = parts.ref_id(next(iter(before.get("slot", ())), None))
    there = known.resource("Slot", old) if old and old != op.payload["seat_id"] else None
    if not old or there is None:
        return []
    session, _, no = parts.number_in(there, "/slot-no").partition("#")
    if not no.isdigit():
        return []
    starts, ends = str(there.get("start")), str(there.get("end"))
    return [slot(place, known, old, session, int(no), starts, ends, HELD)]


def _actor(people: Sequence[str], kind: str) -> str | None:
    return next((text.rsplit("/", 1)[-1] for text in people if text.startswith(kind)), None)
