"""At each opening: asking the witness whether this is the newest copy of the file.

Missing, of another computer, further than the file, or of a folder that is still there: then seats
may have been sold that this copy does not know of. It begins a new epoch, so that the file itself
refuses to sell its old seats until the county has been spoken to (`store.epoch`).
"""

import contextlib
import logging
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select

from desktop.domain.errors import Problem, StoreError
from desktop.domain.ids import uuid7
from desktop.models.log import BundleRow, OpRow
from desktop.store.epoch import begin_epoch, note_epoch
from desktop.store.place_files import Folder
from desktop.store.store import Reading, Store
from desktop.store.witness import Mark, Testimony, Witness, WitnessFile

log = logging.getLogger(__name__)

WITNESS = "witness"
"""Setting: the id under which this database's witness lies; none before it had one."""


class Doubt(StrEnum):
    """Why this may not be the newest copy."""

    MISSING = "missing"
    FOREIGN = "foreign"
    AHEAD = "ahead"
    COPIED = "copied"


def attend(folder: Folder, store: Store, *, was_behind: bool = False) -> tuple[Problem, ...]:
    """Ask the witness, begin the epoch that is due, and have the witness follow the store.

    Call before anybody can write, with the folder's lock held.

    Args:
        folder: the data folder.
        store: its file.
        was_behind: the file had to be brought up to its second journal: what is no op, such as a
            seat kept on paper, may be missing, whatever the witness says.

    Returns:
        What the person should be told.

    Raises:
        StoreError: an epoch is due and could not be begun; nothing was changed in the file.
    """
    with store.reading() as reading:
        if reading.setting("device_id") is None:
            return ()
        held = reading.setting(WITNESS)
        doubts = _doubts(folder, held, reading) if held else ()
    if was_behind and Doubt.AHEAD not in doubts:
        doubts = (*doubts, Doubt.AHEAD)
    restored = begin_epoch(folder, store)
    if doubts and not restored:
        begin_epoch(folder, store, str(doubts[0]))
    # the other folder goes on with the old witness, this one gets a witness of its own
    witness_id = str(uuid7()) if held is None or Doubt.COPIED in doubts else str(held)
    told = () if restored or not doubts else (_told(doubts[0]),)
    return (*told, *_follow(folder, store, witness_id, held))


def _told(doubt: Doubt) -> Problem:
    match doubt:
        case Doubt.MISSING:
            return Problem("witness.missing")
        case Doubt.FOREIGN:
            return Problem("witness.foreign")
        case Doubt.AHEAD:
            return Problem("witness.ahead")
        case Doubt.COPIED:
            return Problem("witness.copied")


def _doubts(folder: Folder, witness_id: str, reading: Reading) -> tuple[Doubt, ...]:
    witness = WitnessFile(folder, witness_id)
    said = witness.read()
    if said is None:
        return (Doubt.MISSING,)
    found = {
        Doubt.FOREIGN: witness.machine.is_other(said.machine),
        Doubt.AHEAD: _ahead(said, reading),
        Doubt.COPIED: _stands_elsewhere(folder, Path(said.folder)),
    }
    return tuple(doubt for doubt, true in found.items() if true)


def _ahead(said: Testimony, reading: Reading) -> bool:
    mark = mark_of(reading)
    if said.epoch > reading.place().epoch or said.mark.bundle_no > mark.bundle_no:
        return True
    there = reading.connection.execute(select(OpRow.hash).where(OpRow.seq == said.mark.seq))
    return said.mark.seq > 0 and there.scalar() != said.mark.hash


def _stands_elsewhere(folder: Folder, before: Path) -> bool:
    """Whether the folder that was opened last is still there and is another one: not moved."""
    other = Folder(before).database
    try:
        return other.exists() and not other.samefile(folder.database)
    except OSError:
        return False  # a stick that was pulled: if it comes back, it finds its witness ahead


def mark_of(reading: Reading) -> Mark:
    """How far the file has come."""
    newest = reading.connection.execute(
        select(OpRow.seq, OpRow.hash).order_by(OpRow.seq.desc()).limit(1)
    ).first()
    bundle = reading.connection.execute(select(func.max(BundleRow.bundle_no))).scalar()
    seq, text = newest or (0, "")
    return Mark(seq, text, bundle or 0)


def _follow(folder: Folder, store: Store, witness_id: str, held: str | None) -> tuple[Problem, ...]:
    """Have the witness follow; without one the work goes on, and the person is told."""
    with store.reading() as reading:
        place, mark = reading.place(), mark_of(reading)
    witness: Witness | None = None
    with contextlib.suppress(StoreError):
        note_epoch(folder, place.epoch)  # one may have begun while the program worked
    with contextlib.suppress(OSError):
        file = WitnessFile(folder, witness_id)
        witness = file.begin(str(place.device_id), place.epoch, mark)
    keep = witness_id if witness else None
    if keep != held:
        with store.unit(place.device_id) as unit:
            unit.set_setting(WITNESS, keep)
    if witness is None:
        log.warning("no witness can be kept in %s", folder.witnesses)
        return (Problem("witness.cannot_keep", {"folder": str(folder.witnesses)}),)
    store.follow(witness)
    return ()
