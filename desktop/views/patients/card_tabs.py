"""The lists on a patient's card: bookings, referrals, papers, history."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    AllergyState,
    IdType,
    Payer,
    PriorityGroup,
    ReferralState,
    Relation,
    Sex,
)
from desktop.domain.kept import Delivery
from desktop.domain.patient_rows import BookingLine, Change, PaperLine, ReferralLine, RevisionLine
from desktop.views.booking.words import STATE_LOOKS
from desktop.views.messages.codes import label
from desktop.views.origin import said_by
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

_DELIVERY: dict[Delivery, tuple[Any, Tone]] = {
    Delivery.LOCAL: (QT_TRANSLATE_NOOP("PatientCard", "stays here"), Tone.GREY),
    Delivery.ARRIVED: (QT_TRANSLATE_NOOP("PatientCard", "at the county"), Tone.GREEN),
    Delivery.SENDING: (QT_TRANSLATE_NOOP("PatientCard", "being sent"), Tone.BLUE),
    Delivery.WAITING: (QT_TRANSLATE_NOOP("PatientCard", "to be sent"), Tone.GREY),
    Delivery.KEPT_HERE: (QT_TRANSLATE_NOOP("PatientCard", "here only"), Tone.AMBER),
    Delivery.TAKEN_AWAY: (QT_TRANSLATE_NOOP("PatientCard", "deleted at the county"), Tone.RED),
    Delivery.BLOCKED: (QT_TRANSLATE_NOOP("PatientCard", "waits for another"), Tone.AMBER),
    Delivery.REFUSED: (QT_TRANSLATE_NOOP("PatientCard", "refused"), Tone.RED),
    Delivery.CONFLICT: (QT_TRANSLATE_NOOP("PatientCard", "conflict"), Tone.RED),
}
_TEMPLATES: dict[str, Any] = {
    "booking-slip-a5": QT_TRANSLATE_NOOP("PatientCard", "Booking slip"),
    "booking-slip": QT_TRANSLATE_NOOP("PatientCard", "Booking slip, narrow"),
    "referral-slip": QT_TRANSLATE_NOOP("PatientCard", "Referral form"),
    "referral-consent": QT_TRANSLATE_NOOP("PatientCard", "Referral consent"),
    "arrival-receipt": QT_TRANSLATE_NOOP("PatientCard", "Arrival receipt"),
}
_FIELDS: dict[str, Any] = {
    "name": QT_TRANSLATE_NOOP("PatientCard", "name"),
    "sex": QT_TRANSLATE_NOOP("PatientCard", "sex"),
    "birth_date": QT_TRANSLATE_NOOP("PatientCard", "birth date"),
    "reading": QT_TRANSLATE_NOOP("PatientCard", "reading"),
    "id_type": QT_TRANSLATE_NOOP("PatientCard", "document"),
    "id_no": QT_TRANSLATE_NOOP("PatientCard", "document number"),
    "id_differs": QT_TRANSLATE_NOOP("PatientCard", "card says otherwise"),
    "no_id_reason": QT_TRANSLATE_NOOP("PatientCard", "why no document"),
    "age_estimate": QT_TRANSLATE_NOOP("PatientCard", "estimated age"),
    "born_at": QT_TRANSLATE_NOOP("PatientCard", "time of birth"),
    "unknown": QT_TRANSLATE_NOOP("PatientCard", "somebody unknown"),
    "mother_id": QT_TRANSLATE_NOOP("PatientCard", "mother"),
    "phone": QT_TRANSLATE_NOOP("PatientCard", "telephone"),
    "contact_name": QT_TRANSLATE_NOOP("PatientCard", "relative"),
    "contact_relation": QT_TRANSLATE_NOOP("PatientCard", "relation"),
    "contact_phone": QT_TRANSLATE_NOOP("PatientCard", "telephone of the relative"),
    "village": QT_TRANSLATE_NOOP("PatientCard", "village"),
    "address": QT_TRANSLATE_NOOP("PatientCard", "address"),
    "payer": QT_TRANSLATE_NOOP("PatientCard", "payer"),
    "insurance_no": QT_TRANSLATE_NOOP("PatientCard", "insurance number"),
    "health_record_no": QT_TRANSLATE_NOOP("PatientCard", "health record number"),
    "allergy": QT_TRANSLATE_NOOP("PatientCard", "allergies"),
    "allergy_text": QT_TRANSLATE_NOOP("PatientCard", "allergic to"),
    "past_history": QT_TRANSLATE_NOOP("PatientCard", "past history"),
    "groups": QT_TRANSLATE_NOOP("PatientCard", "groups"),
    "guardian_name": QT_TRANSLATE_NOOP("PatientCard", "guardian"),
    "guardian_relation": QT_TRANSLATE_NOOP("PatientCard", "guardian's relation"),
    "guardian_phone": QT_TRANSLATE_NOOP("PatientCard", "telephone of the guardian"),
    "sensitive": QT_TRANSLATE_NOOP("PatientCard", "specially confidential"),
    "merged_into": QT_TRANSLATE_NOOP("PatientCard", "merged into another record"),
    "active": QT_TRANSLATE_NOOP("PatientCard", "in use"),
}
_CODED: dict[str, Any] = {
    "sex": Sex,
    "id_type": IdType,
    "contact_relation": Relation,
    "guardian_relation": Relation,
    "payer": Payer,
    "allergy": AllergyState,
}
_MASKED = {"id_no", "phone", "contact_phone", "guardian_phone", "insurance_no"}
_TAIL = 4


def delivery_words(delivery: Delivery) -> str:
    """How far the record got."""
    return translate("PatientCard", _DELIVERY[delivery][0])


def template_words(template: str) -> str:
    """Name of a paper."""
    known = _TEMPLATES.get(template)
    return translate("PatientCard", known) if known else translate("PatientCard", "Paper")


def booking_columns() -> list[Column]:
    """Of the patient's bookings."""
    return [
        Column(translate("PatientCard", "Day"), lambda row: row.held_on.isoformat(), width=110),
        Column(translate("PatientCard", "Half-day"), lambda row: label(row.half_day), width=76),
        Column(translate("PatientCard", "Time"), lambda row: _hour(row.starts_at), width=70),
        Column(translate("PatientCard", "Seat"), _seat, width=56),
        Column(translate("PatientCard", "Expert"), _expert, stretch=True),
        Column(
            translate("PatientCard", "State"),
            lambda row: label(row.state),
            width=110,
            tone=_booking_tone,
            icon=lambda row: STATE_LOOKS[row.state][0],
        ),
        _delivery_column(),
        Column(translate("PatientCard", "Number"), lambda row: row.no, width=186),
    ]


