"""What keys do with a dated task, the same on the work list and on a patient's page."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.codes import CallOutcome, FollowUpAction, FollowUpResult, FollowUpState
from desktop.domain.errors import DesktopError
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import Done, OneKey
from desktop.views import theme
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.pill import KeyButton
from desktop.views.return_care.desk import CareDesk
from desktop.views.return_care.dialogs import DoneDialog, LaterDialog, WordsDialog
from desktop.views.return_care.words import key_words

translate = QCoreApplication.translate
TAKE_BACK = "0"
"""Takes back what was written about the marked task today; where nothing was, the last outcome.

Who has pressed a wrong number stands on the next row by then.
"""


class TaskActs:
    """Writes outcomes down; every one can be taken back for ten seconds, and all day by Ctrl+Z.

    Attributes:
        after: called when something was kept.
    """

    def __init__(self, page: QWidget, desk: CareDesk, after: Callable[[], object]) -> None:
        self._page, self._desk, self.after = page, desk, after
        self._last: tuple[UUID, str] | None = None

    def press(self, text: str, task_id: UUID, revision: int, task: FollowUp, name: str) -> bool:
        """Do what a number key says; False for any other key or a task that is over."""
        if text == TAKE_BACK:
            self._take_back(task_id)
            return True
        if text not in {str(key) for key in OneKey} or task.state is not FollowUpState.OPEN:
            return False
        key = OneKey(text)
        if key is OneKey.WORSE:
            self.whole(task_id, revision, task, name, result=FollowUpResult.WORSE)
        elif key is OneKey.LATER:
            self._later(task_id, revision, name)
        elif key is OneKey.MISSED:
            self._missed(task_id, revision, task, name)
        else:
            self._run(
                lambda: self._desk.by_key(task_id, revision, key, ""),
                task_id,
                _said(name, key_words(key)),
            )
        return True

    def whole(
        self,
        task_id: UUID,
        revision: int,
        task: FollowUp,
        name: str,
        *,
        result: FollowUpResult | None = None,
    ) -> None:
        """Open the whole form; a worsening that is to be referred up goes on to that form."""
        said: list[Done] = []

        def keep(done: Done) -> Any:
            said.append(done)
            return self._desk.do(task_id, revision, done)

        dialog = DoneDialog(
            task,
            name,
            (self._desk.today, self._desk.now),
            keep,
            result=result,
            parent=self._page,
        )
        kept = self._accepted(dialog, task_id, _said(name, translate("ReturnCare", "kept")))
        if kept and said[-1].action is FollowUpAction.REFER_UP:
            self.refer_up(task)

    def refer_up(self, task: FollowUp) -> None:
        """Open the up-referral form for the patient, linked to the stay he came back from."""
        self._desk.go(
            "referral-form", patient_id=task.patient_id, down_referral_id=task.down_referral_id
        )

    def undo(self) -> bool:
        """Take the last outcome back; False when there is none."""
        if self._last is None:
            return False
        self._take_back(self._last[0])
        return True

    def bar(self, press: Callable[[str], object]) -> tuple[QWidget, list[KeyButton]]:
        """A row of buttons, one for each key; `press` is given the key."""
        host = flow_host()
        row = FlowLayout(host, theme.px(6))
        buttons = []
        for key in OneKey:
            button = KeyButton(key_words(key), str(key))
            button.clicked.connect(lambda _on=False, k=str(key): press(k))
            row.addWidget(button)
            buttons.append(button)
        back = KeyButton(translate("ReturnCare", "Take back"), TAKE_BACK, icon="undo")
        back.clicked.connect(lambda: press(TAKE_BACK))
        row.addWidget(back)
        return host, buttons

    # --- inside ---------------------------------------------------------------------

    def _later(self, task_id: UUID, revision: int, name: str) -> None:
        dialog = LaterDialog(
            name,
            self._desk.today,
            lambda day: self._desk.try_again(task_id, revision, CallOutcome.LATER, day),
            self._page,
        )
        self._accepted(dialog, task_id, _said(name, key_words(OneKey.LATER)))

    def _missed(self, task_id: UUID, revision: int, task: FollowUp, name: str) -> None:
        dialog = WordsDialog(
            translate("ReturnCare", "Missed: {name}").format(name=name),
            translate("ReturnCare", "Mark as missed"),
            translate("ReturnCare", "In words, if it is another reason"),
            lambda words: self._desk.by_key(task_id, revision, OneKey.MISSED, words),
            offered=(
                translate("ReturnCare", "Patient is away"),
                translate("ReturnCare", "Patient does not want it"),
                translate("ReturnCare", "Could not be reached"),
                translate("ReturnCare", "Done at another place"),
                translate("ReturnCare", "Nobody here was free"),
            ),
            words=task.text,
            parent=self._page,
        )
        self._accepted(dialog, task_id, _said(name, key_words(OneKey.MISSED)))

    def _accepted(self, dialog: QDialog, task_id: UUID, said: str) -> bool:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._kept(task_id, said)
        return accepted

    def _run(self, work: Callable[[], Any], task_id: UUID, said: str) -> None:
        try:
            work()
        except DesktopError as error:
            self._desk.problem(error)
            self.after()
        else:
            self._kept(task_id, said)

    def _kept(self, task_id: UUID, said: str) -> None:
        self._last = (task_id, said)
        self._desk.offer_undo(said, lambda: self._take_back(task_id))
        self.after()

    def _take_back(self, task_id: UUID) -> None:
        last, self._last = self._last, None
        try:
            self._desk.undo_task(task_id)
        except DesktopError as error:
            if last is not None and last[0] != task_id:
                self._take_back_last(*last)
                return
            self._desk.problem(error)
        else:
            said = last[1] if last is not None and last[0] == task_id else ""
            self._tell_taken_back(said)
        self.after()

    def _take_back_last(self, task_id: UUID, said: str) -> None:
        self._last = (task_id, said)
        self._take_back(task_id)

    def _tell_taken_back(self, said: str) -> None:
        words = translate("ReturnCare", "Taken back. {what}")
        self._desk.tell(words.format(what=said).strip())


def _said(name: str, what: str) -> str:
    words = translate("ReturnCare", "{name}: {what}")
    return words.format(name=name, what=what.rstrip(" …"))
