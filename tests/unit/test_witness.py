"""The witness outside the data folder: which copies of the file may go on selling seats."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.duty_session import DutySession
from desktop.domain.errors import SeatTaken
from desktop.store import machine
from desktop.store.backup import make_backup, restore
from desktop.store.bundles import Frozen, freeze
from desktop.store.opening import Opened, open_folder
from desktop.store.place_files import Folder, set_aside
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.setup_parts import folder_with

BLOCK = 4096
Open = Callable[..., Opened]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHUDIAN_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def opening(clock: StandingClock) -> Iterator[Open]:
    """Opens folders as a sign-in does; closes whatever is left open."""
    opened: list[Opened] = []

    def open_one(folder: Folder) -> Opened:
        opened.append(open_folder(folder, KEY, clock))
        return opened[-1]

    yield open_one
    for each in opened:
        each.store.close()


@pytest.fixture
def folder(clinic: Clinic, data_file: Path, tmp_path: Path) -> Folder:
    """A clinic with a session of eight seats, closed, from before there were witnesses."""
    clinic.session()
    clinic.store.close()
    return folder_with(data_file, tmp_path / "data")


def sell(clinic: Clinic, opened: Opened, seat: int) -> None:
    clinic.store = opened.store
    with opened.store.reading() as reading:
        [session] = reading.all_of(DutySession)
    clinic.booking(session, seat)


def epoch(opened: Opened) -> int:
    with opened.store.reading() as reading:
        return reading.place().epoch


def codes(opened: Opened) -> list[str]:
    """What is told; what the second journal brings back is another page's business."""
    return [note.code for note in opened.notes if not note.code.startswith("rescue.")]


def copied(folder: Folder, to: Path) -> Folder:
    shutil.copytree(folder.path, to)
    return Folder(to)


def assert_sells(clinic: Clinic, opened: Opened, seat: int) -> None:
    assert (epoch(opened), codes(opened)) == (1, [])
    sell(clinic, opened, seat)


def assert_doubted(clinic: Clinic, opened: Opened, why: str, number: int = 2) -> None:
    assert (epoch(opened), codes(opened)) == (number, [why])
    with pytest.raises(SeatTaken):
        sell(clinic, opened, 8)


# --- what goes on selling ---


def test_a_file_from_before_gets_a_witness_and_sells_on(
    clinic: Clinic, folder: Folder, opening: Open, state: Path
) -> None:
    first = opening(folder)
    assert_sells(clinic, first, 1)
    first.store.close()
    assert len(list(state.iterdir())) == 1
    assert_sells(clinic, opening(folder), 2)


def test_a_moved_folder_sells_on(
    clinic: Clinic, folder: Folder, opening: Open, tmp_path: Path
) -> None:
    sell(clinic, first := opening(folder), 1)
    first.store.close()
    folder.path.rename(tmp_path / "elsewhere")
    assert_sells(clinic, opening(Folder(tmp_path / "elsewhere")), 2)


def test_a_file_ahead_of_its_witness_sells_on(
    clinic: Clinic, folder: Folder, opening: Open, state: Path
) -> None:
    opening(folder).store.close()
    [path] = state.iterdir()
    before = path.read_bytes()
    sell(clinic, second := opening(folder), 1)
    second.store.close()
    path.write_bytes(before)  # a power cut lost what had not been synced
    assert_sells(clinic, opening(folder), 2)


def test_a_torn_slot_is_passed_over(
    clinic: Clinic, folder: Folder, opening: Open, state: Path
) -> None:
    sell(clinic, first := opening(folder), 1)
    first.store.close()
    [path] = state.iterdir()
    for at in (0, BLOCK):
        held = path.read_bytes()
        with path.open("r+b") as file:
            file.seek(at + 100)
            file.write(b"torn")
        again = opening(folder)
        assert (epoch(again), codes(again)) == (1, [])
        again.store.close()
        path.write_bytes(held)


