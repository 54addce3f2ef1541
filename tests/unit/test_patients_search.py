"""The one search box."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.codes import BookingState, IdType
from desktop.domain.patient_rows import Match
from desktop.services.patients import Patients
from tests.conftest import StandingClock
from tests.factory import Clinic, changed, patient


@pytest.fixture
def patients(clinic: Clinic, clock: StandingClock) -> Patients:
    return Patients(clinic.store, clock, lambda: clinic.nurse)


def names(patients: Patients, typed: str) -> list[str]:
    return [line.name for line in patients.search(typed).lines]


SHAN: dict[str, Any] = {
    "name": "单国强",
    "birth_date": date(1949, 12, 31),
    "id_type": IdType.ID_CARD,
    "id_no": "11010519491231002X",
    "phone": "13612345678",
    "contact_phone": "13700004321",
}


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("单国强", Match.NAME),
        ("国强", Match.NAME),
        ("强", Match.NAME),
        ("sgq", Match.INITIALS),
        ("DGQ", Match.INITIALS),
        ("gq", Match.INITIALS),
        ("shanguoqiang", Match.READING),
        ("dan guo", Match.READING),
        ("Shàn Guóqiáng", Match.READING),
        ("guoqiang", Match.READING),
        ("002x", Match.ID_NO),
        ("02X", Match.ID_NO),
        ("11010519491231002X", Match.ID_NO),
        ("5678", Match.PHONE),
        ("136 1234 5678", Match.PHONE),
        ("321", Match.CONTACT_PHONE),
        ("１３６１２３４５６７８", Match.PHONE),
    ],
)
def test_a_patient_is_found_and_the_row_says_why(
    clinic: Clinic, patients: Patients, typed: str, match: Match
) -> None:
    clinic.patient(**SHAN)
    clinic.patient(name="王秀英", phone="15900001111")
    found = patients.search(typed).lines
    assert [(line.name, line.match) for line in found] == [("单国强", match)]


@pytest.mark.parametrize("typed", ["", "  ", "·", "%", "_", "' OR 1=1", "xyzzy", "<8765"])
def test_nothing_sensible_finds_nobody(clinic: Clinic, patients: Patients, typed: str) -> None:
    clinic.patient(**SHAN)
    assert names(patients, typed) == []


def test_two_digits_are_not_taken_as_an_ending(clinic: Clinic, patients: Patients) -> None:
    clinic.patient(**SHAN)
    assert names(patients, "78") == []


def test_the_reading_shown_is_the_surname_s_own(clinic: Clinic, patients: Patients) -> None:
    clinic.patient(**SHAN)
    [line] = patients.search("sgq").lines
    assert line.reading == "Shàn Guóqiáng"


def test_a_corrected_reading_finds_too(clinic: Clinic, patients: Patients) -> None:
    kept = clinic.patient(name="乐乐", no_id_reason="未带证件")
    patients.correct_reading(kept.id, "Yuè Lè", kept.revision)
    assert names(patients, "yuele") == ["乐乐"]
    assert patients.search("yl").lines[0].reading == "Yuè Lè"


def test_whole_matches_come_before_beginnings_and_parts(clinic: Clinic, patients: Patients) -> None:
    for name in ("李国强", "国强峰", "国强"):
        clinic.patient(name=name)
    assert names(patients, "国强") == ["国强", "国强峰", "李国强"]


def test_of_equal_matches_todays_people_come_first(clinic: Clinic, patients: Patients) -> None:
    session = clinic.session(held_on=clinic.clock.today())
    for _ in range(5):
        clinic.patient(name="王秀英")
    booked = clinic.patient(name="王秀英", birth_date=date(1970, 1, 1))
    clinic.booking(session, patient_id=booked.id)
    first, *_ = patients.search("wxy").lines
    assert (first.id, first.booked_today) == (booked.id, True)


def test_pages_show_everybody_once(clinic: Clinic, patients: Patients) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        kept = {unit.save(patient(name=f"王秀{'英芳兰'[n % 3]}")).id for n in range(75)}
    seen: list[Any] = []
    more = True
    while more:
        page = patients.search("wx", skip=len(seen))
        seen += [line.id for line in page.lines]
        more = page.more
    assert len(seen) == 75
    assert set(seen) == kept


def test_a_paper_s_number_finds_its_patient(clinic: Clinic, patients: Patients) -> None:
    owner = clinic.patient(name="单国强")
    clinic.booking(clinic.session(), patient_id=owner.id, no="YY20261123LX01A1003")
    [line] = patients.search("yy20261123lx01").lines
    assert (line.id, line.match, line.detail) == (
        owner.id,
        Match.BOOKING_NO,
        "YY20261123LX01A1003",
    )


def test_merged_people_are_no_longer_found(clinic: Clinic, patients: Patients) -> None:
    kept, other = clinic.patient(name="单国强"), clinic.patient(name="王秀英")
    clinic.save(changed(kept, merged_into=other.id), kept.id)
    assert names(patients, "sgq") == []
    assert "单国强" not in [line.name for line in patients.at_hand()]


def test_before_typing_todays_people_then_recent_ones(clinic: Clinic, patients: Patients) -> None:
    booked, gone = clinic.patient(name="单国强"), clinic.patient(name="李小满")
    recent = clinic.patient(name="王秀英")
    session = clinic.session(held_on=clinic.clock.today())
    clinic.booking(session, 1, patient_id=booked.id)
    clinic.booking(session, 2, patient_id=gone.id, state=BookingState.CANCELLED)
    shown = [(line.id, line.match) for line in patients.at_hand()]
    assert shown == [
        (booked.id, Match.TODAY),
        (gone.id, Match.RECENT),
        (recent.id, Match.RECENT),
    ]


def test_lists_show_numbers_masked(clinic: Clinic, patients: Patients) -> None:
    clinic.patient(**SHAN)
    [line] = patients.search("sgq").lines
    assert (line.id_tail, line.phone) == ("002X", "136****5678")
