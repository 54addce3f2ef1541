"""A referral up and back down through a server that nobody here wrote."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import (
    AdmissionDecision,
    ReceptionState,
    ReferralState,
    RejectReason,
    StepKind,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.ids import child_id
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.referral import Leg, Referral
from desktop.domain.referral_step import ReferralStep
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.referral_world_parts import PLAN, down_referral, follow_up
from tests.servers import start_sekmet
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
from tests.world import World, org_of

OPEN = {"PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT"}


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    ways: list[FhirCounty] = []
    with start_sekmet(tmp_path / "sekmet") as server:

        def way() -> FhirCounty:
            ways.append(FhirCounty(server.url, loopback_only=True))
            return ways[-1]

        names = ("A1", "A2", "H1", "G1")
        with World(empty_file, tmp_path, clock, names=names, county=way) as made:
            made.exchange()
            yield made
        for each in ways:
            each.close()


def test_declined_redirected_admitted_and_back_home(world: World) -> None:
    referral = refer(world.a1)
    left = step(world.a1, referral, StepKind.DEPARTED, person="王护士")
    world.exchange()
    reason: dict[str, Any] = {"reject_reason": RejectReason.NO_BED, "reject_note": "无床"}
    receive(world.h1, referral.id, ReceptionState.REJECTED, **reason)
    world.exchange()
    move_on(world.a1)
    over = Leg(
        to_org_id=org_of("H"),
        issued_at=referral.record.issued_at or world.clock.now(),
        ended_at=world.clock.now(),
        reason=RejectReason.NO_BED,
    )
    change(world.a1, Referral, referral.id, to_org_id=org_of("G"), legs=(over,))
    world.exchange()
    asked = step(world.g1, referral, StepKind.QUESTION, result="抗凝药?")
    seen: dict[str, Any] = {
        "decision": AdmissionDecision.ADMITTED,
        "bed": "3床",
        "seen_at": world.clock.now(),
    }
    receive(world.g1, referral.id, ReceptionState.SEEN, leg=2, **seen)
    world.exchange()

    sides = [world.a1, world.a2, world.g1]
    assert same_everywhere(sides, Referral, referral.id).legs
    assert same_everywhere(sides, Patient, referral.record.patient_id)
    assert same_everywhere(sides, ReferralStep, left.id)
    assert same_everywhere(sides, ReferralStep, asked.id)
    second = task_id(referral.id, 2)
    reply = views(world.a1, "referral_reply", second)[str(second)]
    assert (reply["state"], reply["bed"]) == (ReferralState.SEEN, "3床")
    first = views(world.a1, "referral_reply", referral.id)[str(referral.id)]
    assert first["reject_code"] == RejectReason.NO_BED
    assert get(world.h1, ReferralStep, asked.id) is None
    assert not any(OPEN & trouble(each).keys() for each in world.pcs.values())


def test_the_way_back_down(world: World) -> None:
    up = refer(world.a1)
    world.exchange()
    receive(world.h1, up.id, ReceptionState.DISCHARGED, discharged_at=world.clock.now())
    sides = org_of("H"), org_of("A")
    down = save(world.h1, down_referral(*sides, up.record.patient_id, up_referral_id=up.id))
    world.exchange()
    receive(world.a1, down.id, ReceptionState.FOLLOWING, assigned_to="家庭医生一组")
    done = follow_up(
        org_of("A"), up.record.patient_id, down_referral_id=down.id, requester_id=org_of("H")
    )
    kept = save(world.a1, done, child_id(down.id, "follow-up/call-7"))
    world.exchange()

    everyone = [world.a1, world.a2, world.h1]
    assert same_everywhere(everyone, DownReferral, down.id).plan == PLAN
    assert same_everywhere(everyone, FollowUp, kept.id) == done
    assert same_everywhere(everyone, Reception, task_id(down.id)).assigned_to == "家庭医生一组"
    assert not any(OPEN & trouble(each).keys() for each in world.pcs.values())
