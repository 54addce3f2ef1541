"""S20 on a real file: the four facts, what waits, what needs a person, and the next steps."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from desktop.domain.errors import Offline
from desktop.jobs.jobs import Jobs
from desktop.jobs.sync_timer import SyncTimer
from desktop.practice.county.service import CountyService
from desktop.services.exchange import Exchange
from desktop.sync.engine import SyncEngine
from desktop.sync.result import Outcome, SyncResult
from desktop.views.exchange.desk import ExchangeDesk
from desktop.views.exchange.page import ExchangePage
from desktop.views.exchange.test_lines import TestLine
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.sync.shim import ShimCounty


class Bench:
    """A page over a real file, with a county that a test can break."""

    def __init__(self, clinic: Clinic, clock: StandingClock) -> None:
        self.clinic = clinic
        self.county = ShimCounty(CountyService(None, clock.now))
        self.service = Exchange(clinic.store, lambda: clinic.nurse)
        self.asked: list[tuple[str, str]] = []
        self.page = ExchangePage(self.desk(clock))

    def desk(self, clock: StandingClock) -> ExchangeDesk:
        own = self.service
        return ExchangeDesk(
            now=clock.now,
            status=own.status,
            waiting=own.waiting,
            held=own.held,
            recent=own.recent,
            pair=own.pair,
            keep_ours=own.keep_ours,
            keep_countys=own.keep_countys,
            try_again=own.try_again,
            discard=own.discard,
            send_again=lambda record_id: self.asked.append(("again", record_id)),
            leave=lambda record_id: self.asked.append(("leave", record_id)),
            exchange_now=self.exchange,
            cancel=lambda: None,
            test=lambda: True,
            open_record=lambda kind, record_id: self.asked.append((kind, record_id)),
            next_in_s=lambda: None,
        )

    def exchange(self) -> bool:
        engine = SyncEngine(self.clinic.store, self.county, self.clinic.clock)
        engine.run_once(lambda _done, _total: None, lambda: False)
        return True


@pytest.fixture
def bench(clinic: Clinic, clock: StandingClock, shown: Callable[[Any], Any]) -> Any:
    made = Bench(clinic, clock)
    shown(made.page)
    yield made
    made.county.service.vault.close()


def test_what_waits_is_said_in_business_words(bench: Bench) -> None:
    bench.clinic.booking(bench.clinic.session())
    bench.page.refresh()

    waiting = {row.kind: row.count for row in bench.page.groups.rows()}
    assert waiting["booking"] == 1
    assert int(bench.page.waiting.value.text()) == sum(waiting.values())


def test_green_only_when_everything_has_arrived(bench: Bench, qtbot: QtBot) -> None:
    bench.page.refresh()
    assert bench.page.waiting.value.property("tone") != "green"

    qtbot.mouseClick(bench.page.now_button, Qt.MouseButton.LeftButton)
    bench.page.refresh()

    assert bench.page.waiting.value.property("tone") == "green"
    assert bench.page.arrived.rows()


def test_an_exchange_by_itself_takes_no_focus_away(bench: Bench) -> None:
    bench.page.now_button.setFocus()
    bench.page.show_sending(sending=True)
    assert bench.page.now_button.hasFocus()
    assert bench.page.now_button.isEnabled()


def test_pressing_meanwhile_is_heard_and_keeps_the_focus_on_the_page(bench: Bench) -> None:
    button = bench.page.now_button
    button.setFocus()
    bench.page.show_sending(sending=True)
    bench.page.show_progress(3, 7)
    bench.page.show_sending(sending=True, follows=True)
    assert (button.isEnabled(), button.accessibleName()) == (False, "Another round follows")
    assert bench.page.progress.value() == 3
    assert bench.page.groups.hasFocus()
    assert bench.page.first_focus() is bench.page.groups
    bench.page.show_sending(sending=True)
    assert (button.isEnabled(), button.accessibleName()) == (True, "Exchange now")
    assert bench.page.first_focus() is button


def test_a_refused_record_says_why_and_goes_out_on_trying_again(bench: Bench, qtbot: QtBot) -> None:
    bench.county.fails = lambda each: each["resourceType"] == "Patient"
    bench.clinic.patient()
    bench.exchange()
    bench.page.refresh()
    [held] = bench.page.held.rows()
    bench.page.held.select(held.op_id)
    assert bench.page.detail.reason.text().startswith("The county platform found something")

    bench.county.fails = lambda _each: False
    qtbot.keyClick(bench.page.detail.again, Qt.Key.Key_Return)
    bench.exchange()
    bench.page.refresh()

    assert bench.page.held.rows() == []


def test_two_versions_stand_side_by_side_with_only_what_differs(bench: Bench, qtbot: QtBot) -> None:
    patient = bench.clinic.patient()
    bench.exchange()
    [there] = bench.county.all("Patient")
    bench.county.service.put({**there, "name": [{"use": "official", "text": "张桂芬"}]})
    bench.clinic.save(changed(patient, name="张桂方"), patient.id)
    bench.exchange()
    bench.page.refresh()

    rows = bench.page.detail.pair.rows()
    assert [(row.ours, row.county) for row in rows] == [("张桂方", "张桂芬")]
    qtbot.mouseClick(bench.page.detail.theirs, Qt.MouseButton.LeftButton)

    with bench.clinic.store.reading() as reading:
        kept = reading.get(type(patient.record), patient.id)
    assert kept
    assert kept.record.name == "张桂芬"


def test_setting_aside_asks_for_a_reason(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.county.fails = lambda each: each["resourceType"] == "Patient"
    bench.clinic.patient()
    bench.exchange()
    bench.page.refresh()
    for reason, left in (("", 1), ("录重了", 0)):
        monkeypatch.setattr(QInputDialog, "getText", lambda *_, said=reason: (said, True))
        qtbot.mouseClick(bench.page.detail.drop, Qt.MouseButton.LeftButton)
        assert len(bench.page.held.rows()) == left


def test_the_connection_test_shows_its_lines(bench: Bench) -> None:
    bench.page.show_test([TestLine("整包同成同败", ok=True, found="已保存")], fit=True)
    assert bench.page.lines.isVisible()
    assert "everything that is needed" in bench.page.message.text()


def test_no_english_word_is_left_on_the_chinese_screen(
    bench: Bench, chinese: Any, clock: StandingClock
) -> None:
    page = ExchangePage(bench.desk(clock))
    assert page.title == "数据上传"
    page.deleteLater()


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []

    @Slot(object)
    def hear(self, result: Any) -> None:
        self.heard.append(result)


def test_what_is_asked_for_meanwhile_follows_at_once_and_never_overlaps(qtbot: QtBot) -> None:
    jobs, ear, changes = Jobs(), Ear(), []
    done = SyncResult(outcome=Outcome.DONE)
    timer = SyncTimer(jobs, lambda _progress, _cancelled: done)
    timer.finished.connect(ear.hear)
    timer.changed.connect(lambda: changes.append((timer.sending, timer.follows)))

    with qtbot.waitSignals([timer.finished, timer.finished]):
        assert timer.exchange_now()
        assert not timer.exchange_now()
        assert not timer.exchange_now()
    left = timer.next_in_s()
    timer.stop()
    jobs.close()

    assert ear.heard == [done, done]
    assert changes[:2] == [(True, False), (True, True)]
    assert changes[-2:] == [(True, False), (False, False)]
    assert left is not None
    assert left > 10


def test_what_is_asked_for_meanwhile_is_no_mere_look_at_the_line(qtbot: QtBot) -> None:
    jobs, ran, pressed = Jobs(), [], Event()

    def full(_progress: object, _cancelled: object) -> SyncResult:
        ran.append("full")
        assert pressed.wait(10)  # the line is away, an emergency waits, somebody presses
        return SyncResult(outcome=Outcome.OFFLINE)

    def look(_progress: object, _cancelled: object) -> SyncResult:
        ran.append("look")
        return SyncResult(outcome=Outcome.OFFLINE, probe=True)

    timer = SyncTimer(jobs, full, owed=lambda: True, urgent=lambda: True, probe=look)
    with qtbot.waitSignals([timer.finished, timer.finished]):
        timer.exchange_now()
        timer.exchange_now()
        pressed.set()
    timer.stop()
    jobs.close()
    assert ran == ["full", "full"]


def test_stopping_also_takes_back_what_should_follow(qtbot: QtBot) -> None:
    jobs, ear = Jobs(), Ear()
    over = SyncResult(outcome=Outcome.CANCELLED)
    timer = SyncTimer(jobs, lambda _progress, _cancelled: over)
    timer.finished.connect(ear.hear)
    with qtbot.waitSignal(timer.finished):
        timer.exchange_now()
        timer.exchange_now()
        timer.cancel()
    left = timer.next_in_s()
    timer.stop()
    jobs.close()
    assert ear.heard == [over]
    assert left is not None
    assert left > 1


def test_exchanges_back_off_when_the_line_is_down(qtbot: QtBot) -> None:
    jobs, ear = Jobs(), Ear()
    down = SyncResult(outcome=Outcome.OFFLINE)
    timer = SyncTimer(jobs, lambda _progress, _cancelled: down, owed=lambda: True)
    timer.finished.connect(ear.hear)

    with qtbot.waitSignal(timer.finished):
        assert timer.exchange_now()
    left = timer.next_in_s()
    timer.stop()
    jobs.close()

    assert ear.heard == [down]
    assert left is not None
    assert 0 < left <= 2


def test_while_an_emergency_waits_the_line_is_looked_at_and_the_rest_follows(
    qtbot: QtBot,
) -> None:
    jobs, ran = Jobs(), []
    timer: SyncTimer

    def full(_progress: object, _cancelled: object) -> SyncResult:
        ran.append("full")
        return SyncResult(outcome=Outcome.OFFLINE if len(ran) == 1 else Outcome.DONE)

    def look(_progress: object, _cancelled: object) -> SyncResult:
        ran.append("look")
        timer.exchange_now()  # somebody presses the button meanwhile
        return SyncResult(probe=True)

    timer = SyncTimer(jobs, full, owed=lambda: True, urgent=lambda: True, probe=look)
    with qtbot.waitSignal(timer.finished):
        timer.exchange_now()
    left = timer.next_in_s()
    assert left is not None
    assert left <= 5 * 1.05  # Qt rounds a coarse timer by a twentieth
    with qtbot.waitSignal(timer.finished, timeout=20_000):
        pass
    with qtbot.waitSignal(timer.finished, timeout=20_000):
        pass
    timer.stop()
    jobs.close()
    assert ran == ["full", "look", "full"]


def test_a_broken_exchange_is_tried_again_later(qtbot: QtBot) -> None:
    jobs = Jobs()

    def broken(_progress: object, _cancelled: object) -> None:
        raise Offline

    timer = SyncTimer(jobs, broken)
    with qtbot.waitSignal(timer.broke):
        timer.exchange_now()
    assert timer.next_in_s() is not None
    timer.stop()
    jobs.close()


def test_a_job_on_a_stalled_line_does_not_hold_the_window(qtbot: QtBot) -> None:
    jobs, ear, stalled = Jobs(), Ear(), Event()
    jobs.succeeded.connect(ear.hear)
    with qtbot.waitSignal(jobs.started):
        jobs.start("exchange", lambda _progress, _cancelled: stalled.wait(20))
    assert not jobs.close(grace_s=0.05)
    assert not jobs.start("another", lambda _progress, _cancelled: None)
    stalled.set()
    assert jobs.close(grace_s=20)
    assert ear.heard == []
