"""A form's question "who is it about?": the search box, then the person named."""

from html import escape
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget

from desktop.domain.errors import Problem
from desktop.domain.patient_rows import PatientLine
from desktop.views import banner, theme
from desktop.views.fields.base import Field
from desktop.views.patients.desk import PatientDesk
from desktop.views.patients.search_box import PatientSearchBox
from desktop.views.patients.words import banner_of, facts_of
from desktop.views.pill import KeyButton


class PatientField(Field):
    """Value is the patient's id or None; `line` is the person, `banner()` what the shell shows.

    Typing finds, Enter takes, and the person stands there with what tells two of one name
    apart. Enter or Backspace on the *Change* button asks again. Who is new is registered by
    Ctrl+N and comes back here.
    """

    def __init__(self, name: str, label: str, *, desk: PatientDesk, **common: Any) -> None:
        super().__init__(name, label, **common)
        self._desk = desk
        self.line: PatientLine | None = None
        self._namesakes: tuple[PatientLine, ...] = ()
        self.box = PatientSearchBox(desk)
        self.box.chosen.connect(self._on_chosen)
        self.box.register_wanted.connect(self._on_register)
        self.box.textEdited.connect(lambda _text: self._edited())
        self._who = QLabel()
        self._who.setTextFormat(Qt.TextFormat.RichText)
        self._who.setProperty("words", "marked")
        self.change = KeyButton(self.tr("Change"), look="quiet")
        self.change.clicked.connect(self.ask_again)
        shown = QFrame()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._who, 1)
        row.addWidget(self.change)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.box)
        self._stack.addWidget(shown)
        self._stack.setFixedHeight(theme.target_height())
        self._adopt(self._stack, self.box)

    def banner(self) -> banner.PatientLine | None:
        """Who is chosen, for `Page.patient()`."""
        return banner_of(self.line, self._namesakes, self._desk.now)

    def ask_again(self) -> None:
        """Forget the person and begin anew."""
        self.set_value(None)
        self.box.setFocus()
        self._edited()

    def value(self) -> UUID | None:
        """Return the patient's id."""
        return self.line.id if self.line else None

    def set_value(self, value: UUID | None) -> None:
        """Show the patient; None or an unknown id asks."""
        self.line = self._desk.line(value) if value else None
        self._namesakes = self._desk.namesakes(value) if value and self.line else ()
        self.box.clear()
        self._stack.setCurrentIndex(1 if self.line else 0)
        self.setFocusProxy(self.change if self.line else self.box)
        if self.line:
            name, facts = self.line.name, facts_of(self.line, self._desk.now())
            self._who.setText(f"<b>{escape(name)}</b>　{escape(facts)}")
            self._who.setAccessibleName(f"{name} {facts}")
        self._warn()
        self._announce()

    def plain(self) -> str:
        """Return the id, or what stands in the search box."""
        return str(self.line.id) if self.line else self.box.text()

    def is_blank(self) -> bool:
        """Tell whether nobody is chosen yet, whatever stands in the search box."""
        return self.line is None

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        try:
            self.set_value(UUID(str(plain)))
        except ValueError:
            self.set_value(None)
            self.box.setText(str(plain or ""))

    def own_problem(self) -> Problem | None:
        """Return that what was typed is nobody yet, or None."""
        return Problem("patient.not_found") if self.line is None and self.box.text() else None

    def commit(self) -> None:
        """Keep the warning of a namesake while the person is the same."""
        super().commit()
        self._warn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave keys to the search box; it has its own use for Enter."""
        if event.type() == QEvent.Type.KeyPress:
            return False
        return super().eventFilter(watched, event)

    def _warn(self) -> None:
        if not self._namesakes:
            self.set_warning(None)
            return
        other = self._namesakes[0]
        self.set_warning(
            self.tr("Same name today: {facts}. Compare birth date and ID.").format(
                facts=facts_of(other, self._desk.now())
            )
        )

    def _on_chosen(self, line: PatientLine) -> None:
        self.set_value(line.id)
        self._touched = True
        self.set_problem(None)
        self.commit()
        self._go_on()

    def _on_register(self, typed: str) -> None:
        self._desk.register(typed, self._on_registered)

    def _on_registered(self, patient_id: UUID) -> None:
        self.set_value(patient_id)
        # the form is on the screen again only after this; Enter on *Change* would lose him
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self.change.isVisible():
            self.change.setFocus()
            self.focusNextChild()
