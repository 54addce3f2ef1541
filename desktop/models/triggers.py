"""Triggers: what the database itself refuses.

Kept as one list, because a migration that rebuilds a table drops its triggers in silence; after
every migration the list is made again and compared with `sqlite_master`. `recursive_triggers`
must be on, else INSERT OR REPLACE deletes without asking.
"""

from collections.abc import Iterable

_EDGES = (
    ("PENDING", "SENT"),
    ("PENDING", "CONFLICT"),
    ("PENDING", "QUARANTINED"),
    ("PENDING", "BLOCKED"),
    ("PENDING", "SUPERSEDED"),
    ("SENT", "ACKED"),
    ("SENT", "PENDING"),
    ("SENT", "CONFLICT"),
    ("SENT", "QUARANTINED"),
    ("SENT", "BLOCKED"),
    ("CONFLICT", "PENDING"),
    ("CONFLICT", "SUPERSEDED"),
    ("CONFLICT", "DISCARDED"),
    ("QUARANTINED", "PENDING"),
    ("QUARANTINED", "SUPERSEDED"),
    ("QUARANTINED", "DISCARDED"),
    ("BLOCKED", "PENDING"),
    ("BLOCKED", "SUPERSEDED"),
    ("BLOCKED", "DISCARDED"),
    ("ACKED", "PENDING"),  # the county went back to an older backup
)
# pending: of a stopped session; the seat stays sold until the patient has another place
LIVE_BOOKING = ("booked", "pending", "arrived", "checked-in", "fulfilled", "noshow")


def _trigger(name: str, when: str, guard: str, message: str) -> tuple[str, str]:
    return name, (
        f"CREATE TRIGGER {name} {when} WHEN {guard} BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def record_triggers(table: str) -> list[tuple[str, str]]:
    """A record row moves one revision at a time and is never deleted."""
    return [
        _trigger(
            f"{table}_insert", f"BEFORE INSERT ON {table}", "NEW.revision <> 1", "revision order"
        ),
        _trigger(
            f"{table}_update",
            f"BEFORE UPDATE ON {table}",
            "NEW.revision <> OLD.revision + 1 OR NEW.id <> OLD.id",
            "revision order",
        ),
        _trigger(f"{table}_delete", f"BEFORE DELETE ON {table}", "1", "records are kept"),
    ]


def _log_triggers() -> list[tuple[str, str]]:
    edges = ", ".join(f"('{a}','{b}')" for a, b in _EDGES)
    return [
        _trigger(
            "op_order",
            "BEFORE INSERT ON op",
            "NEW.seq <> COALESCE((SELECT MAX(seq) FROM op), 0) + 1"
            " OR NEW.prev_hash <> COALESCE((SELECT hash FROM op ORDER BY seq DESC LIMIT 1), '')",
            "op chain",
        ),
        _trigger(
            "op_exists",
            "BEFORE INSERT ON op",
            "EXISTS (SELECT 1 FROM op WHERE op_id = NEW.op_id)",
            "op exists",
        ),
        _trigger("op_update", "BEFORE UPDATE ON op", "1", "ops are immutable"),
        _trigger("op_delete", "BEFORE DELETE ON op", "1", "ops are kept"),
        (
            "op_owed",
            "CREATE TRIGGER op_owed AFTER INSERT ON op BEGIN"
            " INSERT INTO op_state(op_id, seq, state) VALUES (NEW.op_id, NEW.seq, 'PENDING'); END",
        ),
        _trigger(
            "op_state_edge",
            "BEFORE UPDATE ON op_state",
            f"NEW.op_id <> OLD.op_id OR NEW.seq <> OLD.seq OR (NEW.state <> OLD.state AND"
            f" (OLD.state, NEW.state) NOT IN (VALUES {edges}))",
            "op state edge",
        ),
        _trigger(
            "op_state_insert", "BEFORE INSERT ON op_state", "NEW.state <> 'PENDING'", "op state"
        ),
        _trigger("op_state_delete", "BEFORE DELETE ON op_state", "1", "ops are kept"),
        _trigger("audit_update", "BEFORE UPDATE ON audit", "1", "the trace is kept"),
        _trigger("audit_delete", "BEFORE DELETE ON audit", "1", "the trace is kept"),
        _trigger(
            "counter_update", "BEFORE UPDATE ON counter", "NEW.last <= OLD.last", "counter order"
        ),
    ]


def _seat_triggers() -> list[tuple[str, str]]:
    live = ", ".join(f"'{state}'" for state in LIVE_BOOKING)
    unsellable = (
        f"NEW.seat_id IS NOT NULL AND NEW.state IN ({live}) AND NOT EXISTS (SELECT 1 FROM seat"
        " WHERE seat.id = NEW.seat_id AND seat.session_id = NEW.session_id"
        " AND seat.no = NEW.seat_no AND seat.closed = 0 AND seat.holder ="
        " (SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id'))"
    )
    # all three name the seat: with one of them left behind, the same seat could be sold again
    elsewhere = " OR ".join(
        f"OLD.{column} IS NOT NEW.{column}" for column in ("seat_id", "session_id", "seat_no")
    )
    moved = f"({elsewhere} OR OLD.state NOT IN ({live})) AND {unsellable}"
    return [
        _trigger("booking_seat_insert", "BEFORE INSERT ON booking", unsellable, "seat not ours"),
        _trigger("booking_seat_update", "BEFORE UPDATE ON booking", moved, "seat not ours"),
        _trigger("seat_delete", "BEFORE DELETE ON seat", "1", "seats are kept"),
    ]


def all_triggers(record_tables: Iterable[str]) -> dict[str, str]:
    """Every trigger by name."""
    made = [*_log_triggers(), *_seat_triggers()]
    for table in record_tables:
        made.extend(record_triggers(table))
    return dict(made)
