"""What the booking desk's papers say; each with the revision that its foot names."""

from uuid import UUID

from desktop.domain.booking_papers import (
    CallSheet,
    CountySlip,
    DayList,
    SlipFacts,
    VillageList,
    WeekRoster,
    day_of,
)
from desktop.domain.booking_rows import SessionList
from desktop.domain.clock import Clock
from desktop.domain.errors import StoreError
from desktop.store.queries import booking_papers as lists
from desktop.store.queries import slip as slips
from desktop.store.queries.absence import absence_list
from desktop.store.queries.session_list import session_list
from desktop.store.queries.week_roster import week_roster
from desktop.store.store import Store

_DAY_REVISION = 1
"""A day has no revisions of its own."""


class BookingPapers:
    """Reads what papers say. Any thread. Every method raises StoreError for an unknown id."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def slip(self, booking_id: UUID) -> tuple[SlipFacts, int]:
        """A patient's slip."""
        with self._store.reading() as reading:
            found = slips.slip_facts(reading, booking_id, self._clock.now())
        if found is None:
            raise StoreError
        return found, found.revision

    def county_slip(self, booking_id: UUID) -> tuple[CountySlip, int]:
        """A patient's slip for the county hospital."""
        with self._store.reading() as reading:
            found = slips.county_slip(reading, booking_id)
        if found is None:
            raise StoreError
        return found, found.revision

    def session(self, session_id: UUID) -> tuple[SessionList, int]:
        """One session's list."""
        with self._store.reading() as reading:
            found = session_list(reading, session_id, today=self._clock.today())
        if found is None:
            raise StoreError
        return found, found.session.revision

    def day(self, key: UUID) -> tuple[DayList, int]:
        """All sessions of a day; `key` is `booking_papers.day_key(day)`."""
        with self._store.reading() as reading:
            return lists.day_list(reading, day_of(key), self._clock.now()), _DAY_REVISION

    def calls(self, session_id: UUID) -> tuple[CallSheet, int]:
        """Whom to ring about a session that is not held."""
        with self._store.reading() as reading:
            found = absence_list(reading, session_id, self._clock.now())
            clinic = reading.setting("org_name", "")
        if found is None:
            raise StoreError
        return CallSheet(clinic=clinic, absence=found), found.session.revision

    def village(self, booking_id: UUID) -> tuple[VillageList, int]:
        """What is booked for the village of this booking's patient."""
        with self._store.reading() as reading:
            found = lists.village_list(reading, booking_id, self._clock.now())
        if found is None:
            raise StoreError
        return found, _DAY_REVISION

    def week(self, key: UUID) -> tuple[WeekRoster, int]:
        """The week of a day; `key` is `booking_papers.day_key(day)`."""
        with self._store.reading() as reading:
            return week_roster(reading, day_of(key)), _DAY_REVISION
