"""Sentences about the life-cycle and the clock of a referral."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Qt's stubs give QT_TRANSLATE_NOOP no str.
SENTENCES: dict[str, Any] = {
    "referral.redirect_to_the_same": QT_TRANSLATE_NOOP(
        "messages", "It was declined there. Please choose another unit or department."
    ),
    "referral.redirect_only_declined": QT_TRANSLATE_NOOP(
        "messages", "Only a declined referral is redirected. Ring, and log what the unit said."
    ),
    "referral_step.told_does_not_follow": QT_TRANSLATE_NOOP(
        "messages",
        "This does not follow from what is known. Log it as a call, and ask the unit again.",
    ),
    "referral_step.told_state_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose what the hospital has done."
    ),
    "referral_step.decision_of_seen": QT_TRANSLATE_NOOP(
        "messages", "What was decided belongs to a patient who was seen. Please choose “seen”."
    ),
    "referral_step.phone_missing": QT_TRANSLATE_NOOP(
        "messages", "On which number? A word by telephone counts only with it."
    ),
    "referral_step.said_missing": QT_TRANSLATE_NOOP(
        "messages", "Please write what they want to know, or why they decline."
    ),
    "referral_step.stop_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose why the clock stands still."
    ),
    "referral_clock.minutes": QT_TRANSLATE_NOOP(
        "messages", "Minutes between 1 and {most}, please."
    ),
    "referral_clock.not_a_file": QT_TRANSLATE_NOOP(
        "messages", "This is no file of time limits. Please ask the county for the right one."
    ),
    "referral_clock.other_version": QT_TRANSLATE_NOOP(
        "messages", "This file is for another version of the program. Nothing was changed."
    ),
    "referral_clock.bad_figure": QT_TRANSLATE_NOOP(
        "messages", "The figure {name} in this file cannot be. Nothing was changed."
    ),
}
