"""What the fields of a patient do to each other, and the record they make."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import AllergyState, IdType, Sex
from desktop.domain.errors import Problem
from desktop.domain.idcard import IdCard, read_id_card
from desktop.domain.patient import Patient, needs_guardian, patient_problems, patient_warnings
from desktop.domain.pinyin import best_reading
from desktop.views.fields import Field, FormPanel
from desktop.views.messages.codes import label
from desktop.views.patients.register_fields import (
    MEMOS,
    NO_DOCUMENT,
    PatientFields,
    offer_reason,
)

translate = QCoreApplication.translate

MORE = ("address", "insurance_no", "health_record_no", "groups", "past_history", "sensitive")
# The rule says better than "required" what is missing there.
ASKED_BY_RULE = ("id_no", "no_id_reason", "birth_date", "age_estimate", "allergy_text")
WARNED = ("name", "id_no", "health_record_no")
GUARDIAN = ("guardian_name", "guardian_relation", "guardian_phone", "born_at")


class PatientForm(FormPanel):
    """A patient as fields; `patient()` is the record they make.

    The identity number fills birth date and sex. Where it contradicts what was typed, the card's
    value is offered at the field, and a tick says that what is typed stands.
    """

    def __init__(self, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        self._today = today
        self._proposed = ""
        words = PatientFields(today, now)
        self.more_button = words.more_button
        self._other = Patient(name="", sex=Sex.UNKNOWN)
        super().__init__(words.sections())
        self.more_button.clicked.connect(lambda: self.show_more(on=True))
        self.fields["id_differs"].hide()
        self.show_more(on=False)
        self.committed.connect(self._on_committed)
        self.changed.connect(self._show_parts)
        self._show_parts()

    # --- the record -------------------------------------------------------------------

    def patient(self) -> Patient:
        """The record as the fields say it; what is blank or unreadable stays empty."""
        said = {name: self._said(name) for name in _recorded(self.fields)}
        said["id_type"] = None if said["id_type"] == NO_DOCUMENT else said["id_type"]
        if said["id_type"] is None:
            said["id_no"] = ""
        else:
            said["no_id_reason"] = ""
        memo = self.fields["mother_id"].value()
        said |= {"mother_id": UUID(memo) if memo else None}
        said |= {"unknown": bool(self.fields["unknown"].value()), "sex": said["sex"] or Sex.UNKNOWN}
        said |= {"merged_into": self._other.merged_into, "active": self._other.active}
        return Patient(**said)

    def show_patient(self, patient: Patient, patient_id: UUID | None, revision: int = 0) -> None:
        """Show a record; the form is clean afterwards."""
        self._other, self.focus_name = patient, ""
        shown: dict[str, Any] = {name: getattr(patient, name) for name in _recorded(self.fields)}
        blank = not patient.name and not patient.unknown
        if patient.id_type is None:
            shown["id_type"] = IdType.ID_CARD if blank else NO_DOCUMENT
        if blank:
            shown["sex"] = None
        offer_reason(self.fields["no_id_reason"], patient.no_id_reason)
        shown["reading"] = patient.reading or best_reading(patient.name)
        shown |= {"patient_id": patient_id, "revision": revision or None}
        shown |= {"mother_id": patient.mother_id, "unknown": "1" if patient.unknown else None}
        self.show_problems({}, focus=False)
        for name in ("sex", "birth_date"):
            self.fields[name].set_offer("", None)
            self.fields[name].set_hint("")
        for name in WARNED:
            self.fields[name].set_warning(None)
        self.set_values(shown)
        self._proposed = best_reading(patient.name)
        self.fields["id_differs"].setVisible(patient.id_differs)
        self.show_more(on=any(shown[name] for name in MORE))
        self._show_parts()

    def _said(self, name: str) -> Any:
        value = self.fields[name].value()
        return _DEFAULTS[name] if value is None else value

    def required_problems(self) -> dict[str, Problem]:
        """What the fields themselves cannot take, and a sex that nobody chose."""
        blank = {name for name in ASKED_BY_RULE if self.fields[name].is_blank()}
        return {name: each for name, each in self.own_problems().items() if name not in blank}

    def unfit(self) -> set[str]:
        """What the fields cannot read, and what the rules of a patient refuse."""
        refused = patient_problems(self.patient(), today=self._today())
        filled = {name for name in refused if not self.fields[name].is_blank()}
        return super().unfit() | filled

    # --- fields and each other -----------------------------------------------------------

    def show_more(self, *, on: bool) -> None:
        """Unfold or fold the rarer questions."""
        _card_of(self.fields["address"]).setVisible(on)
        self.more_button.setVisible(not on)

    def show_all_filled(self) -> None:
        """Unfold what is filled, after a draft was put back."""
        if any(not self.fields[name].is_blank() for name in MORE):
            self.show_more(on=True)
        self.fields["id_differs"].setVisible(bool(self.fields["id_differs"].value()))
        self._show_parts()

    def unfold_for(self, problems: Iterable[str]) -> None:
        """Make every field with a problem visible."""
        found = set(problems)
        if found & set(MORE):
            self.show_more(on=True)
        if found & {"sex", "birth_date"}:
            self._compare_with_card("")
        if found & set(GUARDIAN):
            _card_of(self.fields["guardian_name"]).setVisible(True)

    def take_as_dirty(self) -> None:
        """Take what stands there as not saved yet, so that it is kept as a draft."""
        self._baseline = {}
        self.changed.emit()

    def _on_committed(self, name: str) -> None:
        if name == "name":
            self._propose_reading()
        elif name in {"id_no", "id_type", "sex", "birth_date"}:
            if name in {"id_no", "id_type"}:
                self._check_number()
            self._compare_with_card(name)
        elif name == "reading" and not self.fields["reading"].value():
            self._propose_reading()
        self._show_warnings(name)

    def _propose_reading(self) -> None:
        field, name = self.fields["reading"], self.fields["name"].value() or ""
        if field.value() in {None, self._proposed}:
            self._proposed = best_reading(name)
            field.set_value(self._proposed or None)
            unreadable = name and not self._proposed
            field.set_hint(
                translate("PatientForm", "please type the reading")
                if unreadable
                else translate("PatientForm", "proposed")
            )

    def card(self) -> IdCard | None:
        """What the identity number says, when it is one and can be read."""
        read = self._read_card()
        return read if isinstance(read, IdCard) else None

    def _read_card(self) -> IdCard | Problem | None:
        if self.fields["id_type"].value() is not IdType.ID_CARD:
            return None
        number = self.fields["id_no"].value()
        return read_id_card(number, today=self._today()) if number else None

    def _check_number(self) -> None:
        """Tell a wrong digit while the card is still in the hand; of somebody unknown, warn."""
        read = self._read_card()
        wrong = read if isinstance(read, Problem) and not self.fields["unknown"].value() else None
        self.fields["id_no"].set_problem(wrong)

    def _compare_with_card(self, committed: str) -> None:
        card = self.card()
        differs = False
        for name in ("birth_date", "sex"):
            field = self.fields[name]
            if card is None:
                field.set_hint("")
                continue
            said, value = getattr(card, name), field.value()
            if value is None and field.is_blank() and committed in {"id_no", "id_type"}:
                field.set_value(said)
                field.set_problem(None)  # it was asked for a moment ago
                field.set_hint(translate("PatientForm", "from the ID card"))
            elif value is not None and value != said:
                differs = True
                field.set_hint("")
                self._tell_difference(field, card)
            elif value == said:
                field.set_problem(None)
        if not differs:
            self.fields["id_differs"].set_value(False)
        self.fields["id_differs"].setVisible(differs)

    def _tell_difference(self, field: Field, card: IdCard) -> None:
        if self.fields["id_differs"].value():
            return
        said = getattr(card, field.name)
        words = label(said) if field.name == "sex" else said.isoformat()
        codes = {
            "sex": Problem("patient.sex_differs"),
            "birth_date": Problem("patient.birth_differs", {"birth": words}),
        }
        field.set_problem(codes[field.name])
        field.set_offer(
            translate("PatientForm", "Take {value} from the card (Enter)").format(value=words),
            lambda: self._take_from_card(field, said),
        )

    def _take_from_card(self, field: Field, said: Any) -> None:
        field.set_offer("", None)
        field.set_problem(None)
        field.set_value(said)
        self._compare_with_card(field.name)

    def _show_parts(self) -> None:
        """Show the questions that this patient needs, hide those he does not."""
        paper = self.fields["id_type"].value() != NO_DOCUMENT
        self.fields["id_no"].setVisible(paper)
        self.fields["no_id_reason"].setVisible(not paper)
        allergic = self.fields["allergy"].value() is AllergyState.YES
        self.fields["allergy_text"].setVisible(
            allergic or not self.fields["allergy_text"].is_blank()
        )
        child = needs_guardian(self.patient(), today=self._today())
        filled = any(not self.fields[name].is_blank() for name in GUARDIAN)
        _card_of(self.fields["guardian_name"]).setVisible(child or filled)
        self._ask(paper=paper, allergic=allergic, child=child)
        self.recount()

    def _ask(self, *, paper: bool, allergic: bool, child: bool) -> None:
        """Mark what this patient cannot be kept without, as the rules have it."""
        known = not self.fields["unknown"].value()
        # birth date or age: whichever is there stands for both
        by_age = self.fields["birth_date"].is_blank() and not self.fields["age_estimate"].is_blank()
        for name, asked in (
            ("sex", known),
            ("id_type", known),
            ("id_no", known and paper),
            ("no_id_reason", known and not paper),
            ("birth_date", known and not by_age),
            ("age_estimate", known and by_age),
            ("guardian_name", known and child),
            ("guardian_relation", known and child),
            ("allergy_text", allergic),
        ):
            self.fields[name].set_required(asked)

    def _show_warnings(self, name: str) -> None:
        warnings = patient_warnings(self.patient(), today=self._today())
        if name in warnings and name in WARNED:
            self.fields[name].set_warning(warnings[name])


def _card_of(field: Field) -> QWidget:
    card = field.parentWidget()
    assert card is not None
    return card


def _recorded(form: Mapping[str, Field]) -> list[str]:
    return [name for name in form if name not in MEMOS]


_DEFAULTS: dict[str, Any] = {
    field.name: getattr(Patient(name="", sex=Sex.UNKNOWN), field.name) for field in fields(Patient)
}
