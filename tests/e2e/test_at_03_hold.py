"""AT-03, hold while writing: a pool seat is kept for a form, and never sold by the hold alone."""

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.person import Person
from tests.e2e.scene import Plan, Scene
from tests.e2e.work import NOTHING_WAITS, ONLINE, exchange_until, register

pytestmark = [pytest.mark.window, pytest.mark.county]

POOL = Plan(capacity=1, shared=1, reserved=0, extra=0, lent=0)
KEPT_FOR_YOU, TAKEN_BY = "为您保留 ", "已被占用（霄云镇卫生院"
COMPLAINT = "反复胸闷三天"
NOT_SOLD = "未约上：连不上县平台就不能售出公共号"


def open_form(person: Person, *, known: str = "") -> None:
    """The booking form of a patient, with the one half-day; no seat is chosen yet."""
    if known:
        person.key("F2")
        person.write(known)
        person.key("Return")
        person.wait_for_page("patient")
    else:
        register(person, "王秀英")
    person.key("F3")
    person.wait_for_page("booking")
    person.key("Return")
    person.wait_for_page("booking-form")


def choose_pool_seat(person: Person, then: str) -> None:
    person.tab_to("seat_no")
    person.key("Down")
    person.wait_to_see(then)


def slot(scene: Scene) -> dict[str, Any]:
    [found] = scene.eyes.all("Slot")
    said = {each["url"].rsplit("/", 1)[-1]: each for each in found["extension"]}
    held = said.get("seat-hold-until", {}).get("valueDateTime")
    return {"status": found["status"], "held": held, "by": "seat-holder" in said}


def test_the_other_clinic_sees_who_has_the_seat_and_the_first_can_save(tmp_path: Path) -> None:
    with Scene(tmp_path, ("A1", "B1"), POOL) as scene:
        with scene.a1.sit() as here, scene.b1.sit() as there:
            open_form(here, known="zgf")
            choose_pool_seat(here, KEPT_FOR_YOU)
            assert slot(scene)["held"]
            open_form(there)
            choose_pool_seat(there, TAKEN_BY)
            here.key("F9")
            here.wait_for_question()  # the slip
            here.key("Esc")
            here.wait_for_page("booking")
            exchange_until(here, ONLINE, NOTHING_WAITS)
        [appointment] = scene.eyes.all("Appointment")
        assert appointment["status"] == "booked"
        assert slot(scene) == {"status": "busy", "held": None, "by": True}


def test_leaving_the_form_frees_the_seat_at_once(tmp_path: Path) -> None:
    with Scene(tmp_path, ("A1",), POOL) as scene, scene.a1.sit() as here:
        open_form(here, known="zgf")
        choose_pool_seat(here, KEPT_FOR_YOU)
        here.key("Alt+1")
        here.wait_for_page("today")
        here.wait_until(lambda: slot(scene)["status"] == "free", "for the seat to be free")
        assert slot(scene) == {"status": "free", "held": None, "by": False}
        assert scene.eyes.all("Appointment") == []


def test_a_line_lost_during_the_hold_sells_nothing_and_the_draft_says_why(tmp_path: Path) -> None:
    with Scene(tmp_path, ("A1",), POOL) as scene:
        here = scene.a1.sit()
        open_form(here, known="zgf")
        choose_pool_seat(here, KEPT_FOR_YOU)
        scene.lines["A1"].cut()
        here.tab_to("chief_complaint")
        here.write(COMPLAINT)
        here.key("F9")
        here.wait_to_see(NOT_SOLD)
        here.wait_until(here.kept, "for the form to be kept")
        here.pull_the_plug()
        assert scene.eyes.all("Appointment") == []

        scene.lines["A1"].mend()
        with scene.a1.sit() as here:
            here.key("Right Right Right Right Right Right Return Return")  # half-written forms
            here.wait_for_page("booking-form")
            here.wait_to_see(COMPLAINT)
            here.key("Alt+1")
            here.wait_for_page("today")
            here.wait_until(lambda: slot(scene)["status"] == "free", "that nothing remains of it")
        assert scene.eyes.all("Appointment") == []
