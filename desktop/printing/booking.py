"""Slips in the patient's hand (forms.md E4), 80 mm or A5, and one session's list, A4."""

from collections.abc import Mapping
from html import escape
from io import BytesIO
from pathlib import Path

import segno

from desktop.domain.booking_papers import CountySlip, OldPlace, SlipFacts
from desktop.domain.booking_rows import SeatLine, SessionList
from desktop.domain.clock import local_day
from desktop.domain.codes import (
    BookingKind,
    BookingState,
    ConfirmChannel,
    Relation,
    SeatKind,
    SessionStatus,
)
from desktop.domain.entry import group_phone
from desktop.domain.kept import Delivery
from desktop.printing import booking_words as words
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral_words import RELATIONS, minute
from desktop.services.papers import Imprint

SLIP_80 = "booking-slip-80"
SLIP_A5 = "booking-slip-a5"
DAY_LIST = "booking-session-list"

_HELD = {
    BookingState.BOOKED,
    BookingState.ARRIVED,
    BookingState.CHECKED_IN,
    BookingState.FULFILLED,
    BookingState.WAITLIST,
}
_LARGE_CHARS = 4
_CROWDED = 7
_QR_PX = {PaperSize.SLIP_80: 110, PaperSize.A5: 150}
_ASKED = {
    BookingKind.COUNTY_EXPERT: "上级医院专家号",
    BookingKind.COUNTY_BED: "上级医院床位",
    BookingKind.EXAM: "上级医院检查",
}
_NOTES = (
    "请提前 15 分钟带身份证或医保卡到护士站签到，按序号就诊。",
    "不能来请尽早告诉护士站，把号留给别人；停诊、改期以电话通知为准。",
)
_WAITING_NOTES = (
    "候补不是预约：有号空出时按先后电话通知，请保持电话畅通。",
    "没有接到电话请不要专程前来；不再需要请告诉护士站。",
)
_COUNTY_NOTES = (
    "请带本单、身份证、医保卡和检查资料，到接诊单位按流程挂号缴费。",
    "以现场安排为准；变化以接诊单位或本院电话通知为准。",
)


def booking_slip(facts: SlipFacts, imprint: Imprint, templates: Path, size: PaperSize) -> Paper:
    """The slip for the patient; a reprint, a moved place and one no longer held say so.

    Args:
        facts: what it says.
        imprint: the foot of this copy.
        templates: folder of the templates.
        size: SLIP_80 or A5.
    """
    waits = facts.state is BookingState.WAITLIST
    values = {
        "clinic": facts.clinic,
        "heading": "专家门诊候补凭单　患者联" if waits else "专家门诊预约凭单　患者联",
        "marks": words.marks(imprint, *_slip_marks(facts)),
        "seat_label": "候补登记" if waits else "序号",
        "seat": "候补" if waits else facts.seat_no or "—",
        "day": words.day_words(facts.held_on),
        "weekday": words.weekday(facts.held_on),
        "half_day": words.HALF_DAYS[facts.half_day],
        "times": words.span(facts.starts_at, facts.ends_at),
        "rows": Html("".join(_row(*each) for each in _slip_rows(facts))),
        "old": _old_place(facts.old),
        "qr_px": _QR_PX[size],
        "delivery": _delivery(facts.delivery),
        "notes": _notes(_WAITING_NOTES if waits else _NOTES, facts.own_phone),
    }
    title = "候补凭单" if waits else "预约凭单"
    return _slip(f"{title} {facts.no}", facts.no, values, imprint, templates, size)


