"""What every act of the receiving desk has in common: who may, which row, one unit, the rules."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Direction, ReceptionState, Role, StepKind
from desktop.domain.errors import NotAllowed, Problem, RuleBroken, StaleRecord
from desktop.domain.kept import Actor, Kept
from desktop.domain.reception import Reception, reception_problems
from desktop.domain.reception_states import move_problems
from desktop.domain.referral_step import ReferralStep, referral_step_problems
from desktop.store.queries import reception as queries
from desktop.store.queries.reception_row import Found
from desktop.store.store import Store, Unit

WRITERS = frozenset(Role) - {Role.AUDITOR, Role.TRAINING_OFFICER}
CLOCKS_APART = timedelta(minutes=1)  # a time is typed to the minute
Change = Callable[[Unit, Kept[Reception]], Reception]


class DeskWork:
    """Base of the desk's services. GUI thread; no line needed."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in WRITERS:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _act(self, reception_id: UUID, expected: int, *changes: Change) -> Kept[Reception]:
        """One unit: opened if nobody has opened it yet, then each change as a revision.

        Raises:
            RuleBroken: a step that does not follow, or what it needs is missing; nothing was kept.
            StaleRecord: somebody changed it since revision `expected`.
            NotAllowed: an auditor or training officer only reads.
        """
        with self._unit() as unit:
            kept = self._begun(unit, reception_id, expected)
            for change in changes:
                kept = self._keep(unit, kept, change(unit, kept))
            return kept

    def _begun(self, unit: Unit, reception_id: UUID, expected: int) -> Kept[Reception]:
        found = queries.one(unit, reception_id)
        if found is None:
            raise RuleBroken({"state": Problem("reception.gone")})
        if found.reception is not None:
            if found.reception.revision != expected:
                raise StaleRecord
            return self._looked_at(unit, found.reception)
        if expected:
            raise StaleRecord
        return self._keep_new(unit, opened(found, unit.place().org_id, unit.now), reception_id)

    def _looked_at(self, unit: Unit, kept: Kept[Reception]) -> Kept[Reception]:
        """An up-referral that only waited is opened by whatever is done about it."""
        said = kept.record
        if said.direction is Direction.DOWN or said.state is not ReceptionState.WAITING:
            return kept
        at = said.received_at or unit.now
        return self._keep(unit, kept, moved(said, ReceptionState.RECEIVED, received_at=at))

    def _keep_new(self, unit: Unit, record: Reception, reception_id: UUID) -> Kept[Reception]:
        self._check(None, record, unit.now)
        return unit.save(record, reception_id, expected=0)

    def _keep(self, unit: Unit, before: Kept[Reception], after: Reception) -> Kept[Reception]:
        if after == before.record:
            return before
        self._check(before.record, after, unit.now)
        return unit.save(after, before.id, expected=before.revision)

    def _check(self, before: Reception | None, after: Reception, now: datetime) -> None:
        found = move_problems(before, after)
        found |= reception_problems(after, today=self._clock.today())
        for name in ("arrived_at", "seen_at", "admitted_at", "discharged_at"):
            at = getattr(after, name)
            if at is not None and at > now + CLOCKS_APART:
                found[name] = Problem("reception.time_in_future")
        if found:
            raise RuleBroken(found)

    def _say(self, unit: Unit, kept: Kept[Reception], kind: StepKind, text: str) -> None:
        """A message of ours to the sender."""
        said = kept.record
        if said.referral_id is None or said.patient_id is None:
            raise RuleBroken({"state": Problem("reception.no_record")})
        step = ReferralStep(
            referral_id=said.referral_id,
            patient_id=said.patient_id,
            kind=kind,
            at=unit.now,
            person=self._actor().name,
            result=text.strip(),
            org_id=said.org_id,
        )
        if found := referral_step_problems(step, today=self._clock.today()):
            raise RuleBroken(found)
        unit.save(step)


def opened(found: Found, own: UUID, now: datetime) -> Reception:
    """The reception that begins when somebody here looks at a referral for the first time."""
    up = found.direction is Direction.UP
    return Reception(
        org_id=own,
        direction=found.direction,
        state=ReceptionState.RECEIVED if up else ReceptionState.WAITING,
        referral_id=found.referral_id,
        patient_id=found.patient_id,
        from_org_id=found.from_org_id,
        leg=len(found.referral.record.legs) + 1 if found.referral else 1,
        received_at=now,
    )


def moved(said: Reception, state: ReceptionState, **more: object) -> Reception:
    """The same reception in another state."""
    return replace(said, state=state, **more)  # type: ignore[arg-type]


def need(name: str, value: object, code: str) -> None:
    """Refuse when a value is missing.

    Raises:
        RuleBroken: it is.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        raise RuleBroken({name: Problem(code)})
