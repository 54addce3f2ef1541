"""What came from the hospital and waits for us, and how fresh the county's news is."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select, update

from desktop.domain.clock_rules import SETTING, ClockRules, rules_from
from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.payload import instant_text, read_instant
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_news import NewsKind, ReferralNews, stop_reasons
from desktop.domain.referral_rules import is_emergency
from desktop.domain.same_day import SameDayCase
from desktop.models.log import CountyViewRow
from desktop.models.organization import OrganizationRow
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store.queries.referral_standing import REPLY_KIND, Standing, standings
from desktop.store.queries.standing_memo import StandingMemo, standings_of
from desktop.store.store import Reading, Unit

S = ReferralState
_ASKING = (S.REJECTED, S.INFO_REQUESTED, S.NOT_ARRIVED)
_SPOKEN = (StepKind.QUESTION, StepKind.TOLD_BY_PHONE, StepKind.WITHDRAWAL_REFUSED)
REFUSALS_READ, MOST_READ = "refusals_read", 200
"""Setting: which refusals to take a referral back somebody has looked at; the newest ones."""
_GOOD = (S.ACCEPTED, S.ARRANGED)


def clock_rules(reading: Reading) -> ClockRules:
    """Thresholds as they are kept, or the defaults."""
    return rules_from(reading.setting(SETTING, {}))


def news_at(reading: Reading) -> datetime | None:
    """When the last exchange with the county succeeded; None when none ever did."""
    text = reading.setting("exchange_state", {}).get("last_success")
    return read_instant(text) if text else None


def pending(reading: Reading) -> tuple[ReferralNews, ...]:
    """What a person must act upon or has not looked at yet, oldest first.

    A refusal waits until it is redirected or closed, a question until it is answered, a
    contradiction until it is settled; an acceptance until somebody has opened the referral.
    """
    unseen, read = _unseen(reading), set(_read(reading))
    found = []
    for each in standings(reading, _candidates(reading)):
        kind = _kind(each, unseen=each.kept.id in unseen, read=read)
        if kind is not None:
            found.append(_news(each, kind))
    names = _names(reading, [each.patient_id for each in found])
    told = [each.named(names.get(each.patient_id, "")) for each in found]
    return tuple(sorted(told, key=lambda each: each.at))


def _kind(standing: Standing, *, unseen: bool, read: set[str]) -> NewsKind | None:
    stands = standing.progress
    if standing.kept.record.state not in {S.ISSUED, S.WITHDRAWN}:
        return None
    for waits, kind in (
        (stands.flagged is not None, NewsKind.FLAGGED),
        (stands.state is S.REJECTED, NewsKind.DECLINED),
        (stands.asked, NewsKind.ASKED),
        (stands.state is S.NOT_ARRIVED, NewsKind.NOT_ARRIVED),
        (_refused(standing, read), NewsKind.STAYS),
        (unseen and stands.county in _GOOD, NewsKind.ACCEPTED),
    ):
        if waits:
            return kind
    return None


def _refused(standing: Standing, read: set[str]) -> bool:
    """Whether they did not agree to take it back, and nobody has looked at that.

    Of what is over it does not matter any more.
    """
    return standing.progress.state not in FINISHED and any(
        _mark(standing.kept.id, each.at) not in read
        for each in standing.steps
        if each.kind is StepKind.WITHDRAWAL_REFUSED
    )


def _mark(referral_id: object, at: datetime) -> str:
    return f"{referral_id}/{instant_text(at)}"


def _refusals(reading: Reading, referral_id: UUID) -> list[str]:
    """Marks of every time they did not agree, oldest first."""
    asked = (
        select(ReferralStepRow.at)
        .where(
            ReferralStepRow.referral_id == str(referral_id),
            ReferralStepRow.kind == str(StepKind.WITHDRAWAL_REFUSED),
        )
        .order_by(ReferralStepRow.at)
    )
    return [f"{referral_id}/{at}" for at in reading.connection.execute(asked).scalars()]


def _news(standing: Standing, kind: NewsKind) -> ReferralNews:
    record, stands = standing.kept.record, standing.progress
    return ReferralNews(
        referral_id=standing.kept.id,
        patient_id=record.patient_id,
        no=record.no,
        kind=kind,
        leg=stands.leg,
        at=stands.since,
        pressing=record.green_channel or is_emergency(record.urgency),
    )


def _candidates(reading: Reading) -> Sequence[object]:
    """Own issued ones about which the hospital has said something that may wait for us."""
    said = (
        select(CountyViewRow.ref_id)
        .where(
            CountyViewRow.kind == REPLY_KIND,
            or_(
                func.json_extract(CountyViewRow.payload, "$.state").in_([str(s) for s in _ASKING]),
                func.json_extract(CountyViewRow.payload, "$.flagged") == 1,
                CountyViewRow.seen_at.is_(None),
            ),
        )
        .scalar_subquery()
    )
    steps = (
        select(ReferralStepRow.referral_id)
        .where(ReferralStepRow.kind.in_(_SPOKEN))
        .scalar_subquery()
    )
    asked = select(ReferralRow.__table__).where(
        ReferralRow.from_org_id == str(reading.place().org_id),
        ReferralRow.state.in_((S.ISSUED, S.WITHDRAWN)),
        or_(ReferralRow.id.in_(said), ReferralRow.id.in_(steps)),
    )
    return reading.connection.execute(asked).mappings().all()


def _unseen(reading: Reading) -> set[UUID]:
    rows = reading.connection.execute(
        select(CountyViewRow.ref_id).where(
            CountyViewRow.kind == REPLY_KIND, CountyViewRow.seen_at.is_(None)
        )
    )
    return {UUID(row.ref_id) for row in rows if row.ref_id}


def _names(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, str]:
    rows = reading.connection.execute(
        select(PatientRow.id, PatientRow.name).where(PatientRow.id.in_([str(e) for e in ids]))
    )
    return {UUID(row.id): row.name for row in rows}


def unread(reading: Reading, referral_id: UUID) -> bool:
    """Whether the hospital's words about it have not been looked at."""
    refusals = set(_refusals(reading, referral_id))
    return referral_id in _unseen(reading) or bool(refusals - set(_read(reading)))


