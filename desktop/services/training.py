"""Plan trainings, hold them, close them, and take a closing back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.domain.attendance import Roster, added, without_status
from desktop.domain.clock import CLINIC_ZONE, Clock, local_day
from desktop.domain.codes import AttendanceStatus, Role, TrainingState
from desktop.domain.errors import NotAllowed, Problem, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.training import Training, training_problems
from desktop.domain.training_rows import TrainingRequest
from desktop.domain.training_states import (
    MINUTES_OPEN,
    ROSTER_OPEN,
    TrainingAction,
    after,
    before_close,
    marked,
    step_problems,
)
from desktop.store.queries import training as queries
from desktop.store.store import Store, Unit

MAY_TRAIN = frozenset(Role) - {Role.AUDITOR}
MAY_ARCHIVE = frozenset({Role.TRAINING_OFFICER, Role.MANAGER, Role.ADMINISTRATOR})
_NUMBER = "PX"

Kept_ = Kept[Training]


class TrainingDesk:
    """What can be done about a training; its roster is `services.attendance`. GUI thread."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- planning --------------------------------------------------------------------

    def plan(self, asked: TrainingRequest, training_id: UUID | None = None) -> Kept_:
        """Keep a new training and put everybody of its groups on the roster.

        A form hands the `training_id` it made, so that saving twice cannot make two.

        Raises:
            RuleBroken: a field needs attention; nothing was kept.
            NotAllowed: an auditor only reads.
            StaleRecord: this form was saved before.
        """
        with self.unit() as unit:
            training = Training(
                no=unit.human_number(_NUMBER),
                org_id=unit.place().org_id,
                attendance=_invited(unit, (), asked.audience),
                **_said(asked),
            )
            return self.keep(unit, training, training_id or uuid7(), 0)

    def edit(self, training_id: UUID, expected: int, asked: TrainingRequest) -> Kept_:
        """Put a training right that is not closed; groups that are new come onto the roster.

        Raises:
            RuleBroken: a field needs attention, or the training is closed.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            if old.record.state not in ROSTER_OPEN:
                raise _refused(Problem("training.closed"))
            new = tuple(group for group in asked.audience if group not in old.record.audience)
            roster = _invited(unit, old.record.attendance, new)
            changed = replace(old.record, attendance=roster, **_said(asked))
            return self.keep(unit, changed, training_id, expected)

    def write_minutes(self, training_id: UUID, expected: int, text: str) -> Kept_:
        """Keep the 纪要; possible until the training is archived.

        Raises:
            RuleBroken: too long, or cancelled or archived.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            if old.record.state not in MINUTES_OPEN:
                raise _refused(Problem("training.closed"))
            changed = replace(old.record, minutes_text=text.strip())
            return self.keep(unit, changed, training_id, expected)

    # --- steps -----------------------------------------------------------------------

    def start(self, training_id: UUID, expected: int) -> Kept_:
        """计划 → 进行中.

        Raises:
            RuleBroken: before its day, no lecturer, or not planned.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            return self._step(unit, old, TrainingAction.START)

    def complete(
        self, training_id: UUID, expected: int, rest: AttendanceStatus | None = None
    ) -> Kept_:
        """已完成: attendance is locked.

        Args:
            training_id: which.
            expected: revision the person saw.
            rest: what is written down for those without a status; None leaves them without.

        Raises:
            RuleBroken: not under way, or a field needs attention.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            if rest is not None:
                keys = {each.key for each in without_status(old.record.attendance)}
                said = old.record
                roster = marked(said.attendance, keys, rest, training=said, now=unit.now)
                old = replace(old, record=replace(said, attendance=roster))
            return self._step(unit, old, TrainingAction.COMPLETE)

    def cancel(self, training_id: UUID, expected: int, reason: str) -> Kept_:
        """取消, with a reason.

        Raises:
            RuleBroken: the reason is missing, or the training is closed.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            return self._step(unit, old, TrainingAction.CANCEL, reason.strip())

    def archive(self, training_id: UUID, expected: int) -> Kept_:
        """已归档: nothing can be changed any more.

        Raises:
            NotAllowed: only the training officer, manager or administrator.
            RuleBroken: not completed.
            StaleRecord: somebody changed it since revision `expected`.
        """
        if self._actor().role not in MAY_ARCHIVE:
            raise NotAllowed
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            return self._step(unit, old, TrainingAction.ARCHIVE)

    def reopen(self, training_id: UUID, expected: int) -> Kept_:
        """Take completing or cancelling back on the day it was done.

        Raises:
            RuleBroken: it was not closed today.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            current(unit, training_id, expected)
            history = unit.revisions(Training, training_id)
            back = before_close(history, today=self._clock.today())
            if back is None:
                raise _refused(Problem("training.not_closed_today"))
            return self.keep(unit, back, training_id, expected)

    def undo(self, training_id: UUID, expected: int, revision: int) -> Kept_:
        """Take today's attendance back to what revision `revision` said, as a new revision.

        Raises:
            RuleBroken: attendance is locked, or that revision is not of today's work.
            StaleRecord: somebody changed it since revision `expected`.
        """
        with self.unit() as unit:
            old = current(unit, training_id, expected)
            history = unit.revisions(Training, training_id)
            done = [each for each in history if each.revision > revision]
            past = [each for each in history if each.revision == revision]
            today = self._clock.today()
            if old.record.state not in ROSTER_OPEN or not past or not done:
                raise _refused(Problem("training.nothing_to_undo"))
            if any(local_day(each.saved_at) != today for each in done):
                raise _refused(Problem("training.nothing_to_undo"))
            back = past[0].record
            changed = replace(old.record, attendance=back.attendance, state=back.state)
            return self.keep(unit, changed, training_id, expected)

    # --- for the roster's own service ------------------------------------------------------

    def unit(self) -> AbstractContextManager[Unit]:
        """A unit in the name of who is signed in.

        Raises:
            NotAllowed: an auditor only reads.
        """
        actor = self._actor()
        if actor.role not in MAY_TRAIN:
            raise NotAllowed
        return self._store.unit(actor.staff_id)

    def keep(self, unit: Unit, training: Training, training_id: UUID, expected: int) -> Kept_:
        """Ask the rules and save.

        Raises:
            RuleBroken, StaleRecord: nothing was kept.
        """
        if found := training_problems(training, today=self._clock.today()):
            raise RuleBroken(found)
        return unit.save(training, training_id, expected=expected)

    def today(self) -> date:
        """The clinic's calendar day."""
        return self._clock.today()

    def _step(self, unit: Unit, old: Kept_, action: TrainingAction, reason: str = "") -> Kept_:
        problems = step_problems(old.record, action, today=self._clock.today(), reason=reason)
        if problems:
            raise RuleBroken(problems)
        state = after(old.record.state, action)
        assert state is not None
        changed = replace(old.record, state=state, cancel_reason=reason)
        return self.keep(unit, changed, old.id, old.revision)


