"""Who may have which kind of seat (features.md 4, 6: 现场号, 预留号, 加号)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.clock import local_day
from desktop.domain.codes import (
    BookingPriority,
    BookingSource,
    ConsentBy,
    PriorityGroup,
    SeatKind,
)
from desktop.domain.errors import Problem

CONSENT_NAME_MAX = 60


@dataclass(frozen=True, slots=True)
class Consent:
    """Somebody agreed to an extra seat; the nurse writes it down, he does not sign in for it.

    Attributes:
        by: expert (专家口头同意), head of the clinic or head on duty.
        at: when he said so, UTC.
    """

    by: ConsentBy
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatClaim:
    """What somebody brings who asks for a seat.

    Attributes:
        groups: the patient's priority groups.
        late_entry: it was written on paper on the day itself.
    """

    source: BookingSource = BookingSource.ON_SITE
    priority: BookingPriority = BookingPriority.NORMAL
    groups: Collection[PriorityGroup] = ()
    consent: Consent | None = None
    late_entry: bool = False

    @property
    def comes_first(self) -> bool:
        """Green channel, or one of the groups that reserved seats are kept for."""
        return self.priority is BookingPriority.GREEN or bool(self.groups)


def seat_kind_problems(
    kind: SeatKind, claim: SeatClaim, *, held_on: date, today: date
) -> dict[str, Problem]:
    """Field name -> why a seat of this kind is not for this claim; empty when it is.

    Args:
        kind: of the seat.
        claim: who asks, and how.
        held_on: local day of the session.
        today: local day.
    """
    if kind is SeatKind.WALK_IN:
        here = claim.source is BookingSource.ON_SITE and held_on == today
        return {} if here or claim.late_entry else {"seat_no": Problem("booking.seat_walk_in")}
    if kind is SeatKind.RESERVED and not claim.comes_first:
        return {"seat_no": Problem("booking.seat_reserved")}
    if kind is SeatKind.EXTRA:
        return _consent_problems(claim.consent, today)
    return {}


def seat_rank(kind: SeatKind, claim: SeatClaim, *, here: bool) -> int:
    """Which free seat is taken first, the lowest; so that none is spent on who needs it less.

    Args:
        kind: of the seat.
        claim: who asks.
        here: the session is today's.
    """
    if kind is SeatKind.EXTRA:
        return 3
    if here and claim.source is BookingSource.ON_SITE and kind is SeatKind.WALK_IN:
        return 0
    if claim.priority is BookingPriority.GREEN and kind is SeatKind.RESERVED:
        return 0
    return 2 if kind in {SeatKind.WALK_IN, SeatKind.RESERVED} else 1


def _consent_problems(consent: Consent | None, today: date) -> dict[str, Problem]:
    if consent is None:
        return {"extra_by": Problem("booking.extra_consent_missing")}
    if not consent.name.strip():
        return {"extra_name": Problem("booking.extra_name_missing")}
    if local_day(consent.at) > today:
        return {"extra_at": Problem("booking.extra_in_future")}
    return {}
