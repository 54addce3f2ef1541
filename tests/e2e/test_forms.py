"""What only shows in the whole program: from one form to another and back, and no stray window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.e2e.person import Person
from tests.e2e.work import ID_CARD, fill_in, register, sentence

pytestmark = pytest.mark.window

SCREENS = "Alt+1 Alt+2 Alt+4 Alt+7 Alt+9 Alt+0 F3 F4 F1 Alt+N Esc"
COMPLAINT = "突发左侧肢体无力一小时"


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    clinic = make_clinic(tmp_path / "data", "")
    with Person(clinic.folder.path, WATCH_WINDOWS="1") as person:
        person.sign_in(NURSE, NURSES_PASSWORD)
        yield person


def test_nothing_flashes_up_from_the_start_to_the_last_screen(person: Person) -> None:
    person.key(SCREENS)
    person.key("F12")
    person.wait_until(person.covered, "to be asked who is there")
    assert person.strays() == []


def test_somebody_new_comes_back_into_the_referral_that_asked(person: Person) -> None:
    person.key("F4")
    person.wait_for_page("referral-form")
    person.tab_to("chief_complaint")
    person.write(COMPLAINT)
    person.key("Shift+Tab Shift+Tab Shift+Tab Shift+Tab")
    person.tab_to("patient_id")
    person.write("张桂芳")
    person.key("Ctrl+N")
    person.wait_for_page("register")
    fill_in(person, ID_CARD)
    person.wait_for_page("referral-form")
    person.wait_to_see(COMPLAINT, "1957-03-14")


def test_a_visit_is_never_booked_for_nobody(person: Person) -> None:
    register(person)
    person.key("Alt+1 F3")
    person.wait_for_page("booking")
    person.key("Return")
    person.wait_for_page("booking-form")
    person.tab_to("patient_id")
    person.write("查无此人")
    person.key("F9")
    person.wait_to_see(sentence("patient.not_found"))
    assert person.page() == "booking-form"
