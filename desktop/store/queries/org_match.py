"""Organisations that stand here under an id of our own, and what hangs on that id."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from desktop.domain.codes import BookingState, Direction, DownSource, ReceptionState, ReferralState
from desktop.domain.county_booking import CountyBooking
from desktop.domain.down_referral import DownReferral
from desktop.domain.follow_up import FollowUp
from desktop.domain.kept import Kept
from desktop.domain.org_match import Listed, Match, matches, same_name
from desktop.domain.organization import Organization
from desktop.domain.payload import from_payload
from desktop.domain.reception import Reception
from desktop.domain.reception_states import FINISHED
from desktop.domain.referral import Referral
from desktop.models.county_booking import CountyBookingRow
from desktop.models.down_referral import DownReferralRow
from desktop.models.follow_up import FollowUpRow
from desktop.models.log import CountyViewRow
from desktop.models.reception import ReceptionRow
from desktop.models.referral import ReferralRow
from desktop.store.queries.referral_standing import standings
from desktop.store.queries.return_care import receptions_of
from desktop.store.store import Reading, kept

ADOPTED = "org_adopted"
"""Setting: id an organisation had here -> id it has at the county."""
_OVER = frozenset(
    {
        *(ReferralState.CLOSED, ReferralState.ABANDONED, ReferralState.DIED),
        *(ReferralState.WITHDRAWN, ReferralState.ENTERED_IN_ERROR, ReferralState.COMPLETED),
    }
)


def org_matches(reading: Reading) -> tuple[Match, ...]:
    """Organisations kept here that are, or may be, another entry of the county's directory."""
    ours = [(each.id, each.record) for each in reading.all_of(Organization)]
    return matches(ours, directory(reading), reading.place().org_id)


def directory(reading: Reading) -> list[Listed]:
    """The county's directory, as far as its entries are not only ours."""
    writers = {key: writer or "" for key, writer in reading.connection.execute(_WRITERS)}
    rows = reading.connection.execute(
        select(CountyViewRow.record_id, CountyViewRow.payload).where(
            CountyViewRow.kind == "organization"
        )
    )
    return [
        Listed(UUID(key), from_payload(Organization, payload), writers.get(key, ""))
        for key, payload in rows
    ]


def may_be_us(reading: Reading, org_id: UUID) -> bool:
    """Whether somebody may mean us by an id that is not ours.

    Not where it is known to be another's: kept here, or that one's own entry in the directory. A
    centre's own entry for someone means us if it bears our name or code.
    """
    own = reading.place().org_id
    if reading.get(Organization, org_id) is not None:
        return org_id == own
    told = next((each for each in directory(reading) if each.id == org_id), None)
    if told is None or told.own_word:
        return told is None
    us = reading.get(Organization, own)
    code = us.record.org_code if us else ""
    return us is not None and (
        same_name(told.record, us.record) or bool(code and told.record.org_code == code)
    )


def adopted_ids(reading: Reading) -> dict[str, str]:
    """Ids that organisations had here -> those they have at the county."""
    return dict(reading.setting(ADOPTED, {}))


def unsent_or_unanswered(reading: Reading, org_id: UUID) -> list[Kept[Referral]]:
    """Referrals of ours to this id of which nobody at the county has said anything, and drafts."""
    asked = select(ReferralRow.__table__).where(
        ReferralRow.to_org_id == str(org_id),
        ReferralRow.from_org_id == str(reading.place().org_id),
        ReferralRow.state.not_in([str(each) for each in _OVER]),
    )
    rows = reading.connection.execute(asked).mappings().all()
    return [
        each.kept
        for each in standings(reading, rows)
        if each.kept.record.issued_at is None or each.progress.county is ReferralState.ISSUED
    ]


def waiting_count(reading: Reading, org_id: UUID) -> int:
    """How many issued referrals and down-referrals nobody there can have seen."""
    up = sum(each.record.issued_at is not None for each in unsent_or_unanswered(reading, org_id))
    return up + len(down_sent(reading, org_id))


def down_sent(reading: Reading, org_id: UUID) -> list[Kept[DownReferral]]:
    """Down-referrals of ours to this id that no centre has taken up."""
    found = _of(
        reading,
        DownReferral,
        DownReferralRow,
        DownReferralRow.to_org_id == str(org_id),
        DownReferralRow.from_org_id == str(reading.place().org_id),
        DownReferralRow.source == str(DownSource.ELECTRONIC),
        DownReferralRow.void_reason == "",
    )
    new = {ReceptionState.WAITING}
    return [
        each
        for each in found
        if all(one.record.state in new for one in receptions_of(reading, each.id))
    ]


def down_registered(reading: Reading, org_id: UUID) -> list[Kept[DownReferral]]:
    """Slips that we registered from paper as coming from this id, and that still stand alone."""
    return _of(
        reading,
        DownReferral,
        DownReferralRow,
        DownReferralRow.from_org_id == str(org_id),
        DownReferralRow.source != str(DownSource.ELECTRONIC),
        DownReferralRow.void_reason == "",
        DownReferralRow.merged_into.is_(None),
    )


def receptions_from(reading: Reading, org_id: UUID) -> list[Kept[Reception]]:
    """Receptions of ours that name it as the sender and are not over."""
    return _of(
        reading,
        Reception,
        ReceptionRow,
        ReceptionRow.from_org_id == str(org_id),
        ReceptionRow.org_id == str(reading.place().org_id),
        ReceptionRow.direction == str(Direction.DOWN),
        ReceptionRow.state.not_in([str(each) for each in FINISHED]),
    )


def requests_open(reading: Reading, org_id: UUID) -> list[Kept[CountyBooking]]:
    """Numbers and beds asked of it that nobody has answered."""
    return _of(
        reading,
        CountyBooking,
        CountyBookingRow,
        CountyBookingRow.target_org_id == str(org_id),
        CountyBookingRow.state == str(BookingState.PENDING),
    )


def follow_ups_for(reading: Reading, org_id: UUID) -> list[Kept[FollowUp]]:
    """Tasks of ours of which it is to hear."""
    return _of(
        reading,
        FollowUp,
        FollowUpRow,
        FollowUpRow.requester_id == str(org_id),
        FollowUpRow.org_id == str(reading.place().org_id),
    )


def _of(reading: Reading, record: Any, row: Any, *conditions: Any) -> list[Any]:
    asked = select(row.__table__).where(*conditions).order_by(row.id)
    return [kept(record, each) for each in reading.connection.execute(asked).mappings()]


_WRITERS = text(
    """
    SELECT r.resource_id, (
      SELECT json_extract(t.value, '$.code') FROM json_each(r.json, '$.meta.tag') t
      WHERE json_extract(t.value, '$.system') LIKE '%/clinic' LIMIT 1)
    FROM replica r WHERE r.resource_type = 'Organization' AND NOT r.deleted
    """
)
