"""What the practice county does with a request, HTTP left out."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Condition
from typing import Any, Literal

from desktop.practice.county.check import TYPES, check_resource, references
from desktop.practice.county.params import stamp
from desktop.practice.county.refusal import Refusal, Resource
from desktop.practice.county.search import Search, SearchPage, parse_search, run_search
from desktop.practice.county.vault import Row, Vault

Clock = Callable[[], datetime]
REFERENCE = re.compile(r"([A-Za-z]+)/([A-Za-z0-9\-.]{1,64})(/_history/[0-9]+)?")
ETAG = re.compile(r'(?:W/)?"([^"]+)"')


@dataclass(frozen=True, slots=True)
class Limits:
    """What is too big.

    Attributes:
        entries: of one Bundle.
        bytes: of one body, unpacked.
    """

    entries: int = 200
    bytes: int = 4 << 20


@dataclass(frozen=True, slots=True)
class Change:
    """One write asked for.

    Attributes:
        if_match: ETag it was made on, as sent; empty for none.
        if_none_match: `*` when the resource must be new.
    """

    method: Literal["PUT", "DELETE"]
    type: str
    id: str
    resource: Resource | None = None
    if_match: str = ""
    if_none_match: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """A write that was kept; `created` when the resource was new."""

    row: Row
    created: bool


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


class CountyService:
    """A small strict FHIR R4 store. Any thread.

    Writes of one call share one `lastUpdated`, which never goes backwards, in milliseconds.

    Attributes:
        ignore_if_match: play a server that takes a stale version inside a transaction.
        changed: notified after every write.
    """

    def __init__(
        self, folder: Path | None, clock: Clock = utc_now, limits: Limits | None = None
    ) -> None:
        self.vault = Vault(folder)
        self.limits = limits or Limits()
        self.ignore_if_match = False
        self.changed = Condition()
        self._clock = clock

    def now(self) -> datetime:
        """The server's time, UTC."""
        return self._clock().astimezone(UTC)

    def read(self, resource_type: str, resource_id: str) -> Row:
        """The newest version.

        Raises:
            Refusal: 404 never known, 410 deleted.
        """
        self.check_type(resource_type)
        row = self.vault.current(resource_type, resource_id)
        if row is None:
            raise Refusal(404, "not-found", f"{resource_type}/{resource_id} is not known")
        if row.deleted:
            etag = {"ETag": f'W/"{row.number}"'}
            raise Refusal(410, "deleted", f"{resource_type}/{resource_id} is gone", headers=etag)
        return row

    def check_type(self, resource_type: str) -> None:
        """Refuse a resource type that this county does not keep."""
        if resource_type not in TYPES:
            raise Refusal(404, "not-supported", f"no resource type {resource_type} here")

    def search(
        self, resource_type: str, params: Sequence[tuple[str, str]], *, strict: bool = False
    ) -> tuple[Search, SearchPage]:
        """One page of a search."""
        self.check_type(resource_type)
        search = parse_search(resource_type, params, strict=strict)
        return search, run_search(self.vault, search)

    def find(self, resource_type: str, **params: str) -> list[Resource]:
        """All resources that a search finds; `_` in a name stands for `-`."""
        words = [(name.replace("_", "-"), value) for name, value in params.items()]
        found: list[Resource] = []
        cursor: list[tuple[str, str]] = []
        while True:
            _, page = self.search(resource_type, [*words, *cursor], strict=True)
            found.extend(row.resource() for row in page.rows)
            if not page.cursor:
                return found
            cursor = [("_cursor", page.cursor)]

    def apply(self, changes: Sequence[Change], *, single: bool = True) -> list[Applied]:
        """Keep all changes or none.

        Args:
            changes: each resource at most once.
            single: one plain request, not a Bundle; its refusals name no entry.

        Raises:
            Refusal: 400, 412, 422 and so on; nothing was kept.
        """
        with self.vault.transaction():
            updated = self._next_instant()
            bundled = {(each.type, each.id) for each in changes if each.method == "PUT"}
            done = []
            for index, change in enumerate(changes):
                try:
                    obeyed = single or not self.ignore_if_match
                    done.append(self._apply_one(change, bundled, updated, obeyed=obeyed))
                except Refusal as refusal:
                    raise refusal if single else refusal.within(f"Bundle.entry[{index}]") from None
        with self.changed:
            self.changed.notify_all()
        return done

    def put(self, resource: Resource, if_match: str = "") -> Row:
        """Write as somebody at the county would; `if_match` is a bare version number."""
        change = Change(
            "PUT",
            resource["resourceType"],
            resource["id"],
            resource,
            f'W/"{if_match}"' if if_match else "",
        )
        return self.apply([change])[0].row

    def delete(self, resource_type: str, resource_id: str) -> None:
        """Leave a tombstone."""
        self.apply([Change("DELETE", resource_type, resource_id)])

    def _apply_one(
        self, change: Change, bundled: set[tuple[str, str]], updated: str, *, obeyed: bool
    ) -> Applied:
        self.check_type(change.type)
        row = self.vault.current(change.type, change.id)
        if obeyed:
            _check_conditions(change, row)
        number = row.number + 1 if row else 1
        created = row is None or row.deleted
        if change.method == "DELETE":
            if row is None or row.deleted:
                raise Refusal(404, "not-found", f"{change.type}/{change.id} is not known")
            kept: Resource = {"resourceType": change.type, "id": change.id}
        else:
            check_resource(change.resource, change.type, change.id)
            assert change.resource is not None
            self._check_references(change.resource, bundled)
            kept = dict(change.resource)
        shown = updated[:23] + "Z"
        kept["meta"] = {**kept.get("meta", {}), "versionId": str(number), "lastUpdated": shown}
        return Applied(self.vault.add(kept, number, updated, change.method), created)

    def _check_references(self, resource: Resource, bundled: set[tuple[str, str]]) -> None:
        for reference in references(resource):
            if reference.startswith(("#", "http://", "https://", "urn:oid:")):
                continue
            found = REFERENCE.fullmatch(reference)
            target = (found[1], found[2]) if found else ("", "")
            if target in bundled:
                continue
            row = self.vault.current(*target) if found else None
            if row is None or row.deleted:
                raise Refusal(422, "not-found", f"the reference {reference} leads nowhere")

    def _next_instant(self) -> str:
        newest = self.vault.text("SELECT updated FROM version ORDER BY seq DESC LIMIT 1")
        now = self.now()
        return max(newest, stamp(now.replace(microsecond=now.microsecond // 1000 * 1000)))


def _check_conditions(change: Change, row: Row | None) -> None:
    alive = row is not None and not row.deleted
    if change.if_none_match == "*" and alive:
        raise Refusal(412, "conflict", f"{change.type}/{change.id} exists already")
    if change.if_match:
        wanted = ETAG.fullmatch(change.if_match.strip())
        if wanted is None:
            raise Refusal(400, "value", f"not an ETag: {change.if_match}")
        if row is None or wanted[1] != str(row.number):
            have = row.number if row else "none"
            raise Refusal(412, "conflict", f"version {wanted[1]} asked for, {have} is current")


def resources(rows: Iterable[Row]) -> list[Any]:
    """The resources of rows."""
    return [row.resource() for row in rows]
