"""What must be true of a file whatever happened to the program: looked at with plain SQL."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.catalog import RECORD_TYPES
from desktop.domain.payload import payload_text
from desktop.store.open import connect
from desktop.store.units import op_hash
from tests.conftest import KEY


def rows(path: Path, sql: str) -> list[dict[str, Any]]:
    """The answer of the file itself."""
    connection = connect(path, KEY)
    try:
        found = connection.execute(sql)
        names = [each[0] for each in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    finally:
        connection.close()


def assert_sound(path: Path) -> None:
    """The chain of ops is whole, each op says what was saved, and no row is without its op."""
    assert [each["quick_check"] for each in rows(path, "PRAGMA quick_check")] == ["ok"]
    before, last = "", {}
    for number, op in enumerate(rows(path, "SELECT * FROM op ORDER BY seq"), 1):
        assert (op["seq"], op["prev_hash"], op["hash"]) == (number, before, op_hash(op))
        assert hashlib.sha256(op["payload"].encode()).hexdigest() == op["payload_sha256"]
        before = op["hash"]
        last[op["record_id"]] = (op["revision"], op["payload"])
    kept = {}
    for entry in RECORD_TYPES:
        table = rows(path, f'SELECT * FROM "{entry.kind}"')
        kept |= {row["id"]: (row["revision"], _said(row, last)) for row in table}
    assert kept == last
    states = rows(
        path, "SELECT op.op_id FROM op LEFT JOIN op_state USING (op_id) WHERE state IS NULL"
    )
    assert states == []


def _said(row: dict[str, Any], last: dict[str, tuple[int, str]]) -> str | None:
    """What the row says, in the words of its op."""
    assert row["id"] in last, "a row without an op"
    payload = json.loads(last[row["id"]][1])
    read: dict[type, Callable[[Any], Any]] = {list: json.loads, dict: json.loads, bool: bool}
    said = {
        name: None if row[name] is None else read.get(type(value), lambda same: same)(row[name])
        for name, value in payload.items()
    }
    return payload_text(said)
