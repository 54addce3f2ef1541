"""Sentences of the USB courier."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "courier.nothing": QT_TRANSLATE_NOOP(
        "messages", "Nothing waits to be sent, so there is nothing to put on a stick."
    ),
    "courier.needs_line": QT_TRANSLATE_NOOP(
        "messages",
        "What waits must be compared with the county first, so it cannot go on a stick. It is sent"
        " when the line is back.",
    ),
    "courier.after_restore": QT_TRANSLATE_NOOP(
        "messages",
        "After a restored backup, or when the county was restored, this computer must exchange"
        " with the county by line once before it can use a stick.",
    ),
    "courier.no_key": QT_TRANSLATE_NOOP(
        "messages",
        "The county's key for sticks is missing. It comes with the county's enrolment file; an"
        " administrator can also load it from a file.",
    ),
    "courier.no_county_key": QT_TRANSLATE_NOOP(
        "messages", "This file holds no key for sticks. Ask the county for the line it prints."
    ),
    "courier.stick_full": QT_TRANSLATE_NOOP(
        "messages",
        "The stick is full; no package was written. Make room or take another one. Nothing is"
        " lost: the same records go onto the next package.",
    ),
    "courier.stick_protected": QT_TRANSLATE_NOOP(
        "messages",
        "The stick cannot be written: is it write-protected, or was it pulled out? Nothing is"
        " lost: the same records go onto the next package.",
    ),
    "courier.cannot_read": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be read. Put the stick in again."
    ),
    "courier.too_large": QT_TRANSLATE_NOOP(
        "messages", "This file is too large to be one of the courier's."
    ),
    "courier.no_receipt": QT_TRANSLATE_NOOP(
        "messages",
        "This is no receipt, or it is damaged. Nothing was changed. Ask the county for it once"
        " more.",
    ),
    "courier.receipt_not_signed": QT_TRANSLATE_NOOP(
        "messages",
        "This receipt was not signed by your county, or was changed. Nothing was changed here.",
    ),
    "courier.receipt_other": QT_TRANSLATE_NOOP(
        "messages",
        "This receipt is for another computer. Nothing was changed. Take it in where the package"
        " was written.",
    ),
    "courier.receipt_again": QT_TRANSLATE_NOOP(
        "messages", "What this receipt says is known here already; nothing is left to do."
    ),
    "courier.receipt_empty": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing of the package has arrived at the county yet. Keep the stick; the county can take"
        " it in again.",
    ),
    "courier.receipt_stale": QT_TRANSLATE_NOOP(
        "messages",
        "Since this receipt was written the exchange has settled what it is about, or the county"
        " was restored. Nothing was changed; the next exchange finds out what has arrived.",
    ),
    "courier.key_file": QT_TRANSLATE_NOOP(
        "messages", "The file of the courier key cannot be read or made."
    ),
}
