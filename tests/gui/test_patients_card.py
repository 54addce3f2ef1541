"""The patient's card on the screen."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop.domain.codes import AllergyState, BookingKind, IdType
from desktop.domain.county_booking import CountyBooking
from desktop.models.house import AuditRow
from desktop.services.patients import Patients
from desktop.views.patients.patient_page import CardDesk, PatientPage
from tests.conftest import StandingClock
from tests.factory import Clinic


@pytest.fixture
def went() -> list[tuple[str, UUID]]:
    return []


@pytest.fixture
def page(qtbot: QtBot, clinic: Clinic, clock: StandingClock, went: list[Any]) -> PatientPage:
    patients = Patients(clinic.store, clock, lambda: clinic.nurse)

    def go(name: str) -> Any:
        return lambda what: went.append((name, what if isinstance(what, UUID) else what.id))

    page = PatientPage(
        CardDesk(
            card=patients.card,
            get=patients.get,
            reveal=patients.reveal,
            tell=lambda error: pytest.fail(str(error)),
            book=go("book"),
            refer=go("refer"),
            edit=go("edit"),
            ask_county=go("county"),
            newborn=go("newborn"),
            open_booking=go("booking"),
            open_referral=go("referral"),
            now=clock.now,
        )
    )
    qtbot.addWidget(page)
    page.resize(1180, 560)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_banner_names_reading_allergy_and_namesakes(page: PatientPage, clinic: Clinic) -> None:
    kept = clinic.patient(
        name="单国强",
        id_type=IdType.ID_CARD,
        id_no="11010519491231002X",
        birth_date=date(1949, 12, 31),
        allergy=AllergyState.YES,
        allergy_text="青霉素",
    )
    clinic.patient(name="单国强")
    page.show_with(patient_id=kept.id)
    shown = page.patient()
    assert shown is not None
    assert (shown.reading, shown.id_tail, shown.allergies) == ("Shàn Guóqiáng", "002X", ("青霉素",))
    assert shown.same_name_today


def test_a_full_number_shows_after_a_recorded_click(page: PatientPage, clinic: Clinic) -> None:
    kept = clinic.patient(phone="13612345678")
    page.show_with(patient_id=kept.id)
    assert page.facts.values["phone"].text() == "136****5678"
    page.facts.reveal_buttons["phone"].click()
    assert page.facts.values["phone"].text() == "136 1234 5678"
    with clinic.store.reading() as reading:
        seen = reading.connection.execute(
            select(func.count()).where(AuditRow.act == "patient.reveal")
        ).scalar()
    assert seen == 1
    page.reload(frozenset({"patient"}))
    assert page.facts.values["phone"].text() == "136****5678"


def test_every_tab_says_how_many_it_holds(
    qtbot: QtBot, page: PatientPage, clinic: Clinic, went: list[Any]
) -> None:
    kept = clinic.patient()
    booked = clinic.booking(clinic.session(), patient_id=kept.id)
    clinic.save(replace(kept.record, village="西李村"), kept.id)
    page.show_with(patient_id=kept.id)
    counts = [page.tabs.tabText(place).split()[-1] for place in range(page.tabs.count())]
    assert counts == ["1", "0", "0", "0", "2"]
    qtbot.keyClick(page.bookings, Qt.Key.Key_Return)
    assert went == [("booking", booked.id)]


def test_numbers_and_beds_of_the_county_stand_on_the_card(
    qtbot: QtBot, page: PatientPage, clinic: Clinic, went: list[Any]
) -> None:
    kept = clinic.patient()
    asked = CountyBooking(
        no="YY20261123001",
        kind=BookingKind.COUNTY_BED,
        patient_id=kept.id,
        target_org_id=clinic.hospital_id,
        dept="心血管内科",
        asked_at=clinic.clock.now(),
        wish_day=clinic.clock.today(),
    )
    made = clinic.save(asked)
    page.show_with(patient_id=kept.id)
    assert [row.id for row in page.county.rows()] == [made.id]
    assert page.tabs.tabText(1).endswith(" 1")
    page.tabs.setCurrentIndex(1)
    qtbot.keyClick(page.county, Qt.Key.Key_Return)
    assert went == [("county", kept.id)]


def test_keys_book_refer_and_correct(
    qtbot: QtBot, page: PatientPage, clinic: Clinic, went: list[Any]
) -> None:
    kept = clinic.patient()
    page.show_with(patient_id=kept.id)
    assert page.key("F3")
    assert page.key("F4")
    assert not page.key("F6")
    qtbot.keyClick(page, Qt.Key.Key_E)
    assert went == [("book", kept.id), ("refer", kept.id), ("edit", kept.id)]


def test_another_patient_never_shows_rows_of_the_one_before(
    page: PatientPage, clinic: Clinic
) -> None:
    first, second = clinic.patient(), clinic.patient(name="王秀英")
    clinic.booking(clinic.session(), patient_id=first.id)
    page.show_with(patient_id=first.id)
    page.show_with(patient_id=second.id)
    assert page.bookings.rows() == []
    assert page.facts.values["name"].text() == "王秀英"
