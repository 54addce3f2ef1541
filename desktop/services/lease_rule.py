"""Leasing by rule: what past use says will be sold is asked for, the rest goes back."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import SeatKind
from desktop.domain.duty_session import DutySession
from desktop.domain.lease import (
    GIVE_BACK_HOUR,
    LeaseFacts,
    LeaseSeat,
    Wanted,
    give_back_at,
    wanted,
)
from desktop.store import seat_requests
from desktop.store.queries import clinic_desk
from desktop.store.queries import lease as queries
from desktop.store.seat_requests import GIVE, TAKE
from desktop.store.store import Reading, Store, Unit

HOUR = "lease_give_back_hour"
"""Setting: local hour of the day before at which another clinic's unsold seats go back."""

Row = Mapping[str, Any]


def give_back_hour(reading: Reading) -> int:
    """The hour that is set."""
    hour = reading.setting(HOUR, GIVE_BACK_HOUR)
    return hour if hour in range(24) else GIVE_BACK_HOUR


def ask_by_rule(store: Store, clock: Clock) -> int:
    """Ask for seats and give seats back as the rule says.

    Returns:
        How many seats were asked for or are to go back.
    """
    with store.reading() as reading:
        found = _wanted(reading, clock)
        device = reading.place().device_id
    if not found.takes and not found.gives:
        return 0
    with store.unit(device) as unit:
        _ask(unit, found)
    return len(found.takes) + len(found.gives)


def _ask(unit: Unit, found: Wanted) -> None:
    if found.gives:
        seat_requests.ask(unit, GIVE, found.gives)
    if found.takes:
        seat_requests.ask(unit, TAKE, found.takes)


def _wanted(reading: Reading, clock: Clock) -> Wanted:
    today = clock.today()
    seats = queries.seats_ahead(reading, today)
    past: dict[tuple[str, str], list[int]] = {}
    closed = clinic_desk.pool(reading).closed
    takes: list[str] = []
    gives: list[str] = []
    for session in queries.sessions_ahead(reading, today):
        like = (session["expert_id"], session["half_day"])
        if like not in past:
            past[like] = queries.sold_before(reading, *like, today)
        rows = seats.get(session["id"], [])
        said = wanted(_facts(reading, clock, session, rows, past[like]))
        takes += () if closed else said.takes
        gives += said.gives
    return Wanted(tuple(takes), tuple(gives))


def _facts(
    reading: Reading, clock: Clock, session: Row, rows: Sequence[Row], past: Sequence[int]
) -> LeaseFacts:
    place = reading.place()
    device, own = str(place.device_id), session["org_id"] == str(place.org_id)
    kept = reading.get(DutySession, UUID(session["id"]))
    assert kept is not None
    mine = [row for row in rows if row["holder"] == device and row["hold_until"] is None]
    seats = [
        LeaseSeat(row["id"], row["no"], SeatKind(row["kind"]), _ours(row, device))
        for row in rows
        if _counts(row, device)
    ]
    return LeaseFacts(
        own=own,
        roster=clinic_desk.keeps_roster(reading),
        computers=clinic_desk.computers(reading),
        past=past,
        sold=sum(bool(row["booking"] or row["paper"]) for row in mine),
        clinic_seats=sum(row["kind"] == SeatKind.CLINIC for row in rows),
        seats=seats,
        after_give_back=clock.now() >= give_back_at(kept.record, give_back_hour(reading)),
    )


def _ours(row: Row, device: str) -> bool:
    return bool(row["holder"] == device or row["asked"] == TAKE)


def _counts(row: Row, device: str) -> bool:
    """Unsold and ours, or free; what is on its way back is neither."""
    if row["booking"] or row["paper"] or row["giving"] or row["asked"] == GIVE:
        return False
    if row["holder"] == device:
        return row["hold_until"] is None
    return row["holder"] is None and row["said"] == "free" and row["asked"] in (None, TAKE)
