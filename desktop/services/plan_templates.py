"""Plan templates: shipped as files, replaced by a county's own."""

from collections.abc import Callable
from pathlib import Path

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, RuleBroken
from desktop.domain.kept import Actor
from desktop.domain.plan_template import (
    SETTING,
    PlanTemplate,
    read_template,
    template_of,
    template_said,
)
from desktop.store.store import Reading, Store

MAY_REPLACE = frozenset({Role.ADMINISTRATOR, Role.MANAGER, Role.DOCTOR, Role.STATION_EXPERT})


class PlanTemplates:
    """The templates offered on the form. GUI thread.

    Attributes:
        folder: of the shipped files, one JSON file each.
    """

    def __init__(self, store: Store, actor: Callable[[], Actor], folder: Path) -> None:
        self._store = store
        self._actor = actor
        self.folder = folder

    def all(self) -> tuple[PlanTemplate, ...]:
        """Shipped ones with the county's in place of those of the same key, then its others."""
        found = {each.key: each for each in self.shipped()}
        with self._store.reading() as reading:
            found |= _own(reading)
        return tuple(found.values())

    def shipped(self) -> tuple[PlanTemplate, ...]:
        """The files that came with the program; one that cannot be read is left out."""
        read = (read_template(_text(path)).template for path in sorted(self.folder.glob("*.json")))
        return tuple(each for each in read if each is not None)

    def take(self, path: Path) -> PlanTemplate:
        """Keep a county's file in place of the template of its key.

        Raises:
            RuleBroken: what is wrong, by line of the plan; the present template stands.
            NotAllowed: this role does not change plans.
        """
        self._may_replace()
        read = read_template(_text(path))
        if read.template is None:
            raise RuleBroken(read.problems)
        template = read.template
        with self._store.unit(self._actor().staff_id) as unit:
            own = dict(unit.setting(SETTING, {}))
            unit.set_setting(SETTING, own | {template.key: template_said(template)})
            unit.audit("plan_template", template.key, file=path.name)
        return template

    def give_back(self, key: str) -> None:
        """Use the shipped template of this key again.

        Raises:
            NotAllowed: this role does not change plans.
        """
        self._may_replace()
        with self._store.unit(self._actor().staff_id) as unit:
            own = dict(unit.setting(SETTING, {}))
            if own.pop(key, None) is not None:
                unit.set_setting(SETTING, own)
                unit.audit("plan_template_back", key)

    def _may_replace(self) -> None:
        if self._actor().role not in MAY_REPLACE:
            raise NotAllowed


def _own(reading: Reading) -> dict[str, PlanTemplate]:
    said = reading.setting(SETTING, {})
    read = {key: template_of(value).template for key, value in said.items()}
    return {key: each for key, each in read.items() if each is not None}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
