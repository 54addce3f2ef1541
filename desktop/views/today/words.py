"""Words of the Today screen: whose move it is, what is owed, what went wrong, which kind it is."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.referral_states import Holder
from desktop.domain.today_rows import Trouble, Unfinished

translate = QCoreApplication.translate

HOLDERS: dict[Holder, Any] = {
    Holder.US: QT_TRANSLATE_NOOP("Today", "us"),
    Holder.DOCTOR: QT_TRANSLATE_NOOP("Today", "our doctor"),
    Holder.REVIEWER: QT_TRANSLATE_NOOP("Today", "in-house reviewer"),
    Holder.HOSPITAL: QT_TRANSLATE_NOOP("Today", "hospital"),
    Holder.PATIENT: QT_TRANSLATE_NOOP("Today", "patient on the way"),
    Holder.NOBODY: QT_TRANSLATE_NOOP("Today", "nobody"),
}
UNFINISHED: dict[Unfinished, Any] = {
    Unfinished.REVIEW: QT_TRANSLATE_NOOP("Today", "signed: a colleague reviews it"),
    Unfinished.CONFIRMATION: QT_TRANSLATE_NOOP("Today", "verbal order: the doctor confirms"),
    Unfinished.CONSENT: QT_TRANSLATE_NOOP("Today", "consent to be made good"),
    Unfinished.FIELDS: QT_TRANSLATE_NOOP("Today", "left blank in the emergency: {count} fields"),
    Unfinished.CONTACT: QT_TRANSLATE_NOOP("Today", "emergency: ring the hospital, log the call"),
    Unfinished.INSURANCE: QT_TRANSLATE_NOOP("Today", "insurance filing still to be done {phone}"),
}
TROUBLES: dict[Trouble, Any] = {
    Trouble.DECLINED: QT_TRANSLATE_NOOP("Today", "The hospital declined: choose another unit"),
    Trouble.ASKED: QT_TRANSLATE_NOOP("Today", "The hospital asks for more: answer it"),
    Trouble.NOT_ARRIVED: QT_TRANSLATE_NOOP("Today", "Did not arrive: ring escort or family"),
    Trouble.TAKEN_AWAY: QT_TRANSLATE_NOOP(
        "Today",
        "The county deleted it, nobody there sees it: ring the hospital, then send it again or"
        " leave it",
    ),
    Trouble.ORG_TWO_IDS: QT_TRANSLATE_NOOP(
        "Today", "{count} sent have not reached it: ring; the administrator takes its entry over"
    ),
    Trouble.SLIP_UNSENT: QT_TRANSLATE_NOOP(
        "Today", "Came on a slip, and the clinic has not sent it: ring the clinic"
    ),
    Trouble.CLAIM_FLAGGED: QT_TRANSLATE_NOOP(
        "Today", "The county says what cannot follow from our word: look, and say ours again"
    ),
    Trouble.SEAT_TWICE: QT_TRANSLATE_NOOP(
        "Today", "The seat was sold twice: this patient needs another place"
    ),
    Trouble.PATIENT_TWICE: QT_TRANSLATE_NOOP(
        "Today", "Booked twice in one session: cancel one of them"
    ),
    Trouble.SESSION_TWICE: QT_TRANSLATE_NOOP(
        "Today", "The expert is at two clinics in this half-day: ask who keeps him"
    ),
    Trouble.FREED_SEAT: QT_TRANSLATE_NOOP(
        "Today", "A seat is free and {count} wait: ring the first ones"
    ),
    Trouble.NOT_CLOSED: QT_TRANSLATE_NOOP(
        "Today", "The day is over, {count} without a word: say who came, close the session"
    ),
    Trouble.REFUSED: QT_TRANSLATE_NOOP("Today", "The county server refused this: look and correct"),
    Trouble.CONFLICT: QT_TRANSLATE_NOOP("Today", "Two versions: choose one"),
    Trouble.TAKEN_AWAY_OTHER: QT_TRANSLATE_NOOP(
        "Today", "The county deleted it, kept here: send it again or leave it"
    ),
    Trouble.BLOCKED: QT_TRANSLATE_NOOP("Today", "Waits for a record that was refused"),
    Trouble.PRINT_OWED: QT_TRANSLATE_NOOP("Today", "Still to be printed"),
}
KINDS: dict[str, Any] = {
    "booking": QT_TRANSLATE_NOOP("Today", "Booking"),
    "referral": QT_TRANSLATE_NOOP("Today", "Referral"),
    "referral_step": QT_TRANSLATE_NOOP("Today", "Referral, step"),
    "training": QT_TRANSLATE_NOOP("Today", "Training"),
    "down_referral": QT_TRANSLATE_NOOP("Today", "Down-referral"),
    "follow_up": QT_TRANSLATE_NOOP("Today", "Follow-up"),
    "attachment": QT_TRANSLATE_NOOP("Today", "Attachment"),
    "patient": QT_TRANSLATE_NOOP("Today", "Patient"),
    "duty_session": QT_TRANSLATE_NOOP("Today", "Duty session"),
    "session_event": QT_TRANSLATE_NOOP("Today", "Day of a session"),
    "contact": QT_TRANSLATE_NOOP("Today", "Telephone call"),
    "county_booking": QT_TRANSLATE_NOOP("Today", "County booking"),
    "expert": QT_TRANSLATE_NOOP("Today", "Expert"),
    "staff": QT_TRANSLATE_NOOP("Today", "Staff"),
    "reception": QT_TRANSLATE_NOOP("Today", "Reception"),
    "organization": QT_TRANSLATE_NOOP("Today", "Organisation"),
    # forms
    "absence": QT_TRANSLATE_NOOP("Today", "Moving of a session's patients"),
    "late-entry": QT_TRANSLATE_NOOP("Today", "Late entry"),
    "training-minutes": QT_TRANSLATE_NOOP("Today", "Minutes of a training"),
    # papers
    "booking-slip": QT_TRANSLATE_NOOP("Today", "Booking slip"),
    "booking-slip-a5": QT_TRANSLATE_NOOP("Today", "Booking slip"),
    "county-booking-slip": QT_TRANSLATE_NOOP("Today", "County slip"),
    "county-booking-slip-a5": QT_TRANSLATE_NOOP("Today", "County slip"),
    "booking-session-list": QT_TRANSLATE_NOOP("Today", "List of a session"),
    "day-list": QT_TRANSLATE_NOOP("Today", "List of a day"),
    "booking-call-list": QT_TRANSLATE_NOOP("Today", "Call list"),
    "village-list": QT_TRANSLATE_NOOP("Today", "Bookings of a village"),
    "roster-week": QT_TRANSLATE_NOOP("Today", "Week roster"),
    "outage-pack": QT_TRANSLATE_NOOP("Today", "Outage pack"),
    "referral-slip": QT_TRANSLATE_NOOP("Today", "Referral form"),
    "referral-consent": QT_TRANSLATE_NOOP("Today", "Referral consent"),
    "arrival-receipt": QT_TRANSLATE_NOOP("Today", "Arrival receipt"),
    "return-calendar": QT_TRANSLATE_NOOP("Today", "Patient's calendar"),
    "return-calls": QT_TRANSLATE_NOOP("Today", "Follow-up list"),
    "down-referral": QT_TRANSLATE_NOOP("Today", "Down-referral form"),
    "training-sheet": QT_TRANSLATE_NOOP("Today", "Sign-in sheet"),
}


def kind_words(kind: str) -> str:
    """What kind of record or form it is."""
    known = KINDS.get(kind)
    return translate("Today", known) if known else translate("Today", "Record")
