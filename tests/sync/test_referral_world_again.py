"""Redirected, declined, redirected again – back to the first hospital: still one referral."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.codes import ReceptionState, ReferralState, RejectReason
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.referral_legs import NewGoal
from desktop.domain.referral_states import Folder
from tests.conftest import StandingClock
from tests.referrals import services
from tests.sync.referral_acts import get, move_on, receive, refer, same_everywhere, task_id, trouble
from tests.world import HOSPITAL, Pc, World, org_of

NO = {"reject_reason": RejectReason.NO_BED, "bed": "", "ward": ""}


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "A2", "H1", "G1"), heard=True) as made:
        yield made


def declined(world: World, pc: Pc, referral: Kept[Referral], leg: int) -> None:
    world.exchange()
    move_on(pc)
    receive(pc, referral.id, ReceptionState.REJECTED, leg=leg, **NO)
    world.exchange()
    move_on(world.a1)


def send_on(world: World, referral: Kept[Referral], goal: NewGoal) -> None:
    kept = get(world.a1, Referral, referral.id)
    assert kept is not None
    services(world.a1.clinic).steps.redirect(referral.id, kept.revision, goal)


def test_a_redirect_of_a_redirect_back_to_the_first_hospital(world: World) -> None:
    referral = refer(world.a1)
    declined(world, world.h1, referral, 1)
    send_on(world, referral, NewGoal(to_org_id=org_of("G"), to_dept="骨科"))
    declined(world, world.g1, referral, 2)
    send_on(world, referral, NewGoal(to_org_id=HOSPITAL, to_dept="急诊科"))
    world.exchange()
    move_on(world.h1)
    receive(world.h1, referral.id, ReceptionState.ACCEPTED, leg=3, bed="9床")
    world.exchange(3)

    assert len(world.service.find("ServiceRequest")) == 1
    status = {each["id"]: each["status"] for each in world.service.find("Task")}
    ids = [str(task_id(referral.id, leg)) for leg in (1, 2, 3)]
    assert [status[each] for each in ids] == ["rejected", "rejected", "accepted"]
    for pc in (world.a1, world.a2):
        [row] = services(pc.clinic).desk.board()
        assert (row.progress.leg, row.progress.state) == (3, ReferralState.ACCEPTED)
        assert (row.progress.folder, row.progress.flagged) == (Folder.ON_THE_WAY, None)
    record = same_everywhere([world.a1, world.a2, world.h1], Referral, referral.id)
    assert [leg.to_org_id for leg in record.legs] == [HOSPITAL, org_of("G")]
    last = get(world.h1, Reception, task_id(referral.id, 3))
    assert last is not None
    assert (last.record.leg, last.record.bed) == (3, "9床")
    assert all(trouble(pc).keys() <= {"ACKED", "TAKEN"} for pc in world.pcs.values())
