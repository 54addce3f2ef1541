"""The power goes at any moment: what was told as saved is there, and the chain is whole (I1).

`synchronous` is not believed: what counts is that the sync has come before the word.
"""

import shutil
from pathlib import Path
from random import Random

import pytest

from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.store.units import op_hash
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.faults.disk_watch import DiskWatch, Event, watched_disk
from tests.faults.power import cut, disks_at
from tests.safety import rows

SAVES, CUTS, MIXES = 14, 60, 2
NAME = "records.db"
Lived = tuple[dict[str, bytes], list[Event]]


@pytest.fixture(scope="module")
def lived(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """What the disk was asked for in a short day, and what it held before."""
    place = tmp_path_factory.mktemp("power") / NAME
    shutil.copy(empty_file, place)
    store = Store(open_engine(place, KEY), StandingClock())
    clinic = Clinic.set_up(store, StandingClock())
    store.close()
    before = {NAME: place.read_bytes()}
    with watched_disk() as watch:
        again = Store(open_engine(place, KEY), StandingClock())
        clinic.store = again
        for number in range(1, SAVES + 1):
            clinic.training(topic=f"课题{number}")
            watch.told(number)
            if number % 5 == 0:
                _checkpoint(again, ("PASSIVE", "RESTART")[number % 2])
        events = list(watch.events)
        again.close()
    return before, events


def _checkpoint(store: Store, how: str) -> None:
    connection = store._engine.raw_connection()
    connection.execute(f"PRAGMA wal_checkpoint({how})")
    connection.close()


def _check(place: Path, told: int) -> None:
    ops = rows(place / NAME, "SELECT * FROM op ORDER BY seq")
    before = ""
    for number, op in enumerate(ops, 1):
        assert (op["seq"], op["prev_hash"], op["hash"]) == (number, before, op_hash(op))
        before = op["hash"]
    kept = sum(op["kind"] == "training" for op in ops)
    assert kept >= told, f"{told} were told as saved, {kept} are there"


def test_what_was_told_outlives_a_power_cut_at_any_write(lived: Lived, tmp_path: Path) -> None:
    before, events = lived
    chance = Random(21)
    moments = sorted(chance.sample(range(1, len(events) + 1), min(CUTS, len(events))))
    for moment in moments:
        disks, told = disks_at(before, events[:moment])
        for mix in range(MIXES):
            place = tmp_path / f"{moment}-{mix}"
            place.mkdir()
            cut(disks, place, chance)
            _check(place, told)


def test_the_last_word_is_there_if_the_power_goes_right_after_it(
    lived: Lived, tmp_path: Path
) -> None:
    before, events = lived
    for number in range(1, SAVES + 1):
        moment = events.index(Event("told", "", number)) + 1
        disks, told = disks_at(before, events[:moment])
        place = tmp_path / str(number)
        place.mkdir()
        cut(disks, place, Random(number))
        assert told == number
        _check(place, told)


def test_between_the_last_write_of_a_save_and_its_word_there_is_a_sync(lived: Lived) -> None:
    _, events = lived
    loose: set[str] = set()
    syncs = 0
    for event in events:
        if event.what == "sync":
            loose.discard(event.name)
            syncs += 1
        elif event.what == "told":
            assert f"{NAME}-wal" not in loose, f"save {event.at} was told before its sync"
        else:
            loose.add(event.name)
    assert syncs >= SAVES


def test_a_disk_that_is_not_synced_would_be_noticed(tmp_path: Path) -> None:
    """The model itself: without syncs what was told may be gone."""
    watch = DiskWatch()
    watch.events = [Event("write", NAME, 0, b"a" * 512), Event("told", "", 1)]
    found = set()
    for seed in range(20):
        disks, _ = disks_at({NAME: b""}, watch.events)
        found.add(disks[NAME].after_the_cut(Random(seed)))
    assert b"" in found
    assert b"a" * 512 in found
