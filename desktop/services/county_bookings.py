"""Asking the county for an expert's number, a bed or an examination, and writing its answer down.

Nothing here ever says "booked" by itself: only the county's own Appointment does, which the
exchange takes in, or a telephone call that a person logs (states.md, "Booking").
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import (
    BedType,
    BookingKind,
    BookingState,
    CancelBy,
    CancelReason,
    HalfDay,
)
from desktop.domain.county_booking import CountyBooking, county_booking_problems
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.county_booking_states import (
    CountyStanding,
    answer_problems,
    confirmed,
    may_cancel,
    refused,
    standing,
)
from desktop.domain.errors import NotAllowed, Problem, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.patient import Patient
from desktop.services.booking import MAY_BOOK, NUMBER
from desktop.store.queries.county_booking import county_lines
from desktop.store.store import Store, Unit

SETTLED_FOR = timedelta(days=30)
"""So long an answered request stays on the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyRequest:
    """What is asked of the county.

    Attributes:
        wish_day: local calendar day that suits the patient.
        bed_type, isolation, oxygen: of a bed.
    """

    kind: BookingKind
    patient_id: UUID
    target_org_id: UUID
    dept: str
    wish_day: date
    wish_half_day: HalfDay = HalfDay.AM
    doctor: str = ""
    bed_type: BedType | None = None
    isolation: bool = False
    oxygen: bool = False
    diagnosis: str = field(default="", repr=False)
    referral_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TelephoneAnswer:
    """What the hospital said on the telephone.

    Attributes:
        person, phone, at: who said it, on which number, when.
        visit_at: when the patient is to come; may be open for a bed.
        place: room, or ward and bed. code: the hospital's own; valid_to: until when it holds.
    """

    person: str = field(repr=False)
    phone: str = field(repr=False)
    at: datetime
    visit_at: datetime | None = None
    place: str = ""
    code: str = ""
    valid_to: datetime | None = None
    note: str = ""


