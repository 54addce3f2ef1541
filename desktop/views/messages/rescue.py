"""Sentences of the second journal and of bringing the records back."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "rescue.behind": QT_TRANSLATE_NOOP(
        "messages",
        "Your work is saved, but its second copy beside the records cannot be written: is the disk"
        " full? Make room; what is missing there is written by itself as soon as there is room.",
    ),
    "rescue.cannot_keep": QT_TRANSLATE_NOOP(
        "messages",
        "Your work is saved, but no second copy of it can be kept in the data folder. Ask whoever"
        " looks after this computer to make room there, and start the program again.",
    ),
    "rescue.caught_up": QT_TRANSLATE_NOOP(
        "messages",
        "The records were behind what had been saved; {count} saves were brought back from the"
        " second copy.",
    ),
    "rescue.not_caught_up": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy of your work holds saves that these records lack and that could not be"
        " brought back. It was kept as {name}. Look through what was entered last and enter what"
        " is missing; call support.",
    ),
    "rescue.foreign": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy of your work belonged to other records. It was moved aside as {name}, and"
        " a new one was begun from these records.",
    ),
    "rescue.broken": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy of your work could not be read. It was moved aside as {name}, and a new"
        " one was begun from the records, which are sound. Have the disk looked at.",
    ),
    "rescue.no_journal": QT_TRANSLATE_NOOP(
        "messages", "There is no second copy of the records here. Restore a backup."
    ),
    "rescue.other_key": QT_TRANSLATE_NOOP(
        "messages",
        "This password does not open the second copy of the records. Try a colleague's, or the"
        " recovery key.",
    ),
    "rescue.not_ours": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy that lies here belongs to other records. Nothing was changed. Restore a"
        " backup.",
    ),
    "rescue.unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy of the records is damaged too. Nothing was changed. Restore the newest"
        " backup.",
    ),
    "rescue.does_not_fit": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy does not hold together. Nothing was changed; it is kept. Restore the"
        " newest backup and call support.",
    ),
}
