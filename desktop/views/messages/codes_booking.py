"""Words of the value lists of sessions, seats and bookings, by list and value."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {}  # this module has words, no sentences

BOOKING: dict[str, dict[str, Any]] = {  # Qt's stubs give QT_TRANSLATE_NOOP no str
    "HalfDay": {
        "am": QT_TRANSLATE_NOOP("codes", "Morning"),
        "pm": QT_TRANSLATE_NOOP("codes", "Afternoon"),
        "evening": QT_TRANSLATE_NOOP("codes", "Evening"),
    },
    "Purpose": {
        "clinic": QT_TRANSLATE_NOOP("codes", "Clinic session"),
        "ward-round": QT_TRANSLATE_NOOP("codes", "Ward round"),
        "surgery": QT_TRANSLATE_NOOP("codes", "Surgery"),
        "mentoring": QT_TRANSLATE_NOOP("codes", "Clinical teaching"),
    },
    "RosterPattern": {
        "once": QT_TRANSLATE_NOOP("codes", "Once"),
        "weekly": QT_TRANSLATE_NOOP("codes", "Every week"),
        "fortnightly": QT_TRANSLATE_NOOP("codes", "Every other week"),
        "monthly": QT_TRANSLATE_NOOP("codes", "Monthly, on the nth weekday"),
        "dates": QT_TRANSLATE_NOOP("codes", "On given days"),
    },
    "SessionMode": {
        "on-site": QT_TRANSLATE_NOOP("codes", "On site"),
        "remote": QT_TRANSLATE_NOOP("codes", "Remote"),
    },
    "FeeType": {
        "ordinary": QT_TRANSLATE_NOOP("codes", "Ordinary fee"),
        "expert": QT_TRANSLATE_NOOP("codes", "Expert fee"),
    },
    "PlannedKind": {
        "inpatient": QT_TRANSLATE_NOOP("codes", "Inpatient to see"),
        "operation": QT_TRANSLATE_NOOP("codes", "Operation planned"),
    },
    "SeatKind": {
        "clinic": QT_TRANSLATE_NOOP("codes", "Clinic seat"),
        "pool": QT_TRANSLATE_NOOP("codes", "County pool seat"),
        "walk-in": QT_TRANSLATE_NOOP("codes", "Walk-in seat"),
        "reserved": QT_TRANSLATE_NOOP("codes", "Reserved seat"),
        "extra": QT_TRANSLATE_NOOP("codes", "Extra seat"),
    },
    "SessionStatus": {
        "draft": QT_TRANSLATE_NOOP("codes", "Draft"),
        "published": QT_TRANSLATE_NOOP("codes", "Published"),
        "stopped": QT_TRANSLATE_NOOP("codes", "Session cancelled"),
        "substituted": QT_TRANSLATE_NOOP("codes", "Substitute"),
        "ended": QT_TRANSLATE_NOOP("codes", "Ended"),
    },
    "StopReason": {
        "expert-leave": QT_TRANSLATE_NOOP("codes", "Expert on leave"),
        "meeting": QT_TRANSLATE_NOOP("codes", "Meeting"),
        "epidemic": QT_TRANSLATE_NOOP("codes", "Epidemic"),
        "equipment": QT_TRANSLATE_NOOP("codes", "Equipment"),
        "other": QT_TRANSLATE_NOOP("codes", "Other"),
    },
    "BookingKind": {
        "session": QT_TRANSLATE_NOOP("codes", "Clinic session"),
        "county-expert": QT_TRANSLATE_NOOP("codes", "County expert"),
        "county-bed": QT_TRANSLATE_NOOP("codes", "County bed"),
        "exam": QT_TRANSLATE_NOOP("codes", "Examination"),
    },
    "BookingState": {
        "draft": QT_TRANSLATE_NOOP("codes", "Draft"),
        "booked": QT_TRANSLATE_NOOP("codes", "Booked"),
        "pending": QT_TRANSLATE_NOOP("codes", "Asked for"),
        "arrived": QT_TRANSLATE_NOOP("codes", "Checked in"),
        "checked-in": QT_TRANSLATE_NOOP("codes", "In consultation"),
        "fulfilled": QT_TRANSLATE_NOOP("codes", "Visit finished"),
        "cancelled": QT_TRANSLATE_NOOP("codes", "Cancelled"),
        "noshow": QT_TRANSLATE_NOOP("codes", "No-show"),
        "entered-in-error": QT_TRANSLATE_NOOP("codes", "Void"),
        "waitlist": QT_TRANSLATE_NOOP("codes", "Waiting list"),
    },
    "BookingSource": {
        "on-site": QT_TRANSLATE_NOOP("codes", "At the desk"),
        "phone": QT_TRANSLATE_NOOP("codes", "Telephone"),
        "family": QT_TRANSLATE_NOOP("codes", "Booked by family"),
        "village-doctor": QT_TRANSLATE_NOOP("codes", "Booked by village doctor"),
        "family-doctor": QT_TRANSLATE_NOOP("codes", "Booked by family doctor"),
        "referral": QT_TRANSLATE_NOOP("codes", "Referral"),
        "county": QT_TRANSLATE_NOOP("codes", "County platform"),
    },
    "BookingPriority": {
        "normal": QT_TRANSLATE_NOOP("codes", "Normal"),
        "priority": QT_TRANSLATE_NOOP("codes", "Priority"),
        "green": QT_TRANSLATE_NOOP("codes", "Green channel"),
    },
    "CancelBy": {
        "patient": QT_TRANSLATE_NOOP("codes", "Patient"),
        "station": QT_TRANSLATE_NOOP("codes", "Station"),
        "expert": QT_TRANSLATE_NOOP("codes", "Expert"),
        "county": QT_TRANSLATE_NOOP("codes", "Upper hospital"),
    },
    "CancelReason": {
        "condition-changed": QT_TRANSLATE_NOOP("codes", "Condition changed"),
        "time-conflict": QT_TRANSLATE_NOOP("codes", "Time conflict"),
        "session-stopped": QT_TRANSLATE_NOOP("codes", "Session cancelled"),
        "transferred": QT_TRANSLATE_NOOP("codes", "Already transferred"),
        "duplicate": QT_TRANSLATE_NOOP("codes", "Duplicate"),
        "rebooked": QT_TRANSLATE_NOOP("codes", "Rebooked"),
        "no-seat": QT_TRANSLATE_NOOP("codes", "No seat"),
        "no-bed": QT_TRANSLATE_NOOP("codes", "No bed"),
        "other": QT_TRANSLATE_NOOP("codes", "Other"),
    },
    "ConsentBy": {
        "expert": QT_TRANSLATE_NOOP("codes", "The expert"),
        "clinic-head": QT_TRANSLATE_NOOP("codes", "Head of the clinic"),
        "duty-head": QT_TRANSLATE_NOOP("codes", "Head on duty"),
    },
    "CallTarget": {
        "village-doctor": QT_TRANSLATE_NOOP("codes", "Village doctor"),
        "village-cadre": QT_TRANSLATE_NOOP("codes", "Village cadre"),
        "neighbour": QT_TRANSLATE_NOOP("codes", "Neighbour"),
    },
    "SessionEventKind": {
        "opened": QT_TRANSLATE_NOOP("codes", "Clinic opened"),
        "delayed": QT_TRANSLATE_NOOP("codes", "Delayed"),
        "away": QT_TRANSLATE_NOOP("codes", "Away for a while"),
        "back": QT_TRANSLATE_NOOP("codes", "Back again"),
        "ended-early": QT_TRANSLATE_NOOP("codes", "Ended early"),
        "closed": QT_TRANSLATE_NOOP("codes", "Session closed"),
    },
    "ContactPurpose": {
        "move": QT_TRANSLATE_NOOP("codes", "To move the booking"),
        "freed-seat": QT_TRANSLATE_NOOP("codes", "To offer a freed seat"),
        "remind": QT_TRANSLATE_NOOP("codes", "To remind"),
    },
    "ContactOutcome": {
        "agreed": QT_TRANSLATE_NOOP("codes", "Agreed"),
        "other-time": QT_TRANSLATE_NOOP("codes", "Another time"),
        "declined": QT_TRANSLATE_NOOP("codes", "Does not want"),
        "no-answer": QT_TRANSLATE_NOOP("codes", "No answer"),
        "wrong-number": QT_TRANSLATE_NOOP("codes", "Wrong number"),
        "call-later": QT_TRANSLATE_NOOP("codes", "Call again later"),
    },
    "ConfirmChannel": {
        "system": QT_TRANSLATE_NOOP("codes", "By the county platform"),
        "telephone": QT_TRANSLATE_NOOP("codes", "By telephone"),
    },
    "BedType": {
        "ordinary": QT_TRANSLATE_NOOP("codes", "Ordinary bed"),
        "monitored": QT_TRANSLATE_NOOP("codes", "Monitored bed"),
        "isolation": QT_TRANSLATE_NOOP("codes", "Isolation bed"),
        "single": QT_TRANSLATE_NOOP("codes", "Single room"),
    },
}
