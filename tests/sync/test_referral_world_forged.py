"""Slips and Tasks that say more than their writer may, and patients whom a slip brought."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.codes import ReceptionState
from desktop.domain.down_referral import DownReferral
from desktop.domain.errors import RuleBroken
from desktop.domain.ids import uuid7
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral
from desktop.services.reception_take import ReceptionIntake
from desktop.services.slip_scan import SlipScanner
from desktop.services.slip_sign import SlipSigner
from desktop.store import guests
from desktop.store.queries import signing
from desktop.store.queries.reception import incoming
from tests.conftest import StandingClock
from tests.slips import admit_key, trust
from tests.sync.referral_acts import change, get, move_on, receive, refer, save, task_id
from tests.world import Pc, World


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("A1", "B1", "H1")) as made:
        for pc in made.pcs.values():
            trust(pc.store, pc.nurse.staff_id)
        for pc in (made.a1, made.b1):
            know_key(made.h1, pc)
        made.exchange()
        yield made


def know_key(hospital: Pc, of: Pc) -> None:
    with of.store.unit(of.nurse.staff_id) as unit:
        own, device_id = signing.signing_key(unit), unit.place().device_id
    said: dict[str, Any] = {"device_id": device_id, "org_name": of.name, "clinic_code": "07"}
    author, org_id = hospital.nurse.staff_id, of.clinic.org_id
    admit_key(hospital.store, author, org_id, key=own.pair, **said)


def slip(of: Pc, referral_id: UUID) -> str:
    codes = SlipSigner(of.store, of.clock).slip(referral_id).codes
    assert codes is not None
    return codes.a


def scan(at: Pc, code: str) -> Any:
    read = SlipScanner(at.store, at.clock).read
    return ReceptionIntake(at.store, at.clock, lambda: at.nurse, read).scan(code)


def test_a_patient_of_a_slip_stays_his_clinics_and_is_filled_by_the_line(world: World) -> None:
    known = world.a1.clinic.patient(name="张桂芳", birth_date=date(1957, 3, 14))
    world.exchange()
    move_on(world.h1, days=30)  # at the county for long: nothing about him is news
    world.exchange()
    referral = refer(world.a1, patient_id=known.id)
    scan(world.h1, slip(world.a1, referral.id))
    with world.h1.store.reading() as reading:
        assert guests.is_guest(reading, str(known.id))
    world.exchange()

    assert get(world.h1, Patient, known.id).record == known.record  # type: ignore[union-attr]


def test_a_slip_never_speaks_for_another_clinics_referral(world: World) -> None:
    referral = refer(world.a1)
    scan(world.h1, slip(world.a1, referral.id))
    kept = get(world.h1, Referral, referral.id)
    move_on(world.b1)
    own: dict[str, Any] = {
        "from_org_id": world.b1.clinic.org_id,
        "patient_id": world.b1.clinic.patient().id,
    }
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        unit.save(replace(referral.record, **own), referral.id)
    with pytest.raises(RuleBroken) as error:
        scan(world.h1, slip(world.b1, referral.id))

    assert error.value.fields["scan"].code == "slip.not_the_signers"
    assert get(world.h1, Referral, referral.id) == kept


def test_an_older_slip_changes_nothing_of_what_came_by_the_line(world: World) -> None:
    referral = refer(world.a1)
    old = slip(world.a1, referral.id)
    move_on(world.a1)
    change(world.a1, Referral, referral.id, chief_complaint="胸痛加重")
    world.exchange()
    scan(world.h1, old)
    world.exchange()
    for pc in (world.a1, world.h1):
        assert get(pc, Referral, referral.id).record.chief_complaint == "胸痛加重"  # type: ignore[union-attr]


def test_no_search_of_a_clinic_is_without_a_value(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Servers take an empty value for none, and tell of every patient of the county."""
    asked: list[tuple[str, str]] = []
    search = world.a1.county.search

    def noting(kind: str, params: Any) -> Any:
        asked.extend((f"{kind}?{name}", value) for name, value in params)
        return search(kind, params)

    patient = world.a1.clinic.patient()
    save(
        world.h1,
        DownReferral(
            no="HZ202611230001",
            patient_id=patient.id,
            from_org_id=world.h1.clinic.org_id,
            to_org_id=world.a1.clinic.org_id,
            issued_at=world.clock.now(),
        ),
    )
    monkeypatch.setattr(world.a1.county, "search", noting)
    world.exchange()
    assert asked
    assert [name for name, value in asked if not value] == []


@pytest.mark.parametrize("foreign", [False, True])
def test_a_second_task_is_no_second_reception(world: World, foreign: bool) -> None:
    referral = refer(world.a1)
    world.exchange()
    receive(world.h1, referral.id, ReceptionState.RECEIVED)
    world.exchange()
    [task] = world.service.find("Task")
    task = {**task, "id": str(uuid7()), "meta": {"tag": task["meta"]["tag"]}}
    if foreign:
        del task["extension"]
    world.service.put(task)
    world.exchange()
    with world.h1.store.reading() as reading:
        rows = incoming(reading, now=world.clock.now())

    assert [each.id for each in rows] == [task_id(referral.id)]
