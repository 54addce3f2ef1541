"""The second journal follows every commit, and the file comes back from it."""

import json
import multiprocessing
import os
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

import pytest

from desktop.domain.errors import FileDamaged, WrongKey
from desktop.store import bundles, journal_file, outbox
from desktop.store import journal as journal_module
from desktop.store.backup import make_backup
from desktop.store.bundles import Frozen
from desktop.store.journal import Journal, head_of
from desktop.store.journal_file import Entry, JournalFile, NotOurs, OtherKey
from desktop.store.key_file import read_ring, write_ring
from desktop.store.keys import without
from desktop.store.pins import set_pin, tries_left
from tests.conftest import KEY, StandingClock
from tests.factory import patient
from tests.journal_parts import Kept, flip_pages, kept_clinic, work

CANARY = "金丝雀鸣于庭"
TIMES, EVERY = 5, 16


@pytest.fixture
def kept(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Kept]:
    made = kept_clinic(empty_file, tmp_path / "data", clock)
    yield made
    made.close()


def spoil(kept: Kept, how: str) -> None:
    path = kept.folder.database
    if how == "flipped":
        flip_pages(path, random.Random())
    elif how == "truncated":
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size // 2)
    elif how == "zeroed":
        path.write_bytes(bytes(path.stat().st_size))
    else:
        path.rename(path.with_name("elsewhere.db"))


def journal_of(kept: Kept) -> JournalFile:
    return JournalFile.open(kept.folder.journal, KEY, read_ring(kept.folder).file_id, cut=False)


def ops_in(kept: Kept) -> list[str]:
    file = journal_of(kept)
    found = [op["op_id"] for entry in file.entries() for op in entry.get("ops", ())]
    file.close()
    return found


def ops_of(kept: Kept) -> list[str]:
    return [row["op_id"] for row in kept.rows("op")]


# --- what comes back ---


@pytest.mark.parametrize("how", ["flipped", "truncated", "zeroed", "missing"])
def test_a_spoilt_file_comes_back_as_it_was(kept: Kept, how: str) -> None:
    work(kept.clinic)
    before = kept.all_rows()
    kept.close()
    spoil(kept, how)
    if how != "missing":
        with pytest.raises(FileDamaged):
            kept.open()
    told = kept.recover()
    assert (told.ops, told.unsent, told.whole) == (len(before["op"]), len(before["op"]), True)
    kept.open()
    after = kept.all_rows()
    for table, rows in before.items():
        assert after[table][: len(rows)] == rows, table


def test_all_that_was_unsent_comes_back_whichever_pages_were_hit(kept: Kept) -> None:
    work(kept.clinic)
    before, chance = ops_of(kept), random.Random()
    for _ in range(TIMES):
        kept.close()
        flip_pages(kept.folder.database, chance, pages=chance.randint(1, 20))
        with pytest.raises(FileDamaged):
            kept.open()
        kept.recover()
        kept.open()
        assert ops_of(kept)[: len(before)] == before
        before = ops_of(kept)


def test_the_last_backup_stands_under_the_journal(kept: Kept) -> None:
    draft = {"how": "kept in the backup only"}
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        unit.audit("test", None, **draft)
    work(kept.clinic)
    made = make_backup(kept.folder, KEY, kept.clock.now())
    work_after(kept)
    before = kept.all_rows()
    kept.close()
    kept.folder.database.unlink()
    told = kept.recover()
    assert (told.backup_at, told.ops) == (made.made_at, len(before["op"]) - made.ops)
    kept.open()
    assert draft in [json.loads(row["detail"]) for row in kept.rows("audit")]
    assert kept.rows("op")[: len(before["op"])] == before["op"]


def work_after(kept: Kept) -> None:
    kept.clinic.referral()
    kept.clinic.training()


