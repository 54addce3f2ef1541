"""S8: the queue board. F6 calls the next one, F7 records arrivals, letters act on a row."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QWidget

from desktop.domain.queue import Column
from desktop.domain.queue_rows import QueueRow, QueueSession
from desktop.views import theme
from desktop.views.empty import EmptyState, EmptyText
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.queue.bar import ROW_STEPS, Strip, bar_steps, step_bar
from desktop.views.queue.column import QueueColumn
from desktop.views.queue.desk import QueueCalls
from desktop.views.queue.steps import Steps
from desktop.views.queue.tabs import SessionTabs
from desktop.views.queue.words import state_look

EVERY_MS = 20_000  # waits grow by themselves
_SHARES = {Column.EXPECTED: 21, Column.WAITING: 36, Column.CALLED: 30, Column.DONE: 19}


class QueuePage(Page):
    """Columns of one session; several sessions of the day stand in tabs above."""

    help_topic = "queue"
    kinds = frozenset(
        {"booking", "duty_session", "session_event", "patient", "expert", "setting", "delivery"}
    )

    def __init__(self, calls: QueueCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Queue"), parent)
        self._calls = calls
        self._session_id: UUID | None = None
        self.board = calls.board().with_queue()
        self._pill = StatePill()
        self.screen_button = KeyButton(self.tr("Call screen"), "B", icon="queue")
        self.screen_button.setCheckable(True)
        self.screen_button.clicked.connect(self._toggle_screen)
        self.add_to_head(self._pill, self.screen_button)
        self.tabs = SessionTabs()
        self.tabs.chosen.connect(self.show_session)
        self.strip = Strip(lambda: calls.go("help", topic="queue"))
        self.columns = {column: QueueColumn(column) for column in Column}
        self.buttons: dict[str, KeyButton] = {}
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._read)
        self._at = Column.WAITING
        self._steps = Steps(calls, self, lambda: self.board, self._read, self._follow)
        self._build()
        self._read()

    # --- what the shell calls -------------------------------------------------------------

    def show_with(
        self, session_id: UUID | None = None, arrivals: object = None, **_other: Any
    ) -> None:
        """Show the day; with a session its tab; with `arrivals` the box to find who came."""
        self._session_id = session_id or self._session_id
        self._read()
        if arrivals:
            QTimer.singleShot(0, self, self.open_arrivals)

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its row."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """Who waits."""
        return self.columns[Column.WAITING].list if self.board.sessions else self._empty.button

    def undo(self) -> bool:
        """Ctrl+Z takes back what was last done to the row today."""
        return self._take_back()

    def key(self, name: str) -> bool:
        """F6 calls the next one, F7 opens the arrivals, F3 books who came without a booking."""
        works = {"F6": self.call_next, "F7": self.open_arrivals, "F3": self.walk_in}
        work, session = works.get(name), self._session()
        if work is None or session is None or (name == "F3" and session.state.ended):
            return False
        work()
        return True

    def menu_actions(self) -> list[QAction]:
        """Return how the queue is run."""
        rules = QAction(self.tr("How the queue is run…"), self)
        rules.triggered.connect(self._change_rules)
        return [rules]

    def showEvent(self, event: QShowEvent) -> None:
        """Let the waits grow while they are looked at."""
        super().showEvent(event)
        self.screen_button.setChecked(self._calls.screen_open())
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._timer.stop()

    # --- showing ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._work, self._empty = QWidget(), EmptyState()
        self._empty.set_text(
            EmptyText(
                self.tr("No expert sits today, so there is no queue."),
                self.tr("Open the calendar"),
                "F3",
                self.tr("A session planned for today appears here by itself."),
            )
        )
        self._empty.pressed.connect(lambda: self._calls.go("booking"))
        lists = QHBoxLayout(self._work)
        lists.setContentsMargins(0, 0, 0, 0)
        lists.setSpacing(theme.px(10))
        for name, column in self.columns.items():
            lists.addWidget(column, _SHARES[name])
            column.chosen.connect(partial(self._on_column, name))
            column.opened.connect(self._open_patient)
            column.keyed.connect(self._keyed)
            column.beside.connect(partial(self._beside, name))
        bar = step_bar(self.buttons, self._press)
        for part in (self.tabs, self.strip):
            self.body.addWidget(part)
        self._layers = QStackedLayout()
        self._layers.addWidget(self._work)
        self._layers.addWidget(self._empty)
        self.body.addLayout(self._layers, 1)
        self.body.addWidget(bar)
        self._bar = bar

    def show_session(self, session_id: UUID) -> None:
        """Show the queue of that session."""
        self._session_id = session_id
        self._read()

    def _session(self) -> QueueSession | None:
        return self.board.session(self._session_id)

    def _read(self) -> None:
        self.board = board = self._calls.board().with_queue()
        if self._session() is None:
            self._session_id = _first(board.sessions)
        session = self._session()
        self._layers.setCurrentWidget(self._work if session else self._empty)
        self._bar.setVisible(session is not None)
        self._pill.setVisible(session is not None)
        self.tabs.show_sessions(board.sessions, self._session_id)
        self.strip.show_calling(board.calling)
        for name, column in self.columns.items():
            rows = session.column(name) if session else ()
            column.show_rows(rows, board.now, board.rules)
        self.set_title(self.tr("Queue"))
        if session is not None:
            note = " · ".join(part for part in (session.expert, session.room) if part)
            self.set_title(self.tr("Queue"), note)
            self._pill.show_state(*state_look(session.state, board.now))
        self._on_column(self._at)

    def _on_column(self, name: Column) -> None:
        if self.columns[name].list.hasFocus():
            self._at = name
        row, session = self.row(), self._session()
        may_call = session is not None and self.board.calling is None
        for step, button in self.buttons.items():
            if step in ROW_STEPS:
                button.setEnabled(self._subject(step) is not None)
        waits = session is not None and bool(session.next) and not session.state.ended
        self.buttons["next"].setEnabled(may_call and waits)
        self.buttons["undo"].setEnabled(row is not None and self._calls.can_undo(row.id))

    def row(self) -> QueueRow | None:
        """Return the marked row of the column that has, or last had, the focus."""
        return self.columns[self._at].current()

    def _beside(self, name: Column, step: int) -> None:
        order = list(Column)
        place = order.index(name) + step
        if 0 <= place < len(order):
            self.columns[order[place]].list.setFocus()

    def _follow(self, booking_id: UUID) -> None:
        """Mark the row where it went, so that the next letter means it."""
        for name, column in self.columns.items():
            if column.select(booking_id):
                self._at = name
                column.list.setFocus()
                self._on_column(name)
                return

    # --- steps --------------------------------------------------------------------------------

    def _subject(self, step: str) -> QueueRow | None:
        """Return whom a step means: the marked row, or else whoever was called last."""
        row, allowed = self.row(), ROW_STEPS[step]
        if step in {"call", "recall", "skip"} and self.board.calling is not None:
            return None
        if row is not None and row.column in allowed:
            return row
        called = self.columns[Column.CALLED].model.rows
        return called[0] if allowed == {Column.CALLED} and called else None

    def _keyed(self, text: str) -> None:
        step = {key.lower(): name for name, _words, key, _icon in bar_steps()}.get(text.lower())
        if text.isdecimal():
            self.tabs.press(int(text))
        elif text.lower() == "b":
            self.screen_button.click()
        elif step is not None and self.buttons[step].isEnabled():
            self._press(step)

    def _press(self, step: str) -> None:
        if step == "next":
            self.call_next()
        elif step == "arrivals":
            self.open_arrivals()
        elif step == "undo":
            self._take_back()
        elif (row := self._subject(step)) is not None:
            self._steps.take(step, row)

    def call_next(self) -> None:
        """Call whoever stands first in this session."""
        session = self._session()
        if session is not None and session.state.ended:
            self._calls.notices.tell(state_look(session.state, self.board.now)[0])
        elif session is not None:
            self._steps.call_next(session)

    def walk_in(self) -> None:
        """Book who stands at the desk into this session; he has arrived then."""
        if (session := self._session()) is not None:
            self._calls.go("booking-form", session_id=session.id, walk_in=True)

    def open_arrivals(self) -> None:
        """Ask who came, until nobody else does."""
        from desktop.views.queue.arrivals import ArrivalsBox

        self._over(ArrivalsBox(self._calls, self))

    def _change_rules(self) -> None:
        from desktop.views.queue.dialogs import RulesDialog

        self._over(RulesDialog(self._calls, self.board.rules, self))

    def _over(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._read()

    def _toggle_screen(self) -> None:
        self._calls.toggle_screen()
        self.screen_button.setChecked(self._calls.screen_open())

    def _take_back(self) -> bool:
        row = self.row()
        return row is not None and self._steps.take_back(row)

    def _open_patient(self, row: QueueRow) -> None:
        self._calls.go("patient", patient_id=row.booking.record.patient_id)


def _first(sessions: tuple[QueueSession, ...]) -> UUID | None:
    """Return the session that runs: the first where somebody waits, else that is not over."""
    running = [each for each in sessions if not each.state.ended]
    waited_for = (each for each in running if any(row.turn for row in each.rows))
    first = next(waited_for, None) or next(iter([*running, *sessions]), None)
    return first.id if first else None
