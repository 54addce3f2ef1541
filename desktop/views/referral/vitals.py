"""Vital signs: fields that start blank and offer what was probably meant; and their record."""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from desktop.domain.codes import Breathing, Consciousness
from desktop.domain.entry import BloodPressure, parse_bp, parse_temperature
from desktop.domain.referral import Vitals
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateTimeField,
    Field,
    NumberField,
    ReadField,
    TickField,
)
from desktop.views.messages.codes import label
from desktop.views.referral.words import translate

_BREATHES = {None: None, True: Breathing.OXYGEN, False: Breathing.AIR}
_SAME = ("pulse", "respiration", "spo2", "consciousness", "taken_at")


def vitals_fields(now: Callable[[], datetime]) -> list[Field]:
    """The fields; eight columns wide, two rows."""
    per_minute = translate("ReferralForm", "/min")
    return [
        ReadField(
            "temperature",
            translate("ReferralForm", "Temperature"),
            read=parse_temperature,
            unit="℃",
        ),
        NumberField(
            "pulse", translate("ReferralForm", "Pulse"), least=0, most=300, unit=per_minute
        ),
        NumberField(
            "respiration", translate("ReferralForm", "Breathing"), least=0, most=99, unit=per_minute
        ),
        ReadField(
            "pressure",
            translate("ReferralForm", "Blood pressure"),
            read=parse_bp,
            show=_pressure_text,
            placeholder="120/80",
            unit="mmHg",
            span=2,
        ),
        NumberField("spo2", "SpO₂", least=0, most=100, unit="%"),
        NumberField(
            "glucose",
            translate("ReferralForm", "Glucose"),
            least=0,
            most=99,
            decimals=1,
            unit="mmol/L",
            span=2,
        ),
        CodeField(
            "consciousness",
            translate("ReferralForm", "Consciousness"),
            Consciousness,
            words=label,
            span=2,
        ),
        ChipsField(
            "breathing", translate("ReferralForm", "Breathes"), Breathing, words=label, span=2
        ),
        TickField(
            "spo2_target_88_92",
            translate("ReferralForm", "SpO₂ target 88-92 % (doctor confirmed)"),
            span=2,
        ),
        DateTimeField("taken_at", translate("ReferralForm", "Measured at"), now=now, span=2),
    ]


def vitals_of(said: Mapping[str, Any]) -> Vitals | None:
    """What was measured; None when nothing was."""
    pressure: BloodPressure | None = said["pressure"]
    glucose = said["glucose"]
    found = Vitals(
        temperature_c=said["temperature"],
        systolic=pressure.systolic if pressure else None,
        diastolic=pressure.diastolic if pressure else None,
        on_oxygen=None if said["breathing"] is None else said["breathing"] is Breathing.OXYGEN,
        spo2_target_88_92=bool(said["spo2_target_88_92"]),
        glucose=None if glucose is None else Decimal(str(glucose)),
        **{name: said[name] for name in _SAME},
    )
    return None if found == Vitals() else found


def vitals_shown(vitals: Vitals | None) -> dict[str, Any]:
    """The fields' values for these vital signs."""
    found = vitals or Vitals()
    pressure = None
    if found.systolic is not None and found.diastolic is not None:
        pressure = BloodPressure(found.systolic, found.diastolic)
    shown = {name: getattr(found, name) for name in _SAME}
    return shown | {
        "temperature": found.temperature_c,
        "pressure": pressure,
        "glucose": found.glucose,
        "breathing": _BREATHES[found.on_oxygen],
        "spo2_target_88_92": found.spo2_target_88_92,
    }


def _pressure_text(pressure: BloodPressure) -> str:
    return f"{pressure.systolic}/{pressure.diastolic}"
