"""AT-12, declined, and silence is impossible: it rings, it stays, one key sends it on."""

import time
from pathlib import Path

import pytest

from tests.e2e.desk_work import (
    DANGER,
    PATIENT,
    act,
    confirm,
    deliver,
    exchange,
    meet,
    open_desk,
    open_from,
)
from tests.e2e.hospital_scene import HospitalScene
from tests.e2e.person import Person
from tests.e2e.work import OFFLINE

pytestmark = [pytest.mark.window, pytest.mark.county]

WRONG_DEPARTMENT, WHY, ADVICE = "3", "科室不对", "请改转神经内科，先打电话"
DECLINED, RINGS = "被拒绝", "医院已拒绝，请改转或结束"
TEN_SECONDS = 10.0
NOTHING_DECLINED = "被拒绝·需处理  0"


def decline(desk: Person) -> None:
    """By its code and with advice; it is at the county afterwards."""
    open_desk(desk)
    act(desk, "N")
    desk.key(WRONG_DEPARTMENT)
    desk.tab_to("reject_note")
    desk.write(ADVICE)
    confirm(desk, "reception")
    exchange(desk)


def ring_within_ten_seconds(here: Person, scene: HospitalScene) -> None:
    """The line returns, nobody touches a key, and the program rings of itself."""
    sounds, began = here.heard(), time.monotonic()
    scene.lines["A1"].mend()
    here.wait_until(lambda: here.heard() > sounds and here.sees(RINGS), "for it to ring")
    assert time.monotonic() - began < TEN_SECONDS


def bell(person: Person) -> list[str]:
    """What the bell holds."""
    person.key("Alt+N")
    person.wait_for_page("notices")
    return list(person.texts())


def referral_tasks(scene: HospitalScene) -> list[str]:
    """Status of each leg's Task; the clinic's own follow-up is none."""
    tasks = [
        each for each in scene.eyes.all("Task") if each["code"]["coding"][0]["code"] == "fulfill"
    ]
    return sorted(each["status"] for each in tasks)


def test_a_decline_rings_within_ten_seconds_and_outlives_the_program(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            deliver(here, desk)
            meet(here)
            scene.lines["A1"].cut()
            decline(desk)
            here.wait_until(lambda: OFFLINE in here.facts(), "for the line to be missed")
            assert not here.sees(RINGS)
            ring_within_ten_seconds(here, scene)
            open_from(here, DECLINED)
            here.wait_to_see(WHY, ADVICE)
            here.pull_the_plug()
        with scene.clinic.sit() as again:
            again.wait_until(lambda: again.heard() > 0, "for it to ring again")
            assert any(RINGS in each for each in bell(again))
            open_from(again, DECLINED)
            again.wait_to_see(WHY, ADVICE)
            assert any(RINGS in each for each in bell(again)), "looking is not acting"


def test_one_key_sends_it_on_and_it_counts_once_with_two_legs(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            deliver(here, desk)
            decline(desk)
            exchange(here)
            open_from(here, DECLINED)
            act(here, "R")
            here.key("Down Down")
            confirm(here, "referral")
            here.wait_to_see("第2程", "第 1 程", WHY, DANGER)
            meet(here)
            exchange(desk)
            open_desk(desk)
            desk.wait_to_see(PATIENT, "神经内科", DANGER, "待接收")
            here.key("Alt+4")
            here.wait_to_see(NOTHING_DECLINED, "等医院答复  1", "0/1")
        assert len(scene.eyes.all("ServiceRequest")) == 1
        assert referral_tasks(scene) == ["rejected", "requested"]
