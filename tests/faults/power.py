"""What a disk may hold after the power went: any mix of what was asked and not yet synced.

Writes since the last sync of a file reach the disk in any order, wholly, in part, as noise or not
at all, sector by sector; what was synced is there. docs/decisions/0023-power-cut-model.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.disk_watch import Event

SECTOR = 512
FATES = ("kept", "kept", "dropped", "dropped", "zeroed", "noise")


@dataclass
class Disk:
    """One file as the system knows it, and what of it the disk is sure to hold."""

    sure: bytearray
    loose: list[Event] = field(default_factory=list)

    def see(self, event: Event) -> None:
        """One more event of this file."""
        if event.what != "sync":
            self.loose.append(event)
            return
        for each in self.loose:
            _apply(self.sure, each)
        self.loose.clear()

    def after_the_cut(self, chance: Random) -> bytes:
        """One of the many things that may be there."""
        found = bytearray(self.sure)
        order = list(self.loose)
        if chance.random() < 0.5:
            chance.shuffle(order)
        whole = chance.random() < 0.3
        for each in order:
            if each.what == "truncate" or whole:
                if chance.random() < 0.5:
                    _apply(found, each)
            else:
                self._torn(found, each, chance)
        return bytes(found)

    def _torn(self, found: bytearray, event: Event, chance: Random) -> None:
        for start in range(0, len(event.data), SECTOR):
            part = event.data[start : start + SECTOR]
            at, fate = event.at + start, chance.choice(FATES)
            beyond = at >= len(self.sure)
            if fate == "kept" or (fate in {"zeroed", "noise"} and not beyond):
                _apply(found, Event("write", event.name, at, part))
            elif fate == "zeroed":
                _apply(found, Event("write", event.name, at, bytes(len(part))))
            elif fate == "noise":
                _apply(found, Event("write", event.name, at, chance.randbytes(len(part))))


def _apply(held: bytearray, event: Event) -> None:
    if event.what == "truncate":
        del held[event.at :]
        return
    if len(held) < event.at:
        held.extend(bytes(event.at - len(held)))
    held[event.at : event.at + len(event.data)] = event.data


def disks_at(before: dict[str, bytes], events: Sequence[Event]) -> tuple[dict[str, Disk], int]:
    """Every file after these events, and the last word that was told."""
    disks = {name: Disk(bytearray(held)) for name, held in before.items()}
    told = 0
    for event in events:
        if event.what == "told":
            told = event.at
        else:
            disks.setdefault(event.name, Disk(bytearray())).see(event)
    return disks, told


def cut(disks: dict[str, Disk], place: Path, chance: Random) -> None:
    """Put what may be on the disk into a folder."""
    for name, disk in disks.items():
        (place / name).write_bytes(disk.after_the_cut(chance))
