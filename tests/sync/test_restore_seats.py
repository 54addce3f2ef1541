"""Seats of before a restore are taken over by an administrator, and only what is unsold."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, SeatTaken
from desktop.domain.kept import Actor, Kept
from desktop.domain.old_seats import OldSeats
from desktop.practice.county.service import CountyService
from desktop.services.old_seats import OldSeatsDesk
from desktop.store import replica
from desktop.store.backup import make_backup, restore
from desktop.store.open import open_engine
from desktop.store.opening import open_folder
from desktop.store.store import Store
from desktop.sync import seat_taker
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.safety import assert_sound, rows
from tests.setup_parts import folder_with
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


@pytest.fixture
def session(
    clinic: Clinic, county: ShimCounty, data_file: Path, tmp_path: Path
) -> Iterator[Kept[DutySession]]:
    """Eight seats; the first sold before the backup, the second after it; then restored."""
    made = clinic.session()
    clinic.booking(made, 1)
    clinic.store.close()
    folder = folder_with(data_file, tmp_path / "data")
    clinic.store = open_folder(folder, KEY, clinic.clock).store
    backup = make_backup(folder, KEY, clinic.clock.now()).path
    clinic.booking(made, 2)
    exchange(clinic, county)
    clinic.store.close()
    restore(folder, backup, KEY, clinic.clock.now())
    clinic.store = open_folder(folder, KEY, clinic.clock).store
    yield made
    clinic.store.close()
    assert_sound(folder.database)


def exchange(clinic: Clinic, county: ShimCounty) -> None:
    assert exchange_once(clinic.store, county, clinic.clock).outcome is Outcome.DONE


def desk(clinic: Clinic, actor: Actor | None = None) -> OldSeatsDesk:
    return OldSeatsDesk(clinic.store, clinic.clock, lambda: actor or clinic.administrator)


def slots(county: ShimCounty, holder: UUID) -> dict[int, str]:
    """Seat number -> status of the Slots that this device holds."""
    return {
        int(each["identifier"][0]["value"].partition("#")[2]): each["status"]
        for each in county.all("Slot")
        if any(said.get("valueString") == str(holder) for said in each["extension"])
    }


def device(clinic: Clinic) -> UUID:
    with clinic.store.reading() as reading:
        return reading.place().device_id


@pytest.mark.usefixtures("session")
def test_what_waits_is_counted_and_trusted_only_after_an_exchange(
    clinic: Clinic, county: ShimCounty
) -> None:
    assert desk(clinic).status() == OldSeats(waiting=7)
    exchange(clinic, county)
    # the booking that the backup did not hold came back from the county
    assert desk(clinic).status() == OldSeats(waiting=6, free=6, ready=True)


def test_unsold_seats_are_taken_over_and_sold_again(
    clinic: Clinic, county: ShimCounty, session: Kept[DutySession]
) -> None:
    exchange(clinic, county)
    desk(clinic).take()
    assert desk(clinic).status().asked
    exchange(clinic, county)

    assert slots(county, device(clinic)) == dict.fromkeys(range(3, 9), "busy-tentative")
    assert desk(clinic).status() == OldSeats()  # nothing is left behind
    clinic.booking(session, 3)
    exchange(clinic, county)
    assert slots(county, device(clinic))[3] == "busy"


def test_a_seat_the_county_shows_as_sold_stays_unsellable(
    clinic: Clinic, county: ShimCounty, session: Kept[DutySession]
) -> None:
    desk(clinic).take()
    exchange(clinic, county)

    with pytest.raises(SeatTaken):
        clinic.booking(session, 2)
    assert 2 not in slots(county, device(clinic))


def test_nothing_is_taken_over_unless_an_administrator_asks(
    clinic: Clinic, county: ShimCounty, session: Kept[DutySession]
) -> None:
    with pytest.raises(NotAllowed):
        desk(clinic, clinic.nurse).take()
    exchange(clinic, county)
    exchange(clinic, county)

    assert slots(county, device(clinic)) == {}
    with pytest.raises(SeatTaken):
        clinic.booking(session, 3)


def test_a_seat_sold_between_the_look_and_the_taking_is_left(
    clinic: Clinic,
    county: ShimCounty,
    session: Kept[DutySession],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exchange(clinic, county)
    desk(clinic).take()
    [fourth] = [each for each in county.all("Slot") if each["identifier"][0]["value"][-2:] == "#4"]
    keep = replica.keep

    def sold_meanwhile(*said: object) -> None:
        monkeypatch.setattr(seat_taker.replica, "keep", keep)
        county.service.put({**fourth, "status": "busy"})
        keep(*said)  # type: ignore[arg-type]

    monkeypatch.setattr(seat_taker.replica, "keep", sold_meanwhile)
    exchange(clinic, county)

    assert set(slots(county, device(clinic))) == {3, 5, 6, 7, 8}
    with pytest.raises(SeatTaken):
        clinic.booking(session, 4)


def test_a_stop_between_landing_and_noting_is_made_good(
    clinic: Clinic,
    county: ShimCounty,
    session: Kept[DutySession],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exchange(clinic, county)
    desk(clinic).take()

    def stop(*_said: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(seat_taker, "take_seats", stop)
        with pytest.raises(KeyboardInterrupt):
            exchange(clinic, county)
    with pytest.raises(SeatTaken):
        clinic.booking(session, 3)
    exchange(clinic, county)

    clinic.booking(session, 3)
    versions = {each["meta"]["versionId"] for each in county.all("Slot")}
    assert versions == {"1", "2"}


@pytest.mark.usefixtures("session")
def test_the_name_of_whoever_took_them_is_kept(
    clinic: Clinic, county: ShimCounty, tmp_path: Path
) -> None:
    desk(clinic).take()
    exchange(clinic, county)
    traces = rows(tmp_path / "data" / "records.db", "SELECT * FROM audit WHERE act LIKE 'seats.%'")
    assert {(each["act"], each["author"]) for each in traces} == {
        ("seats.take", str(clinic.administrator.staff_id)),
        ("seats.taken", str(clinic.administrator.staff_id)),
    }


def test_an_old_computer_that_still_works_never_overwrites_a_seat_taken_over(
    clinic: Clinic, county: ShimCounty, session: Kept[DutySession], tmp_path: Path
) -> None:
    [aside] = (tmp_path / "data").glob("records*restored*.db")
    new, old = clinic.store, Store(open_engine(aside, KEY), clinic.clock)
    desk(clinic).take()
    exchange(clinic, county)
    mine = device(clinic)

    clinic.store = old
    booking = clinic.booking(session, 3)
    result = exchange_once(old, county, clinic.clock)
    with old.reading() as reading:
        displaced = reading.get(Booking, booking.id).record
    clinic.store = new
    old.close()

    assert (result.outcome, result.yielded) == (Outcome.DONE, 1)
    assert (displaced.state, displaced.seat_no) == (BookingState.PENDING, None)  # to be placed
    assert slots(county, mine)[3] == "busy-tentative"
