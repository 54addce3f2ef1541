"""Return care (S13): whom to receive, whom to look for, what is due; every outcome by one key."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from desktop.domain.codes import ReceptionState
from desktop.domain.return_rows import CareBoard, CaseRow, Fold, TaskRow
from desktop.views import theme
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.return_care.case_acts import CaseActs
from desktop.views.return_care.desk import CareDesk
from desktop.views.return_care.merge_dialog import MergeDialog
from desktop.views.return_care.task_acts import TaskActs
from desktop.views.return_care.words import case_columns, fold_words, task_columns
from desktop.views.tables import EmptyText, RecordTable

CASES = (Fold.TO_ACKNOWLEDGE, Fold.NOT_ARRIVED, Fold.RUNNING, Fold.CLOSED)
FOLDS = (
    Fold.TO_ACKNOWLEDGE,
    Fold.NOT_ARRIVED,
    Fold.OVERDUE,
    Fold.TODAY,
    Fold.WEEK,
    Fold.LATER,
    Fold.RUNNING,
    Fold.CLOSED,
)
CALL_LIST = "return-calls"


@dataclass(frozen=True, slots=True)
class RowSubject:
    """A row of the patients' list as something to act on."""

    row: CaseRow

    @property
    def down_id(self) -> UUID:
        """The down-referral."""
        return self.row.id

    @property
    def revision(self) -> int:
        """Of its reception."""
        return self.row.revision

    @property
    def state(self) -> ReceptionState:
        """Where it stands."""
        return self.row.state

    @property
    def name(self) -> str:
        """The patient's."""
        return self.row.who.name


