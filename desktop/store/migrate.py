"""Making and upgrading the file (sync.md section 6, "Upgrade").

alembic is imported only when a file is behind; whether it is, plain SQL tells.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from desktop.catalog import RECORD_TYPES
from desktop.domain.errors import FileDamaged, FileNewer
from desktop.models import house, log, referral_house  # noqa: F401 - their tables belong to the metadata
from desktop.models.base import Base
from desktop.models.triggers import all_triggers
from desktop.store.copies import (
    Step,
    close_wholly,
    copy_file,
    no_step,
    ops_of,
    swap_in,
    working_name,
)
from desktop.store.open import DRIVER_ERRORS, connect, open_engine, told

REVISIONS = ("0001", "0002", "0003")
"""Every released state of the tables, oldest first; the last is what the models say."""

VERSION_TABLE = "alembic_version"


def create(path: Path, key: bytes) -> None:
    """Make a new, empty, encrypted file as the newest release has it.

    The tables come from the models; tests hold them equal to what the migrations make.
    """
    engine = open_engine(path, key)
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(
            f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32) NOT NULL,"
            f" CONSTRAINT {VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql(f"INSERT INTO {VERSION_TABLE} VALUES ('{head()}')")
        make_triggers(connection)
    engine.dispose()


def head() -> str:
    """The newest revision this program knows."""
    return REVISIONS[-1]


def version_of(path: Path, key: bytes) -> str:
    """The revision a file was last brought to.

    Raises:
        FileNewer: this program does not know it.
        FileDamaged: it says none, so it is not a file of ours.
    """
    connection = connect(path, key)
    try:
        row = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()
    except DRIVER_ERRORS as error:
        if "no such table" in str(error):
            raise FileDamaged from error
        raise told(error) from error
    finally:
        connection.close()
    if row is None:
        raise FileDamaged
    if row[0] not in REVISIONS:
        raise FileNewer
    return str(row[0])


def needs_upgrade(path: Path, key: bytes) -> bool:
    """Tell whether an older release wrote the file.

    Raises:
        FileNewer: a newer one did.
    """
    return version_of(path, key) != head()


def upgrade(path: Path, key: bytes, step: Step = no_step) -> None:
    """Bring the file to the newest revision, on a copy that then takes its place.

    Nobody may have the file open meanwhile. The caller has made a backup.

    Raises:
        FileDamaged: the copy did not come out as it must; the file is untouched.
        StoreError: no room or no access; the file is untouched.
    """
    working = working_name(path)
    close_wholly(path, key)
    before = ops_of(path, key)
    copy_file(path, key, working, step)
    step("tables")
    _change_tables(working, key, step)
    step("proof")
    if ops_of(working, key) != before:
        raise FileDamaged("keys.ops_changed")
    close_wholly(working, key)
    close_wholly(path, key)
    step("swap")
    swap_in(working, path)
    step("done")


def _change_tables(path: Path, key: bytes, step: Step) -> None:
    engine = migrating_engine(path, key)
    try:
        with engine.begin() as connection:
            run_alembic(connection, "upgrade", head())
            step("triggers")
            make_triggers(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise FileDamaged("keys.ops_changed")
            step("commit")
    finally:
        engine.dispose()


def migrating_engine(path: Path, key: bytes) -> Engine:
    """An engine whose connections have foreign keys off before anything begins.

    Inside a transaction the pragma does nothing, and a rebuilt table would cascade its children
    away.
    """
    engine = open_engine(path, key)
    event.listen(engine, "connect", _keys_off)
    return engine


def _keys_off(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def make_triggers(connection: Connection) -> None:
    """Make every trigger again and compare with what the file then says it has.

    Raises:
        FileDamaged: a trigger is missing, or one is there that we did not make.
    """
    wanted = all_triggers(entry.kind for entry in RECORD_TYPES)
    for name in _triggers(connection):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for sql in wanted.values():
        connection.exec_driver_sql(sql)
    if _triggers(connection) != wanted:
        raise FileDamaged("keys.ops_changed")


def _triggers(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {row.name: row.sql for row in rows}


def run_alembic(connection: Connection, command: str, *said: Any, **named: Any) -> None:
    """Run an alembic command on an open connection, with a configuration built here.

    Args:
        connection: in a transaction that the caller ends.
        command: name of a function in `alembic.command`.
        *said: its arguments.
        **named: its options.
    """
    from alembic import command as commands
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(script_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    run: Callable[..., Any] = getattr(commands, command)
    run(config, *said, **named)


def script_folder() -> Path:
    """Where the migrations are: a PyInstaller bundle, an installed wheel, a source checkout.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parents[1]
    bundle = getattr(sys, "_MEIPASS", None)
    places = [
        *([Path(bundle) / "migrations"] if bundle else []),
        package / "_data" / "migrations",
        package.parent / "migrations",
    ]
    for place in places:
        if (place / "env.py").is_file():
            return place
    raise FileNotFoundError("migrations")
