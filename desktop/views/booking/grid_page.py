"""S5: experts by half-days for two weeks, and the way to a seat."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QStackedLayout, QWidget

from desktop.domain.booking_rows import Grid, GridCell
from desktop.domain.codes import CancelBy
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.booking.desk import BookingCalls
from desktop.views.booking.grid_model import Where
from desktop.views.booking.grid_table import GridTable
from desktop.views.booking.legend import Legend, strip
from desktop.views.booking.words import cell_details, cell_words, when, who
from desktop.views.empty import EmptyState, EmptyText
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.roster.desk import RosterCalls
from desktop.views.tokens import Tone

DAYS = 14
_LISTS = {"h": "waiting", "c": "village"}
"""候补 and 村 by their first letters, as X is 县."""


class BookingPage(Page):
    """The grid. Enter on a session books there, L opens its list, V says when the expert comes."""

    help_topic = "booking"
    kinds = frozenset(
        {"booking", "duty_session", "expert", "seat", "session_event", "setting", "outage"}
    )

    def __init__(
        self, calls: BookingCalls, roster: RosterCalls, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Booking"), parent)
        self._calls, self._roster = calls, roster
        self._first = _monday(calls.today())
        self._grid = Grid(self._first, DAYS)
        self._patient_id: UUID | None = None
        self._moving: tuple[UUID, int, CancelBy, str] | None = None
        self._online = True
        self.table = GridTable()
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._tell_cell)
        self.table.keyed.connect(self._keyed)
        self.specialty = QComboBox()
        self.specialty.setAccessibleName(self.tr("Specialty"))
        self.specialty.setMinimumWidth(theme.px(120))
        self.specialty.activated.connect(lambda _index: self._show())
        self.where = QComboBox()
        self.where.setAccessibleName(self.tr("Where"))
        for words, value in (
            (self.tr("Everywhere"), Where.ALL),
            (self.tr("Sessions here"), Where.HERE),
            (self.tr("Other clinics"), Where.ELSEWHERE),
        ):
            self.where.addItem(words, value)
        self.where.activated.connect(lambda _index: self._show())
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
        **_other: Any,
    ) -> None:
        """Show the weeks of today, for a patient, or to choose where a booking moves.

        Args:
            patient_id: whom to book.
            expert_id: row to begin at.
            move: booking, revision, who asks for the move, and the patient's name.
            on: day to begin at.
        """
        self._patient_id, self._moving = patient_id, move
        self._first = _monday(on or self._calls.today())
        self._read()
        rows = [expert.id for expert in self.table.grid.experts]
        self.table.begin(rows.index(expert_id) if expert_id in rows else 0)
        self._show_strip()
        self.patient_changed.emit()

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its session."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The grid, or the button of the empty state."""
        return self._empty.button if self._layers.currentIndex() else self.table

    def patient(self) -> PatientLine | None:
        """Whom the booking will be for."""
        return self._calls.banner(self._patient_id) if self._patient_id else None

    def key(self, name: str) -> bool:
        """F3 books in the marked session; elsewhere the shell brings one here."""
        cell = self.table.current()
        if name == "F3" and cell is not None and self.table.grid.open(cell):
            self._open(cell)
            return True
        return False

    def menu_actions(self) -> list[QAction]:
        """What can be done here beside booking."""
        made = []
        for words, work in (
            (self.tr("Plan sessions  N"), self.add_session),
            (self.tr("List of the session  L"), self._open_list),
            (self.tr("Next visits of the expert  V"), self._next_visits),
            (self.tr("Publish the draft  P"), self._publish),
            (self.tr("Roster  R"), lambda: self._calls.go("roster", on=self._first)),
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
        earlier = KeyButton(self.tr("Earlier"), "PgUp", icon="left")
        self._to_today = KeyButton(self.tr("This week"), icon="today")
        later = KeyButton(self.tr("Later"), "PgDn", icon="right")
        add = KeyButton(self.tr("Plan sessions"), "N", icon="add")
        visits = KeyButton(self.tr("Next visits"), "V", icon="booking")
        roster = KeyButton(self.tr("Roster"), "R", icon="today")
        self.drafts = KeyButton(self.tr("Unfinished booking"), icon="draft")
        earlier.clicked.connect(lambda: self._turn(-DAYS))
        later.clicked.connect(lambda: self._turn(DAYS))
        self._to_today.clicked.connect(lambda: self._turn(0))
        add.clicked.connect(self.add_session)
        self.drafts.clicked.connect(self._continue_draft)
        visits.clicked.connect(self._next_visits)
        roster.clicked.connect(lambda: self._calls.go("roster", on=self._first))
        listed = KeyButton(self.tr("List of the session"), "L", icon="queue")
        listed.clicked.connect(self._open_list)
        self.add_to_head(self.specialty, self.where, earlier, self._to_today, later, add)
        for key, work in (
            ("Ins", self.add_session),
            ("N", self.add_session),
            ("R", lambda: self._calls.go("roster", on=self._first)),
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
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self.offline)
        for button in (listed, visits, roster):
            foot.addWidget(button)
        self.body.addLayout(foot)
        self.body.addWidget(Legend())

    def _read(self) -> None:
        self._grid = self._calls.grid(self._first, DAYS)
        kept = self.specialty.currentData() or ""
        names = sorted({expert.specialty for expert in self._grid.experts})
        self.specialty.clear()
        self.specialty.addItem(self.tr("All specialties"), "")
        for name in names:
            self.specialty.addItem(name, name)
        self.specialty.setCurrentIndex(max(0, self.specialty.findData(kept)))
        self.drafts.setVisible(bool(self._calls.drafts()))
        self._show()

    def _show(self) -> None:
        marked = self.table.current()
        place = self.table.currentIndex()
        self._online = self._roster.online()
        self.table.grid.show_grid(
            self._grid,
            self._calls.today(),
            self.specialty.currentData() or "",
            where=self.where.currentData(),
            online=self._online,
        )
        self.table.fit()
        where = self.table.grid.place_of(marked.session_id) if marked else None
        if where is not None:
            self.table.go_to(*where)
        elif place.isValid() and place.row() < len(self.table.grid.experts):
            self.table.go_to(place.row(), min(place.column(), len(self.table.grid.slots) - 1))
        else:
            self.table.begin()
        last = self._first + timedelta(days=DAYS - 1)
        self.set_title(self.tr("Booking"), f"{self._first:%m-%d} – {last:%m-%d}")
        self.offline.setVisible(not self._online)
        self._empty.set_text(self._empty_text())
        self._layers.setCurrentIndex(0 if self.table.grid.anything else 1)
        self._tell_cell(self.table.current())

    def _empty_text(self) -> EmptyText:
        if not self._grid.experts:
            why = self.tr("No expert is known yet. The administrator adds experts in Settings.")
            return EmptyText(why)
        if self._grid.cells:
            return EmptyText(
                self.tr("Nothing of this kind in these two weeks. The lists above choose others."),
                self.tr("Show everything"),
                "A",
            )
        return EmptyText(
            self.tr("No sessions are planned in these two weeks, so there is nothing to book."),
            self.tr("Plan sessions"),
            "N",
            self.tr("PgDn shows the two weeks after, PgUp the two before."),
        )

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
        words = ""
        if self._moving:
            words = self.tr("Moving {name}: choose another half-day and press Enter. Esc goes back")
            words = words.format(name=self._moving[3])
        elif line := self.patient():
            words = self.tr("Booking for {name}: choose a half-day and press Enter.")
            words = words.format(name=line.name)
        self._strip_words.setText(words)
        self.strip.setVisible(bool(words))

    def _tell_cell(self, cell: GridCell | None) -> None:
        index = self.table.currentIndex()
        if cell is None or not index.isValid():
            self._detail.setText(self.tr("Arrows go from session to session. N plans sessions."))
            return
        past = self.table.grid.past(cell)
        facts = [
            who(self.table.grid.experts[index.row()]),
            f"{when(cell.held_on, cell.half_day)} {cell.starts:%H:%M}–{cell.ends:%H:%M}",
            cell.room,
            " ".join(cell_words(cell, past=past, online=self._online)),
            self.tr("of {count} seats").format(count=cell.capacity),
            *cell_details(cell, online=self._online),
        ]
        visits = [
            when(visit.held_on, visit.half_day)
            for visit in self._calls.next_visits(cell.expert_id)
            if visit.session_id != cell.session_id
        ][:2]
        if visits:
            facts.append(self.tr("Next visits: {list}").format(list=self.tr(", ").join(visits)))
        self._detail.setText("   ".join(fact for fact in facts if fact))

    def _keyed(self, text: str) -> None:
        work = {
            "l": self._open_list,
            "v": self._next_visits,
            "p": self._publish,
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
            from desktop.views.booking.visits_dialog import VisitsDialog

            expert = self.table.grid.experts[index.row()]
            dialog = VisitsDialog(expert, self._calls.next_visits(expert.id), self)
            if dialog.exec() and dialog.chosen is not None:
                self._show_day(dialog.chosen)
            dialog.deleteLater()

    def _show_day(self, chosen: GridCell) -> None:
        """Turn to the week of a visit and mark it."""
        self._first = _monday(chosen.held_on)
        self._read()
        place = self.table.grid.place_of(chosen.session_id)
        if place is None:
            self._show_all()
            place = self.table.grid.place_of(chosen.session_id)
        if place is not None:
            self.table.go_to(*place)
        self.table.setFocus()

    def _publish(self) -> None:
        """Publish the marked draft, or all drafts of its series at once."""
        cell = self.table.current()
        if cell is None or not cell.draft:
            return
        ids = self._roster.drafts_of_series(cell.series_id) if cell.series_id else ()
        try:
            kept = self._roster.publish(ids or (cell.session_id,))
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)
        else:
            words = self.tr("{count} sessions published; they can be booked now.")
            self._calls.notices.tell(words.format(count=len(kept)))

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
        booking_id, revision, by, name = self._moving
        try:
            new = self._calls.move(booking_id, revision, cell.session_id, by=by)
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
            return
        except DesktopError as error:
            self._calls.notices.problem(error)
            return
        self._moving = None
        words = self.tr("{name} moved to {when}, seat {seat}.").format(
            name=name, when=when(cell.held_on, cell.half_day), seat=new.record.seat_no
        )
        # the way back must not ask for this move once more
        self._calls.go("booking")
        self._calls.go("session", session_id=cell.session_id, booking_id=new.id)
        self._calls.offer_undo(words, lambda: self._take_back(booking_id, revision + 1))

    def _take_back(self, booking_id: UUID, revision: int) -> None:
        try:
            self._calls.undo(booking_id, revision)
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
        except DesktopError as error:
            self._calls.notices.problem(error)

    def _turn(self, days: int) -> None:
        now = _monday(self._calls.today())
        self._first = self._first + timedelta(days=days) if days else now
        self._read()
        self.table.begin(max(0, self.table.currentIndex().row()))

    def _continue_draft(self) -> None:
        if drafts := self._calls.drafts():
            self._calls.go("booking-form", draft_id=drafts[0].id)

    def add_session(self) -> None:
        """Plan sessions, beginning with the marked expert and half-day."""
        from desktop.views.roster.plan_dialog import PlanDialog

        index = self.table.currentIndex()
        dialog = PlanDialog(self._roster, self)
        if index.isValid():
            day, half = self.table.grid.slots[index.column()]
            dialog.propose(self.table.grid.experts[index.row()].id, day, half)
        else:
            dialog.propose(None, max(self._first, self._calls.today()), None)
        dialog.exec()
        dialog.deleteLater()


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
