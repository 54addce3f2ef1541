"""The second journal follows every commit, and the file comes back from it."""

import json
import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import FileDamaged, WrongKey
from desktop.domain.ids import uuid7
from desktop.store import bundles, outbox, prints
from desktop.store.backup import make_backup
from desktop.store.bundles import Frozen
from desktop.store.journal_file import JournalFile, NotOurs, OtherKey
from desktop.store.key_file import read_ring
from desktop.store.pins import set_pin, tries_left
from tests.conftest import KEY, StandingClock
from tests.journal_parts import (
    Kept,
    flip_pages,
    journal_of,
    kept_clinic,
    ops_in,
    ops_of,
    work,
)

TIMES = 5


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


def test_numbers_prints_traces_and_pins_come_back_without_a_backup(kept: Kept) -> None:
    nurse, paper = kept.clinic.nurse.staff_id, uuid7()
    with kept.store.unit(nurse) as unit:
        number = unit.next_number("ZZ20261123")
        set_pin(unit, nurse, "135790")
        unit.audit("reveal", "a record")
        prints.log(unit, paper, "referral", 1, "a printer", owed=False)
    kept.close()
    kept.folder.database.unlink()
    kept.recover()
    kept.open()
    with kept.store.unit(nurse) as unit:
        assert prints.copies(unit, paper, "referral") == 1
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


def test_a_conflict_whose_two_versions_are_forgotten_is_asked_about_anew(kept: Kept) -> None:
    work(kept.clinic)
    ids = ops_of(kept)
    with kept.store.unit(kept.clinic.nurse.staff_id) as unit:
        outbox.hold(unit, ids[5], "CONFLICT", "exchange.conflict", "")
        outbox.block(unit, {ids[6]: ids[5]})
    kept.close()
    kept.folder.database.unlink()
    kept.recover()
    kept.open()
    states = {row["op_id"]: row["state"] for row in kept.rows("op_state")}
    assert states[ids[5]] == states[ids[6]] == "PENDING"


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
