"""Whether the county tells the history of a whole type, or its types have to be searched."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any

from desktop.domain.kept import Place
from desktop.domain.payload import instant_text
from desktop.store import outbox
from desktop.store.queries import enrolment
from desktop.store.store import Reading, Store
from desktop.sync.merge import _instant

NO_HISTORY = "county_no_history"
"""Setting: `at`, the county's instant of its no, and `software`, which said so."""
AGAIN = timedelta(days=7)
_CANNOT = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.METHOD_NOT_ALLOWED,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        HTTPStatus.NOT_IMPLEMENTED,
    }
)
_NOT_NOW = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
"""A permission that was not there, or an address of a moment: true of this exchange alone."""


@dataclass
class TypeHistory:
    """What is known of it. One for each exchange; worker thread.

    A server that cannot is asked again when its software is another one, and after a week by its
    own clock: one odd answer never makes this computer search whole types for good.
    """

    store: Store
    place: Place
    _not_now: bool = field(default=False, init=False)
    _known: tuple[Any, list[str]] | None = field(default=None, init=False)

    def lacks(self, reading: Reading, now: datetime | None) -> bool:
        """Whether to search at once; `now` by the county's clock, None before it has told."""
        if self._known is None:
            self._known = reading.setting(NO_HISTORY), _software(reading)
        return self._not_now or _stands(*self._known, now)

    def refused(self, status: int, now: datetime | None) -> bool:
        """The county said no to a history; True when that means: search."""
        if status not in _CANNOT | _NOT_NOW:
            return False
        self._not_now = True
        if status in _CANNOT and now is not None:
            with self.store.unit(self.place.device_id) as unit:
                said = {"at": instant_text(now), "software": _software(unit)}
                outbox.note(unit, NO_HISTORY, said)
        return True


def _stands(said: Any, software: list[str], now: datetime | None) -> bool:
    if not isinstance(said, dict):
        return False  # earlier versions noted no more than a yes, for good
    at = _instant(str(said.get("at", "")))
    if at is None or said.get("software") != software:
        return False
    return now is None or abs(now - at) < AGAIN


def _software(reading: Reading) -> list[str]:
    """The county's, as its last check found it."""
    found = enrolment.profile(reading)
    return [found.url, found.software, found.version] if found else []
