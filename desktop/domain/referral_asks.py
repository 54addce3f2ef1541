"""A wish of a referral as the booking it becomes, and what a person must say for it.

An emergency is never held up for want of a department or a diagnosis: the hospital's own doors
stand in for them. Nothing asked for is a promise (states.md, "Booking").
"""

from datetime import datetime
from uuid import UUID

from desktop.domain.booking_request import BookingRequest
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingKind, BookingPriority, BookingSource, HalfDay
from desktop.domain.county_booking import TEXT_MAX, CountyBooking
from desktop.domain.errors import Problem
from desktop.domain.referral import Referral
from desktop.domain.referral_rules import is_emergency
from desktop.domain.referral_wish import Wish

# Names as they stand in a hospital; they go to the county as words.
EMERGENCY_DEPT = "急诊科"
ECG_DEPT = "心电诊断中心"
ECG_NOTE = "远程心电诊断"
URGENT_ILLNESS = "急危重症"
_NOON = 12


def wish_problems(referral: Referral) -> dict[str, Problem]:
    """Field name -> what is missing for what is asked for; an emergency misses nothing."""
    if is_emergency(referral.urgency):
        return {}
    asked = [wish for wish in referral.wishes if wish.kind is not BookingKind.SESSION]
    if any(not _dept(wish, referral) for wish in asked):
        return {"to_dept": Problem("referral.wish_needs_department")}
    return {}


def asked_of_county(
    wish: Wish, referral: Referral, referral_id: UUID, *, no: str, now: datetime
) -> CountyBooking:
    """The request that a wish becomes; stands as 已申请 until the hospital answers."""
    local = now.astimezone(CLINIC_ZONE)
    bed = wish.kind is BookingKind.COUNTY_BED
    assert referral.to_org_id is not None  # the rules ask for it before anything is issued
    return CountyBooking(
        no=no,
        kind=wish.kind,
        patient_id=referral.patient_id,
        target_org_id=referral.to_org_id,
        dept=_dept(wish, referral) or EMERGENCY_DEPT,
        wish_day=max(wish.day or local.date(), local.date()),
        wish_half_day=wish.half_day or (HalfDay.AM if local.hour < _NOON else HalfDay.PM),
        asked_at=now,
        doctor="" if bed else (wish.doctor or _doctor(wish, referral))[:TEXT_MAX],
        bed_type=wish.bed_type if bed else None,
        isolation=bed and wish.isolation,
        oxygen=bed and wish.oxygen,
        diagnosis=_illness(referral)[:TEXT_MAX],
        referral_id=referral_id,
        note=wish.note,
    )


def own_seat(wish: Wish, referral: Referral, referral_id: UUID) -> BookingRequest:
    """The seat of our own expert that a wish takes."""
    assert wish.session_id is not None  # a wish for a seat names its session
    green = referral.green_channel or is_emergency(referral.urgency)
    return BookingRequest(
        patient_id=referral.patient_id,
        session_id=wish.session_id,
        source=BookingSource.REFERRAL,
        priority=BookingPriority.GREEN if green else BookingPriority.NORMAL,
        chief_complaint=referral.chief_complaint,
        referral_id=referral_id,
    )


def _dept(wish: Wish, referral: Referral) -> str:
    return (wish.dept or referral.to_dept).strip()


def _doctor(wish: Wish, referral: Referral) -> str:
    return referral.to_doctor if wish.kind is BookingKind.COUNTY_EXPERT else ""


def _illness(referral: Referral) -> str:
    words = (each.text.strip() for each in referral.diagnoses)
    found = next((each for each in words if each), "") or referral.chief_complaint.strip()
    return found or URGENT_ILLNESS
