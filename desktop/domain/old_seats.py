"""Seats of sessions that were made before the file came back from a backup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OldSeats:
    """What the exchange screen says of them.

    Attributes:
        waiting: unsold here, not over; none of them can be sold on this computer.
        free: of these, so many the county shows as held and unsold.
        ready: there has been an exchange since the restore, so `free` can be trusted.
        asked: an administrator has had them taken over; it is done with the next exchange.
    """

    waiting: int = 0
    free: int = 0
    ready: bool = False
    asked: bool = False
