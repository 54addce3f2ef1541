"""A further computer becomes one of the clinic by the file the first one wrote."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.clinic_file import NotAClinicFile
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.expert import Expert
from desktop.domain.organization import Organization
from desktop.domain.staff import Staff
from desktop.services.computers import Computers, open_clinic_file
from desktop.services.set_up import SetUp
from desktop.store import outbox
from desktop.store.place_files import data_folder
from desktop.store.queries.delivery import delivery_of
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.e2e.clinic import QUICK, RECOVERY, answers
from tests.factory import Clinic


@pytest.fixture
def computers(clinic: Clinic) -> Computers:
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        unit.set_setting("county_hospital_id", str(clinic.hospital_id))
        unit.set_setting("county_url", "https://county.example/fhir")
    return Computers(clinic.store, lambda: clinic.administrator)


def joined(path: Path, file: Path, clock: StandingClock, **said: str) -> Store:
    folder = data_folder(path)
    told = replace(
        answers(""), joins=open_clinic_file(file), device="护士站二号机", admin_work_no="010"
    )
    known = open_clinic_file(file)
    told = replace(
        told, clinic=known.clinic, clinic_code=known.clinic_code, device_code=known.device_code
    )
    told = replace(told, **said)
    return SetUp(folder, clock, QUICK).run(told, RECOVERY).opened.store


def test_the_new_computer_is_of_the_same_clinic_with_a_code_of_its_own(
    clinic: Clinic, computers: Computers, tmp_path: Path, clock: StandingClock
) -> None:
    store = joined(tmp_path / "two", computers.write(tmp_path), clock)
    with store.reading() as second, clinic.store.reading() as first:
        assert second.place().org_id == first.place().org_id
        assert second.place().device_id != first.place().device_id
        assert (first.place().device_code, second.place().device_code) == ("A1", "A2")
        assert second.setting("county_hospital_id") == str(clinic.hospital_id)
        for kind in (Organization, Expert):
            assert {each.id for each in second.all_of(kind)} == {
                each.id for each in first.all_of(kind)
            }
    store.close()


def test_what_the_first_computer_said_is_owed_by_it_alone(
    computers: Computers, clinic: Clinic, tmp_path: Path, clock: StandingClock
) -> None:
    store = joined(tmp_path / "two", computers.write(tmp_path), clock)
    with store.reading() as reading:
        kinds = sorted(each.kind for each in outbox.open_ops(reading))
        said = delivery_of(reading, [clinic.org_id])
    assert kinds == ["device", "staff"]  # itself, and who set it up
    assert str(said[clinic.org_id]) == "arrived"
    store.close()


def test_an_administrator_of_both_is_one_person(
    computers: Computers, clinic: Clinic, tmp_path: Path, clock: StandingClock
) -> None:
    store = joined(
        tmp_path / "two", computers.write(tmp_path), clock, admin_name="钱院长", admin_work_no="003"
    )
    with store.reading() as reading:
        assert reading.get(Staff, clinic.administrator.staff_id) is not None
        assert [each.kind for each in outbox.open_ops(reading)] == ["device"]
    store.close()


def test_every_further_computer_gets_another_code(computers: Computers, tmp_path: Path) -> None:
    codes = [open_clinic_file(computers.write(tmp_path)).device_code for _ in range(8)]
    assert codes == [f"A{digit}" for digit in range(2, 10)]
    with pytest.raises(RuleBroken):
        computers.write(tmp_path)


def test_the_file_holds_no_patient_and_no_token(
    computers: Computers, clinic: Clinic, tmp_path: Path
) -> None:
    clinic.patient(name="单国强", phone="13812345678")
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        unit.set_setting("county_token", "canary-token")
    text = computers.write(tmp_path).read_text(encoding="utf-8")
    assert not any(word in text for word in ("单国强", "13812345678", "canary-token"))


def test_only_an_administrator_writes_it(clinic: Clinic, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        Computers(clinic.store, lambda: clinic.nurse).write(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "zhudian-clinic", "version": 1}', "\0", '{"format": 3}']
)
def test_another_file_is_refused_with_a_reason(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotAClinicFile) as told:
        open_clinic_file(path)
    assert told.value.problem.code == "clinic_file.not_one"


def test_a_file_of_a_newer_program_is_told_so(computers: Computers, tmp_path: Path) -> None:
    path = computers.write(tmp_path)
    path.write_text(path.read_text("utf-8").replace('"version": 1', '"version": 9'), "utf-8")
    with pytest.raises(NotAClinicFile) as told:
        open_clinic_file(path)
    assert told.value.problem.code == "clinic_file.newer"


@pytest.mark.parametrize("gone", ["patient", "booking"])
def test_a_file_with_records_of_another_kind_is_refused(
    computers: Computers, tmp_path: Path, gone: str
) -> None:
    path = computers.write(tmp_path)
    path.write_text(path.read_text("utf-8").replace('"expert"', f'"{gone}"'), "utf-8")
    with pytest.raises(NotAClinicFile):
        open_clinic_file(path)


def test_another_persons_work_number_is_told_at_its_field(
    computers: Computers, tmp_path: Path, clock: StandingClock
) -> None:
    file = open_clinic_file(computers.write(tmp_path))
    told = replace(answers(""), joins=file, admin_work_no="001")
    found = SetUp(data_folder(tmp_path / "two"), clock, QUICK).problems(told)
    assert found["admin_work_no"].code == "staff.work_no_taken"
