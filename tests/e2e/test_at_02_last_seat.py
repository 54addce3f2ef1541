"""AT-02, last seat, two clinics, line cut: each sells its own, nobody is just refused."""

from pathlib import Path

import pytest

from tests.e2e.person import Person
from tests.e2e.scene import Plan, Scene
from tests.e2e.test_at_01_booking import book_known, calendar, open_calendar
from tests.e2e.work import NOTHING_WAITS, ONLINE, exchange_until, register

pytestmark = [pytest.mark.window, pytest.mark.county]

LAST = Plan(capacity=2, shared=1, reserved=0, extra=0, lent=0)
"""One seat is A's, one is in the pool, B has none."""
NO_PROBLEM = "没有问题"


def ask_at_b(there: Person) -> None:
    """B's nurse finds no seat of her own, not the pool's either, and puts him on the list."""
    register(there, "王秀英")
    there.key("F3")
    there.wait_for_page("booking")
    there.wait_to_see("余0 霄云镇卫生院")
    there.key("Return")
    there.wait_for_page("booking-form")
    there.wait_to_see("候补", "普通门诊")
    there.key("Ctrl+2")
    there.wait_until(lambda: there.page() != "booking-form", "for the waiting list")


def test_each_clinic_sells_only_its_own_and_nobody_is_just_refused(tmp_path: Path) -> None:
    with Scene(tmp_path, ("A1", "B1"), LAST) as scene:
        for line in scene.lines.values():
            line.cut()
        with scene.a1.sit() as here, scene.b1.sit() as there:
            assert open_calendar(here) == (1, 0)
            here.key("F2")
            book_known(here, "zgf")
            here.key("Esc")
            here.wait_for_page("booking")
            assert calendar(here) == (0, 1)
            ask_at_b(there)
            assert scene.eyes.all("Appointment") == []
            for line in scene.lines.values():
                line.mend()
            for person in (here, there):
                exchange_until(person, ONLINE, NOTHING_WAITS)
                assert person.sees(NO_PROBLEM)
        states = sorted(each["status"] for each in scene.eyes.all("Appointment"))
        assert states == ["booked", "waitlist"]
        assert [each["status"] for each in scene.eyes.all("Slot")].count("busy") == 1


def test_killed_between_save_and_print_leaves_a_whole_booking_or_none(tmp_path: Path) -> None:
    with Scene(tmp_path, ("A1",), LAST) as scene:
        scene.lines["A1"].cut()
        person = scene.a1.sit()
        open_calendar(person)
        person.key("F2")
        person.write("zgf")
        person.key("Return")
        person.wait_for_page("patient")
        person.key("F3")
        person.wait_for_page("booking")
        person.key("Return")
        person.wait_for_page("booking-form")
        person.key("F9")
        person.pull_the_plug()
        scene.lines["A1"].mend()
        with scene.a1.sit() as person:
            left, booked = open_calendar(person)
            assert (left, booked) in {(1, 0), (0, 1)}
            exchange_until(person, ONLINE, NOTHING_WAITS)
        assert len(scene.eyes.all("Appointment")) == booked
        assert [each["status"] for each in scene.eyes.all("Slot")].count("busy") == booked
