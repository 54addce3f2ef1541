"""The program is killed at any moment: what it reported as saved is there, and sent once.

The process that is killed is forked from the test's own, so that twenty of them cost seconds.
"""

import multiprocessing
import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.codes import ReferralState, Urgency
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.store import outbox
from desktop.store.open import open_engine
from desktop.store.store import Store
from desktop.sync.engine import SyncEngine, exchange_once
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import KEY
from tests.e2e.county_eyes import CountyEyes
from tests.factory import Clinic
from tests.safety import assert_sound, rows
from tests.servers import start_practice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

KILLS, EXCHANGE_KILLS = 20, 10
LONGEST_SAVING_S, LONGEST_EXCHANGE_S = 0.25, 0.5
FIRST_DAY = date(2026, 11, 24)
KINDS = ("Patient", "ServiceRequest", "Task", "Appointment")
MOST_EXCHANGES = 40


def open_store(path: Path) -> Store:
    return Store(open_engine(path, KEY), SystemClock())


def reopened(clinic: Clinic, path: Path) -> Clinic:
    """The same clinic in another process: no connection may cross a fork."""
    known = {name: getattr(clinic, name) for name in clinic.__dataclass_fields__}
    return Clinic(**known | {"store": open_store(path), "clock": SystemClock()})


def next_session(clinic: Clinic) -> Kept[DutySession]:
    """On a day of its own."""
    with clinic.store.reading() as reading:
        days = len(reading.all_of(DutySession))
    return clinic.session(held_on=FIRST_DAY + timedelta(days=days))


def save_without_end(clinic: Clinic, path: Path, tell: Connection) -> NoReturn:
    """Report each record after its save has returned."""
    mine = reopened(clinic, path)
    while True:
        session = next_session(mine)
        for seat in range(1, 5):
            booked = mine.booking(session, seat)
            tell.send([str(booked.id), str(booked.record.patient_id)])
        tell.send([str(session.id), str(mine.training().id)])


def exchange_without_end(url: str, path: Path, tell: Connection) -> None:
    """Exchange as often as it takes, and say when one has begun."""
    store, county = open_store(path), FhirCounty(url)
    engine = SyncEngine(store, county, SystemClock(), failpoint=lambda _name: tell.send([]))
    for _ in range(MOST_EXCHANGES):
        engine.run_once(lambda _done, _total: None, lambda: False)


def killed(after_s: float, work: Callable[..., object], *given: Any) -> list[str]:
    """Kill a process so long after its first word; return everything it had reported."""
    context = multiprocessing.get_context("fork")
    hear, tell = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*given, tell))
    process.start()
    tell.close()
    said: list[str] = list(hear.recv())
    process.join(after_s)
    process.kill()
    process.join()
    try:
        while True:
            said += hear.recv()
    except EOFError:  # whatever was in the pipe has been read
        hear.close()
    return said


def test_what_was_saved_outlives_twenty_kills(clinic: Clinic, data_file: Path) -> None:
    clinic.store.close()
    chance, reported = random.Random(), set[str]()
    for _ in range(KILLS):
        moment = chance.uniform(0, LONGEST_SAVING_S)
        reported |= set(killed(moment, save_without_end, clinic, data_file))
        kept = {op["record_id"] for op in rows(data_file, "SELECT record_id FROM op")}
        assert reported <= kept, f"killed after {moment} s"
    assert_sound(data_file)


@pytest.mark.county
def test_ten_kills_while_every_second_answer_is_lost_send_each_record_once(
    clinic: Clinic, data_file: Path, tmp_path: Path
) -> None:
    clinic.store.close()
    chance = random.Random()
    with start_practice(tmp_path / "county", "--drop-every-second-answer") as server:
        for _ in range(EXCHANGE_KILLS):
            work(clinic, data_file)
            moment = chance.uniform(0, LONGEST_EXCHANGE_S)
            killed(moment, exchange_without_end, server.url, data_file)
        finish(server.url, data_file)
    assert_sound(data_file)
    with start_practice(tmp_path / "county") as server:
        assert_each_once(CountyEyes(server.url), data_file)


def work(clinic: Clinic, path: Path) -> None:
    mine = reopened(clinic, path)
    session = next_session(mine)
    for seat in range(1, 5):
        mine.booking(session, seat)
    mine.training()
    for _ in range(3):
        at = mine.clock.now()
        mine.referral(state=ReferralState.ISSUED, issued_at=at, urgency=Urgency.STAT)
    mine.store.close()


def finish(url: str, path: Path) -> None:
    store = open_store(path)
    for _ in range(MOST_EXCHANGES):
        exchange_once(store, FhirCounty(url), SystemClock())
        with store.reading() as reading:
            if set(outbox.counts(reading)) == {"ACKED"}:
                break
    else:
        raise AssertionError("not everything was sent")
    store.close()


def assert_each_once(eyes: CountyEyes, path: Path) -> None:
    """As many resources as records, in one version each, and none of ours is missing."""
    for kind, table in (("Patient", "patient"), ("ServiceRequest", "referral")):
        kept = {row["id"] for row in rows(path, f"SELECT id FROM {table}")}
        assert {each["id"] for each in eyes.all(kind)} == kept
    meetings = rows(path, "SELECT id FROM booking UNION SELECT id FROM training")
    assert {each["id"] for each in eyes.all("Appointment")} == {row["id"] for row in meetings}
    for kind in KINDS:
        ids = [each["id"] for each in eyes.versions(kind)]
        assert len(ids) == len(set(ids)), f"{kind} was written twice"
    assert len(eyes.all("Task")) == len(eyes.all("ServiceRequest"))
    assert eyes.without_effect("Slot") == []
