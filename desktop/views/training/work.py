"""What the training screens are handed: what they may ask and do, and the window's tools."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from desktop.domain.codes import AttendanceStatus
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem
from desktop.domain.kept import Kept
from desktop.domain.training import Training
from desktop.domain.training_rows import (
    AudienceGroup,
    Person,
    TrainingDetail,
    TrainingLine,
    TrainingRequest,
)

Result = Kept[Training]


class Board(Protocol):
    """What can be read (services.training_board)."""

    def month(self, first: date) -> tuple[TrainingLine, ...]:
        """Trainings of a month, newest first."""

    def nearest_month(self, first: date, *, later: bool) -> date | None:
        """The next month that has one."""

    def detail(self, training_id: UUID) -> TrainingDetail | None:
        """One training."""

    def groups(self) -> tuple[AudienceGroup, ...]:
        """Groups that can be invited."""

    def find_people(self, typed: str) -> tuple[Person, ...]:
        """Staff and experts by name or pinyin."""


class Desk(Protocol):
    """What can be done with a training (services.training)."""

    def plan(self, asked: TrainingRequest, training_id: UUID | None = None) -> Result:
        """Keep a new one."""

    def edit(self, training_id: UUID, expected: int, asked: TrainingRequest) -> Result:
        """Put one right."""

    def write_minutes(self, training_id: UUID, expected: int, text: str) -> Result:
        """Keep the minutes."""

    def start(self, training_id: UUID, expected: int) -> Result:
        """Begin."""

    def complete(
        self, training_id: UUID, expected: int, rest: AttendanceStatus | None = None
    ) -> Result:
        """Close and lock attendance."""

    def cancel(self, training_id: UUID, expected: int, reason: str) -> Result:
        """Call off."""

    def archive(self, training_id: UUID, expected: int) -> Result:
        """Put away for good."""

    def reopen(self, training_id: UUID, expected: int) -> Result:
        """Take today's closing back."""

    def undo(self, training_id: UUID, expected: int, revision: int) -> Result:
        """Go back to an earlier state of today's attendance."""


class RosterDesk(Protocol):
    """What can be done with a roster (services.attendance)."""

    def mark(
        self,
        training_id: UUID,
        expected: int,
        keys: Collection[str],
        status: AttendanceStatus | None,
    ) -> Result:
        """Write a status down."""

    def mark_rest(self, training_id: UUID, expected: int, status: AttendanceStatus) -> Result:
        """Write a status down for all who have none."""

    def set_details(
        self,
        training_id: UUID,
        expected: int,
        key: str,
        *,
        signed_in_at: datetime | None,
        signed_out_at: datetime | None,
        note: str,
    ) -> Result:
        """Put times and note right."""

    def add_group(self, training_id: UUID, expected: int, group: str) -> Result:
        """Put a group on."""

    def add_person(self, training_id: UUID, expected: int, person: Person) -> Result:
        """Put one known person on."""

    def add_outsider(
        self, training_id: UUID, expected: int, name: str, org: str, phone: str
    ) -> Result:
        """Put somebody from outside on."""

    def remove(self, training_id: UUID, expected: int, keys: Collection[str]) -> Result:
        """Take people off."""


@dataclass(frozen=True, kw_only=True)
class Work:
    """Everything a training page needs.

    Attributes:
        go: open a screen by name.
        tell: a quiet message.
        problem: a rule's problem or an error, in the nurse's words.
        offer_undo: words and work of the undo bar.
        print_paper: template name and record id.
        keep_draft, drafts, discard_draft: half-written forms; `drafts` by kind, newest first.
        now, today: from the clock.
        new_id: makes record ids.
    """

    board: Board
    desk: Desk
    roster: RosterDesk
    go: Callable[..., object]
    tell: Callable[[str], object]
    problem: Callable[[Problem | DesktopError], object]
    offer_undo: Callable[[str, Callable[[], object]], object]
    print_paper: Callable[[str, UUID], Any]
    keep_draft: Callable[[Draft], object]
    drafts: Callable[[str], Sequence[Draft]]
    discard_draft: Callable[[UUID], object]
    now: Callable[[], datetime]
    today: Callable[[], date]
    new_id: Callable[[], UUID]
