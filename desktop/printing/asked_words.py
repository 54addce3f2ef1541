"""What is only asked for is never printed as if it stood: numbers and beds wait for the hospital.

Words of the paper, in Chinese (states.md, "Booking": 已申请 is not 已预约).
"""

from datetime import date

from desktop.domain.codes import BedType, BookingKind, HalfDay
from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_states import CountyStanding, standing
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_wish import Wish
from desktop.printing.booking_words import HALF_DAYS
from desktop.printing.referral_words import minute

KINDS = {
    BookingKind.COUNTY_EXPERT: "专家号",
    BookingKind.COUNTY_BED: "床位",
    BookingKind.EXAM: "检查",
}
BEDS = {
    BedType.ORDINARY: "普通",
    BedType.MONITORED: "监护",
    BedType.ISOLATION: "隔离",
    BedType.SINGLE: "单间",
}
PENDING = "【待医院确认】"


def asked_for(detail: ReferralDetail) -> tuple[tuple[str, str], ...]:
    """Each number, bed and examination of a referral: what it is, and how far it got.

    What was taken back is left out; what the hospital refused is said. The department is said
    where it is not the one that the patient goes to.
    """
    record = detail.referral.record
    kept = [(KINDS[e.record.kind], _told(e.record, record.to_dept)) for e in detail.asked]
    wanted = [
        (KINDS[each.kind], _wanted(each, record.to_dept))
        for each in record.wishes
        if each.kind is not BookingKind.SESSION
    ]
    return tuple((name, said) for name, said in (*kept, *wanted) if said)


def asked_text(detail: ReferralDetail) -> str:
    """The same as one line; empty when nothing was asked for."""
    return "；".join(f"{name} {said}" for name, said in asked_for(detail))


def _told(asked: CountyBooking, dept: str) -> str:
    stands = standing(asked)
    what = _what("" if asked.dept == dept else asked.dept, asked.doctor, asked.bed_type)
    when = _when(asked.wish_day, asked.wish_half_day)
    if stands is CountyStanding.ASKED:
        return _joined(what, when) + PENDING
    if stands is CountyStanding.BOOKED:
        at = minute(asked.visit_at) if asked.visit_at else when
        code = f"预约码 {asked.ext_code}" if asked.ext_code else ""
        return _joined(what, at, asked.place, "已预约", code)
    if stands is CountyStanding.NOT_HAD:
        return _joined(what, when, "预约未成功")
    return ""


def _wanted(wish: Wish, dept: str) -> str:
    when = _when(wish.day, wish.half_day)
    what = _what("" if wish.dept == dept else wish.dept, wish.doctor, wish.bed_type)
    return _joined(what, when) + PENDING


def _what(dept: str, doctor: str, bed: BedType | None) -> str:
    return _joined(dept, doctor, BEDS[bed] if bed else "")


def _when(day: date | None, half_day: HalfDay | None) -> str:
    if day is None:
        return ""
    return f"{day:%m-%d}{HALF_DAYS[half_day] if half_day else ''}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
