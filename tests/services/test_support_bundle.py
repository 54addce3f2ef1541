"""The support bundle tells how the installation stands, and nothing about anybody."""

import json
import logging
import zipfile
from pathlib import Path

import pytest

from desktop.app.trouble import JsonLines
from desktop.domain.codes import ReferralState
from desktop.services.support import SupportBundle
from desktop.store import outbox
from tests.factory import Clinic

NAME, PHONE, ID_CARD = "欧阳凤霞", "13912345678", "370829195703141234"
ILLNESS, WORDS, LATIN = "急性心肌梗死", "家属要求保密", "Zhangweiconfidential"
CANARIES = (NAME, PHONE, ID_CARD, ILLNESS, WORDS, LATIN, "secret-token-1", "欧阳", "心肌")


def log_line(said: str, *values: object) -> str:
    record = logging.LogRecord("desktop.sync.engine", 20, "x.py", 42, said, values, None)
    return JsonLines().format(record)


@pytest.fixture
def told(clinic: Clinic, tmp_path: Path) -> Clinic:
    """A clinic with canaries wherever a person, a server or a bug could have left some."""
    patient = clinic.patient(name=NAME, phone=PHONE, id_no=ID_CARD)
    clinic.referral(
        patient_id=patient.id,
        state=ReferralState.ISSUED,
        issued_at=clinic.clock.now(),
        chief_complaint=f"{ILLNESS} {WORDS} {LATIN}",
    )
    with clinic.store.reading() as reading:
        first = outbox.open_ops(reading)[0].op_id
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        outbox.hold(unit, first, "QUARANTINED", "exchange.refused_422", f"{NAME} {PHONE}")
        for key in ("county_token", "county_url", "printers", WORDS):
            outbox.note(unit, key, f"secret-token-1 {NAME} {LATIN}")
    (tmp_path / "log").mkdir()
    (tmp_path / f"{NAME}.json").write_text(NAME, encoding="utf-8")
    lines = [
        log_line("bundle %s had landed", 7),
        log_line("told %s", "exchange.refused_422"),
        log_line("patient %s of %s", NAME, LATIN),
        log_line(f"{NAME} {PHONE}"),
        log_line("called %s", PHONE),
        f"not json {ID_CARD}",
        json.dumps({"at": NAME, "level": WORDS, "where": ID_CARD, "said": ILLNESS, "form": NAME}),
    ]
    (tmp_path / "log" / "zhudian.log").write_text("\n".join(lines), encoding="utf-8")
    return clinic


def saved(clinic: Clinic, folder: Path) -> dict[str, str]:
    bundle = SupportBundle(folder, clinic.store, clinic.clock, "1.2.3")
    path = folder / "out" / "support.zip"
    path.parent.mkdir()
    bundle.write(path, bundle.parts())
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_no_word_about_anybody_is_in_it(told: Clinic, tmp_path: Path) -> None:
    for name, text in saved(told, tmp_path).items():
        shown = text.encode().decode("unicode_escape")
        assert not [each for each in CANARIES if each in text or each in shown], name


def test_it_tells_what_support_must_know(told: Clinic, tmp_path: Path) -> None:
    found = saved(told, tmp_path)
    ops = json.loads(found["ops.json"])
    assert [each["code"] for each in ops if each["state"] == "QUARANTINED"] == [
        "exchange.refused_422"
    ]
    assert json.loads(found["versions.json"])["app"] == "1.2.3"
    assert json.loads(found["versions.json"])["file"]["page_count"] > 10
    assert json.loads(found["sizes.json"])["disk_free"] > 0
    assert json.loads(found["exchange.json"])["counts"]["QUARANTINED"] == 1
    assert json.loads(found["settings.json"])["county_token"] == "<str>"
    lines = [json.loads(each) for each in found["log.jsonl"].splitlines()]
    assert lines[0]["form"] == "bundle %s had landed"
    assert lines[0]["with"] == ["7"]
    assert lines[1]["with"] == ["exchange.refused_422"]
    assert lines[-1] == {"unread_lines": 1}


def test_without_the_open_file_there_are_still_logs_and_sizes(told: Clinic, tmp_path: Path) -> None:
    parts = SupportBundle(tmp_path, None, told.clock, "1.2.3").parts()
    assert {each.name for each in parts} == {"versions.json", "sizes.json", "log.jsonl"}
