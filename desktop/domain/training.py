"""Training: one session of teaching, and who was there."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.codes import (
    AttendanceStatus,
    CmeClass,
    TrainingMode,
    TrainingState,
    TrainingType,
)
from desktop.domain.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Lecturer:
    """Who taught: an expert or staff member by id, or somebody from outside by name."""

    name: str
    person_id: UUID | None = None
    org: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person on the roster.

    Attributes:
        person_id: staff id, or None for a walk-in from outside.
        key: what makes the person unique on this roster: the id, or name and phone.
        status: None until somebody says; nobody is absent by default.
        signed_in_at, signed_out_at: only where present.
    """

    name: str = field(repr=False)
    person_id: UUID | None = None
    org: str = ""
    dept: str = ""
    title: str = ""
    phone: str = field(default="", repr=False)
    walk_in: bool = False
    status: AttendanceStatus | None = None
    signed_in_at: datetime | None = None
    signed_out_at: datetime | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """What tells two people on one roster apart."""
        return str(self.person_id) if self.person_id else f"{self.name}|{self.phone}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """FHIR Appointment without a patient (wire.md section 3)."""

    no: str
    org_id: UUID
    type: TrainingType
    topic: str
    starts_at: datetime
    ends_at: datetime
    mode: TrainingMode = TrainingMode.ON_SITE
    specialty: str = ""
    place: str = ""
    lecturers: tuple[Lecturer, ...] = ()
    objectives: str = ""
    minutes_text: str = ""
    case_note: str = ""
    cme_class: CmeClass = CmeClass.NONE
    cme_project_no: str = ""
    state: TrainingState = TrainingState.PLANNED
    cancel_reason: str = ""
    attendance: tuple[Attendance, ...] = ()


def training_problems(training: Training, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept."""
    found: dict[str, Problem] = {}
    if not training.topic.strip():
        found["topic"] = Problem("training.topic_missing")
    if training.ends_at <= training.starts_at:
        found["ends_at"] = Problem("training.ends_before_start")
    return found
