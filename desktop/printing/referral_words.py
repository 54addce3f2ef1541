"""Words of the referral slip. National papers are in Chinese, whatever the screen's language."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from html import escape
from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    AllergyState,
    Consciousness,
    ConsentType,
    EmergencyCentre,
    ReferralDirection,
    ReferralReason,
    Relation,
    ServiceNeeded,
    SignMode,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_rules import confirmation_due
from desktop.printing.paper import Html

SEXES = {"1": "男", "2": "女", "0": "未知", "9": "未说明"}
URGENCIES = {Urgency.ROUTINE: "普通", Urgency.URGENT: "急诊", Urgency.STAT: "危重"}
CENTRES = {
    EmergencyCentre.CHEST_PAIN: "胸痛中心",
    EmergencyCentre.STROKE: "卒中中心",
    EmergencyCentre.TRAUMA: "创伤中心",
    EmergencyCentre.MATERNAL: "危重孕产妇救治中心",
    EmergencyCentre.CHILD_NEWBORN: "危重儿童和新生儿救治中心",
    EmergencyCentre.NONE: "不涉及",
}
VISITS = {VisitType.OUTPATIENT: "门诊", VisitType.EMERGENCY: "急诊", VisitType.INPATIENT: "住院"}
TRANSPORTS = {
    Transport.SELF: "自行前往",
    Transport.FAMILY: "家属护送",
    Transport.AMBULANCE_120: "120 救护车",
    Transport.OWN_AMBULANCE: "本院救护车",
    Transport.VILLAGE_DOCTOR: "村医护送",
}
CONSENTS = {
    ConsentType.WRITTEN: "书面",
    ConsentType.VERBAL: "口头（见证）",
    ConsentType.GUARDIAN: "监护人",
    ConsentType.EMERGENCY_WAIVER: "紧急豁免，先救治后补签",
}
RELATIONS = {
    Relation.SELF: "本人",
    Relation.SPOUSE: "配偶",
    Relation.SON: "儿子",
    Relation.DAUGHTER: "女儿",
    Relation.GRANDCHILD: "孙子女",
    Relation.PARENT: "父母",
    Relation.GRANDPARENT: "祖父母",
    Relation.SIBLING: "兄弟姐妹",
    Relation.OTHER: "其他",
}
AWARE = {
    Consciousness.ALERT: "清醒",
    Consciousness.CONFUSED: "新发意识混乱",
    Consciousness.VOICE: "呼之有反应",
    Consciousness.PAIN: "疼痛有反应",
    Consciousness.UNRESPONSIVE: "无反应",
}
SERVICES = {
    ServiceNeeded.OUTPATIENT: "门诊",
    ServiceNeeded.EMERGENCY: "急诊",
    ServiceNeeded.INPATIENT: "住院",
    ServiceNeeded.EXAM: "检查",
    ServiceNeeded.SURGERY: "手术",
    ServiceNeeded.AFTER_CONSULTATION: "会诊后定",
}
REASONS = {
    ReferralReason.UNCLEAR_DIAGNOSIS: "诊断不明",
    ReferralReason.POOR_RESPONSE: "治疗效果不佳",
    ReferralReason.EMERGENCY: "急危重症",
    ReferralReason.NEEDS_EXAM: "需上级检查",
    ReferralReason.NEEDS_SURGERY: "需手术",
    ReferralReason.LACKING_EQUIPMENT: "设备条件不足",
    ReferralReason.PATIENT_WISH: "患者要求",
    ReferralReason.CHRONIC_UNCONTROLLED: "慢病控制不佳",
    ReferralReason.OTHER: "其他",
}
DIRECTIONS = {
    ReferralDirection.UP: "上转",
    ReferralDirection.OUTSIDE: "外转",
    ReferralDirection.LEVEL: "平转",
}
_COUNTY = re.compile(r"^(.{1,8}?[市县区旗])")


def line(value: object, width: int) -> Html:
    """A value on its line; a blank line `width` half-width characters long where there is none."""
    text = str(value).strip() if value is not None else ""
    if not text:
        return Html("_" * width)
    used = sum(2 if ord(char) > 0xFF else 1 for char in text)  # noqa: PLR2004 - full-width
    pad = "&nbsp;" * max(1, (width - used) // 2)
    return Html(f"<u>{pad}{escape(text)}{pad}</u>")


def tick(on: bool) -> str:  # noqa: FBT001 - the box itself
    """A ticked or empty box."""
    return "☑" if on else "□"


def boxes(options: Mapping[Any, str], chosen: StrEnum | None, between: str = "") -> str:
    """Every option with its box."""
    return between.join(f"{tick(value is chosen)}{words}" for value, words in options.items())


def region(receiver: str) -> str:
    """County of the head line, from the receiving hospital's name; a blank to fill otherwise."""
    found = _COUNTY.match(receiver)
    return found[1] if found else "________市（县）"


