"""What came back after the record file was damaged."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came back and what did not.

    Attributes:
        ops: how many saves the journal brought back. unsent: of those, not yet at the county.
        backup_at: when the backup was made that stands under it; None when there was none.
        newest: the newest save that came back; None when the journal held none.
        whole: False when the journal does not end cleanly: what was saved after `newest` may be
            missing.
        aside: new name of what stood in place, or None.
    """

    ops: int
    unsent: int
    backup_at: datetime | None
    newest: datetime | None
    whole: bool
    aside: Path | None
