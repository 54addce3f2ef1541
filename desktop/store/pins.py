"""PIN hashes, inside the encrypted file only."""

from functools import cache
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, insert, select, update

from desktop.models.house import PinRow
from desktop.store.store import Reading, Unit

MOST_WRONG = 5
"""After so many wrong ones only the password helps."""


@cache
def _hasher() -> PasswordHasher:
    # a PIN falls to trying out in any case; the file's encryption guards its hash
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def set_pin(unit: Unit, staff_id: UUID, pin: str | None) -> None:
    """Keep a new PIN, or none."""
    unit.connection.execute(delete(PinRow).where(PinRow.staff_id == str(staff_id)))
    if pin is not None:
        unit.connection.execute(
            insert(PinRow).values(
                staff_id=str(staff_id), pin_hash=_hasher().hash(pin), wrong_tries=0
            )
        )


def tries_left(reading: Reading, staff_id: UUID) -> int:
    """How many wrong PINs may still follow; 0 when there is no PIN or none is left."""
    wrong = reading.connection.execute(
        select(PinRow.wrong_tries).where(PinRow.staff_id == str(staff_id))
    ).scalar()
    return 0 if wrong is None else max(0, MOST_WRONG - wrong)


def has_pin(reading: Reading, staff_id: UUID) -> bool:
    """Tell whether the person has a PIN, also one that is used up."""
    asked = select(PinRow.staff_id).where(PinRow.staff_id == str(staff_id))
    return reading.connection.execute(asked).scalar() is not None


def try_pin(unit: Unit, staff_id: UUID, pin: str) -> bool:
    """Try a PIN and count a wrong one. The caller has asked `tries_left`."""
    mine = PinRow.staff_id == str(staff_id)
    held = unit.connection.execute(select(PinRow.pin_hash).where(mine)).scalar()
    right = held is not None and _verify(held, pin)
    tries = 0 if right else PinRow.wrong_tries + 1
    unit.connection.execute(update(PinRow).where(mine).values(wrong_tries=tries))
    return right


def forgive(unit: Unit, staff_id: UUID) -> None:
    """The password was given: the PIN counts again."""
    unit.connection.execute(
        update(PinRow).where(PinRow.staff_id == str(staff_id)).values(wrong_tries=0)
    )


def _verify(held: str, pin: str) -> bool:
    try:
        return _hasher().verify(held, pin)
    except (VerificationError, InvalidHashError):
        return False
