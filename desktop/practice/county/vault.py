"""Where the practice county keeps every version of every resource: one SQLite file.

Not encrypted and not synchronous: it holds made-up patients only.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from desktop.practice.county.params import Key, keys_of
from desktop.practice.county.refusal import Resource

SCHEMA = """
CREATE TABLE IF NOT EXISTS version (
    seq INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL,
    updated TEXT NOT NULL, deleted INTEGER NOT NULL, method TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (type, id, number));
CREATE TABLE IF NOT EXISTS current (
    type TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, updated TEXT NOT NULL,
    deleted INTEGER NOT NULL, PRIMARY KEY (type, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS current_updated ON current (type, updated, seq);
CREATE TABLE IF NOT EXISTS found_by (
    type TEXT NOT NULL, id TEXT NOT NULL, param TEXT NOT NULL, system TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (type, id, param, system, value)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS found_by_value ON found_by (type, param, value);
"""


class Row(NamedTuple):
    """One version as it was kept. `updated` is sortable text, UTC."""

    seq: int
    type: str
    id: str
    number: int
    updated: str
    deleted: bool
    method: str
    body: str

    def resource(self) -> Resource:
        """The resource of this version; a tombstone has only type, id and meta."""
        found: Resource = json.loads(self.body)
        return found


COLUMNS = "v.seq, v.type, v.id, v.number, v.updated, v.deleted, v.method, v.body"


class Vault:
    """Versions in a file, or in memory when there is no folder. Any thread, one at a time.

    Owns its connection; `close()` ends it.
    """

    def __init__(self, folder: Path | None) -> None:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        where = ":memory:" if folder is None else str(folder / "county.sqlite")
        self._db = sqlite3.connect(where, isolation_level=None, check_same_thread=False)
        self._lock = RLock()
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")  # practice data may be lost with the power
        self._db.executescript(SCHEMA)

    def close(self) -> None:
        """Close the file; nothing may be asked of it afterwards."""
        with self._lock:
            self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside are kept together, or none when the block raises."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def current(self, resource_type: str, resource_id: str) -> Row | None:
        """The newest version, a tombstone included; None when there never was one."""
        rows = self.rows(
            f"SELECT {COLUMNS} FROM current c JOIN version v USING (seq)"
            " WHERE c.type = ? AND c.id = ?",
            (resource_type, resource_id),
        )
        return rows[0] if rows else None

    def rows(self, sql: str, values: Iterable[object] = ()) -> list[Row]:
        """Run a SELECT of `COLUMNS`."""
        with self._lock:
            found = self._db.execute(sql, tuple(values)).fetchall()
        return [Row._make(row) for row in found]

    def number(self, sql: str, values: Iterable[object] = ()) -> int:
        """Run a SELECT of one number."""
        with self._lock:
            return int(self._db.execute(sql, tuple(values)).fetchone()[0])

    def text(self, sql: str) -> str:
        """Run a SELECT of one text; empty when there is none."""
        with self._lock:
            found = self._db.execute(sql).fetchone()
        return str(found[0]) if found else ""

    def add(self, resource: Resource, number: int, updated: str, method: str) -> Row:
        """Keep one more version and make it the newest. Call inside `transaction()`."""
        kind, resource_id = resource["resourceType"], resource["id"]
        deleted = method == "DELETE"
        body = json.dumps(resource, ensure_ascii=False, separators=(",", ":"))
        added = self._db.execute(
            "INSERT INTO version (type, id, number, updated, deleted, method, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (kind, resource_id, number, updated, deleted, method, body),
        )
        seq = int(added.lastrowid or 0)
        self._db.execute(
            "INSERT OR REPLACE INTO current VALUES (?, ?, ?, ?, ?)",
            (kind, resource_id, seq, updated, deleted),
        )
        self._index(kind, resource_id, set() if deleted else keys_of(resource))
        return Row(seq, kind, resource_id, number, updated, deleted, method, body)

    def _index(self, kind: str, resource_id: str, keys: set[Key]) -> None:
        self._db.execute("DELETE FROM found_by WHERE type = ? AND id = ?", (kind, resource_id))
        self._db.executemany(
            "INSERT INTO found_by VALUES (?, ?, ?, ?, ?)",
            [(kind, resource_id, *key) for key in keys],
        )

    def snapshot(self) -> sqlite3.Connection:
        """A copy of everything, as a server's nightly backup would be. The caller closes it."""
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        with self._lock:
            self._db.backup(copy)
        return copy

    def restore(self, copy: sqlite3.Connection) -> None:
        """Go back to a snapshot; later versions are gone and their numbers are given again."""
        with self._lock:
            copy.backup(self._db)
