"""The USB courier: everything unsent reaches the county once, whatever the stick goes through."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.courier import package_text, receipt_text
from desktop.domain.errors import StoreError
from desktop.domain.slip_keys import new_key_pair
from desktop.practice.county.service import CountyService
from desktop.store import bundles, replica
from desktop.store.courier_file import sealed
from desktop.store.queries.exchange import recent_arrivals
from desktop.store.queries.referral_standing import delivered_at
from desktop.sync.result import Outcome
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.attachment_parts import about, attach, issued
from tests.sync.courier_parts import Courier
from tests.sync.shim import ShimCounty

CANARY = "金丝雀鸣于庭"


@pytest.fixture
def courier(clinic: Clinic, clock: StandingClock, tmp_path: Path) -> Iterator[Courier]:
    service = CountyService(None, clock.now)
    yield Courier(clinic, ShimCounty(service), tmp_path / "stick")
    service.vault.close()


def morning(clinic: Clinic) -> None:
    session = clinic.session()
    clinic.booking(session, 1)
    clinic.booking(session, 2)
    issued(clinic)


def refused(courier: Courier, path: Path) -> str:
    with pytest.raises(StoreError) as error:
        courier.desk.take(path)
    return error.value.problem.code


def test_what_was_never_online_arrives_by_stick_and_the_receipt_settles_it(
    courier: Courier,
) -> None:
    morning(courier.clinic)
    written = courier.write()
    assert (written.left, courier.bring(written.path)) == (0, 0)
    assert courier.desk.take(courier.receipt_of(written.path)) == written.ops
    assert set(courier.states()) == {"ACKED"}
    courier.assert_each_once()
    before = courier.versions()
    assert len(courier.county.all("Appointment")) == 2
    assert courier.exchange().outcome is Outcome.DONE
    assert courier.versions().items() >= before.items()


def test_the_receipt_marks_exactly_its_versions(courier: Courier) -> None:
    morning(courier.clinic)
    written = courier.write()
    courier.bring(written.path)
    later = courier.clinic.training()
    courier.desk.take(courier.receipt_of(written.path))
    assert courier.states()["PENDING"] == 1
    there = courier.versions()
    with courier.clinic.store.reading() as reading:
        known = replica.known(reading, there)
        assert {key: row.version for key, row in known.items()} == there
        assert not replica.known(reading, [("Appointment", str(later.id))])


def test_importing_twice_brings_nothing_twice_and_gives_the_receipt_again(
    courier: Courier,
) -> None:
    morning(courier.clinic)
    written = courier.write()
    assert courier.bring(written.path) == 0
    before, first = courier.versions(), courier.receipt(written.path)
    assert courier.bring(written.path) == 0
    assert courier.versions() == before
    again = courier.receipt(written.path)
    assert [each.entries for each in again.landed] == [each.entries for each in first.landed]
    assert again.landed[-1] == first.landed[-1]  # of earlier ledgers only the newest stands
    assert courier.desk.take(courier.receipt_of(written.path)) == written.ops


def test_of_two_packages_the_second_holds_what_the_first_did(courier: Courier) -> None:
    morning(courier.clinic)
    first = courier.write()
    patient = courier.clinic.patient()
    courier.clinic.save(changed(patient, village="西王村"), patient.id)
    second = courier.write()
    assert second.ops == first.ops + 2
    assert courier.bring(second.path) == 0
    assert courier.bring(first.path) == 2  # overtaken by the second: nothing to be done
    assert courier.desk.take(courier.receipt_of(second.path)) == second.ops
    courier.assert_each_once()


def test_a_record_changed_between_two_packages_is_written_on_the_version_of_the_first(
    courier: Courier,
) -> None:
    patient = courier.clinic.patient()
    first = courier.write()
    courier.clinic.save(changed(patient, village="西王村"), patient.id)
    second = courier.write()
    assert [courier.bring(each.path) for each in (first, second)] == [0, 0]
    courier.desk.take(courier.receipt_of(second.path))
    assert set(courier.states()) == {"ACKED"}
    assert courier.versions()["Patient", str(patient.id)] == "2"
    assert courier.exchange().outcome is Outcome.DONE
    assert courier.versions()["Patient", str(patient.id)] == "2"


def test_the_line_that_returns_after_the_import_finds_everything_there(courier: Courier) -> None:
    morning(courier.clinic)
    written = courier.write()
    courier.clinic.training()
    courier.bring(written.path)
    result = courier.exchange()
    assert (result.outcome, set(courier.states())) == (Outcome.DONE, {"ACKED"})
    assert courier.desk.facts().out == 0
    with courier.clinic.store.reading() as reading:
        assert reading.setting("courier_out")["bodies"] == []
    courier.assert_each_once()
    assert refused(courier, courier.receipt_of(written.path)) == "courier.receipt_again"


def test_the_line_that_returns_before_the_import_is_no_clone_and_wins(courier: Courier) -> None:
    morning(courier.clinic)
    written = courier.write()
    assert courier.exchange().outcome is Outcome.DONE
    assert set(courier.states()) == {"ACKED"}
    before = courier.versions()
    assert courier.bring(written.path) == 2
    assert courier.versions() == before
    assert not courier.receipt_of(written.path).exists()
    assert courier.exchange().outcome is Outcome.DONE


@pytest.mark.parametrize("by_line", [False, True], ids=["by its receipt", "by the line"])
def test_it_came_when_the_county_had_it_and_not_when_the_stick_was_written(
    courier: Courier, clock: StandingClock, *, by_line: bool
) -> None:
    referral = issued(courier.clinic)
    written = courier.write()
    clock.advance(days=3)
    there = clock.now()
    courier.bring(written.path)
    clock.advance(days=1)
    if by_line:
        courier.exchange()
    else:
        courier.desk.take(courier.receipt_of(written.path))
    with courier.clinic.store.reading() as reading:
        assert {each.sent_at for each in recent_arrivals(reading)} == {there}
        assert delivered_at(reading, [referral.id]) == {referral.id: (there,)}


def test_a_line_known_before_is_gone_on_with(courier: Courier) -> None:
    courier.clinic.patient()
    courier.exchange()
    morning(courier.clinic)
    written = courier.write()
    assert courier.bring(written.path) == 0
    assert courier.desk.take(courier.receipt_of(written.path)) == written.ops
    assert courier.exchange().outcome is Outcome.DONE
    courier.assert_each_once()


def test_a_lost_receipt_is_made_good_by_the_line(courier: Courier) -> None:
    morning(courier.clinic)
    written = courier.write()
    courier.bring(written.path)
    courier.receipt_of(written.path).unlink()
    courier.clinic.training()
    second = courier.write()
    assert courier.bring(second.path) == 0
    courier.receipt_of(second.path).unlink()
    assert courier.exchange().outcome is Outcome.DONE
    assert set(courier.states()) == {"ACKED"}
    courier.assert_each_once()


def test_an_import_that_broke_off_goes_on_where_it_was(courier: Courier) -> None:
    for _ in range(60):
        courier.clinic.patient()
    written = courier.write()
    assert len(courier.opened(written.path).bundles) > 1
    courier.county.script = ["ok", "html"]
    assert courier.bring(written.path) == 2
    courier.county.script = ["dropped"]
    assert courier.bring(written.path) == 0
    assert courier.desk.take(courier.receipt_of(written.path)) == written.ops
    assert len(courier.county.all("Patient")) == 60
    courier.assert_each_once()


def test_the_line_between_two_halves_of_an_import_loses_nothing(courier: Courier) -> None:
    for _ in range(60):
        courier.clinic.patient()
    written = courier.write()
    courier.county.script = ["ok", "html"]
    courier.bring(written.path)
    assert courier.exchange().outcome is Outcome.DONE
    assert courier.bring(written.path) == 2
    assert set(courier.states()) == {"ACKED"}
    assert len(courier.county.all("Patient")) == 60
    courier.assert_each_once()


def test_what_the_hospital_changed_meanwhile_is_not_written_over(courier: Courier) -> None:
    patient = courier.clinic.patient()
    first = courier.write()
    courier.bring(first.path)
    [there] = courier.county.all("Patient")
    courier.county.service.put({**there, "active": False})
    courier.clinic.save(changed(patient, village="西王村"), patient.id)
    second = courier.write()
    assert courier.bring(second.path) == 1
    assert courier.county.all("Patient")[0]["active"] is False
    assert courier.exchange().outcome is Outcome.DONE


# --- refused whole ---


def test_a_damaged_package_is_refused_whole_at_every_place(courier: Courier) -> None:
    courier.clinic.patient()
    path = courier.write().path
    whole = path.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 40)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        assert courier.bring(path) == 2, at
    path.write_bytes(whole[:-1])
    assert courier.bring(path) == 2
    assert courier.county.all("Patient") == []


def test_a_package_for_another_county_is_refused(
    courier: Courier, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    courier.clinic.patient()
    path = courier.write().path
    other = Courier(courier.clinic, courier.county, tmp_path / "other")
    assert other.bring(path) == 2
    assert "another county" in capsys.readouterr().err


def test_a_package_that_somebody_else_made_is_refused(courier: Courier) -> None:
    courier.clinic.patient()
    path = courier.write().path
    forged = package_text(courier.opened(path), new_key_pair())
    path.write_bytes(sealed(forged, courier.pair.public))
    assert courier.bring(path) == 2
    assert courier.county.all("Patient") == []
    assert courier.bring(path, trust=True) == 0


def test_a_package_that_names_anothers_ledger_is_refused(courier: Courier) -> None:
    courier.clinic.patient()
    path = courier.write().path
    package = courier.opened(path)
    ledger = package.bundles[0].ledger.replace(package.device_id, package.org_id)
    spoilt = replace(package, bundles=(replace(package.bundles[0], ledger=ledger),))
    path.write_bytes(sealed(package_text(spoilt, new_key_pair()), courier.pair.public))
    assert courier.bring(path, trust=True) == 2


def test_a_receipt_that_was_changed_is_refused_whole(courier: Courier) -> None:
    courier.clinic.patient()
    path = courier.write().path
    courier.bring(path)
    receipt = courier.receipt_of(path)
    receipt.write_text(receipt.read_text().replace('\\"left\\":0', '\\"left\\":1'))
    assert refused(courier, receipt) == "courier.receipt_not_signed"
    assert "ACKED" not in courier.states()


def test_a_receipt_of_another_clinic_is_refused(courier: Courier) -> None:
    courier.clinic.patient()
    path = courier.write().path
    courier.bring(path)
    strange = replace(courier.receipt(path), device_id=str(courier.clinic.org_id))
    courier.receipt_of(path).write_text(receipt_text(strange, courier.pair.sign))
    assert refused(courier, courier.receipt_of(path)) == "courier.receipt_other"


def test_an_old_receipt_does_not_settle_what_a_restored_county_lost(courier: Courier) -> None:
    courier.clinic.patient()
    courier.exchange()
    courier.clinic.training()
    path = courier.write().path
    courier.bring(path)
    courier.exchange()
    with courier.clinic.store.unit(courier.clinic.nurse.staff_id) as unit:
        bundles.owe_again(unit, bundles.landed_after(unit, 1))
    assert refused(courier, courier.receipt_of(path)) == "courier.receipt_stale"


def test_nothing_unsent_makes_no_package(courier: Courier) -> None:
    courier.exchange()
    with pytest.raises(StoreError) as error:
        courier.write()
    assert error.value.problem.code == "courier.nothing"
    assert list(courier.stick.iterdir()) == []


def test_a_full_stick_loses_nothing(courier: Courier, monkeypatch: pytest.MonkeyPatch) -> None:
    morning(courier.clinic)

    def full(_handle: int) -> None:
        raise OSError(28, "no room")

    with monkeypatch.context() as patched:
        patched.setattr("desktop.store.courier_file.os.fsync", full)
        with pytest.raises(StoreError) as error:
            courier.write()
    assert error.value.problem.code == "courier.stick_full"
    assert list(courier.stick.iterdir()) == []
    written = courier.write()
    assert (courier.bring(written.path), set(courier.states())) == (0, {"SENT"})
    assert courier.exchange().outcome is Outcome.DONE
    assert set(courier.states()) == {"ACKED"}


def test_no_word_of_a_patient_is_in_the_packages_or_receipts_bytes(courier: Courier) -> None:
    courier.clinic.patient(name=CANARY, phone="13912345678")
    path = courier.write().path
    courier.bring(path)
    for held in (path.read_bytes(), courier.receipt_of(path).read_bytes()):
        for word in (CANARY.encode(), CANARY.encode("unicode-escape"), b"13912345678"):
            assert word not in held
    assert b"x25519-hkdf-sha256-aes-256-gcm" in path.read_bytes()


def test_the_export_is_recorded(courier: Courier) -> None:
    courier.clinic.patient()
    courier.write()
    with courier.clinic.store.reading() as reading:
        rows = reading.connection.exec_driver_sql("SELECT act, author FROM audit").all()
    assert ("courier.export", str(courier.clinic.nurse.staff_id)) in [tuple(row) for row in rows]


def test_what_needs_the_line_is_counted_and_goes_by_line(courier: Courier) -> None:
    attach(courier.clinic, about(issued(courier.clinic)))
    written = courier.write()
    assert (written.left, courier.bring(written.path)) == (1, 0)
    courier.desk.take(courier.receipt_of(written.path))
    assert courier.county.all("DocumentReference") == []
    for _ in range(3):
        assert courier.exchange().outcome is Outcome.DONE
    assert set(courier.states()) == {"ACKED"}
    assert len(courier.county.all("DocumentReference")) == 1
