"""Faults of a bad line or a bad server, played by script."""

from collections import deque
from dataclasses import dataclass
from threading import Lock
from typing import Literal

Kind = Literal[
    "lose",  # the line goes before the request is applied
    "drop",  # it is applied, then the line goes without an answer
    "cut",  # applied; the answer breaks off in the middle of its bytes
    "truncate",  # applied; the answer is whole for HTTP, its JSON is not
    "html",  # a network's sign-in page with status 200; nothing is applied
    "fewer",  # applied; the answer has one entry too few
    "more",  # applied; the answer has one entry too many
    "swap",  # applied; the answer's entries stand in another order
    "bare",  # applied; the answer tells no versions
    "status",  # refused with `status` and an OperationOutcome; nothing is applied
    "page",  # refused with `status` and an HTML page; nothing is applied
    "delay",  # applied after `seconds`, then answered
    "drip",  # applied; each byte of the answer after `seconds`
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        status: of the answer, for `status` and `page`.
        retry_after: Retry-After header to send, as it stands.
        location: Location header to send, for a `page` that leads elsewhere.
        seconds: for `delay` and `drip`.
        method: only a request of this method has it; empty for any.
        path: only a request whose address has this in it.
    """

    kind: Kind
    status: int = 200
    retry_after: str = ""
    location: str = ""
    seconds: float = 0.0
    method: str = ""
    path: str = ""


class Faults:
    """What shall go wrong. Any thread.

    Attributes:
        drop_every_second_answer: apply every second request and hang up.
        ignore_if_match: take stale versions inside transactions, as some servers do.
    """

    def __init__(
        self, *, drop_every_second_answer: bool = False, ignore_if_match: bool = False
    ) -> None:
        self.drop_every_second_answer = drop_every_second_answer
        self.ignore_if_match = ignore_if_match
        self._script: deque[Fault] = deque()
        self._count = 0
        self._lock = Lock()

    def plan(self, *faults: Fault) -> None:
        """Play these, each on the first request that fits, in this order."""
        with self._lock:
            self._script.extend(faults)

    def clear(self) -> None:
        """Nothing more goes wrong."""
        with self._lock:
            self._script.clear()
            self.drop_every_second_answer = False

    def take(self, method: str, target: str) -> Fault | None:
        """What goes wrong with this request; asked once for each."""
        with self._lock:
            self._count += 1
            if self._script:
                first = self._script[0]
                if first.method in ("", method) and first.path in target:
                    return self._script.popleft()
            dropped = self.drop_every_second_answer and self._count % 2 == 0
        return Fault("drop") if dropped else None
