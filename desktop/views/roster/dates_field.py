"""Several days in one line: 3.5 3.19 4.2."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from desktop.domain.entry import parse_date
from desktop.domain.errors import Problem
from desktop.views.fields import ReadField

_GAPS = re.compile(r"[\s,，、;；]+")


class DatesField(ReadField):
    """Value is a tuple of days, in order, each once; None when blank or not understood.

    Args (beside the common ones):
        today: returns the local day.
    """

    def __init__(self, name: str, label: str, *, today: Callable[[], date], **common: Any) -> None:
        super().__init__(
            name,
            label,
            read=lambda text: read_dates(text, today()),
            show=lambda days: " ".join(f"{day:%Y-%m-%d}" for day in days),
            **common,
        )


def read_dates(text: str, today: date) -> tuple[date, ...] | Problem:
    """Read days with spaces, commas or 、 between them."""
    found: set[date] = set()
    for words in filter(None, _GAPS.split(text)):
        day = parse_date(words, today)
        if isinstance(day, Problem):
            return Problem("roster.dates_unreadable", {"words": words})
        found.add(day)
    return tuple(sorted(found))
