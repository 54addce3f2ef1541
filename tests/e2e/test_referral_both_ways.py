"""The whole life of a referral between two real programs: up, back down, and closed.

The lines are cut and torn as a seed has it, and one program is killed in the middle of an exchange.
`ZHUDIAN_SEED=17 python -m pytest tests/e2e/test_referral_both_ways.py` runs another chance.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from desktop.domain.codes import Direction, FollowUpState, ReceptionRoute, ReceptionState
from tests.agreement import KINDS, Act, Side, by_key, disagreements, doubles, history
from tests.e2e.bad_lines import CLINIC, HOSPITAL, BadLines
from tests.e2e.clinic import NURSE
from tests.e2e.desk_work import PATIENT, open_from
from tests.e2e.hospital_scene import CENTRE, DESK_NURSE, HospitalScene
from tests.e2e.person import Person
from tests.e2e.return_work import (
    CARE,
    CASE,
    COMING,
    DISCHARGE,
    HERE,
    TO_ANSWER,
    TO_RETURN,
    acknowledge,
    begin_slip,
    desk_row,
    do_step,
    folder_with,
    issue_slip,
    miss_step,
    open_case,
    tell,
)
from tests.e2e.test_at_09_green_channel import begin, fill_in, issue_by_order
from tests.e2e.work import chinese, depart

S = ReceptionState
UP_STATES = [
    *(S.RECEIVED, S.ACCEPTED, S.ARRANGED, S.ARRIVED, S.SEEN, S.DISCHARGED),
    *(S.AWAITING_RETURN, S.COMPLETED),
]
DOWN_STATES = [S.ACCEPTED, S.ARRIVED, S.FOLLOWING, S.COMPLETED]
pytestmark = [pytest.mark.window, pytest.mark.county]

SEED = int(os.environ.get("ZHUDIAN_SEED", "7"))
NUMBER, REPORT, ESCORT = "ZY20261122007", "恢复良好，已纳入慢病管理", "王护士"
COPD, MISSED_STEP, REASON = "2", "教缩唇呼吸", chinese("ReturnCare", "Patient is away")
FIRST_STEPS = ("电话：咳痰", "看患者做一遍", "面访：血氧、呼吸")
LATER_STEPS = (*("核对吸入药", "面访：血氧、六分钟", "复查肺功能", "电话：有无加重", "向医院反馈"),)
TWO_WEEKS, WELL = "2周内随访转诊情况", "1"
COMPLETED = "已完成"
LEAST_BREAKS = 5
Step = Callable[[Person], None]


def issue(folder: Path) -> Step:
    """A critical referral by the green channel with its ECG, a number and a bed asked for."""
    photo = folder / "ecg.jpg"
    Image.effect_noise((420, 300), 60).convert("RGB").save(photo, quality=88)

    def issues(here: Person) -> None:
        begin(here)
        fill_in(here, photo)
        issue_by_order(here)

    return issues


def looks(desk: Person) -> None:
    desk_row(desk, TO_ANSWER)
    desk.key("Return")
    desk.wait_until(lambda: "已查看" in desk.row(), "for the row to be opened")


def accepts(desk: Person) -> None:
    desk_row(desk, TO_ANSWER)
    tell(desk, "reception", "A", ward="CCU", bed="7-03", visit_at="key:Ctrl+;")


def departs(here: Person) -> None:
    open_from(here, "已接收")
    here.wait_to_see("7-03")
    depart(here, ESCORT)


def arrives(desk: Person) -> None:
    desk_row(desk, COMING)
    tell(desk, "reception", "D")


def is_seen(desk: Person) -> None:
    desk_row(desk, HERE)
    tell(desk, "reception", "S", decision="key:2")


def is_admitted(desk: Person) -> None:
    desk_row(desk, HERE)
    tell(desk, "reception", "I", number=NUMBER)


def is_discharged(desk: Person) -> None:
    desk_row(desk, HERE)
    tell(desk, "reception", "X")


def is_sent_down(desk: Person) -> None:
    desk_row(desk, TO_RETURN)
    begin_slip(desk, COPD)
    issue_slip(desk)


def comes_home(here: Person) -> None:
    open_case(here, DISCHARGE["diagnosis"])
    tell(here, CASE, "D")


def first_steps(here: Person) -> None:
    open_case(here, DISCHARGE["diagnosis"])
    for step in FIRST_STEPS:
        do_step(here, step)
    miss_step(here, MISSED_STEP)


def sees_what_was_missed(desk: Person) -> None:
    desk.key("Alt+5")
    desk.wait_for_page(CARE)
    desk.wait_to_see(PATIENT, CENTRE, "未完成 1", "完成 3/9")
    desk.key("Return")
    desk.wait_for_page(CASE)
    desk.wait_to_see(MISSED_STEP, REASON)


def later_steps(here: Person) -> None:
    open_case(here, DISCHARGE["diagnosis"])
    for step in LATER_STEPS:
        do_step(here, step)


def follows_the_referral_up(here: Person) -> None:
    folder_with(here, TWO_WEEKS)
    here.key(WELL)
    here.wait_until(lambda: TWO_WEEKS not in here.row(), "for the row to leave the folder")


def completes(here: Person) -> None:
    open_case(here, DISCHARGE["diagnosis"])
    tell(here, CASE, "K", text=REPORT)
    here.wait_to_see(COMPLETED)


def sees_the_end(desk: Person) -> None:
    desk.key("Alt+5")
    desk.wait_for_page(CARE)
    desk.wait_to_see(PATIENT, COMPLETED, "未完成 1", "完成 8/9")


def life(folder: Path) -> list[tuple[str, Step]]:
    """Who does what, in order."""
    return [
        (CLINIC, issue(folder)),
        *((HOSPITAL, step) for step in (looks, accepts)),
        (CLINIC, departs),
        *((HOSPITAL, step) for step in (arrives, is_seen, is_admitted)),
        *((HOSPITAL, step) for step in (is_discharged, is_sent_down)),
        *((CLINIC, step) for step in (acknowledge, comes_home, first_steps)),
        (HOSPITAL, sees_what_was_missed),
        *((CLINIC, step) for step in (later_steps, follows_the_referral_up, completes)),
        (HOSPITAL, sees_the_end),
    ]


def live(lines: BadLines, steps: list[tuple[str, Step]]) -> None:
    """Every step over lines as chance has them; one of the middle ones ends in a kill."""
    killed = lines.random.randrange(1, len(steps) - 1)
    before = CLINIC
    for at, (name, step) in enumerate(steps):
        if name != before:
            lines.meet(before, name)
            before = name
        lines.weather(CLINIC, HOSPITAL)
        lines.told.append(step.__name__)
        step(lines.people[name])
        if at == killed:
            lines.kill(name)
        else:
            lines.try_to_exchange(name)


@pytest.mark.timeout(600)  # two programs and a server: two minutes on an idle computer
def test_both_files_and_the_server_agree_at_the_end_of_a_life(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with BadLines(scene, SEED) as lines:
            live(lines, life(tmp_path))
            lines.meet(CLINIC, HOSPITAL, CLINIC, HOSPITAL)
            assert lines.breaks() >= LEAST_BREAKS
        held = by_key(each for kind in KINDS for each in scene.eyes.all(kind))
        with scene.files() as sides:
            assert disagreements(sides, held) == []
            assert doubles(sides, held) == []
            assert [line for kind in KINDS for line in scene.eyes.without_effect(kind)] == []
            history_tells(scene, *sides)


def history_tells(scene: HospitalScene, clinic: Side, hospital: Side) -> None:
    """Who did each step and by which route, in the history of both files."""
    nurse, desk = scene.staff(clinic, NURSE), scene.staff(hospital, DESK_NURSE)
    for side in (clinic, hospital):
        for act in history(side, "referral", "referral_step", "follow_up", "attachment"):
            assert (act.author, act.taken) == (nurse, side is hospital), act
        for act in history(side, "down_referral"):
            assert (act.author, act.taken) == (desk, side is clinic), act
    up = receptions(hospital, Direction.UP)
    assert states(up) == UP_STATES
    assert {(each.author, each.taken) for each in up} == {(desk, False)}
    down = receptions(clinic, Direction.DOWN)
    assert states(down) == DOWN_STATES
    assert {(each.author, each.taken) for each in down} == {(nurse, False)}
    told = receptions(hospital, Direction.DOWN)
    assert {(each.author, each.taken) for each in told} == {(nurse, True)}
    assert {way for each in (*up, *down) for way in each.said["routes"]} == {ReceptionRoute.NETWORK}
    kept = {each.record_id: each.said["state"] for each in history(hospital, "follow_up")}
    assert sorted(kept.values()) == [FollowUpState.DONE] * 9 + [FollowUpState.MISSED]


def receptions(side: Side, direction: Direction) -> list[Act]:
    acts = history(side, "reception")
    return [each for each in acts if each.said["direction"] == direction]


def states(acts: list[Act]) -> list[str]:
    """Each state once, in the order in which it was reached."""
    return list(dict.fromkeys(each.said["state"] for each in acts))
