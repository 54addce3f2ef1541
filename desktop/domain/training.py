"""Training: one session of teaching, and who was there."""

import re
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
from desktop.domain.entry.text import normalise_digits, without_spaces
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
    """FHIR Appointment without a patient (wire.md section 3).

    Attributes:
        no: PX number, read to each other by people.
        starts_at, ends_at: instants; a rotation may last for months.
        dept: department whose patients a teaching round sees.
        audience: groups that were invited, as keys of `domain.attendance`.
        case_note: the case taught on; sex, age group and diagnosis, never who it is.
        minutes_text: 纪要.
        attendance: the roster; a person stands there once.
    """

    no: str
    org_id: UUID
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
    minutes_text: str = ""
    case_note: str = ""
    cme_class: CmeClass = CmeClass.NONE
    cme_project_no: str = ""
    state: TrainingState = TrainingState.PLANNED
    cancel_reason: str = ""
    attendance: tuple[Attendance, ...] = ()


LIMITS = {
    "topic": 100,
    "specialty": 50,
    "dept": 50,
    "place": 100,
    "objectives": 1000,
    "case_note": 1000,
    "minutes_text": 4000,
    "cme_project_no": 50,
    "cancel_reason": 200,
}
"""Most characters of each text (records.md: content at most 4000)."""

CAME = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.EARLY_LEAVE})
HELD = frozenset({TrainingState.IN_PROGRESS, TrainingState.COMPLETED, TrainingState.ARCHIVED})
NEEDS_PROJECT = frozenset({CmeClass.NATIONAL_1, CmeClass.PROVINCE_1})

# a resident id number or a mobile number: whose it is could be found out
_NAMES_SOMEBODY = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)")


def training_problems(training: Training, **_when: object) -> dict[str, Problem]:
    """Field name -> what to put right; empty when it may be kept.

    Source: features.md 17 and 18, indicators.md 4.2 (a class I credit needs a project number).
    """
    found = _text_problems(training)
    if not training.topic.strip():
        found["topic"] = Problem("training.topic_missing")
    if training.ends_at <= training.starts_at:
        found["ends_at"] = Problem("training.ends_before_start")
    if training.state in HELD and not training.lecturers:
        found["lecturers"] = Problem("training.lecturer_missing")
    if any(not each.name.strip() for each in training.lecturers):
        found["lecturers"] = Problem("training.lecturer_unnamed")
    if training.type is TrainingType.TEACHING_ROUND:
        found |= _round_problems(training)
    if _NAMES_SOMEBODY.search(without_spaces(normalise_digits(training.case_note))):
        found["case_note"] = Problem("training.case_names_patient")
    if training.cme_class in NEEDS_PROJECT and not training.cme_project_no.strip():
        found["cme_project_no"] = Problem("training.project_no_missing")
    if training.state is TrainingState.CANCELLED and not training.cancel_reason.strip():
        found["cancel_reason"] = Problem("training.cancel_reason_missing")
    if problem := roster_problem(training.attendance):
        found["attendance"] = problem
    return found


def _text_problems(training: Training) -> dict[str, Problem]:
    return {
        name: Problem("field.too_long", {"count": count, "most": most})
        for name, most in LIMITS.items()
        if (count := len(getattr(training, name).strip())) > most
    }


def _round_problems(training: Training) -> dict[str, Problem]:
    found = {}
    if not training.dept.strip():
        found["dept"] = Problem("training.round_dept_missing")
    if not training.case_note.strip():
        found["case_note"] = Problem("training.round_case_missing")
    return found


def roster_problem(roster: tuple[Attendance, ...]) -> Problem | None:
    """The first thing on a roster that cannot be true, or None."""
    seen: set[str] = set()
    for each in roster:
        if not each.name.strip():
            return Problem("training.person_unnamed")
        if each.key in seen:
            return Problem("training.person_twice", {"name": each.name})
        seen.add(each.key)
        times = (each.signed_in_at, each.signed_out_at)
        if any(times) and each.status not in CAME:
            return Problem("training.sign_in_without_presence", {"name": each.name})
        if times[0] and times[1] and times[1] < times[0]:
            return Problem("training.out_before_in", {"name": each.name})
    return None
