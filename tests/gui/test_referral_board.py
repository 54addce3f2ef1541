"""The referral board and one referral's screen."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import ReferralState, RejectReason, SignMode, StepKind, Urgency
from desktop.domain.draft import Draft
from desktop.domain.ids import uuid7
from desktop.domain.referral_states import Folder
from desktop.store.queries import standing_memo
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.referral.cards import time_points
from desktop.views.referral.said import county_words
from tests.factory import Clinic
from tests.referral_pages import Desk, shown_desk
from tests.referrals import county_says

S = ReferralState
FOLDERS = list(Folder)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    yield from shown_desk(qtbot, qapp, clinic)


@pytest.fixture
def issued(clinic: Clinic) -> UUID:
    return clinic.referral(
        state=S.ISSUED,
        urgency=Urgency.STAT,
        issued_at=clinic.clock.now(),
        signed_at=clinic.clock.now(),
        sign_mode=SignMode.VERBAL_ORDER,
    ).id


def choose(desk: Desk, folder: Folder) -> None:
    desk.board.folders.setCurrentRow(FOLDERS.index(folder))


def test_every_count_opens_exactly_its_rows(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    asked = clinic.referral(state=S.ISSUED, issued_at=clinic.clock.now()).id
    county_says(clinic, asked, S.RECEIVED, S.INFO_REQUESTED, question="血糖?")
    clinic.referral(state=S.AWAITING_SIGNATURE)
    desk.parts.keep_draft(Draft(id=uuid7(), kind="referral", title="孙桂兰 咯血"))
    desk.shell.go("referral-board")
    counts = {}
    for place, folder in enumerate(FOLDERS):
        choose(desk, folder)
        shown = len(desk.board.table.rows())
        assert desk.board.folders.item(place).text().endswith(f"  {shown}")
        counts[folder] = shown
    assert {f: n for f, n in counts.items() if n} == {
        Folder.DRAFTS: 2,
        Folder.NOT_DELIVERED: 1,
        Folder.ASKED: 1,
    }


def test_the_board_opens_where_work_waits(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    county_says(clinic, issued, S.RECEIVED, S.ACCEPTED)
    desk.shell.go("referral-board")
    assert desk.board.folder is Folder.ON_THE_WAY
    choose(desk, Folder.DECLINED)
    desk.shell.go("referral", referral_id=issued)
    desk.shell.go("referral-board")
    assert desk.board.folder is Folder.DECLINED


def test_arrows_lead_to_the_folders_and_back(qtbot: QtBot, desk: Desk, issued: UUID) -> None:
    desk.shell.go("referral-board")
    qtbot.waitUntil(desk.board.table.hasFocus)
    qtbot.keyClick(desk.board.table, Qt.Key.Key_Left)
    assert desk.board.folders.hasFocus()
    qtbot.keyClick(desk.board.folders, Qt.Key.Key_Right)
    assert desk.board.table.hasFocus()


def test_the_board_follows_the_county_and_keeps_the_folder(
    desk: Desk, clinic: Clinic, issued: UUID
) -> None:
    desk.shell.go("referral-board")
    choose(desk, Folder.ON_THE_WAY)
    assert not desk.board.table.rows()
    county_says(clinic, issued, S.RECEIVED, S.ACCEPTED)
    assert desk.board.folder is Folder.ON_THE_WAY
    assert [row.id for row in desk.board.table.rows()] == [issued]


@pytest.mark.parametrize("place", ["folders", "table"])
def test_g_opens_the_figures_from_anywhere_on_the_board(
    qtbot: QtBot, desk: Desk, issued: UUID, place: str
) -> None:
    desk.shell.go("referral-board")
    part = getattr(desk.board, place)
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_G)
    assert desk.shell.stack.current_name() == "referral-figures"


def test_a_refusal_is_told_with_its_coded_reason(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    said = {"reject_code": RejectReason.NO_BED, "reject_reason": "建议市中医院"}
    county_says(clinic, issued, S.RECEIVED, S.REJECTED, **said)
    reply = desk.parts.reads.detail(issued).reply
    reasons = [value for _name, value in county_words(reply, clinic.clock.now())]
    assert f"{label(RejectReason.NO_BED)} · 建议市中医院" in reasons


def test_one_who_comes_back_to_an_emptied_folder_is_led_on(
    desk: Desk, clinic: Clinic, issued: UUID
) -> None:
    county_says(clinic, issued, S.RECEIVED, S.INFO_REQUESTED, question="血糖?")
    desk.shell.go("referral-board", folder=Folder.ASKED)
    assert desk.board.chosen.isVisible()
    desk.shell.go("referral", referral_id=issued)
    county_says(clinic, issued, S.ACCEPTED)
    desk.shell.go("referral-board")
    assert desk.board.folder is Folder.ON_THE_WAY
    choose(desk, Folder.ASKED)
    assert not desk.board.chosen.isVisible(), "nothing is asked any more"


def test_the_draft_comes_first_on_the_time_line(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    clinic.clock.advance(minutes=3)
    early = clinic.clock.now() - timedelta(minutes=10)  # the order came before its words
    spoken = clinic.referral(state=S.ISSUED, issued_at=early, signed_at=early).id
    detail = desk.parts.reads.detail(spoken)
    said = [point.words for point in time_points(detail, clinic.clock.now())]
    assert said[:2] == [label(S.DRAFT), label(S.ISSUED)]


def test_enter_opens_the_referral_and_a_draft_opens_its_form(
    qtbot: QtBot, desk: Desk, issued: UUID
) -> None:
    draft_id = uuid7()
    desk.parts.keep_draft(Draft(id=draft_id, kind="referral", title="孙桂兰 咯血"))
    desk.shell.go("referral-board", referral_id=issued)
    qtbot.keyClick(desk.board.table, Qt.Key.Key_Return)
    assert desk.shell.stack.current_name() == "referral"
    desk.shell.go("referral-board", folder="drafts")
    qtbot.keyClick(desk.board.table, Qt.Key.Key_Return)
    assert desk.shell.stack.current_name() == "referral-form"
    assert desk.form.keeper.draft_id == draft_id


def test_f8_prints_the_chosen_slip(desk: Desk, issued: UUID) -> None:
    desk.shell.go("referral-board", referral_id=issued)
    desk.shell.press("F8")
    assert desk.printed == [issued]


def test_the_ringing_ends_with_a_logged_call(qtbot: QtBot, desk: Desk, issued: UUID) -> None:
    desk.shell.go("referral", referral_id=issued)
    page = desk.detail
    assert page.ring.isVisible()
    assert "0537-5550120" in page.ring.numbers.text()
    qtbot.keyClick(page.ring.button, Qt.Key.Key_Return)
    dialog = page.acts.dialog
    assert dialog is not None
    dialog.form.field("whom").pick(0)
    assert dialog.form.field("phone").plain() == "0537-5550120"
    dialog.finish()
    assert dialog.form.field("person").problem_text()
    dialog.form.field("person").line.setText("刘护士")
    dialog.finish()
    assert not page.ring.isVisible()
    assert "刘护士" in page.steps.text


def test_the_hospitals_answer_appears_by_itself(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    desk.shell.go("referral", referral_id=issued)
    page = desk.detail
    county_says(
        clinic,
        issued,
        S.RECEIVED,
        S.ACCEPTED,
        S.ARRANGED,
        department="心内科",
        doctor="周明远",
        ward="心内一病区",
        bed="7-03",
        phone="0537-5550133",
        booking_code="A739",
    )
    for part in ("心内科", "周明远", "心内一病区", "7-03", "0537-5550133", "A739"):
        assert part in page.county.text
    assert not page.ring.isVisible()
    assert page.detail is not None
    assert page.detail.progress.state is S.ARRANGED


def test_departure_is_recorded_by_key(qtbot: QtBot, desk: Desk, issued: UUID) -> None:
    desk.shell.go("referral", referral_id=issued)
    desk.shell.press("F7")
    dialog = desk.detail.acts.dialog
    assert dialog is not None
    dialog.form.field("person").line.setText("村医王大夫")
    dialog.form.field("pulse").line.setText("104")
    dialog.finish()
    detail = desk.detail.detail
    assert detail is not None
    step = detail.steps[0].record
    assert step.kind is StepKind.DEPARTED
    assert step.vitals is not None
    assert step.vitals.pulse == 104
    assert not desk.detail.buttons["depart"].isVisible()


def test_a_question_is_answered(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    county_says(clinic, issued, S.RECEIVED, S.INFO_REQUESTED, question="请补充肌钙蛋白")
    desk.shell.go("referral", referral_id=issued)
    assert "请补充肌钙蛋白" in desk.detail.county.text
    desk.detail.acts.answer(issued)
    dialog = desk.detail.acts.dialog
    assert dialog is not None
    dialog.form.field("result").box.setPlainText("肌钙蛋白 0.8")
    dialog.finish()
    assert "肌钙蛋白 0.8" in desk.detail.steps.text


def test_a_verbal_order_asks_for_its_doctor_until_confirmed(desk: Desk, issued: UUID) -> None:
    desk.shell.go("referral", referral_id=issued)
    assert desk.detail.owed.isVisible()
    desk.detail.owed.button.click()
    dialog = desk.detail.acts.dialog
    assert dialog is not None
    dialog.form.field("sign_mode").pick(1)
    dialog.finish()
    assert not desk.detail.owed.isVisible()


def test_a_contradiction_of_the_county_is_told_and_not_applied(
    desk: Desk, clinic: Clinic, issued: UUID
) -> None:
    county_says(clinic, issued, S.ACCEPTED, S.REJECTED)
    desk.shell.go("referral", referral_id=issued)
    assert desk.detail.flag.isVisible()
    assert desk.detail.detail is not None
    assert desk.detail.detail.progress.state is S.ACCEPTED


def test_withdrawing_asks_why_and_whose_pin(desk: Desk, issued: UUID) -> None:
    desk.shell.go("referral", referral_id=issued)
    desk.detail.acts.withdraw(issued)
    dialog = desk.detail.acts.dialog
    assert dialog is not None
    dialog.form.field("why").pick(0)
    dialog.form.field("pin").line.setText("111111")
    dialog.finish()
    assert dialog.form.field("pin").problem_text()
    dialog.reject()


def test_revisions_show_old_and_new_side_by_side(desk: Desk, clinic: Clinic, issued: UUID) -> None:
    detail = desk.served.desk.detail(issued)
    assert detail is not None
    record = detail.referral.record
    said = type(record)(
        **{name: getattr(record, name) for name in record.__dataclass_fields__}
        | {"chief_complaint": "反复胸闷五天"}
    )
    desk.served.referrals.correct(said, issued, detail.referral.revision, "家属更正病程")
    desk.shell.go("referral", referral_id=issued)
    assert "反复胸闷三天 → 反复胸闷五天" in desk.detail.changes.text


def test_f10_offers_what_makes_sense_now(desk: Desk, clinic: Clinic) -> None:
    waiting = clinic.referral(state=S.AWAITING_SIGNATURE).id
    desk.shell.go("referral", referral_id=waiting)
    visible = {name for name, button in desk.detail.buttons.items() if button.isVisible()}
    assert visible == {"edit", "print", "drop"}
    assert len(desk.detail.menu_actions()) == 3


def test_what_is_over_comes_while_one_already_looks_at_what_runs(
    desk: Desk, clinic: Clinic, issued: UUID, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_memo, "LOT", 3)
    over = {clinic.referral(state=S.CLOSED, issued_at=clinic.clock.now()).id for _ in range(8)}
    desk.shell.go("referral-board")
    closed = desk.board.folders.item(FOLDERS.index(Folder.CLOSED))
    assert [row.id for row in desk.board.table.rows()] == [issued]
    assert closed.text().endswith("…")
    qtbot.waitUntil(lambda: closed.text().endswith("  8"))
    choose(desk, Folder.CLOSED)
    assert {row.id for row in desk.board.table.rows()} == over


def test_who_asks_for_what_is_over_gets_it_at_once(
    desk: Desk, clinic: Clinic, issued: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_memo, "LOT", 3)
    over = [clinic.referral(state=S.CLOSED, issued_at=clinic.clock.now()).id for _ in range(8)]
    desk.shell.go("referral-board", referral_id=over[5])
    assert desk.board.folder is Folder.CLOSED
    assert len(desk.board.table.rows()) == len(over)


@pytest.mark.parametrize("percent", [100, 125])
def test_the_clock_of_a_referral_is_seen_at_every_size_of_text(
    desk: Desk, qapp: QApplication, issued: UUID, percent: int
) -> None:
    theme.apply(qapp, text_percent=percent)
    desk.shell.resize(1366, 768)
    desk.shell.go("referral-board", folder="not-delivered")
    QApplication.processEvents()
    table = desk.board.table
    clock = table.visualRect(table.records.index(0, table.records.columnCount() - 1))
    theme.apply(qapp)
    assert 0 <= clock.left() < clock.right() <= table.viewport().width()
