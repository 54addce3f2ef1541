"""The practice county's keys: a root that everybody knows, and who signs with it by himself.

Nothing here is secret and nothing real: no client trusts this root but the practice clinic's own.
"""

import logging
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

from desktop.domain.slip_keys import (
    KeyPair,
    KeyRequest,
    entry_for,
    key_pair_of,
    request_holds,
    signed_entry,
    signed_request,
    text_of,
)
from desktop.practice.county.refusal import Refusal
from desktop.practice.county.server import CountyServer, DeskSettings
from desktop.practice.county.service import CountyService
from desktop.practice.neighbour import PLACE
from desktop.store.queries.signing import ROOT
from desktop.store.store import Store, Unit
from desktop.wire.format.signing_key import REQUEST, entry_id, entry_resource, read_request

log = logging.getLogger(__name__)
LOOK_EVERY_S = 0.5
_SINCE = datetime(2026, 1, 1, tzinfo=UTC)


def _known(name: str) -> KeyPair:
    return key_pair_of(sha256(f"zhudian practice {name}".encode()).digest())


PRACTICE_ROOT = _known("root")
NEIGHBOUR_KEY = _known("neighbour")
"""Of the other health centre's computer, which is not there itself."""


def trust_practice(unit: Unit) -> None:
    """Let the practice clinic trust its county's root."""
    unit.set_setting(ROOT, text_of(PRACTICE_ROOT.public))


def keep_trusting(store: Store) -> None:
    """The same for a practice clinic that an earlier version made."""
    with store.reading() as reading:
        place, held = reading.place(), reading.setting(ROOT)
    if place.practice and held != text_of(PRACTICE_ROOT.public):
        with store.unit(place.device_id) as unit:
            trust_practice(unit)


def neighbour_request() -> KeyRequest:
    """What the other health centre's computer would have asked for."""
    asked = KeyRequest(
        device_id=PLACE.device_id,
        org_id=PLACE.org_id,
        org_name=PLACE.org_name,
        clinic_code=PLACE.clinic_code,
        device_code=PLACE.device_code,
        public_key=text_of(NEIGHBOUR_KEY.public),
        made_at=_SINCE,
    )
    return signed_request(asked, NEIGHBOUR_KEY)


class Registrar:
    """Signs whatever key is asked for, as the county's operator would; a thread of its own."""

    def __init__(self, service: CountyService) -> None:
        self._service = service
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="key registrar", daemon=True)

    def start(self) -> None:
        """Sign the neighbour's key, and whatever comes from now on; returns at once."""
        self.sign(neighbour_request())
        self._thread.start()

    def stop(self) -> None:
        """Stop, and wait until the step under way is done."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def look(self) -> int:
        """Sign every request that has no answer; how many were signed."""
        asked = (read_request(each) for each in self._service.find("Basic", code=REQUEST))
        return sum(self.sign(each) for each in asked if each is not None)

    def sign(self, request: KeyRequest) -> bool:
        """Sign one request; False where it is answered already or does not hold."""
        basic = entry_id(request.device_id, request.key_id)
        if self._service.vault.current("Basic", basic) is not None or not request_holds(request):
            return False
        entry = signed_entry(entry_for(request), PRACTICE_ROOT)
        try:
            self._service.put(entry_resource(PLACE.system_root, entry))
        except Refusal as refusal:
            log.warning("the practice county refuses a key: %s", refusal.status)
            return False
        return True

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_EVERY_S):
            self.look()


class PracticeCounty(CountyServer):
    """The practice county with its registrar; stopped together."""

    def __init__(self, folder: Path, desk: DeskSettings | None = None) -> None:
        super().__init__(folder, desk=desk)
        self._registrar = Registrar(self.service)

    def start(self) -> None:
        """Listen and sign; returns at once."""
        super().start()
        self._registrar.start()

    def stop(self) -> None:
        """Hang up on everybody and close the file. Call once."""
        self._registrar.stop()
        super().stop()
