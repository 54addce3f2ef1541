"""The fields of a training, and the way between them and what is asked for."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import CmeClass, TrainingMode, TrainingType
from desktop.domain.errors import Problem
from desktop.domain.training import LIMITS, Training
from desktop.domain.training_rows import TrainingRequest
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    FormPanel,
    NoteField,
    Section,
    TextField,
    TimeField,
)
from desktop.views.messages.codes import label
from desktop.views.training.suggest import PeopleField
from desktop.views.training.words import group_words
from desktop.views.training.work import Work

translate = QCoreApplication.translate

_WITH_CASE = {TrainingType.TEACHING_ROUND, TrainingType.CASE_DISCUSSION}
_FIELD_OF = {"starts_at": "held_on", "ends_at": "ends"}
_TEXTS = ("topic", "specialty", "dept", "place", "objectives", "case_note", "cme_project_no")


class TrainingForm(FormPanel):
    """One page in the order of the planning sheet."""

    def __init__(self, work: Work) -> None:
        super().__init__([_what(work), _who(work), _content()])
        self.field("type").changed.connect(self._fit_type)
        self.set_values({"mode": TrainingMode.ON_SITE, "cme_class": CmeClass.NONE})
        self._fit_type()

    def show_training(self, training: Training) -> None:
        """Show a training as kept."""
        begin = training.starts_at.astimezone(CLINIC_ZONE)
        close = training.ends_at.astimezone(CLINIC_ZONE)
        self.set_values(
            {name: getattr(training, name) for name in _TEXTS}
            | {
                "type": training.type,
                "mode": training.mode,
                "held_on": begin.date(),
                "starts": begin.time(),
                "ends": close.time(),
                "last_on": close.date() if close.date() != begin.date() else None,
                "lecturers": training.lecturers,
                "audience": training.audience,
                "cme_class": training.cme_class,
            }
        )
        self._fit_type()

    def request(self) -> TrainingRequest | None:
        """What is asked for; None, with the fields marked, when something is missing."""
        if found := self.own_problems():
            self.show_problems(found)
            return None
        said = self.values()
        first, last = said["held_on"], said["last_on"] or said["held_on"]
        return TrainingRequest(
            **{name: said[name] or "" for name in _TEXTS},
            type=said["type"],
            mode=said["mode"] or TrainingMode.ON_SITE,
            starts_at=datetime.combine(first, said["starts"], CLINIC_ZONE).astimezone(UTC),
            ends_at=datetime.combine(last, said["ends"], CLINIC_ZONE).astimezone(UTC),
            lecturers=said["lecturers"],
            audience=said["audience"],
            cme_class=said["cme_class"] or CmeClass.NONE,
        )

    def show_refusal(self, problems: dict[str, Problem]) -> dict[str, Any]:
        """Show a rule's problems under the fields they are about; return the others."""
        return self.show_problems(
            {_FIELD_OF.get(name, name): problem for name, problem in problems.items()}
        )

    def _fit_type(self) -> None:
        kind = self.field("type").value()
        case = self.field("case_note")
        case.setVisible(kind in _WITH_CASE or not case.is_blank())
        for name in ("dept", "case_note"):
            self.field(name).set_required(kind is TrainingType.TEACHING_ROUND)


def _what(work: Work) -> Section:
    return Section(
        translate("TrainingForm", "What and when"),
        [
            CodeField(
                "type", translate("TrainingForm", "Type"), TrainingType, words=label, required=True
            ),
            TextField(
                "topic",
                translate("TrainingForm", "Topic"),
                max_length=LIMITS["topic"],
                required=True,
                span=2,
            ),
            CodeField("mode", translate("TrainingForm", "Mode"), TrainingMode, words=label),
            DateField("held_on", translate("TrainingForm", "Day"), today=work.today, required=True),
            TimeField("starts", translate("TrainingForm", "From"), required=True),
            TimeField("ends", translate("TrainingForm", "To"), required=True),
            DateField(
                "last_on",
                translate("TrainingForm", "Last day, if several"),
                today=work.today,
            ),
            TextField(
                "place",
                translate("TrainingForm", "Place"),
                max_length=LIMITS["place"],
                span=2,
                wanted=True,
            ),
            TextField(
                "specialty",
                translate("TrainingForm", "Specialty"),
                max_length=LIMITS["specialty"],
            ),
            TextField("dept", translate("TrainingForm", "Department"), max_length=LIMITS["dept"]),
        ],
        columns=4,
    )


def _who(work: Work) -> Section:
    return Section(
        translate("TrainingForm", "Who"),
        [
            PeopleField(
                "lecturers",
                translate("TrainingForm", "Lecturers"),
                find=work.board.find_people,
                wanted=True,
            ),
            ChipsField(
                "audience",
                translate("TrainingForm", "Invited groups"),
                [(group.key, group_words(group)) for group in work.board.groups()],
                multi=True,
            ),
        ],
        columns=2,
    )


def _content() -> Section:
    return Section(
        translate("TrainingForm", "Content and credits"),
        [
            NoteField(
                "objectives",
                translate("TrainingForm", "Objectives"),
                max_length=LIMITS["objectives"],
                rows=2,
                span=2,
            ),
            CodeField(
                "cme_class", translate("TrainingForm", "Credit class"), CmeClass, words=label
            ),
            TextField(
                "cme_project_no",
                translate("TrainingForm", "Project number"),
                max_length=LIMITS["cme_project_no"],
                ime=False,
            ),
            NoteField(
                "case_note",
                translate("TrainingForm", "Case"),
                max_length=LIMITS["case_note"],
                rows=2,
                span=4,
                placeholder=translate(
                    "TrainingForm", "sex, age group, diagnosis – no name, no numbers"
                ),
            ),
        ],
        columns=4,
    )
