"""Telling the county how this computer stands: its ledger says it with every bundle.

Where that would mislead – something was held up after the last bundle, or nothing was sent for
hours – the ledger goes alone.
"""

from datetime import datetime, timedelta

from desktop.domain.kept import Place
from desktop.store import outbox
from desktop.store.store import Store
from desktop.sync.merge import _instant
from desktop.sync.push import Pusher
from desktop.wire.county import County

SIGN_OF_LIFE = timedelta(hours=6)
_TOLD = "ledger_told"  # setting


class Report:
    """One for each exchange; called on the worker thread."""

    def __init__(self, store: Store, county: County, place: Place, pusher: Pusher) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._pusher = pusher

    def prepare(self) -> None:
        """Have ledgers say whose they are, and how wrong this computer's clock is."""
        facts: dict[str, int | str] = {
            "device-code": self._place.device_code,
            "org-name": self._place.org_name,
        }
        offset = self._county.server_offset_s()
        if offset is not None:
            facts["clock-offset-s"] = round(offset)
        self._pusher.told.update(facts)

    def tell(self, server_now: datetime | None, *, anew: bool) -> None:
        """Send the ledger alone where the county would be wrong about us.

        Args:
            server_now: the county's clock, or None.
            anew: the exchange was one of those that look at everything.

        Raises:
            WireError: the line broke.
        """
        with self._store.reading() as reading:
            told = self._pusher.said or reading.setting(_TOLD) or {}
        now = self._pusher.owed()
        if (anew and told != now) or self._silent(server_now):
            self.prepare()
            self._pusher.send_alone(())
        if self._pusher.said:
            with self._store.unit(self._place.device_id) as unit:
                outbox.note(unit, _TOLD, self._pusher.said)

    def _silent(self, server_now: datetime | None) -> bool:
        last = _instant(self._pusher.fence.ledger.last_updated)
        if last is None or server_now is None:
            return False
        # the ledger may have been written after the last page was asked, or within its second
        return abs(server_now - last) >= SIGN_OF_LIFE
