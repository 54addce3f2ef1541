"""One record at fault on a stick keeps back only what hangs on it, and is told by name."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.exchange import HeldOp
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from desktop.sync.courier_desk import CourierDesk
from desktop.sync.result import Outcome
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.courier_parts import Courier
from tests.sync.shim import ShimCounty

BAD = "李四维"


@pytest.fixture
def courier(clinic: Clinic, clock: StandingClock, tmp_path: Path) -> Iterator[Courier]:
    service = CountyService(None, clock.now)
    yield Courier(clinic, ShimCounty(service), tmp_path / "stick")
    service.vault.close()


def named(name: str) -> Callable[[dict[str, Any]], bool]:
    return lambda each: any(one.get("text") == name for one in _names(each))


def _names(each: dict[str, Any]) -> list[dict[str, Any]]:
    return each.get("name", []) if each["resourceType"] == "Patient" else []


def held(courier: Courier) -> tuple[HeldOp, ...]:
    return Exchange(courier.clinic.store, lambda: courier.clinic.nurse).held()


def one_bad(courier: Courier, good: int = 9) -> Kept[Patient]:
    """The county refuses one patient among many."""
    for _ in range(good // 2):
        courier.clinic.patient()
    bad = courier.clinic.patient(name=BAD)
    for _ in range(good - good // 2):
        courier.clinic.patient()
    courier.county.fails = named(BAD)
    return bad


def test_all_others_arrive_and_the_receipt_names_the_bad_one(courier: Courier) -> None:
    bad = one_bad(courier)
    path = courier.write().path
    assert courier.bring(path) == 1
    assert len(courier.county.all("Patient")) == 9
    assert courier.receipt(path).left == 1
    courier.desk.take(courier.receipt_of(path))
    assert courier.states().keys() == {"ACKED", "QUARANTINED"}
    [card] = held(courier)
    assert (card.record_id, card.code) == (str(bad.id), "exchange.refused_422")
    courier.assert_each_once()


def test_what_hangs_on_it_waits_and_comes_with_it_by_line(courier: Courier) -> None:
    clinic, session = courier.clinic, courier.clinic.session()
    bad = one_bad(courier, good=2)
    clinic.booking(session, 1, patient_id=bad.id)
    clinic.booking(session, 2)
    path = courier.write().path
    assert courier.bring(path) == 1
    assert len(courier.county.all("Appointment")) == 1
    courier.desk.take(courier.receipt_of(path))
    assert courier.states().get("PENDING") == 1  # not at fault itself, so no card of its own
    courier.county.fails = lambda _each: False
    Exchange(clinic.store, lambda: clinic.nurse).try_again(held(courier)[0].op_id)
    assert courier.exchange().outcome is Outcome.DONE
    assert set(courier.states()) == {"ACKED"}
    assert len(courier.county.all("Appointment")) == 2
    courier.assert_each_once()


def test_the_line_knows_what_was_left_out_though_the_receipt_is_lost(courier: Courier) -> None:
    one_bad(courier)
    courier.bring(courier.write().path)
    courier.county.fails = lambda _each: False
    assert courier.exchange().outcome is Outcome.DONE
    assert set(courier.states()) == {"ACKED"}
    assert len(courier.county.all("Patient")) == 10
    courier.assert_each_once()


def test_a_second_import_changes_nothing_and_tells_the_same(courier: Courier) -> None:
    one_bad(courier)
    path = courier.write().path
    courier.bring(path)
    before, first = courier.versions(), courier.receipt(path)
    courier.county.fails = lambda _each: False
    assert courier.bring(path) == 1
    again = courier.receipt(path)
    assert courier.versions() == before
    assert [each.uuid for each in again.landed] == [each.uuid for each in first.landed]
    assert [each.uuid for each in again.stayed] == [each.uuid for each in first.stayed]


def test_the_next_stick_brings_it_put_right(courier: Courier) -> None:
    bad = one_bad(courier)
    first = courier.write().path
    courier.bring(first)
    courier.desk.take(courier.receipt_of(first))
    courier.clinic.save(changed(bad, name="李思维"), bad.id)
    second = courier.write().path
    assert courier.bring(second) == 0
    courier.desk.take(courier.receipt_of(second))
    assert "PENDING" not in courier.states()
    assert len(courier.county.all("Patient")) == 10
    assert courier.exchange().outcome is Outcome.DONE
    assert "QUARANTINED" not in courier.states()


def test_a_stick_written_before_the_receipt_came_holds_and_settles_the_same(
    courier: Courier,
) -> None:
    one_bad(courier)
    first = courier.write().path
    courier.bring(first)
    courier.clinic.patient(name="王秀英")
    second = courier.write().path
    assert courier.bring(second) == 1
    courier.desk.take(courier.receipt_of(second))
    assert courier.states().keys() == {"ACKED", "QUARANTINED"}
    assert len(courier.county.all("Patient")) == 10


def test_the_last_one_refused_does_not_block_the_next_stick(courier: Courier) -> None:
    one_bad(courier, good=1)
    courier.clinic.patient(name=BAD)  # the newest of all, nothing lands behind it
    first = courier.write().path
    courier.bring(first)
    courier.clinic.patient(name="王秀英")
    second = courier.write().path  # written before the receipt is taken in
    courier.desk.take(courier.receipt_of(first))
    third = courier.write().path
    assert courier.bring(third) == 1
    courier.desk.take(courier.receipt_of(third))
    assert len(courier.county.all("Patient")) == 2
    assert courier.bring(second) == 1
    assert courier.states().keys() == {"ACKED", "QUARANTINED"}


def test_a_server_that_fails_over_one_record_takes_the_others(courier: Courier) -> None:
    one_bad(courier)
    courier.county.stumbles, courier.county.fails = courier.county.fails, lambda _each: False
    path = courier.write().path
    assert courier.bring(path) == 1
    assert len(courier.county.all("Patient")) == 9
    [stayed] = courier.receipt(path).stayed
    assert stayed.code == "exchange.said_exception"


def test_a_county_that_signs_the_desk_out_refuses_no_record(courier: Courier) -> None:
    one_bad(courier)
    courier.county.script = ["ok", "401"]
    path = courier.write().path
    assert courier.bring(path) == 2
    assert not courier.receipt_of(path).exists()
    assert courier.bring(path) == 1
    assert len(courier.county.all("Patient")) == 9


def test_a_package_of_an_older_program_is_never_given_gaps(courier: Courier) -> None:
    """It would take the bundles that were left out for landed."""
    one_bad(courier)
    package = replace(courier.opened(courier.write().path), gaps=False)
    receipt = CourierDesk(courier.county, trusted=True).bring_in(package, bytes(32))
    assert receipt.stayed == ()
    assert len(courier.county.all("Patient")) < 9


@pytest.mark.parametrize("times", [1, 2])
def test_what_somebody_else_changed_meanwhile_is_no_refusal_but_goes_by_line(
    courier: Courier, times: int
) -> None:
    patient = courier.clinic.patient()
    courier.exchange()
    courier.clinic.save(changed(patient, village="西王村"), patient.id)
    courier.clinic.patient()
    path = courier.write().path
    [there] = courier.county.all("Patient")
    courier.county.service.put({**there, "active": False})
    for _ in range(times):
        courier.bring(path)
    courier.desk.take(courier.receipt_of(path))
    assert courier.states()["PENDING"] == 1
    assert held(courier) == ()
    assert courier.exchange().outcome is Outcome.DONE
    assert courier.states().keys() <= {"ACKED", "TAKEN"}
