"""Sentences of the witness that tells the newest copy of the records from an older one."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "witness.missing": QT_TRANSLATE_NOOP(
        "messages",
        "This computer cannot tell whether these records are the newest copy, so places it held"
        " before are not sold now. Exchange with the county; then an administrator can take them"
        " over on the exchange page. Everything else works.",
    ),
    "witness.foreign": QT_TRANSLATE_NOOP(
        "messages",
        "These records came from another computer, which may still be selling its places. They are"
        " not sold here. Exchange with the county; then an administrator can take them over on the"
        " exchange page, if the other computer is no longer used.",
    ),
    "witness.ahead": QT_TRANSLATE_NOOP(
        "messages",
        "These records are an older copy: later bookings were saved on this computer. Places held"
        " before are not sold now. Exchange with the county to see what is missing; then an"
        " administrator can take over the places that are still free.",
    ),
    "witness.copied": QT_TRANSLATE_NOOP(
        "messages",
        "This folder is a copy: the records it was copied from are still on this computer and keep"
        " their places. Use only one of the two. To work with this one, exchange with the county;"
        " then an administrator can take the places over on the exchange page.",
    ),
    "witness.cannot_keep": QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} cannot be written. Until it can, an older copy of the records would"
        " not be noticed. Ask whoever looks after this computer to make it writable.",
    ),
}
