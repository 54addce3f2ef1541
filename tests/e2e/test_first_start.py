"""A new computer: set up by keyboard, sign in again, one program a folder."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.e2e.person import Person
from tests.e2e.work import chinese, sentence

pytestmark = pytest.mark.window

ADMINISTRATOR, PASSWORD = "钱守义", "Lushan-1969"
NOT_SET_UP = chinese("StatusBar", "County not set up")
KEY = re.compile(r"\d{6}(?:-\d{6}){7}")
PAGES: tuple[tuple[tuple[str, str], ...], ...] = (
    (("clinic", "霄云镇卫生院"), ("clinic_code", "lx01"), ("device", "护士站一号机")),
    (("hospital", "青山县人民医院"), ("hospital_emergency", "05375550120")),
    (("admin_name", ADMINISTRATOR), ("admin_work_no", "001"), ("password", PASSWORD)),
)


def fill(person: Person, fields: tuple[tuple[str, str], ...]) -> None:
    for name, text in fields:
        person.tab_to(name)
        person.write(text)


def answer_the_pages(person: Person) -> None:
    """Everything the wizard asks, up to the recovery key."""
    person.wait_until(lambda: person.sees(chinese("WelcomePage", "Welcome to Zhudian")))
    person.key("Return")
    for page in PAGES:
        fill(person, page)
        if page is PAGES[-1]:
            fill(person, (("again", PASSWORD),))
        person.key("Alt+Right")
    assert person.field() == "county_url"
    person.key("Alt+Right")


def type_the_key_back(person: Person) -> None:
    """Look at the key, put the paper away, type it from the paper, and finish."""
    [key] = [text for text in person.texts() if KEY.fullmatch(text)]
    person.key("Return")
    person.wait_for_question()
    person.key("Esc")
    person.wait_until(lambda: not person.asked(), "for the wizard")
    person.key("Tab Return")
    assert person.field() == "typed"
    assert not person.sees(key)
    person.write("123456 Alt")
    person.key("Alt+Right")
    assert person.covered()
    person.key("Ctrl+A")
    person.write(key)
    person.key("Alt+Right")


def test_a_clinic_is_set_up_by_keyboard_and_opens_again(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Person(folder) as person:
        answer_the_pages(person)
        type_the_key_back(person)
        person.wait_for_page("today")
        person.wait_until(lambda: not person.covered(), "for the work")
        assert person.sees("霄云镇卫生院")
        assert [text for text in person.texts() if ADMINISTRATOR in text]
        assert person.leave() == 0
    with Person(folder) as person:
        person.sign_in(ADMINISTRATOR, PASSWORD)
        person.wait_until(lambda: NOT_SET_UP in person.facts(), "to be told so")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_clinic(tmp_path / "data", "").folder.path


@pytest.fixture
def person(folder: Path) -> Iterator[Person]:
    with Person(folder) as person:
        yield person


def test_a_wrong_password_is_told_where_it_is_typed_and_the_right_one_opens(
    person: Person,
) -> None:
    person.choose_name(NURSE)
    person.write("falsch")
    person.key("Return")
    person.wait_to_see(sentence("error.wrong_key"))
    assert (person.field(), person.written()) == ("password", "")
    person.write(NURSES_PASSWORD)
    person.key("Return")
    person.wait_until(lambda: not person.covered(), "for the work")


def test_a_second_start_says_so_and_the_first_comes_to_the_front(
    person: Person, folder: Path
) -> None:
    person.sign_in(NURSE, NURSES_PASSWORD)
    person.minimize()
    assert not person.at_front()
    with Person(folder) as second:
        second.wait_for_question()
        said = second.texts()
        assert second.leave_by("Return") == 1
    assert [text for text in said if text and text in second.errors.read_text(encoding="utf-8")]
    person.wait_until(person.at_front, "for the first window to come to the front")