def mark_read(unit: Unit, referral_id: UUID) -> None:
    """Somebody has looked at the hospital's words."""
    unit.connection.execute(
        update(CountyViewRow)
        .where(CountyViewRow.kind == REPLY_KIND, CountyViewRow.ref_id == str(referral_id))
        .values(seen_at=instant_text(unit.now))
    )
    known = _read(unit)
    fresh = [each for each in _refusals(unit, referral_id) if each not in known]
    if fresh:
        unit.set_setting(REFUSALS_READ, [*known, *fresh][-MOST_READ:])


def _read(reading: Reading) -> list[str]:
    found = reading.setting(REFUSALS_READ, [])
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def same_day_cases(
    reading: Reading, since: datetime, until: datetime, memo: StandingMemo | None = None
) -> Iterator[SameDayCase]:
    """Own green referrals issued between two instants, with what the figures ask of each."""
    rows = reading.connection.execute(
        select(
            ReferralRow.id,
            ReferralRow.revision,
            PatientRow.name.label("patient_name"),
            OrganizationRow.name.label("to_org_name"),
        )
        .join(PatientRow, PatientRow.id == ReferralRow.patient_id)
        .outerjoin(OrganizationRow, OrganizationRow.id == ReferralRow.to_org_id)
        .where(
            ReferralRow.from_org_id == str(reading.place().org_id),
            ReferralRow.green_channel,
            ReferralRow.issued_at >= instant_text(since),
            ReferralRow.issued_at < instant_text(until),
        )
        .order_by(ReferralRow.issued_at)
    ).all()
    marks = [(row.id, row.revision) for row in rows]
    made = standings_of(reading, marks, memo or StandingMemo())
    for each, row in zip(made, rows, strict=True):
        yield _case(each, row.patient_name, row.to_org_name or "")


def _case(standing: Standing, patient: str, org: str) -> SameDayCase:
    record, reply, clock = standing.kept.record, standing.reply, standing.clock
    assert record.issued_at is not None  # asked for by it
    marks = {mark.value: at for mark, at in clock.marks.items()} if clock else {}
    own = reply.seen_at or reply.admitted_at if reply else None
    return SameDayCase(
        id=standing.kept.id,
        no=record.no,
        patient=patient,
        to_org=org,
        to_dept=record.to_dept,
        green=record.green_channel,
        state=standing.progress.state,
        issued_at=record.issued_at,
        service_needed=record.service_needed,
        legs=standing.progress.leg,
        arrived_at=marks.get("arrived"),
        visited_at=own or marks.get("visited"),
        admitted_at=marks.get("admitted"),
        stops=stop_reasons(standing.steps),
        by_phone=own is None and "visited" in marks,
    )
