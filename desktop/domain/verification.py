"""Whether everything was compared with the county, resource by resource, and when (sync.md, 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop.domain.exchange import ExchangeStatus
from desktop.domain.payload import read_instant

AGAIN_AFTER = timedelta(hours=20)  # once a day, at the first contact of a morning
# why a comparison is due
FIRST, DAILY, ASKED, CLONE, RESTORED, SOFTWARE = (
    "first",
    "daily",
    "asked",
    "clone",
    "restored",
    "software",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The last comparison with the county, and whether another is due.

    Attributes:
        at: when the last one was finished, by the county's clock; None for never.
        checked: resources compared.
        fetched: of these, what was missing or another version here, and was fetched.
        vanished: what the county does not have any more.
        owed_again: ops of ours that the county had lost; they are sent again.
        unchecked: types that the county did not let be compared.
        due: why another one is due, empty when none is.
        done, total: how far one under way has come; total 0 when none is.
    """

    at: datetime | None = None
    checked: int = 0
    fetched: int = 0
    vanished: int = 0
    owed_again: int = 0
    unchecked: int = 0
    due: str = ""
    done: int = 0
    total: int = 0

    @property
    def differences(self) -> int:
        """How many differences the last one found; all were put right."""
        return self.fetched + self.vanished + self.owed_again

    @property
    def clean(self) -> bool:
        """Everything was compared, and nothing has happened since that puts it in doubt."""
        return self.at is not None and not self.unchecked and not self.due and not self.total


def verification(kept: Mapping[str, Any], due: str, run: Mapping[str, Any]) -> Verification:
    """From what the file keeps."""
    return Verification(
        at=read_instant(kept["at"]) if kept.get("at") else None,
        **{name: int(kept.get(name, 0)) for name in COUNTS},
        due=due,
        done=len(run.get("done", ())),
        total=int(run.get("total", 0)),
    )


COUNTS = ("checked", "fetched", "vanished", "owed_again", "unchecked")


def is_due(kept: Mapping[str, Any], due: str, server_now: datetime | None) -> str:
    """Why a comparison is due, empty when none is.

    Judged by the county's clock alone: this computer's may be wrong by years.
    """
    if due or not kept.get("at"):
        return due or FIRST
    if server_now is None:
        return ""
    passed = server_now - read_instant(kept["at"])
    return "" if timedelta() <= passed < AGAIN_AFTER else DAILY


def fully_verified(status: ExchangeStatus, found: Verification) -> bool:
    """Everything has arrived and was compared: may be said of a stored state and nothing else."""
    return status.all_arrived and found.clean
