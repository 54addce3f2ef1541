"""当日就诊率 and 当日住院率, exactly as indicators.md defines them; the rows behind each count too.

A day is a local calendar day at the clinic (Asia/Shanghai), never of UTC: 01:00 is still
the day before in UTC. A redirected referral is one referral, counted from its first issue.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from desktop.domain.clock import CLINIC_ZONE, local_day
from desktop.domain.codes import ClockStop, ReferralState, ServiceNeeded

S = ReferralState

CUT_OFF = time(18)
ACCEPTED_UNTIL = time(8)
"""Option, off by default: what was issued after 18:00 may be seen until 08:00 of the next day."""
OWN_REASONS = frozenset({ClockStop.FAMILY, ClockStop.PATIENT})
_NOT_COUNTED = {S.WITHDRAWN, S.ENTERED_IN_ERROR}


@dataclass(frozen=True, slots=True, kw_only=True)
class SameDayCase:
    """What the figures ask of one issued referral.

    Attributes:
        visited_at, arrived_at, admitted_at: the hospital's times, or told by telephone.
        stops: reasons for which the clock stood still at some time.
    """

    id: UUID
    no: str
    patient: str = field(default="", repr=False)
    to_org: str = ""
    to_dept: str = ""
    green: bool
    state: ReferralState
    issued_at: datetime
    service_needed: ServiceNeeded | None = None
    legs: int = 1
    arrived_at: datetime | None = None
    visited_at: datetime | None = None
    admitted_at: datetime | None = None
    stops: tuple[ClockStop, ...] = ()
    by_phone: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with the rows behind it; shown as 「2 / 3」, and "—" where nothing is counted."""

    numerator: tuple[SameDayCase, ...]
    denominator: tuple[SameDayCase, ...]

    @property
    def percent(self) -> float | None:
        """Per cent, or None where there is nothing to count."""
        if not self.denominator:
            return None
        return 100 * len(self.numerator) / len(self.denominator)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameDayFigures:
    """Figures of a period, each with its rows.

    Attributes:
        issued: every green one that counts; a redirected one once.
        arrived: those of them who were at the hospital on the day, shown apart.
        visits, admissions: with every referral in it.
        visits_stopped, admissions_stopped: without those whose clock stood still for a reason of
            the patient or the family.
    """

    first: date
    last: date
    issued: tuple[SameDayCase, ...]
    arrived: tuple[SameDayCase, ...]
    visits: Rate
    admissions: Rate
    visits_stopped: Rate
    admissions_stopped: Rate


def same_day(issued_at: datetime, at: datetime | None, *, after_six: bool = False) -> bool:
    """Whether `at` lies on the local day of the issue.

    Args:
        issued_at: when it was issued; the first time, where it was redirected.
        at: when the patient was seen or admitted; None means not yet.
        after_six: whether the 18:00 cut-off option is on.
    """
    if at is None:
        return False
    if local_day(at) == local_day(issued_at):
        return True
    local = issued_at.astimezone(CLINIC_ZONE)
    if not after_six or local.time() <= CUT_OFF:
        return False
    until = datetime.combine(local.date() + timedelta(days=1), ACCEPTED_UNTIL, CLINIC_ZONE)
    return at <= until


def figures(
    cases: Iterable[SameDayCase], first: date, last: date, *, after_six: bool = False
) -> SameDayFigures:
    """Figures of the local days from `first` to `last`, both included."""
    green = [
        each
        for each in cases
        if each.green
        and each.state not in _NOT_COUNTED
        and first <= local_day(each.issued_at) <= last
    ]
    needed = [each for each in green if _needs_visit(each) and not _given_up(each)]
    beds = [
        each
        for each in needed
        if each.service_needed is ServiceNeeded.INPATIENT and not _left(each)
    ]

    def rate(listed: list[SameDayCase], at: Callable[[SameDayCase], datetime | None]) -> Rate:
        done = [e for e in listed if same_day(e.issued_at, at(e), after_six=after_six)]
        return Rate(tuple(done), tuple(listed))

    return SameDayFigures(
        first=first,
        last=last,
        issued=tuple(green),
        arrived=tuple(e for e in green if same_day(e.issued_at, e.arrived_at, after_six=after_six)),
        visits=rate(needed, lambda each: each.visited_at),
        admissions=rate(beds, lambda each: each.admitted_at),
        visits_stopped=rate(_unstopped(needed), lambda each: each.visited_at),
        admissions_stopped=rate(_unstopped(beds), lambda each: each.admitted_at),
    )


def _needs_visit(case: SameDayCase) -> bool:
    """An examination alone is no visit; what was not said, as in an emergency, needs one."""
    return case.service_needed is not ServiceNeeded.EXAM


def _given_up(case: SameDayCase) -> bool:
    """患者放弃 and never seen. No bed and a refusal stay in."""
    return case.state is S.ABANDONED and case.visited_at is None and case.admitted_at is None


def _left(case: SameDayCase) -> bool:
    """患者放弃 after the visit: he or the family did not want the bed."""
    return case.state is S.ABANDONED and case.admitted_at is None


def _unstopped(cases: Iterable[SameDayCase]) -> list[SameDayCase]:
    return [each for each in cases if not OWN_REASONS & set(each.stops)]
