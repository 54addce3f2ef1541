"""AT-01, twenty-second booking: two computers of a clinic, online, offline, restarted, sent."""

import re
import time
from pathlib import Path

import pytest

from tests.e2e.person import Person
from tests.e2e.scene import Scene
from tests.e2e.work import NOTHING_WAITS, ONLINE, exchange_until

pytestmark = [pytest.mark.window, pytest.mark.county]

MOST_KEYS, MOST_S = 12, 20
WAITS, THERE = "待上传", "已到县平台"


def book_known(person: Person, initials: str) -> tuple[int, float]:
    """From the search box to the slip: how many keys, how many seconds."""
    before, began = person.pressed, time.monotonic()
    person.write(initials)
    person.key("Return")
    person.wait_for_page("patient")
    person.key("F3")
    person.wait_for_page("booking")
    person.key("Return")
    person.wait_for_page("booking-form")
    person.key("F9")
    person.wait_for_question()  # the slip
    return person.pressed - before, time.monotonic() - began


def calendar(person: Person) -> tuple[int, int]:
    """Seats left here and seats booked, as the open calendar says of the one session."""
    cell = next(text for text in person.texts() if "已约" in text)
    left = re.search(r"余 ?(\d+)", cell)
    booked = re.search(r"已约 ?(\d+)", cell)
    assert booked
    return int(left[1]) if left else 0, int(booked[1])


def open_calendar(person: Person) -> tuple[int, int]:
    person.key("Alt+2")
    person.wait_for_page("booking")
    return calendar(person)


def put_the_slip_away(person: Person) -> None:
    person.key("Esc")
    person.wait_for_page("booking")


def test_a_known_patient_is_booked_in_twelve_keys_and_both_computers_see_it(
    tmp_path: Path,
) -> None:
    with Scene(tmp_path, ("A1", "A2")) as scene, scene.a1.sit() as one, scene.a2.sit() as two:
        for person in (one, two, one):  # until the seats are shared out
            exchange_until(person, ONLINE, NOTHING_WAITS)
        left, booked = open_calendar(one)
        open_calendar(two)
        one.key("F2")
        keys, seconds = book_known(one, "zgf")
        assert keys <= MOST_KEYS
        assert seconds <= MOST_S
        put_the_slip_away(one)
        assert calendar(one) == (left - 1, booked + 1)
        two.wait_until(lambda: calendar(two)[1] == booked + 1, "for the other's booking")
        [appointment] = scene.eyes.all("Appointment")
        assert appointment["status"] == "booked"


def test_the_same_without_a_line_a_restart_and_answers_that_are_lost(tmp_path: Path) -> None:
    with Scene(tmp_path, ("A1",)) as scene:
        scene.lines["A1"].cut()
        person = scene.a1.sit()
        left, booked = open_calendar(person)
        person.key("F2")
        keys, _seconds = book_known(person, "zgf")
        assert keys <= MOST_KEYS
        put_the_slip_away(person)
        seat = open_list(person)
        assert WAITS in seat
        person.pull_the_plug()
        assert scene.eyes.all("Appointment") == []

        scene.lines["A1"].mend()
        scene.lines["A1"].drops = 2
        with scene.a1.sit() as person:
            assert open_calendar(person) == (left - 1, booked + 1)
            exchange_until(person, ONLINE, NOTHING_WAITS)
            open_calendar(person)
            assert open_list(person) == seat.replace(WAITS, THERE)
        assert scene.lines["A1"].drops == 0
        assert len(scene.eyes.versions("Appointment")) == 1


def open_list(person: Person) -> str:
    """The patient's row in the session's list."""
    person.key("L")
    person.wait_for_page("session")
    person.down_to("张桂芳")
    return str(person.row())
