"""One referral from its issue to the end of return care, by the real services of both sides."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from desktop.domain.attachment_rows import About
from desktop.domain.codes import (
    AcceptMode,
    AdmissionDecision,
    CallOutcome,
    FollowUpResult,
    Outcome,
    StepKind,
)
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import Done
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.reception_said import Admission, Arrangement
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_step import ReferralStep
from desktop.services.down_referrals import DownReferrals
from desktop.services.follow_ups import FollowUps
from desktop.services.reception import Receptions
from desktop.services.referral_steps import ReferralSteps
from desktop.services.return_care import ReturnCare
from tests.return_parts import PLAN
from tests.sync.attachment_parts import about, attach, photo
from tests.sync.referral_acts import get, refer, task_id
from tests.world import Pc, World

Step = Callable[[], bool]
MOST_TRIES = 60


class WholeLife:
    """Every step in its order; a step whose news has not come yet says so and is tried again.

    Attributes:
        between: called after every try; exchanges, breaks lines, closes files.
    """

    def __init__(self, world: World, random: Random, between: Callable[[], None]) -> None:
        self.world, self.random, self.between = world, random, between
        self.up: Kept[Referral] = refer(world.a1)
        self.down_id = uuid7()
        self.photo_id = attach(world.a1.clinic, about(self.up), photo(2))

    def go(self) -> None:
        """Up, back down, and closed."""
        for step in self._steps():
            self._until_done(step)

    def _until_done(self, step: Step) -> None:
        for _ in range(MOST_TRIES):
            self.world.clock.advance(minutes=self.random.randint(1, 30))  # type: ignore[attr-defined]
            done = step()
            self.between()
            if done:
                return
        raise AssertionError(f"the word for {step.__name__} never came")

    def _steps(self) -> tuple[Step, ...]:
        return (
            *(self.looked_at, self.asked, self.answered, self.accepted, self.departed),
            *(self.arrived, self.seen, self.admitted, self.discharged, self.sent_down),
            *(self.acknowledged, self.at_home, self.rung_in_vain, self.called, self.missed),
            *(self.plan_changed, self.plan_taken, self.visited, self.completed),
        )

    # --- the hospital -------------------------------------------------------------------------

    def looked_at(self) -> bool:
        return self._at_desk(lambda desk, key, _seen: desk.open(key))

    def asked(self) -> bool:
        return self._at_desk(lambda desk, key, seen: desk.ask(key, seen, "肌钙蛋白结果?"))

    def accepted(self) -> bool:
        if not self._heard(StepKind.SUPPLEMENT, self.world.h1):
            return False
        place = Arrangement(
            mode=AcceptMode.INPATIENT,
            department="心血管内科",
            doctor="周明远",
            visit_at=self.world.clock.now() + timedelta(hours=1),
            ward="CCU",
            bed="7-03",
            phone="0537-5550133",
            note="请走急诊通道",
        )
        return self._at_desk(lambda desk, key, seen: desk.accept(key, seen, place))

    def arrived(self) -> bool:
        return self._at_desk(lambda desk, key, seen: desk.arrived(key, seen))

    def seen(self) -> bool:
        decided = AdmissionDecision.OBSERVED
        return self._at_desk(lambda desk, key, seen: desk.seen(key, seen, decided))

    def admitted(self) -> bool:
        said = Admission(number="ZY20261123007", ward="CCU", bed="7-03")
        return self._at_desk(lambda desk, key, seen: desk.admit(key, seen, said))

    def discharged(self) -> bool:
        at = self.world.clock.now()
        return self._at_desk(lambda desk, key, seen: desk.discharge(key, seen, at, goes_back=True))

    def sent_down(self) -> bool:
        downs = self._downs(self.world.h1)
        said = downs.proposal(task_id(self.up.id))
        assert said is not None
        full = replace(
            said,
            diagnosis="急性前壁心肌梗死 PCI术后",
            outcome=Outcome.IMPROVED,
            main_results="LVEF 48%",
            treatment="前降支植入支架一枚",
            next_plan="一月后复查心超",
            rehab_advice="循序渐进步行",
            medicines="阿司匹林 100mg qd",
            warning_signs="胸痛超过15分钟立即拨打120",
            plan=PLAN,
        )
        downs.issue(full, self.down_id)
        to = About("down_referral", self.down_id, full.patient_id)
        attach(self.world.h1.clinic, to, photo(1, seed=5), "出院小结")
        return True

    def plan_changed(self) -> bool:
        kept = get(self.world.h1, DownReferral, self.down_id)
        assert kept is not None
        more = PlanItem(key="test-30", kind=PLAN[2].kind, due_days=30, text="复查血脂")
        said = replace(kept.record, plan=(*PLAN[:2], more))
        self._downs(self.world.h1).correct(said, kept.id, kept.revision, "改为复查血脂")
        return True

    # --- the clinic ---------------------------------------------------------------------------

    def answered(self) -> bool:
        if not self._heard(StepKind.QUESTION, self.world.a1):
            return False
        self._steps_of_ours().answer(self.up.id, "肌钙蛋白I 0.35 ng/ml")
        return True

    def departed(self) -> bool:
        now = self.world.clock.now()
        vitals = Vitals(pulse=98, systolic=120, diastolic=70, taken_at=now)
        self._steps_of_ours().depart(self.up.id, now, "王护士", vitals)
        return True

    def acknowledged(self) -> bool:
        if get(self.world.a1, DownReferral, self.down_id) is None:
            return False
        self._care().acknowledge(self.down_id, self._seen_down(), "家庭医生一组")
        return True

    def at_home(self) -> bool:
        now = self.world.clock.now()
        self._care().arrived(self.down_id, self._seen_down(), now, home=True)
        return True

    def rung_in_vain(self) -> bool:
        kept = self._task("call")
        self._tasks().try_again(kept.id, kept.revision, CallOutcome.NO_ANSWER)
        return True

    def called(self) -> bool:
        now, kept = self.world.clock.now(), self._task("call")
        vitals = Vitals(systolic=128, diastolic=78, pulse=66, taken_at=now)
        said = Done(result=FollowUpResult.STABLE, at=now, vitals=vitals, note="家属接听")
        self._tasks().do(kept.id, kept.revision, said)
        return True

    def missed(self) -> bool:
        kept = self._task("wound")
        self._tasks().miss(kept.id, kept.revision, "外出打工")
        return True

    def plan_taken(self) -> bool:
        kept = get(self.world.a1, DownReferral, self.down_id)
        if kept is None or kept.record.plan_version < 2:
            return False
        self._care().take_plan(self.down_id)
        return True

    def visited(self) -> bool:
        kept = self._task("test-30")
        self._tasks().do(kept.id, kept.revision, Done(result=FollowUpResult.BETTER))
        return True

    def completed(self) -> bool:
        self._care().complete(self.down_id, self._seen_down(), "恢复良好，已纳入慢病管理")
        return True

    # --- inside -------------------------------------------------------------------------------

    def _at_desk(self, act: Callable[[Receptions, UUID, int], Any]) -> bool:
        pc = self.world.h1
        if get(pc, Referral, self.up.id) is None:
            return False
        key = task_id(self.up.id)
        kept = get(pc, Reception, key)
        act(Receptions(pc.store, pc.clock, lambda: pc.nurse), key, kept.revision if kept else 0)
        return True

    def _heard(self, kind: StepKind, pc: Pc) -> bool:
        with pc.store.reading() as reading:
            steps = [each.record for each in reading.all_of(ReferralStep)]
        return any(each.kind is kind and each.referral_id == self.up.id for each in steps)

    def _downs(self, pc: Pc) -> DownReferrals:
        return DownReferrals(pc.store, pc.clock, lambda: pc.nurse)

    def _steps_of_ours(self) -> ReferralSteps:
        pc = self.world.a1
        return ReferralSteps(pc.store, pc.clock, lambda: pc.nurse, lambda _who, _pin: True)

    def _care(self) -> ReturnCare:
        pc = self.world.a1
        return ReturnCare(pc.store, pc.clock, lambda: pc.nurse)

    def _tasks(self) -> FollowUps:
        pc = self.world.a1
        return FollowUps(pc.store, pc.clock, lambda: pc.nurse, self._care())

    def _task(self, key: str) -> Kept[FollowUp]:
        kept = get(self.world.a1, FollowUp, child_id(self.down_id, f"follow-up/{key}"))
        assert kept is not None
        return kept

    def _seen_down(self) -> int:
        kept = get(self.world.a1, Reception, task_id(self.down_id))
        return kept.revision if kept else 0
