"""Courier, comparison, test of the connection; and everything at once."""

from desktop.domain.errors import Offline
from desktop.domain.verification import RESTORED
from desktop.store import verified
from desktop.store.epoch import begin_at_once
from desktop.views.exchange.test_lines import TestLine
from tests.exchange_pages import ExchangeWindow
from tests.exchange_scenes.book import (
    all_sent,
    courier_of,
    days_without_a_line,
    journal_full,
    scene,
    take,
)
from tests.exchange_scenes.county import server_restored
from tests.exchange_scenes.person import conflict


@scene
def courier_written(at: ExchangeWindow) -> None:
    courier = courier_of(at)
    days_without_a_line(at)
    strip = at.desktop.courier.strip
    assert strip is not None
    strip.write_into(courier.stick)
    at.settle()


@scene
def receipt_awaited(at: ExchangeWindow) -> None:
    courier = courier_of(at)
    days_without_a_line(at)
    courier.write()
    at.clock.advance(days=1)
    at.settle()


@scene
def receipt_taken(at: ExchangeWindow) -> None:
    courier = courier_of(at)
    days_without_a_line(at)
    path = courier.write().path
    at.county.fault = None
    courier.bring(path)
    at.county.fault = Offline()
    take(at, courier.receipt_of(path))


@scene
def receipt_refused(at: ExchangeWindow) -> None:
    courier = courier_of(at)
    days_without_a_line(at)
    path = courier.write().path
    courier.receipt_of(path).write_text("{}", encoding="utf-8")
    take(at, courier.receipt_of(path))


@scene
def journal_behind(at: ExchangeWindow) -> None:
    all_sent(at)
    journal_full(at)
    at.settle()


@scene
def comparing(at: ExchangeWindow) -> None:
    all_sent(at)
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        verified.note_run(unit, {"done": ["Patient", "Slot"], "total": 9})
    at.settle()


@scene
def differences_repaired(at: ExchangeWindow) -> None:
    server_restored(at)
    at.county.script = []
    at.clock.advance(days=1)
    at.exchange()
    at.exchange()


@scene
def connection_tested(at: ExchangeWindow) -> None:
    all_sent(at)
    lines = [
        TestLine("整包同成同败", ok=True, found="已保存，没有留下半包"),
        TestLine("不会互相覆盖", ok=False, found="旧版本也被收下：不能使用"),
        TestLine("回答带时间", ok=None, found="没有"),
    ]
    at.page.show_test(lines, fit=False)


@scene
def everything_at_once(at: ExchangeWindow) -> None:
    """Every strip there is, with a conflict open: the page must still fit."""
    courier_of(at)
    conflict(at)
    with at.clinic.store.unit(at.clinic.nurse.staff_id) as unit:
        verified.ask_for(unit, RESTORED)
    at.clinic.booking(at.clinic.session())
    begin_at_once(at.clinic.store, "restore")
    journal_full(at)
    at.county.fault = Offline("county.certificate")
    at.who = at.clinic.administrator
    at.exchange()
    at.page.held.select(at.page.held.rows()[0].op_id)
