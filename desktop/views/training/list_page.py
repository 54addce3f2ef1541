"""The trainings of a month (S15, first part)."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from desktop.domain.codes import TrainingState
from desktop.domain.training_rows import TrainingLine
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText
from desktop.views.training import words
from desktop.views.training.letters import LetterTable
from desktop.views.training.work import Work

_FIRST_OF_MONTH = 1


class TrainingListPage(Page):
    """Months by ← and →, states as tabs with their counts, N plans a new one."""

    help_topic = "training"
    kinds = frozenset({"training", "delivery"})

    def __init__(self, work: Work) -> None:
        super().__init__("")
        self.set_title(self.tr("Training"))
        self._work = work
        self.month = work.today().replace(day=_FIRST_OF_MONTH)
        self._lines: tuple[TrainingLine, ...] = ()
        self._month_words = QLabel()
        theme.set_look(self._month_words, look="heading")
        self.earlier = KeyButton(self.tr("Earlier"), "←", icon="left")
        self.later = KeyButton(self.tr("Later"), "→", icon="right")
        self.new = KeyButton(self.tr("New training"), "N", icon="add", look="primary")
        self.states = QTabBar()
        self.states.setExpanding(False)
        self.states.setDrawBase(False)
        self.states.setAccessibleName(self.tr("State"))
        for _state in (None, *TrainingState):
            self.states.addTab("")
        self.table = self._make_table()
        self._lay_out()
        self.earlier.clicked.connect(lambda: self.step(later=False))
        self.later.clicked.connect(lambda: self.step(later=True))
        self.new.clicked.connect(self.plan)
        self.states.currentChanged.connect(lambda _index: self._show())

    def _make_table(self) -> LetterTable:
        table = LetterTable(
            [
                Column(
                    self.tr("When"), lambda row: words.when_words(row.starts_at, row.ends_at), 190
                ),
                Column(
                    self.tr("State"),
                    lambda row: label(row.state),
                    98,
                    icon=lambda row: words.STATE_LOOKS[row.state][1],
                    tone=lambda row: words.STATE_LOOKS[row.state][0],
                ),
                Column(self.tr("Topic"), lambda row: row.topic, stretch=True),
                Column(self.tr("Type"), lambda row: label(row.type), 88),
                Column(self.tr("Lecturers"), lambda row: self.tr(", ").join(row.lecturers), 92),
                Column(self.tr("Place"), lambda row: row.place, 100),
                Column(self.tr("Came / of"), self._came, 88),
                Column(
                    self.tr("Delivery"),
                    lambda row: words.delivery_word(row.delivery),
                    130,
                    icon=lambda row: words.DELIVERY_LOOKS[row.delivery][1],
                    tone=lambda row: words.DELIVERY_LOOKS[row.delivery][0],
                ),
            ],
            row_id=lambda row: row.id,
            name=self.tr("Trainings"),
        )
        table.opened.connect(lambda row: self.open_training(row.id))
        table.empty_pressed.connect(self.plan)
        table.struck.connect(lambda text: self.plan() if text == "n" else None)
        return table

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self._month_words)
        line.addSpacing(theme.px(8))
        line.addWidget(self.earlier)
        line.addWidget(self.later)
        line.addStretch(1)
        line.addWidget(self.states)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.add_to_head(self.new)

    # --- what the shell calls --------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show `month` (any day of it) and `state`; without them the month stays."""
        if (month := what.get("month")) is not None:
            self.month = month.replace(day=_FIRST_OF_MONTH)
        state = what.get("state")
        if state is not None:
            self.states.setCurrentIndex(1 + list(TrainingState).index(state))
        self.reload(self.kinds)

    def reload(self, kinds: frozenset[str]) -> None:  # noqa: ARG002
        """Read the month again."""
        self._lines = self._work.board.month(self.month)
        self._show()

    def first_focus(self) -> QWidget:
        """Begin in the list."""
        return self.table

    def menu_actions(self) -> list[QAction]:
        """Offer a new training and the months."""
        return [
            self._action(self.tr("New training"), self.plan, "add"),
            self._action(self.tr("Earlier month"), lambda: self.step(later=False), "left"),
            self._action(self.tr("Later month"), lambda: self.step(later=True), "right"),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → change the month."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not event.modifiers():
            self.step(later=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    # --- what can be done --------------------------------------------------------------

    def plan(self) -> None:
        """Open the form for a new training."""
        self._work.go("training-form")

    def open_training(self, training_id: UUID) -> None:
        """Open one training."""
        self._work.go("training", training_id=training_id)

    def step(self, *, later: bool) -> None:
        """Go to the month before or after."""
        months = self.month.year * 12 + self.month.month - 1 + (1 if later else -1)
        self.month = date(months // 12, months % 12 + 1, _FIRST_OF_MONTH)
        self.reload(self.kinds)

    # --- inside ----------------------------------------------------------------------

    def _show(self) -> None:
        self._month_words.setText(words.month_words(self.month))
        chosen = self.states.currentIndex()
        for index, state in enumerate((None, *TrainingState)):
            count = sum(state in {None, line.state} for line in self._lines)
            name = self.tr("All") if state is None else label(state)
            self.states.setTabText(
                index, self.tr("{state} {count}").format(state=name, count=count)
            )
        wanted = list(TrainingState)[chosen - 1] if chosen > 0 else None
        self.table.set_empty(self._empty(wanted))
        self.table.set_rows([line for line in self._lines if wanted in {None, line.state}])

    def _empty(self, wanted: TrainingState | None) -> EmptyText:
        month = words.month_words(self.month)
        if wanted is not None and self._lines:
            why = self.tr("No training of {month} is in this state; the others are under “All”.")
            return EmptyText(why.format(month=month))
        before = self._work.board.nearest_month(self.month, later=False)
        after = self._work.board.nearest_month(self.month, later=True)
        near = [words.month_words(each) for each in (before, after) if each is not None]
        since = self.tr("There are trainings in {months}: ← and → go there.").format(
            months=self.tr(", ").join(near)
        )
        return EmptyText(
            self.tr("No training is planned in {month}.").format(month=month),
            self.tr("New training"),
            "N",
            since if near else "",
        )

    def _came(self, row: TrainingLine) -> str:
        if row.count.unmarked == row.count.expected:
            return self.tr("– / {expected}").format(expected=row.count.expected)
        return f"{row.count.came} / {row.count.expected}"

    def _action(self, text: str, run: Any, icon: str) -> QAction:
        action = QAction(theme.icon(icon), text, self)
        action.triggered.connect(run)
        return action
