"""Making and upgrading the file (sync.md section 6, "Upgrade")."""

from pathlib import Path

from desktop.catalog import RECORD_TYPES
from desktop.models import house, log  # noqa: F401 - their tables belong to the metadata
from desktop.models.base import Base
from desktop.models.triggers import all_triggers
from desktop.store.open import open_engine


def create(path: Path, key: bytes) -> None:
    """Make a new, empty, encrypted file."""
    engine = open_engine(path, key)
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        for sql in all_triggers(entry.kind for entry in RECORD_TYPES).values():
            connection.exec_driver_sql(sql)
    engine.dispose()