def minute(at: datetime | None) -> str:
    """Day and minute at the clinic."""
    return f"{at.astimezone(CLINIC_ZONE):%m-%d %H:%M}" if at else ""


def allergy(referral: Referral) -> Html:
    """□无 □不详 □有:____ ."""
    state = referral.allergy
    to = line(referral.allergy_text if state is AllergyState.YES else "", 36)
    return Html(
        f"{tick(state is AllergyState.NONE)}无&nbsp;&nbsp;"
        f"{tick(state is AllergyState.UNKNOWN)}不详&nbsp;&nbsp;"
        f"{tick(state is AllergyState.YES)}有：{to}"
    )


def vitals_line(vitals: Vitals | None, onset_at: datetime | None) -> Html:
    """T P R BP SpO2 glucose, when they were taken, and when it began."""
    found = vitals or Vitals()
    pressure = f"{found.systolic}/{found.diastolic}" if found.systolic else ""
    oxygen = "（吸氧）" if found.on_oxygen else ""
    aware = AWARE[found.consciousness] if found.consciousness else ""
    parts = (
        f"T {line(found.temperature_c, 5)}℃",
        f"P {line(found.pulse, 4)}次/分",
        f"R {line(found.respiration, 4)}次/分",
        f"BP {line(pressure, 8)}mmHg",
        f"SpO₂ {line(found.spo2, 4)}%{oxygen}",
        f"血糖 {line(found.glucose, 5)}mmol/L",
        f"意识 {line(aware, 8)}",
        f"测量时间 {line(minute(found.taken_at), 12)}",
        f"发病/最后正常时间 {line(minute(onset_at), 12)}",
    )
    # a line of its own for what is told in words; neither line breaks inside a value
    return Html("&nbsp; ".join(parts[:6]) + "<br/>" + "&nbsp; ".join(parts[6:]))


def vitals_short(vitals: Vitals | None) -> str:
    """What was measured on leaving, in few words; empty when nothing was."""
    if vitals is None:
        return ""
    said: Iterable[tuple[str, object]] = (
        ("T", vitals.temperature_c),
        ("P", vitals.pulse),
        ("R", vitals.respiration),
        ("BP", f"{vitals.systolic}/{vitals.diastolic}" if vitals.systolic else None),
        ("SpO₂", f"{vitals.spo2}%" if vitals.spo2 is not None else None),
    )
    return " ".join(f"{name}{value}" for name, value in said if value is not None)


def signing_note(referral: Referral) -> str:
    """How the decision was recorded. The pen line stays; nothing here is a signature."""
    if referral.sign_mode is None or referral.signed_at is None:
        return "【待医生签发：未签字前不作转诊依据】"
    doctor, at = referral.doctor_name, minute(referral.signed_at)
    if referral.sign_mode is SignMode.IN_PERSON:
        return f"签发：{doctor} {at}（本人确认）"
    if referral.sign_mode is SignMode.PAPER:
        return f"签发：{doctor} {at}（纸质已签）"
    order = f"急诊口头医嘱：{doctor} {at}，已复述"
    if due := confirmation_due(referral):
        return f"{order}【待医生补确认，限 {minute(due)} 前】"
    return f"{order}；{minute(referral.confirmed_at)} 医生已补确认"


def consent(referral: Referral) -> str:
    """How consent was given, and until when it is still to be made good."""
    if referral.consent_type is None:
        due = minute(referral.consent_due_at)
        return f"待补签（{due} 前）" if due else "________"
    words = CONSENTS[referral.consent_type]
    if referral.consent_type is ConsentType.EMERGENCY_WAIVER:
        due = minute(referral.consent_due_at)
        return f"{words}（{due} 前）" if due else words
    relation = RELATIONS[referral.consent_relation] if referral.consent_relation else ""
    return " ".join(part for part in (words, referral.consent_signer, relation) if part)


def asked_line(record: Referral) -> str:
    """When it was issued, what is asked of the receiver, and why; the codes say the same."""
    found = record.vitals
    other = record.direction is not ReferralDirection.UP
    said = (
        ("签发", minute(record.issued_at)),
        ("转入科室", record.to_dept),
        ("接诊医生", record.to_doctor),
        ("方向", DIRECTIONS[record.direction] if other else ""),
        ("所需服务", SERVICES[record.service_needed] if record.service_needed else ""),
        ("转诊原因", REASONS[record.reason] if record.reason else ""),
        ("目标血氧", "88%–92%（医生已确认）" if found and found.spo2_target_88_92 else ""),
    )
    return "　".join(f"{name}：{words}" for name, words in said if words)
