"""The fields of a referral in three bands, and how they become a record (S9)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal

from desktop.domain.clock import local_day
from desktop.domain.code_list import CodeEntry
from desktop.domain.codes import (
    AllergyState,
    AttachmentKind,
    ConsentType,
    EmergencyCentre,
    InsuranceFiling,
    ReferralDirection,
    Urgency,
)
from desktop.domain.referral import Referral
from desktop.domain.referral_rows import FormChoices, Receiver, ReturnRunning
from desktop.domain.referral_rules import (
    NO_PATIENT,
    is_emergency,
    required_fields,
    wanted_names,
)
from desktop.views.fields import CodeField, FormPanel, TickField
from desktop.views.messages.codes import label
from desktop.views.patients.patient_field import PatientField
from desktop.views.referral import centres, together
from desktop.views.referral.bands import how, state, why
from desktop.views.referral.diagnoses import DiagnosisField
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
    "direction",
    "consent_at",
    "insurance_due_at",
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
    """The whole referral on one page. What is required follows the urgency as it changes.

    Signals:
        filled(): many values were put in at once; nobody was told of each.
    """

    filled = Signal()

    def __init__(self, parts: ReferralParts) -> None:
        patient = PatientField(
            "patient_id", translate("ReferralForm", "Patient"), desk=parts.patients, span=3
        )
        self.strip: Any = parts.attachment_strip() if parts.attachment_strip else None
        cards, self._prompts = centres.sections(
            parts.now, self._attach_ecg if self.strip is not None else None
        )
        super().__init__(
            [why(patient, parts.find_code), *cards, state(parts.now, self.strip), how(parts.now)]
        )
        self.patient = patient
        self._now = parts.now
        self._issued = False
        self._choices: FormChoices | None = None
        self._returned: ReturnRunning | None = None
        self._centre_cards = dict(zip(centres.CENTRES, self.cards[1:], strict=False))
        self.field("urgency").changed.connect(self._follow_urgency)
        self.field("to_org_id").changed.connect(self._on_receiver)
        self.field("consent_type").changed.connect(self._follow_urgency)
        self.field("allergy").changed.connect(self._follow_urgency)
        self.field("doctor_id").changed.connect(self._fill_phone)
        for name in ("emergency_centre", "be_fast_asked", "insurance_filing", *together.NAMES):
            self.field(name).changed.connect(self._follow_urgency)
        for name in ("first_contact_at", "ecg_done_at", "last_well_at", "emergency_centre"):
            self.field(name).changed.connect(self.show_running)
        diagnoses = self.field("diagnoses")
        assert isinstance(diagnoses, DiagnosisField)
        diagnoses.coded.connect(self._offer_centre)
        self._follow_urgency()

    @property
    def filling(self) -> bool:
        """Many values are being put in at once: `filled` tells when it is done."""
        return self._quiet

    @contextmanager
    def _one_change(self) -> Iterator[None]:
        with super()._one_change():
            yield
        if not self._quiet:
            self._follow_urgency()
            self.show_running()
            self.filled.emit()

    # --- what is offered and asked ------------------------------------------------------

    def offer(self, choices: FormChoices) -> None:
        """Offer these receivers and signers."""
        self._choices = choices
        signers = [(each.id, f"{each.name} {each.dept}".strip()) for each in choices.signers]
        _box(self, "doctor_id").set_options(signers)
        _box(self, "to_org_id").set_options([(each.id, each.name) for each in choices.receivers])
        today = local_day(self._now())
        _box(self, "own_seat").set_options(together.seat_options(choices.seats, today))
        self.offer_departments()
        self._follow_urgency()

    def offer_link(self, found: ReturnRunning | None) -> None:
        """Offer to link it to the patient's running down-referral; linked unless one says no."""
        field = self.field("linked")
        if found != self._returned:
            field.set_value(found is not None)
        self._returned = found
        field.setVisible(found is not None)
        if found is not None and isinstance(field, TickField):
            words = translate("ReferralForm", "Going up again after {no} of {org}: linked to it")
            field.box.setText(words.format(no=found.no, org=found.from_org or "–"))

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

    @property
    def centre(self) -> EmergencyCentre | None:
        """The chosen emergency centre; None where it is no emergency."""
        chosen: EmergencyCentre | None = self.field("emergency_centre").value()
        return chosen if is_emergency(self.urgency) else None

    def _follow_urgency(self) -> None:
        if self._quiet:
            return
        required = set(required_fields(self.urgency))
        wanted = set(wanted_names(self.urgency, self.centre))
        if self.field("consent_type").value() is ConsentType.EMERGENCY_WAIVER:
            required.discard("consent_signer")
            wanted.discard("consent_signer")
        if self._issued:
            required.add("correction_reason")
        if self.field("be_fast_asked").value():
            wanted.discard("be_fast")
        for name, field in self.fields.items():
            field.set_required(name in required)
            field.set_wanted(name in wanted)
        urgent = is_emergency(self.urgency)
        self.field("emergency_centre").setVisible(urgent)
        self.field("drugs_given").setVisible(urgent)
        for centre, card in self._centre_cards.items():
            card.setVisible(centre is self.centre)
        self.field("allergy_text").setEnabled(
            self.field("allergy").value() is AllergyState.YES
            or not self.field("allergy_text").is_blank()
        )
        self._follow_wishes()
        self._show_ring()

    def _follow_wishes(self) -> None:
        due = self.field("insurance_filing").value() is InsuranceFiling.NEEDED
        self.field("insurance_due_at").setVisible(due)
        expert, bed = (bool(self.field(name).value()) for name in ("ask_expert", "ask_bed"))
        open_yet = not self._issued
        for name in together.NAMES:
            shown = open_yet
            if name in together.WHEN:
                shown = open_yet and (expert or bed)
            elif name in together.OF_BED:
                shown = open_yet and bed
            elif name == "own_seat":
                shown = open_yet and bool(self._choices and self._choices.seats)
            self.field(name).setVisible(shown)
        self.tidy_ticks()

    def _attach_ecg(self) -> None:
        self.strip.add_files(AttachmentKind.ECG)

    def show_running(self) -> None:
        """Say anew how much time is left for what the chosen centre asks."""
        chosen = self.centre
        if chosen in self._prompts and not self._quiet:
            said = centres.centre_fields_of(self.values(), chosen)
            self._prompts[chosen].say(*centres.running_words(chosen, said, self._now()))

    def _offer_centre(self, entry: CodeEntry) -> None:
        if entry.centre is None or entry.centre is self.centre:
            return
        urgent = is_emergency(self.urgency)
        words = (
            translate("ReferralForm", "{centre}? ({code})")
            if urgent
            else translate("ReferralForm", "Emergency, {centre}? ({code})")
        )
        self.field("diagnoses").set_offer(
            words.format(centre=label(entry.centre), code=entry.code),
            lambda: self._take_centre(entry),
        )

    def _take_centre(self, entry: CodeEntry) -> None:
        if not is_emergency(self.urgency):
            self.field("urgency").set_value(Urgency.URGENT)
        self.field("emergency_centre").set_value(entry.centre)
        self.field("diagnoses").set_offer("", None)

    def ask_reason(self, *, asked: bool) -> None:
        """Ask why an issued referral is changed; what is asked with it was asked by then."""
        self._issued = asked
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
        values["direction"] = said["direction"] or ReferralDirection.UP
        if not is_emergency(self.urgency):
            values["emergency_centre"] = None
        if said["insurance_filing"] is not InsuranceFiling.NEEDED:
            values["insurance_due_at"] = None
        if start.issued_at is None:
            linked = self._returned if said["linked"] else None
            values["wishes"] = together.wishes_of(said)
            values["down_referral_id"] = linked.id if linked else None
        return replace(
            start,
            **values,
            patient_id=said["patient_id"] or NO_PATIENT,
            urgency=self.urgency,
            green_channel=said["green_channel"],
            diagnoses=said["diagnoses"],
            vitals=vitals_of(said),
            centre=centres.centre_fields_of(said, self.centre) if self._urgent else None,
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
        values |= centres.centre_shown(record.centre)
        values |= together.wishes_shown(record.wishes)
        values |= {
            "patient_id": None if record.patient_id == NO_PATIENT else record.patient_id,
            "urgency": record.urgency,
            "green_channel": record.green_channel,
            "diagnoses": record.diagnoses,
            "onset_at": record.onset_at,
            "exams": (record.exam_none, record.exam_results),
            "insurance_filing": record.insurance_filing,
        }
        self.set_values(values)

    @property
    def _urgent(self) -> bool:
        return is_emergency(self.urgency)

    def _doctor_name(self, doctor_id: UUID | None) -> str:
        signers = self._choices.signers if self._choices else ()
        return next((each.name for each in signers if each.id == doctor_id), "")


def _box(form: FormPanel, name: str) -> CodeField:
    field = form.field(name)
    assert isinstance(field, CodeField)
    return field
