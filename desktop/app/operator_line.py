"""How an operator's command reaches the county: by address, or as this computer is enrolled.

By address it has what the command was given: a token (`operator_token`), and the file of the
county's own authority.
Without an address it is this computer's own line: its keys and sign-in, its authority, its number
systems. The password comes from the terminal, and the window must not hold the folder meanwhile.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import Offline, StoreError
from desktop.domain.kept import Place
from desktop.wire.fhir_county import FhirCounty

SYSTEM_ROOT = str(Place.__dataclass_fields__["system_root"].default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What the command line says of the county.

    Attributes:
        url: its address; empty: as this computer is enrolled.
        token: bearer token, where the server asks for one.
        ca: file of the certificates in PEM that alone vouch for it; None: what the system trusts.
        system_root: of the county's number systems; empty: this computer's, or the program's own.
        data, person: this computer's folder, and whose password is typed.
    """

    url: str = ""
    token: str | None = field(default=None, repr=False)
    ca: Path | None = None
    system_root: str = ""
    data: Path | None = None
    person: str | None = None


@contextmanager
def reached(reach: Reach) -> Iterator[tuple[FhirCounty, str]]:
    """The county and the root of its number systems, until the block ends.

    Raises:
        DesktopError: no line can be made; nothing was asked.
    """
    if not reach.url:
        with _own(reach) as own:
            yield own
        return
    county = FhirCounty(reach.url, reach.token, authority=authority_in(reach.ca))
    try:
        yield county, reach.system_root or SYSTEM_ROOT
    finally:
        county.close()


def authority_in(file: Path | None) -> str:
    """Certificates in PEM; empty for what the system trusts.

    Raises:
        Offline: the file holds none.
    """
    if file is None:
        return ""
    try:
        text = file.read_text(encoding="ascii")
    except (OSError, ValueError) as error:
        raise Offline("enrol.authority") from error
    if "-----BEGIN CERTIFICATE-----" not in text:
        raise Offline("enrol.authority")
    return text


@contextmanager
def _own(reach: Reach) -> Iterator[tuple[FhirCounty, str]]:
    from desktop.app.county_line import CountyLine
    from desktop.app.sync_cli import sign_in_here
    from desktop.domain.clock import SystemClock
    from desktop.store.lock import FolderLock
    from desktop.store.place_files import data_folder

    folder = data_folder(reach.data)
    if not folder.database.exists():
        raise StoreError("place.no_file")
    lock = FolderLock(folder)
    try:
        store = sign_in_here(folder, SystemClock(), reach.person).opened.store
        try:
            county = CountyLine(store).open()
            if not isinstance(county, FhirCounty):
                raise StoreError("exchange.no_county")
            with store.reading() as reading:
                root = reach.system_root or reading.place().system_root
            try:
                yield county, root
            finally:
                county.close()
        finally:
            store.close()
    finally:
        lock.release()
