"""What the county's operator sees of the clinics, from a real server's ledgers."""

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop.app.fleet import read_fleet, run_fleet, table, worst_first
from desktop.app.handshake_cli import run_handshake
from desktop.app.operator_line import Reach
from desktop.domain.codes import ReferralState
from desktop.domain.daily_check import spoken
from desktop.practice.county.server import CountyServer
from desktop.store.queries.daily_check import daily_check
from desktop.sync.engine import SyncEngine
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic


@pytest.fixture
def server() -> Iterator[CountyServer]:
    with CountyServer(None) as server:
        yield server


def exchange(clinic: Clinic, server: CountyServer) -> None:
    county = FhirCounty(server.url, loopback_only=True)
    SyncEngine(clinic.store, county, clinic.clock, app_version="9.8.7").run_once(
        lambda _done, _total: None, lambda: False
    )
    county.close()


def test_every_computer_is_told_with_what_waits_there(
    clinic: Clinic, server: CountyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.patient()
    exchange(clinic, server)
    assert run_fleet(Reach(url=server.url)) in {0, 1}
    told = capsys.readouterr().out
    assert "霄云镇卫生院" in told
    assert "9.8.7" in told
    assert "0 records waiting" in told
    assert run_fleet(Reach(url=server.url), as_json=True) in {0, 1}
    [computer] = json.loads(capsys.readouterr().out)
    assert (computer["waiting"], computer["device"], computer["schema"] > 0) == (0, "A1", True)


def test_the_worst_stands_first_and_is_named(clinic: Clinic, server: CountyServer) -> None:
    exchange(clinic, server)
    county = FhirCounty(server.url, loopback_only=True)
    [fine] = read_fleet(county)
    county.close()
    now = fine.last_contact + timedelta(minutes=1)
    old = type(fine)(**{**_fields(fine), "waiting": 7, "oldest": now - timedelta(days=2)})
    silent = type(fine)(**{**_fields(fine), "last_contact": now - timedelta(days=9)})
    wrong = type(fine)(**{**_fields(fine), "clock_error_s": 7200, "waiting": 1, "held": 1})
    listed = worst_first([fine, silent, old, wrong], now)
    assert listed[0] is wrong
    assert listed[1] is old
    assert listed[2] is silent
    said = table(listed, now)
    assert "held, clock" in said
    assert "4 computers, 8 records waiting" in said


def _fields(computer):  # type: ignore[no-untyped-def]
    base = {"clock_error_s": 0, "waiting": 0, "held": 0, "oldest": None}
    return {name: getattr(computer, name) for name in type(computer).__slots__} | base


def test_a_county_that_cannot_be_read_is_no_silence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_fleet(Reach(url="http://127.0.0.1:9/fhir")) == 2
    told = capsys.readouterr().err
    assert "cannot be reached" in told
    assert "(error.offline)" in told


def test_the_operator_reads_out_the_word_that_the_clinic_shows(
    clinic: Clinic, server: CountyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.booking(clinic.session())
    clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    exchange(clinic, server)
    with clinic.store.reading() as reading:
        word = daily_check(reading, reading.place()).word
    assert run_handshake(Reach(url=server.url), "霄云镇卫生院", said=spoken(word).lower()) == 0
    assert spoken(word) in capsys.readouterr().out
    clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    with clinic.store.reading() as reading:
        ahead = daily_check(reading, reading.place()).word
    assert run_handshake(Reach(url=server.url), str(clinic.org_id), said=ahead) == 1
    assert run_handshake(Reach(url=server.url), "霄云镇卫生院", said="AAAA AAAB") == 2
    assert run_handshake(Reach(url=server.url), "没有这家") == 2


def test_one_ledger_nobody_can_read_hides_no_other_computer(
    clinic: Clinic, server: CountyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    exchange(clinic, server)
    county = FhirCounty(server.url, loopback_only=True)
    device = read_fleet(county)[0].device_id
    there = county.read("Basic", device)
    assert there is not None
    odd = {
        "ledger-pending-count": {"valueString": "many"},
        "ledger-schema-version": {"valueString": "9" * 99},
        "ledger-clock-offset-s": {"valueInteger": 10**18},
        "ledger-oldest-pending-at": {"valueString": "0001-01-01T00:00:00+14:00"},
        "ledger-org-name": {"valueString": "\x1b[2J甲镇卫生院"},
    }
    root = next(each["url"] for each in there["extension"]).rpartition("/")[0]
    said = [{"url": f"{root}/{name}", **value} for name, value in odd.items()]
    server.service.put({**there, "id": "odd", "extension": said})
    county.close()
    assert run_fleet(Reach(url=server.url)) in {0, 1}
    told = capsys.readouterr().out
    assert "霄云镇卫生院" in told
    assert "甲镇卫生院" in told
    assert "\x1b" not in told
