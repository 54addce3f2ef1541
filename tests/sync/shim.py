"""A county behind a bad line: the practice county's own store, and faults by script."""

import base64
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop.domain.errors import (
    Busy,
    NotPermitted,
    NotSignedIn,
    Offline,
    OutcomeUnknown,
    Refused,
    Stumbled,
    TooLarge,
    VersionConflict,
)
from desktop.practice.county.refusal import Refusal
from desktop.practice.county.service import Change, CountyService
from desktop.wire.county import Binary, Capability, Page, Params, Put, Resource, Version

STATUS = {401: NotSignedIn, 403: NotPermitted, 409: VersionConflict, 412: VersionConflict}


class ShimCounty:
    """A `County` straight onto the practice county, without HTTP.

    Attributes:
        script: fate of the next transactions: ok, lost, dropped, twice, html, busy, 401, 413 …
        fails: a predicate over resources; a transaction holding such a one is refused with 422.
        stumbles: a predicate likewise; the server fails with 500 and applies nothing.
        tells: whether refusals name the entry.
        kept: copies of requests, to be delivered late.
        bytes_script, bytes_back: fate of the next Binaries on their way there and back: ok, lost,
            dropped, damaged, 413 …
        wants_json: takes a Binary only as a resource.
    """

    def __init__(self, service: CountyService) -> None:
        self.service = service
        self.script: list[str] = []
        self.reads: list[str] = []
        self.fails: Callable[[Resource], bool] = lambda _resource: False
        self.stumbles: Callable[[Resource], bool] = lambda _resource: False
        self.tells = False
        self.kept: list[list[Change]] = []
        self.bytes_script: list[str] = []
        self.bytes_back: list[str] = []
        self.wants_json = False
        self.asked: Counter[str] = Counter()

    def capability(self) -> Capability:
        return Capability("4.0.1", "shim", "1", {})

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        self.asked["transact"] += 1
        fate = self.script.pop(0) if self.script else "ok"
        changes = [_change(put) for put in puts]
        if fate == "lost":
            raise Offline
        if fate == "late":
            self.kept.append(changes)
            raise OutcomeUnknown
        if fate == "busy":
            raise Busy(7.0)
        if fate == "html":
            raise OutcomeUnknown
        if fate.isdigit():
            raise (TooLarge(413) if fate == "413" else STATUS.get(int(fate), Refused)(int(fate)))
        self._look_at(puts)
        versions = self._apply(changes)
        if fate == "twice":
            self.deliver(changes)
        if fate == "dropped":
            raise OutcomeUnknown
        return versions

    def _look_at(self, puts: Sequence[Put]) -> None:
        for index, put in enumerate(puts):
            if self.fails(put.resource):
                raise Refused(422, index if self.tells else None, "bad")
        if any(self.stumbles(put.resource) for put in puts):
            raise Stumbled(Refused(500, None, "NullPointerException", issue="exception"))

    def deliver(self, changes: list[Change]) -> bool:
        """A late or doubled copy; True when the county took it."""
        try:
            self.service.apply(changes, single=False)
        except Refusal:
            return False
        return True

    def put(self, put: Put) -> Version:
        return self._apply([_change(put)])[0]

    def put_binary(self, binary: Binary, *, raw: bool = True) -> bool:
        self.asked["put_binary"] += 1
        fate = self.bytes_script.pop(0) if self.bytes_script else "ok"
        if fate == "lost":
            raise Offline
        if fate.isdigit():
            raise (TooLarge(413) if fate == "413" else STATUS.get(int(fate), Refused)(int(fate)))
        if raw and self.wants_json:
            raw = False
        data = binary.data[:-1] + b"?" if fate == "damaged" else binary.data
        self.service.put(
            {
                "resourceType": "Binary",
                "id": binary.resource_id,
                "contentType": binary.content_type,
                "securityContext": {"reference": binary.about},
                "data": base64.b64encode(data).decode(),
            }
        )
        if fate == "dropped":
            raise OutcomeUnknown
        return raw

    def get_binary(self, resource_id: str) -> bytes | None:
        self.asked["get_binary"] += 1
        fate = self.bytes_back.pop(0) if self.bytes_back else "ok"
        if fate == "lost":
            raise Offline
        found = self.read("Binary", resource_id)
        data = base64.b64decode(found["data"]) if found else None
        return data[:-1] if data and fate == "damaged" else data

    def read(self, resource_type: str, resource_id: str) -> Resource | None:
        self.asked["read"] += 1
        if self.reads and self.reads.pop(0) == "lost":
            raise Offline
        try:
            return self.service.read(resource_type, resource_id).resource()
        except Refusal as refusal:
            if refusal.status in {404, 410}:
                return None
            raise

    def gone(self, resource_type: str, resource_id: str) -> bool:
        self.asked["read"] += 1
        try:
            self.service.read(resource_type, resource_id)
        except Refusal as refusal:
            return refusal.status == 410
        return False

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        self.asked["search"] += 1
        cursor: list[tuple[str, str]] = []
        while True:
            _, page = self.service.search(resource_type, [*params, *cursor])
            found = tuple(row.resource() for row in page.rows)
            yield Page(found, (), self.service.now(), page.total)
            if not page.cursor:
                return
            cursor = [("_cursor", page.cursor)]

    def history(self, resource_type: str, since: str | None) -> Iterator[Page]:
        self.asked["history"] += 1
        params = [("_lastUpdated", f"ge{since}")] if since else []
        yield from self.search(resource_type, params)

    def server_offset_s(self) -> float | None:
        return 0.0

    def _apply(self, changes: list[Change]) -> list[Version]:
        try:
            done = self.service.apply(changes, single=False)
        except Refusal as refusal:
            kind = STATUS.get(refusal.status, Refused)
            raise kind(refusal.status, None, refusal.diagnostics) from None
        return [
            Version(
                each.row.resource()["meta"]["versionId"], each.row.resource()["meta"]["lastUpdated"]
            )
            for each in done
        ]

    def all(self, resource_type: str) -> list[dict[str, Any]]:
        """Everything of a type at the county."""
        return self.service.find(resource_type)


def _change(put: Put) -> Change:
    return Change(
        "PUT",
        put.resource["resourceType"],
        put.resource["id"],
        dict(put.resource),
        f'W/"{put.if_match}"' if put.if_match else "",
        "*" if put.create_only else "",
    )
