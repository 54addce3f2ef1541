"""When a step of return care is due (states.md, "Down-referral").

Due days count from the day of discharge and fall on clinic days. A step with a hard limit is
moved to an earlier clinic day, never past the limit; any other step to the next clinic day.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from desktop.domain.codes import PlanItemKind
from desktop.domain.down_referral import DownReferral, PlanItem
from desktop.domain.holidays import Holidays
from desktop.domain.plan_template import CONTACT, by_day

FIRST_WITHIN = 14
TWO_WEEKS = 14
TWO_WEEKS_KEY = "two-weeks"
FIRST_KEY = "first-visit"
CHILDBIRTH = "childbirth"
CHILDBIRTH_WITHIN = (7, 42)
CALL_WITHIN: Mapping[str, int] = {"stroke": 7, "heart-attack": 7}  # [default]
_SATURDAY = 5
_FIRST_TEXT = "首次随访：了解病情、用药和康复情况"
_AGAIN_TEXT = "产后42天检查（母亲与婴儿）"
_CALL_TEXT = "首次电话随访：了解病情和用药"


def clinic_day(day: date, holidays: Holidays) -> bool:
    """Whether the clinic works on that day: a weekday, or a weekend that is worked."""
    if holidays.working(day):
        return True
    return day.weekday() < _SATURDAY and not holidays.off(day)


def due_day(start: date, days: int, holidays: Holidays, limit: int | None = None) -> date:
    """The local day on which a step is due.

    Args:
        start: day of discharge (or of issue, for an up-referral).
        days: from `start`.
        holidays: as the clinic keeps them.
        limit: days from `start` that must not be passed. Where no clinic day is left between
            `start` and the limit, the limit itself is due: somebody on duty does it.
    """
    wanted = start + timedelta(days=days if limit is None else min(days, limit))
    found = wanted
    while not clinic_day(found, holidays):
        found += timedelta(days=1)
    if limit is None or found <= start + timedelta(days=limit):
        return found
    found = wanted
    while found > start and not clinic_day(found, holidays):
        found -= timedelta(days=1)
    return found if found > start else start + timedelta(days=limit)


def steps_of(down: DownReferral) -> tuple[PlanItem, ...]:
    """The plan's steps, and those that the rules ask for besides; in order of days.

    A first follow-up there always is; after childbirth one at 42 days too; after a stroke or a
    heart attack the first contact is a call.
    """
    items = list(down.plan)
    limit = first_limit(down.template)
    called = down.template in CALL_WITHIN
    if not _first(items, calls_only=called):
        kind = PlanItemKind.CALL if called else PlanItemKind.VISIT
        text = _CALL_TEXT if called else _FIRST_TEXT
        items.append(PlanItem(key=FIRST_KEY, kind=kind, due_days=limit, text=text))
    if down.template == CHILDBIRTH and _second(items) is None:
        items.append(
            PlanItem(
                key="second-visit",
                kind=PlanItemKind.VISIT,
                due_days=CHILDBIRTH_WITHIN[1],
                text=_AGAIN_TEXT,
            )
        )
    return by_day(items)


def first_limit(template: str) -> int:
    """Days from discharge within which the first follow-up must be."""
    if template == CHILDBIRTH:
        return CHILDBIRTH_WITHIN[0]
    return CALL_WITHIN.get(template, FIRST_WITHIN)


def limits_of_steps(down: DownReferral) -> dict[str, int]:
    """Step's key -> days from discharge that must not be passed, for those that have a limit."""
    steps = steps_of(down)
    limits: dict[str, int] = {}
    # whatever is the first contact keeps the general limit, also where the call has its own
    if first := _first(steps, calls_only=False):
        limits[first.key] = FIRST_WITHIN
    if own := _first(steps, calls_only=down.template in CALL_WITHIN):
        limits[own.key] = first_limit(down.template)
    if down.template == CHILDBIRTH and (second := _second(steps)):
        limits[second.key] = CHILDBIRTH_WITHIN[1]
    return limits


def due_days(down: DownReferral, start: date, holidays: Holidays) -> dict[str, date]:
    """Step's key -> local day on which it is due."""
    limits = limits_of_steps(down)
    return {
        each.key: due_day(start, each.due_days, holidays, limits.get(each.key))
        for each in steps_of(down)
    }


def two_weeks_due(issued_on: date, holidays: Holidays) -> date:
    """「2周内随访转诊情况」 of an up-referral, from its local day of issue."""
    return due_day(issued_on, TWO_WEEKS, holidays, TWO_WEEKS)


def _first(items: Sequence[PlanItem], *, calls_only: bool) -> PlanItem | None:
    kinds = frozenset({PlanItemKind.CALL}) if calls_only else CONTACT
    return next((each for each in by_day(items) if each.kind in kinds), None)


def _second(items: Sequence[PlanItem]) -> PlanItem | None:
    """The last contact planned after the first week and up to six weeks; never the first one."""
    contacts = [each for each in by_day(items) if each.kind in CONTACT]
    week, six_weeks = CHILDBIRTH_WITHIN
    after = [each for each in contacts[1:] if week < each.due_days <= six_weeks]
    return after[-1] if after else None
