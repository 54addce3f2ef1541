"""Playing the second journal into a working copy of the file: ops, rows, states as they were."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import DBAPIError

from desktop.catalog import BY_KIND
from desktop.domain.clock import Clock
from desktop.domain.errors import DiskFull, FileDamaged
from desktop.domain.kept import Kept, Place
from desktop.domain.payload import from_payload, instant_text, read_instant, to_payload
from desktop.models.log import OpBaseRow, OpRow
from desktop.models.referral_house import AttachmentPartRow
from desktop.store.journal_file import HOLE, Broken, Entry
from desktop.store.journal_said import TABLES
from desktop.store.migrate import make_triggers, migrating_engine
from desktop.store.open import told
from desktop.store.projections import after_save
from desktop.store.sealing import bytes_of
from desktop.store.units import Unit, op_hash

Told = Any


@dataclass
class Replayed:
    """What a replay did.

    Attributes:
        ops: how many came back. unsent: of those, how many the county has not acknowledged.
        newest: instant text of the newest save in the journal.
        whole: False when entries could not be read; what follows from them is lost.
    """

    ops: int = 0
    unsent: int = 0
    newest: str = ""
    whole: bool = True


def replay(path: Path, key: bytes, entries: Iterable[Entry], clock: Clock) -> Replayed:
    """Bring a working copy up to where the journal is, in one transaction.

    The guards of the file are off meanwhile and made again at the end: what the journal says has
    passed them once. Ops the copy has already are passed over. Behind a hole it goes on as far as
    no op is missing.

    Raises:
        FileDamaged: the chain of ops does not hold, or the file cannot take it; nothing was
            changed.
        StoreError: no room; nothing was changed.
    """
    engine = migrating_engine(path, key)
    try:
        with engine.begin() as link:
            for (name,) in link.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).all():
                link.exec_driver_sql(f'DROP TRIGGER "{name}"')
            player = _Player(link, clock)
            player.play(entries)
            make_triggers(link)
            if link.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise FileDamaged("rescue.does_not_fit")
    except DBAPIError as error:
        if isinstance(found := told(error.orig or error), DiskFull):
            raise found from error
        raise FileDamaged("rescue.does_not_fit") from error
    except (KeyError, ValueError, TypeError) as error:  # of a newer program
        raise FileDamaged("rescue.does_not_fit") from error
    finally:
        engine.dispose()
    return player.done


class _Player:
    """Applies entries in order, inside one transaction."""

    def __init__(self, link: Connection, clock: Clock) -> None:
        self._link = link
        self._clock = clock
        row = link.exec_driver_sql("SELECT seq, hash FROM op ORDER BY seq DESC LIMIT 1").first()
        self._head: tuple[int, str] = (int(row[0]), str(row[1])) if row else (0, "")
        self._began_empty = row is None
        self._births: dict[str, list[str]] = {}
        self._places: dict[tuple[str, int], Place] = {}
        self._new: list[int] = []
        self.done = Replayed()

    def play(self, entries: Iterable[Entry]) -> None:
        try:
            for entry in entries:
                self._enter(entry)
        except Broken:
            self.done.whole = False
        self._link.exec_driver_sql(_ASK_AGAIN)
        self._link.exec_driver_sql(_FREE_AGAIN)
        for seq in self._new:
            state = self._link.exec_driver_sql(_STATE_OF, (seq,)).scalar_one()
            self.done.unsent += state not in _SETTLED
        self.done.ops = len(self._new)

    def _enter(self, entry: Entry) -> None:
        self.done.whole = self.done.whole and entry is not HOLE
        self._births.update(entry.get("births", {}))
        if base := entry.get("base"):
            self._begin_at(int(base[0]), str(base[1]))
        self._rows(entry)
        for op in entry.get("ops", ()):
            if op["seq"] > self._head[0]:
                self._op(op)
        for op_id, kind, resource_id, version, updated in entry.get("bases", ()):
            self._link.exec_driver_sql(_BASE, (op_id, kind, resource_id, version, updated, op_id))
        for first, last, state in entry.get("runs", ()):
            self._link.exec_driver_sql(_RUN, (state, first, last, state))
        for seq, *said in entry.get("states", ()):
            self._link.exec_driver_sql(_MOVE, (*said, seq))
        for part in entry.get("parts", ()):
            self._part(part)

    def _begin_at(self, seq: int, text: str) -> None:
        """A journal that was cut begins later than an empty file."""
        if self._began_empty and self._head == (0, ""):
            self._head = (seq, text)
        elif self._head[0] < seq:
            raise FileDamaged("rescue.does_not_fit")

    def _rows(self, entry: Entry) -> None:
        """Rows that no op stands for, as they were at that commit."""
        for table, keys in entry.get("gone", {}).items():
            for key in keys:
                self._link.exec_driver_sql(f"DELETE FROM {table} WHERE {TABLES[table]} = ?", (key,))
        for table, rows in entry.get("rows", {}).items():
            for row in rows:
                names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
                self._link.exec_driver_sql(
                    f"INSERT OR REPLACE INTO {_known(table)}({names}) VALUES ({marks})",
                    tuple(row.values()),
                )
        if "setting" in entry.get("rows", {}):
            self._places.clear()

    def _op(self, op: dict[str, Any]) -> None:
        if op["seq"] != self._head[0] + 1 or op["prev_hash"] != self._head[1]:
            raise FileDamaged("rescue.does_not_fit") if self.done.whole else Broken
        chained = {name: value for name, value in op.items() if name in _OP_COLUMNS}
        if op_hash(chained) != op["hash"]:
            raise FileDamaged("rescue.does_not_fit")
        self._link.execute(_INSERT_OP, chained)
        state = "TAKEN" if op["taken"] else "PENDING"
        self._link.exec_driver_sql(_OWE, (op["op_id"], op["seq"], state))
        self._row(op)
        self._head = (op["seq"], op["hash"])
        self._new.append(op["seq"])
        self.done.newest = max(self.done.newest, op["created_wall"])

    def _row(self, op: dict[str, Any]) -> None:
        entry, record_id = BY_KIND[op["kind"]], UUID(op["record_id"])
        unit = Unit(self._link, UUID(op["author"]), self._clock, set())
        unit.taking = bool(op["taken"])
        unit.stand_at(self._place(unit, op))
        before = unit.get(entry.record, record_id)
        born = [op["created_wall"], op["author"]]
        if before is not None:
            born = [instant_text(before.created_at), str(before.created_by)]
        else:
            born = self._births.get(op["record_id"], born)
        after = Kept(
            id=record_id,
            revision=op["revision"],
            created_at=read_instant(born[0]),
            created_by=UUID(born[1]),
            saved_at=read_instant(op["created_wall"]),
            saved_by=UUID(op["author"]),
            record=from_payload(entry.record, json.loads(op["payload"])),
        )
        unit.write_row(entry, after, to_payload(after.record), new=before is None)
        after_save(unit, entry.kind, after, before)

    def _place(self, unit: Unit, op: dict[str, Any]) -> Place:
        """Who this computer was when it said so: seats of a session belong to that device."""
        who = (op["device_id"] if not op["taken"] else "", op["epoch"])
        if who not in self._places:
            place = unit.place()
            device = UUID(who[0]) if who[0] else place.device_id
            self._places[who] = replace(place, device_id=device, epoch=op["epoch"])
        return self._places[who]

    def _part(self, part: list[Any]) -> None:
        attachment_id, variant, number, sha256, data = part
        values = (attachment_id, variant, number, sha256, bytes_of(data))
        self._link.exec_driver_sql(_KEEP_PART, values)


_SETTLED = ("ACKED", "TAKEN", "SUPERSEDED", "DISCARDED")
_INSERT_OP = insert(cast("Table", OpRow.__table__))
_OP_COLUMNS = frozenset(column.name for column in OpRow.__table__.c)
_STATE_OF = "SELECT state FROM op_state WHERE seq = ?"
_OWE = "INSERT INTO op_state(op_id, seq, state) VALUES (?, ?, ?)"
_RUN = "UPDATE op_state SET state = ?, bundle_no = NULL WHERE seq BETWEEN ? AND ? AND state <> ?"
_MOVE = (
    "UPDATE op_state SET state = ?, reason_code = ?, reason_text = ?, blocked_by = ?,"
    " decided_by = ?, bundle_no = NULL WHERE seq = ?"
)
# the pair of a conflict is not in the journal: it is found again when the op goes out
_ASK_AGAIN = (
    "UPDATE op_state SET state = 'PENDING', reason_code = NULL, reason_text = NULL"
    " WHERE state = 'CONFLICT' AND op_id NOT IN (SELECT op_id FROM conflict)"
)
_FREE_AGAIN = (
    "UPDATE op_state SET state = 'PENDING', blocked_by = NULL WHERE state = 'BLOCKED'"
    " AND blocked_by IN (SELECT op_id FROM op_state WHERE state = 'PENDING')"
)
_BASE = (  # behind a hole, also of an op that was in it
    f"INSERT OR REPLACE INTO {OpBaseRow.__tablename__} SELECT ?, ?, ?, ?, ?"
    " WHERE EXISTS (SELECT 1 FROM op WHERE op_id = ?)"
)
_KEEP_PART = (
    f"INSERT OR IGNORE INTO {AttachmentPartRow.__tablename__}"
    "(attachment_id, variant, no, sha256, data) VALUES (?, ?, ?, ?, ?)"
)


def _known(table: str) -> str:
    if table not in TABLES:
        raise FileDamaged("rescue.does_not_fit")
    return table
