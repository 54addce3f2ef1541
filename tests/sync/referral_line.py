"""A line that breaks wherever chance has it, and a random life of referrals over it."""

from collections.abc import Iterator
from random import Random
from typing import Any

from desktop.domain.errors import Offline
from desktop.practice.county.service import CountyService
from desktop.wire.county import Page, Params, Put, Resource, Version
from tests.sync.shim import ShimCounty

FATES = ("ok", "ok", "ok", "lost", "dropped", "twice", "late", "html", "busy")


class BadLine(ShimCounty):
    """Cuts reads, searches and transactions as `random` says, until `mended`."""

    def __init__(self, service: CountyService, random: Random) -> None:
        super().__init__(service)
        self.random = random
        self.mended = False
        self.cuts = 0

    def transact(self, puts: Any) -> list[Version]:
        if not self.mended:
            self.script = [self.random.choice(FATES)]
            self.cuts += self.script[0] != "ok"
        return super().transact(puts)

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        self._maybe_cut()
        return super().read(resource_type, resource_id)

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        for page in super().search(resource_type, params):
            self._maybe_cut()
            yield page

    def put(self, put: Put) -> Version:
        self._maybe_cut()
        return super().put(put)

    def deliver_late(self) -> None:
        """A copy that hung on the line arrives now."""
        if self.kept:
            self.deliver(self.kept.pop(self.random.randrange(len(self.kept))))

    def _maybe_cut(self) -> None:
        if not self.mended and self.random.random() < 0.06:
            self.cuts += 1
            raise Offline
