"""Lists of the booking desk: a day, calls to make, a village, and the week's roster (E5)."""

from collections.abc import Iterable
from datetime import date, timedelta
from html import escape
from pathlib import Path

from desktop.domain.absence_rows import AbsenceLine
from desktop.domain.booking_papers import (
    CallSheet,
    DayList,
    DaySession,
    ListLine,
    SessionHead,
    VillageLine,
    VillageList,
    WeekCell,
    WeekRoster,
    WeekRow,
)
from desktop.domain.codes import BookingPriority, ContactOutcome, SessionStatus
from desktop.domain.entry import group_phone, mask_phone
from desktop.printing import booking_words as words
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.services.papers import Imprint

DAY = "day-list"
CALLS = "booking-call-list"
VILLAGE = "village-list"
WEEK = "roster-week"

_OUTCOMES = {
    ContactOutcome.AGREED: "1 同意",
    ContactOutcome.OTHER_TIME: "2 换时间",
    ContactOutcome.DECLINED: "3 不来了",
    ContactOutcome.NO_ANSWER: "4 无人接",
    ContactOutcome.WRONG_NUMBER: "5 错号",
    ContactOutcome.CALL_LATER: "6 稍后再打",
}
"""The digits are those of the screen, so that the sheet is typed in by its numbers."""


def day_paper(shown: DayList, imprint: Imprint, templates: Path) -> Paper:
    """All sessions of a day, one table each, empty seats as lines to write on.

    Numbers are masked: this list lies on the desk. The call list has them in full.
    """
    empty = "" if shown.sessions else '<p align="center">当日无专家坐诊。</p>'
    sessions = "".join(_session(each, templates) for each in shown.sessions)
    seats = sum(each.head.capacity for each in shown.sessions)
    values = {
        "clinic": shown.clinic,
        "marks": words.marks(imprint),
        "day": words.day_words(shown.day),
        "weekday": words.weekday(shown.day),
        "count": len(shown.sessions),
        "seats": seats,
        "booked": sum(each.head.booked for each in shown.sessions),
        "left": sum(each.free for each in shown.sessions),
        "sessions": Html(empty + sessions),
    }
    return Paper(
        title=f"当日坐诊名单 {shown.day:%Y-%m-%d}",
        size=PaperSize.A4,
        html=fill(templates, DAY, values),
        footer=imprint.footer,
    )


def call_paper(shown: CallSheet, imprint: Imprint, templates: Path) -> Paper:
    """Whom to ring, in the order of the screen, with the digits of its keys as boxes."""
    absence = shown.absence
    session = absence.session.record
    values = {
        "clinic": shown.clinic,
        "marks": words.marks(imprint, "本场停诊" if absence.stopped else "专家提前结束"),
        "day": words.day_words(session.held_on),
        "weekday": words.weekday(session.held_on),
        "half_day": words.HALF_DAYS[session.half_day],
        "times": f"{session.starts:%H:%M}–{session.ends:%H:%M}",
        "expert": absence.expert.name,
        "title": absence.expert.title_text,
        "specialty": absence.expert.specialty,
        "count": len(absence.lines),
        "open": len(absence.open),
        "keys": "　".join(_OUTCOMES.values()),
        "rows": Html("".join(_call_row(shown, line) for line in absence.lines)),
    }
    return Paper(
        title=f"停诊通知电话单 {session.held_on:%Y-%m-%d} {absence.expert.name}",
        size=PaperSize.A4,
        html=fill(templates, CALLS, values),
        footer=imprint.footer,
    )


def village_paper(shown: VillageList, imprint: Imprint, templates: Path) -> Paper:
    """What is booked for one village, for the village doctor or the caller."""
    rows = "".join(_village_row(line) for line in shown.lines)
    values = {
        "clinic": shown.clinic,
        "village": shown.village or "（村居未登记）",
        "marks": words.marks(imprint),
        "count": len(shown.lines),
        "phone": group_phone(shown.own_phone) or "________________",
        "rows": Html(rows or '<tr><td colspan="8" align="center">没有预约。</td></tr>'),
    }
    return Paper(
        title=f"村居预约单 {shown.village}",
        size=PaperSize.A4,
        html=fill(templates, VILLAGE, values),
        footer=imprint.footer,
    )


