"""A training from plan to minutes by keyboard alone, in the real window."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.domain.attendance import VILLAGE_DOCTORS
from desktop.domain.codes import AttendanceStatus, TrainingState, TrainingType
from desktop.views.training.dialogs import AskDialog, CompleteDialog, PersonDialog
from desktop.views.training.walk_in import WalkInDialog
from tests.factory import Clinic
from tests.training_parts import School, training_window

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Presses keys where the focus is, as a person would."""

    def __init__(self, qtbot: Any, shell: Any, school: School) -> None:
        self.qtbot, self.shell, self.school = qtbot, shell, school

    @property
    def page(self) -> Any:
        return self.shell.stack.current()

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)

    def write(self, text: str) -> None:
        # Chinese comes through the input method; to the program it is text that was edited
        self.qtbot.keyClicks(self.focus, text)

    def dialog(self, kind: type[QDialog]) -> Any:
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        dialog = QApplication.activeModalWidget()
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
        return dialog

    def back(self) -> None:
        self.shell.activateWindow()
        self.qtbot.waitUntil(lambda: self.shell.isAncestorOf(QApplication.focusWidget()))


@pytest.fixture
def hands(qtbot: Any, shown: Any, clinic: Clinic, tmp_path: Path) -> Hands:
    school = School.open(clinic)
    shell = shown(training_window(clinic, tmp_path))
    shell.go("training-list")
    return Hands(qtbot, shell, school)


@pytest.fixture
def roster(hands: Hands) -> Hands:
    """The page of a training of two village doctors, ten minutes after its start."""
    kept = hands.school.desk.plan(hands.school.request(audience=(VILLAGE_DOCTORS,)))
    hands.school.clinic.clock.advance(hours=5, minutes=40)
    hands.press(KEY.Key_Return)
    assert hands.page.acts.shown.kept.id == kept.id
    return hands


def said(hands: Hands) -> list[str]:
    return list(hands.school.statuses(hands.page.acts.shown.kept.id).values())


def test_an_empty_month_teaches_and_n_begins_a_training(hands):
    assert hands.page.table.empty.isVisible()
    hands.press(KEY.Key_N)
    assert hands.shell.stack.current_name() == "training-form"


def test_a_training_is_planned_by_keyboard(hands):
    hands.press(KEY.Key_N)
    form = hands.page.form
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return)
    hands.write("ECG")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_Return)
    for text in ("11.24", "1430", "1600"):
        hands.write(text)
        hands.press(KEY.Key_Return)
    form.field("lecturers").setFocus()
    hands.write("zmy")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_Return)
    hands.write("2")
    hands.press(KEY.Key_S, CONTROL)
    kept = hands.page.acts.shown.kept.record
    assert hands.shell.stack.names() == ["training-list", "training"]
    assert (kept.type, kept.topic) == (TrainingType.LECTURE, "ECG")
    assert [each.name for each in kept.lecturers] == ["周明远"]
    assert [each.name for each in kept.attendance] == ["王长河", "石兰香"]
    assert (kept.ends_at - kept.starts_at).total_seconds() == 90 * 60


def test_a_training_that_ends_before_it_starts_is_shown_at_the_end(hands):
    hands.press(KEY.Key_N)
    form = hands.page.form
    form.set_plain(
        {"type": "lecture", "topic": "ECG", "held_on": "明天", "starts": "1430", "ends": "1400"}
    )
    hands.press(KEY.Key_S, CONTROL)
    assert form.field("ends").problem_text()
    assert form.field("ends").isAncestorOf(hands.focus)
    assert hands.school.board.month(hands.school.clinic.clock.today()) == ()


def test_a_half_written_form_is_offered_again_at_the_same_field(hands):
    hands.press(KEY.Key_N)
    hands.page.form.field("topic").setFocus()
    hands.write("ECG basics")
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_N)
    assert hands.page.offer.isVisible()
    hands.press(KEY.Key_D, CONTROL)
    assert hands.page.form.values()["topic"] == "ECG basics"
    assert hands.page.form.field("topic").isAncestorOf(hands.focus)
    assert not hands.page.offer.isVisible()


