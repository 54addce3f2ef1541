"""What this computer found out about the county's server, and what follows from it."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.errors import Problem

NEEDED = ("P0", "P1", "P2", "P3")
"""Without these no bundle of ours is safe (sync.md, section 1); P0 is the FHIR version."""
EITHER = ("P5", "P6")
"""The news can be fetched by one or by the other."""
_MEANS = {
    "P0": Problem("county.lacks_r4"),
    "P1": Problem("county.lacks_whole"),
    "P2": Problem("county.lacks_fence"),
    "P3": Problem("county.lacks_own_ids"),
    "P56": Problem("county.lacks_news"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLine:
    """What one probe found; `ok` is None where either answer is good, `facts` is JSON."""

    code: str
    ok: bool | None
    detail: str
    facts: str = "{}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyProfile:
    """One county check, kept.

    Attributes:
        url: the server that was checked.
        software, version: as its CapabilityStatement names them; another one is checked anew.
        checked_at: UTC, by this computer's clock.
    """

    url: str
    software: str
    version: str
    checked_at: datetime
    lines: tuple[ProfileLine, ...]

    @property
    def fit(self) -> bool:
        """Whether anything may be sent there."""
        return not self.lacks

    @property
    def sorts(self) -> bool:
        """Whether its searches come complete, and in the order of their changes."""
        return any(line.code == "P6" and line.ok is True for line in self.lines)

    @property
    def lacks(self) -> tuple[str, ...]:
        """Codes of what keeps us from sending, in order; `P56` when there is no way to the news."""
        found = {line.code: line.ok for line in self.lines}
        missing = [code for code in NEEDED if found.get(code) is not True]
        if missing[:1] == ["P0"]:
            return ("P0",)  # nothing else was tried
        news = any(found.get(code) is True for code in EITHER)
        return (*missing, *(() if news else ("P56",)))

    @property
    def reasons(self) -> tuple[Problem, ...]:
        """What it lacks and what could come of it, for people."""
        return tuple(_MEANS[code] for code in self.lacks)
