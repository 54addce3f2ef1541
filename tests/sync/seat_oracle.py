"""What must be true of seats whatever happened: looked at from outside the program.

The county's word is read from its resources, the computers' from their files with plain SQL; what
nurses were told is the world's own note.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import text

from tests.sync.seat_pc import SeatPc
from tests.sync.seat_world import SeatWorld

Resource = dict[str, Any]
Find = Callable[[str], Iterable[Resource]]
GONE = {"cancelled", "entered-in-error", "waitlist", "proposed", "draft"}
BOOKINGS = text("SELECT id, revision, state, seat_id FROM booking WHERE seat_id IS NOT NULL")
STATES = text(
    "SELECT op.record_id, op_state.state FROM op JOIN op_state USING (op_id)"
    " WHERE op.kind = 'booking' ORDER BY op.seq"
)


class Broken(AssertionError):
    """A seat was sold twice, or a patient forgotten."""


@dataclass(frozen=True)
class Said:
    """What one place says of a booking."""

    where: str
    revision: int
    live: bool
    seat: str

    @property
    def booking(self) -> str:
        """Its id."""
        return self.where.partition(":")[2]


class Eyes:
    """Looks at the county and every open file after a step.

    Args:
        find: every resource of a type at the county.
    """

    def __init__(self, world: SeatWorld, find: Find) -> None:
        self.world = world
        self._find = find
        self._holds: dict[str, tuple[str, str]] = {}

    def look(self) -> None:
        """Whatever must be true at any moment."""
        county = self.look_at_the_county()
        sold = self._sold_once(self.live(county))
        self._sellable_once(sold)

    def live(self, county: list[Said]) -> dict[str, str]:
        """Booking -> seat, of what the newest word of the county or any file says is coming."""
        files = [each for pc in self.world.pcs.values() for each in _in_file(pc)]
        return _live([*county, *files])

    def look_at_the_county(self) -> list[Said]:
        """No seat has two live bookings there, and none of them has a seat that is not sold."""
        slots = {each["id"]: each for each in self._find("Slot")}
        county = [said for each in self._find("Appointment") if (said := _said(each))]
        self._one_at_the_county(county, slots)
        self._holds_are_kept(slots)
        return county

    def _holds_are_kept(self, slots: dict[str, Resource]) -> None:
        """Nobody has a seat that another one's form still keeps, in the server's time."""
        now = self.world.server_now().isoformat()
        for seat, (holder, until) in self._holds.items():
            other = _extension(slots.get(seat, {}), "seat-holder")
            if other and other != holder and now < until and not self.world.set_back:
                raise Broken(f"{seat}, kept by {holder} until {until}, went to {other}")
        self.world.set_back = False
        self._holds = {
            seat: (_extension(slot, "seat-holder"), _utc(until))
            for seat, slot in slots.items()
            if (until := _extension(slot, "seat-hold-until"))
        }

    def _one_at_the_county(self, county: list[Said], slots: dict[str, Resource]) -> None:
        by_seat = defaultdict(list)
        for each in county:
            if each.live:
                by_seat[each.seat].append(each.where)
        for seat, found in by_seat.items():
            if len(found) > 1:
                raise Broken(f"{seat} is sold {len(found)} times at the county: {found}")
            if slots[seat]["status"] != "busy":
                raise Broken(f"{seat} is sold but {slots[seat]['status']} at the county")

    def _sold_once(self, live: dict[str, str]) -> dict[str, str]:
        sold: dict[str, str] = {}
        for booking, seat in live.items():
            if seat in sold:
                raise Broken(f"{seat} is sold to {booking} and to {sold[seat]}")
            sold[seat] = booking
        return sold

    def _sellable_once(self, sold: dict[str, str]) -> None:
        by: dict[str, str] = {}
        for pc in self.world.pcs.values():
            for seat in pc.sellable():
                if seat in by:
                    raise Broken(f"{seat} may be sold by {by[seat]} and by {pc.name}")
                if seat in sold:
                    raise Broken(f"{pc.name} may sell {seat}, which is sold to {sold[seat]}")
                by[seat] = pc.name

    # --- when everything has been said ----------------------------------------------------------

    def look_in_the_end(self) -> None:
        """Every line works and everybody has exchanged: nobody is forgotten."""
        self.look()
        self.nobody_is_forgotten()

    def nobody_is_forgotten(self) -> None:
        """Whatever a nurse was told is saved is at the county, or before somebody's eyes."""
        at_county = {each["id"] for each in self._find("Appointment")}
        held: dict[str, set[str]] = defaultdict(set)
        for pc in self.world.pcs.values():
            for booking, state in _states(pc):
                held[booking].add(state)
        for told, told_by in self.world.told.items():
            booking = str(told)
            if told in self.world.lost or booking in at_county:
                continue
            states = held.get(booking)
            if not states:
                raise Broken(f"{booking}, told at {told_by}, has vanished")
            if not states & {"CONFLICT", "QUARANTINED", "BLOCKED"}:
                raise Broken(f"{booking}, told at {told_by}, is {states} and never arrives")


def _extension(resource: Resource, name: str) -> str:
    for each in resource.get("extension", ()):
        if each["url"].endswith(f"/{name}"):
            return str(next(value for key, value in each.items() if key.startswith("value")))
    return ""


def _utc(text_: str) -> str:
    return datetime.fromisoformat(text_).astimezone(UTC).isoformat()


def _said(appointment: Resource) -> Said | None:
    slot = appointment.get("slot")
    if not slot:
        return None
    revision = int(_extension(appointment, "record-revision") or 0)
    seat = slot[0]["reference"].removeprefix("Slot/")
    return Said(f"county:{appointment['id']}", revision, appointment["status"] not in GONE, seat)


def _in_file(pc: SeatPc) -> Iterable[Said]:
    with pc.store.reading() as reading:
        for row in reading.connection.execute(BOOKINGS):
            yield Said(f"{pc.name}:{row.id}", row.revision, row.state not in GONE, row.seat_id)


def _live(said: Iterable[Said]) -> dict[str, str]:
    """Booking -> its seat, of what the newest word says is coming; a doubt is settled by people."""
    newest: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        known = newest[each.booking]
        if known and each.revision < known[0].revision:
            continue
        if known and each.revision > known[0].revision:
            known.clear()
        known.append(each)
    return {
        booking: words[0].seat
        for booking, words in newest.items()
        if all(each.live for each in words) and len({each.seat for each in words}) == 1
    }


def _states(pc: SeatPc) -> Iterable[tuple[str, str]]:
    with pc.store.reading() as reading:
        yield from ((row.record_id, row.state) for row in reading.connection.execute(STATES))
