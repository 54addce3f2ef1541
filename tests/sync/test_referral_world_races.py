"""Words that cross: a withdrawal or a question against an acceptance, and late copies of a Task."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReceptionState, ReferralState, StepKind
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.referral_states import Progress
from desktop.services.reception import Receptions
from desktop.store.queries.reception import incoming
from desktop.store.queries.referral_detail import detail
from desktop.sync.apply import apply_news
from desktop.sync.flight import known_from
from tests.conftest import StandingClock
from tests.sync.referral_acts import (
    change,
    get,
    move_on,
    receive,
    refer,
    step,
    task_id,
    trouble,
    views,
)
from tests.world import Pc, World

S, R = ReceptionState, ReferralState
REASON = "家属要求去市里治疗"


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1", "H2"), heard=True) as made:
        yield made


@pytest.fixture
def sent(world: World) -> Kept[Referral]:
    referral = refer(world.a1)
    world.exchange()
    move_on(world.a1)
    return referral


def task(world: World, referral: Kept[Referral]) -> dict[str, Any]:
    return world.service.read("Task", str(task_id(referral.id))).resource()


def stands(world: World, referral: Kept[Referral]) -> Progress:
    with world.a1.store.reading() as reading:
        found = detail(reading, referral.id)
    assert found is not None
    return found.progress


def row(pc: Pc) -> Any:
    with pc.store.reading() as reading:
        return incoming(reading, now=pc.clock.now())[0]


def taken_back(world: World, referral: Kept[Referral]) -> None:
    """What the doctor does before anybody has accepted, as far as he knows."""
    step(world.a1, referral, StepKind.WITHDRAWAL, result=REASON)
    change(world.a1, Referral, referral.id, state=R.WITHDRAWN)


def quiet(*pcs: Pc) -> bool:
    return all(trouble(pc).keys() <= {"ACKED", "TAKEN"} for pc in pcs)


@pytest.mark.parametrize("clinic_first", [True, False])
def test_taken_back_while_it_was_accepted_is_asked_of_the_hospital(
    world: World, sent: Kept[Referral], *, clinic_first: bool
) -> None:
    taken_back(world, sent)
    receive(world.h1, sent.id, S.ACCEPTED, department="骨科", ward="骨科", bed="12")
    for pc in (world.a1, world.h1) if clinic_first else (world.h1, world.a1):
        pc.exchange()
    world.exchange()

    assert task(world, sent)["status"] == "accepted"
    shown = stands(world, sent)
    assert (shown.state, shown.withdrawal_asked) == (R.ACCEPTED, True)
    assert row(world.h1).cancel_asked
    assert quiet(world.a1, world.h1)


def test_agreeing_ends_it_on_both_sides(world: World, sent: Kept[Referral]) -> None:
    taken_back(world, sent)
    receive(world.h1, sent.id, S.ACCEPTED, department="骨科", ward="骨科", bed="12")
    world.exchange()
    desk = Receptions(world.h1.store, world.clock, lambda: world.h1.nurse)
    desk.agree_to_cancel(task_id(sent.id), row(world.h1).revision)
    world.exchange()
    assert task(world, sent)["status"] == "cancelled"
    assert stands(world, sent).state is R.WITHDRAWN


@pytest.mark.parametrize("asks_first", [True, False])
def test_a_question_that_crosses_an_acceptance_is_asked_and_takes_nothing_back(
    world: World, sent: Kept[Referral], *, asks_first: bool
) -> None:
    receive(world.h1, sent.id, S.RECEIVED)
    world.exchange()
    step(world.h1, sent, StepKind.QUESTION, result="末次用药时间?")
    receive(world.h1, sent.id, S.INFO_REQUESTED, question="末次用药时间?")
    receive(world.pcs["H2"], sent.id, S.ACCEPTED, department="骨科")
    for pc in (world.h1, world.pcs["H2"]) if asks_first else (world.pcs["H2"], world.h1):
        pc.exchange()
    world.exchange()

    assert task(world, sent)["status"] == "accepted"
    assert stands(world, sent).state is R.ACCEPTED
    assert stands(world, sent).asked
    for pc in (world.h1, world.pcs["H2"]):
        kept = get(pc, Reception, task_id(sent.id))
        assert kept is not None
        assert kept.record.state is S.ACCEPTED
    assert quiet(world.h1, world.pcs["H2"])


def test_an_answer_that_crosses_an_acceptance_reaches_the_desk(
    world: World, sent: Kept[Referral]
) -> None:
    receive(world.h1, sent.id, S.INFO_REQUESTED, question="末次用药时间?")
    world.exchange()
    move_on(world.a1)
    answer = step(world.a1, sent, StepKind.SUPPLEMENT, result="今晨七点")
    change(world.h1, Reception, task_id(sent.id), state=S.ACCEPTED)
    world.exchange()
    assert stands(world, sent).state is R.ACCEPTED
    assert not stands(world, sent).asked
    assert get(world.h1, type(answer.record), answer.id) is not None
    assert row(world.h1).changed


def test_a_late_copy_of_an_old_task_changes_nothing_at_the_clinic(
    world: World, sent: Kept[Referral]
) -> None:
    old = task(world, sent)
    receive(world.h1, sent.id, S.ACCEPTED, department="骨科", bed="12")
    world.exchange()
    before = views(world.a1, "referral_reply", sent.id)
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        apply_news(unit, unit.place(), fresh(unit, old), world.clock.now())
    assert views(world.a1, "referral_reply", sent.id) == before


def fresh(reading: Any, resource: dict[str, Any]) -> list[Any]:
    """What of a resource is news, as every reader asks before it applies it."""
    from desktop.store import replica
    from desktop.sync.apply import news_of

    known = known_from(resource)
    key = (known.resource_type, known.resource_id)
    return news_of([known], replica.known(reading, [key]))


def written_again(world: World, old: dict[str, Any]) -> None:
    """A person's screen that stood open since then is saved: an old state as a new version."""
    world.service.put(old)


def test_an_old_state_written_again_is_flagged_and_never_goes_back(
    world: World, sent: Kept[Referral]
) -> None:
    receive(world.h1, sent.id, S.RECEIVED)
    world.exchange()
    old = task(world, sent)
    receive(world.h1, sent.id, S.ARRIVED, arrived_at=world.clock.now())
    world.exchange()
    written_again(world, old)
    world.exchange()

    assert stands(world, sent).state is R.ARRIVED
    assert stands(world, sent).flagged is not None
    assert row(world.h1).state is S.ARRIVED
    assert row(world.h1).flagged is S.RECEIVED


def test_the_owners_next_word_ends_what_an_old_copy_began(
    world: World, sent: Kept[Referral]
) -> None:
    receive(world.h1, sent.id, S.RECEIVED)
    world.exchange()
    old = task(world, sent)
    receive(world.h1, sent.id, S.ARRIVED, arrived_at=world.clock.now())
    world.exchange()
    written_again(world, old)
    world.exchange()
    move_on(world.h1)
    change(world.h1, Reception, task_id(sent.id), state=S.SEEN, seen_at=world.clock.now())
    world.exchange()
    assert (stands(world, sent).state, stands(world, sent).flagged) == (R.SEEN, None)
    assert row(world.h1).flagged is None
    assert task(world, sent)["status"] == "in-progress"
