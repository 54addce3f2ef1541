"""While the file is open: switching staff by PIN or password, one's own PIN and password."""

import logging
from collections.abc import Callable
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.errors import DiskFull, RuleBroken, StoreBusy, StoreError, WrongKey
from desktop.domain.kept import Actor
from desktop.domain.password import password_problem, pin_problem
from desktop.domain.staff import Staff
from desktop.services.sign_in import Face, faces
from desktop.services.slots import Slots
from desktop.store import pins
from desktop.store.opening import Opened
from desktop.store.sealing import Cost
from desktop.store.unlock import is_password

log = logging.getLogger(__name__)


class Shift:
    """The day's people at this computer. Called on the GUI thread."""

    def __init__(
        self, opened: Opened, clock: Clock, actor: Callable[[], Actor], cost: Cost | None = None
    ) -> None:
        self._opened = opened
        self._clock = clock
        self._actor = actor
        self._slots = Slots(opened, cost)

    def people(self) -> tuple[Face, ...]:
        """Who can take over."""
        return faces(self._opened.folder, self._clock)

    def pin_tries(self, staff_id: UUID) -> int:
        """How many PINs may be tried; 0 means that the password is asked."""
        with self._opened.store.reading() as reading:
            return pins.tries_left(reading, staff_id)

    def by_pin(self, staff_id: UUID, pin: str) -> Actor:
        """Switch to this person; open forms stay.

        Raises:
            WrongKey: `pin.wrong` with the tries `left`, or `pin.password_needed`.
        """
        staff = self._staff(staff_id)
        try:
            with self._opened.store.unit(staff_id) as unit:
                left = pins.tries_left(unit, staff_id)
                right = left > 0 and pins.try_pin(unit, staff_id, pin)
                if left:
                    act = "sign_in" if right else "sign_in.wrong_pin"
                    unit.audit(act, str(staff_id), how="pin")
        except DiskFull as error:  # a wrong PIN could not be counted; the password still opens
            raise WrongKey("pin.password_needed") from error
        if right:
            return Actor(staff_id, staff.name, staff.role)
        if left > 1:
            raise WrongKey("pin.wrong", left=left - 1)
        raise WrongKey("pin.password_needed")

    def by_password(self, staff_id: UUID, password: str) -> Actor:
        """Switch to this person; a used-up PIN counts again.

        Raises:
            WrongKey: the password is wrong, or this person has to wait.
        """
        staff = self._staff(staff_id)
        right = is_password(self._opened.folder, staff_id, password, self._clock.now())
        act = "sign_in" if right else "sign_in.wrong_password"
        try:
            with self._opened.store.unit(staff_id) as unit:
                if right:
                    pins.forgive(unit, staff_id)
                unit.audit(act, str(staff_id), how="password")
        except (DiskFull, StoreBusy) as error:
            # a full disk must not keep out who knows the password; a wrong one is counted outside
            log.warning("%s not noted: %s", act, error.problem.code)
        if not right:
            raise WrongKey
        return Actor(staff_id, staff.name, staff.role)

    def locked(self, *, by_itself: bool) -> None:
        """Note that the work was hidden, by hand or because nobody moved."""
        try:
            with self._opened.store.unit(self._actor().staff_id) as unit:
                unit.audit("lock", how="idle" if by_itself else "hand")
        except StoreError as error:  # what stands on the screen is hidden all the same
            log.warning("lock not noted: %s", error.problem.code)

    def signed_out(self) -> None:
        """Note that the day was closed."""
        with self._opened.store.unit(self._actor().staff_id) as unit:
            unit.audit("sign_out", str(self._actor().staff_id))

    def has_pin(self) -> bool:
        """Tell whether the person signed in has a PIN."""
        with self._opened.store.reading() as reading:
            return pins.has_pin(reading, self._actor().staff_id)

    def set_own_pin(self, password: str, pin: str | None) -> None:
        """Set one's own PIN, or take it away with None.

        Raises:
            RuleBroken: `password` or `pin` needs attention.
            WrongKey: too many wrong passwords; wait.
        """
        if pin is not None and (problem := pin_problem(pin)):
            raise RuleBroken({"pin": problem})
        self._confirm(password, "password")
        me = self._actor().staff_id
        with self._opened.store.unit(me) as unit:
            pins.set_pin(unit, me, pin)
            unit.audit("pin.set" if pin else "pin.removed", str(me))

    def change_own_password(self, old: str, new: str) -> None:
        """Change one's own password.

        Raises:
            RuleBroken: `old` or `new` needs attention.
            WrongKey: too many wrong passwords; wait.
            StoreError: the old password still holds.
        """
        me = self._actor().staff_id
        staff = self._staff(me)
        if problem := password_problem(new, staff.name, staff.work_no, staff.phone):
            raise RuleBroken({"new": problem})
        self._confirm(old, "old")
        self._slots.set_password(me, staff, new)
        with self._opened.store.unit(me) as unit:
            unit.audit("password.changed", str(me))

    def _confirm(self, password: str, field: str) -> None:
        me, now = self._actor().staff_id, self._clock.now()
        if not is_password(self._opened.folder, me, password, now):
            raise RuleBroken({field: WrongKey().problem})

    def _staff(self, staff_id: UUID) -> Staff:
        with self._opened.store.reading() as reading:
            staff = reading.get(Staff, staff_id)
        if staff is None or not staff.record.active or not staff.record.signs_in:
            raise WrongKey("sign_in.stopped")
        return staff.record
