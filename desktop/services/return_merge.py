"""A slip on paper and the electronic one of the same stay become one."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import ReceptionState
from desktop.domain.down_referral import DownReferral
from desktop.domain.down_referral_twins import Twins, joined
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.reception import Reception
from desktop.services.return_care import WRITERS
from desktop.services.return_tasks import follow_plan, moved_to
from desktop.store.queries import return_care as queries
from desktop.store.store import Store, Unit


class ReturnMerge:
    """Merges by hospital, inpatient number and patient. GUI thread.

    The hospital's words stay as they are; the slip points at them, and what was done about the
    slip goes on under the electronic one. Merging twice, or on two computers, gives the same.
    """

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def proposed(self) -> tuple[Twins, ...]:
        """Pairs that a person has to look at, side by side."""
        with self._store.reading() as reading:
            return tuple(each for each in queries.twins(reading) if not each.exact)

    def merge_exact(self) -> int:
        """Merge every exact pair; returns how many. Called when down-referrals came in."""
        with self._store.reading() as reading:
            exact = [each for each in queries.twins(reading) if each.exact]
        if not exact:
            return 0
        with self._store.unit(self._actor().staff_id) as unit:
            for each in exact:
                self._merge(unit, each.paper.down.id, each.electronic.down.id)
        return len(exact)

    def merge(self, paper_id: UUID, electronic_id: UUID) -> None:
        """Merge a pair that a person took for the same stay.

        Raises:
            RuleBroken: they are not a slip and an electronic one of this centre any more.
            NotAllowed: this role does not receive.
        """
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            self._merge(unit, paper_id, electronic_id)
            unit.audit("merge_down_referral", str(paper_id), into=str(electronic_id))

    def keep_apart(self, paper_id: UUID, electronic_id: UUID) -> None:
        """A person says that these are two stays; the pair is not proposed again."""
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            pairs = [tuple(each) for each in unit.setting(queries.APART, [])]
            pair = (str(paper_id), str(electronic_id))
            if pair not in pairs:
                unit.set_setting(queries.APART, [*pairs, pair])
                unit.audit("keep_down_referrals_apart", pair[0], other=pair[1])

    # --- inside ---------------------------------------------------------------------

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed

    def _merge(self, unit: Unit, paper_id: UUID, electronic_id: UUID) -> None:
        paper, electronic = unit.get(DownReferral, paper_id), unit.get(DownReferral, electronic_id)
        if paper is None or electronic is None or paper.record.merged_into is not None:
            raise RuleBroken({"state": Problem("down_referral.merged_already")})
        unit.save(replace(paper.record, merged_into=electronic_id), paper_id)
        self._join_receptions(unit, paper, electronic)
        self._move_tasks(unit, paper, electronic)
        received = unit.get(Reception, child_id(electronic_id, "task"))
        if received is not None and received.record.state is not ReceptionState.WAITING:
            follow_plan(unit, electronic, self._clock.today())

    def _join_receptions(
        self, unit: Unit, paper: Kept[DownReferral], electronic: Kept[DownReferral]
    ) -> None:
        ours = unit.get(Reception, child_id(paper.id, "task"))
        if ours is None:
            return
        target_id = child_id(electronic.id, "task")
        theirs = unit.get(Reception, target_id)
        after = joined(
            ours.record,
            theirs.record if theirs else None,
            electronic.id,
            electronic.record.from_org_id,
        )
        unit.save(after, target_id)
        unit.save(replace(ours.record, state=ReceptionState.CLOSED, joined_id=target_id), ours.id)

    def _move_tasks(
        self, unit: Unit, paper: Kept[DownReferral], electronic: Kept[DownReferral]
    ) -> None:
        patient_id = paper.record.patient_id
        for each in queries.tasks_of_down(unit, paper.id):
            unit.save(moved_to(each.record, electronic, patient_id), each.id)
