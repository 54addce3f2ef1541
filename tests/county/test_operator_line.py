"""Operators' commands reach a county with its own authority, and use this computer's enrolment."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.app.cli import run
from desktop.app.operator_line import Reach
from desktop.app.operator_token import VARIABLE
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
    gate: Gate, pem: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gate.tokens["known"] = gate.now() + 300
    token = tmp_path / "token"
    token.write_text("known\n", encoding="ascii")
    here = (gate.url, "--token-file", str(token))
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


def test_the_token_comes_from_a_file_standard_input_or_the_environment(
    gate: Gate, pem: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.tokens["known"] = gate.now() + 300
    here = ("fleet", gate.url, "--ca", str(pem))
    assert run(here) == 2
    token = tmp_path / "token"
    token.write_text("\ufeffknown\n", encoding="utf-8")
    assert run([*here, "--token-file", str(token)]) == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO("known\n"))
    assert run([*here, "--token-file", "-"]) == 0
    monkeypatch.setenv(VARIABLE, "known")
    assert run(here) == 0
    assert run(["county-check", *here[1:]]) == 0


@pytest.mark.parametrize("words", [b"", b"\n", b"two words\n", b"one\ntwo\n", b"\xff\xfe"])
def test_a_file_that_holds_no_token_is_told(
    tmp_path: Path, words: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    token = tmp_path / "token"
    token.write_bytes(words)
    asked = ["handshake", "https://county.example/fhir", "LX01", "--token-file"]
    assert run([*asked, str(token)]) == 2
    assert str(token) in capsys.readouterr().err
    assert run([*asked, str(tmp_path / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["county-check", "county-keys", "fleet", "handshake", "courier-import"]
)
def test_no_command_takes_a_token_among_its_words(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run([command, "https://county.example/fhir", "LX01", "--token", "secret"])
    assert stopped.value.code == 2
    assert "--token-file" in capsys.readouterr().err


def test_what_a_command_was_given_does_not_show_the_token() -> None:
    assert "secret" not in repr(Reach(url="https://county.example/fhir", token="secret"))
