"""`county-check`: who may be a county."""

from collections.abc import Iterator

import pytest

from desktop.domain.errors import NotSignedIn
from desktop.practice.county import CountyServer, Faults
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.probe import FINISHED, ProbeReport, check_county
from desktop.wire.probe_report import FINDINGS, PROBES, format_report, run_county_check
from tests.servers import free_port

pytestmark = pytest.mark.county


@pytest.fixture
def careless() -> Iterator[CountyServer]:
    """A server that ignores ifMatch inside transactions."""
    with CountyServer(None, faults=Faults(ignore_if_match=True)) as server:
        yield server


def failed(report: ProbeReport) -> list[str]:
    return [line.code for line in report.lines if line.ok is False]


def test_every_county_of_ours_passes(county: FhirCounty) -> None:
    report = check_county(county)

    assert failed(report) == []
    assert report.fit
    assert [line.code for line in report.lines] == [f"P{number}" for number in range(13)]


def test_a_server_that_ignores_if_match_in_transactions_fails(careless: CountyServer) -> None:
    county = FhirCounty(careless.url)

    report = check_county(county)

    county.close()
    assert failed(report) == ["P2"]
    assert not report.fit


def test_its_scratch_resources_are_marked_as_finished(server: CountyServer) -> None:
    county = FhirCounty(server.url)

    check_county(county)

    county.close()
    texts = {each["code"]["text"] for each in server.service.find("Basic")}
    assert texts == {"county check, finished"}
    assert "DELETE" not in {each.method for each in server.log}


def test_bytes_come_back_the_same_and_are_marked_as_finished(server: CountyServer) -> None:
    county = FhirCounty(server.url)
    report = check_county(county)
    [line] = [each for each in report.lines if each.code == "P12"]
    assert (line.ok, line.detail) == (True, "bytes_raw")
    [scratch] = server.service.find("Binary")
    assert county.get_binary(scratch["id"]) == FINISHED
    county.close()


def test_a_server_that_spoils_bytes_is_told_and_may_still_be_a_county(
    server: CountyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = FhirCounty(server.url)
    whole = county.get_binary
    monkeypatch.setattr(county, "get_binary", lambda key: (whole(key) or b"")[:-1])
    report = check_county(county)
    county.close()
    assert failed(report) == ["P12"]
    assert report.fit


def test_a_server_that_wants_a_sign_in_is_not_judged() -> None:
    with CountyServer(None, token="right") as server:
        county = FhirCounty(server.url)
        with pytest.raises(NotSignedIn):
            check_county(county)
        county.close()


def test_the_command_tells_by_its_exit_status(
    server: CountyServer, careless: CountyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_county_check(server.url) == 0
    assert "可以作为县平台" in capsys.readouterr().out
    assert run_county_check(careless.url, lang="en") == 1
    assert "cannot be the county" in capsys.readouterr().out


def test_a_silent_address_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_county_check(f"http://127.0.0.1:{free_port()}/fhir", lang="en") == 2
    assert "No connection" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://county.example/fhir", "https://"),
        ("nonsense", "Not an address"),
    ],
)
def test_a_server_that_cannot_be_asked_is_told(
    capsys: pytest.CaptureFixture[str], url: str, words: str
) -> None:
    assert run_county_check(url, lang="en") == 2
    assert words in capsys.readouterr().err


def test_the_table_has_a_row_for_each_probe_in_both_languages(server: CountyServer) -> None:
    county = FhirCounty(server.url)
    report = check_county(county)
    county.close()

    for lang, place in (("zh", 0), ("en", 1)):
        table = format_report(report, lang)
        assert all(PROBES[line.code][place] in table for line in report.lines)
        assert "{" not in table
    assert all(chinese and english for chinese, english in FINDINGS.values())
