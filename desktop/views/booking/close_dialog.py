"""Closing a session: everybody without an end is marked by a key, and seen before it is kept."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.booking_rows import SeatLine
from desktop.domain.booking_states import BookingAction, can
from desktop.domain.codes import BookingState
from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.booking.day_calls import Marked
from desktop.views.booking.words import clock_time, state_words
from desktop.views.keys import press_main
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

WIDTH, HEIGHT = 760, 480
_KEYS = {"1": BookingAction.SEE, "2": BookingAction.NO_SHOW}


class CloseDialog(QDialog):
    """1 已就诊, 2 爽约, 3 改约 on a row; Ctrl+1 and Ctrl+2 mark all that have no mark yet.

    Attributes:
        result_of: what `close` returned.
        to_move: the row that is to be moved first; the dialog then closes.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[SeatLine],
        close: Callable[[Sequence[Marked]], Any],
        *,
        bulk: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._close_it, self._bulk = close, bulk
        self.marks: dict[UUID, BookingAction] = {}
        self.result_of: Any = None
        self.to_move: SeatLine | None = None
        self.setWindowTitle(title)
        head, self.count, self._trouble = QLabel(title), QLabel(), QLabel()
        theme.set_look(head, look="heading")
        theme.set_look(self._trouble, look="toned", tone=str(Tone.RED))
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.table = self._make_table()
        self.table.set_rows(lines)
        self._propose(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(10))
        for part in (head, self.count):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self._trouble)
        column.addLayout(self._make_marks())
        column.addLayout(self._make_buttons())
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.table.setFocus()
        self._show()

    def submit(self) -> None:
        """Keep the marks, if everybody has one."""
        rows = self.table.rows()
        missing = [row for row in rows if row.booking.id not in self.marks]
        if missing:
            self.table.select(missing[0].booking.id)
            self._say(self.tr("{count} have no mark yet.").format(count=len(missing)))
            return
        marked = [Marked(row.booking, self.marks[row.booking.id]) for row in rows]
        try:
            self.result_of = self._close_it(marked)
        except DesktopError as error:
            self._say(told(error))
            return
        self.accept()

    def _propose(self, lines: Sequence[SeatLine]) -> None:
        """Who is with the expert when it closes has been seen, as when the next one is called."""
        for line in lines:
            if line.booking is not None and line.state is BookingState.CHECKED_IN:
                self.marks[line.booking.id] = BookingAction.SEE

    def _make_table(self) -> RecordTable:
        table = RecordTable(
            [
                Column(self.tr("No."), lambda row: str(row.no), width=56),
                Column(self.tr("Time"), lambda row: clock_time(row.starts_at), width=70),
                Column(
                    self.tr("Patient"),
                    lambda row: row.patient_name,
                    width=150,
                    bold=lambda _row: True,
                ),
                Column(self.tr("Village"), lambda row: row.patient_village, width=130),
                Column(self.tr("Now"), lambda row: state_words(row.state), width=120),
                Column(self.tr("Becomes"), self._becomes, stretch=True, tone=self._tone),
            ],
            row_id=lambda row: row.booking.id,
            empty=EmptyText(self.tr("Everybody who was booked has an end. It can be closed.")),
            name=self.tr("Patients without an end"),
        )
        table.keyed.connect(self._keyed)
        for key, action in _KEYS.items():
            shortcut = QShortcut(QKeySequence(f"Ctrl+{key}"), self)
            shortcut.activated.connect(lambda a=action: self.mark_all(a))
        press_main(self, self.submit)
        return table

    def _make_marks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for key, words in (
            ("1", self.tr("Seen")),
            ("2", self.tr("Not come")),
            ("3", self.tr("Move")),
        ):
            button = KeyButton(words, key)
            button.clicked.connect(lambda _on=False, k=key: self._on_key(k))
            row.addWidget(button)
        for key, words in (
            ("Ctrl+1", self.tr("All others: seen")),
            ("Ctrl+2", self.tr("All others: not come")),
        ):
            button = KeyButton(words, key)
            button.clicked.connect(lambda _on=False, k=key: self.mark_all(_KEYS[k[-1]]))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        verb = self.tr("Keep these marks") if self._bulk else self.tr("Close the session")
        self.yes = KeyButton(verb, "F9", look="primary")
        self.yes.clicked.connect(self.submit)
        back = KeyButton(self.tr("Go back"), "Esc")
        back.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.yes)
        return row

    def _on_key(self, key: str) -> None:
        if (line := self.table.current()) is not None:
            self._keyed(line, key)
        self.table.setFocus()

    def _keyed(self, line: SeatLine, text: str) -> None:
        assert line.booking is not None
        if text == "3":
            self.to_move = line
            self.reject()
        elif (action := _KEYS.get(text)) and line.state and can(line.state, action):
            self.marks[line.booking.id] = action
            self.table.refresh_row(line)
            place = self.table.currentIndex().row() + 1
            if place < len(self.table.rows()):
                self.table.select(self.table.rows()[place].booking.id)
            self._show()
        elif text in _KEYS:
            self._say(
                self.tr("{name} came, so he did not stay away: seen, or move him.").format(
                    name=line.patient_name
                )
            )

    def mark_all(self, action: BookingAction) -> None:
        """Mark everybody who has no mark yet and can have this one."""
        for line in self.table.rows():
            if line.booking.id not in self.marks and can(line.state, action):
                self.marks[line.booking.id] = action
                self.table.refresh_row(line)
        self._show()

    def _becomes(self, line: SeatLine) -> str:
        action = self.marks.get(line.booking.id) if line.booking else None
        if action is None:
            return self.tr("– please mark")
        seen = action is BookingAction.SEE
        return state_words(BookingState.FULFILLED if seen else BookingState.NOSHOW)

    def _tone(self, line: SeatLine) -> Tone:
        action = self.marks.get(line.booking.id) if line.booking else None
        if action is None:
            return Tone.RED
        return Tone.GREEN if action is BookingAction.SEE else Tone.AMBER

    def _show(self) -> None:
        rows = self.table.rows()
        booked = sum(row.state is BookingState.BOOKED for row in rows)
        words = self.tr("{count} without an arrival, {inside} not finished.")
        self.count.setText(words.format(count=booked, inside=len(rows) - booked))
        self._trouble.hide()

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()
