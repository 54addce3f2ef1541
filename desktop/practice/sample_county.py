"""What the practice clinic asked of the county hospital, and a session that is not held."""

from datetime import timedelta
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import BedType, BookingKind, HalfDay, SessionStatus, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Actor
from desktop.services.county_bookings import CountyBookings, CountyRequest
from desktop.services.roster import Roster
from desktop.store.queries.booking import live_in_session
from desktop.store.store import Store


def ask_county(
    store: Store, clock: Clock, nurse: Actor, hospital_id: UUID, patients: list[UUID]
) -> None:
    """An expert's number and a bed; the practice hospital answers both."""
    desk = CountyBookings(store, clock, lambda: nurse)
    desk.ask(
        CountyRequest(
            kind=BookingKind.COUNTY_EXPERT,
            patient_id=patients[1],
            target_org_id=hospital_id,
            dept="心血管内科",
            doctor="程景和",
            wish_day=clock.today() + timedelta(days=2),
        )
    )
    desk.ask(
        CountyRequest(
            kind=BookingKind.COUNTY_BED,
            patient_id=patients[6],
            target_org_id=hospital_id,
            dept="骨科",
            wish_day=clock.today() + timedelta(days=1),
            bed_type=BedType.ORDINARY,
            diagnosis="右股骨颈骨折",
        )
    )


def stop_one(store: Store, clock: Clock, administrator: Actor) -> None:
    """A morning to come is not held: who is booked there is to be placed anew."""
    with store.reading() as reading:
        ahead = [
            kept
            for kept in reading.all_of(DutySession)
            if kept.record.held_on > clock.today()
            and kept.record.half_day is HalfDay.AM
            and kept.record.status is SessionStatus.PUBLISHED
        ]
        ahead.sort(key=lambda kept: (kept.record.held_on, kept.id))
        booked = next((kept for kept in ahead if live_in_session(reading, kept.id)), None)
    if booked is not None:
        roster = Roster(store, clock, lambda: administrator)
        roster.stop(booked.id, booked.revision, StopReason.EXPERT_LEAVE)
