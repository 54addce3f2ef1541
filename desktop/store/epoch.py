"""A new epoch: a file that is not surely the newest copy is another computer to the county.

It came back from a backup (noted in it), or its witness says so (`store.attending`). What the file
sent after it was copied it does not know. So it takes a new device id, with a ledger
of its own; a new device code, so that no human number is given twice; and its seats stay with the
old device, so that the file itself refuses to sell them (architecture.md, "Copies of the file").
"""

from dataclasses import replace
from uuid import UUID

from desktop import __version__
from desktop.domain.device import Device
from desktop.domain.ids import uuid7
from desktop.domain.kept import Place
from desktop.domain.payload import instant_text
from desktop.store import bundles
from desktop.store.place_files import Folder, read_json, write_json
from desktop.store.store import Reading, Store, Unit

LEDGER, BIRTHS, DISTRUST = "ledger", "ledger_births", "county_restored"
RESTORED, BEGAN, FORMER = "restored_at", "epoch_began_at", "former_devices"
COPIES = "copies_of_this"
"""Setting: device ids of copies of this file that have sent what was written here."""
FIRST, LAST, LETTERS = 2, "Z", 25


def begin_epoch(folder: Folder, store: Store, why: str = "") -> bool:
    """Begin the epoch that a restore, or the reason given, has made due.

    Call before anybody can write.

    One transaction: a power cut leaves it due or done. The number is noted beside the file first,
    because the file itself forgets it when the same backup is restored once more.

    Returns:
        Whether one was due.

    Raises:
        StoreError: nothing was changed in the file.
    """
    with store.reading() as reading:
        if not (why or _due(reading)) or reading.setting("device_id") is None:
            return False
        before = reading.place()
    number = max(before.epoch, _noted(folder)) + 1
    write_json(folder.epoch, {"epoch": number})
    device = uuid7()
    with store.unit(device) as unit:
        _begin(unit, before, device, number, why or "restored")
    return True


def begin_at_once(store: Store, why: str) -> None:
    """Begin an epoch while the program works: the county knows of a copy that this one does not.

    From the commit on nothing is sold that was held before; whatever is owed stays owed.

    Raises:
        StoreError: nothing was changed in the file.
    """
    device = uuid7()
    with store.unit(device) as unit:
        before = Reading.place(unit)  # the unit itself would go on being the old device
        _begin(unit, before, device, before.epoch + 1, why)


def note_epoch(folder: Folder, epoch: int) -> None:
    """Note the file's epoch beside it, where a higher one is not noted yet.

    Raises:
        StoreError: it could not be written.
    """
    if epoch > max(_noted(folder), 1):
        write_json(folder.epoch, {"epoch": epoch})


def _noted(folder: Folder) -> int:
    noted = read_json(folder.epoch).get("epoch")
    return noted if isinstance(noted, int) else 0


def former_devices(reading: Reading) -> frozenset[str]:
    """Device ids this file had in earlier epochs."""
    return frozenset(reading.setting(FORMER, ()))


def own_devices(reading: Reading) -> frozenset[str]:
    """Every device id that this file writes, or wrote, under: whose words are its own."""
    now = reading.setting("device_id")
    return former_devices(reading) | ({str(now)} if now else set())


def device_code(before: str, epoch: int) -> str:
    """The device code of an epoch: the digit stays, the letter comes from the alphabet's end.

    The digit tells the computers of a clinic apart, the letter the epochs of one of them.
    """
    letter = chr(ord(LAST) - (epoch - FIRST) % LETTERS)
    if letter == before[:1]:
        return device_code(before, epoch + 1)
    return f"{letter}{before[1:]}"


def _due(reading: Reading) -> bool:
    return reading.setting(RESTORED) is not None and reading.setting(BEGAN) is None


def _begin(unit: Unit, before: Place, device: UUID, number: int, why: str) -> None:
    code = device_code(before.device_code, number)
    for key, value in {
        "device_id": str(device),
        "device_code": code,
        "epoch": number,
        FORMER: [*unit.setting(FORMER, []), str(before.device_id)],
        LEDGER: None,
        BIRTHS: [],
        DISTRUST: True,
        BEGAN: instant_text(unit.now),
    }.items():
        unit.set_setting(key, value)
    for bundle in bundles.unresolved(unit):
        bundles.not_applied(unit, bundle)
    old = unit.get(Device, before.device_id)
    if old is not None:
        unit.save(replace(old.record, app_version=__version__), device)
    told = {"epoch": number, "code": code, "before": str(before.device_id), "why": why}
    unit.audit("epoch", str(device), **told)
