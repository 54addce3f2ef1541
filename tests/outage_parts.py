"""The desks of one computer that makes outage packs."""

from desktop.domain.booking_request import BookingRequest
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateBooking
from desktop.domain.outage import OutageKind, OutageSlip
from desktop.services.booking import BookingDesk
from desktop.services.late_entry import LateEntry
from desktop.services.outage import OutageDesk
from tests.conftest import StandingClock
from tests.factory import Clinic


class Desks:
    """The desks of one computer."""

    def __init__(self, clinic: Clinic, clock: StandingClock) -> None:
        parts = (clinic.store, clock, lambda: clinic.nurse)
        self.clinic, self.clock = clinic, clock
        self.outage = OutageDesk(*parts)
        self.late = LateEntry(*parts)
        self.booking = BookingDesk(*parts)

    def session(self, **said: object) -> Kept[DutySession]:
        return self.clinic.session(held_on=self.clock.today(), **said)

    def slips(self, session: Kept[DutySession], count: int) -> tuple[OutageSlip, ...]:
        pack = self.outage.make({session.id: count}, 0, uuid7())
        facts = self.outage.facts(pack)
        assert facts is not None
        return facts.of_kind(OutageKind.BOOKING)

    def sell(self, session: Kept[DutySession], seat_no: int | None = None) -> int:
        asked = BookingRequest(
            patient_id=self.clinic.patient().id, session_id=session.id, seat_no=seat_no
        )
        return self.booking.book(asked).record.seat_no or 0

    def late_entry(self, no: str, **said: object) -> LateBooking:
        values = {"patient_id": self.clinic.patient().id, "asked_at": self.clock.now()}
        return LateBooking(**values | said)  # type: ignore[arg-type]
