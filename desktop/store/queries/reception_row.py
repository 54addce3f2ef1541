"""One row of the receiving desk, made from what was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    Direction,
    ReceptionRoute,
    ReceptionState,
    Sex,
    StepKind,
    Urgency,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.errors import Problem
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.phone_code import PhoneCode, read_phone_code
from desktop.domain.reception import Reception
from desktop.domain.reception_clock import DeskLimits, Late, wait_of
from desktop.domain.reception_rows import DeskFolder, Incoming
from desktop.domain.reception_states import EXPECTED, FINISHED, NOT_BEGUN, died_here, holder
from desktop.domain.referral import Referral
from desktop.domain.referral_county import ENDED
from desktop.domain.referral_step import ReferralStep

ON_THE_ROAD = timedelta(minutes=60)
"""How long the way takes where nobody has said when the patient is to be here [default]."""
_TALK = frozenset({StepKind.SUPPLEMENT, StepKind.WITHDRAWAL, StepKind.DEPARTED})
S = ReceptionState


@dataclass(frozen=True, slots=True)
class Heard:
    """A step in the order in which it came to this file: clocks of two places say nothing."""

    seq: int
    kept: Kept[ReferralStep]

    @property
    def kind(self) -> StepKind:
        """What was done."""
        return self.kept.record.kind


@dataclass(frozen=True, slots=True)
class Found:
    """A reception with its referral, or a referral that has none yet."""

    id: UUID
    direction: Direction
    reception: Kept[Reception] | None = None
    referral: Kept[Referral] | None = None
    down: Kept[DownReferral] | None = None

    @property
    def referral_id(self) -> UUID | None:
        """Of the up- or down-referral."""
        about = self.referral or self.down
        if about is not None:
            return about.id
        return self.reception.record.referral_id if self.reception else None

    @property
    def patient_id(self) -> UUID | None:
        """Whom it is about."""
        about = self.referral or self.down
        if about is not None:
            return about.record.patient_id
        return self.reception.record.patient_id if self.reception else None

    @property
    def from_org_id(self) -> UUID | None:
        """Who sends him."""
        about = self.referral or self.down
        if about is not None:
            return about.record.from_org_id
        return self.reception.record.from_org_id if self.reception else None

    @property
    def began(self) -> datetime:
        """When it was issued to us."""
        if self.referral is not None:
            said = self.referral.record
            leg = self.reception.record.leg if self.reception else len(said.legs) + 1
            if leg <= len(said.legs):
                return said.legs[leg - 1].issued_at
            if said.legs:
                return said.legs[-1].ended_at
            return said.issued_at or self.referral.created_at
        if self.down is not None:
            return self.down.record.issued_at or self.down.created_at
        assert self.reception is not None  # one of the three is there
        return self.reception.created_at


def incoming_row(
    found: Found,
    *,
    patient: Kept[Patient] | None,
    steps: Sequence[Heard],
    acted: int,
    wishes: Sequence[UUID],
    from_org: str,
    delivery: Delivery,
    limits: DeskLimits,
) -> Incoming:
    """The row of the list.

    Args:
        found: the reception, or what is to become one.
        patient: whom it is about.
        steps: of both sides, in the order heard.
        acted: sequence number of the last thing we did about it; 0 for nothing.
        wishes: requests that came with it and wait.
        from_org: the sender's name.
        delivery: of the reception.
        limits: from when on a wait is late.
    """
    kept = found.reception
    said = kept.record if kept else None
    state = said.state if said else S.WAITING
    pressing_is = _urgency(found)
    urgent = pressing_is["green_channel"] or pressing_is["urgency"] is not Urgency.ROUTINE
    departed = _departed(steps)
    expected = _expected(said, departed)
    answered = state is S.INFO_REQUESTED and _answered(steps, acted)
    cancel = _cancel_asked(found, steps, state)
    wait = wait_of(
        found.direction,
        state,
        began=found.began,
        since=kept.saved_at if kept else found.began,
        urgent=urgent,
        expected_at=expected,
        limits=limits,
    )
    return Incoming(
        id=found.id,
        direction=found.direction,
        state=state,
        folder=DeskFolder.TO_ANSWER if cancel else _folder(state),
        holder=holder(said, answered=answered),
        wait=wait,
        revision=kept.revision if kept else 0,
        referral_id=found.referral_id,
        patient_id=found.patient_id,
        urgent=urgent,
        from_org=from_org,
        bed=said.bed if said else "",
        routes=said.routes if said else (ReceptionRoute.NETWORK,),
        expected_at=expected,
        departed_at=departed,
        answered=answered,
        cancel_asked=cancel,
        went_on=_went_on(found),
        changed=bool(acted) and any(s.kind in _TALK and s.seq > acted for s in steps),
        asked_for=len(wishes),
        joined=bool(said and said.joined_id),
        died=bool(said and died_here(said)),
        phone_code=said.phone_code if said else "",
        delivery=delivery,
        **pressing_is,
        **_who(found, patient),
        **_what(found),
    )


def pressing(row: Incoming, now: datetime) -> tuple[Any, ...]:
    """Emergencies first, then what is late, then who has waited longest."""
    over = row.state in FINISHED
    order = {Urgency.STAT: 0, Urgency.URGENT: 1, Urgency.ROUTINE: 2}[row.urgency]
    late = row.wait.late(now) in {Late.LATE, Late.LONG_LATE}
    when = -row.wait.since.timestamp() if over else row.wait.since.timestamp()
    return (over, not row.urgent, order, not late, when, str(row.id))


def _who(found: Found, patient: Kept[Patient] | None) -> dict[str, Any]:
    if patient is not None:
        said = patient.record
        return {"patient_name": said.name, "sex": said.sex, "birth_date": said.birth_date}
    shot = found.referral.record.patient if found.referral else None
    if shot is not None:
        return {"patient_name": shot.name}
    code = code_of(found.reception)
    return {"sex": code.sex, "age_band": code.age_band} if code else {"sex": Sex.UNKNOWN}


def code_of(kept: Kept[Reception] | None) -> PhoneCode | None:
    """What the telephone code of a place-holder says; None where there is none."""
    if kept is None or not kept.record.phone_code or kept.record.referral_id is not None:
        return None
    read = read_phone_code(kept.record.phone_code, today=local_day(kept.created_at))
    return None if isinstance(read, Problem) else read


def _urgency(found: Found) -> dict[str, Any]:
    said = found.referral.record if found.referral else code_of(found.reception)
    if said is None:
        return {"urgency": Urgency.ROUTINE, "green_channel": False}
    return {"urgency": said.urgency, "green_channel": said.green_channel}


def _what(found: Found) -> dict[str, Any]:
    said = found.reception.record if found.reception else None
    own = said.department if said else ""
    if found.referral is not None:
        up = found.referral.record
        what = up.chief_complaint or next((each.text for each in up.diagnoses), "")
        return {"no": up.no, "what": what, "department": own or up.to_dept}
    if found.down is not None:
        down = found.down.record
        return {"no": down.no, "what": down.diagnosis, "department": own or down.from_dept}
    code = code_of(found.reception)
    no = f"{code.clinic:02d}{code.device_code} {code.day:%m-%d} #{code.counter}" if code else ""
    return {"what": said.phone_code if said else "", "department": own, "no": no}


def _folder(state: ReceptionState) -> DeskFolder:
    if state in FINISHED:
        return DeskFolder.OVER
    if state in NOT_BEGUN:
        return DeskFolder.TO_ANSWER
    if state in EXPECTED or state is S.LOST:
        return DeskFolder.COMING
    return DeskFolder.TO_RETURN if state in {S.DISCHARGED, S.AWAITING_RETURN} else DeskFolder.HERE


def _departed(steps: Sequence[Heard]) -> datetime | None:
    left = (each.kept.record.at for each in steps if each.kind is StepKind.DEPARTED)
    return min(left, default=None)


def _expected(said: Reception | None, departed: datetime | None) -> datetime | None:
    if departed is not None:
        return departed + ON_THE_ROAD
    return said.visit_at if said else None


def _last(steps: Sequence[Heard], kind: StepKind) -> int:
    """Sequence number of the last step of a kind; 0 for none."""
    return max((each.seq for each in steps if each.kind is kind), default=0)


def _answered(steps: Sequence[Heard], acted: int) -> bool:
    """Whether they wrote something after our last question."""
    asked = _last(steps, StepKind.QUESTION) or acted
    return _last(steps, StepKind.SUPPLEMENT) > asked


def _cancel_asked(found: Found, steps: Sequence[Heard], state: ReceptionState) -> bool:
    """The sender has withdrawn it, or asks us to agree; settled by our answer."""
    if state in FINISHED or found.reception is None:
        return False
    if found.referral is not None and found.referral.record.state in ENDED:
        return True
    if _went_on(found) and state in NOT_BEGUN | EXPECTED:
        return True
    if found.down is not None and found.down.record.void_reason:
        return True
    refused = _last(steps, StepKind.WITHDRAWAL_REFUSED)
    return _last(steps, StepKind.WITHDRAWAL) > refused


def _went_on(found: Found) -> bool:
    """The sender took a no by telephone for our answer, and sent the patient elsewhere."""
    if found.referral is None or found.reception is None:
        return False
    return len(found.referral.record.legs) >= found.reception.record.leg
