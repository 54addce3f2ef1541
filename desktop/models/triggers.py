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
            " INSERT INTO op_state(op_id, seq, state) VALUES (NEW.op_id, NEW.seq,"
            " CASE WHEN NEW.taken THEN 'TAKEN' ELSE 'PENDING' END); END",
        ),
        _trigger(
            "op_state_edge",
            "BEFORE UPDATE ON op_state",
            f"NEW.op_id <> OLD.op_id OR NEW.seq <> OLD.seq OR (NEW.state <> OLD.state AND"
            f" (OLD.state, NEW.state) NOT IN (VALUES {edges}))",
            "op state edge",
        ),
        _trigger(
            "op_state_insert",
            "BEFORE INSERT ON op_state",
            "NEW.state <> (SELECT CASE WHEN taken THEN 'TAKEN' ELSE 'PENDING' END FROM op"
            " WHERE op.op_id = NEW.op_id)",
            "op state",
        ),
        _trigger("op_state_delete", "BEFORE DELETE ON op_state", "1", "ops are kept"),
        _trigger("audit_update", "BEFORE UPDATE ON audit", "1", "the trace is kept"),
        _trigger("audit_delete", "BEFORE DELETE ON audit", "1", "the trace is kept"),
        _trigger(
            "counter_update", "BEFORE UPDATE ON counter", "NEW.last <= OLD.last", "counter order"
        ),
    ]


# Said by another computer and acknowledged by the county: it is a fact, whatever we think of it.
# Its op is written before its row, so that the row can be recognised.
_TAKEN = (
    "EXISTS (SELECT 1 FROM op WHERE op.record_id = NEW.id AND op.revision = NEW.revision"
    " AND op.taken = 1)"
)
LIVE_SESSION = ("draft", "published", "substituted", "ended")


def _changed(columns: Iterable[str]) -> str:
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)


def _both(
    name: str, table: str, guard: str, entered: str, columns: Iterable[str], message: str
) -> list[tuple[str, str]]:
    """A guard at insert, and at an update that enters its ground anew."""
    moved = f"({_changed(columns)} OR NOT ({entered})) AND {guard}"
    return [
        _trigger(f"{name}_insert", f"BEFORE INSERT ON {table}", guard, message),
        _trigger(f"{name}_update", f"BEFORE UPDATE ON {table}", moved, message),
    ]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _seat_triggers() -> list[tuple[str, str]]:
    live = _listed(LIVE_BOOKING)
    unsellable = (
        f"NEW.seat_id IS NOT NULL AND NEW.state IN ({live}) AND NOT EXISTS (SELECT 1 FROM seat"
        " WHERE seat.id = NEW.seat_id AND seat.session_id = NEW.session_id"
        " AND seat.no = NEW.seat_no AND seat.closed = 0 AND seat.giving = 0"
        " AND seat.hold_until IS NULL AND seat.holder ="
        " (SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id')"
        " AND NOT EXISTS (SELECT 1 FROM outage_slip AS slip"
        " WHERE slip.seat_id = seat.id AND slip.state = 'OUT'))"
        f" AND NOT {_TAKEN}"
    )
    on_paper = (
        "EXISTS (SELECT 1 FROM outage_slip AS slip"
        " WHERE slip.seat_id = NEW.id AND slip.state = 'OUT')"
    )
    return [
        # all three name the seat: with one of them left behind, it could be sold again
        *_both(
            "booking_seat",
            "booking",
            unsellable,
            f"OLD.state IN ({live})",
            ("seat_id", "session_id", "seat_no"),
            "seat not ours",
        ),
        _trigger("seat_delete", "BEFORE DELETE ON seat", "1", "seats are kept"),
        _trigger(
            "seat_on_paper",
            "BEFORE UPDATE OF giving ON seat",
            f"NEW.giving = 1 AND OLD.giving = 0 AND {on_paper}",
            "seat on paper",
        ),
        *_paper_triggers(live),
        _trigger("seat_request_delete", "BEFORE DELETE ON seat_request", "1", "requests are kept"),
    ]


