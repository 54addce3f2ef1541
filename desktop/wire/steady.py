"""The county check over a bad line: every request is asked again until it has a clear answer.

For scratch resources of one run only, which nobody else writes: what a lost answer left open is
read back. An exchange never does this; it has the ledger.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from desktop.domain.errors import Offline, OutcomeUnknown, Refused
from desktop.wire.answers import version_of
from desktop.wire.county import Binary, Capability, Page, Params, Put, Resource, Version
from desktop.wire.fhir_county import FhirCounty

TRIES = 6
T = TypeVar("T")


class SteadyCounty:
    """A county for `check_county`. Worker thread; each call may take several requests.

    Every method raises Offline or OutcomeUnknown when the line stays broken, and whatever clear
    answer the county gives.
    """

    def __init__(self, county: FhirCounty) -> None:
        self._county = county

    def capability(self) -> Capability:
        """Read `/metadata`."""
        return _again(self._county.capability)

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        """The current resource, or None."""
        return _again(lambda: self._county.read(resource_type, resource_id))

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        """Pages of a search, all of them fetched."""
        return iter(_again(lambda: list(self._county.search(resource_type, params))))

    def history(self, resource_type: str, since: str | None, count: int) -> Iterator[Page]:
        """Pages of type-level history, all of them fetched."""
        return iter(_again(lambda: list(self._county.history(resource_type, since, count))))

    def put(self, put: Put) -> Version:
        """One PUT."""
        return self._written([put], lambda: self._county.put(put)) or self._there([put])[0]

    def send_bundle(self, puts: Sequence[Put]) -> list[Version | None]:
        """All PUTs or none; None where no version was told."""
        return self._written(puts, lambda: self._county.send_bundle(puts)) or [None for _ in puts]

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        """All PUTs or none, with their versions."""
        return self._written(puts, lambda: self._county.transact(puts)) or self._there(puts)

    def put_binary(self, binary: Binary, *, raw: bool = True) -> bool:
        """Upload bytes; True when they were taken raw."""
        return _again(lambda: self._county.put_binary(binary, raw=raw))

    def get_binary(self, resource_id: str) -> bytes | None:
        """The bytes of a Binary, or None."""
        return _again(lambda: self._county.get_binary(resource_id))

    def server_offset_s(self) -> float | None:
        """Median of (server Date - this computer's clock), seconds."""
        return self._county.server_offset_s()

    def _written(self, puts: Sequence[Put], send: Callable[[], T]) -> T | None:
        """What the county says; None when only a look showed that it has landed."""
        lost: OutcomeUnknown | None = None
        for _try in range(TRIES):
            try:
                return send()
            except Offline:
                continue
            except OutcomeUnknown as error:
                lost = error
            except Refused:
                if lost is not None and len(self._there(puts)) == len(puts):
                    return None  # refused because the one before had landed
                raise
        if lost is not None and len(self._there(puts)) == len(puts):
            return None
        raise lost or Offline

    def _there(self, puts: Sequence[Put]) -> list[Version]:
        """Versions of what is there as it was sent; of a create-only PUT that cannot be told."""
        versions = []
        for put in puts:
            found = self.read("Basic", put.resource["id"])
            same = found is not None and found.get("code") == put.resource.get("code")
            if found is not None and same and not put.create_only:
                versions.append(version_of(found))
        return versions


def _again(ask: Callable[[], T]) -> T:
    for _try in range(TRIES - 1):
        try:
            return ask()
        except (Offline, OutcomeUnknown):
            continue
    return ask()
