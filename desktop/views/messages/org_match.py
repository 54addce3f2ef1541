"""Sentences of an organisation that stands here under an id of our own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "organization.no_such_offer": QT_TRANSLATE_NOOP(
        "messages",
        "This was settled meanwhile, or the county's directory has changed. Go back and look"
        " again.",
    ),
}
