"""The county's usual plans as a form: steps by day, words for the slip, file in and out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.plan_template import NAME_MAX, WORDS, WORDS_MAX, PlanTemplate
from desktop.views import theme
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import CodeField, Field, NoteField, Section, TextField
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.return_care.plan_field import PlanField

translate = QCoreApplication.translate
APPROVED_MAX = 60
NEW = ""
"""Option of the list of templates: one that does not exist yet."""


@dataclass(frozen=True, kw_only=True)
class TemplateCalls:
    """Callables of the dialog (see `services.plan_templates`).

    Attributes:
        may_change: whether this person may; who may not reads, and writes a file.
        all: in use. shipped: keys of those that came with the program.
        keep: use it; RuleBroken by field, nothing was kept. give_back: the shipped one again.
        read: a file, kept by nobody. write: a file for other computers.
    """

    may_change: Callable[[], bool]
    all: Callable[[], Sequence[PlanTemplate]]
    shipped: Callable[[], Sequence[str]]
    keep: Callable[[PlanTemplate], PlanTemplate]
    give_back: Callable[[str], object]
    read: Callable[[Path], PlanTemplate]
    write: Callable[[Path, PlanTemplate], object]


class TemplateDialog(FormDialog):
    """F9 keeps and closes; Ctrl+O reads a file into the form, Ctrl+E writes the form to one.

    What was written and not kept is not dropped by one Esc: the first one says so.
    """

    def __init__(self, calls: TemplateCalls, parent: QWidget | None = None, key: str = NEW) -> None:
        self._calls = calls
        self._key, self._leaves = NEW, False
        self._keys: dict[str, str] = {}
        self._templates = {each.key: each for each in calls.all()}
        super().__init__(
            parent,
            title=translate("PlanTemplates", "Plan templates"),
            verb=translate("PlanTemplates", "Keep this template"),
            words=_words(may=calls.may_change()),
            sections=_sections(tuple(self._templates.values())),
            run=self._keep,
        )
        self.setMinimumWidth(theme.px(980))
        self._add_buttons()
        self.form.field("template").committed.connect(self._choose)
        self.yes.setVisible(calls.may_change())
        self.show_template(self._templates.get(key) or next(iter(self._templates.values()), None))

    def show_template(self, template: PlanTemplate | None) -> None:
        """Show one as it is kept; None begins a new one."""
        self._key = template.key if template else NEW
        self._leaves = False
        self.form.set_values({"template": self._key, **_values(template)})
        shipped = self._key in set(self._calls.shipped())
        self.back.setVisible(shipped and self._calls.may_change())
        self.say("")

    def take_file(self, path: Path) -> None:
        """Read a file into the form; it counts from the moment it is kept."""
        try:
            template = self._calls.read(path)
        except DesktopError as error:
            self.say(told(error))
            return
        self._key = template.key
        known = template.key if template.key in self._templates else NEW
        with_choice = {"template": known, **_values(template)}
        for name, value in with_choice.items():
            self.form.field(name).set_value(value)
        self.say(translate("PlanTemplates", "Read. Please look through it, then keep it."))

    def write_file(self, path: Path) -> None:
        """Write what stands in the form, for other computers."""
        try:
            self._calls.write(path, self.record())
        except DesktopError as error:
            self.say(told(error))
        else:
            self.say(translate("PlanTemplates", "Written: {file}").format(file=path.name))

    def give_back(self) -> None:
        """Use the shipped one of this key again."""
        self._calls.give_back(self._key)
        self._templates = {each.key: each for each in self._calls.all()}
        self.show_template(self._templates.get(self._key))
        self.say(translate("PlanTemplates", "The template is again as it came with the program."))

    def record(self) -> PlanTemplate:
        """What the form says."""
        said = self.form.values()
        words = {name: said[name] or "" for name in (*WORDS, "approved")}
        name = said["name"] or ""
        # a new one has the same key in its file as here, and each name one of its own
        key = self._key or self._keys.setdefault(name, f"own-{uuid4().hex[:8]}")
        return PlanTemplate(key=key, name=name, items=said["plan"] or (), **words)

    def reject(self) -> None:
        """Esc goes back; what was written is dropped by the second one."""
        if self._dirty() and not self._leaves:
            self._leaves = True
            self.say(translate("PlanTemplates", "Not kept yet. Esc once more drops it."))
            return
        super().reject()

    # --- inside -----------------------------------------------------------------------

    def _keep(self, _said: dict[str, Any]) -> PlanTemplate:
        try:
            return self._calls.keep(self.record())
        except RuleBroken as broken:
            fields = {_field_of(name): problem for name, problem in broken.fields.items()}
            raise RuleBroken(fields) from broken

    def _choose(self) -> None:
        wanted = self.form.field("template").value() or NEW
        if wanted == self._key:
            return
        if self._dirty():
            self.form.field("template").set_value(self._key)
            self.say(translate("PlanTemplates", "Keep this one first, or go back by Esc."))
            return
        self.show_template(self._templates.get(wanted))

    def _dirty(self) -> bool:
        if not self._calls.may_change():
            return False
        kept = self._templates.get(self._key)
        return self.record() != kept if kept else not self._is_blank()

    def _is_blank(self) -> bool:
        return all(self.form.field(name).is_blank() for name in ("name", "plan", *WORDS))

    def _ask_read(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, translate("PlanTemplates", "Read a plan file"), "", _kinds()
        )
        if name:
            self.take_file(Path(name))

    def _ask_write(self) -> None:
        proposed = f"{self.form.field('name').value() or 'plan'}.json"
        name, _kind = QFileDialog.getSaveFileName(
            self, translate("PlanTemplates", "Write a plan file"), proposed, _kinds()
        )
        if name:
            path = Path(name)
            self.write_file(path if path.suffix else path.with_suffix(".json"))

    def _add_buttons(self) -> None:
        column = self.layout()
        assert column is not None
        last = column.itemAt(column.count() - 1)
        row = last.layout() if last is not None else None  # beside the way back and the verb
        assert isinstance(row, QHBoxLayout)
        self.read_button = KeyButton(translate("PlanTemplates", "Read a file"), "Ctrl+O")
        self.write_button = KeyButton(translate("PlanTemplates", "Write a file"), "Ctrl+E")
        self.back = KeyButton(translate("PlanTemplates", "As delivered"), icon="undo")
        wired = (
            (self.read_button, "Ctrl+O", self._ask_read),
            (self.write_button, "Ctrl+E", self._ask_write),
            (self.back, "", self.give_back),
        )
        for place, (button, keys, work) in enumerate(wired):
            button.clicked.connect(work)
            row.insertWidget(place, button)
            if keys:
                QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        self.read_button.setVisible(self._calls.may_change())


def _sections(templates: Sequence[PlanTemplate]) -> list[Section]:
    choices = [(each.key, each.name) for each in templates]
    choices.append((NEW, translate("PlanTemplates", "A new template")))
    head: list[Field] = [
        CodeField("template", translate("PlanTemplates", "Template"), choices),
        TextField("name", translate("PlanTemplates", "Name"), max_length=NAME_MAX, required=True),
        TextField(
            "approved",
            translate("PlanTemplates", "Approved by the county: who and when"),
            max_length=APPROVED_MAX,
            span=2,
        ),
        PlanField(
            "plan", translate("PlanTemplates", "Steps, by day"), moves=True, required=True, span=4
        ),
    ]
    return [Section("", head, columns=4), Section("", [_note(name) for name in WORDS], columns=2)]


def _note(name: str) -> NoteField:
    words = {
        "goals": translate("PlanTemplates", "Goals"),
        "medicines": translate("PlanTemplates", "Medicines"),
        "exercises": translate("PlanTemplates", "Exercises and advice"),
        "precautions": translate("PlanTemplates", "To take care of"),
        "warning_signs": translate("PlanTemplates", "Warning signs"),
    }
    return NoteField(name, words[name], max_length=WORDS_MAX, rows=2)


def _values(template: PlanTemplate | None) -> dict[str, Any]:
    if template is None:
        return {"name": None, "approved": None, "plan": (), **dict.fromkeys(WORDS)}
    words = {name: getattr(template, name) or None for name in (*WORDS, "approved")}
    return {"name": template.name, "plan": template.items, **words}


def _field_of(name: str) -> str:
    """Where a problem of the file's form stands in this one."""
    return "plan" if name.startswith("items") else name


def _words(*, may: bool) -> str:
    if may:
        return translate(
            "PlanTemplates",
            "What a slip's form proposes for one illness. It counts on this computer from now on;"
            " a file takes it to the others. Slips that are written already stay as they are.",
        )
    return translate(
        "PlanTemplates",
        "You can read the templates and write them to a file. Doctor, manager and administrator"
        " change them.",
    )


def _kinds() -> str:
    return translate("PlanTemplates", "Plans (*.json)")
