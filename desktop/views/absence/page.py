"""The expert does not come: everybody is rung, and one key says what came of it (M6, AT-05)."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop.domain.absence_rows import AbsenceLine, AbsenceList
from desktop.domain.codes import ContactOutcome
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.move_plan import OpenPlace
from desktop.views import theme
from desktop.views.absence.bar import ActBar
from desktop.views.absence.cursor import Cursor
from desktop.views.absence.desk import CALL_LIST, AbsenceCalls
from desktop.views.absence.pool import TakeSeat
from desktop.views.absence.words import (
    KEYS,
    columns,
    new_place_words,
    outcome_words,
    reason_words,
)
from desktop.views.booking.words import when
from desktop.views.confirm import confirm
from desktop.views.drafts import PAUSE_MS
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.tables import EmptyText, RecordTable
from desktop.views.tokens import Tone


class AbsencePage(Page):
    """Rows in the order in which they are rung; a digit on a row is the call's outcome."""

    help_topic = "booking"
    kinds = frozenset({"booking", "duty_session", "seat", "patient", "expert", "contact"})

    def __init__(self, calls: AbsenceCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To be placed anew"), parent)
        self._calls = calls
        self._session_id: UUID | None = None
        self._shown: set[UUID] = set()
        self._cursor = Cursor(calls)
        self._pool = TakeSeat(calls.seats, calls.notices, self) if calls.seats is not None else None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep_place)
        self.board: AbsenceList | None = None
        self._pill = StatePill()
        self._why = QLabel()
        self._why.setWordWrap(True)
        theme.set_look(self._why, look="small")
        self.table = RecordTable(
            columns(self._place_of, self._shown.__contains__),
            row_id=lambda row: row.booking.id,
            empty=EmptyText(
                self.tr("Nobody of this session needs another place."),
                self.tr("Open the session"),
                "Enter",
            ),
            name=self.tr("Patients to be placed anew"),
        )
        self.table.keyed.connect(self._keyed)
        self.table.opened.connect(self._choose)
        self.table.chosen.connect(self._on_row)
        self.table.empty_pressed.connect(self._open_session)
        printed = KeyButton(self.tr("Call list"), "F8", icon="print")
        printed.clicked.connect(self.print_paper)
        self.back_button = KeyButton(self.tr("He comes after all"), "B", icon="undo")
        self.back_button.clicked.connect(self._withdraw)
        self.add_to_head(self._pill, printed, self.back_button)
        self.body.addWidget(self._why)
        self.body.addWidget(self.table, 1)
        bar = ActBar()
        bar.pressed.connect(self._on_bar)
        self.buttons = bar.buttons
        self.body.addWidget(bar)

    # --- what the shell calls ----------------------------------------------------------

    def show_with(
        self,
        session_id: UUID | None = None,
        booking_id: UUID | None = None,
        draft_id: UUID | None = None,
        **_other: Any,
    ) -> None:
        """Show the session's list, at the row where work was left."""
        draft = self._calls.draft(draft_id) if draft_id else None
        if draft is not None:
            session_id = UUID(draft.values["session_id"])
        if session_id is not None and session_id != self._session_id:
            self._session_id = session_id
            self._shown.clear()
            self._cursor.forget()
        if self._session_id is None:
            return
        draft = draft or self._calls.draft_of(self._session_id)
        if draft is not None:
            self._cursor.resume(draft)
        self._read()
        row = booking_id or self._cursor.row
        if row is None or not self.table.select(row):
            self._to_first_open([line.booking.id for line in self.table.rows()])

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its row."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def may_leave(self) -> bool:
        """Keep the row where work is left."""
        self._keep_place()
        return True

    def print_paper(self) -> bool:
        """F8 prints the call list."""
        if self._session_id is not None:
            self._calls.print_paper(CALL_LIST, self._session_id)
        return True

    def undo(self) -> bool:
        """Ctrl+Z takes back what was last done to the row."""
        line = self.table.current()
        if line is None or line.open:
            return False
        self._take_back(line)
        return True

    # --- inside ---------------------------------------------------------------------------

    def _on_bar(self, key: str) -> None:
        if (line := self.table.current()) is not None:
            self._choose(line) if key == "Enter" else self._keyed(line, key)
        self.table.setFocus()

    def _read(self) -> None:
        board = self.board = self._calls.board(self._session_id) if self._session_id else None
        if board is None:
            self.table.set_rows([])
            return
        session = board.session.record
        self.set_title(
            f"{when(session.held_on, session.half_day)}  {board.expert.name} · "
            f"{board.expert.specialty}",
            self.tr("To be placed anew") if board.stopped else self.tr("Ended early"),
        )
        count = len(board.open)
        done = self.tr("Everybody is placed")
        words = self.tr("{count} to be placed anew").format(count=count) if count else done
        self._pill.show_state(words, Tone.AMBER if count else Tone.GREEN)
        self._why.setText(reason_words(session))
        self._why.setVisible(bool(self._why.text()))
        self.back_button.setVisible(board.stopped)
        self.back_button.setEnabled(board.may_change)
        self.table.set_rows(board.lines)
        self._on_row(self.table.current())

    def _on_row(self, line: AbsenceLine | None) -> None:
        if line is not None and line.booking.id != self._cursor.row:
            self._pause.start()
        for key in (*KEYS, "Enter"):
            self.buttons[key].setEnabled(bool(line and line.open))
        self.buttons["1"].setEnabled(bool(line and line.open and self._offer(line)))
        self.buttons["T"].setEnabled(bool(line and line.number))
        self.buttons["U"].setEnabled(bool(line and not line.open))

    def _keyed(self, line: AbsenceLine, text: str) -> None:
        key = text.upper()
        if key in KEYS and line.open:
            self._said(key, line)
        elif key == "T":
            self._reveal(line)
        elif key == "U":
            self._take_back(line)
        elif key == "B" and self.back_button.isEnabled() and self.back_button.isVisible():
            self._withdraw()

    # --- the offered place ----------------------------------------------------------------

    def _offer(self, line: AbsenceLine) -> OpenPlace | None:
        """The place a person chose, while it is free, or else the proposed one."""
        wanted = self._cursor.chosen.get(line.booking.id)
        places = self.board.places if self.board else ()
        chosen = (one for one in places if (one.session_id, one.seat_no) == wanted)
        return next(chosen, line.proposed)

    def _place_of(self, line: AbsenceLine) -> str:
        return new_place_words(line, self._offer(line), self.board.experts if self.board else {})

    def _choose(self, line: AbsenceLine) -> OpenPlace | None:
        if self.board is None or not line.open:
            return None
        from desktop.views.absence.choose import ChoosePlace

        dialog = ChoosePlace(
            line.patient_name, self.board.places, self.board.experts, self._offer(line), self
        )
        taken = dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if taken is not None:
            self._cursor.choose(line.booking.id, taken)
            self.table.refresh_row(line)
            self._keep_place()
        self.table.setFocus()
        return taken

    # --- outcomes ------------------------------------------------------------------------------

    def _said(self, key: str, line: AbsenceLine) -> None:
        if not line.open:
            return
        outcome, following = KEYS[key][0], self._following()
        if outcome is ContactOutcome.AGREED:
            done = self._agree(line, self._offer(line))
        elif outcome is ContactOutcome.DECLINED:
            done = self._decline(line)
        else:
            rang = partial(self._calls.rang, line.booking.id, outcome, self._offer(line))
            done = self._tried(lambda: rang(line.number))
        if outcome is ContactOutcome.OTHER_TIME and done is not None:
            done = self._agree(line, place) if (place := self._choose(line)) else None
        if done is not None:
            self._to_first_open(following)

    def _decline(self, line: AbsenceLine) -> Any:
        work = partial(self._calls.declined, line.booking.id, line.booking.revision)
        done = self._tried(lambda: work(line.number))
        if done is not None:
            self._offer_undo(line, ContactOutcome.DECLINED)
        return done

    def _agree(self, line: AbsenceLine, place: OpenPlace | None) -> Any:
        if place is None:
            self._calls.notices.tell(
                self.tr("No seat is left to offer. {name} stays on the list.").format(
                    name=line.patient_name
                ),
                Tone.AMBER,
            )
            return None
        if place.needs_line and self._pool is not None:
            ours, following = replace(place, needs_line=False), self._following()
            then = partial(self._agree_and_go, line, ours, following)
            self._pool.take(line.patient_name, place, then)
            return None
        work = partial(self._calls.agreed, line.booking.id, line.booking.revision, place)
        done = self._tried(lambda: work(line.number))
        if done is not None:
            self._offer_undo(line, ContactOutcome.AGREED)
        return done

    def _agree_and_go(self, line: AbsenceLine, place: OpenPlace, following: list[UUID]) -> None:
        if self._agree(line, place) is not None:
            self._to_first_open(following)

    def _offer_undo(self, line: AbsenceLine, outcome: ContactOutcome) -> None:
        words = self.tr("{name}: {outcome}").format(
            name=line.patient_name, outcome=outcome_words(outcome)
        )
        back = partial(self._calls.undo, line.booking.id, line.booking.revision + 1)
        self._calls.offer_undo(words, lambda: self._tried(back))

    def _take_back(self, line: AbsenceLine) -> None:
        if line.open:
            return
        back = partial(self._calls.undo, line.booking.id, line.booking.revision)
        if self._tried(back) is not None:
            self._calls.close_undo()
            self.table.select(line.booking.id)

    def _reveal(self, line: AbsenceLine) -> None:
        if not line.number or line.booking.id in self._shown:
            return
        try:
            self._calls.reveal(line.booking.id)
        except DesktopError as error:
            self._calls.notices.problem(error)
            return
        self._shown.add(line.booking.id)
        self.table.refresh_row(line)

    def _withdraw(self) -> None:
        if self.board is None or self._session_id is None:
            return
        session = self.board.session.record
        verb = self.tr("Hold the session after all")
        name = f"{when(session.held_on, session.half_day)} {self.board.expert.name}"
        told = self.tr(
            "{count} patients have their seats again. Who has another place already keeps it."
        ).format(count=len(self.board.open))
        if confirm(self, verb, name, told):
            work = partial(self._calls.withdraw, self._session_id)
            if self._tried(work) is not None:
                self._calls.go("session", session_id=self._session_id)

    def _open_session(self) -> None:
        if self._session_id is not None:
            self._calls.go("session", session_id=self._session_id)

    # --- where work is left ---------------------------------------------------------------------

    def _keep_place(self) -> None:
        self._pause.stop()
        if self.board is None:
            return
        line = self.table.current()
        try:
            self._cursor.keep(self.board, line.booking.id if line else None)
        except DesktopError as error:
            self._calls.notices.problem(error)

    def _following(self) -> list[UUID]:
        """Patients in the order in which they come after the marked one."""
        ids = [row.booking.id for row in self.table.rows()]
        begin = self.table.currentIndex().row() + 1
        return [*ids[begin:], *ids[:begin]]

    def _to_first_open(self, order: list[UUID]) -> None:
        """Mark the first of these who has no place yet."""
        still = {line.booking.id for line in self.board.open} if self.board else set()
        following = next((one for one in order if one in still), None)
        if following is not None:
            self.table.select(following)
        self._keep_place()

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
