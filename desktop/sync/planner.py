"""What goes out next: the queue and the drafts, kept in step with the file between transactions."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.kept import Place
from desktop.store import attachments, outbox
from desktop.store.epoch import DISTRUST
from desktop.store.store import Reading, Store
from desktop.sync.away import not_there
from desktop.sync.drafts import Draft, Drafts
from desktop.sync.flight import head_of
from desktop.sync.known import Key
from desktop.sync.plan import AWAY, OPEN, PARTS, STUCK, Budget, Head, Queue, next_batch
from desktop.sync.translate import Parcel, Translator

_WAITING = (OPEN, STUCK, PARTS, AWAY)


@dataclass
class Turn:
    """What is to be done next.

    Attributes:
        ops, parcel: to be sent; no ops when nothing more can go.
        blocked: op id -> op id of what it must wait for.
        broken: op id -> why it could not be translated.
    """

    ops: list[Head] = field(default_factory=list)
    parcel: Parcel = field(default_factory=Parcel)
    blocked: dict[str, str] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)


class Planner:
    """Chooses and translates. One for each exchange; called on the worker thread.

    Attributes:
        fresh: resources that were looked at in this exchange.
    """

    def __init__(self, store: Store, place: Place) -> None:
        self._store = store
        self._place = place
        self._queue: Queue | None = None
        self._drafts: dict[str, Draft] = {}
        self._newest = -1
        self._budget = Budget()
        self.fresh: set[Key] = set()

    @property
    def open(self) -> int:
        """How many ops the county has not acknowledged."""
        return len(self._queue.heads) if self._queue else 0

    def next(self, most_priority: int | None) -> Turn:
        """The next transaction, or what must be put aside before there can be one."""
        with self._store.reading() as reading:
            translator = self._translator(reading)
            drafts, queue = translator.drafts, self._up_to_date(reading, translator)
            drafts.plan_over(queue, queue.order(most_priority))
            batch = next_batch(queue, drafts.weigh, self._budget, most_priority)
            # what was put aside before is read again by its successors, and stays where it is
            broken = {
                op_id: why
                for op_id, why in drafts.broken.items()
                if op_id in queue.heads and queue.heads[op_id].state == OPEN
            }
            blocked = batch.blocked | queue.behind()
            if blocked or broken:
                return Turn(blocked=blocked, broken=broken)
            return Turn(batch.ops, translator.parcel(batch.ops, self._budget.entries))

    def part(self, ops: Sequence[Head]) -> Parcel:
        """What some ops of a batch come to; they begin at its first or what was before is there."""
        with self._store.reading() as reading:
            return self._translator(reading).parcel(ops, self._budget.entries)

    def settle(self, op_ids: Iterable[str]) -> None:
        """These have landed."""
        gone = list(op_ids)
        if self._queue:
            self._queue.settle(gone)
            if any(head.state == STUCK for head in self._queue.heads.values()):
                self.anew()  # one of them may have waited for these
        for op_id in gone:
            self._drafts.pop(op_id, None)

    def anew(self) -> None:
        """States of ops have changed otherwise: read them again before the next plan."""
        self._newest = -1

    def facts(self, settled: Collection[str] = ()) -> dict[str, int | str]:
        """What the county may know of what is owed: how much, since when, how much is held up.

        `settled`: what will be there when this arrives.
        """
        heads = self._queue.heads.values() if self._queue else ()
        gone = set(settled)
        owed = [each for each in heads if not each.local_only and each.op_id not in gone]
        return {
            "pending-count": len(owed),
            "held-count": sum(each.state not in _WAITING for each in owed),
            "oldest-pending-at": min((each.created for each in owed), default=""),
        }

    @property
    def away(self) -> int:
        """How many ops wait for what somebody else must send first."""
        heads = self._queue.heads.values() if self._queue else ()
        return sum(each.state == AWAY for each in heads)

    @staticmethod
    def _heads(reading: Reading, drafts: Drafts) -> list[Head]:
        """Open ops; an attachment waits until its bytes are at the county for certain.

        So does what is about a referral that came on paper only, until its sender's Task is there.
        """
        late = attachments.not_ready(reading)
        heads = [head_of(each) for each in outbox.open_ops(reading)]
        away = not_there(reading, heads, drafts)
        held = {each.op_id: AWAY for each in heads if each.op_id in away}
        held |= {each.op_id: PARTS for each in heads if each.record_id in late}
        return [
            replace(each, state=held[each.op_id])
            if each.state == OPEN and each.op_id in held
            else each
            for each in heads
        ]

    def _translator(self, reading: Reading) -> Translator:
        distrust = bool(reading.setting(DISTRUST))
        return Translator(reading, self._place, self._drafts, distrust=distrust, fresh=self.fresh)

    def _up_to_date(self, reading: Reading, translator: Translator) -> Queue:
        newest = outbox.newest_seq(reading)
        if self._queue is None or newest != self._newest:
            self._newest = newest
            drafts = translator.drafts
            heads = self._heads(reading, drafts)
            self._queue = Queue(heads, drafts.needs, drafts.known.arrived, drafts.known.dropped)
        return self._queue
