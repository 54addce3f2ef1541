"""What the queue board and the call screen show."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.codes import HalfDay, SessionStatus, Sex
from desktop.domain.kept import Kept
from desktop.domain.pinyin import fold, search_keys
from desktop.domain.queue import COLUMN_OF, Column, QueueRules, TicketNo
from desktop.domain.session_now import SessionNow
from desktop.domain.shared_rows import GuestOf

TAIL_LEAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One patient of a session on the board.

    Attributes:
        reading: with tone marks, as kept or as proposed.
        patient_revision: of the patient, for correcting the reading.
        namesake: somebody else of this name is booked today.
        phones: digits, to find him by the last of them; never shown.
        turn: place among those who wait, 1 is next; 0 when he does not wait.
        guest: which other clinic booked him; None for our own patients.
    """

    booking: Kept[Booking]
    ticket: TicketNo
    name: str = field(repr=False)
    reading: str = field(default="", repr=False)
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = field(default=None, repr=False)
    age_estimate: int | None = None
    born_at: datetime | None = field(default=None, repr=False)
    id_tail: str = field(default="", repr=False)
    patient_revision: int = 0
    namesake: bool = False
    phones: tuple[str, ...] = field(default=(), repr=False)
    turn: int = 0
    guest: GuestOf | None = None

    @property
    def id(self) -> UUID:
        """Id of the booking."""
        return self.booking.id

    @property
    def column(self) -> Column:
        """Where he stands on the board."""
        return COLUMN_OF[self.booking.record.state]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueSession:
    """One session of the day with its queue.

    Attributes:
        rows: everybody on the board: who waits by turn, the others by seat.
        state: as it stands now: late, open, interrupted, over.
        ours: planned by this clinic, not another clinic's that lends us seats.
    """

    id: UUID
    expert: str = field(repr=False)
    specialty: str
    room: str
    half_day: HalfDay
    status: SessionStatus
    letter: str
    state: SessionNow
    rows: tuple[QueueRow, ...] = ()

    def column(self, column: Column) -> tuple[QueueRow, ...]:
        """Rows of one column."""
        return tuple(row for row in self.rows if row.column is column)

    @property
    def came(self) -> bool:
        """Whether anybody is here, or was."""
        return any(row.column is not Column.EXPECTED for row in self.rows)

    @property
    def next(self) -> QueueRow | None:
        """Whose turn it is."""
        return next((row for row in self.rows if row.turn == 1), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueBoard:
    """The queue of the day.

    Attributes:
        calling: name of the computer that calls while there is no line; None when this one may.
    """

    day: date
    now: datetime
    clinic: str = ""
    sessions: tuple[QueueSession, ...] = ()
    rules: QueueRules = field(default_factory=QueueRules)
    calling: str | None = None

    def with_queue(self) -> "QueueBoard":
        """Without sessions that are not held; one whose patients came already keeps its queue."""
        held = (each for each in self.sessions if not each.state.stopped or each.came)
        return replace(self, sessions=tuple(held))

    def session(self, session_id: UUID | None) -> QueueSession | None:
        """The session of that id, if it is of today."""
        return next((each for each in self.sessions if each.id == session_id), None)


def found(rows: tuple[QueueRow, ...], typed: str) -> tuple[QueueRow, ...]:
    """Rows meant by what was typed: ticket, name, pinyin, initials, last digits of a telephone.

    A ticket that is meant exactly comes first.
    """
    asked = fold(typed)
    if not asked:
        return rows
    exact = [row for row in rows if asked in _tickets(row)]
    others = [row for row in rows if row not in exact and _meant(row, asked)]
    return (*exact, *others)


def _tickets(row: QueueRow) -> Mapping[str, None]:
    ticket = row.ticket
    return dict.fromkeys((str(ticket.number), f"{ticket.letter}{ticket.number}".casefold()))


def _meant(row: QueueRow, asked: str) -> bool:
    if asked.isdigit():
        tails = (*row.phones, row.id_tail)
        return len(asked) >= TAIL_LEAST and any(each.endswith(asked) for each in tails if each)
    return any(key.startswith(asked) for key in search_keys(row.name, row.reading))
