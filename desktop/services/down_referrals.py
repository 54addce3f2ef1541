"""Write and issue a down-referral at the hospital; register one from paper at the centre."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock, local_day
from desktop.domain.codes import (
    Direction,
    DownSource,
    ReceptionRoute,
    ReceptionState,
    ReferralState,
    Role,
    StepKind,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.down_referral_rules import (
    corrected,
    first_version,
    issue_problems,
    reason_problem,
)
from desktop.domain.down_referral_twins import stay_no
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor, Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.services.return_tasks import follow_plan
from desktop.store.queries import return_care as queries
from desktop.store.queries.referral_detail import detail
from desktop.store.store import Reading, Store, Unit

KIND, PAPER_KIND = "HZ", "HD"
WRITERS = frozenset(Role) - {Role.AUDITOR, Role.TRAINING_OFFICER}
_ROUTES = {
    DownSource.PAPER: ReceptionRoute.PAPER,
    DownSource.SELF_RETURN: ReceptionRoute.WALKED_IN,
}
_OVER = frozenset({ReceptionState.COMPLETED, ReceptionState.CANCELLED, ReceptionState.CLOSED})


class DownReferrals:
    """The words of down-referrals. GUI thread; everything works with no line."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def problems(self, down: DownReferral) -> dict[str, Problem]:
        """What stands between this form and its issue or registration."""
        return issue_problems(down, today=self._clock.today())

    def get(self, record_id: UUID) -> Kept[DownReferral] | None:
        """A down-referral as kept here."""
        with self._store.reading() as reading:
            return reading.get(DownReferral, record_id)

    def proposal(self, reception_id: UUID) -> DownReferral | None:
        """What is known for the down-referral of a patient received here, for the form.

        Args:
            reception_id: of an up-referral that this hospital received.
        """
        with self._store.reading() as reading:
            found = reading.get(Reception, reception_id)
            if found is None or found.record.referral_id is None:
                return None
            up = reading.get(Referral, found.record.referral_id)
            if up is None:
                return None
            return _proposed(found.record, up, own=reading.place().org_id)

    def issue(self, down: DownReferral, record_id: UUID, expected: int = 0) -> Kept[DownReferral]:
        """Issue it to the township centre; the up-referral that it answers is completed with it.

        Args:
            down: as on the form; its source is ELECTRONIC.
            record_id: the id the form's draft has; issuing twice keeps one.
            expected: revision the person saw.

        Raises:
            RuleBroken: a field needs attention, or it has been issued before.
            NotAllowed, StaleRecord: nothing was kept.
        """
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            _not_issued(unit, record_id)
            ready = replace(
                first_version(down),
                source=DownSource.ELECTRONIC,
                from_org_id=unit.place().org_id,
                issued_at=unit.now,
            )
            self._check(ready)
            ready = replace(ready, no=ready.no or unit.human_number(KIND))
            kept = unit.save(ready, record_id, expected=expected)
            self._complete_up(unit, kept)
            return kept

    def correct(
        self, down: DownReferral, record_id: UUID, expected: int, reason: str
    ) -> Kept[DownReferral]:
        """Put an issued one right as a new revision; another plan is the plan's next version.

        Raises:
            RuleBroken: no reason, a field needs attention, or it is not ours to change.
        """
        self._may_write()
        if problem := reason_problem(reason):
            raise RuleBroken({"correction_reason": problem})
        with self._store.unit(self._actor().staff_id) as unit:
            before = _ours(unit, record_id)
            after = corrected(before.record, down, reason)
            self._check(after)
            kept = unit.save(after, record_id, expected=expected)
            if after.source is not DownSource.ELECTRONIC:
                follow_plan(unit, kept, self._clock.today())
            return kept

    def void(self, record_id: UUID, expected: int, reason: str) -> Kept[DownReferral]:
        """作废: entered in error; the centre sees the reason.

        Raises:
            RuleBroken: no reason, or it is not ours.
        """
        self._may_write()
        if problem := reason_problem(reason):
            raise RuleBroken({"void_reason": problem})
        with self._store.unit(self._actor().staff_id) as unit:
            before = _ours(unit, record_id)
            return unit.save(
                replace(before.record, void_reason=reason.strip()), record_id, expected=expected
            )

    def reassign(self, record_id: UUID, expected: int, to_org_id: UUID) -> Kept[DownReferral]:
        """县重派: the same words go to another centre as a new slip; the first one is void.

        Raises:
            RuleBroken: it is not ours, or goes to the same centre.
        """
        self._may_write()
        with self._store.unit(self._actor().staff_id) as unit:
            before = _ours(unit, record_id)
            if to_org_id == before.record.to_org_id:
                raise RuleBroken({"to_org_id": Problem("down_referral.same_centre")})
            void = replace(before.record, void_reason="改派其他机构")
            unit.save(void, record_id, expected=expected)
            anew = replace(
                before.record,
                no=unit.human_number(KIND),
                to_org_id=to_org_id,
                issued_at=unit.now,
                correction_reason="",
            )
            self._check(anew)
            # made of the slip before it: reassigning twice makes one
            return unit.save(anew, child_id(record_id, f"reassigned/{to_org_id}"), expected=0)

    def register(
        self, down: DownReferral, record_id: UUID, *, assigned_to: str, here: bool = False
    ) -> Kept[DownReferral]:
        """凭纸质回转单 or 自行返回: registered and received at once, with its tasks.

        Args:
            down: as on the form; its source is PAPER or SELF_RETURN.
            record_id: the id the form's draft has.
            assigned_to: team or person; who registers where it is empty.
            here: the patient has come already.

        Raises:
            RuleBroken: a field needs attention, or the electronic slip is here already
                (`inpatient_no`).
        """
        self._may_write()
        actor = self._actor()
        with self._store.unit(actor.staff_id) as unit:
            _not_issued(unit, record_id)
            own = unit.place().org_id
            ready = replace(first_version(down), to_org_id=own, issued_at=unit.now)
            self._check(ready)
            if _registered_before(unit, ready):
                raise RuleBroken({"inpatient_no": Problem("down_referral.registered_before")})
            ready = replace(ready, no=ready.no or unit.human_number(PAPER_KIND))
            kept = unit.save(ready, record_id, expected=0)
            self._receive(unit, kept, assigned_to.strip() or actor.name, here=here)
            follow_plan(unit, kept, self._clock.today())
            self._told_by_paper(unit, kept)
            return kept

    # --- inside ---------------------------------------------------------------------

    def _may_write(self) -> None:
        if self._actor().role not in WRITERS:
            raise NotAllowed

    def _check(self, down: DownReferral) -> None:
        if found := self.problems(down):
            raise RuleBroken(found)

    def _complete_up(self, unit: Unit, kept: Kept[DownReferral]) -> None:
        """待回转 → 已完成: our word about the up-referral; the sender's own words stay."""
        up_id = kept.record.up_referral_id
        for each in queries.receptions_of(unit, up_id) if up_id else ():
            ours = each.record.org_id == unit.place().org_id
            if ours and each.record.state not in {*_OVER, ReceptionState.REJECTED}:
                unit.save(replace(each.record, state=ReceptionState.COMPLETED), each.id)

    def _receive(
        self, unit: Unit, kept: Kept[DownReferral], assigned_to: str, *, here: bool
    ) -> None:
        record = kept.record
        reception = Reception(
            org_id=record.to_org_id,
            direction=Direction.DOWN,
            state=ReceptionState.ACCEPTED,
            routes=(_ROUTES[record.source],),
            referral_id=kept.id,
            patient_id=record.patient_id,
            from_org_id=record.from_org_id,
            received_at=unit.now,
            accepted_at=unit.now,
            assigned_to=assigned_to,
        )
        task_id = child_id(kept.id, "task")
        unit.save(reception, task_id, expected=0)
        if not here:
            return
        there = replace(reception, state=ReceptionState.ARRIVED, arrived_at=unit.now)
        unit.save(there, task_id)
        unit.save(replace(there, state=ReceptionState.FOLLOWING), task_id)

    def _told_by_paper(self, unit: Unit, kept: Kept[DownReferral]) -> None:
        """The slip on paper is the hospital's word that the up-referral is over."""
        up_id = kept.record.up_referral_id
        stands = detail(unit, up_id) if up_id else None
        if stands is None or stands.referral.record.state is not ReferralState.ISSUED:
            return
        step = ReferralStep(
            referral_id=stands.referral.id,
            patient_id=stands.referral.record.patient_id,
            kind=StepKind.TOLD_BY_PHONE,
            at=unit.now,
            person=kept.record.from_doctor,
            result=f"凭纸质回转单 {kept.record.no}",
            told_state=ReferralState.COMPLETED,
        )
        unit.save(step, child_id(kept.id, "up-completed"), expected=0)


