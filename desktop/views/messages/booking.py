"""Sentences of bookings and of the roster."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "booking.seat_missing": QT_TRANSLATE_NOOP("messages", "Please choose a seat."),
    "booking.ends_before_start": QT_TRANSLATE_NOOP(
        "messages", "The seat's end lies before its start. Please choose another seat."
    ),
    "booking.complaint_long": QT_TRANSLATE_NOOP(
        "messages", "At most {most} characters. Please shorten the complaint."
    ),
    "booking.caller_missing": QT_TRANSLATE_NOOP(
        "messages", "Who asks for the patient? Please write the name."
    ),
    "booking.relation_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say what the caller is to the patient."
    ),
    "booking.arrival_time_missing": QT_TRANSLATE_NOOP(
        "messages", "Please give the time of arrival."
    ),
    "booking.cancel_reason_missing": QT_TRANSLATE_NOOP("messages", "Please choose a reason."),
    "booking.cancel_by_missing": QT_TRANSLATE_NOOP("messages", "Please say who cancels."),
    "booking.cancel_note_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say in a few words what the other reason is."
    ),
    "booking.note_long": QT_TRANSLATE_NOOP(
        "messages", "At most {most} characters. Please shorten the note."
    ),
    "booking.step_closed": QT_TRANSLATE_NOOP(
        "messages", "This cannot be done with the booking as it stands now. The row is up to date."
    ),
    "booking.before_its_day": QT_TRANSLATE_NOOP(
        "messages", "The session is still to come, so nobody has been seen or missed yet."
    ),
    "booking.not_its_day": QT_TRANSLATE_NOOP(
        "messages",
        "Arrival is recorded on the day of the session, or a day off with a reason."
        " Please move the booking instead.",
    ),
    "booking.reason_missing": QT_TRANSLATE_NOOP("messages", "Please give a reason."),
    "booking.session_unknown": QT_TRANSLATE_NOOP(
        "messages", "Please choose a half-day in the calendar first."
    ),
    "booking.session_stopped": QT_TRANSLATE_NOOP(
        "messages", "This session is not held. Please choose another half-day; the form is kept."
    ),
    "booking.session_not_open": QT_TRANSLATE_NOOP(
        "messages", "This session is not open for booking. Please choose another half-day."
    ),
    "booking.session_past": QT_TRANSLATE_NOOP(
        "messages", "This session is over. Please choose a coming half-day; the form is kept."
    ),
    "booking.session_full": QT_TRANSLATE_NOOP(
        "messages",
        "No seat is left in this session. Please choose another half-day; the form is kept.",
    ),
    "booking.patient_already_in_session": QT_TRANSLATE_NOOP(
        "messages", "This patient already has a seat in this session."
    ),
    "booking.unknown": QT_TRANSLATE_NOOP(
        "messages", "This booking is not on this computer. Please open the list again."
    ),
    "booking.nothing_to_undo": QT_TRANSLATE_NOOP(
        "messages", "Nothing was done to this booking today that could be taken back."
    ),
    "booking.move_went_on": QT_TRANSLATE_NOOP(
        "messages",
        "The new booking has gone on meanwhile, so the move stands. Please change the new booking.",
    ),
    "booking.undo_session_stopped": QT_TRANSLATE_NOOP(
        "messages", "The session is not held any more. Please give the patient another half-day."
    ),
    "booking.undo_seat_given": QT_TRANSLATE_NOOP(
        "messages",
        "The seat has been given to another patient, so the cancellation stands."
        " Please book another seat.",
    ),
    "booking.meanwhile_arrived": QT_TRANSLATE_NOOP(
        "messages", "A colleague already recorded the arrival at {at}. The row now shows it."
    ),
    "booking.meanwhile_called": QT_TRANSLATE_NOOP(
        "messages", "A colleague already called this patient at {at}. The row now shows it."
    ),
    "booking.meanwhile_seen": QT_TRANSLATE_NOOP(
        "messages", "A colleague already marked the visit as finished at {at}."
    ),
    "booking.meanwhile_cancelled": QT_TRANSLATE_NOOP(
        "messages", "A colleague already cancelled or moved this booking at {at}."
    ),
    "booking.meanwhile_no_show": QT_TRANSLATE_NOOP(
        "messages", "A colleague already marked this patient as not come at {at}."
    ),
    "booking.meanwhile_changed": QT_TRANSLATE_NOOP(
        "messages", "A colleague changed this booking at {at}. The row now shows it."
    ),
    "duty_session.room_long": QT_TRANSLATE_NOOP("messages", "At most {most} characters."),
    "duty_session.no_such_seat": QT_TRANSLATE_NOOP(
        "messages", "A seat was to be closed that the session does not have."
    ),
    "duty_session.starts_outside_half_day": QT_TRANSLATE_NOOP(
        "messages",
        "The start does not lie in this half-day. A session that runs past noon stays a morning.",
    ),
    "duty_session.ends_before_start": QT_TRANSLATE_NOOP(
        "messages", "The end lies before the start."
    ),
    "duty_session.capacity": QT_TRANSLATE_NOOP("messages", "Please give 1 to {most} seats."),
    "duty_session.seat_under_a_minute": QT_TRANSLATE_NOOP(
        "messages", "The session has {minutes} minutes, so it cannot have more seats than that."
    ),
    "duty_session.stop_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say why the session is not held."
    ),
    "duty_session.stop_note_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say in a few words what the other reason is."
    ),
    "duty_session.note_long": QT_TRANSLATE_NOOP("messages", "At most {most} characters."),
    "duty_session.weeks": QT_TRANSLATE_NOOP("messages", "Please give 1 to {most} weeks."),
    "duty_session.room_in_use": QT_TRANSLATE_NOOP(
        "messages", "Another expert has this room at the same time."
    ),
    "duty_session.other_device": QT_TRANSLATE_NOOP(
        "messages",
        "The roster is kept on another computer. Please change it there, or have an administrator"
        " move the roster to this one (Settings, Seats and devices).",
    ),
    "duty_session.stopped_already": QT_TRANSLATE_NOOP(
        "messages", "This session is stopped already."
    ),
    "duty_session.over": QT_TRANSLATE_NOOP("messages", "This session is over."),
    "duty_session.in_past": QT_TRANSLATE_NOOP(
        "messages", "This day is over. Please give today or a coming day."
    ),
    "duty_session.duplicate": QT_TRANSLATE_NOOP(
        "messages", "This expert has a session in this half-day of {day} already."
    ),
    "duty_session.expert_overlap": QT_TRANSLATE_NOOP(
        "messages", "This expert has another session at this time on {day}."
    ),
}
