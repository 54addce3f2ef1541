"""Printing on a pre-printed three-part form (套打): only the words, each at its place.

Where they stand is the county's matter: `resources/print/overprint/referral-slip.json`, or the
county's own file of that name in `resources/print/county/`, lists the places in millimetres.
"""

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import AllergyState
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_snapshot import snapshot
from desktop.printing import referral_words as words
from desktop.printing.paper import Mark, Paper, PaperSize
from desktop.printing.referral import diagnoses, exams, treatment
from desktop.services.papers import Imprint

PLACES = "referral-slip.json"
ELSEWHERE = "……（见附页）"
LONG = {
    "complaint": "主诉",
    "diagnoses": "初步印象",
    "illness": "主要现病史",
    "past": "主要既往史",
    "allergy": "过敏史",
    "treatment": "治疗经过",
    "exams": "检查检验结果",
    "precautions": "转诊注意事项",
}
"""Texts that may be longer than their box, and their names on the sheet that follows."""
_SMALLEST_PT = 7.0
_MM_PT = 25.4 / 72
_LINE = 1.5  # height of a line, in sizes of its letters
_NUMBERS = ("x", "y", "width", "height")


def overprint(detail: ReferralDetail, imprint: Imprint, templates: Path) -> Paper:
    """The words of an up-referral for a pre-printed form; one sheet, all parts at once.

    Raises:
        OSError, ValueError, KeyError: the file of places cannot be read.
    """
    record = detail.referral.record
    said = overprint_values(detail, imprint)
    marks = marks_of(places(templates), said)
    whole = {said[name] for name in LONG if said[name]}
    cut = [each for each in whole if any(_is_cut(mark, each) for mark in marks)]
    footer = f"{record.no}  {imprint.footer}"
    return Paper(
        title=f"套打 {record.no}",
        size=PaperSize.A4,
        html="",
        footer=footer,
        marks=tuple(marks),
        more=(_rest(record.no, said, cut, footer),) if cut else (),
    )


def _is_cut(mark: Mark, text: str) -> bool:
    return mark.text.endswith(ELSEWHERE) and text.startswith(mark.text.removesuffix(ELSEWHERE))


def _rest(no: str, said: Mapping[str, str], cut: list[str], footer: str) -> Paper:
    rows = "".join(
        f"<p><b>{LONG[name]}：</b>{escape(said[name])}</p>" for name in LONG if said[name] in cut
    )
    head = f'<p style="font-size:14pt;"><b>转诊单 {escape(no)} 附页</b></p>'
    return Paper(title=f"附页 {no}", size=PaperSize.A4, html=head + rows, footer=f"{footer}  附页")


def places(templates: Path) -> list[dict[str, Any]]:
    """Where each value stands: name, x, y, width, height in mm, and pt if not 10.5."""
    own = templates / "county" / PLACES
    path = own if own.is_file() else templates / "overprint" / PLACES
    listed = json.loads(path.read_text(encoding="utf-8-sig"))["places"]
    for each in listed:
        if not all(isinstance(each[name], int | float) for name in _NUMBERS):
            raise ValueError(each["name"])
    return list(listed)


def marks_of(listed: list[dict[str, Any]], said: Mapping[str, str]) -> list[Mark]:
    """One mark for each place; a name nobody knows gives an empty one."""
    found = []
    for each in listed:
        width, height = each["width"], each["height"]
        text, pt = _fitted(said.get(each["name"], ""), width, height, each.get("pt", 10.5))
        place = {"x_mm": each["x"], "y_mm": each["y"], "width_mm": width, "height_mm": height}
        found.append(Mark(text=text, pt=pt, **place))
    return found


def _fitted(text: str, width: float, height: float, pt: float) -> tuple[str, float]:
    """The words and the size in which they go into a box, cut where even the smallest is large."""
    while pt > _SMALLEST_PT and len(_lines(text, width, pt)) > _room(height, pt):
        pt -= 0.5
    lines, room = _lines(text, width, pt), _room(height, pt)
    if len(lines) <= room:
        return text, pt
    kept = text[: sum(len(each) for each in lines[:room])]
    return kept[: max(0, len(kept) - len(ELSEWHERE) - 1)] + ELSEWHERE, pt


def _room(height: float, pt: float) -> int:
    return max(1, int(height / (pt * _MM_PT * _LINE)))


def _lines(text: str, width: float, pt: float) -> list[str]:
    most = max(1, int(width / (pt * _MM_PT)))
    return [
        part[start : start + most]
        for part in text.splitlines(keepends=True)
        for start in range(0, len(part), most)
    ]


def overprint_values(detail: ReferralDetail, imprint: Imprint) -> dict[str, str]:
    """Plain words by name, as the file of places may ask for them."""
    record = detail.referral.record
    who = record.patient or snapshot(detail.patient.record, imprint.at)
    at = (record.issued_at or imprint.at).astimezone(CLINIC_ZONE)
    vitals = words.vitals_short(record.vitals)
    allergies = {AllergyState.NONE: "无", AllergyState.UNKNOWN: "不详"}
    allergy = allergies.get(record.allergy, record.allergy_text) if record.allergy else ""
    return {
        "no": record.no,
        "again": f"补打第{imprint.copy_no - 1}次" if imprint.copy_no > 1 else "",
        "name": who.name,
        "sex": words.SEXES.get(who.sex, ""),
        "age": who.age_text,
        "record_no": who.health_record_no,
        "address": who.address,
        "phone": who.phone,
        "year": f"{at:%Y}",
        "month": str(at.month),
        "day": str(at.day),
        "from_org": detail.from_org.name,
        "to_org": detail.to_org.name if detail.to_org else "",
        "to_dept": record.to_dept,
        "to_doctor": record.to_doctor,
        "doctor_phone": record.doctor_phone,
        "urgency": words.URGENCIES[record.urgency],
        "green": "绿色通道" if record.green_channel else "",
        "centre": words.CENTRES[record.emergency_centre] if record.emergency_centre else "",
        "complaint": record.chief_complaint,
        "diagnoses": diagnoses(record),
        "illness": record.present_illness,
        "past": record.past_history,
        "allergy": allergy,
        "treatment": treatment(record),
        "vitals": vitals,
        "exams": exams(record),
        "precautions": record.precautions,
        "transport": words.TRANSPORTS[record.transport] if record.transport else "",
        "escort": record.escort,
    }
