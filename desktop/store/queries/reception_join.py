"""What belongs together: a telephone code and its record, a slip and its electronic original."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from desktop.domain.codes import Direction, ReceptionRoute, ReceptionState
from desktop.domain.kept import Kept
from desktop.domain.reception import Reception
from desktop.domain.referral import Referral
from desktop.domain.referral_county import ENDED
from desktop.domain.referral_legs import present_leg, task_of
from desktop.models.reception import ReceptionRow
from desktop.models.referral import ReferralRow
from desktop.store import replica
from desktop.store.store import Reading, kept


def of_phone_code(reading: Reading, code: str) -> Kept[Reception] | None:
    """The place-holder of a telephone code; None when it was never typed here."""
    asked = (
        select(ReceptionRow.__table__)
        .where(ReceptionRow.phone_code == code)
        .order_by(ReceptionRow.created_at)
    )
    row = reading.connection.execute(asked).mappings().first()
    return kept(Reception, row) if row else None


def place_holders(reading: Reading) -> tuple[Kept[Reception], ...]:
    """Telephone codes whose record has not come, oldest first."""
    asked = (
        select(ReceptionRow.__table__)
        .where(
            ReceptionRow.referral_id.is_(None),
            ReceptionRow.phone_code != "",
            ReceptionRow.joined_id.is_(None),
            ReceptionRow.state != str(ReceptionState.CLOSED),
        )
        .order_by(ReceptionRow.created_at)
    )
    rows = reading.connection.execute(asked).mappings()
    return tuple(kept(Reception, row) for row in rows)


def referrals_to_us(reading: Reading) -> tuple[Kept[Referral], ...]:
    """Up-referrals whose present leg is addressed to us."""
    own = str(reading.place().org_id)
    asked = select(ReferralRow.__table__).where(
        ReferralRow.to_org_id == own, ReferralRow.from_org_id != own
    )
    rows = reading.connection.execute(asked).mappings()
    return tuple(kept(Referral, row) for row in rows)


def taken_back_unseen(reading: Reading, since: date) -> tuple[Kept[Referral], ...]:
    """Up-referrals to us that their sender ended before anybody here looked at them.

    Args:
        reading: one view of the file.
        since: what was ended earlier is left as it is.
    """
    own = str(reading.place().org_id)
    asked = select(ReferralRow.__table__).where(
        ReferralRow.to_org_id == own,
        ReferralRow.from_org_id != own,
        ReferralRow.state.in_([str(each) for each in ENDED]),
        ReferralRow.saved_at >= since.isoformat(),
    )
    rows = [kept(Referral, row) for row in reading.connection.execute(asked).mappings()]
    return tuple(each for each in rows if not _looked_at(reading, each))


def _looked_at(reading: Reading, referral: Kept[Referral]) -> bool:
    known = reading.get(Reception, task_of(referral.id, present_leg(referral.record)))
    return known is not None and known.record.state is not ReceptionState.WAITING


def of_slips_alone(reading: Reading) -> tuple[Kept[Reception], ...]:
    """Receptions that a slip began and that do not know of their electronic original yet."""
    asked = select(ReceptionRow.__table__).where(
        ReceptionRow.slip.is_not(None),
        ReceptionRow.direction == str(Direction.UP),
        ReceptionRow.referral_id.is_not(None),
    )
    rows = (kept(Reception, row) for row in reading.connection.execute(asked).mappings())
    return tuple(each for each in rows if ReceptionRoute.NETWORK not in each.record.routes)


def electronic(reading: Reading, referral_id: UUID) -> bool:
    """Whether the referral itself has come by the line."""
    key = ("ServiceRequest", str(referral_id))
    row = replica.known(reading, [key]).get(key)
    return row is not None and not row.deleted
