"""The strict county of the fault machine: who wrote what on top of what is noted as it happens."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.practice.county.refusal import Refusal
from desktop.practice.county.search import (
    PAGE_MAX,
    Search,
    SearchPage,
    parse_search,
    run_search,
)
from desktop.practice.county.service import Applied, Change, Clock, CountyService
from desktop.practice.county.vault import COLUMNS, Row

Key = tuple[str, str]
POISON = "毒"
OUTSIDE = "county"


@dataclass(frozen=True)
class Written:
    """One version that was kept. `order` counts all that ever were, set back or not."""

    order: int
    by: str
    type: str
    id: str
    number: str
    updated: str
    body: dict[str, Any] = field(repr=False)
    before: "Written | None" = field(repr=False)
    if_match: str = ""
    bundle: int = 0
    deleted: bool = False
    late: bool = False

    @property
    def key(self) -> Key:
        return (self.type, self.id)


class Watched(CountyService):
    """A county whose every write is noted, by writer.

    Attributes:
        written: everything ever kept, oldest first.
        set_back: how often it was restored from a backup.
        names_entry: whether a refusal tells the entry at fault.
        if_none_match: whether it looks at that; HAPI does not, for a PUT.
        page: it gives no more rows of a search at once.
        version: of its software, as it tells it.
        writer: who writes now.
    """

    def __init__(self, clock: Clock) -> None:
        super().__init__(None, clock)
        self.written: list[Written] = []
        self.set_back = 0
        self.names_entry = True
        self.page = PAGE_MAX
        self.if_none_match = False
        self.version = "1.0"
        self.writer = OUTSIDE
        self._late = False
        self._by_version: dict[tuple[str, str, int, str], Written] = {}
        self._bundles = 0

    @contextmanager
    def by(self, name: str, *, late: bool = False) -> Iterator[None]:
        """Whoever writes inside; `late`: it had been on its way for long."""
        before, self.writer, self._late = self.writer, name, late
        try:
            yield
        finally:
            self.writer, self._late = before, False

    def apply(self, changes: Sequence[Change], *, single: bool = True) -> list[Applied]:
        before = {
            (each.type, each.id): self.vault.current(each.type, each.id)
            for each in changes
            if each.type
        }
        if not self.if_none_match:
            changes = [replace(each, if_none_match="") for each in changes]
        self._refuse_poison(changes)
        others = {each.method for each in changes} - {"PUT"}
        assert self.writer == OUTSIDE or not others, f"{self.writer} asked for {others}"
        done = super().apply(changes, single=single)
        self._bundles += 1
        for change, each in zip(changes, done, strict=True):
            self._note(change, each.row, before[change.type, change.id])
        return done

    def search(
        self, resource_type: str, params: Sequence[tuple[str, str]], *, strict: bool = False
    ) -> tuple[Search, SearchPage]:
        self.check_type(resource_type)
        search = parse_search(resource_type, params, strict=strict)
        search = search._replace(limit=min(search.limit, self.page))
        return search, run_search(self.vault, search)

    def of_row(self, row: Row) -> Written | None:
        """Who wrote a version; None for what was there before anybody looked."""
        return self._by_version.get(_version(row))

    def versions(self, *types: str) -> list[Row]:
        """Every version of the present history, oldest first."""
        marks = ",".join("?" * len(types))
        where = f"WHERE v.type IN ({marks})" if types else ""
        return self.vault.rows(f"SELECT {COLUMNS} FROM version v {where} ORDER BY v.seq", types)

    def living(self, *types: str) -> list[Row]:
        """The newest version of everything that is not deleted."""
        marks = f" AND c.type IN ({','.join('?' * len(types))})" if types else ""
        return self.vault.rows(
            f"SELECT {COLUMNS} FROM current c JOIN version v USING (seq)"
            f" WHERE c.deleted = 0{marks} ORDER BY v.seq",
            types,
        )

    def go_back(self, night: sqlite3.Connection) -> None:
        """Restored from its backup: later versions are gone, their numbers are given again."""
        self.vault.restore(night)
        self.set_back += 1

    def erase(self, resource_type: str, resource_id: str) -> None:
        """Every version of it is gone, and nothing tells that it was there."""
        with self.vault.transaction():
            for table in ("version", "current", "found_by"):
                sql = f"DELETE FROM {table} WHERE type = ? AND id = ?"
                self.vault._db.execute(sql, (resource_type, resource_id))

    def _note(self, change: Change, row: Row, before: Row | None) -> None:
        resource = row.resource()
        written = Written(
            len(self.written),
            self.writer,
            row.type,
            row.id,
            str(row.number),
            resource["meta"]["lastUpdated"],
            resource,
            self.of_row(before) if before else None,
            change.if_match,
            self._bundles,
            row.deleted,
            self._late,
        )
        self.written.append(written)
        self._by_version[_version(row)] = written

    def _refuse_poison(self, changes: Sequence[Change]) -> None:
        for index, change in enumerate(changes):
            if POISON in json.dumps((change.resource or {}).get("name", ""), ensure_ascii=False):
                where = f"Bundle.entry[{index}]" if self.names_entry else ""
                raise Refusal(422, "business-rule", "such a name is not kept here", where)


def _version(row: Row) -> tuple[str, str, int, str]:
    return (row.type, row.id, row.number, hashlib.sha256(row.body.encode()).hexdigest())
