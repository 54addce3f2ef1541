"""Dated tasks of return care: what came of them, by one key or by the whole form."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.domain.clock import Clock, local_day
from desktop.domain.codes import CallOutcome, FollowUpResult, ReceptionState
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.follow_up import FollowUp, follow_up_problems
from desktop.domain.follow_up_steps import (
    ATTEMPTS,
    MET,
    RESULTS,
    Done,
    OneKey,
    done,
    missed,
    step_problems,
    tried,
)
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.reception import Reception
from desktop.services.return_care import WRITERS, ReturnCare
from desktop.services.return_tasks import drop_open_tasks
from desktop.store.store import Store, Unit

KeptTask = Kept[FollowUp]
DEATH = "死亡"


class FollowUps:
    """What is done about one task. GUI thread; each is kept at once and can be taken back."""

    def __init__(
        self, store: Store, clock: Clock, actor: Callable[[], Actor], care: ReturnCare
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._care = care

    def get(self, record_id: UUID) -> KeptTask | None:
        """A task as kept."""
        with self._store.reading() as reading:
            return reading.get(FollowUp, record_id)

    def by_key(self, record_id: UUID, expected: int, key: OneKey, reason: str = "") -> KeptTask:
        """What one key says: how the patient is, what came of the call, or not done.

        Args:
            record_id: the task.
            expected: revision the person saw.
            key: which outcome.
            reason: for MISSED.

        Raises:
            RuleBroken: the task is over, or the reason is missing.
            NotAllowed, StaleRecord: nothing was kept.
        """
        if key in RESULTS:
            return self.do(record_id, expected, Done(result=RESULTS[key]))
        if key in ATTEMPTS:
            return self.try_again(record_id, expected, ATTEMPTS[key])
        return self.miss(record_id, expected, reason)

    def do(self, record_id: UUID, expected: int, said: Done) -> KeptTask:
        """Done, with what was found. A death ends the other tasks and closes the matter."""
        with self._unit() as unit:
            before = _task(unit, record_id)
            after = done(before.record, said, now=unit.now, by=self._actor().name)
            kept = self._keep(unit, before, after, expected)
            self._and_so_on(unit, kept)
            return kept

    def try_again(
        self, record_id: UUID, expected: int, outcome: CallOutcome, again_on: date | None = None
    ) -> KeptTask:
        """A call that did not settle it; `again_on` is the day agreed for the next one."""
        with self._unit() as unit:
            before = _task(unit, record_id)
            by = self._actor().name
            after = tried(before.record, outcome, at=unit.now, by=by, again_on=again_on)
            return self._keep(unit, before, after, expected)

    def miss(self, record_id: UUID, expected: int, reason: str) -> KeptTask:
        """Not done, with the reason; said by a person and never by the clock."""
        with self._unit() as unit:
            before = _task(unit, record_id)
            return self._keep(unit, before, missed(before.record, reason), expected)

    def undo(self, record_id: UUID, expected: int | None = None) -> KeptTask:
        """Take back what was said today, as a new revision.

        Raises:
            RuleBroken: nothing was said about it today.
        """
        with self._unit() as unit:
            before = _task(unit, record_id)
            history = unit.revisions(FollowUp, record_id)
            if len(history) < 2 or local_day(before.saved_at) != self._clock.today():  # noqa: PLR2004
                raise RuleBroken({"state": Problem("follow_up.nothing_to_undo")})
            return unit.save(history[-2].record, record_id, expected=expected)

    def referred_up(self, record_id: UUID, referral_id: UUID) -> KeptTask:
        """Note which up-referral a worsening led to."""
        with self._unit() as unit:
            before = _task(unit, record_id)
            return unit.save(replace(before.record, referral_made_id=referral_id), record_id)

    # --- inside ---------------------------------------------------------------------

    def _unit(self) -> AbstractContextManager[Unit]:
        actor = self._actor()
        if actor.role not in WRITERS:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def _keep(self, unit: Unit, before: KeptTask, after: FollowUp, expected: int) -> KeptTask:
        today = self._clock.today()
        found = step_problems(before.record, after, now=unit.now, today=today)
        found |= follow_up_problems(after, today=today)
        if found:
            raise RuleBroken(found)
        return unit.save(after, before.id, expected=expected)

    def _and_so_on(self, unit: Unit, kept: KeptTask) -> None:
        """What a task that is done means for the whole matter."""
        task, down_id = kept.record, kept.record.down_referral_id
        if down_id is None or task.done_at is None:
            return
        if task.method in MET:
            self._care.seen(unit, down_id, task.done_at)
        if task.result is FollowUpResult.DIED:
            drop_open_tasks(unit, down_id, DEATH)
            reception = unit.get(Reception, child_id(down_id, "task"))
            if reception is not None:
                closed = replace(reception.record, state=ReceptionState.CLOSED, close_reason=DEATH)
                unit.save(closed, reception.id)


def _task(unit: Unit, record_id: UUID) -> KeptTask:
    found = unit.get(FollowUp, record_id)
    if found is None or found.record.org_id != unit.place().org_id:
        raise RuleBroken({"state": Problem("follow_up.unknown")})
    return found
