"""Real parts for every test: an encrypted file, a clock that stands still, a clinic."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.kept import Actor
from desktop.store.place_files import STATE_VARIABLE

if TYPE_CHECKING:
    from desktop.store.store import Store
    from tests.factory import Clinic

if os.environ.get("ZHUDIAN_NO_QT"):
    # as if it were not installed: the core must run without a window system
    sys.modules["PySide6"] = None  # type: ignore[assignment]

KEY = bytes(range(32))
MORNING = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)  # Monday 08:30 at the clinic


MEMORY = Path("/dev/shm")
ROOM = 1 << 30


def pytest_configure() -> None:
    """Make every test's files in memory where there is room.

    The program syncs each save to the disk; nothing here is proved by waiting for one (a cut of
    the power is played by `tests/faults`, which looks at what was synced and when).
    """
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


LONG = (
    "tests/e2e/",
    "tests/faults/",
    "tests/sync/test_seat_",
    "tests/sync/test_referral_world_random",
    "tests/county/test_seat_",
    "tests/county/test_faults_",
    "tests/county/test_referral_life_",
)
"""Where tests take many seconds each."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long tests, shared out evenly: else all wait for the last one of them.

    The workers of xdist begin with equal pieces of the list, one after the other.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [item for item in items if item.nodeid.startswith(LONG)]
    short = [item for item in items if not item.nodeid.startswith(LONG)]
    shared, total = [], len(items)
    for worker in range(workers):
        begins = long[worker::workers]
        room = (total - len(shared)) // (workers - worker) - len(begins)
        shared += begins + short[: max(room, 0)]
        short = short[max(room, 0) :]
    items[:] = shared + short


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of every later search for garbage."""
    gc.collect()
    gc.freeze()


class StandingClock:
    """A clock that moves only when a test says so."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.instant = now
        self.ticks = 1000.0

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.astimezone(CLINIC_ZONE).date()

    def monotonic(self) -> float:
        return self.ticks

    def advance(self, **delta: float) -> None:
        step = timedelta(**delta)
        self.instant += step
        self.ticks += step.total_seconds()


@pytest.fixture(scope="session", autouse=True)
def state_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where witnesses lie, for this process and the programs it starts: not in the user's own."""
    folder = tmp_path_factory.mktemp("state")
    os.environ[STATE_VARIABLE] = str(folder)
    return folder


@pytest.fixture(scope="session", autouse=True)
def shared_statements() -> Iterator[None]:
    """Engines of one process share the text of their statements, connections who listens to them.

    The program opens one engine; tests open thousands, and each would compile every statement
    anew: that was nearly half of their time. Nobody listens to a single connection.
    """
    from sqlalchemy import Connection, Engine

    from desktop.store import open as opening

    class Sharing(Connection):
        def __init__(self, engine: Engine, connection: Any = None, **named: Any) -> None:
            known = vars(engine).get("listening")
            super().__init__(
                engine, connection, _has_events=None if known is None else True, **named
            )
            self.dispatch = vars(engine).setdefault("listening", self.dispatch)

    made: list[Engine] = []
    module = vars(opening)
    real = module["create_engine"]

    def create_engine(*words: Any, **named: Any) -> Engine:
        engine: Engine = real(*words, **named)
        engine._connection_cls = Sharing
        if made:
            engine.dialect, engine._compiled_cache = made[0].dialect, made[0]._compiled_cache
        else:
            made.append(engine)
        return engine

    module["create_engine"] = create_engine
    yield
    module["create_engine"] = real


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty, encrypted file; copied for each test."""
    from desktop.store.migrate import create

    path = tmp_path_factory.mktemp("empty") / "records.db"
    create(path, KEY)
    return path


@pytest.fixture
def data_file(empty_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "records.db"
    shutil.copy(empty_file, path)
    return path


@pytest.fixture
def bare_store(data_file: Path, clock: StandingClock) -> "Iterator[Store]":
    """A store that has not been set up as a clinic."""
    from desktop.store.open import open_engine
    from desktop.store.store import Store

    store = Store(open_engine(data_file, KEY), clock)
    yield store
    store.close()


@pytest.fixture(scope="session")
def set_up_clinic(empty_file: Path) -> "Callable[[datetime], tuple[Path, Clinic]]":
    """Sets a clinic up at a time, once: its file, closed, and who is in it."""
    from desktop.store.open import open_engine
    from desktop.store.store import Store
    from tests.factory import Clinic

    made: dict[datetime, tuple[Path, Clinic]] = {}

    def set_up(now: datetime) -> tuple[Path, Clinic]:
        if now not in made:
            path = empty_file.with_name(f"clinic-{len(made)}.db")
            shutil.copy(empty_file, path)
            store = Store(open_engine(path, KEY), StandingClock(now))
            made[now] = path, Clinic.set_up(store, store._clock)
            store.close()
        return made[now]

    return set_up


@pytest.fixture
def clinic(
    data_file: Path,
    bare_store: "Store",
    clock: StandingClock,
    set_up_clinic: "Callable[[datetime], tuple[Path, Clinic]]",
    request: pytest.FixtureRequest,
) -> "Clinic":
    """A store set up as 霄云镇卫生院, with a county hospital, staff and two experts.

    Set up once by each process and copied for each test; a file that is in use already is not
    touched, but set up where it lies. Where tests share a server each is a computer of its own:
    a copy would be found out there.
    """
    from tests.factory import Clinic

    alone = "county" in request.path.parts
    if alone or bare_store._engine.pool.checkedin():  # type: ignore[attr-defined]
        return Clinic.set_up(bare_store, clock)
    path, clinic = set_up_clinic(clock.now())
    shutil.copy(path, data_file)
    return replace(clinic, store=bare_store, clock=clock)


@pytest.fixture
def store(clinic: "Clinic") -> "Store":
    return clinic.store


@pytest.fixture
def nurse(clinic: "Clinic") -> Actor:
    return clinic.nurse


@pytest.fixture
def author(nurse: Actor) -> UUID:
    return nurse.staff_id
