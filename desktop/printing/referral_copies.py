"""The copies of a referral by reader: ours with the stub, the receiver's, the patient's."""

from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from typing import Any

from desktop.domain.organization import Organization
from desktop.domain.referral_rows import ReferralDetail
from desktop.printing import referral_words as words
from desktop.printing.asked_words import asked_for, asked_text
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral import exams, referral_slip, slip_values, treatment
from desktop.printing.referral_words import asked_line, line
from desktop.services.papers import Imprint

RECEIVER = "referral-receiver"
PATIENT = "referral-patient"
CODE_MM = 60.0
_QUIET_MM = 4.0  # the picture brings its quiet zone along
_UNKNOWN_KEY = "<p>本机签名密钥尚未经县里登记：对方扫码若不被认可，请按本页登记。</p>"
_PX = (CODE_MM + _QUIET_MM) / 25.4 * 96  # a template counts 96 to the inch on every printer


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCodes:
    """What the receiver's copy carries besides words (requirements.md, M1, M9).

    Attributes:
        a, b: PNG of code A and of code B; `b` is empty where everything stands in A.
        on_paper: what stands on the paper alone, in the words of the paper (见纸面).
        phone_code: twelve characters in groups of three; empty before issue.
        key_known: the county has signed this computer's key, so that the codes can be checked.
    """

    a: bytes = field(repr=False)
    b: bytes = field(default=b"", repr=False)
    on_paper: tuple[str, ...] = ()
    phone_code: str = ""
    key_known: bool = True


def referral_set(
    detail: ReferralDetail, imprint: Imprint, templates: Path, codes: SlipCodes | None = None
) -> Paper:
    """All three copies as one job: 存根联, 接诊联, 患者联.

    Args:
        detail: the referral whole.
        imprint: foot and copy number; every page of a reprint is marked.
        templates: folder of the templates.
        codes: of the receiver's copy; None before it was issued.
    """
    first = referral_slip(detail, imprint, templates)
    more = (
        receiver_copy(detail, imprint, templates, codes),
        patient_copy(detail, imprint, templates),
    )
    return replace(first, more=more)


def receiver_copy(
    detail: ReferralDetail, imprint: Imprint, templates: Path, codes: SlipCodes | None
) -> Paper:
    """接诊联, with the codes that the receiving desk scans. No other copy carries them."""
    record = detail.referral.record
    images = {"code-a": codes.a} if codes else {}
    if codes and codes.b:
        images["code-b"] = codes.b
    values = slip_values(detail, imprint) | {
        "whom_slip": Html("<b>接诊联</b>（随患者交接收机构）"),
        "codes": _codes(codes, asked_text(detail), asked_line(record)),
        # beside the codes there is room for it
        "asked": Html("" if codes else f'<p class="small">{escape(asked_line(record))}</p>'),
        # nobody writes on what is printed for others: no room for the pen
        "illness": record.present_illness,
        "treatment": treatment(record),
        "exams": exams(record),
    }
    if codes is not None:  # beside the codes there is room, below there is none
        values["asked_county"] = Html("")
    return Paper(
        title=f"接诊联 {record.no}",
        size=PaperSize.A4,
        html=fill(templates, RECEIVER, values),
        footer=f"{record.no}  接诊联  {imprint.footer}",
        images=images,
    )


def patient_copy(detail: ReferralDetail, imprint: Imprint, templates: Path) -> Paper:
    """患者联: where to go, whom to ask for, what to bring. No diagnosis stands on it."""
    record = detail.referral.record
    org = detail.to_org
    values = slip_values(detail, imprint) | {
        "to_org": org.name if org else "",
        "to_address": org.address if org else "",
        "phones": _phones(org),
        "own_phone": line(detail.from_org.phone, 16),
        "appointment": _appointment(detail),
    }
    return Paper(
        title=f"患者联 {record.no}",
        size=PaperSize.A4,
        html=fill(templates, PATIENT, values),
        footer=f"{record.no}  患者联  {imprint.footer}",
        font_pt=14,
    )


def _codes(codes: SlipCodes | None, asked: str, issued: str) -> Html:
    if codes is None:
        return Html(
            '<tr><td align="center" style="border: 1px dashed #777777;">'
            "未签发，不能扫码；签发后请重新打印接诊联</td></tr>"
        )
    cells = [_code("code-a", "扫码 A：接诊、收治必需", _PX)]
    if codes.b:
        cells.append(_code("code-b", "扫码 B：其余内容", _PX))
    paper = ""
    if codes.on_paper:
        listed = escape("、".join(codes.on_paper))
        paper = f"<p><b>见纸面</b>（码内放不下，以本页为准）：{listed}</p>"
    how = "先扫 A，再扫 B" if codes.b else "扫 A"
    side = (
        f"<p><b>断网也能接诊</b>：在接诊台用扫码枪{how}。</p>{_phone_code(codes)}{paper}"
        f"{'' if codes.key_known else _UNKNOWN_KEY}{_issued(issued)}{_asked(asked)}"
    )
    cells.append(f'<td valign="top" class="small">{side}</td>')
    return Html(f"<tr>{''.join(cells)}</tr>")


def _issued(line: str) -> str:
    """When it was issued and what is asked of the receiver, each in a line of its own."""
    return f"<p>{'<br/>'.join(escape(line).split('　'))}</p>"


def _asked(asked: str) -> str:
    """Numbers and beds of the hospital, a line for each."""
    if not asked:
        return ""
    return f"<p><b>号源床位</b><br/>{'<br/>'.join(escape(asked).split('；'))}</p>"


def _code(name: str, caption: str, side: float) -> str:
    return (
        f'<td width="{side + 8:.0f}" align="center" valign="top">'
        f'<img src="{name}" width="{side:.1f}" height="{side:.1f}"/>'
        f'<p class="small"><b>{caption}</b></p></td>'
    )


def _phone_code(codes: SlipCodes | None) -> str:
    if codes is None or not codes.phone_code:
        return ""
    return (
        "<p>电话转诊码（断网时念给对方）：</p>"
        f'<p><b style="font-size: 13pt;">{escape(codes.phone_code)}</b></p>'
    )


def _phones(org: Organization | None) -> str:
    said = (
        ("急诊科", org.emergency_phone if org else ""),
        ("转诊中心", org.referral_phone if org else ""),
        ("总机", org.phone if org else ""),
        ("急救", "120"),
    )
    return "　".join(f"{name} {number}" for name, number in said if number)


def _appointment(detail: ReferralDetail) -> Html:
    reply = detail.reply
    known: tuple[tuple[str, Any], ...] = (
        ("科室", (reply.department if reply else "") or detail.referral.record.to_dept),
        ("医生", (reply.doctor if reply else "") or detail.referral.record.to_doctor),
        ("时间", words.minute(reply.visit_at) if reply else ""),
        ("地点", reply.place if reply else ""),
        ("病区床位", f"{reply.ward} {reply.bed}".strip() if reply else ""),
        ("预约码", reply.booking_code if reply else ""),
    )
    rows = "".join(
        f'<tr><td width="22%">{name}</td><td width="78%"><b>{escape(str(value))}</b></td></tr>'
        for name, value in (*known, *asked_for(detail))
        if value
    )
    settled = reply is not None and any((reply.visit_at, reply.bed, reply.department))
    note = "" if settled else "医院还没有回复安排，到院后请先找转诊中心（急诊找急诊科）。"
    return Html(f'{rows}<tr><td colspan="2">{note}</td></tr>' if note else rows)
