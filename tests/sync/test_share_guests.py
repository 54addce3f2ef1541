"""The patient of another clinic who has a seat in our session is seen, called and not forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.booking_states import BookingAction
from desktop.domain.codes import BookingState, CancelBy, CancelReason, ContactOutcome, StopReason
from desktop.domain.contact import Contact
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Offline, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.services.absence import Absence
from desktop.services.patients import Patients
from desktop.store import guests, outbox, replica
from desktop.store.queries import patients, queue
from desktop.store.queries.booking_papers import day_list
from desktop.store.queries.session_list import session_list
from desktop.store.queries.slip import slip_facts
from desktop.wire.format import parts
from tests.conftest import StandingClock
from tests.guest_parts import CLINIC_B, appointment, book, desk
from tests.lease_parts import lend
from tests.sync.share_parts import CANCEL, get, missing, states, step
from tests.world import EXPERTS, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, heard=True) as made:
        yield made


@pytest.fixture
def shared(world: World) -> Kept[DutySession]:
    """A session of today at A, with seats for the pool."""
    return lend(world, held_on=world.clock.today())


@pytest.fixture
def guest(world: World, shared: Kept[DutySession]) -> Kept[Booking]:
    """Booked by B, and everybody has exchanged."""
    made = book(world.b1, shared)
    world.exchange()
    return made


def own_booking(world: World) -> Kept[Booking]:
    """At B itself, of a patient of B."""
    clinic = world.b1.clinic
    return clinic.booking(clinic.session(held_on=world.clock.today(), expert_id=EXPERTS[1]))


def test_the_guest_is_known_at_both_computers_of_the_host(
    world: World, guest: Kept[Booking]
) -> None:
    for pc in (world.a1, world.a2):
        assert get(pc, Booking, guest.id).record == guest.record
        assert get(pc, Patient, guest.record.patient_id).record.name == "郑桂花"
        with pc.store.reading() as reading:
            for each in (guest.id, guest.record.patient_id):
                said = guests.guest_of(reading, each)
                assert said is not None
                assert said.clinic == CLINIC_B
        assert states(pc) <= {"ACKED", "TAKEN"}


def test_no_other_patient_of_the_other_clinic_ever_comes(
    world: World, guest: Kept[Booking]
) -> None:
    own = own_booking(world)
    world.b1.clinic.patient()
    world.exchange(3)

    assert missing(world.a1, Booking, own.id)
    for pc in (world.a1, world.a2):
        with pc.store.reading() as reading:
            people = {each.resource_id for each in replica.all_of_type(reading, "Patient")}
            booked = {each.resource_id for each in replica.all_of_type(reading, "Appointment")}
        assert people == {str(guest.record.patient_id)}
        assert booked == {str(guest.id)}


def test_what_a_server_brings_along_unasked_makes_no_row(
    world: World, guest: Kept[Booking], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = own_booking(world)
    world.exchange()
    search = world.a1.county.search

    def generous(kind: str, params: Any) -> Any:
        return search(kind, [] if kind in {"Patient", "Appointment"} else params)

    monkeypatch.setattr(world.a1.county, "search", generous)
    world.a1.exchange()

    assert not missing(world.a1, Booking, guest.id)
    assert missing(world.a1, Booking, own.id)
    assert missing(world.a1, Patient, own.record.patient_id)


def test_what_the_host_does_is_seen_where_he_was_booked(world: World, guest: Kept[Booking]) -> None:
    step(world.a1, guest.id, BookingAction.ARRIVE)
    world.exchange()
    assert get(world.b1, Booking, guest.id).record.state is BookingState.ARRIVED
    step(world.a2, guest.id, BookingAction.CALL)
    step(world.a2, guest.id, BookingAction.SEE)
    world.exchange()

    for pc in world.pcs.values():
        assert get(pc, Booking, guest.id).record.state is BookingState.FULFILLED
        assert states(pc) <= {"ACKED", "TAKEN"}


def test_he_stays_his_clinics_however_often_the_host_writes(
    world: World, guest: Kept[Booking]
) -> None:
    before = appointment(world, guest)["meta"]["tag"]
    step(world.a1, guest.id, BookingAction.ARRIVE)
    world.exchange()

    there = appointment(world, guest)
    assert there["status"] == "arrived"
    assert there["meta"]["tag"] == before
    assert parts.clinic_in(there) == str(world.b1.clinic.org_id)
    who = world.service.read("Patient", str(guest.record.patient_id)).resource()
    assert who["meta"]["versionId"] == "1"


def test_an_exchange_without_news_asks_once_more(
    world: World, guest: Kept[Booking], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert guest.revision == 1
    county, asked = world.a1.county, []
    search = county.search

    def noted(kind: str, params: Any) -> Any:
        asked.append((kind, dict(params)))
        return search(kind, params)

    monkeypatch.setattr(county, "search", noted)
    result = world.a1.exchange()

    people = [(kind, said) for kind, said in asked if kind in {"Appointment", "Patient"}]
    assert [kind for kind, said in people if "_tag" not in said] == ["Appointment"]
    assert (result.sent, result.pulled) == (0, 0)


def test_the_same_news_again_changes_nothing(world: World, guest: Kept[Booking]) -> None:
    assert guest.revision == 1
    with world.a1.store.reading() as reading:
        before = outbox.newest_seq(reading)
    world.exchange(2)
    with world.a1.store.unit(world.a1.nurse.staff_id) as unit:
        unit.connection.exec_driver_sql("DELETE FROM cursor")
        unit.connection.exec_driver_sql("DELETE FROM replica")
    world.exchange(2)

    with world.a1.store.reading() as reading:
        assert outbox.newest_seq(reading) == before


def test_his_clinic_cancels_and_takes_it_back(world: World, guest: Kept[Booking]) -> None:
    step(world.b1, guest.id, BookingAction.CANCEL, CANCEL)
    world.exchange()
    assert get(world.a1, Booking, guest.id).record.state is BookingState.CANCELLED

    desk(world.b1).undo(guest.id, 2)
    world.exchange()
    assert get(world.a1, Booking, guest.id).record.state is BookingState.BOOKED


def test_a_broken_line_forgets_nobody(
    world: World, shared: Kept[DutySession], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = book(world.b1, shared)
    world.b1.exchange()
    county = world.a1.county
    search = county.search
    broken: list[str] = []

    def cut(kind: str, params: Any) -> Any:
        if kind == "Patient" and "_id" in dict(params) and len(broken) < 2:
            broken.append(kind)
            raise Offline
        return search(kind, params)

    monkeypatch.setattr(county, "search", cut)
    world.a1.exchange()
    assert missing(world.a1, Booking, made.id)
    world.a1.reopen()
    world.a1.exchange()

    assert len(broken) == 2
    assert get(world.a1, Booking, made.id).record == made.record


def test_the_hosts_screens_show_him_and_whose_he_is(world: World, guest: Kept[Booking]) -> None:
    pc, now = world.a1, world.clock.now()
    with pc.store.reading() as reading:
        shown = session_list(reading, guest.record.session_id, today=world.clock.today())
        waiting = queue.board(reading, now=now).sessions[0].rows
        paper = day_list(reading, world.clock.today(), now).sessions[0].lines
        slip = slip_facts(reading, guest.id, now)
        found = patients.search(reading, "zgh", today=world.clock.today()).lines
    assert shown is not None
    assert slip is not None
    [line] = [each for each in shown.seats if each.booking]
    assert (line.patient_name, line.patient_phone) == ("郑桂花", "13800000008")
    said = [line.guest, *(each.guest for each in waiting), *(each.guest for each in found)]
    assert [each.clinic if each else "" for each in said] == [CLINIC_B] * 3
    assert [each.guest for each in paper if each.name] == [CLINIC_B]
    assert slip.guest == CLINIC_B


def test_only_his_clinic_moves_cancels_or_corrects(world: World, guest: Kept[Booking]) -> None:
    pc = world.a1
    who = get(pc, Patient, guest.record.patient_id)
    people = Patients(pc.store, pc.clock, lambda: pc.nurse)
    asked = BookingRequest(session_id=guest.record.session_id, patient_id=who.id)
    why = (CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    refused = (
        lambda: desk(pc).cancel(guest.id, 1, *why),
        lambda: desk(pc).move(guest.id, 1, guest.record.session_id),
        lambda: desk(pc).void(guest.id, 1, "重复"),
        lambda: desk(pc).book(asked),
        lambda: people.correct(who.id, who.record, who.revision),
        lambda: people.correct_reading(who.id, "zhèng", who.revision),
    )
    for each in refused:
        with pytest.raises(RuleBroken) as told:
            each()
        [problem] = told.value.fields.values()
        assert "guest" in problem.code
        assert problem.params["clinic"] == CLINIC_B
    assert pc.exchange().sent == 0


def test_the_hosts_step_is_taken_back_and_his_clinic_hears_of_it(
    world: World, guest: Kept[Booking]
) -> None:
    desk(world.a1).arrive(guest.id, 1)
    world.exchange()
    desk(world.a1).undo(guest.id, 2)
    world.exchange()

    for pc in world.pcs.values():
        assert get(pc, Booking, guest.id).record.state is BookingState.BOOKED
        assert get(pc, Booking, guest.id).record.arrived_at is None


def test_both_act_and_what_cannot_both_be_is_asked(world: World, guest: Kept[Booking]) -> None:
    desk(world.b1).cancel(guest.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    desk(world.a1).arrive(guest.id, 1)
    world.b1.exchange()
    result = world.a1.exchange()

    assert result.conflicts == 1
    assert get(world.a1, Booking, guest.id).record.state is BookingState.ARRIVED


def test_a_stopped_session_leaves_him_to_his_clinic_on_both_lists(
    world: World, guest: Kept[Booking]
) -> None:
    absence = Absence(world.a1.store, world.clock, lambda: world.a1.nurse, desk(world.a1))
    absence.stop(guest.record.session_id, StopReason.EXPERT_LEAVE)
    world.exchange()
    rang = absence.rang(guest.id, ContactOutcome.NO_ANSWER)
    world.exchange()

    assert get(world.b1, Booking, guest.id).record.state is BookingState.PENDING
    assert get(world.b1, Contact, rang.id).record == rang.record
    board = absence.board(guest.record.session_id)
    assert board is not None
    [line] = board.lines
    assert (line.open, line.proposed) == (True, None)
    assert line.guest is not None
    assert line.guest.clinic == CLINIC_B


def test_he_is_off_the_hosts_list_when_his_clinic_has_placed_him(
    world: World, guest: Kept[Booking]
) -> None:
    absence = Absence(world.a1.store, world.clock, lambda: world.a1.nurse, desk(world.a1))
    absence.stop(guest.record.session_id, StopReason.EXPERT_LEAVE)
    world.exchange()
    later = world.clock.today() + timedelta(days=2)
    other = world.b1.clinic.session(held_on=later, expert_id=EXPERTS[1])
    new = desk(world.b1).move(guest.id, 2, other.id, by=CancelBy.EXPERT)
    world.exchange()

    assert get(world.a1, Booking, guest.id).record.state is BookingState.CANCELLED
    assert missing(world.a1, Booking, new.id)
    board = absence.board(guest.record.session_id)
    assert board is not None
    assert [each.open for each in board.lines] == [False]
