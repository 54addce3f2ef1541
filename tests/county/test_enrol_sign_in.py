"""SMART Backend Services against a sign-in service that verifies with joserfc."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.domain.errors import Busy, NotSignedIn, Offline, WireError
from desktop.practice.county import CountyServer
from desktop.wire.auth import ASSERTION_S, KeyRefused, SignInRefused, TokenSource
from desktop.wire.fhir_county import FhirCounty
from tests.county.conftest import Makes
from tests.county_gate import TOKEN, Gate
from tests.enrol_parts import a_key, access_to


class Hands:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def gate(server: CountyServer) -> Iterator[Gate]:
    with Gate(server.url) as gate:
        yield gate


@pytest.fixture
def hands() -> Hands:
    return Hands()


def test_the_endpoint_is_found_where_the_file_names_none(gate: Gate) -> None:
    access = access_to(gate, token_endpoint="")
    assert TokenSource(access).bearer() in gate.tokens


def test_an_assertion_lives_five_minutes_at_most_and_is_never_used_twice(
    gate: Gate, hands: Hands
) -> None:
    source = TokenSource(access_to(gate), monotonic=hands)
    source.bearer()
    hands.at += 1000
    source.bearer()
    assert [each["exp"] - each["iat"] for each in gate.asked] == [ASSERTION_S, ASSERTION_S]
    assert ASSERTION_S <= 300
    assert gate.asked[0]["jti"] != gate.asked[1]["jti"]


def test_a_token_serves_many_requests_and_is_renewed_before_it_ends(
    gate: Gate, hands: Hands
) -> None:
    source = TokenSource(access_to(gate), monotonic=hands)
    first = source.bearer()
    hands.at += gate.lives_s * 0.7
    assert source.bearer() == first
    hands.at += gate.lives_s * 0.2
    assert source.bearer() != first
    assert len(gate.asked) == 2


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_thirty_years_wrong_signs_in_by_the_servers_time(gate: Gate, years: int) -> None:
    wrong = years * 365 * 86400
    source = TokenSource(access_to(gate), now=lambda: gate.now() + wrong)
    assert source.bearer() in gate.tokens
    assert abs(gate.asked[-1]["iat"] - gate.now()) < 10


def test_a_token_that_ends_in_the_middle_is_renewed_unseen(gate: Gate, make: Makes) -> None:
    county = FhirCounty(gate.url, TokenSource(access_to(gate)))
    county.put(make.basic())
    gate.tokens.clear()
    puts = [make.basic(f"entry {n} " * 80) for n in range(20)]
    assert len(county.transact(puts)) == 20
    assert len(gate.asked) == 2
    county.close()


def test_a_revoked_key_is_told_as_one(gate: Gate) -> None:
    source = TokenSource(access_to(gate))
    source.bearer()
    source.refused()
    gate.jwks.clear()
    with pytest.raises(KeyRefused) as caught:
        source.bearer()
    assert caught.value.problem.code == "auth.key_refused"


def test_the_former_key_goes_on_until_the_county_knows_the_new_one(gate: Gate) -> None:
    former, newest, answered = a_key(answered=True), a_key(), []
    access = access_to(gate, newest, former, register=False)
    gate.register(former.public_jwk)
    source = TokenSource(access, answered=answered.append)
    source.bearer()
    gate.register(newest.public_jwk)
    source.refused()
    source.bearer()
    assert answered == [former.kid, newest.kid]


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (400, {"error": "invalid_scope"}, SignInRefused),
        (401, {"error": "invalid_client"}, KeyRefused),
        (503, {}, Busy),
        (500, {"error": "server_error"}, Offline),
        (200, {"token_type": "bearer"}, Offline),
        (200, {"access_token": "x", "token_type": "mac"}, Offline),
        (404, {}, Offline),
    ],
)
def test_each_answer_has_its_meaning(
    gate: Gate, status: int, said: dict[str, str], kind: type[WireError]
) -> None:
    gate.answers[TOKEN] = (status, said)
    with pytest.raises(kind) as caught:
        TokenSource(access_to(gate)).bearer()
    assert type(caught.value) is kind


def test_a_sign_in_by_plain_http_elsewhere_is_refused(gate: Gate) -> None:
    access = replace(access_to(gate), token_endpoint="http://10.0.0.1/token")
    with pytest.raises(WireError) as caught:
        TokenSource(access).bearer()
    assert caught.value.problem.code == "county.needs_tls"


def test_a_server_that_refuses_a_fresh_token_is_believed(gate: Gate, make: Makes) -> None:
    county = FhirCounty(gate.url, TokenSource(access_to(gate)))
    gate.forget_after = 0
    county.put(make.basic())  # the first token was forgotten at once, the second is good
    gate.lets_in = lambda _header: False  # type: ignore[method-assign]
    with pytest.raises(NotSignedIn):
        county.put(make.basic())
    county.close()
    assert len(gate.asked) == 3
