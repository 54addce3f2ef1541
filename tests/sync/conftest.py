"""A clinic that can go back to a backup, and its county."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.device import Device
from desktop.practice.county.service import CountyService
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.setup_parts import folder_with
from tests.sync.restore_parts import House
from tests.sync.shim import ShimCounty


@pytest.fixture
def county(clock: StandingClock) -> Iterator[ShimCounty]:
    service = CountyService(None, clock.now)
    yield ShimCounty(service)
    service.vault.close()


@pytest.fixture
def house(clinic: Clinic, county: ShimCounty, data_file: Path, tmp_path: Path) -> Iterator[House]:
    with clinic.store.reading() as reading:
        place = reading.place()
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        record = Device(name="护士站电脑", org_id=clinic.org_id, app_version="1")
        unit.save(record, place.device_id)
    clinic.store.close()
    made = House(clinic, county, folder_with(data_file, tmp_path / "data"))
    made.open()
    yield made
    clinic.store.close()
