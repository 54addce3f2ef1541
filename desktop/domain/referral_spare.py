"""An emergency without the values that stand in its way: never one of the four fields.

What cannot be true is left out rather than hold the patient up; the form names what it left out.
"""

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any

from desktop.domain.referral import CentreFields, Referral, Vitals

_BLANK = CentreFields()
_CENTRE = {each.name: getattr(_BLANK, each.name) for each in fields(CentreFields)}
_OWN = ("onset_at", "consent_at", "insurance_due_at")
_VITALS: dict[str, dict[str, Any]] = {
    "pressure": {"systolic": None, "diastolic": None},
    "temperature": {"temperature_c": None},
}
SPARED = frozenset({*_OWN, *_VITALS, *_CENTRE})
"""Names of the form's fields that may be left out of an emergency."""


def spared(referral: Referral, names: Collection[str]) -> Referral:
    """The referral with these fields blank, as far as they may be left out."""
    said: dict[str, Any] = {name: None for name in _OWN if name in names}
    if referral.vitals is not None:
        said["vitals"] = _without(referral.vitals, names)
    if referral.centre is not None:
        gone = {name: blank for name, blank in _CENTRE.items() if name in names}
        said["centre"] = replace(referral.centre, **gone)
    return replace(referral, **said)


def _without(vitals: Vitals, names: Collection[str]) -> Vitals:
    gone: dict[str, Any] = {}
    for name in set(names) & _VITALS.keys():
        gone |= _VITALS[name]
    return replace(vitals, **gone)
