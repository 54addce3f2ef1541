"""A slip on paper is merged on one computer while its tasks are done on the other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.codes import (
    DownSource,
    FollowUpResult,
    FollowUpState,
    PlanItemKind,
)
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_plan import task_id
from desktop.domain.follow_up_steps import Done
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral
from desktop.services.down_referrals import DownReferrals
from desktop.services.follow_ups import FollowUps
from desktop.services.return_care import ReturnCare
from desktop.services.return_merge import ReturnMerge
from desktop.store import replica
from desktop.sync.flight import known_from
from tests.conftest import StandingClock
from tests.sync.referral_acts import get, move_on, refer, same_everywhere, save, trouble
from tests.world import Pc, World, org_of

PLAN = (
    PlanItem(key="call", kind=PlanItemKind.CALL, due_days=3, text="电话随访"),
    PlanItem(key="visit", kind=PlanItemKind.VISIT, due_days=9, text="面访"),
)


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "A2", "H1"), heard=True) as made:
        yield made


def slip(world: World) -> DownReferral:
    return DownReferral(
        no="",
        source=DownSource.PAPER,
        patient_id=world.a1.clinic.patient().id,
        from_org_id=org_of("H"),
        to_org_id=org_of("A"),
        diagnosis="右股骨颈骨折术后",
        inpatient_no="ZY20261108",
        discharged_on=world.clock.today() - timedelta(days=1),
        main_results="术后复查位置良好",
        treatment="人工髋关节置换",
        next_plan="六周后复查",
        rehab_advice="助行器保护下行走",
        plan=PLAN,
        plan_version=1,
    )


def registered(pc: Pc, paper: DownReferral) -> Kept[DownReferral]:
    service = DownReferrals(pc.store, pc.clock, lambda: pc.nurse)
    return service.register(paper, uuid7(), assigned_to="李秀兰")


def call(pc: Pc, paper: Kept[DownReferral]) -> Kept[FollowUp]:
    found = get(pc, FollowUp, task_id(paper.id, "call"))
    assert found is not None
    given = (pc.store, pc.clock, lambda: pc.nurse)
    tasks = FollowUps(*given, ReturnCare(*given))
    return tasks.do(found.id, found.revision, Done(result=FollowUpResult.STABLE))


def test_what_was_done_about_the_slip_stands_under_the_electronic_one(world: World) -> None:
    paper = registered(world.a1, slip(world))
    world.exchange()
    said = replace(paper.record, source=DownSource.ELECTRONIC, no="HZ202611230001")
    electronic = save(world.h1, said)
    world.h1.exchange()
    world.a1.exchange()
    done = call(world.a2, paper)
    move_on(world.a1)
    merge = ReturnMerge(world.a1.store, world.clock, lambda: world.a1.nurse)
    assert merge.merge_exact() == 1
    world.exchange(3)

    both = [world.a1, world.a2]
    task = same_everywhere(both, FollowUp, done.id)
    assert (task.state, task.down_referral_id) == (FollowUpState.DONE, electronic.id)
    for pc in both:
        assert trouble(pc).keys() <= {"ACKED", "TAKEN"}


def test_nobody_is_read_for_a_follow_up_of_an_unknown_slip(world: World) -> None:
    paper = registered(world.a1, slip(world))
    world.exchange(3)
    key = ("Patient", str(paper.record.patient_id))
    with world.h1.store.reading() as reading:
        assert not replica.known(reading, [key])


def test_a_patient_whom_the_hospital_heard_of_before_can_be_referred_to_it(world: World) -> None:
    """He stands in its replica, from when nothing that it keeps named him."""
    patient = world.a1.clinic.patient()
    world.exchange()
    [there] = world.service.find("Patient")
    with world.h1.store.unit(world.h1.nurse.staff_id) as unit:
        replica.keep(unit, [known_from(there)])
    referral = refer(world.a1, patient_id=patient.id)
    world.exchange(2)
    assert same_everywhere([world.a1, world.h1], Referral, referral.id)
    assert same_everywhere([world.a1, world.h1], Patient, patient.id)
