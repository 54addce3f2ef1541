"""The log of printed papers: reprints are counted, papers owed are remembered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, func, insert, select

from desktop.domain.payload import instant_text, read_instant
from desktop.models.house import PrintRow
from desktop.store.store import Reading, Unit


@dataclass(frozen=True, slots=True)
class Print:
    """One print of a paper. `copy_no` 1 is the first, 2 the first reprint."""

    seq: int
    record_id: UUID
    template: str
    revision: int
    copy_no: int
    at: datetime
    to: str
    owed: bool


def log(unit: Unit, record_id: UUID, template: str, revision: int, to: str, *, owed: bool) -> int:
    """Write down a print; returns its copy number."""
    copy_no = copies(unit, record_id, template) + 1
    unit.connection.execute(
        insert(PrintRow).values(
            record_id=str(record_id),
            template=template,
            revision=revision,
            copy_no=copy_no,
            at=instant_text(unit.now),
            author=str(unit.author),
            to=to,
            owed=owed,
        )
    )
    unit.touched("print")
    return copy_no


def copies(reading: Reading, record_id: UUID, template: str) -> int:
    """How often this paper of this record has been printed."""
    return int(
        reading.connection.execute(
            select(func.count()).where(
                PrintRow.record_id == str(record_id),
                PrintRow.template == template,
                ~PrintRow.owed,
            )
        ).scalar_one()
    )


def of_record(reading: Reading, record_id: UUID) -> tuple[Print, ...]:
    """Prints of a record, newest first."""
    asked = select(PrintRow.__table__).where(PrintRow.record_id == str(record_id))
    return _prints(reading, asked)


def owed(reading: Reading) -> tuple[Print, ...]:
    """Papers that found no printer and are still to be printed."""
    return _prints(reading, select(PrintRow.__table__).where(PrintRow.owed))


def settle(unit: Unit, record_id: UUID, template: str) -> None:
    """The paper reached a printer: the reminder goes, so that it does not count as a copy."""
    unit.connection.execute(
        delete(PrintRow).where(
            PrintRow.record_id == str(record_id), PrintRow.template == template, PrintRow.owed
        )
    )
    unit.touched("print")


def _prints(reading: Reading, asked: Select[Any]) -> tuple[Print, ...]:
    rows = reading.connection.execute(asked.order_by(PrintRow.seq.desc()))
    return tuple(
        Print(
            seq=row["seq"],
            record_id=UUID(row["record_id"]),
            template=row["template"],
            revision=row["revision"],
            copy_no=row["copy_no"],
            at=read_instant(row["at"]),
            to=row["to"],
            owed=row["owed"],
        )
        for row in rows.mappings()
    )
