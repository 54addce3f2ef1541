"""What screens and papers show about referrals: the board, one referral whole, a form's choices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.domain.codes import HalfDay, RejectReason, Sex, SignMode, Urgency
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Delivery, Kept
from desktop.domain.late_entry import LateReferral
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import PaperLine, RevisionLine
from desktop.domain.referral import Referral
from desktop.domain.referral_clock import ReferralClock
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_states import Progress
from desktop.domain.referral_step import ReferralStep


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One referral on the board (S10).

    Attributes:
        id: of the referral; of the draft where `is_draft`, and the same once it is kept.
        is_draft: a half-written form, nothing kept as a referral yet.
        edited: a kept referral whose form was left half-written.
        complaint: complaint, or the draft's own title.
        birth_date: tells two people of one name apart.
        clock: of an issued one. reject_code, said: why it was declined, or what is asked.
    """

    id: UUID
    no: str = ""
    patient_id: UUID | None = None
    patient_name: str = field(default="", repr=False)
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = field(default=None, repr=False)
    to_org: str = ""
    to_dept: str = ""
    urgency: Urgency = Urgency.ROUTINE
    green_channel: bool = False
    complaint: str = field(default="", repr=False)
    revision: int = 0
    delivery: Delivery = Delivery.LOCAL
    progress: Progress
    is_draft: bool = False
    edited: bool = False
    clock: ReferralClock | None = None
    reject_code: RejectReason | None = None
    said: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralDetail:
    """Everything about one referral, read in one view of the file (S11, E1).

    Attributes:
        names: staff id -> name, of everybody who wrote here.
        steps: oldest first.
        revisions: newest first, with what each one changed.
        earlier_units: names of the units of earlier legs, oldest first.
        step_delivery: how far each step got; an answer that waits is not an answer yet.
        offset_s: seconds that the county's clock is ahead of this computer's, as last measured.
        has_conflict: two versions of it wait for a decision.
        reviewers: who may review it now, by name; empty unless it waits for that.
        asked: numbers, beds and examinations asked of the county with it.
    """

    referral: Kept[Referral]
    patient: Kept[Patient]
    from_org: Organization
    to_org: Organization | None
    steps: tuple[Kept[ReferralStep], ...]
    reply: ReferralReply | None
    progress: Progress
    delivery: Delivery
    revisions: tuple[RevisionLine, ...] = ()
    papers: tuple[PaperLine, ...] = ()
    names: Mapping[UUID, str] = field(default_factory=dict)
    clock: ReferralClock | None = None
    earlier_units: tuple[str, ...] = ()
    step_delivery: Mapping[UUID, Delivery] = field(default_factory=dict)
    offset_s: float | None = None
    has_conflict: bool = False
    reviewers: tuple[str, ...] = ()
    asked: tuple[Kept[CountyBooking], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """A unit that may receive a referral, and whom to ring there."""

    id: UUID
    name: str
    departments: tuple[str, ...] = ()
    emergency_phone: str = ""
    referral_phone: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who may decide on a referral: a physician of the centre or a station expert.

    Attributes:
        has_pin: a staff member, who can confirm in person at this computer.
    """

    id: UUID
    name: str
    dept: str = ""
    phone: str = ""
    has_pin: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """How the doctor's decision reached us (states.md, "→ 已签发"). No electronic signature.

    Attributes:
        at: when he signed the paper or gave the order; in person it is this moment.
        pin: the doctor's own, typed by him; in person only, never kept.
        late: the times on numbered paper it was written on first (补登).
    """

    mode: SignMode
    at: datetime | None = None
    pin: str = field(default="", repr=False)
    late: LateReferral | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSeat:
    """A session of our own expert, today or tomorrow, with seats that a referral may have."""

    session_id: UUID
    expert: str
    specialty: str
    held_on: date
    half_day: HalfDay
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRunning:
    """A down-referral of the patient that is running; going up again is linked to it (再上转)."""

    id: UUID
    no: str
    from_org: str
    discharged_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom one reached: name, number, when, and what was said.

    Attributes:
        at: when it happened; for what the hospital did, when it did so as it was told.
    """

    person: str = field(repr=False)
    phone: str = field(default="", repr=False)
    at: datetime
    result: str = field(default="", repr=False)

    def as_step(self) -> dict[str, Any]:
        """The fields of a step."""
        return {
            "at": self.at,
            "person": self.person.strip(),
            "phone": self.phone,
            "result": self.result.strip(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoices:
    """What a referral form offers.

    Attributes:
        own_dept: department of the person signed in; a default for the sending department.
        seats: of our own experts, which this computer may give.
        review: a colleague must agree before it leaves.
    """

    own_org_id: UUID
    own_org: str
    own_dept: str
    receivers: tuple[Receiver, ...]
    signers: tuple[Signer, ...]
    seats: tuple[OwnSeat, ...] = ()
    review: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReferral:
    """A referral of the same patient that is still running; shown as a warning."""

    id: UUID
    no: str
    at: datetime
    to_org: str
    complaint: str = field(repr=False)
    progress: Progress
