"""Bytes of attachments to the county and from it, behind everything that is text.

Parts go one by one: uploaded, read back, compared, and only then counted as being there; the
DocumentReference follows when all are. A cut costs the part it fell into. Between two parts
whatever was saved meanwhile goes first, and a budget ends the turn: the next exchange goes on.
"""

import logging
from collections.abc import Callable

from desktop.domain.attachment import PART_BYTES
from desktop.domain.clock import Clock
from desktop.domain.errors import Busy, NotSignedIn, OutcomeUnknown, Refused
from desktop.domain.kept import Place
from desktop.store import attachments, outbox
from desktop.store.attachments import Waiting, hashed
from desktop.store.store import Reading, Store
from desktop.sync.fence import twice
from desktop.sync.origins import plain_id
from desktop.sync.push import Progress, Pusher
from desktop.sync.refusals import refusal_code, refusal_text
from desktop.sync.result import SyncResult
from desktop.wire.county import Binary, County
from desktop.wire.format.attachment import part_id

log = logging.getLogger(__name__)

BUDGET_S = 15.0
BUDGET_BYTES = 4 * 1024 * 1024
MOST_BYTES = 40_000_000  # nothing that a program of this kind sends is larger
AS_JSON = "county_binary_as_json"
"""Setting: how sure it is that the county wants JSON; from `SURELY` on nothing else is tried."""
PERHAPS, SURELY = 1, 2
TRIES = 3
"""Exchanges in which a part does not read back before a person is asked: one odd answer of some
network on the way is no damage."""
DOUBTS = "attachment_doubts"
"""Setting: part of an attachment -> in how many exchanges in a row it did not read back."""


