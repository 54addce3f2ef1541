"""Sentences about records on their way to the county."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "exchange.clone_found": QT_TRANSLATE_NOOP(
        "messages",
        "The county has heard from this computer's number what these records do not know: a copy"
        " is at work, or this computer was set back to an older state. It goes on under a new"
        " number; everything is kept and sent with the next exchange. Places it held are not sold"
        " until an administrator takes them over.",
    ),
    "exchange.ledger_refused": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not know this computer yet, so nothing is sent. Everything is"
        " kept here. Please tell the administrator.",
    ),
    "exchange.no_county": QT_TRANSLATE_NOOP(
        "messages",
        "No county platform is set up. Everything is kept here; the administrator enters the"
        " address in the settings.",
    ),
    "exchange.reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Write why this is not to be sent; it is kept with your name."
    ),
    "exchange.conflict": QT_TRANSLATE_NOOP(
        "messages",
        "Changed here and at the county. Both versions are kept; look at what differs and choose.",
    ),
    "exchange.taken_away": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform has deleted this record; it is kept here. Ask the county why, then"
        " send it again or leave it as it is.",
    ),
    "exchange.waits_for_other": QT_TRANSLATE_NOOP(
        "messages",
        "Waits for another record that it belongs to. It goes out by itself once that one has"
        " arrived.",
    ),
    "exchange.waits_for_dropped": QT_TRANSLATE_NOOP(
        "messages",
        "Belongs to a record that is not to be sent. Save that record once more and both go out,"
        " or do not send this one either.",
    ),
    "exchange.cannot_translate": QT_TRANSLATE_NOOP(
        "messages",
        "The program could not put this record into the county's form. Open it, save it once"
        " more, and tell support if it comes back.",
    ),
    "exchange.refused": QT_TRANSLATE_NOOP(
        "messages", "The county platform did not take this record. Open it, check it, try again."
    ),
    "exchange.refused_400": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform could not read this record. Try again once; if it comes back, tell"
        " support.",
    ),
    "exchange.refused_403": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not allow this clinic to send this. Please tell the"
        " administrator.",
    ),
    "exchange.refused_404": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not know this kind of record, or something it belongs to is"
        " missing there. Try again; if it comes back, tell support.",
    ),
    "exchange.refused_405": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not take this kind of record. Please tell the administrator.",
    ),
    "exchange.refused_409": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform says this record does not fit what it has. Try again; if it comes"
        " back, ring the county.",
    ),
    "exchange.refused_410": QT_TRANSLATE_NOOP(
        "messages",
        "The county has taken this record away. Ring the county before you send it again.",
    ),
    "exchange.refused_412": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody at the county wrote first. Try again: the program compares the two versions.",
    ),
    "exchange.refused_413": QT_TRANSLATE_NOOP(
        "messages",
        "This record is too large for the county platform. Shorten the long texts in it and save"
        " it again.",
    ),
    "exchange.refused_415": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform expects another format. Please tell the administrator; nothing is"
        " lost.",
    ),
    "exchange.refused_422": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform found something in this record that it does not accept. Open it,"
        " check dates, numbers and empty fields, save it again.",
    ),
    "exchange.refused_428": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform wants to know which version this is based on. Try again; if it comes"
        " back, tell support.",
    ),
    "exchange.refused_451": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform may not store this by its own rules. Ring the county.",
    ),
    "exchange.refused_501": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform cannot do this yet. Please tell the administrator.",
    ),
    "exchange.said_structure": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform could not read the form of this record. Try again once; if it "
        "comes back, tell support.",
    ),
    "exchange.said_required": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform misses something in this record. Open it, fill in what is empty, "
        "save it again.",
    ),
    "exchange.said_value": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not accept a value in this record. Open it, check dates and "
        "numbers, save it again.",
    ),
    "exchange.said_invariant": QT_TRANSLATE_NOOP(
        "messages",
        "Two things in this record do not fit together, the county platform says. Open it, "
        "compare times and choices, save it again.",
    ),
    "exchange.said_suppressed": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform keeps this record closed for this clinic. Ring the county.",
    ),
    "exchange.said_login": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform wants this computer to sign in anew. Try again; if it comes back, "
        "tell the administrator.",
    ),
    "exchange.said_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not know this clinic or this person yet. Please tell the "
        "administrator.",
    ),
    "exchange.said_not_supported": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not take something in this record yet. Please tell the "
        "administrator; the record is kept here.",
    ),
    "exchange.said_duplicate": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform has such a record already. Look for the same patient or number "
        "before you send it again.",
    ),
    "exchange.said_multiple_matches": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform finds several records that this could mean. Ring the county before"
        " you try again.",
    ),
    "exchange.said_not_found": QT_TRANSLATE_NOOP(
        "messages",
        "Something this record belongs to is missing at the county. Try again: what is missing "
        "is sent first. If it comes back, tell support.",
    ),
    "exchange.said_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "A text in this record is too long for the county platform. Open it, shorten the long "
        "text, save it again.",
    ),
    "exchange.said_code_invalid": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not know a choice in this record, such as a diagnosis code. "
        "Open it, choose another, save it again.",
    ),
    "exchange.said_extension": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not take an addition of this program. Please tell the "
        "administrator; the record is kept here.",
    ),
    "exchange.said_too_costly": QT_TRANSLATE_NOOP(
        "messages",
        "This record is too much for the county platform at once. Try again later; if it comes "
        "back, tell the administrator.",
    ),
    "exchange.said_business_rule": QT_TRANSLATE_NOOP(
        "messages",
        "A rule of the county forbids this record as it is. Read the county's words below, or "
        "ring the county.",
    ),
    "exchange.said_lock_error": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody at the county is working on this record. Try again in a few minutes.",
    ),
    "exchange.said_no_store": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform has no room left. Ring the county; everything is kept here.",
    ),
    "exchange.said_exception": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform made a mistake with this record. Try again; if it comes back, ring"
        " the county.",
    ),
    "exchange.said_timeout": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform took too long over this record. Try again in a few minutes.",
    ),
    "exchange.said_incomplete": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform read only a part of this record. Try again; if it comes back, tell"
        " support.",
    ),
}
