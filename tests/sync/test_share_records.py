"""Two computers of a clinic have the same records; another clinic's patients stay its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import (
    BookingKind,
    ContactOutcome,
    ContactPurpose,
    SessionEventKind,
    SessionStatus,
    StopReason,
)
from desktop.domain.contact import Contact
from desktop.domain.county_booking import CountyBooking
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.kept import Delivery
from desktop.domain.patient import Patient
from desktop.domain.session_event import SessionEvent
from desktop.domain.shared_rows import Origin, Speaker
from desktop.store import outbox, replica
from desktop.store.queries import patients
from desktop.store.queries.booking import expert_line
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.patient_card import history
from desktop.store.queries.speakers import speakers
from tests.conftest import StandingClock
from tests.sync.share_parts import change, get, missing, revisions, states
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, heard=True) as made:
        yield made


def found(pc: Pc, typed: str) -> list[str]:
    with pc.store.reading() as reading:
        lines = patients.search(reading, typed, today=pc.clock.today()).lines
    return [str(each.id) for each in lines]


def newest_op(pc: Pc) -> int:
    with pc.store.reading() as reading:
        return outbox.newest_seq(reading)


def test_a_booking_and_all_it_belongs_to_are_at_the_other_computer(world: World) -> None:
    session = world.a1.clinic.session()
    booking = world.a1.clinic.booking(session)
    world.exchange()

    assert get(world.a2, Booking, booking.id).record == booking.record
    assert get(world.a2, DutySession, session.id).record == session.record
    there = get(world.a2, Patient, booking.record.patient_id)
    assert there.record == get(world.a1, Patient, booking.record.patient_id).record
    with world.a2.store.reading() as reading:
        assert delivery_of(reading, [booking.id]) == {booking.id: Delivery.ARRIVED}


def test_another_clinic_sees_the_session_and_never_its_patients(world: World) -> None:
    session = world.a1.clinic.session(shared=4)
    booking = world.a1.clinic.booking(session)
    world.exchange()

    assert get(world.b1, DutySession, session.id).record.org_id == world.a1.clinic.org_id
    assert missing(world.b1, Booking, booking.id)
    assert missing(world.b1, Patient, booking.record.patient_id)
    with world.b1.store.reading() as reading:
        kept = [*replica.all_of_type(reading, "Patient")]
        kept += replica.all_of_type(reading, "Appointment")
    assert kept == []


def test_a_patient_entered_at_one_is_found_at_the_other_by_pinyin(world: World) -> None:
    patient = world.a1.clinic.patient(name="单国强", reading="shàn guó qiáng")
    world.exchange()

    assert found(world.a2, "sgq") == [str(patient.id)]
    assert found(world.b1, "sgq") == []


def test_a_corrected_reading_reaches_the_other_computers_once(world: World) -> None:
    patient = world.a1.clinic.patient(name="单国强", reading="dān guó qiáng")
    world.exchange()
    change(world.a2, Patient, patient.id, reading="shàn guó qiáng")
    world.exchange(3)

    for pc in (world.a1, world.a2):
        assert get(pc, Patient, patient.id).record.reading == "shàn guó qiáng"
        assert len(revisions(pc, Patient, patient.id)) == 2
    [there] = world.service.find("Patient")
    assert there["meta"]["versionId"] == "2"


def test_what_happens_to_a_session_and_who_was_rung_is_known_at_both(world: World) -> None:
    clinic, now = world.a1.clinic, world.clock.now()
    booking = clinic.booking(clinic.session())
    said = booking.record
    event = clinic.save(
        SessionEvent(session_id=said.session_id, kind=SessionEventKind.DELAYED, at=now, minutes=20)
    )
    call = clinic.save(
        Contact(
            booking_id=booking.id,
            patient_id=said.patient_id,
            session_id=said.session_id,
            purpose=ContactPurpose.MOVE,
            outcome=ContactOutcome.NO_ANSWER,
            at=now,
            phone="13800000001",
        )
    )
    world.exchange()

    assert get(world.a2, SessionEvent, event.id).record == event.record
    assert get(world.a2, Contact, call.id).record == call.record


def test_what_was_asked_of_the_county_is_known_at_both(world: World) -> None:
    clinic = world.a1.clinic
    asked = clinic.save(
        CountyBooking(
            no="XY20261123A1001",
            kind=BookingKind.COUNTY_BED,
            patient_id=clinic.patient().id,
            target_org_id=clinic.hospital_id,
            dept="心血管内科",
            wish_day=world.clock.today(),
            asked_at=world.clock.now(),
        )
    )
    world.exchange()

    assert get(world.a2, CountyBooking, asked.id).record == asked.record


def test_a_stopped_session_is_stopped_everywhere(world: World) -> None:
    session = world.a1.clinic.session(shared=2)
    world.exchange()
    change(
        world.a1,
        DutySession,
        session.id,
        status=SessionStatus.STOPPED,
        stop_reason=StopReason.EXPERT_LEAVE,
        closed_seats=tuple(range(1, 9)),
    )
    world.exchange()

    for pc in (world.a2, world.b1):
        assert get(pc, DutySession, session.id).record.status is SessionStatus.STOPPED


def test_echoes_and_old_news_change_nothing(world: World) -> None:
    world.a1.clinic.booking(world.a1.clinic.session())
    world.exchange()
    before = [newest_op(pc) for pc in world.pcs.values()]

    world.exchange(3)

    assert [newest_op(pc) for pc in world.pcs.values()] == before


def test_all_news_once_more_changes_nothing(world: World) -> None:
    world.a1.clinic.booking(world.a1.clinic.session())
    world.exchange()
    before = newest_op(world.a2)
    with world.a2.store.unit(world.a2.nurse.staff_id) as unit:
        unit.connection.exec_driver_sql("DELETE FROM cursor")
        unit.connection.exec_driver_sql("DELETE FROM replica")

    world.a2.exchange()

    assert newest_op(world.a2) == before


def test_an_exchange_without_news_asks_four_times_more(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.a1.clinic.booking(world.a1.clinic.session())
    world.exchange()
    county, asked = world.a1.county, []
    search = county.search
    monkeypatch.setattr(
        county,
        "search",
        lambda kind, params: (asked.append((kind, dict(params))), search(kind, params))[1],
    )

    result = world.a1.exchange()

    own = [
        kind
        for kind, params in asked
        if str(params.get("_tag", "")).endswith(str(world.a1.clinic.org_id))
    ]
    assert own == ["Patient", "Appointment", "ServiceRequest", "Communication"]
    assert (result.sent, result.pulled) == (0, 0)


def test_what_is_taken_in_is_owed_to_nobody(world: World) -> None:
    world.a1.clinic.booking(world.a1.clinic.session())
    world.exchange()

    assert states(world.a2) <= {"ACKED", "TAKEN"}
    assert world.a2.exchange().sent == 0


def test_an_expert_entered_at_one_is_an_expert_at_the_other(world: World) -> None:
    with world.a1.store.reading() as reading:
        entered = reading.get(Expert, world.a1.clinic.experts[0])
    assert entered is not None

    assert get(world.a2, Expert, entered.id).record == entered.record
    assert missing(world.b1, Expert, entered.id)
    for pc in (world.a2, world.b1):
        with pc.store.reading() as reading:
            assert expert_line(reading, entered.id).name == "周明远"


def test_the_history_says_who_wrote_at_which_computer(world: World) -> None:
    patient = world.a1.clinic.patient()
    world.exchange()
    change(world.a2, Patient, patient.id, village="西王村")
    world.clock.advance(minutes=11)  # type: ignore[attr-defined] # people are read seldom
    world.exchange(3)

    with world.a1.store.reading() as reading:
        said = speakers(reading, patient.id)
    assert said == {
        1: Speaker(Origin.HERE, world.a1.nurse.name),
        2: Speaker(Origin.OTHER_PC, world.a2.nurse.name),
    }
    with world.a2.store.reading() as reading:
        lines = history(reading, patient.id)
    assert [(line.by, line.origin) for line in lines] == [
        (world.a2.nurse.name, Origin.HERE),
        (world.a1.nurse.name, Origin.OTHER_PC),
    ]
