"""In-house review on the screen, and the settings of codes and rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import ReferralState, Role, SignMode
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_review import INSURANCE_DAYS, ReferralSettings
from desktop.domain.referral_rows import Signing
from desktop.domain.today_rows import Unfinished
from desktop.services.code_lists import CodeLists
from desktop.services.referral_settings import ReferralRulesDesk
from desktop.services.sheets import write_sheet
from desktop.services.today import Today
from desktop.views import theme
from desktop.views.resources import resource_dir
from desktop.views.settings.code_sheet import CodeSheetDialog
from desktop.views.settings.codes import CodesTab
from desktop.views.settings.referral import ReferralRulesTab
from desktop.views.tokens import Tone
from tests.factory import Clinic
from tests.referral_pages import Desk, open_desk
from tests.referrals import PIN, services
from tests.services.test_referral_review import routine

SHIPPED = resource_dir() / "codes" / "diagnosis.tsv"


@pytest.fixture
def waiting(clinic: Clinic) -> Kept[Referral]:
    """A routine referral, signed and waiting for its review."""
    rules = ReferralRulesDesk(clinic.store, lambda: clinic.administrator)
    rules.keep(ReferralSettings(review=True))
    signing = Signing(mode=SignMode.IN_PERSON, pin=PIN)
    return services(clinic).referrals.issue(routine(clinic), uuid7(), 0, signing)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    """The manager's window."""
    theme.apply(qapp)
    clinic.nurse = Actor(clinic.administrator.staff_id, "钱院长", Role.MANAGER)
    made = open_desk(clinic, reviews=lambda: True)
    qtbot.addWidget(made.shell)
    made.shell.show()
    yield made
    made.shell.close()


@pytest.fixture
def lists(clinic: Clinic) -> CodeLists:
    return CodeLists(clinic.store, clinic.clock, lambda: clinic.administrator, SHIPPED)


def test_it_waits_on_today_and_is_agreed_from_its_page(
    waiting: Kept[Referral], desk: Desk, clinic: Clinic
) -> None:
    board = Today(clinic.store, clinic.clock).board()
    assert [row.what for row in board.to_finish] == [Unfinished.REVIEW]
    desk.shell.go("referral", referral_id=waiting.id)
    desk.detail.debts.review.button.click()
    dialog = desk.detail.debts.dialog
    assert dialog is not None
    assert dialog.parentWidget() is desk.shell  # a toned strip would colour its words
    dialog.form.field("answer").pick(0)
    dialog.finish()
    shown = desk.served.desk.detail(waiting.id)
    assert shown is not None
    assert shown.referral.record.state is ReferralState.ISSUED
    assert desk.detail.debts.review.isHidden()


def test_sent_back_it_needs_an_opinion_and_the_form_shows_it(
    waiting: Kept[Referral], desk: Desk
) -> None:
    desk.shell.go("referral", referral_id=waiting.id)
    desk.detail.debts.review.button.click()
    dialog = desk.detail.debts.dialog
    assert dialog is not None
    dialog.form.field("answer").pick(1)
    dialog.finish()
    assert dialog.form.field("opinion").problem_text()
    dialog.form.field("opinion").set_value("请补充心电图结果")
    dialog.finish()
    desk.shell.go("referral-form", referral_id=waiting.id)
    assert "请补充心电图结果" in desk.form.back_note.words.text()


def test_what_is_owed_stands_in_one_strip_with_the_verbal_order(
    waiting: Kept[Referral], desk: Desk
) -> None:
    desk.shell.go("referral", referral_id=waiting.id)
    debts = desk.detail.debts
    debts.order.say("Verbal order: late", Tone.RED, "Confirm", debts.hide)
    shown = desk.detail.detail
    assert shown is not None
    debts.show_detail(shown, desk.detail._parts.now())
    assert debts.order.isVisible()
    assert debts.review.isVisible()
    lines = (debts.order, debts.review)
    assert [line.property("look") for line in lines] == ["plain", "plain"]
    assert (debts.property("look"), debts.property("tone")) == ("note", "red")


def test_the_rules_are_kept_from_their_tab(qtbot: QtBot, clinic: Clinic) -> None:
    rules = ReferralRulesDesk(clinic.store, lambda: clinic.administrator)
    tab = ReferralRulesTab(
        lambda: {"review": False, "insurance_days": 3, "insurance_phone": ""},
        lambda said: rules.keep(ReferralSettings(**said)),
        INSURANCE_DAYS,
    )
    qtbot.addWidget(tab)
    tab.form.field("review").box.click()
    tab.form.field("insurance_phone").line.setText("0537-5550199")
    assert tab.save()
    kept = rules.load()
    assert (kept.review, kept.insurance_days) == (True, 3)
    assert kept.insurance_phone.endswith("5550199")


def test_a_sheet_is_shown_before_it_is_taken(
    qtbot: QtBot, lists: CodeLists, tmp_path: Path
) -> None:
    path = tmp_path / "青山县.xlsx"
    write_sheet(path, ["编码", "名称"], [["I21.900", "急性心肌梗死"], ["坏", "没有"]])
    dialog = CodeSheetDialog(lists)
    qtbot.addWidget(dialog)
    dialog.show_sheet(lists.read(path), path.stem)
    assert [row.line for row in dialog.table.rows()] == [3, 2]
    assert dialog.form.field("name").value() == "青山县"
    dialog.keep()
    assert dialog.form.field("version").problem_text()
    assert lists.in_use().name == ""
    dialog.form.field("version").line.setText("2026版")
    dialog.keep()
    assert (lists.in_use().name, lists.in_use().entries) == ("青山县", 1)


def test_the_tab_says_which_list_is_in_use_and_goes_back(
    qtbot: QtBot, lists: CodeLists, clinic: Clinic, tmp_path: Path
) -> None:
    tab = CodesTab(lists, clinic.clock.now)
    qtbot.addWidget(tab)
    assert not tab.back_button.isVisibleTo(tab)
    tab.search.setText("I21.9")
    assert [row.code for row in tab.table.rows()] == ["I21.9"]
    path = tmp_path / "表.csv"
    path.write_text("编码,名称\nI21.900,急性心肌梗死\n", encoding="utf-8")
    lists.take(lists.read(path), "青山县", "2026版")
    tab.reload()
    assert "青山县" in tab.words.text()
    tab.back_button.click()
    assert not tab.back_button.isVisibleTo(tab)
