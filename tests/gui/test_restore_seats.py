"""The exchange screen tells of seats made before a restore, and hands the wish on."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.old_seats import OldSeats
from desktop.views.confirm import ConfirmDialog
from desktop.views.exchange.seats_strip import SeatsStrip


@pytest.fixture
def strip(qtbot: QtBot) -> SeatsStrip:
    made = SeatsStrip()
    qtbot.addWidget(made)
    return made


def test_without_such_seats_nothing_is_shown(strip: SeatsStrip) -> None:
    strip.show_seats(OldSeats(), may_take=True)
    assert not strip.wanted


def test_before_the_first_exchange_nobody_can_take_them(strip: SeatsStrip) -> None:
    strip.show_seats(OldSeats(waiting=7, free=7), may_take=True)
    assert strip.wanted
    assert "7 seats" in strip.words.text()
    assert "Exchange with the county first" in strip.words.text()
    assert strip.take.isHidden()


def test_a_nurse_is_told_whom_to_ask(strip: SeatsStrip) -> None:
    strip.show_seats(OldSeats(waiting=7, free=6, ready=True), may_take=False)
    assert "ask the administrator" in strip.words.text()
    assert strip.take.isHidden()


def test_seats_the_county_has_sold_need_no_strip(strip: SeatsStrip) -> None:
    strip.show_seats(OldSeats(waiting=1, ready=True), may_take=True)
    assert not strip.wanted


@pytest.mark.parametrize("yes", [True, False])
def test_an_administrator_is_asked_before_they_are_taken(
    strip: SeatsStrip, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, yes: bool
) -> None:
    strip.show_seats(OldSeats(waiting=7, free=6, ready=True), may_take=True)
    answer = QDialog.DialogCode.Accepted if yes else QDialog.DialogCode.Rejected
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _dialog: answer)
    heard: list[bool] = []
    strip.wanted_over.connect(lambda: heard.append(True))
    strip.take.click()
    assert heard == [True] * yes


def test_once_asked_the_button_is_gone(strip: SeatsStrip) -> None:
    strip.show_seats(OldSeats(waiting=7, free=6, ready=True, asked=True), may_take=True)
    assert "next exchange" in strip.words.text()
    assert strip.take.isHidden()
