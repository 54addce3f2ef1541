"""The computer of the fault machine: a real folder and file, and programs that die in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, event, text

from desktop.domain.errors import StoreError
from desktop.domain.kept import Actor
from desktop.domain.payload import read_instant
from desktop.services.compare import Compare
from desktop.services.exchange import Exchange
from desktop.store import verified
from desktop.store.attending import attend
from desktop.store.journal import Journal, Keeping, follow
from desktop.store.journal_file import Entry
from desktop.store.key_file import read_ring
from desktop.store.open import open_engine
from desktop.store.opening import open_folder
from desktop.store.place_files import Folder
from desktop.store.queries.exchange import exchange_status
from desktop.store.store import Store
from desktop.store.units import Unit
from desktop.sync.engine import SyncEngine
from desktop.sync.glance import Glances
from desktop.sync.handshake import Handshake
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.county import County
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.faults.line import FaultLine

ROOM = 1 << 30
_FIRST: list[Engine] = []
HELD = "('QUARANTINED', 'CONFLICT', 'BLOCKED')"
WITH_HELD = (  # bytes wait for what they are about, and that waits for a person
    "op.record_id IN (SELECT a.id FROM attachment a JOIN op o ON o.record_id = a.about_id"
    f" JOIN op_state s ON s.op_id = o.op_id WHERE s.state IN {HELD})"
)
OWED = text(
    "SELECT 1 FROM op JOIN op_state USING (op_id)"
    f" WHERE state IN ('PENDING', 'SENT') AND NOT {WITH_HELD} LIMIT 1"
)


class Killed(BaseException):
    """The program died here; nothing after it was done."""


class Idle(Exception):
    """There was nothing to do the step with."""


class Broken(AssertionError):
    """An invariant does not hold. Its name stands first."""


class MortalStore(Store):
    """A store whose program can be killed on either side of any commit.

    Attributes:
        dies: how many commits from now, and whether before or after it; None for never.
        unwritten: it dies after the commit, and before the second journal has it.
        full: the disk may not grow beyond this many pages.
    """

    dies: tuple[int, bool] | None = None
    unwritten = False
    full: int | None = None

    @contextmanager
    def unit(self, author: UUID) -> Iterator[Unit]:
        now, before = self._count_down()
        with super().unit(author) as unit:
            yield unit
            if now and before:
                raise Killed
            self.unwritten = self.unwritten or (now and unit.now.second % 2 == 0)
        if now:
            raise Killed

    def _count_down(self) -> tuple[bool, bool]:
        if self.dies is None:
            return False, False
        left, before = self.dies
        self.dies = (left - 1, before) if left else None
        return left == 0, before

    def _write_down(self, journal: Journal, said: Entry, changed: set[str]) -> None:  # type: ignore[override]
        if self.unwritten:
            raise Killed
        super()._write_down(journal, said, changed)

    def kill(self) -> None:
        """The program is gone: nobody says in the journal that nothing is missing."""
        if self._journal is not None and self._journal._file is not None:
            self._journal._file.close()
            self._journal._file = None
        self.close()

    def fill(self) -> None:
        """No room for one page more."""
        with self.reading() as reading:
            self.full = reading.connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(self, connection: Any, _record: Any, _proxy: Any) -> None:
        """Tell a connection how much room there is."""
        connection.execute(f"PRAGMA max_page_count = {self.full or ROOM}")


@dataclass
class FaultPc:
    """One computer.

    Attributes:
        dies_at: name of the failpoint of the exchange where the program dies next.
        twin: the computer whose folder this one's was copied from.
        seen_results: how the last exchange ended.
    """

    name: str
    folder: Folder
    clock: StandingClock
    line: FaultLine
    people: Clinic
    clinic: Clinic = field(init=False)
    engine: SyncEngine = field(init=False)
    county: County = field(init=False)
    store: MortalStore = field(init=False)
    dies_at: str = ""
    twin: str = ""
    kills: int = 0
    result: SyncResult | None = None
    backups: list[Path] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)

    def open(self, *, wholly: bool = False) -> None:
        """As a sign-in does; `wholly` with a look at the whole file first."""
        if wholly:
            open_folder(self.folder, KEY, self.clock).store.close()
        engine = _with_known_statements(open_engine(self.folder.database, KEY))
        self.store = MortalStore(engine, self.clock)
        event.listen(engine, "checkout", self.store.limit)
        whose = Keeping(self.folder, read_ring(self.folder).file_id, KEY)
        self.store.write_down(follow(whose, engine, self.clock.now())[0])
        attend(self.folder, self.store)
        said = {name: getattr(self.people, name) for name in self.people.__dataclass_fields__}
        self.clinic = Clinic(**said | {"store": self.store, "clock": self.clock})
        self.county = self.line.dial(lambda: self.clock.now().timestamp())
        greet = Handshake(self.store, self.clock).greet
        self.engine = SyncEngine(
            self.store, self.county, self.clock, greet=greet, failpoint=self._fail
        )
        self.engine._glances = Glances(self.clock.monotonic, least=1)  # few rows, and all the same

    def close(self) -> None:
        self.store.close()
        self.county.close()  # type: ignore[attr-defined]

    def die(self) -> None:
        """The program is gone; it is started again."""
        self.kills += 1
        self.kill()
        self.open()

    def kill(self) -> None:
        """The program is gone."""
        self.store.kill()
        self.county.close()  # type: ignore[attr-defined]

    def _fail(self, name: str) -> None:
        if name == self.dies_at:
            self.dies_at = ""
            raise Killed

    def exchange(self) -> bool:
        """One exchange; True when it came to its end. A full disk ends it too."""
        self.result = None
        try:
            self.result = self.engine.run_once(lambda _done, _total: None, lambda: False)
        except Killed:
            self.die()
            return False
        except StoreError:
            if self.store.full is None:
                raise
            return False
        finally:
            self.dies_at, self.store.dies = "", None
            self.line.meanwhile = None
            self.line.writes.clear()
            self.line.reads.clear()
        return self.result.outcome is Outcome.DONE

    @property
    def desk(self) -> Exchange:
        """What a person does about held records."""
        return Exchange(self.store, lambda: self.clinic.nurse)

    @property
    def nurse(self) -> Actor:
        return self.clinic.nurse

    def ask_to_compare(self) -> None:
        """As a person does: everything is compared with the next exchange."""
        Compare(self.store, lambda: self.clinic.nurse).ask()

    def compared_since(self, instant: str) -> bool:
        """Whether a comparison of everything has come to its end after this instant."""
        with self.store.reading() as reading:
            stands = verified.stands(reading)
        if stands.at is None or stands.due or stands.total:
            return False
        return not instant or stands.at > read_instant(instant)

    def green(self) -> bool:
        """Whether the pill says that everything has arrived."""
        with self.store.reading() as reading:
            return exchange_status(reading).all_arrived

    def states(self) -> list[Any]:
        """What has become of each op; one on its way counts as owed."""
        return [
            (each.op_id, each.state.replace("SENT", "PENDING"), each.reason_code)
            for each in self.rows("SELECT op_id, state, reason_code FROM op_state ORDER BY seq")
        ]

    def owes(self) -> bool:
        """Whether anything is on its way, or could be."""
        with self.store.reading() as reading:
            return reading.connection.execute(OWED).first() is not None

    def rows(self, sql: str, **bound: Any) -> list[Any]:
        """The file's own answer."""
        with self.store.reading() as reading:
            return list(reading.connection.execute(text(sql), bound))

    @property
    def device(self) -> str:
        """Its device id now."""
        with self.store.reading() as reading:
            return str(reading.place().device_id)


def _with_known_statements(engine: Engine) -> Engine:
    """Statements that an earlier engine has worked out need not be worked out again."""
    if not _FIRST:
        _FIRST.append(engine)
    engine.dialect, engine._compiled_cache = _FIRST[0].dialect, _FIRST[0]._compiled_cache
    return engine
