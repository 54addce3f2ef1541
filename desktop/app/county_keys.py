"""`zhudian county-keys URL`: the county's operator signs the keys of clinics' computers.

The root key is one file with a passphrase; whoever has both speaks for the county. Only its public
line goes to the clinics, by a way that is not the server: read out, on paper, on a stick. Without
a window, without a data folder.
"""

import getpass
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.app.operator_line import Reach, reached
from desktop.app.operator_words import words_of
from desktop.domain.errors import DesktopError, StoreError, WrongKey
from desktop.domain.kept import Place
from desktop.domain.slip_keys import (
    KeyPair,
    KeyRequest,
    RingKey,
    bytes_of,
    entry_for,
    entry_holds,
    fingerprint,
    key_pair_of,
    new_key_pair,
    request_holds,
    signed_entry,
    text_of,
)
from desktop.store.sealing import Cost, derive, password_kdf, unwrap, wrap
from desktop.wire.county import County, Put
from desktop.wire.format.signing_key import (
    ENTRY,
    REQUEST,
    entry_resource,
    query,
    read_entry,
    read_request,
)

DONE, WAITING, NOT_DONE = 0, 1, 2
SYSTEM_ROOT = str(Place.__dataclass_fields__["system_root"].default)
LEAST_PASSPHRASE = 12
_CONTEXT = "zhudian county root 1"
_MARK = "zhudian-county-root"


