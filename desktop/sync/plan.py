"""Which ops go out next. Pure: knows neither file nor wire.

An op depends on earlier open ops of its own record and of the records it refers to: those go
before it, or in the same transaction. Dependencies always have a smaller sequence number, so any
run of a batch that starts at its first op is closed as well; bisecting relies on it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

OPEN, STUCK, QUARANTINED, CONFLICT = "PENDING", "BLOCKED", "QUARANTINED", "CONFLICT"
PARTS = "PARTS"  # open, and not to be started with before its bytes are there; never written down
AWAY = "AWAY"  # open, and not before the county has what it is about; never written down
_HELD = frozenset({QUARANTINED, CONFLICT, STUCK})
Dropped = Callable[[str], str | None]
MOST_ENTRIES = 50
MOST_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Head:
    """An open op without its payload; `created` is the instant of the save, UTC text."""

    seq: int
    op_id: str
    kind: str
    record_id: str
    revision: int
    priority: int
    local_only: bool
    state: str = OPEN
    created: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """What fits into one transaction, the ledger's entry left out."""

    entries: int = MOST_ENTRIES - 1
    bytes: int = MOST_BYTES


@dataclass
class Batch:
    """Ops of one transaction.

    Attributes:
        ops: by sequence number, closed under dependency.
        blocked: op id -> op id of what it must wait for.
        partial: the one op here is too large for a transaction and goes in several.
    """

    ops: list[Head] = field(default_factory=list)
    blocked: dict[str, str] = field(default_factory=dict)
    partial: bool = False


class Queue:
    """Open ops, found by what they depend on.

    Args:
        heads: every open op, any order.
        needs: ids of records an op refers to.
        arrived: whether some revision of a record has been acknowledged, or it is not ours.
        dropped: op of a record that a person said is never to be sent, if there is one.
    """

    def __init__(
        self,
        heads: Iterable[Head],
        needs: Callable[[Head], Iterable[str]],
        arrived: Callable[[str], bool],
        dropped: Dropped = lambda _record: None,
    ) -> None:
        self.heads = {head.op_id: head for head in heads}
        self._needs = needs
        self._arrived = arrived
        self._dropped = dropped
        self._by_record: dict[str, list[Head]] = defaultdict(list)
        for head in sorted(self.heads.values(), key=lambda each: each.seq):
            self._by_record[head.record_id].append(head)
        self._startable = sorted(
            (head for head in self.heads.values() if head.state == OPEN and not head.local_only),
            key=lambda each: (each.priority, each.seq),
        )

    def ask(
        self,
        needs: Callable[[Head], Iterable[str]],
        arrived: Callable[[str], bool],
        dropped: Dropped,
    ) -> None:
        """Whom to ask from now on; the answers are those of another moment."""
        self._needs, self._arrived, self._dropped = needs, arrived, dropped

    def settle(self, op_ids: Iterable[str]) -> None:
        """Forget ops that are no longer open."""
        for op_id in op_ids:
            head = self.heads.pop(op_id, None)
            if head is not None:
                self._by_record[head.record_id].remove(head)
        self._startable = [head for head in self._startable if head.op_id in self.heads]

    def order(self, most_priority: int | None = None) -> list[Head]:
        """Ops that may be started with, most urgent first, then oldest."""
        if most_priority is None:
            return self._startable
        return [head for head in self._startable if head.priority <= most_priority]

    def older(self, record_id: str, head: Head) -> list[Head]:
        """Open ops of a record that were saved before this one."""
        return [each for each in self._by_record.get(record_id, ()) if each.seq < head.seq]

    def unit(self, head: Head) -> list[Head] | Head:
        """The op and all it depends on, by sequence number; or the op it must wait for."""
        found: dict[str, Head] = {}
        waiting = [head]
        while waiting:
            each = waiting.pop()
            if each.op_id in found:
                continue
            found[each.op_id] = each
            earlier = self._own(each)
            if isinstance(earlier, Head):
                return earlier
            waiting.extend(earlier)
            for record_id in self._needs(each):
                wanted = self._other(record_id, each)
                if isinstance(wanted, Head):
                    return wanted
                waiting.extend(wanted)
        return sorted(found.values(), key=lambda each: each.seq)

    def behind(self) -> dict[str, str]:
        """Ops whose bytes are not there yet, and that what they are about holds up: op -> that op.

        Bytes of something refused are not uploaded, so nothing else would ever say why they wait.
        """
        found: dict[str, str] = {}
        for head in (each for each in self.heads.values() if each.state == PARTS):
            wanted = self.unit(head)
            if isinstance(wanted, Head) and (wanted.seq < 0 or wanted.state in _HELD):
                found[head.op_id] = wanted.op_id
        return found

    def _own(self, head: Head) -> list[Head] | Head:
        """Earlier open ops of the same record; a conflict holds everything after it."""
        earlier = self.older(head.record_id, head)
        held = next((each for each in earlier if each.state == CONFLICT), None)
        return held or [each for each in earlier if each.state == OPEN]

    def _other(self, record_id: str, head: Head) -> list[Head] | Head:
        """Open ops of a record that this one refers to and that are older."""
        theirs = self.older(record_id, head)
        going = [each for each in theirs if each.state == OPEN]
        if self._arrived(record_id):
            return [] if all(each.local_only for each in going) else going
        if any(not each.local_only for each in going):
            return going
        if theirs:
            return theirs[-1]
        # never at the county, and never to come there: what refers to it must not go either
        dropped = self._dropped(record_id)
        return Head(-1, dropped, "", record_id, 0, 0, local_only=False) if dropped else []


def next_batch(
    queue: Queue,
    weigh: Callable[[Head], tuple[int, int]],
    budget: Budget,
    most_priority: int | None = None,
) -> Batch:
    """Fill one transaction.

    Args:
        queue: every open op.
        weigh: entries and bytes of an op alone.
        budget: what fits.
        most_priority: leave out what is less urgent.
    """
    batch, taken = Batch(), dict[str, Head]()
    entries = size = 0
    for head in queue.order(most_priority):
        if head.op_id in taken:
            continue
        unit = queue.unit(head)
        if isinstance(unit, Head):
            batch.blocked[head.op_id] = unit.op_id
            continue
        fresh = [each for each in unit if each.op_id not in taken]
        weights = [weigh(each) for each in fresh]
        more, bytes_more = sum(each[0] for each in weights), sum(each[1] for each in weights)
        if taken and (entries + more > budget.entries or size + bytes_more > budget.bytes):
            break
        taken.update((each.op_id, each) for each in fresh)
        entries, size = entries + more, size + bytes_more
        if entries > budget.entries or size > budget.bytes:
            break
    batch.ops = sorted(taken.values(), key=lambda each: each.seq)
    return _cut(batch, weigh, budget)


def _cut(batch: Batch, weigh: Callable[[Head], tuple[int, int]], budget: Budget) -> Batch:
    """A unit larger than a transaction goes in several: its first ops first."""
    entries = size = 0
    for index, head in enumerate(batch.ops):
        more, bytes_more = weigh(head)
        entries, size = entries + more, size + bytes_more
        if entries > budget.entries or size > budget.bytes:
            batch.ops = batch.ops[: max(index, 1)]
            batch.partial = index == 0
            break
    return batch


def halves(ops: Sequence[Head]) -> tuple[list[Head], list[Head]]:
    """The older half, which is closed, and the rest."""
    middle = (len(ops) + 1) // 2
    return list(ops[:middle]), list(ops[middle:])
