"""The telephone code: a referral's place-holder in twelve spoken characters (requirements.md, M9).

Ten characters hold, in mixed radix: version of the tables, clinic, computer, day, counter, urgency
and green channel, department, sex, age band. Clinic, computer, day and counter are those of the
referral's own number, so the full record joins it by that alone. No seat, no name.

The 29 signs are ten digits and nineteen letters; of each pair that looks or is written alike one is
missing, and reading takes the other for it. 29 is a prime: the twelve values fulfil two equations,
sum(v) = 0 and sum(place * v) = 0 (mod 29), places 1 to 12 (a Reed-Solomon code of distance 3).
Whatever changes at most two of the twelve breaks one of them: every single wrong character, and
every two characters that changed places.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from desktop.domain.codes import Sex, Urgency
from desktop.domain.entry.text import without_spaces
from desktop.domain.errors import Problem
from desktop.domain.numbers import HumanNumber, parse_number
from desktop.domain.referral import Referral

SIGNS = "0123456789ACDEFGHJKMNPRTUVWXY"
LENGTH, GROUP = 12, 3
VERSION = 0
AGE_BANDS = ("", "0-28d", "<1", "1-6", "7-13", "14-44", "45-64", "65-79", "80+")
"""Code table 0; the first is not known. Days, then completed years."""

_LIKE = str.maketrans("OQILZSB", "0011258")
_PRIME = len(SIGNS)
_DATA = LENGTH - 2
_CLINICS, _DAYS, _COUNTERS = 1024, 128, 512
_HASHED_FROM = 800
_URGENCIES = (Urgency.ROUTINE, Urgency.URGENT, Urgency.STAT)
_SEXES = (Sex.UNKNOWN, Sex.MALE, Sex.FEMALE)
_EPOCH = date(2026, 1, 1)
# Code table 0: name as told, and what a department's own name holds; never reordered.
DEPARTMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ()),
    ("急诊科", ("急诊", "急救")),
    ("心血管内科", ("心内", "心血管", "胸痛")),
    ("神经内科", ("神经内", "神内", "卒中")),
    ("神经外科", ("神经外", "神外", "脑外")),
    ("呼吸内科", ("呼吸",)),
    ("消化内科", ("消化",)),
    ("内分泌科", ("内分泌", "糖尿病")),
    ("肾内科", ("肾内", "肾病", "血透", "透析")),
    ("血液肿瘤科", ("血液", "肿瘤")),
    ("骨科", ("骨",)),
    ("胸心外科", ("胸外", "心胸", "胸心", "心外")),
    ("泌尿外科", ("泌尿",)),
    ("妇科", ("妇科",)),
    ("产科", ("产科", "妇产", "孕产")),
    ("新生儿科", ("新生儿",)),
    ("儿科", ("儿",)),
    ("重症医学科", ("重症", "ICU")),
    ("感染科", ("感染", "传染", "肝病")),
    ("眼科", ("眼",)),
    ("耳鼻喉科", ("耳鼻",)),
    ("口腔科", ("口腔",)),
    ("皮肤科", ("皮肤",)),
    ("精神科", ("精神", "心理")),
    ("中医科", ("中医",)),
    ("康复科", ("康复",)),
    ("创伤外科", ("创伤", "烧伤")),
    ("外科", ("外科", "普外", "肝胆", "胃肠", "甲乳")),
    ("内科", ("内科", "全科", "老年")),
)
_ROOM = 32
_RADICES = (
    4,
    _CLINICS,
    26 * 10,
    _DAYS,
    _COUNTERS,
    len(_URGENCIES) * 2,
    _ROOM,
    len(_SEXES),
    len(AGE_BANDS),
)
MOST = prod(_RADICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneCode:
    """What a telephone code says.

    Attributes:
        clinic: number of the clinic, `clinic_number` of its code.
        device_code: of the computer, a letter and a digit.
        day: on which the referral got its number, the latest possible one up to tomorrow.
        counter: sequence part of the referral's number, modulo 512.
        department: as in the code table; empty when not said. age_band: of `AGE_BANDS`.
    """

    clinic: int
    device_code: str
    day: date
    counter: int
    urgency: Urgency
    green_channel: bool
    department: str
    sex: Sex
    age_band: str


def counter_of(no: str) -> int | None:
    """What `Referral.counter` is: the sequence part of its number; None for no such number."""
    number = parse_number(no)
    return number.sequence if isinstance(number, HumanNumber) else None


def clinic_number(code: str) -> int:
    """A number for the county's code of a clinic; the same everywhere.

    A code of digits below 800 is that number. Others are spread over the rest, so two of them may
    share one: computer, day and counter still have to agree, and a person looks.
    """
    if code.isdecimal() and int(code) < _HASHED_FROM:
        return int(code)
    digest = hashlib.sha256(code.encode()).digest()
    return _HASHED_FROM + int.from_bytes(digest[:4]) % (_CLINICS - _HASHED_FROM)


def phone_code(referral: Referral) -> str | None:
    """The code in groups of three, such as `0K4 7WM 2PX R31`; None before it has its number."""
    number = parse_number(referral.no)
    if not isinstance(number, HumanNumber):
        return None
    device = (ord(number.device[0]) - ord("A")) * 10 + int(number.device[1])
    who = referral.patient
    values = (
        VERSION,
        clinic_number(number.clinic),
        device,
        (number.day - _EPOCH).days % _DAYS,
        number.sequence % _COUNTERS,
        _URGENCIES.index(referral.urgency) * 2 + referral.green_channel,
        department_index(referral.to_dept),
        _sex_index(who.sex if who else ""),
        AGE_BANDS.index(age_band(who.age_text if who else "")),
    )
    text = _spelled(values)
    return " ".join(text[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def read_phone_code(text: str, *, today: date) -> PhoneCode | Problem:
    """What was read over the telephone; spaces, hyphens, lower case and look-alikes are fine."""
    tidy = tidy_phone_code(text)
    if len(tidy) != LENGTH:
        return Problem("phone_code.length", {"length": len(tidy), "wanted": LENGTH})
    if wrong := [char for char in tidy if char not in SIGNS]:
        return Problem("phone_code.sign", {"sign": wrong[0]})
    signs = [SIGNS.index(char) for char in tidy]
    if any(_checks(signs)):
        return Problem("phone_code.check")
    value = 0
    for sign in signs[:_DATA]:
        value = value * _PRIME + sign
    if value >= MOST:
        return Problem("phone_code.newer")
    return _read(_split(value), today)


def tidy_phone_code(text: str) -> str:
    """The twelve as they are kept: upper case, no spaces, each look-alike as its sign."""
    return without_spaces(text).replace("-", "").upper().translate(_LIKE)


def department_index(name: str) -> int:
    """Place of a department in the code table, by what its name holds; 0 where nothing fits."""
    upper = name.upper()
    return next(
        (
            index
            for index, (_name, parts) in enumerate(DEPARTMENTS)
            if any(part in upper for part in parts)
        ),
        0,
    )


def age_band(age_text: str) -> str:
    """The band of an age as papers print it: 69岁, 约60岁, 8个月, 3天, 5小时; empty for none."""
    digits = "".join(char for char in age_text if char.isdecimal())
    if not digits:
        return ""
    number = int(digits)
    for unit, band in _UNITS.items():
        if age_text.endswith(unit):
            return band
    if age_text.endswith("天"):
        return "0-28d" if number <= 28 else "<1"  # noqa: PLR2004 - newborn, WHO
    if number < 1:
        return "<1"
    return next((band for least, band in _YEARS.items() if number >= least), "")


def matches(code: PhoneCode, referral: Referral) -> bool:
    """Whether this is the referral that the code was read from: by its number alone."""
    number = parse_number(referral.no)
    return isinstance(number, HumanNumber) and (
        code.clinic,
        code.device_code,
        code.day,
        code.counter,
    ) == (
        clinic_number(number.clinic),
        number.device,
        number.day,
        number.sequence % _COUNTERS,
    )


_UNITS: Mapping[str, str] = {"小时": "0-28d", "个月": "<1"}
_YEARS: Mapping[int, str] = {
    80: "80+",
    65: "65-79",
    45: "45-64",
    14: "14-44",
    7: "7-13",
    1: "1-6",
}


def _sex_index(sex: str) -> int:
    return _SEXES.index(Sex(sex)) if sex in _SEXES else 0


def _spelled(values: tuple[int, ...]) -> str:
    value = 0
    for each, radix in zip(values, _RADICES, strict=True):
        value = value * radix + each
    signs: list[int] = []
    for _ in range(_DATA):
        value, rest = divmod(value, _PRIME)
        signs.insert(0, rest)
    return "".join(SIGNS[sign] for sign in [*signs, *_check_signs(signs)])


def _check_signs(signs: list[int]) -> tuple[int, int]:
    """The two that make both sums zero; their places are 11 and 12."""
    total = sum(signs)
    weighed = sum(place * sign for place, sign in enumerate(signs, 1))
    # x + y = -total and 11 x + 12 y = -weighed, so y = 11 total - weighed
    last = (11 * total - weighed) % _PRIME
    return (-total - last) % _PRIME, last


def _checks(signs: list[int]) -> tuple[int, int]:
    weighed = sum(place * sign for place, sign in enumerate(signs, 1))
    return sum(signs) % _PRIME, weighed % _PRIME


def _split(value: int) -> list[int]:
    values: list[int] = []
    for radix in reversed(_RADICES):
        value, rest = divmod(value, radix)
        values.insert(0, rest)
    return values


def _read(values: list[int], today: date) -> PhoneCode | Problem:
    version, clinic, device, day, counter, urgency, department, sex, band = values
    if version != VERSION or department >= len(DEPARTMENTS):
        return Problem("phone_code.newer")
    latest = today + timedelta(days=1)  # a clock over there may be ahead of ours
    back = ((latest - _EPOCH).days - day) % _DAYS
    return PhoneCode(
        clinic=clinic,
        device_code=f"{chr(ord('A') + device // 10)}{device % 10}",
        day=latest - timedelta(days=back),
        counter=counter,
        urgency=_URGENCIES[urgency // 2],
        green_channel=bool(urgency % 2),
        department=DEPARTMENTS[department][0],
        sex=_SEXES[sex],
        age_band=AGE_BANDS[band],
    )
