"""培训签到表 (forms.md E6): to be signed by hand, or filled where attendance was taken."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path

from desktop.domain.attendance import class_hours, count, minutes_between
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import AttendanceStatus, TrainingType
from desktop.domain.training import Attendance, Lecturer
from desktop.domain.training_rows import SheetFacts
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.services.papers import Imprint

TEMPLATE = "training-sheet"
BLANK_LINES, LEAST_LINES = 6, 16
"""For those who walk in, and on a sheet that is carried out empty; a closed training has none."""

_TYPES = {
    TrainingType.LECTURE: "业务讲座",
    TrainingType.SKILL_DEMO: "操作示教",
    TrainingType.SURGERY_DEMO: "手术示教",
    TrainingType.TEACHING_ROUND: "教学查房",
    TrainingType.CASE_DISCUSSION: "病例讨论",
    TrainingType.TECHNIQUE: "适宜技术",
    TrainingType.ROTATION: "轮岗进修",
    TrainingType.REMOTE: "远程培训",
    TrainingType.INDUCTION: "岗前培训",
    TrainingType.DRILL: "应急演练",
}
_STATUSES = {
    AttendanceStatus.PRESENT: "到",
    AttendanceStatus.LATE: "迟到",
    AttendanceStatus.EARLY_LEAVE: "早退",
    AttendanceStatus.LEAVE: "请假",
    AttendanceStatus.ABSENT: "缺勤",
}
_WEEKDAYS = "一二三四五六日"
_CELLS = (
    '<tr><td class="an" align="center" valign="middle">{no}</td>'
    '<td class="c" valign="middle">{name}</td><td class="c" valign="middle">{dept}</td>'
    '<td class="c" valign="middle">{title}</td>'
    '<td class="c" align="center" valign="middle">{sign_in}</td>'
    '<td class="c" align="center" valign="middle">{sign_out}</td>'
    '<td class="c" valign="middle">{note}</td></tr>'
)


def training_sheet(facts: SheetFacts, imprint: Imprint, template_dir: Path) -> Paper:
    """Set the sheet on A4; the head stands on every page.

    Args:
        facts: what it says.
        imprint: the foot of this copy.
        template_dir: where `training-sheet.html` is.
    """
    minutes = minutes_between(facts.starts_at, facts.ends_at)
    html = fill(
        template_dir,
        TEMPLATE,
        {
            "clinic": facts.clinic,
            "no": facts.no,
            "topic": facts.topic,
            "type": _TYPES[facts.type],
            "time": span(facts.starts_at, facts.ends_at),
            "place": facts.place,
            "hours": f"{minutes} 分钟，合 {class_hours(minutes):g} 学时",
            "lecturers": "、".join(_lecturer(each) for each in facts.lecturers),
            "project": facts.cme_project_no,
            "rows": Html("\n".join(_rows(facts))),
            "totals": _totals(facts),
            "organiser": facts.organiser,
        },
    )
    return Paper(
        title=f"培训签到表 {facts.no}", size=PaperSize.A4, html=html, footer=imprint.footer
    )


def span(start: datetime, end: datetime) -> str:
    """From when to when, in local time; the second day only when it is another."""
    begin, close = start.astimezone(CLINIC_ZONE), end.astimezone(CLINIC_ZONE)
    first = f"{begin:%Y-%m-%d} 周{_WEEKDAYS[begin.weekday()]} {begin:%H:%M}"
    if begin.date() == close.date():
        return f"{first}-{close:%H:%M}"
    return f"{first} 至 {close:%Y-%m-%d %H:%M}"


def _lecturer(lecturer: Lecturer) -> str:
    return f"{lecturer.name}（{lecturer.org}）" if lecturer.org else lecturer.name


def _rows(facts: SheetFacts) -> Iterator[str]:
    number = 0
    for number, each in enumerate(facts.roster, 1):
        yield _CELLS.format(
            no=number,
            name=escape(each.name),
            dept=escape(each.dept or each.org) or "&nbsp;",
            title=escape(each.title) or "&nbsp;",
            sign_in=_sign_in(each),
            sign_out=_time(each.signed_out_at) or "&nbsp;",
            note=escape(_note(each)) or "&nbsp;",
        )
    last = max(number + BLANK_LINES, LEAST_LINES) if facts.open else number
    for blank in range(number + 1, last + 1):
        empty = dict.fromkeys(("name", "dept", "title", "sign_in", "sign_out", "note"), "&nbsp;")
        yield _CELLS.format(no=blank, **empty)


def _sign_in(person: Attendance) -> str:
    if person.status is None:
        return "&nbsp;"
    return " ".join(part for part in (_STATUSES[person.status], _time(person.signed_in_at)) if part)


def _time(at: datetime | None) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}" if at else ""


def _note(person: Attendance) -> str:
    return " ".join(part for part in (person.note, "临时参加" if person.walk_in else "") if part)


def _totals(facts: SheetFacts) -> str:
    sums = count(facts.roster)
    if sums.unmarked == sums.expected:
        return f"应到 {sums.expected} 人，实到 ______ 人"
    parts = [f"{_STATUSES[status]} {n} 人" for status, n in sums.by_status.items() if n]
    if sums.unmarked:
        parts.append(f"未登记 {sums.unmarked} 人")
    return f"应到 {sums.expected} 人，实到 {sums.came} 人（{'，'.join(parts)}）"
