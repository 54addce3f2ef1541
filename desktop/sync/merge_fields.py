"""Three-way merge of a record by its fields: finer than its FHIR elements, which bundle some. Pure.

Used between the computers of one clinic; what only the county knows of is merged by elements.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Payload = Mapping[str, Any]

# Fields that are never merged without a person where both sides changed something (sync.md, 4).
_SENSITIVE: dict[str, frozenset[str]] = {
    "patient": frozenset(
        {
            "name",
            "sex",
            "birth_date",
            "id_type",
            "id_no",
            "mother_id",
            "merged_into",
            "allergy",
            "allergy_text",
        }
    ),
    "duty_session": frozenset({"expert_id", "held_on", "half_day", "starts", "ends", "status"}),
    "county_booking": frozenset({"patient_id", "target_org_id", "state", "visit_at"}),
    "contact": frozenset({"booking_id", "patient_id", "outcome"}),
    "session_event": frozenset({"session_id", "kind", "at"}),
    "referral": frozenset({"patient_id", "to_org_id", "state", "urgency", "legs"}),
    "down_referral": frozenset({"patient_id", "to_org_id", "discharged_on", "plan"}),
    # what was done about a slip goes along where a colleague merged that slip (`moved_to`)
    "follow_up": frozenset(),
}
KINDS = frozenset(_SENSITIVE)
# lists that both may add to, and both are right: every holder closes its own seats
_ADDED_TO = {("duty_session", "closed_seats"), ("follow_up", "attempts")}


@dataclass(frozen=True, slots=True)
class MergedFields:
    """What comes of it.

    Attributes:
        payload: the merged values. asks: a person must decide.
        theirs: they changed something too.
    """

    payload: dict[str, Any]
    asks: bool
    theirs: bool


def merge_fields(kind: str, base: Payload, mine: Payload, theirs: Payload) -> MergedFields:
    """Merge what was changed here into what was changed elsewhere.

    Args:
        kind: one of `KINDS`.
        base: what both had.
        mine: what this computer says.
        theirs: what the county has.
    """
    merged = dict(theirs)
    here, there, clashing = set(), set(), set()
    for name in mine.keys() | theirs.keys():
        was, ours, county = base.get(name), mine.get(name), theirs.get(name)
        if ours == county:
            continue
        if ours != was:
            here.add(name)
            merged[name] = ours
        if county != was:
            there.add(name)
    both = here & there
    for name in both:
        if (kind, name) in _ADDED_TO:
            more = (each for each in mine[name] if each not in theirs[name])
            merged[name] = sorted([*theirs[name], *more], key=_place)
        else:
            clashing.add(name)
    touched = (here | there) & _SENSITIVE[kind] if here and there else set()
    return MergedFields(merged, bool(clashing or touched), bool(there))


def _place(item: Any) -> Any:
    return item["at"] if isinstance(item, dict) else item
