"""Two versions of a record side by side, as a person reads them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.catalog import BY_KIND
from desktop.domain.exchange import Difference, Pair, Said
from desktop.domain.payload import MALFORMED, from_payload, read_instant
from desktop.store.agreed import agreed
from desktop.store.conflicts import Conflict
from desktop.store.queries.named import name_of
from desktop.store.store import Reading
from desktop.wire.catalog import FORMATS
from desktop.wire.format.base import AUTHOR, SAVED
from desktop.wire.format.parts import extension_in, from_wire

Payload = dict[str, Any]


def payload_of(kind: str, text: str | None) -> Payload:
    """What one version says; nothing where there is none."""
    said = json.loads(text) if text else {}
    return FORMATS[kind].payload_from([said]) if said else {}


def pair_of(reading: Reading, found: Sequence[Conflict]) -> Pair | None:
    """What differs in the undecided pairs of one op; None when there are none."""
    if not found:
        return None
    first = found[0]
    return Pair(
        first.op_id,
        first.kind,
        tuple(line for each in found for line in _differences(reading, each)),
        gone=any(each.theirs == "{}" for each in found),
        ours=Said(name_of(reading, UUID(first.author)), read_instant(first.saved_at), here=True),
        county=_said_there(reading, found),
        based=all(each.base for each in found),
    )


def _differences(reading: Reading, each: Conflict) -> Iterator[Difference]:
    mine, theirs = payload_of(each.kind, each.mine), payload_of(each.kind, each.theirs)
    try:
        base = payload_of(each.kind, each.base)
    except MALFORMED:
        base = {}
    for name in sorted(mine.keys() | theirs.keys()):
        if theirs and mine.get(name) != theirs.get(name):
            values = (_value(reading, each.kind, name, side) for side in (mine, theirs, base))
            yield Difference(name, *values)


def _value(reading: Reading, kind: str, name: str, payload: Payload) -> object:
    """The field's value as the record has it; as it was written where that cannot be read."""
    if name not in payload:
        return None
    record = BY_KIND[kind].record
    try:
        whole = from_payload(record, {**_blank(kind, payload), name: payload[name]})
        value = getattr(whole, name)
    except MALFORMED:
        value = payload[name]
    return _named(reading, value)


def _blank(kind: str, payload: Payload) -> Payload:
    """What the record demands besides, so that one odd value does not hide the others."""
    return {name: value for name, value in payload.items() if name in _demanded(kind)}


def _demanded(kind: str) -> set[str]:
    return {
        each.name
        for each in fields(BY_KIND[kind].record)
        if each.default is MISSING and each.default_factory is MISSING
    }


def _named(reading: Reading, value: object) -> object:
    if isinstance(value, UUID):
        return name_of(reading, value) or str(value)[-8:]
    if isinstance(value, tuple):
        return tuple(_named(reading, each) for each in value)
    return value


def _said_there(reading: Reading, found: Iterable[Conflict]) -> Said:
    """The newest word of the other side."""
    told = [_envelope(reading, each) for each in found if each.theirs != "{}"]
    if not told:
        return Said()
    author, at = max(told, key=lambda each: each[1].timestamp() if each[1] else 0)
    who = name_of(reading, author) if author else ""
    return Said(who, at, here=bool(who))


def _envelope(reading: Reading, each: Conflict) -> tuple[UUID | None, datetime | None]:
    """Who says that he wrote the county's version, and when, as far as it can be read.

    An outsider leaves our envelope as it was: then it is his word, at the server's time.
    """
    theirs = json.loads(each.theirs)
    author, saved = _signed(theirs)
    updated = _instant(theirs.get("meta", {}).get("lastUpdated"))
    known = {_instant(old.created) for old in agreed(reading, each.record_id)}
    return (None, updated) if saved is None or saved in known else (author, saved)


def _signed(resource: dict[str, Any]) -> tuple[UUID | None, datetime | None]:
    try:
        author = UUID(str(extension_in(resource, AUTHOR)))
    except MALFORMED:
        author = None
    return author, _instant(extension_in(resource, SAVED))


def _instant(told: Any) -> datetime | None:
    try:
        at = from_wire(told)
    except MALFORMED:
        return None
    return read_instant(at) if at else None
