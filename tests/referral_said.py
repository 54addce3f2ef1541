"""What both sides have said of a made-up referral, minute by minute, and where it stands then."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from desktop.domain.codes import ReferralState, StepKind, Urgency
from desktop.domain.kept import Delivery, Kept
from desktop.domain.referral import Referral
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.domain.referral_states import Progress, progress
from desktop.domain.referral_step import ReferralStep
from tests.conftest import MORNING

S = ReferralState


def at(minutes: float) -> datetime:
    return MORNING + timedelta(minutes=minutes)


def issued(state: ReferralState = S.ISSUED, **said: Any) -> Kept[Referral]:
    record = Referral(
        no="ZZ1",
        patient_id=uuid4(),
        from_org_id=uuid4(),
        urgency=Urgency.STAT,
        state=state,
        issued_at=at(5),
        **said,
    )
    who = uuid4()
    return Kept(
        id=uuid4(),
        revision=1,
        created_at=at(0),
        created_by=who,
        saved_at=at(5),
        saved_by=who,
        record=record,
    )


def said(*states: ReferralState, last: ReferralState | None = None, **more: Any) -> ReferralReply:
    """The county said these, ten minutes apart, from minute 10 on."""
    history = tuple(ReplyMoment(state=state, at=at(10 * n)) for n, state in enumerate(states, 1))
    return ReferralReply(
        referral_id=uuid4(),
        task_id=uuid4(),
        state=last or states[-1],
        changed_at=at(10 * len(states)),
        history=history,
        **more,
    )


def step(kind: StepKind, minute: float = 7, **more: Any) -> ReferralStep:
    return ReferralStep(referral_id=uuid4(), patient_id=uuid4(), kind=kind, at=at(minute), **more)


def now(reply: ReferralReply | None, *steps: ReferralStep, **more: Any) -> Progress:
    return progress(issued(), steps, reply, **{"delivery": Delivery.ARRIVED} | more)
