"""What the training screens and the sign-in sheet show."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.attendance import Roster, RosterCount
from desktop.domain.codes import (
    CmeClass,
    TrainingMode,
    TrainingState,
    TrainingType,
)
from desktop.domain.kept import Delivery, Kept
from desktop.domain.training import Lecturer, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLine:
    """One training in the list."""

    id: UUID
    no: str
    type: TrainingType
    topic: str
    starts_at: datetime
    ends_at: datetime
    place: str
    lecturers: tuple[str, ...]
    state: TrainingState
    count: RosterCount
    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingDetail:
    """One training with what its screen needs besides the record.

    Attributes:
        organiser: who planned it.
        can_take_back: it was completed or cancelled today.
    """

    kept: Kept[Training]
    organiser: str
    can_take_back: bool
    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can be found by name: a lecturer to be, or a walk-in.

    Attributes:
        org: where he is from; empty for the own centre.
        expert: comes from the county hospital.
    """

    id: UUID
    name: str = field(repr=False)
    org: str = ""
    dept: str = ""
    title: str = ""
    phone: str = field(default="", repr=False)
    expert: bool = False


@dataclass(frozen=True, slots=True)
class AudienceGroup:
    """A group that can be invited.

    Attributes:
        key: as in `domain.attendance`.
        people: how many are in it now.
    """

    key: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingRequest:
    """What the form asks to be kept; number, clinic, state and roster are not the form's."""

    type: TrainingType
    topic: str
    starts_at: datetime
    ends_at: datetime
    mode: TrainingMode = TrainingMode.ON_SITE
    specialty: str = ""
    dept: str = ""
    place: str = ""
    lecturers: tuple[Lecturer, ...] = ()
    audience: tuple[str, ...] = ()
    objectives: str = ""
    case_note: str = ""
    cme_class: CmeClass = CmeClass.NONE
    cme_project_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFacts:
    """What the sign-in sheet says (forms.md E6).

    Attributes:
        roster: everybody on it, in its order.
        open: people may still walk in, so blank lines are wanted.
    """

    clinic: str
    no: str
    type: TrainingType
    topic: str
    starts_at: datetime
    ends_at: datetime
    place: str
    lecturers: tuple[Lecturer, ...]
    cme_class: CmeClass
    cme_project_no: str
    organiser: str = field(repr=False)
    roster: Roster
    open: bool
