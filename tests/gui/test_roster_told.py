"""What the roster and the list of a session say where nothing can be done, in whole words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app.roster import roster_calls
from desktop.domain.booking_rows import GridCell, SeatLine
from desktop.domain.clinic_desk import ClinicDesk
from desktop.domain.codes import (
    BookingSource,
    BookingState,
    HalfDay,
    OrgKind,
    Purpose,
    SessionEventKind,
    SessionStatus,
    StopReason,
)
from desktop.domain.organization import Organization
from desktop.domain.session_event import SessionEvent
from desktop.store.queries.clinic_desk import note_desk
from desktop.views.booking.session_table import note_words
from desktop.views.booking.words import cell_words, line_words
from desktop.views.roster.plan_dialog import PlanDialog
from desktop.views.roster.sheet_dialog import SheetDialog
from tests.booking_screens import Screen, Show
from tests.factory import Clinic, changed

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path, shown: Show) -> Screen:
    folder = tmp_path / "papers"
    folder.mkdir()
    return Screen(clinic, folder, shown)


def keep_elsewhere(clinic: Clinic) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        note_desk(unit, ClinicDesk(roster=str(UUID(int=7))))


def test_where_the_roster_is_not_kept_nothing_is_planned_and_it_says_who_does(
    clinic: Clinic, screen: Screen
) -> None:
    screen.shell.go("roster")
    assert screen.page.buttons["plan"].isEnabled()
    keep_elsewhere(clinic)
    assert not screen.page.buttons["plan"].isEnabled()
    assert not screen.page.buttons["import"].isEnabled()
    assert "roster is kept on" in screen.page.past.text()
    screen.press(Qt.Key.Key_N, Qt.Key.Key_Insert)
    assert QApplication.activeModalWidget() is None
    assert "roster is kept on" in screen.shell.notices.kept[0].words


def test_the_calendar_says_so_too(clinic: Clinic, screen: Screen) -> None:
    clinic.session()
    keep_elsewhere(clinic)
    screen.shell.go("booking")
    assert not screen.page.plan_button.isEnabled()
    screen.press(Qt.Key.Key_N)
    assert QApplication.activeModalWidget() is None
    assert "roster is kept on" in screen.shell.notices.kept[0].words


def test_the_whole_of_what_speaks_against_a_day_stands_under_the_days(
    clinic: Clinic, screen: Screen, shown: Show
) -> None:
    clinic.session(held_on=TUESDAY)
    dialog = PlanDialog(roster_calls(screen.house), screen.shell)  # type: ignore[arg-type]
    dialog.propose(clinic.experts[0], TUESDAY, HalfDay.AM)
    shown(dialog)
    [row] = dialog.days.rows()
    assert row.day.problems
    assert dialog.why.isVisible()
    assert dialog.days.model().index(0, 1).data() in dialog.why.text()
    assert dialog.why.height() >= dialog.why.heightForWidth(dialog.why.width())
    dialog.form.set_values({"first": date(2026, 11, 25)})
    dialog._preview()
    assert dialog.why.isHidden()
    dialog.close()


def test_what_was_imported_is_told_where_the_bad_line_stays(
    clinic: Clinic, screen: Screen, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "日期,午别,专家\n2026-12-01,上午,周明远\n2026-12-02,上午,查无此人\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    module = "desktop.views.roster.sheet_dialog"
    monkeypatch.setattr(f"{module}.open_sheet", lambda _parent: tmp_path / "a.csv")
    dialog = SheetDialog(roster_calls(screen.house), screen.shell)  # type: ignore[arg-type]
    shown(dialog)
    dialog.buttons[0].click()
    dialog.buttons[4].click()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert "1 sessions imported" in dialog._told.text()
    assert dialog._told.isVisible()
    assert not screen.shell.notices.kept
    dialog.close()


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ({"reserved": 1}, "reserved for the green channel"),
        ({"walk_in": 1}, "kept for walk-ins of the day"),
        ({"reserved": 1, "walk_in": 1, "capacity": 3}, "for walk-ins or for those"),
    ],
)
def test_the_form_says_for_whom_the_seats_left_are(
    clinic: Clinic, screen: Screen, kinds: dict[str, int], words: str
) -> None:
    session = clinic.session(**{"capacity": 2, "held_on": TUESDAY} | kinds)
    clinic.booking(session, 1)
    screen.shell.go("booking-form", session_id=session.id)
    screen.page.form.fields["source"].set_value(BookingSource.PHONE)
    screen.page.who.set_value(clinic.patient(name="王德顺").id)
    full = screen.page.full
    assert not full.isHidden()
    assert words in full._words.text()


def test_one_sold_before_the_stop_was_heard_of_is_shown_as_to_be_placed(
    clinic: Clinic, screen: Screen
) -> None:
    session = clinic.session(held_on=TUESDAY)
    booked = clinic.booking(session, 1)
    off = {"status": SessionStatus.STOPPED, "stop_reason": StopReason.EXPERT_LEAVE}
    clinic.save(changed(session, **off), session.id)
    screen.shell.go("session", session_id=session.id)
    [line] = [each for each in screen.page.shown.seats if each.booking]
    assert line.booking is not None
    assert (line.booking.id, line.state) == (booked.id, BookingState.BOOKED)
    assert line_words(line) == "To be placed anew"
    screen.shell.go("booking")
    cells = screen.page._grid.cells.values()
    assert [cell.to_place for cell in cells if cell.session_id == session.id] == [1]


def test_another_clinics_name_is_never_what_does_not_fit_into_its_cell(clinic: Clinic) -> None:
    session = clinic.session(held_on=TUESDAY)
    cell = GridCell(
        session_id=session.id,
        expert_id=clinic.experts[0],
        held_on=TUESDAY,
        half_day=HalfDay.AM,
        status=SessionStatus.PUBLISHED,
        stop_reason=None,
        purpose=Purpose.CLINIC,
        room="",
        starts=session.record.starts,
        ends=session.record.ends,
        capacity=8,
        left=1,
        booked=0,
        pool=2,
        delay=30,
        lent=1,
        gives_back_at=clinic.clock.now(),
        org_name="桃园镇卫生院",
    )
    words = cell_words(cell, past=False)
    assert words[:4] == ("1 left", "桃园镇卫生院", "2 pool", "late 30 min")
    assert cell_words(replace(cell, left=0), past=False)[0] == "0 left"  # the pool sells still
    assert cell_words(replace(cell, left=0, pool=0), past=False)[0] == "Full"


def test_a_seat_on_an_outage_slip_says_so_and_names_the_slip() -> None:
    at = datetime(2026, 11, 24, 1, tzinfo=UTC)
    line = SeatLine(no=2, starts_at=at, ends_at=at, paper_no="YY20261122LX01A1008")
    assert line_words(line) == "On paper"
    assert note_words(line) == "YY20261122LX01A1008"


def test_the_whole_note_of_the_marked_row_stands_under_the_list(
    clinic: Clinic, screen: Screen
) -> None:
    session = clinic.session(held_on=TUESDAY)
    long = "反复胸闷三天，活动后加重，休息可缓解，夜间不能平卧，自服药物无效"
    clinic.booking(session, 1, chief_complaint=long)
    screen.shell.go("session", session_id=session.id)
    assert long in screen.page.note.text()
    assert screen.page.note.isVisible()
    screen.page.table.select(2)
    assert screen.page.note.isHidden()


def test_another_clinics_session_says_what_its_clinic_told_and_has_no_keys_for_it(
    clinic: Clinic, screen: Screen
) -> None:
    there = UUID(int=8)
    clinic.save(Organization(name="桃园镇卫生院", kind=OrgKind.TOWNSHIP_CENTRE), there)
    session = clinic.session(held_on=clinic.clock.today(), org_id=there)
    kind = SessionEventKind.DELAYED
    clinic.save(
        SessionEvent(
            session_id=session.id, kind=kind, at=clinic.clock.now(), minutes=30, note="堵车"
        )
    )
    screen.shell.go("session", session_id=session.id)
    bar = screen.page.bar
    assert bar.heard.text() == "桃园镇卫生院 says at 08:30: 30 min late · 堵车"
    assert bar.heard.isVisible()
    assert [key for key in bar.buttons if bar.allows(key)] == []
    screen.press(Qt.Key.Key_D)
    assert QApplication.activeModalWidget() is None
