"""The county over FHIR R4."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from http import HTTPStatus

from desktop.domain.errors import Offline, OutcomeUnknown, Refused, WireError
from desktop.wire.ahead import Ahead
from desktop.wire.answers import (
    GONE,
    as_object,
    bare_etag,
    clear_no,
    entries_of,
    landed_versions,
    next_link,
    put_version,
    read_resource,
    version_of,
)
from desktop.wire.bearer import Tokens
from desktop.wire.binary import get_binary, put_binary
from desktop.wire.county import (
    HISTORY_PAGE,
    Ask,
    Binary,
    Capability,
    Page,
    Params,
    Put,
    Resource,
    Version,
    history_ask,
    json_text,
    number_in,
    read_ask,
    search_ask,
)
from desktop.wire.line import Line, Reply

Key = tuple[str, str]
_OUTCOME = "OperationOutcome"


class FhirCounty:
    """A `County` over HTTP. Called on the worker thread; keeps one connection.

    Args:
        base_url: FHIR base; https, or http on this computer only.
        token: bearer token of the clinic, where tokens come from, or None.
        connect_timeout_s: seconds until a connection must stand.
        stall_timeout_s: seconds without a byte; there is no limit in all.
        authority: certificates in PEM that alone vouch for the server; empty: the system's.
        loopback_only: refuse every other computer (the practice clinic).
        now: this computer's clock, seconds since 1970; only `server_offset_s` reads it.

    Raises:
        WireError: the address cannot be used.
    """

    def __init__(
        self,
        base_url: str,
        token: str | Tokens | None = None,
        connect_timeout_s: float = 8,
        stall_timeout_s: float = 30,
        *,
        authority: str = "",
        loopback_only: bool = False,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._line = Line(
            base_url,
            token,
            connect_timeout_s,
            stall_timeout_s,
            authority=authority,
            loopback_only=loopback_only,
            now=now,
        )
        self._ahead = Ahead(self._line)
        self._absent: dict[str, int] = {}  # what the last read of it was answered, until a write

    @property
    def url(self) -> str:
        """The FHIR base address."""
        return self._line.base_url

    @contextmanager
    def asking_again(self, tries: int) -> Iterator[None]:
        """Ask each GET so often before the line counts as broken."""
        self._line.tries = tries
        try:
            yield
        finally:
            self._line.tries = 1

    def close(self) -> None:
        """Hang up; the next call connects again."""
        self._line.close()

    def capability(self) -> Capability:
        """Read `/metadata`."""
        found = read_resource(self._line.get("metadata"), "CapabilityStatement")
        software = found.get("software", {})
        rest = as_object(next(iter(found.get("rest", ())), None))
        said = rest.get("interaction")
        codes = [as_object(each).get("code") for each in said] if isinstance(said, list) else []
        self._ahead.named(batch=not codes or "batch" in codes)
        return Capability(
            str(found.get("fhirVersion", "")),
            str(software.get("name", "")),
            str(software.get("version", "")),
            {each["type"]: each for each in rest.get("resource", ()) if "type" in each},
        )

    def forget_ahead(self) -> None:
        """Forget answers that nobody has taken."""
        self._ahead.drop()

    def ask_ahead(self, asks: Sequence[Ask]) -> None:
        """Ask these in one request where the server takes that; then ask as ever."""
        self._ahead.ask(asks)

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        """Apply all PUTs or none; one version per entry, in order."""
        said = self.send_bundle(puts)
        return [version or self._version_now(put) for version, put in zip(said, puts, strict=True)]

    def send_bundle(self, puts: Sequence[Put]) -> list[Version | None]:
        """`transact` with None where the answer told no version."""
        entries = ",".join(_entry(put) for put in puts)
        bundle = f'{{"resourceType":"Bundle","type":"transaction","entry":[{entries}]}}'
        self._forget()
        return landed_versions(
            self._line.send("POST", "", bundle, {"Prefer": "return=minimal"}), puts
        )

    def put(self, put: Put) -> Version:
        """One PUT outside a transaction."""
        headers = {"Prefer": "return=minimal"}
        if put.if_match is not None:
            headers["If-Match"] = f'W/"{put.if_match}"'
        if put.create_only:
            headers["If-None-Match"] = "*"
        path = _path(put.resource["resourceType"], put.resource["id"])
        self._forget()
        said = put_version(self._line.send("PUT", path, put.text(), headers))
        return said or self._version_now(put)

    def put_binary(self, binary: Binary, *, raw: bool = True) -> bool:
        """Upload bytes, raw where the server takes that; True when it did."""
        self._forget()
        return put_binary(self._line, binary, raw=raw)

    def get_binary(self, resource_id: str) -> bytes | None:
        """The bytes of a Binary; None when the server has none."""
        return get_binary(self._line, resource_id)

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        """The current resource, or None when the server has none (404) or it is gone (410)."""
        ask = read_ask(resource_type, resource_id)
        reply = self._ahead.take(ask) or self._line.get(ask.path)
        self._absent.pop(ask.path, None)
        if isinstance(no := clear_no(reply), Refused) and no.status in GONE:
            self._absent[ask.path] = no.status
            return None
        return read_resource(reply, resource_type)

    def gone(self, resource_type: str, resource_id: str) -> bool:
        """Whether the server says that it had the resource and somebody took it away (410).

        Right after a read that found nothing, that read's own answer tells.
        """
        path = _path(resource_type, resource_id)
        if (status := self._absent.pop(path, None)) is not None:
            return status == HTTPStatus.GONE
        reply = self._line.get(path)
        if isinstance(no := clear_no(reply), Refused) and no.status in GONE:
            return no.status == HTTPStatus.GONE
        read_resource(reply, resource_type)  # of a server that is away nothing is concluded
        return False

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        """Pages of a search; follows the server's next links only.

        Raises:
            Refused: also with 404 or 410 when a next link has expired; begin again.
        """
        for reply, bundle in self._pages(search_ask(resource_type, params)):
            entries = [as_object(each.get("resource")) for each in entries_of(bundle)]
            found = [each for each in entries if each.get("resourceType", _OUTCOME) != _OUTCOME]
            yield Page(tuple(found), (), reply.date, bundle.get("total"))

    def history(
        self, resource_type: str, since: str | None, count: int = HISTORY_PAGE
    ) -> Iterator[Page]:
        """Pages of type-level history since an instant, newest version of each resource wins."""
        seen: dict[Key, tuple[str, int]] = {}
        come = 0
        for reply, bundle in self._pages(history_ask(resource_type, since, count)):
            entries = entries_of(bundle)
            if since and entries and all(_before(entry, since) for entry in entries):
                return  # newest first: some servers' next links forget `_since`
            newest: dict[Key, Resource | None] = {}
            for entry in entries:
                key, age = _history_key(entry), _age(entry)
                if key is not None and (key not in seen or seen[key] < age):
                    seen[key] = age
                    newest[key] = _living(entry)
            resources = tuple(each for each in newest.values() if each is not None)
            deleted = tuple(key for key, each in newest.items() if each is None)
            come += len(entries)
            full = len(entries) >= count and bundle.get("total") != come
            cut = full and next_link(bundle) is None
            yield Page(resources, deleted, reply.date, bundle.get("total"), cut)

    def server_offset_s(self) -> float | None:
        """Median of (server Date - this computer's clock), seconds; None before any answer."""
        return self._line.offset_s()

    def _forget(self) -> None:
        """Something is about to be written: what was read before tells nothing after it."""
        self._ahead.drop()
        self._absent.clear()

    def _pages(self, ask: Ask) -> Iterator[tuple[Reply, Resource]]:
        reply = self._ahead.take(ask) or self._line.get(ask.path, ask.params)
        followed: set[str] = set()
        while True:
            bundle = read_resource(reply, "Bundle")
            yield reply, bundle
            link = next_link(bundle)
            if link is None:
                return
            if link in followed:
                raise Offline("county.endless_pages")
            followed.add(link)
            reply = self._line.get(link)

    def _version_now(self, put: Put) -> Version:
        """Ask for a version that the answer did not tell. It has landed: a failure is unknown."""
        try:
            found = self.read(put.resource["resourceType"], put.resource["id"])
        except WireError as error:
            raise OutcomeUnknown from error
        if found is None or not (version := version_of(found)).version_id:
            raise OutcomeUnknown
        return version


def _path(resource_type: str, resource_id: str) -> str:
    return read_ask(resource_type, resource_id).path


def _entry(put: Put) -> str:
    """One entry as JSON, around what the resource came to already."""
    kind, resource_id = put.resource["resourceType"], put.resource["id"]
    request = {"method": "PUT", "url": _path(kind, resource_id)}
    if put.if_match is not None:
        request["ifMatch"] = f'W/"{put.if_match}"'
    if put.create_only:
        request["ifNoneMatch"] = "*"
    return f'{{"resource":{put.text()},"request":{json_text(request)}}}'


def _living(entry: Resource) -> Resource | None:
    """The resource of a history entry, None for a tombstone."""
    resource = as_object(entry.get("resource"))
    removed = as_object(entry.get("request")).get("method") == "DELETE"
    return resource if resource and not removed else None


def _age(entry: Resource) -> tuple[str, int]:
    """What sorts the versions of one resource: time, then number where it is one."""
    response, meta = as_object(entry.get("response")), version_of(as_object(entry.get("resource")))
    number = bare_etag(response.get("etag")) or meta.version_id
    updated = meta.last_updated or str(response.get("lastModified", ""))
    return updated, number_in(number) or 0


def _before(entry: Resource, since: str) -> bool:
    """Whether a history entry is certainly older than an instant."""
    try:
        return datetime.fromisoformat(_age(entry)[0]) < datetime.fromisoformat(since)
    except (ValueError, TypeError):
        return False  # a time that cannot be compared is kept


def _history_key(entry: Resource) -> Key | None:
    """Type and id of a history entry, by whatever the server tells them."""
    resource = as_object(entry.get("resource"))
    if "id" in resource and "resourceType" in resource:
        return (resource["resourceType"], resource["id"])
    for url in (as_object(entry.get("request")).get("url"), entry.get("fullUrl")):
        parts = str(url or "").split("/_history")[0].rsplit("/", 2)
        if len(parts) > 1:
            return (parts[-2], parts[-1])
    return None
