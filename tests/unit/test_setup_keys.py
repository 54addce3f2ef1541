"""Key slots: who opens the file, and what a damaged or meddled key file does."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import FileDamaged, StoreError, WrongKey
from desktop.store import keys, sealing
from desktop.store.key_file import mend, read_ring, ring_from, ring_text, write_ring
from desktop.store.place_files import Folder
from tests.conftest import KEY
from tests.setup_parts import ADMIN, NURSE, PASSWORDS, QUICK, SECRET, ring

RING = ring()
TEXT = ring_text(RING).encode()
NEW_KEY = bytes(reversed(range(32)))


@pytest.mark.parametrize("slot_id", [ADMIN, NURSE])
def test_each_password_gives_the_same_data_key(slot_id: str) -> None:
    assert keys.open_with_password(RING, slot_id, PASSWORDS[slot_id]) == (KEY,)


def test_a_password_typed_full_width_is_the_same() -> None:
    assert keys.open_with_password(RING, ADMIN, "Ｌushan－1969") == (KEY,)


def test_another_persons_password_does_not_fit() -> None:
    with pytest.raises(WrongKey):
        keys.open_with_password(RING, ADMIN, PASSWORDS[NURSE])


def test_the_recovery_secret_gives_the_data_key() -> None:
    assert keys.open_with_recovery(RING, SECRET) == (KEY,)


def test_neither_key_nor_password_stands_in_the_file() -> None:
    held = TEXT.decode()
    assert sealing.text_of(KEY) not in held
    assert KEY.hex() not in held
    assert all(password not in held for password in PASSWORDS.values())


def test_default_cost_is_what_the_architecture_says() -> None:
    assert sealing.Cost() == sealing.Cost(memory_kib=65536, rounds=3, lanes=4)


def test_a_new_data_key_reaches_all_without_their_passwords() -> None:
    changing, left_out = keys.sealed_anew(RING, KEY, NEW_KEY)
    done = keys.settled(changing, NEW_KEY)
    assert left_out == ()
    assert keys.open_with_password(changing, NURSE, PASSWORDS[NURSE]) == (KEY, NEW_KEY)
    assert keys.open_with_password(done, NURSE, PASSWORDS[NURSE]) == (NEW_KEY,)
    assert keys.open_with_recovery(done, SECRET) == (NEW_KEY,)


def test_a_public_key_put_in_from_outside_gets_no_new_key() -> None:
    _, strange = sealing.new_pair()
    slots = tuple(
        replace(slot, public=sealing.text_of(strange)) if slot.id == NURSE else slot
        for slot in RING.slots
    )
    changing, left_out = keys.sealed_anew(replace(RING, slots=slots), KEY, NEW_KEY)
    assert left_out == (NURSE,)
    assert {slot.id for slot in changing.slots} == {ADMIN, keys.RECOVERY}


def test_a_reset_password_replaces_the_old_one() -> None:
    changed = keys.with_person(
        RING, KEY, NURSE, "neues Wort 22", name="李秀兰", role="nurse", cost=QUICK
    )
    assert keys.open_with_password(changed, NURSE, "neues Wort 22") == (KEY,)
    with pytest.raises(WrongKey):
        keys.open_with_password(changed, NURSE, PASSWORDS[NURSE])


def test_a_removed_person_has_no_slot_and_a_new_key_is_due() -> None:
    changed = keys.without(RING, [NURSE])
    assert changed.rekey_due
    with pytest.raises(WrongKey) as told:
        keys.open_with_password(changed, NURSE, PASSWORDS[NURSE])
    assert told.value.problem.code == "keys.no_slot"


def test_a_slot_asking_for_too_much_memory_is_not_tried() -> None:
    greedy = sealing.password_kdf(sealing.Cost(memory_kib=1 << 30))
    with pytest.raises(FileDamaged):
        sealing.derive(b"x", greedy)


@settings(max_examples=300, deadline=None)
@given(bit=st.integers(0, len(TEXT) * 8 - 1))
def test_any_single_flipped_bit_is_noticed_or_means_nothing(bit: int) -> None:
    changed = bytearray(TEXT)
    changed[bit // 8] ^= 1 << bit % 8
    read = ring_from(bytes(changed))
    assert read is None or read == RING


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bit=st.integers(0, len(TEXT) * 8 - 1), second=st.booleans())
def test_a_damaged_copy_is_survived_by_the_other(tmp_path: Path, bit: int, second: bool) -> None:
    folder = Folder(tmp_path)
    write_ring(folder, RING)
    path = folder.keys_copy if second else folder.keys
    changed = bytearray(path.read_bytes())
    changed[bit // 8] ^= 1 << bit % 8
    path.write_bytes(changed)
    assert read_ring(folder) == RING
    assert mend(folder, RING)
    assert path.read_bytes() == TEXT


def test_both_copies_damaged_is_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for path in (folder.keys, folder.keys_copy):
        path.write_bytes(TEXT[:-40])
    with pytest.raises(FileDamaged) as told:
        read_ring(folder)
    assert told.value.problem.code == "keys.damaged"


def test_no_key_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as told:
        read_ring(Folder(tmp_path))
    assert told.value.problem.code == "keys.missing"


def test_the_newer_copy_counts_after_a_cut_between_the_two(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    write_ring(folder, RING)
    newer = keys.without(RING, [NURSE])
    folder.keys.write_text(ring_text(newer), encoding="utf-8")
    assert read_ring(folder) == newer
