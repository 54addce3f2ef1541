"""Numbers and beds asked for with a referral: the hospital sees them, its grant comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop.domain.codes import BookingKind, BookingState, CancelBy
from desktop.domain.county_booking import CountyBooking
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.request_rows import Granted
from desktop.domain.verification import ASKED
from desktop.services.reception_requests import Requests
from desktop.store import asked_anew, outbox, replica, verified
from desktop.store.queries.reception_detail import asked_for
from desktop.store.queries.reception_requests import requests
from desktop.wire.format import county_booking
from tests.conftest import StandingClock
from tests.sync.referral_acts import change, get, move_on, refer, same_everywhere, save, trouble
from tests.world import HOSPITAL, Pc, World, org_of

KINDS = (BookingKind.COUNTY_EXPERT, BookingKind.COUNTY_BED)


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    names = ("A1", "A2", "B1", "H1", "G1")
    with World(empty_file, tmp_path, clock, names, heard=True) as made:
        yield made


def ask(pc: Pc, patient_id: UUID, referral_id: UUID | None) -> list[Kept[CountyBooking]]:
    """An expert's number and a bed."""
    asked = CountyBooking(
        no=f"YY20261123{pc.name}{1 if referral_id else 2}",
        kind=KINDS[0],
        patient_id=patient_id,
        target_org_id=HOSPITAL,
        dept="心血管内科",
        wish_day=pc.clock.today(),
        referral_id=referral_id,
        asked_at=pc.clock.now(),
    )
    return [save(pc, replace(asked, kind=kind, no=f"{asked.no}{kind}")) for kind in KINDS]


def seen(pc: Pc, referral_id: UUID) -> set[UUID]:
    with pc.store.reading() as reading:
        return {each.id for each in asked_for(reading, referral_id)}


def test_the_hospital_sees_what_is_asked_with_a_referral_and_nobody_else(world: World) -> None:
    referral = refer(world.a1)
    wishes = ask(world.a1, referral.record.patient_id, referral.id)
    alone = ask(world.a1, referral.record.patient_id, None)
    world.exchange()
    assert seen(world.h1, referral.id) == {each.id for each in wishes}
    assert all(get(world.h1, CountyBooking, each.id) for each in alone)
    for pc in (world.b1, world.g1):
        assert not any(get(pc, CountyBooking, each.id) for each in (*wishes, *alone))


def test_what_is_asked_later_comes_as_well(world: World) -> None:
    referral = refer(world.a1)
    world.exchange()
    move_on(world.a1, hours=1)
    wishes = ask(world.a1, referral.record.patient_id, referral.id)
    world.exchange()
    assert seen(world.h1, referral.id) == {each.id for each in wishes}


def test_a_grant_comes_back_to_every_computer_that_asked(world: World) -> None:
    referral = refer(world.a1)
    wishes = ask(world.a1, referral.record.patient_id, referral.id)
    world.exchange()
    move_on(world.h1)
    comes = world.clock.now() + timedelta(hours=2)
    for each in wishes:
        change(world.h1, CountyBooking, each.id, state=BookingState.BOOKED, visit_at=comes)
    world.exchange(3)
    for each in wishes:
        granted = same_everywhere([world.a1, world.a2, world.h1], CountyBooking, each.id)
        assert (granted.state, granted.visit_at) == (BookingState.BOOKED, comes)
    for pc in (world.a1, world.a2, world.h1):
        assert set(trouble(pc)) <= {"ACKED", "TAKEN"}


def test_a_request_taken_back_meanwhile_never_becomes_a_seat_in_silence(world: World) -> None:
    referral = refer(world.a1)
    [number, _] = ask(world.a1, referral.record.patient_id, referral.id)
    world.exchange()
    change(world.a1, CountyBooking, number.id, state=BookingState.CANCELLED)
    world.exchange()
    kept = get(world.h1, CountyBooking, number.id)
    assert kept is not None
    assert kept.record.state is BookingState.CANCELLED


def test_another_clinics_patient_gives_no_request(world: World) -> None:
    """A request is believed only from the clinic whose referral it comes with."""
    referral = refer(world.a1)
    world.exchange()
    assert org_of("B") != referral.record.from_org_id
    forged = ask(world.b1, referral.record.patient_id, referral.id)
    world.exchange()
    assert not seen(world.h1, referral.id) & {each.id for each in forged}


