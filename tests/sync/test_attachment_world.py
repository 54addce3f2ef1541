"""From the clinic to the hospital and back: two real files, one county between them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.attachment_rows import About, AttachmentState
from desktop.domain.codes import ReceptionState, RejectReason, StepKind
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.wire.county import Version
from tests.conftest import StandingClock
from tests.sync.attachment_parts import about, attach, issued, line, photo, service
from tests.sync.referral_acts import get, receive, step
from tests.sync.shim import ShimCounty
from tests.world import World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1", "B1"), heard=True) as made:
        yield made


@pytest.fixture
def referral(world: World) -> Kept[object]:
    return issued(world.a1.clinic)


def test_the_hospital_reads_what_the_clinic_attached(world: World, referral: Kept[object]) -> None:
    added = attach(world.a1.clinic, about(referral), photo(3))
    world.exchange()
    assert line(world.h1.clinic, added).state is AttachmentState.HERE
    assert service(world.h1.clinic).content(added) == photo(3)
    assert service(world.b1.clinic).of(referral.id) == ()


def test_the_clinic_reads_what_the_hospital_attached(world: World, referral: Kept[object]) -> None:
    world.exchange()
    to = About("referral", referral.id, referral.record.patient_id)  # type: ignore[attr-defined]
    added = attach(world.h1.clinic, to, photo(2), title="出院小结")
    world.exchange()
    assert line(world.a1.clinic, added).state is AttachmentState.HERE
    assert service(world.a1.clinic).content(added) == photo(2)


def test_what_was_added_after_the_referral_comes_too(world: World, referral: Kept[object]) -> None:
    world.exchange()
    added = attach(world.a1.clinic, about(referral), photo(1))
    world.exchange()
    assert line(world.h1.clinic, added).state is AttachmentState.HERE


def test_a_void_one_is_void_on_both_sides(world: World, referral: Kept[object]) -> None:
    added = attach(world.a1.clinic, about(referral), photo(1))
    world.exchange()
    service(world.a1.clinic).void(added, 1, "选错了人")
    world.exchange()
    assert line(world.h1.clinic, added).state is AttachmentState.VOID


def completed(world: World, referral: Kept[object], state: ReceptionState) -> None:
    """The hospital has ended it, and both have heard so."""
    world.exchange()
    said = {"reject_reason": RejectReason.NO_BED} if state is ReceptionState.REJECTED else {}
    receive(world.h1, referral.id, state, **said)
    world.exchange()


class TerseCounty(ShimCounty):
    """As many servers do, it tells the version of what was written and not the time."""

    def transact(self, puts: Any) -> list[Version]:
        return [replace(each, last_updated="") for each in super().transact(puts)]


@pytest.mark.parametrize("county", [ShimCounty, TerseCounty])
def test_a_photo_that_comes_after_the_end_is_read_all_the_same(
    world: World, referral: Kept[object], county: type[ShimCounty]
) -> None:
    world.h1.county = county(world.service)
    world.h1.engine.on(world.h1.county)
    completed(world, referral, ReceptionState.COMPLETED)
    added = attach(world.a1.clinic, about(referral), photo(2))
    world.exchange()
    assert service(world.h1.clinic).content(added) == photo(2)


def days_later(world: World, *, away: bool) -> None:
    """The clinic's line was dead; the hospital's, too, or it went on exchanging all the time."""
    for _ in range(5):
        world.clock.advance(minutes=24 * 60)
        if not away:
            world.h1.exchange()


@pytest.mark.parametrize("away", [True, False], ids=["both were away", "one was away"])
def test_a_scan_that_waited_for_days_is_read_all_the_same(
    world: World, referral: Kept[object], *, away: bool
) -> None:
    completed(world, referral, ReceptionState.COMPLETED)
    days_later(world, away=away)
    added = attach(world.a1.clinic, about(referral), photo(2))
    world.a1.exchange()
    world.clock.advance(minutes=61)
    world.h1.exchange()
    assert service(world.h1.clinic).content(added) == photo(2)


def test_so_is_what_the_clinic_said_before_its_line_broke(
    world: World, referral: Kept[Referral]
) -> None:
    completed(world, referral, ReceptionState.COMPLETED)
    said = step(world.a1, referral, StepKind.SUPPLEMENT, result="血糖 6.1")
    days_later(world, away=False)
    world.a1.exchange()
    world.clock.advance(minutes=61)
    world.h1.exchange()
    assert get(world.h1, ReferralStep, said.id) is not None


def test_what_is_long_over_costs_nothing_more_than_once_an_hour(
    world: World, referral: Kept[object]
) -> None:
    completed(world, referral, ReceptionState.COMPLETED)
    days_later(world, away=False)
    asked = world.h1.county.asked  # type: ignore[attr-defined]
    counts = []
    for _ in range(3):
        world.clock.advance(minutes=11)
        asked.clear()
        world.h1.exchange()
        counts.append(asked["search"])
    assert counts[1:] == [counts[0]] * 2
    world.clock.advance(minutes=61)
    asked.clear()
    world.h1.exchange()
    assert asked["search"] == counts[0] + 2


def test_who_declined_reads_nothing_that_comes_afterwards(
    world: World, referral: Kept[object]
) -> None:
    completed(world, referral, ReceptionState.REJECTED)
    attach(world.a1.clinic, about(referral), photo(2))
    world.exchange()
    assert service(world.h1.clinic).of(referral.id) == ()
