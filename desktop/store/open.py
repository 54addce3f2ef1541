"""Opening the encrypted file: key, pragmas, and telling what is wrong with it."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.domain.errors import DiskFull, FileDamaged, StoreBusy, StoreError, WrongKey

BUSY_TIMEOUT_MS = 5_000
KEY_BYTES = 32


def warm_up() -> None:
    """Do what the first query would do otherwise, on whatever thread has the time."""
    configure_mappers()


def connect(path: Path, key: bytes) -> Any:
    """A raw connection with the data key and every pragma set.

    Raises:
        WrongKey: the key does not open the file, or the file is not ours.
    """
    if len(key) != KEY_BYTES:
        raise WrongKey
    connection = sqlcipher.connect(
        str(path), check_same_thread=False, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000
    )
    try:
        # a raw key skips SQLCipher's own slow derivation; Argon2id guards the key slots instead
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "cache_size = -32000",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise told(error) from error
    return connection


def open_engine(path: Path, key: bytes) -> Engine:
    """An engine whose every connection is keyed; safe to use from the GUI and the worker thread."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=2,
        hide_parameters=True,  # an error that is printed must not quote a patient
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # Taking the write lock first makes the busy timeout apply; upgrading a read lock ignores it.
    begin = "BEGIN" if connection.get_execution_options().get("reading") else "BEGIN IMMEDIATE"
    try:
        # straight to the driver: SQLAlchemy's own way to it costs as much as a short reading does
        connection.connection.driver_connection.execute(begin)  # type: ignore[union-attr]
    except sqlcipher.Error as error:
        raise DBAPIError.instance(begin, None, error, sqlcipher.Error) from error


def told(error: BaseException) -> StoreError:
    """The nurse's error for a driver error."""
    words = str(error).lower()
    if "locked" in words or "busy" in words:
        return StoreBusy()
    if "full" in words:
        return DiskFull()
    if "not a database" in words:
        return WrongKey()
    if "malformed json" in words:  # somebody's text, not the file
        return StoreError()
    if "malformed" in words or "corrupt" in words:
        return FileDamaged()
    return StoreError()


DRIVER_ERRORS = (sqlcipher.OperationalError, sqlcipher.DatabaseError, sqlite3.Error)


def quick_check(connection: Any) -> list[str]:
    """What SQLite finds wrong with the file; empty when sound."""
    rows = [row[0] for row in connection.execute("PRAGMA quick_check(20)").fetchall()]
    return [] if rows == ["ok"] else rows
