"""County booking: an expert's number, a bed or an examination at the county hospital.

They are not ours to promise: asked for until the hospital answers, by the network or by a logged
telephone call (states.md, "Booking"; features.md 6, 7).
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    BedType,
    BookingKind,
    BookingState,
    CancelBy,
    CancelReason,
    ConfirmChannel,
    HalfDay,
)
from desktop.domain.errors import Problem

TEXT_MAX = 100
NOTE_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyBooking:
    """FHIR Appointment, pending until answered.

    Attributes:
        no: human number.
        kind: any but a seat of our own session.
        target_org_id: hospital that is asked.
        wish_day, wish_half_day: local calendar wish.
        state: PENDING is 已申请, BOOKED 已预约, CANCELLED 预约未成功 or 已取消.
        confirm_*: how the answer came; on the telephone who said it, from which number, when.
        place: room, ward and bed as the hospital told.
        ext_code, valid_to: the hospital's own code and how long it holds.
    """

    no: str
    kind: BookingKind
    patient_id: UUID
    target_org_id: UUID
    dept: str
    wish_day: date
    asked_at: datetime
    wish_half_day: HalfDay = HalfDay.AM
    doctor: str = ""
    bed_type: BedType | None = None
    isolation: bool = False
    oxygen: bool = False
    diagnosis: str = field(default="", repr=False)
    referral_id: UUID | None = None
    state: BookingState = BookingState.PENDING
    confirm_channel: ConfirmChannel | None = None
    confirm_person: str = field(default="", repr=False)
    confirm_phone: str = field(default="", repr=False)
    confirm_at: datetime | None = None
    visit_at: datetime | None = None
    place: str = ""
    ext_code: str = ""
    valid_to: datetime | None = None
    cancel_by: CancelBy | None = None
    cancel_reason: CancelReason | None = None
    cancel_note: str = ""
    note: str = ""


def county_booking_problems(asked: CountyBooking, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if asked.kind is BookingKind.SESSION:
        found["kind"] = Problem("county_booking.own_session")
    if not asked.dept.strip():
        found["dept"] = Problem("county_booking.dept_missing")
    if local_day(asked.asked_at) == today and asked.wish_day < today:
        found["wish_day"] = Problem("county_booking.day_past")
    if asked.kind is BookingKind.COUNTY_BED and not asked.diagnosis.strip():
        found["diagnosis"] = Problem("county_booking.diagnosis_missing")
    for name in ("dept", "doctor", "place", "diagnosis"):
        if len(getattr(asked, name)) > TEXT_MAX:
            found[name] = Problem("county_booking.text_long", {"most": TEXT_MAX})
    if asked.confirm_channel is ConfirmChannel.TELEPHONE:
        found |= _telephone_problems(asked, today)
    return found


def _telephone_problems(asked: CountyBooking, today: date) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    if not asked.confirm_person.strip():
        found["confirm_person"] = Problem("county_booking.person_missing")
    if not asked.confirm_phone.strip():
        found["confirm_phone"] = Problem("county_booking.phone_missing")
    if asked.confirm_at is None:
        found["confirm_at"] = Problem("county_booking.time_missing")
    elif local_day(asked.confirm_at) > today:
        found["confirm_at"] = Problem("county_booking.time_in_future")
    return found
