"""The practice clinic: one click, a full day, a hospital that answers, and no way out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.person import Person
from tests.e2e.work import NOTHING_WAITS, ONLINE, chinese, exchange_until, refer

pytestmark = pytest.mark.window

PATIENT, INITIALS = "张桂芳", "zgf"
ADMINISTRATOR = "钱卫国"
MARK = chinese(
    "Menu", "Practice mode – patients are made up, nothing reaches a real county platform"
)
MOST_KEYS = 12
BED, WARD = re.compile(r"\d+床"), re.compile(r"\d+病区")


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    with Person(tmp_path / "data", practice=True) as person:
        yield person


def one_click(person: Person, name: str = "") -> None:
    """Press Enter on the first name, or on another one."""
    person.wait_to_see(chinese("SignInPage", "Who is working here?"))
    for _ in range(MOST_KEYS):
        if person.focused().startswith(name):
            break
        person.key("Right")
    person.key("Return")
    person.wait_until(lambda: not person.covered(), "for the work")
    person.wait_for_page("today")


def shown(person: Person, words: re.Pattern[str]) -> list[str]:
    return [text for text in person.texts() if words.fullmatch(text)]


def test_one_click_opens_a_full_day_that_is_marked_as_practice(person: Person) -> None:
    one_click(person)
    assert person.texts()[0] == MARK
    arrivals, seats = (int(text) for text in person.texts() if text.isdecimal() and int(text) > 9)
    assert (arrivals > 0, seats > 0) == (True, True)


def test_a_known_patient_is_booked_in_twelve_keys(person: Person) -> None:
    one_click(person)
    before = person.pressed
    person.key("F2")
    person.write(INITIALS)
    person.key("Return F3 Return F9")
    title = person.wait_for_question()
    assert person.pressed - before <= MOST_KEYS
    person.key("Esc")
    person.wait_for_page("booking")
    number = title.split()[-1]
    assert number.startswith("YY")
    assert [text for text in person.texts() if PATIENT in text and number in text]
    person.key("L")
    person.wait_for_page("session")
    person.wait_to_see(PATIENT)


def test_the_practice_hospital_answers_a_referral_by_itself(person: Person) -> None:
    one_click(person)
    refer(person, INITIALS, "突发胸痛半小时")
    assert not shown(person, BED)
    person.wait_until(lambda: bool(shown(person, BED) and shown(person, WARD)), "for a bed")
    assert person.page() == "referral"


def test_it_cannot_be_pointed_to_another_server(person: Person) -> None:
    one_click(person, ADMINISTRATOR)
    person.key("Alt+0")
    person.wait_for_page("settings")
    seen = ""
    for _ in range(MOST_KEYS):
        seen += "\n".join(person.texts())
        person.key("Ctrl+Tab")
    assert chinese("StaffTab", "Add a person") in seen
    assert chinese("ClinicTab", "Address of the server") not in seen
    exchange_until(person, ONLINE, NOTHING_WAITS)
