"""Paper and electronic down-referral of one stay: found by hospital, inpatient number, patient.

Exact twins are merged by the program; what only looks alike is laid before a person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from desktop.domain.codes import DownSource, ReceptionRoute, ReceptionState
from desktop.domain.down_referral import DownReferral
from desktop.domain.entry import normalise_digits
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception

S = ReceptionState
NEAR = timedelta(days=7)
_FURTHER = (
    S.WAITING,
    S.RECEIVED,
    S.REJECTED,
    S.CANCELLED,
    S.ACCEPTED,
    S.CONTACTING,
    S.LOST,
    S.ARRIVED,
    S.FOLLOWING,
    S.COMPLETED,
    S.CLOSED,
)


@dataclass(frozen=True, slots=True)
class Side:
    """A down-referral with the person it is about."""

    down: Kept[DownReferral]
    patient: Kept[Patient] | None = None


@dataclass(frozen=True, slots=True)
class Twins:
    """A registered slip and the electronic one that belongs to it, or seems to."""

    paper: Side
    electronic: Side
    exact: bool


def stay_no(text: str) -> str:
    """An inpatient number as it is compared: no spaces, no full-width digits, no case."""
    return "".join(normalise_digits(text).split()).upper()


def twins_of(papers: Iterable[Side], electronic: Sequence[Side]) -> tuple[Twins, ...]:
    """Pairs that belong together or seem to, exact ones first; one electronic to each paper."""
    found = [
        Twins(paper, other, exact)
        for paper in papers
        for other in electronic
        if (exact := _alike(paper, other)) is not None
    ]
    found.sort(key=lambda each: (not each.exact, str(each.electronic.down.id)))
    taken: set[UUID] = set()
    told: list[Twins] = []
    for each in found:
        if each.paper.down.id in taken and any(
            pair.exact for pair in told if pair.paper.down.id == each.paper.down.id
        ):
            continue
        taken.add(each.paper.down.id)
        told.append(each)
    return tuple(told)


def same_person(one: Side, other: Side) -> bool:
    """One record, or two with the same number on the identity card."""
    if one.down.record.patient_id == other.down.record.patient_id:
        return True
    if one.patient is None or other.patient is None:
        return False
    here, there = one.patient.record.id_no, other.patient.record.id_no
    return bool(here) and here == there


def _alike(paper: Side, other: Side) -> bool | None:
    """True for exact, False for alike, None for neither."""
    slip, sent = paper.down.record, other.down.record
    if slip.source is DownSource.ELECTRONIC or sent.source is not DownSource.ELECTRONIC:
        return None
    if slip.merged_into or sent.merged_into or slip.void_reason or sent.void_reason:
        return None
    hospital = slip.from_org_id == sent.from_org_id
    here, there = stay_no(slip.inpatient_no), stay_no(sent.inpatient_no)
    number, person = bool(here) and here == there, same_person(paper, other)
    if hospital and number and person:
        return True
    if hospital and number:
        return False  # the same stay under another person: one of the two was chosen wrongly
    unknown_hospital = slip.from_org_id == slip.to_org_id
    if person and (hospital or unknown_hospital) and _near(slip, sent):
        return False
    return None


def _near(slip: DownReferral, sent: DownReferral) -> bool:
    if slip.discharged_on is None or sent.discharged_on is None:
        return True
    return abs(slip.discharged_on - sent.discharged_on) <= NEAR


def joined(
    paper: Reception, electronic: Reception | None, down_id: UUID, from_org_id: UUID
) -> Reception:
    """The electronic one's reception after merging: the work of both, the further state.

    Args:
        paper: reception of the slip, with what was done.
        electronic: what was done about the electronic one, if anything.
        down_id: the electronic down-referral.
        from_org_id: its hospital.
    """
    ahead = paper
    if electronic is not None and _FURTHER.index(electronic.state) > _FURTHER.index(paper.state):
        ahead = electronic
    other = electronic if ahead is paper else paper
    routes = dict.fromkeys((*paper.routes, ReceptionRoute.NETWORK))
    times: dict[str, Any] = {
        name: getattr(ahead, name) or (getattr(other, name) if other else None)
        for name in ("received_at", "accepted_at", "arrived_at")
    }
    return replace(
        ahead,
        **times,
        referral_id=down_id,
        from_org_id=from_org_id,
        routes=tuple(routes),
        assigned_to=ahead.assigned_to or (other.assigned_to if other else ""),
        joined_id=None,
    )
