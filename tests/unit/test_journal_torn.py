"""The second journal when its own writing is cut off: by a kill, a full disk, a lying one."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

import pytest

from desktop.store import journal_file
from desktop.store.journal import Journal, head_of
from desktop.store.journal_file import Entry, JournalFile
from desktop.store.key_file import read_ring
from tests.conftest import KEY, StandingClock
from tests.factory import patient
from tests.journal_parts import (
    Kept,
    journal_of,
    kept_clinic,
    ops_in,
    ops_of,
    work,
)

EVERY = 16


@pytest.fixture
def kept(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Kept]:
    made = kept_clinic(empty_file, tmp_path / "data", clock)
    yield made
    made.close()


def test_a_torn_end_is_cut_at_every_byte_of_the_last_entry(kept: Kept) -> None:
    before = journal_of(kept)
    start, head, ring = before.size, head_of(before.last), read_ring(kept.folder).file_id
    before.close()
    kept.clinic.training()
    whole, torn = kept.folder.journal.read_bytes(), kept.folder.path / "torn.journal"
    for size in range(start, len(whole)):
        torn.write_bytes(whole[:size])
        file = JournalFile.open(torn, KEY, ring)
        assert (head_of(file.last), file.size, file.torn) == (head, start, size - start)
        if size % EVERY == 0:
            file.append({"next": size})
            assert torn.stat().st_size == file.size > start
        file.close()


def test_what_a_torn_end_lacked_is_filled_from_the_file(kept: Kept) -> None:
    work(kept.clinic)
    kept.close()
    with kept.folder.journal.open("r+b") as file:
        file.truncate(kept.folder.journal.stat().st_size - 300)
    kept.open()
    assert ops_in(kept) == ops_of(kept)


def test_without_room_for_the_journal_the_save_stands_and_it_is_told(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[frozenset[str]] = []
    kept.store.on_change(told.append)
    append = JournalFile.append

    def no_room(_self: JournalFile, _entry: Entry) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(JournalFile, "append", no_room)
    saved = kept.clinic.training()
    assert str(saved.id) in [row["record_id"] for row in kept.rows("op")]
    assert kept.store.journal_problem
    assert kept.store.journal_problem.code == "rescue.behind"
    assert "journal" in told[-1]
    monkeypatch.setattr(JournalFile, "append", append)
    kept.clinic.training()
    assert kept.store.journal_problem is None
    assert ops_in(kept) == ops_of(kept)


def test_a_disk_that_fills_in_the_middle_of_an_entry_leaves_a_sound_journal(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(file: object, data: bytes) -> None:
        file.write(data[: len(data) // 2])  # type: ignore[attr-defined]
        raise OSError(28, "no room")

    write = journal_file._write_all
    monkeypatch.setattr(journal_file, "_write_all", half)
    kept.clinic.training()
    monkeypatch.setattr(journal_file, "_write_all", write)
    kept.clinic.training()
    assert ops_in(kept) == ops_of(kept)
    whole = journal_of(kept)
    assert whole.torn == 0
    whole.close()


def test_a_save_that_failed_is_not_in_the_journal(kept: Kept) -> None:
    before = ops_in(kept)
    with pytest.raises(ZeroDivisionError), kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        unit.save(patient())
        raise ZeroDivisionError
    assert ops_in(kept) == before


def die_between(kept: Kept, where: str) -> NoReturn:
    """Save, and be killed after the commit: before its entry is in, or half way through it."""
    kept.open()

    def before(_self: Journal, _entry: Entry) -> None:
        os.kill(os.getpid(), 9)

    def half(file: object, data: bytes) -> None:
        file.write(data[: len(data) // 2])  # type: ignore[attr-defined]
        os.kill(os.getpid(), 9)

    target = (Journal, "keep", before) if where == "before" else (journal_file, "_write_all", half)
    with patch.object(*target):
        kept.clinic.training()
    raise AssertionError("still alive")


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("where", ["before", "within"])
def test_killed_after_the_commit_the_file_has_it_and_the_journal_is_filled(
    kept: Kept, where: str
) -> None:
    before = len(ops_of(kept))
    kept.close()
    process = multiprocessing.get_context("fork").Process(target=die_between, args=(kept, where))
    process.start()
    process.join()
    assert process.exitcode == -9
    kept.open()
    assert len(ops_of(kept)) == before + 1
    assert ops_in(kept) == ops_of(kept)


def test_a_file_that_lost_its_last_commits_gets_them_back(kept: Kept) -> None:
    kept.close()
    earlier = kept.folder.database.read_bytes()
    kept.open()
    work(kept.clinic)
    before = kept.all_rows()
    kept.close()
    kept.folder.database.write_bytes(earlier)
    notes = kept.open().notes
    lost = len(before["op"]) - 8
    assert notes[0].code == "rescue.caught_up"
    assert 0 < notes[0].params["count"] <= lost + 8
    assert kept.rows("op")[: len(before["op"])] == before["op"]
    assert kept.rows("booking") == before["booking"]
