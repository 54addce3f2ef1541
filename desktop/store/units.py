"""One transaction of writing.

A write is one transaction: row, revision, op, and whatever hangs on them. No live database object
leaves this room; frozen dataclasses cross the border.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import IntegrityError, InterfaceError

from desktop.catalog import BY_KIND, BY_RECORD, RecordType
from desktop.domain.clock import Clock
from desktop.domain.errors import StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept, Place
from desktop.domain.numbers import format_number
from desktop.domain.payload import instant_text, payload_text, to_payload
from desktop.models.house import AuditRow, CounterRow, SettingRow
from desktop.models.log import OpRow
from desktop.store.projections import after_save
from desktop.store.readings import Reading
from desktop.store.witness import Mark

SCHEMA_VER = 1


class Unkeepable(ValueError):
    """The database refuses a row that came from elsewhere."""


class Unit(Reading):
    """One transaction of writing, in the name of one person.

    Attributes:
        mark: what a copy made before this unit will not know of; None while it is nothing.
    """

    def __init__(
        self, connection: Connection, author: UUID, clock: Clock, changed: set[str]
    ) -> None:
        super().__init__(connection)
        self.author = author
        self.now = clock.now()
        self._clock = clock
        self._changed = changed
        self._place: Place | None = None
        self.taking = False
        self.mark: Mark | None = None
        # what the second journal is to read back at the end (`store.journal_said`)
        self.first_seq: int | None = None
        self.bytes_kept: set[str] = set()

    def save(
        self, record: Any, record_id: UUID | None = None, *, expected: int | None = None
    ) -> Kept[Any]:
        """Keep `record` and owe it to the county, in this one transaction.

        Args:
            record: of any type in the catalogue; its rules have been asked by the service.
            record_id: the record being changed, or None for a new one. An unknown id makes a
                new record with that id.
            expected: revision the person saw; None skips the check.

        Raises:
            StaleRecord: the record moved on since `expected`.
            SeatTaken: the database refused the seat.
        """
        record_id = record_id or uuid7()
        before = self.get(type(record), record_id)
        if expected is not None and expected != (before.revision if before else 0):
            raise StaleRecord
        return self._keep(record, record_id, before, self.place().device_id)

    def take_in(
        self,
        record: Any,
        record_id: UUID,
        device_id: UUID,
        *,
        author: UUID | None = None,
        at: datetime | None = None,
    ) -> Kept[Any]:
        """Keep what another computer of the county said and the county acknowledged.

        It is owed to nobody; rules were that computer's business, and what the database otherwise
        refuses it lets pass as a fact.

        Args:
            record: as the county has it.
            record_id: its id, known here or not.
            device_id: which computer said it.
            author: who said it there; None when it is not known: then the computer.
            at: when it was said there, UTC; None is now.
        """
        here = (False, self.author, self.now)
        self.taking, self.author, self.now = True, author or device_id, at or self.now
        try:
            return self._keep(record, record_id, self.get(type(record), record_id), device_id)
        finally:
            self.taking, self.author, self.now = here

    def _keep(
        self, record: Any, record_id: UUID, before: Kept[Any] | None, device_id: UUID
    ) -> Kept[Any]:
        entry = BY_RECORD[type(record)]
        after = Kept(
            id=record_id,
            revision=before.revision + 1 if before else 1,
            created_at=before.created_at if before else self.now,
            created_by=before.created_by if before else self.author,
            saved_at=self.now,
            saved_by=self.author,
            record=record,
        )
        payload = to_payload(record)
        # the op first: triggers on the row look at it
        self._write_op(entry, after, payload, device_id)
        self.write_row(entry, after, payload, new=after.revision == 1)
        after_save(self, entry.kind, after, before)
        self.touched(entry.kind)
        return after

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What is written inside is kept or not as a whole; the rest of the unit goes on.

        Raises:
            Unkeepable: the database says that it cannot be; nothing of it was kept.
        """
        mark = self.mark
        try:
            with self.connection.begin_nested():
                yield
        except (IntegrityError, InterfaceError, OverflowError) as error:
            self.mark = mark  # its op is not in the file: the witness must not be ahead of it
            raise Unkeepable from error
        except BaseException:
            self.mark = mark
            raise

    def place(self) -> Place:
        """Which clinic and device this is; read once for each unit.

        Raises:
            KeyError: the file has not been set up.
        """
        self._place = self._place or super().place()
        return self._place

    def stand_at(self, place: Place) -> None:
        """Write as this clinic and device, whatever the settings say: for what was said before."""
        self._place = place

    def touched(self, *kinds: str) -> None:
        """Say that rows of these kinds changed, so that screens reload."""
        self._changed.update(kinds)

    def next_number(self, prefix: str) -> int:
        """Next sequence number under `prefix`; never given twice, also when a date comes back."""
        counted = self.connection.execute(_COUNT_ON, {"prefix": prefix, "last": 1})
        return int(counted.scalar_one())

    def human_number(self, kind: str) -> str:
        """Next number of a kind, such as ZZ20261123A1003.

        The counter stands under the number's own beginning, so that a day that comes back, after
        the clock was set, counts on instead of starting again.
        """
        place, day = self.place(), self._clock.today()
        parts = (kind, day, place.clinic_code, place.device_code)
        prefix = f"{kind}{day:%Y%m%d}{place.clinic_code}{place.device_code}"
        return format_number(*parts, self.next_number(prefix))

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a setting; the value must be plain JSON."""
        text = json.dumps(value, ensure_ascii=False)
        done = self.connection.execute(
            update(SettingRow).where(SettingRow.key == key).values(value=text)
        )
        if done.rowcount == 0:
            self.connection.execute(insert(SettingRow).values(key=key, value=text))
        self.touched("setting")

    def came_to(self, mark: Mark) -> None:
        """Note how far the file has come, for the witness."""
        self.mark = mark.after(self.mark) if self.mark else mark

    def audit(self, act: str, subject: str | None = None, **detail: Any) -> None:
        """Write who did or saw what, besides saving (sign-ins, reveals, exports, prints)."""
        self.connection.execute(
            insert(AuditRow).values(
                at=instant_text(self.now),
                author=str(self.author),
                act=act,
                subject=subject,
                detail=detail,
            )
        )

    def write_row(
        self, entry: RecordType, after: Kept[Any], payload: dict[str, Any], *, new: bool
    ) -> None:
        """Bring the record's row to what its op says; only for what has its op in the file."""
        said = payload | {
            "revision": after.revision,
            "saved_at": instant_text(after.saved_at),
            "saved_by": str(after.saved_by),
        }
        make, change = _statements(entry.kind)
        if not new:
            self.connection.execute(change, said | {"this_id": str(after.id)})
            return
        envelope = {
            "id": str(after.id),
            "created_at": instant_text(after.created_at),
            "created_by": str(after.created_by),
        }
        self.connection.execute(make, said | envelope)

    def _write_op(
        self, entry: RecordType, after: Kept[Any], payload: dict[str, Any], device_id: UUID
    ) -> None:
        place = self.place()
        last = self.connection.execute(_LAST_OP).first()
        text = payload_text(payload)
        values: dict[str, Any] = {
            "seq": (last.seq if last else 0) + 1,
            "op_id": str(uuid7()),
            "kind": entry.kind,
            "record_id": str(after.id),
            "revision": after.revision,
            "payload": text,
            "payload_sha256": hashlib.sha256(text.encode()).hexdigest(),
            "prev_hash": last.hash if last else "",
            "schema_ver": SCHEMA_VER,
            "taken": self.taking,
            "priority": entry.priority(after.record),
            "local_only": not entry.sent(after.record),
            "author": str(self.author),
            "device_id": str(device_id),
            "epoch": place.epoch,
            "created_wall": instant_text(self.now),
            "created_mono": self._clock.monotonic(),
            "clock_offset_s": self.setting("clock_offset_s"),
        }
        values["hash"] = op_hash(values)
        self.connection.execute(_INSERT_OP, values)
        self.first_seq = self.first_seq or values["seq"]
        self.came_to(Mark(values["seq"], values["hash"], 0))


