"""A half-written form, kept until it is finished or thrown away by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stood in a form's fields, understood or not. Never expires.

    Attributes:
        id: made when the form was first typed in.
        kind: which form it is (`booking`, `referral` …).
        title: words by which a person finds it again, as the form gave them.
        values: field name -> plain JSON, exactly as typed; patient data.
        focus: name of the field that was being written.
        cursor: position in that field, in characters.
        updated_at: UTC; None until it was kept.
        began: field name -> what stood there before anything was typed, plain JSON.
    """

    id: UUID
    kind: str
    title: str = field(default="", repr=False)
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    focus: str = ""
    cursor: int = 0
    updated_at: datetime | None = None
    began: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def typed(self) -> dict[str, Any]:
        """Only what somebody typed: over a record that others wrote meanwhile, no more is put."""
        unknown = object()
        return {
            name: value
            for name, value in self.values.items()
            if value != self.began.get(name, unknown)
        }
