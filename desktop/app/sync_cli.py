"""`zhudian sync`: one exchange without a window, for operators.

Refuses while the window holds the folder. The password comes from the terminal, never from the
command line, where other users of the computer could read it.
"""

import getpass
import sys
from pathlib import Path

from desktop.app.county_line import CountyLine
from desktop.domain.clock import SystemClock
from desktop.domain.errors import DesktopError, StoreError, WrongKey
from desktop.services.sign_in import SignedIn, SignIn, staff_named
from desktop.store.lock import FolderLock
from desktop.store.place_files import Folder, data_folder
from desktop.sync.engine import exchange_once
from desktop.sync.handshake import Handshake
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.fhir_county import FhirCounty

DONE, LEFT_OVER, NOT_DONE = 0, 1, 2
COUNTS = ("sent", "acked", "refused", "conflicts", "blocked", "pulled", "waiting")
WORDS = {
    "error.file_in_use": "The program is open on this folder; it exchanges by itself.",
    "sign_in.nobody": "Nobody of that name signs in here; name the person: --person NAME",
    "error.wrong_key": "The password is wrong; nothing was sent.",
}


def sync_once(data: Path | None, person: str | None, *, practice: bool = False) -> int:
    """One exchange; prints counts.

    Returns:
        0 everything is at the county, 1 something is left over, 2 no exchange took place.
    """
    folder, clock = data_folder(data, practice=practice), SystemClock()
    try:
        if not folder.database.exists():
            raise StoreError("place.no_file")
        lock = FolderLock(folder)
        try:
            signed_in = sign_in_here(folder, clock, person)
            try:
                result = _exchange(signed_in, clock, folder, practice=practice)
            finally:
                signed_in.opened.store.close()
        finally:
            lock.release()
    except DesktopError as error:
        code = error.problem.code
        sys.stderr.write(f"{WORDS.get(code, code)}\n")
        return NOT_DONE
    return _told(result)


def sign_in_here(folder: Folder, clock: SystemClock, person: str | None) -> SignedIn:
    """Open the folder with a password from the terminal."""
    sign_in = SignIn(folder, clock)
    people = sign_in.people()
    if person is None and len(people) == 1:
        who = people[0]
    elif person is None:
        raise WrongKey("sign_in.nobody")
    else:
        who = staff_named(folder, clock, person)
    asked = f"Password of {who.name}: "
    password = getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    return sign_in.open(who.staff_id, password)


def _exchange(
    signed_in: SignedIn, clock: SystemClock, folder: Folder, *, practice: bool
) -> SyncResult:
    store = signed_in.opened.store
    if practice:
        from desktop.practice.clinic import start_county

        county = start_county(folder.path, clock.today())
        try:
            return exchange_once(store, FhirCounty(county.url, loopback_only=True), clock)
        finally:
            county.stop()
    line = CountyLine(store).open()
    if line is None:
        raise StoreError("exchange.no_county")
    return exchange_once(store, line, clock, Handshake(store, clock).greet)


def _told(result: SyncResult) -> int:
    counts = "  ".join(f"{name} {getattr(result, name)}" for name in COUNTS)
    sys.stdout.write(f"{result.outcome}  {counts}\n")
    if result.outcome is not Outcome.DONE:
        sys.stderr.write(f"{result.code or result.outcome}\n")
        return NOT_DONE
    left = result.refused + result.conflicts + result.blocked + result.waiting
    return LEFT_OVER if left else DONE
