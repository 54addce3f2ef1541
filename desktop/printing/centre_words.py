"""What the emergency centres ask besides, in one line of a Chinese paper (referral.md 2.4)."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BeFast, EmergencyCentre, Membranes, RiskColour
from desktop.domain.referral import CentreFields, Referral
from desktop.printing.paper import Html

BE_FAST = {
    BeFast.BALANCE: "平衡障碍",
    BeFast.EYES: "视物异常",
    BeFast.FACE: "口角歪斜",
    BeFast.ARM: "肢体无力",
    BeFast.SPEECH: "言语不清",
}
MEMBRANES = {Membranes.INTACT: "未破膜", Membranes.RUPTURED: "已破膜"}
COLOURS = {
    RiskColour.GREEN: "绿（低风险）",
    RiskColour.YELLOW: "黄（一般风险）",
    RiskColour.ORANGE: "橙（较高风险）",
    RiskColour.RED: "红（高风险）",
    RiskColour.PURPLE: "紫（传染病）",
}
_Said = tuple[str, str]


def centre_facts(referral: Referral) -> Html:
    """A line of its own with what was written down; nothing where nothing was."""
    centre = referral.centre
    if centre is None:
        return Html("")
    readers = {
        EmergencyCentre.CHEST_PAIN: _chest,
        EmergencyCentre.STROKE: _stroke,
        EmergencyCentre.TRAUMA: _trauma,
        EmergencyCentre.MATERNAL: _maternal,
        EmergencyCentre.CHILD_NEWBORN: _newborn,
    }
    read = readers.get(referral.emergency_centre or EmergencyCentre.NONE)
    said = [*(read(centre) if read else ()), *_drugs(centre)]
    told = "；".join(f"{name} {words}".strip() for name, words in said if words)
    return Html(f"<br/><b>专科要点：</b>{escape(told)}" if told else "")


def _at(at: datetime | None) -> str:
    return f"{at.astimezone(CLINIC_ZONE):%m-%d %H:%M}" if at else ""


def _count(value: int | None, unit: str = "") -> str:
    return "" if value is None else f"{value}{unit}"


def _drugs(centre: CentreFields) -> Iterable[_Said]:
    each = [" ".join(filter(None, (d.name, d.dose, _at(d.at)))) for d in centre.drugs_given]
    return (("已用药", "、".join(each)),)


def _chest(centre: CentreFields) -> Iterable[_Said]:
    return (
        ("首次医疗接触", _at(centre.first_contact_at)),
        ("心电图完成", _at(centre.ecg_done_at)),
        ("心电图上传", _at(centre.ecg_sent_at)),
    )


def _stroke(centre: CentreFields) -> Iterable[_Said]:
    signs = "、".join(BE_FAST[sign] for sign in centre.be_fast)
    taken = {True: centre.anticoagulant_text or "有", False: "无"}
    blood = taken.get(bool(centre.anticoagulants)) if centre.anticoagulants is not None else ""
    return (
        ("最后正常时间", _at(centre.last_well_at)),
        ("BE-FAST", signs or ("均无" if centre.be_fast_asked else "")),
        ("抗凝药", blood or ""),
    )


def _trauma(centre: CentreFields) -> Iterable[_Said]:
    return (
        ("受伤机制", centre.mechanism),
        ("受伤时间", _at(centre.injured_at)),
        ("止血带", _at(centre.tourniquet_at)),
        ("GCS", _count(centre.gcs, "分")),
        ("出血", centre.bleeding),
    )


def _maternal(centre: CentreFields) -> Iterable[_Said]:
    days = centre.gestation_days
    weeks = "" if days is None else f"{days // 7}周" + (f"+{days % 7}天" if days % 7 else "")
    births = (("孕", _count(centre.gravida)), ("产", _count(centre.para)))
    return (
        ("孕周", weeks),
        *births,
        ("胎心", _count(centre.fetal_heart, "次/分")),
        ("宫缩", centre.contractions),
        ("胎膜", MEMBRANES[centre.membranes] if centre.membranes else ""),
        ("出血量", _count(centre.blood_loss_ml, "ml")),
        ("风险", COLOURS[centre.risk_colour] if centre.risk_colour else ""),
    )


def _newborn(centre: CentreFields) -> Iterable[_Said]:
    scores = [
        f"{minute}分钟{score}分"
        for minute, score in ((1, centre.apgar_1), (5, centre.apgar_5), (10, centre.apgar_10))
        if score is not None
    ]
    return (
        ("生后时间", _count(centre.age_hours, "小时")),
        ("出生体重", _count(centre.birth_weight_g, "g")),
        ("现体重", _count(centre.weight_g, "g")),
        ("Apgar", "、".join(scores)),
        ("母亲", centre.mother),
    )
