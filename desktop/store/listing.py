"""A whole list as one parameter, so that a statement is built once and its plan kept.

SQLAlchemy takes longer to build a statement, or to widen an `IN (?, ?, ...)`, than SQLite to
run it; JSON text in one parameter leaves the statement the same for every list.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select

LISTED = "listed"


def among(column: Any) -> ColumnElement[bool]:
    """Whether the column is one of the texts handed over as `as_listed(...)`."""
    each = func.json_each(bindparam(LISTED)).table_valued("value")
    found: ColumnElement[bool] = column.in_(select(each.c.value))
    return found


def as_listed(items: Iterable[str], **more: Any) -> dict[str, Any]:
    """Parameters for a statement made with `among`."""
    return {LISTED: json.dumps(list(items)), **more}
