"""A hospital that a centre holds under an id of its own, and a centre that a hospital does."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.codes import (
    BedType,
    BookingKind,
    DownSource,
    OrgKind,
    ReceptionState,
    ReferralState,
    StepKind,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.draft import Draft
from desktop.domain.expert import Expert
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.organization import Organization, organization_id
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.services.org_adopt import Adoptions
from desktop.store import drafts
from desktop.store.queries.reception import incoming
from tests.conftest import StandingClock
from tests.referral_world_parts import down_referral
from tests.sync.referral_acts import (
    change,
    get,
    move_on,
    receive,
    refer,
    save,
    step,
    task_id,
    trouble,
)
from tests.world import HOSPITAL, Pc, World, org_of

NAME, CODE = "青山县人民医院", "12370100MB2345678K"
GHOST = UUID("00000000-0000-4000-8000-0000000000aa")


@pytest.fixture
def world(empty_file: Path, tmp_path: Path, clock: StandingClock) -> Iterator[World]:
    with World(empty_file, tmp_path, clock, names=("B1", "H1")) as made:
        made.h1.exchange()  # the hospital's own entry is in the directory
        yield made


def ghost(pc: Pc, name: str = NAME, code: str = "", ghost_id: UUID = GHOST) -> None:
    kind = OrgKind.COUNTY_HOSPITAL
    unit = Organization(name=name, kind=kind, org_code=code, referral_phone="0537-5550100")
    save(pc, unit, ghost_id)
    with pc.store.unit(pc.nurse.staff_id) as one:
        one.set_setting("county_hospital_id", str(ghost_id))


def bed(pc: Pc, referral: Kept[Referral]) -> CountyBooking:
    return CountyBooking(
        no="YY1",
        kind=BookingKind.COUNTY_BED,
        bed_type=BedType.ORDINARY,
        patient_id=referral.record.patient_id,
        target_org_id=GHOST,
        referral_id=referral.id,
        dept="骨科",
        wish_day=pc.clock.today(),
        asked_at=pc.clock.now(),
    )


def adoptions(pc: Pc) -> Adoptions:
    return Adoptions(pc.store, lambda: pc.clinic.administrator)


def adopt(pc: Pc, old: UUID = GHOST, new: UUID = HOSPITAL) -> Any:
    return adoptions(pc).adopt(old, new)


def settled(*pcs: Pc) -> bool:
    """Nothing is owed, refused or in conflict."""
    return all(trouble(pc).keys() <= {"ACKED", "TAKEN"} for pc in pcs)


def desk(pc: Pc) -> list[UUID | None]:
    with pc.store.reading() as reading:
        return [row.referral_id for row in incoming(reading, now=pc.clock.now())]


def test_what_was_sent_to_our_own_id_reaches_the_hospital_once(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    step(world.b1, referral, StepKind.DEPARTED)
    world.exchange()
    assert desk(world.h1) == []

    done = adopt(world.b1)
    world.exchange()

    assert done.readdressed == 1
    assert desk(world.h1) == [referral.id]
    receive(world.h1, referral.id, ReceptionState.ACCEPTED, department="心血管内科")
    world.exchange()
    there = world.service.read("Task", str(task_id(referral.id))).resource()
    assert there["owner"]["reference"] == f"Organization/{HOSPITAL}"
    assert there["status"] == "accepted"
    assert settled(world.b1, world.h1)


def test_a_patient_told_as_gone_is_gone_for_the_hospital_too(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    left = step(world.b1, referral, StepKind.DEPARTED)
    world.b1.exchange()
    adopt(world.b1)
    world.exchange()
    assert get(world.h1, type(left.record), left.id) is not None


def test_who_was_answered_under_our_own_id_stays_as_he_is(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    world.b1.exchange()
    task = world.service.read("Task", str(task_id(referral.id))).resource()
    world.service.put({**task, "status": "accepted"})
    world.b1.exchange()

    assert adopt(world.b1).readdressed == 0
    world.exchange()
    kept = get(world.b1, Referral, referral.id)
    assert kept is not None
    assert kept.record.to_org_id == GHOST
    assert desk(world.h1) == []


def test_an_answer_that_comes_between_is_never_written_over(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    world.b1.exchange()
    adopt(world.b1)
    task = world.service.read("Task", str(task_id(referral.id))).resource()
    world.service.put({**task, "status": "accepted"})
    world.exchange()

    there = world.service.read("Task", str(task_id(referral.id))).resource()
    assert there["status"] == "accepted"
    assert there["owner"]["reference"] == f"Organization/{GHOST}"
    assert settled(world.b1)


def test_all_that_names_the_hospital_goes_along(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    own, person = world.b1.clinic.org_id, referral.record.patient_id
    expert = save(world.b1, Expert(name="周明远", specialty="骨科", org_id=own, home_org_id=GHOST))
    slip = down_referral(GHOST, own, person, source=DownSource.PAPER, no="HD1")
    paper = save(world.b1, slip)
    draft = Draft(id=uuid7(), kind="referral", values={"to_org_id": str(GHOST)})
    with world.b1.store.unit(world.b1.nurse.staff_id) as unit:
        drafts.keep(unit, draft)
    world.exchange()
    adopt(world.b1)

    assert get(world.b1, Expert, expert.id).record.home_org_id == HOSPITAL  # type: ignore[union-attr]
    assert get(world.b1, DownReferral, paper.id).record.from_org_id == HOSPITAL  # type: ignore[union-attr]
    with world.b1.store.reading() as reading:
        assert reading.setting("county_hospital_id") == str(HOSPITAL)
        assert drafts.all_drafts(reading, None)[0].values == {"to_org_id": str(HOSPITAL)}


def test_an_open_request_for_a_bed_is_asked_of_the_right_one(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    asked = save(world.b1, bed(world.b1, referral))
    world.exchange()
    adopt(world.b1)
    world.exchange()
    there = get(world.h1, CountyBooking, asked.id)
    assert there is not None
    assert there.record.target_org_id == HOSPITAL


def test_our_own_entry_is_given_up_at_the_county(world: World) -> None:
    ghost(world.b1)
    refer(world.b1, to_org_id=GHOST)
    world.b1.exchange()
    adopt(world.b1)
    world.b1.exchange()
    entry = world.service.read("Organization", str(GHOST)).resource()
    assert entry["active"] is False
    true = world.service.read("Organization", str(HOSPITAL)).resource()
    assert true["active"] is True


def test_the_hospital_reaches_a_centre_it_held_under_its_own_id(world: World) -> None:
    world.b1.exchange()
    move_on(world.h1, minutes=11)  # the directory is read now and then
    centre = Organization(name="桃园镇卫生院", kind=OrgKind.TOWNSHIP_CENTRE)
    save(world.h1, centre, GHOST)
    person = world.h1.clinic.patient()
    down = save(world.h1, down_referral(HOSPITAL, GHOST, person.id))
    world.exchange()
    assert get(world.b1, DownReferral, down.id) is None

    assert adopt(world.h1, GHOST, org_of("B")).readdressed == 1
    world.exchange()

    assert desk(world.b1) == [down.id]
    receive(world.b1, down.id, ReceptionState.ACCEPTED)
    world.exchange()
    assert get(world.h1, Reception, task_id(down.id)) is not None
    assert settled(world.b1, world.h1)


def test_what_is_over_keeps_the_address_it_had(world: World) -> None:
    ghost(world.b1)
    referral = refer(world.b1, to_org_id=GHOST)
    change(world.b1, Referral, referral.id, state=ReferralState.CLOSED)
    world.b1.exchange()
    adopt(world.b1)
    kept = get(world.b1, Referral, referral.id)
    assert kept is not None
    assert kept.record.to_org_id == GHOST


def test_an_equal_code_and_name_needs_nobody(world: World) -> None:
    change(world.h1, Organization, HOSPITAL, org_code=CODE)
    world.h1.exchange()
    ghost(world.b1, code=CODE)
    referral = refer(world.b1, to_org_id=GHOST)
    world.b1.exchange()

    [done] = adoptions(world.b1).settle()
    assert (done.new_id, done.readdressed) == (HOSPITAL, 1)
    assert adoptions(world.b1).settle() == ()
    world.exchange()
    assert desk(world.h1) == [referral.id]


@pytest.mark.parametrize(("name", "code"), [("县人民医院", CODE), (NAME, "")])
def test_another_name_or_no_code_is_only_offered(world: World, name: str, code: str) -> None:
    change(world.h1, Organization, HOSPITAL, org_code=CODE)
    world.h1.exchange()
    ghost(world.b1, name=name, code=code)
    world.b1.exchange()
    assert adoptions(world.b1).settle() == ()
    [offer] = adoptions(world.b1).offers()
    assert [each.id for each in offer.match.found] == [HOSPITAL]
    assert offer.phone == "0537-5550100"


def test_a_ghost_of_another_centre_is_never_offered(
    empty_file: Path, tmp_path: Path, clock: StandingClock
) -> None:
    with World(empty_file, tmp_path, clock, names=("A1", "B1")) as world:
        ghost(world.a1, name="青山县第二人民医院", code=CODE)
        world.a1.exchange()
        ghost(world.b1, name="青山县第二人民医院", code=CODE, ghost_id=uuid7())
        world.b1.exchange()
        [offer] = adoptions(world.b1).offers()
        assert [each.id for each in offer.match.found] == [organization_id(CODE)]
        assert not offer.match.sure


def test_two_entries_with_the_code_wait_for_a_person(world: World) -> None:
    change(world.h1, Organization, HOSPITAL, org_code=CODE)
    world.h1.exchange()
    entry = world.service.read("Organization", str(HOSPITAL)).resource()
    del entry["meta"]  # the county's own
    world.service.put({**entry, "id": str(uuid7())})
    ghost(world.b1, code=CODE)
    world.b1.exchange()
    assert adoptions(world.b1).settle() == ()
    assert len(adoptions(world.b1).offers()[0].match.found) == 2


@pytest.mark.parametrize("both", [True, False])
def test_two_computers_of_a_centre_make_it_once(
    empty_file: Path, tmp_path: Path, clock: StandingClock, *, both: bool
) -> None:
    with World(empty_file, tmp_path, clock, names=("B1", "B2", "H1")) as world:
        world.h1.exchange()
        for pc in (world.b1, world.pcs["B2"]):  # as from the clinic's file
            ghost(pc)
        referral = refer(world.b1, to_org_id=GHOST)
        world.exchange()
        adopt(world.b1)
        if both:
            adopt(world.pcs["B2"])
        world.exchange(3)
        assert desk(world.h1) == [referral.id]
        assert len(world.service.find("Task")) == 1
        assert settled(world.b1, world.pcs["B2"], world.h1)
