"""Both ends of the handshake: the county's from its server alone, ours from the file alone."""

from pathlib import Path

import pytest

from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.daily_check import DailyCheck, Differs, word_of
from desktop.domain.kept import Place
from desktop.store.queries.daily_check import daily_check
from desktop.store.store import Store
from desktop.sync.daily_check import check_today, county_side
from tests.conftest import StandingClock
from tests.factory import changed
from tests.world import HOSPITAL, Pc, World

ROOT = str(Place.__dataclass_fields__["system_root"].default)


def ours(store: Store) -> DailyCheck:
    with store.reading() as reading:
        return daily_check(reading, reading.place())


def theirs(pc: Pc) -> str:
    return word_of(county_side(pc.county, ROOT, pc.clinic.org_id))


def compare(pc: Pc) -> DailyCheck:
    with pc.store.reading() as reading:
        place = reading.place()
    check_today(pc.store, pc.county, place)
    return ours(pc.store)


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock):  # type: ignore[no-untyped-def]
    with World(empty_file, tmp_path, clock, ("A1", "H1"), heard=True) as made:
        yield made


def refer(world: World):  # type: ignore[no-untyped-def]
    return world.a1.clinic.referral(
        state=ReferralState.ISSUED,
        issued_at=world.clock.now(),
        urgency=Urgency.STAT,
        to_org_id=HOSPITAL,
    )


def test_clinic_and_hospital_have_the_words_that_the_county_has(world: World) -> None:
    world.a1.clinic.booking(world.a1.clinic.session())
    refer(world)
    world.exchange()
    for pc in (world.a1, world.h1):
        assert ours(pc.store).word == theirs(pc)
        assert sum(ours(pc.store).counts.values()) >= 2
        assert compare(pc).agrees
    assert ours(world.a1.store).word != ours(world.h1.store).word


def test_what_is_not_sent_yet_is_named_with_its_masked_patient(world: World) -> None:
    patient = world.a1.clinic.patient(name="张桂芳")
    referral = world.a1.clinic.referral(
        patient_id=patient.id, state=ReferralState.ISSUED, issued_at=world.clock.now()
    )
    found = compare(world.a1)
    [named] = found.unlike
    assert (named.how, named.record_id) == (Differs.UNSENT, str(referral.id))
    assert (named.no, named.who) == (referral.record.no, "张**")
    assert found.word != theirs(world.a1)
    world.exchange()
    assert ours(world.a1.store).word == theirs(world.a1)


def test_what_changed_at_the_county_alone_is_named_until_it_is_fetched(world: World) -> None:
    refer(world)
    world.exchange()
    [task] = world.a1.county.all("Task")
    world.service.put({**task, "status": "received"})
    found = compare(world.a1)
    assert {(each.key[0], each.how) for each in found.unlike} == {("Task", Differs.VERSION)}
    assert found.unlike[0].kind == "referral"
    world.exchange()
    assert compare(world.a1).unlike == ()


def test_what_has_ended_is_compared_no_more(world: World) -> None:
    booking = world.a1.clinic.booking(world.a1.clinic.session())
    world.exchange()
    before = ours(world.a1.store)
    world.a1.clinic.save(changed(booking, state="cancelled", cancel_reason="patient"), booking.id)
    world.exchange()
    after = ours(world.a1.store)
    assert sum(after.counts.values()) == sum(before.counts.values()) - 1
    assert after.word == theirs(world.a1)
