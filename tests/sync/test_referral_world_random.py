"""Lives of referrals, up and down, drawn by chance over a line that breaks by chance."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest

from desktop.catalog import BY_KIND
from desktop.domain.codes import (
    AdmissionDecision,
    Direction,
    FollowUpState,
    ReceptionState,
    RejectReason,
    StepKind,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.ids import child_id
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.payload import to_payload
from desktop.domain.reception import Reception
from desktop.domain.reception_states import graph
from desktop.domain.referral import Leg, Referral
from desktop.domain.referral_step import ReferralStep
from desktop.practice.county.refusal import Refusal
from desktop.sync.whole import whole
from desktop.wire.catalog import FORMATS
from tests.conftest import StandingClock
from tests.referral_world_parts import PLAN, down_referral, follow_up
from tests.sync.referral_acts import (
    change,
    get,
    receive,
    refer,
    same_everywhere,
    save,
    step,
    task_id,
    trouble,
    views,
)
from tests.sync.referral_line import BadLine
from tests.world import Pc, World, org_of

OPEN = {"PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT"}
STEPS = 70
TYPES = {
    "patient": ("Patient", Patient),
    "referral": ("ServiceRequest", Referral),
    "down_referral": ("ServiceRequest", DownReferral),
    "reception": ("Task", Reception),
    "follow_up": ("Task", FollowUp),
    "referral_step": ("Communication", ReferralStep),
}


class Life:
    """Acts drawn by chance at a clinic A and hospitals H and G."""

    def __init__(self, world: World, random: Random) -> None:
        self.world, self.random = world, random
        self.ups: list[Kept[Referral]] = []
        self.downs: list[Kept[DownReferral]] = []
        self.made: list[tuple[str, UUID, str]] = []  # kind, id, at whose

    def go(self) -> None:
        for _ in range(STEPS):
            self.world.clock.advance(minutes=self.random.randint(1, 40))  # type: ignore[attr-defined]
            self.random.choice(self._acts())()
            pc = self.random.choice(list(self.world.pcs.values()))
            if self.random.random() < 0.6:
                pc.exchange()
            if self.random.random() < 0.2:
                self._line(pc).deliver_late()

    def settle(self) -> None:
        for pc in self.world.pcs.values():
            self._line(pc).mended = True
        self.world.exchange(5)

    def _acts(self) -> list[Callable[[], None]]:
        acts: list[Callable[[], None]] = [self.step_up, self.correct, self.answer, self.ask]
        acts += [self.redirect, self.discharge, self.home, self.plan]
        return [self.issue] if len(self.ups) < 2 else acts

    @staticmethod
    def _line(pc: Pc) -> BadLine:
        assert isinstance(pc.county, BadLine)
        return pc.county

    def _note(self, kind: str, kept: Kept[Any], whose: str) -> None:
        if (kind, kept.id, whose) not in self.made:
            self.made.append((kind, kept.id, whose))

    # --- the clinic ---------------------------------------------------------------------------

    def issue(self) -> None:
        kept = refer(self.world.a1, to=self.random.choice("HG"))
        self.ups.append(kept)
        self._note("referral", kept, "A")

    def step_up(self) -> None:
        about = self.random.choice(self.ups)
        kind = self.random.choice([StepKind.DEPARTED, StepKind.SUPPLEMENT, StepKind.PHONE_CONTACT])
        self._note("referral_step", step(self.world.a1, about, kind, result="已说明"), "A")

    def correct(self) -> None:
        about = self.random.choice(self.ups)
        kept = get(self.world.a1, Referral, about.id)
        assert kept is not None
        first = replace(kept.record.diagnoses[0], text=f"诊断{self.random.randint(1, 99)}")
        some = self.random.choice([(first,), (first, *kept.record.diagnoses[1:])])
        change(self.world.a1, Referral, about.id, diagnoses=some, correction_reason="补充")

    def redirect(self) -> None:
        about = self.random.choice(self.ups)
        kept = get(self.world.a1, Referral, about.id)
        assert kept is not None
        record, now = kept.record, self.world.clock.now()
        leg = len(record.legs) + 1
        number = str(about.id if leg == 1 else task_id(about.id, leg))
        said = views(self.world.a1, "referral_reply", UUID(number)).get(number, {})
        if said.get("state") != "rejected" or record.to_org_id is None:
            return
        over = Leg(to_org_id=record.to_org_id, issued_at=now, ended_at=now)
        other = "G" if record.to_org_id == org_of("H") else "H"
        change(
            self.world.a1, Referral, about.id, to_org_id=org_of(other), legs=(*record.legs, over)
        )

    def home(self) -> None:
        known = [e for e in self.downs if get(self.world.a1, DownReferral, e.id)]
        if known:
            self._move(self.world.a1, self.random.choice(known).id, Direction.DOWN, 1)

    def plan(self) -> None:
        known = [e for e in self.downs if get(self.world.a1, DownReferral, e.id)]
        if not known:
            return
        down, item = self.random.choice(known), self.random.choice(PLAN)
        number = child_id(down.id, f"follow-up/{item.key}")
        state = self.random.choice([FollowUpState.OPEN, FollowUpState.DONE, FollowUpState.MISSED])
        full = follow_up(org_of("A"), down.record.patient_id, down_referral_id=down.id)
        full = replace(full, requester_id=down.record.from_org_id, key=item.key, state=state)
        self._note("follow_up", save(self.world.a1, full, number), "A")

    # --- the hospitals ------------------------------------------------------------------------

    def answer(self) -> None:
        about = self.random.choice(self.ups)
        for letter, pc in (("H", self.world.h1), ("G", self.world.g1)):
            kept = get(pc, Referral, about.id)
            if kept is not None and kept.record.to_org_id == org_of(letter):
                self._move(pc, about.id, Direction.UP, len(kept.record.legs) + 1)

    def ask(self) -> None:
        about = self.random.choice(self.ups)
        pc = self.random.choice([self.world.h1, self.world.g1])
        kept = get(pc, Referral, about.id)
        if kept is not None and kept.record.to_org_id == pc.clinic.org_id:
            said = step(pc, about, StepKind.QUESTION, result="末次用药?")
            self._note("referral_step", said, pc.name[0])

    def discharge(self) -> None:
        about = self.random.choice(self.ups)
        pc = self.random.choice([self.world.h1, self.world.g1])
        if get(pc, Referral, about.id) is None or len(self.downs) > 1:
            return
        sides = pc.clinic.org_id, org_of("A")
        down = down_referral(*sides, about.record.patient_id, up_referral_id=about.id)
        kept = save(pc, replace(down, no=f"HZ{len(self.downs)}"))
        self.downs.append(kept)
        self._note("down_referral", kept, pc.name[0])

    def _move(self, pc: Pc, about: UUID, direction: Direction, leg: int) -> None:
        before = get(pc, Reception, task_id(about, leg))
        state = before.record.state if before else ReceptionState.WAITING
        ways = sorted(graph(direction)[state])
        if not ways:
            return
        after = self.random.choice(ways)
        kept = receive(
            pc,
            about,
            after,
            leg,
            bed=f"{self.random.randint(1, 40)}床",
            reject_reason=RejectReason.NO_BED if after is ReceptionState.REJECTED else None,
            decision=AdmissionDecision.ADMITTED if after is ReceptionState.SEEN else None,
            question="末次用药?" if after is ReceptionState.INFO_REQUESTED else "",
        )
        self._note("reception", kept, pc.name[0])


@pytest.fixture(params=range(6))
def life(
    request: pytest.FixtureRequest, empty_file: Path, tmp_path: Path, clock: StandingClock
) -> Iterator[Life]:
    random = Random(request.param)
    with World(empty_file, tmp_path, clock, names=("A1", "H1", "G1"), heard=True) as world:
        for pc in world.pcs.values():
            pc.county = BadLine(world.service, random)
            pc.engine.on(pc.county)
        yield Life(world, random)


def test_everybody_agrees_with_the_county_at_the_end(life: Life) -> None:
    life.go()
    life.settle()

    lines = [life._line(pc) for pc in life.world.pcs.values()]
    assert sum(line.cuts for line in lines) > STEPS / 4
    for pc in life.world.pcs.values():
        assert not OPEN & trouble(pc).keys(), pc.name
    for kind, record_id, whose in life.made:
        _check(life.world, kind, record_id, whose)
    for each in life.ups:
        _check(life.world, "patient", each.record.patient_id, "A")


def _check(world: World, kind: str, record_id: UUID, whose: str) -> None:
    """The county says what its writer says, and so does everybody whom it concerns."""
    writer = next(pc for pc in world.pcs.values() if pc.name[0] == whose)
    resource_type, record_type = TYPES[kind]
    kept = get(writer, record_type, record_id)
    assert kept is not None
    assert BY_KIND[kind].record is record_type
    there = _there(world, resource_type, str(record_id))
    assert there is not None
    known = FORMATS[kind].record_from(whole(kind, there, lambda t, i: _there(world, t, i)))
    assert to_payload(known) == to_payload(kept.record)
    same_everywhere([writer, *_readers(world, kind, kept.record)], record_type, record_id)


def _readers(world: World, kind: str, record: Any) -> list[Pc]:
    by_org = {pc.clinic.org_id: pc for pc in world.pcs.values()}
    match kind:
        case "referral" | "down_referral":
            return [by_org[record.from_org_id], by_org[record.to_org_id]]
        case "follow_up":
            return [by_org[record.requester_id]]
        case "referral_step":
            return [world.a1]
        case "reception" if record.direction is Direction.DOWN:
            return [by_org[record.from_org_id]]
    return []


def _there(world: World, resource_type: str, resource_id: str) -> dict[str, Any] | None:
    try:
        return world.service.read(resource_type, resource_id).resource()
    except Refusal:
        return None
