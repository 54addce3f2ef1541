"""Foreign Slots of long ago are neither read nor compared nor kept; our own always are."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from desktop.domain.booking import Booking
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Refused
from desktop.domain.kept import Kept
from desktop.domain.seats import seats_of
from desktop.domain.slot_window import SlotWindow
from desktop.domain.verification import ASKED, Verification
from desktop.store import slot_window, verified
from desktop.sync.slot_window import SlotReach
from desktop.wire.county import Page, Params, Put, Version
from tests.conftest import StandingClock
from tests.lease_parts import DAY, lend, own_clock, pool_seat, sell, take
from tests.sync.shim import ShimCounty
from tests.world import EXPERTS, Pc, World, set_up

CAPACITY = 4
Session = Kept[DutySession]


class OddCounty(ShimCounty):
    """A county that knows no `start`, or tells no time."""

    knows_start = True
    refuses_start = False
    tells_time = True
    looks_at_if_none_match = True
    questions: list[str]

    def transact(self, puts: Sequence[Put]) -> list[Version]:
        looks = self.looks_at_if_none_match
        return super().transact(puts if looks else [replace(e, create_only=False) for e in puts])

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        self.questions = [*getattr(self, "questions", ()), f"{resource_type}?{dict(params)}"]
        if self.refuses_start and "start" in dict(params):
            raise Refused(400, None, "unknown parameter")
        known = [each for each in params if each[0] != "start" or self.knows_start]
        for page in super().search(resource_type, known):
            date_told = page.server_date if self.tells_time else None
            yield Page(page.resources, page.deleted, date_told, page.total)


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, ("A1", "B1"), album=True) as made:
        yield made


def odd(pc: Pc, **said: Any) -> OddCounty:
    """This computer's county is such a one from now on."""
    county = OddCounty(pc.county.service)  # type: ignore[attr-defined]
    for name, value in said.items():
        setattr(county, name, value)
    pc.county = county
    pc.reopen()
    return county


def days_pass(world: World, days: int, *pcs: Pc) -> None:
    """So many days later; on the last three of them these computers meet the county."""
    world.clock.advance(days=days)  # type: ignore[attr-defined]
    for pc in pcs:
        for before in (2, 1):
            reach_of(pc).hear(world.clock.now() - timedelta(days=before))
        pc.exchange()


def reach_of(pc: Pc) -> SlotReach:
    with pc.store.reading() as reading:
        return SlotReach(pc.store, reading.place(), pc.clock)


def here(pc: Pc) -> set[str]:
    """Ids of the Slots known here."""
    with pc.store.reading() as reading:
        return set(verified.versions(reading, "Slot"))


def of(*sessions: Session) -> set[str]:
    return {str(seat.id) for each in sessions for seat in seats_of(each.id, each.record)}


def compare(pc: Pc, reason: str = "") -> Verification:
    """One exchange with a comparison: the daily one, or one for a reason."""
    with pc.store.unit(pc.nurse.staff_id) as unit:
        if reason:
            verified.ask_for(unit, reason)
    pc.clock.advance(hours=21)  # type: ignore[attr-defined]
    pc.exchange()
    with pc.store.reading() as reading:
        return verified.stands(reading)


def erase(world: World, slot_id: str) -> None:
    """The county loses it without a trace."""
    vault = world.service.vault
    with vault.transaction():
        for table in ("version", "current", "found_by"):
            vault._db.execute(f"DELETE FROM {table} WHERE type = 'Slot' AND id = ?", (slot_id,))


def test_foreign_slots_of_long_ago_are_dropped(world: World) -> None:
    session = lend(world)
    assert of(session) <= here(world.b1)
    days_pass(world, 40, world.b1)
    assert not of(session) & here(world.b1)


def test_what_began_within_the_window_stays(world: World) -> None:
    session = lend(world)
    days_pass(world, 31, world.b1)
    assert of(session) <= here(world.b1)


def test_our_own_sessions_and_seats_stay_for_ever(world: World) -> None:
    session = lend(world)
    taken, sold = pool_seat(session, 0), pool_seat(session, 1)
    take(world.b1, taken, sold)
    sell(world.b1, session, sold)
    own = world.b1.clinic.session(expert_id=EXPERTS[1], held_on=DAY)
    world.b1.exchange()
    days_pass(world, 400, world.a1, world.b1)
    assert here(world.a1) >= of(session)
    assert here(world.b1) == of(own) | {str(taken), str(sold)}


def test_a_seat_given_back_was_ours_once_and_stays(world: World) -> None:
    session = lend(world)
    seat = pool_seat(session)
    take(world.b1, seat)
    days_pass(world, 40, world.b1)
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        unit.connection.execute(text("UPDATE seat SET holder = NULL"))
    days_pass(world, 2, world.b1)
    assert here(world.b1) == {str(seat)}