_INSERT_OP = insert(cast("Table", OpRow.__table__))
_LAST_OP = (
    select(OpRow.__table__.c.seq, OpRow.__table__.c.hash)
    .order_by(OpRow.__table__.c.seq.desc())
    .limit(1)
)


@cache
def _statements(kind: str) -> tuple[Any, Any]:
    """Insert and update of a record's table, built once: building them costs more than running."""
    table = cast("Table", BY_KIND[kind].row.__table__)
    return insert(table), update(table).where(table.c.id == bindparam("this_id"))


_COUNT_ON = (
    sqlite_insert(cast("Table", CounterRow.__table__))
    .on_conflict_do_update(
        index_elements=["prefix"], set_={"last": CounterRow.__table__.c.last + 1}
    )
    .returning(CounterRow.__table__.c.last)
)


def op_hash(values: dict[str, Any]) -> str:
    """Hash of an op over everything it says and the hash of the op before it."""
    said = {key: values[key] for key in sorted(values) if key not in {"hash", "payload"}}
    said["local_only"] = bool(said["local_only"])
    if not said.pop("taken"):
        return hashlib.sha256(payload_text(said).encode()).hexdigest()
    said["taken"] = True  # said only where it is so: chains of earlier files stay as they are
    return hashlib.sha256(payload_text(said).encode()).hexdigest()
