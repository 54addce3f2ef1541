"""The questions that go with an act at the receiving desk."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import AcceptMode, AdmissionDecision, FitRating, RejectReason, Urgency
from desktop.domain.reception_rows import DeskChoices, ReceptionDetail
from desktop.domain.reception_said import Admission, Arrangement
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateTimeField,
    Field,
    NoteField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.reception.words import person_words

translate = QCoreApplication.translate
Now = Callable[[], datetime]
TEXT_MAX, NOTE_MAX = 60, 300
DOWN_REASONS = (
    RejectReason.NOT_ABLE,
    RejectReason.NO_BED,
    RejectReason.PATIENT_UNWILLING,
    RejectReason.INFORMATION_MISSING,
)


def ask_arrangement(
    parent: QWidget,
    detail: ReceptionDetail,
    choices: DeskChoices,
    now: Now,
    run: Callable[[Arrangement], Any],
    *,
    accepting: bool,
) -> FormDialog:
    """How the patient is taken on, where, by whom, when, in which bed."""
    doctors = [(key, f"{name} {dept}".strip()) for key, name, dept in choices.doctors]
    names = {key: name for key, name, _dept in choices.doctors}
    title = (
        translate("Reception", "Accept: {who}")
        if accepting
        else translate("Reception", "Time, doctor, bed: {who}")
    )
    open_wishes = detail.row.asked_for
    words = translate(
        "Reception",
        "Everything but department and kind may stay empty: it can be added later."
        " With a time or a bed the sender gets a booking code.",
    )
    if open_wishes:
        words = translate(
            "Reception",
            "{count} requests came with it (expert's number, bed). They are granted together"
            " by this time and bed, or all stay open.",
        ).format(count=open_wishes)
    dialog = FormDialog(
        parent,
        title=title.format(who=person_words(detail.row, now())),
        verb=translate("Reception", "Accept") if accepting else translate("Reception", "Keep"),
        words=words,
        sections=[Section("", _arrangement_fields(choices, doctors, now, open_wishes))],
        run=lambda said: run(_arrangement(said, names)),
    )
    dialog.form.set_values(_proposed(detail, choices, names))
    return dialog


def _arrangement_fields(
    choices: DeskChoices, doctors: list[tuple[UUID, str]], now: Now, wishes: int
) -> list[Field]:
    fields: list[Field] = [
        ChipsField(
            "accept_mode",
            translate("Reception", "How"),
            AcceptMode,
            words=label,
            required=True,
            span=2,
        ),
        department_field(choices, translate("Reception", "Department")),
        CodeField("doctor_id", translate("Reception", "Doctor"), doctors),
        DateTimeField(
            "visit_at", translate("Reception", "When the patient is to come"), now=now, past=False
        ),
        TextField("place", translate("Reception", "Floor and room"), max_length=TEXT_MAX),
        TextField("ward", translate("Reception", "Ward"), max_length=TEXT_MAX),
        TextField("bed", translate("Reception", "Bed"), max_length=20, ime=False),
        PhoneField("phone", translate("Reception", "Telephone there")),
        NoteField(
            "note",
            translate("Reception", "What the patient must know"),
            max_length=NOTE_MAX,
            rows=2,
            span=2,
        ),
    ]
    if wishes:
        words = translate("Reception", "Grant number and bed asked for with it")
        fields.insert(-1, TickField("grant", words))
    return fields


def department_field(choices: DeskChoices, words: str, name: str = "department") -> Field:
    """One of our departments; free text where none are listed."""
    if not choices.departments:
        return TextField(name, words, max_length=TEXT_MAX, required=True)
    return CodeField(name, words, [(each, each) for each in choices.departments], required=True)


def _proposed(
    detail: ReceptionDetail, choices: DeskChoices, names: dict[UUID, str]
) -> dict[str, Any]:
    said, row = detail.reception.record if detail.reception else None, detail.row
    mode = AcceptMode.EMERGENCY if row.urgency is not Urgency.ROUTINE else AcceptMode.OUTPATIENT
    dept = row.department
    if choices.departments and dept not in choices.departments:
        dept = ""
    found: dict[str, Any] = {
        "accept_mode": said.accept_mode if said and said.accept_mode else mode,
        "department": dept or None,
        "phone": choices.phone,
    }
    if said is not None:
        doctor = said.doctor_id if said.doctor_id in names else None
        found |= {"doctor_id": doctor, "visit_at": said.visit_at, "place": said.place}
        found |= {"ward": said.ward, "bed": said.bed, "note": said.note}
        found["phone"] = said.phone or choices.phone
    if row.asked_for:
        found["grant"] = True
    return found


def _arrangement(said: dict[str, Any], names: dict[UUID, str]) -> Arrangement:
    doctor = said["doctor_id"]
    return Arrangement(
        mode=said["accept_mode"],
        department=said["department"] or "",
        doctor_id=doctor,
        doctor=names.get(doctor, "") if doctor else "",
        visit_at=said["visit_at"],
        place=said["place"] or "",
        ward=said["ward"] or "",
        bed=said["bed"] or "",
        phone=said["phone"] or "",
        note=said["note"] or "",
        grant=said.get("grant", True),
    )


def ask_decline(
    parent: QWidget,
    detail: ReceptionDetail,
    run: Callable[[RejectReason | None, str], Any],
    now: Now,
) -> FormDialog:
    """Why it is declined, by one key, and where the patient should go instead."""
    up = detail.referral is not None or detail.down is None
    reasons: Sequence[RejectReason] = tuple(RejectReason) if up else DOWN_REASONS
    return FormDialog(
        parent,
        title=translate("Reception", "Decline: {who}").format(who=person_words(detail.row, now())),
        verb=translate("Reception", "Decline"),
        words=translate(
            "Reception",
            "The sender sees reason and advice at once and can redirect with one key."
            " Please ring as well when it is urgent.",
        ),
        sections=[
            Section(
                "",
                [
                    ChipsField(
                        "reject_reason",
                        translate("Reception", "Why"),
                        [(each, label(each)) for each in reasons],
                        required=True,
                        span=2,
                    ),
                    NoteField(
                        "reject_note",
                        translate("Reception", "Advice: where to, what to do"),
                        max_length=NOTE_MAX,
                        rows=3,
                        span=2,
                    ),
                ],
            )
        ],
        run=lambda said: run(said["reject_reason"], said["reject_note"] or ""),
        danger=True,
    )


def ask_admission(
    parent: QWidget,
    detail: ReceptionDetail,
    choices: DeskChoices,
    now: Now,
    run: Callable[[Admission], Any],
) -> FormDialog:
    """Number, ward, bed, time; arrival and visit are written with it."""
    said = detail.reception.record if detail.reception else None
    dialog = FormDialog(
        parent,
        title=translate("Reception", "Admit: {who}").format(who=person_words(detail.row, now())),
        verb=translate("Reception", "Admit"),
        words="",
        sections=[
            Section(
                "",
                [
                    TextField(
                        "number",
                        translate("Reception", "Admission number"),
                        max_length=30,
                        ime=False,
                    ),
                    DateTimeField(
                        "admitted_at",
                        translate("Reception", "Admitted at"),
                        now=now,
                        past=True,
                        required=True,
                    ),
                    TextField("ward", translate("Reception", "Ward"), max_length=TEXT_MAX),
                    TextField("bed", translate("Reception", "Bed"), max_length=20, ime=False),
                    TextField(
                        "department", translate("Reception", "Department"), max_length=TEXT_MAX
                    ),
                    TextField("doctor", translate("Reception", "Doctor"), max_length=TEXT_MAX),
                ],
            )
        ],
        run=lambda given: run(_admission(given)),
    )
    dept = detail.row.department or next(iter(choices.departments), "")
    values = {"admitted_at": now(), "department": dept}
    if said is not None:
        values |= {"number": said.admission_no, "ward": said.ward, "bed": said.bed}
        values["doctor"] = said.doctor
    dialog.form.set_values(values)
    return dialog


def _admission(said: dict[str, Any]) -> Admission:
    return Admission(
        number=said["number"] or "",
        ward=said["ward"] or "",
        bed=said["bed"] or "",
        at=said["admitted_at"],
        department=said["department"] or "",
        doctor=said["doctor"] or "",
    )


def seen_fields(now: Now) -> list[Field]:
    """What was decided, and when."""
    return [decision_field(), time_field("seen_at", translate("Reception", "Seen at"), now)]


def decision_field() -> Field:
    """What was decided; by one key."""
    return ChipsField(
        "decision",
        translate("Reception", "What was decided"),
        [(each, label(each)) for each in AdmissionDecision],
        required=True,
        span=2,
    )


def time_field(name: str, words: str, now: Now) -> Field:
    """A time that has passed; the present is proposed."""
    field = DateTimeField(name, words, now=now, past=True, required=True)
    field.set_value(now())
    return field


def discharge_fields(now: Now, *, died: bool = False) -> list[Field]:
    """When, and whether the township centre goes on; nobody goes back who has died."""
    if died:
        return [time_field("discharged_at", translate("Reception", "Ended at"), now)]
    back = TickField("goes_back", translate("Reception", "The township centre goes on with him"))
    back.set_value(True)
    return [time_field("discharged_at", translate("Reception", "Discharged at"), now), back]


def rating_fields() -> list[Field]:
    """How well it fitted; by one key."""
    return [
        ChipsField(
            "fit_rating",
            translate("Reception", "Was it well referred?"),
            FitRating,
            words=label,
            span=2,
        )
    ]


def words_field(name: str, words: str) -> Field:
    """Something in words that is needed."""
    return NoteField(name, words, max_length=NOTE_MAX, rows=3, required=True, span=2)
