"""Comparing with the county as a person sees it: how it stands, and asking for it."""

from collections.abc import Callable

from desktop.domain.daily_check import DailyCheck
from desktop.domain.kept import Actor
from desktop.domain.verification import ASKED, Verification, fully_verified
from desktop.store import verified
from desktop.store.queries.daily_check import daily_check
from desktop.store.queries.exchange import exchange_status
from desktop.store.store import Store


class Compare:
    """Reads and asks. Any thread; `daily` is for the worker, it reads much."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def verification(self) -> tuple[Verification, bool]:
        """How the last comparison of everything stands, and whether all may be called verified."""
        with self._store.reading() as reading:
            found = verified.stands(reading)
            return found, fully_verified(exchange_status(reading), found)

    def ask(self) -> None:
        """Have everything compared with the next exchange."""
        with self._store.unit(self._actor().staff_id) as unit:
            verified.ask_for(unit, ASKED)
            unit.audit("exchange.compare", str(unit.place().org_id))

    def daily(self) -> DailyCheck:
        """The check word of what is open here, and how the last comparison of it came out."""
        with self._store.reading() as reading:
            return daily_check(reading, reading.place())

    def saved_bundle(self, count: int) -> None:
        """Note who saved a support bundle."""
        with self._store.unit(self._actor().staff_id) as unit:
            unit.audit("support_bundle", str(unit.place().device_id), parts=count)
