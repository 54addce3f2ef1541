"""Staff of the centre: who works here, who signs in, with which role."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Role
from desktop.domain.entry import normalise_name, parse_phone
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor, Kept
from desktop.domain.password import password_problem
from desktop.domain.staff import Staff, staff_problems
from desktop.services.slots import Slots
from desktop.store import pins
from desktop.store.opening import Opened
from desktop.store.sealing import Cost
from desktop.store.store import Unit


class StaffDesk:
    """What an administrator does with staff. Called on the GUI thread."""

    def __init__(
        self, opened: Opened, clock: Clock, actor: Callable[[], Actor], cost: Cost | None = None
    ) -> None:
        self._opened = opened
        self._store = opened.store
        self._clock = clock
        self._actor = actor
        self._slots = Slots(opened, cost)

    def all(self) -> tuple[Kept[Staff], ...]:
        """Everybody, those at work first, by work number."""
        with self._store.reading() as reading:
            everybody = reading.all_of(Staff)
        return tuple(sorted(everybody, key=lambda s: (not s.record.active, s.record.work_no)))

    def can_sign_in(self, staff_id: UUID) -> bool:
        """Tell whether the person has a password."""
        return self._slots.has(staff_id)

    def add(self, staff: Staff, password: str | None) -> Kept[Staff]:
        """Take a person in; without a password he stands on rosters only until one is set.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken: a field needs attention; nothing was kept.
            StoreError: not kept; or kept without a password, which can be set again.
        """
        self._allowed()
        staff = _tidied(staff)
        with self._store.unit(self._actor().staff_id) as unit:
            found = self._problems(unit, staff, None)
            if staff.signs_in and (easy := _easy(password or "", staff)):
                found["password"] = easy
            if found:
                raise RuleBroken(found)
            kept = unit.save(staff)
        if staff.signs_in and password:
            self._slots.set_password(kept.id, staff, password)
        return kept

    def change(self, staff_id: UUID, staff: Staff, *, expected: int) -> Kept[Staff]:
        """Change what is known of a person, or the role.

        Raises:
            NotAllowed, RuleBroken, StaleRecord, StoreError: nothing was kept.
        """
        self._allowed()
        staff = _tidied(staff)
        with self._store.unit(self._actor().staff_id) as unit:
            if found := self._problems(unit, staff, staff_id):
                raise RuleBroken(found)
            kept = unit.save(staff, staff_id, expected=expected)
            if not (staff.active and staff.signs_in):
                pins.set_pin(unit, staff_id, None)
        if staff.active and staff.signs_in:
            self._slots.rename(staff_id, staff)
        else:
            self._slots.remove([staff_id])
        return kept

    def stop(self, staff_id: UUID) -> Kept[Staff]:
        """Let a person sign in no more, also not with an old copy of the key file.

        Raises:
            NotAllowed: not an administrator, or oneself (`staff.not_yourself`).
            RuleBroken: the last administrator.
        """
        self._allowed()
        if staff_id == self._actor().staff_id:
            raise NotAllowed("staff.not_yourself")
        known = self._one(staff_id)
        return self.change(staff_id, replace(known.record, active=False), expected=known.revision)

    def take_back(self, staff_id: UUID, password: str | None) -> Kept[Staff]:
        """Let a stopped person work again.

        Raises:
            NotAllowed, RuleBroken, StoreError: as `add`.
        """
        self._allowed()
        known = self._one(staff_id)
        staff = replace(known.record, active=True)
        if staff.signs_in and (easy := _easy(password or "", staff)):
            raise RuleBroken({"password": easy})
        kept = self.change(staff_id, staff, expected=known.revision)
        if staff.signs_in and password:
            self._slots.set_password(staff_id, staff, password)
        return kept

    def reset_password(self, staff_id: UUID, password: str) -> None:
        """Set another person's password; his PIN goes.

        Raises:
            NotAllowed: not an administrator.
            RuleBroken: `password` needs attention.
            StoreError: the old password still holds.
        """
        self._allowed()
        staff = self._one(staff_id).record
        if easy := _easy(password, staff):
            raise RuleBroken({"password": easy})
        if not (staff.active and staff.signs_in):
            raise NotAllowed("sign_in.stopped")
        self._slots.set_password(staff_id, staff, password)
        with self._store.unit(self._actor().staff_id) as unit:
            pins.set_pin(unit, staff_id, None)
            unit.audit("password.reset", str(staff_id))

    def set_recovery(self, secret: bytes) -> None:
        """Put a new recovery key in force; the printed one is void.

        Raises:
            NotAllowed: not an administrator.
        """
        self._allowed()
        self._slots.set_recovery(secret)
        with self._store.unit(self._actor().staff_id) as unit:
            unit.audit("recovery.renewed")

    def _allowed(self) -> None:
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed

    def _one(self, staff_id: UUID) -> Kept[Staff]:
        with self._store.reading() as reading:
            known = reading.get(Staff, staff_id)
        if known is None:
            raise NotAllowed("staff.unknown")
        return known

    def _problems(self, unit: Unit, staff: Staff, staff_id: UUID | None) -> dict[str, Problem]:
        found = staff_problems(staff, today=self._clock.today())
        others = [other for other in unit.all_of(Staff) if other.id != staff_id]
        if any(other.record.work_no == staff.work_no for other in others):
            found.setdefault("work_no", Problem("staff.work_no_taken"))
        if not any(_runs(one.record) for one in others) and not _runs(staff):
            found.setdefault("role", Problem("staff.last_administrator"))
        return found


def _runs(staff: Staff) -> bool:
    return staff.active and staff.signs_in and staff.role is Role.ADMINISTRATOR


def _easy(password: str, staff: Staff) -> Problem | None:
    return password_problem(password, staff.name, staff.work_no, staff.phone, staff.reading)


def _tidied(staff: Staff) -> Staff:
    name, phone = normalise_name(staff.name), parse_phone(staff.phone)
    return replace(
        staff,
        name=staff.name.strip() if isinstance(name, Problem) else name.value,
        phone=staff.phone.strip() if isinstance(phone, Problem) else phone.value,
        work_no=staff.work_no.strip(),
    )
