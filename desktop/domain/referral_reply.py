"""What the county has said about a referral, read from its Task. Never written by us."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    FitRating,
    ReferralState,
    RejectReason,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralReply:
    """The county's answer (records.md, "Referral", reply).

    Attributes:
        state: as mapped from Task.status and businessStatus (states.md, FHIR paragraph).
        flagged: the county made a jump that the state machine does not know; shown as such.
        unknown_status: display text of a businessStatus this version does not know.
        received_at: when the hospital first looked, by its own clock, where it tells.
        ext_no: the county's own number. place: area and room. code_valid_to: of `booking_code`.
    """

    referral_id: UUID
    task_id: UUID
    state: ReferralState
    changed_at: datetime
    version: str = ""
    department: str = ""
    doctor: str = ""
    visit_at: datetime | None = None
    ward: str = ""
    bed: str = ""
    phone: str = ""
    booking_code: str = ""
    note: str = field(default="", repr=False)
    reject_reason: str = ""
    question: str = field(default="", repr=False)
    arrived_at: datetime | None = None
    admitted_at: datetime | None = None
    admission_no: str = ""
    ext_no: str = ""
    accept_mode: AcceptMode | None = None
    place: str = ""
    code_valid_to: datetime | None = None
    reject_code: RejectReason | None = None
    seen_at: datetime | None = None
    decision: AdmissionDecision | None = None
    discharged_at: datetime | None = None
    fit_rating: FitRating | None = None
    received_at: datetime | None = None
    flagged: bool = False
    unknown_status: str = ""
    history: tuple["ReplyMoment", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyMoment:
    """A state of the county and when we first read that it had been reached."""

    state: ReferralState
    at: datetime
