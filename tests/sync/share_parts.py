"""What the tests of shared records do at a computer."""

from typing import Any
from uuid import UUID

from desktop.domain.booking import Booking
from desktop.domain.booking_states import BookingAction, Said, stepped
from desktop.domain.codes import CancelBy, CancelReason
from desktop.domain.kept import Kept
from desktop.store import outbox
from tests.factory import changed
from tests.world import Pc

CANCEL = Said("", CancelBy.PATIENT, CancelReason.TIME_CONFLICT)


def get(pc: Pc, kind: type[Any], record_id: UUID) -> Kept[Any]:
    """A record that must be there."""
    with pc.store.reading() as reading:
        found = reading.get(kind, record_id)
    assert found is not None, f"{kind.__name__} is not at {pc.name}"
    return found


def missing(pc: Pc, kind: type[Any], record_id: UUID) -> bool:
    with pc.store.reading() as reading:
        return reading.get(kind, record_id) is None


def step(pc: Pc, booking_id: UUID, action: BookingAction, said: Said | None = None) -> Booking:
    """A step of the row's, as the nurse of this computer takes it."""
    with pc.store.unit(pc.nurse.staff_id) as unit:
        before = unit.get(Booking, booking_id)
        assert before is not None
        after = stepped(before.record, action, said or Said(), at=unit.now)
        kept: Booking = unit.save(after, booking_id, expected=before.revision).record
    return kept


def change(pc: Pc, kind: type[Any], record_id: UUID, **said: Any) -> None:
    """Change some fields of a record, as the nurse of this computer."""
    pc.clinic.save(changed(get(pc, kind, record_id), **said), record_id)


def states(pc: Pc) -> set[str]:
    with pc.store.reading() as reading:
        return set(outbox.counts(reading))


def revisions(pc: Pc, kind: type[Any], record_id: UUID) -> tuple[Kept[Any], ...]:
    with pc.store.reading() as reading:
        return reading.revisions(kind, record_id)
