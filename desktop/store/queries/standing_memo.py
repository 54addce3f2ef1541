"""Where referrals stand, without working out anew what has not changed.

A board of hundreds is read again after every word of the county; most of it stands as before.
What each was made from is compared, and only where that differs is it made again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, and_, func, or_, select
from sqlalchemy import cast as sql_cast
from sqlalchemy.types import String

from desktop.domain.codes import ReferralState, StepKind
from desktop.domain.kept import Delivery
from desktop.domain.referral_county import FINISHED
from desktop.models.log import CountyViewRow, OpRow, OpStateRow
from desktop.models.referral import ReferralRow
from desktop.models.referral_step import ReferralStepRow
from desktop.store import taken_away
from desktop.store.attachments import stays_here
from desktop.store.queries.delivery import delivery_of
from desktop.store.queries.referral_standing import REPLY_KIND, Standing, chunks, standings
from desktop.store.store import Reading

LOT = 100
_MOST = 20_000
_REFERRAL = cast("Table", ReferralRow.__table__)


@dataclass(slots=True)
class StandingMemo:
    """What was made, and from what; of one file. GUI thread only.

    Attributes:
        later: ids and revisions of what is over, left for `read_on`.
    """

    made: dict[tuple[str, bool], tuple[Any, Standing]] = field(default_factory=dict)
    later: list[tuple[str, int]] = field(default_factory=list)


def standings_of(
    reading: Reading,
    marks: Sequence[tuple[str, int]],
    memo: StandingMemo,
    *,
    clocks_of_ended: bool = True,
) -> list[Standing]:
    """Where these referrals stand, in the same order.

    Args:
        reading: of the file the memo belongs to.
        marks: id and revision of each referral, as kept now.
        memo: grows by what had to be worked out.
        clocks_of_ended: as of `standings`.
    """
    if len(memo.made) > _MOST:
        memo.made.clear()
    found = _made_from(reading, [each for each, _revision in marks])
    now = {each: (revision, *found[each]) for each, revision in marks}
    changed = [each for each in now if _known(memo, each, clocks_of_ended) != now[each]]
    for chunk in chunks(changed):
        rows = reading.connection.execute(select(_REFERRAL).where(_REFERRAL.c.id.in_(chunk)))
        whole = [dict(row) for row in rows.mappings()]
        for each in standings(reading, whole, clocks_of_ended=clocks_of_ended):
            key = str(each.kept.id)
            memo.made[key, clocks_of_ended] = (now[key], each)
    return [memo.made[each, clocks_of_ended][1] for each, _revision in marks]


def put_off(reading: Reading, marks: Sequence[tuple[str, int]], memo: StandingMemo) -> set[str]:
    """Ids of these that are over and were never worked out, if they are more than a lot.

    They are left to `read_on`, so that nobody who looks at what runs waits for what is over.
    """
    new = [(each, revision) for each, revision in marks if (each, False) not in memo.made]
    over: set[str] = set()
    if len(new) > LOT:
        run = reading.connection.execute
        for chunk in chunks([each for each, _revision in new]):
            over.update(run(_OVER.where(_REFERRAL.c.id.in_(chunk))).scalars())
    memo.later = [mark for mark in new if mark[0] in over] if len(over) > LOT else []
    return {each for each, _revision in memo.later}


def read_on(reading: Reading, memo: StandingMemo) -> bool:
    """Work out the next lot of what was left; True while more is left."""
    lot, memo.later = memo.later[:LOT], memo.later[LOT:]
    standings_of(reading, lot, memo, clocks_of_ended=False)
    return bool(memo.later)


def _known(memo: StandingMemo, referral_id: str, clocks: bool) -> Any:  # noqa: FBT001 - a key
    made = memo.made.get((referral_id, clocks))
    return made[0] if made else None


def _made_from(reading: Reading, ids: list[str]) -> dict[str, tuple[Any, ...]]:
    """Steps, replies, ops, the delivery of answers, and what the county took away: plain values."""
    steps: dict[Any, list[Any]] = defaultdict(list)
    replies: dict[Any, list[Any]] = defaultdict(list)
    ops: dict[Any, list[Any]] = defaultdict(list)
    answers: dict[Any, list[UUID]] = defaultdict(list)
    run = reading.connection.execute
    for chunk in chunks(ids):
        for of, step_id, revision, kind in run(_STEPS.where(_STEP.referral_id.in_(chunk))):
            steps[of].append((step_id, revision))
            if kind == StepKind.SUPPLEMENT:
                answers[of].append(UUID(step_id))
        for reply in run(_REPLIES.where(CountyViewRow.ref_id.in_(chunk))):
            replies[reply[0]].append(tuple(reply[1:]))
        for op in run(_OPS.where(OpRow.record_id.in_(chunk))):
            ops[op[0]].append(tuple(op[1:]))
    reached = delivery_of(reading, _all(answers.values()))
    gone = taken_away.words(reading, dict.fromkeys(ids, "referral"))
    return {
        each: (
            tuple(steps[each]),
            tuple(replies[each]),
            tuple(ops[each]),
            tuple(reached.get(answer, Delivery.LOCAL) for answer in answers[each]),
            gone.get(each),
        )
        for each in ids
    }


def _all(lists: Iterable[list[UUID]]) -> list[UUID]:
    return [each for listed in lists for each in listed]


# --- statements, built once ---------------------------------------------------------------------

_STEP = ReferralStepRow
_STEPS = select(_STEP.referral_id, _STEP.id, _STEP.revision, _STEP.kind).order_by(_STEP.id)
# as text: what is only compared need not be read as JSON
_REPLIES = (
    select(CountyViewRow.ref_id, CountyViewRow.record_id, sql_cast(CountyViewRow.payload, String))
    .where(CountyViewRow.kind == REPLY_KIND)
    .order_by(CountyViewRow.changed_at, CountyViewRow.record_id)
)
_OPS = (
    select(OpRow.record_id, OpRow.seq, stays_here(OpRow), OpStateRow.state, OpStateRow.bundle_no)
    .join(OpStateRow, OpStateRow.op_id == OpRow.op_id)
    .order_by(OpRow.seq)
)
# over beyond doubt; what is read so by mistake is only read a moment later
_COMPLETED = select(CountyViewRow.ref_id).where(
    CountyViewRow.kind == REPLY_KIND,
    CountyViewRow.ref_id == _REFERRAL.c.id,
    func.json_extract(CountyViewRow.payload, "$.state") == str(ReferralState.COMPLETED),
)
_OVER = select(_REFERRAL.c.id).where(
    or_(
        _REFERRAL.c.state.in_([str(each) for each in FINISHED - {ReferralState.WITHDRAWN}]),
        and_(func.json_array_length(_REFERRAL.c.legs) == 0, _COMPLETED.exists()),
    )
)
