"""Sentences about referrals."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Qt's stubs give QT_TRANSLATE_NOOP no str.
SENTENCES: dict[str, Any] = {
    "referral.missing": QT_TRANSLATE_NOOP(
        "messages", "The receiving hospital needs this. Please fill it in."
    ),
    "referral.patient_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose the patient; somebody unknown may be registered without a name."
    ),
    "referral.complaint_or_danger_missing": QT_TRANSLATE_NOOP(
        "messages", "Please write the complaint, or choose an emergency centre."
    ),
    "referral.receiver_missing": QT_TRANSLATE_NOOP("messages", "Please choose where to refer to."),
    "referral.doctor_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose the doctor who decides."
    ),
    "referral.to_own_organisation": QT_TRANSLATE_NOOP(
        "messages", "This is our own centre. Please choose another unit."
    ),
    "referral.reason_short": QT_TRANSLATE_NOOP(
        "messages", "Please give the reason in {least} characters at least."
    ),
    "referral.text_long": QT_TRANSLATE_NOOP(
        "messages", "At most {limit} characters fit. Please shorten."
    ),
    "referral.exam_none_but_listed": QT_TRANSLATE_NOOP(
        "messages", "“None done” is ticked, but results are listed. Please keep one of both."
    ),
    "referral.waiver_only_in_emergency": QT_TRANSLATE_NOOP(
        "messages", "Consent may be made good later only in an emergency."
    ),
    "referral.time_in_future": QT_TRANSLATE_NOOP(
        "messages", "This time has not come yet. Please check day and time."
    ),
    "referral.pressure_half": QT_TRANSLATE_NOOP(
        "messages", "Please give both figures, such as 120/80."
    ),
    "referral.pressure_swapped": QT_TRANSLATE_NOOP(
        "messages", "The upper figure must be the higher one. Exchanged?"
    ),
    "referral.pressure_range": QT_TRANSLATE_NOOP(
        "messages", "Nobody can have this blood pressure. Please measure or type again."
    ),
    "referral.temperature_range": QT_TRANSLATE_NOOP(
        "messages", "Nobody can have this temperature. Please measure or type again."
    ),
    "referral.sign_mode_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say how the doctor decided."
    ),
    "referral.signed_at_missing": QT_TRANSLATE_NOOP(
        "messages", "Please give the time of the doctor's signature or order."
    ),
    "referral.verbal_order_only_in_emergency": QT_TRANSLATE_NOOP(
        "messages", "A verbal order is for emergencies. Let the doctor confirm or sign the paper."
    ),
    "referral.order_not_read_back": QT_TRANSLATE_NOOP(
        "messages", "Read the order back to the doctor first, then tick here."
    ),
    "referral.signer_not_doctor": QT_TRANSLATE_NOOP(
        "messages", "This person may not decide on a referral. Please choose a doctor on duty."
    ),
    "referral.expert_has_no_pin": QT_TRANSLATE_NOOP(
        "messages", "An expert has no PIN here. Let him sign the paper."
    ),
    "referral.pin_wrong": QT_TRANSLATE_NOOP(
        "messages", "This is not the doctor's PIN. The form is kept; please let him try again."
    ),
    "referral.pin_not_usable": QT_TRANSLATE_NOOP(
        "messages",
        "This doctor has no PIN that counts now. Let him sign in by F12, or sign the paper.",
    ),
    "referral.no_order_to_confirm": QT_TRANSLATE_NOOP(
        "messages", "There is no verbal order left to confirm."
    ),
    "referral.confirmed_outside": QT_TRANSLATE_NOOP(
        "messages", "The confirmation lies between the order and now. Please check the time."
    ),
    "referral.already_issued": QT_TRANSLATE_NOOP(
        "messages", "This referral has been issued. Open it to add, correct or withdraw."
    ),
    "referral.not_running": QT_TRANSLATE_NOOP(
        "messages", "This referral is not issued, or it is over."
    ),
    "referral.fixed_by_signing": QT_TRANSLATE_NOOP(
        "messages", "This was signed and stays. Withdraw it and write another one instead."
    ),
    "referral.only_additions": QT_TRANSLATE_NOOP(
        "messages", "The hospital has accepted: please leave what stands and write behind it."
    ),
    "referral.doctor_withdraws": QT_TRANSLATE_NOOP(
        "messages", "A doctor must withdraw it. Let a doctor sign in by F12."
    ),
    "referral.close_needs_contact": QT_TRANSLATE_NOOP(
        "messages", "Nothing closes in silence. Please ring and log the call first."
    ),
    "referral_step.person_missing": QT_TRANSLATE_NOOP("messages", "Whom did you speak with?"),
    "referral_step.time_in_future": QT_TRANSLATE_NOOP(
        "messages", "This time has not come yet. Please check day and time."
    ),
    "referral_step.answer_missing": QT_TRANSLATE_NOOP(
        "messages", "Please write what the hospital should know."
    ),
}
