"""Fields and forms that all screens use.

    form = FormPanel([
        Section(self.tr("Who"), [
            TextField("name", self.tr("Name"), max_length=60, required=True),
            CodeField("sex", self.tr("Sex"), Sex, words=sex_label),       # drop-down
            ChipsField("urgency", self.tr("Urgency"), Urgency, words=urgency_label, span=2),
            DateField("born_on", self.tr("Born on"), today=clock.today, past=True, wanted=True),
            NumberField("systolic", self.tr("Systolic"), least=30, most=300, unit="mmHg"),
            NoteField("complaint", self.tr("Complaint"), max_length=200, span=2),
        ], columns=2),
    ])
    form.values()                     {"name": "…", …}; None = blank or not understood
    form.set_values({...})            show a record; form is clean afterwards
    form.own_problems()               unreadable or required-but-blank fields -> Problem
    form.show_problems(problems)      dict name -> Problem or text; focuses the first;
                                      returns those that belong to no field (-> Notices)
    form.field("sex").set_hint(…)     quiet words right above the editor
    form.ring                         CompletenessRing to place in the page's head
    form.dirty · form.clear() · form.take_as_clean() · form.plain()/set_plain() (drafts)
    form.changed · form.committed(name) · form.focused(name)
    scrolled(form)                    scroll area that follows the focus

Common arguments of every field: name, label, required=, wanted=, span=.
Kinds and their values: TextField str|None · NoteField str|None · CodeField option value|None ·
ChipsField value|None, with multi=True a tuple · TickField bool · DateField date|None ·
TimeField time|None · DateTimeField aware UTC datetime|None · MomentField the same, of the past, in
one line with a key for now · NumberField int|Decimal|None ·
IdNoField str|None · PhoneField str|None · ReadField(read=parse_bp, show=…) whatever the reader
of desktop.domain.entry returns: a value, a Read with warnings (shown, never blocking), an Offer
(shown as a button: Enter takes it) or a Problem.
field.set_problem(text or Problem) blocks and is red; field.set_warning(…) is amber, never blocks.
Options are (value, label) pairs or a StrEnum with `words=` member -> label.
Enter goes to the next field; a page takes Ctrl+Enter, Ctrl+S and F9.
"""

from desktop.views.fields.base import Field
from desktop.views.fields.choice import ChipsField, CodeField, TickField
from desktop.views.fields.dates import DateField, DateTimeField, TimeField
from desktop.views.fields.form import FormPanel, Section, scrolled
from desktop.views.fields.moment import MomentField
from desktop.views.fields.numbers import IdNoField, NumberField, PhoneField
from desktop.views.fields.ring import CompletenessRing
from desktop.views.fields.text import NoteField, TextField
from desktop.views.fields.typed import ReadField

__all__ = [
    "ChipsField",
    "CodeField",
    "CompletenessRing",
    "DateField",
    "DateTimeField",
    "Field",
    "FormPanel",
    "IdNoField",
    "MomentField",
    "NoteField",
    "NumberField",
    "PhoneField",
    "ReadField",
    "Section",
    "TextField",
    "TickField",
    "TimeField",
    "scrolled",
]
