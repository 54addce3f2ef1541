"""The practice hospital: a receiving desk to learn on, with a county and a sending centre."""

from pathlib import Path
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind, Role, StaffType
from desktop.domain.device import Device
from desktop.domain.ids import child_id
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization
from desktop.domain.staff import Staff
from desktop.practice import names
from desktop.practice.county.server import CountyServer
from desktop.practice.registrar import PracticeCounty
from desktop.practice.sample import PIN
from desktop.practice.sending_centre import SendingCentre
from desktop.store.pins import set_pin
from desktop.store.store import Store

HOSPITAL_ID = UUID("0199d0c0-0000-7000-8000-000000000100")
DEPARTMENTS = ("急诊科", "心血管内科", "神经内科", "消化内科", "呼吸内科", "骨科", "儿科", "康复科")
DEVICE = "转诊中心电脑"
# name, kind of licence, role, department
STAFF = (
    ("温雅琴", "21", "liaison", "转诊中心"),
    ("蓝秋月", "21", "nurse", "急诊科"),
    ("尉迟远", "11", "doctor", "神经内科"),
    ("盛怀瑾", "11", "doctor", "骨科"),
    ("岑国栋", "11", "doctor", "消化内科"),
    ("柏文清", "80", "administrator", "信息科"),
)


def make_hospital(store: Store, _clock: Clock, *, app_version: str) -> tuple[Actor, ...]:
    """Fill a new file with the hospital's people; patients come by the county."""
    device_id = child_id(HOSPITAL_ID, "device")
    people = tuple(
        Actor(child_id(HOSPITAL_ID, f"staff-{index}"), row[0], Role(row[2]))
        for index, row in enumerate(STAFF)
    )
    with store.unit(people[-1].staff_id) as unit:
        for key, value in {
            "org_id": str(HOSPITAL_ID),
            "org_name": names.HOSPITAL,
            "clinic_code": "H1",
            "device_id": str(device_id),
            "device_code": "A1",
            "device_name": DEVICE,
            "epoch": 1,
            "practice": True,
            "county_hospital_id": str(HOSPITAL_ID),
        }.items():
            unit.set_setting(key, value)
        unit.save(
            Organization(
                name=names.HOSPITAL,
                kind=OrgKind.COUNTY_HOSPITAL,
                phone="0539-5550100",
                emergency_phone="0539-5550120",
                referral_phone="0539-5550111",
                departments=DEPARTMENTS,
            ),
            HOSPITAL_ID,
        )
        unit.save(Device(name=DEVICE, org_id=HOSPITAL_ID, app_version=app_version), device_id)
        for index, (who, row) in enumerate(zip(people, STAFF, strict=True)):
            unit.save(_staff(index, row), who.staff_id)
            set_pin(unit, who.staff_id, PIN)
    return people


def _staff(index: int, row: tuple[str, str, str, str]) -> Staff:
    return Staff(
        name=row[0],
        org_id=HOSPITAL_ID,
        work_no=f"{index + 1:03d}",
        staff_type=StaffType(row[1]),
        role=Role(row[2]),
        dept=row[3],
    )


class HospitalCounty(PracticeCounty):
    """The practice county with a centre that refers to the hospital; nobody answers for us."""

    def __init__(self, folder: Path, *, delay_s: float = 20.0) -> None:
        super().__init__(folder)
        self.centre = SendingCentre(self.service, HOSPITAL_ID, delay_s=delay_s)

    def start(self) -> None:
        """Listen, and let the centre begin."""
        super().start()
        self.centre.start()

    def stop(self) -> None:
        """Let the centre end first: it writes into the county's file."""
        self.centre.stop()
        super().stop()


def start_hospital_county(folder: Path) -> CountyServer:
    """The county of the practice hospital. Stop it in the end.

    Its state lies in the practice folder and lives and dies with it.
    """
    (folder / "county").mkdir(parents=True, exist_ok=True)
    county = HospitalCounty(folder / "county")
    county.start()
    return county
