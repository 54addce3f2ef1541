"""The other health centre of the practice county: its sessions, whose free seats may be borrowed.

Its program is not there; what it would have sent stands at the county as the same formats write it.
"""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from desktop.domain.codes import ExpertRole, HalfDay, Sex, TitleLevel
from desktop.domain.duty_session import DutySession
from desktop.domain.expert import Expert
from desktop.domain.ids import child_id
from desktop.domain.kept import Place
from desktop.domain.payload import instant_text, to_payload
from desktop.practice import names
from desktop.practice.county.service import Change, CountyService
from desktop.wire.catalog import FORMATS
from desktop.wire.county import Resource
from desktop.wire.outgoing import NothingKnown, OutgoingOp

DAYS = 14
_HELD_ON = {1, 3}  # Tuesday and Thursday
EXPERT_ID = child_id(names.OTHER_ID, "expert")


def keep_neighbour(service: CountyService, today: date) -> int:
    """Keep two weeks of the other centre's sessions at the county; how many were added."""
    days = [today + timedelta(days=offset) for offset in range(1, DAYS)]
    wanted = {session_id(day): _session(day) for day in days if day.weekday() in _HELD_ON}
    missing = {
        each: session
        for each, session in wanted.items()
        if service.vault.current("Schedule", str(each)) is None
    }
    if not missing:
        return 0
    made = [] if service.vault.current("Practitioner", str(EXPERT_ID)) else _expert()
    for each, session in missing.items():
        made += _written("duty_session", each, session)
    service.apply(
        [Change("PUT", each["resourceType"], each["id"], each, "", "") for each in made],
        single=False,
    )
    return len(missing)


def session_id(day: date) -> UUID:
    """Id of the other centre's session of a day."""
    return child_id(names.OTHER_ID, f"session-{day}")


def _expert() -> list[Resource]:
    name, reading, sex, specialty, title = names.NEIGHBOUR_EXPERT
    expert = Expert(
        name=name,
        reading=reading,
        sex=Sex(sex),
        specialty=specialty,
        title=TitleLevel.SENIOR,
        title_text=title,
        role_type=ExpertRole.MEMBER,
        org_id=names.OTHER_ID,
        home_org_id=names.OTHER_ID,
    )
    # the county knows no organization before a clinic has sent it
    return [
        {key: value for key, value in each.items() if key != "organization"}
        for each in _written("expert", EXPERT_ID, expert)
    ]


def _session(day: date) -> DutySession:
    return DutySession(
        org_id=names.OTHER_ID,
        expert_id=EXPERT_ID,
        held_on=day,
        half_day=HalfDay.AM,
        starts=time(8),
        ends=time(11, 30),
        capacity=7,
        shared=4,
        room="二楼专家诊室",
    )


def _written(kind: str, record_id: UUID, record: Expert | DutySession) -> list[Resource]:
    at = instant_text(datetime.now(UTC))
    op = OutgoingOp(str(record_id), kind, str(record_id), 1, to_payload(record), at)
    return FORMATS[kind].to_resources(op, PLACE, NothingKnown())


PLACE = Place(
    org_id=names.OTHER_ID,
    org_name=names.OTHER_CENTRE,
    clinic_code="08",
    device_id=child_id(names.OTHER_ID, "device"),
    device_code="B1",
)
