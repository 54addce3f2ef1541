"""Records drawn by their own annotations, whole-number microseconds and sensible text."""

import dataclasses
import types
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\u0085"),
    max_size=20,
)
_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(0, 500),
    bool: st.booleans(),
    float: st.floats(0, 500, allow_nan=False),
    UUID: st.uuids(version=4),
    Decimal: st.decimals(0, 300, places=1),
    datetime: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),
    date: st.dates(date(1900, 1, 1), date(2090, 1, 1)),
    time: st.times().map(lambda at: at.replace(second=0, microsecond=0)),
}


def records(record_type: type[Any]) -> st.SearchStrategy[Any]:
    """Any record of a type, rules or no rules."""
    hints = get_type_hints(record_type)
    return st.builds(
        record_type,
        **{field.name: _values(hints[field.name]) for field in dataclasses.fields(record_type)},
    )


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = next(arg for arg in get_args(hint) if arg is not type(None))
        return st.none() | _values(inner)
    if origin is tuple:
        return st.lists(_values(get_args(hint)[0]), max_size=3).map(tuple)
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return records(hint)
