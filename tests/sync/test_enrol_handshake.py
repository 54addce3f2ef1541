"""No upload before the server has shown that it loses nothing."""

from collections.abc import Iterator

import pytest

from desktop.domain.codes import ReferralState
from desktop.practice.county import CountyServer, Fault
from desktop.practice.county.faults import Faults
from desktop.store.queries import enrolment
from desktop.sync.engine import exchange_once
from desktop.sync.handshake import LOOK_EVERY_S, Handshake
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.fhir_county import FhirCounty
from tests.factory import Clinic
from tests.servers import DroppingProxy


@pytest.fixture
def server() -> Iterator[CountyServer]:
    with CountyServer(None, faults=Faults()) as server:
        yield server


class Line:
    """A clinic, its handshake, a county."""

    def __init__(self, clinic: Clinic, server: CountyServer) -> None:
        self.clinic, self.server = clinic, server
        self.handshake = Handshake(clinic.store, clinic.clock)
        self.county = FhirCounty(server.url)
        clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())

    def exchange(self) -> SyncResult:
        return exchange_once(
            self.clinic.store, self.county, self.clinic.clock, self.handshake.greet
        )

    def profile(self) -> enrolment.CountyProfile | None:
        with self.clinic.store.reading() as reading:
            return enrolment.profile(reading)

    def software(self, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("desktop.practice.county.routes.VERSION", version)


@pytest.fixture
def line(clinic: Clinic, server: CountyServer) -> Iterator[Line]:
    line = Line(clinic, server)
    yield line
    line.county.close()


def checks(server: CountyServer) -> int:
    """How often its description was asked for by a check and by those who only look."""
    return sum(each.path.endswith("/metadata") for each in server.log)


def test_a_fit_server_is_checked_once_and_remembered(line: Line) -> None:
    assert line.exchange().outcome is Outcome.DONE
    asked = checks(line.server)
    assert line.exchange().outcome is Outcome.DONE
    assert checks(line.server) == asked
    profile = line.profile()
    assert profile
    assert profile.fit
    assert profile.url == line.server.url


def test_a_server_that_overwrites_is_sent_nothing(line: Line) -> None:
    line.server.faults.ignore_if_match = True
    result = line.exchange()
    assert (result.outcome, result.code) == (Outcome.REFUSED, "county.unfit")
    profile = line.profile()
    assert profile
    assert profile.lacks == ("P2",)
    assert [each.code for each in profile.reasons] == ["county.lacks_fence"]
    for kind in ("ServiceRequest", "Task", "Patient", "Organization"):
        assert next(iter(line.county.search(kind, []))).resources == ()


def test_what_was_put_right_is_found_to_be(line: Line) -> None:
    line.server.faults.ignore_if_match = True
    line.exchange()
    line.server.faults.ignore_if_match = False
    assert line.exchange().outcome is Outcome.REFUSED  # nobody asks every minute
    line.clinic.clock.advance(seconds=LOOK_EVERY_S + 1)  # type: ignore[attr-defined]
    assert line.exchange().outcome is Outcome.DONE


def test_other_software_is_checked_anew(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.exchange()
    line.software("99.0", monkeypatch)
    line.server.faults.ignore_if_match = True
    line.clinic.clock.advance(seconds=LOOK_EVERY_S + 1)  # type: ignore[attr-defined]
    result = line.exchange()
    assert (result.outcome, result.code) == (Outcome.REFUSED, "county.unfit")
    profile = line.profile()
    assert profile
    assert profile.version == "99.0"


def test_another_address_is_checked_at_once(line: Line) -> None:
    line.exchange()
    with CountyServer(None, faults=Faults(ignore_if_match=True)) as other:
        line.county.close()
        line.county = FhirCounty(other.url)
        assert line.exchange().code == "county.unfit"


def test_a_line_that_breaks_once_in_the_check_says_nothing_about_the_server(line: Line) -> None:
    line.server.faults.plan(Fault("lose", method="POST"))
    assert line.exchange().outcome is Outcome.DONE
    profile = line.profile()
    assert profile
    assert profile.fit


def test_one_stray_refusal_does_not_make_a_server_unfit(line: Line) -> None:
    line.server.faults.plan(Fault("status", status=403, method="PUT", path="Basic"))
    assert line.exchange().outcome is Outcome.DONE


def test_a_line_that_is_gone_in_the_check_leaves_nothing_known(line: Line) -> None:
    line.server.faults.plan(*[Fault("lose", method="GET", path="Basic")] * 40)
    result = line.exchange()
    assert result.outcome is Outcome.OFFLINE
    assert line.profile() is None
    line.server.faults.clear()
    assert line.exchange().outcome is Outcome.DONE


def test_a_line_that_drops_every_second_answer_lets_the_check_through(line: Line) -> None:
    with DroppingProxy(line.server.url) as bad:
        line.county.close()
        line.county = FhirCounty(bad.url)
        line.handshake.greet(line.county)
        assert bad.dropped > 5
        line.server.faults.ignore_if_match = True
        line.handshake.check(line.county)
    profile = line.profile()
    assert profile
    assert profile.lacks == ("P2",)
