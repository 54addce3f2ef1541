"""TLS to a county with an authority of its own: whom we believe, and what we say when not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.errors import Offline
from desktop.practice.county import CountyServer
from desktop.wire.auth import TokenSource
from desktop.wire.fhir_county import FhirCounty
from tests.county_gate import Authority, Gate
from tests.enrol_parts import access_to

NOW = datetime.now(UTC)
YEARS = timedelta(days=30 * 365)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


def told(gate: Gate, authority: str, url: str = "") -> str:
    """Why nothing can be sent."""
    county = FhirCounty(url or gate.url, "token", authority=authority)
    try:
        with pytest.raises(Offline) as caught:
            county.capability()
        return caught.value.problem.code
    finally:
        county.close()


@pytest.fixture
def gate(server: CountyServer, authority: Authority) -> Iterator[Gate]:
    with Gate(server.url, authority=authority) as gate:
        yield gate


def test_the_countys_own_authority_is_believed(gate: Gate, authority: Authority) -> None:
    access = access_to(gate, authority=authority.pem)
    county = FhirCounty(gate.url, TokenSource(access), authority=authority.pem)

    assert county.capability().fhir_version == "4.0.1"

    county.close()
    assert len(gate.asked) == 1


def test_nobody_elses_authority_is(gate: Gate) -> None:
    assert told(gate, Authority(name="somebody").pem) == "county.certificate"


def test_without_the_enrolment_file_it_is_a_stranger(gate: Gate) -> None:
    assert told(gate, "") == "county.certificate"


def test_a_certificate_for_another_name(server: CountyServer, authority: Authority) -> None:
    with Gate(server.url, authority=authority, host="fhir.county.example") as gate:
        assert told(gate, authority.pem) == "county.certificate_name"


def test_a_certificate_that_has_run_out(server: CountyServer, authority: Authority) -> None:
    begins, ends = NOW - timedelta(days=90), NOW - timedelta(days=1)
    with Gate(server.url, authority=authority, begins=begins, ends=ends) as gate:
        assert told(gate, authority.pem) == "county.certificate_expired"


@pytest.mark.parametrize("there", [NOW + YEARS, NOW - YEARS])
def test_a_clock_wrong_by_thirty_years_is_said_to_be_wrong(
    server: CountyServer, authority: Authority, there: datetime
) -> None:
    with Gate(server.url, authority=authority, now=there.timestamp) as gate:
        assert told(gate, authority.pem) == "county.clock_wrong"
        assert gate.tokens == {}
        assert gate.let_in == []


def test_a_server_that_speaks_no_tls(server: CountyServer, authority: Authority) -> None:
    with Gate(server.url) as gate:
        url = gate.url.replace("http://", "https://")
        assert told(gate, authority.pem, url) == "county.no_tls"


def test_a_damaged_authority_lets_nobody_in(gate: Gate) -> None:
    with pytest.raises(Offline) as caught:
        FhirCounty(gate.url, "token", authority="-----BEGIN CERTIFICATE-----\n?\n")
    assert caught.value.problem.code == "county.certificate"


def test_the_sign_in_is_held_to_the_same_authority(gate: Gate) -> None:
    access = access_to(gate, authority=Authority().pem)
    with pytest.raises(Offline) as caught:
        TokenSource(access).bearer()
    assert caught.value.problem.code == "county.certificate"
    assert gate.asked == []
