"""What a morning pack is made of: seats that may go on paper, and whom to ring."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import func, select

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import HalfDay, OrgKind, SeatKind, SessionStatus, StaffType
from desktop.domain.outage import PhoneLine, SessionOffer, proposed_slips
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.organization import OrganizationRow
from desktop.models.staff import StaffRow
from desktop.store.outage import seats_on_paper
from desktop.store.queries.booking import FreeSeat, free_seats
from desktop.store.store import Reading

AHEAD_DAYS = 7
SELLING = (SessionStatus.PUBLISHED, SessionStatus.SUBSTITUTED)
_NOT_FOR_PAPER = {SeatKind.EXTRA, SeatKind.RESERVED}
_HOSPITALS = {
    OrgKind.COUNTY_HOSPITAL,
    OrgKind.CITY_HOSPITAL,
    OrgKind.PROVINCE_HOSPITAL,
    OrgKind.PRIVATE_TERTIARY,
}


def offers(reading: Reading, now: datetime, today: date) -> tuple[SessionOffer, ...]:
    """Sessions of the next days with seats of ours; slips are proposed for those of today.

    Args:
        reading: one view of the file.
        now: this instant; a session that is over is left out.
        today: local day.
    """
    shown = func.coalesce(DutySessionRow.substitute_expert_id, DutySessionRow.expert_id)
    rows = reading.connection.execute(
        select(DutySessionRow.__table__, ExpertRow.name.label("expert"), ExpertRow.specialty)
        .outerjoin(ExpertRow, ExpertRow.id == shown)
        .where(
            DutySessionRow.held_on >= today.isoformat(),
            DutySessionRow.held_on < (today + timedelta(days=AHEAD_DAYS)).isoformat(),
            DutySessionRow.status.in_(SELLING),
        )
        .order_by(DutySessionRow.held_on, DutySessionRow.starts, ExpertRow.name)
    ).mappings()
    found = (_offer(reading, row, today) for row in rows)
    return tuple(
        each
        for each in found
        if (each.left or each.on_paper)
        and datetime.combine(each.held_on, each.ends, CLINIC_ZONE) > now
    )


def _offer(reading: Reading, row: object, today: date) -> SessionOffer:
    said: dict[str, str] = dict(row)  # type: ignore[call-overload]
    session_id = UUID(said["id"])
    held_on = date.fromisoformat(said["held_on"])
    left = len(seats_for_paper(reading, session_id))
    on_paper = len(seats_on_paper(reading, session_id))
    return SessionOffer(
        session_id=session_id,
        held_on=held_on,
        half_day=HalfDay(said["half_day"]),
        starts=time.fromisoformat(said["starts"]),
        ends=time.fromisoformat(said["ends"]),
        expert=said["expert"] or "",
        specialty=said["specialty"] or "",
        room=said["room"],
        left=left,
        on_paper=on_paper,
        proposed=proposed_slips(left, on_paper) if held_on == today else 0,
    )


def seats_for_paper(reading: Reading, session_id: UUID) -> tuple[FreeSeat, ...]:
    """Free seats of ours, the last first: the screen sells from the front.

    Reserved and extra seats stay on the screen: paper cannot ask whom they are for.
    """
    plain = [seat for seat in free_seats(reading, session_id) if seat.kind not in _NOT_FOR_PAPER]
    return tuple(reversed(plain))


def phones(reading: Reading) -> tuple[PhoneLine, ...]:
    """The telephone list, as far as numbers are known here."""
    return (*_hospitals(reading), *_people(reading))


def own_phone(reading: Reading) -> str:
    """The clinic's own number, for the foot of papers; empty when it is not known."""
    found = reading.connection.execute(
        select(OrganizationRow.phone).where(OrganizationRow.id == reading.setting("org_id"))
    ).scalar()
    return found or ""


def _hospitals(reading: Reading) -> Iterator[PhoneLine]:
    yield PhoneLine(group="急救", name="急救中心", phone="120")
    rows = reading.connection.execute(
        select(OrganizationRow.__table__)
        .where(OrganizationRow.active, OrganizationRow.id != reading.setting("org_id"))
        .order_by(OrganizationRow.kind, OrganizationRow.name)
    ).mappings()
    for row in rows:
        kind = OrgKind(row["kind"])
        group = "上级医院" if kind in _HOSPITALS else "县平台、转诊中心及其他单位"
        for what, number in (
            ("急诊科", row["emergency_phone"]),
            ("转诊中心", row["referral_phone"]),
            ("总机", row["phone"]),
        ):
            if number:
                yield PhoneLine(group=group, name=row["name"], what=what, phone=number)


def _people(reading: Reading) -> Iterator[PhoneLine]:
    experts = reading.connection.execute(
        select(ExpertRow.name, ExpertRow.specialty, ExpertRow.phone)
        .where(ExpertRow.active, ExpertRow.phone != "")
        .order_by(ExpertRow.specialty, ExpertRow.name)
    )
    for row in experts:
        yield PhoneLine(group="专家", name=row.name, what=row.specialty, phone=row.phone)
    staff_rows = reading.connection.execute(
        select(StaffRow.name, StaffRow.dept, StaffRow.phone, StaffRow.staff_type)
        .where(StaffRow.active, StaffRow.phone != "")
        .order_by(StaffRow.staff_type.desc(), StaffRow.dept, StaffRow.name)
    ).all()
    for village in (True, False):
        group = "村医" if village else "本院人员"
        for who in staff_rows:
            if (who.staff_type == StaffType.VILLAGE_DOCTOR) == village:
                yield PhoneLine(group=group, name=who.name, what=who.dept, phone=who.phone)
