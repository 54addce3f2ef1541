"""The national two-way referral form, out: 存根 + 双向转诊（转出）单 on one A4 (forms.md E1)."""

from html import escape
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import ReferralState, StepKind, Urgency
from desktop.domain.referral import Diagnosis, PatientSnapshot, Referral
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_snapshot import snapshot
from desktop.printing import referral_words as words
from desktop.printing.asked_words import asked_text
from desktop.printing.centre_words import centre_facts
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral_words import line, tick
from desktop.services.papers import Imprint

TEMPLATE = "referral-slip"
NOBODY = UUID(int=0)
# At least 45 mm of free paper for the seal (forms.md, "Space on the paper"): empty lines.
_SEAL_PT, _SEAL_LINES = 12, 8
_SEAL = '<p style="font-size: 9pt; color: #777777;">（盖章处）</p>' + (
    f'<p style="font-size: {_SEAL_PT}pt;">&nbsp;</p>' * _SEAL_LINES
)
_LINE_CHARS = 44
_RING_BLANK = (
    '<p align="center" style="margin-top: 3px;"><b>先打电话：急诊科／转诊中心 ______________'
    "　通话 ____:____　接话人 __________</b></p>"
)
_ENDED = {
    ReferralState.WITHDRAWN: "已撤销",
    ReferralState.CLOSED: "已关闭",
    ReferralState.ABANDONED: "患者放弃",
    ReferralState.ENTERED_IN_ERROR: "作废",
    ReferralState.DIED: "死亡",
}


def referral_slip(detail: ReferralDetail, imprint: Imprint, templates: Path) -> Paper:
    """Our own sheet as it stands now. A reprint says so; an order not yet confirmed says so.

    Args:
        detail: the referral whole.
        imprint: foot and copy number.
        templates: folder of the templates.
    """
    record = detail.referral.record
    return Paper(
        title=f"双向转诊单 {record.no}",
        size=PaperSize.A4,
        html=fill(templates, TEMPLATE, slip_values(detail, imprint)),
        footer=f"{record.no}  {imprint.footer}",
    )


def slip_values(detail: ReferralDetail, imprint: Imprint) -> dict[str, Any]:
    """Everything that templates of a referral may name."""
    record = detail.referral.record
    who = record.patient or snapshot(detail.patient.record, imprint.at)
    to_org = detail.to_org.name if detail.to_org else ""
    values = _head(detail, who, imprint) | _clinical(record) | _arrangement(detail.reply)
    values |= _foot(detail)
    values |= {
        "region": Html(words.region(to_org)),
        "to_org_line": line(to_org, 20),
        "to_dept_line": line(record.to_dept, 12),
        "to_doctor_line": line(record.to_doctor, 8),
        "from_org": detail.from_org.name,
        "asked_county": _asked_line(asked_text(detail)),
    }
    # what is said besides takes the room of the pen, so that one page holds it all
    more = sum(bool(values[name]) for name in ("asked_county", "notice", "centre_facts"))
    values["illness"] = _room(record.present_illness, 3 - more)
    values["treatment"] = _room(treatment(record), 2 - more)
    values["exams"] = _room(exams(record), 2 - more)
    return values


def blank_slip(no: str, clinic: str, imprint: Imprint, templates: Path) -> Paper:
    """An empty form with a reserved number, to be written by hand in an outage and entered later.

    Args:
        no: the reserved number.
        clinic: whose form it is.
        imprint: foot of the pack it belongs to.
        templates: folder of the templates.
    """
    empty = Referral(no=no, patient_id=NOBODY, from_org_id=NOBODY, urgency=Urgency.ROUTINE)
    blanks = ("name", "sex", "age", "record_no", "address", "phone")
    values = _clinical(empty) | _arrangement(None) | dict.fromkeys(blanks, "")
    values |= {
        "region": Html(words.region("")),
        "whom_stub": Html("<b>存根联</b>（转出机构留存）"),
        "whom_slip": Html("<b>接诊联</b>（随患者交接收机构）"),
        "copy_mark": Html(" <b>【应急】</b>"),
        "urgency": Html("紧急程度：" + words.boxes(words.URGENCIES, None, " ")),
        "no": no,
        "green": words.tick(False),
        "centre": line("", 10),
        "name_line": line("", 12),
        "sex_line": line("", 4),
        "age_line": line("", 6),
        "to_org_line": line("", 24),
        "to_dept_line": line("", 14),
        "to_doctor_line": line("", 12),
        "from_org": clinic,
        "issued_year": "______",
        "issued_month": "____",
        "issued_day": "____",
        "visit": Html(words.boxes(words.VISITS, None)),
        "notice": Html(_RING_BLANK),
        "illness": "\n\u00a0" * 2,
        "treatment": "\n\u00a0",
        "transport": Html(words.boxes(words.TRANSPORTS, None, " ")),
        "consent": Html("□书面　□口头（见证）　□紧急，先救治后补签"),
        "sign_blank": Html("__________________"),
        "sign_note": "签字时间 ____月____日 ____:____（电脑恢复后按此时间补登）",
        "doctor_phone": line("", 14),
        "correction": Html(""),
        "left_at": line("", 12),
        "left_vitals": line("", 40),
        "left_escort": line("", 14),
        "seal_space": Html(_SEAL),
        "asked_county": Html(""),
    }
    return Paper(
        title=f"应急上转单 {no}",
        size=PaperSize.A4,
        html=fill(templates, TEMPLATE, values),
        footer=f"{no}  {imprint.footer}",
    )


