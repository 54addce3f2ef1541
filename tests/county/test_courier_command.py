"""The county's commands of the courier, on a real server over HTTP."""

from pathlib import Path

import pytest

from desktop.app import courier_county
from desktop.app.cli import run
from desktop.domain.kept import Place
from desktop.store.bundles import unresolved
from desktop.sync.courier import KEY
from desktop.sync.courier_clinic import CourierClinic
from desktop.sync.engine import exchange_once
from desktop.sync.result import Outcome
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic
from tests.servers import start_practice

pytestmark = pytest.mark.county
PASSPHRASE = "correct horse battery"


def test_a_package_comes_in_by_the_commands_and_the_line_agrees(
    clinic: Clinic,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("getpass.getpass", lambda _words: PASSPHRASE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    key = tmp_path / "key.json"
    assert run(["courier-key", "--key", str(key)]) == 0
    line = capsys.readouterr().out.splitlines()[1].strip()
    with clinic.store.unit(clinic.administrator.staff_id) as unit:
        unit.set_setting(KEY, line)
    clinic.referral()
    desk = CourierClinic(clinic.store, clinic.clock, lambda: clinic.nurse)
    written = desk.write(tmp_path)
    with start_practice(tmp_path / "county") as server:
        asked = ["courier-import", str(written.path), server.url, "--key", str(key)]
        assert run(asked) == 2
        assert "--trust" in capsys.readouterr().err
        assert run([*asked, "--trust"]) == 0
        assert desk.take(written.path.with_suffix(".zhudian-receipt")) == written.ops
        assert exchange_once(clinic.store, FhirCounty(server.url), clinic.clock).outcome is (
            Outcome.DONE
        )
    with clinic.store.reading() as reading:
        assert unresolved(reading) == []
        assert isinstance(reading.place(), Place)


def test_a_key_file_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    made = courier_county.run_courier_key(path, lambda _words: PASSPHRASE)
    assert made == 0
    assert courier_county.run_courier_key(path, lambda _words: "another one here") == 2
