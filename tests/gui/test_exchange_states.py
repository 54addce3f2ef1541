"""S20 in the states that leave least room: it fits, is Chinese, and can be worked by keys alone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.exchange_pages import ExchangeWindow, wait_until
from tests.exchange_scenes import stage

ROOM = 613  # of 768: bars, rail and one pinned notice have the rest
ENGLISH = re.compile(r"[A-Z]?[a-z]{2,}")  # a check word is in capitals
PROPER = {"Ctrl", "Enter"}
TIGHTEST = ("everything-at-once", "conflict-long", "emergency-waiting", "clone-found")

Stage = Callable[[str], ExchangeWindow]


@pytest.fixture
def staged(empty_file: Path, tmp_path: Path, chinese: QApplication) -> Iterator[Stage]:
    made: list[ExchangeWindow] = []

    def show(name: str) -> ExchangeWindow:
        made.append(stage(name, empty_file, tmp_path / name))
        return made[-1]

    yield show
    for each in made:
        each.close()


def words_on(page: QWidget) -> list[str]:
    labels = [each for each in page.findChildren(QLabel) if each.isVisible()]
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    return [each.text() for each in (*labels, *buttons)]


@pytest.mark.parametrize("name", TIGHTEST)
def test_whatever_it_has_to_tell_the_page_fits_and_is_chinese(staged: Stage, name: str) -> None:
    page = staged(name).page
    assert page.minimumSizeHint().height() <= ROOM
    assert page.height() <= page.parentWidget().height()
    found = [word for text in words_on(page) for word in ENGLISH.findall(text)]
    assert set(found) <= PROPER


def test_what_finds_no_room_is_one_key_away(staged: Stage, qtbot: QtBot) -> None:
    page = staged("everything-at-once").page
    assert not page.seats.isVisible() or not page.message.isVisible()
    qtbot.keyClick(page.notes.more, Qt.Key.Key_Return)
    assert page.seats.isVisible() == page.seats.wanted
    assert page.message.isVisible()


def test_an_emergency_that_waits_is_red_and_says_to_ring(staged: Stage) -> None:
    at = staged("emergency-waiting")
    assert "打电话" in at.page.urgent.text()
    assert at.page.waiting.value.property("tone") == "red"
    assert "含急诊" in at.shell.status.waiting.text()
    at.page.urgent.findChild(QPushButton).click()
    assert at.opened[-1][0] == "referral-board"


def test_a_copy_at_work_is_counted_on_page_and_status_bar_alike(staged: Stage) -> None:
    at = staged("clone-found")
    assert at.page.problems.value.text() == "1"
    assert "1 件" in at.shell.status.problems.text()


@pytest.mark.parametrize(
    ("scene", "words", "tone"),
    [
        ("busy-county", "县平台繁忙", "amber"),
        ("county-software-unfit", "县平台拒绝", "red"),
        ("clone-found", "已停止：发现副本", "red"),
    ],
)
def test_who_stops_the_exchange_is_told_on_page_and_status_bar_alike(
    staged: Stage, scene: str, words: str, tone: str
) -> None:
    at = staged(scene)
    foot, tile = at.shell.status.connection, at.page.connection.value
    assert tile.text() == foot.accessibleName() == words
    assert tile.property("tone") == foot.property("tone") == tone


def test_what_is_on_a_stick_is_told_until_its_receipt_comes(staged: Stage) -> None:
    at = staged("receipt-awaited")
    strip = at.desktop.courier.strip
    assert strip is not None
    assert strip.isVisible()
    assert strip.receipt.isVisible()
    assert "U盘" in strip.text()


def test_what_became_of_a_stick_is_told_however_much_else_there_is(staged: Stage) -> None:
    at = staged("everything-at-once")
    strip = at.desktop.courier.strip
    assert strip is not None
    strip.write_into(at.folder / "stick")
    wait_until(lambda: not at.jobs.running("courier-write"))
    at.settle()
    assert "须先联网" in strip.text()
    assert strip.isVisible()
    assert at.page.minimumSizeHint().height() <= ROOM


def test_the_focus_comes_back_to_the_button_that_began_a_stick(staged: Stage) -> None:
    at = staged("receipt-awaited")
    strip = at.desktop.courier.strip
    assert strip is not None
    strip.export.setFocus()
    strip.write_into(at.folder / "stick")
    wait_until(lambda: not at.jobs.running("courier-write"))
    at.settle()
    assert strip.export.hasFocus()


def test_without_a_county_it_says_so(staged: Stage) -> None:
    page = staged("not-enrolled").page
    assert page.connection.value.text() == "未设置"
    assert page.message.isVisible()


def test_what_waits_for_a_refused_one_leads_to_it(staged: Stage, qtbot: QtBot) -> None:
    page = staged("quarantined-with-dependants").page
    blocked = page.held.current()
    assert "王秀英" in page.detail.details.text()
    qtbot.keyClick(page.detail.other, Qt.Key.Key_Return)
    assert page.held.current().op_id == blocked.waits_for
    assert page.detail.again.isVisible()


def test_a_conflict_is_decided_by_keys_and_never_by_enter_on_the_list(
    staged: Stage, qtbot: QtBot
) -> None:
    at = staged("conflict")
    page = at.page
    page.held.setFocus()
    qtbot.keyClick(page.held, Qt.Key.Key_Return)
    assert at.shell.focusWidget() is page.detail.pair
    assert page.held.rows()  # nothing is decided
    order = []
    for _ in range(4):
        qtbot.keyClick(at.shell.focusWidget(), Qt.Key.Key_Tab)
        order.append(at.shell.focusWidget())
    detail = page.detail
    assert order == [detail.ours, detail.theirs, detail.open, detail.drop]
    qtbot.keyClick(detail.drop, Qt.Key.Key_Escape)
    assert at.shell.focusWidget() is page.held
    assert page.held.rows()
    detail.theirs.setFocus()
    qtbot.keyClick(detail.theirs, Qt.Key.Key_Return)
    assert page.held.rows() == []
    assert at.shell.focusWidget() is page.now_button


def test_after_a_decision_the_keys_go_on_in_the_list(staged: Stage, qtbot: QtBot) -> None:
    at = staged("deleted-several")
    at.page.detail.theirs.setFocus()
    qtbot.keyClick(at.page.detail.theirs, Qt.Key.Key_Return)
    assert len(at.page.held.rows()) == 2
    assert at.shell.focusWidget() is at.page.held


def test_everything_that_takes_the_focus_has_a_name(staged: Stage) -> None:
    page = staged("conflict-long").page
    stops = [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
    ]
    assert len(stops) >= 8
    assert [each for each in stops if not each.accessibleName()] == []
    assert "转诊" in page.detail.accessibleName()


def test_nothing_is_called_arrived_while_something_is_refused(staged: Stage) -> None:
    page = staged("refused-with-field").page
    assert "还没到县平台" in page.groups.findChild(QLabel).text()


def test_what_waits_for_a_record_that_is_never_sent_needs_a_person(staged: Stage) -> None:
    at = staged("set-aside-with-dependants")
    assert at.page.problems.value.text() == "2"
    assert "2 件" in at.shell.status.problems.text()
    assert "王秀英" in at.page.detail.details.text()
    assert at.page.detail.again.isHidden()


def test_a_record_taken_away_is_sent_again_or_left(staged: Stage, qtbot: QtBot) -> None:
    page = staged("taken-away-by-the-county").page
    assert (page.detail.ours.text(), page.detail.theirs.text()) == ("重新上传", "保持现状")
    qtbot.keyClick(page.detail.theirs, Qt.Key.Key_Return)
    assert page.held.rows() == []


def test_a_deleted_referral_says_to_ring_and_both_answers_are_keys_away(
    staged: Stage, qtbot: QtBot
) -> None:
    at = staged("deleted-referral")
    page = at.page
    assert "打电话" in page.detail.details.text()
    assert "县里已删除" in at.page.check.words.text()
    assert "1 件" in at.shell.status.problems.text()
    page.held.setFocus()
    qtbot.keyClick(page.held, Qt.Key.Key_Tab)
    assert at.shell.focusWidget() is page.detail.ours
    qtbot.keyClick(page.detail.ours, Qt.Key.Key_Return)
    at.settle()
    assert page.held.rows() == []
    assert len(at.county.all("ServiceRequest")) == 1


def test_what_was_left_as_it_is_asks_no_more(staged: Stage) -> None:
    at = staged("deleted-and-left")
    assert at.page.held.rows() == []
    assert at.page.problems.value.text() == "0"
    assert at.county.all("ServiceRequest") == []


@pytest.mark.parametrize("name", ["certificate-of-another-name", "signed-out"])
def test_what_keeps_us_out_is_told_once_and_leads_to_the_settings(staged: Stage, name: str) -> None:
    at = staged(name)
    assert at.shell._strip.isHidden()
    assert at.page.message.isVisible()
    assert at.page.problems.value.text() == "1"
    at.page.message.county.click()
    assert at.opened[-1] == ("settings", {"tab": "county"})


def test_from_the_button_down_leads_to_what_needs_a_person(staged: Stage, qtbot: QtBot) -> None:
    at = staged("refused-with-field")
    at.page.now_button.setFocus()
    qtbot.keyClick(at.page.now_button, Qt.Key.Key_Down)
    assert at.shell.focusWidget() is at.page.held


def test_a_refused_booking_opens_in_the_list_of_its_session(staged: Stage) -> None:
    at = staged("server-stumbles")
    [held] = at.page.held.rows()
    at.page.detail.open.click()
    page, what = at.opened[-1]
    assert page == "session"
    assert str(what["booking_id"]) == held.record_id
