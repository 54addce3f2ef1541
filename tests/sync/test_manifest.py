"""Everything is compared with the county, and put right by the difference."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.domain.verification import ASKED, fully_verified
from desktop.practice.county.service import CountyService
from desktop.store import outbox, replica, verified
from desktop.store.queries.exchange import exchange_status
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine
from desktop.sync.result import SyncResult
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty
from tests.world import World


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


def exchange(clinic: Clinic, county: ShimCounty) -> SyncResult:
    engine = SyncEngine(clinic.store, county, clinic.clock)
    return engine.run_once(lambda _done, _total: None, lambda: False)


def compare(clinic: Clinic, county: ShimCounty) -> verified.Verification:
    """One exchange with a comparison."""
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    exchange(clinic, county)
    return stands(clinic.store)


def stands(store: Store) -> verified.Verification:
    with store.reading() as reading:
        return verified.stands(reading)


def everything(store: Store) -> dict[tuple[str, str], tuple[str, bool]]:
    with store.reading() as reading:
        rows = reading.connection.execute(
            text("SELECT resource_type, resource_id, version_id, deleted FROM replica")
        )
        return {(row[0], row[1]): (row[2], bool(row[3])) for row in rows}


def spoil(store: Store, sql: str) -> None:
    """Let the file drift, in a way that the news alone would not tell it."""
    with store.unit(store_device(store)) as unit:
        unit.connection.execute(text(sql))
        unit.connection.execute(text("UPDATE cursor SET since = '2030-01-01T00:00:00.000Z'"))


def store_device(store: Store):  # type: ignore[no-untyped-def]
    with store.reading() as reading:
        return reading.place().device_id


@pytest.fixture
def full(clinic: Clinic, county: ShimCounty) -> Clinic:
    """A clinic with everything at the county."""
    clinic.booking(clinic.session())
    clinic.training()
    exchange(clinic, county)
    exchange(clinic, county)
    clinic.clock.advance(minutes=10)  # beyond what the news overlap
    return clinic


def test_the_first_exchange_compares_and_finds_nothing(full: Clinic) -> None:
    found = stands(full.store)
    with full.store.reading() as reading:
        assert fully_verified(exchange_status(reading), found)
    assert found.checked > 10
    assert found.differences == 0


def test_nothing_to_do_costs_no_comparison_until_a_day_has_passed(
    full: Clinic, county: ShimCounty
) -> None:
    before = stands(full.store).at
    exchange(full, county)
    assert stands(full.store).at == before
    full.clock.advance(hours=21)
    exchange(full, county)
    assert stands(full.store).at != before


def test_what_drifted_here_is_found_and_repaired(full: Clinic, county: ShimCounty) -> None:
    before = everything(full.store)
    spoil(full.store, "DELETE FROM replica WHERE resource_type IN ('Slot', 'Patient')")
    spoil(full.store, "UPDATE replica SET version_id = '0' WHERE resource_type = 'Schedule'")
    found = compare(full, county)
    assert found.fetched == sum(key[0] in {"Slot", "Patient", "Schedule"} for key in before)
    assert everything(full.store) == before
    assert compare(full, county).differences == 0


def test_what_was_missed_in_the_news_is_fetched(full: Clinic, county: ShimCounty) -> None:
    slot = county.all("Slot")[0]
    county.service.put({**slot, "comment": "moved"})
    spoil(full.store, "SELECT 1")
    assert compare(full, county).fetched == 1
    assert everything(full.store)["Slot", slot["id"]][0] == "2"


def test_what_the_county_took_away_vanishes_and_is_not_sent_again(
    full: Clinic, county: ShimCounty
) -> None:
    [training] = county.all("Appointment")[:1]
    county.service.delete("Appointment", training["id"])
    found = compare(full, county)
    assert (found.vanished, found.owed_again) == (1, 0)
    assert everything(full.store)["Appointment", training["id"]][1]
    assert compare(full, county).differences == 0


def lose(county: ShimCounty, kind: str, resource_id: str) -> None:
    """As if the server had never had it, without its ledgers going back."""
    for table in ("version", "current", "found_by"):
        county.service.vault._db.execute(
            f"DELETE FROM {table} WHERE type = ? AND id = ?", (kind, resource_id)
        )


def test_what_the_county_has_lost_of_ours_is_sent_again(full: Clinic, county: ShimCounty) -> None:
    lost = county.all("Appointment")[0]
    lose(county, "Appointment", lost["id"])
    found = compare(full, county)
    assert (found.owed_again, found.vanished) == (1, 0)
    back = next(each for each in county.all("Appointment") if each["id"] == lost["id"])
    assert back["status"] == lost["status"]
    with full.store.reading() as reading:
        assert set(outbox.counts(reading)) == {"ACKED"}
    assert compare(full, county).differences == 0


def roll_back(county: ShimCounty, kind: str, resource_id: str) -> None:
    """The newest version of one resource was never written, as after a partial restore."""
    db = county.service.vault._db
    asked = (kind, resource_id)
    db.execute(
        "DELETE FROM version WHERE seq = (SELECT seq FROM current WHERE type=? AND id=?)", asked
    )
    db.execute(
        "UPDATE current SET (seq, updated) = (SELECT seq, updated FROM version v WHERE v.type ="
        " current.type AND v.id = current.id ORDER BY number DESC LIMIT 1) WHERE type=? AND id=?",
        asked,
    )


def test_an_older_state_of_ours_at_the_county_is_brought_up_to_date(
    full: Clinic, county: ShimCounty
) -> None:
    training = full.training(topic="急救")
    exchange(full, county)
    full.clock.advance(minutes=1)
    full.save(changed(training, topic="心肺复苏"), training.id)
    exchange(full, county)
    roll_back(county, "Appointment", str(training.id))
    assert compare(full, county).owed_again == 1
    [there] = [each for each in county.all("Appointment") if each["id"] == str(training.id)]
    assert "心肺复苏" in json.dumps(there, ensure_ascii=False)
    assert compare(full, county).differences == 0


def test_a_number_that_is_given_again_does_not_pass_for_the_version_known_here(
    full: Clinic, county: ShimCounty
) -> None:
    patient = full.patient(phone="13800000001")
    exchange(full, county)
    [there] = [each for each in county.all("Patient") if each["id"] == str(patient.id)]
    lose(county, "Patient", there["id"])
    full.clock.advance(minutes=20)
    telecom = [{"system": "phone", "value": "13800000002"}]
    county.service.put({**there, "telecom": telecom})
    before = everything(full.store)["Patient", there["id"]]
    spoil(full.store, "SELECT 1")  # nor would the news tell it
    assert compare(full, county).fetched == 1
    assert everything(full.store)["Patient", there["id"]] == before
    with full.store.reading() as reading:
        kept = reading.get(type(patient.record), patient.id)
    assert kept is not None
    assert kept.record.phone == "13800000002"


def test_a_local_edit_is_never_lost_to_a_repair(full: Clinic, county: ShimCounty) -> None:
    patient = full.patient(name="王秀英")
    exchange(full, county)
    full.save(changed(patient, phone="13800000001"), patient.id)
    spoil(full.store, "DELETE FROM replica WHERE resource_type = 'Patient'")
    compare(full, county)
    with full.store.reading() as reading:
        kept = reading.get(type(patient.record), patient.id)
        assert set(outbox.counts(reading)) == {"ACKED"}
    assert kept is not None
    assert kept.record.phone == "13800000001"
    there = next(each for each in county.all("Patient") if each["id"] == str(patient.id))
    assert "13800000001" in json.dumps(there)


def test_a_broken_line_costs_one_page_and_the_rest_goes_on(
    full: Clinic, county: ShimCounty
) -> None:
    spoil(full.store, "DELETE FROM replica WHERE resource_type = 'Slot'")
    with full.store.unit(full.nurse.staff_id) as unit:
        verified.ask_for(unit, ASKED)
    asked: list[str] = []
    stop = lambda: sum(each == "compared" for each in asked) >= 4  # noqa: E731
    engine = SyncEngine(full.store, county, full.clock, failpoint=asked.append)
    engine.run_once(lambda _done, _total: None, stop)
    found = stands(full.store)
    assert (found.done, found.due) == (4, ASKED)
    assert not found.clean
    exchange(full, county)
    assert asked.count("compared") < stands(full.store).checked
    assert stands(full.store).clean
    assert len([key for key in everything(full.store) if key[0] == "Slot"]) == 8


def test_two_clinics_compare_only_their_own(
    empty_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    with World(empty_file, tmp_path, clock, ("A1", "B1")) as world:
        for pc in (world.a1, world.b1):
            pc.clinic.patient()
        world.exchange()
        clock.advance(hours=21)
        world.exchange()
        for pc in (world.a1, world.b1):
            kinds = [key for key in everything(pc.store) if key[0] == "Patient"]
            assert len(kinds) == 1
            assert stands(pc.store).clean


class NoElements(ShimCounty):
    """A server that does not know `_elements`, gives no next link and few rows at once."""

    most = 3

    def search(self, resource_type, params):  # type: ignore[no-untyped-def]
        kept = [each for each in params if each[0] != "_elements"]
        count = int(dict(kept).get("_count", "50"))
        most = self.most if count <= 200 else count  # larger pages when they are asked for
        short = [(name, str(most) if name == "_count" else value) for name, value in kept]
        yield next(super().search(resource_type, short))


def test_a_server_without_elements_and_next_links_is_compared_whole(
    clinic: Clinic, clock: StandingClock
) -> None:
    service = CountyService(None, clock.now)
    poor = NoElements(service)
    clinic.booking(clinic.session())
    for _ in range(5):
        clinic.training()
        clock.advance(seconds=1)
        exchange(clinic, poor)
    clock.advance(minutes=10)
    exchange(clinic, poor)
    before = everything(clinic.store)
    spoil(clinic.store, "DELETE FROM replica")
    assert compare(clinic, poor).fetched == len(before)
    assert everything(clinic.store) == before
    service.vault.close()


def test_full_pages_without_a_next_link_are_gone_on_from(
    empty_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    with World(empty_file, tmp_path, clock, ("A1", "A2")) as world:
        for name in ("甲", "乙", "丙", "丁", "戊", "己", "庚"):
            world.a1.clinic.patient(name=f"张{name}")
            clock.advance(seconds=1)
            world.a1.exchange()
        poor = NoElements(world.service)
        engine = SyncEngine(world.a2.store, poor, clock)
        engine.run_once(lambda _done, _total: None, lambda: False)
        with world.a2.store.reading() as reading:
            assert len(replica.all_of_type(reading, "Patient")) == 7


def test_a_copy_of_the_file_or_a_restored_server_is_compared_anew(
    full: Clinic, county: ShimCounty
) -> None:
    backup = county.service.vault.snapshot()
    full.training(topic="急救")
    exchange(full, county)
    before = stands(full.store).at
    full.clock.advance(minutes=5)
    county.service.vault.restore(backup)
    backup.close()
    exchange(full, county)
    exchange(full, county)
    found = stands(full.store)
    assert found.at != before
    assert found.clean
    assert any("急救" in json.dumps(each, ensure_ascii=False) for each in county.all("Appointment"))
