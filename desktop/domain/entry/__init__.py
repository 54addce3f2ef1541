"""Forgiving input: what people type, read as what they mean, with nothing changed unasked."""

from desktop.domain.entry.ages import Age, AgeUnit, age_text, completed_months, completed_years
from desktop.domain.entry.dates import parse_date, parse_time
from desktop.domain.entry.moments import parse_moment
from desktop.domain.entry.names import (
    group_phone,
    mask_id,
    mask_name,
    mask_phone,
    normalise_name,
    parse_phone,
)
from desktop.domain.entry.results import Offer, Read
from desktop.domain.entry.text import normalise_digits
from desktop.domain.entry.vitals import BloodPressure, parse_bp, parse_temperature

__all__ = [
    "Age",
    "AgeUnit",
    "BloodPressure",
    "Offer",
    "Read",
    "age_text",
    "completed_months",
    "completed_years",
    "group_phone",
    "mask_id",
    "mask_name",
    "mask_phone",
    "normalise_digits",
    "normalise_name",
    "parse_bp",
    "parse_date",
    "parse_moment",
    "parse_phone",
    "parse_temperature",
    "parse_time",
]
