"""Sentences of the day of a session: late, away, ended early, moved, closed, taken back."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "session_event.minutes": QT_TRANSLATE_NOOP(
        "messages", "Please give 0 to {most} minutes; 0 is on time again."
    ),
    "session_event.back_before_leaving": QT_TRANSLATE_NOOP(
        "messages", "He cannot be back before he leaves. Please give a later time."
    ),
    "session_event.note_long": QT_TRANSLATE_NOOP(
        "messages", "At most {most} characters. Please shorten the note."
    ),
    "session_event.not_its_day": QT_TRANSLATE_NOOP(
        "messages", "This is said on the day of the session. The row is up to date."
    ),
    "session_event.session_past": QT_TRANSLATE_NOOP(
        "messages", "The day of this session is over. Please close it instead."
    ),
    "session_event.session_stopped": QT_TRANSLATE_NOOP(
        "messages", "This session is not held. Please open the list of those to be placed anew."
    ),
    "session_event.session_closed": QT_TRANSLATE_NOOP(
        "messages", "This session was closed already. Take the closing back first."
    ),
    "session_event.not_away": QT_TRANSLATE_NOOP(
        "messages", "Nobody said that the expert has left, so there is nothing to come back from."
    ),
    "session_event.unknown": QT_TRANSLATE_NOOP(
        "messages", "This session is not on this computer. Please open the list again."
    ),
    "session_event.elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "{clinic} holds this session and says what happens to it; it is shown here by itself.",
    ),
    "session_event.nothing_to_undo": QT_TRANSLATE_NOOP(
        "messages", "Nothing was said about this session today that could be taken back."
    ),
    "absence.other_pc": QT_TRANSLATE_NOOP(
        "messages",
        "The roster of this session is kept on another computer ({pc}): stop it there."
        " Here you can say that he does not come, and begin to ring the patients.",
    ),
    "absence.not_stopped": QT_TRANSLATE_NOOP(
        "messages", "This session is held. There is nothing to take back."
    ),
    "absence.replaced": QT_TRANSLATE_NOOP(
        "messages",
        "Another session of this expert has taken its place. Stop that one first.",
    ),
    "absence.pool_first": QT_TRANSLATE_NOOP(
        "messages",
        "This seat is in the county pool and the county could not be asked for it. Choose a seat"
        " of ours with Enter, or try again when the line is back.",
    ),
    "session_close.left": QT_TRANSLATE_NOOP(
        "messages",
        "{count} patients are still without a mark. Nobody is guessed: please mark each as seen,"
        " not come, or move him.",
    ),
    "booking.session_ended": QT_TRANSLATE_NOOP(
        "messages",
        "The expert has ended this session for today. Please choose another half-day.",
    ),
    "contact.note_long": QT_TRANSLATE_NOOP(
        "messages", "At most {most} characters. Please shorten the note."
    ),
}
