"""Take attendance: who came, groups and walk-ins, sign-in times."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from desktop.domain.attendance import Roster, added, without_status
from desktop.domain.codes import AttendanceStatus, TrainingState
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.training import Attendance, Training
from desktop.domain.training_rows import Person
from desktop.domain.training_states import (
    ROSTER_OPEN,
    TrainingAction,
    marked,
    needs_start,
    step_problems,
)
from desktop.services.training import TrainingDesk, current
from desktop.store.queries import training as queries
from desktop.store.store import Unit


class AttendanceDesk:
    """The roster of a training that is not closed. GUI thread.

    Every method raises RuleBroken when attendance is locked or a person's entry cannot be true,
    StaleRecord when somebody changed the training since revision `expected`, and NotAllowed for
    an auditor; then nothing was kept.
    """

    def __init__(self, desk: TrainingDesk) -> None:
        self._desk = desk

    def mark(
        self,
        training_id: UUID,
        expected: int,
        keys: Collection[str],
        status: AttendanceStatus | None,
    ) -> Kept[Training]:
        """Write one status down for these people; None takes theirs away.

        The first who came starts a planned training of today; leave may be written before.
        """
        with self._desk.unit() as unit:
            old = self._open(unit, training_id, expected)
            return self._mark(unit, old, keys, status)

    def mark_rest(
        self, training_id: UUID, expected: int, status: AttendanceStatus
    ) -> Kept[Training]:
        """Write one status down for everybody who has none."""
        with self._desk.unit() as unit:
            old = self._open(unit, training_id, expected)
            rest = {each.key for each in without_status(old.record.attendance)}
            return self._mark(unit, old, rest, status)

    def set_details(
        self,
        training_id: UUID,
        expected: int,
        key: str,
        *,
        signed_in_at: datetime | None,
        signed_out_at: datetime | None,
        note: str,
    ) -> Kept[Training]:
        """Put a person's times and note right, as on the paper sheet."""
        with self._desk.unit() as unit:
            old = self._open(unit, training_id, expected)
            roster = tuple(
                replace(
                    each, signed_in_at=signed_in_at, signed_out_at=signed_out_at, note=note.strip()
                )
                if each.key == key
                else each
                for each in old.record.attendance
            )
            return self._keep(unit, old, roster)

    def add_group(self, training_id: UUID, expected: int, group: str) -> Kept[Training]:
        """Put everybody of a group on the roster who is not there yet.

        Raises:
            RuleBroken: there is nobody to add.
        """
        with self._desk.unit() as unit:
            old = self._open(unit, training_id, expected)
            roster = added(old.record.attendance, queries.members(unit, group))
            if roster == old.record.attendance:
                raise RuleBroken({"attendance": Problem("training.group_all_there")})
            return self._keep(unit, old, roster)

    def add_person(self, training_id: UUID, expected: int, person: Person) -> Kept[Training]:
        """Put a staff member or expert on the roster who was not invited."""
        entry = Attendance(
            name=person.name,
            person_id=person.id,
            org=person.org,
            dept=person.dept,
            title=person.title,
            phone=person.phone,
            walk_in=True,
        )
        return self._add(training_id, expected, entry)

    def add_outsider(
        self, training_id: UUID, expected: int, name: str, org: str, phone: str
    ) -> Kept[Training]:
        """Put somebody from outside on the roster; name and phone tell him apart."""
        entry = Attendance(name=name.strip(), org=org.strip(), phone=phone, walk_in=True)
        return self._add(training_id, expected, entry)

    def remove(self, training_id: UUID, expected: int, keys: Collection[str]) -> Kept[Training]:
        """Take people off who were added by mistake."""
        with self._desk.unit() as unit:
            old = self._open(unit, training_id, expected)
            roster = tuple(each for each in old.record.attendance if each.key not in keys)
            return self._keep(unit, old, roster)

    def _mark(
        self,
        unit: Unit,
        old: Kept[Training],
        keys: Collection[str],
        status: AttendanceStatus | None,
    ) -> Kept[Training]:
        said, state = old.record, old.record.state
        if needs_start(status) and state is TrainingState.PLANNED:
            if found := step_problems(said, TrainingAction.START, today=self._desk.today()):
                raise RuleBroken(found)
            state = TrainingState.IN_PROGRESS
        roster = marked(said.attendance, keys, status, training=said, now=unit.now)
        changed = replace(said, attendance=roster, state=state)
        return self._desk.keep(unit, changed, old.id, old.revision)

    def _add(self, training_id: UUID, expected: int, entry: Attendance) -> Kept[Training]:
        with self._desk.unit() as unit:
            old = self._open(unit, training_id, expected)
            return self._keep(unit, old, (*old.record.attendance, entry))

    def _open(self, unit: Unit, training_id: UUID, expected: int) -> Kept[Training]:
        found = current(unit, training_id, expected)
        if found.record.state not in ROSTER_OPEN:
            raise RuleBroken({"attendance": Problem("training.attendance_locked")})
        return found

    def _keep(self, unit: Unit, old: Kept[Training], roster: Roster) -> Kept[Training]:
        changed = replace(old.record, attendance=roster)
        return self._desk.keep(unit, changed, old.id, old.revision)
