"""What lies on the booking desk of the practice clinic: a queue, a full session, past weeks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.codes import (
    BookingPriority,
    BookingSource,
    BookingState,
    CallTarget,
    ConsentBy,
    HalfDay,
    Relation,
)
from desktop.domain.duty_session import DutySession
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.numbers import format_number
from desktop.domain.seats import seats_of
from desktop.practice import names
from desktop.store.store import Unit

FIRST_BOOKINGS, BUSY_MORNINGS = 14, 2
VILLAGERS = slice(40, 80, len(names.VILLAGES))
"""Patients of one village, whom its doctor booked in one telephone call."""
WAITING = slice(90, 95)
_NOT_CLOSED = 3
"""So many of the last past session have nothing written down."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where bookings are made.

    Attributes:
        unit: of the writing. patients: ids, in the order of the sample.
    """

    unit: Unit
    patients: Sequence[UUID]

    def book(
        self, session: Kept[DutySession], seat_no: int, patient: int, **said: Any
    ) -> Kept[Booking]:
        """Keep one booking; `patient` is its place among the patients."""
        seat = seats_of(session.id, session.record)[seat_no - 1]
        return self._keep(
            session,
            patient,
            {
                "seat_id": seat.id,
                "seat_no": seat.no,
                "starts_at": seat.starts_at,
                "ends_at": seat.ends_at,
                **said,
            },
        )

    def wait(self, session: Kept[DutySession], patient: int, **said: Any) -> Kept[Booking]:
        """Put one on the waiting list of the session."""
        day, record = session.record.held_on, session.record
        hours = {
            "starts_at": datetime.combine(day, record.starts, CLINIC_ZONE),
            "ends_at": datetime.combine(day, record.ends, CLINIC_ZONE),
        }
        state = BookingState.WAITLIST
        return self._keep(
            session, patient, {"seat_id": None, "seat_no": None, "state": state, **hours, **said}
        )

    def _keep(self, session: Kept[DutySession], patient: int, said: dict[str, Any]) -> Kept[Any]:
        asked_at: datetime = said.pop("asked_at", self.unit.now)
        record = session.record
        booking = Booking(
            no=self._number(local_day(asked_at)),
            patient_id=self.patients[patient % len(self.patients)],
            session_id=session.id,
            expert_id=record.expert_id,
            held_on=record.held_on,
            half_day=record.half_day,
            asked_at=asked_at,
            first_visit=patient % 3 != 0,
            chief_complaint=names.COMPLAINTS[patient % len(names.COMPLAINTS)],
            **said,
        )
        return self.unit.save(booking)

    def _number(self, day: date) -> str:
        place = self.unit.place()
        last = self.unit.next_number(f"YY{day:%Y%m%d}{place.clinic_code}{place.device_code}")
        return format_number("YY", day, place.clinic_code, place.device_code, last)


def keep_first(scene: Scene, sessions: Sequence[Kept[DutySession]], today: date) -> None:
    """Somebody for each session of today, and a few for the next."""
    of_today = [kept for kept in sessions if kept.record.held_on == today]
    taken: dict[UUID, int] = {}
    for index, session in enumerate((of_today * 3 + list(sessions))[:FIRST_BOOKINGS]):
        no = taken[session.id] = taken.get(session.id, 0) + 1
        scene.book(session, no, index + len(names.KNOWN))
    mornings = (kept for kept in sessions if kept.record.held_on > today and _is_morning(kept))
    for session in islice(mornings, BUSY_MORNINGS):
        for no in range(1, BUSY_MORNINGS + 2):
            scene.book(session, no, 60 + 2 * no + session.record.held_on.day)


def _is_morning(session: Kept[DutySession]) -> bool:
    return session.record.half_day is HalfDay.AM


def keep_queue(scene: Scene, session: Kept[DutySession]) -> None:
    """A clinic that is going on: seen, called, waiting too long, walked in, not come yet.

    On another day other people sit there, but for the first.
    """
    now, other = scene.unit.now, session.record.held_on.toordinal() * 7
    midnight = datetime.combine(session.record.held_on, time(), CLINIC_ZONE)

    def ago(minutes: int) -> datetime:
        return max(now - timedelta(minutes=minutes), midnight)

    arrived = BookingState.ARRIVED
    seen = {"arrived_at": ago(100), "called_at": ago(58), "seen_at": ago(34), "calls": 1}
    scene.book(session, 1, other + 1, state=BookingState.FULFILLED, **seen)
    called = {"arrived_at": ago(81), "called_at": ago(6), "calls": 1}
    scene.book(session, 2, other + 2, state=BookingState.CHECKED_IN, **called)
    scene.book(session, 3, other + 3, state=arrived, arrived_at=ago(72))
    scene.book(session, 4, 0, state=arrived, arrived_at=ago(12))
    scene.book(session, 5, other + 5)
    scene.book(session, 7, other + 6, priority=BookingPriority.PRIORITY)
    scene.book(session, 9, other + 7, state=arrived, arrived_at=ago(36))
    scene.book(
        session,
        11,
        other + 8,
        extra_by=ConsentBy.EXPERT,
        extra_name=names.ON_DUTY[0],
        extra_at=ago(90),
    )


def keep_full(scene: Scene, session: Kept[DutySession]) -> None:
    """Every seat sold: a village in one call, one for his mother; and people who wait."""
    call, village_doctor = uuid7(), names.VILLAGE_DOCTORS[0]
    villagers = list(range(400)[VILLAGERS])
    for no, patient in enumerate(villagers[: session.record.capacity - 2], start=1):
        scene.book(
            session,
            no,
            patient,
            source=BookingSource.VILLAGE_DOCTOR,
            proxy_name=village_doctor[0],
            proxy_relation=village_doctor[1],
            proxy_phone="13900000051",
            asked_in_call=call,
        )
    family = {"proxy_name": "王建军", "proxy_relation": Relation.SON, "proxy_phone": "13900000052"}
    last = session.record.capacity
    scene.book(session, last - 1, 3, source=BookingSource.FAMILY, **family)
    scene.book(session, last, 84)
    for turn, patient in enumerate(range(400)[WAITING]):
        no_phone = patient == names.WITHOUT_PHONE
        scene.wait(
            session,
            patient,
            priority=BookingPriority.PRIORITY if turn == 0 else BookingPriority.NORMAL,
            any_session=turn == 1,
            asked_at=scene.unit.now - timedelta(minutes=90 - 11 * turn),
            call_to_role=CallTarget.VILLAGE_CADRE if no_phone else None,
            call_to_name="孙有田" if no_phone else "",
            call_to_phone="13900000053" if no_phone else "",
        )


def keep_past(scene: Scene, sessions: Iterable[Kept[DutySession]]) -> None:
    """Weeks with seats sold, missed and left over; of the newest nobody has said who came."""
    done = sorted(sessions, key=lambda kept: kept.record.held_on)
    for turn, session in enumerate(done):
        for seat in seats_of(session.id, session.record)[: 3 + turn % 3]:
            came = {"arrived_at": seat.starts_at, "called_at": seat.starts_at, "calls": 1}
            missed = (seat.no + turn) % 5 == 0
            said: dict[str, Any] = (
                {"state": BookingState.NOSHOW}
                if missed
                else {"state": BookingState.FULFILLED, **came, "seen_at": seat.ends_at}
            )
            if session is done[-1] and seat.no <= _NOT_CLOSED:
                said = {}
            asked = seat.starts_at - timedelta(days=2)
            scene.book(session, seat.no, 100 + 6 * turn + seat.no, asked_at=asked, **said)
