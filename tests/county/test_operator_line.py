"""Operators' commands reach a county with its own authority, and use this computer's enrolment."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.app.cli import run
from desktop.practice.county import CountyServer
from desktop.services.enrolment import EnrolmentDesk
from desktop.store.queries import enrolment as kept
from tests.county_gate import Authority, Gate
from tests.e2e.clinic import NURSE, NURSES_PASSWORD, make_clinic
from tests.enrol_parts import an_enrolment

AUTHORITY = Authority()


@pytest.fixture
def gate(server: CountyServer) -> Iterator[Gate]:
    with Gate(server.url, authority=AUTHORITY) as gate:
        yield gate


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    file = tmp_path / "county-ca.pem"
    file.write_text(AUTHORITY.pem, encoding="ascii")
    return file


@pytest.fixture
def enrolled(tmp_path: Path, gate: Gate) -> Path:
    """The data folder of a computer that has taken the county's file and is registered there."""

    def enrol(store: Any, _clock: Any, actor: Any, org_id: Any, _expert: Any) -> None:
        said = an_enrolment(
            org_id=org_id,
            clinic_code="LX01",
            county_url=gate.url,
            authority=AUTHORITY.pem,
            token_endpoint=gate.token_endpoint,
        )
        EnrolmentDesk(store, actor).take(said, said.check_word)
        with store.reading() as reading:
            gate.register(kept.client_keys(reading)[0].public_jwk)

    make_clinic(tmp_path / "data", "", also=enrol)
    return tmp_path / "data"


def typed(monkeypatch: pytest.MonkeyPatch, data: Path, *words: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{NURSES_PASSWORD}\n"))
    return run(["--data", str(data), *words, "--person", NURSE])


def test_the_countys_own_authority_is_named_with_ca(
    gate: Gate, pem: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gate.tokens["known"] = gate.now() + 300
    here = (gate.url, "--token", "known")
    assert run(["fleet", *here]) == 2
    assert "--ca" in capsys.readouterr().err
    assert run(["county-check", *here]) == 2
    assert run(["fleet", *here, "--ca", str(pem)]) == 0
    assert "0 computers" in capsys.readouterr().out
    assert run(["county-check", *here, "--ca", str(pem)]) == 0


def test_a_file_that_is_no_certificate_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = tmp_path / "spoilt.pem"
    spoilt.write_text("not a certificate", encoding="ascii")
    for command in ("fleet", "county-check"):
        assert run([command, "https://county.example/fhir", "--ca", str(spoilt)]) == 2
        assert "--ca" in capsys.readouterr().err


def test_without_an_address_the_computer_asks_as_itself(
    enrolled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(monkeypatch, enrolled, "sync") == 0
    assert typed(monkeypatch, enrolled, "fleet") == 0
    assert "霄云镇卫生院" in capsys.readouterr().out
    assert typed(monkeypatch, enrolled, "handshake", "霄云镇卫生院") == 0
    assert "check word" in capsys.readouterr().out


def test_a_computer_that_is_not_set_up_is_asked_for_the_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data", str(tmp_path / "nothing"), "fleet"]) == 2
    assert "name the county's address" in capsys.readouterr().err
