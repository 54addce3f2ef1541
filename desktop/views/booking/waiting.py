"""Who waits: a drawer beside a session's list, and the page of everybody."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.waiting import FreedLine, FreedSeats, WaitingLine, freed_lines
from desktop.views import theme
from desktop.views.booking.waiting_acts import WaitingActs, WaitingCalls
from desktop.views.booking.waiting_words import (
    OUTCOMES,
    freed_columns,
    outcome_words,
    waiting_columns,
)
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.tokens import Tone

DRAWER_ROWS = 3


class WaitingDrawer(QFrame):
    """Who waits for one session; hidden while nobody does.

    `show_session(id)` reads it, `reload()` reads it again. Digits on a row say what came of
    ringing about a freed seat, C takes off the list.

    Attributes:
        count: how many wait.

    Signals:
        changed(count): another number waits.
    """

    changed = Signal(int)

    def __init__(self, calls: WaitingCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, look="card")
        self._calls, self._acts = calls, WaitingActs(calls)
        self._session_id: UUID | None = None
        self.count = 0
        self._title, self._free = QLabel(), StatePill()
        theme.set_look(self._title, look="heading")
        self.table = RecordTable(
            waiting_columns(calls.now, session=False),
            row_id=lambda row: row.id,
            empty=EmptyText(self.tr("Nobody waits for this session.")),
            name=self.tr("Waiting list of the session"),
        )
        self.table.keyed.connect(self._keyed)
        self.table.opened.connect(
            lambda row: calls.go("patient", patient_id=row.booking.record.patient_id)
        )
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._free)
        head.addStretch(1)
        head.addWidget(key_line())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self.table)
        self.hide()

    def show_session(self, session_id: UUID | None) -> None:
        """Show who waits for this session."""
        self._session_id = session_id
        self.reload()

    def reload(self) -> None:
        """Read again; the mark stays on its row."""
        rows = self._calls.of_session(self._session_id) if self._session_id else ()
        self.table.set_rows(rows)
        before, self.count = self.count, len(rows)
        self._title.setText(self.tr("Waiting list: {count}").format(count=self.count))
        freed = self._freed()
        self._free.setVisible(freed is not None)
        if freed is not None:
            words = self.tr("{count} seats free again: ring").format(
                count=freed.free + freed.reserved
            )
            self._free.show_state(words, Tone.AMBER, "phone")
        shown = min(max(self.count, 1), DRAWER_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + shown * theme.row_height() + theme.px(4))
        self.setVisible(bool(rows))
        if before != self.count:
            self.changed.emit(self.count)

    def _freed(self) -> FreedSeats | None:
        if self.count == 0:
            return None
        return next((t for t in self._calls.freed() if t.session_id == self._session_id), None)

    def _keyed(self, line: WaitingLine, text: str) -> None:
        if text.isdecimal() and self._freed() is None:
            self._acts.rang(line, OUTCOMES[0], None)
            return
        self._acts.key(text, line, self._freed(), self)
        self.reload()
        self.table.setFocus()


class WaitingPage(Page):
    """Seats that are free again with whom to ring, and everybody who waits."""

    help_topic = "booking"
    kinds = frozenset({"booking", "duty_session", "seat", "patient", "expert", "contact"})

    def __init__(self, calls: WaitingCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Waiting list"), parent)
        self._calls, self._acts = calls, WaitingActs(calls)
        self.freed = RecordTable(
            freed_columns(calls.now),
            row_id=lambda row: row.key,
            empty=EmptyText(
                self.tr("No seat is free that somebody waits for."),
                since=self.tr("A cancelled seat stands here at once, with three names to ring."),
            ),
            name=self.tr("Seats that are free again"),
        )
        self.everybody = RecordTable(
            waiting_columns(calls.now),
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr("Nobody waits. When a session is full, the booking form offers to wait."),
                self.tr("Open the calendar"),
                "F3",
            ),
            name=self.tr("Everybody who waits"),
        )
        self.freed.keyed.connect(self._freed_key)
        self.everybody.keyed.connect(self._waiting_key)
        self.everybody.empty_pressed.connect(lambda: calls.go("booking"))
        self.freed.opened.connect(lambda row: calls.go("session", session_id=row.freed.session_id))
        self.everybody.opened.connect(
            lambda row: calls.go("session", session_id=row.booking.record.session_id)
        )
        self._heads = {self.freed: QLabel(), self.everybody: QLabel()}
        for table, grow in ((self.freed, 2), (self.everybody, 3)):
            theme.set_look(self._heads[table], look="heading")
            row = QHBoxLayout()
            row.addWidget(self._heads[table])
            row.addStretch(1)
            if table is self.freed:
                row.addWidget(key_line())
            self.body.addLayout(row)
            self.body.addWidget(table, grow)
        self._leave = KeyButton(self.tr("Take off the list"), "C", icon="close")
        self._leave.clicked.connect(self._leave_current)
        self.add_to_head(self._leave)

    def show_with(self, **_what: Any) -> None:
        """Read everything."""
        self._read()

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the marks stay on their rows."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The seats to ring about, or the list when there are none."""
        return self.freed if self.freed.rows() else self.everybody

    def _read(self) -> None:
        freed, waiting = self._calls.freed(), self._calls.everybody()
        self.freed.set_rows(freed_lines(freed))
        self.everybody.set_rows(waiting)
        words = self.tr("Free again: {count} half-days. Ring in this order; the first yes has it.")
        self._heads[self.freed].setText(words.format(count=len(freed)))
        self._heads[self.everybody].setText(
            self.tr("Everybody who waits: {count}").format(count=len(waiting))
        )
        self._leave.setEnabled(bool(waiting))

    def _freed_key(self, row: FreedLine, text: str) -> None:
        if self._acts.key(text, row.line, row.freed, self):
            self._read()

    def _waiting_key(self, line: WaitingLine, text: str) -> None:
        if self._acts.key(text, line, None, self):
            self._read()

    def _leave_current(self) -> None:
        row = self.freed.current() if self.freed.hasFocus() else None
        line = row.line if row is not None else self.everybody.current()
        if line is not None:
            self._acts.leave(line, self)
            self._read()


def key_line() -> QLabel:
    """Which digit says what."""
    words = "  ".join(f"{place} {outcome_words(each)}" for place, each in enumerate(OUTCOMES, 1))
    shown = QLabel(words)
    theme.set_look(shown, look="small")
    return shown