@pytest.mark.parametrize(
    "row",
    [
        "INSERT INTO orphan VALUES ('Slot', :slot, 'row', 1)",
        "INSERT INTO orphan VALUES ('Basic', 'some', 'Slot/' || :slot, 1)",
        "INSERT INTO seat_request (seat_id, want, hold_s, state, batch, asked_at, asked_by)"
        " VALUES (:slot, 'take', 0, 'WAITING', 'b', '2026-11-23T00:00:00Z', 'somebody')",
        "INSERT INTO conflict SELECT 'c', op_id, 'Slot', :slot, NULL, '{}', '{}', '2026', NULL,"
        " NULL, NULL FROM op LIMIT 1",
        "UPDATE seat SET giving = 1 WHERE id = :slot",
    ],
)
def test_what_something_here_waits_for_is_bound(world: World, row: str) -> None:
    seats = sorted(of(lend(world)))
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        unit.connection.execute(text(row), {"slot": seats[0]})
        assert slot_window.bound(unit, unit.place(), seats) == {seats[0]}


def test_a_first_reading_begins_at_the_edge(world: World) -> None:
    county = odd(world.b1)
    old = world.a1.clinic.session(held_on=DAY)
    new = world.a1.clinic.session(held_on=DAY + timedelta(days=60))
    world.a1.exchange()
    world.clock.advance(days=50)  # type: ignore[attr-defined]
    world.b1.exchange()
    assert here(world.b1) == of(new)
    first, *others = [each for each in county.questions if "Slot?" in each and "_count" in each]
    assert "'start': 'ge2026-12-12T16:00:00Z'" in first
    assert all("'start': " in each for each in others)
    with world.b1.store.reading() as reading:
        assert reading.get(DutySession, old.id) is not None


def test_a_new_computer_of_the_clinic_has_all_its_sessions(world: World, empty_file: Path) -> None:
    session, other = lend(world), world.b1.clinic.session(expert_id=EXPERTS[1], held_on=DAY)
    seat = pool_seat(session)
    take(world.b1, seat)
    sold = sell(world.b1, session, seat)
    world.exchange(1)
    world.clock.advance(days=60)  # type: ignore[attr-defined]
    path = Path(shutil.copy(empty_file, world.b1.path.with_name("B2.db")))
    new = set_up("B2", path, world.clock, ShimCounty(world.service))
    for _ in range(2):
        new.exchange()
    with new.store.reading() as reading:
        found = reading.get(Booking, sold.id)
        waiting = reading.connection.execute(text("SELECT * FROM orphan")).all()
    slots = here(new)
    new.store.close()
    assert found is not None
    assert not waiting
    assert slots == of(other) | {str(seat)}, "and of others nothing"


def forget(pc: Pc) -> None:
    """Of Slots this computer knows nothing any more, and reads them for the first time."""
    with pc.store.unit(pc.nurse.staff_id) as unit:
        unit.connection.execute(text("DELETE FROM replica WHERE resource_type = 'Slot'"))
        unit.connection.execute(text("DELETE FROM cursor WHERE scope = 'Slot'"))


def test_news_of_old_foreign_slots_are_not_kept(world: World) -> None:
    session = lend(world)
    days_pass(world, 40, world.b1)
    for each in of(session):
        found = world.service.read("Slot", each).resource()
        world.service.put({**found, "comment": "archived"})
    world.b1.exchange()
    assert not here(world.b1)
    for each in of(session):
        world.service.delete("Slot", each)
    world.b1.exchange()
    with world.b1.store.reading() as reading:
        assert not verified.deleted_known(reading, "Slot")


@pytest.mark.parametrize("said", [{"knows_start": False}, {"refuses_start": True}])
def test_a_county_that_knows_no_start_costs_more_and_leaves_the_same(
    world: World, said: dict[str, Any]
) -> None:
    county = odd(world.b1, **said)
    old = lend(world)
    new = world.a1.clinic.session(held_on=DAY + timedelta(days=60))
    own = world.b1.clinic.session(expert_id=EXPERTS[1], held_on=DAY)
    world.exchange()
    days_pass(world, 60, world.b1)
    forget(world.b1)
    world.b1.exchange()
    assert here(world.b1) == of(new, own), of(old)
    county.questions = []
    assert compare(world.b1, ASKED).clean
    assert not compare(world.b1).differences
    assert here(world.b1) == of(new, own)


def test_a_county_that_tells_no_time_is_read_as_ever(world: World) -> None:
    session = lend(world)
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        unit.connection.execute(text("DELETE FROM setting WHERE key = 'slot_window'"))
    odd(world.b1, tells_time=False)
    world.clock.advance(days=60)  # type: ignore[attr-defined]
    forget(world.b1)
    world.b1.exchange()
    assert here(world.b1) == of(session)


