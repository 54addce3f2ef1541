"""A second journal with a hole in it, or under a backup nobody can read, still gives the rest."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from desktop.catalog import BY_KIND
from desktop.domain.errors import DiskFull
from desktop.domain.ids import uuid7
from desktop.store import catching_up, prints, replay
from desktop.store import journal as journal_module
from desktop.store.backup import make_backup
from desktop.store.copies import working_name
from desktop.store.opening import open_folder
from tests.conftest import KEY, StandingClock
from tests.journal_parts import Kept, acknowledge_all, journal_of, kept_clinic, ops_in, work


@pytest.fixture
def kept(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Kept]:
    made = kept_clinic(empty_file, tmp_path / "data", clock)
    yield made
    made.close()


def spoil_entry(kept: Kept, number: int) -> None:
    """One byte of an entry becomes another one, as on a disk that grows old."""
    file = journal_of(kept)
    place = file._places[number]
    file.close()
    with kept.folder.journal.open("r+b") as raw:
        raw.seek(place.start + place.length // 2)
        byte = raw.read(1)
        raw.seek(-1, os.SEEK_CUR)
        raw.write(bytes([byte[0] ^ 1]))


def more_work(kept: Kept) -> None:
    kept.clinic.referral()
    kept.clinic.training()
    kept.clinic.patient()


def test_a_hole_from_before_the_last_backup_costs_nothing(kept: Kept) -> None:
    work(kept.clinic)
    made = make_backup(kept.folder, KEY, kept.clock.now())
    more_work(kept)
    before = kept.all_rows()
    kept.close()
    spoil_entry(kept, 2)
    kept.folder.database.unlink()
    told = kept.recover()
    assert (told.backup_at, told.whole) == (made.made_at, True)
    kept.open()
    after = kept.all_rows()
    for table, rows in before.items():
        assert after[table][: len(rows)] == rows, table


def newest_save(kept: Kept) -> int:
    """Number of the entry that holds the file's newest op."""
    file = journal_of(kept)
    numbers = [number for number, entry in enumerate(file.entries()) if entry.get("ops")]
    file.close()
    return numbers[-1]


@pytest.mark.parametrize("caught_up", [False, True], ids=["backup", "file"])
def test_a_hole_at_the_very_save_where_the_ground_ends_costs_nothing(
    kept: Kept, *, caught_up: bool
) -> None:
    work(kept.clinic)
    number = newest_save(kept)
    if caught_up:
        behind(kept)
        lacks = ops_in(kept)
        spoil_entry(kept, number)
        assert kept.open().notes[0].code == "rescue.caught_up"
        assert [row["op_id"] for row in kept.rows("op")][: len(lacks)] == lacks
        return
    made = make_backup(kept.folder, KEY, kept.clock.now())
    more_work(kept)
    before = kept.all_rows()
    kept.close()
    spoil_entry(kept, number)
    kept.folder.database.unlink()
    told = kept.recover()
    assert (told.backup_at, told.whole) == (made.made_at, True)
    kept.open()
    assert all(kept.all_rows()[table][: len(rows)] == rows for table, rows in before.items())


def test_a_backup_that_cannot_be_read_leaves_the_one_before_it(kept: Kept) -> None:
    first = make_backup(kept.folder, KEY, kept.clock.now())
    work(kept.clinic)
    kept.clock.advance(days=1)
    newest = make_backup(kept.folder, KEY, kept.clock.now())
    before = kept.rows("op")
    kept.close()
    spoilt = newest.path / "records.db"
    spoilt.unlink()
    spoilt.symlink_to("/proc/self/mem")  # is there, and gives an error when read
    kept.folder.database.unlink()
    assert kept.recover().backup_at == first.made_at
    kept.open()
    assert kept.rows("op")[: len(before)] == before


def count_entries(kept: Kept) -> int:
    file = journal_of(kept)
    file.close()
    return len(file)


def behind(kept: Kept) -> None:
    """The file loses what came after now, as on a disk that lied; its journal has it."""
    kept.close()
    earlier = kept.folder.database.read_bytes()
    kept.open()
    more_work(kept)
    kept.close()
    kept.folder.database.write_bytes(earlier)


def test_a_hole_from_before_the_files_last_save_does_not_stop_the_catching_up(kept: Kept) -> None:
    work(kept.clinic)
    behind(kept)
    lacks = ops_in(kept)
    spoil_entry(kept, 2)
    assert kept.open().notes[0].code == "rescue.caught_up"
    assert [row["op_id"] for row in kept.rows("op")][: len(lacks)] == lacks


