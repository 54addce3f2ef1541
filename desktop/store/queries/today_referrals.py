"""Referrals that are out and not over, for the cards of the Today screen."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import ConsentType, InsuranceFiling, ReferralState
from desktop.domain.payload import instant_text
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_rules import confirmation_due, is_emergency, wanted_fields
from desktop.domain.referral_states import CONTACTS
from desktop.domain.today_rows import RunningReferral, Unfinished, UnfinishedReferral
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.store.queries.organizations import every_name
from desktop.store.queries.referral_news import clock_rules, news_at
from desktop.store.queries.referral_settings import referral_settings
from desktop.store.queries.referral_standing import (
    Standing,
    running_or_lately_closed,
    standings,
)
from desktop.store.store import Reading

LOOKED_BACK_DAYS = 366
_CONSENT = frozenset({"consent_type", "consent_signer", "consent_at"})


def open_referrals(reading: Reading, today: date) -> list[Standing]:
    """Referrals of the last year that we have issued and nobody has ended, the oldest first.

    What the county has ended in the last 30 days is among them: papers may still be owed.
    """
    since = datetime.combine(today - timedelta(days=LOOKED_BACK_DAYS), time(), CLINIC_ZONE)
    rows = reading.connection.execute(
        select(ReferralRow.__table__)
        .where(
            ReferralRow.state == ReferralState.ISSUED,
            ReferralRow.from_org_id == str(reading.place().org_id),
            ReferralRow.created_at >= instant_text(since),
            running_or_lately_closed(today),
        )
        .order_by(ReferralRow.issued_at)
    ).mappings()
    return standings(reading, rows, clocks_of_ended=False)


def green(
    reading: Reading, referrals: Sequence[Standing], now: datetime
) -> tuple[RunningReferral, ...]:
    """Those in the green channel, with whose move it is; who is late first."""
    rules, news = clock_rules(reading), news_at(reading)
    shown = [
        each
        for each in referrals
        if each.kept.record.green_channel and each.progress.state not in FINISHED
    ]
    names = patient_names(reading, (each.kept.record.patient_id for each in shown))
    units = every_name(reading)
    found = [
        RunningReferral(
            id=each.kept.id,
            no=each.kept.record.no,
            patient=names.get(each.kept.record.patient_id, ""),
            to_org=units.get(each.kept.record.to_org_id, "") if each.kept.record.to_org_id else "",
            to_dept=each.kept.record.to_dept,
            state=each.progress.state,
            holder=each.progress.holder,
            since=each.progress.since,
            issued_at=each.kept.record.issued_at or each.kept.created_at,
            must_ring=each.progress.must_ring,
            delivery=each.delivery,
            clock=each.clock,
            rules=rules,
            news_at=news,
            leg=each.progress.leg,
        )
        for each in shown
    ]
    return tuple(sorted(found, key=lambda row: (not row.presses(now), row.issued_at)))


def to_finish(reading: Reading, referrals: Sequence[Standing]) -> tuple[UnfinishedReferral, ...]:
    """What issued referrals still wait for, and signed ones in review; the nearest hour first."""
    referrals = [*referrals, *_in_review(reading)]
    names = patient_names(reading, (each.kept.record.patient_id for each in referrals))
    office = referral_settings(reading).insurance_phone
    found = [
        UnfinishedReferral(
            id=each.kept.id,
            no=each.kept.record.no,
            patient=names.get(each.kept.record.patient_id, ""),
            doctor=each.kept.record.doctor_name,
            what=what,
            due=due,
            fields=fields,
            phone=office if what is Unfinished.INSURANCE else "",
        )
        for each in referrals
        for what, due, fields in _open_ends(each)
    ]
    order = list(Unfinished)
    return tuple(
        sorted(
            found,
            key=lambda row: (
                row.due is None,
                row.due.timestamp() if row.due else 0.0,
                order.index(row.what),
            ),
        )
    )


def _open_ends(
    standing: Standing,
) -> Iterator[tuple[Unfinished, datetime | None, tuple[str, ...]]]:
    record = standing.kept.record
    if record.state is ReferralState.AWAITING_REVIEW:
        yield Unfinished.REVIEW, None, ()
        return
    if due := confirmation_due(record):
        yield Unfinished.CONFIRMATION, due, ()
    if standing.progress.state is not ReferralState.DIED:  # nobody asks a family in mourning
        yield from _owed_by_family(standing)
    if record.insurance_filing is InsuranceFiling.NEEDED:
        yield Unfinished.INSURANCE, record.insurance_due_at, ()


def _owed_by_family(
    standing: Standing,
) -> Iterator[tuple[Unfinished, datetime | None, tuple[str, ...]]]:
    record = standing.kept.record
    wanted = wanted_fields(record) if is_emergency(record.urgency) else ()
    waived = record.consent_type is ConsentType.EMERGENCY_WAIVER
    if waived or _CONSENT & set(wanted):
        yield Unfinished.CONSENT, record.consent_due_at, ()
    called = any(step.kind in CONTACTS for step in standing.steps)
    if is_emergency(record.urgency) and not called and standing.progress.state not in FINISHED:
        yield Unfinished.CONTACT, None, ()
    if fields := tuple(name for name in wanted if name not in _CONSENT):
        yield Unfinished.FIELDS, None, fields


def _in_review(reading: Reading) -> list[Standing]:
    rows = reading.connection.execute(
        select(ReferralRow.__table__).where(
            ReferralRow.state == ReferralState.AWAITING_REVIEW,
            ReferralRow.from_org_id == str(reading.place().org_id),
        )
    ).mappings()
    return standings(reading, rows, clocks_of_ended=False)


def patient_names(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id."""
    texts = [str(each) for each in ids]
    rows = reading.connection.execute(
        select(PatientRow.id, PatientRow.name).where(PatientRow.id.in_(texts))
    )
    return {UUID(row.id): row.name for row in rows}
