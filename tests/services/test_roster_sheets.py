"""Sheets: what people really keep, read line by line; and how seats were used."""

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.codes import BookingState, HalfDay
from desktop.domain.errors import DesktopError
from desktop.domain.holidays import Holiday
from desktop.services import sheets as files
from desktop.services.roster_plan import RosterPlan
from desktop.services.roster_sheet import RosterSheets
from desktop.services.sheets import read_sheet, write_sheet
from desktop.services.utilisation import SeatsUsed
from tests.factory import Clinic

HEAD = ["日期", "午别", "专家姓名", "诊室（间）", "限号", "开始时间", "结束", "备注"]


@pytest.fixture
def plan(clinic: Clinic) -> RosterPlan:
    return RosterPlan(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def sheets(clinic: Clinic, plan: RosterPlan) -> RosterSheets:
    return RosterSheets(clinic.store, clinic.clock, lambda: clinic.nurse, plan)


def test_a_sheet_as_people_keep_it_is_understood(sheets, tmp_path: Path) -> None:
    rows = [
        [date(2026, 12, 1), "上午", "周 明远", "１号诊室", "１２", "8:00", "11：30", "带片子"],
        ["", "下午", "孙立新", None, 8.0, datetime(2026, 1, 1, 14, 30), time(17), None],
        ["12月3日", "晚上", "周明远", "", "", "", "", ""],
    ]
    write_sheet(tmp_path / "排班.xlsx", HEAD, rows)
    sheet = sheets.read(tmp_path / "排班.xlsx")
    assert [row.good for row in sheet.rows] == [True, True, True]
    first, second, third = (row.session for row in sheet.rows)
    assert (first.capacity, first.ends, first.room) == (12, time(11, 30), "1号诊室")
    assert (second.held_on, second.starts) == (date(2026, 12, 1), time(14, 30))
    assert (third.held_on, third.half_day) == (date(2026, 12, 3), HalfDay.EVENING)


def test_a_csv_saved_by_excel_in_china_is_read(sheets, tmp_path: Path) -> None:
    text = "某某卫生院排班\n日期,午别,专家,限号\n2026/12/1,上午,周明远,10\n"
    (tmp_path / "a.csv").write_bytes(text.encode("gb18030"))
    [row] = sheets.read(tmp_path / "a.csv").rows
    assert row.session.capacity == 10


def test_bad_lines_keep_their_words_and_good_ones_are_kept(
    sheets, plan, clinic, tmp_path: Path
) -> None:
    clinic.session(held_on=date(2026, 12, 2))
    rows = [
        [date(2026, 12, 1), "上午", "周明远", "", 10, "", "", ""],
        [date(2026, 12, 2), "上午", "周明远", "", 10, "", "", ""],
        ["某天", "全天", "查无此人", "", "十", "", "", "别丢了"],
    ]
    write_sheet(tmp_path / "a.xlsx", HEAD, rows)
    sheet = sheets.read(tmp_path / "a.xlsx")
    good, double, bad = sheet.rows
    assert double.problems["half_day"].code == "duty_session.duplicate"
    assert set(bad.problems) == {"held_on", "half_day", "expert_id", "capacity"}
    plan.keep([good.session], publish=False)
    sheets.write_left(tmp_path / "b.xlsx", sheet, [double, bad], {bad.line: "日期看不懂"})
    again = read_sheet(tmp_path / "b.xlsx")
    assert again[2] == ["某天", "全天", "查无此人", None, "十", None, None, "别丢了", "日期看不懂"]


def test_what_is_exported_can_be_imported_again(sheets, clinic, tmp_path: Path) -> None:
    clinic.session(walk_in=2, room="诊室1")
    words = {"am": "上午", "published": "已发布"}
    path = tmp_path / "c.xlsx"
    assert sheets.export(path, date(2026, 11, 23), date(2026, 11, 30), lambda _, v: words[v]) == 1
    [row] = sheets.read(path).rows
    assert (row.session.walk_in, row.session.room) == (2, "诊室1")
    assert row.problems["half_day"].code == "duty_session.duplicate"
    with clinic.store.reading() as reading:
        acts = reading.connection.exec_driver_sql("SELECT act, subject FROM audit").all()
    assert ("export", "roster") in [tuple(act) for act in acts]


def test_the_empty_sheet_names_columns_that_are_understood(sheets, tmp_path: Path) -> None:
    sheets.write_empty(tmp_path / "d.xlsx")
    sheet = sheets.read(tmp_path / "d.xlsx")
    assert (sheet.problem, sheet.rows) == (None, ())


@pytest.mark.parametrize("content", [b"PK\x03\x04 no zip", b"\xd0\xcf\x11\xe0\x00\x00", b"\x00"])
def test_what_is_no_sheet_is_refused_kindly(sheets, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.xls").write_bytes(content)
    with pytest.raises(DesktopError) as refused:
        sheets.read(tmp_path / "x.xls")
    assert refused.value.problem.code == "roster.sheet_unreadable"


def test_a_sheet_without_the_columns_says_which(sheets, tmp_path: Path) -> None:
    write_sheet(tmp_path / "e.xlsx", ["姓名", "电话"], [["周明远", "1"]])
    problem = sheets.read(tmp_path / "e.xlsx").problem
    assert problem is not None
    assert problem.code == "roster.sheet_columns"


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    write_sheet(tmp_path / "f.xlsx", ["a"], [["=1+1"]])
    assert read_sheet(tmp_path / "f.xlsx")[1] == ["=1+1"]


def test_a_list_of_holidays_is_read_with_its_worked_weekends(sheets, tmp_path: Path) -> None:
    text = "日期,名称,安排\n2027-01-01,元旦,放假\n2027年1月9日,元旦,上班\n某天,x,\n"
    (tmp_path / "h.csv").write_text(text, encoding="utf-8")
    new_year, worked, bad = sheets.read_holidays(tmp_path / "h.csv")
    assert new_year.holiday == Holiday(day=date(2027, 1, 1), name="元旦", off=True)
    assert worked.holiday == Holiday(day=date(2027, 1, 9), name="元旦", off=False)
    assert (bad.line, bad.problem.code) == (4, "roster.sheet_day")


def test_seats_used_follow_the_definitions(clinic: Clinic) -> None:
    session = clinic.session(capacity=6, extra=1)
    states = [BookingState.FULFILLED, BookingState.FULFILLED, BookingState.ARRIVED]
    states += [BookingState.NOSHOW, BookingState.BOOKED]
    for no, state in enumerate(states, 1):
        clinic.booking(session, no, state=state)
    clinic.clock.advance(days=3)
    used = SeatsUsed(clinic.store, clinic.clock, lambda: clinic.nurse)
    shown = used.weeks(clinic.clock.today(), 2)
    total = shown.total
    assert (total.offered, total.used, total.no_show, total.unmarked) == (6, 3, 1, 1)
    assert (total.unused, total.use_rate, total.no_show_rate) == (1, 0.5, 1 / 3)
    assert [len(shown.weeks), len(shown.missed)] == [2, 1]
    assert shown.experts[0][0].startswith("周明远")


def test_a_session_of_today_and_a_stopped_one_are_not_counted(clinic: Clinic) -> None:
    clinic.session(held_on=clinic.clock.today())
    used = SeatsUsed(clinic.store, clinic.clock, lambda: clinic.nurse)
    total = used.weeks(clinic.clock.today(), 4).total
    assert (total.sessions, total.use_rate, total.no_show_rate) == (0, None, None)


def test_a_workbook_that_unpacks_to_gigabytes_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_UNPACKED", 1_000_000)
    path = tmp_path / "bomb.xlsx"
    write_sheet(path, ["日期"], [["2026-11-23"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", b" " * 2_000_000)
    assert path.stat().st_size < 20_000
    with pytest.raises(DesktopError) as refused:
        read_sheet(path)
    assert refused.value.problem.code == "roster.sheet_unreadable"


def test_a_control_character_does_not_keep_a_sheet_from_being_written(tmp_path: Path) -> None:
    write_sheet(tmp_path / "s.xlsx", ["备注"], [["=1+1"], ["a\x0bb\x00"]])
    assert read_sheet(tmp_path / "s.xlsx") == [["备注"], ["=1+1"], ["ab"]]
