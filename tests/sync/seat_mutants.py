"""Bugs, planted: a pytest plugin that spoils the program in one way, named by ZHUDIAN_MUTANT.

    ZHUDIAN_MUTANT=lease python -m pytest -p tests.sync.seat_mutants <a check that must fail>

Where the database itself would refuse what a spoiled service does, its guard is taken away too.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from desktop.domain import clock
from desktop.store import migrate, seat_requests
from desktop.store.open import connect

HEAD_START_S = 0.05


def _unguarded(*guards: str) -> None:
    """Files are made without these triggers or indexes."""
    create = migrate.create

    def spoiled(path: Path, key: bytes) -> None:
        create(path, key)
        connection = connect(path, key)
        for guard in guards:
            kind = "INDEX" if guard.startswith("ix_") else "TRIGGER"
            connection.execute(f"DROP {kind} {guard}")
        connection.close()

    migrate.create = spoiled


def capacity() -> None:
    """The free seats are read before the transaction begins."""
    from desktop.services import booking, booking_seats
    from desktop.store.queries.booking import free_seats

    _unguarded("ix_booking_live_seat")
    begin, known = booking.BookingDesk._unit, {}

    @contextmanager
    def late(desk: Any) -> Iterator[Any]:
        with desk._store.reading() as reading:
            sessions = reading.connection.execute(text("SELECT id FROM duty_session")).scalars()
            read = {each: free_seats(reading, UUID(each)) for each in sessions}
        Event().wait(HEAD_START_S)
        with begin(desk) as unit:
            known[id(unit)] = read
            yield unit

    booking.BookingDesk._unit = late  # type: ignore[assignment,method-assign]
    booking_seats.free_seats = lambda unit, session: known[id(unit)][str(session)]  # type: ignore[assignment,attr-defined]


def lease() -> None:
    """Seats are sold whoever holds them."""
    from desktop.store.queries import booking

    _unguarded("booking_seat_insert", "booking_seat_update")
    whose = "AND seat.holder =\n        (SELECT json_extract(value, '$') FROM setting"
    before = booking._FREE.text
    assert whose in before
    booking._FREE = text(before.replace(whose, "AND '' <> (SELECT value FROM setting"))


def freed() -> None:
    """A seat goes back although the county has not heard that its booking is cancelled."""
    seat_requests._BOOKED_OPEN = text("SELECT '' WHERE 0")


def history() -> None:
    """Taking a step back removes it."""
    from desktop.domain.booking import Booking
    from desktop.services.booking import BookingDesk

    _unguarded("op_delete", "op_state_delete", "booking_update")

    def undo(desk: Any, booking_id: UUID, expected: int) -> Any:
        with desk._unit() as unit:
            this = {"this": str(booking_id), "last": expected}
            ops = "SELECT op_id FROM op WHERE record_id = :this AND revision = :last"
            before = "SELECT payload FROM op WHERE record_id = :this AND revision = :last - 1"
            state = json.loads(unit.connection.execute(text(before), this).scalar_one())["state"]
            unit.connection.execute(text(f"DELETE FROM op_state WHERE op_id IN ({ops})"), this)
            unit.connection.execute(
                text("DELETE FROM op WHERE record_id = :this AND revision = :last"), this
            )
            row = "UPDATE booking SET state = :state, revision = :last - 1 WHERE id = :this"
            unit.connection.execute(text(row), {**this, "state": state})
            return unit.get(Booking, booking_id)

    BookingDesk.undo = undo  # type: ignore[assignment,method-assign]


def day() -> None:
    """The day is that of the instant in UTC."""
    clock.local_day = lambda instant: instant.date()


MUTANTS: dict[str, Callable[[], None]] = {
    each.__name__: each for each in (capacity, lease, freed, history, day)
}


def pytest_configure(config: pytest.Config) -> None:
    """Spoil the program before anything of it is collected."""
    assert config is not None
    MUTANTS[os.environ["ZHUDIAN_MUTANT"]]()
