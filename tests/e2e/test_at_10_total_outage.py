"""AT-10, total outage: both lines are down, and the printed slip carries everything."""

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk_work import (
    DANGER,
    ISSUER,
    PATIENT,
    act,
    codes_on,
    confirm,
    exchange,
    issue,
    meet,
    open_desk,
    open_from,
    print_slip,
    scan,
)
from tests.e2e.hospital_scene import CENTRE, HospitalScene
from tests.e2e.person import Person
from tests.e2e.work import sentence

pytestmark = [pytest.mark.window, pytest.mark.county]

NUMBER, GENUINE, SAME_SLIP = "ZY20261122007", "转诊单为真", "同一张转诊单（或补打件）"
BY_SLIP, BY_NETWORK_TOO = "扫转诊单", "扫转诊单、网络"
HERE = "3"
SAME_DAY = "绿通当日：就诊 1/1"


def cut_both(scene: HospitalScene) -> None:
    for line in scene.lines.values():
        line.cut()


def mend_both(scene: HospitalScene) -> None:
    for line in scene.lines.values():
        line.mend()


def admit(desk: Person) -> str:
    """The scanned one is admitted; returns the time of the desk, as it shows it."""
    act(desk, "I")
    desk.tab_to("number")
    desk.write(NUMBER)
    confirm(desk, "reception")
    desk.wait_to_see(NUMBER)
    words = next(each for each in desk.texts() if NUMBER in each)
    return str(words.removesuffix(NUMBER).strip())


def edited(code: str) -> str:
    """One character in the middle is another one of the same alphabet."""
    at = len(code) // 2
    return code[:at] + ("A" if code[at] != "A" else "B") + code[at + 1 :]


def output(task: dict[str, Any], name: str) -> str:
    """The time the hospital's Task tells under this name."""
    found = [each for each in task["output"] if each["type"]["coding"][0]["code"] == name]
    return str(found[0]["valueDateTime"])


def the_leg(scene: HospitalScene) -> dict[str, Any]:
    """The one Task of the referral; the clinic's own follow-up is none."""
    tasks = scene.eyes.all("Task")
    [leg] = [each for each in tasks if each["code"]["coding"][0]["code"] == "fulfill"]
    return dict(leg)


def test_a_scanned_slip_admits_and_joins_what_comes_by_the_line(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene, scene.clinic.sit() as here:
        cut_both(scene)
        issue(here)
        code, *_ = codes_on(print_slip(here, scene.clinic))
        with scene.hospital.sit() as desk:
            scan(desk, code)
            desk.wait_to_see(PATIENT, GENUINE, CENTRE, ISSUER, DANGER, BY_SLIP)
            at = admit(desk)
            desk.pull_the_plug()
        assert scene.eyes.all("ServiceRequest") == []
        mend_both(scene)
        with scene.hospital.sit() as desk:
            open_desk(desk, HERE)
            desk.wait_to_see(PATIENT, NUMBER, BY_SLIP)
            meet(here)
            exchange(desk)
            exchange(desk)
            open_desk(desk, HERE)
            desk.wait_to_see(PATIENT, NUMBER, BY_NETWORK_TOO)
        exchange(here)
        open_from(here, "已到院")
        here.wait_to_see(NUMBER)
        here.key("Alt+4")
        here.wait_to_see(SAME_DAY)
        assert len(scene.eyes.all("ServiceRequest")) == 1
        assert f"T{at}:" in output(the_leg(scene), "admitted-at")


def test_an_edited_code_is_refused_and_a_reprint_is_the_same(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene, scene.hospital.sit() as desk:
        cut_both(scene)
        with scene.clinic.sit() as here:
            issue(here)
            first, *_ = codes_on(print_slip(here, scene.clinic))
            again, *_ = codes_on(print_slip(here, scene.clinic))
        scan(desk, edited(first))
        desk.wait_to_see(sentence("slip.changed"))
        assert not desk.sees(PATIENT), "nothing of it is taken over"
        scan(desk, first)
        desk.wait_to_see(PATIENT, GENUINE)
        scan(desk, again)
        desk.wait_to_see(SAME_SLIP)
        assert sum("待答复" in each and each.endswith(" 1") for each in desk.texts()) == 1
