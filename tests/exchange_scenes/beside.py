"""Courier, comparison, test of the connection; and everything at once."""

from types import SimpleNamespace

from desktop.app.exchange import _lines as lines_of
from desktop.domain.errors import Offline
from desktop.domain.verification import RESTORED
from desktop.store import verified
from desktop.store.epoch import begin_at_once
from desktop.wire.probe import ProbeLine
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

BIG = {"entries": 199, "kilobytes": 812, "seconds": 1.4}


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
    found = [
        ProbeLine("P0", ok=True, detail="version", facts={"version": "4.0.1"}),
        ProbeLine("P1", ok=True, detail="nothing_applied"),
        ProbeLine("P2", ok=False, detail="stale_taken"),
        ProbeLine("P3", ok=True, detail="kept"),
        ProbeLine("P4", ok=None, detail="not_honoured"),
        ProbeLine("P5", ok=None, detail="history_no_pages"),
        ProbeLine("P7", ok=True, detail="big_taken", facts=BIG),
        ProbeLine("P9", ok=None, detail="versions_untold"),
        ProbeLine("P12", ok=True, detail="bytes_raw", facts={"kilobytes": 320}),
    ]
    at.page.show_test(lines_of(SimpleNamespace(lines=found)), fit=False)  # type: ignore[arg-type]


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
