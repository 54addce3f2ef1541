"""What the booking screens read."""

from datetime import date
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_rows import Grid, GridCell, OtherBooking, SessionList
from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import FeeType
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.village_rows import VillageRow
from desktop.store.queries import grid as queries
from desktop.store.queries import session_list as lists
from desktop.store.queries.other_bookings import other_bookings
from desktop.store.queries.village import village_bookings, villages
from desktop.store.store import Store


class BookingBoard:
    """Grid and session list as they stand in the file. Any thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def grid(self, first: date, days: int = 14) -> Grid:
        """Experts by half-days."""
        with self._store.reading() as reading:
            return queries.grid(reading, first, self._clock.today(), days)

    def next_visits(self, expert_id: UUID) -> tuple[GridCell, ...]:
        """下次来院 of an expert, from today on."""
        with self._store.reading() as reading:
            return queries.next_visits(reading, expert_id, self._clock.today())

    def session(self, session_id: UUID) -> SessionList | None:
        """A session with its seats; None when it is not known here."""
        with self._store.reading() as reading:
            return lists.session_list(reading, session_id, today=self._clock.today())

    def other_bookings(
        self,
        patient_id: UUID,
        held_on: date,
        but: UUID | None = None,
        expert_id: UUID | None = None,
    ) -> tuple[OtherBooking, ...]:
        """What else the patient has on a day, or with this expert; without the booking `but`."""
        with self._store.reading() as reading:
            return other_bookings(reading, patient_id, held_on, but, expert_id)

    def get(self, booking_id: UUID) -> Kept[Booking] | None:
        """The record itself."""
        with self._store.reading() as reading:
            return reading.get(Booking, booking_id)

    def villages(self) -> tuple[tuple[str, int], ...]:
        """Villages with coming bookings and how many, the most first."""
        with self._store.reading() as reading:
            return villages(reading, self._clock.today())

    def of_village(self, village: str) -> tuple[VillageRow, ...]:
        """Coming bookings of a village, by day and time."""
        with self._store.reading() as reading:
            return village_bookings(reading, village, self._clock.today())

    def session_now(self) -> UUID | None:
        """The session a walk-in goes to: the one running or coming next today with a seat left.

        None when several would do at the same time, or none.
        """
        now = self._clock.now().astimezone(CLINIC_ZONE)
        open_ones = [cell for cell in self._today() if cell.ends > now.time()]
        running = [cell for cell in open_ones if cell.starts <= now.time()] or open_ones[:1]
        return running[0].session_id if len(running) == 1 else None

    def ordinary_today(self) -> UUID | None:
        """A session of the ordinary clinic that has seats left today, the soonest."""
        now = self._clock.now().astimezone(CLINIC_ZONE).time()
        with self._store.reading() as reading:
            for cell in self._today():
                session = reading.get(DutySession, cell.session_id)
                ordinary = session is not None and session.record.fee_type is FeeType.ORDINARY
                if ordinary and cell.left and cell.ends > now:
                    return cell.session_id
        return None

    def _today(self) -> tuple[GridCell, ...]:
        today = self._clock.today()
        with self._store.reading() as reading:
            cells = queries.grid(reading, today, today, 1).cells.values()
        held = (c for c in cells if not (c.stopped or c.draft or c.elsewhere))
        return tuple(sorted(held, key=lambda cell: cell.starts))
