"""The book of scenes, and what they share. A scene is brought about by what leads there in life."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.codes import ReferralState
from desktop.domain.errors import Offline, Problem, Refused
from desktop.domain.kept import Kept
from desktop.domain.referral import Referral
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.exchange_pages import ExchangeWindow, wait_until
from tests.factory import Clinic
from tests.sync.courier_parts import Courier

Scene = Callable[[ExchangeWindow], None]
SCENES: dict[str, Scene] = {}
NAMES = ("张桂芳", "李大柱", "王秀英", "欧阳春燕", "赵铁牛", "刘翠花", "陈建国", "孙玉兰")


def scene(made: Scene) -> Scene:
    """Put it into the book under its name."""
    SCENES[made.__name__.replace("_", "-")] = made
    return made


def stage(name: str, empty_file: Path, folder: Path) -> ExchangeWindow:
    """A window in the state of that name; the caller closes it."""
    folder.mkdir(parents=True)
    shutil.copy(empty_file, folder / "records.db")
    clock = StandingClock()
    store = Store(open_engine(folder / "records.db", KEY), clock)
    at = ExchangeWindow(Clinic.set_up(store, clock), clock, folder)
    SCENES[name](at)
    return at


@scene
def all_sent(at: ExchangeWindow) -> None:
    people(at, 6)
    at.exchange()
    at.clock.advance(minutes=3)
    at.exchange()


def people(at: ExchangeWindow, count: int) -> None:
    for number in range(count):
        at.clinic.patient(name=NAMES[number % len(NAMES)], phone=f"1380000{number:04d}")
        at.clock.advance(seconds=7)


def issued(at: ExchangeWindow, **said: Any) -> Kept[Referral]:
    return at.clinic.referral(state=ReferralState.ISSUED, issued_at=at.clock.now(), **said)


def days_without_a_line(at: ExchangeWindow) -> None:
    all_sent(at)
    at.county.fault = Offline()
    people(at, 3)
    at.clinic.booking(at.clinic.session())
    at.clock.advance(days=3)
    at.exchange()


def courier_of(at: ExchangeWindow) -> Courier:
    return Courier(at.clinic, at.county, at.folder / "stick")


def take(at: ExchangeWindow, path: Path) -> None:
    strip = at.desktop.courier.strip
    assert strip is not None
    strip.take_from(path)
    wait_until(lambda: not at.jobs.running("courier-take"))
    at.settle()


def refuse(at: ExchangeWindow, kind: str, issue: str, element: str, said: str) -> None:
    at.county.tells = True
    at.county.refusal = Refused(422, None, said, issue=issue, element=element)
    at.county.fails = lambda each: each["resourceType"] == kind


def at_county(at: ExchangeWindow, patient_id: UUID, *, name: str, phone: str) -> None:
    """Somebody at the county writes into a patient."""
    there = at.county.service.read("Patient", str(patient_id)).resource()
    telecom = [{"system": "phone", "value": phone}]
    names = [{"use": "official", "text": name}]
    at.county.service.put({**there, "name": names, "telecom": telecom})


def journal_full(at: ExchangeWindow) -> None:
    """The second copy cannot be written: its disk is full."""
    strip = at.desktop.courier.strip
    assert strip is not None
    strip._work = replace(strip._work, journal_problem=lambda: Problem("rescue.behind"))
    strip.refresh()