def referral_columns() -> list[Column]:
    """Of the patient's referrals."""
    return [
        Column(translate("PatientCard", "Issued"), lambda row: _moment(row.at), width=140),
        Column(translate("PatientCard", "Urgency"), lambda row: label(row.urgency), width=80),
        Column(
            translate("PatientCard", "Green"),
            lambda row: translate("PatientCard", "green") if row.green_channel else "",
            width=120,
            tone=lambda row: Tone.GREEN if row.green_channel else None,
            icon=lambda row: "green-channel" if row.green_channel else None,
        ),
        Column(translate("PatientCard", "To"), _target, width=210),
        Column(translate("PatientCard", "Complaint"), lambda row: row.complaint, stretch=True),
        Column(
            translate("PatientCard", "State"),
            lambda row: label(row.state),
            width=130,
            tone=_referral_tone,
        ),
        _delivery_column(),
    ]


def paper_columns() -> list[Column]:
    """Of what was printed."""
    return [
        Column(translate("PatientCard", "Printed"), lambda row: _moment(row.at), width=150),
        Column(
            translate("PatientCard", "Paper"), lambda row: template_words(row.template), width=200
        ),
        Column(translate("PatientCard", "Number"), lambda row: row.record_no, width=220),
        Column(translate("PatientCard", "Copy"), lambda row: str(row.copy_no), width=70),
        Column(translate("PatientCard", "By"), lambda row: row.by, width=110),
        Column(translate("PatientCard", "Where to"), _where_to, stretch=True, tone=_owed_tone),
    ]


def history_columns() -> list[Column]:
    """Of the record's revisions."""
    return [
        Column(translate("PatientCard", "When"), lambda row: _moment(row.at), width=150),
        Column(translate("PatientCard", "Version"), lambda row: str(row.revision), width=80),
        Column(translate("PatientCard", "By"), lambda row: said_by(row.by, row.origin), width=150),
        Column(translate("PatientCard", "What changed"), _changes, stretch=True),
    ]


def _delivery_column() -> Column:
    return Column(
        translate("PatientCard", "Delivery"),
        lambda row: delivery_words(row.delivery),
        width=136,
        tone=lambda row: _DELIVERY[row.delivery][1],
    )


def _hour(at: datetime) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%Y-%m-%d %H:%M}"


def _seat(row: BookingLine) -> str:
    return str(row.seat_no or "–")


def _expert(row: BookingLine) -> str:
    return f"{row.expert} · {row.specialty}" if row.specialty else row.expert


def _booking_tone(row: BookingLine) -> Tone:
    return STATE_LOOKS[row.state][1]


def _referral_tone(row: ReferralLine) -> Tone | None:
    if row.state in {ReferralState.REJECTED, ReferralState.NOT_ARRIVED}:
        return Tone.RED
    return Tone.AMBER if row.state is ReferralState.INFO_REQUESTED else None


def _target(row: ReferralLine) -> str:
    return f"{row.to_org} {row.to_dept}".strip()


def _where_to(row: PaperLine) -> str:
    return translate("PatientCard", "still to be printed") if row.owed else row.to


def _owed_tone(row: PaperLine) -> Tone | None:
    return Tone.AMBER if row.owed else None


def _changes(row: RevisionLine) -> str:
    if row.revision == 1:
        return translate("PatientCard", "registered")
    parts = [_change(change) for change in row.changes]
    semicolon = translate("PatientCard", "; ")
    return semicolon.join(parts) or translate("PatientCard", "saved without a change")


def _change(change: Change) -> str:
    known = _FIELDS.get(change.name)
    name = translate("PatientCard", known) if known else change.name
    before, after = _value(change.name, change.before), _value(change.name, change.after)
    return translate("PatientCard", "{name}: {before} → {after}").format(
        name=name, before=before, after=after
    )


def _value(name: str, value: Any) -> str:
    if value in (None, "", []):
        return "–"
    if isinstance(value, bool):
        return translate("PatientCard", "yes") if value else translate("PatientCard", "no")
    if name in _CODED:
        return label(_CODED[name](value))
    if name == "groups":
        return translate("PatientCard", ", ").join(label(PriorityGroup(each)) for each in value)
    text = str(value)
    return f"…{text[-_TAIL:]}" if name in _MASKED else text
