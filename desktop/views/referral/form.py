"""The fields of a referral in three bands, and how they become a record (S9)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    InsuranceFiling,
    Urgency,
)
from desktop.domain.referral import Diagnosis, Referral
from desktop.domain.referral_rows import FormChoices, Receiver
from desktop.domain.referral_rules import (
    NO_PATIENT,
    is_emergency,
    required_fields,
    wanted_names,
)
from desktop.views.fields import CodeField, FormPanel
from desktop.views.patients.patient_field import PatientField
from desktop.views.referral.bands import how, state, why
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.vitals import vitals_of, vitals_shown
from desktop.views.referral.words import translate

# Form fields that hold a record's text field of the same name.
_TEXTS = (
    "from_dept",
    "visit_no",
    "to_dept",
    "to_doctor",
    "chief_complaint",
    "present_illness",
    "past_history",
    "allergy_text",
    "treatment",
    "medicines",
    "precautions",
    "escort",
    "consent_signer",
    "insurance_no",
    "doctor_phone",
)
_CODES = (
    "emergency_centre",
    "service_needed",
    "visit_type",
    "reason",
    "allergy",
    "transport",
    "consent_type",
    "consent_relation",
    "doctor_id",
    "to_org_id",
)


class ReferralForm(FormPanel):
    """The whole referral on one page. What is required follows the urgency as it changes."""

    def __init__(self, parts: ReferralParts) -> None:
        patient = PatientField(
            "patient_id", translate("ReferralForm", "Patient"), desk=parts.patients, span=3
        )
        super().__init__([why(patient), state(parts.now), how()])
        self.patient = patient
        self._choices: FormChoices | None = None
        self.field("urgency").changed.connect(self._follow_urgency)
        self.field("to_org_id").changed.connect(self._on_receiver)
        self.field("consent_type").changed.connect(self._follow_urgency)
        self.field("allergy").changed.connect(self._follow_urgency)
        self.field("doctor_id").changed.connect(self._fill_phone)
        self._follow_urgency()

    # --- what is offered and asked ------------------------------------------------------

    def offer(self, choices: FormChoices) -> None:
        """Offer these receivers and signers."""
        self._choices = choices
        signers = [(each.id, f"{each.name} {each.dept}".strip()) for each in choices.signers]
        _box(self, "doctor_id").set_options(signers)
        _box(self, "to_org_id").set_options([(each.id, each.name) for each in choices.receivers])
        self.offer_departments()

    def receiver(self) -> Receiver | None:
        """The chosen receiving unit."""
        chosen = self.field("to_org_id").value()
        offered = self._choices.receivers if self._choices else ()
        return next((each for each in offered if each.id == chosen), None)

    @property
    def urgency(self) -> Urgency:
        """The chosen urgency; routine while none is."""
        return self.field("urgency").value() or Urgency.ROUTINE

    def offer_departments(self, kept: str = "") -> None:
        """Offer the receiver's departments, and `kept` beside them."""
        receiver = self.receiver()
        offered = receiver.departments if receiver else ()
        names = dict.fromkeys([*offered, *([kept] if kept else [])])
        _box(self, "to_dept").set_options([(name, name) for name in names])

    def _on_receiver(self) -> None:
        self.offer_departments()

    def _fill_phone(self) -> None:
        chosen, phone = self.field("doctor_id").value(), self.field("doctor_phone")
        signers = self._choices.signers if self._choices else ()
        signer = next((each for each in signers if each.id == chosen), None)
        if signer is not None and signer.phone and phone.is_blank():
            phone.set_value(signer.phone)

    def _follow_urgency(self) -> None:
        required, wanted = set(required_fields(self.urgency)), set(wanted_names(self.urgency))
        if self.field("consent_type").value() is ConsentType.EMERGENCY_WAIVER:
            required.discard("consent_signer")
            wanted.discard("consent_signer")
        for name, field in self.fields.items():
            field.set_required(name in required)
            field.set_wanted(name in wanted)
        self.field("emergency_centre").setVisible(is_emergency(self.urgency))
        self.field("allergy_text").setEnabled(
            self.field("allergy").value() is AllergyState.YES
            or not self.field("allergy_text").is_blank()
        )
        self._show_ring()

    def ask_reason(self, *, asked: bool) -> None:
        """Ask why an issued referral is changed."""
        field = self.field("correction_reason")
        field.setVisible(asked)
        field.set_required(asked)

    # --- record and form ------------------------------------------------------------------

    def record(self, before: Referral | None) -> Referral:
        """The referral as it stands on the form, checked or not.

        Args:
            before: the kept record it changes; None for a new one.
        """
        said = self.values()
        assert self._choices is not None  # offered before anything is shown
        start = before or Referral(
            no="",
            patient_id=NO_PATIENT,
            from_org_id=self._choices.own_org_id,
            urgency=self.urgency,
        )
        none_done, results = said["exams"]
        values: dict[str, Any] = {name: said[name] or "" for name in _TEXTS}
        values |= {name: said[name] for name in _CODES}
        if not is_emergency(self.urgency):
            values["emergency_centre"] = None
        return replace(
            start,
            **values,
            patient_id=said["patient_id"] or NO_PATIENT,
            urgency=self.urgency,
            green_channel=said["green_channel"],
            diagnoses=_diagnoses(said["diagnoses"] or "", start.diagnoses),
            vitals=vitals_of(said),
            onset_at=said["onset_at"],
            exam_none=none_done,
            exam_results=results,
            insurance_filing=said["insurance_filing"] or InsuranceFiling.UNCONFIRMED,
            doctor_name=self._doctor_name(said["doctor_id"]) or start.doctor_name,
        )

    def show_record(self, record: Referral) -> None:
        """Show a kept referral; the form is clean afterwards."""
        if record.to_dept:
            self.field("to_org_id").set_value(record.to_org_id)
            self.offer_departments(record.to_dept)
        values: dict[str, Any] = {name: getattr(record, name) or None for name in _TEXTS}
        values |= {name: getattr(record, name) for name in _CODES}
        values |= vitals_shown(record.vitals)
        values |= {
            "patient_id": None if record.patient_id == NO_PATIENT else record.patient_id,
            "urgency": record.urgency,
            "green_channel": record.green_channel,
            "diagnoses": ";".join(each.text for each in record.diagnoses) or None,
            "onset_at": record.onset_at,
            "exams": (record.exam_none, record.exam_results),
            "insurance_filing": record.insurance_filing,
        }
        self.set_values(values)
        self._follow_urgency()

    def _doctor_name(self, doctor_id: UUID | None) -> str:
        signers = self._choices.signers if self._choices else ()
        return next((each.name for each in signers if each.id == doctor_id), "")


def _box(form: FormPanel, name: str) -> CodeField:
    field = form.field(name)
    assert isinstance(field, CodeField)
    return field


def _diagnoses(text: str, before: Sequence[Diagnosis]) -> tuple[Diagnosis, ...]:
    """One per part; the first is the main one. A code stays with the text it was given for."""
    coded = {each.text: each for each in before}
    parts = [
        part.strip()
        for part in text.replace("\N{FULLWIDTH SEMICOLON}", ";").split(";")
        if part.strip()
    ]
    return tuple(
        replace(coded.get(part, Diagnosis(text=part)), main=place == 0)
        for place, part in enumerate(parts)
    )
