"""The modelled county server: workers, a queue that is not endless, and 503 beyond it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Machine:
    """What a county runs.

    Attributes:
        workers: requests served at once.
        read_s, entry_s, bundle_s: service time of a read; of a transaction, per entry and besides.
        room: requests that may wait; one more is answered 503 with `retry_after_s`.
        patience_s: a client hangs up after so long without an answer; the work is done all the
            same, so that it learns from its ledger that the bundle had landed.
    """

    workers: int
    read_s: float = 0.012
    entry_s: float = 0.006
    bundle_s: float = 0.020
    room: int = 200
    retry_after_s: float = 20.0
    patience_s: float = 30.0

    def service_s(self, entries: int) -> float:
        """Seconds one worker is busy with a request; 0 entries is a read."""
        return self.bundle_s + entries * self.entry_s if entries else self.read_s
