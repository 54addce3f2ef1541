"""Upgrading: the migrations make what the models say, and a kill at any step loses nothing."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import FileDamaged, FileNewer
from desktop.models.base import Base
from desktop.store import migrate
from desktop.store.copies import ops_of
from desktop.store.migrate import REVISIONS, create, head, migrating_engine, needs_upgrade, upgrade
from desktop.store.open import connect
from desktop.store.opening import open_folder
from tests.conftest import KEY, StandingClock
from tests.setup_parts import folder_with

OLD = Path(__file__).parent / "old"
STEPS = ["copy", "tables", "triggers", "commit", "proof", "swap", "done"]
KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.store import migrate
def step(name):
    if name == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
migrate.upgrade(Path(sys.argv[1]), bytes(range(32)), step)
"""


@pytest.fixture
def behind(data_file: Path) -> Path:
    """A real file with records, as the first release left it."""
    shutil.copy(OLD / f"{REVISIONS[0]}.db", data_file)
    return data_file


def schema(path: Path) -> set[tuple[str, str, tuple[str, ...]]]:
    """Everything `sqlite_master` says; the order of columns and constraints means nothing."""
    connection = connect(path, KEY)
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    connection.close()
    return {
        (kind, name, tuple(sorted(re.sub(r"[\s\"]+|\)$", "", sql).split(","))))
        for kind, name, sql in rows
    }


def version(path: Path) -> str:
    connection = connect(path, KEY)
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    connection.close()
    return str(found)


def test_migrations_from_nothing_make_what_the_models_make(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.db", tmp_path / "migrated.db"
    create(made, KEY)
    engine = migrating_engine(migrated, KEY)
    with engine.begin() as connection:
        migrate.run_alembic(connection, "upgrade", "head")
        migrate.make_triggers(connection)
    engine.dispose()
    assert schema(migrated) == schema(made)


def test_alembic_sees_no_difference_from_the_models(empty_file: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = migrating_engine(empty_file, KEY)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_the_revisions_named_are_those_that_stand_in_the_folder() -> None:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(migrate.script_folder()))
    found = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS
    assert scripts.get_current_head() == head()


def test_a_new_file_is_at_the_head_and_alembic_was_not_needed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from desktop.store import migrate as m;"
        f"p = Path({str(tmp_path / 'n.db')!r}); k = bytes(range(32)); m.create(p, k);"
        "assert not m.needs_upgrade(p, k); assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_newer_file_is_refused(data_file: Path) -> None:
    connection = connect(data_file, KEY)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(FileNewer):
        needs_upgrade(data_file, KEY)
    assert version(data_file) == "9999"


def test_an_upgrade_keeps_every_op_and_every_trigger(behind: Path, empty_file: Path) -> None:
    before = ops_of(behind, KEY)
    assert needs_upgrade(behind, KEY)
    upgrade(behind, KEY)
    assert ops_of(behind, KEY) == before
    assert version(behind) == head()
    assert {row for row in schema(behind) if row[0] == "trigger"} == {
        row for row in schema(empty_file) if row[0] == "trigger"
    }


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("step", STEPS)
def test_an_upgrade_killed_at_any_step_recovers(behind: Path, step: str) -> None:
    before = ops_of(behind, KEY)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(behind), step],
        check=False,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == -signal.SIGKILL
    assert version(behind) == (head() if step == "done" else REVISIONS[0])
    if step != "done":
        upgrade(behind, KEY)
    assert version(behind) == head()
    assert ops_of(behind, KEY) == before


def test_a_payload_changed_meanwhile_stops_the_upgrade(behind: Path) -> None:

    def meddle(name: str) -> None:
        if name == "proof":
            working = connect(behind.with_name("records.db.working"), KEY)
            working.execute("DROP TRIGGER op_update")
            working.execute("UPDATE op SET payload = '{}' WHERE seq = 1")
            working.close()

    with pytest.raises(FileDamaged):
        upgrade(behind, KEY, meddle)
    assert version(behind) == REVISIONS[0]


def test_opening_an_older_file_backs_it_up_and_upgrades_it(
    behind: Path, tmp_path: Path, clock: StandingClock
) -> None:
    folder = folder_with(behind, tmp_path / "data")
    opened = open_folder(folder, KEY, clock)
    opened.store.close()
    assert [note.code for note in opened.notes] == ["place.upgraded"]
    (kept,) = folder.backups.iterdir()
    assert version(kept / "records.db") == REVISIONS[0]
    assert version(folder.database) == head()


@pytest.mark.parametrize("path", sorted(OLD.glob("*.db")), ids=lambda path: path.stem)
def test_a_real_file_of_every_release_opens(
    path: Path, tmp_path: Path, clock: StandingClock
) -> None:
    folder = folder_with(path, tmp_path / "data")
    before = ops_of(folder.database, KEY)
    opened = open_folder(folder, KEY, clock)
    assert opened.store.count_ops() == before.count > 0
    opened.store.close()
    assert ops_of(folder.database, KEY) == before


def test_a_real_file_of_every_revision_is_kept() -> None:
    assert {path.stem for path in OLD.glob("*.db")} == set(REVISIONS)
