"""Sentences of the roster: seat kinds, patterns, windows, holidays, sheets."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "duty_session.seats_negative": QT_TRANSLATE_NOOP(
        "messages", "Please give a number of seats from 0 up."
    ),
    "duty_session.more_than_capacity": QT_TRANSLATE_NOOP(
        "messages",
        "Shared, reserved and walk-in seats together are more than the {most} seats there are.",
    ),
    "duty_session.extra_many": QT_TRANSLATE_NOOP("messages", "At most {most} extra seats."),
    "duty_session.slot_minutes": QT_TRANSLATE_NOOP(
        "messages", "Please give 0 to {most} minutes a seat; 0 divides the time evenly."
    ),
    "duty_session.slots_past_end": QT_TRANSLATE_NOOP(
        "messages",
        "With so many minutes a seat the last one would begin after the end."
        " Please give fewer minutes or seats, or a later end.",
    ),
    "expert.window_days": QT_TRANSLATE_NOOP("messages", "Please give 0 to {most} days."),
    "expert.window_visits": QT_TRANSLATE_NOOP("messages", "Please give 0 to {most} visits."),
    "booking.beyond_window": QT_TRANSLATE_NOOP(
        "messages",
        "This expert can be booked for this day from {day} on."
        " Please choose an earlier visit; the form is kept.",
    ),
    "duty_session.on_holiday": QT_TRANSLATE_NOOP(
        "messages", "{day} is a holiday ({name}). Tick it if the expert comes all the same."
    ),
    "duty_session.assignment_over": QT_TRANSLATE_NOOP(
        "messages", "The expert's assignment ends on {day}."
    ),
    "duty_session.assignment_not_begun": QT_TRANSLATE_NOOP(
        "messages", "The expert's assignment begins on {day}."
    ),
    "duty_session.seats_are_sold": QT_TRANSLATE_NOOP(
        "messages",
        "Seats of this session are booked or lent, so times, day and seats stay as they are."
        " Room, note, fee, release and more extra seats can still be changed.",
    ),
    "duty_session.extra_only_grows": QT_TRANSLATE_NOOP(
        "messages", "Extra seats that were published stay. Please give {least} or more."
    ),
    "duty_session.not_a_draft": QT_TRANSLATE_NOOP(
        "messages", "This session is published already. The list is up to date."
    ),
    "duty_session.substitute_same": QT_TRANSLATE_NOOP(
        "messages", "This is the expert of the session. Please choose another one."
    ),
    "duty_session.substitute_busy": QT_TRANSLATE_NOOP(
        "messages", "This expert has another session at this time on {day}."
    ),
    "duty_session.changed_meanwhile": QT_TRANSLATE_NOOP(
        "messages", "The session was changed meanwhile. The list is up to date."
    ),
    "roster.dates_missing": QT_TRANSLATE_NOOP(
        "messages", "Please give the days, such as 3.5 3.19 4.2."
    ),
    "roster.dates_unreadable": QT_TRANSLATE_NOOP(
        "messages", "“{words}” is no day. Please write days such as 3.5 3.19 4.2."
    ),
    "roster.days_many": QT_TRANSLATE_NOOP("messages", "At most {most} days in one plan."),
    "roster.weekday_missing": QT_TRANSLATE_NOOP("messages", "Please choose at least one weekday."),
    "roster.nth_missing": QT_TRANSLATE_NOOP("messages", "Please say which week of the month."),
    "roster.until_before_first": QT_TRANSLATE_NOOP(
        "messages", "The last day lies before the first."
    ),
    "roster.until_far": QT_TRANSLATE_NOOP(
        "messages", "At most {most} days ahead. Please give an earlier last day."
    ),
    "roster.nothing_ticked": QT_TRANSLATE_NOOP(
        "messages", "No day is ticked. Tick at least one with Space."
    ),
    "roster.sheet_day": QT_TRANSLATE_NOOP("messages", "No day can be read here."),
    "roster.sheet_half_day": QT_TRANSLATE_NOOP(
        "messages", "Please write 上午, 下午 or 晚间 for the half-day."
    ),
    "roster.sheet_expert": QT_TRANSLATE_NOOP(
        "messages", "No expert in use here is called “{name}”."
    ),
    "roster.sheet_expert_twice": QT_TRANSLATE_NOOP(
        "messages", "Several experts are called “{name}”. Please add the specialty."
    ),
    "roster.sheet_time": QT_TRANSLATE_NOOP("messages", "“{words}” is no time of day."),
    "roster.sheet_number": QT_TRANSLATE_NOOP("messages", "“{words}” is no number of seats."),
    "roster.sheet_columns": QT_TRANSLATE_NOOP(
        "messages",
        "No line names the columns day, half-day and expert (日期, 午别, 专家)."
        " Write an empty sheet to see how it should look.",
    ),
    "roster.sheet_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "This file cannot be read as a sheet. Please save it as .xlsx or .csv and choose it again.",
    ),
    "roster.sheet_large": QT_TRANSLATE_NOOP(
        "messages", "The sheet has more than {most} lines. Please split it."
    ),
    "roster.sheet_not_written": QT_TRANSLATE_NOOP(
        "messages",
        "The sheet could not be written there."
        " Is it open in another program? Choose another name or folder.",
    ),
}
