"""Planning: preview of a pattern, keeping it as drafts or published, a week, publishing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import SessionStatus
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.expert import Expert
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.roster_pattern import Repeats, repeats_problems
from desktop.domain.roster_plan import PlannedDay, given_up, planned_days, planned_sessions
from desktop.domain.roster_rows import RosterLine, RosterWeek
from desktop.services.roster_rules import own_session, problems_beside, roster_unit
from desktop.store.queries import roster as queries
from desktop.store.queries.clinic_desk import keeps_session
from desktop.store.store import Store, Unit


class RosterPlan:
    """Plans duty sessions. GUI thread; each act is one transaction."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    # --- looking ------------------------------------------------------------------

    def preview(self, session: DutySession, repeats: Repeats) -> tuple[PlannedDay, ...]:
        """Every day of a pattern with what speaks against it; nothing is kept.

        Raises:
            RuleBroken: the pattern itself cannot be told.
        """
        if found := repeats_problems(repeats):
            raise RuleBroken(found)
        return self.judged(planned_sessions(session, repeats, uuid7()))

    def judged(self, sessions: Sequence[DutySession]) -> tuple[PlannedDay, ...]:
        """What speaks against each of these sessions, in the order given; nothing is kept."""
        days = {session.held_on for session in sessions}
        with self._store.reading() as reading:
            others = [kept.record for kept in queries.standing_on(reading, days)]
            experts = queries.experts_by_id(reading)
            holidays = queries.holidays(reading)
        return planned_days(sessions, others, experts, holidays, self._clock.today())

    def week(self, first: date) -> RosterWeek:
        """The sessions of seven days, drafts and stopped ones too."""
        with self._store.reading() as reading:
            found = queries.sessions_between(reading, first, first + timedelta(days=7))
            sold = queries.sold_seats(reading, [each.id for each in found])
            experts = queries.experts_by_id(reading)
            holidays = queries.holidays(reading)
            lines = tuple(
                _line(each, experts, sold.get(each.id, 0), ours=keeps_session(reading, each.id))
                for each in found
                if not given_up(each.record)
            )
        return RosterWeek(first, lines, holidays)

    # --- keeping -------------------------------------------------------------------

    def keep(
        self, sessions: Sequence[DutySession], *, publish: bool
    ) -> tuple[Kept[DutySession], ...]:
        """Keep the chosen sessions of a plan, all or none.

        Args:
            sessions: as the preview handed them out.
            publish: open for booking at once; else they are drafts.

        Raises:
            RuleBroken: none is chosen, or one of them has become impossible meanwhile.
            NotAllowed: not a role that keeps the roster.
        """
        if not sessions:
            raise RuleBroken({"": Problem("roster.nothing_ticked")})
        status = SessionStatus.PUBLISHED if publish else SessionStatus.DRAFT
        with roster_unit(self._store, self._actor) as unit:
            return tuple(self._keep_one(unit, replace(each, status=status)) for each in sessions)

    def publish(self, session_ids: Sequence[UUID]) -> tuple[Kept[DutySession], ...]:
        """Open drafts for booking, all or none; their seats are made now.

        Raises:
            RuleBroken: one is no draft any more, lies in the past, or collides.
            NotAllowed: not a role that keeps the roster.
        """
        with roster_unit(self._store, self._actor) as unit:
            return tuple(self._publish_one(unit, session_id) for session_id in session_ids)

    def drafts_of_series(self, series_id: UUID) -> tuple[UUID, ...]:
        """Drafts of a series from today on."""
        with self._store.reading() as reading:
            found = queries.series_from(reading, series_id, self._clock.today())
        return tuple(each.id for each in found if each.record.status is SessionStatus.DRAFT)

    # --- parts ---------------------------------------------------------------------

    def _keep_one(self, unit: Unit, session: DutySession) -> Kept[DutySession]:
        if found := problems_beside(unit, session, None, self._clock.today()):
            raise RuleBroken(found)
        return unit.save(session)

    def _publish_one(self, unit: Unit, session_id: UUID) -> Kept[DutySession]:
        draft = own_session(unit, session_id, None, self._clock.today())
        if draft.record.status is not SessionStatus.DRAFT:
            raise RuleBroken({"status": Problem("duty_session.not_a_draft")})
        other = draft.record.substitute_expert_id
        status = SessionStatus.SUBSTITUTED if other else SessionStatus.PUBLISHED
        after = replace(draft.record, status=status)
        if found := problems_beside(unit, after, session_id, self._clock.today()):
            raise RuleBroken(found)
        return unit.save(after, session_id, expected=draft.revision)


def _line(
    kept: Kept[DutySession], experts: Mapping[UUID, Expert], sold: int, *, ours: bool
) -> RosterLine:
    record = kept.record
    expert = experts.get(record.expert_id)
    other = experts.get(record.substitute_expert_id) if record.substitute_expert_id else None
    return RosterLine(
        session=kept,
        expert=expert.name if expert else "",
        specialty=expert.specialty if expert else "",
        substitute=other.name if other else "",
        sold=sold,
        ours=ours,
    )
