"""Patients, wired: the search box in the top bar, find, register, card."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop.app.house import House
from desktop.domain.ids import uuid7
from desktop.services.patients import Patients

if TYPE_CHECKING:
    from desktop.views.page import Page
    from desktop.views.patients.desk import PatientDesk
    from desktop.views.patients.register_page import RegisterDesk


def wire(house: House) -> None:
    """Add the search box (F2) and the pages patients, patient and register."""
    from desktop.views.patients.search_box import PatientSearchBox

    patients = Patients(house.store, house.clock, house.actor)
    desk = patient_desk(house, patients)
    box = PatientSearchBox(desk)
    box.chosen.connect(lambda line: house.go("patient", patient_id=line.id))
    box.register_wanted.connect(lambda typed: house.go("register", typed=typed))
    house.shell.set_search(box)
    house.shell.add_page("patients", lambda: _find_page(house, desk))
    house.shell.add_page("patient", lambda: _card_page(house, patients))
    house.shell.add_page("register", lambda: _register_page(house, patients, desk))


def patient_desk(house: House, patients: Patients | None = None) -> "PatientDesk":
    """What a PatientField of any form is handed."""
    from desktop.views.patients.desk import PatientDesk

    asked = patients or Patients(house.store, house.clock, house.actor)

    def register(typed: str, done: Callable[[UUID], object] | None) -> None:
        house.go("register", typed=typed, done=done)

    return PatientDesk(
        search=asked.search,
        at_hand=asked.at_hand,
        line=asked.line,
        namesakes=asked.namesakes_today,
        now=house.clock.now,
        register=register,
    )


def _find_page(house: House, desk: "PatientDesk") -> "Page":
    from desktop.views.patients.find_page import FindPatientPage

    return FindPatientPage(desk, lambda patient_id: house.go("patient", patient_id=patient_id))


def _card_page(house: House, patients: Patients) -> "Page":
    from desktop.views.patients.patient_page import CardDesk, PatientPage

    def go(name: str) -> Callable[[UUID], Any]:
        return lambda patient_id: house.go(name, patient_id=patient_id)

    return PatientPage(
        CardDesk(
            card=patients.card,
            get=patients.get,
            reveal=patients.reveal,
            tell=house.shell.notices.problem,
            book=go("booking"),
            refer=go("referral-form"),
            edit=go("register"),
            ask_county=go("county-bookings"),
            newborn=lambda mother_id: house.go("register", mother_id=mother_id),
            open_booking=lambda row: house.go(
                "session", session_id=row.session_id, booking_id=row.id
            ),
            open_referral=lambda row: house.go("referral", referral_id=row.id),
            now=house.clock.now,
        )
    )


def _register_page(house: House, patients: Patients, desk: "PatientDesk") -> "Page":
    from desktop.views.patients.register_page import RegisterPage

    return RegisterPage(register_desk(house, patients, desk))


def register_desk(house: House, patients: Patients, desk: "PatientDesk") -> "RegisterDesk":
    """What the registration page is handed."""
    from desktop.views.patients.register_page import DRAFT_KIND, RegisterDesk

    return RegisterDesk(
        check=patients.problems,
        duplicates=patients.duplicates,
        register=patients.register,
        correct=patients.correct,
        get=patients.get,
        unknown=patients.somebody_unknown,
        newborn=patients.newborn_of,
        drafts=lambda: house.drafts.all(DRAFT_KIND),
        keep_draft=house.drafts.keep,
        discard_draft=house.drafts.discard,
        tell=house.shell.notices.problem,
        said=house.shell.notices.tell,
        opened=lambda patient_id: house.go("patient", patient_id=patient_id),
        new_id=uuid7,
        finder=desk,
        today=house.clock.today,
        now=house.clock.now,
    )
