"""Attachments that are taken back, at the side that receives them."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.attachment_rows import AttachmentState
from desktop.domain.errors import RuleBroken
from desktop.domain.ids import child_id
from desktop.domain.kept import Kept
from desktop.domain.reception_rows import ReceptionDetail
from desktop.domain.referral import Referral
from desktop.store.queries.reception_detail import detail
from desktop.views.reception.said import sender_facts
from tests.conftest import StandingClock
from tests.sync.attachment_parts import about, attach, issued, line, photo, service
from tests.world import World

WHY = "选错了人"


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "H1")) as made:
        made.exchange()
        yield made


@pytest.fixture
def referral(world: World) -> Kept[Referral]:
    sent: Kept[Referral] = issued(world.a1.clinic)
    return sent


def void(world: World, attachment_id: UUID) -> None:
    revision = line(world.a1.clinic, attachment_id).revision
    service(world.a1.clinic).void(attachment_id, revision, WHY)


def at_the_desk(world: World, referral: Kept[Referral]) -> ReceptionDetail:
    with world.h1.store.reading() as reading:
        found = detail(reading, child_id(referral.id, "task"))
    assert found is not None
    return found


def test_who_may_have_looked_is_told_with_the_reason(
    world: World, referral: Kept[Referral]
) -> None:
    added = attach(world.a1.clinic, about(referral), photo(1), title="心电图")
    world.exchange()
    assert [each.id for each in at_the_desk(world, referral).attachments] == [added]
    void(world, added)
    world.exchange()
    found = at_the_desk(world, referral)
    assert (found.attachments, [each.id for each in found.voided]) == ((), [added])
    assert sender_facts(found, world.clock.now())[0][1] == f"心电图：{WHY}"


def test_bytes_of_a_void_one_are_never_fetched(world: World, referral: Kept[Referral]) -> None:
    added = attach(world.a1.clinic, about(referral), photo(3))
    world.a1.exchange()
    void(world, added)
    world.exchange()
    assert line(world.h1.clinic, added).state is AttachmentState.VOID
    asked = world.h1.county.asked  # type: ignore[attr-defined]
    assert not [each for each in asked if "Binary" in str(each)]


def test_one_that_was_void_before_it_left_never_comes(
    world: World, referral: Kept[Referral]
) -> None:
    added = attach(world.a1.clinic, about(referral), photo(2))
    void(world, added)
    world.exchange()
    with world.h1.store.reading() as reading:
        assert detail(reading, child_id(referral.id, "task")) is not None
    assert at_the_desk(world, referral).attachments == ()
    assert world.h1.exchange().refused == 0


def test_one_that_is_valid_after_all_comes_whole(world: World, referral: Kept[Referral]) -> None:
    added = attach(world.a1.clinic, about(referral), photo(2))
    world.exchange()
    void(world, added)
    world.exchange()
    service(world.a1.clinic).unvoid(added)
    world.exchange()
    assert line(world.h1.clinic, added).state is AttachmentState.HERE
    assert service(world.h1.clinic).content(added) == photo(2)
    assert at_the_desk(world, referral).voided == ()


def test_the_receiver_cannot_take_back_what_another_attached(
    world: World, referral: Kept[Referral]
) -> None:
    added = attach(world.a1.clinic, about(referral), photo(1))
    world.exchange()
    revision = line(world.h1.clinic, added).revision
    with pytest.raises(RuleBroken):
        service(world.h1.clinic).void(added, revision, WHY)
    assert line(world.h1.clinic, added).state is AttachmentState.HERE
