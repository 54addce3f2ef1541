"""The strip of a held seat, and the tab of seats and devices."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codes import SeatKind
from desktop.domain.errors import Offline, Problem
from desktop.domain.seat_rows import DeskFacts, LentSeats, SeatLine, SeatStanding
from desktop.sync.county_desk import LedgersMissing, Silent
from desktop.views.booking.hold_strip import HoldCalls, HoldStrip
from desktop.views.settings import seats as seats_tab
from desktop.views.settings.seats import SeatsCalls, SeatsTab

AT = datetime(2026, 11, 26, 0, 30, tzinfo=UTC)
SEAT = uuid4()
Show = Callable[[QWidget], QWidget]


class Signals(QObject):
    """Those of `app.seats.Seats`."""

    told = Signal(object)
    acted = Signal()
    failed = Signal(object)


@dataclass
class Seat:
    """One seat at the county, and what was asked for it."""

    line: SeatLine = field(
        default_factory=lambda: SeatLine(
            id=SEAT,
            session_id=uuid4(),
            no=7,
            starts_at=AT,
            ends_at=AT,
            kind=SeatKind.POOL,
            standing=SeatStanding.FREE,
        )
    )
    asked: list[str] = field(default_factory=list)
    signals: Signals = field(default_factory=Signals)

    def now(self, standing: SeatStanding, **said: object) -> None:
        self.line = replace(self.line, standing=standing, **said)  # type: ignore[arg-type]

    def strip(self) -> HoldStrip:
        calls = HoldCalls(
            seat=lambda _seat: self.line,
            hold=lambda _seat: self.asked.append("hold"),
            let_go=lambda _seat: self.asked.append("let go"),
            take=lambda _seats: self.asked.append("take"),
            told=self.signals.told,
        )
        return HoldStrip(calls)


@pytest.fixture
def seat() -> Seat:
    return Seat()


@pytest.fixture
def strip(seat: Seat, qtbot: QtBot, chinese: object) -> HoldStrip:
    made = seat.strip()
    qtbot.addWidget(made)
    return made


def told(seat: Seat, problem: Problem | None = None) -> None:
    seat.signals.told.emit(problem)


def test_a_seat_of_ours_asks_nothing_and_shows_nothing(seat: Seat, strip: HoldStrip) -> None:
    seat.now(SeatStanding.OURS)
    strip.begin(SEAT)
    assert seat.asked == []
    assert strip.isHidden()
    assert not strip.must_wait


def test_a_pool_seat_is_held_and_its_time_counted(seat: Seat, strip: HoldStrip) -> None:
    strip.begin(SEAT)
    assert seat.asked == ["hold"]
    assert strip.must_wait
    seat.now(SeatStanding.HELD_HERE, left_s=272)
    told(seat)
    assert strip.words.text() == "为您保留 4:32"
    strip.end()
    assert seat.asked == ["hold", "let go"]
    assert strip.isHidden()


def test_who_has_it_and_for_how_long_is_said(seat: Seat, strip: HoldStrip) -> None:
    seat.now(SeatStanding.HELD, left_s=55, holder="霄云镇卫生院")
    strip.begin(SEAT)
    assert seat.asked == []
    assert strip.words.text() == "已被占用（霄云镇卫生院，剩 1 分钟）"
    assert not strip.again.isVisibleTo(strip)
    seat.now(SeatStanding.HELD, left_s=0)
    told(seat)
    assert strip.again.isVisibleTo(strip)
    strip.again.click()
    assert seat.asked == ["hold"]


def test_saving_waits_until_the_seat_is_ours(seat: Seat, strip: HoldStrip, qtbot: QtBot) -> None:
    strip.begin(SEAT)
    strip.sell()
    assert seat.asked == ["hold", "take"]
    seat.now(SeatStanding.HELD_HERE, left_s=200, asked="take")
    with qtbot.assertNotEmitted(strip.sellable):
        told(seat)
    seat.now(SeatStanding.OURS, asked="")
    with qtbot.waitSignal(strip.sellable) as sold:
        told(seat)
    assert sold.args == [SEAT]


def test_refused_or_unknown_the_form_is_told_why(
    seat: Seat, strip: HoldStrip, qtbot: QtBot
) -> None:
    strip.begin(SEAT)
    strip.sell()
    seat.now(SeatStanding.LENT, asked="", refused=Problem("seats.lent"))
    with qtbot.waitSignal(strip.failed) as refused:
        told(seat)
    assert refused.args == [Problem("seats.lent")]
    strip.sell()
    seat.now(SeatStanding.FREE, asked="take", refused=None)
    with qtbot.waitSignal(strip.failed) as unknown:
        told(seat, Offline().problem)
    assert unknown.args == [Offline().problem]
    assert seat.asked[-1] == "let go"
    assert "候补" in strip.words.text()


# --- seats and devices ---------------------------------------------------------------------------

LOST = uuid4()
LENT = (
    LentSeats(uuid4(), "护士站电脑", "霄云镇卫生院", 9, 4, ours=True),
    LentSeats(LOST, "预检分诊台电脑", "桃园镇卫生院", 3, 1),
)
FACTS = DeskFacts(
    roster="护士站电脑 霄云镇卫生院", calls="登记台电脑 霄云镇卫生院", roster_here=True
)


@dataclass
class Desk:
    """What the tab is handed."""

    facts: DeskFacts = FACTS
    may: bool = True
    done: list[object] = field(default_factory=list)
    signals: Signals = field(default_factory=Signals)

    def tab(self) -> SeatsTab:
        def release(device: UUID) -> int:
            self.done.append(device)
            return 3

        return SeatsTab(
            SeatsCalls(
                facts=lambda: self.facts,
                lent=lambda: LENT,
                may_act=lambda: self.may,
                move=lambda **what: self.done.append(what),
                close_pool=lambda: self.done.append("close"),
                open_pool=self.done.append,
                release=release,
                missing=lambda error: (
                    [(str(LOST), "预检分诊台电脑")] if isinstance(error, LedgersMissing) else []
                ),
                acted=self.signals.acted,
                failed=self.signals.failed,
                told=self.signals.told,
            )
        )


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(seats_tab, "confirm", lambda *_said: True)
    return Desk()


def test_everybody_sees_who_has_what_and_only_an_administrator_acts(
    desk: Desk, qtbot: QtBot, chinese: object
) -> None:
    desk.may = False
    tab = desk.tab()
    qtbot.addWidget(tab)
    assert tab.roster.text() == "护士站电脑 霄云镇卫生院（本机）"
    assert tab.calling.text() == "登记台电脑 霄云镇卫生院"
    assert len(tab.table.rows()) == len(LENT)
    buttons = (tab.keep_roster, tab.call_here, tab.switch, tab.release)
    assert not any(button.isEnabled() for button in buttons)


def test_a_lost_computers_seats_are_released_by_keyboard(
    desk: Desk, shown: Show, qtbot: QtBot, chinese: object
) -> None:
    tab = desk.tab()
    shown(tab)
    tab.table.setFocus()
    tab.table.select(LENT[0].device)
    assert not tab.release.isEnabled()
    QTest.keyClick(tab.table, Qt.Key.Key_Down)
    assert tab.release.isEnabled()
    tab.release.setFocus()
    QTest.keyClick(tab.release, Qt.Key.Key_Return)
    assert desk.done == [LOST]


def test_the_pool_opens_without_lost_computers_only_when_they_are_named(
    desk: Desk, shown: Show, qtbot: QtBot, chinese: object
) -> None:
    desk.facts = replace(desk.facts, closed=True, closed_by="霄云镇卫生院 A1", closed_at=AT)
    tab = desk.tab()
    shown(tab)
    tab.switch.click()
    assert desk.done == [frozenset()]
    desk.signals.failed.emit(LedgersMissing((Silent(str(LOST), ""),)))
    assert "预检分诊台电脑" in tab.strip.words.text()
    tab.switch.click()
    assert desk.done == [frozenset(), frozenset({str(LOST)})]
    desk.facts = replace(desk.facts, closed=False)
    desk.signals.acted.emit()
    assert tab.pool.text().startswith("开放")
