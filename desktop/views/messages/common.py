"""Sentences for what may happen on any screen: the errors of this computer."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "error.unexpected": QT_TRANSLATE_NOOP(
        "messages",
        "Something unexpected happened. What was saved is safe. Copy the code for support and"
        " try again.",
    ),
    "error.rule_broken": QT_TRANSLATE_NOOP(
        "messages", "Please look at the marked fields. Nothing typed is lost."
    ),
    "error.not_allowed": QT_TRANSLATE_NOOP(
        "messages", "Your role may not do this. Ask a colleague who may; F12 switches the user."
    ),
    "error.stale_record": QT_TRANSLATE_NOOP(
        "messages",
        "A colleague changed this record meanwhile. The newest version is now shown;"
        " please check and save again.",
    ),
    "error.seat_taken": QT_TRANSLATE_NOOP(
        "messages", "This seat was taken meanwhile. Please choose another; the form is kept."
    ),
    "error.store": QT_TRANSLATE_NOOP(
        "messages",
        "This computer could not save. The form is kept; try again, then restart the program.",
    ),
    "error.store_busy": QT_TRANSLATE_NOOP(
        "messages", "The record file is busy. The form is kept; please save again in a moment."
    ),
    "error.disk_full": QT_TRANSLATE_NOOP(
        "messages",
        "The disk is full, so this was not saved. Free some room, then save again;"
        " the form is kept.",
    ),
    "error.wrong_key": QT_TRANSLATE_NOOP(
        "messages",
        "The password does not fit. Try again, or ask the administrator to set a new one.",
    ),
    "error.file_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The record file cannot be read. It was moved aside and not deleted; restore the newest"
        " backup and call support.",
    ),
    "error.file_newer": QT_TRANSLATE_NOOP(
        "messages",
        "A newer version of the program wrote these records. Please install the newest version.",
    ),
    "error.pdf_not_written": QT_TRANSLATE_NOOP(
        "messages",
        "{file} could not be written there. Choose another folder, or free some room, and save"
        " again; the record itself is safe.",
    ),
    "error.file_in_use": QT_TRANSLATE_NOOP(
        "messages", "The program is already open on this computer. Please use the open window."
    ),
}
