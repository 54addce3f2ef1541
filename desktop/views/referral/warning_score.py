"""What NEWS2 says of the vital signs on the form: points, what is missing, and its limits."""

from datetime import datetime

from desktop.domain.clock import local_day
from desktop.domain.codes import EmergencyCentre
from desktop.domain.entry.ages import completed_years
from desktop.domain.news2 import ITEMS, News2, Unfit, news2
from desktop.domain.patient_rows import PatientLine
from desktop.domain.referral import Vitals
from desktop.views.referral.words import translate
from desktop.views.tokens import Tone


def judged(
    vitals: Vitals | None,
    line: PatientLine | None,
    centre: EmergencyCentre | None,
    now: datetime,
) -> News2 | None:
    """The score, or None while nothing that it counts was measured."""
    if vitals is None or all(getattr(vitals, item) is None for item in ITEMS):
        return None
    pregnant = centre is EmergencyCentre.MATERNAL or bool(line and line.maternal)
    child = centre is EmergencyCentre.CHILD_NEWBORN
    return news2(vitals, age=0 if child else _age(line, now), pregnant=pregnant)


def _age(line: PatientLine | None, now: datetime) -> int | None:
    if line is None:
        return None
    if line.birth_date is not None:
        return completed_years(line.birth_date, local_day(now))
    return line.age_estimate


def score_words(found: News2) -> tuple[str, Tone]:
    """One line for the strip, and how loud it is. Nothing here decides or holds anything up."""
    if found.unfit is not None:
        return _unfit_words(found.unfit), Tone.GREY
    told = [_total_words(found)]
    named = [f"{_item_words()[item]} {points}" for item, points in found.points.items() if points]
    if named:
        told.append(translate("News2", "; ").join(named))
    if found.missing:
        missing = translate("News2", ", ").join(_item_words()[item] for item in found.missing)
        told.append(translate("News2", "not measured: {items}").format(items=missing))
    if found.urgent:
        told.append(translate("News2", "Let the doctor look at once"))
    told.append(translate("News2", "A low score does not mean not urgent"))
    return " · ".join(told), _tone(found)


def source_words() -> str:
    """Where the points come from, for the tip."""
    return translate(
        "News2",
        "National Early Warning Score (NEWS) 2, Royal College of Physicians, 2017. "
        "Not for under 16 or in pregnancy. It advises; it decides nothing.",
    )


def _tone(found: News2) -> Tone:
    if found.emergency or found.red:
        return Tone.RED
    return Tone.AMBER if found.urgent else Tone.GREY


def _total_words(found: News2) -> str:
    if found.total is None:
        return translate("News2", "NEWS2: {count} missing, no total").format(
            count=len(found.missing)
        )
    if found.scale_2:
        return translate("News2", "NEWS2 {total} (saturation scale 2)").format(total=found.total)
    return translate("News2", "NEWS2 {total}").format(total=found.total)


def _unfit_words(why: Unfit) -> str:
    if why is Unfit.CHILD:
        return translate("News2", "NEWS2 is not for children under 16: let the doctor judge")
    return translate("News2", "NEWS2 is not for pregnancy and childbed: let the doctor judge")


def _item_words() -> dict[str, str]:
    return {
        "respiration": translate("News2", "breathing"),
        "spo2": translate("News2", "saturation"),
        "on_oxygen": translate("News2", "air or oxygen"),
        "systolic": translate("News2", "systolic pressure"),
        "pulse": translate("News2", "pulse"),
        "consciousness": translate("News2", "consciousness"),
        "temperature_c": translate("News2", "temperature"),
    }
