"""`zhudian sync --practice --hospital`: the hospital's file, and its own county."""

import io
from pathlib import Path

import pytest

from desktop.app.cli import run
from desktop.domain.clock import SystemClock
from desktop.practice.clinic import PASSWORD, prepare
from desktop.store.place_files import data_folder


@pytest.mark.parametrize("flags", [["--practice", "--hospital"], ["--hospital"]])
def test_the_hospitals_own_file_is_exchanged(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    flags: list[str],
) -> None:
    folder = data_folder(tmp_path, practice=True, hospital=True)
    prepare(folder, SystemClock(), hospital=True)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run([*flags, "--data", str(tmp_path), "sync", "--person", "柏文清"]) == 0
    assert capsys.readouterr().out.startswith("done")
    assert not (tmp_path / "practice").exists()


def test_the_clinics_file_is_not_the_hospitals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(data_folder(tmp_path, practice=True), SystemClock())
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run(["--practice", "--hospital", "--data", str(tmp_path), "sync"]) == 2
    assert "place.no_file" in capsys.readouterr().err
