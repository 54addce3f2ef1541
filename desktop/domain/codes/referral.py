"""Value lists of referrals."""

from enum import StrEnum


class Urgency(StrEnum):
    """A matter of time only, independent of the green channel; FHIR R4 RequestPriority."""

    ROUTINE = "routine"
    URGENT = "urgent"
    STAT = "stat"


class EmergencyCentre(StrEnum):
    """The five emergency centres; asked only for `URGENT` and `STAT`, where `NONE` is allowed."""

    CHEST_PAIN = "chest-pain"
    STROKE = "stroke"
    TRAUMA = "trauma"
    MATERNAL = "maternal"
    CHILD_NEWBORN = "child-newborn"
    NONE = "none"


class ReferralDirection(StrEnum):
    """Where an up-referral goes: up in the county, outside it, or to a unit of the same level."""

    UP = "up"
    OUTSIDE = "outside"
    LEVEL = "level"


class ServiceNeeded(StrEnum):
    """What is asked of the receiving hospital."""

    OUTPATIENT = "outpatient"
    EMERGENCY = "emergency"
    INPATIENT = "inpatient"
    EXAM = "exam"
    SURGERY = "surgery"
    AFTER_CONSULTATION = "after-consultation"


class ReferralReason(StrEnum):
    """Why the patient is referred."""

    UNCLEAR_DIAGNOSIS = "unclear-diagnosis"
    POOR_RESPONSE = "poor-response"
    EMERGENCY = "emergency"
    NEEDS_EXAM = "needs-exam"
    NEEDS_SURGERY = "needs-surgery"
    LACKING_EQUIPMENT = "lacking-equipment"
    PATIENT_WISH = "patient-wish"
    CHRONIC_UNCONTROLLED = "chronic-uncontrolled"
    OTHER = "other"


class Transport(StrEnum):
    """How the patient travels."""

    SELF = "self"
    FAMILY = "family"
    AMBULANCE_120 = "ambulance-120"
    OWN_AMBULANCE = "own-ambulance"
    VILLAGE_DOCTOR = "village-doctor"


class SignMode(StrEnum):
    """How the doctor's decision was recorded; a verbal order must be confirmed by him later."""

    IN_PERSON = "in-person"
    PAPER = "paper"
    VERBAL_ORDER = "verbal-order"


class ConsentType(StrEnum):
    """How consent was given; an emergency waiver is to be made good within 24 hours."""

    WRITTEN = "written"
    VERBAL = "verbal"
    GUARDIAN = "guardian"
    EMERGENCY_WAIVER = "emergency-waiver"


class InsuranceFiling(StrEnum):
    """Transfer filing with the medical insurance; a form starts with `UNCONFIRMED`."""

    UNCONFIRMED = "unconfirmed"
    NOT_NEEDED = "not-needed"
    NEEDED = "needed"
    DONE = "done"


class ReferralState(StrEnum):
    """Business state of an up-referral, in the order of its way.

    From `RECEIVED` to `DISCHARGED` the county's, or a logged telephone call's. The side ways
    (withdrawn, abandoned, not arrived, died) end in `CLOSED`.
    """

    DRAFT = "draft"
    AWAITING_SIGNATURE = "awaiting-signature"
    AWAITING_REVIEW = "awaiting-review"
    ISSUED = "issued"
    RECEIVED = "received"
    INFO_REQUESTED = "info-requested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ARRANGED = "arranged"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    SEEN = "seen"
    DISCHARGED = "discharged"
    AWAITING_RETURN = "awaiting-return"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    ABANDONED = "abandoned"
    NOT_ARRIVED = "not-arrived"
    DIED = "died"
    CLOSED = "closed"
    ENTERED_IN_ERROR = "entered-in-error"


class AdmissionDecision(StrEnum):
    """What the hospital decided when it saw the patient."""

    OUTPATIENT = "outpatient"
    OBSERVED = "observed"
    ADMITTED = "admitted"
    SURGERY = "surgery"
    REFERRED_ON = "referred-on"
    DIED = "died"


class Consciousness(StrEnum):
    """ACVPU scale (Royal College of Physicians, NEWS2, 2017)."""

    ALERT = "A"
    CONFUSED = "C"
    VOICE = "V"
    PAIN = "P"
    UNRESPONSIVE = "U"


class Breathing(StrEnum):
    """What the patient breathes while saturation is measured."""

    AIR = "air"
    OXYGEN = "oxygen"


class StepKind(StrEnum):
    """What our side did about an issued referral (states.md, up-referral)."""

    DEPARTED = "departed"  # 已出发
    ARRIVAL_TOLD = "arrival-told"  # 到院, as somebody told us; the county's own word goes before
    PHONE_CONTACT = "phone-contact"  # 电话联系
    SUPPLEMENT = "supplement"  # 补充, also the answer to 要求补充
    WITHDRAWAL = "withdrawal"  # 撤销
    WITHDRAWAL_REFUSED = "withdrawal-refused"  # 不同意撤销, said by the receiving side
    CLOSURE = "closure"  # 关闭, with reason
    TOLD_BY_PHONE = "told-by-phone"  # 电话登记: a state the hospital told us (`told_state`)
    QUESTION = "question"  # 要求补充, said by the receiving side
    CLOCK_STOPPED = "clock-stopped"  # the wait is nobody's fault here (`stop_reason`)
    CLOCK_RESUMED = "clock-resumed"


class ClockStop(StrEnum):
    """Why the clock of a referral stands still (indicators.md, "Up-referral").

    `FAMILY` and `PATIENT` alone take a referral out of the same-day figures.
    """

    FAMILY = "family"
    PATIENT = "patient"
    TRANSPORT = "transport"
    BED = "bed"
    EXAM = "exam"
    WEATHER = "weather"
    OTHER = "other"


class RejectReason(StrEnum):
    """Why a receiving unit declines, in both directions (states.md)."""

    NO_BED = "no-bed"
    NOT_ABLE = "not-able"
    WRONG_DEPARTMENT = "wrong-department"
    INFORMATION_MISSING = "information-missing"
    TREATABLE_THERE = "treatable-there"
    PATIENT_UNWILLING = "patient-unwilling"
    DUPLICATE = "duplicate"
    OTHER = "other"


class AcceptMode(StrEnum):
    """How the patient is taken on (referral.md 2.3, 承接方式)."""

    OUTPATIENT = "outpatient"
    EMERGENCY = "emergency"
    OBSERVATION = "observation"
    INPATIENT = "inpatient"


class FitRating(StrEnum):
    """转诊符合性, by the receiver."""

    FIT = "fit"
    MOSTLY_FIT = "mostly-fit"
    NOT_FIT = "not-fit"


class BeFast(StrEnum):
    """Signs of stroke that are present (referral.md 2.4); time is `CentreFields.last_well_at`."""

    BALANCE = "balance"
    EYES = "eyes"
    FACE = "face"
    ARM = "arm"
    SPEECH = "speech"


class Membranes(StrEnum):
    """Fetal membranes."""

    INTACT = "intact"
    RUPTURED = "ruptured"


class RiskColour(StrEnum):
    """孕产妇妊娠风险分级, five colours; each is also said in words."""

    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    PURPLE = "purple"


class AttachmentKind(StrEnum):
    """What an attachment shows."""

    ECG = "ecg"
    IMAGING = "imaging"
    LABORATORY = "laboratory"
    CONSENT = "consent"
    SLIP = "slip"
    DISCHARGE_SUMMARY = "discharge-summary"
    OTHER = "other"
