"""Words for patients of other clinics who have a seat in a session of ours."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.entry import group_phone
from desktop.domain.shared_rows import GuestOf

translate = QCoreApplication.translate


def name_and_clinic(name: str, guest: GuestOf | None) -> str:
    """The name, and whose patient he is; the name alone for our own."""
    if guest is None:
        return name
    return translate("Guests", "{name} ({clinic})").format(name=name, clinic=guest.clinic)


def clinic_and_phone(guest: GuestOf) -> str:
    """The clinic that booked him, with its telephone where one is known."""
    if not guest.phone:
        return guest.clinic
    words = translate("Guests", "{clinic} {phone}")
    return words.format(clinic=guest.clinic, phone=group_phone(guest.phone))


def booked_by(guest: GuestOf) -> str:
    """Who booked him; whom to ask about anything but this day."""
    return translate("Guests", "booked by {clinic}").format(clinic=clinic_and_phone(guest))


def placed_by(guest: GuestOf) -> str:
    """Who finds him another place when the session is not held."""
    words = translate("Guests", "{clinic} finds the new place")
    return words.format(clinic=clinic_and_phone(guest))


def card_note(guest: GuestOf) -> str:
    """What the card of a guest says of itself."""
    words = translate("Guests", "Patient of {clinic}. Only to read here; corrected there.")
    return words.format(clinic=clinic_and_phone(guest))
