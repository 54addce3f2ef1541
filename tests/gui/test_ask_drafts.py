"""What was typed into a question is there again when it is asked again; a PIN never is."""

from collections.abc import Iterator
from typing import NoReturn
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import ClockStop, ReferralState, StepKind
from desktop.domain.draft import Draft
from desktop.domain.errors import DiskFull
from desktop.services.drafts import Drafts
from desktop.services.today import Today
from desktop.store import drafts as drafts_table
from desktop.views import theme
from desktop.views.ask_drafts import QUESTION, AskDrafts
from desktop.views.referral.ask import AskDialog
from tests.factory import Clinic
from tests.referral_cycle import everything_sent, issue, unit_says
from tests.referral_pages import Desk, open_desk

HALF = "血红蛋白 92 g/L，"


@pytest.fixture
def drafts(clinic: Clinic) -> Drafts:
    return Drafts(clinic.store, lambda: clinic.nurse)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, clinic: Clinic, drafts: Drafts, told: list[str]
) -> Iterator[Desk]:
    theme.apply(qapp)
    questions = AskDrafts(
        drafts=lambda: drafts.all(QUESTION),
        keep=drafts.keep,
        discard=drafts.discard,
        tell=told.append,
    )
    made = open_desk(clinic, questions=questions)
    qtbot.addWidget(made.shell)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    yield made
    made.shell.close()


def ask(desk: Desk, act: str, referral_id: UUID) -> AskDialog:
    desk.shell.go("referral", referral_id=referral_id)
    getattr(desk.detail.acts, act)(referral_id)
    dialog = desk.detail.acts.dialog
    assert isinstance(dialog, AskDialog)
    return dialog


def kept(drafts: Drafts) -> tuple[Draft, ...]:
    return drafts.all(QUESTION)


def test_a_half_written_answer_is_there_again_and_is_said_once(
    qtbot: QtBot, desk: Desk, clinic: Clinic, drafts: Drafts, told: list[str]
) -> None:
    made = issue(clinic)
    first = ask(desk, "answer", made)
    first.form.field("result").setFocus()
    first.form.field("result").set_plain(HALF)
    qtbot.waitUntil(lambda: len(kept(drafts)) == 1, timeout=5000)  # a power cut is later than this
    desk.detail.acts.dialog.close()
    again = ask(desk, "answer", made)
    assert again.form.field("result").value() == HALF.strip()
    assert len(told) == 1
    qtbot.keyClicks(again.form.field("result").box, "2U")
    assert again.form.field("result").value() == f"{HALF}2U"
    again.finish()
    assert kept(drafts) == ()
    said = desk.served.desk.detail(made)
    assert said is not None
    assert [each.record.kind for each in said.steps] == [StepKind.SUPPLEMENT]


def test_left_by_escape_a_redirect_waits_for_its_own_referral(
    desk: Desk, clinic: Clinic, drafts: Drafts, told: list[str]
) -> None:
    first, second = (issue(clinic, to_dept="骨科") for _ in range(2))
    everything_sent(clinic)
    for each in (first, second):
        unit_says(clinic, each, ReferralState.REJECTED)
    dialog = ask(desk, "redirect", first)
    dialog.form.field("to_dept").set_plain("神经内科")
    dialog.reject()
    other = ask(desk, "redirect", second)
    assert other.form.field("to_dept").value() != "神经内科"
    other.reject()
    assert ask(desk, "redirect", first).form.field("to_dept").value() == "神经内科"


def test_a_pin_is_never_kept(desk: Desk, clinic: Clinic, drafts: Drafts) -> None:
    dialog = ask(desk, "withdraw", issue(clinic))
    dialog.form.field("pin").set_plain("470915")
    dialog.reject()
    assert drafts.all() == ()


def test_what_was_only_opened_is_not_kept(desk: Desk, clinic: Clinic, drafts: Drafts) -> None:
    ask(desk, "call", issue(clinic)).reject()
    assert kept(drafts) == ()


def test_an_abandoned_choice_is_not_chosen_for_whoever_asks_again(
    desk: Desk, clinic: Clinic, told: list[str]
) -> None:
    made = issue(clinic)
    first = ask(desk, "stop", made)
    first.form.field("stop_reason").set_value(ClockStop.BED)
    first.reject()
    second = ask(desk, "stop", made)
    assert (second.form.field("stop_reason").value(), told) == (None, [])
    second.form.field("stop_reason").set_value(ClockStop.BED)
    second.form.field("result").set_plain("骨科满床")
    second.reject()
    third = ask(desk, "stop", made)
    assert third.form.field("stop_reason").value() is None
    assert third.form.field("result").value() == "骨科满床"
    third.reject()


def test_what_could_not_be_kept_is_told(
    desk: Desk, clinic: Clinic, drafts: Drafts, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise DiskFull

    monkeypatch.setattr(drafts_table, "keep", full)
    dialog = ask(desk, "answer", issue(clinic))
    dialog.form.field("result").set_plain(HALF)
    dialog.reject()
    assert [each for each in told if "disk" in each]


def test_it_is_none_of_the_forms_that_wait_to_be_finished(
    desk: Desk, clinic: Clinic, drafts: Drafts
) -> None:
    dialog = ask(desk, "answer", issue(clinic))
    dialog.form.field("result").set_plain(HALF)
    dialog.reject()
    assert len(kept(drafts)) == 1
    assert Today(clinic.store, clinic.clock).board().drafts == ()
