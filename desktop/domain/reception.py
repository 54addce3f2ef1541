"""Reception: what the receiving unit does about a referral that comes to it, up or down."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    Direction,
    FitRating,
    ReceptionRoute,
    ReceptionState,
    RejectReason,
)
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSeen:
    """A scanned code A as it was verified (requirements.md, M1).

    Attributes:
        key_id: of the signing device's key in the county's ring.
        signed_at: time of signing, by the sending device's clock; UTC.
        record_hash: hex SHA-256 of the whole record, as the slip's signature covers it.
        scanned_at: UTC, first time; a reprint is the same referral and keeps it.
        on_paper: names of the fields that are marked 见纸面.
    """

    key_id: str
    signed_at: datetime
    record_hash: str
    scanned_at: datetime
    on_paper: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """The receiver's words: FHIR Task of the referral, written by its owner alone.

    The record's id is the Task's id. Of a referral that came by a telephone code alone there is no
    Task yet: such a place-holder has an id of its own, stays on this side, and is closed when the
    full record has joined it (`joined_id`).

    Attributes:
        org_id: the receiving organisation, that writes this.
        referral_id: the up-referral or down-referral; None while only a telephone code is known.
        leg: which leg of a redirected referral, from 1.
        routes: every way word of it came, in the order it came.
        received_at: when this side first looked at it (医院已查看 / 登记).
        visit_at, place, ward, bed, phone, booking_code, code_valid_to, note: 接诊安排.
        assigned_to: team or person at a township centre.
        question: what was asked for last (要求补充).
        phone_code: the twelve characters as read over the telephone.
        joined_id: the reception that took over from a place-holder.
    """

    org_id: UUID
    direction: Direction
    state: ReceptionState
    routes: tuple[ReceptionRoute, ...] = (ReceptionRoute.NETWORK,)
    referral_id: UUID | None = None
    patient_id: UUID | None = None
    from_org_id: UUID | None = None
    leg: int = 1
    received_at: datetime | None = None
    ext_no: str = ""
    accept_mode: AcceptMode | None = None
    accepted_at: datetime | None = None
    department: str = ""
    doctor_id: UUID | None = None
    doctor: str = ""
    visit_at: datetime | None = None
    place: str = ""
    ward: str = ""
    bed: str = ""
    phone: str = ""
    booking_code: str = ""
    code_valid_to: datetime | None = None
    note: str = field(default="", repr=False)
    reject_reason: RejectReason | None = None
    reject_note: str = field(default="", repr=False)
    question: str = field(default="", repr=False)
    arrived_at: datetime | None = None
    seen_at: datetime | None = None
    decision: AdmissionDecision | None = None
    admitted_at: datetime | None = None
    admission_no: str = ""
    discharged_at: datetime | None = None
    fit_rating: FitRating | None = None
    assigned_to: str = ""
    close_reason: str = field(default="", repr=False)
    slip: SlipSeen | None = None
    phone_code: str = ""
    joined_id: UUID | None = None


LIMITS = {
    "department": 60,
    "doctor": 60,
    "place": 60,
    "ward": 60,
    "bed": 20,
    "note": 300,
    "reject_note": 300,
    "question": 300,
    "close_reason": 300,
    "assigned_to": 60,
    "admission_no": 30,
}
"""Characters, as records.md sets them for texts of these kinds."""


def reception_problems(reception: Reception, *, today: date) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if reception.state is ReceptionState.REJECTED and reception.reject_reason is None:
        found["reject_reason"] = Problem("reception.reject_reason_missing")
    if reception.state is ReceptionState.INFO_REQUESTED and not reception.question.strip():
        found["question"] = Problem("reception.question_missing")
    for name in ("arrived_at", "seen_at", "admitted_at", "discharged_at"):
        at: datetime | None = getattr(reception, name)
        if at is not None and local_day(at) > today:
            found[name] = Problem("reception.time_in_future")
    for name, most in LIMITS.items():
        if len(getattr(reception, name)) > most:
            found[name] = Problem("reception.text_long", {"most": most})
    return found
