"""Patients (S3): the same search as in the top bar, as a page with room."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.patient_rows import PatientLine
from desktop.views import theme
from desktop.views.page import Page
from desktop.views.patients.desk import PatientDesk
from desktop.views.patients.results import patient_columns
from desktop.views.patients.search_box import PLAIN_SIGNS
from desktop.views.pill import KeyButton
from desktop.views.tables import EmptyText, RecordTable

TYPED_PAUSE_MS = 60


class FindPatientPage(Page):
    """Type, choose, Enter. Everybody found can be scrolled through, page by page."""

    help_topic = "patients"
    kinds = frozenset({"patient", "booking", "referral"})

    def __init__(self, desk: PatientDesk, opened: Any) -> None:
        super().__init__("")
        self.set_title(self.tr("Patients"))
        self._desk = desk
        self.line = _SearchLine()
        self.line.setPlaceholderText(
            self.tr("Name or part of it, pinyin, initials, last digits of ID or telephone")
        )
        self.line.setAccessibleName(self.tr("Find patient"))
        self.line.setClearButtonEnabled(True)
        self.line.setStyleSheet(PLAIN_SIGNS)
        self.line.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.table = RecordTable(
            patient_columns(desk.now), row_id=lambda row: row.id, name=self.tr("People found")
        )
        self.line.steers = self.table
        self.register_button = KeyButton(self.tr("Register patient"), icon="add", look="primary")
        self.register_button.clicked.connect(self._register)
        self.add_to_head(self.register_button)
        self.body.addWidget(self.line)
        self.body.addWidget(self.table, 1)
        self._pause = QTimer(self, singleShot=True, interval=TYPED_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.line.textChanged.connect(lambda _text: self._pause.start())
        self.line.returnPressed.connect(self._on_enter)
        self.table.opened.connect(lambda row: opened(row.id))
        self.table.empty_pressed.connect(self._register)
        self._opened = opened

    def show_with(self, **_what: Any) -> None:
        """Begin with today's and recent people."""
        self.line.clear()
        self._search()

    def reload(self, _kinds: frozenset[str]) -> None:
        """Search again, the chosen row stays."""
        self._search()

    def first_focus(self) -> QWidget:
        """Begin in the search line."""
        return self.line

    def _search(self) -> None:
        self._pause.stop()
        typed = self.line.text().strip()
        if not typed:
            rows = self._desk.at_hand()
            self.set_title(self.tr("Patients"), self.tr("today's and recent people"))
            self.table.set_rows(rows)
        else:
            page = self._desk.search(typed, 0)
            count = f"{len(page.lines)}+" if page.more else str(len(page.lines))
            self.set_title(self.tr("Patients"), self.tr("found: {count}").format(count=count))
            self.table.set_rows(page.lines, self._more if page.more else None)
            if page.lines:
                self.table.select(page.lines[0].id)
        why = self.tr("Nobody fits “{typed}”.").format(typed=typed) if typed else ""
        why = why or self.tr("Nobody was worked with here yet. Type a name to find somebody.")
        self.table.set_empty(EmptyText(why, self.tr("Register patient"), "Enter"))

    def _more(self, _last: PatientLine) -> tuple[PatientLine, ...]:
        return self._desk.search(self.line.text().strip(), len(self.table.rows())).lines

    def _on_enter(self) -> None:
        self._search()
        row = self.table.current()
        if row is not None:
            self._opened(row.id)
        elif self.line.text().strip():
            self._register()

    def _register(self) -> None:
        self._desk.register(self.line.text().strip(), None)


class _SearchLine(QLineEdit):
    """A line whose up and down keys move in the list under it."""

    steers: RecordTable | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand up, down and page keys to the list."""
        moving = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if event.key() in moving and self.steers is not None:
            self.steers.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
