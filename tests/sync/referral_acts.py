"""What people at a clinic and at a hospital do about referrals, straight on their files."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop.catalog import RECORD_TYPES
from desktop.domain.codes import (
    ConsentType,
    Direction,
    ReceptionState,
    ReferralState,
    StepKind,
    Transport,
    Urgency,
)
from desktop.domain.ids import child_id, uuid7
from desktop.domain.kept import Kept
from desktop.domain.payload import to_payload
from desktop.domain.reception import Reception
from desktop.domain.referral import Diagnosis, Referral, Vitals
from desktop.domain.referral_step import ReferralStep
from desktop.store import replica
from tests.referral_world_parts import centre, exams
from tests.world import Pc, org_of

OPEN = {"PENDING", "SENT", "BLOCKED", "QUARANTINED", "CONFLICT"}
"""States of an op that has not come to rest."""
KINDS = ("patient", "referral", "referral_step", "reception", "down_referral", "follow_up")


def save(pc: Pc, record: Any, record_id: UUID | None = None) -> Kept[Any]:
    with pc.store.unit(pc.nurse.staff_id) as unit:
        return unit.save(record, record_id)


def get(pc: Pc, record_type: Any, record_id: UUID) -> Kept[Any] | None:
    with pc.store.reading() as reading:
        return reading.get(record_type, record_id)


def change(pc: Pc, record_type: Any, record_id: UUID, **said: Any) -> Kept[Any]:
    kept = get(pc, record_type, record_id)
    assert kept is not None
    return save(pc, replace(kept.record, **said), record_id)


def refer(pc: Pc, to: str = "H", **said: Any) -> Kept[Referral]:
    """An emergency with every part, issued now."""
    now = pc.clock.now()
    vitals = Vitals(
        temperature_c=Decimal("36.8"), pulse=104, systolic=92, diastolic=58, taken_at=now
    )
    full: dict[str, Any] = {
        "to_org_id": org_of(to),
        "to_dept": "心血管内科",
        "state": ReferralState.ISSUED,
        "urgency": Urgency.STAT,
        "green_channel": True,
        "issued_at": now,
        "diagnoses": (
            Diagnosis(text="急性心肌梗死?", code="I21.9", code_version="县版2023"),
            Diagnosis(text="高血压", main=False),
        ),
        "vitals": vitals,
        "exam_results": exams(),
        "centre": centre(),
        "consent_type": ConsentType.WRITTEN,
        "consent_at": now,
        "transport": Transport.AMBULANCE_120,
        "counter": 1,
    }
    return pc.clinic.referral(**full | said)


def task_id(referral_id: UUID, leg: int = 1) -> UUID:
    return child_id(referral_id, "task" if leg == 1 else f"task/{leg}")


def receive(pc: Pc, referral_id: UUID, state: ReceptionState, leg: int = 1, **said: Any) -> Any:
    """The receiver's next word about a referral, up or down."""
    kept = get(pc, Reception, task_id(referral_id, leg))
    if kept is not None:
        return change(pc, Reception, kept.id, state=state, **said)
    direction = Direction.DOWN
    about = get(pc, Referral, referral_id)
    if about is not None:
        direction = Direction.UP
    else:
        from desktop.domain.down_referral import DownReferral

        about = get(pc, DownReferral, referral_id)
    assert about is not None
    fresh = Reception(
        org_id=pc.clinic.org_id,
        direction=direction,
        state=state,
        referral_id=referral_id,
        patient_id=about.record.patient_id,
        from_org_id=about.record.from_org_id,
        leg=leg,
        received_at=pc.clock.now(),
    )
    return save(pc, replace(fresh, **said), task_id(referral_id, leg))


def step(pc: Pc, referral: Kept[Any], kind: StepKind, **said: Any) -> Kept[ReferralStep]:
    """A step; a hospital's names its organisation."""
    own = pc.clinic.org_id
    foreign = own != referral.record.from_org_id
    full: dict[str, Any] = {
        "referral_id": referral.id,
        "patient_id": referral.record.patient_id,
        "kind": kind,
        "at": pc.clock.now(),
        "org_id": own if foreign else None,
    }
    return save(pc, ReferralStep(**full | said), uuid7())


def views(pc: Pc, kind: str, *ids: UUID) -> dict[str, Any]:
    with pc.store.reading() as reading:
        return replica.views(reading, kind, [str(each) for each in ids])


def same_everywhere(pcs: Sequence[Pc], record_type: Any, record_id: UUID) -> Any:
    """The record, equal on every one of these computers."""
    found = [get(pc, record_type, record_id) for pc in pcs]
    assert all(found), [pc.name for pc, each in zip(pcs, found, strict=True) if each is None]
    said = [to_payload(each.record) for each in found if each]
    assert all(each == said[0] for each in said), said
    assert found[0] is not None
    return found[0].record


def trouble(pc: Pc) -> dict[str, int]:
    """Ops that are refused, in conflict or blocked, and those still owed."""
    with pc.store.reading() as reading:
        from desktop.store import outbox

        return outbox.counts(reading)


def move_on(pc: Pc, **delta: float) -> None:
    clock: Any = pc.clock
    clock.advance(**delta or {"minutes": 1})


HOUR = timedelta(hours=1)
assert {each.kind for each in RECORD_TYPES} >= set(KINDS)
