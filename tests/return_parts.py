"""Down-referrals and the services of return care, for tests."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.codes import DownSource, PlanItemKind
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.follow_up import FollowUp
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.services.down_referrals import DownReferrals
from desktop.services.follow_ups import FollowUps
from desktop.services.plan_templates import PlanTemplates
from desktop.services.return_care import ReturnCare
from desktop.services.return_merge import ReturnMerge
from desktop.store.queries import return_care as queries
from tests.factory import Clinic

PLANS = Path(__file__).parents[1] / "resources" / "plans"
PLAN = (
    PlanItem(key="call", kind=PlanItemKind.CALL, due_days=3, text="电话随访"),
    PlanItem(key="wound", kind=PlanItemKind.WOUND, due_days=5, text="换药"),
    PlanItem(key="visit", kind=PlanItemKind.VISIT, due_days=14, text="面访"),
)


@dataclass
class Care:
    """A centre with the services of return care."""

    clinic: Clinic
    downs: DownReferrals
    care: ReturnCare
    tasks: FollowUps
    merge: ReturnMerge
    plans: PlanTemplates

    @classmethod
    def of(cls, clinic: Clinic) -> "Care":
        store, clock = clinic.store, clinic.clock
        care = ReturnCare(store, clock, lambda: clinic.nurse)
        return cls(
            clinic=clinic,
            downs=DownReferrals(store, clock, lambda: clinic.nurse),
            care=care,
            tasks=FollowUps(store, clock, lambda: clinic.nurse, care),
            merge=ReturnMerge(store, clock, lambda: clinic.nurse),
            plans=PlanTemplates(store, lambda: clinic.administrator, PLANS),
        )

    def words(self, **said: Any) -> DownReferral:
        """A down-referral of the county hospital to this centre, discharged three days ago."""
        defaults: dict[str, Any] = {
            "no": f"HZ20261120{uuid7().hex[-6:]}",
            "patient_id": said.pop("patient_id", None) or self.clinic.patient().id,
            "from_org_id": self.clinic.hospital_id,
            "to_org_id": self.clinic.org_id,
            "diagnosis": "右股骨颈骨折术后",
            "inpatient_no": "ZY20261108",
            "discharged_on": self.clinic.clock.today() - timedelta(days=3),
            "main_results": "术后复查位置良好",
            "treatment": "人工髋关节置换",
            "next_plan": "六周后复查",
            "rehab_advice": "助行器保护下行走",
            "plan": PLAN,
            "plan_version": 1,
        }
        return DownReferral(**defaults | said)

    def comes_in(self, **said: Any) -> Kept[DownReferral]:
        """As if the exchange had brought it."""
        record_id = said.pop("record_id", None) or uuid7()
        words = self.words(issued_at=self.clinic.clock.now(), **said)
        return self.take(words, record_id)

    def take(self, record: Any, record_id: UUID) -> Kept[Any]:
        with self.clinic.store.unit(self.clinic.nurse.staff_id) as unit:
            return unit.take_in(record, record_id, uuid7())

    def paper(self, **said: Any) -> DownReferral:
        return self.words(no="", **{"source": DownSource.PAPER} | said)

    def tasks_of(self, down_id: UUID) -> dict[str, Kept[FollowUp]]:
        with self.clinic.store.reading() as reading:
            return {each.record.key: each for each in queries.tasks_of_down(reading, down_id)}

    def count(self, down_id: UUID) -> int:
        with self.clinic.store.reading() as reading:
            return len(queries.tasks_of_down(reading, down_id))

    def reception(self, down_id: UUID) -> Kept[Reception]:
        with self.clinic.store.reading() as reading:
            found = reading.get(Reception, child_id(down_id, "task"))
        assert found is not None
        return found

    def received(self, **said: Any) -> Kept[DownReferral]:
        """Come in and acknowledged."""
        down = self.comes_in(**said)
        self.care.acknowledge(down.id, 0)
        return down

    def followed(self, **said: Any) -> Kept[DownReferral]:
        """Acknowledged, and the patient was here."""
        down = self.received(**said)
        at = self.clinic.clock.now()
        self.care.arrived(down.id, self.reception(down.id).revision, at, home=False)
        return down


TODAY = date(2026, 11, 23)
