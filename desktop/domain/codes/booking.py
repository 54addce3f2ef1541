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


class SeatKind(StrEnum):
    """For whom a seat is; who may sell it is said by its holder alone."""

    CLINIC = "clinic"  # stays among the computers of the clinic that holds the session
    POOL = "pool"  # may be lent to any clinic of the county
    WALK_IN = "walk-in"  # 现场号: only for who stands at the desk
    RESERVED = "reserved"  # 预留号: the green channel and the groups that come first
    EXTRA = "extra"  # 加号: only with somebody's consent


class RosterPattern(StrEnum):
    """How a duty session repeats."""

    ONCE = "once"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"  # 每月第n个星期x
    DATES = "dates"  # 指定日期


class SessionMode(StrEnum):
    """Whether the expert sits here."""

    ON_SITE = "on-site"
    REMOTE = "remote"


class FeeType(StrEnum):
    """Registration fee of a session."""

    ORDINARY = "ordinary"
    EXPERT = "expert"


class PlannedKind(StrEnum):
    """What waits for the expert besides the seats."""

    INPATIENT = "inpatient"
    OPERATION = "operation"


class ConsentBy(StrEnum):
    """Who agreed to an extra seat; the nurse records it (专家口头同意), nobody signs in for it."""

    EXPERT = "expert"
    CLINIC_HEAD = "clinic-head"
    DUTY_HEAD = "duty-head"


class CallTarget(StrEnum):
    """Who is rung for a patient without a telephone."""

    VILLAGE_DOCTOR = "village-doctor"
    VILLAGE_CADRE = "village-cadre"
    NEIGHBOUR = "neighbour"


class SessionEventKind(StrEnum):
    """What happened to a session on its day."""

    OPENED = "opened"
    DELAYED = "delayed"  # 推迟 n 分钟
    AWAY = "away"  # 临时离开
    BACK = "back"
    ENDED_EARLY = "ended-early"  # 提前结束
    CLOSED = "closed"


class ContactPurpose(StrEnum):
    """Why somebody was rung."""

    MOVE = "move"  # the session is stopped
    FREED_SEAT = "freed-seat"
    REMIND = "remind"


class ContactOutcome(StrEnum):
    """What came of ringing somebody."""

    AGREED = "agreed"
    OTHER_TIME = "other-time"  # 换个时间: answered, and wants another place
    DECLINED = "declined"
    NO_ANSWER = "no-answer"
    WRONG_NUMBER = "wrong-number"
    CALL_LATER = "call-later"


class ConfirmChannel(StrEnum):
    """How the county's answer to a request came."""

    SYSTEM = "system"
    TELEPHONE = "telephone"


class BedType(StrEnum):
    """What bed is asked for."""

    ORDINARY = "ordinary"
    MONITORED = "monitored"
    ISOLATION = "isolation"
    SINGLE = "single"
