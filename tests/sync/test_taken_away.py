"""What somebody at the county deletes is never made again before a person has looked at it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.domain.kept import Kept
from desktop.domain.training import Training
from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from desktop.store import conflicts, outbox
from desktop.sync.engine import exchange_once
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


@pytest.fixture
def struck(clinic: Clinic, county: ShimCounty) -> Kept[Training]:
    """Sent, deleted at the county, and changed here by somebody who cannot know."""
    training = clinic.training(topic="急救")
    exchange_once(clinic.store, county, clinic.clock)
    county.service.delete("Appointment", str(training.id))
    changed = clinic.save(replace(training.record, topic="心肺复苏"), training.id)
    exchange_once(clinic.store, county, clinic.clock)
    return changed


def states(clinic: Clinic) -> dict[str, int]:
    with clinic.store.reading() as reading:
        return outbox.counts(reading)


def held(clinic: Clinic) -> conflicts.Conflict:
    with clinic.store.reading() as reading:
        [found] = conflicts.undecided(reading)
    return found


def desk(clinic: Clinic) -> Exchange:
    return Exchange(clinic.store, lambda: clinic.nurse)


def test_a_change_to_it_is_a_card_and_nothing_is_written(
    clinic: Clinic, county: ShimCounty, struck: Kept[Training]
) -> None:
    assert states(clinic)["CONFLICT"] == 1
    assert (held(clinic).record_id, held(clinic).theirs) == (str(struck.id), "{}")
    assert county.all("Appointment") == []


def test_kept_ours_is_there_again_and_not_asked_twice(
    clinic: Clinic, county: ShimCounty, struck: Kept[Training]
) -> None:
    desk(clinic).keep_ours(held(clinic).op_id)
    exchange_once(clinic.store, county, clinic.clock)
    [there] = county.all("Appointment")
    assert there["id"] == str(struck.id)
    assert set(states(clinic)) == {"ACKED"}


def test_kept_the_countys_stays_away(
    clinic: Clinic, county: ShimCounty, struck: Kept[Training]
) -> None:
    desk(clinic).keep_countys(held(clinic).op_id)
    exchange_once(clinic.store, county, clinic.clock)
    assert county.all("Appointment") == []
    with clinic.store.reading() as reading:
        kept = reading.get(Training, struck.id)
    assert kept is not None
    assert kept.record.topic == "心肺复苏"
