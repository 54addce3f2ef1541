"""Value lists of training and attendance."""

from enum import StrEnum


class TrainingType(StrEnum):
    """Form of a training session."""

    LECTURE = "lecture"
    SKILL_DEMO = "skill-demo"
    SURGERY_DEMO = "surgery-demo"
    TEACHING_ROUND = "teaching-round"
    CASE_DISCUSSION = "case-discussion"
    TECHNIQUE = "technique"
    ROTATION = "rotation"
    REMOTE = "remote"
    INDUCTION = "induction"
    DRILL = "drill"


class TrainingMode(StrEnum):
    """Where the audience sits."""

    ON_SITE = "on-site"
    REMOTE = "remote"
    MIXED = "mixed"


class TrainingState(StrEnum):
    """State of a training session; sign-in is locked from `COMPLETED` on."""

    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"


class AttendanceStatus(StrEnum):
    """How a person attended; sign-in time only for the first three."""

    PRESENT = "present"
    LATE = "late"
    EARLY_LEAVE = "early-leave"
    LEAVE = "leave"
    ABSENT = "absent"


class CmeClass(StrEnum):
    """Class of continuing medical education credit, and who recognises it."""

    NATIONAL_1 = "national-1"
    PROVINCE_1 = "province-1"
    CITY_2 = "city-2"
    UNIT_2 = "unit-2"
    NONE = "none"
