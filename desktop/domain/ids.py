"""Record ids: made on this computer, ordered by time, and the FHIR ids at the county."""

import secrets
import threading
import time
from uuid import UUID, uuid5

_SEQUENCE_BITS = 12
_RANDOM_BITS = 62


class Uuid7Maker:
    """Makes UUIDv7, each greater than the one before. Safe from any thread.

    Within a millisecond, and while the clock has stepped back, the last time is kept and the
    12-bit sequence counts on; when it is full, the time moves one millisecond ahead.

    Source: RFC 9562, sections 5.7 and 6.2 (method 1).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ms = -1
        self._sequence = 0

    def make(self, now_ms: int) -> UUID:
        """The next id.

        Args:
            now_ms: Unix milliseconds, not negative.
        """
        with self._lock:
            if now_ms > self._ms:
                # The upper half stays free: a burst in one millisecond has room to count.
                self._ms, self._sequence = now_ms, secrets.randbits(_SEQUENCE_BITS - 1)
            else:
                carry, self._sequence = divmod(self._sequence + 1, 1 << _SEQUENCE_BITS)
                self._ms += carry
            ms, sequence = self._ms, self._sequence
        tail = secrets.randbits(_RANDOM_BITS)
        return UUID(int=(ms << 80) | (0x7 << 76) | (sequence << 64) | (0b10 << 62) | tail)


_maker = Uuid7Maker()  # one a process: two would break the order


def uuid7(now_ms: int | None = None) -> UUID:
    """A new UUIDv7, greater than every one before it in this process. Safe from any thread.

    Args:
        now_ms: Unix milliseconds; the system clock when not given.
    """
    return _maker.make(time.time_ns() // 1_000_000 if now_ms is None else now_ms)


def child_id(record_id: UUID, role: str) -> UUID:
    """Id of a resource that belongs to a record; the same record and role give the same id.

    Args:
        record_id: the record's own id, used as the name space.
        role: what the resource is to the record, such as `consent` or `vitals/pulse`.
    """
    return uuid5(record_id, role)
