"""Parts for tests of a referral's life-cycle: what was sent, and when there was news."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, update

from desktop.domain.codes import ReferralState, RejectReason, SignMode
from desktop.domain.ids import uuid7
from desktop.domain.payload import instant_text, to_payload
from desktop.domain.referral_legs import task_of
from desktop.domain.referral_reply import ReferralReply, ReplyMoment
from desktop.models.log import BundleRow, CountyViewRow, OpStateRow
from tests.factory import Clinic

S = ReferralState


def issue(clinic: Clinic, **said: Any) -> UUID:
    """An issued referral, as it stands in the file; returns its id."""
    now = clinic.clock.now()
    defaults = {"state": S.ISSUED, "issued_at": now, "signed_at": now}
    return clinic.referral(**defaults | {"sign_mode": SignMode.IN_PERSON} | said).id


def everything_sent(clinic: Clinic) -> None:
    """The county has taken all that was owed, and has just been heard."""
    at = instant_text(clinic.clock.now())
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        number = unit.connection.execute(
            insert(BundleRow).values(
                bundle_no=uuid7().int % 10**9,
                bundle_uuid=str(uuid7()),
                ledger_if_match="",
                body_sha256="",
                state="LANDED",
                entries=[],
                frozen_at=at,
            )
        ).inserted_primary_key
        assert number is not None
        for before, after in (("PENDING", "SENT"), ("SENT", "ACKED")):
            unit.connection.execute(
                update(OpStateRow)
                .where(OpStateRow.state == before)
                .values(state=after, bundle_no=number[0])
            )
        unit.set_setting("exchange_state", {"last_success": at, "outcome": "DONE"})


def unit_says(
    clinic: Clinic, referral_id: UUID, *states: ReferralState, leg: int = 1, **more: Any
) -> None:
    """The unit of a leg answers by that leg's Task; other legs' words stay."""
    now, task_id = clinic.clock.now(), task_of(referral_id, leg)
    reply = ReferralReply(
        referral_id=referral_id,
        task_id=task_id,
        state=states[-1],
        changed_at=now,
        history=tuple(ReplyMoment(state=state, at=now) for state in states),
        **more,
    )
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.connection.execute(
            delete(CountyViewRow).where(CountyViewRow.record_id == str(task_id))
        )
        unit.connection.execute(
            insert(CountyViewRow).values(
                kind="referral_reply",
                record_id=str(task_id),
                ref_id=str(referral_id),
                payload=to_payload(reply),
                changed_at=instant_text(now),
            )
        )
        unit.touched("referral_reply")


def declined_for_beds(clinic: Clinic) -> UUID:
    """An emergency that was sent out and that its unit has no bed for."""
    made = issue(clinic, green_channel=True, to_dept="骨科")
    everything_sent(clinic)
    said = {"reject_code": RejectReason.NO_BED, "reject_reason": "骨科满床"}
    unit_says(clinic, made, S.REJECTED, **said)
    return made
