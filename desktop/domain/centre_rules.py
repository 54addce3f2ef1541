"""What the five emergency centres ask besides: what cannot be true, what is wanted, and by when.

Source: referral.md 2.4, "The five centres' own fields" and "When to refer". Nothing here decides
or holds anything up: a value that nobody can have is left out of an emergency, never its cause.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta

from desktop.domain.clock import local_day
from desktop.domain.codes import EmergencyCentre
from desktop.domain.errors import Problem
from desktop.domain.referral import CentreFields

ECG_WITHIN = timedelta(minutes=10)
"""12-lead ECG after first medical contact (national chest-pain practice)."""
LYSIS_WITHIN = timedelta(hours=4.5)
"""Thrombolysis after last known well; beyond it one still rings (possible thrombectomy)."""

# What a living person can have; alarming values lie inside.
RANGES: Mapping[str, tuple[int, int]] = {
    "gcs": (3, 15),
    "gestation_days": (0, 45 * 7),
    "gravida": (0, 30),
    "para": (0, 30),
    "fetal_heart": (0, 300),
    "blood_loss_ml": (0, 20_000),
    "age_hours": (0, 28 * 24),
    "birth_weight_g": (200, 9000),
    "weight_g": (200, 60_000),
    "apgar_1": (0, 10),
    "apgar_5": (0, 10),
    "apgar_10": (0, 10),
}
TEXTS: Mapping[str, int] = {
    "anticoagulant_text": 100,
    "mechanism": 100,
    "bleeding": 100,
    "contractions": 100,
    "mother": 100,
}
_TIMES = (
    *("first_contact_at", "ecg_done_at", "ecg_sent_at"),
    *("last_well_at", "injured_at", "tourniquet_at"),
)

OF_CENTRE: Mapping[EmergencyCentre, tuple[str, ...]] = {
    EmergencyCentre.CHEST_PAIN: ("first_contact_at", "ecg_done_at", "ecg_sent_at"),
    EmergencyCentre.STROKE: (
        *("last_well_at", "be_fast_asked", "be_fast", "anticoagulants", "anticoagulant_text"),
    ),
    EmergencyCentre.TRAUMA: ("injured_at", "mechanism", "gcs", "bleeding", "tourniquet_at"),
    EmergencyCentre.MATERNAL: (
        *("gestation_days", "gravida", "para", "fetal_heart", "contractions", "membranes"),
        *("blood_loss_ml", "risk_colour"),
    ),
    EmergencyCentre.CHILD_NEWBORN: (
        *("age_hours", "birth_weight_g", "weight_g", "apgar_1", "apgar_5", "apgar_10", "mother"),
    ),
    EmergencyCentre.NONE: (),
}
"""Fields that a centre asks; drugs with their times are asked in every emergency."""
WANTED: Mapping[EmergencyCentre, tuple[str, ...]] = {
    EmergencyCentre.CHEST_PAIN: ("first_contact_at", "ecg_done_at", "ecg_sent_at"),
    EmergencyCentre.STROKE: ("last_well_at", "be_fast", "anticoagulants"),
    EmergencyCentre.TRAUMA: ("injured_at", "mechanism", "gcs"),
    EmergencyCentre.MATERNAL: ("gestation_days", "fetal_heart", "risk_colour"),
    EmergencyCentre.CHILD_NEWBORN: ("age_hours", "weight_g", "mother"),
    EmergencyCentre.NONE: (),
}


def centre_problems(centre: CentreFields | None, *, today: date) -> dict[str, Problem]:
    """Field name -> why this cannot be true; empty when it may be kept."""
    if centre is None:
        return {}
    found: dict[str, Problem] = {}
    for name in _TIMES:
        at: datetime | None = getattr(centre, name)
        if at is not None and local_day(at) > today:
            found[name] = Problem("referral.time_in_future")
    for name, (least, most) in RANGES.items():
        value: int | None = getattr(centre, name)
        if value is not None and not least <= value <= most:
            found[name] = Problem("referral.centre_range", {"least": least, "most": most})
    for name, limit in TEXTS.items():
        if len(getattr(centre, name)) > limit:
            found[name] = Problem("referral.text_long", {"limit": limit})
    return found | _order_problems(centre, found)


def _order_problems(centre: CentreFields, found: Mapping[str, Problem]) -> dict[str, Problem]:
    said: dict[str, Problem] = {}
    done, sent = centre.ecg_done_at, centre.ecg_sent_at
    if done is not None and sent is not None and sent < done and "ecg_sent_at" not in found:
        said["ecg_sent_at"] = Problem("referral.ecg_sent_before_done")
    hurt, bound = centre.injured_at, centre.tourniquet_at
    if hurt is not None and bound is not None and bound < hurt and "tourniquet_at" not in found:
        said["tourniquet_at"] = Problem("referral.tourniquet_before_injury")
    if (
        centre.gravida is not None
        and centre.para is not None
        and centre.para > centre.gravida
        and "para" not in found
    ):
        said["para"] = Problem("referral.para_over_gravida")
    return said


def centre_wanted(chosen: EmergencyCentre | None, centre: CentreFields | None) -> tuple[str, ...]:
    """What the chosen centre would like to know and is still blank; never blocks."""
    said = centre or CentreFields()
    names = WANTED[chosen] if chosen else ()
    return tuple(name for name in names if _open(name, said))


def _open(name: str, said: CentreFields) -> bool:
    if name == "be_fast":
        return not (said.be_fast or said.be_fast_asked)
    return getattr(said, name) in (None, "")


def only_of(chosen: EmergencyCentre | None, centre: CentreFields | None) -> CentreFields | None:
    """What the chosen centre asks; answers to another centre's questions are not told.

    None when nothing is left. Drugs given stay, whatever was chosen.
    """
    if centre is None:
        return None
    asked = {*(OF_CENTRE[chosen] if chosen else ()), "drugs_given"}
    blank = CentreFields()
    others = {f.name: getattr(blank, f.name) for f in fields(blank) if f.name not in asked}
    kept = replace(centre, **others)
    return None if kept == blank else kept


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that runs, as a prompt.

    Attributes:
        due: until when. done: when it was done; None while it runs.
    """

    due: datetime
    done: datetime | None = None

    @property
    def late(self) -> bool:
        """Done, and after its time."""
        return self.done is not None and self.done > self.due


def ecg_deadline(centre: CentreFields) -> Deadline | None:
    """By when the ECG is to be written; None while first contact is not known."""
    if centre.first_contact_at is None:
        return None
    return Deadline(centre.first_contact_at + ECG_WITHIN, centre.ecg_done_at)


def lysis_deadline(centre: CentreFields) -> Deadline | None:
    """Until when thrombolysis is thought of; None while last known well is not known."""
    if centre.last_well_at is None:
        return None
    return Deadline(centre.last_well_at + LYSIS_WITHIN)