def county_slip(facts: CountySlip, imprint: Imprint, templates: Path, size: PaperSize) -> Paper:
    """The slip for a county expert's number, a bed or an examination, as the hospital answered."""
    asked = facts.booking
    visit = asked.visit_at
    day = local_day(visit) if visit else asked.wish_day
    confirmed = asked.state is BookingState.BOOKED
    waiting = asked.state is BookingState.PENDING
    mark = "" if confirmed else "已申请，尚未确认，请等电话通知" if waiting else "预约未成功"
    values = {
        "clinic": facts.clinic,
        "heading": f"{_ASKED[asked.kind]}凭单　患者联",
        "marks": words.marks(imprint, mark),
        "seat_label": "预约码" if asked.ext_code else "就诊",
        "seat": asked.ext_code or ("按时到院" if confirmed else "待定"),
        "day": words.day_words(day),
        "weekday": words.weekday(day),
        "half_day": "" if visit else words.HALF_DAYS[asked.wish_half_day],
        "times": words.clock_words(visit) if visit else "（希望时间）",
        "rows": Html("".join(_row(*each) for each in _county_rows(facts))),
        "old": Html(""),
        "qr_px": _QR_PX[size],
        "delivery": "",
        "notes": _notes(_COUNTY_NOTES, facts.own_phone),
    }
    return _slip(f"上级预约凭单 {asked.no}", asked.no, values, imprint, templates, size)


