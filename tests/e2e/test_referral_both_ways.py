"""Up and back down between two real programs, with the line of each cut on the way."""

from pathlib import Path

import pytest

from tests.e2e.clinic import NURSE
from tests.e2e.hospital_scene import CENTRE, HospitalScene
from tests.e2e.person import Person
from tests.e2e.work import NOTHING_WAITS, ONLINE, depart, exchange_until, refer, register

pytestmark = [pytest.mark.window, pytest.mark.county]

PATIENT, DANGER = "张桂芳", "突发左侧肢体无力一小时"


def open_desk(person: Person) -> None:
    """The receiving desk, with the marker on the list."""
    person.key("Alt+2")
    person.wait_for_page("reception")


def meet(*people: Person) -> None:
    """Everybody exchanges until nothing waits."""
    for person in people:
        exchange_until(person, ONLINE, NOTHING_WAITS)


def test_a_referral_goes_up_and_the_patient_comes_back(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene, scene.clinic.sit() as here, scene.hospital.sit() as desk:
        register(here, PATIENT)
        here.key("Alt+1")
        here.wait_for_page("today")
        refer(here, "zgf", DANGER)
        exchange_until(here, ONLINE, NOTHING_WAITS)
        exchange_until(desk, ONLINE, NOTHING_WAITS)
        open_desk(desk)
        desk.wait_to_see(PATIENT, CENTRE)
        desk.key("Alt+1")
        desk.wait_for_page("today")
        open_desk(desk)
        desk.key("Return")
        desk.wait_until(lambda: "已查看" in desk.row(), "for the row to be opened")
        desk.key("A")
        desk.wait_for_question()
        desk.tab_to("department")
        desk.key("Down Down")
        desk.tab_to("bed")
        desk.write("7-03")
        desk.key("Ctrl+Return")
        desk.wait_for_page("reception")
        meet(desk, here)
        here.key("Alt+4")
        here.wait_for_page("referral-board")
        here.wait_to_see(PATIENT)
        here.down_to(PATIENT)
        here.key("Return")
        here.wait_for_page("referral")
        here.wait_to_see("7-03")
        depart(here, NURSE)
        meet(here, desk)
        open_desk(desk)
        desk.wait_to_see(PATIENT)
        desk.key("D")
        desk.wait_for_question()
        desk.key("Ctrl+Return")
        desk.wait_for_page("reception")
        desk.key("I")
        desk.wait_for_question()
        desk.tab_to("number")
        desk.write("ZY20261122007")
        desk.key("Ctrl+Return")
        desk.wait_for_page("reception")
        desk.key("X")
        desk.wait_for_question()
        desk.key("Ctrl+Return")
        desk.wait_for_page("reception")
        desk.key("R")
        desk.wait_for_page("down-referral-form")
