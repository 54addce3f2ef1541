"""Signing in before the file is open: people, passwords, the recovery key."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import Role
from desktop.domain.errors import (
    DiskFull,
    Problem,
    RuleBroken,
    StoreBusy,
    StoreError,
    WrongKey,
)
from desktop.domain.kept import Actor, Kept
from desktop.domain.password import password_problem
from desktop.domain.recovery_key import read_recovery
from desktop.domain.staff import Staff
from desktop.services.door import change_door
from desktop.services.slots import Slots
from desktop.store import tries
from desktop.store.backup import backup_due
from desktop.store.key_file import read_ring
from desktop.store.opening import Opened, open_folder
from desktop.store.place_files import Folder
from desktop.store.sealing import Cost
from desktop.store.unlock import unlock, unlock_with_recovery

log = logging.getLogger(__name__)
Unlock = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Face:
    """One sign-in button.

    Attributes:
        role: as last known; what the person may do is read from the file after unlocking.
        wait_s: seconds this person still has to wait after wrong passwords.
    """

    staff_id: UUID
    name: str
    role: Role
    wait_s: int = 0


@dataclass(slots=True)
class SignedIn:
    """The open file and who opened it.

    Attributes:
        backup_due: today's automatic backup is still to be made (`backups.make_daily`).
    """

    opened: Opened
    actor: Actor
    backup_due: bool

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What the person should be told after signing in."""
        return self.opened.notes


class SignIn:
    """Opens the file for a person. Called on any thread; a password takes 0.1 s on purpose."""

    def __init__(self, folder: Folder, clock: Clock, cost: Cost | None = None) -> None:
        self.folder = folder
        self._clock = clock
        self._cost = cost

    def people(self) -> tuple[Face, ...]:
        """Who can sign in, in order of their slots.

        Raises:
            StoreError, FileDamaged: the key slots cannot be read.
        """
        return faces(self.folder, self._clock)

    def open(self, staff_id: UUID, password: str) -> SignedIn:
        """Unwrap the data key, open the file, note the sign-in.

        Raises:
            WrongKey: the password is wrong, or this person has to wait, or was stopped
                (`sign_in.stopped`).
            StoreError: the file cannot be opened; the code says why and what was kept.
        """
        key = unlock(self.folder, staff_id, password, self._clock.now())
        return self._begin(key, staff_id, how="password")

    def recover(self, typed: str, staff_id: UUID, password: str) -> SignedIn:
        """Give a person a new password with the recovery key, and sign him in.

        Raises:
            RuleBroken: `recovery` or `password` needs attention; nothing was changed.
            WrongKey: not the recovery key of this file.
            StoreError: as `open`.
        """
        secret, easy = read_recovery(typed), password_problem(password)
        found = {"recovery": secret} if isinstance(secret, Problem) else {}
        if easy:
            found["password"] = easy
        if found or isinstance(secret, Problem):
            raise RuleBroken(found)
        key = unlock_with_recovery(self.folder, secret, self._clock.now())
        return self._begin(key, staff_id, how="recovery", password=password)

    def _begin(self, key: bytes, staff_id: UUID, *, how: str, password: str = "") -> SignedIn:
        opened = open_folder(self.folder, key, self._clock)
        try:
            staff = _staff(opened, staff_id)
            if password:
                Slots(opened, self._cost).set_password(staff_id, staff.record, password)
            self._trace(opened, staff_id, how)
        except BaseException:
            opened.store.close()
            raise
        tries.clear_person(self.folder, str(staff_id))
        actor = Actor(staff_id, staff.record.name, staff.record.role)
        return SignedIn(opened, actor, _backup_due(self.folder, self._clock))

    def _trace(self, opened: Opened, staff_id: UUID, how: str) -> None:
        """Write down what a sign-in leaves; a full disk is told, and keeps nobody out.

        Reading, printing and telephoning must go on (law-and-desk.md, "Never locked out of an
        emergency"); the wrong tries stay in their side file until there is room.
        """
        try:
            _drop_stopped(opened)
            self._note(opened, staff_id, how)
        except (DiskFull, StoreBusy) as error:
            log.warning("sign-in not noted: %s", error.problem.code)
            opened.notes = (*opened.notes, error.problem)

    def _note(self, opened: Opened, staff_id: UUID, how: str) -> None:
        waiting = tries.waiting_tries(self.folder)
        with opened.store.unit(staff_id) as unit:
            for attempt in waiting:
                unit.audit(
                    "sign_in.wrong_password",
                    subject=attempt.slot_id,
                    at=attempt.at.isoformat(),
                )
            unit.audit("sign_in", subject=str(staff_id), how=how)
            clinic = unit.setting("org_name", "")
            device = unit.setting("device_name", "")
        tries.forget_merged(self.folder, len(waiting))
        change_door(self.folder, clinic=clinic, device=device)


def faces(folder: Folder, clock: Clock) -> tuple[Face, ...]:
    """The sign-in buttons of a data folder or of a backup."""
    now = clock.now()
    return tuple(
        Face(UUID(slot.id), slot.name, _role(slot.role), tries.seconds_left(folder, slot.id, now))
        for slot in read_ring(folder).people()
    )


def staff_named(folder: Folder, clock: Clock, opened_by: str) -> Face:
    """The person whose name or id was typed at a terminal.

    Raises:
        WrongKey: nobody of that name can sign in here, or two can (`sign_in.nobody`).
    """
    found = [face for face in faces(folder, clock) if opened_by in {face.name, str(face.staff_id)}]
    if len(found) != 1:
        raise WrongKey("sign_in.nobody")
    return found[0]


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError:
        return Role.NURSE


def _staff(opened: Opened, staff_id: UUID) -> Kept[Staff]:
    with opened.store.reading() as reading:
        staff = reading.get(Staff, staff_id)
    if staff is None or not staff.record.active or not staff.record.signs_in:
        raise WrongKey("sign_in.stopped")
    return staff


def _drop_stopped(opened: Opened) -> None:
    """Finish what a power cut left: people stopped in the records lose their slots."""
    with opened.store.reading() as reading:
        staying = {
            str(staff.id)
            for staff in reading.all_of(Staff)
            if staff.record.active and staff.record.signs_in
        }
    gone = [slot.id for slot in read_ring(opened.folder).people() if slot.id not in staying]
    if gone:
        Slots(opened).remove(UUID(slot_id) for slot_id in gone)


def _backup_due(folder: Folder, clock: Clock) -> bool:
    try:
        return backup_due(folder, clock.now())
    except StoreError:
        return False
