"""The questions of the booking form, and which of them are asked when."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking import COMPLAINT_MAX, NOTE_MAX, ON_BEHALF
from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_rows import SeatLine
from desktop.domain.codes import (
    BookingPriority,
    BookingSource,
    CallTarget,
    ConsentBy,
    Relation,
    SeatKind,
)
from desktop.domain.seat_claim import CONSENT_NAME_MAX, Consent
from desktop.views.booking.words import clock_time
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateTimeField,
    Field,
    FormPanel,
    NoteField,
    PhoneField,
    Section,
    TextField,
    TickField,
)
from desktop.views.messages.codes import label

translate = QCoreApplication.translate

ON_THE_TELEPHONE = ON_BEHALF | {BookingSource.PHONE}
"""Sources where the number is read back and one call may be about several patients."""

SOURCES = tuple(source for source in BookingSource if source is not BookingSource.COUNTY)
_RELATIONS = tuple(relation for relation in Relation if relation is not Relation.SELF)
_CALLER = ("proxy_name", "proxy_phone")
_TARGET = ("call_to_role", "call_to_name", "call_to_phone")
_CONSENT = ("extra_by", "extra_name", "extra_at")
CALLER_FIELDS = ("source", "proxy_name", "proxy_relation", "proxy_village", "proxy_phone")
"""What stays for the next patient of the same call."""


def make_form(who: Field, where: Field, now: Callable[[], datetime]) -> FormPanel:
    """The form with its patient and half-day fields put in."""
    seat = CodeField("seat_no", translate("BookingForm", "Seat"), [], required=True)
    return FormPanel(
        [
            Section(
                translate("BookingForm", "Who and when"),
                [who, seat, where, *_consent_fields(now)],
                columns=3,
            ),
            Section(
                translate("BookingForm", "Visit"),
                [*_visit_fields(), *_caller_fields(), *_target_fields()],
                columns=3,
            ),
        ]
    )


def _consent_fields(now: Callable[[], datetime]) -> list[Field]:
    return [
        ChipsField(
            "extra_by",
            translate("BookingForm", "Extra seat: who agreed (by word of mouth)"),
            ConsentBy,
            words=label,
        ),
        TextField("extra_name", translate("BookingForm", "His name"), max_length=CONSENT_NAME_MAX),
        DateTimeField("extra_at", translate("BookingForm", "When he said so"), now=now, past=True),
    ]


def _visit_fields() -> list[Field]:
    visits = [
        (True, translate("BookingForm", "First visit")),
        (False, translate("BookingForm", "Follow-up visit")),
    ]
    return [
        NoteField(
            "chief_complaint",
            translate("BookingForm", "Complaint"),
            max_length=COMPLAINT_MAX,
            rows=2,
            span=2,
            wanted=True,
        ),
        NoteField(
            "prepared_tests",
            translate("BookingForm", "Tests done, to bring along"),
            max_length=NOTE_MAX,
            rows=2,
        ),
        ChipsField("first_visit", translate("BookingForm", "First or not"), visits, wanted=True),
        ChipsField(
            "priority",
            translate("BookingForm", "Priority"),
            BookingPriority,
            words=label,
        ),
        TickField("any_session", translate("BookingForm", "Waiting: any half-day of this expert")),
        ChipsField(
            "source",
            translate("BookingForm", "Who asks"),
            [(source, label(source)) for source in SOURCES],
            span=3,
        ),
    ]


def _caller_fields() -> list[Field]:
    relations = [(relation, label(relation)) for relation in _RELATIONS]
    return [
        TextField("proxy_name", translate("BookingForm", "Caller's name"), max_length=60),
        CodeField("proxy_relation", translate("BookingForm", "Caller is the patient's"), relations),
        TextField(
            "proxy_village",
            translate("BookingForm", "Caller's village"),
            max_length=60,
            instead=True,
        ),
        PhoneField("proxy_phone", translate("BookingForm", "Caller's telephone"), wanted=True),
    ]


def _target_fields() -> list[Field]:
    return [
        ChipsField(
            "call_to_role",
            translate("BookingForm", "No telephone: who is rung for the patient"),
            CallTarget,
            words=label,
        ),
        TextField("call_to_name", translate("BookingForm", "Name of who is rung"), max_length=60),
        PhoneField(
            "call_to_phone", translate("BookingForm", "Number to ring for the patient"), wanted=True
        ),
    ]


def ask_what_matters(form: FormPanel, *, without_phone: bool, extra: bool, full: bool) -> None:
    """Show the questions that what was answered raises, and hide the others.

    Args:
        form: made by `make_form`.
        without_phone: a patient is chosen and has no telephone of his own.
        extra: an extra seat is chosen.
        full: no seat is left for this patient, so that waiting is a choice.
    """
    source = form.fields["source"].value()
    behalf = source in ON_BEHALF
    family = source is BookingSource.FAMILY
    shown = {
        **dict.fromkeys(_CALLER, behalf),
        "proxy_relation": family,
        "proxy_village": behalf and not family,
        **dict.fromkeys(_TARGET, without_phone),
        **dict.fromkeys(_CONSENT, extra),
        "any_session": full,
    }
    for name, wanted in shown.items():
        field = form.fields[name]
        # asked of the widget itself: the form may not be on the screen yet
        if field.isHidden() == wanted or field.isEnabled() != wanted:
            field.setVisible(wanted)
            field.setEnabled(wanted)
    form.fields["proxy_name"].set_required(behalf)
    form.fields["proxy_relation"].set_required(family)
    for name in _CONSENT:
        form.fields[name].set_required(extra)


def seat_words(line: SeatLine) -> str:
    """A seat in the list of choices: number, time, and for whom when not for anybody."""
    words = translate("BookingForm", "No. {number}  {time}").format(
        number=line.no, time=clock_time(line.starts_at)
    )
    if line.in_pool:
        return translate("BookingForm", "{seat}  county pool").format(seat=words)
    if line.kind in {SeatKind.WALK_IN, SeatKind.RESERVED, SeatKind.EXTRA}:
        return f"{words}  {label(line.kind)}"
    return words


def consent_in(said: dict[str, Any]) -> Consent | None:
    """Who agreed, as far as it was said."""
    if said["extra_by"] is None or said["extra_at"] is None:
        return None
    return Consent(said["extra_by"], said["extra_name"] or "", said["extra_at"])


def request_in(form: FormPanel, asked_in_call: Any = None) -> BookingRequest:
    """What the form asks for; answers to questions that are not asked now stay out."""
    said = form.values()
    asked = {name for name, field in form.fields.items() if field.isEnabled()}
    words: dict[str, Any] = {name: said[name] or "" for name in _WORDS if name in asked}
    relation = said["proxy_relation"] if "proxy_relation" in asked else None
    village = said["proxy_village"] if "proxy_village" in asked else None
    return BookingRequest(
        patient_id=said["patient_id"],
        session_id=said["session_id"],
        seat_no=said["seat_no"],
        source=said["source"] or BookingSource.ON_SITE,
        priority=said["priority"] or BookingPriority.NORMAL,
        first_visit=said["first_visit"],
        proxy_relation=str(relation.value) if relation else village or "",
        call_to_role=said["call_to_role"] if "call_to_role" in asked else None,
        asked_in_call=asked_in_call,
        consent=consent_in(said) if "extra_by" in asked else None,
        any_session=bool(said["any_session"]) and "any_session" in asked,
        **words,
    )


_WORDS: Sequence[str] = (
    "chief_complaint",
    "prepared_tests",
    "proxy_name",
    "proxy_phone",
    "call_to_name",
    "call_to_phone",
)
