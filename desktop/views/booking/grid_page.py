"""S5: experts by half-days for two weeks, and the way to a seat."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QWidget

from desktop.domain.booking_rows import Grid, GridCell
from desktop.domain.codes import CancelBy
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.grid_acts import GridActs
from desktop.views.booking.grid_filters import fill_specialties, specialty_box, where_box
from desktop.views.booking.grid_table import GridTable
from desktop.views.booking.grid_words import cell_facts, empty_text, strip_words, unbroken
from desktop.views.booking.legend import Legend, strip
from desktop.views.empty import EmptyState
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.plain import tip
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.words import kept_elsewhere
from desktop.views.tokens import Tone

DAYS = 14
_LINE = "exchange"  # what the status bar hears too when an exchange ended, or found no line
_LISTS = {"h": "waiting", "c": "village"}
"""候补 and 村 by their first letters, as X is 县."""


class BookingPage(Page):
    """The grid. Enter on a session books there, L opens its list, V says when the expert comes."""

    help_topic = "booking"
    kinds = frozenset(
        {
            *("booking", "duty_session", "expert", "seat", "session_event", "setting", "outage"),
            _LINE,
        }
    )

    def __init__(
        self, calls: BookingCalls, roster: RosterCalls, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Booking"), parent)
        self._calls, self._roster = calls, roster
        self._acts = GridActs(calls, roster, self)
        self._first = _monday(calls.today())
        self._grid = Grid(self._first, DAYS)
        self._patient_id: UUID | None = None
        self._moving: tuple[UUID, int, CancelBy, str] | None = None
        self._online = True
        self.table = GridTable()
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._tell_cell)
        self.table.keyed.connect(self._keyed)
        self.specialty, self.where = specialty_box(), where_box()
        for box in (self.specialty, self.where):
            box.activated.connect(lambda _index: self._show())
        self.strip, self._strip_words = strip("patient", Tone.BLUE)
        self._detail = QLabel()
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setWordWrap(True)
        words = self.tr("no line: only seats of this computer")
        self.offline = StatePill(words, Tone.GREY, "offline")
        self._build()

    # --- what the shell calls ---------------------------------------------------------

    def show_with(
        self,
        patient_id: UUID | None = None,
        expert_id: UUID | None = None,
        move: tuple[UUID, int, CancelBy, str] | None = None,
        on: date | None = None,
        session_id: UUID | None = None,
        **_other: Any,
    ) -> None:
        """Show the weeks of today, for a patient, or to choose where a booking moves.

        Args:
            patient_id: whom to book.
            expert_id: row to begin at.
            move: booking, revision, who asks for the move, and the patient's name.
            on: day to begin at.
            session_id: half-day to begin at, where it is shown.
        """
        self._patient_id, self._moving = patient_id, move
        self._first = _monday(on or self._calls.today())
        self._read()
        rows = [expert.id for expert in self.table.grid.experts]
        if session_id is None or not self.table.go_to_session(session_id):
            self.table.begin(rows.index(expert_id) if expert_id in rows else 0)
        self.table.show_from_today()
        self._show_strip()
        self.patient_changed.emit()

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its session. An exchange alone only tells of the line."""
        if kinds != {_LINE}:
            self._read()
        elif self._roster.online() != self._online:
            self._show()

    def first_focus(self) -> QWidget | None:
        """The grid, or the button of the empty state."""
        return self._empty.button if self._layers.currentIndex() else self.table

    def patient(self) -> PatientLine | None:
        """Whom the booking will be for."""
        return self._calls.banner(self._patient_id) if self._patient_id else None

    def key(self, name: str) -> bool:
        """F3 books in the marked session; elsewhere the shell brings one here."""
        if name != "F3" or self._layers.currentIndex():
            return False
        cell = self.table.current()
        if cell is not None and self.table.grid.open(cell):
            self._open(cell)
        elif (index := self.table.currentIndex()).isValid():
            expert = self.table.grid.experts[index.row()]
            self._acts.tell_closed(expert, self.table.grid.slots[index.column()], cell)
        return True

    def menu_actions(self) -> list[QAction]:
        """What can be done here beside booking."""
        made = []
        for words, work in (
            (self.tr("Plan sessions  N"), self.add_session),
            (self.tr("List of the session  L"), self._open_list),
            (self.tr("Next visits of the expert  V"), self._next_visits),
            (self.tr("Publish the draft  P"), lambda: self._acts.publish(self.table.current())),
            (self.tr("Roster  R"), self._open_roster),
            (self.tr("Seats used  U"), lambda: self._calls.go("seats-used")),
            (self.tr("Waiting list  H"), lambda: self._calls.go("waiting")),
            (self.tr("County bookings  X"), self._ask_county),
            (self.tr("Bookings by village  C"), lambda: self._calls.go("village")),
        ):
            action = QAction(words, self)
            action.triggered.connect(lambda _on=False, run=work: run())
            made.append(action)
        return made

    # --- inside --------------------------------------------------------------------------

    def _build(self) -> None:
        self.plan_button = self._button(self.tr("Plan sessions"), "N", "add", self.add_session)
        head = (
            self._button(self.tr("Earlier"), "PgUp", "left", lambda: self._turn(-DAYS)),
            self._button(self.tr("This week"), "", "today", lambda: self._turn(0)),
            self._button(self.tr("Later"), "PgDn", "right", lambda: self._turn(DAYS)),
            self.plan_button,
        )
        self.drafts = self._button(self.tr("Unfinished booking"), "", "draft", self._continue_draft)
        self.add_to_head(self.specialty, self.where, *head)
        for key, work in (
            ("Ins", self.add_session),
            ("N", self.add_session),
            ("R", self._open_roster),
            ("U", lambda: self._calls.go("seats-used")),
            ("A", self._show_all),
            ("PgUp", lambda: self._turn(-DAYS)),
            ("PgDown", lambda: self._turn(DAYS)),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)
        self._empty = EmptyState()
        self._empty.pressed.connect(self._fill_empty)
        holder = QFrame()
        theme.set_look(holder, look="card")
        self._layers = QStackedLayout(holder)
        self._layers.addWidget(self.table)
        self._layers.addWidget(self._empty)
        self.body.addWidget(self.strip)
        # not in the head: at 125 % it would push the last button off the page
        self.body.addWidget(self.drafts, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(holder, 1)
        self.body.addLayout(self._foot())
        self.body.addWidget(Legend())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self.offline)
        for button in (
            self._button(self.tr("List of the session"), "L", "queue", self._open_list),
            self._button(self.tr("Next visits"), "V", "booking", self._next_visits),
            self._button(self.tr("Roster"), "R", "today", self._open_roster),
        ):
            foot.addWidget(button)
        return foot

    def _button(self, words: str, key: str, icon: str, work: Callable[[], object]) -> KeyButton:
        button = KeyButton(words, key, icon=icon)
        button.clicked.connect(lambda _on=False: work())
        return button

    def _open_roster(self) -> None:
        self._calls.go("roster", on=self._first)

    def _read(self) -> None:
        self._grid = self._calls.grid(self._first, DAYS)
        fill_specialties(self.specialty, self._grid)
        self.drafts.setVisible(bool(self._calls.drafts()))
        self._show()

    def _show(self) -> None:
        self._online = self._roster.online()
        self.table.show_grid(
            self._grid,
            self._calls.today(),
            self.specialty.currentData() or "",
            where=self.where.currentData(),
            online=self._online,
        )
        last = self._first + timedelta(days=DAYS - 1)
        self.set_title(self.tr("Booking"), f"{self._first:%m-%d} – {last:%m-%d}")
        self.offline.setVisible(not self._online)
        elsewhere = kept_elsewhere(self._roster)
        self.plan_button.setEnabled(not elsewhere)
        self.plan_button.setToolTip(tip(elsewhere))
        self._empty.set_text(empty_text(self._grid))
        self._layers.setCurrentIndex(0 if self.table.grid.anything else 1)
        self._tell_cell(self.table.current())

    def _fill_empty(self) -> None:
        if self._grid.cells:
            self._show_all()
        else:
            self.add_session()

    def _show_all(self) -> None:
        self.specialty.setCurrentIndex(0)
        self.where.setCurrentIndex(0)
        self._show()

    def _show_strip(self) -> None:
        words = strip_words(self._moving[3] if self._moving else "", self.patient())
        self._strip_words.setText(words)
        self.strip.setVisible(bool(words))

    def _tell_cell(self, cell: GridCell | None) -> None:
        index = self.table.currentIndex()
        if cell is None or not index.isValid():
            self._detail.setText(self.tr("Arrows go from session to session. N plans sessions."))
            return
        facts = cell_facts(
            self.table.grid.experts[index.row()],
            cell,
            self._calls.next_visits(cell.expert_id),
            past=self.table.grid.past(cell),
            online=self._online,
        )
        self._detail.setText("   ".join(map(unbroken, facts)))
        self._detail.setAccessibleName("   ".join(facts))

    def _keyed(self, text: str) -> None:
        work = {
            "l": self._open_list,
            "v": self._next_visits,
            "p": lambda: self._acts.publish(self.table.current()),
            "x": self._ask_county,
        }.get(text)
        if work is not None:
            work()
        elif page := _LISTS.get(text):
            self._calls.go(page)

    def _ask_county(self) -> None:
        what = {"patient_id": self._patient_id} if self._patient_id else {}
        self._calls.go("county-bookings", **what)

    def _next_visits(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            chosen = self._acts.choose_visit(self.table.grid.experts[index.row()])
            if chosen is not None:
                self._show_day(chosen)

    def _show_day(self, chosen: GridCell) -> None:
        """Turn to the week of a visit and mark it."""
        self._first = _monday(chosen.held_on)
        self._read()
        if not self.table.go_to_session(chosen.session_id):
            self._show_all()
            self.table.go_to_session(chosen.session_id)
        self.table.setFocus()

    def _open_list(self) -> None:
        cell = self.table.current()
        if cell is not None and not cell.draft:
            self._calls.go("session", session_id=cell.session_id)

    def _open(self, cell: GridCell) -> None:
        if self._moving:
            self._move_to(cell)
        elif cell.draft:
            self._calls.go("roster", on=cell.held_on)
        elif self.table.grid.open(cell):
            what = {"patient_id": self._patient_id} if self._patient_id else {}
            self._calls.go("booking-form", session_id=cell.session_id, **what)
        else:
            self._calls.go("session", session_id=cell.session_id)

    def _move_to(self, cell: GridCell) -> None:
        assert self._moving is not None
        if self._acts.move(cell, *self._moving):
            self._moving = None

    def _turn(self, days: int) -> None:
        now = _monday(self._calls.today())
        self._first = self._first + timedelta(days=days) if days else now
        self._read()
        self.table.begin(max(0, self.table.currentIndex().row()))
        self.table.show_from_today()

    def _continue_draft(self) -> None:
        if drafts := self._calls.drafts():
            self._calls.go("booking-form", draft_id=drafts[0].id)

    def add_session(self) -> None:
        """Plan sessions, beginning with the marked expert and half-day."""
        index = self.table.currentIndex()
        if index.isValid():
            day, half = self.table.grid.slots[index.column()]
            self._acts.plan(self.table.grid.experts[index.row()].id, day, half)
        else:
            self._acts.plan(None, max(self._first, self._calls.today()), None)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