def _proposed(reception: Reception, up: Kept[Referral], *, own: UUID) -> DownReferral:
    discharged, admitted = reception.discharged_at, reception.admitted_at
    return DownReferral(
        no="",
        patient_id=reception.patient_id or up.record.patient_id,
        from_org_id=own,
        to_org_id=up.record.from_org_id,
        up_referral_id=up.id,
        from_dept=reception.department,
        from_doctor=reception.doctor,
        from_phone=reception.phone,
        to_doctor=up.record.doctor_name,
        inpatient_no=reception.admission_no,
        admitted_on=local_day(admitted) if admitted else None,
        discharged_on=local_day(discharged) if discharged else None,
    )


def _not_issued(reading: Reading, record_id: UUID) -> None:
    before = reading.get(DownReferral, record_id)
    if before is not None and before.record.issued_at is not None:
        raise RuleBroken({"state": Problem("down_referral.already_issued")})


def _ours(reading: Reading, record_id: UUID) -> Kept[DownReferral]:
    """One that is running and that this side wrote: the hospital's word is nobody else's."""
    found = reading.get(DownReferral, record_id)
    if found is None or found.record.issued_at is None:
        raise RuleBroken({"state": Problem("down_referral.unknown")})
    record, own = found.record, reading.place().org_id
    writer = record.from_org_id if record.source is DownSource.ELECTRONIC else record.to_org_id
    if writer != own or record.void_reason or record.merged_into:
        raise RuleBroken({"state": Problem("down_referral.not_ours")})
    return found


def _registered_before(reading: Reading, down: DownReferral) -> bool:
    number = stay_no(down.inpatient_no)
    return bool(number) and any(
        stay_no(each.record.inpatient_no) == number
        and each.record.from_org_id == down.from_org_id
        and not each.record.void_reason
        for each in queries.downs_of_patient(reading, down.patient_id)
    )
