"""County booking -> FHIR Appointment that the county hospital answers."""

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.domain.codes import BookingState, CancelReason
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Place
from desktop.wire.county import Resource
from desktop.wire.format import parts
from desktop.wire.format.base import Format
from desktop.wire.format.booking import appointment_status
from desktop.wire.outgoing import Lookup, OutgoingOp

ASKED_OF = "asked-of"
_WITHOUT_TIME = {"proposed", "cancelled", "waitlist"}  # R4 invariant app-3
_WITH_REASON = {BookingState.CANCELLED, BookingState.NOSHOW}  # R4 invariant app-4


class CountyBookingFormat(Format):
    """A number, a bed or an examination that is asked for."""

    kind: ClassVar[str] = "county_booking"
    record: ClassVar[type[Any]] = CountyBooking
    needs_fields: ClassVar[tuple[str, ...]] = ("patient_id", "target_org_id")
    needs_place: ClassVar[bool] = True

    def elements(self, op: OutgoingOp, place: Place, known: Lookup) -> list[Resource]:
        """One Appointment; the hospital's own words in it are kept."""
        said = op.payload
        referral = said["referral_id"]
        based_on = referral if referral and known.here(referral) else None
        reason = said["cancel_reason"] if said["state"] in _WITH_REASON else None
        status = _status(said)
        visit = _time(said, status)
        made = [
            parts.resource(
                place,
                "Appointment",
                op.record_id,
                identifier=parts.listed(
                    parts.identifier(f"{place.system_root}/booking-no", said["no"])
                ),
                status=status,
                cancelationReason=(
                    parts.local(place, "cancel-reason", reason, said["cancel_note"])
                    if reason
                    else None
                ),
                serviceCategory=[parts.local(place, "service-category", said["kind"])],
                specialty=parts.listed(parts.concept("", None, said["dept"])),
                reasonCode=parts.listed(parts.concept("", None, said["diagnosis"])),
                requestedPeriod=[{"start": said["wish_day"], "end": said["wish_day"]}],
                start=visit,
                end=visit,
                created=parts.to_wire(said["asked_at"]),
                comment=said["note"],
                basedOn=parts.listed(parts.ref("ServiceRequest", based_on)),
                participant=_participants(said),
            )
        ]
        made[0]["meta"]["tag"].append(asked_of(place, said["target_org_id"]))
        return made

    def fields(self, found: Sequence[Resource]) -> dict[str, Any]:
        """What an Appointment says."""
        own = found[0]
        people = [each.get("actor", {}).get("reference", "") for each in own.get("participant", ())]
        status = own.get("status", "")
        reason = parts.code_in(own.get("cancelationReason"), "cancel-reason") or ""
        wish: Resource = next(iter(own.get("requestedPeriod", ())), {})
        return {
            "no": parts.number_in(own, "/booking-no"),
            "kind": parts.code_in(own.get("serviceCategory"), "service-category"),
            "patient_id": _actor(people, "Patient/"),
            "dept": parts.text_of(own.get("specialty")),
            "wish_day": str(wish.get("start", ""))[:10] or None,
            "asked_at": parts.from_wire(own.get("created")),
            "visit_at": parts.from_wire(own.get("start")),
            "diagnosis": parts.text_of(own.get("reasonCode")),
            "state": status if status in set(BookingState) else str(BookingState.PENDING),
            "cancel_reason": reason if reason in set(CancelReason) else None,
            "cancel_note": parts.text_of(own.get("cancelationReason")),
            "note": own.get("comment", ""),
        }


def asked_of(place: Place, org_id: str) -> dict[str, str]:
    """The tag by which the hospital that is asked finds what is asked of it, and nothing else.

    R4 searches no Appointment by an organisation, and by patient it finds what he has elsewhere.
    """
    return {"system": f"{place.system_root}/CodeSystem/{ASKED_OF}", "code": org_id}


def _status(said: Any) -> str:
    """Asked for without a time is a proposal."""
    if said["state"] == BookingState.PENDING and not said["visit_at"]:
        return "proposed"
    return appointment_status(said["state"])


def _time(said: Any, status: str) -> str | None:
    """When; the wished day stands where a time is wanted and the hospital has told none."""
    if said["visit_at"] or status in _WITHOUT_TIME:
        return parts.to_wire(said["visit_at"])
    return f"{said['wish_day']}T00:00:00+08:00"


def _participants(said: Any) -> list[Any]:
    told = "accepted" if said["state"] == BookingState.BOOKED else "needs-action"
    return [
        {
            "actor": parts.ref("Patient", said["patient_id"]),
            "required": "required",
            "status": "accepted",
        },
        {
            # R4 lets no Organization take part: the hospital stands as the service that is asked
            "actor": {
                "identifier": {"value": said["target_org_id"]},
                "type": "Organization",
                "display": said["dept"],
            },
            "required": "required",
            "status": told,
        },
    ]


def _actor(people: Sequence[str], kind: str) -> str | None:
    return next((text.rsplit("/", 1)[-1] for text in people if text.startswith(kind)), None)
