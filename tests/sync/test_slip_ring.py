"""Keys of slips by the exchange: asked for, signed at the county, verified, revoked, renewed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app.county_keys import KeyDesk
from desktop.domain.slip_keys import key_pair_of
from desktop.store.epoch import begin_at_once
from desktop.store.queries import signing
from desktop.sync.result import Outcome
from desktop.wire.format.signing_key import (
    ENTRY,
    REQUEST,
    entry_resource,
    read_entry,
)
from tests.conftest import StandingClock
from tests.slips import ROOT
from tests.sync.shim import ShimCounty
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, ("A1", "B1")) as world:
        for pc in world.pcs.values():
            with pc.store.unit(pc.nurse.staff_id) as unit:
                signing.set_root(unit, ROOT.public)
        yield world


def desk(world: World, *, yes: bool = True) -> KeyDesk:
    return KeyDesk(
        county=ShimCounty(world.service),
        root=ROOT,
        say=lambda _words: None,
        confirm=lambda _words: yes,
        now=world.clock.now,
    )


def own_key_id(pc: Pc) -> str:
    with pc.store.unit(pc.nurse.staff_id) as unit:
        return signing.own_key(unit).pair.key_id


def known(pc: Pc) -> dict[str, bool]:
    """Key id -> revoked, of the ring as this computer has it."""
    with pc.store.reading() as reading:
        return {each.key_id: each.revoked_at is not None for each in signing.ring(reading)}


def test_a_key_goes_to_the_county_and_comes_back_signed_to_everybody(world: World) -> None:
    world.exchange(1)
    assert known(world.b1) == {}

    assert desk(world).sign_waiting() == 0
    world.exchange(1)

    both = {own_key_id(world.a1): False, own_key_id(world.b1): False}
    assert known(world.a1) == known(world.b1) == both


def test_the_private_half_never_leaves_the_file(world: World) -> None:
    world.exchange(2)
    with world.a1.store.reading() as reading:
        private = reading.setting(signing.OWN)["private"]
    texts = [str(each) for each in world.service.find("Basic")]
    assert not any(private in each for each in texts)


def test_what_the_operator_does_not_confirm_stays_unsigned(world: World) -> None:
    world.exchange(1)
    assert desk(world, yes=False).sign_waiting() == 2
    assert world.service.find("Basic", code=ENTRY) == []


def test_a_key_is_asked_for_once(world: World) -> None:
    world.exchange(3)
    assert len(world.service.find("Basic", code=REQUEST)) == 2


def test_an_entry_that_another_root_signed_is_not_kept(world: World) -> None:
    world.exchange(1)
    desk_of_nobody = replace(desk(world), root=key_pair_of(bytes(32)))
    desk_of_nobody.sign_waiting()
    world.exchange(1)
    assert known(world.b1) == {}


def test_a_changed_entry_is_not_kept(world: World) -> None:
    world.exchange(1)
    desk(world).sign_waiting()
    [first, *_] = world.service.find("Basic", code=ENTRY)
    entry = read_entry(first)
    assert entry is not None
    world.service.put(entry_resource(signing_root(world), replace(entry, org_name="别家卫生院")))
    world.exchange(1)
    assert entry.key_id not in known(world.b1)


def signing_root(world: World) -> str:
    with world.a1.store.reading() as reading:
        return reading.place().system_root


def test_a_revocation_reaches_everybody_and_is_never_undone(world: World) -> None:
    world.exchange(1)
    desk(world).sign_waiting()
    world.exchange(1)
    lost = own_key_id(world.a1)
    before = next(e for e in world.service.find("Basic", code=ENTRY) if lost in str(e))

    assert desk(world).revoke(lost)
    world.exchange(1)
    assert known(world.b1)[lost]

    world.service.put({name: before[name] for name in before if name != "meta"})
    world.exchange(1)
    assert known(world.b1)[lost]


def test_a_new_epoch_signs_with_a_key_of_its_own(world: World) -> None:
    world.exchange(1)
    desk(world).sign_waiting()
    former = own_key_id(world.a1)

    begin_at_once(world.a1.store, "clone")
    world.a1.exchange()

    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        now = signing.signing_key(unit)
    assert now.pair.key_id != former
    assert now.replaces == former
    assert len(world.service.find("Basic", code=REQUEST)) == 3


def test_a_renewed_key_signs_from_when_the_county_has_signed_it(world: World) -> None:
    world.exchange(1)
    desk(world).sign_waiting()
    world.exchange(1)
    former = own_key_id(world.a1)

    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        signing.renew_own_key(unit)
        assert signing.signing_key(unit).pair.key_id == former
    world.a1.exchange()
    desk(world).sign_waiting()
    world.exchange(1)

    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        assert signing.signing_key(unit).pair.key_id != former
    with world.b1.store.reading() as reading:
        ended = signing.ring_key(reading, former)
    assert ended is not None
    assert ended.valid_to is not None


def test_a_county_that_lost_the_request_is_asked_again(world: World) -> None:
    world.exchange(1)
    [asked] = [e for e in world.service.find("Basic", code=REQUEST) if "A1" in str(e)][:1]
    world.service.delete("Basic", asked["id"])
    world.clock.advance(hours=1)  # type: ignore[attr-defined]

    world.exchange(2)

    again = world.service.vault.current("Basic", asked["id"])
    assert again is not None
    assert not again.deleted


def test_another_root_forgets_what_it_does_not_stand_for(world: World) -> None:
    world.exchange(1)
    desk(world).sign_waiting()
    world.exchange(1)
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        assert signing.set_root(unit, key_pair_of(bytes(32)).public) == 2
    assert known(world.b1) == {}


def test_without_a_root_nothing_is_believed(world: World) -> None:
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        signing.set_root(unit, b"")
    world.exchange(1)
    desk(world).sign_waiting()
    world.exchange(1)
    assert known(world.b1) == {}
    assert world.b1.exchange().outcome is Outcome.DONE
