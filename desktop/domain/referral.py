"""Up-referral: the clinic's own words of a 转诊单. The county's words live in the replica."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from desktop.domain.codes import (
    AllergyState,
    Consciousness,
    ConsentType,
    EmergencyCentre,
    InsuranceFiling,
    ReferralDirection,
    ReferralReason,
    ReferralState,
    Relation,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """Vital signs as measured; None means not measured.

    Attributes:
        temperature_c: degrees Celsius. pulse, respiration: per minute.
        systolic, diastolic: mmHg. spo2: per cent. on_oxygen: breathing added oxygen.
        glucose: mmol/L. taken_at: UTC.
        spo2_target_88_92: a doctor has confirmed hypercapnic failure with that target.
    """

    temperature_c: Decimal | None = None
    pulse: int | None = None
    respiration: int | None = None
    systolic: int | None = None
    diastolic: int | None = None
    spo2: int | None = None
    on_oxygen: bool | None = None
    consciousness: Consciousness | None = None
    glucose: Decimal | None = None
    taken_at: datetime | None = None
    spo2_target_88_92: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """Preliminary impression; free text always allowed, code optional."""

    text: str = field(repr=False)
    code: str = ""
    code_system: str = ""
    main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamResult:
    """A result sent along; `share` marks it as fit for mutual recognition (可供互认)."""

    name: str
    result: str = field(repr=False)
    org: str = ""
    taken_on: str = ""
    share: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientSnapshot:
    """The patient as printed on the slip, frozen when the referral is issued."""

    name: str = field(repr=False)
    sex: str = ""
    age_text: str = ""
    birth_date: str = field(default="", repr=False)
    health_record_no: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """FHIR ServiceRequest and first Task, with Condition, Observation and Consent.

    Attributes:
        state: only what this side decides: draft, awaiting-signature, issued, withdrawn,
            abandoned, closed, entered-in-error. What the county decides is in `ReferralReply`.
        green_channel: independent of urgency (states.md).
        allergy: None means not asked yet; `allergy_text` says to what where it is YES.
        doctor_id, doctor_name: who decided; a physician or a station expert.
        confirmed_at: when a verbal order was confirmed by the doctor; due within 6 h.
        correction_reason: why this revision differs, on any revision after issue.
        late_entry: written on numbered paper first and entered afterwards (补登), real times.
    """

    no: str
    patient_id: UUID
    from_org_id: UUID
    urgency: Urgency
    green_channel: bool = False
    direction: ReferralDirection = ReferralDirection.UP
    state: ReferralState = ReferralState.DRAFT
    emergency_centre: EmergencyCentre | None = None
    service_needed: ServiceNeeded | None = None
    patient: PatientSnapshot | None = None
    from_dept: str = ""
    visit_type: VisitType | None = None
    visit_no: str = ""
    to_org_id: UUID | None = None
    to_dept: str = ""
    to_doctor: str = ""
    chief_complaint: str = field(default="", repr=False)
    diagnoses: tuple[Diagnosis, ...] = ()
    present_illness: str = field(default="", repr=False)
    reason: ReferralReason | None = None
    past_history: str = field(default="", repr=False)
    allergy: AllergyState | None = None
    allergy_text: str = field(default="", repr=False)
    treatment: str = field(default="", repr=False)
    medicines: str = field(default="", repr=False)
    vitals: Vitals | None = None
    onset_at: datetime | None = None
    exam_none: bool = False
    exam_results: tuple[ExamResult, ...] = ()
    precautions: str = field(default="", repr=False)
    transport: Transport | None = None
    escort: str = ""
    consent_type: ConsentType | None = None
    consent_signer: str = field(default="", repr=False)
    consent_relation: Relation | None = None
    consent_at: datetime | None = None
    consent_due_at: datetime | None = None
    insurance_filing: InsuranceFiling = InsuranceFiling.UNCONFIRMED
    insurance_no: str = field(default="", repr=False)
    doctor_id: UUID | None = None
    doctor_name: str = ""
    doctor_phone: str = ""
    sign_mode: SignMode | None = None
    signed_at: datetime | None = None
    confirmed_at: datetime | None = None
    issued_at: datetime | None = None
    correction_reason: str = ""
    closed_reason: str = ""
    booking_id: UUID | None = None
    late_entry: bool = False
