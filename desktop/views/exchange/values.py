"""A field's value as a person reads it."""

import dataclasses
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.views.messages.codes import label

NONE = "–"
_BETWEEN = "；"


def value_words(value: object) -> str:
    """Words of one value; a dash for nothing, and for what says nothing."""
    if value is None or value in ("", (), []):
        return NONE
    if isinstance(value, bool):
        return _yes_or_no(value)
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = (getattr(value, each.name) for each in dataclasses.fields(value))
        return _joined(parts, " ")
    return str(value)


def _yes_or_no(value: bool) -> str:  # noqa: FBT001 - it is the value itself
    if value:
        return QCoreApplication.translate("Exchange", "Yes")
    return QCoreApplication.translate("Exchange", "No")


def _moment(at: datetime) -> str:
    local = at.astimezone(CLINIC_ZONE) if at.tzinfo else at
    return f"{local:%Y-%m-%d %H:%M}"


def _joined(values: Any, between: str) -> str:
    said = [words for each in values if (words := value_words(each)) != NONE]
    return between.join(said) or NONE


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (StrEnum, label),
    (datetime, _moment),
    (date, lambda day: f"{day:%Y-%m-%d}"),
    (time, lambda at: f"{at:%H:%M}"),
    (dict, lambda named: _joined(named.values(), " ")),
    (tuple, lambda many: _joined(many, _BETWEEN)),
    (list, lambda many: _joined(many, _BETWEEN)),
)
