"""The expert does not come: the reason, and who told it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.booking_rows import SessionList
from desktop.domain.codes import StopReason
from desktop.domain.duty_session import NOTE_MAX
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.booking.words import when, who
from desktop.views.fields import ChipsField, NoteField, Section, TextField
from desktop.views.messages.codes import label

TOLD_BY_MAX = 60


class StopDialog(FormDialog):
    """One action: the session is off, and the list of those to be rung opens.

    On a computer that does not keep the roster it says that he does not come today; the one that
    does, which is named, stops the session.
    """

    def __init__(
        self,
        stop: Callable[[StopReason, str, str], Any],
        shown: SessionList,
        roster_pc: str,
        parent: QWidget | None = None,
    ) -> None:
        self._stop_it = stop
        session = shown.session.record
        title = self.tr("Does not come: {who}, {when}").format(
            who=who(shown.expert), when=when(session.held_on, session.half_day)
        )
        super().__init__(
            parent,
            title=title,
            verb=self.tr("Stop and place everybody anew"),
            words=self._words(shown, roster_pc),
            sections=[
                Section(
                    "",
                    [
                        ChipsField(
                            "stop_reason",
                            self.tr("Why"),
                            StopReason,
                            words=label,
                            required=True,
                            span=2,
                        ),
                        TextField(
                            "told_by", self.tr("Who told it"), max_length=TOLD_BY_MAX, span=2
                        ),
                        NoteField(
                            "stop_note", self.tr("In words"), max_length=NOTE_MAX, rows=2, span=2
                        ),
                    ],
                )
            ],
            run=self._run_stop,
            danger=True,
        )

    def _words(self, shown: SessionList, roster_pc: str) -> str:
        if shown.made_here:
            return self.tr(
                "{left} free seats are closed. {booked} booked patients get proposals at once and"
                " stay on the list until each has another place."
            ).format(left=shown.left, booked=shown.booked)
        name = roster_pc or self.tr("the computer that keeps the roster")
        return self.tr(
            "The roster is kept on {pc}: stop the session there as well. From here on nobody is"
            " booked for it on this computer, and you can ring {booked} patients now."
        ).format(pc=name, booked=shown.booked)

    def _run_stop(self, said: dict[str, Any]) -> Any:
        return self._stop_it(said["stop_reason"], said["stop_note"] or "", said["told_by"] or "")
