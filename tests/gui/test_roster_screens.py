"""Planning, the roster's week, sheets and seats used, by keyboard on a real file."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.roster import roster_calls
from desktop.domain.codes import BookingState, HalfDay, RosterPattern, SessionStatus
from desktop.domain.duty_session import DutySession, PlannedCase
from desktop.views.roster import files
from desktop.views.roster.cases_field import CasesField
from desktop.views.roster.change_dialogs import ChangeDialog
from desktop.views.roster.holiday_dialog import HolidayDialog
from desktop.views.roster.plan_dialog import PlanDialog
from desktop.views.roster.sheet_dialog import SheetDialog
from tests.booking_screens import Screen
from tests.factory import Clinic

TUESDAY = date(2026, 11, 24)
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    folder = tmp_path / "papers"
    folder.mkdir()
    return Screen(clinic, folder, shown)


def sessions(clinic: Clinic) -> list[DutySession]:
    with clinic.store.reading() as reading:
        return sorted((k.record for k in reading.all_of(DutySession)), key=lambda s: s.held_on)


def planning(clinic: Clinic, screen: Screen) -> PlanDialog:
    dialog = PlanDialog(roster_calls(screen.house), screen.shell)  # type: ignore[arg-type]
    dialog.propose(clinic.experts[0], TUESDAY, HalfDay.AM)
    until = TUESDAY + timedelta(weeks=2)
    dialog.form.set_values({"pattern": RosterPattern.WEEKLY, "until": until})
    dialog._preview()
    return dialog


def test_enter_leaves_a_day_out_and_the_rest_is_published(
    clinic: Clinic, screen: Screen, shown: Show
) -> None:
    dialog = planning(clinic, screen)
    shown(dialog)
    QTest.keyClick(dialog.days, Qt.Key.Key_Down)
    QTest.keyClick(dialog.days, Qt.Key.Key_Return)
    assert [row.ticked for row in dialog.days.rows()] == [True, False, True]
    dialog.publish_button.click()
    assert [s.held_on.day for s in sessions(clinic)] == [24, 8]
    assert {s.status for s in sessions(clinic)} == {SessionStatus.PUBLISHED}


def test_the_times_of_the_seats_are_told_while_one_types(clinic: Clinic, screen: Screen) -> None:
    dialog = planning(clinic, screen)
    dialog.form.set_values({"capacity": 8, "walk_in": 2, "slot_minutes": 20})
    assert "08:00–08:20" in dialog.summary.text()
    assert "Walk-in seat 7–8" in dialog.summary.text()
    dialog.form.set_values({"walk_in": 9})
    assert "fit together" in dialog.summary.text()
    dialog.close()


def test_empty_minutes_say_what_an_even_share_is(clinic: Clinic, screen: Screen) -> None:
    dialog = planning(clinic, screen)
    minutes = dialog.form.fields["slot_minutes"]
    assert minutes.value() is None
    dialog.form.set_values({"capacity": 8})
    assert minutes.line.placeholderText() == "evenly: 30"
    dialog.publish_button.click()
    assert {s.slot_minutes for s in sessions(clinic)} == {0}


def test_the_roster_begins_at_what_is_still_to_come(clinic: Clinic, screen: Screen) -> None:
    past = clinic.session(held_on=TUESDAY)
    coming = clinic.session(held_on=TUESDAY + timedelta(days=2))
    clinic.clock.advance(days=2)
    screen.shell.go("roster")
    assert screen.page.table.current_id() == coming.id
    assert screen.page.past.text() == ""
    screen.page.table.select(past.id)
    assert screen.page.past.text() == "Sessions of the past cannot be changed."
    assert not screen.page.buttons["change"].isEnabled()


def test_the_calendar_begins_at_today_and_the_past_is_a_scroll_away(
    clinic: Clinic, screen: Screen
) -> None:
    clinic.session(held_on=TUESDAY + timedelta(days=8))
    clinic.clock.advance(days=3)
    screen.shell.go("booking")
    table = screen.page.table
    day, half = table.grid.slots[table.columnAt(1)]
    assert (day, half) == (clinic.clock.today(), HalfDay.AM)
    assert table.horizontalScrollBar().value() > 0


def test_p_publishes_the_drafts_of_the_week(clinic: Clinic, screen: Screen) -> None:
    clinic.session(status=SessionStatus.DRAFT)
    clinic.session(status=SessionStatus.DRAFT, held_on=TUESDAY + timedelta(weeks=1))
    screen.shell.go("roster")
    assert "1 drafts" in screen.page._strip_words.text()
    screen.press(Qt.Key.Key_P)
    assert [s.status for s in sessions(clinic)] == ["published", "draft"]
    assert screen.page._strip.isHidden()


def test_a_draft_in_the_calendar_is_published_by_its_key(clinic: Clinic, screen: Screen) -> None:
    clinic.session(status=SessionStatus.DRAFT)
    screen.shell.go("booking")
    index = screen.page.table.currentIndex()
    assert "Draft" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    screen.press(Qt.Key.Key_P)
    assert sessions(clinic)[0].status is SessionStatus.PUBLISHED
    assert screen.page.table.current().left == 8


def test_v_lists_the_next_visits_and_enter_goes_there(clinic: Clinic, screen: Screen) -> None:
    clinic.session()
    far = clinic.session(held_on=TUESDAY + timedelta(weeks=6))
    screen.shell.go("booking")

    def choose(dialog: QWidget) -> None:
        QTest.keyClick(dialog.table, Qt.Key.Key_End)
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)

    screen.in_dialog(choose)
    screen.press(Qt.Key.Key_V)
    assert screen.page.table.current().session_id == far.id


def test_without_a_line_pool_seats_are_not_shown(clinic: Clinic, screen: Screen) -> None:
    clinic.session(shared=3)
    screen.shell.go("booking")
    index = screen.page.table.currentIndex()
    assert "pool" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert screen.page.offline.isVisible()
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("exchange_state", {"outcome": "done"})
    index = screen.page.table.currentIndex()
    assert "3 pool" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert screen.page.offline.isHidden()


def test_a_holiday_is_named_over_its_column(clinic: Clinic, screen: Screen) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        said = {"2026-11-25": {"name": "院庆", "off": True}}
        unit.set_setting("holidays", said | {"2026-11-28": {"name": "补班", "off": False}})
    clinic.session()
    screen.shell.go("booking")
    grid = screen.page.table.grid
    heads = [
        grid.headerData(place, Qt.Orientation.Horizontal) for place in range(grid.columnCount())
    ]
    assert any("院庆" in head for head in heads)
    assert (date(2026, 11, 28), HalfDay.AM) in grid.slots


def test_a_sheet_is_imported_and_the_bad_line_stays(
    clinic: Clinic, screen: Screen, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "日期,午别,专家\n2026-12-01,上午,周明远\n2026-12-02,上午,查无此人\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    module = "desktop.views.roster.sheet_dialog"
    monkeypatch.setattr(f"{module}.open_sheet", lambda _parent: tmp_path / "a.csv")
    monkeypatch.setattr(f"{module}.save_sheet", lambda _parent, _name: tmp_path / "left.xlsx")
    dialog = SheetDialog(roster_calls(screen.house), screen.shell)  # type: ignore[arg-type]
    shown(dialog)
    dialog.buttons[0].click()
    dialog.buttons[4].click()
    [kept] = sessions(clinic)
    assert (kept.held_on, kept.status) == (date(2026, 12, 1), SessionStatus.DRAFT)
    [left] = dialog.table.rows()
    assert "查无此人" in left.row.cells
    dialog.buttons[2].click()
    assert (tmp_path / "left.xlsx").exists()
    dialog.close()


def test_a_holiday_is_taken_out_from_its_menu(clinic: Clinic, screen: Screen, shown: Show) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("holidays", {"2027-01-01": {"name": "元旦", "off": True}})
    calls = roster_calls(screen.house)  # type: ignore[arg-type]
    dialog = HolidayDialog(calls, screen.shell)
    shown(dialog)
    [take_out] = dialog.table.context_menu().actions()
    take_out.trigger()
    assert calls.holidays().days == {}
    dialog.close()


def test_cases_are_typed_line_by_line(qtbot: QtBot, dressed: QApplication) -> None:
    field = CasesField("planned", "Cases")
    qtbot.addWidget(field)
    field.table.item(0, 1).setText("3床")
    field.table.item(1, 3).setText("膝关节置换")
    assert [(c.bed, c.problem) for c in field.value()] == [("3床", ""), ("", "膝关节置换")]
    assert field.table.rowCount() == 3
    plain = field.plain()
    field.set_value((PlannedCase(bed="9床"),))
    field.set_plain(plain)
    assert field.plain() == plain


def test_with_booked_seats_only_the_rest_can_be_changed(clinic: Clinic, screen: Screen) -> None:
    clinic.booking(clinic.session())
    screen.shell.go("roster")
    line = screen.page.table.current()
    dialog = ChangeDialog(roster_calls(screen.house), line, screen.shell)  # type: ignore[arg-type]
    assert not dialog.form.fields["capacity"].isEnabled()
    dialog.form.fields["room"].set_value("诊室5")
    dialog.submit()
    assert sessions(clinic)[0].room == "诊室5"


def test_the_chart_says_its_numbers_in_words(clinic: Clinic, screen: Screen) -> None:
    session = clinic.session(capacity=4)
    for no, state in enumerate((BookingState.FULFILLED, BookingState.NOSHOW), 1):
        clinic.booking(session, no, state=state)
    clinic.clock.advance(days=4)
    screen.shell.go("seats-used")
    assert "came 1, did not come 1" in screen.page.chart.accessibleName()
    assert screen.page.weeks.rows()[0][1].offered == 4
    assert screen.page.chart.grab().toImage().pixelColor(5, 5).isValid()
    assert [row.patient for row in screen.page.missed.rows()] == ["张桂芳"]


def test_a_name_without_an_ending_becomes_a_workbook(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = staticmethod(lambda *_args: ("/tmp/排班", ""))
    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", chosen)
    assert files.save_sheet(screen.shell, "x") == Path("/tmp/排班.xlsx")
