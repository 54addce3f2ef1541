"""The new epoch after a restore: written once, begun once, and what follows it."""

from datetime import date

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.device import Device
from desktop.domain.errors import SeatTaken, StoreError
from desktop.domain.patient import Patient
from desktop.practice.county.service import CountyService
from desktop.store import epoch
from desktop.store.backup import restore
from desktop.store.queries.booking import made_here
from desktop.sync.result import Outcome
from tests import factory
from tests.conftest import KEY, StandingClock
from tests.factory import changed
from tests.safety import assert_sound, rows
from tests.sync.restore_parts import House
from tests.sync.shim import ShimCounty


def test_the_new_epoch_is_written_down(house: House) -> None:
    session = house.clinic.session()
    before = house.place()
    house.back_up()
    house.restore()

    after = house.place()
    assert (after.epoch, after.device_code) == (2, "Z1")
    with house.clinic.store.reading() as reading:
        renewed = reading.get(Device, after.device_id)
        assert made_here(reading, session.id)
    assert renewed is not None
    assert renewed.record.name == "护士站电脑"
    [trace] = rows(house.folder.database, "SELECT * FROM audit WHERE act = 'epoch'")
    assert (trace["subject"], str(before.device_id) in trace["detail"]) == (
        str(after.device_id),
        True,
    )
    assert_sound(house.folder.database)


def test_an_epoch_begins_once(house: House) -> None:
    house.back_up()
    house.restore()
    first = house.place()
    house.clinic.store.close()
    house.open()
    assert house.place() == first


@pytest.mark.parametrize("step", ["copy", "aside", "keys", "swap"])
def test_a_stop_while_restoring_leaves_a_file_that_is_whole(house: House, step: str) -> None:
    session = house.clinic.session()
    house.back_up()
    house.clinic.store.close()

    def stop(name: str) -> None:
        if name == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(house.folder, house.backups[-1], KEY, house.clinic.clock.now(), stop)
    house.restore()

    assert house.place().epoch == 2
    with pytest.raises(SeatTaken):
        house.clinic.booking(session, 1)
    assert house.exchange().outcome is Outcome.DONE


def test_a_stop_while_the_epoch_begins_leaves_it_due(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.back_up()
    before = house.place()
    house.clinic.store.close()
    restore(house.folder, house.backups[-1], KEY, house.clinic.clock.now())

    def stop(*_said: object, **_more: object) -> None:
        raise StoreError

    with monkeypatch.context() as broken:
        broken.setattr(epoch, "replace", stop)
        with pytest.raises(StoreError):
            house.open()
    [held] = rows(house.folder.database, "SELECT value FROM setting WHERE key = 'device_id'")
    assert held["value"] == f'"{before.device_id}"'
    house.open()
    assert house.place().device_id != before.device_id
    assert house.number()[-5:-3] != "A1"


def test_a_restored_restore_still_knows_every_device_it_was(house: House) -> None:
    patient = house.clinic.patient()
    house.exchange()
    for village in ("西王村", "南王村"):
        house.back_up()
        house.restore()
        assert house.exchange().outcome is Outcome.DONE
        with house.clinic.store.reading() as reading:
            kept = reading.get(Patient, patient.id)
        assert kept is not None
        house.clinic.save(changed(kept, village=village), patient.id)
        house.exchange()
    assert house.place().epoch == 3
    with house.clinic.store.reading() as reading:
        assert len(epoch.former_devices(reading)) == 2
    assert house.county.all("Patient")[0]["address"][0]["line"] == ["南王村"]
    assert set(house.states()) == {"ACKED"}


def test_a_referral_the_file_forgot_stays_as_the_county_has_it(house: House) -> None:
    house.back_up()
    now = house.clinic.clock.now()
    house.clinic.referral(state=ReferralState.ISSUED, issued_at=now, urgency=Urgency.STAT)
    house.exchange()
    [task] = house.county.all("Task")
    house.county.service.put({**task, "status": "accepted"})
    before = house.versions()
    house.restore()

    assert house.exchange().outcome is Outcome.DONE
    assert house.exchange().outcome is Outcome.DONE
    assert house.versions() == before


def test_a_booking_of_before_can_move_to_a_new_session(house: House) -> None:
    booked = house.clinic.booking(house.clinic.session(), 1)
    house.exchange()
    house.back_up()
    house.restore()

    later = house.clinic.session(held_on=date(2026, 11, 25))
    seat = factory.booking(later, booked.record.patient_id, 1)
    names = ("session_id", "seat_id", "seat_no", "held_on", "starts_at", "ends_at")
    moved = changed(booked, **{name: getattr(seat, name) for name in names})
    house.clinic.save(moved, booked.id)
    result = house.exchange()

    assert (result.outcome, result.conflicts) == (Outcome.DONE, 0)
    assert house.slot(seat.seat_id)["status"] == "busy"
    assert house.slot(booked.record.seat_id)["status"] == "busy"
    assert set(house.states()) == {"ACKED"}


def test_a_county_that_is_restored_too_gets_what_it_lost(
    house: House, clock: StandingClock
) -> None:
    booked = house.clinic.booking(house.clinic.session(), 1)
    house.exchange()
    house.back_up()
    house.restore()
    house.clinic.training()
    house.exchange()

    house.county = ShimCounty(CountyService(None, clock.now))
    result = house.exchange()

    assert result.outcome is Outcome.DONE
    assert str(booked.id) in {each["id"] for each in house.county.all("Appointment")}
    assert len(house.county.all("Appointment")) == 2
    assert set(house.states()) == {"ACKED"}
    house.county.service.vault.close()
