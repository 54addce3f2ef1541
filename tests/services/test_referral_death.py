"""What follows when the hospital tells that a patient has died: nobody is rung, nothing is lost."""

from typing import Any
from uuid import UUID

import pytest

from desktop.domain.codes import (
    AdmissionDecision,
    ConsentType,
    FollowUpState,
    InsuranceFiling,
    ReceptionState,
    ReferralState,
    Urgency,
)
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_due import TWO_WEEKS_KEY
from desktop.domain.follow_up_plan import task_id
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.reception_said import Admission
from desktop.domain.referral_states import Folder
from desktop.domain.today_rows import Unfinished
from desktop.services.return_ended import DEAD, ReturnEnded
from desktop.services.return_tasks import owe_two_weeks
from desktop.services.today import Today
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.hospital import Hospital
from tests.referral_cycle import everything_sent, issue, unit_says
from tests.referrals import services

S, R = ReferralState, ReceptionState
DIED = AdmissionDecision.DIED


def told(clinic: Clinic, **said: Any) -> UUID:
    """A green emergency of ours that died at the hospital."""
    made = issue(clinic, green_channel=True, urgency=Urgency.STAT, **said)
    everything_sent(clinic)
    unit_says(clinic, made, S.ARRIVED, S.SEEN, decision=DIED)
    return made


def test_its_follow_up_ends_with_the_reason_and_that_of_others_goes_on(clinic: Clinic) -> None:
    dead, lives = issue(clinic, urgency=Urgency.STAT), issue(clinic, urgency=Urgency.STAT)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        for each in (dead, lives):
            kept = services(clinic).desk.detail(each)
            assert kept is not None
            owe_two_weeks(unit, kept.referral)
    unit_says(clinic, dead, S.ARRIVED, S.SEEN, decision=DIED)
    ended = ReturnEnded(clinic.store, clinic.clock, lambda: clinic.nurse)
    assert (ended.settle(), ended.settle()) == (1, 0)
    with clinic.store.reading() as reading:
        tasks = [reading.get(FollowUp, task_id(each, TWO_WEEKS_KEY)) for each in (dead, lives)]
    assert [each.record.state for each in tasks if each] == [
        FollowUpState.CANCELLED,
        FollowUpState.OPEN,
    ]
    assert tasks[0] is not None
    assert DEAD in tasks[0].record.reason


def test_today_asks_the_family_for_nothing_more(clinic: Clinic) -> None:
    owed = {
        "consent_type": ConsentType.EMERGENCY_WAIVER,
        "insurance_filing": InsuranceFiling.NEEDED,
    }
    told(clinic, **owed)
    board = Today(clinic.store, clinic.clock).board()
    assert [row.what for row in board.to_finish] == [Unfinished.INSURANCE]
    assert board.green == ()


def test_the_board_says_it_among_the_closed_for_thirty_days(
    clinic: Clinic, clock: StandingClock
) -> None:
    dead = told(clinic)
    desk = services(clinic).desk
    assert [(row.id, row.progress.state, row.progress.folder) for row in desk.board()] == [
        (dead, S.DIED, Folder.CLOSED)
    ]
    clock.advance(days=32)
    assert services(clinic).desk.board() == ()


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


def lies_in(hospital: Hospital) -> tuple[UUID, int]:
    task = hospital.task(hospital.referral())
    said = Admission(number="88", ward="骨科", bed="12", at=hospital.clock.now())
    kept = hospital.desk.admit(task, 0, said)
    return task, kept.revision


def test_who_dies_after_the_admission_is_told_with_the_visit_kept_and_the_bed_free(
    hospital: Hospital,
) -> None:
    task, revision = lies_in(hospital)
    seen_at = hospital.clock.now()
    hospital.later(minutes=90)
    assert len(hospital.reads.beds()) == 1
    kept = hospital.desk.seen(task, revision, DIED, hospital.clock.now())
    assert (kept.record.state, kept.record.seen_at) == (R.SEEN, seen_at)
    row = hospital.row(task)
    assert (row.died, row.folder) == (True, DeskFolder.HERE)
    assert hospital.reads.beds() == ()


def test_a_death_entered_by_mistake_is_taken_back(hospital: Hospital) -> None:
    task, revision = lies_in(hospital)
    kept = hospital.desk.seen(task, revision, DIED)
    hospital.desk.undo(task, kept.revision)
    assert not hospital.row(task).died
    assert len(hospital.reads.beds()) == 1


def test_its_papers_are_finished_and_it_stays_said(hospital: Hospital) -> None:
    task, revision = lies_in(hospital)
    kept = hospital.desk.seen(task, revision, DIED)
    kept = hospital.desk.discharge(task, kept.revision, goes_back=False)
    hospital.desk.complete(task, kept.revision)
    row = hospital.row(task)
    assert (row.died, row.state, row.folder) == (True, R.COMPLETED, DeskFolder.OVER)
