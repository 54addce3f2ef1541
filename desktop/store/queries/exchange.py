"""What the status bar and the exchange screen show: a pure function of what is stored."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, not_, or_, select
from sqlalchemy.orm import aliased

from desktop.catalog import GREEN
from desktop.domain.codes import ReceptionState
from desktop.domain.exchange import ArrivedOp, ExchangeStatus, HeldOp, WaitingGroup
from desktop.domain.payload import read_instant
from desktop.domain.reception_states import FINISHED
from desktop.models.log import BundleRow, OpRow, OpStateRow
from desktop.models.reception import ReceptionRow
from desktop.models.referral import ReferralRow
from desktop.store import outbox
from desktop.store.attachments import stays_here
from desktop.store.queries.named import known_titles
from desktop.store.queries.taken_away import waiting_ids, waiting_records
from desktop.store.store import Reading

_S = ReceptionState
_BLOCKER, _BLOCKING = aliased(OpStateRow), aliased(OpRow)
_WITH_US = (_S.ARRIVED, _S.SEEN, _S.DISCHARGED, _S.AWAITING_RETURN)
_ON_THE_WAY = ("PENDING", "SENT", "BLOCKED")
_HELD = ("QUARANTINED", "CONFLICT", "BLOCKED")
_RECENT = 50


def exchange_status(reading: Reading) -> ExchangeStatus:
    """The four facts, as of now."""
    counts = outbox.counts(reading)
    state = reading.setting("exchange_state", {})
    oldest = outbox.oldest_waiting(reading)
    return ExchangeStatus(
        waiting=sum(counts.get(each, 0) for each in _ON_THE_WAY),
        oldest=read_instant(oldest) if oldest else None,
        last_success=_instant(state.get("last_success")),
        last_contact=_instant(state.get("last_contact")),
        problems=sum(counts.get(each, 0) for each in ("QUARANTINED", "CONFLICT"))
        + (_behind_dropped(reading) if counts.get("BLOCKED") else 0)
        + len(waiting_ids(reading)),
        outcome=state.get("outcome", ""),
        code=state.get("code", ""),
        away=reading.setting(outbox.AWAY, 0),
        urgent_since=_instant(urgent_since(reading)),
    )


def _behind_dropped(reading: Reading) -> int:
    """How many wait for what a person said is never to be sent: only a person can help them."""
    asked = (
        select(func.count())
        .select_from(OpStateRow)
        .join(_BLOCKER, _BLOCKER.op_id == OpStateRow.blocked_by)
        .where(OpStateRow.state == "BLOCKED", _BLOCKER.state == "DISCARDED")
    )
    return int(reading.connection.execute(asked).scalar_one())


def waiting_groups(reading: Reading) -> tuple[WaitingGroup, ...]:
    """Records on their way or owed, by kind, oldest kind first."""
    rows = reading.connection.execute(
        select(OpRow.kind, func.count(OpRow.record_id.distinct()), func.min(OpRow.created_wall))
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .where(
            OpStateRow.state.in_(_ON_THE_WAY),
            ~(stays_here(OpRow) & (OpStateRow.state == "PENDING")),
        )
        .group_by(OpRow.kind)
        .order_by(func.min(OpRow.created_wall))
    )
    return tuple(WaitingGroup(kind, count, read_instant(oldest)) for kind, count, oldest in rows)


def held_ops(reading: Reading) -> tuple[HeldOp, ...]:
    """Everything that needs a person: what is held, then what was taken away; oldest first."""
    rows = reading.connection.execute(
        select(
            OpRow.op_id,
            OpRow.kind,
            OpRow.record_id,
            OpRow.payload,
            OpStateRow.state,
            OpStateRow.reason_code,
            OpStateRow.reason_text,
            OpRow.created_wall,
            OpStateRow.blocked_by,
            _BLOCKER.state.label("blocker"),
            _BLOCKING.kind.label("blocking"),
            _BLOCKING.payload.label("of"),
        )
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .outerjoin(_BLOCKER, _BLOCKER.op_id == OpStateRow.blocked_by)
        .outerjoin(_BLOCKING, _BLOCKING.op_id == OpStateRow.blocked_by)
        .where(OpStateRow.state.in_(_HELD))
        .order_by(OpRow.seq)
    )
    name = known_titles(reading)
    return (*(_held(row, name) for row in rows.mappings()), *waiting_records(reading))


def _held(row: Any, name: Callable[[str], str]) -> HeldOp:
    behind = row["state"] == "BLOCKED" and row["of"] is not None
    return HeldOp(
        row["op_id"],
        row["kind"],
        row["record_id"],
        name(row["payload"]),
        row["state"],
        row["reason_code"] or _code_of(row["state"], row["blocker"]),
        row["reason_text"] or "",
        read_instant(row["created_wall"]),
        waits_for=row["blocked_by"] if behind and row["blocker"] in _HELD else "",
        waits_kind=row["blocking"] if behind else "",
        waits_title=name(row["of"]) if behind else "",
    )


def _code_of(state: str, blocker: str | None) -> str:
    if state != "BLOCKED":
        return "exchange.refused"
    return "exchange.waits_for_dropped" if blocker == "DISCARDED" else "exchange.waits_for_other"


def recent_arrivals(reading: Reading) -> tuple[ArrivedOp, ...]:
    """The newest acknowledged ops, newest first."""
    rows = reading.connection.execute(
        select(OpRow.op_id, OpRow.kind, OpRow.payload, BundleRow.frozen_at)
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .join(BundleRow, BundleRow.bundle_no == OpStateRow.bundle_no)
        .where(OpStateRow.state == "ACKED")
        .order_by(BundleRow.bundle_no.desc(), OpRow.seq.desc())
        .limit(_RECENT)
    )
    name = known_titles(reading)
    return tuple(
        ArrivedOp(op_id, kind, name(payload), read_instant(at)) for op_id, kind, payload, at in rows
    )


def urgent_waits(reading: Reading) -> bool:
    """Whether a green-channel referral, or a step of one, is on its way."""
    asked = (
        select(OpRow.op_id)
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .where(
            OpStateRow.state.in_(("PENDING", "SENT")), OpRow.priority <= GREEN, ~stays_here(OpRow)
        )
        .limit(1)
    )
    return reading.connection.execute(asked).first() is not None


def urgent_since(reading: Reading) -> str | None:
    """Instant text of the oldest op of an emergency that is not at the county, held or not."""
    asked = (
        select(func.min(OpRow.created_wall))
        .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
        .where(
            OpStateRow.state.in_((*_ON_THE_WAY, "QUARANTINED", "CONFLICT")),
            OpRow.priority <= GREEN,
            OpRow.kind == "referral",
            ~stays_here(OpRow),
        )
    )
    found: str | None = reading.connection.execute(asked).scalar()
    return found


def emergency_open(reading: Reading) -> bool:
    """Whether an emergency is under way: one we referred, or one on its way to us."""
    own = str(reading.place().org_id)
    here = exists().where(
        ReceptionRow.referral_id == ReferralRow.id,
        ReceptionRow.org_id == own,
        ReceptionRow.state.in_([str(each) for each in (*FINISHED, *_WITH_US)]),
    )
    found = reading.connection.execute(
        select(ReferralRow.id)
        .where(
            ReferralRow.state == "issued",
            ReferralRow.urgency != "routine",
            or_(ReferralRow.from_org_id == own, and_(ReferralRow.to_org_id == own, not_(here))),
        )
        .limit(1)
    ).first()
    return found is not None


def _instant(text: str | None) -> datetime | None:
    return read_instant(text) if text else None
