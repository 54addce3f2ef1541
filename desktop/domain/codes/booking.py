"""Value lists of duty sessions and bookings."""

from enum import StrEnum


class HalfDay(StrEnum):
    """Session period; a session that runs past noon stays `AM`."""

    AM = "am"
    PM = "pm"
    EVENING = "evening"


class Purpose(StrEnum):
    """What an expert comes for."""

    CLINIC = "clinic"
    WARD_ROUND = "ward-round"
    SURGERY = "surgery"
    MENTORING = "mentoring"


class SessionStatus(StrEnum):
    """State of a duty session."""

    DRAFT = "draft"
    PUBLISHED = "published"
    STOPPED = "stopped"
    SUBSTITUTED = "substituted"
    ENDED = "ended"


class StopReason(StrEnum):
    """Why a session was stopped."""

    EXPERT_LEAVE = "expert-leave"
    MEETING = "meeting"
    EPIDEMIC = "epidemic"
    EQUIPMENT = "equipment"
    OTHER = "other"


class BookingKind(StrEnum):
    """What is booked: a seat of our own session, or something the county must answer for."""

    SESSION = "session"
    COUNTY_EXPERT = "county-expert"
    COUNTY_BED = "county-bed"
    EXAM = "exam"


class BookingState(StrEnum):
    """Business state of a booking; FHIR R4 AppointmentStatus, besides `DRAFT`."""

    DRAFT = "draft"
    BOOKED = "booked"
    PENDING = "pending"
    ARRIVED = "arrived"
    CHECKED_IN = "checked-in"
    FULFILLED = "fulfilled"
    CANCELLED = "cancelled"
    NOSHOW = "noshow"
    ENTERED_IN_ERROR = "entered-in-error"
    WAITLIST = "waitlist"


class BookingSource(StrEnum):
    """How the booking came in."""

    ON_SITE = "on-site"
    PHONE = "phone"
    FAMILY = "family"
    VILLAGE_DOCTOR = "village-doctor"
    FAMILY_DOCTOR = "family-doctor"
    REFERRAL = "referral"
    COUNTY = "county"


class BookingPriority(StrEnum):
    """Order of a booking among those of its session."""

    NORMAL = "normal"
    PRIORITY = "priority"
    GREEN = "green"


class CancelBy(StrEnum):
    """Who cancelled."""

    PATIENT = "patient"
    STATION = "station"
    EXPERT = "expert"
    COUNTY = "county"


class CancelReason(StrEnum):
    """Why a booking was cancelled; no seat and no bed are the county's refusals."""

    CONDITION_CHANGED = "condition-changed"
    TIME_CONFLICT = "time-conflict"
    SESSION_STOPPED = "session-stopped"
    TRANSFERRED = "transferred"
    DUPLICATE = "duplicate"
    REBOOKED = "rebooked"
    NO_SEAT = "no-seat"
    NO_BED = "no-bed"
    OTHER = "other"


class VisitType(StrEnum):
    """CV09.00.404."""

    OUTPATIENT = "1"
    EMERGENCY = "2"
    INPATIENT = "3"
    OTHER = "9"
