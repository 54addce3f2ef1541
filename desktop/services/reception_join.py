"""Bringing together what came by different ways: a code, a slip, the electronic referral.

Joining is no step of the matter: a reception goes on as it was, under the id of its Task.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock, local_day
from desktop.domain.codes import Direction, ReceptionRoute, ReceptionState
from desktop.domain.errors import Problem
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.phone_code import PhoneCode, matches, read_phone_code
from desktop.domain.reception import Reception
from desktop.domain.reception_states import FINISHED, NOT_BEGUN, task_role
from desktop.domain.referral import Referral
from desktop.domain.referral_legs import present_leg, task_of
from desktop.store.queries.reception_join import (
    electronic,
    of_slips_alone,
    place_holders,
    referrals_to_us,
    taken_back_unseen,
)
from desktop.store.store import Store, Unit

ENDED_SINCE = timedelta(days=30)
"""As long as what is over stands in the list."""
JOINED = "已并入完整转诊单"
"""Reason kept with a place-holder whose record has come; papers and records are in Chinese."""


class Joiner:
    """Called after an exchange has brought referrals. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def settle(self) -> int:
        """Join what has come, end what was taken back; how many receptions were changed."""
        return self._join() + self._end_taken_back()

    def _end_taken_back(self) -> int:
        """已撤销 what nobody here had looked at: so it stands as open nowhere, and is not gone."""
        since = self._clock.today() - ENDED_SINCE
        with self._store.reading() as reading:
            if not taken_back_unseen(reading, since):
                return 0
            device = reading.place().device_id
        with self._store.unit(device) as unit:  # nobody here did it
            gone = taken_back_unseen(unit, since)
            for each in gone:
                _end(unit, each)
            return len(gone)

    def _join(self) -> int:
        with self._store.reading() as reading:
            waits = bool(place_holders(reading)) or any(
                electronic(reading, each.record.referral_id)
                for each in of_slips_alone(reading)
                if each.record.referral_id
            )
        if not waits:
            return 0
        with self._store.unit(self._actor().staff_id) as unit:
            return len(join_codes(unit)) + note_originals(unit)


def _end(unit: Unit, referral: Kept[Referral]) -> None:
    said, leg = referral.record, present_leg(referral.record)
    task = task_of(referral.id, leg)
    known = unit.get(Reception, task)
    before = known.record if known else None
    over = Reception(
        org_id=unit.place().org_id,
        direction=Direction.UP,
        state=ReceptionState.WAITING,
        referral_id=referral.id,
        patient_id=said.patient_id,
        from_org_id=said.from_org_id,
        leg=leg,
    )
    gone = replace(before or over, state=ReceptionState.CANCELLED, close_reason=said.closed_reason)
    unit.save(gone, task, expected=known.revision if known else 0)


def note_originals(unit: Unit) -> int:
    """Add the line as a route to what came as a slip first; how many there were."""
    changed = 0
    for each in of_slips_alone(unit):
        about = each.record.referral_id
        if about is None or not electronic(unit, about):
            continue
        routes = (*each.record.routes, ReceptionRoute.NETWORK)
        unit.save(replace(each.record, routes=routes), each.id, expected=each.revision)
        changed += 1
    return changed


def join_codes(unit: Unit) -> dict[UUID, UUID]:
    """Have the receptions of referrals that are here take over their telephone codes.

    Returns:
        place-holder -> the reception that took over.
    """
    waiting = place_holders(unit)
    if not waiting:
        return {}
    known = referrals_to_us(unit)
    joined: dict[UUID, UUID] = {}
    for each in waiting:
        code = read_phone_code(each.record.phone_code, today=local_day(each.created_at))
        if isinstance(code, Problem):
            continue
        found = _referral_of(code, known)
        if found is not None:
            joined[each.id] = _take_over(unit, each, found)
    return joined


def _referral_of(code: PhoneCode, known: tuple[Kept[Referral], ...]) -> Kept[Referral] | None:
    """The one referral that fits; where two do, a person looks."""
    found = [each for each in known if matches(code, each.record)]
    return found[0] if len(found) == 1 else None


def _take_over(unit: Unit, holder: Kept[Reception], referral: Kept[Referral]) -> UUID:
    said, about = holder.record, referral.record
    leg = len(about.legs) + 1
    target_id = child_id(referral.id, task_role(leg))
    target = unit.get(Reception, target_id)
    ids: dict[str, Any] = {
        "referral_id": referral.id,
        "patient_id": about.patient_id,
        "from_org_id": about.from_org_id,
        "leg": leg,
    }
    if target is None:
        routes = (*said.routes, *_by_line(unit, referral.id))
        unit.save(replace(said, routes=routes, **ids), target_id, expected=0)
    elif target.record.state not in FINISHED:
        unit.save(_merged(said, target.record, ids), target_id, expected=target.revision)
    gone = replace(said, state=ReceptionState.CLOSED, joined_id=target_id, close_reason=JOINED)
    unit.save(gone, holder.id, expected=holder.revision)
    return target_id


def _by_line(unit: Unit, referral_id: UUID) -> tuple[ReceptionRoute, ...]:
    return (ReceptionRoute.NETWORK,) if electronic(unit, referral_id) else ()


def _merged(said: Reception, target: Reception, ids: dict[str, Any]) -> Reception:
    """Whichever is further goes on; both routes and the code stay."""
    routes = (*target.routes, *(each for each in said.routes if each not in target.routes))
    further = said.state not in NOT_BEGUN and target.state in NOT_BEGUN
    kept = replace(said, slip=target.slip, **ids) if further else target
    first = min(filter(None, (said.received_at, target.received_at)), default=None)
    return replace(kept, routes=routes, phone_code=said.phone_code, received_at=first)
