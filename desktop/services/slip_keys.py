"""What this computer signs slips with, and whom it believes (S21)."""

from collections.abc import Callable
from pathlib import Path

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.slip_keys import SlipKeyFacts, fingerprint, read_root
from desktop.store.queries import signing
from desktop.store.store import Store

_MOST_BYTES = 4096


class SlipKeys:
    """Reads and keeps the county's root. GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def facts(self) -> SlipKeyFacts:
        """How it stands now; makes this computer's key where there is none yet."""
        with self._store.unit(self._actor().staff_id) as unit:
            own = signing.own_key(unit).pair
            entry = signing.ring_key(unit, own.key_id)
            root = signing.root_key(unit)
            revoked = entry is not None and entry.revoked_at is not None
            return SlipKeyFacts(
                own=fingerprint(own.public),
                signed=entry is not None and not revoked and entry.valid_to is None,
                revoked=revoked,
                root=fingerprint(root) if root else "",
                computers=len(signing.ring(unit)),
            )

    def set_root(self, text: str) -> SlipKeyFacts:
        """Trust this county key from now on; nothing that another one signed is believed any more.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken: `root` is not such a key; nothing was changed.
        """
        actor = self._actor()
        if actor.role is not Role.ADMINISTRATOR:
            raise NotAllowed
        root = read_root(text)
        if root is None:
            raise RuleBroken({"root": Problem("slip.root_unreadable")})
        with self._store.unit(actor.staff_id) as unit:
            lost = signing.set_root(unit, root)
            unit.audit("setting.county_root", fingerprint(root), forgotten=lost)
        return self.facts()

    def root_in(self, path: Path) -> str:
        """The county key in a text file, not kept yet.

        Raises:
            RuleBroken: there is none in it.
        """
        try:
            data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
            text = data.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            text = ""
        found = next((line.strip() for line in text.splitlines() if read_root(line)), None)
        if found is None:
            raise RuleBroken({"root": Problem("slip.root_unreadable")})
        return found


def fingerprint_of(text: str) -> str:
    """Fingerprint of a typed county key; empty while it is none."""
    root = read_root(text)
    return fingerprint(root) if root else ""
