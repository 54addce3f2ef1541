"""Does what a key asks for on the reception shown, with the question that goes with it."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.codes import Direction
from desktop.domain.errors import DesktopError
from desktop.domain.reception_rows import ReceptionDetail
from desktop.views.booking.form_dialog import FormDialog
from desktop.views.fields import Field, Section, TextField
from desktop.views.reception import asks
from desktop.views.reception.desk import DeskCalls
from desktop.views.reception.notes import phone_of
from desktop.views.reception.words import person_words, translate


class ReceptionActs(QObject):
    """Opens the question of an act on the reception as it is at that moment.

    Attributes:
        dialog: the question now open, or the last one.

    Signals:
        done(reception_id): something was kept.
    """

    done = Signal(object)

    def __init__(self, calls: DeskCalls, page: QWidget) -> None:
        super().__init__(page)
        self._calls, self._acts, self._page = calls, calls.acts, page
        self.dialog: FormDialog | None = None
        self._name = ""

    def run(self, name: str, detail: ReceptionDetail) -> None:
        """Do the act of that name (see `offers`)."""
        self._name = name
        getattr(self, f"_{name}")(detail)

    # --- of a hospital, and of both ---------------------------------------------------

    def _accept(self, detail: ReceptionDetail) -> None:
        if detail.row.direction is Direction.DOWN:
            self._accept_down(detail)
            return
        self._arrangement(detail, accepting=True)

    def _arrange(self, detail: ReceptionDetail) -> None:
        self._arrangement(detail, accepting=False)

    def _arrangement(self, detail: ReceptionDetail, *, accepting: bool) -> None:
        act = self._acts.accept if accepting else self._acts.arrange
        self._show(
            asks.ask_arrangement(
                self._page,
                detail,
                self._calls.choices(),
                self._calls.now,
                lambda said: act(detail.row.id, detail.row.revision, said),
                accepting=accepting,
            ),
            detail,
        )

    def _show(self, dialog: FormDialog, detail: ReceptionDetail) -> None:
        """Show the question; tell what was kept."""
        self.dialog = dialog
        if self._calls.questions is not None:
            self._calls.questions.watch(dialog, dialog.form, self._name, detail.row.id)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._told(detail)
        dialog.deleteLater()

    def _told(self, detail: ReceptionDetail) -> None:
        self.done.emit(detail.row.id)
        who = detail.row.patient_name or detail.row.phone_code
        words = self.tr("{who}: kept on this computer; the sender sees it when the line allows.")
        self._calls.notices.tell(words.format(who=who))

    def _decline(self, detail: ReceptionDetail) -> None:
        row = detail.row
        self._show(
            asks.ask_decline(
                self._page,
                detail,
                lambda reason, note: self._acts.decline(row.id, row.revision, reason, note),
                self._calls.now,
            ),
            detail,
        )

    def _admit(self, detail: ReceptionDetail) -> None:
        row, calls = detail.row, self._calls
        self._show(
            asks.ask_admission(
                self._page,
                detail,
                calls.choices(),
                calls.now,
                lambda said: self._acts.admit(row.id, row.revision, said),
            ),
            detail,
        )

    def _move(self, detail: ReceptionDetail) -> None:
        words = self.tr("Which department takes over?")
        fields = [
            asks.department_field(self._calls.choices(), words),
            TextField("reason", self.tr("Why"), max_length=100),
        ]
        self._small(
            detail,
            self.tr("Other department"),
            fields,
            lambda key, seen, said: self._acts.move(
                key, seen, said["department"], said["reason"] or ""
            ),
        )

    def _arrived(self, detail: ReceptionDetail) -> None:
        field = asks.time_field("arrived_at", self.tr("Arrived at"), self._calls.now)
        self._small(
            detail,
            self.tr("Has arrived"),
            [field],
            lambda key, seen, said: self._acts.arrived(key, seen, said["arrived_at"]),
        )

    def _seen(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Was seen"),
            asks.seen_fields(self._calls.now),
            lambda key, seen, said: self._acts.seen(key, seen, said["decision"], said["seen_at"]),
        )

    def _decide(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Keep the decision"),
            [asks.decision_field()],
            lambda key, seen, said: self._acts.seen(key, seen, said["decision"], None),
        )

    def _discharge(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Treatment ended"),
            asks.discharge_fields(self._calls.now, died=detail.row.died),
            lambda key, seen, said: self._acts.discharge(
                key, seen, said["discharged_at"], said.get("goes_back", False)
            ),
        )

    def _complete(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Complete and rate"),
            asks.rating_fields(),
            lambda key, seen, said: self._acts.complete(key, seen, said["fit_rating"]),
        )

    def _ask_words(
        self,
        detail: ReceptionDetail,
        verb: str,
        question: str,
        work: Callable[[UUID, int, str], Any],
        note: str = "",
    ) -> None:
        self._small(
            detail,
            verb,
            [asks.words_field("words", question)],
            lambda key, seen, said: work(key, seen, said["words"]),
            note,
        )

    def _ask(self, detail: ReceptionDetail) -> None:
        self._ask_words(
            detail,
            self.tr("Ask for more"),
            self.tr("What should the sender add?"),
            self._acts.ask,
            self.tr("The clock of the sender runs from now on, until the answer is here."),
        )

    def _not_arrived(self, detail: ReceptionDetail) -> None:
        self._ask_words(
            detail,
            self.tr("Did not arrive"),
            self.tr("Whom did you ring, and what was said?"),
            self._acts.not_arrived,
            self.tr("Nothing closes by itself: the patient may still come later."),
        )

    def _close(self, detail: ReceptionDetail) -> None:
        self._ask_words(detail, self.tr("Close"), self.tr("Reason in words"), self._acts.close)

    def _refuse(self, detail: ReceptionDetail) -> None:
        self._ask_words(detail, self.tr("Do not agree"), self.tr("Why not"), self._acts.refuse)

    def _agree(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Agree to take back"),
            [],
            lambda key, seen, _said: self._acts.agree(key, seen),
            self.tr("The sender takes this referral back. Ward and bed are free again."),
        )

    def _undo(self, detail: ReceptionDetail) -> None:
        """At once: it is itself taken back by doing the step again."""
        try:
            self._acts.undo(detail.row.id, detail.row.revision)
        except DesktopError as error:
            self._calls.notices.problem(error)
            return
        self._told(detail)

    def _send_alone(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Send ours alone"),
            [],
            lambda key, seen, _said: self._acts.send_alone(key, seen),
            self.tr(
                "Our word goes to the county without the clinic's referral, under your name. It"
                " names patient and referral by words; when the clinic sends them, both join."
                " First ring the clinic: {phone}."
            ).format(phone=phone_of(detail)),
        )

    def _say_again(self, detail: ReceptionDetail) -> None:
        self._small(
            detail,
            self.tr("Say ours again"),
            [],
            lambda key, seen, _said: self._acts.say_again(key, seen),
            self.tr("What stands at the county is written over by our word, as it stands here."),
        )

    def _send_back(self, detail: ReceptionDetail) -> None:
        self._calls.send_back(detail)

    # --- of a township centre ------------------------------------------------------------

    def _assign(self, detail: ReceptionDetail) -> None:
        self._person(detail, self.tr("Who takes care"), self._acts.assign)

    def _accept_down(self, detail: ReceptionDetail) -> None:
        self._person(detail, self.tr("Receive"), self._acts.accept_down)

    def _person(
        self, detail: ReceptionDetail, verb: str, work: Callable[[UUID, int, str], Any]
    ) -> None:
        field = TextField(
            "assigned_to", self.tr("Team or person"), max_length=60, required=True, span=2
        )
        said = detail.reception.record.assigned_to if detail.reception else ""
        field.set_value(said or None)
        note = self.tr("Here work: {names}").format(names="、".join(self._calls.choices().people))
        self._small(
            detail,
            verb,
            [field],
            lambda key, seen, given: work(key, seen, given["assigned_to"] or ""),
            note,
        )

    def _contact(self, detail: ReceptionDetail) -> None:
        self._ask_words(
            detail,
            self.tr("Has not come: log a call"),
            self.tr("Whom did you ring, and what was said?"),
            self._acts.contact,
        )

    def _lost(self, detail: ReceptionDetail) -> None:
        self._ask_words(
            detail,
            self.tr("Lost to follow-up"),
            self.tr("Who looked for the patient, and how?"),
            self._acts.lost,
        )

    def _care(self, detail: ReceptionDetail) -> None:
        self._calls.care(detail)

    # --- inside ------------------------------------------------------------------------------

    def _small(
        self,
        detail: ReceptionDetail,
        verb: str,
        fields: Sequence[Field],
        work: Callable[[UUID, int, dict[str, Any]], Any],
        note: str = "",
    ) -> None:
        row = detail.row
        title = translate("Reception", "{verb}: {who}").format(
            verb=verb, who=person_words(row, self._calls.now())
        )
        dialog = FormDialog(
            self._page,
            title=title,
            verb=verb,
            words=note,
            sections=[Section("", fields)],
            run=lambda said: work(row.id, row.revision, said),
            danger=verb == self.tr("Lost to follow-up"),
        )
        self._show(dialog, detail)
