"""A page may leave out a Slot that is there: it is gone only when a read of it alone says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import NotPermitted
from desktop.domain.seats import seats_of
from desktop.store import replica
from desktop.sync.result import SyncResult
from desktop.sync.slots import SlotReader
from desktop.wire.county import Page, Params, Resource
from tests.conftest import StandingClock
from tests.sync.shim import ShimCounty
from tests.world import World


class ShortPages(ShimCounty):
    """Shows no Slot that is asked for by its id in a search; a read shows it, or is refused."""

    has_slots = True
    lets_read = True

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        for page in super().search(resource_type, params):
            hides = resource_type == "Slot" and "_id" in dict(params)
            yield Page(() if hides else page.resources, page.deleted, page.server_date, page.total)

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        if not self.lets_read:
            raise NotPermitted(403)
        return super().read(resource_type, resource_id) if self.has_slots else None


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, ("A1",)) as made:
        yield made


def known_after(world: World, county: ShimCounty) -> tuple[bool, bool]:
    """Whether a Slot of ours was read, and whether it is known afterwards."""
    session = world.a1.clinic.session()
    world.a1.exchange()
    [seat, *_] = [str(each.id) for each in seats_of(session.id, session.record)]
    with world.a1.store.reading() as reading:
        place = reading.place()
        assert replica.known(reading, [("Slot", seat)])
    found = SlotReader(world.a1.store, county, place, world.clock, SyncResult()).read([seat])
    with world.a1.store.reading() as reading:
        return seat in found, bool(replica.known(reading, [("Slot", seat)]))


def test_a_slot_that_a_page_leaves_out_is_read_alone(world: World) -> None:
    assert known_after(world, ShortPages(world.service)) == (True, True)


def test_one_that_may_not_be_read_is_not_forgotten(world: World) -> None:
    county = ShortPages(world.service)
    county.lets_read = False
    assert known_after(world, county) == (False, True)


def test_one_that_is_not_there_is_forgotten(world: World) -> None:
    county = ShortPages(world.service)
    county.has_slots = False
    assert known_after(world, county) == (False, False)
