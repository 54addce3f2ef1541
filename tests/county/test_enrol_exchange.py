"""A clinic with a key of its own exchanges through a county's door, sekmet-fhir behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.app.county_line import CountyLine
from desktop.domain.codes import ReferralState
from desktop.services.enrolment import EnrolmentDesk
from desktop.store import outbox
from desktop.store.queries import enrolment as kept
from desktop.store.store import Store
from desktop.sync.engine import exchange_once
from desktop.sync.handshake import Handshake
from desktop.sync.result import Outcome, SyncResult
from desktop.wire.county import County
from tests.county_gate import Authority, Gate
from tests.enrol_parts import an_enrolment
from tests.factory import Clinic
from tests.servers import start_sekmet

pytestmark = pytest.mark.county
AUTHORITY = Authority()


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_sekmet(tmp_path_factory.mktemp("sekmet")) as server:
        yield server.url


@pytest.fixture
def gate(sekmet: str) -> Iterator[Gate]:
    with Gate(sekmet, authority=AUTHORITY) as gate:
        yield gate


class Enrolled:
    """A clinic that has taken the county's file; its line as the program opens it."""

    def __init__(self, clinic: Clinic, gate: Gate) -> None:
        self.clinic, self.gate = clinic, gate
        self.desk = EnrolmentDesk(clinic.store, lambda: clinic.administrator)
        said = an_enrolment(
            org_id=clinic.org_id,
            clinic_code="07",
            county_url=gate.url,
            authority=AUTHORITY.pem,
            token_endpoint=gate.token_endpoint,
        )
        self.desk.take(said, said.check_word)
        self.line = CountyLine(clinic.store)

    def register(self) -> None:
        with self.clinic.store.reading() as reading:
            self.gate.register(kept.client_keys(reading)[0].public_jwk)

    def exchange(self, greet: Callable[[County], None] = lambda _county: None) -> SyncResult:
        county = self.line.open()
        assert county is not None
        try:
            return exchange_once(self.clinic.store, county, self.clinic.clock, greet)
        finally:
            county.close()  # type: ignore[attr-defined]


@pytest.fixture
def enrolled(clinic: Clinic, gate: Gate) -> Enrolled:
    return Enrolled(clinic, gate)


def open_payloads(store: Store) -> dict[str, str]:
    with store.reading() as reading:
        ids = [each.op_id for each in outbox.open_ops(reading)]
        return {op: said[0] for op, said in outbox.payloads(reading, ids).items()}


def states(store: Store) -> set[str]:
    with store.reading() as reading:
        return set(outbox.counts(reading))


def test_until_the_key_is_registered_sending_waits_and_nothing_else(enrolled: Enrolled) -> None:
    enrolled.clinic.referral(state=ReferralState.ISSUED, issued_at=enrolled.clinic.clock.now())
    before = open_payloads(enrolled.clinic.store)

    result = enrolled.exchange()

    assert (result.outcome, result.code) == (Outcome.PAUSED, "auth.key_refused")
    assert open_payloads(enrolled.clinic.store) == before
    assert states(enrolled.clinic.store) == {"PENDING"}
    enrolled.clinic.patient()  # local work goes on
    enrolled.register()
    handshake = Handshake(enrolled.clinic.store, enrolled.clinic.clock)
    assert enrolled.exchange(handshake.greet).outcome is Outcome.DONE
    assert states(enrolled.clinic.store) == {"ACKED"}
    assert enrolled.desk.facts().key_answered
    assert enrolled.desk.facts().profile.fit  # type: ignore[union-attr]


def test_a_401_in_the_middle_of_an_exchange_costs_nothing(enrolled: Enrolled) -> None:
    enrolled.register()
    assert enrolled.exchange().outcome is Outcome.DONE
    for _ in range(3):
        enrolled.clinic.referral(state=ReferralState.ISSUED, issued_at=enrolled.clinic.clock.now())
    for after in range(4):  # at each of the first requests once
        enrolled.clinic.patient()
        enrolled.gate.forget_after = after
        assert enrolled.exchange().outcome is Outcome.DONE
    assert states(enrolled.clinic.store) == {"ACKED"}


def test_a_key_revoked_in_the_middle_pauses_and_goes_on_with_a_new_one(
    enrolled: Enrolled,
) -> None:
    enrolled.register()
    enrolled.exchange()
    enrolled.clinic.referral(state=ReferralState.ISSUED, issued_at=enrolled.clinic.clock.now())
    enrolled.gate.jwks.clear()
    enrolled.gate.forget_after = 1
    result = enrolled.exchange()
    assert (result.outcome, result.code) == (Outcome.PAUSED, "auth.key_refused")
    assert "QUARANTINED" not in states(enrolled.clinic.store)
    enrolled.desk.new_key()
    enrolled.register()
    assert enrolled.exchange().outcome is Outcome.DONE
    assert states(enrolled.clinic.store) == {"ACKED"}


def test_a_new_key_takes_over_when_the_county_answers_to_it(enrolled: Enrolled) -> None:
    enrolled.register()
    enrolled.exchange()
    enrolled.desk.new_key()
    assert enrolled.exchange().outcome is Outcome.DONE  # the former one goes on
    facts = enrolled.desk.facts()
    assert facts.former_word
    assert not facts.key_answered
    enrolled.register()
    enrolled.gate.tokens.clear()
    assert enrolled.exchange().outcome is Outcome.DONE
    facts = enrolled.desk.facts()
    assert (facts.former_word, facts.key_answered) == ("", True)


def test_after_a_hundred_days_without_the_county_all_goes_out(
    enrolled: Enrolled, sekmet: str
) -> None:
    enrolled.register()
    enrolled.exchange()
    enrolled.gate.lives_s = 0
    enrolled.gate.tokens.clear()
    for _ in range(4):
        enrolled.clinic.clock.advance(days=25)  # type: ignore[attr-defined]
        enrolled.clinic.patient()
    enrolled.gate.lives_s = 300
    enrolled.line = CountyLine(enrolled.clinic.store)  # the program was started anew
    assert enrolled.exchange().outcome is Outcome.DONE
    assert states(enrolled.clinic.store) == {"ACKED"}


def test_a_403_puts_one_record_aside_and_the_others_arrive(enrolled: Enrolled) -> None:
    enrolled.register()
    enrolled.exchange()
    enrolled.gate.forbidden = lambda method, path: method == "POST" and path.endswith("/fhir")
    enrolled.clinic.patient()
    result = enrolled.exchange()
    assert result.refused == 1
    assert states(enrolled.clinic.store) == {"ACKED", "QUARANTINED"}


def test_nothing_secret_lies_in_the_data_folder(enrolled: Enrolled, tmp_path: Path) -> None:
    enrolled.register()
    enrolled.exchange()
    path = enrolled.desk.write_key(tmp_path)
    with enrolled.clinic.store.reading() as reading:
        [key] = kept.client_keys(reading)
    assert key.x in path.read_text(encoding="utf-8")
    token = enrolled.gate.let_in[-1]
    for each in tmp_path.rglob("*"):
        if each.is_file():
            content = each.read_bytes()
            assert key.d.encode() not in content
            assert token.encode() not in content
