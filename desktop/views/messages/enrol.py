"""Sentences about getting in: enrolment files, keys, certificates, a county that is not fit."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, Any] = {
    "enrol.not_one": QT_TRANSLATE_NOOP(
        "messages",
        "This is not an enrolment file of the county. Nothing was taken over; please choose the"
        " file that the county has given you.",
    ),
    "enrol.unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "{file} cannot be read. Nothing was taken over; please put the stick in again or copy the"
        " file onto this computer.",
    ),
    "enrol.newer": QT_TRANSLATE_NOOP(
        "messages",
        "This enrolment file was made for a newer version of the program. Nothing was taken over;"
        " update the program, or ask the county for a file for this version.",
    ),
    "enrol.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "This enrolment file was changed or damaged on its way: the county's signature does not"
        " fit. Nothing was taken over; please have the county send it again.",
    ),
    "enrol.address": QT_TRANSLATE_NOOP(
        "messages",
        "The server's address in this file does not begin with https://. Nothing was taken over;"
        " the county has to make the file anew.",
    ),
    "enrol.authority": QT_TRANSLATE_NOOP(
        "messages",
        "The county's certificate in this file cannot be read. Nothing was taken over; the county"
        " has to make the file anew.",
    ),
    "enrol.courier": QT_TRANSLATE_NOOP(
        "messages",
        "The county's key for sticks in this file is not usable. Nothing was taken over; the"
        " county has to make the file anew.",
    ),
    "enrol.key_renewed": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody has left, so this computer has a new key for the county. The old one goes on;"
        " please have the new one registered soon (Settings, County platform).",
    ),
    "enrol.clinic": QT_TRANSLATE_NOOP(
        "messages",
        "Name or code of the clinic are missing in this file. Nothing was taken over; the county"
        " has to make the file anew.",
    ),
    "enrol.systems": QT_TRANSLATE_NOOP(
        "messages",
        "The number systems in this file are not usable. Nothing was taken over; the county has"
        " to make the file anew.",
    ),
    "enrol.other_clinic": QT_TRANSLATE_NOOP(
        "messages",
        "This file is for {clinic}, this computer belongs to {ours}. Nothing was taken over;"
        " please ask the county for your own file.",
    ),
    "enrol.other_id": QT_TRANSLATE_NOOP(
        "messages",
        "The county's file names {clinic} by another id than the one it works under here. Nothing"
        " was taken over; please ask the county for a file with this org_id: {id}",
    ),
    "enrol.word_differs": QT_TRANSLATE_NOOP(
        "messages",
        "This is not the check word of the file. Have the county read it out once more; if it"
        " stays different, do not take the file.",
    ),
    "enrol.key_to_register": QT_TRANSLATE_NOOP(
        "messages",
        "One step is left before anything can be sent: give the county this computer's public key"
        " (Settings, County platform). Everything else works already.",
    ),
    "enrol.not_a_key": QT_TRANSLATE_NOOP(
        "messages",
        "This file holds no public key of a clinic's computer.",
    ),
    "auth.key_refused": QT_TRANSLATE_NOOP(
        "messages",
        "The county does not know this computer's key: it is not registered yet, or it was"
        " withdrawn. Sending waits, nothing is lost, everything else works. Ring the county and"
        " read out the check word (Settings, County platform).",
    ),
    "auth.request_refused": QT_TRANSLATE_NOOP(
        "messages",
        "The county's sign-in service refuses this clinic. Sending waits, nothing is lost,"
        " everything else works. Please tell the county that the clinic's permissions have to be"
        " looked at.",
    ),
    "auth.no_answer": QT_TRANSLATE_NOOP(
        "messages",
        "The county's sign-in service does not answer as it should. Sending waits; the program"
        " tries again by itself.",
    ),
    "auth.no_endpoint": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform does not say where to sign in. Sending waits; please ask the county"
        " for an enrolment file that names it.",
    ),
    "county.no_tls": QT_TRANSLATE_NOOP(
        "messages",
        "What answers at this address does not speak https, so nothing was sent. Please check the"
        " address with the county.",
    ),
    "county.certificate_name": QT_TRANSLATE_NOOP(
        "messages",
        "The server's certificate is for another name than the address says, so nothing was sent."
        " Compare the address with the county's; if it is right, the county has to put the"
        " certificate right.",
    ),
    "county.certificate_expired": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform's certificate has run out, so nothing is sent. This computer's date"
        " is right. Please tell the county; sending goes on by itself once it is renewed.",
    ),
    "county.certificate_time": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform's certificate is not valid on the date this computer shows, so"
        " nothing is sent. Look at date and year of this computer first; if they are right, tell"
        " the county.",
    ),
    "county.clock_wrong": QT_TRANSLATE_NOOP(
        "messages",
        "This computer's date is wrong, so the county platform's certificate cannot be checked and"
        " nothing is sent. Set date, year and time of this computer; sending then goes on by"
        " itself.",
    ),
    "county.unfit": QT_TRANSLATE_NOOP(
        "messages",
        "The county platform has failed the safety check: it could lose or overwrite records, so"
        " nothing is sent to it. What it lacks stands under Settings, County platform; please tell"
        " the county. Everything else works.",
    ),
    "county.lacks_r4": QT_TRANSLATE_NOOP(
        "messages",
        "It does not speak FHIR version 4.0 (R4). Perhaps the address leads to another service.",
    ),
    "county.lacks_whole": QT_TRANSLATE_NOOP(
        "messages",
        "When one record of a package is faulty it keeps a part of the package: half a referral"
        " could arrive.",
    ),
    "county.lacks_fence": QT_TRANSLATE_NOOP(
        "messages",
        "It takes an outdated version without saying so: a record of the hospital or of another"
        " computer could be overwritten unseen.",
    ),
    "county.lacks_own_ids": QT_TRANSLATE_NOOP(
        "messages",
        "It does not take records under the number made here: after a broken line a referral"
        " could arrive twice.",
    ),
    "county.lacks_news": QT_TRANSLATE_NOOP(
        "messages",
        "It does not tell completely what has changed: an answer of the hospital could be missed.",
    ),
}
