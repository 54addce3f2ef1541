"""Numbers, beds and examinations that clinics ask the practice hospital for.

A request is an Appointment that waits: it is booked with a time and a code, or refused for want
of a number or a bed. The same request always gets the same answer.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from desktop.practice.county.params import CHINA
from desktop.practice.county.refusal import Resource
from desktop.practice.county.replies import SYSTEM, Dice, codes, concept
from desktop.practice.county.service import CountyService

WAITING = "proposed,pending"
BED = "county-bed"
ASKED = frozenset({"county-expert", BED, "exam"})
SIDES, FULL = 4, 0
"""Of four requests one finds everything taken."""
HOLDS_FOR = timedelta(days=3)
_OPENS, _EVERY_MINUTES, _TURNS = 8, 15, 14


def asked_for(service: CountyService) -> Iterator[Resource]:
    """Requests that nobody has answered."""
    for found in service.find("Appointment", status=WAITING):
        if ASKED.intersection(codes(found.get("serviceCategory"))):
            yield found


def answered(request: Resource, now: datetime) -> Resource:
    """The request with the hospital's answer in it; what the clinic wrote stays."""
    dice = Dice(request["id"])
    bed = BED in codes(request.get("serviceCategory"))
    kept = {name: value for name, value in request.items() if name != "meta"}
    kept["meta"] = {"tag": request["meta"]["tag"]} if "tag" in request["meta"] else {}
    if dice.roll("full", SIDES) == FULL:
        return _refused(kept, bed=bed)
    visit = _visit(request, dice, now)
    said = {
        "confirm_channel": "system",
        "place": _place(dice, bed=bed),
        "ext_code": f"{dice.roll('code', 1_000_000):06}",
        "confirm_at": _text(now),
        "valid_to": _text(visit + HOLDS_FOR),
    }
    kept |= {"status": "booked", "participant": _told(request, "accepted")}
    kept["start"] = kept["end"] = visit.isoformat(timespec="seconds")
    kept["extension"] = [*_others(request, said), *map(_extension, said.items())]
    return kept


def _refused(kept: Resource, *, bed: bool) -> Resource:
    code, text = ("no-bed", "无床") if bed else ("no-seat", "无号")
    gone = {name: value for name, value in kept.items() if name not in ("start", "end")}
    return gone | {
        "status": "cancelled",
        "cancelationReason": concept("cancel-reason", code, text),
        "participant": _told(kept, "declined"),
    }


def _visit(request: Resource, dice: Dice, now: datetime) -> datetime:
    """The wished day, or the next one when that is over."""
    period: Resource = next(iter(request.get("requestedPeriod", ())), {})
    wished = str(period.get("start", ""))[:10]
    local = now.astimezone(CHINA).replace(second=0, microsecond=0)
    day = datetime.fromisoformat(wished).replace(tzinfo=CHINA) if wished else local
    if day.date() <= local.date():
        day = local + timedelta(days=1)
    minutes = _EVERY_MINUTES * dice.roll("turn", _TURNS)
    return day.replace(hour=_OPENS, minute=0) + timedelta(minutes=minutes)


def _place(dice: Dice, *, bed: bool) -> str:
    if bed:
        return f"{dice.roll('ward', 9) + 1}病区{dice.roll('bed', 40) + 1}床"
    return f"门诊楼{dice.roll('floor', 4) + 2}层{dice.roll('room', 20) + 1}诊室"


def _told(request: Resource, status: str) -> list[Resource]:
    """The hospital takes part, or does not; it is the one that is no Patient."""
    return [
        each
        if str(each.get("actor", {}).get("reference", "")).startswith("Patient/")
        else {**each, "status": status}
        for each in request.get("participant", ())
    ]


def _others(request: Resource, said: Resource) -> list[Resource]:
    ours = {_url(name) for name in said}
    return [each for each in request.get("extension", ()) if each.get("url") not in ours]


def _extension(item: tuple[str, str]) -> Resource:
    name, value = item
    return {"url": _url(name), "valueString": json.dumps(value, ensure_ascii=False)}


def _url(name: str) -> str:
    return f"{SYSTEM}/StructureDefinition/county_booking-{name}"


def _text(moment: datetime) -> str:
    """An instant as an extension holds it: UTC, fixed width."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