def week_paper(shown: WeekRoster, imprint: Imprint, templates: Path) -> Paper:
    """专家坐诊一周安排表, A4 across: experts by half-days, 已约/限号."""
    last = shown.monday + timedelta(days=6)
    rows = "".join(_week_row(shown, row) for row in shown.rows)
    columns = 1 + 7 * len(shown.half_days)
    empty = f'<tr><td colspan="{columns}" align="center">本周没有安排坐诊。</td></tr>'
    values = {
        "clinic": shown.clinic,
        "marks": words.marks(imprint),
        "first": words.day_words(shown.monday),
        "last": words.day_words(last),
        "days": Html("".join(_day_head(shown, day) for day in _days(shown))),
        "halves": Html("".join(_half_heads(shown))),
        "rows": Html(rows or empty),
        "phone": group_phone(shown.own_phone) or "________________",
    }
    return Paper(
        title=f"专家坐诊一周安排表 {shown.monday:%Y-%m-%d}",
        size=PaperSize.A4_LANDSCAPE,
        html=fill(templates, WEEK, values),
        footer=imprint.footer,
    )


# --- a day --------------------------------------------------------------------------


def session_title(head: SessionHead) -> str:
    """Half-day, expert and room in one line."""
    stood = f"（替 {head.stood_for}）" if head.stood_for else ""
    parts = (
        f"{words.HALF_DAYS[head.half_day]} {head.starts:%H:%M}–{head.ends:%H:%M}",
        f"{head.expert}{stood}",
        head.title_text,
        head.specialty,
        head.room or "诊室未定",
    )
    return "　".join(part for part in parts if part)


def _session(shown: DaySession, templates: Path) -> str:
    head = shown.head
    stopped = head.status is SessionStatus.STOPPED
    values = {
        "title": session_title(head),
        "stopped": "【停诊】" if stopped else "",
        "capacity": head.capacity,
        "booked": head.booked,
        "left": shown.free,
        "rows": Html("".join(_day_row(line) for line in shown.lines)),
    }
    return fill(templates, "day-list-session", values)


def _day_row(line: ListLine) -> str:
    marks = (
        words.KINDS.get(line.kind, ""),
        "优先" if line.first else "",
        "补登" if line.late_entry else "",
        _free_mark(line),
    )
    who = " ".join(part for part in (words.SEXES.get(line.sex, ""), line.age) if part)
    came = words.clock_words(line.arrived_at) if line.arrived_at else "□"
    state = words.STATES.get(line.state, "") if line.state else ""
    cells = (
        (str(line.no), "center"),
        (words.clock_words(line.at), "center"),
        (words.guest_name(line.name, line.guest), "left"),
        (who if line.name else "", "left"),
        (line.village, "left"),
        (mask_phone(line.phone) if line.phone else "", "left"),
        ("" if line.closed and not line.name else came, "center"),
        (" ".join(part for part in (state, *marks) if part), "left"),
    )
    return "<tr>" + "".join(words.cell(said, align) for said, align in cells) + "</tr>"


def _free_mark(line: ListLine) -> str:
    if line.state is not None:
        return ""
    if line.closed:
        return "停"
    if line.paper_no:
        return f"纸质号 {line.paper_no[-6:]}"
    return "" if line.ours else "非本机号"


# --- calls ----------------------------------------------------------------------------


def _call_row(shown: CallSheet, line: AbsenceLine) -> str:
    record = line.booking.record
    urgent = "" if record.priority is BookingPriority.NORMAL else "【优先】"
    role = words.CALL_TARGETS.get(line.call_to_role, "") if line.call_to_role else ""
    target = " ".join(part for part in (line.call_to_name, role) if part)
    target_phone = group_phone(line.call_to_phone)
    phone = group_phone(line.patient_phone)
    old = f"{record.seat_no or '—'}号 {words.clock_words(record.starts_at)}"
    cells = (
        _lines(
            words.guest_name(line.patient_name, line.guest.clinic if line.guest else ""), urgent
        ),
        escape(line.patient_village),
        _lines(phone, f"{target} {target_phone}" if target or target_phone else ""),
        escape(old),
        escape(
            f"由{line.guest.clinic}改约 {group_phone(line.guest.phone)}".strip()
            if line.guest and line.open
            else _new_place(shown, line)
        ),
        _boxes(line),
    )
    return "<tr>" + "".join(f"<td>{said or '&nbsp;'}</td>" for said in cells) + "</tr>"


