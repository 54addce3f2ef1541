"""The words by which a person knows a record, whatever its kind."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.models.log import OpRow
from desktop.store.store import Reading

_NAMES = ("name", "topic", "title", "text", "diagnosis", "department")
"""Fields by one of which a person knows a record, in the order they are asked."""
_DAYS = ("held_on", "room")


def title_of(payload: str) -> str:
    """Name and human number, as far as the payload has them; patient data."""
    said = json.loads(payload)
    patient = said.get("patient")
    name = patient.get("name", "") if isinstance(patient, dict) else ""
    named = next((str(said[key]) for key in _NAMES if said.get(key)), name)
    return " ".join(part for part in (named, str(said.get("no") or "")) if part)


def known_titles(reading: Reading) -> Callable[[str], str]:
    """`title_of` with the patient's name before it, where the record only names his id."""
    names: dict[str, str] = {}

    def title(payload: str) -> str:
        said = json.loads(payload)
        whose = str(said.get("patient_id") or "")
        if whose and whose not in names:
            names[whose] = name_of(reading, UUID(whose))
        own = title_of(payload) or _day_of(said)
        name = names.get(whose, "")
        if own.startswith(name):  # a referral carries the patient as he was
            return own
        return " ".join(part for part in (name, own) if part)

    return title


def _day_of(said: Mapping[str, Any]) -> str:
    """The day by which a person knows what has neither name nor number."""
    return " ".join(str(said[key]) for key in _DAYS if said.get(key))


def name_of(reading: Reading, record_id: UUID) -> str:
    """Title of the newest revision; empty when there is no such record, or it has no name."""
    newest = reading.connection.execute(
        select(OpRow.payload)
        .where(OpRow.record_id == str(record_id))
        .order_by(OpRow.revision.desc())
        .limit(1)
    ).scalar()
    return title_of(newest) if newest else ""