@pytest.mark.parametrize("same", ["id", "cards"])
def test_a_new_network_card_or_a_new_system_id_alone_is_no_other_computer(
    clinic: Clinic, folder: Folder, opening: Open, monkeypatch: pytest.MonkeyPatch, same: str
) -> None:
    monkeypatch.setattr(machine, "system_id", lambda: "first")
    monkeypatch.setattr(machine, "card_addresses", lambda: ("0201", "0202"))
    opening(folder).store.close()
    if same == "id":
        monkeypatch.setattr(machine, "card_addresses", lambda: ("0203",))
    else:
        monkeypatch.setattr(machine, "system_id", lambda: "second")
        monkeypatch.setattr(machine, "card_addresses", lambda: ("0202", "0203"))
    assert_sells(clinic, opening(folder), 1)


# --- what does not ---


def test_an_older_copy_put_back_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, tmp_path: Path
) -> None:
    opening(folder).store.close()
    before = shutil.copy(folder.database, tmp_path / "before.db")
    sell(clinic, second := opening(folder), 1)
    second.store.close()
    shutil.copy(before, folder.database)
    assert_doubted(clinic, opening(folder), "witness.ahead")


def test_an_older_copy_that_went_another_way_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, state: Path, tmp_path: Path
) -> None:
    """Two copies of one length: the hash of the newest op tells them apart."""
    opening(folder).store.close()
    before = shutil.copy(folder.database, tmp_path / "before.db")
    journal = shutil.copy(folder.journal, tmp_path / "before.journal")
    witness = {path: path.read_bytes() for path in state.iterdir()}
    sell(clinic, second := opening(folder), 1)
    second.store.close()
    ahead = {path: path.read_bytes() for path in state.iterdir()}
    shutil.copy(before, folder.database)
    shutil.copy(journal, folder.journal)
    for path, held in witness.items():
        path.write_bytes(held)
    sell(clinic, third := opening(folder), 1)
    third.store.close()
    for path, held in ahead.items():
        path.write_bytes(held)
    assert_doubted(clinic, opening(folder), "witness.ahead")


def test_a_copy_from_before_a_bundle_went_out_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, tmp_path: Path
) -> None:
    """A seat given back is no op, but what the copy still has may be another clinic's by now."""
    opening(folder).store.close()
    before = shutil.copy(folder.database, tmp_path / "before.db")
    second = opening(folder)
    with second.store.unit(clinic.nurse.staff_id) as unit:
        freeze(unit, Frozen(1, "b", "UNKNOWN", "1", (), ()), "0" * 64)
    second.store.close()
    shutil.copy(before, folder.database)
    assert_doubted(clinic, opening(folder), "witness.ahead")


def test_without_its_witness_a_file_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, state: Path
) -> None:
    opening(folder).store.close()
    shutil.rmtree(state)
    second = opening(folder)
    assert_doubted(clinic, second, "witness.missing")
    second.store.close()
    third = opening(folder)
    assert (epoch(third), codes(third)) == (2, [])


def test_another_computer_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "system_id", lambda: "first")
    monkeypatch.setattr(machine, "card_addresses", lambda: ("0201",))
    opening(folder).store.close()
    monkeypatch.setattr(machine, "system_id", lambda: "second")
    monkeypatch.setattr(machine, "card_addresses", lambda: ("0203",))
    assert_doubted(clinic, opening(folder), "witness.foreign")


def test_of_two_copies_on_one_computer_the_one_opened_later_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, tmp_path: Path
) -> None:
    first = opening(folder)
    first.store.close()
    copy = copied(folder, tmp_path / "copy")
    sell(clinic, first := opening(folder), 1)
    assert_doubted(clinic, opening(copy), "witness.ahead")
    sell(clinic, first, 2)
    first.store.close()
    assert_sells(clinic, opening(folder), 3)


