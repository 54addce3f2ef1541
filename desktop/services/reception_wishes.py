"""Numbers and beds that the sender asked for with a referral: granted together or not at all."""

from dataclasses import replace
from uuid import UUID

from desktop.domain.codes import (
    BookingKind,
    BookingState,
    CancelBy,
    CancelReason,
    ConfirmChannel,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.store.queries.reception_detail import asked_for
from desktop.store.store import Unit


def open_wishes(unit: Unit, referral_id: UUID | None) -> list[Kept[CountyBooking]]:
    """What waits for our answer."""
    if referral_id is None:
        return []
    found = asked_for(unit, referral_id)
    return [each for each in found if each.record.state is BookingState.PENDING]


def grant(unit: Unit, said: Reception) -> int:
    """Confirm every request, by what is arranged; how many there were.

    Raises:
        RuleBroken: one of them cannot be granted by this arrangement: then none is.
    """
    wishes = open_wishes(unit, said.referral_id)
    found: dict[str, Problem] = {}
    for each in wishes:
        bed = each.record.kind is BookingKind.COUNTY_BED
        if bed and not (said.ward and said.bed):
            found["bed"] = Problem("reception.bed_missing")
        if not bed and said.visit_at is None:
            found["visit_at"] = Problem("reception.visit_missing")
    if found:
        raise RuleBroken(found)
    for each in wishes:
        unit.save(_granted(each.record, said, unit), each.id, expected=each.revision)
    return len(wishes)


def _granted(asked: CountyBooking, said: Reception, unit: Unit) -> CountyBooking:
    bed = asked.kind is BookingKind.COUNTY_BED
    return replace(
        asked,
        state=BookingState.BOOKED,
        confirm_channel=ConfirmChannel.SYSTEM,
        confirm_at=unit.now,
        visit_at=said.visit_at,
        place=f"{said.ward} {said.bed}" if bed else said.place,
        doctor=asked.doctor if bed else said.doctor or asked.doctor,
        ext_code=said.booking_code,
        valid_to=said.code_valid_to,
    )


def refuse(unit: Unit, said: Reception, note: str) -> int:
    """Refuse every request that is open; how many there were."""
    wishes = open_wishes(unit, said.referral_id)
    for each in wishes:
        bed = each.record.kind is BookingKind.COUNTY_BED
        gone = replace(
            each.record,
            state=BookingState.CANCELLED,
            confirm_channel=ConfirmChannel.SYSTEM,
            confirm_at=unit.now,
            cancel_by=CancelBy.COUNTY,
            cancel_reason=CancelReason.NO_BED if bed else CancelReason.NO_SEAT,
            cancel_note=note.strip(),
        )
        unit.save(gone, each.id, expected=each.revision)
    return len(wishes)
