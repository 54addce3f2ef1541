"""The table of half-written forms."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update

from desktop.domain.draft import Draft
from desktop.domain.payload import instant_text, read_instant
from desktop.models.house import DraftRow
from desktop.store.store import Reading, Unit

_BEGAN = "~began"  # among the fields; no field is called so


def keep(unit: Unit, draft: Draft) -> None:
    """Write the draft as it stands."""
    values = {
        "title": draft.title,
        "fields": _fields(draft.values, draft.began),
        "focus": draft.focus,
        "author": str(unit.author),
        "updated_at": instant_text(unit.now),
    }
    done = unit.connection.execute(
        update(DraftRow).where(DraftRow.id == str(draft.id)).values(**values)
    )
    if done.rowcount == 0:
        unit.connection.execute(
            insert(DraftRow).values(id=str(draft.id), kind=draft.kind, **values)
        )
    unit.touched("draft")


def all_drafts(reading: Reading, kind: str | None) -> tuple[Draft, ...]:
    """Drafts, newest first."""
    asked = select(DraftRow.__table__).order_by(DraftRow.updated_at.desc())
    if kind is not None:
        asked = asked.where(DraftRow.kind == kind)
    return tuple(
        Draft(
            id=UUID(row["id"]),
            kind=row["kind"],
            title=row["title"],
            values={name: each for name, each in row["fields"].items() if name != _BEGAN},
            focus=row["focus"],
            updated_at=read_instant(row["updated_at"]),
            began=row["fields"].get(_BEGAN, {}),
        )
        for row in reading.connection.execute(asked).mappings()
    )


def discard(unit: Unit, draft_id: UUID) -> None:
    """Forget one draft."""
    unit.connection.execute(delete(DraftRow).where(DraftRow.id == str(draft_id)))
    unit.touched("draft")


def rewrite(unit: Unit, old: str, new: str) -> None:
    """Put one id for another in every half-written form."""
    for draft in all_drafts(unit, None):
        text = json.dumps(_fields(draft.values, draft.began), ensure_ascii=False)
        if old in text:
            values = json.loads(text.replace(old, new))
            unit.connection.execute(
                update(DraftRow).where(DraftRow.id == str(draft.id)).values(fields=values)
            )
            unit.touched("draft")


def _fields(values: Mapping[str, Any], began: Mapping[str, Any]) -> dict[str, Any]:
    return {**values, _BEGAN: dict(began)} if began else dict(values)
