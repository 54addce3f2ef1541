"""Changing who can open the file, while it is open."""

import logging
from collections.abc import Iterable
from uuid import UUID

from desktop.domain.errors import StoreError, WrongKey
from desktop.domain.staff import Staff
from desktop.store import keys
from desktop.store.key_file import read_ring, write_ring
from desktop.store.opening import Opened, renew_slip_key
from desktop.store.sealing import Cost

log = logging.getLogger(__name__)


class Slots:
    """The key slots of the open file. `cost` is what a password is worth; tests take less."""

    def __init__(self, opened: Opened, cost: Cost | None = None) -> None:
        self._opened = opened
        self._cost = cost

    def has(self, staff_id: UUID) -> bool:
        """Tell whether the person can sign in."""
        return any(slot.id == str(staff_id) for slot in self._ring().slots)

    def set_password(self, staff_id: UUID, staff: Staff, password: str) -> None:
        """Give a person a slot, or a slot with another password.

        Raises:
            StoreError: the old password still holds.
        """
        ring = keys.with_person(
            self._ring(),
            self._opened.key,
            str(staff_id),
            password,
            name=staff.name,
            role=staff.role,
            cost=self._cost,
        )
        write_ring(self._opened.folder, ring)

    def set_recovery(self, secret: bytes) -> None:
        """Put a new recovery key in force; the one printed before is void."""
        ring = keys.with_recovery(self._ring(), self._opened.key, secret)
        write_ring(self._opened.folder, ring)

    def rename(self, staff_id: UUID, staff: Staff) -> None:
        """Bring the sign-in button up to date."""
        try:
            ring = keys.renamed(self._ring(), str(staff_id), name=staff.name, role=staff.role)
        except WrongKey:
            return  # no button yet
        write_ring(self._opened.folder, ring)

    def remove(self, staff_ids: Iterable[UUID]) -> None:
        """Take slots away at once, and give the file a new key so that old copies open nothing.

        When there is no room for the new key now, the next opening makes up for it.
        """
        gone = {str(staff_id) for staff_id in staff_ids}
        ring = self._ring()
        if gone & {slot.id for slot in ring.slots}:
            write_ring(self._opened.folder, keys.without(ring, gone))
        elif not ring.rekey_due:
            return
        try:
            self._opened.change_key()
        except StoreError as error:
            log.warning("new data key waits: %s", error.problem.code)
        else:
            renew_slip_key(self._opened.store)

    def rekey_due(self) -> bool:
        """Tell whether a removed person's old key still opens the file."""
        return self._ring().rekey_due

    def _ring(self) -> keys.Ring:
        return read_ring(self._opened.folder)
