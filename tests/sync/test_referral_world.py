"""A clinic and a hospital over one county: what each side knows of the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReceptionState, ReferralState, StepKind
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.store.queries.exchange import emergency_open
from desktop.store.queries.patient_card import card
from tests.conftest import StandingClock
from tests.sync.referral_acts import (
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
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "B1", "H1"), heard=True) as made:
        yield made


def test_an_issued_referral_comes_to_its_hospital_whole(world: World) -> None:
    referral = refer(world.a1)
    world.a1.exchange()
    world.h1.exchange()

    assert same_everywhere([world.a1, world.h1], Referral, referral.id)
    assert same_everywhere([world.a1, world.h1], Patient, referral.record.patient_id)
    assert get(world.b1, Referral, referral.id) is None


def test_nobody_else_reads_it(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    assert get(world.b1, Referral, referral.id) is None
    assert get(world.b1, Patient, referral.record.patient_id) is None


def test_the_hospitals_answer_comes_back(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    move_on(world.h1)
    receive(world.h1, referral.id, ReceptionState.ACCEPTED, department="心血管内科", bed="12床")
    world.h1.exchange()
    world.a1.exchange()

    [reply] = views(world.a1, "referral_reply", referral.id).values()
    assert reply["state"] == ReferralState.ACCEPTED
    assert reply["bed"] == "12床"
    assert get(world.a1, Reception, task_id(referral.id)) is None
    assert not views(world.h1, "referral_reply", referral.id)


def test_steps_and_questions_go_both_ways(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    left = step(world.a1, referral, StepKind.DEPARTED, person="王护士")
    asked = step(world.h1, referral, StepKind.QUESTION, result="是否用过抗凝药?")
    world.exchange()

    both = [world.a1, world.h1]
    assert same_everywhere(both, ReferralStep, left.id).person == "王护士"
    assert same_everywhere(both, ReferralStep, asked.id).result == "是否用过抗凝药?"


def test_nothing_is_left_over(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.RECEIVED)
    world.exchange()
    assert trouble(world.a1).keys() <= {"ACKED", "TAKEN"}
    assert trouble(world.h1).keys() <= {"ACKED", "TAKEN"}


def test_an_emergency_on_its_way_to_us_is_asked_after_often(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()

    def hurries(pc: Pc) -> bool:
        with pc.store.reading() as reading:
            return emergency_open(reading)

    assert hurries(world.h1)
    assert not hurries(world.b1)
    receive(world.h1, referral.id, ReceptionState.ARRIVED, arrived_at=world.clock.now())
    assert not hurries(world.h1)


def test_a_patient_card_at_the_hospital_shows_no_referral_as_its_own(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    patient_id, today = referral.record.patient_id, world.clock.today()
    with world.h1.store.reading() as reading:
        found = card(reading, patient_id, today=today)
    assert found is not None
    assert found.referrals == ()


def test_an_exchange_without_news_stays_cheap(world: World) -> None:
    """Nine for the rest, two for referrals; while any are running two more, and at the hospital
    one for the numbers and beds that come with them."""
    for pc in (world.a1, world.h1):
        pc.exchange()
    idle = asked(world.a1)
    for _ in range(12):
        refer(world.a1)
    world.exchange(3)
    assert idle == IDLE
    assert asked(world.a1) <= idle + 2
    assert asked(world.h1) <= idle + 3


IDLE = 11


def asked(pc: Pc) -> int:
    county: Any = pc.county
    county.asked.clear()
    pc.exchange()
    return int(county.asked.total() - county.asked["history"])  # a history is a search there
