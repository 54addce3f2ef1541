"""What the client needs from a county, whoever runs it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, runtime_checkable
from urllib.parse import quote

Resource = dict[str, Any]
Params = Sequence[tuple[str, str]]
HISTORY_PAGE = 200
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MOST_DIGITS = 18


def number_in(version: str) -> int | None:
    """A version id as a number; None for one that is none, or is longer than any count."""
    return int(version) if version.isdecimal() and len(version) <= _MOST_DIGITS else None


def json_text(value: Mapping[str, Any]) -> str:
    """A resource as it goes out and is kept: UTF-8 words as they are, no spaces."""
    return _ENCODER.encode(value)


@dataclass(frozen=True, slots=True)
class Put:
    """One PUT of a transaction.

    Attributes:
        resource: a whole FHIR resource with `resourceType` and `id`.
        if_match: server version it was made on (opaque string, no quotes), or None when never seen.
        create_only: send `ifNoneMatch: *`; servers that do not know it ignore it.
    """

    resource: Resource
    if_match: str | None = None
    create_only: bool = False
    _written: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def text(self) -> str:
        """The resource as JSON, written once and then hashed, sent and kept as it is."""
        if not self._written:
            self._written.append(json_text(self.resource))
        return self._written[0]


@dataclass(frozen=True, slots=True)
class Ask:
    """One GET as it is going to be asked: a path below the base, and its parameters."""

    path: str
    params: tuple[tuple[str, str], ...] = ()


def read_ask(resource_type: str, resource_id: str) -> Ask:
    """What `County.read` asks."""
    return Ask(f"{quote(resource_type, safe='')}/{quote(resource_id, safe='')}")


def search_ask(resource_type: str, params: Params) -> Ask:
    """What `County.search` asks first."""
    return Ask(resource_type, tuple(params))


def history_ask(resource_type: str, since: str | None, count: int = HISTORY_PAGE) -> Ask:
    """What `County.history` asks first."""
    after = (("_since", since),) if since else ()
    return Ask(f"{resource_type}/_history", (("_count", str(count)), *after))


@dataclass(frozen=True, slots=True)
class Version:
    """A resource's version on the server. `version_id` is opaque; `last_updated` may be empty."""

    version_id: str
    last_updated: str = ""


@dataclass(frozen=True, slots=True)
class Binary:
    """Bytes of their own at the county.

    Attributes:
        resource_id: made here, so that a second try meets the first.
        content_type: media type of the bytes.
        about: `Patient/<id>` whose access rules they share (securityContext); empty for none.
    """

    resource_id: str
    content_type: str
    data: bytes = field(repr=False)
    about: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a search or history.

    Attributes:
        resources: newest state of each; a deleted one is not among them.
        deleted: (type, id) of tombstones, history only.
        server_date: the response's Date header, UTC, or None.
        total: the bundle's total where the server gives it.
        cut: history only: full, and yet without a link to the next page.
    """

    resources: tuple[Resource, ...]
    deleted: tuple[tuple[str, str], ...] = ()
    server_date: datetime | None = None
    total: int | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Capability:
    """What `/metadata` says. Absent flags mean unknown, not false."""

    fhir_version: str
    software: str
    software_version: str
    types: Mapping[str, Mapping[str, Any]]


class County(Protocol):
    """A FHIR R4 server. Called on the worker thread; never while the file is locked.

    Every method may raise Offline (nothing was sent), OutcomeUnknown (sent, no trustworthy
    answer), Busy, or a Refused. Reads that fail half way raise Offline: they change nothing.
    """

    def capability(self) -> Capability:
        """Read `/metadata`."""
        ...

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        """Apply all PUTs or none; one version per entry, in order."""
        ...

    def put(self, put: Put) -> Version:
        """One PUT outside a transaction."""
        ...

    def put_binary(self, binary: Binary, *, raw: bool = True) -> bool:
        """Upload bytes. Doing it again with the same bytes is harmless.

        Args:
            binary: what to upload.
            raw: try the bytes as they are first; servers that want a FHIR resource get one.

        Returns:
            Whether the server took them raw.
        """
        ...

    def get_binary(self, resource_id: str) -> bytes | None:
        """The bytes of a Binary, whichever form the server gives; None when it has none.

        What came may be damaged, or a network's sign-in page: compare its hash.
        """
        ...

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        """The current resource, or None when the server has none (404) or it is gone (410)."""
        ...

    def gone(self, resource_type: str, resource_id: str) -> bool:
        """Whether the server says that it had the resource and somebody took it away (410)."""
        ...

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        """Pages of a search; follows the server's next links only."""
        ...

    def history(self, resource_type: str, since: str | None) -> Iterator[Page]:
        """Pages of type-level history since an instant, newest version of each resource wins."""
        ...

    def server_offset_s(self) -> float | None:
        """Median of (server Date - this computer's clock), seconds; None before any answer."""
        ...


@runtime_checkable
class AsksAhead(Protocol):
    """A county that can be told what it is going to be asked; one that cannot is asked singly."""

    def forget_ahead(self) -> None:
        """A contact begins: what an earlier one asked and never took is no answer any more."""
        ...

    def ask_ahead(self, asks: Sequence[Ask]) -> None:
        """Ask these in one request where the server takes that; then ask as ever.

        Raises:
            WireError: the line broke, or the server has no time for us.
        """
        ...
