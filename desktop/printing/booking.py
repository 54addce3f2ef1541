"""Papers of bookings: the slip (forms.md E4), 80 mm or A5, and a session's list, A4."""

from datetime import date, datetime
from html import escape
from io import BytesIO
from pathlib import Path

import segno

from desktop.domain.booking_rows import SeatLine, SessionList, SlipFacts
from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, HalfDay, SessionStatus
from desktop.domain.entry import group_phone
from desktop.domain.kept import Delivery
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.services.papers import Imprint

SLIP_80 = "booking-slip-80"
SLIP_A5 = "booking-slip-a5"
DAY_LIST = "booking-session-list"

_HALF_DAYS = {HalfDay.AM: "上午", HalfDay.PM: "下午", HalfDay.EVENING: "晚间"}
_WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
_STATES = {
    BookingState.BOOKED: "已预约",
    BookingState.PENDING: "待改约",
    BookingState.ARRIVED: "已签到",
    BookingState.CHECKED_IN: "就诊中",
    BookingState.FULFILLED: "已就诊",
    BookingState.NOSHOW: "爽约",
    BookingState.CANCELLED: "已取消",
    BookingState.ENTERED_IN_ERROR: "作废",
}
_HELD = {
    BookingState.BOOKED,
    BookingState.ARRIVED,
    BookingState.CHECKED_IN,
    BookingState.FULFILLED,
}
_QR_PX = {PaperSize.SLIP_80: 110, PaperSize.A5: 150}


def booking_slip(facts: SlipFacts, imprint: Imprint, templates: Path, size: PaperSize) -> Paper:
    """The slip for the patient; a reprint and a booking no longer held say so.

    Args:
        facts: what it says.
        imprint: the foot of this copy.
        templates: folder of the templates.
        size: SLIP_80 or A5.
    """
    values = {
        "clinic": facts.clinic,
        "marks": _marks(imprint, _slip_mark(facts)),
        "seat": facts.seat_no or "—",
        "day": _day(facts.held_on),
        "weekday": _WEEKDAYS[facts.held_on.weekday()],
        "half_day": _HALF_DAYS[facts.half_day],
        "times": _span(facts.starts_at, facts.ends_at),
        "patient": facts.patient,
        "expert": facts.expert,
        "title": facts.title_text,
        "specialty": facts.specialty,
        "room": facts.room or "到站后见电子屏或问护士",
        "no": facts.no,
        "qr_px": _QR_PX[size],
        "delivery": "已到县平台" if facts.delivery is Delivery.ARRIVED else "已登记 · 待上传",
    }
    template = SLIP_80 if size is PaperSize.SLIP_80 else SLIP_A5
    return Paper(
        title=f"预约凭单 {facts.no}",
        size=size,
        html=fill(templates, template, values),
        footer=_short_foot(imprint) if size is PaperSize.SLIP_80 else imprint.footer,
        images={"qr": qr_png(facts.no)},
    )


def session_paper(shown: SessionList, imprint: Imprint, templates: Path) -> Paper:
    """A session's list for the desk: every seat, who has it, and room to write."""
    session = shown.session.record
    stopped = "本场停诊" if session.status is SessionStatus.STOPPED else ""
    values = {
        "clinic": shown.org_name,
        "marks": _marks(imprint, stopped),
        "day": _day(session.held_on),
        "weekday": _WEEKDAYS[session.held_on.weekday()],
        "half_day": _HALF_DAYS[session.half_day],
        "times": f"{session.starts:%H:%M}–{session.ends:%H:%M}",
        "expert": shown.expert.name,
        "title": shown.expert.title_text,
        "specialty": shown.expert.specialty,
        "room": session.room or "未定",
        "capacity": session.capacity,
        "booked": shown.booked,
        "left": shown.left,
        "rows": Html("".join(_row(line) for line in shown.seats)),
    }
    return Paper(
        title=f"坐诊名单 {session.held_on:%Y-%m-%d} {shown.expert.name}",
        size=PaperSize.A4,
        html=fill(templates, DAY_LIST, values),
        footer=imprint.footer,
    )


def qr_png(number: str) -> bytes:
    """The number as a QR picture, nothing else in it."""
    buffer = BytesIO()
    segno.make(number, error="m", micro=False).save(buffer, kind="png", scale=8, border=4)
    return buffer.getvalue()


def _slip_mark(facts: SlipFacts) -> str:
    if facts.state in _HELD:
        return ""
    if facts.state is BookingState.PENDING:
        return "本场停诊，等待改约"
    return f"本预约{_STATES.get(facts.state, '未成')}"


def _marks(imprint: Imprint, mark: str) -> Html:
    again = f"补打第{imprint.copy_no - 1}次" if imprint.copy_no > 1 else ""
    return Html(
        "".join(
            f'<tr><td align="center" style="font-size:12pt; font-weight:bold;">'
            f"【{escape(words)}】</td></tr>"
            for words in (mark, again)
            if words
        )
    )


def _short_foot(imprint: Imprint) -> str:
    # the whole foot line is wider than an 80 mm roll; the copy is marked in large type above
    return f"打印时间 {imprint.at.astimezone(CLINIC_ZONE):%Y-%m-%d %H:%M}  {imprint.by}"


def _row(line: SeatLine) -> str:
    booked = line.booking.record if line.booking else None
    arrived = _clock(booked.arrived_at) if booked and booked.arrived_at else ""
    note = " ".join(part for part in (arrived, booked.note if booked else "") if part)
    cells = (
        (str(line.no), "center"),
        (_clock(line.starts_at), "center"),
        (line.patient_name, "left"),
        (line.patient_birth.isoformat() if line.patient_birth else "", "left"),
        (group_phone(line.patient_phone), "left"),
        (line.patient_village, "left"),
        (_STATES.get(booked.state, "") if booked else "停" if line.closed else "", "left"),
        (note, "left"),
    )
    return "<tr>" + "".join(_cell(words, align) for words, align in cells) + "</tr>"


def _cell(words: str, align: str) -> str:
    return f'<td align="{align}">{escape(words) or "&nbsp;"}</td>'


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _clock(at: datetime) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def _span(start: datetime, end: datetime) -> str:
    return f"{_clock(start)}–{_clock(end)}"
