"""Back down: plan, follow-ups, what came on paper, and who reads what of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.codes import (
    Direction,
    DownSource,
    FollowUpState,
    PlanItemKind,
    ReceptionRoute,
    ReceptionState,
    StepKind,
)
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import Attempt, FollowUp
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.referral_step import ReferralStep
from desktop.store import guests
from tests.conftest import StandingClock
from tests.referral_world_parts import PLAN, down_referral, follow_up
from tests.sync.referral_acts import (
    change,
    get,
    move_on,
    receive,
    refer,
    same_everywhere,
    save,
    step,
    task_id,
    trouble,
)
from tests.world import Pc, World, org_of

OPEN = {"PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT"}
OPENED: dict[str, Any] = {
    "state": FollowUpState.OPEN,
    "done_at": None,
    "vitals": None,
    "attempts": (),
}


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "A2", "B1", "H1"), heard=True) as made:
        yield made


def discharge(world: World, to: str = "A", **said: Any) -> Kept[DownReferral]:
    up = refer(world.a1)
    world.exchange()
    receive(world.h1, up.id, ReceptionState.DISCHARGED, discharged_at=world.clock.now())
    down = down_referral(
        org_of("H"), org_of(to), up.record.patient_id, up_referral_id=up.id, **said
    )
    return save(world.h1, down)


def plan_task(pc: Pc, down: Kept[DownReferral], key: str = "call-7", **said: Any) -> Kept[FollowUp]:
    full = follow_up(
        pc.clinic.org_id,
        down.record.patient_id,
        down_referral_id=down.id,
        requester_id=down.record.from_org_id,
        key=key,
    )
    return save(pc, replace(full, **said), child_id(down.id, f"follow-up/{key}"))


def task_there(world: World, number: UUID) -> dict[str, Any]:
    return world.service.read("Task", str(number)).resource()


def test_a_down_referral_comes_home_with_its_plan(world: World) -> None:
    down = discharge(world)
    world.exchange()
    record = same_everywhere([world.h1, world.a1, world.a2], DownReferral, down.id)
    assert record.plan == PLAN
    assert get(world.b1, DownReferral, down.id) is None


def test_its_patient_is_known_at_another_centre_as_the_others(world: World) -> None:
    down = discharge(world, to="B")
    world.exchange()
    patient_id = down.record.patient_id
    assert same_everywhere([world.a1, world.b1, world.h1], Patient, patient_id)
    with world.b1.store.reading() as reading:
        assert guests.is_guest(reading, str(patient_id))
    with world.a1.store.reading() as reading:
        assert not guests.is_guest(reading, str(patient_id))


def test_a_changed_plan_is_a_new_version(world: World) -> None:
    down = discharge(world)
    world.exchange()
    more = PlanItem(key="test-30", kind=PlanItemKind.TEST, due_days=30, text="复查血脂")
    change(world.h1, DownReferral, down.id, plan=(PLAN[0], more), plan_version=2)
    world.exchange()
    record = same_everywhere([world.h1, world.a1], DownReferral, down.id)
    assert [each.key for each in record.plan] == ["call-7", "test-30"]
    [plan] = world.service.find("CarePlan")
    assert plan["identifier"][0]["value"] == "2"


def test_a_plan_that_is_dropped_is_gone_on_both_sides(world: World) -> None:
    down = discharge(world)
    world.exchange()
    change(world.h1, DownReferral, down.id, plan=(), plan_version=2)
    world.exchange()
    assert same_everywhere([world.h1, world.a1], DownReferral, down.id).plan == ()
    assert [each["status"] for each in world.service.find("CarePlan")] == ["revoked"]


def test_the_hospital_reads_what_the_centre_does_about_it(world: World) -> None:
    down = discharge(world)
    world.exchange()
    receive(world.a1, down.id, ReceptionState.ACCEPTED, assigned_to="家庭医生一组")
    world.exchange()
    move_on(world.a1)
    receive(world.a1, down.id, ReceptionState.FOLLOWING)
    world.exchange()
    everyone = [world.a1, world.a2, world.h1]
    record = same_everywhere(everyone, Reception, task_id(down.id))
    assert (record.state, record.direction) == (ReceptionState.FOLLOWING, Direction.DOWN)
    assert task_there(world, task_id(down.id))["businessStatus"]["text"] == "随访中"


def test_kept_and_missed_steps_are_seen_by_the_hospital(world: World) -> None:
    down = discharge(world)
    world.exchange()
    kept = plan_task(world.a1, down)
    missed = plan_task(world.a1, down, "visit-14", state=FollowUpState.MISSED, reason="外出打工")
    world.exchange()
    everyone = [world.a1, world.a2, world.h1]
    assert same_everywhere(everyone, FollowUp, kept.id).vitals.systolic == 128
    assert same_everywhere(everyone, FollowUp, missed.id).state is FollowUpState.MISSED


def test_the_same_task_made_on_two_computers_is_one(world: World) -> None:
    down = discharge(world)
    world.exchange()
    first = plan_task(world.a1, down, **OPENED)
    plan_task(world.a2, down, **OPENED)
    world.exchange(3)
    assert same_everywhere([world.a1, world.a2, world.h1], FollowUp, first.id)
    assert not OPEN & (trouble(world.a1).keys() | trouble(world.a2).keys())


def test_calls_of_two_computers_are_both_kept(world: World) -> None:
    down = discharge(world)
    world.exchange()
    task = plan_task(world.a1, down, **OPENED)
    world.exchange()
    for pc in (world.a1, world.a2):
        move_on(pc)
        call = Attempt(at=pc.clock.now(), outcome="no-answer", by=pc.name)  # type: ignore[arg-type]
        change(pc, FollowUp, task.id, attempts=(call,))
    world.exchange(3)
    record = same_everywhere([world.a1, world.a2, world.h1], FollowUp, task.id)
    assert [each.by for each in record.attempts] == ["A1", "A2"]


def test_a_paper_slip_and_its_reception_go_to_the_county(world: World) -> None:
    patient = world.a1.clinic.patient()
    down = down_referral(org_of("H"), org_of("A"), patient.id, source=DownSource.PAPER)
    kept = save(world.a1, down, uuid7())
    receive(world.a1, kept.id, ReceptionState.ACCEPTED, routes=(ReceptionRoute.PAPER,))
    result = world.a1.exchange()
    world.exchange()

    assert (result.refused, result.away) == (0, 0)
    there = task_there(world, task_id(kept.id))
    assert there["status"] == "accepted"
    assert there["owner"] == {"reference": f"Organization/{org_of('A')}"}
    assert same_everywhere([world.a1, world.a2], DownReferral, kept.id)
    assert same_everywhere([world.a1, world.a2], Reception, task_id(kept.id))


def test_the_centre_asks_and_the_hospital_answers(world: World) -> None:
    down = discharge(world)
    world.exchange()
    asked = step(world.a1, down, StepKind.QUESTION, result="替格瑞洛服多久?")
    answer = step(world.h1, down, StepKind.SUPPLEMENT, result="一年", org_id=org_of("H"))
    world.exchange()
    assert same_everywhere([world.a1, world.h1], ReferralStep, asked.id)
    assert same_everywhere([world.a1, world.h1], ReferralStep, answer.id).result == "一年"


def test_a_draft_of_the_hospital_never_leaves(world: World) -> None:
    down = discharge(world, issued_at=None)
    world.exchange()
    assert get(world.a1, DownReferral, down.id) is None
    assert [each["id"] for each in world.service.find("CarePlan")] == []


def test_sent_up_again_it_names_the_way_down(world: World) -> None:
    down = discharge(world)
    world.exchange()
    again = refer(
        world.a1, patient_id=down.record.patient_id, down_referral_id=down.id, no="ZZ20261209A1001"
    )
    world.exchange()
    record = same_everywhere([world.a1, world.h1], type(again.record), again.id)
    assert record.down_referral_id == down.id


def test_two_week_follow_up_of_what_was_sent_up_is_seen(world: World) -> None:
    up = refer(world.a1)
    world.exchange()
    said = follow_up(
        org_of("A"),
        up.record.patient_id,
        down_referral_id=None,
        referral_id=up.id,
        requester_id=org_of("H"),
        key="two-weeks",
    )
    kept = save(world.a1, said, child_id(up.id, "follow-up/two-weeks"))
    world.exchange()
    assert same_everywhere([world.a1, world.a2, world.h1], FollowUp, kept.id).referral_id == up.id


def test_a_forged_down_referral_is_not_believed(world: World) -> None:
    down = discharge(world)
    world.exchange()
    [there] = [each for each in world.service.find("ServiceRequest") if each["id"] == str(down.id)]
    tag = {**there["meta"]["tag"][0], "code": str(org_of("B"))}
    source = "urn:uuid:00000000-0000-7000-8000-00000000ffff"
    forged = {
        **there,
        "meta": {"tag": [tag], "source": source},
        "patientInstruction": "停用阿司匹林",
    }
    world.service.put(forged, there["meta"]["versionId"])
    world.exchange()
    assert get(world.a1, DownReferral, down.id).record == down.record  # type: ignore[union-attr]
