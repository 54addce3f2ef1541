"""What the roster's screens show."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from desktop.domain.codes import SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.holidays import Holidays
from desktop.domain.kept import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """One session of a week.

    Attributes:
        expert, specialty: of the session; `substitute` is the name of who comes instead.
        sold: seats with a live booking.
        ours: this computer keeps it and may change it.
    """

    session: Kept[DutySession]
    expert: str = field(repr=False)
    specialty: str = ""
    substitute: str = field(default="", repr=False)
    sold: int = 0
    ours: bool = True

    @property
    def id(self) -> UUID:
        """Id of the session."""
        return self.session.id

    @property
    def draft(self) -> bool:
        """Not published yet; nobody can be booked."""
        return self.session.record.status is SessionStatus.DRAFT

    @property
    def stopped(self) -> bool:
        """Not held."""
        return self.session.record.status is SessionStatus.STOPPED


@dataclass(frozen=True, slots=True)
class RosterWeek:
    """Seven days of the roster from a Monday.

    Attributes:
        lines: by day, half-day and time.
    """

    first: date
    lines: tuple[RosterLine, ...] = ()
    holidays: Holidays = field(default_factory=Holidays)

    @property
    def drafts(self) -> tuple[RosterLine, ...]:
        """What can be published."""
        return tuple(line for line in self.lines if line.draft and line.ours)
