"""From when on a stretch of a referral is late: thresholds that a county sets.

Source of the defaults: referral.md 2.3 for ordinary referrals; indicators of screens.md for the
green channel (delivered < 5 min, accepted < 30 min); states.md for 60 min after the expected
arrival. All [default]: a county hands out a file with its own.
"""

import json
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from desktop.domain.codes import Urgency
from desktop.domain.errors import Problem, RuleBroken
from desktop.domain.payload import MALFORMED

FILE_KIND = "zhudian-referral-clock"
FILE_VERSION = 1
LONGEST_MIN = 14 * 24 * 60
SETTING = "referral_clock"


class Pace(StrEnum):
    """Which thresholds apply: an emergency's, the green channel's, or an ordinary one's."""

    STAT = "stat"
    URGENT = "urgent"
    GREEN = "green"
    ROUTINE = "routine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Minutes.

    Attributes:
        deliver: from issue until it is at the county platform.
        look: from there until the hospital has looked.
        accept: from the issue of the leg until it is accepted.
        answer: until we answer a question, and until the hospital reads our answer.
        redirect: until we act on a refusal.
        arrange: from acceptance until doctor, time or bed are named.
        depart: from there until the patient leaves.
        arrive: after the expected arrival.
        visit: from arrival until somebody sees the patient.
        admit: from then until admission, where admission was asked for.
    """

    deliver: int
    look: int
    accept: int
    answer: int
    redirect: int
    arrange: int
    depart: int
    arrive: int
    visit: int
    admit: int


_STAT = Limits(
    deliver=5,
    look=5,
    accept=15,
    answer=10,
    redirect=10,
    arrange=15,
    depart=15,
    arrive=60,
    visit=10,
    admit=60,
)
_URGENT = Limits(
    deliver=5,
    look=10,
    accept=30,
    answer=15,
    redirect=15,
    arrange=30,
    depart=30,
    arrive=60,
    visit=30,
    admit=120,
)
_GREEN = Limits(
    deliver=5,
    look=15,
    accept=30,
    answer=30,
    redirect=30,
    arrange=60,
    depart=60,
    arrive=60,
    visit=60,
    admit=120,
)
_ROUTINE = Limits(
    deliver=30,
    look=60,
    accept=120,
    answer=120,
    redirect=120,
    arrange=120,
    depart=24 * 60,
    arrive=48 * 60,
    visit=240,
    admit=24 * 60,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRules:
    """Every threshold.

    Attributes:
        travel: minutes from here to the county, where no time was arranged.
        news: minutes without word of the county after which its stretches are "last known".
        after_six: 18:00 cut-off option of the same-day figures (indicators.md), default off.
        source: who set them, as the file said; empty means the defaults or by hand.
    """

    stat: Limits = field(default=_STAT)
    urgent: Limits = field(default=_URGENT)
    green: Limits = field(default=_GREEN)
    routine: Limits = field(default=_ROUTINE)
    travel: int = 60
    news: int = 5
    after_six: bool = False
    source: str = ""

    def limits(self, pace: Pace) -> Limits:
        """Those of a pace."""
        found: Limits = getattr(self, pace.value)
        return found


def pace_of(urgency: Urgency, *, green: bool) -> Pace:
    """An emergency goes by its urgency, green or not."""
    if urgency is Urgency.ROUTINE:
        return Pace.GREEN if green else Pace.ROUTINE
    return Pace(urgency.value)


def clock_rules_problems(rules: ClockRules) -> dict[str, Problem]:
    """`pace.limit` or field name -> what to put right; empty when they may be kept."""
    found: dict[str, Problem] = {}
    wrong = Problem("referral_clock.minutes", {"most": LONGEST_MIN})
    for pace in Pace:
        for name, value in asdict(rules.limits(pace)).items():
            if not _fits(value):
                found[f"{pace.value}.{name}"] = wrong
    for name in ("travel", "news"):
        if not _fits(getattr(rules, name)):
            found[name] = wrong
    return found


def _fits(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LONGEST_MIN


def rules_from(kept: Any) -> ClockRules:
    """Rules as they were kept; what is missing or broken has its default."""
    said = kept if isinstance(kept, dict) else {}
    default = ClockRules()
    parts: dict[str, Any] = {}
    for pace in Pace:
        one = said.get(pace.value)
        good = {
            each.name: one[each.name]
            for each in fields(Limits)
            if isinstance(one, dict) and _fits(one.get(each.name))
        }
        parts[pace.value] = Limits(**{**asdict(default.limits(pace)), **good})
    for name in ("travel", "news"):
        parts[name] = said[name] if _fits(said.get(name)) else getattr(default, name)
    source = said.get("source")
    return ClockRules(
        **parts,
        after_six=said.get("after_six") is True,
        source=source if isinstance(source, str) else "",
    )


def to_file(rules: ClockRules) -> str:
    """The file a county hands out: JSON that a person can read and change."""
    plain = {"kind": FILE_KIND, "version": FILE_VERSION, **asdict(rules)}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def from_file(text: str) -> ClockRules:
    """Rules of a county's file.

    Raises:
        RuleBroken: `file` – not such a file, of a later version, or a figure that cannot be.
    """
    try:
        said = json.loads(text)
    except MALFORMED:
        said = None
    if not isinstance(said, dict) or said.get("kind") != FILE_KIND:
        raise RuleBroken({"file": Problem("referral_clock.not_a_file")})
    if said.get("version") != FILE_VERSION:
        raise RuleBroken({"file": Problem("referral_clock.other_version")})
    if bad := _bad_figure(said):
        raise RuleBroken({"file": Problem("referral_clock.bad_figure", {"name": bad})})
    return rules_from(said)


def _bad_figure(said: dict[str, Any]) -> str:
    known = {each.name for each in fields(Limits)}
    for pace in Pace:
        one = said.get(pace.value, {})
        if not isinstance(one, dict):
            return pace.value
        for name, value in one.items():
            if name not in known or not _fits(value):
                return f"{pace.value}.{name}"
    return next((n for n in ("travel", "news") if n in said and not _fits(said[n])), "")
