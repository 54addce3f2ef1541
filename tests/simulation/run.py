"""The run itself: events in simulated seconds, from the moment at which the line is back."""

import heapq
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field

from tests.simulation.clinics import READS, Clinic
from tests.simulation.server import Machine

OUTAGE_FAILURES = 12  # an outage of hours: every clinic is at its longest back-off
END_S = 6 * 3600.0
Steps = Generator[float, float, None]
Wait = Callable[[Clinic, float | None], float]


def by_the_program(clinic: Clinic, retry_after_s: float | None) -> float:
    """Seconds until the next exchange as the program has it."""
    return clinic.wait_s(retry_after_s)


def every_minute(_clinic: Clinic, _retry_after_s: float | None) -> float:
    """What clients without jitter do, for comparison: all at the full minute."""
    return 60.0


@dataclass
class Outcome:
    """What was seen.

    Attributes:
        arrivals: second -> requests that reached the server. owed: (second, ops still owed).
    """

    clinics: list[Clinic]
    machine: Machine
    arrivals: Counter[int] = field(default_factory=Counter)
    refused: int = 0
    hung_up: int = 0
    longest_queue: int = 0
    owed: list[tuple[float, int]] = field(default_factory=list)

    @property
    def peak(self) -> int:
        """Most requests in one second."""
        return max(self.arrivals.values())

    def times(self, name: str) -> list[float]:
        """A time of every clinic, sorted; infinite where it never came."""
        found = (getattr(each, name) for each in self.clinics)
        return sorted(float("inf") if each is None else each for each in found)


@dataclass
class _Server:
    """First come, first served, on so many workers."""

    machine: Machine
    free_at: list[float]
    waiting: list[float] = field(default_factory=list)  # when each accepted request starts

    def ask(self, now: float, entries: int) -> float | None:
        """When the answer is there, or None for 503."""
        while self.waiting and self.waiting[0] <= now:
            heapq.heappop(self.waiting)
        if len(self.waiting) >= self.machine.room:
            return None
        start = max(now, heapq.heappop(self.free_at))
        done = start + self.machine.service_s(entries)
        heapq.heappush(self.free_at, done)
        if start > now:
            heapq.heappush(self.waiting, start)
        return done


def run(
    count: int, machine: Machine, seed: int = 1, wait: Wait = by_the_program, line_s: float = 0.3
) -> Outcome:
    """Let `count` clinics come back at second 0.

    Args:
        count: clinics, each with 200 ops owed.
        machine: the server.
        seed: of everybody's dice.
        wait: how long a clinic waits; the program's rule unless compared.
        line_s: round trip.
    """
    clinics = [Clinic.after_outage(each, seed, OUTAGE_FAILURES) for each in range(count)]
    outcome = Outcome(clinics, machine)
    server = _Server(machine, [0.0] * machine.workers)
    events: list[tuple[float, int, Steps]] = []
    for clinic in clinics:
        life = _Life(clinic, server, outcome, wait, line_s).steps()
        heapq.heappush(events, (next(life), clinic.number, life))
    left, last = sum(len(each.queue.heads) for each in clinics), -1.0
    while events:
        now, number, life = heapq.heappop(events)
        if now > END_S:
            break
        before = len(clinics[number].queue.heads)
        with suppress(StopIteration):  # this clinic owes nothing any more
            heapq.heappush(events, (life.send(now), number, life))
        left -= before - len(clinics[number].queue.heads)
        if now - last >= 1:
            outcome.owed.append((now, left))
            last = now
    outcome.owed.append((max(each for each in outcome.times("done_at")), left))
    return outcome


class _Life:
    """One clinic's exchanges, request by request; `steps` yields when it next does something."""

    def __init__(
        self, clinic: Clinic, server: _Server, outcome: Outcome, wait: Wait, line_s: float
    ) -> None:
        self._clinic, self._server, self._outcome = clinic, server, outcome
        self._wait, self._line_s = wait, line_s

    def steps(self) -> Steps:
        """Yields seconds, is sent the time at which they have passed."""
        clinic = self._clinic
        # it has tried all through the outage, so the line comes back within one of its waits
        ours = self._wait is by_the_program
        now = yield (clinic.chance.random() if ours else 1) * self._wait(clinic, None)
        told: float | None = None
        while clinic.queue.heads:
            clinic.tries += 1
            looks = ours and clinic.looks(told)
            now, fine, told = yield from self._exchange(now, urgent=looks)
            clinic.failures = 0 if fine else clinic.failures + 1
            clinic.probed, clinic.no_line = looks and fine, False
            if clinic.queue.heads:
                now = yield now + self._wait(clinic, told)

    def _exchange(
        self, now: float, *, urgent: bool
    ) -> Generator[float, float, tuple[float, bool, float | None]]:
        """The ledger, bundles until nothing is owed, and the reads that follow."""
        clinic, reads = self._clinic, 1 if urgent else READS
        ledger = True
        while True:
            ops, entries = ([], 0) if ledger else clinic.bundle(urgent=urgent)
            if not ledger and not ops:
                reads -= 1
                if not reads:
                    return now, True, None
            ledger = False
            done = self._ask(now, entries)
            if done is None:
                now = yield now + self._line_s
                return now, False, self._outcome.machine.retry_after_s
            gave_up = now + self._outcome.machine.patience_s
            if done > gave_up:
                self._outcome.hung_up += 1
                now = yield gave_up
                clinic.landed(ops, max(done, gave_up))  # its ledger tells at the next contact
                return now, False, None
            now = yield done + self._line_s
            clinic.landed(ops, now)

    def _ask(self, now: float, entries: int) -> float | None:
        outcome = self._outcome
        outcome.arrivals[int(now)] += 1
        done = self._server.ask(now, entries)
        outcome.longest_queue = max(outcome.longest_queue, len(self._server.waiting))
        if done is None:
            self._clinic.refused += 1
            outcome.refused += 1
        return done
