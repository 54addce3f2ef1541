"""A county hospital at its receiving desk, with referrals that came from a township centre."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from desktop.domain.codes import (
    BedType,
    BookingKind,
    DownSource,
    OrgKind,
    ReferralState,
    Role,
    StaffType,
    StepKind,
    Urgency,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.errors import RuleBroken
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.organization import Organization
from desktop.domain.reception import Reception
from desktop.domain.reception_rows import Incoming
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.domain.staff import Staff
from desktop.services.reception import Receptions
from desktop.services.reception_desk import ReceptionDesk
from desktop.services.reception_down import DownReceptions
from desktop.store.store import Store
from tests.conftest import StandingClock
from tests.factory import patient

DEVICE = UUID("00000000-0000-7000-8000-0000000000d1")


@dataclass
class Hospital:
    """A file set up as a hospital (or as a centre), its people, and the services of its desk."""

    store: Store
    clock: StandingClock
    kind: OrgKind = OrgKind.COUNTY_HOSPITAL
    org_id: UUID = field(default_factory=uuid7)
    centre_id: UUID = field(default_factory=uuid7)

    def __post_init__(self) -> None:
        self.nurse = Actor(uuid7(), "吴敏", Role.LIAISON)
        self.auditor = Actor(uuid7(), "郑查", Role.AUDITOR)
        self.actor = self.nurse
        parts = (self.store, self.clock, lambda: self.actor)
        self.desk = Receptions(*parts)
        self.down = DownReceptions(*parts)
        self.reads = ReceptionDesk(*parts)
        self._fill()

    def _fill(self) -> None:
        hospital = self.kind is OrgKind.COUNTY_HOSPITAL
        names = (
            ("青山县人民医院", "霄云镇卫生院") if hospital else ("霄云镇卫生院", "青山县人民医院")
        )
        with self.store.unit(self.nurse.staff_id) as unit:
            for key, value in {
                "org_id": str(self.org_id),
                "org_name": names[0],
                "clinic_code": "H1",
                "device_id": str(uuid7()),
                "device_code": "A1",
                "epoch": 1,
            }.items():
                unit.set_setting(key, value)
            unit.save(
                Organization(
                    name=names[0],
                    kind=self.kind,
                    referral_phone="0537-5550100",
                    departments=("心血管内科", "神经内科", "骨科"),
                ),
                self.org_id,
            )
            other = OrgKind.TOWNSHIP_CENTRE if hospital else OrgKind.COUNTY_HOSPITAL
            unit.save(Organization(name=names[1], kind=other, phone="0537-5550107"), self.centre_id)
            for index, who in enumerate((self.nurse, self.auditor)):
                unit.save(
                    Staff(
                        name=who.name,
                        org_id=self.org_id,
                        work_no=f"{index}",
                        staff_type=StaffType.NURSE,
                        role=who.role,
                    ),
                    who.staff_id,
                )

    def take(self, record: Any, record_id: UUID | None = None) -> Kept[Any]:
        """Take in what another computer wrote, as an exchange does."""
        with self.store.unit(self.nurse.staff_id) as unit:
            return unit.take_in(record, record_id or uuid7(), DEVICE, at=self.clock.now())

    def referral(self, **said: Any) -> Kept[Referral]:
        """An up-referral that has come."""
        person = self.take(patient(name=said.pop("name", "张桂芳")))
        defaults: dict[str, Any] = {
            "no": f"ZZ20261123{uuid7().hex[-6:]}",
            "patient_id": person.id,
            "from_org_id": self.centre_id,
            "to_org_id": self.org_id,
            "to_dept": "心血管内科",
            "urgency": Urgency.ROUTINE,
            "chief_complaint": "反复胸闷三天",
            "state": ReferralState.ISSUED,
            "issued_at": self.clock.now(),
            "doctor_name": "赵文斌",
            "doctor_phone": "13900000003",
        }
        return self.take(Referral(**defaults | said))

    def down_referral(self, **said: Any) -> Kept[DownReferral]:
        """A down-referral that has come to a centre."""
        person = self.take(patient(name=said.pop("name", "李小满")))
        defaults: dict[str, Any] = {
            "no": f"HZ20261123{uuid7().hex[-6:]}",
            "patient_id": person.id,
            "from_org_id": self.centre_id,
            "to_org_id": self.org_id,
            "source": DownSource.ELECTRONIC,
            "issued_at": self.clock.now(),
            "diagnosis": "右股骨颈骨折术后",
            "from_dept": "骨科",
            "discharged_on": date(2026, 11, 22),
        }
        return self.take(DownReferral(**defaults | said))

    def step(self, referral: Kept[Any], kind: StepKind, **said: Any) -> Kept[ReferralStep]:
        """The sender did something about it."""
        defaults: dict[str, Any] = {
            "referral_id": referral.id,
            "patient_id": referral.record.patient_id,
            "kind": kind,
            "at": self.clock.now(),
            "org_id": self.centre_id,
        }
        return self.take(ReferralStep(**defaults | said))

    def wish(self, referral: Kept[Referral], kind: BookingKind) -> Kept[CountyBooking]:
        """A number or bed asked for with a referral."""
        bed = kind is BookingKind.COUNTY_BED
        return self.take(
            CountyBooking(
                no=f"YY{uuid7().hex[-8:]}",
                kind=kind,
                patient_id=referral.record.patient_id,
                target_org_id=self.org_id,
                dept="心血管内科",
                wish_day=self.clock.today(),
                asked_at=self.clock.now(),
                bed_type=BedType.ORDINARY if bed else None,
                diagnosis="胸闷待查",
                referral_id=referral.id,
            )
        )

    def task(self, referral: Kept[Any], leg: int = 1) -> UUID:
        """Id of the reception of a referral."""
        return child_id(referral.id, "task" if leg == 1 else f"task/{leg}")

    def reception(self, reception_id: UUID) -> Kept[Reception]:
        """As it is kept."""
        with self.store.reading() as reading:
            found = reading.get(Reception, reception_id)
        assert found is not None
        return found

    def row(self, reception_id: UUID) -> Incoming:
        """Its row on the desk."""
        return next(row for row in self.reads.incoming() if row.id == reception_id)

    def later(self, **delta: float) -> datetime:
        """Let time go on."""
        self.clock.instant += timedelta(**delta)
        return self.clock.now()


def broken(error: pytest.ExceptionInfo[RuleBroken]) -> dict[str, str]:
    """Field -> code of what the rules refused."""
    return {name: problem.code for name, problem in error.value.fields.items()}
