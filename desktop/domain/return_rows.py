"""What the return-care screens show (S13), and what their papers say."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop.domain.codes import FollowUpState, PlanItemKind, ReceptionState
from desktop.domain.down_referral import DownReferral
from desktop.domain.down_referral_twins import Twins
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_plan import PlanChange
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception


class Fold(StrEnum):
    """Folders of the work list, in the order shown."""

    TO_ACKNOWLEDGE = "to-acknowledge"
    NOT_ARRIVED = "not-arrived"
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    RUNNING = "running"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The patient in a row."""

    id: UUID
    name: str = field(repr=False)
    sex: str = ""
    birth_date: date | None = field(default=None, repr=False)
    phone: str = field(default="", repr=False)
    village: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task of the work list.

    Attributes:
        day: on which it is on the list (agreed anew, else due).
        about: diagnosis of the stay, or complaint of the up-referral.
        referral_no: number of the slip it belongs to.
    """

    id: UUID
    who: Who
    task: FollowUp = field(repr=False)
    revision: int
    day: date
    fold: Fold
    about: str = field(default="", repr=False)
    referral_no: str = ""
    hospital: str = ""
    delivery: Delivery = Delivery.LOCAL


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A patient who comes or came back.

    Attributes:
        id: of the down-referral.
        due: until when the present state should be over; None without a limit.
        next_day: day of the next open task. open, done, missed: counts of tasks.
        plan_waits: the hospital changed the plan and nobody here has taken it over.
    """

    id: UUID
    who: Who
    down: DownReferral = field(repr=False)
    revision: int
    hospital: str
    state: ReceptionState
    since: datetime
    fold: Fold
    due: datetime | None = None
    assigned_to: str = ""
    next_day: date | None = None
    open: int = 0
    done: int = 0
    missed: int = 0
    overdue: int = 0
    plan_waits: bool = False
    delivery: Delivery = Delivery.LOCAL


@dataclass(frozen=True, slots=True, kw_only=True)
class CareBoard:
    """Everything on the S13 list, from one view of the file."""

    today: date
    cases: tuple[CaseRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    twins: tuple[Twins, ...] = ()

    def cases_of(self, fold: Fold) -> tuple[CaseRow, ...]:
        """Patients of a folder."""
        return tuple(each for each in self.cases if each.fold is fold)

    def tasks_of(self, fold: Fold) -> tuple[TaskRow, ...]:
        """Tasks of a folder."""
        return tuple(each for each in self.tasks if each.fold is fold)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """A version of a plan: what it has that the one before had not, and the other way round."""

    version: int
    at: datetime
    reason: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CareCase:
    """One patient's return care, whole.

    Attributes:
        paper_no: of the slip from paper that went into this one; empty for none.
    """

    down: Kept[DownReferral]
    patient: Kept[Patient]
    hospital: str
    hospital_phone: str = ""
    clinic: str = ""
    clinic_phone: str = ""
    reception: Kept[Reception] | None = None
    tasks: tuple[Kept[FollowUp], ...] = ()
    versions: tuple[PlanVersion, ...] = ()
    waiting: PlanChange = field(default_factory=PlanChange)
    up_no: str = ""
    paper_no: str = ""
    second_up: tuple[tuple[UUID, str], ...] = ()
    delivery: Delivery = Delivery.LOCAL

    @property
    def state(self) -> ReceptionState:
        """Where it stands; 待接收 while nobody here has opened it."""
        return self.reception.record.state if self.reception else ReceptionState.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """A patient whom this hospital sent down, as it sees what becomes of him.

    Attributes:
        told: the receiving unit's state as the county has it; None while it has said nothing.
        next_due: of the next open task. overdue_text: the oldest task that is over its day.
        to_reassign: nobody has answered for 48 hours (待改派).
    """

    id: UUID
    who: Who
    down: DownReferral = field(repr=False)
    revision: int
    clinic: str
    clinic_phone: str = ""
    told: str = ""
    reject_note: str = field(default="", repr=False)
    next_due: date | None = None
    open: int = 0
    done: int = 0
    missed: int = 0
    overdue: int = 0
    overdue_text: str = ""
    to_reassign: bool = False
    worse: bool = False
    delivery: Delivery = Delivery.LOCAL


@dataclass(frozen=True, slots=True, kw_only=True)
class UpChoice:
    """An up-referral that a down-referral may answer."""

    id: UUID
    no: str
    at: datetime
    to_org_id: UUID | None
    from_org_id: UUID
    complaint: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """The printed list of whom to ring or visit."""

    clinic: str
    today: date
    overdue: tuple[TaskRow, ...] = ()
    now: tuple[TaskRow, ...] = ()
    week: tuple[TaskRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTask:
    """A row of the Today card.

    Attributes:
        id: of the task, or of the down-referral that waits to be acknowledged.
        down_id, referral_id: where it is worked on; both None never happens.
        arriving: set where the patient has yet to be received or to come.
        plan_changed: the hospital changed the plan and nobody has taken it over.
    """

    id: UUID
    patient: str = field(repr=False)
    what: str = field(repr=False)
    day: date
    kind: PlanItemKind | None = None
    down_id: UUID | None = None
    referral_id: UUID | None = None
    state: FollowUpState = FollowUpState.OPEN
    arriving: ReceptionState | None = None
    plan_changed: bool = False

    def presses(self, today: date) -> bool:
        """Over its day, not yet received, or not come: it climbs until somebody acts."""
        return self.plan_changed or self.arriving is not None or self.day < today
