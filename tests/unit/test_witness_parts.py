"""Parts of the witness: which mark is kept, which computer is another, what is nonsense."""

from pathlib import Path

import pytest

from desktop.store import machine
from desktop.store.machine import Machine
from desktop.store.place_files import Folder
from desktop.store.witness import Mark, WitnessFile

BLOCK = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "data", outside=tmp_path / "state")


def test_commits_told_out_of_order_leave_the_later_one(folder: Folder) -> None:
    file = WitnessFile(folder, "x")
    witness = file.begin("device", 1, Mark(1, "a", 0))
    witness.move(Mark(3, "c", 0))
    witness.move(Mark(2, "b", 7))
    witness.close()
    witness.move(Mark(4, "d", 8))
    said = file.read()
    assert said
    assert said.mark == Mark(3, "c", 7)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (Machine("a", frozenset("x")), Machine("b", frozenset("y")), True),
        (Machine("a", frozenset("xy")), Machine("b", frozenset("yz")), False),
        (Machine("a", frozenset("x")), Machine("a", frozenset("y")), False),
        (Machine("a", frozenset()), Machine("b", frozenset("y")), True),
        (Machine("", frozenset("x")), Machine("b", frozenset("y")), True),
        (Machine("", frozenset()), Machine("b", frozenset("y")), False),
    ],
)
def test_another_computer_is_one_of_which_nothing_is_the_same(
    one: Machine, other: Machine, *, apart: bool
) -> None:
    assert (one.is_other(other), other.is_other(one)) == (apart, apart)


def test_virtual_cards_are_left_out(tmp_path: Path) -> None:
    for name, address, built_in in (
        ("eth0", "02:42:ac:11:00:02", True),
        ("docker0", "02:42:ac:11:00:03", False),
        ("odd0", "00:00:00:00:00:00", True),
        ("gone0", None, True),
    ):
        (tmp_path / name).mkdir()
        if address:
            (tmp_path / name / "address").write_text(address + "\n", encoding="ascii")
        if built_in:
            (tmp_path / name / "device").mkdir()
    assert machine.card_addresses(tmp_path) == ("0242ac110002",)


@pytest.mark.parametrize("slot", [b"", b"x" * BLOCK, b"\n" * BLOCK])
def test_nonsense_is_no_witness(folder: Folder, slot: bytes) -> None:
    file = WitnessFile(folder, "x")
    folder.witnesses.mkdir()
    file.path.write_bytes(slot * 2)
    assert file.read() is None
