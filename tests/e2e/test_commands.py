"""The commands for operators, in processes of their own: what they print, how they end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.clinic import NURSE, NURSES_PASSWORD, RealClinic, make_clinic
from tests.e2e.county_eyes import CountyEyes
from tests.e2e.person import ROOT, Person
from tests.servers import Running, free_port, start_practice, start_sekmet

pytestmark = [pytest.mark.window, pytest.mark.county]

LIMIT_S = 90
DONE, LEFT_OVER, NOT_DONE = 0, 1, 2
FIT, UNFIT, SILENT = 0, 1, 2


def zhudian(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT_S,
        check=False,
        env=os.environ | {"PYTHONUTF8": "1"},
    )


def sync(clinic: RealClinic, password: str) -> subprocess.CompletedProcess[str]:
    where = ("--data", clinic.folder.path)
    return zhudian(*where, "sync", "--person", NURSE, typed=f"{password}\n")


def counts(printed: str) -> dict[str, int]:
    """The line `done  sent 1  acked 15 …` as numbers."""
    words = printed.split()[1:]
    return {name: int(count) for name, count in zip(words[::2], words[1::2], strict=True)}


def test_the_self_test_proves_every_step() -> None:
    told = zhudian("self-test")
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.count("\nok  ") + told.stdout.startswith("ok  ") == 8
    assert "self-test passed" in told.stdout


@pytest.mark.parametrize("start", [start_sekmet, start_practice], ids=["sekmet", "practice"])
def test_county_check_passes_who_can_be_a_county(start: object, tmp_path: Path) -> None:
    assert callable(start)
    server: Running = start(tmp_path / "county")
    with server:
        told = zhudian("county-check", server.url)
    assert told.returncode == FIT, told.stdout + told.stderr


def test_county_check_fails_a_server_that_ignores_if_match() -> None:
    with start_practice(None, "--ignore-if-match") as server:
        told = zhudian("county-check", server.url, "--language", "en")
    assert told.returncode == UNFIT
    [line] = [line for line in told.stdout.splitlines() if line.startswith("P2 ")]
    assert "FAIL" in line.upper()


def test_county_check_tells_when_nobody_answers() -> None:
    told = zhudian("county-check", f"http://127.0.0.1:{free_port()}/fhir")
    assert told.returncode == SILENT
    assert told.stderr.strip()


def test_sync_counts_and_leaves_nothing_over(tmp_path: Path) -> None:
    with start_practice(tmp_path / "county") as server:
        clinic = make_clinic(tmp_path / "data", server.url)
        first, second = sync(clinic, NURSES_PASSWORD), sync(clinic, NURSES_PASSWORD)
        assert len(CountyEyes(server.url).all("Schedule")) == 1
    assert (first.returncode, second.returncode) == (DONE, DONE), first.stderr + second.stderr
    assert counts(first.stdout)["acked"] > 0
    assert (counts(second.stdout)["acked"], counts(second.stdout)["waiting"]) == (0, 0)


def test_the_county_sees_the_fleet_and_reads_out_the_clinics_word(tmp_path: Path) -> None:
    with start_practice(tmp_path / "county") as server:
        clinic = make_clinic(tmp_path / "clinic", server.url)
        assert sync(clinic, NURSES_PASSWORD).returncode == DONE
        fleet = zhudian("fleet", server.url)
        shaken = zhudian("handshake", server.url, str(clinic.org_id))
        bundle = tmp_path / "support.zip"
        where = ("--data", clinic.folder.path)
        saved = zhudian(
            *where, "support-bundle", bundle, "--person", NURSE, typed=f"{NURSES_PASSWORD}\n"
        )
    assert "0 records waiting" in fleet.stdout, fleet.stderr
    assert "check word" in shaken.stdout, shaken.stderr
    assert saved.returncode == DONE, saved.stderr
    assert "ops.json" in saved.stdout
    assert bundle.exists()


def test_sync_sends_nothing_without_the_right_password_or_a_line(tmp_path: Path) -> None:
    clinic = make_clinic(tmp_path / "data", f"http://127.0.0.1:{free_port()}/fhir")
    wrong, offline = sync(clinic, "falsch"), sync(clinic, NURSES_PASSWORD)
    assert (wrong.returncode, wrong.stdout) == (NOT_DONE, "")
    assert "password" in wrong.stderr
    assert offline.returncode == NOT_DONE
    assert counts(offline.stdout)["waiting"] > 0


def test_sync_refuses_while_the_window_is_open(tmp_path: Path) -> None:
    clinic = make_clinic(tmp_path / "data", f"http://127.0.0.1:{free_port()}/fhir")
    with Person(clinic.folder.path) as person:
        person.wait_to_see(NURSE)
        refused = sync(clinic, NURSES_PASSWORD)
    assert (refused.returncode, refused.stdout) == (NOT_DONE, "")
    assert "open" in refused.stderr
