"""Two computers of one house: they read each other, correct, and go the same way."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.codes import ReceptionState
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.store import outbox
from desktop.store.epoch import DISTRUST
from tests.conftest import StandingClock
from tests.sync.referral_acts import OPEN, change, receive, refer, same_everywhere, task_id, trouble
from tests.world import World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    names = ("A1", "A2", "H1", "H2")
    with World(empty_file, tmp_path, clock, names, heard=True) as made:
        yield made


def test_two_computers_of_the_hospital_see_each_other(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.ACCEPTED)
    world.exchange()
    assert same_everywhere([world.pcs["H1"], world.pcs["H2"]], Reception, task_id(referral.id))


def test_two_computers_go_the_same_way_and_the_further_counts(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.pcs["H1"], referral.id, ReceptionState.RECEIVED)
    receive(world.pcs["H2"], referral.id, ReceptionState.ACCEPTED, bed="12床")
    world.exchange(3)

    both = [world.pcs["H1"], world.pcs["H2"]]
    record = same_everywhere(both, Reception, task_id(referral.id))
    assert (record.state, record.bed) == (ReceptionState.ACCEPTED, "12床")
    assert not any(OPEN & trouble(each).keys() for each in both)


def test_a_colleague_at_the_clinic_reads_and_corrects(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    change(world.a2, Referral, referral.id, precautions="绝对卧床", correction_reason="补充")
    change(world.a1, Referral, referral.id, escort="王护士", correction_reason="补充")
    world.exchange(3)
    record = same_everywhere([world.a1, world.a2, world.h1], Referral, referral.id)
    assert (record.precautions, record.escort) == ("绝对卧床", "王护士")


def test_a_colleagues_diagnosis_is_not_lost_in_the_merge(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    first, second = referral.record.diagnoses
    changed = (replace(first, text="急性前壁心肌梗死"), second)
    change(world.a2, Referral, referral.id, diagnoses=changed)
    change(world.a1, Referral, referral.id, escort="王护士")
    world.a2.exchange()
    world.exchange(3)
    record = same_everywhere([world.a1, world.a2, world.h1], Referral, referral.id)
    assert (record.diagnoses, record.escort) == (changed, "王护士")


def test_nor_when_the_county_is_looked_at_afresh(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    first, second = referral.record.diagnoses
    changed = (replace(first, text="急性前壁心肌梗死"), second)
    change(world.a2, Referral, referral.id, diagnoses=changed)
    change(world.a1, Referral, referral.id, escort="王护士")
    world.a2.exchange()
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        outbox.note(unit, DISTRUST, True)
    world.exchange(3)
    record = same_everywhere([world.a1, world.a2, world.h1], Referral, referral.id)
    assert (record.diagnoses, record.escort) == (changed, "王护士")


def test_corrections_follow(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    first = referral.record.diagnoses[0]
    change(
        world.a1,
        Referral,
        referral.id,
        diagnoses=(replace(first, text="主动脉夹层?", code=""),),
        vitals=None,
        correction_reason="复查",
    )
    world.exchange()
    record = same_everywhere([world.a1, world.a2, world.h1], Referral, referral.id)
    assert [each.text for each in record.diagnoses] == ["主动脉夹层?"]
    assert record.vitals is None
