"""Sentences of down-referrals and their follow-up."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "down_referral.admitted_after_discharge": QT_TRANSLATE_NOOP(
        "messages", "The day of admission lies after the discharge. Please look at both days."
    ),
    "down_referral.already_issued": QT_TRANSLATE_NOOP(
        "messages", "This slip has been issued or registered already. It can be put right there."
    ),
    "down_referral.assign_missing": QT_TRANSLATE_NOOP(
        "messages", "Who takes care of the patient? Please name a person or a team."
    ),
    "down_referral.close_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Why is it closed? Please write it in a few words, such as moved away."
    ),
    "down_referral.discharge_in_future": QT_TRANSLATE_NOOP(
        "messages", "The day of discharge is still to come. Please look at the date."
    ),
    "down_referral.lost_needs_try": QT_TRANSLATE_NOOP(
        "messages",
        "Nobody has tried to reach the patient yet. Please log a call first,"
        " or ask the village doctor.",
    ),
    "down_referral.merged_already": QT_TRANSLATE_NOOP(
        "messages", "These two have been merged already. The list is up to date."
    ),
    "down_referral.missing": QT_TRANSLATE_NOOP(
        "messages", "The centre needs this to go on with the care. Please fill it in."
    ),
    "down_referral.not_ours": QT_TRANSLATE_NOOP(
        "messages",
        "These are the words of another unit, or the slip is over."
        " Ring the hospital to have it put right.",
    ),
    "down_referral.over": QT_TRANSLATE_NOOP(
        "messages", "This slip is void or was merged with another one. The list is up to date."
    ),
    "down_referral.plan_days": QT_TRANSLATE_NOOP(
        "messages", "Step {line}: days from discharge, from 0 to {most}."
    ),
    "down_referral.plan_key_twice": QT_TRANSLATE_NOOP(
        "messages", "Two steps of the plan have the same key. Each step needs its own."
    ),
    "down_referral.plan_text": QT_TRANSLATE_NOOP(
        "messages", "Step {line}: please say what is to be done, in at most {most} characters."
    ),
    "down_referral.reason_length": QT_TRANSLATE_NOOP(
        "messages", "Please give the reason in {least} to {most} characters."
    ),
    "down_referral.reason_not_offered": QT_TRANSLATE_NOOP(
        "messages", "Please choose one of the four reasons."
    ),
    "down_referral.registered_before": QT_TRANSLATE_NOOP(
        "messages",
        "A slip of this hospital with this inpatient number is here already for this patient."
        " Look for it in the list and receive it there.",
    ),
    "down_referral.report_missing": QT_TRANSLATE_NOOP(
        "messages", "The hospital reads this: how is the patient at the end of the plan?"
    ),
    "down_referral.same_centre": QT_TRANSLATE_NOOP(
        "messages", "It went to this centre already. Please choose another one."
    ),
    "down_referral.tasks_open": QT_TRANSLATE_NOOP(
        "messages", "{count} tasks are still open. Please do them or say why they were missed."
    ),
    "down_referral.template_count": QT_TRANSLATE_NOOP(
        "messages", "A plan has from 1 to {most} steps."
    ),
    "down_referral.template_head": QT_TRANSLATE_NOOP(
        "messages", "The file's “{field}” must be text of 1 to {most} characters."
    ),
    "down_referral.template_line": QT_TRANSLATE_NOOP(
        "messages",
        "Step {line} of the file cannot be read: it needs key, kind, due_days and text.",
    ),
    "down_referral.template_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "This is no plan file. The present template stays; take a shipped file as the pattern.",
    ),
    "down_referral.template_unwritten": QT_TRANSLATE_NOOP(
        "messages",
        "The file {file} cannot be written. Is the stick still there, and not write-protected?",
    ),
    "down_referral.template_words": QT_TRANSLATE_NOOP(
        "messages", "The file's “{field}” must be text of at most 500 characters."
    ),
    "down_referral.text_long": QT_TRANSLATE_NOOP("messages", "At most {most} characters fit here."),
    "down_referral.time_in_future": QT_TRANSLATE_NOOP(
        "messages", "This time is still to come. Please look at day and time."
    ),
    "down_referral.to_itself": QT_TRANSLATE_NOOP(
        "messages", "Please choose the township centre that the patient goes back to."
    ),
    "down_referral.unknown": QT_TRANSLATE_NOOP(
        "messages", "This slip is not on this computer, or not addressed to us."
    ),
    "follow_up.cancelled": QT_TRANSLATE_NOOP(
        "messages", "This task is not needed any more: the plan was changed or closed."
    ),
    "follow_up.done_already": QT_TRANSLATE_NOOP(
        "messages", "A colleague has done this task meanwhile. The row is up to date."
    ),
    "follow_up.done_at_missing": QT_TRANSLATE_NOOP("messages", "When was it done?"),
    "follow_up.done_in_future": QT_TRANSLATE_NOOP(
        "messages", "It cannot have been done later than now. Please look at day and time."
    ),
    "follow_up.next_in_past": QT_TRANSLATE_NOOP(
        "messages", "The day of the next contact is over. Please give today or a coming day."
    ),
    "follow_up.nothing_to_undo": QT_TRANSLATE_NOOP(
        "messages", "Nothing was written about this task today, so there is nothing to take back."
    ),
    "follow_up.of_one_referral": QT_TRANSLATE_NOOP("messages", "A follow-up belongs to one slip."),
    "follow_up.reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Why was it missed? Please write it in a few words."
    ),
    "follow_up.text_long": QT_TRANSLATE_NOOP("messages", "Here at most {most} characters fit."),
    "follow_up.unknown": QT_TRANSLATE_NOOP(
        "messages", "This task is not on this computer, or another centre does it."
    ),
}
