"""What happens to a session on its day is heard at the clinic whose patient has a seat in it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import SessionEventKind
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.session_event import SessionEvent
from desktop.services.session_close import SessionClose
from desktop.services.session_day import SessionDay
from desktop.store.queries.today_day import unplaced
from tests.conftest import StandingClock
from tests.guest_parts import book
from tests.lease_parts import lend
from tests.sync.share_parts import change, get, missing
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, heard=True) as made:
        yield made


@pytest.fixture
def shared(world: World) -> Kept[DutySession]:
    """A session of today at A, with seats for the pool."""
    return lend(world, held_on=world.clock.today())


@pytest.fixture
def guest(world: World, shared: Kept[DutySession]) -> Kept[Booking]:
    """Booked by B, and everybody has exchanged."""
    made = book(world.b1, shared)
    world.exchange()
    return made


def day(pc: Pc) -> SessionDay:
    return SessionDay(pc.store, pc.clock, lambda: pc.nurse)


def test_a_delay_at_the_host_moves_the_guests_expected_time(
    world: World, shared: Kept[DutySession], guest: Kept[Booking]
) -> None:
    before = day(world.b1).expected(shared.id)[guest.id]
    said = day(world.a1).delay(shared.id, 240, "路上堵车")
    world.exchange()

    state = day(world.b1).now(shared.id)
    assert state is not None
    assert state.delayed_by == 240
    assert get(world.b1, SessionEvent, said.id).record.note == "路上堵车"
    after = day(world.b1).expected(shared.id)[guest.id]
    assert before is not None
    assert after is not None
    assert after - before >= timedelta(minutes=100)


def test_the_guest_of_a_session_that_ended_early_is_to_be_placed_by_his_clinic(
    world: World, shared: Kept[DutySession], guest: Kept[Booking]
) -> None:
    day(world.a1).ended_early(shared.id)
    world.exchange()
    with world.b1.store.reading() as reading:
        lines = unplaced(reading, world.clock.today())
    assert [each.id for each in lines] == [guest.id]


def test_what_the_host_takes_back_is_taken_back_at_the_other_clinic(
    world: World, shared: Kept[DutySession], guest: Kept[Booking]
) -> None:
    said = day(world.a1).away(shared.id, 30)
    world.exchange()
    assert [each.id for each in day(world.b1).events(shared.id)] == [said.id]
    day(world.a1).withdraw(said.id, said.revision)
    world.exchange()
    assert day(world.b1).events(shared.id) == ()
    assert get(world.b1, Booking, guest.id).record == guest.record


def test_only_the_clinic_that_holds_a_session_says_what_happens_to_it(
    world: World, shared: Kept[DutySession]
) -> None:
    for act in (
        lambda: day(world.b1).delay(shared.id, 30),
        lambda: day(world.b1).ended_early(shared.id),
        lambda: SessionClose(world.b1.store, world.clock, lambda: world.b1.nurse).close(
            shared.id, []
        ),
    ):
        with pytest.raises(RuleBroken) as refused:
            act()
        [why] = refused.value.fields.values()
        assert (why.code, why.params["clinic"]) == ("session_event.elsewhere", "霄云镇卫生院")


def test_what_another_clinic_says_of_a_session_it_does_not_hold_is_not_believed(
    world: World, shared: Kept[DutySession]
) -> None:
    event = SessionEvent(
        session_id=shared.id, kind=SessionEventKind.ENDED_EARLY, at=world.clock.now()
    )
    kept = world.b1.clinic.save(event)
    world.exchange()
    own = world.b1.clinic.session(held_on=world.clock.today() + timedelta(days=1))
    change(world.b1, DutySession, own.id, shared=1)  # so that A asks for such words
    world.exchange()
    assert missing(world.a1, SessionEvent, kept.id)
    assert missing(world.a2, SessionEvent, kept.id)


def test_a_county_where_nobody_else_holds_a_session_costs_no_request(
    world: World, shared: Kept[DutySession], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, list[dict[str, str]]] = {"A1": [], "B1": []}
    for name, found in asked.items():
        county = world.pcs[name].county
        search = county.search

        def noted(kind, params, search=search, found=found):  # type: ignore[no-untyped-def]
            found.append({"kind": kind, **dict(params)})
            return search(kind, params)

        monkeypatch.setattr(county, "search", noted)
    world.exchange(1)
    about = {
        name: [each for each in found if each["kind"] == "Communication" and "category" in each]
        for name, found in asked.items()
    }
    assert about["A1"] == []
    assert about["B1"]
