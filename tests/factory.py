"""Records with valid defaults; a test states only what it is about."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import HalfDay, OrgKind, Role, Sex, StaffType, TrainingType, Urgency
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.referral import Referral
from desktop.domain.seats import seats_of
from desktop.domain.staff import Staff
from desktop.domain.training import Training
from desktop.store.store import Store


@dataclass
class Clinic:
    """A set-up clinic and the people in it."""

    store: Store
    clock: Clock
    org_id: UUID
    hospital_id: UUID
    nurse: Actor
    doctor: Actor
    administrator: Actor
    experts: tuple[UUID, ...] = ()

    @classmethod
    def set_up(cls, store: Store, clock: Clock) -> "Clinic":
        org_id, hospital_id, device_id = uuid7(), uuid7(), uuid7()
        people = [
            Actor(uuid7(), "李秀兰", Role.NURSE),
            Actor(uuid7(), "赵文斌", Role.DOCTOR),
            Actor(uuid7(), "钱院长", Role.ADMINISTRATOR),
        ]
        types = (StaffType.NURSE, StaffType.PHYSICIAN, StaffType.MANAGEMENT)
        with store.unit(people[2].staff_id) as unit:
            for key, value in {
                "org_id": str(org_id),
                "org_name": "霄云镇卫生院",
                "clinic_code": "07",
                "device_id": str(device_id),
                "device_code": "A1",
                "epoch": 1,
            }.items():
                unit.set_setting(key, value)
            unit.save(Organization(name="霄云镇卫生院", kind=OrgKind.TOWNSHIP_CENTRE), org_id)
            unit.save(
                Organization(
                    name="青山县人民医院",
                    kind=OrgKind.COUNTY_HOSPITAL,
                    emergency_phone="0537-5550120",
                    referral_phone="0537-5550100",
                    departments=("心血管内科", "神经内科", "骨科"),
                ),
                hospital_id,
            )
            for index, (who, staff_type) in enumerate(zip(people, types, strict=True)):
                unit.save(
                    Staff(
                        name=who.name,
                        org_id=org_id,
                        work_no=f"{index + 1:03d}",
                        staff_type=staff_type,
                        role=who.role,
                        dept="全科",
                    ),
                    who.staff_id,
                )
            experts = tuple(
                unit.save(
                    Expert(
                        name=name,
                        specialty=specialty,
                        title_text="主任医师",
                        org_id=org_id,
                        home_org_id=hospital_id,
                    )
                ).id
                for name, specialty in (("周明远", "心血管内科"), ("孙立新", "骨科"))
            )
        return cls(store, clock, org_id, hospital_id, *people, experts)

    def save(self, record: Any, record_id: UUID | None = None) -> Kept[Any]:
        """Keep any record as the nurse."""
        with self.store.unit(self.nurse.staff_id) as unit:
            return unit.save(record, record_id)

    def patient(self, **said: Any) -> Kept[Patient]:
        return self.save(patient(**said))

    def session(self, **said: Any) -> Kept[DutySession]:
        said = {"org_id": self.org_id, "expert_id": self.experts[0]} | said
        return self.save(duty_session(**said))

    def booking(self, session: Kept[DutySession], seat_no: int = 1, **said: Any) -> Kept[Booking]:
        patient_id = said.pop("patient_id", None) or self.patient().id
        return self.save(booking(session, patient_id, seat_no, **said))

    def referral(self, **said: Any) -> Kept[Referral]:
        patient_id = said.pop("patient_id", None) or self.patient().id
        defaults: dict[str, Any] = {
            "no": f"ZZ20261123{uuid7().hex[-6:]}",
            "patient_id": patient_id,
            "from_org_id": self.org_id,
            "to_org_id": self.hospital_id,
            "urgency": Urgency.ROUTINE,
            "chief_complaint": "反复胸闷三天",
            "doctor_id": self.doctor.staff_id,
            "doctor_name": self.doctor.name,
        }
        return self.save(Referral(**defaults | said))

    def training(self, **said: Any) -> Kept[Training]:
        start = datetime.combine(self.clock.today(), time(14), CLINIC_ZONE)
        defaults: dict[str, Any] = {
            "no": f"PX20261123{uuid7().hex[-6:]}",
            "org_id": self.org_id,
            "type": TrainingType.LECTURE,
            "topic": "胸痛患者的识别与转诊",
            "starts_at": start,
            "ends_at": start + timedelta(hours=2),
        }
        return self.save(Training(**defaults | said))


def patient(**said: Any) -> Patient:
    defaults: dict[str, Any] = {
        "name": "张桂芳",
        "sex": Sex.FEMALE,
        "birth_date": date(1957, 3, 14),
        "phone": "13800000001",
        "village": "东王村",
    }
    return Patient(**defaults | said)


def duty_session(**said: Any) -> DutySession:
    defaults: dict[str, Any] = {
        "held_on": date(2026, 11, 24),
        "half_day": HalfDay.AM,
        "starts": time(8),
        "ends": time(12),
        "capacity": 8,
        "room": "专家诊室1",
    }
    return DutySession(**defaults | said)


def booking(session: Kept[DutySession], patient_id: UUID, seat_no: int, **said: Any) -> Booking:
    seat = seats_of(session.id, session.record)[seat_no - 1]
    defaults: dict[str, Any] = {
        "no": f"YY20261123{uuid7().hex[-6:]}",
        "patient_id": patient_id,
        "session_id": session.id,
        "expert_id": session.record.expert_id,
        "seat_id": seat.id,
        "seat_no": seat.no,
        "held_on": session.record.held_on,
        "half_day": session.record.half_day,
        "starts_at": seat.starts_at,
        "ends_at": seat.ends_at,
        "asked_at": session.created_at,
    }
    return Booking(**defaults | said)


def changed(kept: Kept[Any], **said: Any) -> Any:
    """The same record with some fields changed."""
    return replace(kept.record, **said)
