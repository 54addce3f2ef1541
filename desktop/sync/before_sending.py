"""What must be looked at, decided or put aside before a transaction can go."""

from desktop.domain.kept import Place
from desktop.store.store import Store
from desktop.sync.aside import Aside
from desktop.sync.former_ledgers import FormerLedgers
from desktop.sync.look import look, to_blame
from desktop.sync.planner import Planner
from desktop.sync.translate import Parcel
from desktop.wire.county import County

Key = tuple[str, str]


class BeforeSending:
    """Settles what stands in the way of a parcel. One for each exchange; worker thread.

    Attributes:
        former: ledgers that fence what an earlier self of this computer wrote.
    """

    def __init__(
        self, store: Store, county: County, place: Place, aside: Aside, planner: Planner
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._aside = aside
        self._planner = planner
        self.former = FormerLedgers(county, place)

    def ready(self, parcel: Parcel) -> bool:
        """Settle what stands in the way first; False when the plan must be made again.

        Raises:
            WireError: the line broke, or our whole session is in question.
        """
        if parcel.broken:
            self._aside.hold({}, parcel.broken)
        if self.former.take_up(parcel.inherited):
            self.doubt()  # only a look after this one is fenced by it
            return False

        def let(key: Key) -> bool:
            """A new emergency that may not be looked at does not wait: its PUT will tell."""
            if key in parcel.urgent:
                self._planner.fresh.add(key)
            return key in parcel.urgent

        if parcel.unread and (closed := to_blame(self.read, parcel.unread, let)):
            self._aside.refuse(*closed)
        if parcel.clashes:
            self._aside.clash(parcel)
        if parcel.yielded or parcel.displaced:
            self._aside.give_way(parcel)
        waits = (parcel.broken, parcel.unread, parcel.clashes, parcel.yielded, parcel.displaced)
        return not any(waits)

    def read(self, keys: set[Key]) -> bool:
        """Look at resources as they are now; True when any differs from what was known."""
        differs = look(self._store, self._county, self._place, keys)
        self._planner.fresh |= keys
        return differs

    def doubt(self) -> None:
        """A copy of this file may have written: what was looked at tells nothing any more."""
        self._planner.fresh.clear()
