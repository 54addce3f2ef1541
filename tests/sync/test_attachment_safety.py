"""Killed in the middle, and the bugs that must never come in: each is caught by name."""

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.attachment_rows import About, AttachmentState
from desktop.domain.clock import SystemClock
from desktop.domain.ids import uuid7
from desktop.practice.county.service import CountyService
from desktop.store import attachments
from desktop.sync import planner
from desktop.sync.attachments import AttachmentExchange
from desktop.sync.engine import SyncEngine
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic
from tests.safety import assert_sound
from tests.servers import start_practice
from tests.sync.attachment_parts import about, attach, exchange, issued, line, photo, service
from tests.sync.shim import ShimCounty
from tests.sync.test_attachment_exchange import (
    test_an_attachment_is_not_shown_as_sent_before_its_hash_was_confirmed as the_promise,
)
from tests.sync.test_safety_kill import exchange_without_end, killed, open_store, reopened

PARTS = 5


class Killed(BaseException):
    """The program ends here."""


def run(clinic: Clinic, county: ShimCounty, failpoint: Callable[[str], None]) -> None:
    engine = SyncEngine(clinic.store, county, clinic.clock, failpoint=failpoint)
    engine.run_once(lambda _done, _total: None, lambda: False)


@pytest.mark.parametrize("where", ["part uploaded", "part read back"])
def test_killed_between_two_steps_it_goes_on_and_nothing_is_claimed(
    clinic: Clinic, where: str
) -> None:
    county = ShimCounty(CountyService(None, clinic.clock.now))
    added = attach(clinic, about(issued(clinic)), photo(3))
    for _ in range(3):

        def kill(name: str) -> None:
            if name == where:
                raise Killed

        with pytest.raises(Killed):
            run(clinic, county, kill)
        assert line(clinic, added).state is not AttachmentState.ARRIVED
        assert county.all("DocumentReference") == []

    exchange(clinic, county)

    assert line(clinic, added).state is AttachmentState.ARRIVED
    assert len(county.all("Binary")) == 3


@pytest.mark.county
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_five_times_while_they_are_sent_all_arrive_whole(
    clinic: Clinic, data_file: Path, tmp_path: Path
) -> None:
    to, added = about(issued(clinic)), {}
    with start_practice(tmp_path / "county") as server:
        for each in range(5):
            data = photo(PARTS, seed=each + 3)
            added[attach(clinic, to, data)] = data
            clinic.store.close()
            killed(0.03 + each * 0.04, exchange_without_end, server.url, data_file)
            clinic.store = open_store(data_file)
        clinic.clock = SystemClock()
        exchange(clinic, county := FhirCounty(server.url))
        for attachment_id, data in added.items():
            assert line(clinic, attachment_id).state is AttachmentState.ARRIVED
            assert there(county, str(attachment_id)) == data
        county.close()
    clinic.store.close()
    assert_sound(data_file)


def add_and_die(clinic: Clinic, path: Path, to: About, tell: Connection) -> None:
    """Report an attachment of a draft, and be killed before anything is closed."""
    mine = reopened(clinic, path)
    tell.send([str(attach(mine, to, photo(PARTS)))])
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_what_was_added_to_a_draft_outlives_a_kill(clinic: Clinic, data_file: Path) -> None:
    draft = About("referral", uuid7(), clinic.patient().id)
    clinic.store.close()

    [told] = killed(1.0, add_and_die, clinic, data_file, draft)

    clinic.store = open_store(data_file)
    assert service(clinic).content(UUID(told)) == photo(PARTS)
    assert line(clinic, UUID(told)).state is AttachmentState.WITH_RECORD


def there(county: FhirCounty, attachment_id: str) -> bytes:
    """All parts that the county's DocumentReference names, in order."""
    told = county.read("DocumentReference", attachment_id) or {}
    named = told["content"][0]["attachment"]["extension"]
    names = [each["valueReference"]["reference"].removeprefix("Binary/") for each in named]
    return b"".join(county.get_binary(name) or b"" for name in names)


def no_reading_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AttachmentExchange, "_reads_back", lambda *_: True)


def told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planner.attachments, "not_ready", lambda _reading: frozenset())


def uploaded_is_confirmed(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(unit: Any, attachment_id: str, number: int) -> None:
        at = "2026-11-23T00:30:00.000000Z"
        attachments._mark(unit, attachment_id, number, uploaded_at=at, confirmed_at=at)

    monkeypatch.setattr(attachments, "uploaded", both)


@pytest.mark.parametrize("seed", [no_reading_back, told_at_once, uploaded_is_confirmed])
def test_the_promise_catches_an_attachment_shown_as_sent_too_early(
    clinic: Clinic,
    monkeypatch: pytest.MonkeyPatch,
    seed: Callable[[pytest.MonkeyPatch], None],
) -> None:
    seed(monkeypatch)
    county = ShimCounty(CountyService(None, clinic.clock.now))
    with pytest.raises(AssertionError):
        the_promise(clinic, county)


def test_no_bytes_of_an_attachment_lie_outside_the_encrypted_file(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    canary = b"canary of a photo that nobody may find " * 2000
    attach(clinic, about(issued(clinic)), canary)
    exchange(clinic, ShimCounty(CountyService(None, clinic.clock.now)))

    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    found = [each.name for each in files if canary[:39] in each.read_bytes()]

    assert any(each.stat().st_size > len(canary) for each in files)
    assert found == []
    assert list(temporary.iterdir()) == []
