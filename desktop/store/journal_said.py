"""What a unit of work says to the second journal: ops, versions they stand for, states, settings.

Rows of a few tables that no op stands for go with them. All is read back inside the same
transaction, so that it is what the file will hold and nothing else. Statements in many places
change it; triggers of the connection, not of the file, note which rows.
"""

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, Table, bindparam, select

from desktop.domain.codes import ReferralState
from desktop.models.log import OpBaseRow, OpRow, OpStateRow
from desktop.models.referral_house import AttachmentPartRow
from desktop.store.journal_file import Entry
from desktop.store.listing import among, as_listed
from desktop.store.sealing import text_of

if TYPE_CHECKING:
    from desktop.store.units import Unit

SENT_BYTES = "sent"
LEFT_OUT = (
    "ledger",
    "ledger_births",
    "ledger_told",
    "clock_offset_s",
    "restored_at",
    "epoch_began_at",
    "exchange_state",
    "exchange_away",
    "journal_confirmed",
    "witness",
    "courier_out",
    "signing_keys_seen",
    "slip_key_published",
    "verified",
    "verify_due",
    "verify_run",
    "daily_check",
    "guest_seats_unfound",
    "slot_window",
    "first_readings",
    "attachment_doubts",
    "clinic_computers",
)
"""Settings that are true of one copy of the file and at one moment only."""
TABLES = {
    "setting": "key",
    "counter": "prefix",
    "pin": "staff_id",
    "outage_slip": "no",
    "print_log": "seq",
    "audit": "seq",
}
"""Rows that no op stands for and that are kept all the same: table -> its key."""
STANDING = ("setting", "counter", "pin", "outage_slip")
"""Those of them that are small enough to be said whole."""
TRACES = ("audit", "print_log")
"""The others: they only grow, so they are said from a time on."""
DRAFTS = (
    ReferralState.DRAFT,
    ReferralState.AWAITING_SIGNATURE,
    ReferralState.AWAITING_REVIEW,
)
"""States of a referral that somebody still works on and that nobody else has."""
CHUNK = 200
"""Ops in one entry, when a journal is filled from the file."""

_QUIET = "NEW.state <> 'SENT' AND NOT (OLD.state = 'SENT' AND NEW.state = 'PENDING')"


def _noted(table: str, key: str) -> list[str]:
    """Triggers of the connection that note which rows of a table changed.

    Not by INSERT OR IGNORE: the policy of the statement that fires a trigger overrules it.
    """
    made = []
    for when, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
        listed = ", ".join(f"'{name}'" for name in LEFT_OUT)
        only = f" WHEN {row}.key NOT IN ({listed})" if table == "setting" else ""
        made.append(
            f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{table}_{when.lower()}"
            f" AFTER {when} ON main.{table}{only} BEGIN"
            # no OR IGNORE: inside a trigger an upsert outside overrides it (sqlite.org, "CREATE
            # TRIGGER"), and a second number of one day would fail
            f" INSERT INTO journal_kept SELECT '{table}', {row}.{key} WHERE NOT EXISTS"
            f" (SELECT 1 FROM journal_kept WHERE tab = '{table}' AND row_key = {row}.{key}); END"
        )
    return made


WATCH = (
    "CREATE TEMP TABLE IF NOT EXISTS journal_moved(seq INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE IF NOT EXISTS journal_based(op_id TEXT PRIMARY KEY)",
    "CREATE TEMP TABLE IF NOT EXISTS journal_kept(tab TEXT, row_key, PRIMARY KEY(tab, row_key))",
    "CREATE TEMP TRIGGER IF NOT EXISTS journal_state AFTER UPDATE OF state ON main.op_state"
    f" WHEN NEW.state <> OLD.state AND {_QUIET}"
    " BEGIN INSERT INTO journal_moved SELECT NEW.seq"
    " WHERE NOT EXISTS (SELECT 1 FROM journal_moved WHERE seq = NEW.seq); END",
    *(
        f"CREATE TEMP TRIGGER IF NOT EXISTS journal_base_{when}"
        f" AFTER {when.upper()} ON main.op_base"
        " BEGIN INSERT INTO journal_based SELECT NEW.op_id WHERE NOT EXISTS"
        " (SELECT 1 FROM journal_based WHERE op_id = NEW.op_id); END"
        for when in ("insert", "update")
    ),
    *(each for table, key in TABLES.items() for each in _noted(table, key)),
)


def watch(connection: Any, _record: Any = None) -> None:
    """Have a connection note what changes; called once for each by the engine."""
    for statement in WATCH:
        connection.execute(statement)


