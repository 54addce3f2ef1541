"""A slip was scanned before the electronic referral came; a code was told over the telephone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.codes import Direction, ReceptionRoute, ReceptionState, StepKind
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception, SlipSeen
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.services.reception_alone import TaskWord
from desktop.services.reception_join import Joiner
from desktop.store.queries.exchange import exchange_status
from desktop.store.queries.reception_alone import unsent
from desktop.sync.result import SyncResult
from tests.conftest import StandingClock
from tests.referral_world_parts import reception
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
    views,
)
from tests.world import Pc, World

OPEN = {"PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT"}


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1"), heard=True) as made:
        yield made


def scan(here: Pc, there: Pc, referral: Kept[Referral], **cut: Any) -> Kept[Reception]:
    """Code A of the slip: what it carries, as the signing computer's word, and our admission."""
    with there.store.reading() as reading:
        signer = reading.place().device_id
        patient = reading.get(Patient, referral.record.patient_id)
    assert patient is not None
    with here.store.unit(here.nurse.staff_id) as unit:
        unit.take_in(patient.record, patient.id, signer)
        unit.take_in(replace(referral.record, **cut), referral.id, signer)
        record = reception(
            here.clinic.org_id,
            referral.id,
            patient.id,
            from_org_id=referral.record.from_org_id,
            routes=(ReceptionRoute.SLIP,),
            arrived_at=here.clock.now(),
            seen_at=None,
            admitted_at=None,
            decision=None,
            state=ReceptionState.ARRIVED,
        )
        return unit.save(record, task_id(referral.id))


def test_what_came_on_paper_waits_for_the_clinics_task(world: World) -> None:
    referral = refer(world.a1)
    scan(world.h1, world.a1, referral)
    result = world.h1.exchange()

    assert (result.refused, result.conflicts, result.blocked) == (0, 0, 0)
    assert trouble(world.h1).get("PENDING") == 1
    assert county_tasks(world) == []


def test_waiting_disturbs_nobody(world: World) -> None:
    referral = refer(world.a1)
    scan(world.h1, world.a1, referral)
    asked = step(world.h1, referral, StepKind.QUESTION, result="末次用药时间?")
    other = world.h1.clinic.patient(name="门诊病人")
    result = world.h1.exchange()

    assert result.refused == 0
    assert [each["id"] for each in world.h1.county.all("Patient")] == [str(other.id)]  # type: ignore[attr-defined]
    assert get(world.h1, ReferralStep, asked.id) is not None
    assert trouble(world.h1)["PENDING"] == 2


def test_nothing_asks_for_an_exchange_at_once(world: World) -> None:
    scan(world.h1, world.a1, refer(world.a1))
    before = world.h1.county.asked.total()  # type: ignore[attr-defined]
    result = world.h1.exchange()
    assert world.h1.county.asked.total() - before < 30  # type: ignore[attr-defined]
    assert (result.sent, result.away) == (0, 1)
    with world.h1.store.reading() as reading:
        assert not exchange_status(reading).owed


def alone(world: World, record_id: UUID) -> None:
    desk = TaskWord(world.h1.store, world.clock, lambda: world.h1.nurse)
    kept = get(world.h1, Reception, record_id)
    assert kept is not None
    desk.send_alone(record_id, kept.revision)


def test_our_word_goes_out_alone_when_a_person_decides(world: World) -> None:
    referral = refer(world.a1)
    admitted = scan(world.h1, world.a1, referral)
    step(world.h1, referral, StepKind.QUESTION, result="末次用药时间?")
    world.h1.exchange()
    alone(world, admitted.id)
    result = world.h1.exchange()

    assert (result.refused, result.conflicts, result.away) == (0, 0, 1)
    [task] = county_tasks(world)
    assert task["status"] == "in-progress"
    assert "reference" not in task["focus"]
    assert "reference" not in task["for"]


def test_what_went_out_alone_joins_when_the_clinic_sends_at_last(world: World) -> None:
    referral = refer(world.a1)
    admitted = scan(world.h1, world.a1, referral)
    alone(world, admitted.id)
    world.h1.exchange()
    world.exchange()
    joiner = Joiner(world.h1.store, world.clock, lambda: world.h1.nurse)
    assert joiner.settle() == 1
    world.exchange()

    [task] = county_tasks(world)
    assert task["focus"] == {"reference": f"ServiceRequest/{referral.id}"}
    assert task["for"] == {"reference": f"Patient/{referral.record.patient_id}"}
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert reply["bed"] == admitted.record.bed
    assert not OPEN & trouble(world.h1).keys()
    assert not OPEN & trouble(world.a1).keys()


