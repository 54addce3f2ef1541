"""Words of the exchange screen."""

import re
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.errors import Problem
from desktop.domain.exchange import TAKEN_AWAY
from desktop.views.exchange.field_words import FIELDS
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
    TAKEN_AWAY: (QT_TRANSLATE_NOOP("Exchange", "County deleted"), Tone.RED),
    "BLOCKED": (QT_TRANSLATE_NOOP("Exchange", "On hold"), Tone.AMBER),
}
ELEMENTS = {
    "birthDate": "birth_date",
    "gender": "sex",
    "name": "name",
    "telecom": "phone",
    "address": "address",
    "identifier": "no",
    "contact": "contact_name",
    "status": "state",
    "start": "starts_at",
    "end": "ends_at",
    "slot": "seat_no",
    "participant": "expert_id",
    "minutesDuration": "minutes",
    "description": "topic",
    "comment": "note",
    "note": "note",
    "cancelationReason": "cancel_reason",
    "subject": "patient_id",
    "performer": "to_org_id",
    "owner": "to_org_id",
    "requester": "from_org_id",
    "authoredOn": "issued_at",
    "priority": "urgency",
    "reasonCode": "reason",
    "supportingInfo": "exam_results",
    "planningHorizon": "held_on",
    "specialty": "specialty",
    "statusReason": "reject_reason",
    "attachment": "content_type",
}
"""Elements of FHIR that a server may name -> field of ours."""
_ELEMENT = re.compile(r"([A-Za-z]+(?:\.[A-Za-z]+)*): ")
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


CLOSED = frozenset({"error.not_signed_in", "county.unfit"})


def is_closed(code: str) -> bool:
    """Whether an exchange that ended so waits for somebody to act, not for the line."""
    return code.startswith(("auth.", "county.certificate", "county.clock")) or code in CLOSED


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


def look_at_words(text: str) -> str:
    """Which field the county means, where its words begin with an element we know."""
    found = _ELEMENT.match(text)
    field = next((ELEMENTS[each] for each in _parts_of(found) if each in ELEMENTS), None)
    if field is None:
        return ""
    return translate("Exchange", "Look at: {field}.").format(field=field_words(field))


def county_words(text: str) -> str:
    """The county's own words, without the element they are about."""
    return _ELEMENT.sub("", text, count=1).strip()


def _parts_of(found: re.Match[str] | None) -> list[str]:
    """The element's steps, the last one first."""
    return found[1].split(".")[::-1] if found else []


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
