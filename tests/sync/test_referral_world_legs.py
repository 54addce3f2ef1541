"""Redirected, taken back, answered by two computers: nobody's word is written over."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReceptionState, ReferralState, RejectReason, StepKind
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.reception_rows import Incoming
from desktop.domain.referral import Leg, Referral
from desktop.domain.referral_step import ReferralStep
from desktop.store import replica
from desktop.store.queries.reception import incoming
from tests.conftest import StandingClock
from tests.sync.referral_acts import (
    OPEN,
    change,
    get,
    move_on,
    receive,
    refer,
    same_everywhere,
    step,
    task_id,
    trouble,
    views,
)
from tests.world import Pc, World, org_of


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    names = ("A1", "A2", "H1", "H2", "G1")
    with World(empty_file, tmp_path, clock, names, heard=True) as made:
        yield made


def redirect(pc: Pc, referral: Kept[Referral], to: str) -> None:
    record, now = referral.record, pc.clock.now()
    assert record.to_org_id is not None
    over = Leg(
        to_org_id=record.to_org_id,
        to_dept=record.to_dept,
        issued_at=record.issued_at or now,
        ended_at=now,
        reason=RejectReason.NO_BED,
    )
    change(pc, Referral, referral.id, to_org_id=org_of(to), legs=(*record.legs, over))


def desk_of(pc: Pc) -> tuple[Incoming, ...]:
    """What the receiving desk lists."""
    with pc.store.reading() as reading:
        return incoming(reading, now=pc.clock.now())


def rejected(world: World) -> Kept[Referral]:
    referral = refer(world.a1)
    world.exchange()
    move_on(world.h1)
    receive(world.h1, referral.id, ReceptionState.REJECTED, reject_reason=RejectReason.NO_BED)
    world.exchange()
    move_on(world.a1)
    return referral


def task(world: World, referral: Kept[Any], leg: int = 1) -> dict[str, Any]:
    [found] = [
        each for each in world.service.find("Task") if each["id"] == str(task_id(referral.id, leg))
    ]
    return found


def test_redirected_it_is_one_request_with_two_tasks(world: World) -> None:
    referral = rejected(world)
    first = task(world, referral)
    redirect(world.a1, referral, "G")
    world.exchange()

    assert len(world.service.find("ServiceRequest")) == 1
    assert task(world, referral) == first
    assert task(world, referral, 2)["owner"] == {"reference": f"Organization/{org_of('G')}"}
    assert same_everywhere([world.a1, world.g1], Referral, referral.id).legs


def test_the_second_unit_reads_what_was_said_before(world: World) -> None:
    referral = refer(world.a1)
    said = step(world.a1, referral, StepKind.SUPPLEMENT, result="过敏史:青霉素")
    world.exchange()
    world.clock.advance(hours=2)  # type: ignore[attr-defined]
    redirect(world.a1, referral, "G")
    world.exchange()
    assert same_everywhere([world.a1, world.g1], ReferralStep, said.id)


def test_to_another_department_of_the_same_hospital_is_a_new_task(world: World) -> None:
    referral = rejected(world)
    redirect(world.a1, referral, "H")
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.ACCEPTED, leg=2)
    world.exchange()

    assert task(world, referral)["status"] == "rejected"
    assert task(world, referral, 2)["status"] == "accepted"
    assert get(world.h1, Reception, task_id(referral.id)).record.state is ReceptionState.REJECTED  # type: ignore[union-attr]


def test_a_second_leg_is_still_the_second_after_more_was_said(world: World) -> None:
    referral = rejected(world)
    redirect(world.a1, referral, "G")
    world.exchange()
    for state in (ReceptionState.RECEIVED, ReceptionState.ACCEPTED, ReceptionState.ARRANGED):
        receive(world.g1, referral.id, state, leg=2)
        world.exchange()
    kept = get(world.g1, Reception, task_id(referral.id, 2))
    assert kept is not None
    assert kept.record.leg == 2
    [row] = [each for each in desk_of(world.g1) if each.referral_id == referral.id]
    assert not row.cancel_asked


def test_each_leg_keeps_its_own_answer(world: World) -> None:
    referral = rejected(world)
    redirect(world.a1, referral, "G")
    world.exchange()
    receive(world.g1, referral.id, ReceptionState.ACCEPTED, leg=2, bed="3床")
    world.exchange()

    first, second = referral.id, task_id(referral.id, 2)
    shown = views(world.a1, "referral_reply", first, second)
    assert shown[str(first)]["state"] == ReferralState.REJECTED
    assert shown[str(second)]["state"] == ReferralState.ACCEPTED


def test_redirected_before_anybody_heard_of_it(world: World) -> None:
    referral = refer(world.a1)
    move_on(world.a1)
    redirect(world.a1, referral, "G")
    left = step(world.a1, referral, StepKind.DEPARTED)
    world.exchange()

    assert task(world, referral)["status"] == "cancelled"
    assert task(world, referral, 2)["status"] == "requested"
    [message] = world.service.find("Communication")
    assert message["partOf"] == [{"reference": f"Task/{task_id(referral.id, 2)}"}]
    assert same_everywhere([world.a1, world.g1], ReferralStep, left.id)


def test_the_first_unit_reads_nothing_more(world: World) -> None:
    referral = rejected(world)
    redirect(world.a1, referral, "G")
    change(world.a1, Patient, referral.record.patient_id, phone="13900000009")
    world.exchange()
    said = step(world.g1, referral, StepKind.QUESTION, result="意识如何?")
    world.exchange()
    assert get(world.h1, ReferralStep, said.id) is None


def test_a_withdrawal_never_overwrites_an_acceptance(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.ACCEPTED, bed="12床")
    change(world.a1, Referral, referral.id, state=ReferralState.WITHDRAWN, closed_reason="家属要求")
    asked = step(world.a1, referral, StepKind.WITHDRAWAL, result="家属要求")
    world.exchange()

    there = task(world, referral)
    assert there["status"] == "accepted"
    aborts = [each for each in world.service.find("Task") if each["id"] == str(asked.id)]
    assert [each["focus"]["reference"] for each in aborts] == [f"Task/{task_id(referral.id)}"]
    assert same_everywhere([world.a1, world.h1], ReferralStep, asked.id)
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert reply["state"] == ReferralState.ACCEPTED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"state": ReceptionState.ACCEPTED, "bed": "12床"}, {"state": ReceptionState.REJECTED}),
        ({"state": ReceptionState.ACCEPTED}, {"state": ReceptionState.CANCELLED}),
        (
            {"state": ReceptionState.ACCEPTED, "bed": "12床"},
            {"state": ReceptionState.ACCEPTED, "bed": "13床"},
        ),
    ],
    ids=["accept-decline", "accept-cancel", "two-beds"],
)
def test_decisions_that_exclude_each_other_are_for_a_person(
    world: World, one: dict[str, Any], other: dict[str, Any]
) -> None:
    referral = refer(world.a1)
    world.exchange()
    reason = {"reject_reason": RejectReason.NO_BED}
    receive(world.pcs["H1"], referral.id, **one)
    receive(world.pcs["H2"], referral.id, **{**reason, **other})
    world.exchange()

    found = [trouble(world.pcs[each]).get("CONFLICT", 0) for each in ("H1", "H2")]
    assert sorted(found) == [0, 1]


def test_an_outsiders_step_back_is_flagged_and_not_applied(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.ARRIVED, arrived_at=world.clock.now())
    world.exchange()
    move_on(world.h1)
    there = task(world, referral)
    back = {**there, "status": "requested", "businessStatus": {"text": "已提交"}}
    world.service.put(back, there["meta"]["versionId"])
    world.exchange()

    number = task_id(referral.id)
    assert get(world.h1, Reception, number).record.state is ReceptionState.ARRIVED  # type: ignore[union-attr]
    assert views(world.h1, "reception_flag", number)[str(number)]["state"] == "waiting"
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert (reply["state"], reply["flagged"]) == (ReferralState.ARRIVED, True)


def test_after_an_outsiders_step_back_our_next_word_stands(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.ARRIVED, arrived_at=world.clock.now())
    world.exchange()
    there = task(world, referral)
    world.service.put({**there, "status": "requested"}, there["meta"]["versionId"])
    change(world.h1, Reception, task_id(referral.id), ward="心内一病区")
    world.exchange()

    assert task(world, referral)["status"] == "in-progress"
    assert not OPEN & trouble(world.h1).keys()


def test_a_hospital_never_changes_the_clinics_words(world: World) -> None:
    """Somebody writes into the request under the hospital's mark."""
    referral = refer(world.a1)
    world.exchange()
    [there] = world.service.find("ServiceRequest")
    device = "urn:uuid:00000000-0000-7000-8000-00000000ffff"
    tag = {**there["meta"]["tag"][0], "code": str(org_of("H"))}
    forged = {**there, "meta": {"tag": [tag], "source": device}, "patientInstruction": "改了"}
    world.service.put(forged, there["meta"]["versionId"])
    world.exchange()

    for pc in (world.a1, world.a2, world.h1):
        assert get(pc, Referral, referral.id).record == referral.record  # type: ignore[union-attr]


def test_one_odd_resource_is_its_own_trouble(world: World) -> None:
    good, odd = refer(world.a1), refer(world.a1)
    world.a1.exchange()
    [there] = [each for each in world.service.find("ServiceRequest") if each["id"] == str(odd.id)]
    there["extension"] = [
        {"url": each["url"], "valueString": "{"} if each["url"].endswith("vitals") else each
        for each in there["extension"]
    ] + [{"url": "https://x.example/StructureDefinition/referral-urgency", "valueString": "{"}]
    world.service.put(there)
    world.exchange()
    assert get(world.h1, Referral, good.id) is not None
    assert get(world.h1, Referral, odd.id) is None
    with world.h1.store.reading() as reading:
        assert not [key for key, _, _ in replica.orphans(reading) if key[1] == str(good.id)]


def test_times_stay_in_order(world: World) -> None:
    referral = refer(world.a1, issued_at=world.clock.now() + timedelta(minutes=4))
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.RECEIVED)
    assert world.h1.exchange().refused == 0
    assert task(world, referral)["status"] == "received"
