"""Reading the receiving desk (S12)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import OrgKind
from desktop.domain.expert import Expert
from desktop.domain.kept import Actor
from desktop.domain.organization import Organization
from desktop.domain.reception_rows import BedLine, DeskChoices, Incoming, ReceptionDetail
from desktop.domain.staff import DOCTORS, Staff
from desktop.services.reception_undo import undo_problem
from desktop.store.queries import reception, reception_detail
from desktop.store.store import Reading, Store


class ReceptionDesk:
    """What the desk shows. GUI thread; milliseconds, no line needed."""

    def __init__(self, store: Store, clock: Clock, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def incoming(self) -> tuple[Incoming, ...]:
        """Whatever comes to us, emergencies and who has waited longest first."""
        with self._store.reading() as reading:
            return reception.incoming(reading, now=self._clock.now())

    def beds(self) -> tuple[BedLine, ...]:
        """Who lies in which bed by our receptions."""
        with self._store.reading() as reading:
            return reception.beds(reading)

    def detail(self, reception_id: UUID) -> ReceptionDetail | None:
        """One reception whole; None when it is not on this computer."""
        with self._store.reading() as reading:
            found = reception_detail.detail(reading, reception_id)
            if found is None or found.reception is None:
                return found
            may = undo_problem(reading, found.reception, self._clock) is None
            return replace(found, may_undo=may)

    def choices(self) -> DeskChoices:
        """What the desk's forms offer: departments, doctors, telephone numbers of ours."""
        with self._store.reading() as reading:
            return _choices(reading)

    def now(self) -> datetime:
        """This instant."""
        return self._clock.now()


def _choices(reading: Reading) -> DeskChoices:
    own = reading.place().org_id
    kept = reading.get(Organization, own)
    org = kept.record if kept else Organization(name="", kind=OrgKind.COUNTY_HOSPITAL)
    doctors = [
        (each.id, each.record.name, each.record.dept)
        for each in reading.all_of(Staff)
        if each.record.active and each.record.org_id == own and each.record.staff_type in DOCTORS
    ]
    doctors += [
        (each.id, each.record.name, each.record.specialty)
        for each in reading.all_of(Expert)
        if each.record.active and each.record.home_org_id == own
    ]
    people = [
        each.record.name
        for each in reading.all_of(Staff)
        if each.record.active and each.record.org_id == own
    ]
    return DeskChoices(
        departments=org.departments,
        doctors=tuple(sorted(doctors, key=lambda each: each[1])),
        phone=org.referral_phone or org.emergency_phone or org.phone,
        people=tuple(sorted(people)),
        hospital=org.kind not in {OrgKind.TOWNSHIP_CENTRE, OrgKind.VILLAGE_CLINIC},
    )
