"""Up-referral: the clinic's own words of a 转诊单. The county's words live in the replica."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from desktop.domain.codes import (
    AllergyState,
    BeFast,
    Consciousness,
    ConsentType,
    EmergencyCentre,
    InsuranceFiling,
    Membranes,
    ReferralDirection,
    ReferralReason,
    ReferralState,
    RejectReason,
    Relation,
    RiskColour,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.referral_wish import Wish


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
    """Preliminary impression; free text always allowed, code optional.

    Attributes:
        code_version: edition of the code list, such as the county's own ICD-10 edition.
    """

    text: str = field(repr=False)
    code: str = ""
    code_system: str = ""
    main: bool = True
    code_version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugGiven:
    """A drug given before departure, and when."""

    name: str = field(repr=False)
    at: datetime | None = None
    dose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreFields:
    """What the emergency centres ask besides (referral.md 2.4, "The five centres' own fields").

    None and empty mean not asked or not known; none of them ever blocks. Glucose and temperature
    are among the vital signs, onset is the referral's own.

    Attributes:
        be_fast: signs that are present; `be_fast_asked` tells "none present" from "not asked".
        last_well_at: when the patient was last known well.
        anticoagulants: None not asked; `anticoagulant_text` says which where it is True.
        gestation_days: completed weeks x 7 + days.
        fetal_heart: beats per minute. blood_loss_ml: millilitres.
        age_hours: of a newborn, hours. *_weight_g: grams. apgar_*: 0-10 at 1, 5, 10 minutes.
        mother: the newborn's mother, in words.
    """

    first_contact_at: datetime | None = None
    ecg_done_at: datetime | None = None
    ecg_sent_at: datetime | None = None
    drugs_given: tuple[DrugGiven, ...] = ()
    last_well_at: datetime | None = None
    be_fast_asked: bool = False
    be_fast: tuple[BeFast, ...] = ()
    anticoagulants: bool | None = None
    anticoagulant_text: str = field(default="", repr=False)
    mechanism: str = field(default="", repr=False)
    injured_at: datetime | None = None
    tourniquet_at: datetime | None = None
    gcs: int | None = None
    bleeding: str = field(default="", repr=False)
    gestation_days: int | None = None
    gravida: int | None = None
    para: int | None = None
    fetal_heart: int | None = None
    contractions: str = field(default="", repr=False)
    membranes: Membranes | None = None
    blood_loss_ml: int | None = None
    risk_colour: RiskColour | None = None
    age_hours: int | None = None
    birth_weight_g: int | None = None
    weight_g: int | None = None
    apgar_1: int | None = None
    apgar_5: int | None = None
    apgar_10: int | None = None
    mother: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """An earlier leg of a referral that was declined and redirected (改转).

    The present leg stands in the referral itself; its number is `len(legs) + 1`. However many
    legs there are, it is one referral in every figure.

    Attributes:
        issued_at: when this leg began. ended_at: when it was redirected.
        reason: why the unit declined; None when it was redirected for another reason.
    """

    to_org_id: UUID
    to_dept: str = ""
    to_doctor: str = ""
    issued_at: datetime
    ended_at: datetime
    reason: RejectReason | None = None
    reason_text: str = field(default="", repr=False)


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
        centre: what the emergency centre asks besides.
        legs: earlier legs, oldest first; empty until it is redirected.
        approver_*, approve_opinion, approved_at: in-house review (院内审核), where asked for.
        insurance_due_at: until when the filing must be made where it is `NEEDED`; UTC.
        down_referral_id: the down-referral after which the patient is sent up again (再上转).
        counter: last part of the telephone code, counted per device and day; None until issued.
        wishes: what is to be asked for when it is issued; empty from then on.
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
    centre: CentreFields | None = None
    legs: tuple[Leg, ...] = ()
    approver_id: UUID | None = None
    approver_name: str = ""
    approve_opinion: str = field(default="", repr=False)
    approved_at: datetime | None = None
    insurance_due_at: datetime | None = None
    down_referral_id: UUID | None = None
    counter: int | None = None
    wishes: tuple[Wish, ...] = ()
