"""Words of the exchange screen."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import Problem
from desktop.views.messages import sentence, sentences
from desktop.views.tokens import Tone

translate = QCoreApplication.translate

# Qt's stubs give QT_TRANSLATE_NOOP no str
KINDS: dict[str, Any] = {
    "organization": QT_TRANSLATE_NOOP("Exchange", "Organisations"),
    "station": QT_TRANSLATE_NOOP("Exchange", "Stations"),
    "device": QT_TRANSLATE_NOOP("Exchange", "Computers"),
    "staff": QT_TRANSLATE_NOOP("Exchange", "Staff"),
    "expert": QT_TRANSLATE_NOOP("Exchange", "Experts"),
    "patient": QT_TRANSLATE_NOOP("Exchange", "Patients"),
    "duty_session": QT_TRANSLATE_NOOP("Exchange", "Duty sessions"),
    "booking": QT_TRANSLATE_NOOP("Exchange", "Bookings"),
    "session_event": QT_TRANSLATE_NOOP("Exchange", "Events of sessions"),
    "contact": QT_TRANSLATE_NOOP("Exchange", "Telephone calls"),
    "county_booking": QT_TRANSLATE_NOOP("Exchange", "Asked of the hospital"),
    "referral": QT_TRANSLATE_NOOP("Exchange", "Referrals"),
    "referral_step": QT_TRANSLATE_NOOP("Exchange", "Referral steps"),
    "reception": QT_TRANSLATE_NOOP("Exchange", "Receiving desk"),
    "down_referral": QT_TRANSLATE_NOOP("Exchange", "Down-referrals"),
    "follow_up": QT_TRANSLATE_NOOP("Exchange", "Return care, tasks"),
    "attachment": QT_TRANSLATE_NOOP("Exchange", "Attachments"),
    "training": QT_TRANSLATE_NOOP("Exchange", "Trainings"),
}
OTHER: Any = QT_TRANSLATE_NOOP("Exchange", "Other records")
"""A kind of a later release, in a file that was opened with it."""
STATES: dict[str, tuple[Any, Tone]] = {
    "QUARANTINED": (QT_TRANSLATE_NOOP("Exchange", "Refused"), Tone.RED),
    "CONFLICT": (QT_TRANSLATE_NOOP("Exchange", "Conflict"), Tone.RED),
    "BLOCKED": (QT_TRANSLATE_NOOP("Exchange", "On hold"), Tone.AMBER),
}
FIELDS: dict[str, Any] = {
    "name": QT_TRANSLATE_NOOP("Exchange", "Name"),
    "sex": QT_TRANSLATE_NOOP("Exchange", "Sex"),
    "birth_date": QT_TRANSLATE_NOOP("Exchange", "Birth date"),
    "id_no": QT_TRANSLATE_NOOP("Exchange", "Document number"),
    "id_type": QT_TRANSLATE_NOOP("Exchange", "Document"),
    "phone": QT_TRANSLATE_NOOP("Exchange", "Telephone"),
    "address": QT_TRANSLATE_NOOP("Exchange", "Address"),
    "village": QT_TRANSLATE_NOOP("Exchange", "Village"),
    "contact_name": QT_TRANSLATE_NOOP("Exchange", "Contact person"),
    "contact_phone": QT_TRANSLATE_NOOP("Exchange", "Contact's telephone"),
    "health_record_no": QT_TRANSLATE_NOOP("Exchange", "Health record number"),
    "allergy": QT_TRANSLATE_NOOP("Exchange", "Allergies"),
    "allergy_text": QT_TRANSLATE_NOOP("Exchange", "Allergies, details"),
    "active": QT_TRANSLATE_NOOP("Exchange", "In use"),
    "starts_at": QT_TRANSLATE_NOOP("Exchange", "Begins"),
    "ends_at": QT_TRANSLATE_NOOP("Exchange", "Ends"),
    "starts": QT_TRANSLATE_NOOP("Exchange", "Begins"),
    "ends": QT_TRANSLATE_NOOP("Exchange", "Ends"),
    "held_on": QT_TRANSLATE_NOOP("Exchange", "Day"),
    "state": QT_TRANSLATE_NOOP("Exchange", "State"),
    "seat_id": QT_TRANSLATE_NOOP("Exchange", "Seat"),
    "seat_no": QT_TRANSLATE_NOOP("Exchange", "Seat number"),
    "to_org_id": QT_TRANSLATE_NOOP("Exchange", "Receiving hospital"),
    "to_dept": QT_TRANSLATE_NOOP("Exchange", "Receiving department"),
    "chief_complaint": QT_TRANSLATE_NOOP("Exchange", "Complaint"),
    "specialty": QT_TRANSLATE_NOOP("Exchange", "Specialty"),
    "title_text": QT_TRANSLATE_NOOP("Exchange", "Title"),
    "topic": QT_TRANSLATE_NOOP("Exchange", "Topic"),
    "note": QT_TRANSLATE_NOOP("Exchange", "Note"),
}
OUTCOMES: dict[str, Any] = {
    "": QT_TRANSLATE_NOOP("Exchange", "Not yet"),
    "done": QT_TRANSLATE_NOOP("Exchange", "Connected"),
    "cancelled": QT_TRANSLATE_NOOP("Exchange", "Stopped by you"),
    "offline": QT_TRANSLATE_NOOP("Exchange", "Offline"),
    "unknown": QT_TRANSLATE_NOOP("Exchange", "Line broke"),
    "busy": QT_TRANSLATE_NOOP("Exchange", "County is busy"),
    "paused": QT_TRANSLATE_NOOP("Exchange", "Sign-in needed"),
    "refused": QT_TRANSLATE_NOOP("Exchange", "County refuses"),
    "clone": QT_TRANSLATE_NOOP("Exchange", "Stopped: a copy"),
}
OUTCOME_TONES = {
    "done": Tone.GREEN,
    "busy": Tone.AMBER,
    "paused": Tone.AMBER,
    "refused": Tone.RED,
    "clone": Tone.RED,
}


def kind_words(kind: str) -> str:
    """Plural word of a record kind."""
    return translate("Exchange", KINDS.get(kind, OTHER))


def state_words(state: str) -> str:
    """Word of a held op's state."""
    return translate("Exchange", STATES[state][0])


def field_words(field: str) -> str:
    """Label of a field; fields without one of their own share a general word."""
    if field in FIELDS:
        return translate("Exchange", FIELDS[field])
    return translate("Exchange", "Other details ({field})").format(field=field)


def outcome_words(outcome: str) -> str:
    """How the last exchange ended."""
    return translate("Exchange", OUTCOMES.get(outcome, OUTCOMES["offline"]))


def reason_words(code: str) -> str:
    """Why an op is held, in the nurse's words."""
    return sentence(Problem(code if code in sentences() else "exchange.refused"))


def when_words(at: datetime | None, today: datetime) -> str:
    """Time of day, with the day when it is not today's; a dash for never."""
    if at is None:
        return "–"
    local = at.astimezone(CLINIC_ZONE)
    same = local.date() == today.astimezone(CLINIC_ZONE).date()
    return f"{local:%H:%M}" if same else f"{local:%m-%d %H:%M}"
