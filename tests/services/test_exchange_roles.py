"""Who only reads decides nothing about what goes to the county."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed
from desktop.services.exchange import Exchange
from desktop.services.taken_away import TakenAway
from desktop.store import outbox
from tests.factory import Clinic

ACTS: dict[str, Callable[[Exchange, str], Any]] = {
    "keep_ours": lambda desk, op_id: desk.keep_ours(op_id),
    "keep_countys": lambda desk, op_id: desk.keep_countys(op_id),
    "try_again": lambda desk, op_id: desk.try_again(op_id),
    "discard": lambda desk, op_id: desk.discard(op_id, "录重了"),
}


def refused(clinic: Clinic) -> str:
    """An op that the county refused."""
    kept = clinic.patient()
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        [op] = [each for each in outbox.open_ops(unit) if each.record_id == str(kept.id)]
        outbox.hold(unit, op.op_id, "QUARANTINED", "exchange.refused_422")
    return op.op_id


@pytest.mark.parametrize("act", ACTS)
def test_an_auditor_changes_nothing_that_is_held(clinic: Clinic, act: str) -> None:
    op_id, auditor = refused(clinic), replace(clinic.nurse, role=Role.AUDITOR)
    desk = Exchange(clinic.store, lambda: auditor)
    before = desk.held()
    with pytest.raises(NotAllowed):
        ACTS[act](desk, op_id)
    assert desk.held() == before


def test_nor_what_becomes_of_a_record_that_the_county_took_away(clinic: Clinic) -> None:
    auditor = replace(clinic.nurse, role=Role.AUDITOR)
    desk = TakenAway(clinic.store, lambda: auditor)
    for act in (desk.send_again, desk.leave):
        with pytest.raises(NotAllowed):
            act(clinic.patient().id)
