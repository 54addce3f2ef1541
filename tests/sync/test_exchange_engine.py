"""The exchange against a real file and a strict county behind a bad line."""

from collections.abc import Iterator
from datetime import date

import pytest

from desktop.domain.codes import BookingState, CancelReason, ReferralState, Urgency
from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from desktop.store import outbox, replica
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


def test_one_poison_record_among_many_is_put_aside(clinic: Clinic, county: ShimCounty) -> None:
    exchange(clinic, county)
    for index in range(40):
        clinic.patient(name=f"病人{index}")
    clinic.patient(name="毒")
    before = county.asked["transact"]
    county.fails = lambda each: each.get("name", [{}])[0] == {"use": "official", "text": "毒"}

    result = exchange(clinic, county)

    assert states(clinic) | {"ACKED": 0} == {"ACKED": 0, "QUARANTINED": 1}
    assert result.refused == 1
    assert county.asked["transact"] - before <= 9  # log2 of the batch, and two


def test_what_belongs_to_a_refused_record_waits_for_it(clinic: Clinic, county: ShimCounty) -> None:
    exchange(clinic, county)
    county.fails = lambda each: each["resourceType"] == "Patient"
    county.tells = True
    booking = clinic.booking(clinic.session())

    exchange(clinic, county)
    held = states(clinic)
    county.fails = lambda _each: False
    service = Exchange(clinic.store, lambda: clinic.nurse)
    [refused] = [each for each in service.held() if each.state == "QUARANTINED"]
    service.try_again(refused.op_id)
    exchange(clinic, county)

    assert (held["QUARANTINED"], held["BLOCKED"]) == (1, 1)
    assert set(states(clinic)) == {"ACKED"}
    assert str(booking.id) in {each["id"] for each in county.all("Appointment")}


def test_a_corrected_record_makes_its_refusal_good(clinic: Clinic, county: ShimCounty) -> None:
    county.fails = lambda each: each.get("birthDate") == "1957-03-14"
    patient = clinic.patient()
    exchange(clinic, county)
    assert states(clinic)["QUARANTINED"] == 1

    clinic.save(changed(patient, birth_date=date(1958, 3, 14)), patient.id)
    exchange(clinic, county)

    assert states(clinic).keys() == {"ACKED", "SUPERSEDED"}


@pytest.mark.parametrize("where", ["frozen", "unknown", "answered", "settled"])
def test_a_kill_between_two_steps_loses_and_doubles_nothing(
    clinic: Clinic, county: ShimCounty, where: str
) -> None:
    clinic.booking(clinic.session())

    def fail(name: str) -> None:
        if name == where:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        SyncEngine(clinic.store, county, clinic.clock, failpoint=fail).run_once(
            lambda _done, _total: None, lambda: False
        )
    exchange(clinic, county)

    assert set(states(clinic)) == {"ACKED"}
    assert [each["meta"]["versionId"] for each in county.all("Appointment")] == ["1"]


def test_a_referral_that_waits_for_its_doctor_is_not_sent(
    clinic: Clinic, county: ShimCounty
) -> None:
    kept = clinic.referral(state=ReferralState.AWAITING_SIGNATURE)
    exchange(clinic, county)
    assert county.all("ServiceRequest") == []

    clinic.save(changed(kept, state=ReferralState.ISSUED, issued_at=clinic.clock.now()), kept.id)
    exchange(clinic, county)

    assert set(states(clinic)) == {"ACKED"}
    assert len(county.all("ServiceRequest")) == 1


def test_after_its_first_issue_the_task_is_the_countys(clinic: Clinic, county: ShimCounty) -> None:
    kept = issued(clinic)
    exchange(clinic, county)
    [task] = county.all("Task")
    county.service.put({**task, "status": "accepted"})

    clinic.save(changed(kept, treatment="吸氧", correction_reason="补充"), kept.id)
    exchange(clinic, county)

    [task] = county.all("Task")
    assert (task["status"], task["meta"]["versionId"]) == ("accepted", "2")
    assert set(states(clinic)) == {"ACKED"}


