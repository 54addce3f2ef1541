"""Sentences about seats that are lent, held and taken."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "seats.superseded": QT_TRANSLATE_NOOP(
        "messages", "This was taken back before the county heard of it."
    ),
    "seats.unknown": QT_TRANSLATE_NOOP(
        "messages", "The county does not know this seat yet. Please choose another one."
    ),
    "seats.pool_closed": QT_TRANSLATE_NOOP(
        "messages",
        "The county's shared seats are closed after its server was restored, until a named person"
        " opens them. Seats of ours can be sold as always.",
    ),
    "seats.session_stopped": QT_TRANSLATE_NOOP(
        "messages", "This session is stopped. Please choose another one."
    ),
    "seats.sold": QT_TRANSLATE_NOOP(
        "messages", "This seat is sold. Please choose another one or the waiting list."
    ),
    "seats.not_lent": QT_TRANSLATE_NOOP(
        "messages", "This seat stays with the clinic that holds the session. Please choose another."
    ),
    "seats.lent": QT_TRANSLATE_NOOP(
        "messages", "Another computer has this seat. Please choose another one."
    ),
    "seats.held": QT_TRANSLATE_NOOP(
        "messages", "Somebody else is just booking this seat. Please choose another one."
    ),
    "seats.not_had": QT_TRANSLATE_NOOP(
        "messages", "The county has this seat with somebody else already."
    ),
    "seats.refused": QT_TRANSLATE_NOOP(
        "messages", "The county refuses this seat. Please choose another one."
    ),
    "seats.lost": QT_TRANSLATE_NOOP(
        "messages", "Somebody else was faster. Please choose another seat; the form is kept."
    ),
    "seats.ledgers_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The pool stays closed: some computers have not told their seats since it was closed. Have"
        " them exchange, or say that they are lost.",
    ),
    "seats.no_answer": QT_TRANSLATE_NOOP(
        "messages", "The county has not answered, so nobody knows yet whether the seat is ours."
    ),
}
