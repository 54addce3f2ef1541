"""Sentences of the outage pack and of late entry."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "outage.more_than_left": QT_TRANSLATE_NOOP(
        "messages", "A session has fewer seats of this computer left. Please choose fewer slips."
    ),
    "outage.too_many_referrals": QT_TRANSLATE_NOOP(
        "messages", "At most {most} blank referral forms in one pack."
    ),
    "outage.seat_on_paper": QT_TRANSLATE_NOOP(
        "messages",
        "This seat is kept for a numbered paper. Make the paper void first if it was not used.",
    ),
    "late_entry.in_future": QT_TRANSLATE_NOOP(
        "messages", "This time has not come yet. Please look at the paper again."
    ),
    "late_entry.before_printed": QT_TRANSLATE_NOOP(
        "messages", "The paper was not printed yet at that time. Please look at the paper again."
    ),
    "late_entry.out_of_order": QT_TRANSLATE_NOOP(
        "messages", "This lies before the time it follows. Please look at the paper again."
    ),
    "late_entry.not_that_day": QT_TRANSLATE_NOOP(
        "messages", "The seat on this paper is of another day. Please look at the date again."
    ),
    "late_entry.arrival_missing": QT_TRANSLATE_NOOP(
        "messages", "Who was seen had come: please give the time of arrival as well."
    ),
    "late_entry.departure_missing": QT_TRANSLATE_NOOP(
        "messages", "Who arrived had left: please give the time of departure as well."
    ),
    "late_entry.told_by_missing": QT_TRANSLATE_NOOP(
        "messages", "Who told us of the arrival? Please write the name."
    ),
    "late_entry.text_long": QT_TRANSLATE_NOOP("messages", "At most {most} characters, please."),
    "late_entry.other_pc": QT_TRANSLATE_NOOP(
        "messages", "Computer {device} printed this number. Please enter it there."
    ),
    "late_entry.unknown_number": QT_TRANSLATE_NOOP(
        "messages",
        "This computer did not print this number. Please compare it digit by digit.",
    ),
    "late_entry.used": QT_TRANSLATE_NOOP(
        "messages", "This number was entered before. Nothing more is to be done."
    ),
    "late_entry.void": QT_TRANSLATE_NOOP(
        "messages",
        "This number was made void. Enter the patient with a new booking or referral instead.",
    ),
    "late_entry.not_a_booking": QT_TRANSLATE_NOOP(
        "messages", "This number is of a referral form, not of a booking slip."
    ),
    "late_entry.not_a_referral": QT_TRANSLATE_NOOP(
        "messages", "This number is not of a referral form printed here."
    ),
    "late_entry.seat_gone_but_came": QT_TRANSLATE_NOOP(
        "messages",
        "The seat is no longer this computer's, yet the patient came. Book an extra seat for him,"
        " then make this number void.",
    ),
    "late_entry.waits_already": QT_TRANSLATE_NOOP(
        "messages",
        "The seat is gone, and the patient is on the waiting list already. Make this number void.",
    ),
}