def _paper_triggers(live: str) -> list[tuple[str, str]]:
    """A paper keeps only a seat that could be sold now, and is settled once."""
    keepable = (
        "EXISTS (SELECT 1 FROM seat WHERE seat.id = NEW.seat_id AND seat.closed = 0"
        " AND seat.giving = 0 AND seat.hold_until IS NULL AND seat.holder ="
        " (SELECT json_extract(value, '$') FROM setting WHERE key = 'device_id'))"
        " AND NOT EXISTS (SELECT 1 FROM booking AS b WHERE b.session_id = NEW.session_id"
        f" AND b.seat_no = NEW.seat_no AND b.seat_no IS NOT NULL AND b.state IN ({live}))"
    )
    return [
        _trigger(
            "outage_slip_insert",
            "BEFORE INSERT ON outage_slip",
            f"NEW.state <> 'OUT' OR (NEW.seat_id IS NOT NULL AND NOT ({keepable}))",
            "seat not ours",
        ),
        _trigger(
            "outage_slip_update",
            "BEFORE UPDATE ON outage_slip",
            "OLD.state <> 'OUT' OR NEW.state = 'OUT' OR NEW.no <> OLD.no",
            "slip is settled",
        ),
        _trigger("outage_slip_delete", "BEFORE DELETE ON outage_slip", "1", "numbers are kept"),
    ]


def _number_once(table: str) -> list[tuple[str, str]]:
    """A machine that was set back gave a number again before the county told it so."""
    second = (
        f"EXISTS (SELECT 1 FROM {table} AS other WHERE other.no = NEW.no"
        f" AND other.id <> NEW.id) AND NOT {_TAKEN}"
    )
    return _both(f"{table}_no", table, second, "1", ("no",), "number twice")


def _one_each_triggers() -> list[tuple[str, str]]:
    """What may be there once, unless another computer has made it there twice."""
    live, standing = _listed(LIVE_BOOKING), _listed(LIVE_SESSION)
    second_booking = (
        f"NEW.state IN ({live}) AND EXISTS (SELECT 1 FROM booking AS other"
        " WHERE other.patient_id = NEW.patient_id AND other.session_id = NEW.session_id"
        f" AND other.id <> NEW.id AND other.state IN ({live})) AND NOT {_TAKEN}"
    )
    second_waiting = (
        "NEW.state = 'waitlist' AND EXISTS (SELECT 1 FROM booking AS other"
        " WHERE other.patient_id = NEW.patient_id AND other.session_id = NEW.session_id"
        f" AND other.id <> NEW.id AND other.state = 'waitlist') AND NOT {_TAKEN}"
    )
    second_session = (
        f"NEW.status IN ({standing}) AND EXISTS (SELECT 1 FROM duty_session AS other"
        " WHERE other.expert_id = NEW.expert_id AND other.held_on = NEW.held_on"
        " AND other.half_day = NEW.half_day AND other.id <> NEW.id"
        f" AND other.status IN ({standing})) AND NOT {_TAKEN}"
    )
    return [
        *_number_once("booking"),
        *_number_once("county_booking"),
        *_both(
            "booking_patient",
            "booking",
            second_booking,
            f"OLD.state IN ({live})",
            ("patient_id", "session_id"),
            "patient in session",
        ),
        *_both(
            "booking_waiting",
            "booking",
            second_waiting,
            "OLD.state = 'waitlist'",
            ("patient_id", "session_id"),
            "patient waits",
        ),
        *_both(
            "duty_session_once",
            "duty_session",
            second_session,
            f"OLD.status IN ({standing})",
            ("expert_id", "held_on", "half_day"),
            "session twice",
        ),
    ]


def all_triggers(record_tables: Iterable[str]) -> dict[str, str]:
    """Every trigger by name."""
    made = [*_log_triggers(), *_seat_triggers(), *_one_each_triggers()]
    for table in record_tables:
        made.extend(record_triggers(table))
    return dict(made)
