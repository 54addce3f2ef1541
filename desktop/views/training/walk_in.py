"""Adding people who came without being invited."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.errors import Problem
from desktop.domain.training_rows import Person
from desktop.views import theme
from desktop.views.fields import Field, FormPanel, PhoneField, Section, TextField
from desktop.views.keys import press_main
from desktop.views.training.dialogs import PlainDialog
from desktop.views.training.suggest import Find, SuggestLine, outsider
from desktop.views.training.words import person_words

NAME_MOST = 60


class NameField(Field):
    """A name that may turn out to be somebody known; value is a Person, or a name as typed."""

    def __init__(self, name: str, label: str, *, find: Find, **common: Any) -> None:
        super().__init__(name, label, **common)
        self.line = SuggestLine(find)
        self.line.setMaxLength(NAME_MOST)
        self.person: Person | None = None
        self.line.textEdited.connect(lambda _text: self._on_edited())
        self.line.picked.connect(self._on_picked)
        self._adopt(self.line)

    def value(self) -> Person | str | None:
        """Return the person picked, or the typed name."""
        return self.person or self.line.text().strip() or None

    def set_value(self, value: Person | str | None) -> None:
        """Show a person or a name."""
        self.person = value if isinstance(value, Person) else None
        self.line.setText(value.name if isinstance(value, Person) else value or "")
        self.set_hint(person_words(value) if isinstance(value, Person) else "")
        self._announce()

    def plain(self) -> str:
        """Return the text."""
        return self.line.text().strip()

    def set_plain(self, plain: Any) -> None:
        """Show the text; who was picked is not kept."""
        self.set_value(str(plain or ""))

    def _key(self, event: QKeyEvent) -> bool:
        return self.line.handle(event) or super()._key(event)

    def _on_edited(self) -> None:
        self.person = None
        self.set_hint("")
        self._edited()

    def _on_picked(self, choice: Person | str) -> None:
        self.set_value(choice)
        self._edited(done=True)


class WalkInDialog(PlainDialog):
    """People who came without being invited; stays open for the next one.

    Args (beside the parent):
        find: staff and experts by name or pinyin.
        add: keeps one and returns what is wrong, by field; empty when it was kept.
    """

    def __init__(
        self,
        parent: QWidget,
        find: Find,
        add: Callable[[Person | str, str, str], dict[str, Problem]],
    ) -> None:
        words = self.tr("Type a name or pinyin: colleagues are found, others are from outside.")
        super().__init__(parent, self.tr("Add people who came"), words)
        self._add = add
        self.name = NameField("name", self.tr("Name"), find=find, required=True, span=2)
        self.form = FormPanel(
            [
                Section(
                    "",
                    [
                        self.name,
                        TextField("org", self.tr("From where"), max_length=NAME_MOST),
                        PhoneField("phone", self.tr("Telephone")),
                    ],
                )
            ]
        )
        self.added = QLabel()
        self.added.setWordWrap(True)
        theme.set_look(self.added, look="toned", tone="green")
        self.body.addWidget(self.form)
        self.body.addWidget(self.added)
        close = self.add_button(self.tr("Close"), self.reject, "Esc")
        self.next = self.add_button(self.tr("Add and next"), self.add, "Ctrl+Enter", look="primary")
        press_main(self.next, self.next.click)
        self.setTabOrder(self.form.field("phone").focusProxy() or self.form, self.next)
        self.setTabOrder(self.next, close)
        self.name.changed.connect(self._fit_person)
        self.name.setFocus()

    def add(self) -> None:
        """Put the person on the roster and be ready for the next one."""
        if found := self.form.own_problems():
            self.form.show_problems(found)
            return
        said = self.form.values()
        who = said["name"]
        org, phone = said["org"] or "", said["phone"] or ""
        if isinstance(who, str):
            guest = outsider(who)
            who, org = guest.name, org or guest.org
        if problems := self._add(who, org, phone):
            problem = next(iter(problems.values()))
            self.form.show_problems({"name": problem})
            return
        name = who if isinstance(who, str) else who.name
        before = self.added.text()
        both = self.tr("{before}, {name}") if before else self.tr("Added: {name}")
        self.added.setText(both.format(before=before, name=name))
        self.form.clear()
        self.name.setFocus()

    def _fit_person(self) -> None:
        known = self.name.person is not None
        for name in ("org", "phone"):
            self.form.field(name).setEnabled(not known)
