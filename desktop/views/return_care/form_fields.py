"""Fields of the down-referral form, in the order of the paper (forms.md E2)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.domain.codes import DownSource, Outcome, ReturnService
from desktop.domain.down_referral import LIMITS
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    Field,
    NoteField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.return_care.plan_field import PlanField

translate = QCoreApplication.translate
NOTES = (
    "main_results",
    "operations",
    "treatment",
    "next_plan",
    "rehab_advice",
    "medicines",
    "precautions",
    "warning_signs",
    "goals",
)

WORDS = ("goals", "medicines", "precautions", "warning_signs")
TEXTS = (
    "from_dept",
    "from_doctor",
    "from_phone",
    "diagnosis",
    "inpatient_no",
    "main_results",
    "operations",
    "treatment",
    "next_plan",
    "rehab_advice",
    *WORDS,
)
VALUES = ("up_referral_id", "admitted_on", "discharged_on", "outcome", "service_needed")
"""Fields whose names are those of the record: words, and other plain values."""


def sections(
    who: Field,
    units: Sequence[tuple[UUID, str]],
    people: Sequence[str],
    today: Callable[[], date],
    *,
    at_hospital: bool,
) -> list[Section]:
    """Cards of the form; a hospital says where it goes to, a centre where it comes from."""
    return [
        Section(
            translate("ReturnCare", "Who, from where, to where"),
            _who_fields(who, units, people, at_hospital=at_hospital),
            columns=4,
        ),
        Section(translate("ReturnCare", "The stay"), _stay_fields(today), columns=4),
        Section(
            translate("ReturnCare", "What was done and what is advised"),
            [_note(name) for name in NOTES],
            columns=2,
        ),
        Section(
            translate("ReturnCare", "Plan"),
            [
                CodeField("template", translate("ReturnCare", "Template"), []),
                PlanField("plan", translate("ReturnCare", "Steps"), span=4),
            ],
            columns=4,
            note=translate("ReturnCare", "Templates are to be approved by the county"),
        ),
    ]


def _who_fields(
    who: Field, units: Sequence[tuple[UUID, str]], people: Sequence[str], *, at_hospital: bool
) -> list[Field]:
    who.span = 2
    fields: list[Field] = []
    if not at_hospital:
        sources = [(each, label(each)) for each in (DownSource.PAPER, DownSource.SELF_RETURN)]
        fields.append(
            ChipsField(
                "source", translate("ReturnCare", "How he came"), sources, required=True, span=4
            )
        )
    name = (
        translate("ReturnCare", "To which centre")
        if at_hospital
        else translate("ReturnCare", "From which hospital")
    )
    fields += [
        who,
        CodeField("unit", name, units, required=at_hospital, span=2),
        CodeField("up_referral_id", translate("ReturnCare", "Answers the up-referral"), [], span=2),
        TextField("from_dept", translate("ReturnCare", "Department"), max_length=60),
        TextField("from_doctor", translate("ReturnCare", "Doctor"), max_length=60),
        PhoneField("from_phone", translate("ReturnCare", "Hospital's telephone"), wanted=True),
    ]
    if at_hospital:
        fields.append(
            TextField("to_doctor", translate("ReturnCare", "To which doctor"), max_length=60)
        )
    else:
        pairs = [(each, each) for each in people]
        fields += [
            CodeField("assigned_to", translate("ReturnCare", "Who takes care"), pairs),
            TickField("here", translate("ReturnCare", "The patient is here"), span=2),
        ]
    return fields


def _stay_fields(today: Callable[[], date]) -> list[Field]:
    return [
        TextField("diagnosis", translate("ReturnCare", "Diagnosis"), max_length=300, span=2),
        TextField(
            "inpatient_no", translate("ReturnCare", "Inpatient number"), max_length=60, wanted=True
        ),
        CodeField("outcome", translate("ReturnCare", "Outcome"), Outcome, words=label),
        DateField("admitted_on", translate("ReturnCare", "Admitted"), today=today, past=True),
        DateField("discharged_on", translate("ReturnCare", "Discharged"), today=today, past=True),
        CodeField(
            "service_needed",
            translate("ReturnCare", "What is asked for"),
            ReturnService,
            words=label,
            span=2,
        ),
    ]


def _note(name: str) -> NoteField:
    words = {
        "main_results": translate("ReturnCare", "Main results"),
        "operations": translate("ReturnCare", "Operations"),
        "treatment": translate("ReturnCare", "Treatment in hospital"),
        "next_plan": translate("ReturnCare", "Next treatment"),
        "rehab_advice": translate("ReturnCare", "Exercises and advice"),
        "medicines": translate("ReturnCare", "Medicines"),
        "precautions": translate("ReturnCare", "To take care of"),
        "warning_signs": translate("ReturnCare", "Warning signs"),
        "goals": translate("ReturnCare", "Goals"),
    }[name]
    return NoteField(name, words, max_length=LIMITS[name], rows=2)


def required(source: DownSource) -> tuple[str, ...]:
    """Fields marked as required for a source; the rules have the last word."""
    return {
        DownSource.ELECTRONIC: (
            "diagnosis",
            "inpatient_no",
            "discharged_on",
            "main_results",
            "treatment",
            "next_plan",
            "rehab_advice",
        ),
        DownSource.PAPER: ("unit", "diagnosis", "discharged_on"),
        DownSource.SELF_RETURN: (),
    }[source]


def up_words(choice: Any) -> str:
    """An up-referral in the drop-down."""
    return f"{choice.no}  {choice.at:%m-%d}  {choice.complaint}"
