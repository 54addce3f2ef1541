"""From when on the receiving desk is late, and for how long its booking codes hold."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.reception_clock import SETTING, DeskLimits, limits_of
from desktop.services.reception import CODE_DAYS_SETTING, CODE_HOLDS
from desktop.store.store import Store

LONGEST_MIN = 43_200  # thirty days
MOST_CODE_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRules:
    """What is set for the receiving desk.

    Attributes:
        limits: minutes.
        code_days: days that a booking code holds from the day it is given.
    """

    limits: DeskLimits = field(default_factory=DeskLimits)
    code_days: int = CODE_HOLDS.days


class DeskRulesDesk:
    """Reads and keeps them. GUI thread."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def load(self) -> DeskRules:
        """As they are kept; what was kept wrong is as shipped."""
        with self._store.reading() as reading:
            days = reading.setting(CODE_DAYS_SETTING)
            limits = limits_of(reading.setting(SETTING))
        sound = isinstance(days, int) and 0 < days <= MOST_CODE_DAYS
        return DeskRules(limits=limits, code_days=days if sound else CODE_HOLDS.days)

    def keep(self, rules: DeskRules) -> None:
        """Keep them; codes that were given hold as long as they say.

        Raises:
            RuleBroken: by the name of the limit, or `code_days`; nothing was kept.
            NotAllowed: not an administrator.
        """
        if self._actor().role is not Role.ADMINISTRATOR:
            raise NotAllowed
        said = asdict(rules.limits)
        found = {
            name: _outside(LONGEST_MIN) for name, at in said.items() if not 0 < at <= LONGEST_MIN
        }
        if not 0 < rules.code_days <= MOST_CODE_DAYS:
            found["code_days"] = _outside(MOST_CODE_DAYS)
        if found:
            raise RuleBroken(found)
        with self._store.unit(self._actor().staff_id) as unit:
            unit.set_setting(SETTING, said)
            unit.set_setting(CODE_DAYS_SETTING, rules.code_days)
            unit.audit("setting.reception", code_days=rules.code_days)


def _outside(most: int) -> Problem:
    return Problem("field.number_range", {"least": 1, "most": most})
