"""What is asked before something is said about a session: so many minutes, or why."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.session_event import MAX_DELAY, NOTE_MAX
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import ChipsField, Field, NoteField, NumberField, Section

QUICK = (10, 15, 20, 30, 45, 60, 90)


class MinutesDialog(FormDialog):
    """So many minutes by one key, or in digits; 0 is on time again."""

    def __init__(
        self,
        title: str,
        verb: str,
        run: Callable[[int | None, str], Any],
        *,
        may_be_open: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._give, self._may_be_open = run, may_be_open
        quick = [(minutes, self.tr("{n} min").format(n=minutes)) for minutes in QUICK]
        if may_be_open:
            quick.append((-1, self.tr("not known")))
        fields: list[Field] = [
            ChipsField("quick", self.tr("Minutes"), quick, span=2),
            NumberField(
                "minutes", self.tr("Or in digits"), least=0, most=MAX_DELAY, unit=self.tr("min")
            ),
            NoteField("note", self.tr("In words"), max_length=NOTE_MAX, rows=2, span=2),
        ]
        super().__init__(
            parent, title=title, verb=verb, sections=[Section("", fields)], run=self._given
        )

    def _given(self, said: dict[str, Any]) -> Any:
        quick, minutes = said["quick"], said["minutes"]
        if minutes is None:
            minutes = None if quick is None or int(quick) < 0 else int(quick)
        if minutes is None and not (self._may_be_open or quick is not None):
            minutes = 0
        return self._give(minutes, said["note"] or "")


class NoteDialog(FormDialog):
    """Some words, not needed, then the step."""

    def __init__(
        self,
        title: str,
        verb: str,
        words: str,
        run: Callable[[str], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            parent,
            title=title,
            verb=verb,
            words=words,
            sections=[
                Section(
                    "",
                    [NoteField("note", self.tr("In words"), max_length=NOTE_MAX, rows=2)],
                    columns=1,
                )
            ],
            run=lambda said: run(said["note"] or ""),
        )