def current(unit: Unit, training_id: UUID, expected: int) -> Kept_:
    """The training as the person saw it.

    Raises:
        StaleRecord: somebody changed it since; the words say what was done and when.
        RuleBroken: it is not known here.
    """
    found = unit.get(Training, training_id)
    if found is None:
        raise _refused(Problem("training.unknown"))
    if found.revision != expected:
        said = _done_meanwhile(found.record.state, found.saved_at)
        raise StaleRecord(said.code, **said.params)
    return found


def _done_meanwhile(state: TrainingState, saved_at: datetime) -> Problem:
    at = {"at": f"{saved_at.astimezone(CLINIC_ZONE):%H:%M}"}
    if state is TrainingState.COMPLETED:
        return Problem("training.meanwhile_completed", at)
    if state is TrainingState.CANCELLED:
        return Problem("training.meanwhile_cancelled", at)
    return Problem("training.meanwhile_changed", at)


def _invited(unit: Unit, roster: Roster, groups: tuple[str, ...]) -> Roster:
    for group in groups:
        roster = added(roster, queries.members(unit, group))
    return roster


def _said(asked: TrainingRequest) -> dict[str, Any]:
    """The form's fields, texts without outer spaces."""
    said = {name: getattr(asked, name) for name in asked.__dataclass_fields__}
    return {name: v.strip() if type(v) is str else v for name, v in said.items()}


def _refused(problem: Problem) -> RuleBroken:
    return RuleBroken({"state": problem})
