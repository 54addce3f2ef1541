"""Tasks whose ground is gone end: a void slip, a merged one, an up-referral that was taken back."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.clock import Clock
from desktop.domain.codes import DownSource, ReceptionState, ReferralState
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import dropped
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.reception import Reception
from desktop.services.return_tasks import follow_plan, moved_to, patient_of
from desktop.store.queries.referral_detail import detail
from desktop.store.queries.return_care import ENDED
from desktop.store.queries.return_lists import groundless, void_paper
from desktop.store.store import Store, Unit

VOID = "回转单已作废"
"""Reasons are kept with the task, which the hospital reads; records are in Chinese."""
TAKEN_BACK = "转诊已撤销"
DEAD = "患者死亡"
_REASONS = {
    ReferralState.WITHDRAWN: TAKEN_BACK,
    ReferralState.ENTERED_IN_ERROR: TAKEN_BACK,
    ReferralState.DIED: DEAD,
}


class ReturnEnded:
    """Called when something came in or changed. GUI thread; no line needed.

    Nothing that was done is touched; doing it again, or on two computers, changes nothing.
    """

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def settle(self) -> int:
        """End or move on what stands in no list any more; how many records were changed."""
        with self._store.reading() as reading:
            if not groundless(reading) and not void_paper(reading):
                return 0
        with self._store.unit(self._actor().staff_id) as unit:
            ended = sum([self._task(unit, each) for each in groundless(unit)])
            return ended + sum([_close(unit, each) for each in void_paper(unit)])

    def _task(self, unit: Unit, task: Kept[FollowUp]) -> bool:
        record = task.record
        if record.down_referral_id is not None:
            down = unit.get(DownReferral, record.down_referral_id)
            if down is None:
                return False
            if down.record.merged_into is not None:
                return self._move(unit, task, unit.get(DownReferral, down.record.merged_into))
            unit.save(dropped(record, f"{VOID}：{down.record.void_reason}"), task.id)
            return True
        up = detail(unit, record.referral_id) if record.referral_id else None
        # a withdrawal that came too late has not ended anything
        reason = _REASONS.get(up.progress.state) if up else None
        if reason is None:
            return False
        unit.save(dropped(record, reason), task.id)
        return True

    def _move(self, unit: Unit, task: Kept[FollowUp], down: Kept[DownReferral] | None) -> bool:
        """What another computer began about a slip while it was merged here."""
        if down is None or down.record.merged_into is not None:
            return False
        unit.save(moved_to(task.record, down, patient_of(unit, down)), task.id)
        received = unit.get(Reception, child_id(down.id, "task"))
        if received is not None and received.record.state is not ReceptionState.WAITING:
            follow_plan(unit, down, self._clock.today())
        return True


def _close(unit: Unit, down: Kept[DownReferral]) -> bool:
    """Our own registration of a slip, entered in error, is over with it."""
    assert down.record.source is not DownSource.ELECTRONIC
    reception = unit.get(Reception, child_id(down.id, "task"))
    if reception is None or reception.record.state in ENDED:
        return False
    reason = f"{VOID}：{down.record.void_reason}"
    over = replace(reception.record, state=ReceptionState.CLOSED, close_reason=reason)
    unit.save(over, reception.id)
    return True
