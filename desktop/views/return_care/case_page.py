"""One patient who came back: plan with goals and warning signs, tasks, versions, ending."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from desktop.domain.attachment_rows import About
from desktop.domain.codes import FollowUpState, ReceptionState
from desktop.domain.errors import DesktopError, Problem
from desktop.domain.follow_up import FollowUp
from desktop.domain.follow_up_steps import day_of, overdue
from desktop.domain.kept import Kept
from desktop.domain.return_rows import CareCase
from desktop.views import theme
from desktop.views.banner import PatientLine
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.return_care.calendar import SLIP, print_calendar
from desktop.views.return_care.case_acts import CaseActs
from desktop.views.return_care.case_parts import plan_strip, with_below
from desktop.views.return_care.case_words import (
    advice_html,
    change_words,
    fact_words,
    in_order,
)
from desktop.views.return_care.desk import CareDesk
from desktop.views.return_care.task_acts import TaskActs
from desktop.views.return_care.words import (
    STATE_LOOKS,
    TASK_LOOKS,
    day_words,
    down_state,
    due_words,
    result_words,
)
from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import Tone

SIDE_PX = 350


@dataclass(frozen=True, slots=True)
class CaseSubject:
    """The page's case as something to act on."""

    case: CareCase

    @property
    def down_id(self) -> UUID:
        """The down-referral."""
        return self.case.down.id

    @property
    def revision(self) -> int:
        """Of its reception."""
        return self.case.reception.revision if self.case.reception else 0

    @property
    def state(self) -> ReceptionState:
        """Where it stands."""
        return self.case.state

    @property
    def name(self) -> str:
        """The patient's."""
        return self.case.patient.record.name


