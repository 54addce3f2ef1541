"""A record file that was destroyed comes back and meets the county: nothing lost, nothing twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.booking import Booking
from desktop.domain.device import Device
from desktop.domain.errors import SeatTaken
from desktop.practice.county.service import CountyService
from desktop.store.backup import backups_in
from desktop.store.recovery import recover
from desktop.sync.result import Outcome
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic, changed
from tests.setup_parts import folder_with
from tests.sync.attachment_parts import issued
from tests.sync.restore_parts import House
from tests.sync.shim import ShimCounty


@pytest.fixture
def house(clinic: Clinic, data_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[House]:
    service = CountyService(None, clock.now)
    with clinic.store.reading() as reading:
        place = reading.place()
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        record = Device(name="护士站电脑", org_id=clinic.org_id, app_version="1")
        unit.save(record, place.device_id)
    clinic.store.close()
    made = House(clinic, ShimCounty(service), folder_with(data_file, tmp_path / "data"))
    made.open()
    yield made
    clinic.store.close()
    service.vault.close()


def destroy_and_rescue(house: House) -> None:
    house.clinic.store.close()
    house.folder.database.write_bytes(b"noise" * 20_000)
    backups = backups_in(house.folder.backups)
    recover(house.folder, [KEY], backups, house.clinic.clock)
    house.open()


@pytest.mark.parametrize("backup", [False, True])
def test_sent_and_unsent_come_back_and_each_is_at_the_county_once(
    house: House, *, backup: bool
) -> None:
    session = house.clinic.session()
    sent = house.clinic.booking(session, 1)
    house.exchange()
    if backup:
        house.back_up()
    before = house.versions()
    unsent = house.clinic.booking(session, 2)
    issued(house.clinic)
    destroy_and_rescue(house)

    assert house.exchange().outcome is Outcome.DONE
    assert set(house.states()) <= {"ACKED", "TAKEN"}
    there = {each["id"] for each in house.county.all("Appointment")}
    assert there == {str(sent.id), str(unsent.id)}
    unchanged = {key: version for key, version in before.items() if key[0] != "Slot"}
    assert unchanged.items() <= house.versions().items()
    assert len(house.county.all("ServiceRequest")) == 1


def test_what_was_sent_in_the_last_moment_is_not_sent_as_another(house: House) -> None:
    """The county has it, and the answer never came: the journal holds it as owed."""
    patient = house.clinic.patient()
    house.county.script = ["dropped"]
    house.county.reads = ["ok", "lost", "lost"]
    house.exchange()
    destroy_and_rescue(house)
    assert house.exchange().outcome is Outcome.DONE
    assert house.versions()["Patient", str(patient.id)] == "1"
    assert len(house.county.all("Patient")) == 1


@pytest.mark.parametrize("met", [False, True])
def test_a_county_set_back_as_well_has_everything_again(house: House, *, met: bool) -> None:
    """Nobody knows any more in which bundle what it lost had come: the words themselves tell."""
    patient = house.clinic.patient()
    house.exchange()
    night = house.county.service.vault.snapshot()
    with house.clinic.store.unit(house.clinic.nurse.staff_id) as unit:
        newer = changed(patient, phone="13911112222")
        unit.save(newer, patient.id, expected=patient.revision)
    added = house.clinic.patient(name="王晚来")
    house.exchange()
    destroy_and_rescue(house)
    if met:
        house.exchange()
    house.county.service.vault.restore(night)

    assert house.exchange().outcome is Outcome.DONE
    house.exchange()
    there = {each["id"]: each for each in house.county.all("Patient")}
    assert str(added.id) in there
    assert newer.phone in str(there[str(patient.id)]["telecom"])
    assert set(house.states()) <= {"ACKED", "TAKEN"}


def test_seats_of_before_are_not_sold_until_the_county_was_asked(house: House) -> None:
    session = house.clinic.session()
    house.clinic.booking(session, 1)
    house.exchange()
    destroy_and_rescue(house)
    with pytest.raises(SeatTaken):
        house.clinic.booking(session, 2)
    with house.clinic.store.reading() as reading:
        assert len(reading.all_of(Booking)) == 1
