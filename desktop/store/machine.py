"""Which computer this is: its own id, and those of its network cards. Nothing here is secret."""

import hashlib
import sys
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_CARDS = Path("/sys/class/net")
_MADE_UP = 1 << 40  # the multicast bit: Python could read no card and drew a number
_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer as a witness knows it; empty where it could not be read.

    Attributes:
        id: hash of the id that its system was installed with.
        cards: hashes of the addresses of its network cards.
    """

    id: str
    cards: frozenset[str]

    def is_other(self, than: "Machine") -> bool:
        """Whether nothing that can be compared is the same: one card changed is no other PC."""
        told = []
        if self.id and than.id:
            told.append(self.id != than.id)
        if self.cards and than.cards:
            told.append(not self.cards & than.cards)
        return bool(told) and all(told)


def this_machine(salt: str) -> Machine:
    """The computer that this runs on; `salt` keeps its addresses from being read back."""
    name = system_id()
    return Machine(
        _hashed(salt, name) if name else "",
        frozenset(_hashed(salt, card) for card in card_addresses()),
    )


def system_id() -> str:
    """The id of the installed system; empty when there is none."""
    if sys.platform == "win32":
        return _machine_guid()
    for path in _IDS:
        try:
            if said := path.read_text(encoding="ascii").strip():
                return said
        except (OSError, ValueError):
            continue
    return ""


def card_addresses(cards: Path = _CARDS) -> Iterable[str]:
    """Hardware addresses of built-in or plugged-in cards; virtual ones come and go."""
    if sys.platform == "win32" or not cards.is_dir():
        node = uuid.getnode()
        return () if node & _MADE_UP else (f"{node:012x}",)
    return tuple(filter(None, (_address(card) for card in sorted(cards.iterdir()))))


def _address(card: Path) -> str:
    try:
        if not (card / "device").exists():
            return ""
        said = (card / "address").read_text(encoding="ascii").strip().replace(":", "")
    except (OSError, ValueError):
        return ""
    return said if said.strip("0") else ""


def _machine_guid() -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    place = r"SOFTWARE\Microsoft\Cryptography"
    access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, access) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    except OSError:
        return ""


def _hashed(salt: str, said: str) -> str:
    return hashlib.sha256(f"{salt}|{said}".encode()).hexdigest()[:_LENGTH]
