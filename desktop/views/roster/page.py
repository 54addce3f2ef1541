"""The roster week by week: what is planned, published, stopped, and everything done about it."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop.domain.codes import SessionStatus
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.roster_pattern import monday_of
from desktop.domain.roster_rows import RosterLine, RosterWeek
from desktop.views import theme
from desktop.views.booking.legend import strip
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.messages.codes import LABELS, label
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.files import save_sheet
from desktop.views.roster.words import (
    STATUS_LOOKS,
    day_words,
    expert_words,
    holiday_words,
    kept_elsewhere,
    seats_words,
    state_words,
    time_words,
    why_not,
)
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

WEEK = timedelta(weeks=1)


class RosterPage(Page):
    """Enter changes the marked session; letters act on it or on the week."""

    help_topic = "roster"
    kinds = frozenset({"duty_session", "expert", "booking", "setting"})

    def __init__(self, calls: RosterCalls, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Roster"), parent)
        self._calls = calls
        self._first = monday_of(calls.today())
        self.week = RosterWeek(self._first)
        self.table = self._table()
        self.buttons: dict[str, KeyButton] = {}
        self._holidays = QLabel()
        theme.set_look(self._holidays, look="soft")
        self.past = QLabel(wordWrap=True)
        theme.set_look(self.past, look="soft")
        self._strip, self._strip_words = strip("draft", Tone.AMBER)
        self._build()

    # --- what the shell calls ----------------------------------------------------------

    def show_with(self, on: date | None = None, **_other: Any) -> None:
        """Show the week of a day, or of today."""
        self._first = monday_of(on or self._calls.today())
        self._read()
        self._begin()

    def reload(self, kinds: frozenset[str]) -> None:
        """Read again; the mark stays on its session."""
        del kinds
        self._read()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def print_paper(self) -> bool:
        """F8 prints the week."""
        self._calls.print_week(self._first)
        return True

    def key(self, name: str) -> bool:
        """F3 books in the calendar."""
        if name == "F3":
            self._calls.go("booking", on=self._first)
        return name == "F3"

    def menu_actions(self) -> list[QAction]:
        """Return the rare steps."""
        made = []
        for words, work in (
            (self.tr("Give the draft up"), self._discard),
            (self.tr("Stop the rest of the series"), self._stop_series),
        ):
            action = QAction(words, self)
            action.triggered.connect(lambda _on=False, run=work: self._on_line(run))
            made.append(action)
        return made

    # --- building ------------------------------------------------------------------------

    def _table(self) -> RecordTable:
        table = RecordTable(
            columns=[
                Column(self.tr("Day"), self._day, width=180, tone=self._day_tone),
                Column(
                    self.tr("Half-day"), lambda row: label(row.session.record.half_day), width=60
                ),
                Column(
                    self.tr("Expert"), expert_words, width=190, bold=lambda row: not row.stopped
                ),
                Column(self.tr("Time"), time_words, width=105),
                Column(self.tr("Room"), lambda row: row.session.record.room, width=110),
                Column(self.tr("Booked / seats"), seats_words, width=310),
                Column(
                    self.tr("State"),
                    state_words,
                    stretch=True,
                    icon=lambda row: STATUS_LOOKS[row.session.record.status][0],
                    tone=lambda row: STATUS_LOOKS[row.session.record.status][1],
                ),
            ],
            row_id=lambda row: row.id,
            name=self.tr("Sessions of the week"),
            empty=EmptyText(
                self.tr("Nothing is planned in this week."),
                self.tr("Plan sessions"),
                "N",
                self.tr("I imports a sheet; PgUp and PgDn show other weeks."),
            ),
        )
        table.opened.connect(self._change)
        table.empty_pressed.connect(self._plan)
        table.chosen.connect(lambda _row: self._show_buttons())
        return table

    def _build(self) -> None:
        earlier = KeyButton(self.tr("Earlier"), "PgUp", icon="left")
        now = KeyButton(self.tr("This week"), "T", icon="today")
        later = KeyButton(self.tr("Later"), "PgDn", icon="right")
        earlier.clicked.connect(lambda: self._turn(-WEEK))
        now.clicked.connect(lambda: self._turn(None))
        later.clicked.connect(lambda: self._turn(WEEK))
        self.add_to_head(earlier, now, later)
        for key, work in (
            ("PgUp", lambda: self._turn(-WEEK)),
            ("PgDown", lambda: self._turn(WEEK)),
            ("T", lambda: self._turn(None)),
            ("Ins", self._plan),
        ):
            self._listen(key, work)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._holidays)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.past)
        self.body.addWidget(self._bar())

    def _bar(self) -> QWidget:
        bar = flow_host()
        row = FlowLayout(bar, theme.px(6))
        for name, words, key, icon, work in (
            ("plan", self.tr("Plan sessions"), "N", "add", self._plan),
            ("publish", self.tr("Publish the week"), "P", "ok", self._publish),
            ("change", self.tr("Change"), "Enter", "draft", partial(self._on_line, self._change)),
            (
                "substitute",
                self.tr("Substitute"),
                "S",
                "user",
                partial(self._on_line, self._substitute),
            ),
            ("stop", self.tr("Stop"), "X", "close", partial(self._on_line, self._stop)),
            ("list", self.tr("List of the session"), "L", "queue", self._open_list),
            ("import", self.tr("Import a sheet"), "I", "down", self._import),
            ("export", self.tr("Write a sheet"), "E", "up", self._export),
            ("holidays", self.tr("Holidays"), "H", "today", self._holiday_list),
            ("use", self.tr("Seats used"), "U", "reports", self._use),
            ("print", self.tr("Print the week"), "F8", "print", self.print_paper),
        ):
            button = KeyButton(words, key, icon=icon)
            button.clicked.connect(lambda _on=False, run=work: run())
            if len(key) == 1:
                self._listen(key, button.click)
            self.buttons[name] = button
            row.addWidget(button)
        return bar

    def _listen(self, key: str, work: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(work)

    # --- showing ---------------------------------------------------------------------------

    def _read(self) -> None:
        self.week = self._calls.week(self._first)
        self.table.set_rows(self.week.lines)
        last = self._first + timedelta(days=6)
        self.set_title(self.tr("Roster"), f"{self._first:%Y-%m-%d} – {last:%m-%d}")
        drafts = len(self.week.drafts)
        told = self.tr("{count} drafts in this week; nobody can be booked yet. P publishes them.")
        self._strip_words.setText(told.format(count=drafts))
        self._strip.setVisible(drafts > 0)
        days = [self._first + timedelta(days=offset) for offset in range(7)]
        found = [self.week.holidays.of(day) for day in days]
        words = [holiday_words(each) for each in found if each is not None]
        self._holidays.setText("   ".join(words))
        self._holidays.setVisible(bool(words))
        self._show_buttons()

    def _show_buttons(self) -> None:
        line, elsewhere = self.table.current(), kept_elsewhere(self._calls)
        ours = bool(line and line.ours and not line.stopped)
        coming = bool(ours and line.session.record.held_on >= self._calls.today())
        for name in ("change", "substitute", "stop"):
            self.buttons[name].setEnabled(coming)
        for name in ("plan", "import"):
            self.buttons[name].setEnabled(not elsewhere)
        self.past.setText(why_not(line, self._calls) or elsewhere)
        self.buttons["list"].setEnabled(line is not None and not line.draft)
        self.buttons["publish"].setEnabled(bool(self.week.drafts) and not elsewhere)

    def _day(self, line: RosterLine) -> str:
        return day_words(line.session.record.held_on)

    def _day_tone(self, line: RosterLine) -> Tone | None:
        return Tone.AMBER if self.week.holidays.off(line.session.record.held_on) else None

    # --- what is done ---------------------------------------------------------------------

    def _turn(self, by: timedelta | None) -> None:
        self._first = monday_of(self._calls.today()) if by is None else self._first + by
        self._read()
        self._begin()

    def _begin(self) -> None:
        """Mark the first session that is still to come."""
        today = self._calls.today()
        coming = (line.id for line in self.week.lines if line.session.record.held_on >= today)
        if (first := next(coming, None)) is not None:
            self.table.select(first)

    def _on_line(self, work: Callable[[RosterLine], object]) -> None:
        line = self.table.current()
        if line is not None:
            work(line)

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except RuleBroken as error:
            self._calls.notices.problem(next(iter(error.fields.values())))
            return False
        except DesktopError as error:
            self._calls.notices.problem(error)
            return False
        return True

    def _ask(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._read()

    def _plan(self) -> None:
        from desktop.views.roster.plan_dialog import PlanDialog

        if elsewhere := kept_elsewhere(self._calls):
            self._calls.notices.tell(elsewhere)
            return
        dialog = PlanDialog(self._calls, self)
        line = self.table.current()
        if line is not None:
            record = line.session.record
            dialog.propose(record.expert_id, record.held_on, record.half_day)
        else:
            dialog.propose(None, max(self._first, self._calls.today()), None)
        self._ask(dialog)

    def _publish(self) -> None:
        ids = [line.id for line in self.week.drafts]
        if ids and self._try(lambda: self._calls.publish(ids)):
            words = self.tr("{count} sessions published.")
            self._calls.notices.tell(words.format(count=len(ids)))

    def _change(self, line: RosterLine) -> None:
        from desktop.views.roster.change_dialogs import ChangeDialog

        if self.buttons["change"].isEnabled():
            self._ask(ChangeDialog(self._calls, line, self))
        else:
            self._open_list()

    def _substitute(self, line: RosterLine) -> None:
        from desktop.views.roster.change_dialogs import SubstituteDialog

        self._ask(SubstituteDialog(self._calls, line, self))

    def _stop(self, line: RosterLine) -> None:
        """A draft is given up; what patients see is stopped in its list, where they stand."""
        if line.draft:
            self._discard(line)
        else:
            self._calls.go("session", session_id=line.id, stop=True)

    def _discard(self, line: RosterLine) -> None:
        if line.draft and self._try(lambda: self._calls.discard(line.id, line.session.revision)):
            self._calls.notices.tell(self.tr("The draft was given up."))

    def _stop_series(self, line: RosterLine) -> None:
        from desktop.views.roster.change_dialogs import StopSeriesDialog

        if not line.stopped and line.session.record.series_id is not None:
            self._ask(StopSeriesDialog(self._calls, line, self))
        else:
            self._calls.notices.tell(self.tr("This session belongs to no series."))

    def _open_list(self) -> None:
        line = self.table.current()
        if line is not None and line.session.record.status is not SessionStatus.DRAFT:
            self._calls.go("session", session_id=line.id)

    def _import(self) -> None:
        from desktop.views.roster.sheet_dialog import SheetDialog

        self._ask(SheetDialog(self._calls, self))

    def _export(self) -> None:
        end = self._first + 4 * WEEK
        proposed = self.tr("roster {first}.xlsx").format(first=f"{self._first:%Y%m%d}")
        path = save_sheet(self, proposed)
        if path is not None and self._try(
            lambda: self._calls.export(path, self._first, end, _word)
        ):
            self._calls.notices.tell(self.tr("Four weeks from this one were written."))

    def _holiday_list(self) -> None:
        from desktop.views.roster.holiday_dialog import HolidayDialog

        self._ask(HolidayDialog(self._calls, self))

    def _use(self) -> None:
        self._calls.go("seats-used")


def _word(group: str, value: str) -> str:
    return QCoreApplication.translate("codes", LABELS[group][value])
