"""The receiving desk: who comes, who has waited longest, and who lies in which bed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    BookingState,
    Direction,
    ReceptionState,
    ReferralState,
)
from desktop.domain.down_referral import DownReferral
from desktop.domain.ids import child_id
from desktop.domain.kept import Delivery, Kept
from desktop.domain.patient import Patient
from desktop.domain.reception import Reception
from desktop.domain.reception_clock import SETTING, DeskLimits, limits_of
from desktop.domain.reception_rows import BedLine, Incoming
from desktop.domain.reception_states import FINISHED, died_here, task_role
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.models.county_booking import CountyBookingRow
from desktop.models.down_referral import DownReferralRow
from desktop.models.log import OpRow
from desktop.models.patient import PatientRow
from desktop.models.reception import ReceptionRow
from desktop.models.referral import ReferralRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.organizations import organization_names
from desktop.store.queries.reception_alone import Unsent, flags, unsent
from desktop.store.queries.reception_row import Found, Heard, incoming_row, pressing
from desktop.store.store import Reading, kept

OVER_FOR = timedelta(days=30)
_CHUNK = 500
_LIES = (ReceptionState.SEEN,)
_KEPT_FOR = (ReceptionState.ACCEPTED, ReceptionState.ARRANGED, ReceptionState.ARRIVED)


def incoming(reading: Reading, *, now: datetime) -> tuple[Incoming, ...]:
    """Whatever comes to us: emergencies first, then who has waited longest.

    What is over stays for 30 days; a place-holder whose full record has come is left out.
    """
    found = [*_begun(reading, now), *_not_begun(reading)]
    rows = rows_of(reading, found)
    return tuple(sorted(rows, key=lambda row: pressing(row, now)))


def rows_of(reading: Reading, found: Sequence[Found]) -> list[Incoming]:
    """These as rows, with patient, sender, steps and delivery joined."""
    people = _by_id(reading, Patient, PatientRow, {each.patient_id for each in found})
    steps = _steps(reading, {each.referral_id for each in found})
    wishes = _wishes(reading, {each.referral_id for each in found})
    orgs = organization_names(reading, {each.from_org_id for each in found})
    sent = delivery_of(reading, [each.id for each in found if each.reception is not None])
    limits = desk_limits(reading)
    acted = last_acts(reading, [each.id for each in found if each.reception is not None])
    slips = unsent(reading, [each.reception for each in found if each.reception is not None])
    claims = flags(reading, [each.id for each in found if each.reception is not None])
    rows = [
        incoming_row(
            each,
            patient=people.get(each.patient_id) if each.patient_id else None,
            steps=steps[each.referral_id] if each.referral_id else (),
            acted=acted.get(each.id, 0),
            wishes=wishes[each.referral_id] if each.referral_id else (),
            from_org=orgs.get(str(each.from_org_id), ""),
            delivery=sent.get(each.id, Delivery.LOCAL),
            limits=limits,
        )
        for each in found
    ]
    return [_marked(each, slips.get(each.id), claims.get(each.id)) for each in rows]


def _marked(row: Incoming, slip: Unsent | None, claim: ReceptionState | None) -> Incoming:
    if slip is not None:
        row = replace(row, unsent_since=slip.since, unsent_due=slip.due, alone_at=slip.alone)
    return row if claim is None else replace(row, flagged=claim)


def one(reading: Reading, reception_id: UUID) -> Found | None:
    """One reception, or the referral that is to become one; None when neither is here."""
    begun = reading.get(Reception, reception_id)
    if begun is not None:
        return _with_referral(reading, [begun])[0]
    return next((each for each in _not_begun(reading) if each.id == reception_id), None)


def desk_limits(reading: Reading) -> DeskLimits:
    """From when on a wait is late, as set here."""
    return limits_of(reading.setting(SETTING))


def beds(reading: Reading) -> tuple[BedLine, ...]:
    """Beds that our receptions name, by ward and bed: who lies there, for whom one is kept."""
    own = str(reading.place().org_id)
    asked = select(ReceptionRow.__table__).where(
        ReceptionRow.org_id == own,
        ReceptionRow.bed != "",
        ReceptionRow.state.in_([*_LIES, *_KEPT_FOR]),
    )
    named = [kept(Reception, row) for row in reading.connection.execute(asked).mappings()]
    begun = [each for each in named if not died_here(each.record)]
    rows = {row.id: row for row in rows_of(reading, _with_referral(reading, begun))}
    lines = [_bed_line(each, rows[each.id]) for each in begun]
    return tuple(sorted(lines, key=lambda line: (line.ward, _natural(line.bed), line.since)))


def _bed_line(each: Kept[Reception], row: Incoming) -> BedLine:
    said = each.record
    since = said.admitted_at or said.accepted_at or said.received_at or each.saved_at
    return BedLine(
        id=each.id,
        ward=said.ward,
        bed=said.bed,
        patient_name=row.patient_name,
        sex=row.sex,
        birth_date=row.birth_date,
        from_org=row.from_org,
        what=row.what,
        admission_no=said.admission_no,
        doctor=said.doctor,
        lies=said.admitted_at is not None and said.state in _LIES,
        since=since,
    )


def _natural(bed: str) -> tuple[int, str]:
    digits = "".join(each for each in bed if each.isdecimal())
    return (int(digits) if digits else 0, bed)


def bed_taken(reading: Reading, ward: str, bed: str, besides: UUID) -> bool:
    """Whether somebody else lies in this bed, or it is kept for him."""
    lines = beds(reading)
    return any(line.ward == ward and line.bed == bed and line.id != besides for line in lines)


# --- inside ---------------------------------------------------------------------------


def _begun(reading: Reading, now: datetime) -> list[Found]:
    own, oldest = str(reading.place().org_id), _oldest(now)
    over = [str(state) for state in FINISHED]
    asked = select(ReceptionRow.__table__).where(
        ReceptionRow.org_id == own,
        ReceptionRow.joined_id.is_(None),
        or_(ReceptionRow.state.not_in(over), ReceptionRow.saved_at >= oldest),
    )
    rows = [kept(Reception, row) for row in reading.connection.execute(asked).mappings()]
    return _with_referral(reading, rows)


def _oldest(now: datetime) -> str:
    day: date = local_day(now) - OVER_FOR
    return day.isoformat()


def _with_referral(reading: Reading, rows: Sequence[Kept[Reception]]) -> list[Found]:
    up = {each.record.referral_id for each in rows if each.record.direction is Direction.UP}
    down = {each.record.referral_id for each in rows if each.record.direction is Direction.DOWN}
    referrals = _by_id(reading, Referral, ReferralRow, up)
    downs = _by_id(reading, DownReferral, DownReferralRow, down)
    found = []
    for each in rows:
        about = each.record.referral_id
        referral = referrals.get(about) if about else None
        down_one = downs.get(about) if about else None
        found.append(Found(each.id, each.record.direction, each, referral, down_one))
    return found


def _not_begun(reading: Reading) -> list[Found]:
    """Referrals addressed to us whose present leg has no reception yet."""
    own = str(reading.place().org_id)
    up = select(ReferralRow.__table__).where(
        ReferralRow.to_org_id == own,
        ReferralRow.from_org_id != own,
        ReferralRow.state == str(ReferralState.ISSUED),
    )
    down = select(DownReferralRow.__table__).where(
        and_(
            DownReferralRow.to_org_id == own,
            DownReferralRow.from_org_id != own,
            DownReferralRow.void_reason == "",
            DownReferralRow.merged_into.is_(None),
        )
    )
    found = [
        Found(child_id(each.id, task_role(len(each.record.legs) + 1)), Direction.UP, None, each)
        for each in (kept(Referral, row) for row in reading.connection.execute(up).mappings())
    ]
    found += [
        Found(child_id(each.id, "task"), Direction.DOWN, None, None, each)
        for each in (kept(DownReferral, r) for r in reading.connection.execute(down).mappings())
    ]
    known = _known(reading, [each.id for each in found])
    return [each for each in found if each.id not in known]


def _known(reading: Reading, ids: Sequence[UUID]) -> set[UUID]:
    found: set[UUID] = set()
    for chunk in _chunks(ids):
        asked = select(ReceptionRow.id).where(ReceptionRow.id.in_(chunk))
        found |= {UUID(each) for each in reading.connection.execute(asked).scalars()}
    return found


def _by_id(reading: Reading, record: Any, row: Any, ids: Iterable[UUID | None]) -> dict[UUID, Any]:
    found: dict[UUID, Any] = {}
    for chunk in _chunks([each for each in ids if each is not None]):
        asked = select(row.__table__).where(row.id.in_(chunk))
        for each in reading.connection.execute(asked).mappings():
            one_kept = kept(record, each)
            found[one_kept.id] = one_kept
    return found


def _steps(reading: Reading, ids: Iterable[UUID | None]) -> dict[UUID, tuple[Heard, ...]]:
    found: dict[UUID, tuple[Heard, ...]] = defaultdict(tuple)
    for chunk in _chunks([each for each in ids if each is not None]):
        asked = (
            select(ReferralStepRow.__table__, OpRow.seq)
            .join(OpRow, and_(OpRow.record_id == ReferralStepRow.id, OpRow.revision == 1))
            .where(ReferralStepRow.referral_id.in_(chunk))
            .order_by(OpRow.seq)
        )
        for row in reading.connection.execute(asked).mappings():
            step = kept(ReferralStep, {key: row[key] for key in row if key != "seq"})
            found[step.record.referral_id] += (Heard(row["seq"], step),)
    return found


def last_acts(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, int]:
    """Sequence number of the last thing done about each of these receptions."""
    found: dict[UUID, int] = {}
    for chunk in _chunks(ids):
        asked = (
            select(OpRow.record_id, func.max(OpRow.seq).label("seq"))
            .where(OpRow.record_id.in_(chunk))
            .group_by(OpRow.record_id)
        )
        found |= {UUID(row.record_id): row.seq for row in reading.connection.execute(asked)}
    return found


def _wishes(reading: Reading, ids: Iterable[UUID | None]) -> dict[UUID, tuple[UUID, ...]]:
    """Numbers and beds asked of us with these referrals that wait for an answer."""
    found: dict[UUID, tuple[UUID, ...]] = defaultdict(tuple)
    own = str(reading.place().org_id)
    for chunk in _chunks([each for each in ids if each is not None]):
        asked = select(CountyBookingRow.id, CountyBookingRow.referral_id).where(
            CountyBookingRow.referral_id.in_(chunk),
            CountyBookingRow.target_org_id == own,
            CountyBookingRow.state == str(BookingState.PENDING),
        )
        for row in reading.connection.execute(asked):
            found[UUID(row.referral_id)] += (UUID(row.id),)
    return found


def _chunks(ids: Iterable[UUID]) -> Iterable[list[str]]:
    texts = [str(each) for each in ids]
    return (texts[start : start + _CHUNK] for start in range(0, len(texts), _CHUNK))
