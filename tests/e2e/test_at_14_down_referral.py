"""AT-14, a down-referral becomes work: acknowledged, dated, done or missed, and told."""

import re
import subprocess
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.today_rows import TodayCard
from tests.agreement import KINDS, by_key, disagreements, doubles
from tests.e2e.desk_work import act, exchange, meet
from tests.e2e.hospital_scene import CENTRE, HospitalScene
from tests.e2e.person import Person
from tests.e2e.return_work import (
    CARE,
    CASE,
    DONE,
    MISSED,
    SENT,
    acknowledge,
    do_step,
    issue_slip,
    miss_step,
    new_slip,
    open_case,
)
from tests.e2e.work import chinese, refer, register

pytestmark = [pytest.mark.window, pytest.mark.county]

PATIENT, SEARCH, ID_CARD = "李小满", "lxm", "371523198806301420"
DIAGNOSIS, STAY = "右股骨颈骨折术后", "ZY20261116012"
FRACTURE = "4"
DISCHARGED = timedelta(days=10)
"""Long enough ago that the first steps are overdue when the slip comes, whatever the weekday."""
CALL, WOUND, XRAY = "电话：疼痛", "换药，看伤口", "拍片复查骨折"
XRAY_AFTER = timedelta(days=40)
NEW_STEP, WHY, SECOND = "复查骨密度", "出院后改为查骨密度", "第 2 版"
SOON = "尽快"
WEEKEND = 5
LARGE_PT = 16.0
CARD = chinese("ReturnCare", "Return care")
PLAN = chinese("ReturnCare", "Steps")
NOTHING_YET = chinese("ReturnCasePage", "The tasks are dated when the slip is received: A.")


def send_down(here: Person, desk: Person) -> None:
    """The hospital knows her by a referral; it sends her home with the plan of its template."""
    register(here, PATIENT, ID_CARD)
    here.key("Alt+1")
    here.wait_for_page("today")
    refer(here, SEARCH, "跌倒后右髋疼痛")
    meet(here)
    exchange(desk)
    left = f"{SystemClock().today() - DISCHARGED}"
    new_slip(desk, SEARCH, FRACTURE, diagnosis=DIAGNOSIS, inpatient_no=STAY, discharged_on=left)
    issue_slip(desk)
    meet(desk)
    exchange(here)


def is_work(here: Person) -> date:
    """Nothing is to be done before somebody acknowledges; then every step has its day.

    Returns:
        That of the X-ray.
    """
    open_case(here, DIAGNOSIS)
    here.wait_to_see(NOTHING_YET)
    acknowledge(here, PATIENT)
    open_case(here, DIAGNOSIS)
    here.down_to(XRAY)
    day = day_in(here.row())
    planned = SystemClock().today() - DISCHARGED + XRAY_AFTER
    assert timedelta(0) <= day - planned <= timedelta(days=2)
    assert day.weekday() < WEEKEND
    return day


def day_in(row: str) -> date:
    """The day that stands in a row; without a year it is this one's."""
    found = re.search(r"(?:(\d{4})-)?(\d{2})-(\d{2}) 周", row)
    assert found, row
    year, month, day = found.groups()
    return date(int(year or SystemClock().today().year), int(month), int(day))


def print_calendar(here: Person, scene: HospitalScene) -> Path:
    """F8 on the open case; returns the PDF that came out of the printer."""
    here.key("F8")
    papers = scene.clinic.printer
    here.wait_until(lambda: bool(list(papers.glob("return-calendar-*.pdf"))), "to print")
    [printed] = papers.glob("return-calendar-*.pdf")
    return printed


def is_large(pdf: Path, *words: str) -> None:
    """The patient reads these without glasses."""
    lines = [each for each in run_on(pdf, "-bbox").splitlines() if "<word" in each]
    for each in words:
        found = [height(line) for line in lines if each in line]
        assert found, (each, lines)
        assert min(found) >= LARGE_PT, each


def height(word: str) -> float:
    """Of a word on the paper, in points."""
    said = dict(re.findall(r'(\w+)="([\d.]+)"', word))
    return float(said["yMax"]) - float(said["yMin"])


def run_on(pdf: Path, how: str) -> str:
    run = ["pdftotext", how, pdf, "-"]
    said = subprocess.run(run, check=True, capture_output=True).stdout.decode()
    return unicodedata.normalize("NFKC", said)  # fonts have radicals in place of characters


def on_today(here: Person, step: str) -> bool:
    """Whether it stands in the list of Today's card of return care."""
    here.key("Alt+1")
    here.wait_for_page("today")
    for _ in TodayCard:
        if here.focused().startswith(CARD):
            break
        here.key("Right")
    here.key("Return")
    here.wait_to_see(CARD)
    return here.sees(PATIENT, step)


def counted(desk: Person, *words: str) -> None:
    """What the hospital's list says of her steps."""
    exchange(desk)
    desk.key("Alt+5")
    desk.wait_for_page(CARE)
    desk.wait_to_see(PATIENT, CENTRE, *words)


def change_plan(desk: Person) -> None:
    """The first step is taken away and another one put at the end, with the reason."""
    desk.key("Alt+5")
    desk.wait_for_page(CARE)
    desk.wait_until(lambda: PATIENT in desk.row(), "for her row")
    desk.key("E")
    desk.wait_for_page("down-referral-form")
    desk.tab_to("plan")
    desk.key("Home Del End Ins")
    desk.write(NEW_STEP)
    desk.key("Return")
    desk.wait_until(lambda: desk.focused() == PLAN, "for the cell to be kept")
    act(desk, "F9")
    desk.tab_to("text")
    desk.write(WHY)
    desk.key("Ctrl+Return")
    desk.wait_for_page(SENT)
    meet(desk)


def agreed(scene: HospitalScene) -> None:
    """Both files and the server, at the end."""
    held = by_key(each for kind in KINDS for each in scene.eyes.all(kind))
    with scene.files() as sides:
        assert disagreements(sides, held) == []
        assert doubles(sides, held) == []


def test_it_must_be_acknowledged_and_works_offline_and_after_a_power_cut(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            send_down(here, desk)
            assert on_today(here, DIAGNOSIS), "somebody has to receive her"
            scene.lines["A1"].cut()
            day = is_work(here)
            is_large(print_calendar(here, scene), PATIENT, SOON, f"{day.month}月{day.day}日")
            assert on_today(here, CALL), "what is overdue stands on Today"
            open_case(here, DIAGNOSIS)
            do_step(here, CALL)
            miss_step(here, WOUND)
            here.pull_the_plug()
        scene.lines["A1"].mend()
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            open_case(here, DIAGNOSIS)
            here.wait_to_see(DONE, MISSED)
            assert not on_today(here, CALL), "a reply closes the step"
            meet(here)
            counted(desk, "未完成 1", "完成 1/12")
        agreed(scene)


def test_a_changed_plan_leaves_what_is_done_and_is_shown_as_a_version(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            send_down(here, desk)
            acknowledge(here, PATIENT)
            scene.lines["A1"].cut()
            open_case(here, DIAGNOSIS)
            do_step(here, CALL)
            change_plan(desk)
            scene.lines["A1"].mend()
            exchange(here)
            open_case(here, DIAGNOSIS)
            here.key("N")
            here.wait_to_see(NEW_STEP, WHY)
            here.down_to(CALL)
            assert DONE in here.row(), "what was done stays done"
            meet(here)
            counted(desk, "完成 1/13")
            desk.key("Return")
            desk.wait_for_page(CASE)
            desk.wait_to_see(NEW_STEP, WHY, CALL)
        agreed(scene)