class ReturnCasePage(Page):
    """Tasks at the left, what the hospital advises at the right; 1-9 write an outcome down.

    A hospital only reads here what was kept and what was missed.
    """

    help_topic = "follow_up"
    kinds = frozenset({"down_referral", "follow_up", "reception", "patient", "delivery"})

    def __init__(self, desk: CareDesk, *, reads_only: bool = False) -> None:
        super().__init__("")
        self._desk, self._reads_only = desk, reads_only
        self.case: CareCase | None = None
        self.state_pill = StatePill()
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self.table = self._make_table()
        self.advice = QLabel()
        self.attachments = desk.attachment_strip() if desk.attachment_strip else None
        self.task_acts = TaskActs(self, desk, self._read)
        self.case_acts = CaseActs(self, desk, self._read)
        self.plan_strip, self.plan_words, self.take = plan_strip(self.tr("Take over"))
        self.calendar = KeyButton(self.tr("Patient's calendar"), "F8", icon="print")
        self.slip = KeyButton(self.tr("Slip"), "P", icon="print")
        self.up = KeyButton(self.tr("Refer up again"), "U", icon="referral")
        self.change = KeyButton(self.tr("Put right"), "E", icon="draft")
        self._lay_out()
        self._connect()

    # --- what the shell calls --------------------------------------------------------

    def show_with(
        self, down_referral_id: UUID | None = None, task_id: UUID | None = None, **_other: Any
    ) -> None:
        """Show a patient; `task_id` marks that task."""
        if down_referral_id is None:
            return
        self._show(self._desk.case(down_referral_id))
        if task_id is not None:
            self.table.select(task_id)
        else:
            self._mark_next()

    def reload(self, kinds: frozenset[str]) -> None:  # noqa: ARG002
        """Read again."""
        self._read()

    def first_focus(self) -> QWidget:
        """The tasks."""
        return self.table

    def patient(self) -> PatientLine | None:
        """Whom it is about."""
        return self._desk.banner(self.case.patient.id) if self.case else None

    def print_paper(self) -> bool:
        """F8 prints the patient's calendar."""
        if self.case is not None:
            print_calendar(self, self.case, self._desk.print_paper)
        return True

    def undo(self) -> bool:
        """Take the last outcome back."""
        return self.task_acts.undo()

    def menu_actions(self) -> list[QAction]:
        """What the buttons offer."""
        found = []
        for button in (self.calendar, self.slip, self.up, self.change):
            if not button.isHidden():
                action = QAction(button.accessibleName(), self)
                action.triggered.connect(button.click)
                found.append(action)
        return found

    # --- keys ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters act on the patient, wherever the mark is."""
        if event.modifiers() or not self._letter(event.text()):
            super().keyPressEvent(event)

    def _letter(self, text: str) -> bool:
        works = {"P": self._slip, "E": self._edit}
        if not self._reads_only:
            works |= {"N": self._take, "U": self._refer_up}
        if work := works.get(text.upper()):
            work()
            return True
        return not self._reads_only and self.case_acts.press(text, self._subject())

    def _keyed(self, row: Kept[FollowUp], text: str) -> None:
        if self._reads_only:
            self._letter(text)
        elif text.upper() == "F":
            self._whole(row)
        elif not self.task_acts.press(text, row.id, row.revision, row.record, self._name()):
            self._letter(text)

    # --- acts -----------------------------------------------------------------------------

    def _whole(self, row: Kept[FollowUp]) -> None:
        if row.record.state is FollowUpState.OPEN and not self._reads_only:
            self.task_acts.whole(row.id, row.revision, row.record, self._name())

    def _take(self) -> None:
        if self.case is None or not self.case.waiting:
            return
        try:
            count = self._desk.take_plan(self.case.down.id)
        except DesktopError as error:
            self._desk.problem(error)
        else:
            words = self.tr("The plan was taken over: {count} tasks are other than before.")
            self._desk.tell(words.format(count=count))
        self._read()

    def _slip(self) -> None:
        if self.case is not None:
            self._desk.print_paper(SLIP, self.case.down.id)

    def _refer_up(self) -> None:
        if self.case is not None:
            self._desk.go(
                "referral-form",
                patient_id=self.case.patient.id,
                down_referral_id=self.case.down.id,
            )

    def _edit(self) -> None:
        if self.case is not None and not self.change.isHidden():
            self._desk.go("down-referral-form", down_referral_id=self.case.down.id)

    # --- showing ---------------------------------------------------------------------------

    def _read(self) -> None:
        if self.case is not None:
            self._show(self._desk.case(self.case.down.id))

    def _show(self, case: CareCase | None) -> None:
        self.case = case
        if case is None:
            self._desk.problem(Problem("down_referral.unknown"))
            # the shell is still opening this page
            QTimer.singleShot(0, self, self.wants_back.emit)
            return
        record = case.down.record
        self.set_title(
            self.tr("Return care: {name}").format(name=case.patient.record.name), record.no
        )
        icon, tone = STATE_LOOKS[case.state]
        self.state_pill.show_state(down_state(case.state), tone, icon)
        self._facts.setText(fact_words(case, self._desk.today()))
        self.advice.setText(advice_html(case, self._desk.today()))
        if self.attachments is not None:
            about = About("down_referral", case.down.id, case.patient.id)
            self.attachments.show_about(about, adding=not self._reads_only)
        self.table.set_rows(in_order(case.tasks))
        self.case_acts.show_for(self._subject())
        self._task_bar.setHidden(self._reads_only or not case.tasks)
        self._show_plan_strip(case)
        written_here = (record.source.value == "electronic") is self._reads_only
        self.change.setVisible(written_here)
        self.patient_changed.emit()

    def _show_plan_strip(self, case: CareCase) -> None:
        change = case.waiting
        self.plan_strip.setVisible(bool(change) and not self._reads_only)
        if not change:
            return
        self.plan_words.setText(change_words(case))

    def _mark_next(self) -> None:
        rows = self.table.rows()
        found = next((each for each in rows if each.record.state is FollowUpState.OPEN), None)
        if found is not None:
            self.table.select(found.id)

    def _subject(self) -> CaseSubject | None:
        return CaseSubject(self.case) if self.case else None

    def _name(self) -> str:
        return self.case.patient.record.name if self.case else ""

    # --- laying out ------------------------------------------------------------------------

    def _make_table(self) -> RecordTable:
        today = self._desk.today

        def state(row: Kept[FollowUp]) -> Tone:
            late = overdue(row.record, today())
            return Tone.RED if late else TASK_LOOKS[row.record.state][1]

        return RecordTable(
            [
                Column(
                    self.tr("Day"),
                    lambda row: (
                        due_words(day_of(row.record), today())
                        if row.record.state is FollowUpState.OPEN
                        else day_words(row.record.due, today())
                    ),
                    140,
                    tooltip=lambda row: day_words(row.record.due, today()),
                ),
                Column(self.tr("Task"), lambda row: label(row.record.kind), 84),
                Column(self.tr("What is to be done"), lambda row: row.record.text, stretch=True),
                Column(
                    self.tr("State"),
                    lambda row: label(row.record.state),
                    94,
                    icon=lambda row: TASK_LOOKS[row.record.state][0],
                    tone=state,
                ),
                Column(
                    self.tr("What came of it"),
                    lambda row: result_words(row.record, short=True),
                    200,
                    tooltip=lambda row: result_words(row.record),
                ),
            ],
            row_id=lambda row: row.id,
            empty=EmptyText(self.tr("The tasks are dated when the slip is received: A.")),
            name=self.tr("Tasks"),
        )

    def _lay_out(self) -> None:
        card = QFrame()
        theme.set_look(card, look="card")
        head = QHBoxLayout(card)
        head.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        head.setSpacing(theme.px(12))
        head.addWidget(self.state_pill)
        head.addWidget(self._facts, 1)
        self.advice.setWordWrap(True)
        self.advice.setTextFormat(Qt.TextFormat.RichText)
        self.advice.setProperty("words", "marked")
        self.advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.advice.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setWidget(self.advice)
        side.setAccessibleName(self.tr("What the hospital advises"))
        theme.set_look(self.advice, look="card")
        side.setFixedWidth(theme.px(SIDE_PX))
        middle = QHBoxLayout()
        middle.setSpacing(theme.px(12))
        middle.addWidget(with_below(self.table, self.attachments), 1)
        middle.addWidget(side)
        self.body.addWidget(card)
        self.body.addWidget(self.plan_strip)
        self.body.addLayout(middle, 1)
        self._task_bar, _buttons = self.task_acts.bar(self._press)
        for bar in (self._task_bar, self.case_acts.bar(self._subject), self.up):
            bar.setHidden(self._reads_only)
            if bar is not self.up:
                self.body.addWidget(bar)
        self.add_to_head(self.change, self.up, self.slip, self.calendar)

    def _connect(self) -> None:
        self.table.keyed.connect(self._keyed)
        self.table.opened.connect(self._whole)
        self.table.add_action(self.tr("Whole form"), self._whole)
        self.take.clicked.connect(self._take)
        self.calendar.clicked.connect(self.print_paper)
        self.slip.clicked.connect(self._slip)
        self.up.clicked.connect(self._refer_up)
        self.change.clicked.connect(self._edit)

    def _press(self, text: str) -> None:
        if (row := self.table.current()) is not None:
            self._keyed(row, text)
