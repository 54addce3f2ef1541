"""A data folder as a set-up clinic has it, with cheap key derivation."""

import shutil
from pathlib import Path

from desktop.store import keys
from desktop.store.key_file import write_ring
from desktop.store.place_files import Folder
from desktop.store.sealing import Cost
from tests.conftest import KEY

QUICK = Cost(memory_kib=64, rounds=1, lanes=1)
ADMIN, NURSE = "0193a000-0000-7000-8000-000000000001", "0193a000-0000-7000-8000-000000000002"
PASSWORDS = {ADMIN: "Lushan-1969", NURSE: "蓝色的 Fahrrad 7"}
SECRET = bytes(range(16))


def ring(key: bytes = KEY) -> keys.Ring:
    made = keys.new_ring()
    for slot_id, name in ((ADMIN, "钱院长"), (NURSE, "李秀兰")):
        made = keys.with_person(
            made, key, slot_id, PASSWORDS[slot_id], name=name, role="nurse", cost=QUICK
        )
    return keys.with_recovery(made, key, SECRET)


def folder_with(file: Path, place: Path) -> Folder:
    """A folder holding a copy of `file` and keys for it."""
    folder = Folder(place)
    folder.make()
    shutil.copy(file, folder.database)
    write_ring(folder, ring())
    return folder
