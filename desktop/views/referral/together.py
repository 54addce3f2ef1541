"""What is asked of the hospital together with the referral: number, bed, ECG, or our own seat."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from desktop.domain.codes import BedType, BookingKind, HalfDay
from desktop.domain.referral_asks import ECG_DEPT, ECG_NOTE
from desktop.domain.referral_rows import OwnSeat
from desktop.domain.referral_wish import Wish
from desktop.views.fields import CodeField, DateField, Field, TickField
from desktop.views.fields.dates import day_words
from desktop.views.messages.codes import label
from desktop.views.referral.words import translate

WHEN = ("wish_day", "wish_half_day")
OF_BED = ("bed_type", "bed_isolation", "bed_oxygen")
NAMES = ("ask_expert", "ask_bed", "ask_ecg", "own_seat", *WHEN, *OF_BED)


def fields(today: Callable[[], date]) -> list[Field]:
    """Two rows of six columns; the second is shown where it matters."""
    return [
        TickField("ask_expert", translate("Together", "Ask an expert's number")),
        TickField("ask_bed", translate("Together", "Ask a bed")),
        TickField("ask_ecg", translate("Together", "Ask remote ECG reading")),
        CodeField("own_seat", translate("Together", "Green seat of our own expert"), [], span=3),
        DateField("wish_day", translate("Together", "Wished day"), today=today, span=2),
        CodeField("wish_half_day", translate("Together", "Half-day"), HalfDay, words=label),
        CodeField("bed_type", translate("Together", "Kind of bed"), BedType, words=label),
        TickField("bed_isolation", translate("Together", "Isolation")),
        TickField("bed_oxygen", translate("Together", "Oxygen at the bed")),
    ]


def wishes_of(said: Mapping[str, Any]) -> tuple[Wish, ...]:
    """What is ticked, as the record keeps it."""
    when = {"day": said["wish_day"], "half_day": said["wish_half_day"]}
    found: list[Wish] = []
    if said["ask_expert"]:
        found.append(Wish(kind=BookingKind.COUNTY_EXPERT, **when))
    if said["ask_bed"]:
        found.append(
            Wish(
                kind=BookingKind.COUNTY_BED,
                **when,
                bed_type=said["bed_type"],
                isolation=said["bed_isolation"],
                oxygen=said["bed_oxygen"],
            )
        )
    if said["ask_ecg"]:
        found.append(Wish(kind=BookingKind.EXAM, dept=ECG_DEPT, note=ECG_NOTE))
    if said["own_seat"] is not None:
        found.append(Wish(kind=BookingKind.SESSION, session_id=said["own_seat"]))
    return tuple(found)


def wishes_shown(wishes: Sequence[Wish]) -> dict[str, Any]:
    """The fields' values for these wishes."""
    by_kind = {wish.kind: wish for wish in wishes}
    expert, bed = by_kind.get(BookingKind.COUNTY_EXPERT), by_kind.get(BookingKind.COUNTY_BED)
    own, when = by_kind.get(BookingKind.SESSION), expert or bed
    return {
        "ask_expert": expert is not None,
        "ask_bed": bed is not None,
        "ask_ecg": BookingKind.EXAM in by_kind,
        "own_seat": own.session_id if own else None,
        "wish_day": when.day if when else None,
        "wish_half_day": when.half_day if when else None,
        "bed_type": bed.bed_type if bed else None,
        "bed_isolation": bool(bed and bed.isolation),
        "bed_oxygen": bool(bed and bed.oxygen),
    }


def seat_options(seats: Sequence[OwnSeat], today: date) -> list[tuple[UUID, str]]:
    """Sessions of our own experts with seats left, as choices."""
    return [
        (
            each.session_id,
            translate("Together", "{expert} {specialty} {day} {half_day}, {left} left").format(
                expert=each.expert,
                specialty=each.specialty,
                day=day_words(each.held_on, today),
                half_day=label(each.half_day),
                left=each.left,
            ),
        )
        for each in seats
    ]
