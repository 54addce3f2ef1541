"""The clock's thresholds, its figures, and what waits for us of the hospital's news."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.clock_rules import (
    SETTING,
    ClockRules,
    clock_rules_problems,
    from_file,
    to_file,
)
from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.referral_news import ReferralNews
from desktop.domain.same_day import SameDayFigures, figures
from desktop.store.queries import referral_news as queries
from desktop.store.queries.standing_memo import StandingMemo
from desktop.store.store import Store


class ReferralClocks:
    """Reading and keeping what the clock needs. GUI thread; milliseconds."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._memo = StandingMemo()

    # --- thresholds -----------------------------------------------------------------------

    def rules(self) -> ClockRules:
        """As kept, or the defaults."""
        with self._store.reading() as reading:
            return queries.clock_rules(reading)

    def keep(self, rules: ClockRules) -> None:
        """Keep thresholds.

        Raises:
            RuleBroken: a figure that cannot be; nothing was kept.
            NotAllowed: only an administrator sets them.
        """
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
        if found := clock_rules_problems(rules):
            raise RuleBroken(found)
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(SETTING, asdict(rules))
            unit.audit("setting.referral_clock", source=rules.source)

    def take_file(self, text: str) -> ClockRules:
        """Keep the thresholds of a county's file.

        Raises:
            RuleBroken: under `file`; nothing was kept.
            NotAllowed: only an administrator sets them.
        """
        rules = from_file(text)
        self.keep(rules)
        return rules

    def to_file(self) -> str:
        """The thresholds as a file that can be handed out."""
        return to_file(self.rules())

    # --- figures --------------------------------------------------------------------------

    def today(self) -> SameDayFigures:
        """Same-day figures of this local day."""
        day = self._clock.today()
        return self.figures(day, day)

    def month(self) -> SameDayFigures:
        """Same-day figures from the first of this month until today."""
        day = self._clock.today()
        return self.figures(day.replace(day=1), day)

    def figures(self, first: date, last: date) -> SameDayFigures:
        """Same-day figures of local days, both included."""
        since = datetime.combine(first, time(), CLINIC_ZONE)
        until = datetime.combine(last + timedelta(days=1), time(), CLINIC_ZONE)
        with self._store.reading() as reading:
            cases = tuple(queries.same_day_cases(reading, since, until, self._memo))
            after_six = queries.clock_rules(reading).after_six
        return figures(cases, first, last, after_six=after_six)

    # --- news -----------------------------------------------------------------------------

    def news_at(self) -> datetime | None:
        """When the last exchange with the county succeeded."""
        with self._store.reading() as reading:
            return queries.news_at(reading)

    def pending(self) -> tuple[ReferralNews, ...]:
        """What somebody has to act upon or look at, oldest first."""
        with self._store.reading() as reading:
            return queries.pending(reading)

    def mark_read(self, referral_id: UUID) -> bool:
        """Somebody has opened it; True when there was something new."""
        with self._store.reading() as reading:
            fresh = queries.unread(reading, referral_id)
        if fresh:
            with self._store.unit(self._actor().staff_id) as unit:
                queries.mark_read(unit, referral_id)
        return fresh
