"""A doctor confirms with his own PIN while a colleague stays signed in."""

from uuid import UUID

from desktop.domain.errors import Problem, RuleBroken
from desktop.store import pins
from desktop.store.store import Store


class DoctorPin:
    """Asks the PIN of one person; the person signed in stays. GUI thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, staff_id: UUID, pin: str) -> bool:
        """Tell whether it is his PIN; a wrong one counts against that person only.

        Raises:
            RuleBroken: `pin` – he has none, or used up his tries: his password or the signed
                paper is the way.
        """
        with self._store.unit(staff_id) as unit:
            left = pins.tries_left(unit, staff_id)
            right = left > 0 and pins.try_pin(unit, staff_id, pin)
            if left:
                unit.audit("doctor_pin" if right else "doctor_pin_wrong", str(staff_id))
        if not left:
            raise RuleBroken({"pin": Problem("referral.pin_not_usable")})
        return right