class CountyBookings:
    """What is asked of the county and what came of it. GUI thread; no line needed."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def lines(self, patient_id: UUID | None = None) -> tuple[CountyLine, ...]:
        """Open requests and those settled lately, ours to act on first; or all of a patient."""
        since = self._clock.now() - SETTLED_FOR
        with self._store.reading() as reading:
            return county_lines(reading, since=since, patient_id=patient_id)

    def ask(self, wanted: CountyRequest, record_id: UUID | None = None) -> Kept[CountyBooking]:
        """Ask; it stands as 已申请 until the county answers.

        Raises:
            RuleBroken: a field needs attention; nothing was kept.
            NotAllowed: an auditor only reads.
            StaleRecord: this form was saved before.
        """
        with self._unit() as unit:
            if unit.get(Patient, wanted.patient_id) is None:
                raise RuleBroken({"patient_id": Problem("patient.not_found")})
            bed = wanted.kind is BookingKind.COUNTY_BED
            asked = CountyBooking(
                no=unit.human_number(NUMBER),
                kind=wanted.kind,
                patient_id=wanted.patient_id,
                target_org_id=wanted.target_org_id,
                dept=wanted.dept.strip(),
                wish_day=wanted.wish_day,
                wish_half_day=wanted.wish_half_day,
                doctor="" if bed else wanted.doctor.strip(),
                bed_type=wanted.bed_type if bed else None,
                isolation=bed and wanted.isolation,
                oxygen=bed and wanted.oxygen,
                diagnosis=wanted.diagnosis.strip(),
                referral_id=wanted.referral_id,
                note=wanted.note.strip(),
                asked_at=unit.now,
            )
            return self._keep(unit, asked, record_id or uuid7(), 0)

    def confirm(self, record_id: UUID, expected: int, told: TelephoneAnswer) -> Kept[CountyBooking]:
        """电话确认登记: the hospital said yes on the telephone.

        Raises:
            RuleBroken: who, number or time is missing, or it was answered already.
            StaleRecord: somebody changed it since revision `expected`, or the county answered.
        """
        with self._unit() as unit:
            old = self._current(unit, record_id, expected)
            said: dict[str, Any] = {
                "confirm_person": told.person.strip(),
                "confirm_phone": told.phone,
                "confirm_at": told.at,
                "visit_at": told.visit_at,
                "place": told.place.strip(),
                "ext_code": told.code.strip(),
                "valid_to": told.valid_to,
                "note": _joined(old.record.note, told.note),
            }
            asked = replace(old.record, visit_at=told.visit_at)
            self._may(answer_problems(asked, granted=True))
            return self._keep(unit, confirmed(old.record, **said), record_id, expected)

    def refuse(self, record_id: UUID, expected: int, told: TelephoneAnswer) -> Kept[CountyBooking]:
        """预约未成功: the hospital said no on the telephone, for want of a number or a bed.

        Raises:
            RuleBroken, StaleRecord: as in `confirm`.
        """
        with self._unit() as unit:
            old = self._current(unit, record_id, expected)
            self._may(answer_problems(old.record, granted=False))
            gone = refused(
                old.record,
                person=told.person.strip(),
                phone=told.phone,
                at=told.at,
                note=told.note.strip(),
            )
            return self._keep(unit, gone, record_id, expected)

    def cancel(
        self, record_id: UUID, expected: int, by: CancelBy, why: CancelReason, note: str = ""
    ) -> Kept[CountyBooking]:
        """Take a request, or a confirmed booking, back.

        Raises:
            RuleBroken: it is over already, or the reason needs words.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self._unit() as unit:
            old = self._current(unit, record_id, expected)
            if not may_cancel(old.record):
                raise RuleBroken({"state": Problem("county_booking.over")})
            if why is CancelReason.OTHER and not note.strip():
                raise RuleBroken({"cancel_note": Problem("booking.cancel_note_missing")})
            gone = replace(
                old.record,
                state=BookingState.CANCELLED,
                cancel_by=by,
                cancel_reason=why,
                cancel_note=note.strip(),
            )
            return self._keep(unit, gone, record_id, expected)

    def ask_anew(self, record_id: UUID, wish_day: date) -> Kept[CountyBooking]:
        """Ask for the same again, for another day; the refused one stays in the history.

        Raises:
            RuleBroken: it was not refused, or the day is over.
        """
        with self._unit() as unit:
            old = unit.get(CountyBooking, record_id)
            if old is None or standing(old.record) is not CountyStanding.NOT_HAD:
                raise RuleBroken({"state": Problem("county_booking.not_refused")})
            fresh = CountyBooking(
                no=unit.human_number(NUMBER),
                kind=old.record.kind,
                patient_id=old.record.patient_id,
                target_org_id=old.record.target_org_id,
                dept=old.record.dept,
                wish_day=wish_day,
                wish_half_day=old.record.wish_half_day,
                doctor=old.record.doctor,
                bed_type=old.record.bed_type,
                isolation=old.record.isolation,
                oxygen=old.record.oxygen,
                diagnosis=old.record.diagnosis,
                referral_id=old.record.referral_id,
                note=old.record.note,
                asked_at=unit.now,
            )
            return self._keep(unit, fresh, uuid7(), 0)

    # --- parts -------------------------------------------------------------------

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in MAY_BOOK:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _current(self, unit: Unit, record_id: UUID, expected: int) -> Kept[CountyBooking]:
        found = unit.get(CountyBooking, record_id)
        if found is None:
            raise RuleBroken({"state": Problem("booking.unknown")})
        if found.revision != expected:
            raise StaleRecord
        return found

    def _may(self, found: dict[str, Problem]) -> None:
        if found:
            raise RuleBroken(found)

    def _keep(
        self, unit: Unit, asked: CountyBooking, record_id: UUID, expected: int
    ) -> Kept[CountyBooking]:
        self._may(county_booking_problems(asked, today=self._clock.today()))
        return unit.save(asked, record_id, expected=expected)


def _joined(before: str, said: str) -> str:
    return "\n".join(part for part in (before, said.strip()) if part)
