"""The three bands of the referral form; tab order follows the paper."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    EmergencyCentre,
    InsuranceFiling,
    ReferralDirection,
    ReferralReason,
    Relation,
    ServiceNeeded,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.referral_rules import LIMITS
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateTimeField,
    Field,
    MomentField,
    NoteField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.referral import together
from desktop.views.referral.diagnoses import DiagnosisField, Find
from desktop.views.referral.drugs import DrugsField
from desktop.views.referral.exams import ExamsField
from desktop.views.referral.vitals import vitals_fields
from desktop.views.referral.words import translate

DIAGNOSIS_MAX = 300


def why(patient: Field, find: Find) -> Section:
    """Who it is about, how urgent, where to, who decides, and why."""
    return Section(
        translate("ReferralForm", "Who and why"),
        [
            patient,
            ChipsField(
                "urgency", translate("ReferralForm", "Urgency"), Urgency, words=label, span=2
            ),
            TickField("green_channel", translate("ReferralForm", "Green channel")),
            TickField("linked", translate("ReferralForm", "Going up again"), span=6),
            ChipsField(
                "emergency_centre",
                translate("ReferralForm", "Emergency centre"),
                EmergencyCentre,
                words=label,
                span=6,
            ),
            _text("chief_complaint", translate("ReferralForm", "Complaint or danger"), span=6),
            CodeField("to_org_id", translate("ReferralForm", "Receiving unit"), [], span=2),
            CodeField("to_dept", translate("ReferralForm", "Department"), []),
            CodeField("doctor_id", translate("ReferralForm", "Doctor who decides"), [], span=2),
            PhoneField("doctor_phone", translate("ReferralForm", "Doctor's phone")),
            DiagnosisField(
                "diagnoses",
                translate("ReferralForm", "Preliminary impression"),
                find=find,
                max_length=DIAGNOSIS_MAX,
                span=3,
            ),
            CodeField(
                "reason",
                translate("ReferralForm", "Reason"),
                ReferralReason,
                words=label,
                span=2,
            ),
            CodeField(
                "service_needed",
                translate("ReferralForm", "Service"),
                ServiceNeeded,
                words=label,
            ),
        ],
        columns=6,
    )


def state(now: Callable[[], datetime], attached: QWidget | None = None) -> Section:
    """How the patient is, what was done and found."""
    return Section(
        translate("ReferralForm", "State now"),
        [
            # after the card of an emergency centre, whose times come first
            _note(
                "present_illness",
                translate("ReferralForm", "Present illness (why referred)"),
                span=8,
                rows=2,
            ),
            *vitals_fields(now),
            DateTimeField("onset_at", translate("ReferralForm", "Onset"), now=now, span=3),
            _text("past_history", translate("ReferralForm", "Past history"), span=5),
            ChipsField(
                "allergy",
                translate("ReferralForm", "Allergies"),
                AllergyState,
                words=label,
                span=2,
            ),
            _text("allergy_text", translate("ReferralForm", "Allergic to"), span=2),
            _note(
                "treatment",
                translate("ReferralForm", "Treatment given, with times"),
                span=4,
                rows=2,
            ),
            DrugsField(
                "drugs_given",
                translate("ReferralForm", "Drugs given, with dose and time"),
                now=now,
                span=8,
            ),
            _note("medicines", translate("ReferralForm", "Medicines taken"), span=8, rows=2),
            ExamsField("exams", translate("ReferralForm", "Examination results"), span=8),
        ],
        columns=8,
        extra=attached,
    )


def how(now: Callable[[], datetime]) -> Section:
    """What is asked with it, how he travels, consent, insurance; why an issued one is changed."""
    return Section(
        translate("ReferralForm", "Where and how"),
        [*together.fields(lambda: local_day(now())), *_way(), *_papers(now), *_insurance(now)],
        columns=6,
        note=translate(
            "ReferralForm", "Number and bed are no promise: they wait for the hospital's word."
        ),
    )


def _way() -> list[Field]:
    return [
        ChipsField(
            "transport",
            translate("ReferralForm", "Transport"),
            Transport,
            words=label,
            span=4,
        ),
        _text("escort", translate("ReferralForm", "Escort")),
        _text("to_doctor", translate("ReferralForm", "Receiving doctor")),
        _text("precautions", translate("ReferralForm", "Precautions on the way"), span=5),
        CodeField(
            "direction",
            translate("ReferralForm", "Direction"),
            ReferralDirection,
            words=label,
        ),
    ]


def _papers(now: Callable[[], datetime]) -> list[Field]:
    return [
        CodeField("consent_type", translate("ReferralForm", "Consent"), ConsentType, words=label),
        _text("consent_signer", translate("ReferralForm", "Consent given by")),
        CodeField("consent_relation", translate("ReferralForm", "Relation"), Relation, words=label),
        MomentField("consent_at", translate("ReferralForm", "Consent at"), now=now, span=2),
        CodeField("visit_type", translate("ReferralForm", "Visit"), VisitType, words=label),
        _text("from_dept", translate("ReferralForm", "Our department")),
        _text("visit_no", translate("ReferralForm", "Visit number"), ime=False),
    ]


def _insurance(now: Callable[[], datetime]) -> list[Field]:
    return [
        CodeField(
            "insurance_filing",
            translate("ReferralForm", "Insurance filing"),
            InsuranceFiling,
            words=label,
            span=2,
        ),
        _text("insurance_no", translate("ReferralForm", "Filing number"), ime=False, span=2),
        DateTimeField(
            "insurance_due_at",
            translate("ReferralForm", "To be filed by"),
            now=now,
            past=False,
            span=2,
        ),
        _text(
            "correction_reason",
            translate("ReferralForm", "Reason for this change"),
            span=6,
        ),
    ]


def _text(name: str, words: str, **common: Any) -> TextField:
    return TextField(name, words, max_length=LIMITS.get(name, 100), **common)


def _note(name: str, words: str, **common: Any) -> NoteField:
    return NoteField(name, words, max_length=LIMITS[name], **common)
