"""Parts for tests of referrals: services on a real file, and words of the county."""

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import delete, insert

from desktop.domain.codes import ReferralState
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.payload import instant_text, to_payload
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.models.log import CountyViewRow
from desktop.services.referral import Referrals
from desktop.services.referral_desk import ReferralDesk
from desktop.services.referral_steps import ReferralSteps
from tests.factory import Clinic

PIN = "284917"


class Served(NamedTuple):
    """The services of one signed-in person."""

    referrals: Referrals
    steps: ReferralSteps
    desk: ReferralDesk


def services(clinic: Clinic, actor: Actor | None = None) -> Served:
    """Services on the clinic's file; the clinic's doctor has the PIN above."""

    def who() -> Actor:
        return actor or clinic.nurse

    def confirm(staff_id: UUID, pin: str) -> bool:
        return staff_id == clinic.doctor.staff_id and pin == PIN

    return Served(
        Referrals(clinic.store, clinic.clock, who, confirm),
        ReferralSteps(clinic.store, clinic.clock, who, confirm),
        ReferralDesk(clinic.store, clinic.clock, who),
    )


def county_says(
    clinic: Clinic,
    referral_id: UUID,
    *states: ReferralState,
    at: datetime | None = None,
    **more: Any,
) -> None:
    """Put the county's answer where an exchange puts it."""
    when = at or clinic.clock.now()
    reply = ReferralReply(
        referral_id=referral_id,
        task_id=uuid4(),
        state=states[-1],
        changed_at=when,
        history=tuple(ReplyMoment(state=state, at=when) for state in states),
        **more,
    )
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.connection.execute(
            delete(CountyViewRow).where(CountyViewRow.ref_id == str(referral_id))
        )
        unit.connection.execute(
            insert(CountyViewRow).values(
                kind="referral_reply",
                record_id=str(uuid7()),
                ref_id=str(referral_id),
                payload=to_payload(reply),
                changed_at=instant_text(when),
            )
        )
        unit.touched("referral_reply")