def test_a_backup_ahead_of_a_journal_that_could_not_be_written_is_taken_as_it_is(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(JournalFile, "append", lambda *_: (_ for _ in ()).throw(OSError(28, "")))
        kept.clinic.training()
        before = kept.all_rows()
        made = make_backup(kept.folder, KEY, kept.clock.now())
        kept.close()
    kept.folder.database.unlink()
    assert (kept.recover().backup_at, made.ops) == (made.made_at, len(before["op"]))
    kept.open()
    assert kept.rows("op")[: len(before["op"])] == before["op"]


def test_numbers_traces_and_pins_come_back_without_a_backup(kept: Kept) -> None:
    nurse = kept.clinic.nurse.staff_id
    with kept.store.unit(nurse) as unit:
        number = unit.next_number("ZZ20261123")
        set_pin(unit, nurse, "135790")
        unit.audit("reveal", "a record")
    kept.close()
    kept.folder.database.unlink()
    kept.recover()
    kept.open()
    with kept.store.unit(nurse) as unit:
        assert unit.next_number("ZZ20261123") == number + 1
        assert tries_left(unit, nurse)
    assert "reveal" in [row["act"] for row in kept.rows("audit")]


def test_a_recovered_file_is_another_computer_to_the_county(kept: Kept) -> None:
    with kept.store.reading() as reading:
        before = reading.place()
    kept.close()
    kept.folder.database.unlink()
    kept.recover()
    kept.open()
    with kept.store.reading() as reading:
        after = reading.place()
    assert (after.org_id, after.epoch) == (before.org_id, before.epoch + 1)
    assert (after.device_id, after.device_code) != (before.device_id, before.device_code)


def test_nothing_of_the_damaged_file_is_deleted(kept: Kept) -> None:
    kept.close()
    spoil(kept, "flipped")
    spoilt = kept.folder.database.read_bytes()
    with pytest.raises(FileDamaged) as error:
        kept.open()
    kept.recover()
    assert (kept.folder.path / error.value.problem.params["name"]).read_bytes() == spoilt


def test_states_and_reasons_come_back(kept: Kept) -> None:
    work(kept.clinic)
    ids = ops_of(kept)
    frozen = Frozen(1, "b1", "UNKNOWN", "1", (), tuple(ids[:4]))
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        bundles.freeze(unit, frozen, "0" * 64)
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        bundles.land(unit, frozen)
        outbox.hold(unit, ids[5], "QUARANTINED", "exchange.refused_422", "why")
        outbox.block(unit, {ids[6]: ids[5]})
    before = kept.rows("op_state")
    kept.close()
    kept.folder.database.unlink()
    assert kept.recover().unsent == len(ids) - 4
    kept.open()
    assert kept.rows("op_state")[: len(before)] == before


def test_what_the_county_lost_is_owed_again_after_a_recovery(kept: Kept) -> None:
    ids = ops_of(kept)
    frozen = Frozen(1, "b1", "UNKNOWN", "1", (), tuple(ids))
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        bundles.freeze(unit, frozen, "0" * 64)
        bundles.land(unit, frozen)
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        bundles.owe_again(unit, [frozen])
    kept.close()
    kept.folder.database.unlink()
    assert kept.recover().unsent == len(ids)


# --- what is refused ---


def test_a_journal_of_another_clinic_is_refused_and_moved_aside(
    kept: Kept, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    kept.close()
    other = kept_clinic(empty_file, tmp_path / "other", clock)
    other.close()
    shutil.copy(other.folder.journal, kept.folder.journal)
    strange = kept.folder.journal.read_bytes()
    with pytest.raises(NotOurs):
        journal_of(kept)
    notes = kept.open().notes
    assert "rescue.foreign" in [note.code for note in notes]
    assert [path.read_bytes() for path in kept.folder.path.glob("records.foreign-*")] == [strange]
    assert ops_in(kept) == ops_of(kept)


def test_a_file_is_not_made_of_another_clinics_journal(
    kept: Kept, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    kept.close()
    other = kept_clinic(empty_file, tmp_path / "other", clock)
    other.close()
    shutil.copy(other.folder.journal, kept.folder.journal)
    kept.folder.database.unlink()
    with pytest.raises(FileDamaged) as error:
        kept.recover()
    assert error.value.problem.code == "rescue.not_ours"
    assert not kept.folder.database.exists()


def test_another_key_opens_nothing(kept: Kept) -> None:
    kept.close()
    kept.folder.database.unlink()
    with pytest.raises(WrongKey):
        kept.recover([bytes(32)])
    with pytest.raises(OtherKey):
        JournalFile.open(kept.folder.journal, bytes(32), read_ring(kept.folder).file_id)


def test_an_entry_that_was_changed_is_found(kept: Kept) -> None:
    work(kept.clinic)
    kept.close()
    with kept.folder.journal.open("r+b") as file:
        file.seek(kept.folder.journal.stat().st_size // 2)
        byte = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte[0] ^ 1]))
    kept.folder.database.unlink()
    assert not kept.recover().whole


# --- torn ends, full disks, kills ---


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


# --- keys, cutting, secrecy ---


def test_a_new_data_key_renews_the_journal(kept: Kept) -> None:
    work(kept.clinic)
    kept.opened.change_key()
    kept.clinic.training()
    file_id = read_ring(kept.folder).file_id
    with pytest.raises(OtherKey):
        JournalFile.open(kept.folder.journal, KEY, file_id)
    file = JournalFile.open(kept.folder.journal, kept.opened.key, file_id, cut=False)
    found = [op["op_id"] for entry in file.entries() for op in entry.get("ops", ())]
    assert found == ops_of(kept)
    file.close()


def test_a_new_key_that_is_due_at_opening_renews_the_journal(kept: Kept) -> None:
    before = ops_of(kept)
    kept.close()
    write_ring(kept.folder, without(read_ring(kept.folder), []))
    opened = kept.open()
    file = JournalFile.open(
        kept.folder.journal, opened.key, read_ring(kept.folder).file_id, cut=False
    )
    found = [op["op_id"] for entry in file.entries() for op in entry.get("ops", ())]
    assert (opened.key != KEY, found[: len(before)]) == (True, before)
    file.close()


def acknowledge_all(kept: Kept) -> int:
    ids = ops_of(kept)
    frozen = Frozen(1, "b1", "UNKNOWN", "1", (), tuple(ids))
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        bundles.freeze(unit, frozen, "0" * 64)
        bundles.land(unit, frozen)
    return len(ids)


@pytest.mark.parametrize(("days", "cut"), [(89, False), (91, True)])
def test_what_is_confirmed_leaves_the_journal_after_ninety_days(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, days: int, *, cut: bool
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    work(kept.clinic)
    old = acknowledge_all(kept)
    kept.clock.instant += timedelta(days=days)
    booked = kept.rows("patient")[0]
    kept.clinic.training()
    before = kept.all_rows()
    kept.store.confirmed_up_to(old)
    assert len(ops_in(kept)) == (1 if cut else old + 1)
    kept.close()
    made = make_backup(kept.folder, KEY, kept.clock.now()) if cut else None
    kept.folder.database.unlink()
    kept.recover()
    kept.open()
    assert made is None or made.ops == old + 1
    assert kept.rows("op")[: old + 1] == before["op"]
    assert kept.rows("patient")[0] == booked


def test_a_cut_journal_alone_still_gives_back_all_it_holds(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    person = kept.clinic.patient()
    old = acknowledge_all(kept)
    kept.clock.instant += timedelta(days=100)
    kept.clinic.save(person.record, person.id)
    before = [row for row in kept.rows("patient") if row["id"] == str(person.id)]
    kept.store.confirmed_up_to(old)
    kept.close()
    kept.folder.database.unlink()
    assert kept.recover().unsent == 1
    kept.open()
    assert kept.rows("patient") == before


def test_what_is_saved_while_the_journal_is_cut_is_in_it(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    old = acknowledge_all(kept)
    kept.clock.instant += timedelta(days=100)
    written = journal_module._written

    def slowly(*given: Any) -> JournalFile:
        made = written(*given)
        kept.clinic.training()
        return made

    monkeypatch.setattr(journal_module, "_written", slowly)
    kept.store.confirmed_up_to(old)
    kept.clinic.training()
    assert ops_in(kept) == ops_of(kept)[old:]


def test_nothing_unconfirmed_leaves_the_journal(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    old = acknowledge_all(kept)
    kept.clock.instant += timedelta(days=200)
    kept.store.confirmed_up_to(old - 2)
    assert len(ops_in(kept)) == 2


def test_no_word_of_a_patient_is_in_the_journals_bytes(kept: Kept) -> None:
    kept.clinic.patient(name=CANARY, phone="13912345678", village=CANARY)
    kept.close()
    held = kept.folder.journal.read_bytes()
    for word in (CANARY.encode(), CANARY.encode("utf-16-le"), b"13912345678", b"patient"):
        assert word not in held
    assert b"aes-256-gcm" in held
