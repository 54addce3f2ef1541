"""A clinic with people to train, and its training screens in a real window."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID, uuid4

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import Role, StaffType, TitleLevel, TrainingType
from desktop.domain.kept import Actor
from desktop.domain.staff import Staff
from desktop.domain.training import Attendance, Lecturer, Training
from desktop.domain.training_rows import TrainingRequest
from desktop.services.attendance import AttendanceDesk
from desktop.services.training import TrainingDesk
from desktop.services.training_board import TrainingBoard
from tests.conftest import MORNING
from tests.factory import Clinic

PEOPLE = (
    ("王玉梅", StaffType.NURSE, TitleLevel.MIDDLE, "护理部"),
    ("陈静", StaffType.NURSE, TitleLevel.NONE, "护理部"),
    ("马德海", StaffType.ASSISTANT_PHYSICIAN, TitleLevel.NONE, "中医科"),
    ("孟凡荣", StaffType.PHARMACIST, TitleLevel.JUNIOR, "药房"),
    ("崔玉兰", StaffType.LABORATORY, TitleLevel.NONE, "检验科"),
    ("徐守信", StaffType.WORKER, TitleLevel.NONE, "后勤"),
    ("王长河", StaffType.VILLAGE_DOCTOR, TitleLevel.NONE, "东王村"),
    ("石兰香", StaffType.VILLAGE_DOCTOR, TitleLevel.NONE, "石桥村"),
)

if TYPE_CHECKING:
    from desktop.app.house import House


@dataclass
class School:
    """The services and who is signed in; a test may sign somebody else in."""

    clinic: Clinic
    board: TrainingBoard
    desk: TrainingDesk
    roster: AttendanceDesk
    signed_in: list[Actor]
    staff: dict[str, UUID]

    @classmethod
    def open(cls, clinic: Clinic) -> "School":
        signed_in = [clinic.nurse]
        desk = TrainingDesk(clinic.store, clinic.clock, lambda: signed_in[0])
        staff = {
            name: clinic.save(
                Staff(
                    name=name,
                    org_id=clinic.org_id,
                    work_no=f"T{index:02d}",
                    staff_type=kind,
                    role=Role.NURSE,
                    title=title,
                    dept=dept,
                    signs_in=kind is not StaffType.VILLAGE_DOCTOR,
                )
            ).id
            for index, (name, kind, title, dept) in enumerate(PEOPLE)
        }
        board = TrainingBoard(clinic.store, clinic.clock)
        return cls(clinic, board, desk, AttendanceDesk(desk), signed_in, staff)

    def request(self, **said: Any) -> TrainingRequest:
        """A lecture this afternoon, 14:00 to 16:00."""
        start = datetime.combine(self.clinic.clock.today(), time(14), CLINIC_ZONE)
        defaults: dict[str, Any] = {
            "type": TrainingType.LECTURE,
            "topic": "胸痛患者的识别与转诊",
            "starts_at": start,
            "ends_at": start + timedelta(hours=2),
            "place": "二楼会议室",
            "lecturers": (
                Lecturer(name="周明远", person_id=self.clinic.experts[0], org="青山县人民医院"),
            ),
        }
        return TrainingRequest(**defaults | said)

    def training(self, training_id: UUID) -> Training:
        """The record as it stands now."""
        found = self.board.detail(training_id)
        assert found is not None
        return found.kept.record

    def statuses(self, training_id: UUID) -> dict[str, str]:
        """Name -> status word of everybody on the roster."""
        roster = self.training(training_id).attendance
        return {each.name: str(each.status or "") for each in roster}


def training(**said: Any) -> Training:
    defaults: dict[str, Any] = {
        "no": "PX2026112307A1001",
        "org_id": uuid4(),
        "type": TrainingType.LECTURE,
        "topic": "胸痛患者的识别与转诊",
        "starts_at": MORNING,
        "ends_at": MORNING + timedelta(hours=2),
        "lecturers": (Lecturer(name="周明远"),),
    }
    return Training(**defaults | said)


def person(name: str = "陈静", **said: Any) -> Attendance:
    return Attendance(name=name, **{"person_id": uuid4()} | said)


def training_window(clinic: Clinic, folder: Path) -> Any:
    """The shell with the training area wired in; papers are caught in `folder`."""
    from desktop.app import training
    from desktop.app.papers import PaperDesk
    from desktop.services.drafts import Drafts
    from desktop.services.papers import Papers
    from desktop.views.changes import Changes
    from desktop.views.shell import Shell

    changes = Changes()
    shell = Shell(changes, now=clinic.clock.now, clinic="霄云镇卫生院")
    changes.setParent(shell)  # lives as long as the window
    clinic.store.on_change(changes.records_changed.emit)
    papers = PaperDesk(Papers(clinic.store, lambda: clinic.nurse), clinic.clock, shell)
    papers.catcher = folder
    # the area takes only these from the house; the whole one is built by the end-to-end tests
    house = SimpleNamespace(
        store=clinic.store,
        clock=clinic.clock,
        actor=lambda: clinic.nurse,
        drafts=Drafts(clinic.store, lambda: clinic.nurse),
        shell=shell,
        go=shell.go,
        print_paper=papers.print_paper,
        papers=papers,
    )
    training.wire(cast("House", house))
    return shell
