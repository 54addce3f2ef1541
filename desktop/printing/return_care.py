"""Papers of return care: the patient's calendar in large print, and the list of whom to ring."""

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

from desktop.domain.clock import local_day
from desktop.domain.codes import FollowUpState, PlanItemKind, Sex
from desktop.domain.entry import group_phone
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import day_of
from desktop.domain.return_rows import CallSheet, CareCase, TaskRow
from desktop.printing.booking_words import SEXES, day_words, marks, weekday
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.services.papers import Imprint

KINDS = {
    PlanItemKind.VISIT: "来站/上门",
    PlanItemKind.CALL: "接电话",
    PlanItemKind.TEST: "检查",
    PlanItemKind.MEDICINE: "核对药",
    PlanItemKind.EXERCISE: "锻炼",
    PlanItemKind.WOUND: "换药",
    PlanItemKind.TEACHING: "学一学",
    PlanItemKind.REPORT_BACK: "",
}
_NONE = '<tr><td colspan="7" align="center">无</td></tr>'
_LINE = "________________"


def patient_calendar(case: CareCase, imprint: Imprint, templates: Path) -> Paper:
    """What the patient takes home: big days, what happens then, whom to ring, when to hurry.

    Args:
        case: the patient's return care; tasks that are done or dropped are left out.
        imprint: foot and copy number.
        templates: folder of the templates.
    """
    record, who = case.down.record, case.patient.record
    ahead = sorted(
        (
            each.record
            for each in case.tasks
            if each.record.state is FollowUpState.OPEN
            and each.record.kind is not PlanItemKind.REPORT_BACK
        ),
        key=day_of,
    )
    values = {
        "marks": marks(imprint),
        "clinic": case.clinic,
        "name": who.name,
        "sex": SEXES.get(Sex(who.sex), ""),
        "diagnosis": record.diagnosis,
        "discharged": day_words(record.discharged_on) if record.discharged_on else "",
        "phone": group_phone(case.clinic_phone) or _LINE,
        "carer": (case.reception.record.assigned_to if case.reception else "") or _LINE,
        "rows": Html("".join(_day_row(each, local_day(imprint.at)) for each in ahead) or _no_day()),
        "warning": record.warning_signs or "病情加重、发热、剧烈疼痛或您不放心时，请马上联系我们。",
        "medicines": _block("吃药", record.medicines),
        "exercises": _block("锻炼和养护", record.rehab_advice),
        "goals": _block("目标", record.goals),
        "care": _block("注意", record.precautions),
    }
    return Paper(
        title=f"康复日历 {who.name}",
        size=PaperSize.A4,
        html=fill(templates, "return-calendar", values),
        footer=f"{record.no}  第{_version(case)}版计划  {imprint.footer}",
        font_pt=14,
    )


def _version(case: CareCase) -> int:
    """Of the plan these days come from: the hospital's newer one counts once it was adopted."""
    adopted = (each.record.plan_version for each in case.tasks)
    return max(adopted, default=max(case.down.record.plan_version, 1))


def _day_row(task: FollowUp, today: date) -> str:
    """A step and its day; one whose day is over is to be made up for soon."""
    day = day_of(task)
    when = (f"{day.month}月{day.day}日", weekday(day))
    if day < today:
        when = ("尽快", f"原定{when[0]}")
    kind = KINDS[task.kind]
    return (
        f'<tr><td class="d" align="center"><span class="n">{when[0]}</span><br/>'
        f"{when[1]}</td>"
        f'<td class="k" align="center">{kind}</td><td class="t">{escape(task.text)}</td>'
        '<td class="b" align="center"><span class="n">□</span></td></tr>'
    )


def _no_day() -> str:
    return '<tr><td colspan="4" align="center">请等卫生院电话通知</td></tr>'


def _block(head: str, text: str) -> Html:
    if not text.strip():
        return Html("")
    body = escape(text).replace("\n", "<br/>")
    return Html(f'<p class="w"><b>{head}：</b>{body}</p>')


def call_list(sheet: CallSheet, imprint: Imprint, templates: Path) -> Paper:
    """Whom to ring or visit: overdue first, then today, then the week; room for the pen.

    Args:
        sheet: rows by folder.
        imprint: foot and copy number.
        templates: folder of the templates.
    """
    values = {
        "marks": marks(imprint),
        "clinic": sheet.clinic,
        "day": day_words(sheet.today),
        "weekday": weekday(sheet.today),
        "late_count": len(sheet.overdue),
        "now_count": len(sheet.now),
        "week_count": len(sheet.week),
        "late": Html(_call_rows(sheet.overdue)),
        "now": Html(_call_rows(sheet.now)),
        "week": Html(_call_rows(sheet.week)),
    }
    return Paper(
        title=f"随访名单 {sheet.today:%Y-%m-%d}",
        size=PaperSize.A4_LANDSCAPE,
        html=fill(templates, "return-calls", values),
        footer=imprint.footer,
    )


def _call_rows(rows: Sequence[TaskRow]) -> str:
    return "".join(_call_row(each) for each in rows) or _NONE


def _call_row(row: TaskRow) -> str:
    tries = f"（已打{len(row.task.attempts)}次）" if row.task.attempts else ""
    cells = (
        f"{row.day:%m-%d}",
        row.who.name,
        group_phone(row.who.phone),
        row.who.village,
        f"{row.task.text}{tries}",
        row.about,
    )
    shown = "".join(f"<td>{escape(each) or '&nbsp;'}</td>" for each in cells)
    return f'<tr>{shown}<td class="r">&nbsp;</td></tr>'
