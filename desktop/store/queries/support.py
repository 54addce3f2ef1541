"""Numbers about the file for support: counts, codes and times; no word that a person wrote."""

from typing import Any

from sqlalchemy import text

from desktop.store.store import Reading

SETTINGS = frozenset(
    {
        "auto_lock_minutes",
        "clock_offset_s",
        "county_no_history",
        "county_restored",
        "epoch",
        "exchange_away",
        "journal_confirmed",
        "verify_due",
        "attachment_pdf_kb",
        "attachment_photo_kb",
        "attachment_photo_px",
    }
)
"""Settings whose value is told, where it is a number, a yes or a no; of others only that they are
there."""


def op_states(reading: Reading) -> list[dict[str, Any]]:
    """How many ops of each kind stand in each state, and for which reason."""
    return _rows(
        reading,
        "SELECT o.kind, s.state, coalesce(s.reason_code, '') AS code, count(*) AS count,"
        " min(o.created_wall) AS oldest FROM op o JOIN op_state s USING (op_id)"
        " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    )


def bundles(reading: Reading) -> list[dict[str, Any]]:
    """How many bundles stand in each state, and the newest of each."""
    return _rows(
        reading,
        "SELECT state, count(*) AS count, max(bundle_no) AS newest, max(frozen_at) AS at"
        " FROM bundle GROUP BY 1 ORDER BY 1",
    )


def replica_counts(reading: Reading) -> list[dict[str, Any]]:
    """How much is known of the county, by type."""
    return _rows(
        reading,
        "SELECT resource_type AS type, count(*) AS count, sum(deleted) AS deleted,"
        " max(last_updated) AS newest FROM replica GROUP BY 1 ORDER BY 1",
    )


def cursors(reading: Reading) -> list[dict[str, Any]]:
    """How far each scope was read; and what waits staged or for a parent."""
    found = _rows(reading, "SELECT scope, since, pulled_at FROM cursor ORDER BY 1")
    staged = _rows(reading, "SELECT scope, count(*) AS staged FROM stage GROUP BY 1 ORDER BY 1")
    waits = _rows(
        reading,
        "SELECT resource_type AS type, count(*) AS orphans, max(misses) AS misses FROM orphan"
        " GROUP BY 1 ORDER BY 1",
    )
    return [*found, *staged, *waits]


def undecided(reading: Reading) -> list[dict[str, Any]]:
    """Conflicts that nobody has decided, by type."""
    return _rows(
        reading,
        "SELECT resource_type AS type, count(*) AS count, min(found_at) AS oldest FROM conflict"
        " WHERE decision IS NULL GROUP BY 1 ORDER BY 1",
    )


def settings(reading: Reading) -> dict[str, Any]:
    """Which settings there are; values only of those that cannot say anything of anybody."""
    found: dict[str, Any] = {}
    for key in reading.connection.execute(text("SELECT key FROM setting ORDER BY key")).scalars():
        value = reading.setting(key)
        plain = key in SETTINGS and isinstance(value, bool | int | float | None)
        found[key] = value if plain else f"<{type(value).__name__}>"
    return found


def engine_facts(reading: Reading) -> dict[str, Any]:
    """Versions and size of the file as the database itself tells them."""
    asked = ("cipher_version", "page_count", "page_size", "freelist_count", "journal_mode")
    told = {name: reading.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}
    version = reading.connection.exec_driver_sql("SELECT sqlite_version()").scalar()
    schema = reading.connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return {**told, "sqlite_version": version, "schema": schema}


def _rows(reading: Reading, sql: str) -> list[dict[str, Any]]:
    return [dict(row) for row in reading.connection.execute(text(sql)).mappings()]
