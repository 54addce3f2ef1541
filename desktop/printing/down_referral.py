"""The national two-way referral form, back: 存根 + 双向转诊（回转）单 on one A4 (forms.md E2).

The hospital prints it for the patient; the township centre prints a received copy, with who
received it, when, and when the patient came.
"""

from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import DownSource, Outcome, ReturnService
from desktop.domain.entry import group_phone
from desktop.domain.referral_snapshot import snapshot
from desktop.domain.return_rows import CareCase
from desktop.printing.booking_words import day_words
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral_words import SEXES, line, region, tick
from desktop.services.papers import Imprint

TEMPLATE = "down-referral"
OUTCOMES = {
    Outcome.CURED: "治愈",
    Outcome.IMPROVED: "好转",
    Outcome.NOT_CURED: "未愈",
    Outcome.OTHER: "其他",
}
SERVICES = {
    ReturnService.OUTPATIENT: "门诊",
    ReturnService.INPATIENT_REHABILITATION: "住院康复",
    ReturnService.HOME_BED: "家庭病床",
    ReturnService.FOLLOW_UP: "随访管理",
    ReturnService.PALLIATIVE: "安宁疗护",
    ReturnService.TCM_REHABILITATION: "中医康复",
}
_LINE_CHARS = 44


def down_slip(case: CareCase, imprint: Imprint, templates: Path) -> Paper:
    """The slip as it stands now; a received copy where the centre has taken the patient on.

    Args:
        case: the patient's return care.
        imprint: foot and copy number.
        templates: folder of the templates.
    """
    record = case.down.record
    who = snapshot(case.patient.record, imprint.at)
    at = (record.issued_at or imprint.at).astimezone(CLINIC_ZONE)
    sex = SEXES.get(who.sex, "")
    values: dict[str, Any] = {
        "region": Html(region(case.hospital)),
        "whom": "接收联" if _received(case) else "回转联",
        "copy_mark": Html(_marks(case, imprint)),
        "no": record.no,
        "name": who.name,
        "sex": sex,
        "age": who.age_text,
        "inpatient_no": record.inpatient_no,
        "address": who.address,
        "phone": group_phone(who.phone),
        "year": at.year,
        "month": at.month,
        "day": at.day,
        "clinic_line": line(case.clinic, 16),
        "clinic": case.clinic,
        "to_doctor_line": line(record.to_doctor, 8),
        "name_line": line(who.name, 8),
        "hospital": case.hospital,
        "doctor": record.from_doctor,
        "hospital_phone": line(group_phone(case.hospital_phone), 14),
    }
    values |= _clinical(case) | _receipt(case)
    return Paper(
        title=f"双向转诊（回转）单 {record.no}",
        size=PaperSize.A4,
        html=fill(templates, TEMPLATE, values),
        footer=f"{record.no}  {imprint.footer}",
    )


def _clinical(case: CareCase) -> dict[str, Any]:
    record = case.down.record
    stay = "　".join(
        part
        for part in (
            f"入院 {day_words(record.admitted_on)}" if record.admitted_on else "",
            f"出院 {day_words(record.discharged_on)}" if record.discharged_on else "",
            f"转归 {OUTCOMES[record.outcome]}" if record.outcome else "",
        )
        if part
    )
    return {
        "diagnosis": record.diagnosis,
        "stay": stay,
        "results": _room(record.main_results, 2),
        "operations": record.operations,
        "treatment": _room(record.treatment, 2),
        "next_plan": _room(record.next_plan, 2),
        "advice": _room(record.rehab_advice, 2),
        "medicines": record.medicines,
        "precautions": _joined(record.precautions, record.warning_signs),
        "services": Html(
            "　".join(f"{tick(record.service_needed is each)}{SERVICES[each]}" for each in SERVICES)
        ),
        "plan": Html(_plan(case)),
    }


def _plan(case: CareCase) -> str:
    plan = case.down.record.plan
    if not plan:
        return ""
    rows = "".join(
        f'<tr><td width="18%">出院后第{each.due_days}天</td><td>{escape(each.text)}</td></tr>'
        for each in plan
    )
    head = f"<b>随访和复查安排</b>（第{case.down.record.plan_version}版）"
    return f'<p>{head}</p><table width="100%" cellspacing="0" cellpadding="1">{rows}</table>'


def _receipt(case: CareCase) -> dict[str, Any]:
    said = case.reception.record if case.reception else None
    return {
        "received_by": line(said.assigned_to if said else "", 12),
        "received_at": line(_minute(said.accepted_at) if said else "", 16),
        "arrived_at": line(_minute(said.arrived_at) if said else "", 16),
    }


def _received(case: CareCase) -> bool:
    return case.reception is not None and case.reception.record.accepted_at is not None


def _marks(case: CareCase, imprint: Imprint) -> str:
    record = case.down.record
    said = (
        f"补打第{imprint.copy_no - 1}次" if imprint.copy_no > 1 else "",
        "作废" if record.void_reason else "",
        "凭纸质单登记" if record.source is DownSource.PAPER else "",
        "自行返回登记" if record.source is DownSource.SELF_RETURN else "",
    )
    return "".join(f" <b>【{each}】</b>" for each in said if each)


def _minute(at: datetime | None) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%Y-%m-%d %H:%M}" if at else ""


def _joined(*texts: str) -> str:
    return "\n".join(each for each in texts if each.strip())


def _room(text: str, least: int) -> str:
    lines = sum(1 + len(part) // _LINE_CHARS for part in text.split("\n"))
    return text + "\n\u00a0" * max(0, least - lines)