def said_by(unit: "Unit") -> Entry | None:
    """What the unit has written, for the journal; None when there is nothing to say.

    Call as its last act before the commit.
    """
    found: Entry = {}
    link = unit.connection
    if unit.first_seq is not None:
        found["ops"] = _ops(link, unit.first_seq)
    if moved := list(link.exec_driver_sql(_MOVED).mappings()):
        found["states"] = [list(row.values()) for row in moved]
        link.exec_driver_sql("DELETE FROM journal_moved")
    if based := [list(row) for row in link.exec_driver_sql(_BASED)]:
        found["bases"] = based
        link.exec_driver_sql("DELETE FROM journal_based")
    if kept := link.exec_driver_sql(_KEPT).all():
        found.update(_rows_of(link, kept))
        link.exec_driver_sql("DELETE FROM journal_kept")
    if unit.bytes_kept:
        found["parts"] = _parts(link, unit.bytes_kept)
    return {key: value for key, value in found.items() if value} or None


def stand_of(link: Connection, *, after: int = 0) -> Entry:
    """How everything stands: states of all ops after one, settings, numbers given.

    Said when what was said in between may have got lost.
    """
    return {
        "runs": _runs(link.exec_driver_sql(_STATES, (after,))),
        "states": [list(row) for row in link.exec_driver_sql(_HELD, (after,))],
        "rows": {table: _all(link, table) for table in STANDING},
    }


def births_of(link: Connection, after: int) -> dict[str, list[str]]:
    """When and by whom records were made that have ops on both sides of `after`."""
    if not after:
        return {}
    return {row[0]: [row[1], row[2]] for row in link.exec_driver_sql(_BIRTHS, (after, after))}


def filled_from(link: Connection, after: int) -> Iterator[Entry]:
    """What the file holds after an op, in entries."""
    seq = after
    while ops := _ops(link, seq + 1, CHUNK):
        seq = ops[-1]["seq"]
        ids = as_listed(op["op_id"] for op in ops)
        entry: Entry = {"ops": ops}
        if bases := [list(row) for row in link.execute(_BASES_OF, ids)]:
            entry["bases"] = bases
        yield entry
    for attachment_id in link.exec_driver_sql(_UNSENT_BYTES, (after,)).scalars().all():
        yield {"parts": _parts(link, [attachment_id])}


def traces_since(link: Connection, after: int, now: str) -> Iterator[Entry]:
    """Traces and prints from the time of an op on; all of them where it is 0.

    Args:
        link: to the file.
        after: number of the op.
        now: instant text; an op that a wrong clock dated after it tells nothing of what came later.
    """
    told = str(link.exec_driver_sql(_SAVED_AT, (after,)).scalar() or "")
    since = told if told <= now else ""
    for table in TRACES:
        asked = f"SELECT * FROM {table} WHERE at >= ? ORDER BY seq"
        rows = link.exec_driver_sql(asked, (since,)).mappings()
        while some := [dict(row) for row in itertools.islice(rows, CHUNK)]:
            yield {"rows": {table: some}}


def first_to_keep(link: Connection, confirmed: int, since: str, now: str) -> int:
    """The op up to which the journal may be cut: everything up to it is at the county for certain.

    Args:
        link: to the file.
        confirmed: the newest op that a comparison with the county covered.
        since: instant text; what was saved from then on is kept.
        now: instant text; what a wrong clock dated after it is not young for ever.
    """
    open_or_young = link.exec_driver_sql(_KEEP_FROM, (since, now)).scalar()
    last = link.exec_driver_sql("SELECT COALESCE(MAX(seq), 0) FROM op").scalar_one()
    return min(confirmed, last if open_or_young is None else int(open_or_young) - 1)


def _lasting(rows: Iterable[Any]) -> dict[str, str]:
    return {key: value for key, value in rows if key not in LEFT_OUT}


def _rows_of(link: Connection, kept: Iterable[Any]) -> Entry:
    """Rows as they are now, and keys of those that are gone."""
    rows: dict[str, list[dict[str, Any]]] = {}
    gone: dict[str, list[Any]] = {}
    for table, key in kept:
        asked = f"SELECT * FROM {table} WHERE {TABLES[table]} = ?"
        row = link.exec_driver_sql(asked, (key,)).mappings().first()
        if row is None:
            gone.setdefault(table, []).append(key)
        else:
            rows.setdefault(table, []).append(dict(row))
    return {name: said for name, said in (("rows", rows), ("gone", gone)) if said}


def _all(link: Connection, table: str) -> list[dict[str, Any]]:
    rows = link.exec_driver_sql(f"SELECT * FROM {table}").mappings()
    return [dict(row) for row in rows if row.get("key") not in LEFT_OUT]


