"""F7: who came? Found by ticket, name, pinyin, initials or the last digits of a telephone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.codes import BookingState
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.queue import Column
from desktop.domain.queue_rows import QueueBoard, QueueRow, found
from desktop.views import theme
from desktop.views.booking.words import clock_time
from desktop.views.guests import name_and_clinic
from desktop.views.messages import sentence
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.queue.desk import QueueCalls
from desktop.views.queue.words import person_words, session_words, ticket_words
from desktop.views.tables import Column as TableColumn
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.tokens import Tone

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def arrive_with(
    parent: QWidget,
    calls: QueueCalls,
    row: QueueRow,
    tried: Callable[[Callable[[], Any]], Any],
) -> Any:
    """Record the arrival; after a no-show ask for the reason first. None when it was not kept."""
    booking = row.booking
    if booking.record.state is not BookingState.NOSHOW:
        return tried(lambda: calls.arrive(booking.id, booking.revision))
    from desktop.views.booking.step_dialogs import ReasonDialog

    dialog = ReasonDialog(
        QCoreApplication.translate("Queue", "Late arrival of {name}").format(name=row.name),
        QCoreApplication.translate("Queue", "Record arrival"),
        lambda reason: calls.arrive(booking.id, booking.revision, reason),
        parent,
    )
    done = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.result_of if done else None


class ArrivalsBox(QDialog):
    """One line to type in, the people who are expected today, Enter records the arrival."""

    def __init__(self, calls: QueueCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._board: QueueBoard = calls.board()
        self.setWindowTitle(self.tr("Arrivals"))
        head = QLabel(self.tr("Who is here?"))
        theme.set_look(head, look="heading")
        self.line = _Line()
        self.line.setAccessibleName(self.tr("Ticket, name, pinyin or last digits of a telephone"))
        self.line.setPlaceholderText(self.line.accessibleName())
        self.line.textChanged.connect(lambda _text: self._show())
        self.line.returnPressed.connect(self._arrive)
        self.table = self._make_table()
        self.line.moved.connect(self.table.keyPressEvent)
        self.table.opened.connect(lambda _row: self._arrive())
        self.told = QLabel()
        self.told.setWordWrap(True)
        theme.set_look(self.told, look="toned", tone=str(Tone.GREEN))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(10))
        for part in (head, self.line):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(self._buttons())
        self.resize(theme.px(860), theme.px(520))
        self._show()

    def _buttons(self) -> QHBoxLayout:
        here = KeyButton(self.tr("Is here"), "Enter", icon="ok", look="primary")
        here.clicked.connect(self._arrive)
        back = KeyButton(self.tr("Go back"), "Esc")
        back.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(here)
        return row

    def _make_table(self) -> RecordTable:
        table = RecordTable(
            columns=[
                TableColumn(
                    self.tr("Ticket"),
                    lambda row: ticket_words(row.ticket),
                    width=70,
                    bold=lambda _row: True,
                ),
                TableColumn(
                    self.tr("Time"),
                    lambda row: clock_time(row.booking.record.starts_at),
                    width=64,
                ),
                TableColumn(self.tr("Name"), _who, width=206),
                TableColumn(
                    self.tr("Person"), lambda row: person_words(row, self._board.now), width=220
                ),
                TableColumn(self.tr("Session"), self._session_of, stretch=True),
            ],
            row_id=lambda row: row.id,
            empty=EmptyText(
                self.tr("Nobody of this name or number is expected today."),
                since=self.tr("Not booked? Esc, then F3 books a walk-in seat."),
            ),
            name=self.tr("Expected today"),
        )
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return table

    def _session_of(self, row: QueueRow) -> str:
        session = self._board.session(row.booking.record.session_id)
        words = session_words(session) if session else ""
        missed = row.booking.record.state is BookingState.NOSHOW
        return f"{label(row.booking.record.state)} · {words}" if missed else words

    def _show(self) -> None:
        expected = tuple(
            row
            for session in self._board.sessions
            if not session.state.ended or session.column(Column.EXPECTED)
            for row in session.column(Column.EXPECTED)
        )
        self.table.set_rows(found(expected, self.line.text()))
        if self.table.rows():
            self.table.select(self.table.rows()[0].id)

    def _arrive(self) -> None:
        row = self.table.current()
        if row is None:
            return
        kept = arrive_with(self, self._calls, row, self._tried)
        self._board = self._calls.board()
        self.line.clear()
        self._show()
        self.line.setFocus()
        if kept is not None:
            self._tell(self._done_words(row), Tone.GREEN)

    def _done_words(self, row: QueueRow) -> str:
        session = self._board.session(row.booking.record.session_id)
        rows = session.rows if session else ()
        turn = next((each.turn for each in rows if each.id == row.id), 0)
        words = self.tr("{ticket} {name} is here, {before} wait before.")
        ticket = ticket_words(row.ticket)
        return words.format(ticket=ticket, name=row.name, before=max(turn - 1, 0))

    def _tried(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except RuleBroken as error:
            self._tell(sentence(next(iter(error.fields.values()))), Tone.RED)
        except DesktopError as error:
            self._tell(sentence(error.problem), Tone.RED)
        return None

    def _tell(self, words: str, tone: Tone) -> None:
        theme.set_look(self.told, tone=str(tone))
        self.told.setText(words)


class _Line(QLineEdit):
    """Hands the keys that move to the list under it."""

    moved = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move in the list."""
        if event.key() in _MOVES:
            self.moved.emit(event)
        else:
            super().keyPressEvent(event)


def _who(row: QueueRow) -> str:
    return f"{name_and_clinic(row.name, row.guest)}  {row.reading}"