@pytest.mark.parametrize("years", [30, -30])
def test_this_computers_clock_has_no_say(world: World, years: int) -> None:
    session = lend(world)
    clock = own_clock(world.b1, timedelta(days=365 * years))
    for _ in range(4):
        world.clock.advance(days=1)  # type: ignore[attr-defined]
        clock.advance(days=1)
        world.b1.exchange()
    assert here(world.b1) == of(session)


def test_a_county_that_jumps_ahead_for_a_day_changes_nothing(world: World) -> None:
    session = lend(world)
    world.b1.exchange()
    right = world.clock.now()
    jump(world, datetime(2036, 11, 27, tzinfo=right.tzinfo))
    world.b1.exchange()
    assert here(world.b1) == of(session)


def test_after_years_ahead_our_own_stays_and_the_rest_is_read_again(world: World) -> None:
    session = lend(world)
    seat = pool_seat(session)
    take(world.b1, seat)
    right = world.clock.now()
    jump(world, datetime(2036, 11, 27, tzinfo=right.tzinfo))
    days_pass(world, 3, world.b1)
    assert here(world.b1) == {str(seat)}
    jump(world, right + timedelta(days=4))
    world.b1.exchange()
    assert here(world.b1) == of(session)


def jump(world: World, to: datetime) -> None:
    world.clock.instant = to  # type: ignore[attr-defined]


def test_going_back_costs_one_wider_reading(world: World) -> None:
    session = lend(world)
    days_pass(world, 60, world.b1)
    assert not here(world.b1)
    jump(world, world.clock.now() - timedelta(days=50))
    world.b1.exchange()
    assert here(world.b1) == of(session)


def test_the_daily_comparison_asks_from_the_edge(world: World) -> None:
    lend(world)
    own = world.b1.clinic.session(expert_id=EXPERTS[1], held_on=DAY)
    new = world.a1.clinic.session(held_on=DAY + timedelta(days=60))
    world.exchange()
    days_pass(world, 60, world.b1)
    county = odd(world.b1)
    compare(world.b1)
    asked = [each for each in county.questions if "Slot?" in each and "_elements" in each]
    assert asked
    assert all("'start': 'ge2026-12-21T16:00:00Z'" in each for each in asked)
    assert here(world.b1) == of(own, new)


def test_what_was_missed_within_the_window_the_daily_one_finds(world: World) -> None:
    session = lend(world)
    world.exchange(1)
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        unit.connection.execute(text("DELETE FROM replica WHERE resource_type = 'Slot'"))
        unit.connection.execute(text("UPDATE cursor SET since = '2030-01-01T00:00:00.000Z'"))
    assert compare(world.b1).fetched == CAPACITY
    assert here(world.b1) == of(session)


def test_what_is_ours_and_lost_long_ago_is_found_when_somebody_asks(world: World) -> None:
    own = world.b1.clinic.session(expert_id=EXPERTS[1], held_on=DAY)
    world.exchange()
    days_pass(world, 60, world.b1)
    lost = min(of(own))
    erase(world, lost)
    assert not compare(world.b1).differences
    assert compare(world.b1, ASKED).owed_again
    world.b1.exchange()
    assert world.service.read("Slot", lost).resource()["status"]


def test_foreign_ones_of_long_ago_are_never_compared(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = lend(world)
    monkeypatch.setattr(SlotReach, "prune", lambda *_: None)
    days_pass(world, 40, world.b1)
    for each in of(session):
        erase(world, each)
    assert compare(world.b1, ASKED).clean
    assert here(world.b1) == of(session)
    assert compare(world.b1).differences == 0


def test_looking_through_goes_in_small_lots_and_on_where_it_stopped(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = lend(world)
    slot_edge = reach_of(world.b1)
    monkeypatch.setattr(slot_window, "LOT", 1)
    slot_edge.hear(world.clock.now() + timedelta(days=90))
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        days = slot_window.window(unit).days[-1:]
        slot_window.keep(unit, SlotWindow(days))
    stops = iter([False, True])
    slot_edge.prune(lambda: next(stops))
    assert len(here(world.b1)) == len(of(session)) - 1
    slot_edge.prune(lambda: False)
    assert not here(world.b1)
    monkeypatch.setattr(slot_window, "old_lot", None)  # each edge once
    slot_edge.prune(lambda: False)


def test_an_old_slot_of_ours_is_never_made_without_a_look(world: World) -> None:
    own = world.b1.clinic.session(expert_id=EXPERTS[1], held_on=DAY)
    world.exchange()
    days_pass(world, 60, world.b1)
    there = world.service.read("Slot", min(of(own))).number
    odd(world.b1, looks_at_if_none_match=False)
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        unit.connection.execute(text("DELETE FROM replica WHERE resource_type = 'Slot'"))
    world.b1.clinic.save(replace(own.record, note="补记"), own.id)
    world.b1.exchange()
    assert world.service.read("Slot", min(of(own))).number == there
    assert world.service.read("Schedule", str(own.id)).resource()["comment"] == "补记"
