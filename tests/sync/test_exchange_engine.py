"""The exchange against a real file and a strict county behind a bad line."""

from collections.abc import Iterator

import pytest

from desktop.domain.codes import BookingState, CancelReason, ReferralState, Urgency
from desktop.practice.county.service import CountyService
from desktop.store import outbox
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome, SyncResult
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def exchange(clinic: Clinic, county: ShimCounty) -> SyncResult:
    engine = SyncEngine(clinic.store, county, clinic.clock)
    return engine.run_once(lambda _done, _total: None, lambda: False)


def states(clinic: Clinic) -> dict[str, int]:
    with clinic.store.reading() as reading:
        return outbox.counts(reading)


def issued(clinic: Clinic, **said: object):  # type: ignore[no-untyped-def]
    return clinic.referral(
        state=ReferralState.ISSUED, issued_at=clinic.clock.now(), urgency=Urgency.STAT, **said
    )


def test_everything_owed_arrives_once(clinic: Clinic, county: ShimCounty) -> None:
    session = clinic.session()
    clinic.booking(session)
    issued(clinic)
    clinic.training()

    result = exchange(clinic, county)

    assert result.outcome is Outcome.DONE, result
    assert set(states(clinic)) == {"ACKED"}
    assert len(county.all("Appointment")) == 2
    assert len(county.all("Task")) == 1
    assert len(county.all("Slot")) == 8


@pytest.mark.parametrize("fate", ["lost", "dropped", "twice", "html", "late", "busy", "401", "413"])
def test_one_bad_request_costs_nothing(clinic: Clinic, county: ShimCounty, fate: str) -> None:
    clinic.booking(clinic.session())
    issued(clinic)
    county.script = [fate]

    exchange(clinic, county)
    exchange(clinic, county)

    assert set(states(clinic)) == {"ACKED"}
    assert [each["meta"]["versionId"] for each in county.all("Appointment")] == ["1"]
    assert [each["meta"]["versionId"] for each in county.all("ServiceRequest")] == ["1"]


def test_a_copy_that_arrives_late_is_refused_by_the_fence(
    clinic: Clinic, county: ShimCounty
) -> None:
    exchange(clinic, county)
    clinic.training(topic="急救")
    county.script = ["late"]
    exchange(clinic, county)

    assert set(states(clinic)) == {"ACKED"}
    assert not county.deliver(county.kept[0])


def test_a_cancelled_booking_gives_its_seat_back(clinic: Clinic, county: ShimCounty) -> None:
    booking = clinic.booking(clinic.session())
    exchange(clinic, county)
    clinic.save(
        changed(booking, state=BookingState.CANCELLED, cancel_reason=CancelReason.OTHER),
        booking.id,
    )
    exchange(clinic, county)

    [slot] = [each for each in county.all("Slot") if each["id"] == str(booking.record.seat_id)]
    assert slot["status"] == "busy-tentative"
    assert county.all("Appointment")[0]["status"] == "cancelled"
