"""`zhudian sync`: one exchange without a window, for operators.

Refuses while the window holds the folder. The password comes from the terminal, never from the
command line, where other users of the computer could read it.
"""

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.app.county_line import CountyLine
from desktop.app.operator_words import words_of_code
from desktop.domain.clock import SystemClock
from desktop.domain.errors import DesktopError, StoreError, WrongKey
from desktop.services.sign_in import SignedIn, SignIn, staff_named
from desktop.store.lock import FolderLock
from desktop.store.place_files import Folder, data_folder
from desktop.sync.engine import exchange_once
from desktop.sync.handshake import Handshake
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.fhir_county import FhirCounty

if TYPE_CHECKING:
    from desktop.practice.county.server import CountyServer

DONE, LEFT_OVER, NOT_DONE = 0, 1, 2
COUNTS = ("sent", "acked", "refused", "conflicts", "blocked", "pulled", "waiting")
WORDS = {
    "error.file_in_use": "The program is open on this folder; it exchanges by itself.",
    "sign_in.nobody": "Nobody of that name signs in here; name the person: --person NAME",
    "error.wrong_key": "The password is wrong; nothing was sent.",
}


def sync_once(
    data: Path | None, person: str | None, *, practice: bool = False, hospital: bool = False
) -> int:
    """One exchange; prints counts.

    Args:
        data: the folder; None is the user's own.
        person: whose password is typed; None where only one person signs in.
        practice: the practice clinic's file, with its county.
        hospital: the practice hospital's.

    Returns:
        0 everything is at the county, 1 something is left over, 2 no exchange took place.
    """
    practice = practice or hospital  # as with the window: there is no other hospital to choose
    folder, clock = data_folder(data, practice=practice, hospital=hospital), SystemClock()
    try:
        if not folder.database.exists():
            raise StoreError("place.no_file")
        lock = FolderLock(folder)
        try:
            signed_in = sign_in_here(folder, clock, person)
            try:
                county = _practice_county(folder, clock, hospital=hospital) if practice else None
                result = _exchange(signed_in, clock, county)
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


def _practice_county(folder: Folder, clock: SystemClock, *, hospital: bool) -> "CountyServer":
    from desktop.practice.clinic import start_county
    from desktop.practice.hospital import start_hospital_county

    if hospital:
        return start_hospital_county(folder.path)
    return start_county(folder.path, clock.today())


def _exchange(
    signed_in: SignedIn, clock: SystemClock, practice: "CountyServer | None"
) -> SyncResult:
    store = signed_in.opened.store
    if practice is not None:
        try:
            return exchange_once(store, FhirCounty(practice.url, loopback_only=True), clock)
        finally:
            practice.stop()
    line = CountyLine(store).open()
    if line is None:
        raise StoreError("exchange.no_county")
    return exchange_once(store, line, clock, Handshake(store, clock).greet)


def _told(result: SyncResult) -> int:
    counts = "  ".join(f"{name} {getattr(result, name)}" for name in COUNTS)
    sys.stdout.write(f"{result.outcome}  {counts}\n")
    if result.outcome is not Outcome.DONE:
        sys.stderr.write(f"{words_of_code(result.code or result.outcome)}\n")
        return NOT_DONE
    left = result.refused + result.conflicts + result.blocked + result.waiting
    return LEFT_OVER if left else DONE
