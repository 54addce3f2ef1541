"""AT-09, the green channel in three minutes: one form, few keys, and nothing lost on the way."""

import base64
import hashlib
import json
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.desk_work import (
    DANGER,
    PATIENT,
    SEARCH,
    act,
    codes_on,
    confirm,
    exchange,
    meet,
    open_desk,
    open_from,
    pages_of,
    print_slip,
)
from tests.e2e.hospital_scene import CENTRE, HospitalScene
from tests.e2e.person import Person
from tests.e2e.work import OFFLINE, chinese, register, sentence

pytestmark = [pytest.mark.window, pytest.mark.county]

MOST_KEYS = 210
"""Letters of what is written counted; three minutes leave almost a second for each."""
FIVE_SECONDS = 5.0
CHEST_PAIN, CENTRE_OF_PAIN = "1", "胸痛中心"
WARD, BED, STILL_ASKED = "CCU", "7-03", "待医院确认"
ASKED_FOR = "上级专家号：待医院确认\u3000床位：待医院确认"
MEASURED = {
    "temperature": "36.8",
    "pulse": "104",
    "respiration": "22",
    "pressure": "150/90",
    "spo2": "95",
}
VITALS = ("T 36.8 ℃", "BP 150/90 mmHg", "SpO₂ 95 %")
PHONE_CODE = "可在电话里念转诊码"
COPIES = 3


def photograph(folder: Path) -> Path:
    """An ECG as a telephone takes it: large, and no two alike."""
    found = folder / "ecg.jpg"
    Image.effect_noise((1600, 1100), 60).convert("RGB").save(found, quality=88)
    return found


def begin(person: Person) -> None:
    """A patient is known; the referral form is open on her, critical and green."""
    register(person, PATIENT)
    person.key("Alt+1")
    person.wait_for_page("today")
    person.pressed = 0
    person.key("F4")
    person.wait_for_page("referral-form")
    person.write(SEARCH)
    person.key("Return")
    person.tab_to("urgency")
    person.key("3")
    person.tab_to("green_channel")
    person.key("Space")


def fill_in(person: Person, photo: Path) -> None:
    """Centre, danger, times, vital signs, the ECG, number and bed together."""
    person.tab_to("emergency_centre")
    person.key(CHEST_PAIN)
    for field, keys in (("chief_complaint", ""), ("to_org_id", "1"), ("to_dept", "Down")):
        person.tab_to(field)
        person.key(keys) if keys else person.write(DANGER)
    for field, keys in (("doctor_id", "Down"), ("first_contact_at", "Ctrl+;")):
        person.tab_to(field)
        person.key(keys)
    for field, value in MEASURED.items():
        person.tab_to(field)
        person.write(value)
    paste(person, photo)
    for field in ("ask_expert", "ask_bed"):
        person.tab_to(field)
        person.key("Space")


def paste(person: Person, photo: Path) -> None:
    """The picture was copied from the telephone's folder; the strip takes it as an ECG."""
    person.copy(str(photo))
    person.wait_until(lambda: person.focused() == "粘贴" or person.key("Tab") or False, "the strip")
    person.key("Ctrl+V")
    person.wait_for_question()
    person.key("1 Ctrl+Return")
    person.wait_for_page("referral-form")


def issue_by_order(person: Person) -> None:
    """The doctor is at the bedside: his verbal order is read back."""
    person.key("Ctrl+Return")
    person.wait_for_question()
    person.key("Left Space")
    person.tab_to("read_back")
    person.key("Space Ctrl+Return")
    person.wait_for_page("referral")


def go_on_writing(person: Person) -> None:
    """What was half-written is offered, and goes on where it stopped."""
    person.key("F4")
    person.wait_for_page("referral-form")
    person.press(chinese("ReferralFormPage", "Go on writing it"))
    person.wait_to_see(PATIENT, DANGER, CENTRE_OF_PAIN, "附件（1）")


def hashes(scene: HospitalScene) -> tuple[str, str]:
    """The photo's hash as the clinic says it, and that of the bytes the county holds."""
    [document] = scene.eyes.all("DocumentReference")
    said = {each["url"].rsplit("/", 1)[-1]: each for each in document["extension"]}
    content = document["content"][0]["attachment"]
    names = [each["valueReference"]["reference"].split("/")[1] for each in content["extension"]]
    held = {each["id"]: base64.b64decode(each["data"]) for each in scene.eyes.all("Binary")}
    whole = b"".join(held[name] for name in names)
    assert len(whole) == content["size"]
    told = str(json.loads(said["attachment-sha256"]["valueString"]))
    return told, hashlib.sha256(whole).hexdigest()


def grant(desk: Person) -> None:
    """A bed without a time grants nothing; bed and time together grant both."""
    act(desk, "A")
    for field, words in (("ward", WARD), ("bed", BED)):
        desk.tab_to(field)
        desk.write(words)
    desk.key("Ctrl+Return")
    desk.wait_to_see(sentence("reception.visit_missing"))
    desk.tab_to("visit_at")
    desk.key("Ctrl+;")
    confirm(desk, "reception")
    desk.wait_to_see(BED)
    exchange(desk)


def shown_at_the_desk(desk: Person, began: float) -> None:
    """It stands on the desk with its sound, soon enough."""
    desk.wait_until(lambda: desk.sees(PATIENT, CENTRE, DANGER), "to see who comes")
    assert time.monotonic() - began < FIVE_SECONDS
    assert desk.heard() > 0


def test_few_keys_and_the_desk_rings_within_five_seconds(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene, scene.clinic.sit() as here, scene.hospital.sit() as desk:
        begin(here)
        fill_in(here, photograph(tmp_path))
        issue_by_order(here)
        assert here.pressed <= MOST_KEYS
        here.wait_to_see(CENTRE_OF_PAIN, ASKED_FOR, *VITALS, "附件（1）")
        printed = print_slip(here, scene.clinic)
        assert len(pages_of(printed)) == COPIES
        assert len(codes_on(printed)) >= 1
        meet(here)
        exchange(desk)
        began = time.monotonic()
        open_desk(desk)
        shown_at_the_desk(desk, began)
        assert {each["status"] for each in scene.eyes.all("Appointment")} == {"proposed"}
        grant(desk)
        assert {each["status"] for each in scene.eyes.all("Appointment")} == {"booked"}
        exchange(here)
        open_from(here, "已接收")
        here.wait_to_see(BED)
        assert not here.sees(STILL_ASKED)


def test_nothing_is_lost_offline_and_the_photo_arrives_whole(tmp_path: Path) -> None:
    with HospitalScene(tmp_path) as scene:
        with scene.clinic.sit() as here:
            scene.lines["A1"].cut()
            begin(here)
            fill_in(here, photograph(tmp_path))
            here.wait_until(here.kept, "for the form to be kept")
            here.pull_the_plug()
        with scene.clinic.sit() as here:
            go_on_writing(here)
            issue_by_order(here)
            here.wait_to_see(ASKED_FOR, PHONE_CODE, "附件（1）")
            here.wait_until(lambda: OFFLINE in here.facts(), "for the line to be missed")
            here.pull_the_plug()
        with scene.clinic.sit() as here, scene.hospital.sit() as desk:
            open_from(here, "未送达")
            here.wait_to_see(CENTRE_OF_PAIN, ASKED_FOR, *VITALS, "附件（1）", "待处理：我方")
            scene.lines["A1"].mend()
            meet(here)
            exchange(desk)
            open_desk(desk)
            desk.wait_to_see(PATIENT, DANGER, *VITALS, "附件（1）")
        said, held = hashes(scene)
        assert said == held