def test_what_cannot_be_caught_up_with_is_told_and_nothing_is_sold_meanwhile(kept: Kept) -> None:
    with kept.store.reading() as reading:
        epoch = reading.place().epoch
    entries = count_entries(kept)
    behind(kept)
    spoil_entry(kept, entries + 2)
    codes = [note.code for note in kept.open().notes]
    assert "rescue.not_caught_up" in codes
    with kept.store.reading() as reading:
        assert reading.place().epoch == epoch + 1
    assert list(kept.folder.path.glob("records.other-*.journal"))


def test_a_journal_that_cannot_be_exchanged_goes_on_as_it_was(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    old = acknowledge_all(kept)
    kept.clock.instant = kept.clock.instant.replace(year=kept.clock.instant.year + 1)

    def held(_source: Path, _target: Path) -> NoReturn:
        raise PermissionError(13, "another program looks at it")

    with monkeypatch.context() as patched:
        patched.setattr(journal_module, "replace", held)
        kept.store.confirmed_up_to(old)
    kept.clinic.training()
    assert kept.store.journal_problem is None
    assert len(ops_in(kept)) == old + 1


def not_exchangeable(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> int:
    """A journal worth cutting, while another program holds on to it; how many ops are in it."""
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    old = acknowledge_all(kept)
    kept.clock.instant = kept.clock.instant.replace(year=kept.clock.instant.year + 1)

    def held(_source: Path, _target: Path) -> NoReturn:
        raise PermissionError(13, "another program looks at it")

    monkeypatch.setattr(journal_module, "replace", held)
    return old


def test_what_is_saved_while_it_cannot_be_exchanged_is_in_it(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = not_exchangeable(kept, monkeypatch)
    # the exchange has failed, and is only being told
    monkeypatch.setattr(journal_module.log, "warning", lambda *_: kept.clinic.training())
    kept.store.confirmed_up_to(old)
    kept.clinic.training()
    assert len(ops_in(kept)) == old + 2


def test_a_journal_that_cannot_be_gone_on_with_is_told(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = not_exchangeable(kept, monkeypatch)

    def gone(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "another program looks at it")

    with monkeypatch.context() as patched:
        patched.setattr(journal_module.JournalFile, "open", gone)
        kept.store.confirmed_up_to(old)
    assert kept.store.journal_problem is not None
    assert kept.store.journal_problem.code == "rescue.cannot_keep"
    kept.clinic.training()  # the save stands
    monkeypatch.undo()
    kept.close()
    kept.open()
    assert len(ops_in(kept)) == old + 1


@pytest.mark.parametrize("anew", ["key", "cut"])
def test_traces_and_prints_are_in_a_journal_that_was_written_anew(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, anew: str
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    old = acknowledge_all(kept)
    kept.clock.instant = kept.clock.instant.replace(year=kept.clock.instant.year + 1)
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        unit.audit("reveal", "a record")
        prints.log(unit, uuid7(), "referral", 1, "printer", owed=False)
    if anew == "key":
        kept.opened.change_key()
    else:
        kept.store.confirmed_up_to(old)
    key, before = kept.opened.key, (kept.rows("audit"), kept.rows("print_log"))
    kept.close()
    kept.folder.database.unlink()
    kept.recover([key])
    kept.opened = open_folder(kept.folder, key, kept.clock)
    kept.clinic.store = kept.store
    for table, rows in zip(("audit", "print_log"), before, strict=True):
        assert kept.rows(table)[: len(rows)] == rows


def test_a_full_disk_keeps_no_half_made_copy(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    behind(kept)

    def full(*_: object) -> NoReturn:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(catching_up, "replay", full)
        with pytest.raises(DiskFull):
            kept.open()
    assert not working_name(kept.folder.database).exists()
    assert kept.open().notes[0].code == "rescue.caught_up"


def test_a_journal_of_a_newer_program_does_not_keep_the_file_shut(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind(kept)
    known = {kind: each for kind, each in BY_KIND.items() if kind != "training"}
    monkeypatch.setattr(replay, "BY_KIND", known)
    codes = [note.code for note in kept.open().notes]
    assert "rescue.not_caught_up" in codes
    kept.clinic.patient()


def test_a_wrong_clock_leaves_no_trace_out_of_a_journal_that_was_written_anew(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    today = kept.clock.instant
    kept.clock.instant = today.replace(year=2099)
    kept.clinic.patient()
    old = acknowledge_all(kept)
    kept.clock.instant = today.replace(year=today.year + 1)
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        unit.audit("reveal", "a record")
    kept.store.confirmed_up_to(old)
    kept.close()
    kept.folder.database.unlink()
    kept.recover()
    kept.open()
    assert "reveal" in {row["act"] for row in kept.rows("audit")}
