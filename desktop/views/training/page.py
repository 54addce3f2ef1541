"""One training: what it is, its roster, its minutes, and how it ends (S15)."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.attendance import count, without_status
from desktop.domain.codes import AttendanceStatus, CmeClass, TrainingState
from desktop.domain.errors import Problem
from desktop.domain.training import Training
from desktop.domain.training_rows import TrainingDetail
from desktop.domain.training_states import MINUTES_OPEN, ROSTER_OPEN
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.page import Page
from desktop.views.pill import KeyButton, StatePill
from desktop.views.training import words
from desktop.views.training.acts import Acts, Change
from desktop.views.training.dialogs import CancelDialog, CompleteDialog
from desktop.views.training.minutes import MinutesView
from desktop.views.training.press import press_by
from desktop.views.training.roster import RosterView
from desktop.views.training.roster_acts import RosterActs
from desktop.views.training.work import Result, Work

SHEET = "training-sheet"


class TrainingPage(Page):
    """Roster and minutes in tabs; every change is kept at once and can be taken back."""

    help_topic = "training"
    kinds = frozenset({"training", "delivery"})

    def __init__(self, work: Work) -> None:
        super().__init__("")
        self._work = work
        self.acts = Acts(work, self._read_again)
        self.state_pill, self.delivery_pill = StatePill(), StatePill()
        self._facts, self._more = QLabel(), QLabel()
        self.roster = RosterView()
        self.minutes = MinutesView(work)
        self._roster_acts = RosterActs(self, self.roster, self.acts, work)
        self.tabs = QTabWidget()
        self.edit_button = KeyButton(self.tr("Change"), "Ctrl+E", icon="draft")
        self.print_button = KeyButton(self.tr("Sign-in sheet"), "F8", icon="print")
        self.cancel_button = KeyButton(self.tr("Cancel …"))
        self.reopen_button = KeyButton(self.tr("Take back"), icon="undo")
        self.complete_button = KeyButton(self.tr("Complete …"), "Ctrl+K", icon="ok", look="primary")
        self._lay_out()
        self._connect()

    # --- what the shell calls --------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show `training_id`, or the training whose minutes the draft of `draft_id` holds."""
        draft_id = what.get("draft_id")
        training_id = what.get("training_id") or self.minutes.training_of(draft_id)
        if training_id is None:
            return
        self.minutes.leave()
        self.acts.forget()
        self._show(self._work.board.detail(training_id))
        self.tabs.setCurrentWidget(self.minutes if draft_id else self.roster)

    def reload(self, kinds: frozenset[str]) -> None:  # noqa: ARG002
        """Read the training again."""
        self._read_again()

    def _read_again(self) -> None:
        if self.acts.shown is not None:
            self._show(self._work.board.detail(self.acts.shown.kept.id))

    def first_focus(self) -> QWidget:
        """Begin in the roster."""
        if self.tabs.currentWidget() is self.minutes:
            return self.minutes.form.field("minutes_text").widget
        return self.roster.table

    def may_leave(self) -> bool:
        """Keep a draft of minutes that are not saved."""
        unsaved = self.minutes.unsaved
        if not self.minutes.leave():
            return False
        if unsaved:
            self._work.tell(self.tr("The minutes are kept as a draft."))
        return True

    def save(self) -> bool:
        """Save the minutes."""
        if self.tabs.currentWidget() is not self.minutes:
            return False
        self.acts.act(
            lambda of, seen: self._work.desk.write_minutes(of, seen, self.minutes.text()),
            done=self.minutes.saved,
        )
        return True

    def print_paper(self) -> bool:
        """Print the sign-in sheet."""
        if self.acts.shown is not None:
            self._work.print_paper(SHEET, self.acts.shown.kept.id)
        return self.acts.shown is not None

    def undo(self) -> bool:
        """Take the last change of the roster back, and the one before it, one by one."""
        return self.acts.undo()

    def menu_actions(self) -> list[QAction]:
        """Offer what the buttons offer, and archiving."""
        found = [
            self._action(button.accessibleName(), button.click, "")
            for button in (
                self.edit_button,
                self.complete_button,
                self.cancel_button,
                self.reopen_button,
            )
            if not button.isHidden()
        ]
        if self.acts.shown and self.acts.shown.kept.record.state is TrainingState.COMPLETED:
            found.append(self._action(self.tr("Archive"), self._archive, "lock"))
        return found

    # --- how it ends -------------------------------------------------------------------

    def _ask_complete(self) -> None:
        if self.acts.shown is None:
            return
        dialog = CompleteDialog(
            self, self.acts.shown.kept.record.topic, without_status(self.acts.roster())
        )
        dialog.complete.connect(self._complete)
        dialog.open()

    def _complete(self, absent: bool) -> None:  # noqa: FBT001 - a signal's argument
        rest = AttendanceStatus.ABSENT if absent else None
        self._close(lambda of, seen: self._begun(of, seen, rest), self.tr("Completed"))

    def _close(self, work: Change, said: str) -> None:
        if self.acts.shown is None:
            return
        of = self.acts.shown.kept.id
        back = partial(self.acts.act, self._work.desk.reopen, of=of)
        self.acts.act(work, done=lambda: self._work.offer_undo(said, back))

    def _begun(self, of: UUID, seen: int, rest: AttendanceStatus | None) -> Result:
        if (
            self.acts.shown is not None
            and self.acts.shown.kept.record.state is TrainingState.PLANNED
        ):
            seen = self._work.desk.start(of, seen).revision
        return self._work.desk.complete(of, seen, rest)

    def _ask_cancel(self) -> None:
        if self.acts.shown is not None:
            dialog = CancelDialog(self, self.acts.shown.kept.record.topic)
            dialog.cancel.connect(self._cancel)
            dialog.open()

    def _cancel(self, reason: str) -> None:
        desk = self._work.desk
        self._close(lambda of, seen: desk.cancel(of, seen, reason), self.tr("Cancelled"))

    def _reopen(self) -> None:
        self.acts.act(self._work.desk.reopen)

    def _archive(self) -> None:
        self.acts.act(self._work.desk.archive)

    # --- showing -------------------------------------------------------------------------

    def _show(self, detail: TrainingDetail | None) -> None:
        self.acts.shown = detail
        if detail is None:
            self._work.problem(Problem("training.unknown"))
            # the shell is still opening this page
            QTimer.singleShot(0, self, self.wants_back.emit)
            return
        said = detail.kept.record
        self.set_title(said.topic, said.no)
        self._show_facts(detail)
        is_open = said.state in ROSTER_OPEN
        self.roster.show_roster(said.attendance, count(said.attendance), is_open=is_open)
        self.minutes.show_minutes(
            detail.kept.id, said.topic, said.minutes_text, is_open=said.state in MINUTES_OPEN
        )
        for button in (self.edit_button, self.cancel_button, self.complete_button):
            button.setVisible(is_open)
        self.reopen_button.setVisible(detail.can_take_back)

    def _show_facts(self, detail: TrainingDetail) -> None:
        said = detail.kept.record
        tone, icon = words.STATE_LOOKS[said.state]
        self.state_pill.show_state(label(said.state), tone, icon)
        tone, icon = words.DELIVERY_LOOKS[detail.delivery]
        self.delivery_pill.show_state(words.delivery_word(detail.delivery), tone, icon)
        facts = (
            words.when_words(said.starts_at, said.ends_at),
            words.length_words(said.starts_at, said.ends_at),
            said.place,
            label(said.type),
            label(said.mode),
        )
        self._facts.setText("  ·  ".join(fact for fact in facts if fact))
        self._more.setText("  ·  ".join(self._people_and_credit(said, detail)))

    def _people_and_credit(self, said: Training, detail: TrainingDetail) -> list[str]:
        who = self.tr(", ").join(words.lecturer_words(each) for each in said.lecturers)
        found = [
            self.tr("Lecturers: {names}").format(names=who or self.tr("not yet said")),
            self.tr("Planned by {name}").format(name=detail.organiser),
        ]
        if said.cme_class is not CmeClass.NONE:
            found.append(f"{label(said.cme_class)} {said.cme_project_no}".strip())
        if said.dept:
            found.append(said.dept)
        if said.cancel_reason:
            found.append(self.tr("Cancelled: {reason}").format(reason=said.cancel_reason))
        return found

    def _lay_out(self) -> None:
        card = QFrame()
        theme.set_look(card, look="card")
        theme.set_look(self._more, look="soft")
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(2))
        for line in (self._facts, self._more):
            line.setWordWrap(True)
            lines.addWidget(line)
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.state_pill)
        row.addLayout(lines, 1)
        row.addWidget(self.delivery_pill)
        self.tabs.addTab(self.roster, self.tr("Roster"))
        self.tabs.addTab(self.minutes, self.tr("Minutes"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setCornerWidget(self.roster.counters)
        self.body.addWidget(card)
        self.body.addWidget(self.tabs, 1)
        self.add_to_head(
            self.edit_button,
            self.cancel_button,
            self.reopen_button,
            self.print_button,
            self.complete_button,
        )

    def _connect(self) -> None:
        press_by(self.edit_button, "Ctrl+E")
        press_by(self.complete_button, "Ctrl+K")
        self.edit_button.clicked.connect(self._edit)
        self.print_button.clicked.connect(self.print_paper)
        self.cancel_button.clicked.connect(self._ask_cancel)
        self.reopen_button.clicked.connect(self._reopen)
        self.complete_button.clicked.connect(self._ask_complete)
        self.tabs.currentChanged.connect(lambda _index: self._focus_tab())

    def _edit(self) -> None:
        if self.acts.shown is not None:
            self._work.go("training-form", training_id=self.acts.shown.kept.id)

    def _focus_tab(self) -> None:
        if not self.tabs.tabBar().hasFocus():
            self.first_focus().setFocus()

    def _action(self, text: str, run: Callable[[], object], icon: str) -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(theme.icon(icon))
        action.triggered.connect(run)
        return action
