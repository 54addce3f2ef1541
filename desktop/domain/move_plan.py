"""New places for the patients of a session that is not held. A proposal; a person decides.

Order (requirements.md M6, scenarios.md AT-05): by urgency, then village by village because people
travel together, then by when they asked. Same expert first; who came by the green channel takes
the soonest place of the specialty, whoever sits there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.domain.codes import BookingPriority, HalfDay, SeatKind

TOGETHER_WITHIN = timedelta(days=7)
"""A village waits at most so much longer to come on one day [default]."""

_PLANNED_FOR = frozenset({SeatKind.CLINIC, SeatKind.POOL, SeatKind.RESERVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPlace:
    """A patient who needs another place.

    Attributes:
        village: where he comes from; empty when not known.
        comes_first: green channel or a priority group; may have a reserved seat.
        asked_at: when he asked, UTC.
        busy: half-days in which he has another booking.
    """

    booking_id: UUID
    expert_id: UUID
    village: str = field(default="", repr=False)
    priority: BookingPriority = BookingPriority.NORMAL
    comes_first: bool = False
    asked_at: datetime
    busy: frozenset[tuple[date, HalfDay]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """A free seat of a coming session within its booking window.

    Attributes:
        needs_line: in the pool: it has to be taken at the county before it can be given.
    """

    session_id: UUID
    seat_no: int
    expert_id: UUID
    held_on: date
    half_day: HalfDay
    starts_at: datetime
    kind: SeatKind = SeatKind.CLINIC
    needs_line: bool = False


Plan = dict[UUID, OpenPlace | None]
"""Booking -> its proposed place; None when none is left."""


def move_plan(
    patients: Iterable[ToPlace], places: Iterable[OpenPlace], *, done: Iterable[ToPlace] = ()
) -> Plan:
    """A place for each patient as far as there are any; no seat is proposed twice.

    Args:
        patients: who is to be placed, in any order.
        places: free seats of the same expert and of others of his specialty.
        done: who needs none any more. They keep their village's turn, so that one call does not
            change what the list in the nurse's hand proposes to all the others.
    """
    planner = _Planner(places)
    found: Plan = {}
    waiting = list(patients)
    still = {each.booking_id for each in waiting}
    for group in in_order([*waiting, *done]):
        if left := [each for each in group if each.booking_id in still]:
            planner.place_group(left, found)
    return found


def in_order(patients: Iterable[ToPlace]) -> list[list[ToPlace]]:
    """Groups that travel together, the most urgent first; within a group as they asked.

    Somebody whose village is not known is a group of his own.
    """
    groups: dict[tuple[int, str], list[ToPlace]] = {}
    for patient in sorted(patients, key=lambda each: (each.asked_at, each.booking_id)):
        home = patient.village.strip() or str(patient.booking_id)
        groups.setdefault((_rank(patient), home), []).append(patient)
    # the dict keeps who asked first; sorting is stable
    return [group for _key, group in sorted(groups.items(), key=lambda each: each[0][0])]


def usable(patient: ToPlace, place: OpenPlace) -> bool:
    """Whether the patient may have the place at all."""
    if place.kind not in _PLANNED_FOR:
        return False
    if place.kind is SeatKind.RESERVED and not patient.comes_first:
        return False
    return (place.held_on, place.half_day) not in patient.busy


def _rank(patient: ToPlace) -> int:
    if patient.priority is BookingPriority.GREEN:
        return 0
    return 1 if patient.priority is BookingPriority.PRIORITY or patient.comes_first else 2


class _Planner:
    """Gives free seats away one by one."""

    def __init__(self, places: Iterable[OpenPlace]) -> None:
        self._free: dict[UUID, list[OpenPlace]] = {}
        for place in sorted(places, key=lambda each: (each.needs_line, each.seat_no)):
            self._free.setdefault(place.session_id, []).append(place)
        self._gone_to: dict[str, list[UUID]] = {}

    def place_group(self, group: Sequence[ToPlace], found: Plan) -> None:
        """Place people of one village and urgency, in one session if that can be."""
        together = self._session_for_all(group)
        for patient in group:
            place = self._choose(patient, together)
            found[patient.booking_id] = place
            if place is not None:
                self._take(patient, place)

    def _session_for_all(self, group: Sequence[ToPlace]) -> UUID | None:
        """The session where all of them fit, unless they would wait too long for it."""
        first = group[0]
        offers = self._offers(first)
        if not offers or len(group) == 1:
            return None
        soonest = offers[0]
        for offer in offers:
            fits = sum(all(usable(each, seat) for each in group) for seat in self._free_in(offer))
            near = offer.held_on - soonest.held_on <= TOGETHER_WITHIN
            same = (offer.expert_id == first.expert_id) == (soonest.expert_id == first.expert_id)
            if fits >= len(group) and near and same:
                return offer.session_id
        return None

    def _choose(self, patient: ToPlace, together: UUID | None) -> OpenPlace | None:
        offers = self._offers(patient)
        if not offers:
            return None
        best = offers[0]
        wished = [together, *self._gone_to.get(patient.village.strip(), ())]
        for offer in offers:
            near = offer.held_on - best.held_on <= TOGETHER_WITHIN
            same = (offer.expert_id == patient.expert_id) == (best.expert_id == patient.expert_id)
            if offer.session_id in wished and near and same:
                return offer
        return best

    def _offers(self, patient: ToPlace) -> list[OpenPlace]:
        """The first seat for him in each session, the best session first."""
        firsts = [
            next((seat for seat in _reserved_first(patient, seats) if usable(patient, seat)), None)
            for seats in self._free.values()
        ]
        offers = [seat for seat in firsts if seat is not None]
        green = patient.priority is BookingPriority.GREEN
        return sorted(
            offers,
            key=lambda seat: (
                not green and seat.expert_id != patient.expert_id,
                seat.held_on,
                seat.expert_id != patient.expert_id,
                seat.needs_line,
                seat.starts_at,
                seat.session_id,
            ),
        )

    def _free_in(self, offer: OpenPlace) -> list[OpenPlace]:
        return self._free[offer.session_id]

    def _take(self, patient: ToPlace, place: OpenPlace) -> None:
        self._free[place.session_id].remove(place)
        if home := patient.village.strip():
            self._gone_to.setdefault(home, []).append(place.session_id)


def _reserved_first(patient: ToPlace, seats: Sequence[OpenPlace]) -> Sequence[OpenPlace]:
    """Who may have a reserved seat takes one, so that the others are left for the others."""
    if not patient.comes_first:
        return seats
    return sorted(seats, key=lambda seat: (seat.needs_line, seat.kind is not SeatKind.RESERVED))
