"""A restored backup is a new computer to the county: nothing is sold, numbered or sent twice."""

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState, CancelReason, ReferralState, Urgency
from desktop.domain.errors import SeatTaken
from desktop.domain.patient import Patient
from desktop.store.epoch import device_code
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome
from tests.factory import changed
from tests.sync.restore_parts import House


def test_a_seat_sold_after_the_backup_is_not_sold_again(house: House) -> None:
    clinic = house.clinic
    session = clinic.session()
    house.back_up()
    sold = clinic.booking(session, 1)
    house.exchange()
    before = house.versions()
    house.restore()

    with pytest.raises(SeatTaken):
        clinic.booking(session, 1)
    assert house.exchange().outcome is Outcome.DONE
    assert set(house.states()) == {"ACKED", "TAKEN"}  # the booking itself is here again
    with house.clinic.store.reading() as reading:
        assert reading.get(Booking, sold.id).record == sold.record
    with pytest.raises(SeatTaken):
        clinic.booking(session, 1)

    assert house.slot(sold.record.seat_id)["status"] == "busy"
    assert [each["id"] for each in house.county.all("Appointment")] == [str(sold.id)]
    assert before.items() <= house.versions().items()


def test_what_had_arrived_before_and_after_the_backup_is_not_written_again(house: House) -> None:
    session = house.clinic.session()
    house.exchange()
    house.clinic.booking(session, 2)  # owed while the backup is made, sent afterwards
    house.back_up()
    house.exchange()
    house.clinic.booking(session, 3)
    house.exchange()
    before = house.versions()
    house.restore()

    result = house.exchange()

    assert (result.outcome, result.conflicts) == (Outcome.DONE, 0)
    assert set(house.states()) == {"ACKED", "TAKEN"}
    assert before.items() <= house.versions().items()


def test_a_bundle_that_was_on_its_way_at_the_backup_is_sent_once(house: House) -> None:
    house.clinic.booking(house.clinic.session(), 1)

    def stop(name: str) -> None:
        if name == "unknown":
            house.back_up()

    SyncEngine(house.clinic.store, house.county, house.clinic.clock, failpoint=stop).run_once(
        lambda _done, _total: None, lambda: False
    )
    before = house.versions()
    house.restore()
    assert "SENT" not in house.states()
    assert house.states()["PENDING"] > 0

    assert house.exchange().outcome is Outcome.DONE
    assert set(house.states()) == {"ACKED"}
    assert before.items() <= house.versions().items()


def test_a_change_on_both_sides_of_the_backup_is_for_a_person(house: House) -> None:
    patient = house.clinic.patient()
    house.exchange()
    house.back_up()
    house.clinic.save(changed(patient, name="张桂芬"), patient.id)
    house.exchange()
    house.restore()

    house.clinic.save(changed(patient, name="张桂方"), patient.id)
    result = house.exchange()

    assert (result.outcome, house.states()["CONFLICT"]) == (Outcome.DONE, 1)
    assert house.county.all("Patient")[0]["name"][0]["text"] == "张桂芬"


def test_changes_that_do_not_touch_each_other_are_merged(house: House) -> None:
    patient = house.clinic.patient()
    house.exchange()
    house.back_up()
    house.clinic.save(changed(patient, phone="13800000002"), patient.id)
    house.exchange()
    house.restore()

    house.clinic.save(changed(patient, village="西王村"), patient.id)
    assert house.exchange().outcome is Outcome.DONE

    [there] = house.county.all("Patient")
    assert there["telecom"][0]["value"] == "13800000002"
    assert there["address"][0]["line"] == ["西王村"]
    assert set(house.states()) == {"ACKED", "TAKEN"}  # what the backup did not hold is here again
    with house.clinic.store.reading() as reading:
        kept = reading.get(Patient, patient.id)
    assert kept.record == changed(patient, phone="13800000002", village="西王村")


def test_no_number_is_given_twice_however_often_a_backup_comes_back(house: House) -> None:
    house.back_up()
    given = [house.number()]
    for _ in range(3):
        house.restore()
        given.append(house.number())
    assert len(set(given)) == len(given)
    assert [each[-5:-3] for each in given] == ["A1", "Z1", "Y1", "X1"]


def test_letters_run_from_the_end_and_never_stay() -> None:
    assert [device_code("A2", number) for number in (2, 3, 26, 27)] == ["Z2", "Y2", "B2", "Z2"]
    assert device_code("Z1", 2) == "Y1"


def test_an_emergency_referral_arrives_after_the_restore(house: House) -> None:
    house.back_up()
    house.clinic.patient()
    house.exchange()
    house.restore()

    now = house.clinic.clock.now()
    sent = house.clinic.referral(state=ReferralState.ISSUED, issued_at=now, urgency=Urgency.STAT)
    assert house.exchange().outcome is Outcome.DONE

    assert [each["id"] for each in house.county.all("ServiceRequest")] == [str(sent.id)]
    assert len(house.county.all("Task")) == 1
    assert len(house.county.service.find("Basic", code="device-ledger")) == 2


def test_a_booking_of_before_can_be_cancelled_and_its_seat_stays_as_the_county_has_it(
    house: House,
) -> None:
    booked = house.clinic.booking(house.clinic.session(), 1)
    house.exchange()
    house.back_up()
    house.restore()

    gone = changed(booked, state=BookingState.CANCELLED, cancel_reason=CancelReason.OTHER)
    house.clinic.save(gone, booked.id)
    result = house.exchange()

    assert (result.outcome, result.conflicts) == (Outcome.DONE, 0)
    assert house.county.all("Appointment")[0]["status"] == "cancelled"
    assert house.slot(booked.record.seat_id)["status"] == "busy"


def test_what_is_made_after_the_restore_is_sold_and_sent_as_ever(house: House) -> None:
    house.back_up()
    house.exchange()
    house.restore()

    booked = house.clinic.booking(house.clinic.session(), 1)
    assert house.exchange().outcome is Outcome.DONE

    slot = house.slot(booked.record.seat_id)
    assert slot["status"] == "busy"
    holders = [each for each in slot["extension"] if each["url"].endswith("/seat-holder")]
    assert holders[0]["valueString"] == str(house.place().device_id)
