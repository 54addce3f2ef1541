"""Sentences of signing in, setting up, staff, backups."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "keys.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "Both copies of the key file are damaged. Restore the newest backup; the records"
        " themselves are still there.",
    ),
    "keys.missing": QT_TRANSLATE_NOOP(
        "messages",
        "The key file of these records is missing. Restore a backup; the records are kept and"
        " moved aside.",
    ),
    "keys.no_slot": QT_TRANSLATE_NOOP(
        "messages",
        "This person cannot sign in here any more. Ask the administrator.",
    ),
    "keys.wait": QT_TRANSLATE_NOOP(
        "messages",
        "Wrong several times. Please wait {seconds} seconds; a colleague may sign in at once.",
    ),
    "keys.wrong_wait": QT_TRANSLATE_NOOP(
        "messages",
        "The password does not fit. Please wait {seconds} seconds; a colleague may sign in at"
        " once.",
    ),
    "keys.wrong_recovery": QT_TRANSLATE_NOOP(
        "messages",
        "This is not the recovery key of these records. Look for the newest paper.",
    ),
    "keys.ops_changed": QT_TRANSLATE_NOOP(
        "messages",
        "The copy did not come out the same as the records, so nothing was changed. Please call"
        " support.",
    ),
    "keys.rekey_waits": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody was stopped, but the records could not be locked anew: free some disk space."
        " The next sign-in tries again.",
    ),
    "keys.left_out": QT_TRANSLATE_NOOP(
        "messages",
        "The key file was changed by another program: {count} people need a new password from"
        " the administrator.",
    ),
    "place.cannot_write": QT_TRANSLATE_NOOP(
        "messages",
        "The folder cannot be written. Check that the disk or stick is connected and not"
        " write-protected.",
    ),
    "place.network_folder": QT_TRANSLATE_NOOP(
        "messages",
        "The records must lie on this computer, not on a network folder. Choose a folder on its"
        " own disk.",
    ),
    "place.no_file": QT_TRANSLATE_NOOP(
        "messages",
        "The record file is not here. Restore the newest backup.",
    ),
    "place.moved_aside": QT_TRANSLATE_NOOP(
        "messages",
        "The record file is damaged. It was moved aside as {name} and not deleted. Choose Restore:"
        " what was saved is brought back there. Then have the disk looked at.",
    ),
    "place.upgraded": QT_TRANSLATE_NOOP(
        "messages",
        "The records were brought to the new version of the program; a backup was made before.",
    ),
    "backup.copy_differs": QT_TRANSLATE_NOOP(
        "messages",
        "What arrived on the stick is not what was sent. Try another stick.",
    ),
    "sign_in.nobody": QT_TRANSLATE_NOOP(
        "messages",
        "Nobody of that name can sign in here. Give the name as on the button.",
    ),
    "sign_in.stopped": QT_TRANSLATE_NOOP(
        "messages",
        "This person has been stopped or does not sign in here. Ask the administrator.",
    ),
    "pin.digits": QT_TRANSLATE_NOOP(
        "messages",
        "A PIN has {least} to {most} digits.",
    ),
    "pin.easy": QT_TRANSLATE_NOOP(
        "messages",
        "This PIN is too easy to guess. Avoid rows such as 1234 and equal digits.",
    ),
    "pin.wrong": QT_TRANSLATE_NOOP(
        "messages",
        "The PIN does not fit; {left} more tries, then the password is asked.",
    ),
    "pin.password_needed": QT_TRANSLATE_NOOP(
        "messages",
        "Five wrong PINs. Please type the password; the PIN works again after that.",
    ),
    "password.short": QT_TRANSLATE_NOOP(
        "messages",
        "At least {least} characters, please; a short sentence is good.",
    ),
    "password.long": QT_TRANSLATE_NOOP(
        "messages",
        "At most {most} characters.",
    ),
    "password.easy": QT_TRANSLATE_NOOP(
        "messages",
        "This password is too easy to guess. Avoid rows such as 12345678.",
    ),
    "password.known": QT_TRANSLATE_NOOP(
        "messages",
        "A name, work number or telephone is no password.",
    ),
    "password.differs": QT_TRANSLATE_NOOP(
        "messages",
        "The two passwords are not the same. Type this one again.",
    ),
    "recovery.digits_only": QT_TRANSLATE_NOOP(
        "messages",
        "The recovery key has digits only.",
    ),
    "recovery.length": QT_TRANSLATE_NOOP(
        "messages",
        "{typed} digits typed; the recovery key has {wanted}.",
    ),
    "recovery.group_wrong": QT_TRANSLATE_NOOP(
        "messages",
        "Group {group} has a typing error. Compare it with the paper.",
    ),
    "recovery.other_key": QT_TRANSLATE_NOOP(
        "messages",
        "This is another recovery key. Type the one just printed.",
    ),
    "recovery.type_back": QT_TRANSLATE_NOOP(
        "messages",
        "Print the key, then hide it and type it back from the paper.",
    ),
    "clinic_file.not_one": QT_TRANSLATE_NOOP(
        "messages",
        "This is not a clinic's file. Write one at the other computer: Settings, Further"
        " computers.",
    ),
    "clinic_file.newer": QT_TRANSLATE_NOOP(
        "messages", "A newer Zhudian wrote this file. Install the same version here first."
    ),
    "clinic_file.no_code_left": QT_TRANSLATE_NOOP(
        "messages", "The clinic has used up its computer codes. Ask the county for a letter."
    ),
    "set_up.clinic_code": QT_TRANSLATE_NOOP(
        "messages",
        "One to eight letters or digits, as the county gave it.",
    ),
    "set_up.device_code": QT_TRANSLATE_NOOP(
        "messages",
        "A letter and a digit, such as A1, as the county gave it.",
    ),
    "set_up.org_code": QT_TRANSLATE_NOOP(
        "messages",
        "8 to 22 letters and digits; leave it empty when you do not have it.",
    ),
    "set_up.org_code_needed": QT_TRANSLATE_NOOP(
        "messages",
        "A hospital needs its organisation code: by it the health centres' referrals find it.",
    ),
    "set_up.hospital_phone": QT_TRANSLATE_NOOP(
        "messages",
        "Give at least one telephone: somebody must be reachable when a referral is urgent.",
    ),
    "set_up.hospital_is_clinic": QT_TRANSLATE_NOOP(
        "messages",
        "This is the clinic itself. Name the hospital that receives its patients.",
    ),
    "set_up.county_url": QT_TRANSLATE_NOOP(
        "messages",
        "Type the whole address, such as https://county.example/fhir.",
    ),
    "set_up.county_url_password": QT_TRANSLATE_NOOP(
        "messages",
        "Leave names and passwords out of the address; the token has its own field.",
    ),
    "set_up.county_https": QT_TRANSLATE_NOOP(
        "messages",
        "The address must begin with https://, so that nobody on the line can read along.",
    ),
    "staff.name_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please give the name.",
    ),
    "staff.work_no_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please give the work number.",
    ),
    "staff.work_no_taken": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody else has this work number.",
    ),
    "staff.doctor_needs_licence_type": QT_TRANSLATE_NOOP(
        "messages",
        "Only a physician or assistant physician can have the role doctor.",
    ),
    "staff.last_administrator": QT_TRANSLATE_NOOP(
        "messages",
        "This is the last administrator. Make somebody else administrator first.",
    ),
    "staff.not_yourself": QT_TRANSLATE_NOOP(
        "messages",
        "You cannot stop yourself. Another administrator can.",
    ),
    "staff.unknown": QT_TRANSLATE_NOOP(
        "messages",
        "This person is not in the records any more. Look at the list again.",
    ),
    "station.name_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please name the station.",
    ),
    "device.name_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please name the computer.",
    ),
    "organization.name_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please give the name.",
    ),
    "organization.name_taken": QT_TRANSLATE_NOOP(
        "messages",
        "A place of that name is there already.",
    ),
    "organization.code_taken": QT_TRANSLATE_NOOP(
        "messages",
        "A place with that organisation code is there already.",
    ),
    "organization.is_ours": QT_TRANSLATE_NOOP(
        "messages",
        "This is your own clinic; it stays in use.",
    ),
    "expert.name_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please give the expert's name.",
    ),
    "expert.specialty_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Please give the specialty.",
    ),
    "expert.home_missing": QT_TRANSLATE_NOOP(
        "messages",
        "Choose the hospital that sends the expert.",
    ),
    "expert.assignment_ends_before_start": QT_TRANSLATE_NOOP(
        "messages",
        "The assignment ends before it begins.",
    ),
}
