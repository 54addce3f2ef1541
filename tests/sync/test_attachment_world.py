"""From the clinic to the hospital and back: two real files, one county between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.attachment_rows import About, AttachmentState
from desktop.domain.kept import Kept
from tests.conftest import StandingClock
from tests.sync.attachment_parts import about, attach, issued, line, photo, service
from tests.world import World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1", "B1")) as made:
        made.exchange()
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
