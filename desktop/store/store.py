"""The file as services see it: short units of work, and reading.

A write is one transaction: row, revision, op, and whatever hangs on them. No live database object
leaves this room; frozen dataclasses cross the border.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, event, func, select
from sqlalchemy.exc import DBAPIError

from desktop.domain.clock import Clock
from desktop.domain.errors import DesktopError, Problem, SeatTaken, StoreClosed
from desktop.models.log import OpRow
from desktop.store import journal_said
from desktop.store.gate import Gate
from desktop.store.journal import CONFIRMED, Journal
from desktop.store.journal_file import Entry
from desktop.store.open import told
from desktop.store.readings import Reading, kept
from desktop.store.units import SCHEMA_VER, Unit, op_hash
from desktop.store.witness import Witness

__all__ = ["SCHEMA_VER", "Reading", "Store", "Unit", "kept", "op_hash"]


class Store:
    """The open file. Made by `store.open_store`, closed by the composition root.

    Any thread may use it; each unit takes a connection of its own.
    """

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = _watched(engine)
        self._clock = clock
        self._gate = Gate()
        self._closed = False
        self._listeners: list[Any] = []
        self._witness: Witness | None = None
        self._journal: Journal | None = None

    def follow(self, witness: Witness) -> None:
        """Have this witness move with every sale; the store closes it."""
        self._witness = witness

    def write_down(self, journal: Journal) -> None:
        """Have every commit appended to this journal; the store closes it."""
        self._journal = journal

    @property
    def journal_problem(self) -> Problem | None:
        """Why the second journal is behind; None while everything is in it."""
        return self._journal.problem if self._journal else None

    def confirmed_up_to(self, seq: int) -> None:
        """A comparison found everything acknowledged up to this op at the county, as it is here.

        Only what was confirmed may leave the second journal, and only after 90 days. Call it with
        the newest op's number as it was when the comparison began; worker thread.
        """
        if self._journal is None:
            return
        with self.reading() as reading:
            author = reading.place().device_id
            if reading.setting(CONFIRMED, 0) >= seq:
                return
        with self.unit(author) as unit:
            unit.set_setting(CONFIRMED, seq)
        with self._gate.inside():
            self._journal.cut(self._open(), seq, self._clock.now())

    def renew_journal(self, key: bytes) -> None:
        """Write the second journal anew under another data key."""
        if self._journal is not None:
            with self._gate.closed(), self._journal.turn:
                self._journal.change_key(self._engine, key, self._clock.now())

    def on_change(self, listener: Any) -> None:
        """Call `listener(frozenset of kinds)` after every commit, on the committing thread.

        What a listener raises is written down as a bug: the save stands and must not look failed,
        or the person would do it again.
        """
        self._listeners.append(listener)

    @contextmanager
    def unit(self, author: UUID) -> Iterator[Unit]:
        """A unit of work: commits when it ends well, rolls back on anything else.

        Never hold it open across a network call or a dialog.

        Raises:
            StoreError: busy, disk full or damaged; nothing was kept.
            SeatTaken: the database refused the seat.
        """
        changed: set[str] = set()
        with _told(), self._gate.inside(), ExitStack() as turn:
            with self._open().begin() as connection:
                unit = Unit(connection, author, self._clock, changed)
                yield unit
                said = journal_said.said_by(unit)
                if said and self._journal is not None:
                    turn.enter_context(self._journal.turn)
            if said and self._journal is not None:
                self._write_down(self._journal, said, changed)
        if self._witness is not None and unit.mark is not None:
            self._witness.move(unit.mark)
        if changed:
            self._tell(frozenset(changed))

    @staticmethod
    def _write_down(journal: Journal, said: Entry, changed: set[str]) -> None:
        before = journal.problem
        journal.keep(said)
        if journal.problem != before:
            changed.add("journal")

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A consistent view of the file; sees nothing written after it began."""
        with (
            _told(),
            self._gate.inside(),
            self._open().connect().execution_options(reading=True) as connection,
        ):
            yield Reading(connection)

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log back into the file.

        From then on `unit` and `reading` raise StoreClosed: another file may stand in its place.
        """
        self._closed = True
        self._engine.dispose()
        if self._journal is not None:
            self._journal.close()
        if self._witness is not None:
            self._witness.close()

    def _open(self) -> Engine:
        if self._closed:
            raise StoreClosed
        return self._engine

    def _tell(self, changed: frozenset[str]) -> None:
        for listener in self._listeners:
            try:
                listener(changed)
            except Exception as error:  # noqa: BLE001 - the save stands, whatever a screen makes of it
                said = (type(error), error, error.__traceback__, threading.current_thread())
                threading.excepthook(threading.ExceptHookArgs(said))

    def swap(self, work: Callable[[], Engine]) -> None:
        """Close the file, let `work` replace it, go on with its engine; others wait meanwhile."""
        with self._gate.closed():
            self._engine.dispose()
            self._engine = _watched(work())

    def count_ops(self) -> int:
        """How many ops the file holds."""
        with self.reading() as reading:
            return int(reading.connection.execute(select(func.count(OpRow.seq))).scalar_one())


def _watched(engine: Engine) -> Engine:
    engine.dispose()  # a connection from before would note nothing
    event.listen(engine, "connect", journal_said.watch)
    return engine


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except DesktopError:
        raise
    except DBAPIError as error:
        words = str(error.orig)
        if "seat not ours" in words or "booking.session_id, booking.seat_no" in words:
            raise SeatTaken from error
        if "seat on paper" in words:
            raise SeatTaken("outage.seat_on_paper") from error
        if "patient in session" in words or "patient waits" in words:
            raise SeatTaken("booking.patient_already_in_session") from error
        if error.orig is not None and not isinstance(error.orig, _rule_errors()):
            raise told(error.orig) from error
        raise


def _rule_errors() -> tuple[type[BaseException], ...]:
    # a broken constraint elsewhere is a bug of ours, not a fault of this computer
    from sqlcipher3 import dbapi2

    return (dbapi2.IntegrityError, dbapi2.ProgrammingError, dbapi2.InterfaceError)
