"""Sentences about receiving referrals."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Qt's stubs give QT_TRANSLATE_NOOP no str.
SENTENCES: dict[str, Any] = {
    "reception.not_now": QT_TRANSLATE_NOOP(
        "messages", "This does not follow from how it stands now. Please look at the row again."
    ),
    "reception.gone": QT_TRANSLATE_NOOP("messages", "This referral is no longer on the desk."),
    "reception.reject_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose why it is declined, so that the centre can act on it."
    ),
    "reception.reject_note_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say in words what the reason is, and where the patient should go."
    ),
    "reception.question_missing": QT_TRANSLATE_NOOP(
        "messages", "Please write what the sender should add."
    ),
    "reception.contact_missing": QT_TRANSLATE_NOOP(
        "messages", "Nothing ends in silence. Whom did you ring, and what was said?"
    ),
    "reception.reason_missing": QT_TRANSLATE_NOOP("messages", "Please give the reason in words."),
    "reception.time_missing": QT_TRANSLATE_NOOP("messages", "Please say when it was."),
    "reception.time_in_future": QT_TRANSLATE_NOOP(
        "messages", "This time has not come yet. Please check day and time."
    ),
    "reception.time_backwards": QT_TRANSLATE_NOOP(
        "messages", "This lies before the step before it. Please check day and time."
    ),
    "reception.visit_over": QT_TRANSLATE_NOOP(
        "messages", "This time is over. When shall the patient come?"
    ),
    "reception.visit_missing": QT_TRANSLATE_NOOP(
        "messages", "An expert's number is granted with it: please say when the patient is to come."
    ),
    "reception.bed_missing": QT_TRANSLATE_NOOP(
        "messages", "A bed was asked for: please name ward and bed, or leave the request open."
    ),
    "reception.bed_taken": QT_TRANSLATE_NOOP(
        "messages", "Somebody else lies in this bed, or it is kept for him. Please choose another."
    ),
    "reception.department_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say which department takes the patient."
    ),
    "reception.department_same": QT_TRANSLATE_NOOP(
        "messages", "It is with this department already. Please choose another."
    ),
    "reception.mode_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose how the patient is taken on."
    ),
    "reception.decision_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose what was decided when the patient was seen."
    ),
    "reception.assignment_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say which team or person takes care of the patient."
    ),
    "reception.rating_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose how well the referral fitted."
    ),
    "reception.text_long": QT_TRANSLATE_NOOP(
        "messages", "At most {most} characters fit. Please shorten."
    ),
    "reception.no_cancel_asked": QT_TRANSLATE_NOOP(
        "messages", "Nobody asks to take this referral back."
    ),
    "reception.nothing_to_undo": QT_TRANSLATE_NOOP(
        "messages", "Nothing was done here today that can be taken back."
    ),
    "reception.undo_granted": QT_TRANSLATE_NOOP(
        "messages",
        "A number or bed was promised with this step. Ring the sender, then change it instead.",
    ),
    "reception.undo_foreign": QT_TRANSLATE_NOOP(
        "messages", "The sender has acted on this meanwhile. Please go on from here."
    ),
    "reception.no_record": QT_TRANSLATE_NOOP(
        "messages",
        "So far only the telephone code is known. The record comes by the line or on the slip.",
    ),
    "reception.not_unsent": QT_TRANSLATE_NOOP(
        "messages", "The clinic has sent it meanwhile; ours goes out by itself."
    ),
    "reception.no_false_claim": QT_TRANSLATE_NOOP(
        "messages", "At the county our own word stands again. Nothing is left to do."
    ),
    "reception.not_for_us": QT_TRANSLATE_NOOP(
        "messages",
        "This slip is addressed to {unit}. Please ring there, or let the centre redirect.",
    ),
}
