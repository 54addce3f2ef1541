"""Planning: the session at the left, the days it falls on at the right, ticked one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.codes import HalfDay, RosterPattern
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.domain.roster_pattern import Repeats
from desktop.domain.roster_plan import PlannedDay
from desktop.views import theme
from desktop.views.fields import ChipsField, CodeField, FormPanel, Section, scrolled
from desktop.views.keys import press_main
from desktop.views.messages import sentence
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.roster.dates_field import DatesField
from desktop.views.roster.desk import RosterCalls
from desktop.views.roster.session_form import (
    STARTING,
    SeatSummary,
    day_field,
    propose_times,
    session_of,
    session_sections,
)
from desktop.views.roster.words import day_words, plan_words, weekdays, weeks_of_month
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

WIDTH, HEIGHT = 1230, 690


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the preview with its tick."""

    day: PlannedDay
    ticked: bool

    @property
    def on(self) -> date:
        """The day."""
        return self.day.session.held_on


class PlanDialog(QDialog):
    """Adds sessions by pattern. F9 publishes the ticked days, Ctrl+S keeps them as drafts."""

    def __init__(self, calls: RosterCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self.setWindowTitle(self.tr("Plan sessions"))
        self.summary = SeatSummary()
        who, *others = session_sections(calls, self.summary)
        self.form = FormPanel([who, self._repeats(), *others])
        self.form.set_values(dict(STARTING))
        self.summary.follow(self.form, calls)
        self.days = self._table()
        self._told = QLabel()
        self._told.setWordWrap(True)
        theme.set_look(self._told, look="toned", tone=str(Tone.RED))
        self._told.hide()
        self.why = QLabel()
        self.why.setWordWrap(True)
        self._counted = QLabel()
        theme.set_look(self._counted, look="strong")
        self._build()
        self.form.committed.connect(self._on_committed)
        self._show_pattern()
        self._preview()

    def propose(self, expert_id: UUID | None, day: date | None, half_day: HalfDay | None) -> None:
        """Begin with what is marked in a calendar."""
        values: dict[str, Any] = {"expert_id": expert_id, "half_day": half_day}
        if day is not None and day >= self._calls.today():
            values |= {"first": day, "weekdays": (day.weekday(),)}
        self.form.set_values(values)
        propose_times(self.form)
        self._preview()

    # --- building ------------------------------------------------------------------

    def _repeats(self) -> Section:
        calls = self._calls
        return Section(
            self.tr("Days"),
            [
                ChipsField(
                    "pattern",
                    self.tr("Repeats"),
                    RosterPattern,
                    words=label,
                    required=True,
                    span=3,
                ),
                day_field("first", self.tr("First day"), calls),
                day_field("until", self.tr("Last day"), calls),
                ChipsField("weekdays", self.tr("On"), weekdays(), multi=True, span=3),
                CodeField("nth", self.tr("Of the month"), weeks_of_month()),
                DatesField(
                    "dates",
                    self.tr("On these days"),
                    today=calls.today,
                    span=3,
                    placeholder=self.tr("such as 3.5 3.19 4.2"),
                ),
            ],
            columns=4,
        )

    def _table(self) -> RecordTable:
        table = RecordTable(
            columns=[
                Column(
                    self.tr("Day"),
                    lambda row: day_words(row.on),
                    width=165,
                    icon=lambda row: "ok" if row.ticked else "close",
                    tone=_tick_tone,
                    bold=lambda row: row.ticked,
                ),
                Column(
                    self.tr("What speaks against it"),
                    lambda row: plan_words(row.day),
                    stretch=True,
                    tone=_day_tone,
                ),
            ],
            row_id=lambda row: row.on,
            name=self.tr("Days of the plan"),
            empty=EmptyText(self.tr("Once expert, times and days are given, they stand here.")),
        )
        table.chosen.connect(self._tell_why)
        table.opened.connect(self._toggle)
        table.add_action(self.tr("Tick or leave out"), self._toggle, key="Space")
        return table

    def _build(self) -> None:
        publish = KeyButton(self.tr("Publish the ticked days"), "F9", look="primary")
        drafts = KeyButton(self.tr("Keep as drafts"), "Ctrl+S", icon="draft")
        back = KeyButton(self.tr("Go back"), "Esc")
        publish.clicked.connect(lambda: self.submit(publish=True))
        drafts.clicked.connect(lambda: self.submit(publish=False))
        back.clicked.connect(self.reject)
        self.publish_button, self.draft_button = publish, drafts
        press_main(self, lambda: self.submit(publish=True), but=("Ctrl+S",))
        QShortcut(QKeySequence("Ctrl+S"), self, lambda: self.submit(publish=False))
        hint = QLabel(self.tr("Space ticks or leaves out. Holidays are left out at first."))
        theme.set_look(hint, look="small")
        hint.setWordWrap(True)
        right = QVBoxLayout()
        right.addWidget(self._counted)
        right.addWidget(self.days, 1)
        right.addWidget(self.why)
        right.addWidget(hint)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(scrolled(self.form), 13)
        row.addLayout(right, 7)
        kept = self._told.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # else the buttons would share its room
        self._told.setSizePolicy(kept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._told, 1)
        for button in (back, drafts, publish):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addLayout(buttons)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height() - 40))

    # --- what the person does ----------------------------------------------------------

    def submit(self, *, publish: bool) -> None:
        """Keep the ticked days."""
        problems: dict[str, Problem | str] = dict(self.form.own_problems())
        if not problems and (repeats := self._asked()) is not None:
            try:
                kept = self._keep(repeats, publish=publish)
            except RuleBroken as error:
                problems |= error.fields or {"": Problem("roster.nothing_ticked")}
            except DesktopError as error:
                problems[""] = error.problem
            else:
                self._say_kept(len(kept), publish=publish)
                self.accept()
                return
        self._show_problems(problems)

    def _keep(self, repeats: Repeats, *, publish: bool) -> Sequence[object]:
        fresh = self._fresh(repeats)
        chosen = self._chosen(fresh)
        if not chosen:  # what makes every day impossible stands in the form
            raise RuleBroken(fresh[0].problems if fresh else {})
        return self._calls.keep(chosen, publish=publish)

    def _fresh(self, repeats: Repeats) -> Sequence[PlannedDay]:
        return self._calls.preview(session_of(self.form.values(), self._calls, date.min), repeats)

    def _chosen(self, fresh: Sequence[PlannedDay]) -> list[DutySession]:
        """The ticked sessions, as the form says them now."""
        ticks = {row.on: row.ticked for row in self.days.rows()}
        return [
            day.session
            for day in fresh
            if ticks.get(day.session.held_on, day.proposed) and day.possible
        ]

    def _say_kept(self, count: int, *, publish: bool) -> None:
        words = (
            self.tr("{count} sessions published.")
            if publish
            else self.tr("{count} sessions kept as drafts; publish them in the roster.")
        )
        self._calls.notices.tell(words.format(count=count))

    def _toggle(self, row: DayRow) -> None:
        if row.day.possible:
            self.days.refresh_row(replace(row, ticked=not row.ticked))
            self._count()

    def _on_committed(self, name: str) -> None:
        if name == "half_day":
            propose_times(self.form)
        if name == "pattern":
            self._show_pattern()
        # after the field has shown its own message
        QTimer.singleShot(0, self, self._preview)

    def _show_pattern(self) -> None:
        """Ask only what the pattern needs."""
        pattern = self.form.fields["pattern"].value()
        by_rule = pattern in {
            RosterPattern.WEEKLY,
            RosterPattern.FORTNIGHTLY,
            RosterPattern.MONTHLY,
        }
        fields = self.form.fields
        fields["first"].setVisible(pattern is not RosterPattern.DATES)
        fields["first"].set_required(pattern is not RosterPattern.DATES)
        fields["dates"].setVisible(pattern is RosterPattern.DATES)
        fields["dates"].set_required(pattern is RosterPattern.DATES)
        for name in ("until", "weekdays"):
            fields[name].setVisible(by_rule)
            fields[name].set_required(by_rule)
        monthly = pattern is RosterPattern.MONTHLY
        fields["nth"].setVisible(monthly)
        fields["nth"].set_required(monthly)
        for name in ("first", "dates", "until", "weekdays", "nth"):
            if fields[name].isHidden():
                fields[name].set_problem(None)

    def _asked(self) -> Repeats | None:
        said = self.form.values()
        pattern = said["pattern"]
        if pattern is None:
            return None
        first = said["first"] or (self._calls.today() if pattern is RosterPattern.DATES else None)
        if first is None:
            return None
        return Repeats(
            pattern=pattern,
            first=first,
            until=said["until"] or first,
            weekdays=said["weekdays"],
            nth=said["nth"] or 0,
            dates=said["dates"] or (),
        )

    def _preview(self) -> None:
        said, repeats = self.form.values(), self._asked()
        needed = ("expert_id", "half_day", "starts", "ends", "capacity")
        days: list[PlannedDay] = []
        if repeats is not None and all(said[name] is not None for name in needed):
            try:
                days = list(self._fresh(repeats))
            except RuleBroken:
                days = []  # the fields say why when the person is done with them
        before = {row.on: row.ticked for row in self.days.rows()}
        self.days.set_rows(
            [
                DayRow(day, day.possible and before.get(day.session.held_on, day.proposed))
                for day in days
            ]
        )
        self._count()

    def _tell_why(self, row: DayRow | None) -> None:
        """The whole of what speaks against the marked day: its line in the list is short."""
        tone = _day_tone(row) if row is not None else None
        self.why.setText(f"{day_words(row.on)}  {plan_words(row.day)}" if row and tone else "")
        self.why.setVisible(tone is not None)
        if tone is not None:
            theme.set_look(self.why, look="toned", tone=str(tone))

    def _count(self) -> None:
        self._tell_why(self.days.current())
        rows = self.days.rows()
        ticked = sum(row.ticked for row in rows)
        words = self.tr("{ticked} of {count} days ticked")
        self._counted.setText(words.format(ticked=ticked, count=len(rows)))

    def _show_problems(self, problems: dict[str, Problem | str]) -> None:
        names = {"held_on": "first", "day": "first"}
        shown = {names.get(name, name): problem for name, problem in problems.items()}
        elsewhere = self.form.show_problems(shown)
        told = [sentence(p) if isinstance(p, Problem) else p for p in elsewhere.values()]
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))


def _tick_tone(row: DayRow) -> Tone:
    return Tone.GREEN if row.ticked else Tone.GREY


def _day_tone(row: DayRow) -> Tone | None:
    if row.day.problems:
        return Tone.RED
    return Tone.AMBER if row.day.warnings else None
