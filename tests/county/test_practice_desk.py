"""The hospital desk answers as a hospital would, and only then."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from desktop.practice.county import CountyServer, CountyService, DeskSettings
from desktop.practice.county.desk import Desk
from tests.conftest import StandingClock

DELAY_S = 4.0
# By hash of the id: the first is asked about, the second refused, the third taken at once.
ASKED, REFUSED, TAKEN = "t16", "t6", "t1"


@pytest.fixture
def service(clock: StandingClock) -> Iterator[CountyService]:
    service = CountyService(None, clock.now)
    for kind, resource_id in (("Organization", "hospital"), ("Organization", "clinic")):
        service.put({"resourceType": kind, "id": resource_id, "name": resource_id})
    service.put({"resourceType": "Patient", "id": "p"})
    yield service
    service.vault.close()


@pytest.fixture
def desk(service: CountyService) -> Desk:
    return Desk(service, DELAY_S)


def refer(service: CountyService, task_id: str, priority: str = "routine", **more: Any) -> None:
    service.put(
        {
            "resourceType": "ServiceRequest",
            "id": f"r-{task_id}",
            "status": "active",
            "intent": "order",
            "subject": {"reference": "Patient/p"},
            "code": {"text": "神经内科"},
            **more,
        }
    )
    service.put(
        {
            "resourceType": "Task",
            "id": task_id,
            "status": "requested",
            "intent": "order",
            "priority": priority,
            "focus": {"reference": f"ServiceRequest/r-{task_id}"},
            "requester": {"reference": "Organization/clinic"},
            "owner": {"reference": "Organization/hospital"},
        }
    )


def say(service: CountyService, task_id: str, category: str) -> None:
    service.put(
        {
            "resourceType": "Communication",
            "id": f"{category}-{task_id}",
            "status": "completed",
            "category": [{"coding": [{"code": category}]}],
            "basedOn": [{"reference": f"ServiceRequest/r-{task_id}"}],
            "sender": {"reference": "Organization/clinic"},
        }
    )


def wait(desk: Desk, clock: StandingClock, steps: int = 1) -> None:
    for _ in range(steps):
        clock.advance(seconds=DELAY_S)
        desk.look()


def state(service: CountyService, task_id: str) -> tuple[str, str]:
    task = service.read("Task", task_id).resource()
    business = task.get("businessStatus", {"coding": [{"code": ""}]})
    return task["status"], business["coding"][0]["code"]


def outputs(service: CountyService, task_id: str) -> dict[str, str]:
    found = service.read("Task", task_id).resource()["output"]
    return {
        each["type"]["coding"][0]["code"]: each.get("valueString") or each["valueDateTime"]
        for each in found
    }


def test_it_looks_first_and_answers_after_its_delay(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    refer(service, TAKEN)
    seen = []
    for _ in range(4):
        desk.look()
        seen.append(state(service, TAKEN))
        clock.advance(seconds=DELAY_S / 2)

    assert seen == [
        ("requested", ""),
        ("received", "submitted"),
        ("accepted", "arranged"),
        ("accepted", "arranged"),
    ]


def test_its_answer_says_where_to_go(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    refer(service, TAKEN)

    wait(desk, clock, 2)

    told = outputs(service, TAKEN)
    assert told["department"] == "神经内科"
    assert set(told) == {"department", "doctor", "visit-time", "ward", "bed", "phone"} | {
        "booking-code",
        "note",
    }
    assert datetime.fromisoformat(told["visit-time"]) > clock.now()
    assert told["visit-time"].endswith("+08:00")


@pytest.mark.parametrize("category", ["departed", "departure"])
def test_after_departure_the_patient_arrives_and_is_admitted(
    service: CountyService, desk: Desk, clock: StandingClock, category: str
) -> None:
    refer(service, TAKEN)
    wait(desk, clock, 5)
    assert state(service, TAKEN) == ("accepted", "arranged")

    say(service, TAKEN, category)

    wait(desk, clock)
    assert state(service, TAKEN) == ("in-progress", "arrived")
    wait(desk, clock)
    assert state(service, TAKEN) == ("in-progress", "admitted")
    assert {"arrived-at", "admission-no", "admitted-at"} <= set(outputs(service, TAKEN))
    wait(desk, clock)
    assert service.read("Task", TAKEN).number == 5


def test_it_asks_for_more_and_goes_on_when_answered(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    refer(service, ASKED)
    wait(desk, clock, 4)
    assert state(service, ASKED)[0] == "on-hold"
    assert service.read("Task", ASKED).resource()["statusReason"]["text"]
    [question] = service.find("Communication", part_of=f"Task/{ASKED}")
    assert question["recipient"] == [{"reference": "Organization/clinic"}]

    say(service, ASKED, "answer")
    wait(desk, clock)

    assert state(service, ASKED) == ("accepted", "arranged")
    assert "statusReason" not in service.read("Task", ASKED).resource()


def test_it_refuses_some_with_a_coded_reason(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    refer(service, REFUSED)

    wait(desk, clock, 3)

    assert state(service, REFUSED)[0] == "rejected"
    reason = service.read("Task", REFUSED).resource()["statusReason"]
    assert reason["coding"][0]["code"]
    assert reason["text"]


@pytest.mark.parametrize("task_id", [ASKED, REFUSED, TAKEN])
@pytest.mark.parametrize("priority", ["urgent", "stat"])
def test_an_emergency_is_always_taken(
    service: CountyService, desk: Desk, clock: StandingClock, task_id: str, priority: str
) -> None:
    refer(service, task_id, priority)

    wait(desk, clock, 2)

    assert state(service, task_id) == ("accepted", "arranged")


def test_a_withdrawal_is_confirmed_until_the_patient_is_there(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    def withdraw(task_id: str) -> None:
        coding = [{"code": "abort"}]
        task = {"resourceType": "Task", "status": "requested", "intent": "order"}
        focus = {"reference": f"Task/{task_id}"}
        service.put({**task, "id": f"x-{task_id}", "code": {"coding": coding}, "focus": focus})

    refer(service, TAKEN)
    refer(service, "late", "stat")
    say(service, "late", "departure")
    wait(desk, clock, 3)
    withdraw(TAKEN)
    withdraw("late")
    wait(desk, clock)

    assert state(service, TAKEN)[0] == "cancelled"
    assert state(service, f"x-{TAKEN}")[0] == "completed"
    assert state(service, "late")[0] == "in-progress"
    assert state(service, "x-late")[0] == "rejected"


def test_what_is_sent_down_is_not_its_to_answer(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    refer(service, TAKEN, category=[{"coding": [{"code": "down"}]}])

    wait(desk, clock, 3)

    assert state(service, TAKEN)[0] == "requested"


def test_it_answers_only_for_its_hospitals(service: CountyService, clock: StandingClock) -> None:
    desk = Desk(service, DELAY_S, ["Organization/elsewhere"])
    refer(service, TAKEN)

    wait(desk, clock, 3)

    assert state(service, TAKEN)[0] == "requested"


def test_it_names_a_doctor_who_works_there(
    service: CountyService, desk: Desk, clock: StandingClock
) -> None:
    service.put({"resourceType": "Practitioner", "id": "d", "name": [{"text": "高文远"}]})
    hospital, doctor = {"reference": "Organization/hospital"}, {"reference": "Practitioner/d"}
    role = {"resourceType": "PractitionerRole", "id": "w"}
    service.put({**role, "organization": hospital, "practitioner": doctor})
    refer(service, TAKEN)

    wait(desk, clock, 2)

    assert outputs(service, TAKEN)["doctor"] == "高文远"


def test_a_running_server_answers_by_itself() -> None:
    past = datetime.now(UTC) - timedelta(hours=1)
    moments = iter(past + timedelta(seconds=60 * step) for step in range(100_000))
    with CountyServer(None, clock=lambda: next(moments), desk=DeskSettings(DELAY_S)) as server:
        server.service.put({"resourceType": "Patient", "id": "p"})
        for name in ("hospital", "clinic"):
            server.service.put({"resourceType": "Organization", "id": name, "name": name})
        refer(server.service, TAKEN)
        with server.service.changed:
            answered = server.service.changed.wait_for(
                lambda: state(server.service, TAKEN)[0] == "accepted", timeout=30
            )

    assert answered
