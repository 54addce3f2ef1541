"""Morning outage pack (requirements.md, M10): numbered papers that go on when the power does not.

A number is reserved when the pack is made and never given again. A booking slip is bound to one
seat of this computer; a referral number stands on a blank 上转单 and on the 知情同意书 beside it.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from desktop.domain.codes import HalfDay
from desktop.domain.errors import Problem

MOST_REFERRALS = 20
DEFAULT_REFERRALS = 2
DEFAULT_SHARE = 3
"""Of what is left in a session of today, one seat in so many goes on paper [default]."""
DEFAULT_MOST = 4
"""So many slips a session at most, unless the nurse wants more [default]."""


class OutageKind(StrEnum):
    """What a numbered paper is for; the value is the beginning of its number."""

    BOOKING = "YY"
    REFERRAL = "ZZ"


class SlipState(StrEnum):
    """What became of a numbered paper."""

    OUT = "OUT"
    USED = "USED"
    VOID = "VOID"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageSlip:
    """One numbered paper.

    Attributes:
        pack_id: papers made together.
        seat_id, session_id, seat_no: what a booking slip keeps.
        held_on, half_day, starts_at, ends_at, expert, specialty, room: what stands on a booking
            slip; None or empty on other papers.
        made_at: when the number was reserved.
        record_id: booking or referral it became.
        settled_at: when it was entered or made void.
    """

    no: str
    kind: OutageKind
    pack_id: UUID
    state: SlipState
    made_at: datetime
    seat_id: UUID | None = None
    session_id: UUID | None = None
    seat_no: int | None = None
    held_on: date | None = None
    half_day: HalfDay | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    expert: str = ""
    title_text: str = ""
    specialty: str = ""
    room: str = ""
    record_id: UUID | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOffer:
    """A session whose seats may go on paper.

    Attributes:
        left: seats this computer may still sell, those on paper left out.
        on_paper: of its seats, how many are on paper already.
        proposed: how many slips are proposed.
    """

    session_id: UUID
    held_on: date
    half_day: HalfDay
    starts: time
    ends: time
    expert: str
    specialty: str
    room: str
    left: int
    on_paper: int
    proposed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneLine:
    """A line of the telephone list."""

    group: str
    name: str = field(repr=False)
    what: str = ""
    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFacts:
    """What a pack says, besides the day's lists.

    Attributes:
        slips: every numbered paper of it; those settled since are not printed again.
        own_phone: of the clinic, for patients to ring.
    """

    pack_id: UUID
    made_at: datetime
    day: date
    clinic: str
    device_code: str
    own_phone: str = ""
    slips: tuple[OutageSlip, ...] = ()
    phones: tuple[PhoneLine, ...] = ()

    def of_kind(self, kind: OutageKind) -> tuple[OutageSlip, ...]:
        """Its papers of one kind that are still out."""
        return tuple(
            slip for slip in self.slips if slip.kind is kind and slip.state is SlipState.OUT
        )


def proposed_slips(left: int, on_paper: int) -> int:
    """How many seats of a session of today to keep for paper; none where some are out already."""
    if not left or on_paper:
        return 0
    return min(DEFAULT_MOST, max(1, left // DEFAULT_SHARE))


def wish_problems(
    wanted: dict[UUID, int], left: dict[UUID, int], referrals: int
) -> dict[str, Problem]:
    """Field name -> why no such pack can be made; empty when it can."""
    found: dict[str, Problem] = {}
    if any(count < 0 or count > left.get(session_id, 0) for session_id, count in wanted.items()):
        found["slips"] = Problem("outage.more_than_left")
    if not 0 <= referrals <= MOST_REFERRALS:
        found["referrals"] = Problem("outage.too_many_referrals", {"most": MOST_REFERRALS})
    return found