def test_number_keys_mark_a_row_and_move_on(roster):
    roster.press(KEY.Key_1)
    roster.press(KEY.Key_2)
    assert said(roster) == ["present", "late"]
    assert roster.page.acts.shown.kept.record.state is TrainingState.IN_PROGRESS
    assert roster.page.roster.table.current().person.signed_in_at is not None
    roster.press(KEY.Key_0)
    assert said(roster) == ["present", ""]


@pytest.mark.parametrize(("key", "status"), list(zip("12345", AttendanceStatus, strict=True)))
def test_each_number_stands_for_one_status(roster, key, status):
    roster.write(key)
    assert said(roster) == [status, ""]


def test_several_rows_are_marked_at_once(roster):
    roster.press(KEY.Key_Down, SHIFT)
    roster.press(KEY.Key_4)
    assert said(roster) == ["leave", "leave"]


def test_the_rest_come_after_a_question_and_go_again_by_undo(roster):
    roster.press(KEY.Key_4)
    roster.press(KEY.Key_A)
    roster.dialog(AskDialog)
    assert said(roster) == ["leave", ""]
    roster.press(KEY.Key_Return)
    roster.back()
    assert said(roster) == ["leave", "present"]
    roster.press(KEY.Key_Z, CONTROL)
    roster.press(KEY.Key_Z, CONTROL)
    assert said(roster) == ["", ""]


def test_undo_goes_on_after_the_bar_is_gone(roster):
    roster.press(KEY.Key_1)
    roster.press(KEY.Key_2)
    roster.shell.undo.close_bar()
    roster.press(KEY.Key_Z, CONTROL)
    assert said(roster) == ["present", ""]
    roster.press(KEY.Key_Z, CONTROL)
    assert said(roster) == ["", ""]


def test_the_undo_bar_takes_back_the_training_it_speaks_of(roster):
    first = roster.page.acts.shown.kept.id
    other = roster.school.desk.plan(roster.school.request(audience=(VILLAGE_DOCTORS,)))
    roster.press(KEY.Key_1)
    roster.shell.go("training", training_id=other.id)
    roster.press(KEY.Key_Z, CONTROL)
    assert list(roster.school.statuses(first).values()) == ["", ""]
    assert roster.school.board.detail(other.id).kept.revision == 1


def test_a_group_is_added_by_its_letter_and_not_twice(roster):
    roster.press(KEY.Key_G)
    count = len(said(roster))
    assert count == 9
    roster.press(KEY.Key_G)
    assert len(said(roster)) == count
    assert roster.shell.notices.kept[0].code == "training.group_all_there"


def test_people_walk_in_one_after_the_other(roster):
    roster.press(KEY.Key_W)
    dialog = roster.dialog(WalkInDialog)
    roster.write("wym")
    roster.press(KEY.Key_Return)
    roster.press(KEY.Key_Return, CONTROL)
    roster.write("Liu")
    roster.press(KEY.Key_Escape)
    assert dialog.isVisible()
    roster.press(KEY.Key_Return, CONTROL)
    roster.press(KEY.Key_Escape)
    roster.back()
    people = roster.page.acts.shown.kept.record.attendance
    assert [each.name for each in people][2:] == ["王玉梅", "Liu"]
    assert (people[2].person_id is None, people[3].person_id is None) == (False, True)


def test_a_walk_in_who_is_there_already_is_refused_at_the_field(roster):
    roster.press(KEY.Key_W)
    dialog = roster.dialog(WalkInDialog)
    roster.write("wch")
    roster.press(KEY.Key_Return)
    roster.press(KEY.Key_Return, CONTROL)
    assert "王长河" in dialog.name.problem_text()
    assert len(said(roster)) == 2
    dialog.reject()


def test_enter_puts_times_right(roster):
    roster.press(KEY.Key_1)
    roster.press(KEY.Key_Up)
    roster.press(KEY.Key_Return)
    roster.dialog(PersonDialog)
    roster.focus.selectAll()
    roster.write("1355")
    roster.press(KEY.Key_Return, CONTROL)
    roster.back()
    person = roster.page.acts.shown.kept.record.attendance[0]
    assert f"{person.signed_in_at:%H:%M}" == "05:55"


