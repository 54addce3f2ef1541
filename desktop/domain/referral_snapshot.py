"""The patient as printed on the slip; frozen when the referral is issued."""

from datetime import datetime

from desktop.domain.entry.ages import AgeUnit, age_text
from desktop.domain.patient import Patient
from desktop.domain.referral import PatientSnapshot

# Papers are always in Chinese.
_UNITS = {
    AgeUnit.YEARS: "岁",
    AgeUnit.MONTHS: "个月",
    AgeUnit.DAYS: "天",
    AgeUnit.HOURS: "小时",
}


def printed_age(patient: Patient, now: datetime) -> str:
    """Age as papers say it; 约 before an estimate, empty when nothing is known."""
    if patient.birth_date is not None:
        age = age_text(patient.birth_date, patient.born_at, now)
        return f"{age.number}{_UNITS[age.unit]}"
    return "" if patient.age_estimate is None else f"约{patient.age_estimate}岁"


def snapshot(patient: Patient, now: datetime) -> PatientSnapshot:
    """What the slip will say of the patient, whatever is corrected in the record later."""
    address = patient.address
    if patient.village and patient.village not in address:
        address = f"{patient.village} {address}".strip()
    return PatientSnapshot(
        name=patient.name,
        sex=str(patient.sex),
        age_text=printed_age(patient, now),
        birth_date=patient.birth_date.isoformat() if patient.birth_date else "",
        health_record_no=patient.health_record_no,
        address=address,
        phone=patient.phone or patient.contact_phone or patient.guardian_phone,
    )
