"""What the receiving desk shows: who comes, who lies where, one reception whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop.domain.attachment import Attachment
from desktop.domain.codes import (
    Direction,
    ReceptionRoute,
    ReceptionState,
    Sex,
    Urgency,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.kept import Delivery, Kept
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.reception_clock import Wait
from desktop.domain.reception_states import DeskHolder
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep


class DeskFolder(StrEnum):
    """Filters of the desk, in the order shown; each row is in exactly one."""

    TO_ANSWER = "to-answer"
    COMING = "coming"
    HERE = "here"
    TO_RETURN = "to-return"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One referral that comes to us, with or without a reception of ours.

    Attributes:
        id: of the reception, which is the Task's; also where there is none yet.
        revision: of the reception; 0 while there is none.
        patient_name, sex, birth_date: as the sender wrote them; empty of a telephone code.
        what: complaint or diagnosis; of a telephone code the code itself.
        urgent: green channel, urgent or critical.
        expected_at: when the patient is to be here. departed_at: when he left.
        answered: our last question has been answered.
        cancel_asked: the sender wants to take it back.
        went_on: the sender has sent it on to another unit meanwhile, on a further leg.
        changed: the sender has written something since we last did.
        asked_for: numbers and beds asked for with it that wait for our answer.
        age_band: of a telephone code, which has no name (`phone_code.AGE_BANDS`).
        unsent_since, unsent_due: it stands on a slip alone; when that was scanned, and from when
            on its clinic should have sent it. alone_at: since when our word goes out without.
        died: the patient has died here, whatever papers still follow.
        flagged: what somebody wrote into our Task and cannot follow; shown, not applied.
        no: the sender's number; of a telephone code clinic, computer, day and counter.
    """

    id: UUID
    direction: Direction
    state: ReceptionState
    folder: DeskFolder
    holder: DeskHolder
    wait: Wait
    revision: int = 0
    referral_id: UUID | None = None
    patient_id: UUID | None = None
    no: str = ""
    urgency: Urgency = Urgency.ROUTINE
    green_channel: bool = False
    urgent: bool = False
    patient_name: str = field(default="", repr=False)
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = field(default=None, repr=False)
    from_org: str = ""
    what: str = field(default="", repr=False)
    department: str = ""
    bed: str = ""
    routes: tuple[ReceptionRoute, ...] = (ReceptionRoute.NETWORK,)
    expected_at: datetime | None = None
    departed_at: datetime | None = None
    answered: bool = False
    cancel_asked: bool = False
    went_on: bool = False
    changed: bool = False
    asked_for: int = 0
    joined: bool = False
    phone_code: str = ""
    age_band: str = ""
    delivery: Delivery = Delivery.LOCAL
    unsent_since: datetime | None = None
    unsent_due: datetime | None = None
    alone_at: datetime | None = None
    died: bool = False
    flagged: ReceptionState | None = None

    @property
    def is_new(self) -> bool:
        """Nobody here has opened it."""
        up = self.direction is Direction.UP
        return self.revision == 0 or (up and self.state is ReceptionState.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class BedLine:
    """Who lies in which bed, or for whom one is kept.

    Attributes:
        lies: admitted; otherwise the bed is kept for somebody on the way.
        since: of the admission, or of the arrangement.
    """

    id: UUID
    ward: str
    bed: str
    patient_name: str = field(repr=False)
    sex: Sex
    birth_date: date | None = field(default=None, repr=False)
    from_org: str = ""
    what: str = field(default="", repr=False)
    admission_no: str = ""
    doctor: str = ""
    lies: bool = True
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEvent:
    """One line of the history: who did what, when, and by which route.

    Attributes:
        who: a name here; empty where another unit did it.
        org: another unit's name; empty for ours.
        what: name of a `ReceptionState`, a `StepKind`, or `amended`.
        text: what was said.
    """

    at: datetime
    what: str
    who: str = field(default="", repr=False)
    org: str = ""
    route: ReceptionRoute | None = None
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionDetail:
    """One reception whole.

    Attributes:
        row: as in the list.
        reception: None while nobody here has opened it.
        referral, down: one of the two; neither of a telephone code alone.
        attachments, voided: what was sent along; what was taken back afterwards, newest first.
        asked_for: numbers and beds asked for with it, open ones first.
        names: staff id -> name.
        units: organisation id -> name, of every leg; ours is left out.
        may_undo: the last thing done here was done today and can be taken back.
    """

    row: Incoming
    reception: Kept[Reception] | None
    patient: Kept[Patient] | None = None
    referral: Kept[Referral] | None = None
    down: Kept[DownReferral] | None = None
    from_org: Organization | None = None
    steps: tuple[Kept[ReferralStep], ...] = ()
    attachments: tuple[Kept[Attachment], ...] = ()
    voided: tuple[Kept[Attachment], ...] = ()
    asked_for: tuple[Kept[CountyBooking], ...] = ()
    history: tuple[DeskEvent, ...] = ()
    names: Mapping[UUID, str] = field(default_factory=dict)
    units: Mapping[UUID, str] = field(default_factory=dict)
    may_undo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskChoices:
    """What the desk's forms offer.

    Attributes:
        doctors: id, name, department of whoever may see the patient here.
        phone: our number for questions. people: names of our staff.
        hospital: this is a hospital; otherwise a township centre.
    """

    departments: tuple[str, ...] = ()
    doctors: tuple[tuple[UUID, str, str], ...] = ()
    phone: str = ""
    people: tuple[str, ...] = ()
    hospital: bool = True


class ScanKind(StrEnum):
    """What a scanned or typed text turned out to be."""

    SLIP = "slip"  # admitted to the list from the slip alone
    SLIP_AGAIN = "slip-again"  # the same slip, or a reprint: nothing changed
    SLIP_JOINED = "slip-joined"  # the referral was here already: the slip is another route
    SECOND_PART = "second-part"  # code B, added to its code A
    PHONE_CODE = "phone-code"
    CODE_AGAIN = "code-again"
    CODE_JOINED = "code-joined"  # its full record was here already


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanSaid:
    """What came of a scan.

    Attributes:
        id: of the reception to show.
        signer: clinic and device that signed a slip. signed_at: by its clock.
        on_paper: names of fields that only the paper says.
        code: the telephone code as it is kept.
        strange_id: the slip names the receiving unit by an id that is not ours, nor anybody's.
    """

    kind: ScanKind
    id: UUID
    name: str = field(default="", repr=False)
    signer: str = ""
    signed_at: datetime | None = None
    on_paper: tuple[str, ...] = ()
    code: str = ""
    strange_id: bool = False
