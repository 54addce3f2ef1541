"""One clinic of the simulation: its queue is planned by the program's own code."""

import random
from dataclasses import dataclass

from desktop.catalog import BACKGROUND, BOOKING, CHANGE, GREEN, REFERRAL
from desktop.sync.plan import Budget, Head, Queue, next_batch
from desktop.sync.schedule import Situation, delay_s, probing

READS = 9  # requests of an exchange beside its bundles: ledger, desk, pool, scopes of news
# What 200 saves of a working day and night are: kind, priority, entries at the county, bytes.
_MIX = (
    ("patient", BACKGROUND, 1, 1_400, 40),
    ("booking", BOOKING, 2, 2_200, 70),
    ("booking", CHANGE, 2, 2_200, 50),
    ("referral", GREEN, 7, 9_000, 4),
    ("referral", REFERRAL, 7, 9_000, 4),
    ("referral_step", GREEN, 1, 1_200, 12),
    ("training", BACKGROUND, 1, 3_000, 2),
    ("contact", BACKGROUND, 1, 1_100, 18),
)
OPS = sum(each[-1] for each in _MIX)


@dataclass
class Clinic:
    """What it still owes, and what it has lived through.

    Attributes:
        failures: exchanges in a row without the county's answer.
        no_line: the last one could make no connection. probed: it was a look at the line.
        tries, refused: exchanges begun, and answers that were 503.
        green_at, done_at: when the last green-channel op and the last op of all had arrived.
    """

    number: int
    queue: Queue
    weights: dict[str, tuple[int, int]]
    chance: random.Random
    failures: int
    tries: int = 0
    refused: int = 0
    no_line: bool = True
    probed: bool = False
    green_at: float | None = None
    done_at: float | None = None

    @classmethod
    def after_outage(cls, number: int, seed: int, failures: int) -> "Clinic":
        """A clinic with 200 ops owed, in the order in which a day makes them."""
        chance = random.Random(f"{seed}/{number}")
        kinds = [each for each in _MIX for _ in range(each[-1])]
        chance.shuffle(kinds)
        heads, weights = [], {}
        for seq, (kind, priority, entries, size, _count) in enumerate(kinds, start=1):
            op_id = f"{number}-{seq}"
            heads.append(Head(seq, op_id, kind, op_id, 1, priority, local_only=False))
            weights[op_id] = (entries, size)
        queue = Queue(heads, lambda _head: (), lambda _record: True)
        return cls(number, queue, weights, chance, failures)

    def bundle(self, *, urgent: bool = False) -> tuple[list[Head], int]:
        """The next transaction by the program's own plan, and its entries; empty when done."""
        most = GREEN if urgent else None
        batch = next_batch(self.queue, lambda head: self.weights[head.op_id], Budget(), most)
        return batch.ops, sum(self.weights[head.op_id][0] for head in batch.ops)

    def landed(self, ops: list[Head], now: float) -> None:
        """The county has them."""
        self.queue.settle([head.op_id for head in ops])
        if self.green_at is None and not self.queue.order(GREEN):
            self.green_at = now
        if not self.queue.heads:
            self.done_at = now

    def situation(self, retry_after_s: float | None = None) -> Situation:
        """What decides its next exchange."""
        return Situation(
            failures=self.failures,
            retry_after_s=retry_after_s,
            no_line=self.no_line,
            urgent=bool(self.queue.order(GREEN)),
            probed=self.probed,
            owed=bool(self.queue.heads),
        )

    def looks(self, retry_after_s: float | None) -> bool:
        """Whether its next exchange is a look at the line that sends only what is urgent."""
        return probing(self.situation(retry_after_s))

    def wait_s(self, retry_after_s: float | None = None) -> float:
        """Seconds until its next exchange, by the program's own rule."""
        return delay_s(self.situation(retry_after_s), self.chance.random())
