"""Sentences of other clinics' patients in our sessions."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "booking.guest": QT_TRANSLATE_NOOP(
        "messages",
        "{clinic} booked this patient. Please ring there to move or cancel; here he can"
        " arrive, be called and be seen.",
    ),
    "booking.guest_patient": QT_TRANSLATE_NOOP(
        "messages",
        "This is a patient of {clinic}. For a booking of our own, please register the patient"
        " here first, or ring there.",
    ),
    "patient.guest": QT_TRANSLATE_NOOP(
        "messages",
        "This is a patient of {clinic}; the record is corrected there.",
    ),
}
