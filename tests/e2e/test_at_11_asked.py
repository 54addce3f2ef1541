"""AT-11, the hospital asks for more: whose move it is, an answer written offline, heard once."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.e2e.desk_work import act, confirm, deliver, exchange, meet, open_desk, open_from
from tests.e2e.hospital_scene import HospitalScene
from tests.e2e.person import Person
from tests.e2e.work import OFFLINE

pytestmark = [pytest.mark.window, pytest.mark.county]

QUESTION, ANSWER = "补充肌钙蛋白结果", "肌钙蛋白I 0.35 ng/ml"
ASKED, WAITING, NOT_OUT = "医院问我们", "等医院答复", "未送达"
OUR_MOVE, THEIR_MOVE = "待处理：我方", "待处理：医院"
NOT_SENT, BELIEVED_SENT = "答复待上传", "已回复"


def ask(desk: Person) -> None:
    """The open one is asked for more; it is at the county afterwards."""
    open_desk(desk)
    act(desk, "Q")
    desk.write(QUESTION)
    confirm(desk, "reception")
    exchange(desk)


def answer(here: Person) -> None:
    """Write back from the referral."""
    act(here, "A")
    here.write(ANSWER)
    confirm(here, "referral")


def holds_after(person: Person, holder: str, event: str) -> bool:
    """Whether the time line gives the stretch after this event to this holder."""
    texts = person.texts()
    pairs = pairwise(texts)
    return any(one == event and then.startswith(f"{holder} · ") for one, then in pairs)


def sent_answers(scene: HospitalScene) -> list[str]:
    """Words of every message that bears the answer, each version of it counted."""
    versions = scene.eyes.versions("Communication")
    said = [part["contentString"] for each in versions for part in each.get("payload", ())]
    return [each for each in said if ANSWER in each]


def test_an_answer_written_offline_is_not_called_sent(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            deliver(here, desk)
            scene.lines["A1"].cut()
            ask(desk)
            open_from(here, WAITING)
            assert not here.sees(QUESTION)
            scene.lines["A1"].mend()
            exchange(here)
            open_from(here, ASKED)
            here.wait_to_see(QUESTION, OUR_MOVE)
            scene.lines["A1"].cut()
            answer(here)
            here.wait_to_see(NOT_SENT, OUR_MOVE, f"{ANSWER}  〔待上传〕")
            here.wait_until(lambda: OFFLINE in here.facts(), "for the line to be missed")
            here.pull_the_plug()
        assert sent_answers(scene) == []
        with scene.clinic.sit() as again:
            open_from(again, NOT_OUT)
            again.wait_to_see(QUESTION, ANSWER, NOT_SENT, OUR_MOVE)
            assert not again.sees(BELIEVED_SENT)


def test_the_answer_is_heard_once_and_each_stretch_is_its_holders(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene, scene.hospital.sit() as desk:
        with scene.clinic.sit() as here:
            deliver(here, desk)
            ask(desk)
            exchange(here)
            scene.lines["A1"].cut()
            open_from(here, ASKED)
            answer(here)
            here.pull_the_plug()
        scene.lines["A1"].mend()
        with scene.clinic.sit() as again:
            meet(again)
            exchange(desk)
            meet(again)
            open_desk(desk)
            desk.wait_to_see(ANSWER)
            assert sum(ANSWER in each for each in desk.texts()) == 2, "as an answer, in the history"
            open_from(again, WAITING)
            again.wait_to_see(THEIR_MOVE)
            assert holds_after(again, "我方", "医院要求补充")
            assert holds_after(again, "医院", "补充")
        assert len(sent_answers(scene)) == 1
