"""County bookings, wired: their page, and its key in the calendar and on the patient's card."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.app.house import House
from desktop.domain.codes import HalfDay, OrgKind
from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.kept import Kept
from desktop.domain.organization import Organization
from desktop.services.county_bookings import CountyBookings, CountyRequest, TelephoneAnswer
from desktop.services.patients import Patients

if TYPE_CHECKING:
    from desktop.views.page import Page

SLIP = "county-booking-slip"
HOSPITALS = (OrgKind.COUNTY_HOSPITAL, OrgKind.CITY_HOSPITAL, OrgKind.PROVINCE_HOSPITAL)


def wire(house: House) -> None:
    """Add the page county-bookings."""
    house.shell.add_page("county-bookings", lambda: _page(house), under="booking")


def _page(house: House) -> "Page":
    from desktop.app.patients import patient_desk
    from desktop.views.county_bookings.page import CountyBookingsPage, CountyCalls
    from desktop.views.patients.patient_field import PatientField
    from desktop.views.patients.words import banner_of

    asked = CountyBookings(house.store, house.clock, house.actor)
    patients = Patients(house.store, house.clock, house.actor)
    finder = patient_desk(house, patients)

    def patient_field() -> Any:
        words = QCoreApplication.translate("Booking", "Patient")
        return PatientField("patient_id", words, desk=finder, required=True)

    return CountyBookingsPage(
        CountyCalls(
            lines=asked.lines,
            ask=lambda said: asked.ask(_request(said)),
            confirm=lambda line, said: asked.confirm(line.id, line.kept.revision, _told(said)),
            refuse=lambda line, said: asked.refuse(line.id, line.kept.revision, _told(said)),
            cancel=lambda line, said: _cancel(asked, line, said),
            anew=lambda line, day: _anew(asked, line, day),
            hospitals=lambda: _hospitals(house),
            patient_field=patient_field,
            banner=lambda patient_id: banner_of(
                patients.line(patient_id), patients.namesakes_today(patient_id), house.clock.now
            ),
            today=house.clock.today,
            now=house.clock.now,
            go=house.go,
            slip=lambda record_id: house.print_paper(SLIP, record_id),
            notices=house.shell.notices,
        )
    )


def _request(said: dict[str, Any]) -> CountyRequest:
    return CountyRequest(
        kind=said["kind"],
        patient_id=said["patient_id"],
        target_org_id=said["target_org_id"],
        dept=said["dept"],
        wish_day=said["wish_day"],
        wish_half_day=said["wish_half_day"] or HalfDay.AM,
        doctor=said["doctor"] or "",
        bed_type=said["bed_type"],
        isolation=said["isolation"],
        oxygen=said["oxygen"],
        diagnosis=said["diagnosis"] or "",
        note=said["note"] or "",
    )


def _told(said: dict[str, Any]) -> TelephoneAnswer:
    return TelephoneAnswer(
        person=said["confirm_person"] or "",
        phone=said["confirm_phone"] or "",
        at=said["confirm_at"],
        visit_at=said.get("visit_at"),
        place=said.get("place") or "",
        code=said.get("ext_code") or "",
        valid_to=said.get("valid_to"),
        note=said["note"] or "",
    )


def _cancel(asked: CountyBookings, line: CountyLine, said: dict[str, Any]) -> Kept[CountyBooking]:
    by, why, note = said["cancel_by"], said["cancel_reason"], said["cancel_note"] or ""
    return asked.cancel(line.id, line.kept.revision, by, why, note)


def _anew(asked: CountyBookings, line: CountyLine, day: date) -> Kept[CountyBooking]:
    return asked.ask_anew(line.id, day)


def _hospitals(house: House) -> list[tuple[UUID, str]]:
    """The county's own hospital first, as set up, then the others by name."""
    with house.store.reading() as reading:
        usual = reading.setting("county_hospital_id")
        known = [each for each in reading.all_of(Organization) if each.record.kind in HOSPITALS]
    known.sort(key=lambda each: (str(each.id) != usual, each.record.name))
    return [(each.id, each.record.name) for each in known]
