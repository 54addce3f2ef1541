"""The main job: three records made with the line cut, a power cut, a bad line, the answer."""

from pathlib import Path

import pytest

from tests.e2e.clinic import NURSE, NURSES_PASSWORD, VILLAGE_DOCTORS, checked, make_clinic
from tests.e2e.county_eyes import ANSWER, CountyEyes, Resource
from tests.e2e.person import Person
from tests.e2e.work import (
    NOTHING_WAITS,
    OFFLINE,
    ONLINE,
    book,
    depart,
    exchange_until,
    open_on_the_way,
    refer,
    register,
    train,
)
from tests.servers import DroppingProxy, start_sekmet

pytestmark = [pytest.mark.window, pytest.mark.county]

PATIENT, COMPLAINT, DANGER = "张桂芳", "反复胸闷三天", "突发左侧肢体无力一小时"
TOPIC, HALF_WRITTEN = "胸痛患者的识别与转诊", "高血压十年,昨"
MOST_REQUESTS = 80 + 2 * 30  # the day's comparison asks once for each type; half of it is lost
ONCE = {
    "Patient": 1,
    "Appointment": 2,
    "ServiceRequest": 1,
    "Task": 2,  # the referral's, and its follow-up within two weeks
    "Communication": 1,
    "Schedule": 1,
    "Slot": 6,
}


def test_three_jobs_offline_a_kill_and_a_bad_line_leave_each_record_once(tmp_path: Path) -> None:
    with (
        start_sekmet(tmp_path / "sekmet") as server,
        DroppingProxy(server.url, cut=True) as line,
    ):
        eyes = CountyEyes(server.url)
        clinic = make_clinic(tmp_path / "data", line.url, checked(server.url, line.url))
        work_until_the_power_cut(clinic.folder.path)
        assert not any(eyes.all(kind) for kind in ONCE)

        with Person(clinic.folder.path) as person:
            find_everything_again(person)
            line.restore()
            exchange_until(person, ONLINE, NOTHING_WAITS)
            holds_each_once(eyes)
            [task] = [each for each in eyes.all("Task") if "fulfill" in str(each["code"])]
            eyes.answer(task)
            see_the_answer(person)
        assert line.dropped > 0
        assert line.passed + line.dropped <= MOST_REQUESTS


def work_until_the_power_cut(folder: Path) -> None:
    person = Person(folder)
    person.sign_in(NURSE, NURSES_PASSWORD)
    register(person, PATIENT)
    book(person, COMPLAINT)
    refer(person, "zgf", DANGER)
    depart(person, NURSE)
    train(person, TOPIC, "12345")
    person.wait_until(lambda: OFFLINE in person.facts(), "to be offline")
    person.key("F4")
    person.wait_for_page("referral-form")
    person.tab_to("past_history")
    person.write(HALF_WRITTEN)
    person.wait_until(person.kept, "for the pause in which the form is kept")
    person.pull_the_plug()


def find_everything_again(person: Person) -> None:
    person.sign_in(NURSE, NURSES_PASSWORD)
    person.key(
        "Right Right Right Right Right Right Return Return"
    )  # the card of half-written forms
    person.wait_for_page("referral-form")
    assert (person.field(), person.written()) == ("past_history", HALF_WRITTEN)
    person.key("F2")
    person.write("zgf")
    person.key("Return")
    person.wait_for_page("patient")
    assert person.sees(PATIENT)
    person.key("Alt+4")
    person.wait_to_see(PATIENT, DANGER)
    person.key("Alt+7")
    person.wait_to_see(TOPIC)
    person.key("Alt+2 L")
    person.wait_for_page("session")
    person.wait_to_see(PATIENT, COMPLAINT)


def holds_each_once(eyes: CountyEyes) -> None:
    assert {kind: len(eyes.all(kind)) for kind in ONCE} == ONCE
    assert {kind: len(eyes.versions(kind)) for kind in ONCE} == ONCE
    assert eyes.without_effect("Basic") == []
    [patient] = eyes.all("Patient")
    [left] = eyes.all("Communication")
    [request] = eyes.all("ServiceRequest")
    booking, training = sorted(eyes.all("Appointment"), key=lambda each: each["status"] != "booked")
    who = f"Patient/{patient['id']}"
    assert booking["participant"][0]["actor"]["reference"] == who
    assert (request["subject"]["reference"], request["priority"]) == (who, "stat")
    assert f"ServiceRequest/{request['id']}" in {each["reference"] for each in left["basedOn"]}
    came = ["accepted"] * 3 + ["declined"] * 2  # keys 1 to 3 are there, 4 and 5 are not
    assert attended(training) == dict(zip(VILLAGE_DOCTORS, came, strict=True))


def attended(training: Resource) -> dict[str, str]:
    """Who was invited and whether he came; the lecturer is no such one."""
    return {
        each["actor"]["display"]: each["status"]
        for each in training["participant"]
        if each["type"][0]["coding"][0]["code"] == "PART"
    }


def see_the_answer(person: Person) -> None:
    person.key("Ctrl+Return")
    person.wait_until(lambda: ONLINE in person.facts(), "to be online")
    person.wait_until(lambda: answered(person), "for the hospital's answer")
    assert person.sees(*ANSWER.values())


def answered(person: Person) -> bool:
    open_on_the_way(person, PATIENT)
    return person.sees(*ANSWER.values())
