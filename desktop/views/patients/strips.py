"""Strips above the registration form: a half-written form to go on with, a newborn's mother."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import Sex
from desktop.domain.draft import Draft
from desktop.domain.errors import Problem
from desktop.views import theme
from desktop.views.confirm import confirm
from desktop.views.fields import ChipsField, DateTimeField, Field, FormPanel, Section
from desktop.views.messages.codes import label
from desktop.views.patients.desk import PatientDesk
from desktop.views.patients.patient_field import PatientField
from desktop.views.pill import KeyButton


class DraftOffer(QFrame):
    """Offers the newest half-written registration.

    Signals:
        resumed(draft): go on with it.
        thrown_away(draft_id): forget it; asked by name first.
    """

    resumed = Signal(object)
    thrown_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="note", tone="blue")
        self._draft: Draft | None = None
        self._words = QLabel()
        self.resume_button = KeyButton(self.tr("Go on with it"), icon="draft")
        self.forget_button = KeyButton(self.tr("Throw away"), look="quiet")
        self.resume_button.clicked.connect(self._resume)
        self.forget_button.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(8), theme.px(4))
        row.addWidget(self._words, 1)
        row.addWidget(self.resume_button)
        row.addWidget(self.forget_button)
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Offer this one; None hides the strip."""
        self._draft = draft
        self.setVisible(draft is not None)
        if draft is not None:
            at = draft.updated_at.astimezone(CLINIC_ZONE) if draft.updated_at else None
            words = self.tr("A registration was left half-written: {name}, {at}")
            self._words.setText(
                words.format(name=self._name(draft), at=f"{at:%m-%d %H:%M}" if at else "")
            )

    def _name(self, draft: Draft) -> str:
        return draft.title or self.tr("no name yet")

    def _resume(self) -> None:
        if self._draft is not None:
            self.resumed.emit(self._draft)

    def _forget(self) -> None:
        draft = self._draft
        if draft is None:
            return
        consequence = self.tr("What was typed in it is gone for good.")
        if confirm(self, self.tr("Throw away"), self._name(draft), consequence):
            self.show_draft(None)
            self.thrown_away.emit(draft.id)


class NewbornStrip(QFrame):
    """Asks for mother, sex and time of birth, which make the child's record.

    Signals:
        ready(mother_id, sex, born_at, order): all is known.
        left(): it is no newborn after all.
    """

    ready = Signal(object, object, object, str)
    left = Signal()

    def __init__(
        self, desk: PatientDesk, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        mother = PatientField("mother", self.tr("Mother"), desk=desk, required=True, span=2)
        self.first: Field = mother
        self.form = FormPanel(
            [
                Section(
                    self.tr("Newborn, named after the mother"),
                    [
                        mother,
                        DateTimeField("born_at", self.tr("Time of birth"), now=now, required=True),
                        ChipsField(
                            "sex",
                            self.tr("Sex"),
                            [(sex, label(sex)) for sex in (Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)],
                            required=True,
                        ),
                        ChipsField(
                            "order",
                            self.tr("Of several"),
                            [("大", self.tr("first")), ("小", self.tr("second"))],
                            span=2,
                        ),
                    ],
                    columns=4,
                    extra=self._buttons(),
                )
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.hide()

    def _buttons(self) -> QWidget:
        self.go_button = KeyButton(self.tr("Fill the form"), "Ctrl+Enter", look="primary")
        self.leave_button = KeyButton(self.tr("Not a newborn"), look="quiet")
        self.go_button.clicked.connect(self.go)
        self.leave_button.clicked.connect(self.left)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.leave_button)
        row.addWidget(self.go_button)
        return host

    def ask(self, mother_id: UUID | None) -> None:
        """Begin, with the mother when she is known."""
        self.form.clear()
        self.first.set_value(mother_id)
        self.show()
        self.first = self.form.fields["born_at" if mother_id else "mother"]
        self.first.setFocus()

    def go(self) -> None:
        """Hand over what is known, or show what is not."""
        found: dict[str, Problem] = self.form.own_problems()
        self.form.show_problems(found)
        if not found:
            said = self.form.values()
            self.ready.emit(said["mother"], said["sex"], said["born_at"], said["order"] or "")