def test_what_is_asked_without_a_referral_comes_with_its_patient(world: World) -> None:
    person = world.a1.clinic.patient()
    [number, _] = ask(world.a1, person.id, None)
    world.exchange(3)
    assert get(world.h1, CountyBooking, number.id) is not None
    assert same_everywhere([world.a1, world.h1], Patient, person.id)
    assert get(world.b1, Patient, person.id) is None
    with world.h1.store.reading() as reading:
        listed = requests(reading)
    assert {each.from_org for each in listed} == {"霄云镇卫生院"}
    assert {each.kept.id for each in listed} >= {number.id}


def compared(world: World, *pcs: Pc) -> None:
    for pc in pcs:
        with pc.store.unit(pc.nurse.staff_id) as unit:
            verified.ask_for(unit, ASKED)
    world.exchange(3)


def older(world: World, monkeypatch: pytest.MonkeyPatch, *, answered: bool) -> list[UUID]:
    """Asked by a version that did not say of whom; one of it answered by telephone since."""
    with monkeypatch.context() as before:
        before.setattr(county_booking, "asked_of", lambda *_: {"system": "x", "code": "y"})
        made = ask(world.a1, world.a1.clinic.patient().id, None)
        world.exchange()
        if answered:
            change(world.a1, CountyBooking, made[1].id, state=BookingState.CANCELLED)
            world.exchange()
    for pc in (world.a1, world.a2):  # nor did that version tell anything again
        with pc.store.unit(pc.nurse.staff_id) as unit:
            outbox.note(unit, asked_anew.DONE, None)
    return [each.id for each in made]


def test_what_an_older_version_asked_is_found_after_the_comparison(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, bed = older(world, monkeypatch, answered=True)
    assert get(world.h1, CountyBooking, number) is None
    compared(world, world.a1, world.a2)
    assert get(world.h1, CountyBooking, bed) is None  # nobody waits for it any more
    found = same_everywhere([world.a1, world.a2, world.h1], CountyBooking, number)
    assert found.state is BookingState.PENDING
    for pc in (world.a1, world.a2, world.h1):
        assert set(trouble(pc)) <= {"ACKED", "TAKEN"}


def test_it_is_told_again_once_and_by_one_computer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, _bed = older(world, monkeypatch, answered=False)
    compared(world, world.a1, world.a2)
    compared(world, world.a1, world.a2)
    told = {each["id"]: each["meta"]["versionId"] for each in world.service.find("Appointment")}
    assert told[str(number)] == "2"


def test_the_hospitals_answer_to_it_comes_back(world: World) -> None:
    [number, bed] = ask(world.a1, world.a1.clinic.patient().id, None)
    world.exchange(3)
    desk = Requests(world.h1.store, world.clock, lambda: world.h1.nurse)
    comes = world.clock.now() + timedelta(hours=2)
    desk.confirm(number.id, 1, Granted(visit_at=comes, place="门诊二楼", doctor="周明远"))
    desk.refuse(bed.id, 1, "满床，周一再问")
    world.exchange(3)
    yes = same_everywhere([world.a1, world.h1], CountyBooking, number.id)
    no = same_everywhere([world.a1, world.h1], CountyBooking, bed.id)
    assert (yes.state, yes.visit_at, yes.place) == (BookingState.BOOKED, comes, "门诊二楼")
    assert (no.state, no.cancel_by, no.cancel_note) == (
        BookingState.CANCELLED,
        CancelBy.COUNTY,
        "满床，周一再问",
    )


def test_other_clinics_bookings_of_the_patient_are_not_asked_for(world: World) -> None:
    referral = refer(world.a1)
    ask(world.b1, world.b1.clinic.patient().id, None)
    other = replace_target(world.a1, referral.record.patient_id)
    world.exchange(3)
    with world.h1.store.reading() as reading:
        known = replica.known(reading, [("Appointment", str(other.id))])
    assert known == {}


def replace_target(pc: Pc, patient_id: UUID) -> Kept[CountyBooking]:
    """A number asked of another hospital for the same patient."""
    asked = CountyBooking(
        no="YYG",
        kind=BookingKind.COUNTY_EXPERT,
        patient_id=patient_id,
        target_org_id=org_of("G"),
        dept="骨科",
        wish_day=pc.clock.today(),
        asked_at=pc.clock.now(),
    )
    return save(pc, asked)
