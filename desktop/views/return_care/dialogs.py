"""Small forms over the pages of return care."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import (
    Adherence,
    CallOutcome,
    FollowUpAction,
    FollowUpMethod,
    FollowUpResult,
    RejectReason,
)
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import REASON_MAX, TEXT_MAX, Done, usual_method
from desktop.domain.referral import Vitals
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    DateTimeField,
    Field,
    NoteField,
    NumberField,
    Section,
    TextField,
)
from desktop.views.messages.codes import label

translate = QCoreApplication.translate
Run = Callable[[dict[str, Any]], Any]


class DoneDialog(FormDialog):
    """What was found when a task was done: the whole row of the form for follow-ups."""

    def __init__(
        self,
        task: FollowUp,
        name: str,
        desk: tuple[Callable[[], date], Callable[[], datetime]],
        run: Callable[[Done], Any],
        *,
        result: FollowUpResult | None = None,
        parent: QWidget | None = None,
    ) -> None:
        today, now = desk
        super().__init__(
            parent,
            title=translate("ReturnCare", "Follow-up: {name}").format(name=name),
            verb=translate("ReturnCare", "Keep it"),
            words=f"{label(task.kind)} · {task.text}",
            sections=[Section("", _done_fields(today, now), columns=4)],
            run=lambda said: run(_done(said)),
        )
        self.setMinimumWidth(760)
        self.form.set_values(
            {"result": result, "method": usual_method(task.kind), "done_at": now()}
        )
        if result is FollowUpResult.WORSE:
            self.form.set_values({"action": FollowUpAction.REFER_UP})


def _done_fields(today: Callable[[], date], now: Callable[[], datetime]) -> list[Field]:
    return [
        ChipsField(
            "result",
            translate("ReturnCare", "How is the patient"),
            FollowUpResult,
            words=label,
            required=True,
            span=4,
        ),
        ChipsField("method", translate("ReturnCare", "How"), FollowUpMethod, words=label, span=2),
        DateTimeField("done_at", translate("ReturnCare", "When"), now=now, past=True, span=2),
        NumberField("systolic", translate("ReturnCare", "Systolic, mmHg"), least=30, most=300),
        NumberField("diastolic", translate("ReturnCare", "Diastolic, mmHg"), least=20, most=200),
        NumberField("pulse", translate("ReturnCare", "Pulse, per minute"), least=20, most=250),
        NumberField(
            "glucose",
            translate("ReturnCare", "Glucose, mmol/L"),
            least=0.5,
            most=60,
            decimals=1,
        ),
        ChipsField(
            "adherence", translate("ReturnCare", "Medicines"), Adherence, words=label, span=2
        ),
        DateField("next_due", translate("ReturnCare", "Next contact agreed"), today=today, span=2),
        TextField("symptoms", translate("ReturnCare", "Symptoms"), max_length=TEXT_MAX, span=2),
        TextField("note", translate("ReturnCare", "Note"), max_length=TEXT_MAX, span=2),
        ChipsField(
            "action", translate("ReturnCare", "What follows"), FollowUpAction, words=label, span=4
        ),
    ]


def _done(said: dict[str, Any]) -> Done:
    measured = {name: said[name] for name in ("systolic", "diastolic", "pulse", "glucose")}
    some = any(value is not None for value in measured.values())
    return Done(
        result=said["result"],
        method=said["method"],
        at=said["done_at"],
        vitals=Vitals(**measured, taken_at=said["done_at"]) if some else None,
        adherence=said["adherence"],
        symptoms=said["symptoms"] or "",
        action=said["action"],
        next_due=said["next_due"],
        note=said["note"] or "",
    )


class LaterDialog(FormDialog):
    """The day on which the patient wants to be rung."""

    def __init__(
        self, name: str, today: Callable[[], date], run: Callable[[date], Any], parent: QWidget
    ) -> None:
        super().__init__(
            parent,
            title=translate("ReturnCare", "Ring later: {name}").format(name=name),
            verb=translate("ReturnCare", "Keep the day"),
            sections=[
                Section(
                    "",
                    [
                        DateField(
                            "day",
                            translate("ReturnCare", "Ring again on"),
                            today=today,
                            required=True,
                            span=2,
                        )
                    ],
                )
            ],
            run=lambda said: run(said["day"]),
        )
        self.form.set_values({"day": today() + timedelta(days=1)})


class WordsDialog(FormDialog):
    """One line of words with a verb, such as why a task was missed or a matter is closed."""

    def __init__(
        self,
        title: str,
        verb: str,
        question: str,
        run: Callable[[str], Any],
        *,
        offered: Sequence[str] = (),
        most: int = REASON_MAX,
        words: str = "",
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        fields: list[Field] = []
        if offered:
            pairs = [(each, each) for each in offered]
            fields.append(
                ChipsField("offered", translate("ReturnCare", "By one key"), pairs, span=2)
            )
        fields.append(
            NoteField("text", question, max_length=most, rows=2, span=2, required=not offered)
        )
        super().__init__(
            parent,
            title=title,
            verb=verb,
            words=words,
            sections=[Section("", fields)],
            run=lambda said: run(said["text"] or said.get("offered") or ""),
            danger=danger,
        )


class RefuseDialog(FormDialog):
    """Why the centre cannot take the patient."""

    def __init__(
        self,
        name: str,
        reasons: Sequence[RejectReason],
        run: Callable[[RejectReason, str], Any],
        parent: QWidget | None = None,
    ) -> None:
        pairs = [(each, label(each)) for each in reasons]
        super().__init__(
            parent,
            title=translate("ReturnCare", "Refuse: {name}").format(name=name),
            verb=translate("ReturnCare", "Refuse {name}").format(name=name),
            words=translate(
                "ReturnCare", "The hospital reads the reason and assigns the patient anew."
            ),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "reason", translate("ReturnCare", "Why"), pairs, required=True, span=2
                        ),
                        NoteField(
                            "note",
                            translate("ReturnCare", "In words"),
                            max_length=REASON_MAX,
                            rows=2,
                            span=2,
                        ),
                    ],
                )
            ],
            run=lambda said: run(said["reason"], said["note"] or ""),
            danger=True,
        )


class ContactDialog(FormDialog):
    """A try to reach a patient who has not come."""

    def __init__(
        self, name: str, run: Callable[[CallOutcome, str], Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent,
            title=translate("ReturnCare", "Look for {name}").format(name=name),
            verb=translate("ReturnCare", "Keep the call"),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "outcome",
                            translate("ReturnCare", "What came of the call"),
                            CallOutcome,
                            words=label,
                            required=True,
                            span=2,
                        ),
                        NoteField(
                            "note",
                            translate("ReturnCare", "What was said"),
                            max_length=REASON_MAX,
                            rows=2,
                            span=2,
                        ),
                    ],
                )
            ],
            run=lambda said: run(said["outcome"], said["note"] or ""),
        )


class AssignDialog(FormDialog):
    """Who takes care; for receiving and for handing on."""

    def __init__(
        self,
        title: str,
        verb: str,
        people: Sequence[str],
        run: Callable[[str], Any],
        parent: QWidget | None = None,
    ) -> None:
        pairs = [(each, each) for each in people]
        super().__init__(
            parent,
            title=title,
            verb=verb,
            sections=[
                Section(
                    "",
                    [
                        CodeField("person", translate("ReturnCare", "Who takes care"), pairs),
                        TextField(
                            "team", translate("ReturnCare", "Or a team, in words"), max_length=60
                        ),
                    ],
                )
            ],
            run=lambda said: run(said["team"] or said["person"] or ""),
        )


class ArrivedDialog(FormDialog):
    """When the patient came, or was seen at home."""

    def __init__(
        self,
        name: str,
        now: Callable[[], datetime],
        run: Callable[[datetime, bool], Any],
        *,
        home: bool,
        parent: QWidget | None = None,
    ) -> None:
        how = [
            (False, translate("ReturnCare", "Came here")),
            (True, translate("ReturnCare", "Seen at home")),
        ]
        super().__init__(
            parent,
            title=translate("ReturnCare", "{name} was seen").format(name=name),
            verb=translate("ReturnCare", "Keep the time"),
            sections=[
                Section(
                    "",
                    [
                        ChipsField("home", translate("ReturnCare", "Where"), how, required=True),
                        DateTimeField(
                            "at",
                            translate("ReturnCare", "When"),
                            now=now,
                            past=True,
                            required=True,
                        ),
                    ],
                )
            ],
            run=lambda said: run(said["at"], bool(said["home"])),
        )
        self.form.set_values({"home": home, "at": now()})
