"""The small windows of a training: walk-ins, one person's times, completing, calling off."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.training import CAME, LIMITS, Attendance
from desktop.views import theme
from desktop.views.fields import (
    FormPanel,
    Section,
    TextField,
    TimeField,
)
from desktop.views.keys import press_main
from desktop.views.pill import KeyButton

NOTE_MOST = 200
LISTED_ROWS = 8


class PlainDialog(QDialog):
    """A heading, what `body` holds, and a row of buttons."""

    def __init__(self, parent: QWidget | None, title: str, words: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(520))
        heading, said = QLabel(title), QLabel(words)
        theme.set_look(heading, look="heading")
        heading.setWordWrap(True)
        said.setWordWrap(True)
        said.setVisible(bool(words))
        self.body, self.buttons = QVBoxLayout(), QHBoxLayout()
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(heading)
        column.addWidget(said)
        column.addLayout(self.body, 1)
        column.addLayout(self.buttons)
        self.finished.connect(self.deleteLater)

    def add_button(
        self, words: str, work: Callable[[], object], key: str = "", look: str = ""
    ) -> KeyButton:
        """Add a button at the right end of the row."""
        made = KeyButton(words, key, look=look)
        made.clicked.connect(work)
        self.buttons.addWidget(made)
        return made


class AskDialog(PlainDialog):
    """One question; the button that does it says what and to how many, and has the focus."""

    def __init__(self, parent: QWidget, title: str, words: str, doing: str) -> None:
        super().__init__(parent, title, words)
        self.no = self.add_button(self.tr("Go back"), self.reject, "Esc")
        self.yes = self.add_button(doing, self.accept, "Enter", look="primary")
        self.yes.setFocus()


class CompleteDialog(PlainDialog):
    """Before attendance is locked: who has no status yet, and what is to be written for them.

    Signals:
        complete(absent): complete; True writes 缺勤 for those without a status.
    """

    complete = Signal(bool)

    def __init__(self, parent: QWidget, topic: str, unmarked: Sequence[Attendance]) -> None:
        count = len(unmarked)
        words = (
            self.tr("{count} people have no status yet. Nobody is absent unless you say so.")
            if count
            else self.tr("Everybody has a status. Attendance is locked afterwards.")
        )
        super().__init__(
            parent, self.tr("Complete: {topic}").format(topic=topic), words.format(count=count)
        )
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("People without a status"))
        self.names.addItems(
            [" · ".join(p for p in (each.name, each.dept) if p) for each in unmarked]
        )
        self.names.setFixedHeight(theme.px(34) * min(max(count, 1), LISTED_ROWS) + theme.px(4))
        self.names.setVisible(bool(count))
        self.body.addWidget(self.names)
        note = QLabel(self.tr("This can be taken back until the end of today."))
        theme.set_look(note, look="small")
        self.body.addWidget(note)
        self.back = self.add_button(self.tr("Go back"), self.reject, "Esc")
        self.leave = self.add_button(
            self.tr("Complete, leave them open") if count else self.tr("Complete the training"),
            lambda: self._done(absent=False),
            look="" if count else "primary",
        )
        self.absent = self.add_button(
            self.tr("Mark {count} absent and complete").format(count=count),
            lambda: self._done(absent=True),
            look="primary",
        )
        self.absent.setVisible(bool(count))
        (self.back if count else self.leave).setFocus()

    def _done(self, *, absent: bool) -> None:
        self.accept()
        self.complete.emit(absent)


class CancelDialog(PlainDialog):
    """Why a training is called off.

    Signals:
        cancel(reason): the words.
    """

    cancel = Signal(str)

    def __init__(self, parent: QWidget, topic: str) -> None:
        super().__init__(parent, self.tr("Cancel training: {topic}").format(topic=topic))
        self.form = FormPanel(
            [
                Section(
                    "",
                    [
                        TextField(
                            "cancel_reason",
                            self.tr("Reason"),
                            max_length=LIMITS["cancel_reason"],
                            required=True,
                        )
                    ],
                    columns=1,
                )
            ]
        )
        self.body.addWidget(self.form)
        back = self.add_button(self.tr("Go back"), self.reject, "Esc")
        self.yes = self.add_button(self.tr("Cancel the training"), self._done, look="danger")
        self.setTabOrder(self.form.field("cancel_reason").focusProxy() or self.form, self.yes)
        self.setTabOrder(self.yes, back)
        self.form.field("cancel_reason").setFocus()

    def _done(self) -> None:
        if found := self.form.own_problems():
            self.form.show_problems(found)
            return
        self.accept()
        self.cancel.emit(self.form.values()["cancel_reason"])


class PersonDialog(PlainDialog):
    """One person's sign-in, sign-out and note, as on the paper sheet.

    Signals:
        kept(signed_in_at, signed_out_at, note): aware UTC instants or None.
    """

    kept = Signal(object, object, str)

    def __init__(self, parent: QWidget, person: Attendance, day: datetime) -> None:
        came = person.status in CAME
        words = "" if came else self.tr("Times are written only for those who came.")
        super().__init__(parent, person.name, words)
        self._day = day.astimezone(CLINIC_ZONE)
        self.form = FormPanel(
            [
                Section(
                    "",
                    [
                        TimeField("signed_in_at", self.tr("Signed in")),
                        TimeField("signed_out_at", self.tr("Signed out")),
                        TextField("note", self.tr("Note"), max_length=NOTE_MOST, span=2),
                    ],
                )
            ]
        )
        for name in ("signed_in_at", "signed_out_at"):
            self.form.field(name).setEnabled(came)
        self.form.set_values(
            {
                "signed_in_at": _local_time(person.signed_in_at),
                "signed_out_at": _local_time(person.signed_out_at),
                "note": person.note,
            }
        )
        self.body.addWidget(self.form)
        back = self.add_button(self.tr("Go back"), self.reject, "Esc")
        self.save = self.add_button(self.tr("Save"), self._done, "Ctrl+Enter", look="primary")
        press_main(self.save, self.save.click)
        self.setTabOrder(self.form.field("note").focusProxy() or self.form, self.save)
        self.setTabOrder(self.save, back)
        self.form.field("signed_in_at" if came else "note").setFocus()

    def _done(self) -> None:
        if found := self.form.own_problems():
            self.form.show_problems(found)
            return
        said = self.form.values()
        instants = [self._instant(said[name]) for name in ("signed_in_at", "signed_out_at")]
        self.accept()
        self.kept.emit(*instants, said["note"] or "")

    def _instant(self, at: Any) -> datetime | None:
        if at is None:
            return None
        return datetime.combine(self._day.date(), at, CLINIC_ZONE).astimezone(UTC)


def _local_time(at: datetime | None) -> Any:
    return at.astimezone(CLINIC_ZONE).time().replace(second=0, microsecond=0) if at else None
