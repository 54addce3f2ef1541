"""The same desk at a township centre, for patients who come back."""

from dataclasses import replace

import pytest

from desktop.domain.codes import Direction, OrgKind, ReceptionState, RejectReason
from desktop.domain.errors import RuleBroken
from desktop.domain.reception_clock import Late
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_states import DeskHolder
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital

S = ReceptionState


@pytest.fixture
def centre(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock, kind=OrgKind.TOWNSHIP_CENTRE)


def test_a_down_referral_waits_until_somebody_is_named(centre: Hospital) -> None:
    sent = centre.down_referral()
    row = centre.row(centre.task(sent))
    assert (row.direction, row.state, row.what) == (
        Direction.DOWN,
        S.WAITING,
        "右股骨颈骨折术后",
    )
    centre.later(hours=25)
    assert centre.row(row.id).wait.late(centre.clock.now()) is Late.LATE
    with pytest.raises(RuleBroken):
        centre.down.accept(row.id, 0)
    kept = centre.down.assign(row.id, 0, "王家庄家庭医生团队")
    assert kept.record.state is S.RECEIVED
    assert centre.down.accept(row.id, kept.revision).record.state is S.ACCEPTED
    assert centre.row(row.id).holder is DeskHolder.PATIENT


def test_who_does_not_come_is_looked_for_and_never_lost_in_silence(centre: Hospital) -> None:
    task = centre.task(centre.down_referral())
    kept = centre.down.accept(task, 0, "李秀兰")
    for act in (centre.down.contact, centre.down.lost):
        with pytest.raises(RuleBroken):
            act(task, kept.revision, " ")
    kept = centre.down.contact(task, kept.revision, "电话其子:下周回村")
    kept = centre.down.lost(task, kept.revision, "村医两次上门无人")
    assert (kept.record.state, centre.row(task).folder) == (S.LOST, DeskFolder.COMING)
    assert centre.desk.close(task, kept.revision, "已迁往外地").record.state is S.CLOSED


def test_arrival_leads_to_follow_up_and_to_the_end(centre: Hospital) -> None:
    task = centre.task(centre.down_referral())
    kept = centre.down.accept(task, 0, "李秀兰")
    kept = centre.desk.arrived(task, kept.revision)
    kept = centre.down.follow(task, kept.revision)
    assert centre.down.complete(task, kept.revision).record.state is S.COMPLETED


def test_a_centre_declines_with_a_reason_and_that_is_the_end(centre: Hospital) -> None:
    task = centre.task(centre.down_referral())
    kept = centre.desk.decline(task, 0, RejectReason.NO_BED)
    assert kept.record.state is S.REJECTED
    with pytest.raises(RuleBroken):
        centre.down.assign(task, kept.revision, "李秀兰")


def test_a_void_slip_or_one_merged_into_another_is_not_listed(centre: Hospital) -> None:
    centre.down_referral(void_reason="录错")
    centre.down_referral(merged_into=centre.org_id)
    centre.down_referral(from_org_id=centre.org_id, to_org_id=centre.centre_id)
    assert centre.reads.incoming() == ()


def test_a_slip_that_the_hospital_voids_later_asks_us_to_let_go(centre: Hospital) -> None:
    sent = centre.down_referral()
    task = centre.task(sent)
    kept = centre.down.assign(task, 0, "李秀兰")
    centre.take(replace(sent.record, void_reason="患者未出院"), sent.id)
    assert centre.row(task).cancel_asked
    assert centre.desk.agree_to_cancel(task, kept.revision).record.state is S.CANCELLED
