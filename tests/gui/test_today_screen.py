"""Today on the screen: a count opens exactly the rows it counted."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codes import BookingState, ReferralState, SessionStatus, SignMode, StopReason
from desktop.domain.draft import Draft
from desktop.domain.ids import uuid7
from desktop.domain.today_rows import TodayCard
from desktop.services.drafts import Drafts
from desktop.services.today import Today
from desktop.store import prints
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from desktop.views.today.page import TodayDesk, TodayPage
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.return_parts import Care


class Opened:
    """What the page asked to open."""

    def __init__(self) -> None:
        self.rows: list[tuple[TodayCard, Any]] = []
        self.screens: list[str] = []


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def page(qtbot: QtBot, clinic: Clinic, clock: StandingClock, opened: Opened) -> TodayPage:
    today = Today(clinic.store, clock)
    page = TodayPage(
        TodayDesk(
            board=today.board,
            now=clock.now,
            open_row=lambda card, row: opened.rows.append((card, row)),
            go=opened.screens.append,
        )
    )
    qtbot.addWidget(page)
    page.resize(1180, 590)
    with qtbot.waitExposed(page):
        page.show()
    return page


def busy_day(clinic: Clinic, clock: StandingClock) -> None:
    session = clinic.session(held_on=clock.today(), capacity=4)
    booked = clinic.booking(session, 1)
    clinic.booking(session, 2, state=BookingState.ARRIVED)
    at = clock.now() - timedelta(minutes=5)
    clinic.referral(
        green_channel=True,
        state=ReferralState.ISSUED,
        issued_at=at,
        signed_at=at,
        sign_mode=SignMode.VERBAL_ORDER,
    )
    clinic.training()
    Care.of(clinic).comes_in()
    off = clinic.session(
        held_on=clock.today() + timedelta(days=1),
        status=SessionStatus.STOPPED,
        stop_reason=StopReason.EXPERT_LEAVE,
    )
    clinic.booking(off, 1, state=BookingState.PENDING)
    Drafts(clinic.store, lambda: clinic.nurse).keep(Draft(id=uuid7(), kind="patient"))
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        prints.log(unit, booked.id, "booking-slip", 1, "", owed=True)


@pytest.mark.parametrize("card", list(TodayCard))
def test_a_count_opens_exactly_the_rows_it_counted(
    page: TodayPage, clinic: Clinic, clock: StandingClock, card: TodayCard
) -> None:
    busy_day(clinic, clock)
    page.show_with()
    page.cards[card].click()
    rows = page.tables[card].rows()
    counted = sum(row.left for row in rows) if card is TodayCard.SEATS else len(rows)
    assert page.cards[card].number.text() == str(counted)
    assert counted > 0
    assert page.tables[card].isVisible()


def test_an_empty_list_teaches_the_key_that_fills_it(page: TodayPage, opened: Opened) -> None:
    page.show_with(card="arrivals")
    assert page.tables[TodayCard.ARRIVALS].empty.isVisible()
    page.tables[TodayCard.ARRIVALS].empty.button.click()
    assert opened.screens == ["booking"]


def test_cards_and_lists_are_worked_by_keys(
    qtbot: QtBot, page: TodayPage, clinic: Clinic, clock: StandingClock, opened: Opened
) -> None:
    busy_day(clinic, clock)
    page.show_with()
    first = page.first_focus()
    assert first is not None
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert page.cards[TodayCard.SEATS].hasFocus()
    qtbot.keyClick(page.cards[TodayCard.SEATS], Qt.Key.Key_Down)
    assert page.time_line.hasFocus()
    page.cards[TodayCard.SEATS].setFocus()
    qtbot.keyClick(page.cards[TodayCard.SEATS], Qt.Key.Key_Return)
    table = page.tables[TodayCard.SEATS]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [card for card, _ in opened.rows] == [TodayCard.SEATS]
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert page.time_line.isVisible()


def test_a_change_counts_again_and_keeps_the_open_list(
    page: TodayPage, clinic: Clinic, clock: StandingClock
) -> None:
    page.show_with(card="arrivals")
    clinic.booking(clinic.session(held_on=clock.today()))
    page.reload(frozenset({"booking"}))
    assert page.cards[TodayCard.ARRIVALS].number.text() == "1"
    assert page.open_card is TodayCard.ARRIVALS


def test_the_cursor_starts_in_the_search_box_and_arrows_lead_to_the_cards(
    qtbot: QtBot, clinic: Clinic, clock: StandingClock, shown: Callable[[QWidget], QWidget]
) -> None:
    shell = Shell(Changes(), now=clinic.clock.now)
    search = QLineEdit()
    shell.set_search(search)
    asked = TodayDesk(
        board=Today(clinic.store, clock).board,
        now=clock.now,
        open_row=lambda _card, _row: None,
        go=lambda *_what: None,
        search=lambda: search,
    )
    shell.add_screen("today", 1, "Today", "today", lambda: TodayPage(asked))
    shell.go("today")
    shown(shell)
    assert search.hasFocus()
    qtbot.keyClicks(search, "zgf")
    assert search.text() == "zgf"
    qtbot.keyClick(search, Qt.Key.Key_Right)
    assert search.hasFocus()
    search.clear()
    qtbot.keyClick(search, Qt.Key.Key_Right)
    assert shell.stack.current().cards[TodayCard.SEATS].hasFocus()
