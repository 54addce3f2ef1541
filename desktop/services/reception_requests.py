"""Answers to numbers, beds and examinations asked of this hospital without a referral."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import BookingKind, BookingState, CancelBy, CancelReason, ConfirmChannel
from desktop.domain.county_booking import CountyBooking
from desktop.domain.errors import Problem, RuleBroken, StaleRecord
from desktop.domain.kept import Kept
from desktop.domain.request_rows import Granted, RequestRow
from desktop.services.reception_work import DeskWork, need
from desktop.store.queries.reception_requests import requests
from desktop.store.store import Unit

ANSWERED_FOR = timedelta(days=7)
"""How long an answered one stays in the list."""


class Requests(DeskWork):
    """The desk's second list. GUI thread; no line needed.

    Both acts raise RuleBroken for what is answered or taken back already or lacks a field,
    StaleRecord when somebody was faster, NotAllowed for roles that only read.
    """

    def rows(self) -> tuple[RequestRow, ...]:
        """What waits for us, then what was answered in the last days."""
        with self._store.reading() as reading:
            return requests(reading, since=self._clock.today() - ANSWERED_FOR)

    def confirm(self, request_id: UUID, expected: int, said: Granted) -> Kept[CountyBooking]:
        """已预约: a number needs its time, a bed its ward and number."""
        with self._unit() as unit:
            before = _open(unit, request_id, expected)
            bed = before.record.kind is BookingKind.COUNTY_BED
            if bed:
                need("ward", said.ward, "reception.bed_missing")
                need("bed", said.bed, "reception.bed_missing")
            else:
                need("visit_at", said.visit_at, "reception.visit_missing")
            if said.visit_at is not None and local_day(said.visit_at) < self._clock.today():
                raise RuleBroken({"visit_at": Problem("reception.visit_over")})
            where = f"{said.ward.strip()} {said.bed.strip()}".strip() if bed else said.place.strip()
            granted = replace(
                before.record,
                state=BookingState.BOOKED,
                confirm_channel=ConfirmChannel.SYSTEM,
                confirm_person=self._actor().name,
                confirm_at=unit.now,
                visit_at=said.visit_at,
                place=where,
                doctor=said.doctor.strip() or before.record.doctor,
                note=said.note.strip() or before.record.note,
            )
            return unit.save(granted, request_id, expected=before.revision)

    def refuse(self, request_id: UUID, expected: int, note: str) -> Kept[CountyBooking]:
        """预约未成功, with what the patient should do instead."""
        need("cancel_note", note, "reception.reason_missing")
        with self._unit() as unit:
            before = _open(unit, request_id, expected)
            bed = before.record.kind is BookingKind.COUNTY_BED
            gone = replace(
                before.record,
                state=BookingState.CANCELLED,
                confirm_channel=ConfirmChannel.SYSTEM,
                confirm_person=self._actor().name,
                confirm_at=unit.now,
                cancel_by=CancelBy.COUNTY,
                cancel_reason=CancelReason.NO_BED if bed else CancelReason.NO_SEAT,
                cancel_note=note.strip(),
            )
            return unit.save(gone, request_id, expected=before.revision)


def _open(unit: Unit, request_id: UUID, expected: int) -> Kept[CountyBooking]:
    kept = unit.get(CountyBooking, request_id)
    if kept is None or kept.record.target_org_id != unit.place().org_id:
        raise RuleBroken({"state": Problem("reception.gone")})
    if kept.revision != expected:
        raise StaleRecord
    if kept.record.state is not BookingState.PENDING:
        raise RuleBroken({"state": Problem("county_booking.answered_already")})
    return kept
