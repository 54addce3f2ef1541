"""Plan templates: shipped as files, replaced by a county's own."""

import json
from collections.abc import Callable
from pathlib import Path

from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, Problem, RuleBroken
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

    def may_replace(self) -> bool:
        """Whether the person signed in changes plans."""
        return self._actor().role in MAY_REPLACE

    def take(self, path: Path) -> PlanTemplate:
        """Keep a county's file in place of the template of its key.

        Raises:
            RuleBroken: what is wrong, by line of the plan; the present template stands.
            NotAllowed: this role does not change plans.
        """
        return self._keep(self.read(path), file=path.name)

    def read(self, path: Path) -> PlanTemplate:
        """A template from a file; nothing is kept.

        Raises:
            RuleBroken: what is wrong, by line of the plan.
        """
        read = read_template(_text(path))
        if read.template is None:
            raise RuleBroken(read.problems)
        return read.template

    def keep(self, template: PlanTemplate) -> PlanTemplate:
        """Use what was written in the form in place of the template of its key.

        Raises:
            RuleBroken: what is wrong, by line of the plan; the present template stands.
            NotAllowed: this role does not change plans.
        """
        return self._keep(_sound(template), file="")

    def write(self, path: Path, template: PlanTemplate) -> None:
        """Write a template to a file, as `read` reads it; for other computers.

        Raises:
            RuleBroken: it is none yet, or the file cannot be written.
        """
        said = json.dumps(template_said(_sound(template)), ensure_ascii=False, indent=2)
        try:
            path.write_text(f"{said}\n", encoding="utf-8")
        except OSError as error:
            problem = Problem("down_referral.template_unwritten", {"file": path.name})
            raise RuleBroken({"file": problem}) from error

    def _keep(self, template: PlanTemplate, *, file: str) -> PlanTemplate:
        self._may_replace()
        with self._store.unit(self._actor().staff_id) as unit:
            own = dict(unit.setting(SETTING, {}))
            unit.set_setting(SETTING, own | {template.key: template_said(template)})
            unit.audit("plan_template", template.key, file=file)
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
        if not self.may_replace():
            raise NotAllowed


def _sound(template: PlanTemplate) -> PlanTemplate:
    """As a file would be read, or RuleBroken."""
    read = template_of(template_said(template))
    if read.template is None:
        raise RuleBroken(read.problems)
    return read.template


def _own(reading: Reading) -> dict[str, PlanTemplate]:
    said = reading.setting(SETTING, {})
    read = {key: template_of(value).template for key, value in said.items()}
    return {key: each for key, each in read.items() if each is not None}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
