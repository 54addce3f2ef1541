"""What the practice hospital answers with: departments, beds, words. All of it is made up.

The same referral always gets the same answer: everything is drawn from a hash of its id.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.practice.county.params import CHINA
from desktop.practice.county.refusal import Resource

# The client has its own copy of this root: the two share no code.
SYSTEM = "https://zhudian.example/fhir"
EMERGENCIES = ("urgent", "asap", "stat")
DEPARTMENTS = ("心血管内科", "神经内科", "普外科", "骨科", "呼吸内科", "消化内科", "妇产科", "儿科")
EMERGENCY = "急诊科"
NOTE = "请携带转诊单和身份证，到门诊大厅转诊窗口报到"
NOTE_AT_ONCE = "请携带转诊单和身份证，直接到急诊科分诊台"
DOCTORS = ("周启明 主任医师", "沈若兰 副主任医师", "程景和 主任医师", "陆思远 副主任医师")
REFUSALS = (("no-bed", "本院暂无床位，建议改转其他医院"), ("no-specialty", "本院暂无相应专科"))
QUESTION = "请补充近一周的检查结果和目前用药"
CLOSING_HOUR = 15
VISIT_HOUR = 9


@dataclass(frozen=True, slots=True)
class Dice:
    """Numbers that follow from an id, the same on every day and every machine."""

    seed: str

    def roll(self, what: str, sides: int) -> int:
        """A number from 0 up to, not including, `sides`."""
        digest = hashlib.sha256(f"{self.seed}/{what}".encode()).digest()
        return int.from_bytes(digest[:4], "big") % sides


def concept(system: str, code: str, text: str = "") -> Resource:
    """A CodeableConcept of one of our own code systems."""
    coding = {"system": f"{SYSTEM}/CodeSystem/{system}", "code": code}
    return {"coding": [coding], "text": text} if text else {"coding": [coding]}


def codes(found: Resource | list[Resource] | None) -> Iterator[str]:
    """Every code in a CodeableConcept or a list of them."""
    for each in found if isinstance(found, list) else [found or {}]:
        for coding in each.get("coding", ()):
            yield coding.get("code", "")


def text_output(code: str, text: str) -> Resource:
    """A Task.output that is a text."""
    return {"type": concept("task-output", code, LABELS[code]), "valueString": text}


def time_output(code: str, moment: datetime) -> Resource:
    """A Task.output that is a time, written with China's zone."""
    shown = moment.astimezone(CHINA).isoformat(timespec="seconds")
    return {"type": concept("task-output", code, LABELS[code]), "valueDateTime": shown}


LABELS = {
    "department": "科室",
    "doctor": "接诊医生",
    "visit-time": "就诊时间",
    "ward": "病区",
    "bed": "床位",
    "phone": "护士站电话",
    "booking-code": "预约码",
    "note": "备注",
    "admission-no": "住院号",
    "admitted-at": "入院时间",
    "arrived-at": "到院时间",
}
STATUS_TEXTS = {
    "submitted": "已提交",
    "arranged": "已安排",
    "arrived": "已到院",
    "admitted": "已住院",
}


def arrangement(task: Resource, department: str, doctor: str, now: datetime) -> list[Resource]:
    """Where the patient goes: the outputs of an accepted Task."""
    dice = Dice(task["id"])
    at_once = task.get("priority") in EMERGENCIES
    chosen = EMERGENCY if at_once else DEPARTMENTS[dice.roll("department", len(DEPARTMENTS))]
    department = department or chosen
    doctor = doctor or DOCTORS[dice.roll("doctor", len(DOCTORS))]
    return [
        text_output("department", department),
        text_output("doctor", doctor),
        time_output("visit-time", visit_time(now, at_once=at_once)),
        text_output("ward", f"{dice.roll('ward', 9) + 1}病区"),
        text_output("bed", f"{dice.roll('bed', 40) + 1}床"),
        text_output("phone", f"0000-555{dice.roll('phone', 10_000):04}"),
        text_output("booking-code", f"{dice.roll('code', 1_000_000):06}"),
        text_output("note", NOTE_AT_ONCE if at_once else NOTE),
    ]


def visit_time(now: datetime, *, at_once: bool) -> datetime:
    """An emergency now; others within the hour, or next morning when the day is over."""
    local = now.astimezone(CHINA).replace(second=0, microsecond=0)
    if at_once:
        return local
    if VISIT_HOUR <= local.hour < CLOSING_HOUR:
        return local.replace(minute=0) + timedelta(hours=1)
    later = local if local.hour < VISIT_HOUR else local + timedelta(days=1)
    return later.replace(hour=VISIT_HOUR, minute=0)
