"""The other health centre of the practice county as the practice hospital meets it.

It refers patients up, sets out when they were accepted, and answers questions. Its program is not
there; what it would have sent stands at the county as the same formats write it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from threading import Event, Thread
from typing import Any
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import (
    AllergyState,
    ConsentType,
    EmergencyCentre,
    OrgKind,
    ReferralReason,
    ReferralState,
    ServiceNeeded,
    Sex,
    SignMode,
    StepKind,
    Transport,
    Urgency,
    VisitType,
)
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.domain.numbers import format_number
from desktop.domain.organization import Organization
from desktop.domain.patient import Patient
from desktop.domain.payload import instant_text, to_payload
from desktop.domain.pinyin import best_reading
from desktop.domain.referral import Diagnosis, Referral, Vitals
from desktop.domain.referral_snapshot import snapshot
from desktop.domain.referral_step import ReferralStep
from desktop.practice import names
from desktop.practice.county.refusal import Refusal
from desktop.practice.county.service import Change, CountyService
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.outgoing import NothingKnown, OutgoingOp

LOOK_EVERY_S = 0.5
DOCTOR, DOCTOR_PHONE = "阎守礼", "13900000108"
_PLACE = Place(
    org_id=names.OTHER_ID,
    org_name=names.OTHER_CENTRE,
    clinic_code="08",
    device_id=child_id(names.OTHER_ID, "device"),
    device_code="B1",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One patient of a day.

    Attributes:
        key: tells the cases of a day apart.
        ago: minutes before the hospital is opened that it was issued; negative comes later.
    """

    key: str
    ago: int
    name: str
    sex: Sex
    born: date
    said: dict[str, Any]


CASES = (
    Case(
        key="stomach",
        ago=95,
        name="匡德福",
        sex=Sex.MALE,
        born=date(1968, 4, 2),
        said={
            "urgency": Urgency.ROUTINE,
            "to_dept": "消化内科",
            "chief_complaint": "反复上腹痛两月，加重一周",
            "diagnoses": (Diagnosis(text="慢性胃炎？"),),
            "present_illness": "两月来反复上腹隐痛，餐后明显，近一周加重，口服药物无明显好转。",
            "reason": ReferralReason.NEEDS_EXAM,
            "service_needed": ServiceNeeded.OUTPATIENT,
            "transport": Transport.SELF,
        },
    ),
    Case(
        key="hip",
        ago=38,
        name="邰玉珍",
        sex=Sex.FEMALE,
        born=date(1949, 9, 21),
        said={
            "urgency": Urgency.URGENT,
            "emergency_centre": EmergencyCentre.TRAUMA,
            "to_dept": "骨科",
            "chief_complaint": "跌倒后右髋部疼痛、不能站立三小时",
            "diagnoses": (Diagnosis(text="右股骨颈骨折？"),),
            "service_needed": ServiceNeeded.INPATIENT,
            "transport": Transport.OWN_AMBULANCE,
            "vitals": Vitals(pulse=92, respiration=20, systolic=146, diastolic=84, spo2=96),
        },
    ),
    Case(
        key="stroke",
        ago=-1,
        name="晏国安",
        sex=Sex.MALE,
        born=date(1955, 1, 17),
        said={
            "urgency": Urgency.STAT,
            "green_channel": True,
            "emergency_centre": EmergencyCentre.STROKE,
            "to_dept": "神经内科",
            "chief_complaint": "突发右侧肢体无力、言语不清四十分钟",
            "service_needed": ServiceNeeded.EMERGENCY,
            "transport": Transport.AMBULANCE_120,
            "vitals": Vitals(pulse=88, respiration=18, systolic=178, diastolic=96, spo2=95),
        },
    ),
)


