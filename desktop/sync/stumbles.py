"""What the county stumbles over: one record must not stop the others.

A server that fails over a record (5xx with an OperationOutcome) says neither yes nor no. The ledger
says that nothing was applied; sent again, it fails again, and everything behind it would wait for
ever. So a transaction that fails twice is searched like a refused one, down to the op at fault.
"""

from collections.abc import Sequence

from desktop.sync.plan import Head


class Stumbles:
    """Which transactions failed in this exchange; called on the worker thread."""

    def __init__(self) -> None:
        self._failed: list[frozenset[str]] = []

    def again(self, ops: Sequence[Head]) -> bool:
        """Note that these failed; whether they, or more with them, had failed before."""
        these = frozenset(each.op_id for each in ops)
        known = any(these <= each for each in self._failed)
        self._failed.append(these)
        return known
