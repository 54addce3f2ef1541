"""The receiving desk's scan box, and the same page at a township centre."""

import random
import string
from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.base45 import encode
from desktop.domain.codes import (
    OrgKind,
    ReceptionState,
    Urgency,
)
from desktop.domain.reception_rows import DeskFolder
from desktop.domain.slip_frame import MAGIC
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.hospital import Hospital
from tests.reception_pages import DeskWindow, open_reception, press, shown_windows

S = ReceptionState


@pytest.fixture
def hospital(bare_store: Store, clock: StandingClock) -> Hospital:
    return Hospital(bare_store, clock)


@pytest.fixture
def desk(
    qtbot: QtBot, dressed: QApplication, hospital: Hospital
) -> Iterator[Callable[[], DeskWindow]]:
    yield from shown_windows(qtbot, hospital)


def ids(desk: DeskWindow) -> list[UUID]:
    return [row.id for row in desk.page.table.rows()]


# --- scan box ---------------------------------------------------------------------------------


def test_the_scan_box_is_off_the_input_method_and_strips_line_ends_only(qtbot: QtBot, desk) -> None:
    window = desk()
    box = window.page.scan
    assert not box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    heard: list[str] = []
    box.scanned.disconnect()
    box.scanned.connect(heard.append)
    box.setFocus()
    qtbot.keyClicks(box, "ZD1:A B+*")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.keyClicks(box, " 2 ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == ["ZD1:A B+*", " 2 "]
    assert window.shell.focusWidget() is box


def test_a_thousand_random_texts_in_the_scan_box_do_no_harm(hospital: Hospital, desk) -> None:
    hospital.referral()
    window = desk()
    drawn = random.Random(4)
    signs = string.printable + "转诊单二维码，。？０１２Ａ\x00\x1b\u202e\ud7ff"
    base45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    ops = hospital.store.count_ops()
    rows = ids(window)
    for number in range(1000):
        alphabet = base45 if number % 2 else signs
        text = "".join(drawn.choices(alphabet, k=drawn.choice((1, 11, 12, 13, 40, 967))))
        window.page.scan.setText(text)
        window.page.scan.hand_over()
        assert window.page.scan.text() == ""
    assert hospital.store.count_ops() == ops
    assert ids(window) == rows
    assert window.page.said.isVisible()


def test_a_refused_scan_is_no_longer_said_when_something_else_is_done(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    hospital.referral()
    window = desk()
    for does in (
        window.page.chips[DeskFolder.COMING].click,
        window.page.chips[DeskFolder.TO_ANSWER].click,
        lambda: press(qtbot, window, "Return"),
        lambda: press(qtbot, window, "D", arrived_at=hospital.clock.now()),
    ):
        window.page.scan.setText("ZD1:NO SLIP")
        window.page.scan.hand_over()
        assert window.page.said.isVisible()
        does()
        assert window.page.said.isHidden()


# --- at a township centre ------------------------------------------------------------------------


def test_the_same_page_at_a_centre_shows_what_comes_down(
    qtbot: QtBot, dressed: QApplication, bare_store: Store, clock: StandingClock
) -> None:
    centre = Hospital(bare_store, clock, kind=OrgKind.TOWNSHIP_CENTRE)
    task = centre.task(centre.down_referral())
    window = open_reception(centre)
    qtbot.addWidget(window.shell)
    window.shell.show()
    qtbot.waitExposed(window.shell)
    window.shell.go("reception")
    assert not window.page.chips["beds"].isVisible()
    press(qtbot, window, "B", assigned_to="王家庄团队")
    press(qtbot, window, "A", assigned_to="王家庄团队")
    press(qtbot, window, "U", words="电话其子,明日到")
    assert centre.reception(task).record.state is S.CONTACTING
    press(qtbot, window, "R")
    assert [detail.row.id for detail in window.cared] == [task]
    window.shell.close()


def test_enter_in_the_empty_scan_box_opens_what_is_marked(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    sent = hospital.referral(urgency=Urgency.STAT)
    window = desk()
    window.page.key("F6")
    assert window.shell.focusWidget() is window.page.scan
    qtbot.keyClick(window.page.scan, Qt.Key.Key_Return)
    detail = window.page.detail
    assert detail is not None
    assert detail.row.id == hospital.task(sent)
    assert not detail.row.is_new


def test_enter_in_the_empty_scan_box_of_an_empty_desk_does_nothing(qtbot: QtBot, desk) -> None:
    window = desk()
    window.page.key("F6")
    qtbot.keyClick(window.page.scan, Qt.Key.Key_Return)
    assert window.shell.focusWidget() is window.page.scan
    assert window.page.said.isHidden()


# --- a scanner fired where it was not expected --------------------------------------------------


def test_a_slip_scanned_into_the_list_goes_to_the_box_and_presses_no_key(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    task = hospital.task(hospital.referral())
    window = desk()
    heard: list[str] = []
    window.page.scan.scanned.connect(heard.append)
    code = encode(MAGIC) + "+D1"  # its first letter is the key of declining
    for sign in code[:2]:
        qtbot.keyClicks(window.page.table, sign)
    box = window.shell.focusWidget()
    assert box is window.page.scan
    qtbot.keyClicks(box, code[2:])
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == [code]
    assert window.page.acts.dialog is None
    assert hospital.row(task).is_new


def test_a_letter_whose_row_has_changed_meanwhile_does_nothing(
    qtbot: QtBot, hospital: Hospital, desk
) -> None:
    for _ in range(2):
        hospital.referral()
    window = desk()
    first = window.page.table.current_id()
    qtbot.keyClick(window.page.table, Qt.Key.Key_N)
    window.page.table.select(next(each for each in ids(window) if each != first))
    qtbot.waitUntil(lambda: not window.page.guard.waiting)
    assert window.page.acts.dialog is None


def test_a_digit_left_in_the_box_of_an_empty_desk_chooses_its_filter_by_enter(
    qtbot: QtBot, desk
) -> None:
    window = desk()
    box = window.page.scan
    assert window.shell.focusWidget() is box
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (window.page.folder, box.text()) == (DeskFolder.OVER, "")
    assert window.page.said.isHidden()
    qtbot.keyClicks(box, "9")  # no filter has this number
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.page.folder == DeskFolder.OVER
