"""Search of the practice county: parameters to SQL, and pages that survive writes between them."""

import base64
import binascii
import json
from collections.abc import Sequence
from typing import NamedTuple

from desktop.practice.county.params import Param, params_of, span, stamp
from desktop.practice.county.refusal import Refusal
from desktop.practice.county.vault import COLUMNS, Row, Vault

__all__ = ["PAGE", "Search", "SearchPage", "parse_search", "run_search", "stamp"]

Params = Sequence[tuple[str, str]]
PAGE = 50
PAGE_MAX = 500
CURSOR = "_cursor"
RESULT = {"_count", "_sort", "_elements", "_summary", "_format", "_pretty", "_total", CURSOR}
PREFIXES = ("eq", "ne", "ge", "gt", "le", "lt")


class Search(NamedTuple):
    """A search, ready to run.

    Attributes:
        where: SQL conditions on `c` (current); joined by AND.
        newest_first: sorted by `_lastUpdated`, falling.
        limit: rows of a page; 0 asks only for the total.
        elements: names to keep, or empty for all.
        after: (updated, seq) of the last row of the page before.
    """

    type: str
    where: tuple[str, ...]
    values: tuple[str, ...]
    newest_first: bool
    limit: int
    elements: tuple[str, ...]
    after: tuple[str, int] | None


class SearchPage(NamedTuple):
    """Rows of one page; `cursor` continues it, empty at the end."""

    rows: list[Row]
    total: int
    cursor: str


def parse_search(resource_type: str, params: Params, *, strict: bool) -> Search:
    """Understand a query.

    Raises:
        Refusal: 400 for a value that means nothing, and for an unknown name when `strict`.
    """
    where, values = ["c.type = ?", "c.deleted = 0"], [resource_type]
    for raw, value in params:
        name, _, modifier = raw.partition(":")
        if name in RESULT:
            continue
        param = _param(resource_type, name)
        if param is None:
            if strict:
                raise Refusal(400, "not-supported", f"unknown search parameter {raw}")
            continue
        sql, more = _condition(name, modifier, param, value)
        where.append(sql)
        values.extend(more)
    words = dict(params)
    return Search(
        resource_type,
        tuple(where),
        tuple(values),
        _newest_first(words.get("_sort", ""), strict=strict),
        0 if words.get("_summary") == "count" else page_size(words),
        tuple(filter(None, words.get("_elements", "").split(","))),
        read_cursor(words[CURSOR]) if CURSOR in words else None,
    )


def page_size(words: dict[str, str]) -> int:
    """Rows of a page as asked for, at most `PAGE_MAX`."""
    text = words.get("_count", str(PAGE))
    if not text.isdecimal():
        raise Refusal(400, "value", f"_count is not a number: {text}")
    return min(int(text), PAGE_MAX)


def write_cursor(updated: str, seq: int) -> str:
    """The opaque end of a next link."""
    return base64.urlsafe_b64encode(json.dumps([updated, seq]).encode()).decode()


def read_cursor(text: str) -> tuple[str, int]:
    """Where a page begins.

    Raises:
        Refusal: 400, not one of our links.
    """
    try:
        updated, seq = json.loads(base64.urlsafe_b64decode(text))
        return str(updated), int(seq)
    except (binascii.Error, ValueError, TypeError) as error:
        raise Refusal(400, "value", "not a next link of this server") from error


def run_search(vault: Vault, search: Search) -> SearchPage:
    """Run it. A row that changes between two pages moves to the end, and is never skipped."""
    where = " AND ".join(search.where)
    total = vault.number(f"SELECT count(*) FROM current c WHERE {where}", search.values)
    if not search.limit:
        return SearchPage([], total, "")
    values: list[object] = list(search.values)
    if search.after:
        sign = "<" if search.newest_first else ">"
        where += f" AND (c.updated, c.seq) {sign} (?, ?)"
        values.extend(search.after)
    falling = "DESC" if search.newest_first else "ASC"
    rows = vault.rows(
        f"SELECT {COLUMNS} FROM current c JOIN version v USING (seq) WHERE {where}"
        f" ORDER BY c.updated {falling}, c.seq {falling} LIMIT {search.limit + 1}",
        values,
    )
    more = len(rows) > search.limit
    rows = rows[: search.limit]
    return SearchPage(rows, total, write_cursor(rows[-1].updated, rows[-1].seq) if more else "")


def _param(resource_type: str, name: str) -> Param | None:
    if name in ("_id", "_lastUpdated"):
        return Param(name, ())
    if name == "_tag":
        return Param("token", ())
    return params_of(resource_type).get(name)


def _newest_first(sort: str, *, strict: bool) -> bool:
    if strict and sort not in ("", "_lastUpdated", "-_lastUpdated"):
        raise Refusal(400, "not-supported", f"cannot sort by {sort}")
    return sort == "-_lastUpdated"


def _condition(name: str, modifier: str, param: Param, value: str) -> tuple[str, list[str]]:
    if not value:
        raise Refusal(400, "value", f"{name} has no value")
    allowed = {"string": ("exact", "contains")}.get(param.kind, ())
    if modifier and modifier not in allowed:
        raise Refusal(400, "not-supported", f"cannot search {name}:{modifier}")
    parts, values = [], []
    for choice in value.split(","):
        sql, more = _choice(name, modifier, param, choice)
        parts.append(sql)
        values.extend(more)
    return f"({' OR '.join(parts)})", values


def _choice(name: str, modifier: str, param: Param, value: str) -> tuple[str, list[str]]:
    if param.kind == "_id":
        return "c.id = ?", [value]
    if param.kind == "_lastUpdated":
        sql, values = _date(value)
        # An instant is a point: what ends after x is what is not before x.
        return sql.replace("f.system >", "c.updated >=").replace("f.value", "c.updated"), values
    sql, values = MATCHERS[param.kind](value) if not modifier else _modified(modifier, value)
    inside = (
        "EXISTS (SELECT 1 FROM found_by f WHERE f.type = c.type AND f.id = c.id"
        f" AND f.param = ? AND {sql})"
    )
    return inside, [name, *values]


def _reference(value: str) -> tuple[str, list[str]]:
    parts = value.rsplit("/", 2)
    if len(parts) > 1:
        return "f.system = ? AND f.value = ?", parts[-2:]
    return "f.value = ?", [value]


def _token(value: str) -> tuple[str, list[str]]:
    system, bar, code = value.partition("|")
    if not bar:
        return "f.value = ?", [value]
    if not code:
        return "f.system = ?", [system]
    return "f.system = ? AND f.value = ?", [system, code]


def _string(value: str) -> tuple[str, list[str]]:
    return "substr(f.value, 1, length(?)) = ?", [value.lower()] * 2


def _modified(modifier: str, value: str) -> tuple[str, list[str]]:
    if modifier == "contains":
        return "instr(f.value, ?) > 0", [value.lower()]
    return "f.value = ?", [value.lower()]


def _date(value: str) -> tuple[str, list[str]]:
    prefix = value[:2] if value[:2] in PREFIXES else "eq"
    first, after = span(value.removeprefix(prefix) if value.startswith(prefix) else value)
    return {
        "eq": ("f.value >= ? AND f.value < ?", [first, after]),
        "ne": ("NOT (f.value >= ? AND f.value < ?)", [first, after]),
        "ge": ("f.system > ?", [first]),
        "gt": ("f.system > ?", [after]),
        "le": ("f.value < ?", [after]),
        "lt": ("f.value < ?", [first]),
    }[prefix]


MATCHERS = {"reference": _reference, "token": _token, "string": _string, "date": _date}