def test_the_countys_answer_is_read_and_grows_a_history(clinic: Clinic, county: ShimCounty) -> None:
    kept = issued(clinic)
    exchange(clinic, county)
    [task] = county.all("Task")
    clinic.clock.advance(minutes=1)  # type: ignore[attr-defined]
    output = [
        {"type": {"text": "bed"}, "valueString": "12床"},
        {"type": {"text": "visit-time"}, "valueDateTime": "2026-11-23T15:00:00+08:00"},
    ]
    arranged = {"coding": [{"code": "arranged"}]}
    county.service.put({**task, "status": "accepted", "businessStatus": arranged, "output": output})
    exchange(clinic, county)

    with clinic.store.reading() as reading:
        shown = replica.views(reading, "referral_reply", [str(kept.id)])[str(kept.id)]
    assert (shown["state"], shown["bed"]) == ("arranged", "12床")
    assert [each["state"] for each in shown["history"]] == ["arranged"]


def test_a_county_that_goes_back_to_a_backup_gets_everything_again(
    clinic: Clinic, county: ShimCounty, clock: StandingClock
) -> None:
    exchange(clinic, county)
    clinic.training()
    exchange(clinic, county)

    older = ShimCounty(CountyService(None, clock.now))
    result = exchange(clinic, older)

    assert result.owed_again > 0
    assert set(states(clinic)) == {"ACKED"}
    assert len(older.all("Appointment")) == 1
    older.service.vault.close()


def test_a_bundle_that_was_never_sent_from_here_stops_everything(
    clinic: Clinic, county: ShimCounty
) -> None:
    exchange(clinic, county)
    [ledger] = county.service.find("Basic", code="device-ledger")
    for each in ledger["extension"]:
        if each["url"].endswith("bundle-uuid"):
            each["valueString"] = "5d1a2b3c-0000-4000-8000-000000000000"
    county.service.put(ledger)
    clinic.patient()

    result = exchange(clinic, county)

    assert result.outcome is Outcome.CLONE
    assert states(clinic)["PENDING"] == 1


def test_an_edit_of_the_hospital_beside_ours_is_kept(clinic: Clinic, county: ShimCounty) -> None:
    patient = clinic.patient()
    exchange(clinic, county)
    [there] = county.all("Patient")
    county.service.put({**there, "maritalStatus": {"text": "已婚"}})

    clinic.save(changed(patient, village="西王村"), patient.id)
    exchange(clinic, county)

    [there] = county.all("Patient")
    assert there["maritalStatus"] == {"text": "已婚"}
    assert there["address"][0]["line"] == ["西王村"]


@pytest.mark.parametrize("choice", ["ours", "county"])
def test_a_name_changed_on_both_sides_is_for_a_person(
    clinic: Clinic, county: ShimCounty, choice: str
) -> None:
    patient = clinic.patient()
    exchange(clinic, county)
    [there] = county.all("Patient")
    county.service.put({**there, "name": [{"use": "official", "text": "张桂芬"}]})
    clinic.save(changed(patient, name="张桂方"), patient.id)
    exchange(clinic, county)
    service = Exchange(clinic.store, lambda: clinic.nurse)
    [held] = service.held()
    pair = service.pair(held.op_id)
    assert pair
    assert [(d.field, d.ours, d.county) for d in pair.differences] == [("name", "张桂方", "张桂芬")]

    (service.keep_ours if choice == "ours" else service.keep_countys)(held.op_id)
    exchange(clinic, county)

    [there] = county.all("Patient")
    assert there["name"][0]["text"] == ("张桂方" if choice == "ours" else "张桂芬")
    assert "CONFLICT" not in states(clinic)
    assert service.status().all_arrived


def test_a_session_larger_than_a_transaction_goes_in_several(
    clinic: Clinic, county: ShimCounty
) -> None:
    session = clinic.session(capacity=120)
    clinic.booking(session, 100)

    exchange(clinic, county)

    assert len(county.all("Slot")) == 120
    assert set(states(clinic)) == {"ACKED"}


def test_many_records_go_in_bundles_of_fifty(clinic: Clinic, county: ShimCounty) -> None:
    for index in range(300):
        clinic.patient(name=f"病人{index}")

    result = exchange(clinic, county)

    assert len(county.all("Patient")) == 300
    assert result.sent <= 9  # seven of records, one naming this computer, one asking for its key