def session_paper(shown: SessionList, imprint: Imprint, templates: Path) -> Paper:
    """A session's list for the desk: every seat, who has it, and room to write."""
    session = shown.session.record
    stopped = "本场停诊" if session.status is SessionStatus.STOPPED else ""
    values = {
        "clinic": shown.org_name,
        "marks": words.marks(imprint, stopped),
        "day": words.day_words(session.held_on),
        "weekday": words.weekday(session.held_on),
        "half_day": words.HALF_DAYS[session.half_day],
        "times": f"{session.starts:%H:%M}–{session.ends:%H:%M}",
        "expert": shown.expert.name,
        "title": shown.expert.title_text,
        "specialty": shown.expert.specialty,
        "room": session.room or "未定",
        "capacity": session.capacity,
        "booked": shown.booked,
        "left": shown.left,
        "rows": Html("".join(_seat_row(line) for line in shown.seats)),
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


def _slip(
    title: str,
    no: str,
    values: Mapping[str, object],
    imprint: Imprint,
    templates: Path,
    size: PaperSize,
) -> Paper:
    roll = size is PaperSize.SLIP_80
    large = len(str(values["seat"])) <= _LARGE_CHARS
    # a slip that says everything at once still has to end on its half sheet
    crowded = str(values["rows"]).count("<tr>") > _CROWDED
    values = {
        **values,
        "seat_pt": "40pt" if large else "15pt",
        "row_pt": "10.5pt" if crowded else "12pt",
    }
    return Paper(
        title=title,
        size=size,
        html=fill(templates, SLIP_80 if roll else SLIP_A5, values),
        footer=words.short_foot(imprint) if roll else imprint.footer,
        images={"qr": qr_png(no)},
    )


def _slip_marks(facts: SlipFacts) -> tuple[str, ...]:
    lost = ""
    if facts.state is BookingState.PENDING:
        lost = "本场停诊，等待改约"
    elif facts.state not in _HELD:
        lost = f"本预约{words.STATES.get(facts.state, '未成')}"
    kind = (
        words.KINDS.get(facts.kind, "") if facts.kind in {SeatKind.EXTRA, SeatKind.WALK_IN} else ""
    )
    moved = "改约" if facts.old else ""
    return (lost, kind, moved, "补登" if facts.late_entry else "")


def _slip_rows(facts: SlipFacts) -> list[tuple[str, str, bool]]:
    rows = [("患者", facts.patient, True)]
    if facts.guest:
        rows.append(("预约单位", facts.guest, False))
    rows.append(("专家", facts.expert, True))
    if facts.stood_for:
        rows.append(("", f"替 {facts.stood_for} 坐诊", False))
    rows += [("职称", facts.title_text, False), ("专业", facts.specialty, False)]
    if facts.expected_at:
        rows.append(("预计", f"推迟，约 {words.clock_words(facts.expected_at)} 叫号", True))
    if facts.state is BookingState.WAITLIST:
        any_other = "该专家任何一次坐诊均可" if facts.any_session else "只候补上面这一场"
        rows.append(("范围", any_other, False))
    else:
        if facts.held_at:
            rows.append(("地点", facts.held_at, True))
        rows.append(("诊室", facts.room or "到站后见电子屏或问护士", bool(facts.room)))
    if facts.call_phone:
        role = _role(facts.call_role)
        who = f"{facts.call_name}（{role}）" if role else facts.call_name
        rows.append(("联系", f"{who} {group_phone(facts.call_phone)}", False))
    rows.append(("候补号" if facts.state is BookingState.WAITLIST else "预约号", facts.no, False))
    return rows


def _role(code: str) -> str:
    targets = {str(key): said for key, said in words.CALL_TARGETS.items()}
    relations = {str(key): said for key, said in RELATIONS.items() if key is not Relation.SELF}
    return targets.get(code) or relations.get(code, "")


def _county_rows(facts: CountySlip) -> list[tuple[str, str, bool]]:
    asked = facts.booking
    by_phone = asked.confirm_channel is ConfirmChannel.TELEPHONE
    told = ""
    if asked.confirm_at and by_phone:
        told = f"电话确认：{asked.confirm_person} {words.clock_words(asked.confirm_at)}"
    rows = [
        ("患者", facts.patient, True),
        ("医院", facts.hospital, True),
        ("科室", asked.dept, True),
        ("医生", asked.doctor, False),
        ("地点", asked.place, False),
        ("确认", told or ("县平台确认" if asked.confirm_at else ""), False),
        ("电话", group_phone(facts.hospital_phone), False),
        ("有效至", minute(asked.valid_to), False),
        ("申请号", asked.no, False),
    ]
    return [each for each in rows if each[1]]


def _row(label: str, said: str, strong: bool) -> str:  # noqa: FBT001 - one of a row's three parts
    look = ' style="font-size:13pt; font-weight:bold;"' if strong else ""
    return f'<tr><td width="22%">{escape(label)}</td><td{look}>{escape(said) or "&nbsp;"}</td></tr>'


def _old_place(old: OldPlace | None) -> Html:
    if old is None:
        return Html("")
    seat = f"{old.seat_no}号" if old.seat_no else ""
    place = (
        f"{words.day_words(old.held_on)} {words.HALF_DAYS[old.half_day]}"
        f" {words.clock_words(old.starts_at)} {seat}"
    )
    return Html(
        f'<p align="center" style="font-size:10.5pt; margin:0;">原号 <s>{place}</s> 已改约</p>'
    )


def _notes(notes: tuple[str, ...], phone: str) -> Html:
    said = list(notes)
    if phone:
        said[-1] += f"咨询电话 {group_phone(phone)}。"
    return Html(
        "".join(
            f'<p style="margin:0;">{place}. {escape(each)}</p>'
            for place, each in enumerate(said, 1)
        )
    )


def _delivery(delivery: Delivery) -> str:
    return "已到县平台" if delivery is Delivery.ARRIVED else "已登记 · 待上传"


def _seat_row(line: SeatLine) -> str:
    booked = line.booking.record if line.booking else None
    arrived = words.clock_words(booked.arrived_at) if booked and booked.arrived_at else ""
    late = "补登" if booked and booked.late_entry else ""
    note = " ".join(part for part in (arrived, late, booked.note if booked else "") if part)
    kind = words.KINDS.get(line.kind, "")
    state = words.STATES.get(booked.state, "") if booked else "停" if line.closed else ""
    cells = (
        (str(line.no), "center"),
        (words.clock_words(line.starts_at), "center"),
        (words.guest_name(line.patient_name, line.guest.clinic if line.guest else ""), "left"),
        (line.patient_birth.isoformat() if line.patient_birth else "", "left"),
        (group_phone(line.patient_phone), "left"),
        (line.patient_village, "left"),
        (" ".join(part for part in (state, kind) if part), "left"),
        (note or (f"纸质号 {line.paper_no}" if line.paper_no else ""), "left"),
    )
    return "<tr>" + "".join(words.cell(said, align) for said, align in cells) + "</tr>"
