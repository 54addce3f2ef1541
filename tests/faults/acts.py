"""What the nurse of the fault machine does, and what she was told.

A step is a method here, in `happenings.py` or in `world.py`; its two numbers choose among what
there is at that moment, so that any part of a schedule can be played again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from uuid import UUID

from desktop.catalog import BY_RECORD
from desktop.domain.attachment import Attachment
from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import (
    CancelBy,
    CancelReason,
    ReferralState,
    StepKind,
    TrainingState,
    Urgency,
)
from desktop.domain.duty_session import DutySession
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.payload import payload_text, to_payload
from desktop.domain.referral import Referral
from desktop.domain.training import Training
from desktop.services.booking import BookingDesk
from desktop.store.store import Reading
from tests.faults.county import POISON
from tests.faults.pc import FaultPc, Idle
from tests.sync.attachment_parts import About, attach
from tests.sync.referral_acts import step as referral_step
from tests.sync.seat_pc import live_in

T = TypeVar("T")
Says = Callable[[dict[str, Any]], bool]
TYPES = {
    "patient": "Patient",
    "training": "Appointment",
    "booking": "Appointment",
    "referral": "ServiceRequest",
    "referral_step": "Communication",
    "attachment": "DocumentReference",
}


@dataclass(frozen=True)
class Accepted:
    """One save that the nurse was told of.

    Attributes:
        payload: text, made here from what she typed.
        says: whether a resource of the county bears the words that only this save said.
    """

    pc: str
    kind: str
    record_id: str
    revision: int
    payload: str
    says: Says


class Acts:
    """A nurse at one computer.

    Attributes:
        accepted: every save she was told of, oldest first.
        seen: (record, phone) that stood on the form when she began to change it.
    """

    def __init__(self) -> None:
        self.accepted: list[Accepted] = []
        self.seen: set[tuple[str, str]] = set()
        self.count = 0

    def _mark(self) -> str:
        self.count += 1
        return f"{self.count:05}"

    def _told(self, pc: FaultPc, kind: str, kept: Kept[Any], says: Says) -> None:
        text = payload_text(to_payload(kept.record))
        said = Accepted(pc.name, kind, str(kept.id), kept.revision, text, says)
        self.accepted.append(said)

    # --- people -----------------------------------------------------------------------------

    def save(self, pc: FaultPc, _a: int, _b: int) -> None:
        phone = f"138000{self._mark()}"
        self._told(
            pc, "patient", pc.clinic.patient(name=f"病人{phone}", phone=phone), _phone(phone)
        )

    def poison(self, pc: FaultPc, _a: int, _b: int) -> None:
        """A record that the county's own rules refuse."""
        phone = f"137000{self._mark()}"
        self._told(pc, "patient", pc.clinic.patient(name=POISON, phone=phone), _phone(phone))

    def edit(self, pc: FaultPc, a: int, b: int) -> None:
        """Mostly the telephone number, which the county's people change too."""
        with pc.store.reading() as reading:
            kept = one_of(_known(pc, reading, Patient), a)
        phone = f"139000{self._mark()}"
        change = {"phone": phone} if b % 4 else {"phone": phone, "name": f"病人{phone}"}
        self.seen.add((str(kept.id), kept.record.phone))
        after = pc.clinic.save(replace(kept.record, **change), kept.id)
        self._told(pc, "patient", after, _phone(phone))

    # --- training, referral, attachment -------------------------------------------------------

    def train(self, pc: FaultPc, a: int, b: int) -> None:
        with pc.store.reading() as reading:
            known = _known(pc, reading, Training)
        mark = f"课题{self._mark()}"
        if known and b % 2:
            kept = one_of(known, a)
            state = TrainingState.PLANNED if b % 3 else TrainingState.CANCELLED
            new = replace(kept.record, topic=mark, state=state)
            self._told(pc, "training", pc.clinic.save(new, kept.id), _has(mark))
        else:
            self._told(pc, "training", pc.clinic.training(topic=mark), _has(mark))

    def refer(self, pc: FaultPc, a: int, b: int) -> None:
        """A new one, or a correction of one that was issued."""
        with pc.store.reading() as reading:
            known = _known(pc, reading, Referral)
            patients = [each.id for each in _known(pc, reading, Patient)]
        mark = f"胸闷{self._mark()}"
        if known and b % 3 == 0:
            kept = one_of(known, a)
            new = replace(kept.record, chief_complaint=mark, correction_reason="补充")
            self._told(pc, "referral", pc.clinic.save(new, kept.id), _has(mark))
            return
        issued = pc.clinic.referral(
            patient_id=one_of(patients, a),
            no=f"ZZ20261123{mark[2:]}",
            state=ReferralState.ISSUED,
            issued_at=pc.clock.now(),
            urgency=Urgency.STAT if b % 2 else Urgency.ROUTINE,
            chief_complaint=mark,
        )
        self._told(pc, "referral", issued, _has(mark))

    def tell(self, pc: FaultPc, a: int, _b: int) -> None:
        """A step of a referral: a message to the hospital."""
        with pc.store.reading() as reading:
            kept = one_of(_known(pc, reading, Referral), a)
        mark = f"说明{self._mark()}"
        done = referral_step(pc, kept, StepKind.SUPPLEMENT, result=mark)  # type: ignore[arg-type]
        self._told(pc, "referral_step", done, _has(mark))

    def attach(self, pc: FaultPc, a: int, _b: int) -> None:
        with pc.store.reading() as reading:
            kept = one_of(_known(pc, reading, Referral), a)
        mark = f"图{self._mark()}"
        about = About("referral", kept.id, kept.record.patient_id)
        made = attach(pc.clinic, about, b"\xff\xd8" + mark.encode() * 50, mark)
        with pc.store.reading() as reading:
            attached = reading.get(Attachment, made)
        assert attached is not None
        self._told(pc, "attachment", attached, _has(mark))

    # --- seats --------------------------------------------------------------------------------

    def book(self, pc: FaultPc, a: int, b: int) -> None:
        with pc.store.reading() as reading:
            session = one_of([each.id for each in _known(pc, reading, DutySession)], a)
            patients = [each.id for each in _known(pc, reading, Patient)]
        asked = BookingRequest(session_id=session, patient_id=one_of(patients, b))
        kept = _desk(pc).book(asked)
        self._told(pc, "booking", _again(pc, kept.id), lambda each: bool(each.get("start")))

    def cancel(self, pc: FaultPc, a: int, _b: int) -> None:
        booking_id, revision = one_of(live_in(pc), a)  # type: ignore[arg-type]
        _desk(pc).cancel(booking_id, revision, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
        self._told(pc, "booking", _again(pc, booking_id), lambda e: e.get("status") == "cancelled")


def _desk(pc: FaultPc) -> BookingDesk:
    return BookingDesk(pc.store, pc.clock, lambda: pc.clinic.nurse)


def _again(pc: FaultPc, booking_id: UUID) -> Kept[Booking]:
    with pc.store.reading() as reading:
        found = reading.get(Booking, booking_id)
    assert found is not None
    return found


def _phone(number: str) -> Says:
    return lambda each: any(said.get("value") == number for said in each.get("telecom", ()))


def _has(mark: str) -> Says:
    return lambda each: mark in str(each)


def _known(pc: FaultPc, reading: Reading, record_type: type[Any]) -> list[Kept[Any]]:
    """In the order in which they came: ids are made of the clock, which may be wrong."""
    sql = "SELECT record_id, min(seq) FROM op WHERE kind = :kind GROUP BY 1"
    came = dict(map(tuple, pc.rows(sql, kind=BY_RECORD[record_type].kind)))
    return sorted(reading.all_of(record_type), key=lambda kept: came[str(kept.id)])


def one_of(some: list[T], number: int) -> T:
    """One of some, by a number that a schedule was planned with.

    Raises:
        Idle: there are none.
    """
    if not some:
        raise Idle
    return some[number % len(some)]
