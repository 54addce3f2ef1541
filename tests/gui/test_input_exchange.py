"""Why the county took nothing, in the nurse's words, on the exchange screen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.practice.county import CountyServer, Fault
from desktop.sync.engine import SyncEngine
from desktop.views.exchange.page import ExchangePage
from desktop.wire.fhir_county import FhirCounty
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.gui.test_exchange_screen import Bench

LASTING = 100


class Lined(Bench):
    """The exchange screen over a real file, with a county behind a real line."""

    def __init__(self, clinic: Clinic, clock: StandingClock, server: CountyServer) -> None:
        self.server = server
        self.line = FhirCounty(server.url, stall_timeout_s=0.5)
        self.engine = SyncEngine(clinic.store, self.line, clock)
        super().__init__(clinic, clock)

    def exchange(self) -> bool:
        self.page.show_sending(sending=True)
        self.engine.run_once(lambda _done, _total: None, lambda: False)
        self.page.show_sending(sending=False)
        self.page.refresh()
        return True


@pytest.fixture
def bench(
    clinic: Clinic, clock: StandingClock, chinese: QApplication, shown: Callable[[Any], Any]
) -> Iterator[Lined]:
    with CountyServer(None, clock=clock.now) as server:
        made = Lined(clinic, clock, server)
        shown(made.page)
        yield made
        made.line.close()
        made.county.service.vault.close()


ANSWERS = {
    "no answer": (Fault("lose"), "连不上县平台"),
    "a sign-in page": (Fault("html"), "应答的不是县平台"),
    "broken JSON": (Fault("truncate"), "应答的不是县平台"),
    "401": (Fault("status", 401), "登录"),
    "403": (Fault("status", 403), "不允许"),
    "413": (Fault("status", 413), "太大"),
    "422": (Fault("status", 422), "没有接受这次请求"),
    "429": (Fault("status", 429, retry_after="30"), "忙"),
    "500": (Fault("status", 500), "自身出了故障"),
}


def message(page: ExchangePage) -> str:
    return "" if page.message.isHidden() else page.message.text()


def test_each_answer_is_told_with_what_to_do_and_goes_when_it_is_over(bench: Lined) -> None:
    bench.clinic.patient()
    for answer, (fault, words) in ANSWERS.items():
        bench.server.faults.plan(*[fault] * LASTING)
        bench.exchange()
        assert words in message(bench.page), (answer, message(bench.page))
        assert bench.page.waiting.value.text() != "0"
        bench.server.faults.clear()
    bench.exchange()
    assert message(bench.page) == ""
    assert bench.page.waiting.value.text() == "0"


@pytest.mark.parametrize("status", [403, 409, 412, 422])
def test_a_refused_record_says_what_to_do(bench: Lined, status: int) -> None:
    bench.exchange()
    bench.clinic.patient(name="张桂芳")
    bench.server.faults.plan(*[Fault("status", status, method="POST")] * LASTING)
    bench.exchange()
    [held] = bench.page.held.rows()
    assert held.title == "张桂芳"
    reason = bench.page.detail.reason.text()
    assert any(word in reason for word in ("管理员", "重试", "再试", "重新", "再发")), reason
