"""Record <-> plain JSON, by the record's own annotations.

A payload is frozen when it is saved and read for years, so the form is plain and stable:
UUID, Decimal and codes as text, days as YYYY-MM-DD, instants as UTC with microseconds and `Z`,
tuples as lists, nested dataclasses as objects. A key that a record does not know is ignored; a
key that is missing takes the field's default, so that old payloads stay readable.
"""

import dataclasses
import json
import types
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

MALFORMED = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError),
    *(OverflowError, RecursionError),
)
"""What reading somebody else's JSON may raise where it is not such as we write."""

T = TypeVar("T")
Plain = dict[str, Any]
_Coder = Callable[[Any], Any]


def instant_text(at: datetime) -> str:
    """UTC text of fixed width, so that text order is time order.

    Raises:
        ValueError: a naive datetime; the caller must say the zone.
    """
    if at.tzinfo is None:
        raise ValueError("naive datetime")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read_instant(text: str) -> datetime:
    """Aware UTC instant from `instant_text`."""
    return datetime.fromisoformat(text).astimezone(UTC)


def to_payload(record: Any) -> Plain:
    """The record as plain JSON values."""
    return {name: encode(getattr(record, name)) for name, encode, _ in _fields(type(record))}


def from_payload(record_type: type[T], payload: Plain) -> T:
    """The record a payload was made from.

    Raises:
        KeyError, ValueError, TypeError: the payload was not made by `to_payload`.
    """
    known = {
        name: decode(payload[name]) for name, _, decode in _fields(record_type) if name in payload
    }
    return record_type(**known)


def payload_text(payload: Plain) -> str:
    """Canonical JSON: the same payload always gives the same text, and so the same hash."""
    return json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def references(record: Any) -> set[UUID]:
    """Every id of another record that `record` names, nested ones included."""
    return set(_uuids(record))


def _uuids(value: Any) -> Iterator[UUID]:
    if isinstance(value, UUID):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _uuids(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _uuids(item)


_known: dict[Any, tuple[tuple[str, _Coder, _Coder], ...]] = {}


def _fields(record_type: Any) -> tuple[tuple[str, _Coder, _Coder], ...]:
    if record_type not in _known:
        hints = get_type_hints(record_type)
        _known[record_type] = tuple(
            (field.name, *_coders(hints[field.name])) for field in dataclasses.fields(record_type)
        )
    return _known[record_type]


def _same(value: Any) -> Any:
    return value


def _id_text(value: UUID) -> str:
    if not isinstance(value, UUID):  # "None" would be kept, and never be read again
        raise TypeError(value)
    return str(value)


def _time_text(value: time) -> str:
    return value.isoformat()


_SIMPLE: dict[Any, tuple[_Coder, _Coder]] = {
    str: (_same, str),
    int: (_same, int),
    bool: (_same, bool),
    float: (_same, float),
    UUID: (_id_text, UUID),
    Decimal: (str, Decimal),
    datetime: (instant_text, read_instant),
    date: (date.isoformat, date.fromisoformat),
    time: (_time_text, time.fromisoformat),
}


def _coders(hint: Any) -> tuple[_Coder, _Coder]:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(hint)
    if origin is tuple:
        encode, decode = _coders(get_args(hint)[0])
        return (
            lambda items: [encode(item) for item in items],
            lambda items: tuple(decode(item) for item in items),
        )
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, hint
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return to_payload, lambda plain: from_payload(hint, plain)
    raise TypeError(f"a record cannot hold {hint}")


def _optional(hint: Any) -> tuple[_Coder, _Coder]:
    inner = [arg for arg in get_args(hint) if arg is not type(None)]
    if len(inner) != 1:
        raise TypeError(f"a record cannot hold {hint}")
    encode, decode = _coders(inner[0])
    return (
        lambda value: None if value is None else encode(value),
        lambda value: None if value is None else decode(value),
    )
