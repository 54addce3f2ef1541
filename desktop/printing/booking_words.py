"""Words of the booking desk's papers. Papers are in Chinese, whatever the screen's language."""

from datetime import date, datetime
from html import escape

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingState, CallTarget, HalfDay, SeatKind, Sex
from desktop.printing.paper import Html
from desktop.services.papers import Imprint

HALF_DAYS = {HalfDay.AM: "上午", HalfDay.PM: "下午", HalfDay.EVENING: "晚间"}
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
STATES = {
    BookingState.BOOKED: "已预约",
    BookingState.PENDING: "待改约",
    BookingState.ARRIVED: "已签到",
    BookingState.CHECKED_IN: "就诊中",
    BookingState.FULFILLED: "已就诊",
    BookingState.NOSHOW: "爽约",
    BookingState.CANCELLED: "已取消",
    BookingState.ENTERED_IN_ERROR: "作废",
    BookingState.WAITLIST: "候补",
}
KINDS = {SeatKind.WALK_IN: "现场号", SeatKind.RESERVED: "预留号", SeatKind.EXTRA: "加号"}
CALL_TARGETS = {
    CallTarget.VILLAGE_DOCTOR: "村医",
    CallTarget.VILLAGE_CADRE: "村干部",
    CallTarget.NEIGHBOUR: "邻居",
}
SEXES = {Sex.MALE: "男", Sex.FEMALE: "女"}


def day_words(day: date) -> str:
    """2026年11月26日."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday(day: date) -> str:
    """星期四."""
    return WEEKDAYS[day.weekday()]


def clock_words(at: datetime) -> str:
    """09:00, at the clinic."""
    return f"{at.astimezone(CLINIC_ZONE):%H:%M}"


def span(start: datetime, end: datetime) -> str:
    """09:00–09:30."""
    return f"{clock_words(start)}–{clock_words(end)}"


def marks(imprint: Imprint, *said: str) -> Html:
    """A row of a head table with what must not be overlooked; a reprint is always said."""
    again = f"补打第{imprint.copy_no - 1}次" if imprint.copy_no > 1 else ""
    row = "".join(f"【{escape(words)}】" for words in (*said, again) if words)
    look = 'align="center" style="font-size:12pt; font-weight:bold;"'
    return Html(f"<tr><td {look}>{row}</td></tr>" if row else "")


def cell(words: str, align: str = "left", more: str = "") -> str:
    """A table cell of plain words; an empty one keeps its height."""
    return f'<td align="{align}"{more}>{escape(words) or "&nbsp;"}</td>'


def short_foot(imprint: Imprint) -> str:
    """Foot of an 80 mm roll: the whole line is wider; the copy is marked in large type above."""
    return f"打印时间 {imprint.at.astimezone(CLINIC_ZONE):%Y-%m-%d %H:%M}  {imprint.by}"


def guest_name(name: str, clinic: str) -> str:
    """The name on a list, and which other clinic booked him; empty for our own."""
    return f"{name}（{clinic}）" if clinic else name
