"""S7: a session's seats, who has each, and what becomes of them."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.booking_rows import SeatLine, SessionList
from desktop.domain.booking_states import BookingAction, can
from desktop.domain.codes import BookingState, CancelBy, SessionStatus
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views import theme
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.session_table import make_table, row_key
from desktop.views.booking.words import state_words, when
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.tokens import Tone

SLIP, DAY_LIST = "booking-slip", "booking-session-list"


class SessionPage(Page):
    """The list of one session. Enter on a free seat books it; letters act on a row."""

    help_topic = "booking"
    kinds = frozenset({"booking", "duty_session", "patient", "expert", "delivery"})

    def __init__(self, calls: BookingCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Session"), parent)
        self._calls = calls
        self._session_id: UUID | None = None
        self.shown: SessionList | None = None
        self._pill = StatePill()
        self.table = make_table()
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._on_row)
        self.table.keyed.connect(self._keyed)
        self.stop = KeyButton(self.tr("Stop session"), icon="close")
        self.stop.clicked.connect(self._stop)
        printed = KeyButton(self.tr("Print list"), "P", icon="print")
        printed.clicked.connect(self._print_list)
        self.add_to_head(self._pill, printed, self.stop)
        self.body.addWidget(self.table, 1)
        self.buttons: dict[str, KeyButton] = {}
        self.body.addWidget(self._make_bar())

    # --- what the shell calls ----------------------------------------------------------

    def show_with(
        self, session_id: UUID | None = None, booking_id: UUID | None = None, **_other: Any
    ) -> None:
        """Show the list; with the row of a booking marked."""
        self._session_id = session_id or self._session_id
        self._read()
        if booking_id is None or not self.table.select(booking_id):
            rows = self.table.rows()
            first = next((row for row in rows if row.booking), rows[0] if rows else None)
            if first is not None:
                self.table.select(row_key(first))
        self._on_row(self.table.current())

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its row."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def print_paper(self) -> bool:
        """F8 prints the slip of the row."""
        if (line := self.table.current()) is not None and line.booking:
            self._calls.print_paper(SLIP, line.booking.id)
        return True

    def undo(self) -> bool:
        """Ctrl+Z takes back what was last done to the row today."""
        line = self.table.current()
        if line is None or not line.undo:
            return False
        self._take_back(line)
        return True

    def key(self, name: str) -> bool:
        """F6 calls, F7 records the arrival, F3 books the row's free seat."""
        line = self.table.current()
        work = {"F3": self._book, "F6": self._call, "F7": self._arrive}.get(name)
        if work is None or line is None:
            return False
        work(line)
        return True

    def menu_actions(self) -> list[QAction]:
        """Return the rare steps."""
        void = QAction(self.tr("Entered in error: void the booking"), self)
        line = self.table.current()
        void.setEnabled(bool(line and line.state and can(line.state, BookingAction.VOID)))
        void.triggered.connect(lambda: self._void(self.table.current()))
        return [void]

    # --- inside ---------------------------------------------------------------------------

    def _make_bar(self) -> QWidget:
        bar = flow_host()
        row = FlowLayout(bar, theme.px(6))
        for name, words, key, icon, work in (
            ("book", self.tr("Book"), "F3", "add", self._book),
            ("arrive", self.tr("Arrived"), "F7", "patient", self._arrive),
            ("call", self.tr("Call"), "F6", "queue", self._call),
            ("seen", self.tr("Seen"), "S", "ok", self._seen),
            ("no-show", self.tr("Not come"), "N", "close", self._no_show),
            ("move", self.tr("Move"), "M", "right", self._move),
            ("cancel", self.tr("Cancel"), "C", "close", self._cancel),
            ("print", self.tr("Slip"), "F8", "print", lambda _line: self.print_paper()),
            ("undo", self.tr("Undo"), "U", "undo", self._take_back),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(partial(self._on_current, work))
            self.buttons[name] = button
            row.addWidget(button)
        return bar

    def _read(self) -> None:
        self.shown = self._calls.session(self._session_id) if self._session_id else None
        if self.shown is None:
            self.table.set_rows([])
            return
        session = self.shown.session.record
        expert = self.shown.expert
        self.set_title(
            f"{when(session.held_on, session.half_day)}  {expert.name} · {expert.specialty}",
            f"{session.starts:%H:%M}–{session.ends:%H:%M}  {session.room}",
        )
        stopped = session.status is SessionStatus.STOPPED
        if stopped:
            words = self.tr("Off: {reason}, {count} to be placed anew").format(
                reason=label(session.stop_reason) if session.stop_reason else "",
                count=len(self.shown.to_place),
            )
            self._pill.show_state(words, Tone.AMBER if self.shown.to_place else Tone.GREY)
        else:
            words = self.tr("{left} left, {booked} booked").format(
                left=self.shown.left, booked=self.shown.booked
            )
            self._pill.show_state(words, Tone.GREEN if self.shown.left else Tone.RED, "seat")
        self.stop.setEnabled(self.shown.made_here and not stopped and not self._past())
        self.table.set_rows([*self.shown.seats, *self.shown.gone])
        self._on_row(self.table.current())

    def _past(self) -> bool:
        return self.shown is not None and (self.shown.session.record.held_on < self._calls.today())

    def _on_row(self, line: SeatLine | None) -> None:
        state = line.state if line else None
        open_steps = {
            "arrive": BookingAction.ARRIVE,
            "call": BookingAction.CALL,
            "seen": BookingAction.SEE,
            "no-show": BookingAction.NO_SHOW,
            "move": BookingAction.MOVE,
            "cancel": BookingAction.CANCEL,
        }
        for name, action in open_steps.items():
            self.buttons[name].setEnabled(state is not None and can(state, action))
        self.buttons["book"].setEnabled(bool(line and line.sellable and not self._past()))
        self.buttons["print"].setEnabled(bool(line and line.booking))
        self.buttons["undo"].setEnabled(bool(line and line.undo))

    def _on_current(self, work: Callable[[SeatLine], object], _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's clicked
        if (line := self.table.current()) is not None:
            work(line)
        self.table.setFocus()

    def _keyed(self, line: SeatLine, text: str) -> None:
        steps: dict[str, Callable[[SeatLine], object]] = {
            "s": self._seen,
            "n": self._no_show,
            "m": self._move,
            "c": self._cancel,
            "u": self._take_back,
            "p": lambda _line: self._print_list(),
        }
        if work := steps.get(text.lower()):
            work(line)

    def _open(self, line: SeatLine) -> None:
        if line.booking is not None:
            self._calls.go("patient", patient_id=line.booking.record.patient_id)
        else:
            self._book(line)

    def _book(self, line: SeatLine) -> None:
        if line.sellable and not self._past():
            self._calls.go("booking-form", session_id=self._session_id, seat_no=line.no)

    def _arrive(self, line: SeatLine) -> None:
        if not self._may(line, BookingAction.ARRIVE):
            return
        assert line.booking is not None
        needs_words = line.state is BookingState.NOSHOW or (
            line.booking.record.held_on != self._calls.today()
        )
        if not needs_words:
            self._do(line, self._calls.arrive)
            return
        from desktop.views.booking.step_dialogs import ReasonDialog

        early = line.booking.record.held_on > self._calls.today()
        title = self.tr("Early arrival of {name}") if early else self.tr("Late arrival of {name}")
        booking = line.booking
        dialog = ReasonDialog(
            title.format(name=line.patient_name),
            self.tr("Record arrival"),
            lambda reason: self._calls.arrive(booking.id, booking.revision, reason),
            self,
        )
        self._ask(dialog, line)

    def _call(self, line: SeatLine) -> None:
        if self._may(line, BookingAction.CALL):
            self._do(line, self._calls.call)

    def _seen(self, line: SeatLine) -> None:
        if self._may(line, BookingAction.SEE):
            self._do(line, self._calls.seen)

    def _no_show(self, line: SeatLine) -> None:
        if self._may(line, BookingAction.NO_SHOW):
            self._do(line, self._calls.no_show)

    def _cancel(self, line: SeatLine) -> None:
        if self._may(line, BookingAction.CANCEL):
            from desktop.views.booking.step_dialogs import CancelDialog

            self._ask(CancelDialog(self._calls, line, self), line)

    def _void(self, line: SeatLine | None) -> None:
        if line is None or not self._may(line, BookingAction.VOID):
            return
        from desktop.views.booking.step_dialogs import ReasonDialog

        assert line.booking is not None
        booking = line.booking
        words = self.tr("Void the booking of {name}").format(name=line.patient_name)
        dialog = ReasonDialog(
            words,
            self.tr("Void: {name}").format(name=line.patient_name),
            lambda reason: self._calls.void(booking.id, booking.revision, reason),
            self,
        )
        self._ask(dialog, line)

    def _move(self, line: SeatLine) -> None:
        if self._may(line, BookingAction.MOVE):
            assert line.booking is not None
            by = CancelBy.EXPERT if line.state is BookingState.PENDING else CancelBy.PATIENT
            move = (line.booking.id, line.booking.revision, by, line.patient_name)
            self._calls.go("booking", move=move, expert_id=line.booking.record.expert_id)

    def _may(self, line: SeatLine, action: BookingAction) -> bool:
        return line.state is not None and can(line.state, action)

    def _do(self, line: SeatLine, step: Callable[[UUID, int], Any]) -> None:
        assert line.booking is not None
        booking = line.booking
        if (kept := self._tried(lambda: step(booking.id, booking.revision))) is not None:
            self._offer_undo(line, kept)

    def _ask(self, dialog: Any, line: SeatLine) -> None:
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._offer_undo(line, dialog.result_of)
        dialog.deleteLater()
        self._read()

    def _offer_undo(self, line: SeatLine, kept: Any) -> None:
        state = state_words(kept.record.state)
        words = self.tr("{name}: {state}").format(name=line.patient_name, state=state)
        back = partial(self._calls.undo, kept.id, kept.revision)
        self._calls.offer_undo(words, lambda: self._tried(back))

    def _take_back(self, line: SeatLine) -> None:
        if line.undo and line.booking is not None:
            back = partial(self._calls.undo, line.booking.id, line.booking.revision)
            if (kept := self._tried(back)) is not None:
                self._calls.close_undo()
                told = self.tr("{name}: taken back, now {state}. Both steps stay in the history.")
                self._calls.notices.tell(
                    told.format(name=line.patient_name, state=state_words(kept.record.state))
                )

    def _tried(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        finally:
            self._read()
        return None

    def _print_list(self) -> None:
        if self._session_id is not None:
            self._calls.print_paper(DAY_LIST, self._session_id)

    def _stop(self) -> None:
        if self.shown is None:
            return
        from desktop.views.booking.session_dialog import StopDialog

        dialog = StopDialog(self._calls, self.shown, self)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.result_of.to_place:
            self._calls.notices.tell(
                self.tr("{count} patients are to be placed anew: M moves the marked one.").format(
                    count=len(dialog.result_of.to_place)
                ),
                Tone.AMBER,
            )
        dialog.deleteLater()
        self.table.setFocus()  # the button goes off and would hand the focus to the top bar
        self._read()
