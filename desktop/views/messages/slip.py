"""Sentences of scanned slips, of the key ring and of the telephone code."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "slip.not_a_slip": QT_TRANSLATE_NOOP(
        "messages",
        "This is not the code of a referral slip, or it was not read whole. Scan it once more;"
        " if it stays so, register the patient from the paper.",
    ),
    "slip.lower_case": QT_TRANSLATE_NOOP(
        "messages",
        "The scanner typed small letters. Switch off Caps Lock and the Chinese input method, then"
        " scan it once more.",
    ),
    "slip.newer": QT_TRANSLATE_NOOP(
        "messages",
        "A newer version of the program printed this slip. Register the patient from the paper,"
        " and have this computer updated.",
    ),
    "slip.changed": QT_TRANSLATE_NOOP(
        "messages",
        "The content of this code was changed after it was signed. Nothing of it is taken over:"
        " ring the sending clinic, and register the patient from the paper.",
    ),
    "slip.no_root": QT_TRANSLATE_NOOP(
        "messages",
        "This computer does not know the county's key yet, so it cannot check any slip. Register"
        " the patient from the paper; an administrator enters the key under Settings, Slip keys.",
    ),
    "slip.unknown_key": QT_TRANSLATE_NOOP(
        "messages",
        "The computer that signed this slip is not in the list of the last exchange. Ring the"
        " sending clinic, and register the patient from the paper.",
    ),
    "slip.another_county": QT_TRANSLATE_NOOP(
        "messages",
        "This slip was signed in another county, whose keys are not known here. Register the"
        " patient from the paper.",
    ),
    "slip.key_revoked": QT_TRANSLATE_NOOP(
        "messages",
        "The county has revoked the key of this computer of {clinic}. Its slips are not believed"
        " any more, whatever their date: ring the clinic, and register the patient from the paper.",
    ),
    "slip.key_not_in_force": QT_TRANSLATE_NOOP(
        "messages",
        "The key of {clinic} was not in force when this slip says it was signed. Ring the clinic,"
        " and register the patient from the paper.",
    ),
    "slip.not_the_signers": QT_TRANSLATE_NOOP(
        "messages",
        "This slip names another sender than {clinic}, whose key has signed it. Ring the clinic,"
        " and register the patient from the paper.",
    ),
    "slip.b_without_a": QT_TRANSLATE_NOOP(
        "messages", "This is code B, the second part. Please scan code A of the same slip first."
    ),
    "slip.clock_ahead": QT_TRANSLATE_NOOP(
        "messages",
        "By its own clock the slip was signed {minutes} minutes from now: one of the two clocks"
        " is wrong.",
    ),
    "slip.old": QT_TRANSLATE_NOOP(
        "messages", "This slip was signed {days} days ago. Ask whether it is still meant."
    ),
    "slip.for_another_unit": QT_TRANSLATE_NOOP(
        "messages",
        "The slip is addressed to another unit. The patient may be taken in all the same.",
    ),
    "slip.root_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "This is not a county key. Paste the line that the county has given, 44 characters.",
    ),
    "slip.root_file": QT_TRANSLATE_NOOP(
        "messages", "The file of the county key cannot be read or made."
    ),
    "slip.root_passphrase_short": QT_TRANSLATE_NOOP(
        "messages", "The passphrase of the county key needs {least} characters or more."
    ),
    "slip.root_passphrase_differs": QT_TRANSLATE_NOOP(
        "messages", "The two passphrases differ; no county key was made."
    ),
    "phone_code.length": QT_TRANSLATE_NOOP(
        "messages", "The telephone code has {wanted} characters; these are {length}."
    ),
    "phone_code.sign": QT_TRANSLATE_NOOP(
        "messages", "{sign} does not occur in telephone codes. Please have it read once more."
    ),
    "phone_code.check": QT_TRANSLATE_NOOP(
        "messages",
        "One character is wrong, or two have changed places. Please have it read once more.",
    ),
    "phone_code.newer": QT_TRANSLATE_NOOP(
        "messages",
        "A newer version of the program made this telephone code. Write down what the clinic says.",
    ),
}