def _new_place(shown: CallSheet, line: AbsenceLine) -> str:
    place, placed = line.proposed, line.placed
    if placed is not None:
        seat = f"{placed.seat_no}号" if placed.seat_no else ""
        return (
            f"已改 {placed.held_on:%m-%d} {words.HALF_DAYS[placed.half_day]}"
            f" {words.clock_words(placed.starts_at)} {seat} {placed.expert}"
        )
    if not line.open:
        return words.STATES.get(line.booking.record.state, "")
    if place is None:
        return "无号：候补或另约"
    expert = shown.absence.experts.get(place.expert_id)
    pool = "（公共号，须联网取）" if place.needs_line else ""
    return (
        f"{place.held_on:%m-%d} {words.HALF_DAYS[place.half_day]}"
        f" {words.clock_words(place.starts_at)} {place.seat_no}号"
        f" {expert.name if expert else ''}{pool}"
    )


def _boxes(line: AbsenceLine) -> str:
    last = line.last_outcome
    boxes = [
        f"{'☑' if outcome is last else '□'}{escape(said)}" for outcome, said in _OUTCOMES.items()
    ]
    return "<br/>".join("&nbsp; ".join(boxes[place : place + 2]) for place in (0, 2, 4))


def _lines(*said: str) -> str:
    return "<br/>".join(escape(each) for each in said if each)


# --- a village ------------------------------------------------------------------------


def _village_row(line: VillageLine) -> str:
    who = " ".join(part for part in (words.SEXES.get(line.sex, ""), line.age) if part)
    half = words.HALF_DAYS[line.half_day]
    cells = (
        (f"{line.held_on:%m-%d} {words.weekday(line.held_on)[-1]} {half}", "left"),
        (words.clock_words(line.at), "center"),
        (str(line.seat_no) if line.seat_no else "候补", "center"),
        (line.name, "left"),
        (who, "left"),
        (f"{line.expert} {line.specialty}", "left"),
        (line.room, "left"),
        (words.STATES.get(line.state, ""), "left"),
    )
    return "<tr>" + "".join(words.cell(said, align) for said, align in cells) + "</tr>"


# --- a week ----------------------------------------------------------------------------


def _days(shown: WeekRoster) -> list[date]:
    return [shown.monday + timedelta(days=each) for each in range(7)]


def _day_head(shown: WeekRoster, day: date) -> str:
    said = f"{words.weekday(day)}<br/>{day.month}月{day.day}日"
    return f'<td align="center" colspan="{len(shown.half_days)}">{said}</td>'


def _half_heads(shown: WeekRoster) -> Iterable[str]:
    width = 80 / (7 * len(shown.half_days))
    for _day in range(7):
        for half in shown.half_days:
            yield f'<td align="center" width="{width:.2f}%">{words.HALF_DAYS[half]}</td>'


def _week_row(shown: WeekRoster, row: WeekRow) -> str:
    who = f"<b>{escape(row.name)}</b>　{escape(row.title_text)}<br/>{escape(row.specialty)}"
    if row.hospital:
        who += f"<br/>{escape(row.hospital)}"
    cells = "".join(
        f'<td align="center" valign="middle">{_week_cell(row.cells.get((day, half)))}</td>'
        for day in _days(shown)
        for half in shown.half_days
    )
    return f"<tr><td>{who}</td>{cells}</tr>"


def _week_cell(found: WeekCell | None) -> str:
    if found is None:
        return "&nbsp;"
    if found.stopped:
        return "<b>停诊</b>"
    said = f"{found.booked}/{found.capacity}"
    if found.substitute:
        said += f"<br/>替诊<br/>{escape(found.substitute)}"
    return said
