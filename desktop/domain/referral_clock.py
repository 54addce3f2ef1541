"""The clock of an issued referral: who held it from when to when, and by when he has to move.

Stretches lie end to end from the issue (签发) to admission (住院), or to the visit where nothing
more was asked for: they add up to the whole, none is negative. A stop (停表) with its reason splits
the stretch it falls in; its time is charged to nobody. Deadlines run beside the stretches, so that
an emergency that has left without waiting for acceptance is still asked after.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.clock_rules import Pace
from desktop.domain.codes import ClockStop
from desktop.domain.referral_moments import Holder

Stop = tuple[datetime, datetime | None, ClockStop]
"""From, until or None while it lasts, and why."""


class Mark(StrEnum):
    """Stations of the clock, in the order shown: 签发 到县平台 查看 接收 出发 到院 接诊 住院."""

    ISSUED = "issued"
    DELIVERED = "delivered"
    LOOKED = "looked"
    ACCEPTED = "accepted"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    VISITED = "visited"
    ADMITTED = "admitted"


class Goal(StrEnum):
    """What a stretch waits for; the value names its threshold in `Limits`."""

    DELIVER = "deliver"
    LOOK = "look"
    ACCEPT = "accept"
    ANSWER = "answer"
    REDIRECT = "redirect"
    ARRANGE = "arrange"
    DEPART = "depart"
    ARRIVE = "arrive"
    VISIT = "visit"
    ADMIT = "admit"


HELD_BY = {
    Goal.DELIVER: Holder.US,
    Goal.LOOK: Holder.HOSPITAL,
    Goal.ACCEPT: Holder.HOSPITAL,
    Goal.ANSWER: Holder.US,
    Goal.REDIRECT: Holder.US,
    Goal.ARRANGE: Holder.HOSPITAL,
    Goal.DEPART: Holder.US,
    Goal.ARRIVE: Holder.PATIENT,
    Goal.VISIT: Holder.HOSPITAL,
    Goal.ADMIT: Holder.HOSPITAL,
}
"""Who has the move while something is waited for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A time in which one holder had the matter.

    Attributes:
        goal: what was waited for. ends: None while it runs.
        stop: the clock stood still, for this reason; charged to nobody.
    """

    goal: Goal
    begins: datetime
    ends: datetime | None
    leg: int = 1
    stop: ClockStop | None = None

    @property
    def holder(self) -> Holder:
        """Who had it; nobody while the clock stood still."""
        return Holder.NOBODY if self.stop else HELD_BY[self.goal]

    def lasted(self, now: datetime) -> timedelta:
        """How long; never negative, whatever the clocks said."""
        return max((self.ends or now) - self.begins, timedelta())


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralClock:
    """The clock of one referral.

    Attributes:
        marks: first time of each station reached; of the present leg for LOOKED and ACCEPTED.
        stretches: end to end, oldest first; the last one runs where `ends` is None.
        stops: (from, until or None, reason), oldest first.
        contacts: when somebody was last reached; an alarm lets go for one more limit.
        expected_at: when the patient should arrive, as far as that is known without `travel`.
        by_phone: stations known from a telephone call alone.
    """

    pace: Pace
    issued_at: datetime
    marks: dict[Mark, datetime]
    stretches: tuple[Stretch, ...]
    stops: tuple[Stop, ...] = ()
    contacts: tuple[datetime, ...] = ()
    visit_at: datetime | None = None
    by_phone: frozenset[Mark] = frozenset()

    @property
    def running(self) -> Stretch | None:
        """The stretch that runs; None when the clock has come to its end."""
        last = self.stretches[-1]
        return last if last.ends is None else None

    @property
    def running_since(self) -> datetime:
        """Since when the present goal is waited for, over all stops."""
        begins = self.stretches[-1].begins
        for each in reversed(self.stretches):
            if (each.goal, each.leg) != (self.stretches[-1].goal, self.stretches[-1].leg):
                break
            begins = each.begins
        return begins

    @property
    def answered_at(self) -> datetime | None:
        """When our last answer of this leg went out; None when nothing was asked."""
        leg = self.stretches[-1].leg
        ends = [s.ends for s in self.stretches if s.goal is Goal.ANSWER and s.leg == leg and s.ends]
        return max(ends, default=None)

    @property
    def leg_began(self) -> datetime:
        """When the present leg began."""
        leg = self.stretches[-1].leg
        return next(each.begins for each in self.stretches if each.leg == leg)
