"""Measured values that ask for a doctor's look at once; prompts only, the doctor decides.

Source: referral.md 2.4, "When to refer": a provincial-style emergency plan, and the county
hypertension plan of 国卫办医函〔2022〕34号; both to be reviewed with the county's own.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.domain.referral import CentreFields, Vitals


class Danger(StrEnum):
    """What was measured."""

    RESPIRATION = "respiration"
    SPO2 = "spo2"
    GCS = "gcs"
    FEVER = "fever"
    PRESSURE = "pressure"
    PREGNANT_PRESSURE = "pregnant-pressure"
    LOW_PRESSURE = "low-pressure"
    GLUCOSE_HIGH = "glucose-high"
    GLUCOSE_LOW = "glucose-low"


@dataclass(frozen=True, slots=True)
class DangerSign:
    """One of them, with the value as it is written."""

    sign: Danger
    value: str


_SPO2_LOW, _RESPIRATION_HIGH, _GCS_LOW = 90, 30, 12
_FEVER = Decimal("39.5")
_HIGH, _HIGH_PREGNANT, _LOW_SYSTOLIC = (180, 110), (160, 110), 90
_GLUCOSE_HIGH, _GLUCOSE_LOW = Decimal("16.7"), Decimal("3.9")


def danger_signs(
    vitals: Vitals | None, centre: CentreFields | None, *, pregnant: bool
) -> tuple[DangerSign, ...]:
    """What of the measured values lies beyond the plan's limits, in the order of the plan."""
    found: list[DangerSign] = []
    if centre is not None and centre.gcs is not None and centre.gcs <= _GCS_LOW:
        found.append(DangerSign(Danger.GCS, str(centre.gcs)))
    if vitals is None:
        return tuple(found)
    if vitals.respiration is not None and vitals.respiration > _RESPIRATION_HIGH:
        found.append(DangerSign(Danger.RESPIRATION, str(vitals.respiration)))
    if vitals.spo2 is not None and vitals.spo2 < _SPO2_LOW:
        found.append(DangerSign(Danger.SPO2, str(vitals.spo2)))
    if vitals.temperature_c is not None and vitals.temperature_c > _FEVER:
        found.append(DangerSign(Danger.FEVER, str(vitals.temperature_c)))
    return (*found, *_pressure(vitals, pregnant=pregnant), *_glucose(vitals))


def _pressure(vitals: Vitals, *, pregnant: bool) -> list[DangerSign]:
    high, low = vitals.systolic, vitals.diastolic
    if high is None or low is None:
        return []
    value = f"{high}/{low}"
    limits = _HIGH_PREGNANT if pregnant else _HIGH
    if high >= limits[0] or low >= limits[1]:
        return [DangerSign(Danger.PREGNANT_PRESSURE if pregnant else Danger.PRESSURE, value)]
    return [DangerSign(Danger.LOW_PRESSURE, value)] if high < _LOW_SYSTOLIC else []


def _glucose(vitals: Vitals) -> list[DangerSign]:
    if vitals.glucose is None:
        return []
    if vitals.glucose >= _GLUCOSE_HIGH:
        return [DangerSign(Danger.GLUCOSE_HIGH, str(vitals.glucose))]
    return (
        [DangerSign(Danger.GLUCOSE_LOW, str(vitals.glucose))]
        if (vitals.glucose <= _GLUCOSE_LOW)
        else []
    )
