"""What needs a person: the hospital's no, the server's no, papers that found no printer."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop.domain.booking_papers import day_of
from desktop.domain.codes import ReferralState
from desktop.domain.org_match_rows import OrgOffer
from desktop.domain.payload import read_instant
from desktop.domain.today_rows import Attention, Trouble
from desktop.models.booking import BookingRow
from desktop.models.house import PrintRow
from desktop.models.log import OpRow, OpStateRow
from desktop.models.patient import PatientRow
from desktop.models.referral import ReferralRow
from desktop.models.training import TrainingRow
from desktop.store.queries.org_match import org_matches, waiting_count
from desktop.store.queries.referral_standing import Standing
from desktop.store.queries.taken_away import waiting_records
from desktop.store.store import Reading
from desktop.store.taken_away import SENDERS

_FROM_HOSPITAL = {
    ReferralState.REJECTED: Trouble.DECLINED,
    ReferralState.INFO_REQUESTED: Trouble.ASKED,
    ReferralState.NOT_ARRIVED: Trouble.NOT_ARRIVED,
}
_FROM_SERVER = {
    "QUARANTINED": Trouble.REFUSED,
    "CONFLICT": Trouble.CONFLICT,
    "BLOCKED": Trouble.BLOCKED,
}
_TITLES: dict[str, Any] = {
    "booking": BookingRow.no,
    "referral": ReferralRow.no,
    "training": TrainingRow.no,
    "patient": PatientRow.name,
}
_OF_DAYS = {"day-list", "roster-week"}
_ORDER = list(Trouble)


def attention(reading: Reading, referrals: Sequence[Standing]) -> tuple[Attention, ...]:
    """One row per matter; of one record the worst delivery trouble only."""
    found = [
        *_from_hospital(referrals),
        *_two_ids(reading),
        *_taken_away(reading),
        *_from_server(reading),
        *_owed(reading),
    ]
    found.sort(
        key=lambda row: (_ORDER.index(row.trouble), row.since.timestamp() if row.since else 0.0)
    )
    return tuple(found)


def _from_hospital(referrals: Sequence[Standing]) -> list[Attention]:
    found = []
    for each in referrals:
        trouble = _FROM_HOSPITAL.get(each.progress.state)
        if trouble is None or (trouble is Trouble.ASKED and not each.progress.asked):
            continue
        found.append(
            Attention(
                key=f"{trouble}:{each.kept.id}",
                trouble=trouble,
                record_id=each.kept.id,
                kind="referral",
                title=each.kept.record.no,
                since=each.progress.since,
            )
        )
    return found


def _two_ids(reading: Reading) -> list[Attention]:
    """Organisations under an id of our own; does not let go while something waits there."""
    found = []
    for match in org_matches(reading):
        offer = OrgOffer(match, waiting_count(reading, match.old_id))
        if offer.waiting:
            found.append(
                Attention(
                    key=f"{Trouble.ORG_TWO_IDS}:{match.old_id}",
                    trouble=Trouble.ORG_TWO_IDS,
                    record_id=match.old_id,
                    kind="organization",
                    title=f"{match.here.name} {offer.phone}".strip(),
                    count=offer.waiting,
                )
            )
    return found


def _from_server(reading: Reading) -> list[Attention]:
    rows = reading.connection.execute(
        select(OpRow.record_id, OpRow.kind, OpRow.created_wall, OpStateRow.state)
        .join(OpRow, OpRow.op_id == OpStateRow.op_id)
        .where(OpStateRow.state.in_(_FROM_SERVER))
        .order_by(OpStateRow.seq)
    ).all()
    worst: dict[str, Any] = {}
    for row in rows:
        known = worst.setdefault(row.record_id, row)
        if _ORDER.index(_FROM_SERVER[row.state]) < _ORDER.index(_FROM_SERVER[known.state]):
            worst[row.record_id] = row
    titles = _titles(reading, ((row.kind, row.record_id) for row in worst.values()))
    return [
        Attention(
            key=f"delivery:{row.record_id}",
            trouble=_FROM_SERVER[row.state],
            record_id=UUID(row.record_id),
            kind=row.kind,
            title=titles.get(row.record_id, ""),
            since=read_instant(row.created_wall),
        )
        for row in worst.values()
    ]


def _taken_away(reading: Reading) -> list[Attention]:
    """Records of ours that the county has deleted; a referral is told of before all else."""
    return [
        Attention(
            key=f"taken-away:{each.record_id}",
            trouble=Trouble.TAKEN_AWAY if each.kind in SENDERS else Trouble.TAKEN_AWAY_OTHER,
            record_id=UUID(each.record_id),
            kind=each.kind,
            title=each.title,
            since=each.saved_at,
        )
        for each in waiting_records(reading)
    ]


def _owed(reading: Reading) -> list[Attention]:
    rows = reading.connection.execute(
        select(PrintRow).where(PrintRow.owed).order_by(PrintRow.seq)
    ).all()
    kinds = _kinds(reading, [row.record_id for row in rows])
    titles = _titles(reading, kinds.items(), swapped=True)
    return [
        Attention(
            key=f"print:{row.seq}",
            trouble=Trouble.PRINT_OWED,
            record_id=UUID(row.record_id),
            kind=row.template,
            title=titles.get(row.record_id, "") or _day_title(row.template, row.record_id),
            since=read_instant(row.at),
        )
        for row in rows
    ]


def _day_title(template: str, key: str) -> str:
    """The day of a paper that is about a day or its week."""
    return day_of(UUID(key)).isoformat() if template in _OF_DAYS else ""


def _kinds(reading: Reading, ids: Sequence[str]) -> dict[str, str]:
    rows = reading.connection.execute(
        select(OpRow.record_id, OpRow.kind).where(OpRow.record_id.in_(ids)).distinct()
    )
    return {row.record_id: row.kind for row in rows}


def _titles(reading: Reading, named: Any, *, swapped: bool = False) -> dict[str, str]:
    by_kind: dict[str, list[str]] = {}
    for first, second in named:
        kind, record_id = (second, first) if swapped else (first, second)
        by_kind.setdefault(kind, []).append(record_id)
    found: dict[str, str] = {}
    for kind, ids in by_kind.items():
        if kind in _TITLES:
            column = _TITLES[kind]
            rows = reading.connection.execute(
                select(column.class_.id, column).where(column.class_.id.in_(ids))
            )
            found |= {row[0]: row[1] for row in rows}
    return found
