"""Key slots: who can open the file, in `keys.json` beside it.

The file is encrypted with a random data key. Every slot has a key pair: its private part is
wrapped by the person's password (Argon2id) or by the recovery secret, and the data key is sealed
to its public part. So a new data key can be sealed to everybody who stays, without their
passwords. Each sealed data key carries a mark that only a holder of it can make; a slot whose
public key was changed from outside loses its mark and gets no new key.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from desktop.domain.errors import FileDamaged, WrongKey
from desktop.domain.password import plain_password
from desktop.store import sealing
from desktop.store.sealing import Cost

RECOVERY = "recovery"

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to open the file.

    Attributes:
        id: staff id, or `recovery`.
        name: on the sign-in button.
        role: the word under the name; what a person may do stands in the file, not here.
        kdf: how the password becomes a key.
        public: public key, base64.
        private: private key, wrapped by the password's key.
        boxes: the data key sealed to the public key; two while a change of key is under way.
    """

    id: str
    name: str = field(repr=False)
    role: str
    kdf: Plain
    public: str
    private: Plain
    boxes: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Ring:
    """All slots of one file.

    Attributes:
        file_id: random; ties every box to this file.
        number: counted up at every change.
        rekey_due: somebody was removed and the file still has the key that person knew.
    """

    file_id: str
    number: int = 1
    rekey_due: bool = False
    slots: tuple[Slot, ...] = ()

    def slot(self, slot_id: str) -> Slot:
        """The slot of that id.

        Raises:
            WrongKey: there is none.
        """
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise WrongKey("keys.no_slot")

    def people(self) -> tuple[Slot, ...]:
        """Slots of staff."""
        return tuple(slot for slot in self.slots if slot.id != RECOVERY)


def new_data_key() -> bytes:
    """A random data key."""
    return os.urandom(sealing.KEY_BYTES)


def new_ring() -> Ring:
    """A ring without slots."""
    return Ring(file_id=str(uuid4()))


# --- opening ------------------------------------------------------------------


def open_with_password(ring: Ring, slot_id: str, password: str) -> tuple[bytes, ...]:
    """Data keys this password unseals, newest last; the first is tried last.

    Raises:
        WrongKey: not this person's password.
        FileDamaged: the slot is not such as we write.
    """
    return _open(ring, ring.slot(slot_id), plain_password(password).encode())


def open_with_recovery(ring: Ring, secret: bytes) -> tuple[bytes, ...]:
    """Data keys the recovery secret unseals, newest last.

    Raises:
        WrongKey: not the recovery key of this file.
    """
    return _open(ring, ring.slot(RECOVERY), secret)


def _open(ring: Ring, slot: Slot, secret: bytes) -> tuple[bytes, ...]:
    if not slot.boxes:
        raise FileDamaged("keys.damaged")
    private = sealing.unwrap(
        sealing.derive(secret, slot.kdf), slot.private, f"{ring.file_id}/{slot.id}/private"
    )
    return tuple(
        sealing.unseal(private, box, f"{ring.file_id}/{slot.id}/data") for box in slot.boxes
    )


# --- changing -----------------------------------------------------------------


def with_person(
    ring: Ring,
    data_key: bytes,
    slot_id: str,
    password: str,
    *,
    name: str,
    role: str,
    cost: Cost | None = None,
) -> Ring:
    """The ring with this person's slot made new: added, or its password set again."""
    kdf = sealing.password_kdf(cost or Cost())
    secret = plain_password(password).encode()
    return _with(ring, _slot(ring, data_key, (slot_id, name, role), kdf, secret))


def with_recovery(ring: Ring, data_key: bytes, secret: bytes) -> Ring:
    """The ring with a new recovery slot; the printed key of the old one is void."""
    words = (RECOVERY, "", "")
    return _with(ring, _slot(ring, data_key, words, sealing.random_kdf(), secret))


def without(ring: Ring, slot_ids: Iterable[str]) -> Ring:
    """The ring without these slots, and with a change of the data key due."""
    gone = set(slot_ids)
    kept = tuple(slot for slot in ring.slots if slot.id not in gone)
    return replace(ring, number=ring.number + 1, slots=kept, rekey_due=True)


def renamed(ring: Ring, slot_id: str, *, name: str, role: str) -> Ring:
    """The ring with other words on a person's button."""
    return _with(ring, replace(ring.slot(slot_id), name=name, role=role))


def sealed_anew(ring: Ring, old_key: bytes, new_key: bytes) -> tuple[Ring, tuple[str, ...]]:
    """The ring while the data key changes: every slot opens both keys.

    Returns:
        The ring, and the ids of slots that were changed from outside and so are left out; these
        people need a new password.
    """
    slots, left_out = [], []
    for slot in ring.slots:
        if not _genuine(slot, old_key):
            left_out.append(slot.id)
            continue
        kept = [box for box in slot.boxes if box.get("key") == sealing.key_name(old_key)]
        slots.append(replace(slot, boxes=(*kept, _box(ring, slot.id, slot.public, new_key))))
    return replace(ring, number=ring.number + 1, slots=tuple(slots)), tuple(left_out)


def settled(ring: Ring, data_key: bytes) -> Ring:
    """The ring after the file has its new key: no slot opens another any more."""
    name = sealing.key_name(data_key)
    slots = tuple(
        replace(slot, boxes=tuple(box for box in slot.boxes if box.get("key") == name))
        for slot in ring.slots
    )
    return replace(ring, number=ring.number + 1, slots=slots, rekey_due=False)


def _genuine(slot: Slot, data_key: bytes) -> bool:
    said = f"{slot.id}/{slot.public}"
    return any(sealing.vouched(data_key, said, box.get("mark")) for box in slot.boxes)


def _slot(
    ring: Ring, data_key: bytes, words: tuple[str, str, str], kdf: Plain, secret: bytes
) -> Slot:
    slot_id, name, role = words
    private, public_key = sealing.new_pair()
    public = sealing.text_of(public_key)
    return Slot(
        id=slot_id,
        name=name,
        role=role,
        kdf=kdf,
        public=public,
        private=sealing.wrap(
            sealing.derive(secret, kdf), private, f"{ring.file_id}/{slot_id}/private"
        ),
        boxes=(_box(ring, slot_id, public, data_key),),
    )


def _box(ring: Ring, slot_id: str, public: str, data_key: bytes) -> Plain:
    box = sealing.seal(sealing.bytes_of(public), data_key, f"{ring.file_id}/{slot_id}/data")
    return box | {
        "key": sealing.key_name(data_key),
        "mark": sealing.vouch(data_key, f"{slot_id}/{public}"),
    }


def _with(ring: Ring, slot: Slot) -> Ring:
    if any(known.id == slot.id for known in ring.slots):
        slots = tuple(slot if known.id == slot.id else known for known in ring.slots)
    else:
        slots = (*ring.slots, slot)
    return replace(ring, number=ring.number + 1, slots=slots)
