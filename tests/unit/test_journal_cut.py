"""The second journal and its keys; what may leave it, and what is never in it in plain words."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.codes import ReferralState
from desktop.store import journal as journal_module
from desktop.store import verified
from desktop.store.backup import make_backup
from desktop.store.journal_file import JournalFile, OtherKey
from desktop.store.key_file import read_ring, write_ring
from desktop.store.keys import without
from tests.conftest import KEY, StandingClock
from tests.factory import changed
from tests.journal_parts import Kept, acknowledge_all, kept_clinic, ops_in, ops_of, work

CANARY = "金丝雀鸣于庭"


@pytest.fixture
def kept(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[Kept]:
    made = kept_clinic(empty_file, tmp_path / "data", clock)
    yield made
    made.close()


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


@pytest.mark.parametrize(
    ("state", "held"),
    [
        (ReferralState.DRAFT, True),
        (ReferralState.AWAITING_SIGNATURE, True),
        (ReferralState.ABANDONED, False),
        (ReferralState.ENTERED_IN_ERROR, False),
    ],
)
def test_only_a_draft_that_is_still_open_keeps_the_journal_from_being_cut(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, state: ReferralState, *, held: bool
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    draft = kept.clinic.referral(state=ReferralState.DRAFT, issued_at=None)
    kept.clinic.save(changed(draft, state=state), draft.id)
    acknowledge_all(kept, but=draft.id)
    kept.clock.instant += timedelta(days=91)
    kept.clinic.training()
    with kept.store.reading() as reading:
        confirmed = verified.confirmed_up_to(reading)
    kept.store.confirmed_up_to(confirmed)
    assert (len(ops_in(kept)) > 1) is held


def test_a_day_with_a_wrong_clock_does_not_keep_the_journal_growing(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "WORTH_CUTTING", 0)
    today = kept.clock.instant
    kept.clock.instant = today.replace(year=2099)
    kept.clinic.patient()
    old = acknowledge_all(kept)
    kept.clock.instant = today + timedelta(days=91)
    kept.clinic.training()
    kept.store.confirmed_up_to(old)
    assert len(ops_in(kept)) == 1
