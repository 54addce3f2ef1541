"""What the exchange screen shows of the courier."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CourierFacts:
    """How it stands.

    Attributes:
        key: fingerprint of the county's key; empty while there is none.
        out: saves on a stick whose arrival is not known yet.
        since: when the oldest package was written that is still out; UTC.
        packages: how many are out.
    """

    key: str = ""
    out: int = 0
    since: datetime | None = None
    packages: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """A package on a stick.

    Attributes:
        ops: saves on it. left: saves that need the line. size: bytes.
    """

    path: Path
    ops: int
    left: int
    size: int
