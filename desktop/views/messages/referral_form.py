"""Sentences about the form of a referral: centres, codes, review, what is asked with it."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Qt's stubs give QT_TRANSLATE_NOOP no str.
SENTENCES: dict[str, Any] = {
    "referral.centre_range": QT_TRANSLATE_NOOP(
        "messages", "This lies between {least} and {most}. Please look again."
    ),
    "referral.ecg_sent_before_done": QT_TRANSLATE_NOOP(
        "messages", "The ECG was sent before it was written? Please check both times."
    ),
    "referral.tourniquet_before_injury": QT_TRANSLATE_NOOP(
        "messages", "The tourniquet before the injury? Please check both times."
    ),
    "referral.para_over_gravida": QT_TRANSLATE_NOOP(
        "messages", "More births than pregnancies? Please look again."
    ),
    "referral.weeks_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Please write weeks and days, such as 32+4."
    ),
    "referral.drug_without_name": QT_TRANSLATE_NOOP(
        "messages", "Which drug was it? Please write its name, or empty the line."
    ),
    "referral.wish_needs_department": QT_TRANSLATE_NOOP(
        "messages", "A number or a bed is asked of a department. Please choose it."
    ),
    "referral.nothing_asked": QT_TRANSLATE_NOOP(
        "messages", "Please tick what is to be asked of the hospital."
    ),
    "referral.no_review_due": QT_TRANSLATE_NOOP(
        "messages", "This referral does not wait for a review any more."
    ),
    "referral.own_review": QT_TRANSLATE_NOOP(
        "messages", "Who signed does not review. Please let a colleague look."
    ),
    "code_list.sheet_large": QT_TRANSLATE_NOOP(
        "messages", "The sheet has more than {most} lines. Please take it in parts."
    ),
    "code_list.sheet_columns": QT_TRANSLATE_NOOP(
        "messages", "The sheet needs the columns 编码 and 名称. An empty one can be written here."
    ),
    "code_list.sheet_empty": QT_TRANSLATE_NOOP(
        "messages", "Under the heads of the columns nothing stands. Please choose another sheet."
    ),
    "code_list.code_missing": QT_TRANSLATE_NOOP("messages", "No code"),
    "code_list.name_missing": QT_TRANSLATE_NOOP("messages", "No name"),
    "code_list.code_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{code}” is no ICD-10 code: a letter and two digits at least"
    ),
    "code_list.twice": QT_TRANSLATE_NOOP("messages", "The same as line {line}"),
    "code_list.centre_unknown": QT_TRANSLATE_NOOP(
        "messages", "“{centre}” is none of the five centres"
    ),
}
