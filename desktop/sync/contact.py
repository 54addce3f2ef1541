"""What every contact with the county begins with, and what it has at hand from then on."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.kept import Place
from desktop.domain.verification import CLONE, RESTORED
from desktop.store import seat_requests, verified
from desktop.store.epoch import begin_at_once
from desktop.store.outbox import counts
from desktop.store.store import Store
from desktop.sync.county_desk import CountyDesk
from desktop.sync.key_ring import KeyRing
from desktop.sync.push import Pusher
from desktop.sync.result import CloneFound, SyncResult
from desktop.sync.seat_upkeep import SeatUpkeep
from desktop.sync.seats import SeatExchange
from desktop.sync.slots import SlotReader
from desktop.wire.county import Ask, AsksAhead, County, read_ask

_GOES_OUT = ("PENDING", "SENT")


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact. Worker thread."""

    pusher: Pusher
    reader: SlotReader
    requests: SeatExchange
    upkeep: SeatUpkeep
    desk: CountyDesk
    keys: KeyRing


def contact_of(
    store: Store,
    county: County,
    place: Place,
    clock: Clock,
    result: SyncResult,
    *,
    app_version: str,
    failpoint: Callable[[str], None],
) -> Contact:
    """A contact that has not asked anything yet."""
    pusher = Pusher(store, county, place, result, app_version=app_version, failpoint=failpoint)
    reader = SlotReader(store, county, place, clock, result)
    return Contact(
        pusher,
        reader,
        SeatExchange(reader, pusher),
        SeatUpkeep(reader, pusher),
        CountyDesk(reader, pusher),
        KeyRing(reader, pusher),
    )


def meet(contact: Contact, result: SyncResult, more: Callable[[], list[Ask]]) -> None:
    """Settle what was sent before, and learn how seats and computers stand.

    Args:
        contact: the contact that begins.
        result: of the exchange.
        more: what is asked besides if nothing of ours goes out first.

    Raises:
        CloneFound: another computer speaks in our name; a new epoch has begun.
        WireError: the line broke.
    """
    store, place = contact.reader.store, contact.reader.place
    if isinstance(contact.reader.county, AsksAhead):
        contact.reader.county.forget_ahead()
    asks = [read_ask("Basic", str(place.device_id)), contact.desk.asks()]
    ask_ahead(contact.reader.county, asks if goes_out(store) else [*asks, *more()])
    try:
        contact.pusher.fence.meet(result)
    except CloneFound:
        begin_at_once(store, "clone")
        _ask_to_compare(store, place, CLONE)
        raise
    if result.owed_again:
        _ask_to_compare(store, place, RESTORED)
    contact.upkeep.look_again()
    contact.desk.look()


def ask_ahead(county: County, asks: list[Ask]) -> None:
    """Ask these in one request, if that can be done; each is then asked as ever.

    Raises:
        WireError: the line broke.
    """
    if isinstance(county, AsksAhead):
        county.ask_ahead(asks)


def goes_out(store: Store) -> bool:
    """Whether something of ours is to be sent: what is asked before a write is no use after it."""
    with store.reading() as reading:
        owed = counts(reading)
        return any(owed.get(state) for state in _GOES_OUT) or seat_requests.any_waiting(reading)


def _ask_to_compare(store: Store, place: Place, why: str) -> None:
    with store.unit(place.device_id) as unit:
        verified.ask_for(unit, why)
