"""What may become of a request to the county, and whose move it is (states.md, "Booking")."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from desktop.domain.codes import BookingKind, BookingState, CancelBy, CancelReason, ConfirmChannel
from desktop.domain.county_booking import CountyBooking
from desktop.domain.errors import Problem

REFUSALS = frozenset({CancelReason.NO_SEAT, CancelReason.NO_BED})


class CountyStanding(StrEnum):
    """The word for a request; BOOKED alone lets a slip be printed."""

    ASKED = "asked"  # 已申请
    BOOKED = "booked"  # 已预约
    NOT_HAD = "not-had"  # 预约未成功: to be asked anew, or to wait
    CANCELLED = "cancelled"  # 已取消


class CountyHolder(StrEnum):
    """Whose move it is."""

    HOSPITAL = "hospital"
    US = "us"
    PATIENT = "patient"
    NOBODY = "nobody"


def standing(asked: CountyBooking) -> CountyStanding:
    """How a request stands; any answer but a clear yes leaves it asked for."""
    if asked.state is BookingState.BOOKED:
        return CountyStanding.BOOKED
    if asked.state in {BookingState.CANCELLED, BookingState.ENTERED_IN_ERROR}:
        return CountyStanding.NOT_HAD if _refused(asked) else CountyStanding.CANCELLED
    return CountyStanding.ASKED


def holder(asked: CountyBooking, *, asked_anew: bool = False) -> CountyHolder:
    """Whose move it is; a refusal is ours until it was asked anew."""
    return {
        CountyStanding.ASKED: CountyHolder.HOSPITAL,
        CountyStanding.BOOKED: CountyHolder.PATIENT,
        CountyStanding.NOT_HAD: CountyHolder.NOBODY if asked_anew else CountyHolder.US,
        CountyStanding.CANCELLED: CountyHolder.NOBODY,
    }[standing(asked)]


def _refused(asked: CountyBooking) -> bool:
    return asked.cancel_by is CancelBy.COUNTY or asked.cancel_reason in REFUSALS


def answer_problems(asked: CountyBooking, *, granted: bool) -> dict[str, Problem]:
    """Why an answer told on the telephone cannot be written down; empty when it can."""
    if standing(asked) is not CountyStanding.ASKED:
        return {"state": Problem("county_booking.answered_already")}
    if granted and asked.visit_at is None and asked.kind is not BookingKind.COUNTY_BED:
        return {"visit_at": Problem("county_booking.visit_missing")}
    return {}


def confirmed(asked: CountyBooking, **told: object) -> CountyBooking:
    """电话确认登记: the hospital said yes on the telephone; `told` has who, number and time."""
    return replace(
        asked,
        state=BookingState.BOOKED,
        confirm_channel=ConfirmChannel.TELEPHONE,
        **told,  # type: ignore[arg-type]
    )


def refused(
    asked: CountyBooking, *, person: str, phone: str, at: datetime, note: str = ""
) -> CountyBooking:
    """预约未成功: the hospital said no on the telephone."""
    bed = asked.kind is BookingKind.COUNTY_BED
    return replace(
        asked,
        state=BookingState.CANCELLED,
        confirm_channel=ConfirmChannel.TELEPHONE,
        confirm_person=person,
        confirm_phone=phone,
        confirm_at=at,
        cancel_by=CancelBy.COUNTY,
        cancel_reason=CancelReason.NO_BED if bed else CancelReason.NO_SEAT,
        cancel_note=note,
    )


def may_cancel(asked: CountyBooking) -> bool:
    """Whether it can still be taken back."""
    return standing(asked) in {CountyStanding.ASKED, CountyStanding.BOOKED}
