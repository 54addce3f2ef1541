"""Sentences of photos, scans and PDFs."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "attachment.size": QT_TRANSLATE_NOOP(
        "messages", "There is nothing in this file. Please choose it again."
    ),
    "attachment.no_title": QT_TRANSLATE_NOOP("messages", "Say in a few words what it shows."),
    "attachment.title_long": QT_TRANSLATE_NOOP(
        "messages", "The title is longer than {most} characters. Please shorten it."
    ),
    "attachment.taken_in_future": QT_TRANSLATE_NOOP(
        "messages", "The time of the picture lies in the future. Please check it."
    ),
    "attachment.unknown_file": QT_TRANSLATE_NOOP(
        "messages",
        "This is neither a picture nor a PDF, whatever its name says. Nothing was added.",
    ),
    "attachment.file_too_large": QT_TRANSLATE_NOOP(
        "messages", "The file is larger than {most} MB. Please take a smaller picture or scan."
    ),
    "attachment.pdf_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "The PDF has {size} MB; up to {most} MB can be sent. Scan it in black and white, or in"
        " two parts, or add photos of its pages.",
    ),
    "attachment.pdf_locked": QT_TRANSLATE_NOOP(
        "messages",
        "This PDF is protected by a password and cannot be shown or printed here. Ask who made"
        " it for one without a password, or take photos of its pages.",
    ),
    "attachment.pdf_broken": QT_TRANSLATE_NOOP(
        "messages",
        "This PDF is damaged and cannot be shown or printed. Please have it made anew, or take"
        " photos of its pages.",
    ),
    "attachment.pdf_page": QT_TRANSLATE_NOOP(
        "messages", "Page {page} of this PDF cannot be drawn. The other pages may still be good."
    ),
    "attachment.pdf_many_pages": QT_TRANSLATE_NOOP(
        "messages",
        "This PDF has {pages} pages; up to {most} are printed here. Save a copy and print it"
        " with another program.",
    ),
    "attachment.several_pages": QT_TRANSLATE_NOOP(
        "messages",
        "This scan has {pages} pages in one picture file. Save it as a PDF, or add its pages one"
        " by one.",
    ),
    "attachment.heic": QT_TRANSLATE_NOOP(
        "messages",
        "This photo is in the HEIC format, which this computer cannot read. On the phone, choose"
        " “Most compatible” in the camera settings or send the photo as JPEG.",
    ),
    "attachment.file_unreadable": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be opened. Is the stick or the phone still connected?"
    ),
    "attachment.nothing_copied": QT_TRANSLATE_NOOP(
        "messages", "There is no picture and no file in the clipboard. Copy one first."
    ),
    "attachment.unreadable": QT_TRANSLATE_NOOP(
        "messages", "The picture cannot be read; it may be damaged. Please take it again."
    ),
    "attachment.same_again": QT_TRANSLATE_NOOP(
        "messages", "The same picture is here already as “{title}”. It was not added twice."
    ),
    "attachment.not_here": QT_TRANSLATE_NOOP(
        "messages", "It has not come from the county yet. It comes with the next exchanges."
    ),
    "attachment.not_whole": QT_TRANSLATE_NOOP(
        "messages", "What is here is not what was sent. It is not shown; please ask for it again."
    ),
    "attachment.not_ours": QT_TRANSLATE_NOOP(
        "messages", "Somebody else sent this. Only there can it be changed or voided."
    ),
    "attachment.not_written": QT_TRANSLATE_NOOP(
        "messages", "{file} could not be written there. Please choose another folder."
    ),
    "exchange.attachment_not_whole": QT_TRANSLATE_NOOP(
        "messages",
        "The county did not keep this attachment as it was sent. It counts as not sent; try"
        " again, and tell the county's support if it happens twice.",
    ),
}