class ReturnCarePage(Page):
    """The work list. ← → change the folder, 1-9 write an outcome down, letters receive and end."""

    help_topic = "follow_up"
    kinds = frozenset(
        {"down_referral", "follow_up", "reception", "patient", "organization", "delivery"}
    )

    def __init__(self, desk: CareDesk) -> None:
        super().__init__("")
        self._desk = desk
        self._board = CareBoard(today=desk.today())
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Folder"))
        for fold in FOLDS:
            self.tabs.addTab(fold_words(fold))
        self.tasks = RecordTable(
            task_columns(desk.today()), row_id=lambda row: row.id, name=self.tr("Tasks")
        )
        self.cases = RecordTable(
            case_columns(desk.today()), row_id=lambda row: row.id, name=self.tr("Patients")
        )
        self.task_acts = TaskActs(self, desk, self._read)
        self.case_acts = CaseActs(self, desk, self._read)
        self.merge = KeyButton(self.tr("Same stay?"), "M", icon="copy")
        self.register = KeyButton(self.tr("Register a return"), "Ins", icon="add", look="primary")
        self.calls = KeyButton(self.tr("Call list"), "F8", icon="print")
        desk_words = QCoreApplication.translate("Reception", "Receiving desk")
        self.to_desk = KeyButton(desk_words, "Ctrl+D", icon="reception")
        self._lay_out()
        self._connect()

    # --- what the shell calls --------------------------------------------------------

    def show_with(
        self,
        fold: Fold | None = None,
        down_id: UUID | None = None,
        task_id: UUID | None = None,
        **_other: Any,
    ) -> None:
        """Show the list: the folder asked for, else the first that needs somebody.

        `down_id` goes on to that patient's own page; `task_id` marks that task in its folder.
        """
        self._read()
        marked = next((each for each in self._board.tasks if each.id == task_id), None)
        if marked is not None:
            self.tabs.setCurrentIndex(FOLDS.index(marked.fold))
            self.tasks.select(marked.id)
            return
        if down_id is not None:
            # the shell is still opening this page
            QTimer.singleShot(0, self, lambda: self._open_case(down_id))
        if fold is not None:
            self.tabs.setCurrentIndex(FOLDS.index(fold))
        elif self.tabs.currentIndex() == 0:
            first = next((each for each in FOLDS if self._count(each)), Fold.TODAY)
            self.tabs.setCurrentIndex(FOLDS.index(first))

    def reload(self, kinds: frozenset[str]) -> None:  # noqa: ARG002
        """Read again; the mark stays on its row."""
        self._read()

    def first_focus(self) -> QWidget:
        """The list that is shown."""
        return self.table

    def print_paper(self) -> bool:
        """F8 prints the list of whom to ring."""
        self._desk.print_paper(CALL_LIST, self._desk.calls_key())
        return True

    def undo(self) -> bool:
        """Take the last outcome back."""
        return self.task_acts.undo()

    def menu_actions(self) -> list[QAction]:
        """Registering and merging."""
        return [
            self._action(self.register.accessibleName(), self._register),
            self._action(self.merge.accessibleName(), self._merge),
        ]

    # --- inside ------------------------------------------------------------------------

    @property
    def fold(self) -> Fold:
        """The folder that is shown."""
        return FOLDS[self.tabs.currentIndex()]

    @property
    def table(self) -> RecordTable:
        """The list that is shown."""
        return self.cases if self.fold in CASES else self.tasks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right change the folder."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(FOLDS))
            self.table.setFocus()
        elif event.text().upper() == "M":
            self._merge()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tasks)
        self._stack.addWidget(self.cases)
        task_bar, self._task_buttons = self.task_acts.bar(self._press_task)
        case_bar = self.case_acts.bar(self._subject)
        self._bars = QStackedWidget()
        self._bars.addWidget(task_bar)
        self._bars.addWidget(case_bar)
        self._bars.setFixedHeight(theme.target_height() + theme.px(8))
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._bars)
        self.add_to_head(self.merge, self.to_desk, self.calls, self.register)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _index: self._show())
        self.tasks.keyed.connect(lambda _row, text: self._press_task(text))
        self.cases.keyed.connect(self._press_case)
        self.tasks.opened.connect(self._open_task)
        self.cases.opened.connect(lambda row: self._open_case(row.id))
        self.cases.chosen.connect(lambda _row: self.case_acts.show_for(self._subject()))
        self.tasks.chosen.connect(self._on_task)
        for table in (self.tasks, self.cases):
            table.empty_pressed.connect(self._register)
            table.add_action(
                self.tr("Register a return"),
                lambda _row: self._register(),
                key="Ins",
                needs_row=False,
            )
        self.tasks.add_action(self.tr("Whole form"), self._whole, key="F")
        self.tasks.add_action(self.tr("Open the patient"), self._open_task)
        self.register.clicked.connect(self._register)
        self.merge.clicked.connect(self._merge)
        self.calls.clicked.connect(self.print_paper)
        self.to_desk.clicked.connect(lambda: self._desk.go("reception"))
        QShortcut(QKeySequence("Ctrl+D"), self, self.to_desk.click)

    def _read(self) -> None:
        self._board = self._desk.board()
        for place, fold in enumerate(FOLDS):
            self.tabs.setTabText(place, f"{fold_words(fold)} {self._count(fold)}")
        waiting, late = self._count(Fold.TO_ACKNOWLEDGE), self._count(Fold.OVERDUE)
        note = self.tr("{waiting} to receive, {late} overdue").format(waiting=waiting, late=late)
        self.set_title(self.tr("Return care"), note)
        self.merge.setVisible(bool(self._board.twins))
        self._show()

    def _count(self, fold: Fold) -> int:
        cases, tasks = self._board.cases_of(fold), self._board.tasks_of(fold)
        return len(cases) if fold in CASES else len(tasks)

    def _show(self) -> None:
        fold = self.fold
        cases = fold in CASES
        self._stack.setCurrentWidget(self.cases if cases else self.tasks)
        self._bars.setCurrentIndex(int(cases))
        self.table.set_empty(self._empty(fold))
        rows = self._board.cases_of(fold) if cases else self._board.tasks_of(fold)
        self.table.set_rows(rows)
        self.case_acts.show_for(self._subject())
        self._on_task(self.tasks.current())

    def _empty(self, fold: Fold) -> EmptyText:
        since = self.tr("As of {day}").format(
            day=self.locale().toString(QDate(*self._board.today.timetuple()[:3]), "yyyy-MM-dd")
        )
        why = {
            Fold.TO_ACKNOWLEDGE: self.tr(
                "No slip waits to be received. What the hospital sends appears here by itself."
            ),
            Fold.NOT_ARRIVED: self.tr("Everybody who was received has come."),
            Fold.OVERDUE: self.tr("Nothing is overdue."),
            Fold.TODAY: self.tr("No task is due today."),
            Fold.WEEK: self.tr("Nothing is due in the next seven days."),
            Fold.LATER: self.tr("Nothing is planned for later."),
            Fold.RUNNING: self.tr("Nobody is in return care at present."),
            Fold.CLOSED: self.tr("Nothing ended in the last 30 days."),
        }[fold]
        return EmptyText(
            why, self.tr("Register a paper slip or who came by himself"), "Ins", since=since
        )

    def _subject(self) -> RowSubject | None:
        row = self.cases.current()
        return RowSubject(row) if row is not None and self.fold in CASES else None

    def _on_task(self, row: TaskRow | None) -> None:
        for button in self._task_buttons:
            button.setEnabled(row is not None and row.fold is not Fold.CLOSED)

    def _press_task(self, text: str) -> None:
        row: TaskRow | None = self.tasks.current()
        if row is None:
            return
        if text.upper() == "F":
            self._whole(row)
        elif text.upper() == "M":
            self._merge()
        else:
            self.task_acts.press(text, row.id, row.revision, row.task, row.who.name)

    def _whole(self, row: TaskRow) -> None:
        self.task_acts.whole(row.id, row.revision, row.task, row.who.name)

    def _press_case(self, _row: CaseRow, text: str) -> None:
        if text.upper() == "M":
            self._merge()
        else:
            self.case_acts.press(text, self._subject())

    def _open_task(self, row: TaskRow) -> None:
        if row.task.down_referral_id is not None:
            self._desk.go("return-case", down_referral_id=row.task.down_referral_id, task_id=row.id)
        else:
            self._desk.go("referral", referral_id=row.task.referral_id)

    def _open_case(self, down_id: UUID) -> None:
        self._desk.go("return-case", down_referral_id=down_id)

    def _register(self) -> None:
        self._desk.go("down-referral-form")

    def _merge(self) -> None:
        if self._board.twins:
            dialog = MergeDialog(self._board.twins, self._desk, self)
            dialog.exec()
            dialog.deleteLater()
            self._read()

    def _action(self, words: str, run: Any) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(run)
        return action
