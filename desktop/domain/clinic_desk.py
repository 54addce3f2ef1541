"""Who does what among a clinic's computers, and how the county's pool of seats stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClinicDesk:
    """Which computer keeps the roster and which one calls: device ids, None while nobody is."""

    roster: str | None = None
    calls: str | None = None


@dataclass(frozen=True, slots=True)
class Pool:
    """How the county's pool of seats stands.

    Attributes:
        closed: nothing is taken and nothing held; giving back goes on.
        closing: id of this closing; ledgers name it when they have reported.
        by, at: who closed or opened it, and when by that computer's clock.
        lost: devices that a named person has given up; nobody waits for them.
    """

    closed: bool = False
    closing: str = ""
    by: str = ""
    at: str = ""
    lost: tuple[str, ...] = ()