def test_completing_lists_who_has_no_status(roster):
    roster.press(KEY.Key_1)
    roster.press(KEY.Key_K, CONTROL)
    dialog = roster.dialog(CompleteDialog)
    assert [dialog.names.item(i).text() for i in range(dialog.names.count())] == ["石兰香 · 石桥村"]
    roster.press(KEY.Key_Tab)
    roster.press(KEY.Key_Tab)
    roster.press(KEY.Key_Return)
    roster.back()
    assert said(roster) == ["present", "absent"]
    assert roster.page.acts.shown.kept.record.state is TrainingState.COMPLETED
    roster.press(KEY.Key_1)
    assert said(roster) == ["present", "absent"]
    roster.press(KEY.Key_Z, CONTROL)
    assert roster.page.acts.shown.kept.record.state is TrainingState.IN_PROGRESS


def test_delete_takes_somebody_off_and_undo_brings_him_back(roster):
    roster.press(KEY.Key_Delete)
    assert len(said(roster)) == 1
    roster.press(KEY.Key_Z, CONTROL)
    assert len(said(roster)) == 2


def test_a_roster_changed_elsewhere_is_shown_anew(roster):
    shown = roster.page.acts.shown
    roster.page.acts.shown = roster.school.board.detail(shown.kept.id)
    keys = [each.key for each in shown.kept.record.attendance]
    roster.school.roster.mark(shown.kept.id, 1, keys[1:], AttendanceStatus.LEAVE)
    roster.page.acts.shown = shown  # as if the colleague's change had not been seen
    roster.press(KEY.Key_1)
    assert said(roster) == ["", "leave"]
    assert roster.shell.notices.kept[0].code == "training.meanwhile_changed"
    roster.press(KEY.Key_1)
    assert said(roster)[0] == "present"


def test_minutes_are_saved_and_half_written_ones_are_kept(roster):
    roster.page.tabs.setCurrentIndex(1)
    roster.write("agreed")
    roster.press(KEY.Key_S, CONTROL)
    assert roster.page.acts.shown.kept.record.minutes_text == "agreed"
    roster.write("more")
    roster.press(KEY.Key_Escape)
    roster.press(KEY.Key_Return)
    assert roster.page.minutes.text() == "agreedmore"
    assert roster.page.acts.shown.kept.record.minutes_text == "agreed"


def test_the_sheet_prints_by_f8(roster, tmp_path):
    roster.press(KEY.Key_F8)
    (pdf,) = tmp_path.glob("training-sheet-*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_arrows_change_the_month_and_the_empty_one_says_where_to_look(hands):
    hands.school.desk.plan(hands.school.request())
    hands.press(KEY.Key_Right)
    assert hands.page.month.month == 12
    assert hands.page.table.rows() == []
    assert "2026" in hands.page.table.empty.accessibleName()
    hands.press(KEY.Key_Left)
    assert [row.topic for row in hands.page.table.rows()] == ["胸痛患者的识别与转诊"]


def test_a_draft_of_minutes_opens_its_training_by_itself(roster):
    of = roster.page.acts.shown.kept.id
    roster.page.tabs.setCurrentIndex(1)
    roster.write("half")
    roster.press(KEY.Key_Escape)
    (draft,) = roster.page._work.drafts("training-minutes")
    roster.shell.go("training", draft_id=draft.id)
    assert roster.page.acts.shown.kept.id == of
    assert roster.page.minutes.isVisible()
    assert roster.page.minutes.text() == "half"


def test_f10_offers_archiving_only_after_completing(roster):
    def offered() -> set[str]:
        return {action.text() for action in roster.page.menu_actions()}

    assert "Archive" not in offered()
    kept = roster.page.acts.shown.kept
    kept = roster.school.desk.start(kept.id, kept.revision)
    roster.school.desk.complete(kept.id, kept.revision)
    assert "Archive" in offered()
    assert "Complete …" not in offered()


def test_an_unknown_training_is_told_and_left(hands):
    from desktop.domain.ids import uuid7

    hands.shell.go("training", training_id=uuid7())
    assert hands.shell.notices.kept[0].code == "training.unknown"
    hands.qtbot.waitUntil(lambda: hands.shell.stack.current_name() == "training-list")
    assert hands.page.isVisible()
