"""The sign-in sheet (E6): what it says, and what is left to be signed by hand."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from desktop.domain.codes import AttendanceStatus, CmeClass, TrainingType
from desktop.domain.training import Lecturer
from desktop.domain.training_rows import SheetFacts
from desktop.printing.paper import picture
from desktop.printing.training import LEAST_LINES, training_sheet
from desktop.services.papers import Imprint
from tests.conftest import MORNING
from tests.training_parts import person

TEMPLATES = Path(__file__).parents[2] / "resources" / "print"


def facts(**said: Any) -> SheetFacts:
    defaults: dict[str, Any] = {
        "clinic": "霄云镇卫生院",
        "no": "PX2026112307A1001",
        "type": TrainingType.LECTURE,
        "topic": "胸痛患者的识别 & 转诊",
        "starts_at": MORNING,
        "ends_at": MORNING + timedelta(minutes=90),
        "place": "二楼会议室",
        "lecturers": (Lecturer(name="周明远", org="青山县人民医院"),),
        "cme_class": CmeClass.UNIT_2,
        "cme_project_no": "2026-ZD-001",
        "organiser": "李秀兰",
        "roster": (),
        "open": True,
    }
    return SheetFacts(**defaults | said)


def paper(said: SheetFacts, copy_no: int = 1) -> Any:
    return training_sheet(said, Imprint(MORNING, "李秀兰", 3, copy_no), TEMPLATES)


def lines(html: str) -> list[list[str]]:
    """The cells of each line of the table's body."""
    body = html.split("<tbody>")[1].split("</tbody>", maxsplit=1)[0]
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in body.split("</tr>")]
    return [["" if cell == "&nbsp;" else cell for cell in row] for row in cells if row]


def test_the_head_says_what_the_paper_form_asks_for():
    head = paper(facts()).html.split("</thead>")[0]
    for word in (
        "胸痛患者的识别 &amp; 转诊",
        "业务讲座",
        "2026-11-23 周一 08:30-10:00",
        "二楼会议室",
        "90 分钟，合 2 学时",
        "周明远（青山县人民医院）",
        "2026-ZD-001",
    ):
        assert word in head
    assert re.findall(r"<b>(..|....)</b>", head)[-7:] == [
        *("序号", "姓名", "科室", "职称"),
        *("签到", "签退", "备注"),
    ]


def test_before_attendance_names_stand_and_signatures_are_left_blank():
    said = facts(roster=(person(dept="护理部", title="护士"),))
    first, *blank = lines(paper(said).html)
    assert first == ["1", "陈静", "护理部", "护士", "", "", ""]
    assert [row[0] for row in blank] == [str(n) for n in range(2, LEAST_LINES + 1)]
    assert not any(cell for row in blank for cell in row[1:])
    assert "应到 1 人，实到 ______ 人" in paper(said).html


def test_attendance_that_was_taken_is_filled_in():
    late = person(
        status=AttendanceStatus.LATE,
        signed_in_at=MORNING,
        signed_out_at=MORNING + timedelta(hours=1),
        walk_in=True,
        note="代班",
    )
    said = facts(roster=(late, person("王玉梅", status=AttendanceStatus.LEAVE), person("马德海")))
    html = paper(said).html
    assert [row[4:] for row in lines(html)[:3]] == [
        ["迟到 08:30", "09:30", "代班 临时参加"],
        ["请假", "", ""],
        ["", "", ""],
    ]
    assert "应到 3 人，实到 1 人（迟到 1 人，请假 1 人，未登记 1 人）" in html


def test_a_closed_training_has_no_blank_lines():
    closed = facts(open=False, roster=(person(status=AttendanceStatus.PRESENT),))
    assert len(lines(paper(closed).html)) == 1


def test_a_training_of_several_days_names_both():
    several = facts(ends_at=MORNING + timedelta(days=2))
    assert "2026-11-23 周一 08:30 至 2026-11-25 08:30" in paper(several).html


def test_a_reprint_says_so():
    assert "补打" not in paper(facts()).footer
    assert "补打第1次" in paper(facts(), copy_no=2).footer


@pytest.mark.usefixtures("dressed")
def test_the_head_is_repeated_on_the_second_page():
    many = tuple(replace(person(), person_id=uuid4()) for _ in range(40))
    second = picture(paper(facts(roster=many)), page=1, dpi=60)
    label_column = range(int(second.width() * 0.08), int(second.width() * 0.15))
    top = range(int(second.height() * 0.05), int(second.height() * 0.2))
    dark = sum(second.pixelColor(x, y).lightness() < 100 for x in label_column for y in top)
    other = picture(paper(facts(roster=many[:1])), page=1, dpi=60)
    assert dark > 40
    assert sum(other.pixelColor(x, y).lightness() < 100 for x in label_column for y in top) == 0