def ask_secret(words: str) -> str:
    """A passphrase from the terminal, or a line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(words)
    return sys.stdin.readline().rstrip("\n")


def ask_yes(words: str) -> bool:
    """Whether the operator says yes; anything else is no."""
    sys.stdout.write(words)
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


@dataclass(kw_only=True)
class KeyDesk:
    """What the operator does, one call each.

    Args:
        county: the server.
        root: the county's key.
        system_root: root of the county's own code systems.
        say: writes a line. confirm: asks yes or no.
    """

    county: County
    root: KeyPair
    system_root: str = SYSTEM_ROOT
    say: Callable[[str], object] = lambda words: sys.stdout.write(f"{words}\n")
    confirm: Callable[[str], bool] = ask_yes
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    _ring: dict[str, tuple[RingKey, str]] = field(default_factory=dict)

    def sign_waiting(self) -> int:
        """Show every request without an answer; sign those confirmed. How many still wait.

        A key that replaces another ends that one's use at the time it was made.
        """
        self._read()
        waiting = 0
        for request in self._requests():
            if request.key_id in self._ring:
                continue
            self.say(_told(request))
            if not request_holds(request):
                self.say("  The proof does not hold: whoever asks does not have this key. Skipped.")
                continue
            if not self.confirm("  Is this what the clinic reads out? Sign it? [y/N] "):
                waiting += 1
                continue
            self._end_former(request)
            self._put(signed_entry(entry_for(request), self.root))
            self.say("  Signed.")
        return waiting

    def revoke(self, key_id: str) -> bool:
        """Revoke a key from now on; False where the ring has none of that name."""
        self._read()
        if key_id not in self._ring:
            return False
        entry, _version = self._ring[key_id]
        self.say(_entry_told(entry))
        if entry.revoked_at is None and self.confirm("  Revoke it for good? [y/N] "):
            self._put(signed_entry(replace(entry, revoked_at=self._moment()), self.root))
            self.say("  Revoked. Clinics and hospitals know after their next exchange.")
        return True

    def show(self) -> None:
        """Every key of the ring."""
        self._read()
        for entry, _version in sorted(self._ring.values(), key=lambda each: each[0].clinic_code):
            self.say(_entry_told(entry))

    def _end_former(self, request: KeyRequest) -> None:
        former = self._ring.get(request.replaces)
        if former is None or former[0].org_id != request.org_id or former[0].valid_to is not None:
            return
        self._put(signed_entry(replace(former[0], valid_to=request.made_at), self.root))

    def _requests(self) -> list[KeyRequest]:
        found = self._search(REQUEST)
        asked = [request for each in found if (request := read_request(each)) is not None]
        return sorted(asked, key=lambda each: (each.clinic_code, each.device_code, each.made_at))

    def _read(self) -> None:
        self._ring = {}
        for each in self._search(ENTRY):
            entry = read_entry(each)
            if entry is not None and entry_holds(entry, self.root.public):
                self._ring[entry.key_id] = (entry, str(each.get("meta", {}).get("versionId", "")))

    def _search(self, code: str) -> list[dict[str, Any]]:
        pages = self.county.search("Basic", query(self.system_root, code))
        return [each for page in pages for each in page.resources]

    def _put(self, entry: RingKey) -> None:
        version = self._ring[entry.key_id][1] if entry.key_id in self._ring else None
        resource = entry_resource(self.system_root, entry)
        done = self.county.put(Put(resource, version, create_only=version is None))
        self._ring[entry.key_id] = (entry, done.version_id)

    def _moment(self) -> datetime:
        return self.now().replace(microsecond=0)


def open_root(
    path: Path, ask: Callable[[str], str] = ask_secret, cost: Cost | None = None
) -> KeyPair:
    """The county's root key from its file; made where there is none yet.

    Raises:
        WrongKey: the passphrase does not open it. StoreError: no such file can be read or made.
    """
    try:
        if not path.exists():
            return _make_root(path, ask, cost or Cost())
        said = json.loads(path.read_text(encoding="utf-8"))
        kdf, box = said["kdf"], said["root"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError("slip.root_file") from error
    private = unwrap(derive(ask("Passphrase of the county key: ").encode(), kdf), box, _CONTEXT)
    return key_pair_of(private)


def run_county_keys(reach: Reach, root_file: Path, *, revoke: str = "", show: bool = False) -> int:
    """The command.

    Returns:
        0 nothing is left to sign, 1 requests were left unsigned, 2 nothing could be done.
    """
    try:
        root = open_root(root_file)
        sys.stdout.write(
            f"County key, to be entered at every clinic and hospital:\n  {text_of(root.public)}\n"
            f"Fingerprint:\n  {fingerprint(root.public)}\n"
        )
        with reached(reach) as (county, _):
            return _work(KeyDesk(county=county, root=root), revoke, show=show)
    except DesktopError as error:
        sys.stderr.write(f"{_WORDS.get(error.problem.code) or words_of(error)}\n")
        return NOT_DONE


def _work(desk: KeyDesk, revoke: str, *, show: bool) -> int:
    if show:
        desk.show()
        return DONE
    if revoke:
        if desk.revoke(revoke):
            return DONE
        sys.stderr.write(f"There is no key {revoke} in the ring.\n")
        return NOT_DONE
    waiting = desk.sign_waiting()
    sys.stdout.write(f"{waiting} left unsigned.\n" if waiting else "Nothing is left to sign.\n")
    return WAITING if waiting else DONE


def _make_root(path: Path, ask: Callable[[str], str], cost: Cost) -> KeyPair:
    first = ask(f"There is no county key in {path.name} yet. Passphrase for a new one: ")
    if len(first) < LEAST_PASSPHRASE:
        raise WrongKey("slip.root_passphrase_short", least=LEAST_PASSPHRASE)
    if ask("The same once more: ") != first:
        raise WrongKey("slip.root_passphrase_differs")
    pair, kdf = new_key_pair(), password_kdf(cost)
    said = {
        "format": _MARK,
        "public": text_of(pair.public),
        "kdf": kdf,
        "root": wrap(derive(first.encode(), kdf), pair.private, _CONTEXT),
    }
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(said, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    return pair


def _told(request: KeyRequest) -> str:
    return (
        f"{request.org_name} ({request.clinic_code}), computer {request.device_code},"
        f" made {request.made_at:%Y-%m-%d %H:%M} UTC\n"
        f"  fingerprint {fingerprint(bytes_of(request.public_key))}"
    )


def _entry_told(entry: RingKey) -> str:
    ends = f", ended {entry.valid_to:%Y-%m-%d}" if entry.valid_to else ""
    ends = f", REVOKED {entry.revoked_at:%Y-%m-%d}" if entry.revoked_at else ends
    return (
        f"{entry.key_id}  {entry.org_name} ({entry.clinic_code}),"
        f" from {entry.valid_from:%Y-%m-%d}{ends}\n"
        f"  fingerprint {fingerprint(bytes_of(entry.public_key))}"
    )


_WORDS = {
    "slip.root_file": "The file of the county key cannot be read or made.",
    "slip.root_passphrase_short": f"The passphrase needs {LEAST_PASSPHRASE} characters or more.",
    "slip.root_passphrase_differs": "The two passphrases differ; no key was made.",
    "error.wrong_key": "The passphrase does not open the county key.",
}
