"""Return care by keyboard: receive, one key for an outcome, folders, the papers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.domain.codes import (
    FollowUpAction,
    FollowUpResult,
    FollowUpState,
    ReceptionState,
)
from desktop.domain.return_rows import Fold
from desktop.views.return_care.case_page import ReturnCasePage
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.return_parts import PLAN, Care
from tests.return_screens import Screen, board

S = ReceptionState
Show = Callable[[Shell], Shell]


def test_a_slip_that_came_in_is_received_by_one_key(care: Care, screen: Screen) -> None:
    down = care.comes_in()
    board(screen, Fold.TO_ACKNOWLEDGE)
    screen.press(Qt.Key.Key_A)
    assert care.reception(down.id).record.state is S.ACCEPTED
    assert len(care.tasks_of(down.id)) == 3


def test_a_number_key_writes_the_outcome_down_and_undo_takes_it_back(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    board(screen, Fold.TODAY)
    screen.press(Qt.Key.Key_2)
    assert care.tasks_of(down.id)["call"].record.result is FollowUpResult.BETTER
    assert screen.shell.undo.undo()
    assert care.tasks_of(down.id)["call"].record.state is FollowUpState.OPEN


def test_0_on_the_next_row_takes_back_the_wrong_number_before(
    care: Care, opened: Callable[[], Screen], clock: StandingClock
) -> None:
    down = care.followed()
    clock.advance(days=60)
    screen = opened()
    page = board(screen, Fold.OVERDUE)
    before = len(page.tasks.rows())
    assert before > 1
    screen.press(Qt.Key.Key_1)
    assert len(page.tasks.rows()) == before - 1
    screen.press(Qt.Key.Key_0)
    assert len(page.tasks.rows()) == before
    states = {each.record.state for each in care.tasks_of(down.id).values()}
    assert states == {FollowUpState.OPEN}
    assert "Taken back" in screen.shell.notices.kept[0].words


def test_a_call_without_answer_is_counted_in_the_row(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    page = board(screen, Fold.TODAY)
    screen.press(Qt.Key.Key_4, Qt.Key.Key_4)
    assert len(care.tasks_of(down.id)["call"].record.attempts) == 2
    assert len(page.tasks.rows()) == 1


def test_a_worsening_goes_on_to_a_second_up_referral_linked_to_the_stay(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    board(screen, Fold.TODAY)
    screen.in_dialog(lambda dialog: dialog.submit())
    screen.press(Qt.Key.Key_3)
    said = care.tasks_of(down.id)["call"].record
    assert (said.result, said.action) == (FollowUpResult.WORSE, FollowUpAction.REFER_UP)
    name, what = screen.went[-1]
    assert (name, what["down_referral_id"]) == ("referral-form", down.id)


def test_missed_asks_for_a_reason_by_one_key(care: Care, opened: Callable[[], Screen]) -> None:
    down = care.followed()
    screen = opened()
    board(screen, Fold.TODAY)

    def answer(dialog: object) -> None:
        dialog.form.field("offered").pick(0)  # type: ignore[attr-defined]
        dialog.submit()  # type: ignore[attr-defined]

    screen.in_dialog(answer)
    screen.press(Qt.Key.Key_9)
    said = care.tasks_of(down.id)["call"].record
    assert (said.state, bool(said.reason)) == (FollowUpState.MISSED, True)


def test_left_and_right_go_through_the_folders(care: Care, opened: Callable[[], Screen]) -> None:
    care.followed()
    screen = opened()
    page = board(screen, Fold.OVERDUE)
    screen.press(Qt.Key.Key_Right)
    assert page.fold is Fold.TODAY
    screen.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.fold is Fold.NOT_ARRIVED


def test_every_empty_folder_says_why_and_what_fills_it(screen: Screen) -> None:
    for fold in Fold:
        page = board(screen, fold)
        assert page.table.empty.isVisible()
        assert page.table.empty.button.isVisible()


def test_the_count_of_a_folder_is_the_number_of_its_rows(
    care: Care, opened: Callable[[], Screen], clock: StandingClock
) -> None:
    care.followed()
    care.comes_in(inpatient_no="ZY2")
    clock.advance(days=3)
    screen = opened()
    for place, fold in enumerate(Fold):
        page = board(screen, fold)
        assert page.tabs.tabText(place).endswith(f" {len(page.table.rows())}")


def test_the_hospitals_changed_plan_is_taken_over_by_one_key(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    care.take(replace(down.record, plan=PLAN[:2], plan_version=2), down.id)
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    page = screen.page
    assert isinstance(page, ReturnCasePage)
    assert page.plan_strip.isVisible()
    page.table.setFocus()
    screen.press(Qt.Key.Key_N)
    assert not page.plan_strip.isVisible()
    assert care.tasks_of(down.id)["visit"].record.state is FollowUpState.CANCELLED


def test_calendar_slip_and_call_list_are_printed(
    care: Care, opened: Callable[[], Screen], tmp_path: Path
) -> None:
    down = care.followed()
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    screen.page.print_paper()
    screen.page.setFocus()
    screen.press(Qt.Key.Key_P)
    board(screen, Fold.TODAY).print_paper()
    printed = {path.name.rsplit("-", 2)[0] for path in tmp_path.glob("*.pdf")}
    assert printed == {"return-calendar", "down-referral", "return-calls"}


def test_days_that_a_changed_plan_moves_are_not_printed_unawares(
    care: Care, opened: Callable[[], Screen], tmp_path: Path
) -> None:
    down = care.followed()
    care.take(replace(down.record, plan=PLAN[:2], plan_version=2), down.id)
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    screen.in_dialog(lambda dialog: dialog.no.click())
    screen.page.print_paper()
    assert not list(tmp_path.glob("*.pdf"))
    screen.in_dialog(lambda dialog: dialog.yes.click())
    screen.page.print_paper()
    assert len(list(tmp_path.glob("return-calendar-*.pdf"))) == 1
