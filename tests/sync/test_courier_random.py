"""Sticks, refusals, receipts and the line in any order: nothing is lost, doubled or made up."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import StoreError
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.courier_parts import Courier
from tests.sync.shim import ShimCounty

FIRST = "甲乙丙丁"
STEPS = {"save": 6, "edit": 3, "pick": 2, "write": 5, "bring": 6, "take": 5, "line": 1}
ROUNDS = 8
ACKED = (
    "SELECT DISTINCT op.record_id FROM op JOIN op_state USING (op_id)"
    " WHERE op_state.state = 'ACKED' AND op.kind = 'patient'"
)


class Week:
    """Random steps of a clinic whose county refuses whatever it likes."""

    def __init__(self, courier: Courier, seed: int) -> None:
        self.courier, self.chance = courier, random.Random(seed)
        self.people: list[Kept[Patient]] = []
        self.sticks: list[Path] = []
        self.done: list[str] = []

    def step(self) -> None:
        name = self.chance.choices(list(STEPS), list(STEPS.values()))[0]
        self.done.append(name)
        getattr(self, name)()

    def save(self) -> None:
        name = f"{self.chance.choice(FIRST)}{len(self.people)}"
        self.people.append(self.courier.clinic.patient(name=name))

    def edit(self) -> None:
        if self.people:
            at = self.chance.randrange(len(self.people))
            before = self.people[at]
            after = changed(before, name=f"{self.chance.choice(FIRST)}改{len(self.done)}")
            self.people[at] = self.courier.clinic.save(after, before.id)

    def pick(self) -> None:
        """From now on the county refuses these names, or fails over them."""
        bad, county = self.chance.choice(["甲", "乙", "-", "-"]), self.courier.county

        def at_fault(each: dict[str, Any]) -> bool:
            names = each.get("name", ()) if each["resourceType"] == "Patient" else ()
            return any(one["text"].startswith(bad) for one in names)

        county.fails = county.stumbles = lambda _each: False
        setattr(county, self.chance.choice(["fails", "fails", "stumbles"]), at_fault)

    def write(self) -> None:
        try:
            self.sticks.append(self.courier.write().path)
        except StoreError as error:
            self.done.append(error.problem.code)
        self.courier.clinic.clock.advance(seconds=61)  # type: ignore[attr-defined]

    def bring(self) -> None:
        if self.sticks:
            fates = ["ok", "ok", "ok", "dropped", "lost"]
            self.courier.county.script = self.chance.choices(fates, k=self.chance.randrange(4))
            self.courier.bring(self.chance.choice(self.sticks))
            self.courier.county.script = []

    def take(self) -> None:
        there = [self.courier.receipt_of(each) for each in self.sticks]
        if ready := [each for each in there if each.exists()]:
            try:
                self.courier.desk.take(self.chance.choice(ready))
            except StoreError as error:
                self.done.append(error.problem.code)

    def line(self) -> None:
        self.courier.exchange()

    def come_to_rest(self) -> None:
        """The county takes everything, a person tries again, the line is there."""
        self.courier.county.fails = self.courier.county.stumbles = lambda _each: False
        desk = Exchange(self.courier.clinic.store, lambda: self.courier.clinic.nurse)
        for _ in range(ROUNDS):
            self.courier.exchange()
            for each in desk.held():
                if each.state == "QUARANTINED":
                    desk.try_again(each.op_id)

    def acknowledged(self) -> set[str]:
        with self.courier.clinic.store.reading() as reading:
            return set(reading.connection.exec_driver_sql(ACKED).scalars())


@pytest.fixture
def courier(clinic: Clinic, clock: StandingClock, tmp_path: Path) -> Iterator[Courier]:
    service = CountyService(None, clock.now)
    yield Courier(clinic, ShimCounty(service), tmp_path / "stick")
    service.vault.close()


@pytest.mark.parametrize("seed", range(6))
def test_in_any_order_everything_arrives_once_and_as_it_was_saved(
    courier: Courier, seed: int
) -> None:
    week = Week(courier, seed)
    for _ in range(20):
        week.step()
        there = {each["id"] for each in courier.county.all("Patient")}
        assert week.acknowledged() <= there, week.done
    week.come_to_rest()
    assert courier.states().keys() <= {"ACKED", "SUPERSEDED"}, week.done
    names = {each["id"]: each["name"][0]["text"] for each in courier.county.all("Patient")}
    assert names == {str(each.id): each.record.name for each in week.people}, week.done
