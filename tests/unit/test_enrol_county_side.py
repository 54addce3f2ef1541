"""What the county's operator does: files for clinics, keys of their computers."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.app.county_client_key import register_key, remove_key, show_keys
from desktop.app.county_enrol import BadList, EnrolDesk, read_list, run_county_enrol
from desktop.domain.client_key import KeyFile, key_file_text
from desktop.domain.enrolment import read_enrolment
from desktop.domain.organization import organization_id
from tests.county_gate import Authority
from tests.enrol_parts import COURIER, ROOT, a_key

NOW = datetime(2026, 11, 23, tzinfo=UTC)
LIST: dict[str, Any] = {
    "county": "清河县",
    "county_url": "https://fhir.qinghe.example/fhir",
    "authority_file": "ca.pem",
    "courier_key": COURIER,
    "hospital": {"name": "清河县人民医院", "org_code": "12430521400000001A"},
    "clinics": [
        {"clinic": "霄云镇卫生院", "clinic_code": "07", "org_code": "12430521445678901X"},
        {"clinic": "大义镇卫生院", "clinic_code": "08", "org_code": "12430521445678902X"},
    ],
}


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    (tmp_path / "ca.pem").write_text(Authority().pem)
    return written(tmp_path, LIST)


def written(folder: Path, said: dict[str, Any]) -> Path:
    path = folder / "list.json"
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return path


def test_each_clinic_gets_a_file_that_its_program_reads(listed: Path, tmp_path: Path) -> None:
    told: list[str] = []
    desk = EnrolDesk(root=ROOT, into=tmp_path / "out", say=told.append)
    desk.write_all(listed)
    files = [read_enrolment(path.read_text(encoding="utf-8")) for path in desk.written]
    assert [each.clinic_code for each in files] == ["07", "08"]
    assert files[0].org_id == organization_id("12430521445678901X")
    assert files[0].hospital == "清河县人民医院"
    assert all(word in "\n".join(told) for word in (each.check_word for each in files))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"county_url": "http://10.0.0.1/fhir"}, "https://"),
        ({"authority_file": "gone.pem"}, "gone.pem"),
        ({"contry": "x"}, "unknown name contry"),
        ({"clinics": []}, "clinics"),
        ({"clinics": [{"clinic": "x", "clinic_code": "1"}]}, "org_code"),
        ({"clinics": [LIST["clinics"][0]] * 2}, "more than one clinic"),
        ({"clinics": [{**LIST["clinics"][0], "clinic_code": "七"}]}, "clinic_code"),
    ],
)
def test_a_wrong_list_is_told_where_and_nothing_is_written(
    listed: Path, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    path = written(tmp_path, {**LIST, **change})
    with pytest.raises(BadList, match=words):
        EnrolDesk(root=ROOT, into=tmp_path / "out").write_all(path)
    assert not (tmp_path / "out").exists()


def test_a_clinic_that_works_already_keeps_its_id(listed: Path, tmp_path: Path) -> None:
    org_id = "0193a000-0000-7000-8000-00000000000a"
    clinic = {"clinic": "霄云镇卫生院", "clinic_code": "07", "org_id": org_id}
    [made] = read_list(written(tmp_path, {**LIST, "clinics": [clinic]}), NOW)
    assert str(made.org_id) == org_id


def test_the_command_makes_the_root_key_once(
    listed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ask(_words: str) -> str:
        return "a long passphrase"

    root, into = tmp_path / "root.json", tmp_path / "out"
    assert run_county_enrol(listed, root, into, ask) == 0
    assert run_county_enrol(listed, root, into, lambda _words: "another passphrase") == 2
    assert run_county_enrol(tmp_path / "gone.json", root, into, ask) == 2
    assert "check word" in capsys.readouterr().out


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "key.json"
    file = KeyFile(
        client_id="clinic-07",
        clinic="霄云镇卫生院",
        clinic_code="07",
        device_code="A1",
        jwk=a_key().public_jwk,
    )
    path.write_text(key_file_text(file), encoding="utf-8")
    return path


def test_a_key_is_registered_once_its_word_was_heard(key_file: Path, tmp_path: Path) -> None:
    told: list[str] = []
    jwks = tmp_path / "clinic-07.jwks.json"
    assert register_key(key_file, jwks, told.append, lambda _words: False) == 1
    assert not jwks.exists()
    assert register_key(key_file, jwks, told.append, lambda _words: True) == 0
    assert register_key(key_file, jwks, told.append, lambda _words: True) == 0
    [key] = json.loads(jwks.read_text())["keys"]
    assert key["crv"] == "P-384"
    assert "d" not in key
    assert show_keys(jwks, told.append) == 0
    assert key["kid"] in told[-1]


def test_a_key_is_removed_by_name(key_file: Path, tmp_path: Path) -> None:
    told: list[str] = []
    jwks = tmp_path / "set.json"
    register_key(key_file, jwks, told.append, lambda _words: True)
    kid = json.loads(jwks.read_text())["keys"][0]["kid"]
    assert remove_key("unknown", jwks, told.append, lambda _words: True) == 2
    assert remove_key(kid, jwks, told.append, lambda _words: False) == 1
    assert remove_key(kid, jwks, told.append, lambda _words: True) == 0
    assert json.loads(jwks.read_text())["keys"] == []


def test_another_file_is_no_key_and_a_damaged_set_stays(key_file: Path, tmp_path: Path) -> None:
    jwks = tmp_path / "set.json"
    jwks.write_text("{")
    for path in (jwks, tmp_path / "gone"):
        assert register_key(path, None, lambda _words: None, lambda _words: True) == 2
    assert register_key(key_file, jwks, lambda _words: None, lambda _words: True) == 2
    assert jwks.read_text() == "{"
