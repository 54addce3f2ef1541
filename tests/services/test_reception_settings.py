"""Limits of the receiving desk and days of its booking codes, as an administrator sets them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.codes import AcceptMode, Role, Urgency
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.reception_clock import DeskLimits
from desktop.domain.reception_said import Arrangement
from desktop.services.reception_settings import MOST_CODE_DAYS, DeskRules, DeskRulesDesk
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.hospital import Hospital


@pytest.fixture
def desk(clinic: Clinic) -> DeskRulesDesk:
    return DeskRulesDesk(clinic.store, lambda: clinic.administrator)


def test_as_shipped_until_somebody_sets_them(desk: DeskRulesDesk) -> None:
    assert desk.load() == DeskRules(limits=DeskLimits(), code_days=7)


def test_what_is_kept_is_read_back_and_traced(clinic: Clinic, desk: DeskRulesDesk) -> None:
    rules = DeskRules(limits=DeskLimits(urgent_answer=15, assign=600), code_days=3)
    desk.keep(rules)
    assert desk.load() == rules


@pytest.mark.parametrize("wrong", [0, -5, 43_201])
def test_a_limit_that_cannot_be_is_named_and_nothing_is_kept(
    desk: DeskRulesDesk, wrong: int
) -> None:
    with pytest.raises(RuleBroken) as broken:
        desk.keep(DeskRules(limits=DeskLimits(arrange=wrong), code_days=MOST_CODE_DAYS + 1))
    assert set(broken.value.fields) == {"arrange", "code_days"}
    assert desk.load() == DeskRules()


def test_only_an_administrator_sets_them(clinic: Clinic) -> None:
    with pytest.raises(NotAllowed):
        DeskRulesDesk(clinic.store, lambda: clinic.nurse).keep(DeskRules())


def test_desk_and_codes_follow_them(bare_store: Store, clock: StandingClock) -> None:
    hospital = Hospital(bare_store, clock)
    chief = replace(hospital.actor, role=Role.ADMINISTRATOR)
    desk = DeskRulesDesk(bare_store, lambda: chief)
    desk.keep(DeskRules(limits=DeskLimits(urgent_answer=10), code_days=2))
    task = hospital.task(hospital.referral(urgency=Urgency.STAT))
    [row] = hospital.reads.incoming()
    assert row.wait.due == row.wait.since + timedelta(minutes=10)
    said = Arrangement(mode=AcceptMode.INPATIENT, department="骨科", bed="12")
    kept = hospital.desk.accept(task, 0, said)
    assert kept.record.code_valid_to == clock.now() + timedelta(days=2)
