"""Plan templates: files of a county's usual steps after the stay in hospital.

Templates are written in a form. A file (JSON) takes them to other computers, and stands in the
resources for a county that ships its own; what cannot be read is told by line of the plan, and
the present template stands.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.domain.codes import PlanItemKind
from desktop.domain.down_referral import PlanItem
from desktop.domain.errors import Problem
from desktop.domain.payload import MALFORMED

SETTING = "plan_templates"
KEY_MAX, NAME_MAX, TEXT_MAX, WORDS_MAX = 40, 30, 100, 500
ITEMS_LEAST, ITEMS_MOST = 1, 40
DAYS_MOST = 400
CONTACT = frozenset({PlanItemKind.CALL, PlanItemKind.VISIT})
WORDS = ("goals", "medicines", "exercises", "precautions", "warning_signs")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTemplate:
    """Usual steps for one illness; the doctor changes what does not fit the patient.

    Attributes:
        key: stands in `DownReferral.template`; the due-day rules know some of them.
        approved: by whom and when the county approved it; empty says so on the screen.
        goals, medicines, exercises, precautions, warning_signs: words for the form.
    """

    key: str
    name: str
    items: tuple[PlanItem, ...]
    approved: str = ""
    goals: str = ""
    medicines: str = ""
    exercises: str = ""
    precautions: str = ""
    warning_signs: str = ""


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """What was read from a file: the template, or what is wrong with it."""

    template: PlanTemplate | None
    problems: Mapping[str, Problem] = field(default_factory=dict)


def read_template(text: str) -> TemplateFile:
    """A template from the text of its file."""
    try:
        said = json.loads(text)
    except MALFORMED:
        return TemplateFile(None, {"file": Problem("down_referral.template_unreadable")})
    return template_of(said)


def template_of(said: Any) -> TemplateFile:
    """A template from plain values, such as a setting holds."""
    if not isinstance(said, dict) or not isinstance(said.get("items"), list):
        return TemplateFile(None, {"file": Problem("down_referral.template_unreadable")})
    found = _head_problems(said)
    items = [_item(line, each, found) for line, each in enumerate(said["items"], 1)]
    if not ITEMS_LEAST <= len(items) <= ITEMS_MOST:
        found["items"] = Problem("down_referral.template_count", {"most": ITEMS_MOST})
    keys = [each.key for each in items if each is not None]
    if len(set(keys)) != len(keys):
        found["items"] = Problem("down_referral.plan_key_twice")
    if found:
        return TemplateFile(None, found)
    words = {name: str(said.get(name, "")).strip() for name in (*WORDS, "approved")}
    steps = tuple(each for each in items if each is not None)
    return TemplateFile(
        PlanTemplate(
            key=said["key"].strip(), name=said["name"].strip(), items=by_day(steps), **words
        )
    )


def template_said(template: PlanTemplate) -> dict[str, Any]:
    """The template as plain values, as `template_of` reads them and a file holds them."""
    return {
        "key": template.key,
        "name": template.name,
        "approved": template.approved,
        **{name: getattr(template, name) for name in WORDS},
        "items": [
            {"key": each.key, "kind": str(each.kind), "due_days": each.due_days, "text": each.text}
            for each in template.items
        ],
    }


def by_day(items: Sequence[PlanItem]) -> tuple[PlanItem, ...]:
    """The steps in the order in which they are due; of one day in the order written."""
    return tuple(sorted(items, key=lambda each: each.due_days))


def plan_problems(plan: Sequence[PlanItem]) -> dict[str, Problem]:
    """What is wrong with the steps of a plan as written on a form."""
    for line, each in enumerate(plan, 1):
        if problem := _step_problem(line, each.due_days, each.text):
            return {"plan": problem}
    if len({each.key for each in plan}) != len(plan):
        return {"plan": Problem("down_referral.plan_key_twice")}
    if len(plan) > ITEMS_MOST:
        return {"plan": Problem("down_referral.template_count", {"most": ITEMS_MOST})}
    return {}


def last_day(discharged_on: date | None, plan: Sequence[PlanItem]) -> int:
    """Days from discharge to the plan's last step; 0 where nothing is planned."""
    return max((each.due_days for each in plan), default=0) if discharged_on else 0


def _head_problems(said: Mapping[str, Any]) -> dict[str, Problem]:
    found: dict[str, Problem] = {}
    for name, most in (("key", KEY_MAX), ("name", NAME_MAX)):
        value = said.get(name)
        if not isinstance(value, str) or not 0 < len(value.strip()) <= most:
            found[name] = Problem("down_referral.template_head", {"field": name, "most": most})
    for name in WORDS:
        value = said.get(name, "")
        if not isinstance(value, str) or len(value) > WORDS_MAX:
            found[name] = Problem("down_referral.template_words", {"field": name})
    return found


def _item(line: int, said: Any, found: dict[str, Problem]) -> PlanItem | None:
    place = f"items/{line}"
    try:
        key, kind = said["key"], PlanItemKind(said["kind"])
        days, text = said["due_days"], said["text"]
        sound = isinstance(key, str) and 0 < len(key) <= KEY_MAX and isinstance(text, str)
        sound = sound and isinstance(days, int) and not isinstance(days, bool)
    except MALFORMED:
        sound = False
    if not sound:
        found[place] = Problem("down_referral.template_line", {"line": line})
        return None
    if problem := _step_problem(line, days, text):
        found[place] = problem
    return PlanItem(key=key, kind=kind, due_days=days, text=text.strip())


def _step_problem(line: int, days: int, text: str) -> Problem | None:
    if not 0 < len(text.strip()) <= TEXT_MAX:
        return Problem("down_referral.plan_text", {"line": line, "most": TEXT_MAX})
    if not 0 <= days <= DAYS_MOST:
        return Problem("down_referral.plan_days", {"line": line, "most": DAYS_MOST})
    return None
