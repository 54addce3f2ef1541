"""Which pieces of a log line may leave the computer: those that this program's own source holds.

A line keeps when, how bad and where. Its sentence is kept as the template in the source, never as
it was filled in; each value only if it is a small number, a code of ours, a place in our source or
a name of a type.
"""

import builtins
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from desktop.wire.catalog import FORMATS

HIDDEN = "·"
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00")
_WHERE = re.compile(r"desktop(\.[a-z_]+)*:\d{1,5}")
_TEMPLATE = re.compile(r"[A-Za-z0-9 ,.:;()'_%/<>=-]{1,160}")
_FRAME = r"\w{1,40}\.py:(\d{1,5}:)?[A-Za-z_<>]{1,60}"
_VALUES = (
    re.compile(r"-?\d{1,6}(\.\d{1,6})?"),
    re.compile(r"[0-9A-F]{8}"),
    re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+"),  # a code
    re.compile(rf"{_FRAME}( < {_FRAME})*", re.ASCII),
)
_LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}
_ERRORS = {name for name in dir(builtins) if name.endswith(("Error", "Exception", "Warning"))}
_WORDS = {"done", "cancelled", "offline", "unknown", "busy", "paused", "refused", "clone"}
_TYPES = set(FORMATS) | {"Basic", "Slot", "Task", "Patient", "Appointment", "ServiceRequest"}
_KNOWN = _ERRORS | _WORDS | _TYPES | {"True", "False", "None", "fit"}


def scrubbed(lines: Iterable[str]) -> str:
    """The lines that may go, as JSON lines; what cannot be read is counted, not shown."""
    made, unread = [], 0
    for line in lines:
        try:
            said = json.loads(line)
        except ValueError:
            unread += 1
            continue
        made.append(json.dumps(_line(said if isinstance(said, dict) else {})))
    if unread:
        made.append(json.dumps({"unread_lines": unread}))
    return "\n".join(made) + "\n" if made else ""


def _line(said: Mapping[str, Any]) -> dict[str, Any]:
    values = said.get("with", ())
    return {
        "at": _if(_AT, said.get("at")),
        "level": said["level"] if said.get("level") in _LEVELS else HIDDEN,
        "where": _if(_WHERE, said.get("where")),
        "form": _if(_TEMPLATE, said.get("form")),
        "with": [_value(each) for each in values] if isinstance(values, list) else [],
    }


def _value(said: object) -> str:
    text = str(said)
    plain = text in _KNOWN or any(each.fullmatch(text) for each in _VALUES)
    return text if plain else HIDDEN


def _if(allowed: re.Pattern[str], said: object) -> str:
    return said if isinstance(said, str) and allowed.fullmatch(said) else HIDDEN
