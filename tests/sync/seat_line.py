"""A bad line to any county, by script: cut, lost, doubled, late; and a program that dies on it."""

from collections.abc import Callable, Iterator, Sequence

from desktop.domain.errors import Offline, OutcomeUnknown, WireError
from desktop.wire.county import Capability, County, Page, Params, Put, Resource, Version

FATES = ("lost", "dropped", "twice", "late", "die-before", "die-after")
"""Of one transaction: never arrived; arrived, answer lost; arrived twice; arrives at some later
time; the program is killed before its first byte, or before its answer is noted."""


class Killed(BaseException):
    """The program died here; nothing after it was done."""


class BadLine:
    """A `County` behind a line.

    Args:
        county: the way to it.
        behind: how much later it is there than here, seconds.

    Attributes:
        cut: nobody is reached.
        script: fates of the next transactions.
        late: transactions on their way still.
    """

    def __init__(self, county: County, behind: Callable[[], float]) -> None:
        self.county = county
        self._behind = behind
        self.cut = False
        self.script: list[str] = []
        self.late: list[tuple[Put, ...]] = []

    def capability(self) -> Capability:
        self._open()
        return self.county.capability()

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        self._open()
        fate = self.script.pop(0) if self.script else "ok"
        if fate == "lost":
            raise Offline
        if fate == "die-before":
            raise Killed
        if fate == "late":
            self.late.append(tuple(puts))
            raise OutcomeUnknown
        versions = self.county.transact(puts)
        if fate == "twice":
            self._again(tuple(puts))
        if fate == "dropped":
            raise OutcomeUnknown
        if fate == "die-after":
            raise Killed
        return versions

    def put(self, put: Put) -> Version:
        self._open()
        return self.county.put(put)

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        self._open()
        return self.county.read(resource_type, resource_id)

    def gone(self, resource_type: str, resource_id: str) -> bool:
        self._open()
        return self.county.gone(resource_type, resource_id)

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        self._open()
        yield from self.county.search(resource_type, params)

    def history(self, resource_type: str, since: str | None) -> Iterator[Page]:
        self._open()
        yield from self.county.history(resource_type, since)

    def server_offset_s(self) -> float | None:
        return None if self.cut else self._behind()

    def deliver(self) -> None:
        """Whatever was late arrives now."""
        while self.late:
            self._again(self.late.pop(0))

    def _again(self, puts: tuple[Put, ...]) -> None:
        try:
            self.county.transact(puts)
        except WireError:
            return

    def _open(self) -> None:
        if self.cut:
            raise Offline
