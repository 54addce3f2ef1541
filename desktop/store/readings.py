"""One transaction of reading.

No live database object leaves this room; frozen dataclasses cross the border.
"""

import json
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, select

from desktop.catalog import BY_KIND, BY_RECORD
from desktop.domain.kept import Kept, Place
from desktop.domain.payload import from_payload, read_instant
from desktop.models.base import ENVELOPE
from desktop.models.house import SettingRow
from desktop.models.log import OpRow

T = TypeVar("T")


class Reading:
    """What may be read. Use `connection` only inside the store room."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def get(self, record_type: type[T], record_id: UUID) -> Kept[T] | None:
        """The record as kept on this computer, or None."""
        asked = _select_one(BY_RECORD[record_type].kind)
        found = self.connection.execute(asked, {"this_id": str(record_id)}).mappings().first()
        return kept(record_type, found) if found else None

    def all_of(self, record_type: type[T]) -> tuple[Kept[T], ...]:
        """Every record of a small type (organizations, staff, experts, stations)."""
        rows = self.connection.execute(select(BY_RECORD[record_type].row.__table__)).mappings()
        return tuple(kept(record_type, row) for row in rows)

    def setting(self, key: str, default: Any = None) -> Any:
        """A setting's value."""
        text = self.connection.execute(_SETTING, {"this_key": key}).scalar()
        return default if text is None else json.loads(text)

    def place(self) -> Place:
        """Which clinic and device this is.

        Raises:
            KeyError: the file has not been set up.
        """
        rows = self.connection.execute(_PLACE)
        values = {row.key: value for row in rows if (value := json.loads(row.value)) is not None}
        if "device_id" not in values:
            raise KeyError("place")
        values["org_id"] = UUID(values["org_id"])
        values["device_id"] = UUID(values["device_id"])
        return Place(**values)

    def revisions(self, record_type: type[T], record_id: UUID) -> tuple[Kept[T], ...]:
        """Every revision of a record, oldest first, from the op log."""
        rows = self.connection.execute(
            select(OpRow).where(OpRow.record_id == str(record_id)).order_by(OpRow.revision)
        ).all()
        return tuple(
            Kept(
                id=record_id,
                revision=row.revision,
                created_at=read_instant(rows[0].created_wall),
                created_by=UUID(rows[0].author),
                saved_at=read_instant(row.created_wall),
                saved_by=UUID(row.author),
                record=from_payload(record_type, json.loads(row.payload)),
            )
            for row in rows
        )


@cache
def _select_one(kind: str) -> Any:
    table = cast("Table", BY_KIND[kind].row.__table__)
    return select(table).where(table.c.id == bindparam("this_id"))


_PLACE = select(SettingRow.__table__.c.key, SettingRow.__table__.c.value).where(
    SettingRow.__table__.c.key.in_(field.name for field in fields(Place))
)
_SETTING = select(SettingRow.__table__.c.value).where(
    SettingRow.__table__.c.key == bindparam("this_key")
)


def kept(record_type: type[T], row: Any) -> Kept[T]:
    """A record with its envelope from a row mapping that holds all columns of its table."""
    return Kept(
        id=UUID(row["id"]),
        revision=row["revision"],
        created_at=read_instant(row["created_at"]),
        created_by=UUID(row["created_by"]),
        saved_at=read_instant(row["saved_at"]),
        saved_by=UUID(row["saved_by"]),
        record=from_payload(
            record_type, {key: value for key, value in row.items() if key not in ENVELOPE}
        ),
    )
