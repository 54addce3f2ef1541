"""What the training screens read: months, one training, groups, people, the sign-in sheet."""

from datetime import date
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.training_rows import (
    AudienceGroup,
    Person,
    SheetFacts,
    TrainingDetail,
    TrainingLine,
)
from desktop.store.queries import training as queries
from desktop.store.store import Store


class TrainingBoard:
    """Reads trainings; no line needed. GUI thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def month(self, first: date) -> tuple[TrainingLine, ...]:
        """Trainings that begin in that local month, newest first."""
        with self._store.reading() as reading:
            return queries.month(reading, first)

    def nearest_month(self, first: date, *, later: bool) -> date | None:
        """The next month, before or after, in which a training begins; None when there is none."""
        with self._store.reading() as reading:
            return queries.nearest_month(reading, first, later=later)

    def detail(self, training_id: UUID) -> TrainingDetail | None:
        """One training with what its screen needs; None when not known here."""
        with self._store.reading() as reading:
            return queries.detail(reading, training_id, today=self._clock.today())

    def sheet(self, training_id: UUID) -> tuple[SheetFacts, int]:
        """What the sign-in sheet says, and of which revision.

        Raises:
            RuleBroken: the training is not known here.
        """
        with self._store.reading() as reading:
            found = queries.sheet(reading, training_id)
        if found is None:
            raise RuleBroken({"state": Problem("training.unknown")})
        return found

    def groups(self) -> tuple[AudienceGroup, ...]:
        """Groups that can be invited."""
        with self._store.reading() as reading:
            return queries.groups(reading)

    def find_people(self, typed: str) -> tuple[Person, ...]:
        """Staff and experts by the beginning of name or pinyin."""
        with self._store.reading() as reading:
            return queries.find_people(reading, typed)