def _head(detail: ReferralDetail, who: PatientSnapshot, imprint: Imprint) -> dict[str, Any]:
    record = detail.referral.record
    at = (record.issued_at or imprint.at).astimezone(CLINIC_ZONE)
    centre = words.CENTRES[record.emergency_centre] if record.emergency_centre else ""
    again = f"补打第{imprint.copy_no - 1}次" if imprint.copy_no > 1 else ""
    late = "补登" if record.late_entry else ""
    died = detail.progress.state is ReferralState.DIED  # the hospital's word, not our record's
    ended = _ENDED.get(ReferralState.DIED if died else record.state, "")
    sex = words.SEXES.get(who.sex, "")
    return {
        "whom_stub": Html("<b>存根联</b>（转出机构留存）"),
        "whom_slip": Html("<b>存根联</b>（转出机构留存）"),
        "copy_mark": Html("".join(f" <b>【{each}】</b>" for each in (again, ended, late) if each)),
        "urgency": Html("紧急程度：" + words.boxes(words.URGENCIES, record.urgency, " ")),
        "no": record.no,
        "green": tick(record.green_channel),
        "centre": line(centre, 10),
        "name": who.name,
        "sex": sex,
        "age": who.age_text,
        "record_no": who.health_record_no,
        "address": who.address,
        "phone": who.phone,
        "name_line": line(who.name, 8),
        "sex_line": line(sex, 2),
        "age_line": line(who.age_text, 4),
        "issued_year": f"{at:%Y}",
        "issued_month": at.month,
        "issued_day": at.day,
        "visit": Html(words.boxes(words.VISITS, record.visit_type)),
        "notice": _ring_notice(detail),
    }


def _clinical(record: Referral) -> dict[str, Any]:
    shared = any(each.share for each in record.exam_results)
    return {
        "complaint": record.chief_complaint,
        "diagnoses": diagnoses(record),
        "illness": _room(record.present_illness, 3),
        "past": record.past_history,
        "allergy": words.allergy(record),
        "treatment": _room(treatment(record), 2),
        "vitals": words.vitals_line(record.vitals, record.onset_at),
        "centre_facts": centre_facts(record),
        "share": tick(shared),
        "exams": _room(exams(record), 2),
        "precautions": record.precautions,
        "transport": words.TRANSPORTS[record.transport] if record.transport else line("", 12),
        "escort": line(record.escort, 12),
        "consent": words.consent(record),
    }


def diagnoses(record: Referral) -> str:
    """Preliminary impression, with codes where there are some."""
    return "；".join(_diagnosis(each) for each in record.diagnoses if each.text)


def treatment(record: Referral) -> str:
    """What was done, and what the patient takes."""
    taken = f"目前用药：{record.medicines}" if record.medicines else ""
    return "\n".join(part for part in (record.treatment, taken) if part)


def _room(text: str, least: int) -> str:
    """The text with so many lines at least: short answers leave room for the pen."""
    lines = sum(1 + len(part) // _LINE_CHARS for part in text.split("\n"))
    return text + "\n\u00a0" * max(0, least - lines)


def _diagnosis(each: Diagnosis) -> str:
    return f"{each.text}（{each.code}）" if each.code else each.text


def exams(record: Referral) -> str:
    """Results sent along, one to a line."""
    if record.exam_none:
        return "无"
    return "\n".join(
        " ".join(
            part
            for part in (
                each.taken_on,
                f"{each.name}：{each.result}",
                f"（{each.org}）" if each.org else "",
                "【可供互认】" if each.share else "",
            )
            if part
        )
        for each in record.exam_results
    )


def _arrangement(reply: ReferralReply | None) -> dict[str, Any]:
    ward = f"{reply.ward} {reply.bed}".strip() if reply else ""
    return {
        "r_dept": line(reply.department if reply else "", 10),
        "r_doctor": line(reply.doctor if reply else "", 8),
        "r_time": line(words.minute(reply.visit_at) if reply else "", 12),
        "r_bed": line(ward, 12),
        "r_code": line(reply.booking_code if reply else "", 8),
        "r_phone": line(reply.phone if reply else "", 13),
    }


def _asked_line(asked: str) -> Html:
    """Numbers and beds of the hospital, on a line of their own under its arrangement."""
    return Html(f'<p class="small"><b>号源床位：</b>{escape(asked)}</p>' if asked else "")


def _foot(detail: ReferralDetail) -> dict[str, Any]:
    record = detail.referral.record
    left = next(
        (e.record for e in reversed(detail.steps) if e.record.kind is StepKind.DEPARTED), None
    )
    why = record.correction_reason
    corrected = f'<p class="small">更正/补充（版本 {detail.referral.revision}）：{escape(why)}</p>'
    return {
        "sign_blank": Html("__________________"),
        "sign_note": words.signing_note(record),
        "doctor_phone": line(record.doctor_phone, 14),
        "correction": Html(corrected if why else ""),
        "left_at": line(words.minute(left.at) if left else "", 12),
        "left_vitals": line(words.vitals_short(left.vitals) if left else "", 40),
        "left_escort": line(left.person if left else "", 14),
        "seal_space": Html(_SEAL),
    }


def _ring_notice(detail: ReferralDetail) -> Html:
    """Until the hospital has looked or a call is logged, the slip says whom to ring."""
    if not detail.progress.must_ring or detail.to_org is None:
        return Html("")
    org = detail.to_org
    numbers = [
        f"{name} {escape(number)}"
        for name, number in (
            ("急诊科", org.emergency_phone),
            ("转诊中心", org.referral_phone),
            ("总机", "" if org.emergency_phone or org.referral_phone else org.phone),
            ("急救", "120"),
        )
        if number
    ]
    return Html(
        '<p align="center" style="margin-top: 3px;"><b>医院尚未查看，请立即电话：'
        f"{'  '.join(numbers)}</b></p>"
    )