class SendingCentre:
    """Writes to the county what that centre would, in a thread of its own."""

    def __init__(
        self,
        service: CountyService,
        hospital_id: UUID,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        delay_s: float = 20.0,
    ) -> None:
        """Build it.

        Args:
            service: the practice county.
            hospital_id: whom it refers to.
            now: the time.
            delay_s: from a hospital's word to the answer, and to setting out.
        """
        self._service, self._hospital, self._now = service, hospital_id, now
        self._delay = timedelta(seconds=delay_s)
        self._began = now()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="sending centre", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Stop, and wait until the step under way is done."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_EVERY_S):
            self.look()

    def look(self) -> int:
        """Do what is due; how much was done. Nothing before the hospital stands at the county."""
        self._keep("organization", names.OTHER_ID, _centre(), self._now())
        if not self._there("Organization", self._hospital):
            return 0
        return sum(map(self._refer, CASES)) + sum(
            self._react(task) for task in self._service.find("Task", status="on-hold,accepted")
        )

    def _refer(self, case: Case) -> int:
        at = self._began - timedelta(minutes=case.ago)
        day = self._began.astimezone(CLINIC_ZONE).date()
        referral_id = child_id(names.OTHER_ID, f"up-{day}-{case.key}")
        if at > self._now() or self._there("ServiceRequest", referral_id):
            return 0
        patient_id = child_id(names.OTHER_ID, f"patient-{case.key}")
        patient = _patient(case)
        referral = Referral(
            no=format_number("ZZ", day, "08", "B1", CASES.index(case) + 1),
            patient_id=patient_id,
            from_org_id=names.OTHER_ID,
            to_org_id=self._hospital,
            state=ReferralState.ISSUED,
            patient=snapshot(patient, at),
            doctor_name=DOCTOR,
            doctor_phone=DOCTOR_PHONE,
            sign_mode=SignMode.PAPER,
            signed_at=at,
            issued_at=at,
            visit_type=VisitType.OUTPATIENT,
            allergy=AllergyState.NONE,
            consent_type=ConsentType.WRITTEN,
            from_dept="全科",
            counter=CASES.index(case) + 1,
            **case.said,
        )
        self._keep("patient", patient_id, patient, at)
        return self._keep("referral", referral_id, referral, at)

    def _react(self, task: Resource) -> int:
        """Answer a question once, and set out once after the hospital has accepted."""
        owner = task.get("owner", {}).get("reference", "")
        asker = task.get("requester", {}).get("reference", "")
        changed = datetime.fromisoformat(task["meta"]["lastUpdated"])
        mine = (f"Organization/{self._hospital}", f"Organization/{names.OTHER_ID}")
        if (owner, asker) != mine or changed + self._delay > self._now():
            return 0
        asked = task["status"] == "on-hold"
        role = f"answer-{task['meta']['versionId']}" if asked else "departed"
        step_id = child_id(UUID(task["id"]), role)
        if self._there("Communication", step_id):
            return 0
        step = ReferralStep(
            referral_id=UUID(task["focus"]["reference"].rpartition("/")[2]),
            patient_id=UUID(task["for"]["reference"].rpartition("/")[2]),
            kind=StepKind.SUPPLEMENT if asked else StepKind.DEPARTED,
            at=self._now().replace(microsecond=0),
            person="" if asked else "骆护士",
            result="已补充：心电图窦性心律，血压 142/86 mmHg，随机血糖 7.1 mmol/L。"
            if asked
            else "",
            org_id=names.OTHER_ID,
        )
        return self._keep("referral_step", step_id, step, step.at)

    def _there(self, kind: str, resource_id: UUID) -> bool:
        row = self._service.vault.current(kind, str(resource_id))
        return row is not None and not row.deleted

    def _keep(self, kind: str, record_id: UUID, record: Any, at: datetime) -> int:
        """Write what is not there yet; 0 where it is, or somebody was faster."""
        said_at = instant_text(at)
        op = OutgoingOp(str(record_id), kind, str(record_id), 1, to_payload(record), said_at)
        made = FORMATS[kind].to_resources(op, _PLACE, NothingKnown())
        if self._there(made[0]["resourceType"], record_id):
            return 0
        puts = [Change("PUT", each["resourceType"], each["id"], each, "", "") for each in made]
        try:
            self._service.apply(puts, single=False)
        except Refusal:
            return 0
        return 1


def _centre() -> Organization:
    return Organization(name=names.OTHER_CENTRE, kind=OrgKind.TOWNSHIP_CENTRE, phone="0539-5550108")


def _patient(case: Case) -> Patient:
    plain = Patient(
        name=case.name,
        reading=best_reading(case.name),
        sex=case.sex,
        birth_date=case.born,
        phone="13900000" + f"{100 + CASES.index(case)}",
        village="沅水村",
        allergy=AllergyState.NONE,
    )
    return replace(plain, address=f"{names.COUNTY}沅水镇沅水村")
