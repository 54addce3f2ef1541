"""What is put right after a comparison with the county; nothing is written over."""

from collections.abc import Iterator, Sequence

from desktop.domain.clock import Clock
from desktop.domain.errors import NotSignedIn, Refused
from desktop.domain.kept import Place
from desktop.store import outbox, replica, verified
from desktop.store.epoch import DISTRUST, own_devices
from desktop.store.replica import Known
from desktop.store.store import Reading, Store
from desktop.sync.apply import apply_news
from desktop.sync.behind import lacks_ours
from desktop.sync.drafts import Drafts
from desktop.sync.fence import twice
from desktop.sync.flight import head_of, known_from
from desktop.sync.look import GONE
from desktop.sync.merge import _instant
from desktop.sync.result import SyncResult
from desktop.sync.scopes import stamp
from desktop.sync.unbundled import brought
from desktop.wire.county import County, number_in
from desktop.wire.format.parts import extension_in

AT_ONCE = 50  # ids in one address
SAME_S = 1.0  # some servers round the instant in one kind of answer and not in another
Key = tuple[str, str]
Mark = tuple[str, str]
"""Version and its instant: a county that lost something gives the same numbers again."""


class Repair:
    """Takes news in, and owes again what the county has lost. On the worker thread.

    Args:
        counts: what is done is added here: fetched, vanished, owed_again.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        place: Place,
        clock: Clock,
        result: SyncResult,
        counts: dict[str, int],
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._clock = clock
        self._result = result
        self._counts = counts

    def fetch(
        self, kind: str, found: Sequence[Known], here: dict[str, Mark], sent: set[str]
    ) -> None:
        """Take in what is missing or another version here.

        Args:
            kind: resource type.
            found: as the county has them now.
            here: id -> version and instant known here.
            sent: ids of what we brought there.
        """
        news = [each for each in found if differs(here.get(each.resource_id), mark_of(each))]
        with self._store.reading() as reading:
            before = replica.known(reading, [(kind, each.resource_id) for each in news])
            older = [each for each in news if _older(each, before)]
            back = [e.resource_id for e in older if lacks_ours(reading, e)]
        self._apply(news)
        self._counts["fetched"] += len(news)
        self._result.pulled += len(news)
        for each in back:
            if each in sent:
                self._lost((kind, each), keep=True)

    def vanished(self, kind: str, resource_id: str, sent: set[str]) -> None:
        """No search shows it: look at it alone before it counts as vanished.

        Raises:
            WireError: the line broke; nothing was concluded.
        """
        try:
            found = twice(lambda: self._county.read(kind, resource_id))
        except NotSignedIn:
            raise
        except Refused:  # no business of ours any more; of what we sent we cannot tell
            self._counts["unchecked"] += resource_id in sent
            return
        if found is not None:
            self._apply([known_from(found)])
            self._counts["fetched"] += 1
            return
        gone = twice(lambda: self._county.gone(kind, resource_id))
        if resource_id in sent and not gone and self._lost((kind, resource_id), keep=False):
            return
        # taken away, or never ours: kept so, and never sent again before a person was asked
        self._apply([Known(kind, resource_id, GONE, "", "", deleted=True)])
        self._counts["vanished"] += 1

    def _apply(self, news: Sequence[Known]) -> None:
        if news:
            with self._store.unit(self._place.device_id) as unit:
                apply_news(unit, self._place, news, self._clock.now())
                unit.touched("exchange")

    def _lost(self, key: Key, *, keep: bool) -> bool:
        """The county has not what it had acknowledged: owe the records again. False: none says it.

        `keep`: it has an older version, which the next sending looks at first.
        """
        with self._store.reading() as reading:
            records = self._records_of(reading, key)
        with self._store.unit(self._place.device_id) as unit:
            owed = verified.owe_newest(unit, records)
            if not records:
                return False
            if not keep:
                replica.forget(unit, [key])
            outbox.note(unit, DISTRUST, True)
        self._counts["owed_again"] += owed
        self._result.owed_again += owed
        return True

    def _records_of(self, reading: Reading, key: Key) -> set[str]:
        """Records of ours of which a resource says something."""
        heads = [head_of(each) for each in verified.carriers(reading, key)]
        if not heads:
            return brought(reading, self._place).get(key, set())
        drafts = Drafts(reading, self._place, {})
        drafts.known.lacks(key)
        drafts.load(heads)
        own = own_devices(reading)
        return {
            head.record_id
            for head in heads
            for made in drafts.made(head.op_id)
            if (made["resourceType"], made["id"]) == key
            # the Slot of a seat that was lent is its holder's to say
            and (key[0] != "Slot" or extension_in(made, "seat-holder") in {None, *own})
        }


def mark_of(each: Known) -> Mark:
    """Which version it is."""
    return each.version, each.last_updated


def differs(known: Mark | None, told: Mark) -> bool:
    """Whether the county has another version than the one known here."""
    if known is None or known[0] != told[0]:
        return True
    had, has = _instant(known[1]), _instant(told[1])
    return had is not None and has is not None and abs((has - had).total_seconds()) >= SAME_S


def _older(each: Known, before: dict[Key, Known]) -> bool:
    """Whether the county went back behind what it had told."""
    known = before.get((each.resource_type, each.resource_id))
    if known is None or known.deleted or not known.version:
        return False
    told, had = stamp(each.last_updated), stamp(known.last_updated)
    if told == had:
        now, then = number_in(each.version), number_in(known.version)
        return now is not None and then is not None and now < then
    return told < had


def lots(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many at a time as an address takes."""
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
