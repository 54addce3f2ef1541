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
    CLOSURE = "closure"  # 关闭, with reason
