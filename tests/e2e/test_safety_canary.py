"""What a nurse types about a patient stands nowhere on the disk but in the encrypted file."""

import os
import time
from pathlib import Path

import pytest

from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.e2e.person import Person
from tests.e2e.work import ID_CARD, OFFLINE, book, refer, register

pytestmark = pytest.mark.window

CANARY, COMPLAINT, DANGER, HALF = "金丝雀", "金丝雀咳嗽三天", "金丝雀昏迷", "金丝雀往"
PHONE = "13800000001"
ENCODINGS = ("utf-8", "utf-16-le", "gb18030", "unicode_escape")
NOWHERE = "http://127.0.0.1:9/fhir"
MOST_BYTES = 64 << 20


def traces() -> set[bytes]:
    """The canary as a file may hold it; escaped as JSON and Python do it, too."""
    words = [CANARY.encode(encoding) for encoding in ENCODINGS]
    return {*words, ID_CARD.encode(), PHONE.encode()}


def holds_a_trace(file: Path) -> bool:
    with file.open("rb") as opened:
        content = opened.read(MOST_BYTES)
    return any(trace in content for trace in traces())


def written_since(places: list[Path], began: float) -> list[Path]:
    found = [
        Path(folder, name)
        for place in places
        for folder, _, names in os.walk(place)
        for name in names
    ]
    return [
        file
        for file in found
        if file.is_file() and not file.is_symlink() and file.stat().st_mtime >= began
    ]


def test_no_file_shows_what_was_typed_about_a_patient(tmp_path: Path) -> None:
    home, spare = tmp_path / "home", tmp_path / "tmp"
    for each in (home, spare):
        each.mkdir()
    clinic = make_clinic(tmp_path / "data", NOWHERE)
    began = time.time()
    person = Person(
        clinic.folder.path,
        HOME=str(home),
        TMPDIR=str(spare),
        **{f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "CACHE", "DATA", "STATE")},
    )
    try:
        work(person)
    finally:
        person.pull_the_plug()  # nothing may be left behind for want of tidying up

    files = written_since([tmp_path], began)
    named = {"records.db", "records.db-wal", "records.journal", "zhudian.log"}
    assert named <= {file.name for file in files}
    assert any("backups" in file.parts for file in files)
    assert [str(file) for file in files if holds_a_trace(file)] == []


def work(person: Person) -> None:
    """A patient, a booking and its slip, a referral and its form, a half-written one."""
    person.sign_in(NURSE, NURSES_PASSWORD)
    register(person, CANARY)
    book(person, COMPLAINT)
    refer(person, "jsq", DANGER)
    person.wait_until(lambda: OFFLINE in person.facts(), "to be offline")
    person.key("F4")
    person.wait_for_page("referral-form")
    person.tab_to("past_history")
    person.write(HALF)
    person.wait_until(person.kept, "for the draft to be kept")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_search_for_traces_finds_one(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "log"
    file.write_bytes(b"{" + CANARY.encode(encoding) + b"}")
    assert holds_a_trace(file)