class AttachmentExchange:
    """Moves parts. One for each exchange; called on the worker thread, after all referral text.

    Args:
        odd: attachments of others that are not what they say, for as long as the program runs;
            added to.
        failpoint: called at each durable step with its name; tests raise there.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        place: Place,
        clock: Clock,
        pusher: Pusher,
        result: SyncResult,
        odd: set[str],
        *,
        failpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._clock = clock
        self._pusher = pusher
        self._result = result
        self._odd = odd
        self._failpoint = failpoint
        self._until = clock.monotonic() + BUDGET_S
        self._left = BUDGET_BYTES
        self._newest = -1

    def exchange(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Upload and fetch what the budget allows.

        Raises:
            WireError: what was confirmed before stays so.
        """
        with self._store.reading() as reading:
            owed, wanted = attachments.to_upload(reading), attachments.to_fetch(reading)
            self._newest = outbox.newest_seq(reading)

        def goes_on() -> bool:
            if cancelled() or self._left <= 0 or self._clock.monotonic() >= self._until:
                return False
            self._give_way(progress, cancelled)
            return not cancelled()

        for each in owed:
            if self._upload(each, goes_on):
                self._pusher.look_anew()
                self._pusher.push(progress, cancelled)
        for each in wanted:
            self._fetch(each, goes_on)

    def _give_way(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Seats that somebody waits for, and whatever was saved meanwhile, go first."""
        self._pusher.between()
        with self._store.reading() as reading:
            newest = outbox.newest_seq(reading)
        if newest != self._newest:
            self._newest = newest
            self._pusher.push(progress, cancelled)

    # --- to the county --------------------------------------------------------------------

    def _upload(self, waiting: Waiting, goes_on: Callable[[], bool]) -> bool:
        """Whether all of it is at the county now."""
        for number in waiting.missing:
            if not goes_on():
                return False
            try:
                sure = self._upload_part(waiting, number)
            except (NotSignedIn, Busy):
                raise
            except Refused as refusal:
                self._hold(waiting, refusal_code(refusal), refusal_text(refusal))
                return False
            if not sure:
                self._doubt(waiting, number)
                return False
        return True

    def _doubt(self, waiting: Waiting, number: int) -> None:
        """A part did not read back: a person is asked when it never does."""
        name = part_id(waiting.id, number)
        with self._store.unit(self._place.device_id) as unit:
            doubts = dict(unit.setting(DOUBTS, {}))
            tries = doubts.pop(name, 0) + 1
            if tries < TRIES and self._is_whole(unit, waiting, number):
                doubts[name] = tries
            outbox.note(unit, DOUBTS, doubts)
        if name not in doubts:
            self._hold(waiting, "exchange.attachment_not_whole")

    def _is_whole(self, reading: Reading, waiting: Waiting, number: int) -> bool:
        """Whether it is here as it was kept: nothing else is sent as that."""
        data = attachments.part(reading, waiting.id, number)
        return hashed(data) == waiting.part_sha256[number]

    def _upload_part(self, waiting: Waiting, number: int) -> bool:
        """Whether the county has the part for certain; tried in both forms."""
        with self._store.reading() as reading:
            if not self._is_whole(reading, waiting, number):
                return False
            data = attachments.part(reading, waiting.id, number)
            as_json = int(reading.setting(AS_JSON, 0)) >= SURELY
        if number in waiting.seen and self._confirm(waiting, number):
            return True
        name = part_id(waiting.id, number)
        about = f"Patient/{waiting.patient_id}"
        binary = Binary(name, waiting.content_type, data, about)
        for raw in (False,) if as_json else (True, False):
            wants_json = self._put(binary, raw=raw)
            self._mark_uploaded(waiting, number)
            if self._confirm(waiting, number):
                self._learn(wants_json)
                return True
            if wants_json:
                return False
        return False

    def _put(self, binary: Binary, *, raw: bool) -> int:
        """Upload; 0 where the county took the bytes, else how sure it is that it wants JSON."""
        for last in (False, True):
            self._left -= len(binary.data)
            try:
                # some servers break off when they meet bytes: the second try is a resource
                took_raw = self._county.put_binary(binary, raw=raw and not last)
            except OutcomeUnknown:
                # it may have landed: ask before it is done again
                if self._reads_back(binary.resource_id, hashed(binary.data)):
                    return 0 if raw else PERHAPS
                if last:
                    raise
            else:
                return 0 if took_raw else SURELY if raw and not last else PERHAPS
        raise AssertionError

    def _learn(self, wants_json: int) -> None:
        """Remember the form: one broken line is no word of the county's."""
        with self._store.reading() as reading:
            before = int(reading.setting(AS_JSON, 0))
        after = min(before + wants_json, SURELY) if wants_json else 0
        if after != before:
            with self._store.unit(self._place.device_id) as unit:
                outbox.note(unit, AS_JSON, after)

    def _confirm(self, waiting: Waiting, number: int) -> bool:
        """Read the part back; only the same hash makes it sent."""
        if not self._reads_back(part_id(waiting.id, number), waiting.part_sha256[number]):
            return False
        self._failpoint("part read back")
        with self._store.unit(self._place.device_id) as unit:
            attachments.confirmed(unit, waiting.id, number)
            doubts = dict(unit.setting(DOUBTS, {}))
            if doubts.pop(part_id(waiting.id, number), None):
                outbox.note(unit, DOUBTS, doubts)
        self._result.parts += 1
        return True

    def _reads_back(self, name: str, sha256: str) -> bool:
        found = self._read(name)
        return found is not None and hashed(found) == sha256

    def _read(self, name: str) -> bytes | None:
        found = twice(lambda: self._county.get_binary(name))
        self._left -= len(found or b"")
        return found

    def _mark_uploaded(self, waiting: Waiting, number: int) -> None:
        with self._store.unit(self._place.device_id) as unit:
            attachments.uploaded(unit, waiting.id, number)
        self._failpoint("part uploaded")

    def _hold(self, waiting: Waiting, code: str, detail: str = "") -> None:
        with self._store.unit(self._place.device_id) as unit:
            outbox.hold(unit, waiting.op_id, "QUARANTINED", code, detail)
            unit.touched("exchange", "attachment")
        self._result.refused += 1
        self._pusher.look_anew()

    # --- from the county ------------------------------------------------------------------

    def _fetch(self, waiting: Waiting, goes_on: Callable[[], bool]) -> None:
        if waiting.id in self._odd:
            return
        if not _possible(waiting):
            log.warning("unreadable: DocumentReference/%s", plain_id(waiting.id))
            self._odd.add(waiting.id)
            return
        for number in waiting.missing:
            if not goes_on():
                return
            data = self._read(part_id(waiting.id, number))
            if data is None or hashed(data) != waiting.part_sha256[number]:
                return  # not there yet, or damaged on the way: fetched again next time
            with self._store.unit(self._place.device_id) as unit:
                attachments.keep_fetched(unit, waiting.id, number, data)
            self._result.parts += 1
        self._check_whole(waiting)

    def _check_whole(self, waiting: Waiting) -> None:
        with self._store.unit(self._place.device_id) as unit:
            whole = hashed(attachments.content(unit, waiting.id)) == waiting.sha256
            if not whole:
                attachments.forget_fetched(unit, waiting.id)
                self._odd.add(waiting.id)


def _possible(waiting: Waiting) -> bool:
    """What the county says is not believed beyond what a program of this kind can have sent."""
    wanted = -(-waiting.size // PART_BYTES)
    told = (waiting.parts, len(waiting.part_sha256))
    return 0 < waiting.size <= MOST_BYTES and told == (wanted, wanted)