@pytest.fixture
def desks(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1", "H2"), heard=True) as made:
        yield made


def slip(here: Pc, there: Pc, referral: Kept[Referral]) -> Kept[Reception]:
    kept = scan(here, there, referral)
    seen = SlipSeen(
        key_id="k", signed_at=kept.created_at, record_hash="", scanned_at=here.clock.now()
    )
    return change(here, Reception, kept.id, slip=seen)


def waits_for(pc: Pc, reception_id: UUID) -> list[datetime | None]:
    """When it was sent alone, of each that this computer says to stand on a slip alone."""
    kept = get(pc, Reception, reception_id)
    with pc.store.reading() as reading:
        return [each.alone for each in unsent(reading, [kept] if kept else []).values()]


def exchanges(world: World, *names: str) -> list[SyncResult]:
    return [world.pcs[name].exchange() for name in names]


@pytest.mark.parametrize("late", [False, True], ids=["scanned before", "scanned after"])
def test_both_computers_of_the_desk_know_that_it_went_out_alone(
    desks: World, *, late: bool
) -> None:
    referral, second = refer(desks.a1), desks.pcs["H2"]
    admitted = slip(desks.h1, desks.a1, referral)
    alone(desks, admitted.id)
    if late:
        exchanges(desks, "H1", "H2")
    slip(second, desks.a1, referral)
    step(second, referral, StepKind.QUESTION, result="末次用药时间?")
    results = exchanges(desks, "H1", "H2", "H1", "H2")

    assert [(each.refused, each.conflicts) for each in results] == [(0, 0)] * 4
    assert desks.service.find("Communication") == []  # it would name what is not there
    for pc in (desks.h1, second):
        [sent_at] = waits_for(pc, admitted.id)
        assert sent_at is not None
    desks.exchange(rounds=3)
    assert len(desks.service.find("Communication")) == 1
    assert not any(OPEN & trouble(pc).keys() for pc in (desks.a1, desks.h1, second))
    assert same_everywhere([desks.h1, second], Reception, admitted.id)


def test_it_goes_out_when_the_clinic_has_spoken(world: World) -> None:
    referral = refer(world.a1)
    admitted = scan(world.h1, world.a1, referral)
    world.h1.exchange()
    world.a1.exchange()
    world.h1.exchange()
    world.a1.exchange()

    [task] = county_tasks(world)
    assert task["status"] == "in-progress"
    assert task["requester"] == {"reference": f"Organization/{world.a1.clinic.org_id}"}
    assert same_everywhere([world.a1, world.h1], Referral, referral.id) == referral.record
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert reply["bed"] == admitted.record.bed
    assert not OPEN & trouble(world.h1).keys()


def test_what_stood_on_paper_only_is_filled_by_the_network(world: World) -> None:
    referral = refer(world.a1, past_history="高血压十年,规律服药")
    scan(world.h1, world.a1, referral, past_history="", exam_results=())
    assert get(world.h1, Referral, referral.id).record.past_history == ""  # type: ignore[union-attr]
    world.exchange()
    assert get(world.h1, Referral, referral.id).record == referral.record  # type: ignore[union-attr]


def test_questions_go_out_after_the_task(world: World) -> None:
    referral = refer(world.a1)
    scan(world.h1, world.a1, referral)
    asked = step(world.h1, referral, StepKind.QUESTION, result="末次用药时间?")
    world.h1.exchange()
    world.exchange()
    world.exchange()
    assert same_everywhere([world.a1, world.h1], ReferralStep, asked.id)
    assert not OPEN & trouble(world.h1).keys()


def test_a_place_holder_of_the_telephone_never_leaves(world: World) -> None:
    placeholder = Reception(
        org_id=world.h1.clinic.org_id,
        direction=Direction.UP,
        state=ReceptionState.ARRIVED,
        routes=(ReceptionRoute.PHONE_CODE,),
        phone_code="7K2A9QX04M3P",
        arrived_at=world.clock.now(),
        bed="抢救1床",
    )
    held = save(world.h1, placeholder)
    referral = refer(world.a1)
    world.exchange()
    joined = receive(
        world.h1,
        referral.id,
        ReceptionState.ARRIVED,
        routes=(ReceptionRoute.PHONE_CODE, ReceptionRoute.NETWORK),
        phone_code=placeholder.phone_code,
        arrived_at=placeholder.arrived_at,
        bed=placeholder.bed,
    )
    change(world.h1, Reception, held.id, state=ReceptionState.CLOSED, joined_id=joined.id)
    world.exchange()

    assert [each["id"] for each in county_tasks(world)] == [str(joined.id)]
    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert reply["bed"] == "抢救1床"
    assert not OPEN - {"PENDING"} & trouble(world.h1).keys()


def test_a_cancelled_task_against_an_admitted_patient_is_for_a_person(world: World) -> None:
    """The clinic took it back before anybody at the county heard of it."""
    from desktop.domain.codes import ReferralState

    referral = refer(world.a1)
    change(world.a1, Referral, referral.id, state=ReferralState.WITHDRAWN, closed_reason="患者不去")
    scan(world.h1, world.a1, referral)
    move_on(world.h1)
    world.a1.exchange()
    result = world.h1.exchange()

    assert result.conflicts == 1
    [task] = county_tasks(world)
    assert task["status"] == "cancelled"
    assert get(world.h1, Reception, task_id(referral.id)).record.state is ReceptionState.ARRIVED  # type: ignore[union-attr]


def county_tasks(world: World) -> list[dict[str, Any]]:
    return world.service.find("Task")