def test_of_two_equal_copies_the_one_opened_later_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, tmp_path: Path
) -> None:
    opening(folder).store.close()
    copy = copied(folder, tmp_path / "copy")
    assert_doubted(clinic, opening(copy), "witness.copied")
    assert_sells(clinic, opening(folder), 1)


def test_a_copy_that_was_doubted_once_keeps_a_witness_of_its_own(
    clinic: Clinic, folder: Folder, opening: Open, tmp_path: Path, state: Path
) -> None:
    opening(folder).store.close()
    copy = copied(folder, tmp_path / "copy")
    opening(copy).store.close()
    again, first = opening(copy), opening(folder)
    assert [(epoch(each), codes(each)) for each in (again, first)] == [(2, []), (1, [])]
    assert len(list(state.iterdir())) == 2


# --- beginnings, restores, trouble ---


def test_a_restored_backup_begins_one_epoch_and_is_told_once(
    clinic: Clinic, folder: Folder, opening: Open, clock: StandingClock
) -> None:
    sell(clinic, first := opening(folder), 1)
    made = make_backup(folder, KEY, clock.now()).path
    sell(clinic, first, 2)
    first.store.close()
    restore(folder, made, KEY, clock.now())
    second = opening(folder)
    assert (epoch(second), codes(second)) == (2, [])
    second.store.close()
    assert epoch(opening(folder)) == 2


def test_what_a_restore_moved_aside_and_a_hand_put_back_does_not_sell(
    clinic: Clinic, folder: Folder, opening: Open, clock: StandingClock
) -> None:
    opening(folder).store.close()
    made = make_backup(folder, KEY, clock.now()).path
    aside = restore(folder, made, KEY, clock.now())
    assert aside
    opening(folder).store.close()
    set_aside(folder, "swapped", clock.now())
    aside.rename(folder.database)
    assert_doubted(clinic, opening(folder), "witness.ahead", number=3)


def test_a_backup_restored_into_another_folder_leaves_the_first_selling(
    clinic: Clinic, folder: Folder, opening: Open, clock: StandingClock, tmp_path: Path
) -> None:
    opening(folder).store.close()
    made = make_backup(folder, KEY, clock.now()).path
    restore(Folder(tmp_path / "second"), made, KEY, clock.now())
    assert epoch(opening(Folder(tmp_path / "second"))) == 2
    assert_sells(clinic, opening(folder), 1)


def test_a_file_that_is_no_clinic_yet_has_no_witness(
    empty_file: Path, tmp_path: Path, opening: Open, state: Path
) -> None:
    opening(folder_with(empty_file, tmp_path / "fresh"))
    assert not state.exists()


def test_where_no_witness_can_be_kept_the_work_goes_on_and_it_is_told(
    clinic: Clinic, folder: Folder, opening: Open, state: Path
) -> None:
    state.write_text("a file stands in its place", encoding="utf-8")
    for seat in (1, 2):
        opened = opening(folder)
        assert codes(opened) == ["witness.cannot_keep"]
        sell(clinic, opened, seat)
        opened.store.close()


def test_a_witness_that_can_no_longer_be_written_stops_no_sale(
    clinic: Clinic, folder: Folder, opening: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opening(folder)

    class Full:
        closed = False

        def seek(self, _at: int) -> None:
            raise OSError(28, "no room")

        def close(self) -> None:
            pass

    witness = opened.store._witness
    assert witness
    held = witness._file
    monkeypatch.setattr(witness, "_file", Full())
    sell(clinic, opened, 1)
    held.close()


def test_a_witness_holds_no_word_of_a_patient(
    clinic: Clinic, folder: Folder, opening: Open, state: Path
) -> None:
    clinic.store = opening(folder).store
    clinic.patient(name="慕容樱雪", phone="13912345678")
    [path] = state.iterdir()
    held = path.read_bytes()
    for word in ("慕容樱雪", "13912345678"):
        assert word.encode() not in held
        assert word.encode("unicode_escape") not in held
