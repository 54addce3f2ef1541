"""Sentences about trainings and attendance."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "training.topic_missing": QT_TRANSLATE_NOOP("messages", "Please write the topic."),
    "training.ends_before_start": QT_TRANSLATE_NOOP(
        "messages", "The end is not after the start. Please look at both times again."
    ),
    "training.lecturer_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say who teaches before the training is held."
    ),
    "training.lecturer_unnamed": QT_TRANSLATE_NOOP("messages", "A lecturer has no name."),
    "training.round_dept_missing": QT_TRANSLATE_NOOP(
        "messages", "A teaching round needs the department whose patients are seen."
    ),
    "training.round_case_missing": QT_TRANSLATE_NOOP(
        "messages", "A teaching round needs the case: sex, age group and diagnosis, no name."
    ),
    "training.case_names_patient": QT_TRANSLATE_NOOP(
        "messages",
        "An ID or telephone number stands here. Please take out whatever tells who the patient is.",
    ),
    "training.project_no_missing": QT_TRANSLATE_NOOP(
        "messages", "Class I credits need the project number."
    ),
    "training.person_unnamed": QT_TRANSLATE_NOOP("messages", "Please write the person's name."),
    "training.person_twice": QT_TRANSLATE_NOOP(
        "messages",
        "{name} is on the roster already. If this is somebody else of that name, add the"
        " telephone number.",
    ),
    "training.sign_in_without_presence": QT_TRANSLATE_NOOP(
        "messages", "{name} was not there, so there is no sign-in time. Choose a status first."
    ),
    "training.out_before_in": QT_TRANSLATE_NOOP(
        "messages", "{name} left before signing in. Please look at both times again."
    ),
    "training.attendance_locked": QT_TRANSLATE_NOOP(
        "messages",
        "The training is closed and its attendance locked. It can be taken back on the day it"
        " was closed.",
    ),
    "training.group_all_there": QT_TRANSLATE_NOOP(
        "messages", "Everybody of this group is on the roster already."
    ),
    "training.before_its_day": QT_TRANSLATE_NOOP(
        "messages",
        "The training is on a later day. Until then only leave can be written; if it was moved,"
        " change its day first.",
    ),
    "training.step_closed": QT_TRANSLATE_NOOP(
        "messages", "This is not possible in the training's present state."
    ),
    "training.cancel_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Please write why the training is cancelled."
    ),
    "training.closed": QT_TRANSLATE_NOOP(
        "messages", "The training is closed and can no longer be changed."
    ),
    "training.not_closed_today": QT_TRANSLATE_NOOP(
        "messages", "Only a training that was completed or cancelled today can be taken back."
    ),
    "training.nothing_to_undo": QT_TRANSLATE_NOOP(
        "messages", "There is nothing of today to take back here."
    ),
    "training.person_not_chosen": QT_TRANSLATE_NOOP(
        "messages", "Please choose a person from the list with Enter, or empty the line."
    ),
    "training.form_stale": QT_TRANSLATE_NOOP(
        "messages",
        "A colleague changed this training meanwhile. What you typed is kept; saving again puts"
        " it over the other version.",
    ),
    "training.unknown": QT_TRANSLATE_NOOP(
        "messages", "This training is not on this computer yet. Please exchange and try again."
    ),
    "training.meanwhile_completed": QT_TRANSLATE_NOOP(
        "messages",
        "A colleague completed this training at {at}. The newest version is now shown.",
    ),
    "training.meanwhile_cancelled": QT_TRANSLATE_NOOP(
        "messages",
        "A colleague cancelled this training at {at}. The newest version is now shown.",
    ),
    "training.meanwhile_changed": QT_TRANSLATE_NOOP(
        "messages",
        "A colleague changed this training at {at}. The newest version is now shown; please"
        " check and do it again.",
    ),
}
