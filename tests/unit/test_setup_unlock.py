"""Unlocking: wrong tries slow one person only, and nothing else stands in the way."""

from pathlib import Path

import pytest

from desktop.domain.errors import StoreError, WrongKey
from desktop.store import tries
from desktop.store.key_file import read_ring
from desktop.store.place_files import Folder
from desktop.store.unlock import is_password, unlock, unlock_with_recovery
from tests.conftest import KEY, StandingClock
from tests.setup_parts import ADMIN, NURSE, PASSWORDS, SECRET, folder_with


@pytest.fixture
def folder(empty_file: Path, tmp_path: Path) -> Folder:
    return folder_with(empty_file, tmp_path / "data")


def wrong(folder: Folder, clock: StandingClock, times: int) -> str:
    code = ""
    for _ in range(times):
        with pytest.raises(WrongKey) as told:
            unlock(folder, NURSE, "falsches Wort", clock.now())
        code = told.value.problem.code
    return code


def test_the_right_password_gives_the_key(folder: Folder, clock: StandingClock) -> None:
    assert unlock(folder, NURSE, PASSWORDS[NURSE], clock.now()) == KEY


def test_the_first_two_wrong_tries_cost_nothing(folder: Folder, clock: StandingClock) -> None:
    assert wrong(folder, clock, 2) == "error.wrong_key"
    assert unlock(folder, NURSE, PASSWORDS[NURSE], clock.now()) == KEY


def test_the_third_makes_this_person_wait_and_says_how_long(
    folder: Folder, clock: StandingClock
) -> None:
    assert wrong(folder, clock, 3) == "keys.wrong_wait"
    with pytest.raises(WrongKey) as told:
        unlock(folder, NURSE, PASSWORDS[NURSE], clock.now())
    assert told.value.problem.code == "keys.wait"
    assert told.value.problem.params == {"seconds": 5}
    clock.advance(seconds=5)
    assert unlock(folder, NURSE, PASSWORDS[NURSE], clock.now()) == KEY


def test_a_colleague_may_sign_in_at_once(folder: Folder, clock: StandingClock) -> None:
    wrong(folder, clock, 3)
    assert unlock(folder, ADMIN, PASSWORDS[ADMIN], clock.now()) == KEY


def test_the_wait_grows_to_half_an_hour_and_no_further() -> None:
    assert [tries.wait_s(n) for n in (0, 2, 3, 4, 5, 6)] == [0, 0, 5, 10, 20, 40]
    assert tries.wait_s(500) == 1800


def test_a_clock_put_back_does_not_end_the_wait(folder: Folder, clock: StandingClock) -> None:
    wrong(folder, clock, 3)
    clock.advance(days=-1)
    assert tries.seconds_left(folder, NURSE, clock.now()) == 5


def test_the_right_password_starts_the_count_anew(folder: Folder, clock: StandingClock) -> None:
    wrong(folder, clock, 2)
    unlock(folder, NURSE, PASSWORDS[NURSE], clock.now())
    assert wrong(folder, clock, 2) == "error.wrong_key"


def test_wrong_tries_wait_for_the_trace(folder: Folder, clock: StandingClock) -> None:
    wrong(folder, clock, 2)
    assert [attempt.slot_id for attempt in tries.waiting_tries(folder)] == [NURSE, NURSE]
    tries.forget_merged(folder, 2)
    assert tries.waiting_tries(folder) == ()


@pytest.mark.parametrize("content", ["", "[]", '{"people": 3, "log": 4}', '{"people": {"a": 1}}'])
def test_a_spoilt_side_file_locks_nobody_out(
    folder: Folder, clock: StandingClock, content: str
) -> None:
    folder.tries.write_text(content, encoding="utf-8")
    assert unlock(folder, NURSE, PASSWORDS[NURSE], clock.now()) == KEY
    assert wrong(folder, clock, 1) == "error.wrong_key"


def test_the_recovery_key_opens_and_a_wrong_one_is_noted(
    folder: Folder, clock: StandingClock
) -> None:
    with pytest.raises(WrongKey) as told:
        unlock_with_recovery(folder, bytes(16), clock.now())
    assert told.value.problem.code == "keys.wrong_recovery"
    assert tries.waiting_tries(folder)[0].slot_id == "recovery"
    assert unlock_with_recovery(folder, SECRET, clock.now()) == KEY


def test_a_damaged_second_copy_is_mended_at_unlock(folder: Folder, clock: StandingClock) -> None:
    folder.keys_copy.write_bytes(b"{}")
    unlock(folder, NURSE, PASSWORDS[NURSE], clock.now())
    assert folder.keys_copy.read_bytes() == folder.keys.read_bytes()


def test_a_stranger_has_no_slot(folder: Folder, clock: StandingClock) -> None:
    with pytest.raises(WrongKey) as told:
        unlock(folder, "nobody", "irgendwas", clock.now())
    assert told.value.problem.code == "keys.no_slot"


def test_keys_without_records_are_told(folder: Folder, clock: StandingClock) -> None:
    folder.database.rename(folder.path / "elsewhere")
    with pytest.raises(StoreError) as told:
        unlock(folder, NURSE, PASSWORDS[NURSE], clock.now())
    assert told.value.problem.code == "place.no_file"


def test_a_password_is_checked_while_the_file_is_open(folder: Folder, clock: StandingClock) -> None:
    assert is_password(folder, NURSE, PASSWORDS[NURSE], clock.now())
    assert not is_password(folder, NURSE, "falsches Wort", clock.now())
    assert read_ring(folder).slot(NURSE).name == "李秀兰"