def _ops(link: Connection, first: int, most: int = -1) -> list[dict[str, Any]]:
    rows = link.execute(_OPS, {"first": first, "most": most})
    return [dict(row) for row in rows.mappings()]


def _parts(link: Connection, attachment_ids: Iterable[str]) -> list[list[Any]]:
    rows = link.execute(_PARTS, as_listed(attachment_ids, variant=SENT_BYTES))
    return [[*row[:4], text_of(row.data)] for row in rows]


def _runs(rows: Iterable[Any]) -> list[list[Any]]:
    """States of ops in order, told as runs: nearly all of them are long."""
    runs: list[list[Any]] = []
    for seq, state in rows:
        if runs and runs[-1][2] == state and runs[-1][1] == seq - 1:
            runs[-1][1] = seq
        else:
            runs.append([seq, seq, state])
    return runs


# --- statements --------------------------------------------------------------------------------

_SAID = "seq, CASE state WHEN 'SENT' THEN 'PENDING' ELSE state END AS state"
_WHY = "reason_code, reason_text, blocked_by, decided_by"
# CROSS JOIN: SQLite keeps that order, the few that moved first; else every save would read every
# op, state and base ever kept
_MOVED = (
    f"SELECT {_SAID}, {_WHY} FROM op_state WHERE op_id IN"
    " (SELECT op.op_id FROM journal_moved CROSS JOIN op USING (seq)) ORDER BY seq"
)
_STATES = f"SELECT {_SAID} FROM op_state WHERE seq > ? ORDER BY op_state.seq"
_HELD = (
    f"SELECT {_SAID}, {_WHY} FROM op_state WHERE seq > ?"
    " AND state IN ('CONFLICT', 'QUARANTINED', 'BLOCKED', 'SUPERSEDED', 'DISCARDED')"
)
_KEPT = "SELECT tab, row_key FROM journal_kept ORDER BY tab, row_key"
_BASED = "SELECT base.* FROM journal_based CROSS JOIN op_base AS base USING (op_id)"
_SAVED_AT = "SELECT created_wall FROM op WHERE seq = ?"
_BIRTHS = (
    "SELECT record_id, created_wall, author FROM op WHERE revision = 1 AND seq <= ?"
    " AND record_id IN (SELECT record_id FROM op WHERE seq > ?)"
)
_UNSENT_BYTES = (
    "SELECT DISTINCT op.record_id FROM op JOIN op_state USING (op_id) WHERE op.kind = 'attachment'"
    " AND op.seq > ? AND NOT op.taken"
    " AND op_state.state NOT IN ('ACKED', 'TAKEN', 'SUPERSEDED', 'DISCARDED')"
)
# a draft that came to nothing stays unsent for ever: it must not keep all that came after it
_STAYED = (
    "(op.local_only OR op.kind = 'attachment' AND NOT EXISTS (SELECT 1 FROM op AS told"
    " WHERE told.record_id = a.about_id AND NOT told.local_only))"
)
_DRAFT_LIST = ", ".join(f"'{each}'" for each in DRAFTS)
_STILL_OPEN = (
    "EXISTS (SELECT 1 FROM referral AS r WHERE r.id IN (op.record_id, a.about_id)"
    f" AND r.state IN ({_DRAFT_LIST}))"
)
_KEEP_FROM = (
    "SELECT MIN(op.seq) FROM op JOIN op_state USING (op_id)"
    " LEFT JOIN attachment AS a ON op.kind = 'attachment' AND a.id = op.record_id"
    " WHERE op.created_wall BETWEEN ? AND ?"
    " OR op_state.state NOT IN ('ACKED', 'TAKEN', 'SUPERSEDED', 'DISCARDED')"
    f" AND (NOT {_STAYED} OR {_STILL_OPEN})"
)
_OP = cast("Table", OpRow.__table__)
_OPS = (
    select(_OP).where(_OP.c.seq >= bindparam("first")).order_by(_OP.c.seq).limit(bindparam("most"))
)
_BASES = cast("Table", OpBaseRow.__table__)
_BASES_OF = select(_BASES).where(among(_BASES.c.op_id))
_STATE = cast("Table", OpStateRow.__table__).c
_PART = cast("Table", AttachmentPartRow.__table__).c
_PARTS = (
    select(_PART.attachment_id, _PART.variant, _PART.no, _PART.sha256, _PART.data)
    .where(among(_PART.attachment_id), _PART.variant == bindparam("variant"))
    .order_by(_PART.attachment_id, _PART.no)
)
