"""A first reading that breaks off goes on where it was: a break costs a page, and no row."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.county_profile import CountyProfile, ProfileLine
from desktop.domain.errors import Offline, Refused
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.seats import seats_of
from desktop.store import replica, stage
from desktop.store.queries import enrolment
from desktop.sync import scopes
from desktop.sync.engine import SyncEngine
from desktop.wire.county import Page, Params, Resource
from tests.conftest import StandingClock
from tests.factory import changed, patient
from tests.sync.shim import ShimCounty
from tests.world import Pc, World

PATIENTS, A_PAGE = 60, 10
SCOPE = "Patient.clinic"


class Breaking(ShimCounty):
    """A county whose line breaks after so many pages of one type.

    Attributes:
        left: pages of it that still come; None for all.
        rows: how many rows of it have come.
        refused: a parameter that it does not know.
    """

    kind = "Patient"
    left: int | None = None
    rows = 0
    upside_down = no_history = False
    refused = ""
    asked_from: list[str | None]

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        whole = list(super().search(resource_type, params))
        if resource_type != self.kind or "_elements" in dict(params):
            yield from whole
            return
        if self.refused in dict(params):
            raise Refused(400, None, "unknown parameter")
        self.asked_from = [*getattr(self, "asked_from", ()), dict(params).get("_lastUpdated")]
        for page in reversed(whole) if self.upside_down else whole:
            if self.left == 0:
                raise Offline
            self.left = None if self.left is None else self.left - 1
            self.rows += len(page.resources)
            yield page

    def history(self, resource_type: str, since: str | None) -> Iterator[Page]:
        if self.no_history:
            raise Refused(405, None, "no history")
        after = [("_lastUpdated", f"ge{since}")] if since else []
        yield from self.search(resource_type, [("_count", str(A_PAGE)), *after])


@pytest.fixture
def world(
    empty_file: Path, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    monkeypatch.setattr(scopes, "PAGE", A_PAGE)
    with World(empty_file, tmp_path, clock, ("A1", "A2")) as made:
        made.a2.county = Breaking(made.service)
        made.a2.reopen()
        yield made


@pytest.fixture
def there(world: World) -> list[Kept[Patient]]:
    """Patients of the first computer, a page's worth at each instant."""
    found = []
    for lot in range(PATIENTS // A_PAGE):
        with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
            found += [unit.save(patient(name=f"王小{lot}{each}")) for each in range(A_PAGE)]
        world.a1.exchange()
        world.clock.advance(minutes=1)  # type: ignore[attr-defined]
    return found


def county_of(pc: Pc) -> Breaking:
    assert isinstance(pc.county, Breaking)
    return pc.county


def exchange(pc: Pc, pages: int | None) -> None:
    county_of(pc).left = pages
    pc.exchange()


def known(pc: Pc, kind: str = "Patient") -> set[str]:
    with pc.store.reading() as reading:
        return {each.resource_id for each in replica.all_of_type(reading, kind)}


def cursor(pc: Pc) -> datetime:
    with pc.store.reading() as reading:
        return datetime.fromisoformat(stage.cursor(reading, SCOPE) or "")


def test_a_break_costs_a_page(world: World, there: list[Kept[Patient]]) -> None:
    breaks = 0
    while not known(world.a2):
        exchange(world.a2, 2)
        world.a2.reopen()
        breaks += 1
        assert breaks < PATIENTS
    assert known(world.a2) >= {str(each.id) for each in there}
    assert county_of(world.a2).rows <= PATIENTS + breaks * 2 * A_PAGE


def test_what_changes_between_two_parts_comes_as_it_is_now(
    world: World, there: list[Kept[Patient]]
) -> None:
    exchange(world.a2, 3)
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        said = changed(there[0], phone="13900001111")
        unit.save(said, there[0].id, expected=1)
        fresh = unit.save(patient(name="新来的"))
    world.a1.exchange()
    exchange(world.a2, None)
    with world.a2.store.reading() as reading:
        first, new = reading.get(Patient, there[0].id), reading.get(Patient, fresh.id)
    assert first is not None
    assert first.record.phone == "13900001111"
    assert new is not None


def test_the_cursor_is_never_later_than_the_first_page(
    world: World, there: list[Kept[Patient]]
) -> None:
    exchange(world.a2, 3)
    began = world.clock.now()
    world.clock.advance(hours=5)  # type: ignore[attr-defined]
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        unit.save(patient(name="新来的"))
    world.a1.exchange()
    exchange(world.a2, None)
    assert len(known(world.a2)) == len(there) + 1
    assert cursor(world.a2) == began


def test_at_a_county_that_does_not_sort_it_begins_anew(
    world: World, there: list[Kept[Patient]]
) -> None:
    county_of(world.a2).upside_down = True
    exchange(world.a2, 3)
    exchange(world.a2, None)
    assert known(world.a2) >= {str(each.id) for each in there}
    assert county_of(world.a2).asked_from[:3] == [None, None, None]


def test_where_the_check_found_no_order_it_begins_anew(
    world: World, there: list[Kept[Patient]]
) -> None:
    lines = (ProfileLine(code="P6", ok=False, detail="search_incomplete"),)
    found = CountyProfile(
        url="", software="", version="", checked_at=world.clock.now(), lines=lines
    )
    with world.a2.store.unit(world.a2.nurse.staff_id) as unit:
        enrolment.keep_profile(unit, found)
    exchange(world.a2, 3)
    exchange(world.a2, 3)
    assert set(county_of(world.a2).asked_from) == {None}


class Odd(Breaking):
    """One with an order, a clock and headers of its own.

    Attributes:
        order: of its rows, whatever is asked.
        back: so much earlier it thinks it is, and hides what it says was written since.
        dated: whether it tells its time.
        late: rows that it shows later only.
    """

    order: Callable[[list[Resource]], list[Resource]] | None = None
    back = timedelta(0)
    dated = True
    late: frozenset[str] = frozenset()

    def search(self, resource_type: str, params: Params) -> Iterator[Page]:
        if resource_type != self.kind:
            yield from super().search(resource_type, params)
            return
        rows = [
            r for page in ShimCounty.search(self, resource_type, params) for r in page.resources
        ]
        rows = [row for row in rows if row["id"] not in self.late]
        rows = self.order(rows) if self.order else rows
        now = self.service.now() - self.back if self.dated else None
        self.asked_from = [*getattr(self, "asked_from", ()), dict(params).get("_lastUpdated")]
        for start in range(0, max(len(rows), 1), A_PAGE):
            if self.left == 0:
                raise Offline
            self.left = None if self.left is None else self.left - 1
            yield Page(tuple(rows[start : start + A_PAGE]), (), now, len(rows))


@pytest.fixture
def odd(world: World, there: list[Kept[Patient]], monkeypatch: pytest.MonkeyPatch) -> Odd:
    """The way of the second computer; no comparison hides what it did not read."""
    monkeypatch.setattr(SyncEngine, "_compare", lambda *_: None)
    assert there
    world.a2.county = county = Odd(world.service)
    world.a2.reopen()
    return county


def newest_first(rows: list[Resource]) -> list[Resource]:
    return sorted(rows, key=lambda row: str(row["meta"]["lastUpdated"]), reverse=True)


def newest_on_the_first_page(rows: list[Resource]) -> list[Resource]:
    """In order as far as the first page goes."""
    if len(rows) <= 2 * A_PAGE:
        return newest_first(rows)
    return [*rows[: A_PAGE - 1], rows[-1], *rows[A_PAGE - 1 : -1]]


def test_a_page_of_one_instant_says_nothing_about_the_order(
    world: World, there: list[Kept[Patient]], odd: Odd
) -> None:
    odd.order = newest_first
    exchange(world.a2, 1)
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        fresh = [unit.save(patient(name=f"新来{each}")) for each in range(A_PAGE)]
    world.a1.exchange()
    exchange(world.a2, 1)
    exchange(world.a2, None)
    assert known(world.a2) >= {str(each.id) for each in (*there, *fresh)}


def test_an_order_that_turns_out_to_be_none_makes_it_begin_anew(
    world: World, there: list[Kept[Patient]], odd: Odd
) -> None:
    odd.order = newest_on_the_first_page
    exchange(world.a2, 1)
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        unit.save(patient(name="新来的"))
    world.a1.exchange()
    exchange(world.a2, None)
    assert known(world.a2) >= {str(each.id) for each in there}


def test_a_clock_put_back_between_two_parts_makes_it_begin_anew(
    world: World, there: list[Kept[Patient]], odd: Odd
) -> None:
    odd.late = frozenset({str(there[0].id)})  # as if it were written after the clock went back
    exchange(world.a2, 3)
    odd.back, odd.late = timedelta(hours=2), frozenset()
    exchange(world.a2, None)
    assert str(there[0].id) in known(world.a2)


def test_a_last_part_that_tells_no_time_leaves_the_cursor_where_it_belongs(
    world: World, there: list[Kept[Patient]], odd: Odd
) -> None:
    exchange(world.a2, 3)
    began = world.clock.now()
    world.clock.advance(hours=5)  # type: ignore[attr-defined]
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        unit.save(patient(name="新来的"))
    world.a1.exchange()
    odd.dated = False
    exchange(world.a2, None)
    assert len(known(world.a2)) == len(there) + 1
    assert cursor(world.a2) == began


@pytest.fixture
def sessions(world: World) -> set[str]:
    """Sessions of the first computer, a page's worth at each instant."""
    made = []
    county_of(world.a2).kind = "Schedule"
    for day in range(3 * A_PAGE):
        held = world.clock.today() + timedelta(days=day)
        made.append(world.a1.clinic.session(held_on=held))
        if day % A_PAGE == A_PAGE - 1:
            world.a1.exchange()
            world.clock.advance(minutes=1)  # type: ignore[attr-defined]
    return {str(each.id) for each in made}


def read(pc: Pc, pages: int | None, *, history: bool) -> None:
    """A history tells the newest first."""
    county = county_of(pc)
    county.upside_down, county.no_history = history, not history
    exchange(pc, pages)


def test_behind_half_a_history_it_begins_anew(world: World, sessions: set[str]) -> None:
    read(world.a2, 1, history=True)
    read(world.a2, 1, history=False)
    read(world.a2, None, history=False)
    assert known(world.a2, "Schedule") == sessions


def test_a_history_in_between_makes_it_begin_anew(world: World, sessions: set[str]) -> None:
    read(world.a2, 2, history=False)
    world.clock.advance(days=8)  # type: ignore[attr-defined]
    read(world.a2, 1, history=True)
    before = len(county_of(world.a2).asked_from)
    read(world.a2, None, history=False)
    assert county_of(world.a2).asked_from[before] is None  # the comparison would hide it
    assert known(world.a2, "Schedule") == sessions


def test_without_its_two_questions_all_slots_are_read_from_the_start(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = world.a1.clinic.session(held_on=world.clock.today())
    world.a1.exchange()
    world.clock.advance(days=50)  # type: ignore[attr-defined]
    world.a1.clinic.session(held_on=world.clock.today())
    world.a1.exchange()
    county = county_of(world.a2)
    county.kind, county.no_history, county.refused = "Slot", True, "_tag"
    monkeypatch.setattr(SyncEngine, "_compare", lambda *_: None)  # it would hide it
    exchange(world.a2, None)
    assert known(world.a2, "Slot") >= {str(e.id) for e in seats_of(old.id, old.record)}


def test_what_was_read_is_forgotten_once_it_is_applied(
    world: World, there: list[Kept[Patient]]
) -> None:
    exchange(world.a2, 3)
    with world.a2.store.reading() as reading:
        assert stage.times(reading, SCOPE)
        assert SCOPE in reading.setting(stage.FIRST)
    exchange(world.a2, None)
    with world.a2.store.reading() as reading:
        assert not stage.times(reading, SCOPE)
        assert SCOPE not in reading.setting(stage.FIRST)
    assert len(known(world.a2)) == len(there)
