"""Record ids: made on this computer, ordered by time, and the FHIR ids at the county."""

import secrets
import threading
import time
from uuid import UUID, uuid5

_SEQUENCE_BITS = 12
_RANDOM_BITS = 62
_lock = threading.Lock()


class _Last:
    """Time (ms) and sequence of the newest id of this process."""

    ms = 0
    sequence = 0


def uuid7(now_ms: int | None = None) -> UUID:
    """A new UUIDv7, greater than every one before it in this process. Safe from any thread.

    Within a millisecond, and while the clock has stepped back, the last time is kept and the
    12-bit field counts on; when it is full, the time moves one millisecond ahead.

    Args:
        now_ms: Unix milliseconds; the system clock when not given.

    Source: RFC 9562, sections 5.7 and 6.2 (method 1).
    """
    ms = time.time_ns() // 1_000_000 if now_ms is None else now_ms
    with _lock:
        if ms > _Last.ms:
            # The upper half stays free, so that a burst in one millisecond has room to count.
            _Last.ms, _Last.sequence = ms, secrets.randbits(_SEQUENCE_BITS - 1)
        else:
            carry, _Last.sequence = divmod(_Last.sequence + 1, 1 << _SEQUENCE_BITS)
            _Last.ms += carry
        ms, sequence = _Last.ms, _Last.sequence
    return UUID(
        int=(ms << 80)
        | (0x7 << 76)
        | (sequence << 64)
        | (0b10 << 62)
        | secrets.randbits(_RANDOM_BITS)
    )


def child_id(record_id: UUID, role: str) -> UUID:
    """Id of a resource that belongs to a record; the same record and role give the same id.

    Args:
        record_id: the record's own id, used as the name space.
        role: what the resource is to the record, such as `consent` or `vitals/pulse`.
    """
    return uuid5(record_id, role)
