"""Asking the county, and writing down what it said on the telephone."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.booking import NOTE_MAX
from desktop.domain.codes import BedType, BookingKind, CancelBy, CancelReason, HalfDay
from desktop.domain.county_booking import TEXT_MAX
from desktop.domain.county_booking_rows import CountyLine
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.county_bookings.words import wanted_words
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    DateTimeField,
    Field,
    NoteField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label

translate = QCoreApplication.translate

KINDS = (BookingKind.COUNTY_EXPERT, BookingKind.COUNTY_BED, BookingKind.EXAM)
_BED = ("bed_type", "isolation", "oxygen")
_REASONS = (
    CancelReason.CONDITION_CHANGED,
    CancelReason.TIME_CONFLICT,
    CancelReason.TRANSFERRED,
    CancelReason.DUPLICATE,
    CancelReason.OTHER,
)
Run = Callable[[dict[str, Any]], Any]


class AskDialog(FormDialog):
    """What is asked for, of whom, for when. It stands as asked for until the hospital answers."""

    def __init__(
        self,
        who: Field,
        hospitals: list[tuple[UUID, str]],
        today: Callable[[], date],
        run: Run,
        parent: QWidget | None = None,
    ) -> None:
        who.span = 2
        super().__init__(
            parent,
            title=translate("County", "Ask the county hospital"),
            verb=translate("County", "Ask"),
            words=translate(
                "County",
                "It stands as asked for until the hospital answers, by the line or by telephone."
                " Do not promise it to the patient before.",
            ),
            sections=[Section("", _ask_fields(who, hospitals, today))],
            run=run,
        )
        self.form.changed.connect(self._ask_what_matters)
        self.form.set_values(
            {
                "kind": BookingKind.COUNTY_EXPERT,
                "wish_half_day": HalfDay.AM,
                "target_org_id": hospitals[0][0] if hospitals else None,
            }
        )

    def propose(self, patient_id: UUID | None) -> None:
        """Begin with this patient."""
        self.form.fields["patient_id"].set_value(patient_id)

    def _ask_what_matters(self) -> None:
        bed = self.form.fields["kind"].value() is BookingKind.COUNTY_BED
        for name in _BED:
            self.form.fields[name].setVisible(bed)
            self.form.fields[name].setEnabled(bed)
        expert = self.form.fields["kind"].value() is BookingKind.COUNTY_EXPERT
        self.form.fields["doctor"].setVisible(expert)
        self.form.fields["diagnosis"].set_required(bed)


def _ask_fields(
    who: Field, hospitals: list[tuple[UUID, str]], today: Callable[[], date]
) -> list[Field]:
    kinds = [(kind, label(kind)) for kind in KINDS]
    return [
        ChipsField("kind", translate("County", "What"), kinds, required=True, span=2),
        who,
        CodeField("target_org_id", translate("County", "Hospital"), hospitals, required=True),
        TextField("dept", translate("County", "Department"), max_length=TEXT_MAX, required=True),
        DateField("wish_day", translate("County", "Wished day"), today=today, required=True),
        ChipsField("wish_half_day", translate("County", "Half-day"), HalfDay, words=label),
        TextField("doctor", translate("County", "Doctor, if one is meant"), max_length=TEXT_MAX),
        TextField("diagnosis", translate("County", "Diagnosis, in words"), max_length=TEXT_MAX),
        ChipsField("bed_type", translate("County", "Bed"), BedType, words=label, span=2),
        TickField("isolation", translate("County", "Needs isolation")),
        TickField("oxygen", translate("County", "Needs oxygen")),
        NoteField("note", translate("County", "Note"), max_length=NOTE_MAX, rows=2, span=2),
    ]


class AnswerDialog(FormDialog):
    """What the hospital said on the telephone: a yes with time and place, or a no."""

    def __init__(
        self,
        line: CountyLine,
        now: Callable[[], datetime],
        run: Run,
        *,
        granted: bool,
        parent: QWidget | None = None,
    ) -> None:
        what = f"{line.patient}  {wanted_words(line.kept.record)}"
        title = (
            translate("County", "The hospital confirms on the telephone")
            if granted
            else translate("County", "The hospital cannot give it")
        )
        verb = (
            translate("County", "Confirmed: {name}")
            if granted
            else translate("County", "Could not be had: {name}")
        )
        super().__init__(
            parent,
            title=title,
            verb=verb.format(name=line.patient),
            words=what,
            sections=[Section("", _answer_fields(now, line, granted=granted))],
            run=run,
            danger=not granted,
        )
        self.form.set_values({"confirm_at": now(), "confirm_phone": line.hospital_phone})


def _answer_fields(now: Callable[[], datetime], line: CountyLine, *, granted: bool) -> list[Field]:
    fields: list[Field] = [
        TextField(
            "confirm_person", translate("County", "Who said so"), max_length=60, required=True
        ),
        PhoneField("confirm_phone", translate("County", "On which number"), required=True),
        DateTimeField(
            "confirm_at", translate("County", "When it was said"), now=now, past=True, required=True
        ),
    ]
    if granted:
        fields += [
            DateTimeField(
                "visit_at",
                translate("County", "When the patient comes"),
                now=now,
                past=False,
                # a bed waits for him; for a number he must know when to be there
                required=line.kept.record.kind is not BookingKind.COUNTY_BED,
            ),
            TextField("place", translate("County", "Room, or ward and bed"), max_length=TEXT_MAX),
            TextField("ext_code", translate("County", "Hospital's code"), max_length=60),
            DateTimeField("valid_to", translate("County", "Code holds until"), now=now, past=False),
        ]
    fields.append(
        NoteField("note", translate("County", "In words"), max_length=NOTE_MAX, rows=2, span=2)
    )
    return fields


class TakeBackDialog(FormDialog):
    """Who takes a request back and why."""

    def __init__(self, line: CountyLine, run: Run, parent: QWidget | None = None) -> None:
        reasons = [(reason, label(reason)) for reason in _REASONS]
        super().__init__(
            parent,
            title=translate("County", "Take back: {what}").format(
                what=wanted_words(line.kept.record)
            ),
            verb=translate("County", "Take back: {name}").format(name=line.patient),
            words=translate(
                "County", "If the hospital has confirmed it, tell it on the telephone as well."
            ),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "cancel_by",
                            translate("County", "Who says so"),
                            CancelBy,
                            words=label,
                            required=True,
                            span=2,
                        ),
                        ChipsField(
                            "cancel_reason",
                            translate("County", "Why"),
                            reasons,
                            required=True,
                            span=2,
                        ),
                        NoteField(
                            "cancel_note",
                            translate("County", "In words"),
                            max_length=NOTE_MAX,
                            rows=2,
                            span=2,
                        ),
                    ],
                )
            ],
            run=run,
            danger=True,
        )
        self.form.set_values({"cancel_by": CancelBy.PATIENT})


class AnewDialog(FormDialog):
    """Another day for what could not be had."""

    def __init__(
        self,
        line: CountyLine,
        today: Callable[[], date],
        run: Run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            parent,
            title=translate("County", "Ask anew for {name}").format(name=line.patient),
            verb=translate("County", "Ask anew"),
            words=wanted_words(line.kept.record),
            sections=[
                Section(
                    "",
                    [
                        DateField(
                            "wish_day",
                            translate("County", "Wished day"),
                            today=today,
                            required=True,
                            span=2,
                        )
                    ],
                )
            ],
            run=run,
        )
