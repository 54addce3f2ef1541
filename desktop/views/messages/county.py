"""Sentences for what may happen on the line to the county."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "error.wire": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform could not be used. Records are kept here and go out later.",
    ),
    "error.offline": QT_TRANSLATE_NOOP(
        "messages",
        "No connection to the county platform. Go on working: records are kept here and go out"
        " by themselves when the line is back.",
    ),
    "error.outcome_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The line broke while sending. The program asks the county platform what arrived before"
        " it sends anything again; nothing is lost or sent twice.",
    ),
    "error.refused": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform refused this. Everything is kept here; look under “Needs a person” on"
        " the exchange screen, or tell the administrator.",
    ),
    "error.version_conflict": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody else changed this record at the county first. Both versions are kept; the"
        " program compares them and asks you where they differ.",
    ),
    "error.not_signed_in": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not accept this clinic's sign-in. Sending waits; everything"
        " else works. Please tell the administrator.",
    ),
    "error.not_permitted": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not allow this clinic to do that. The record is kept here;"
        " please tell the administrator.",
    ),
    "error.too_large": QT_TRANSLATE_NOOP(
        "messages",
        "This is too large for the county platform. The program sends it in smaller parts; if it"
        " stays here, please tell the administrator.",
    ),
    "error.busy": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform is busy. The program tries again by itself in a while.",
    ),
    "county.bad_address": QT_TRANSLATE_NOOP(
        "messages",
        "This is not the address of a county platform. It looks like"
        " https://county.example/fhir; please ask the county for it.",
    ),
    "county.needs_tls": QT_TRANSLATE_NOOP(
        "messages",
        "The address must begin with https://, so that nobody on the way can read patients' data.",
    ),
    "county.practice_only": QT_TRANSLATE_NOOP(
        "messages",
        "The practice clinic never connects to a real platform. Set up a real clinic for that.",
    ),
    "county.certificate": QT_TRANSLATE_NOOP(
        "messages",
        "Nobody whom this computer trusts vouches for the county platform's certificate, so nothing"
        " was sent. Load the county's newest enrolment file (Settings, County platform) or tell the"
        " county.",
    ),
    "county.not_fhir": QT_TRANSLATE_NOOP(
        "messages",
        "Something else answered instead of the county platform, perhaps the sign-in page of"
        " this network. Sign in to the network or check the address; records are kept here.",
    ),
    "county.server_error": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform has a fault of its own. Records are kept here; the program tries"
        " again by itself.",
    ),
    "county.endless_pages": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform's list has no end, so it was not taken over. The program tries"
        " again by itself; please tell the administrator if this stays.",
    ),
}
