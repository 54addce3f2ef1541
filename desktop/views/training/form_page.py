"""Plan a training or put one right; what is typed is never lost."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem, RuleBroken, StaleRecord
from desktop.domain.kept import Kept
from desktop.domain.training import Training
from desktop.domain.training_rows import TrainingRequest
from desktop.views import theme
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import scrolled
from desktop.views.page import Page
from desktop.views.pill import KeyButton
from desktop.views.training.form import TrainingForm
from desktop.views.training.press import press_by
from desktop.views.training.work import Work

DRAFT_KIND = "training"
_ID, _REVISION = "training_id", "revision"


class TrainingFormPage(Page):
    """The form, made anew at each opening."""

    help_topic = "training"

    def __init__(self, work: Work) -> None:
        super().__init__("")
        self._work = work
        self._edited: tuple[UUID, int] | None = None
        self._new_id = work.new_id()
        self._area: QScrollArea | None = None
        self._offered: Draft | None = None
        self.offer, self._offer_words = QFrame(), QLabel()
        self.go_on = KeyButton(self.tr("Go on with it"), "Ctrl+D", icon="draft")
        self.throw_away = KeyButton(self.tr("Throw it away"))
        self.save_button = KeyButton(self.tr("Save"), "Ctrl+S", icon="save", look="primary")
        self._lay_out()
        self._make_form()
        press_by(self.go_on, "Ctrl+D")
        self.go_on.clicked.connect(self._go_on)
        self.throw_away.clicked.connect(self._throw_away)
        self.save_button.clicked.connect(self.save)
        self.add_to_head(self.save_button)

    # --- what the shell calls --------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Show a new form, the training of `training_id`, or the draft of `draft_id`."""
        self._make_form()
        self._edited, self._new_id = None, self._work.new_id()
        drafts = self._work.drafts(DRAFT_KIND)
        asked = what.get("draft_id")
        draft = next((each for each in drafts if each.id == asked), None)
        training_id = what.get("training_id")
        if draft is not None:
            self._restore(draft)
        elif training_id is not None:
            self._edit(training_id)
            self._offer_draft([d for d in drafts if d.values.get(_ID) == str(training_id)])
        else:
            self._offer_draft([d for d in drafts if _ID not in d.values])
        self._show_title()

    def first_focus(self) -> QWidget | None:
        """Begin at the type, or where the draft was left."""
        return self.form.fields.get(self.form.focus_name) or self.form.field("type")

    def may_leave(self) -> bool:
        """Keep a draft of what is not saved, and say so."""
        if self.form.dirty:
            if not self.keeper.flush():
                return False
            self._work.tell(self.tr("Kept as a draft. “New training” offers it again."))
        return True

    def save(self) -> bool:
        """Keep the training and open it."""
        kept = self._keep()
        if kept is not None:
            self.wants_back.emit()
            self._work.go("training", training_id=kept.id)
        return True

    def save_and_next(self) -> bool:
        """Keep the training and begin another."""
        kept = self._keep()
        if kept is not None:
            self._work.tell(self.tr("Saved: {topic}").format(topic=kept.record.topic))
            self.show_with()
            if (focus := self.first_focus()) is not None:
                focus.setFocus()
        return True

    # --- saving ----------------------------------------------------------------------

    def _keep(self) -> Kept[Training] | None:
        asked = self.form.request()
        if asked is None:
            return None
        try:
            kept = self._write(asked)
        except RuleBroken as error:
            for problem in self.form.show_refusal(error.fields).values():
                self._work.problem(problem)
            return None
        except StaleRecord:
            self._work.problem(Problem("training.form_stale"))
            self._take_newest_revision()
            return None
        except DesktopError as error:
            self._work.problem(error)
            return None
        self.form.take_as_clean()
        if (done := self.keeper.finish()) is not None:
            self._work.discard_draft(done)
        return kept

    def _write(self, asked: TrainingRequest) -> Kept[Training]:
        if self._edited is None:
            return self._work.desk.plan(asked, self._new_id)
        training_id, expected = self._edited
        return self._work.desk.edit(training_id, expected, asked)

    def _take_newest_revision(self) -> None:
        """What is typed stays; saving again is then meant to go over the newest version."""
        if self._edited is None:
            return
        found = self._work.board.detail(self._edited[0])
        if found is not None:
            self._edited = (self._edited[0], found.kept.revision)

    # --- drafts ----------------------------------------------------------------------

    def _edit(self, training_id: UUID) -> None:
        found = self._work.board.detail(training_id)
        if found is not None:
            self._edited = (training_id, found.kept.revision)
            self.form.show_training(found.kept.record)

    def _restore(self, draft: Draft) -> None:
        if _ID in draft.values:
            self._edit(UUID(draft.values[_ID]))
            self._edited = (UUID(draft.values[_ID]), int(draft.values[_REVISION]))
        self._new_id = draft.id
        self.keeper.restore(draft)
        self.form.focus_name = draft.focus
        self.offer.hide()

    def _keep_draft(self, draft: Draft) -> object:
        values: Mapping[str, Any] = draft.values
        if self._edited is not None:
            values = {**values, _ID: str(self._edited[0]), _REVISION: self._edited[1]}
        return self._work.keep_draft(replace(draft, values=values))

    def _offer_draft(self, drafts: list[Draft]) -> None:
        self._offered = drafts[0] if drafts else None
        self.offer.setVisible(bool(drafts))
        if drafts:
            title = drafts[0].title or self.tr("without a topic yet")
            self._offer_words.setText(
                self.tr("A training was begun and not saved: {title}").format(title=title)
            )

    def _go_on(self) -> None:
        if self._offered is not None:
            draft, self._offered = self._offered, None
            self._restore(draft)
            self._show_title()

    def _throw_away(self) -> None:
        if self._offered is not None:
            draft, self._offered = self._offered, None
            self._work.discard_draft(draft.id)
            self._offer_draft([])
            self.form.field("type").setFocus()

    # --- inside ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_look(self.offer, look="note", tone="blue")
        row = QHBoxLayout(self.offer)
        row.addWidget(self._offer_words, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.throw_away)
        self.offer.hide()
        self.body.addWidget(self.offer)

    def _make_form(self) -> None:
        if self._area is not None:
            self._area.hide()
            self.body.removeWidget(self._area)
            self._area.deleteLater()
        self.form = TrainingForm(self._work)
        self.keeper = DraftKeeper(
            self.form,
            DRAFT_KIND,
            self._keep_draft,
            new_id=lambda: self._new_id,  # one id: a draft left behind cannot be saved twice
            title=lambda: self.form.field("topic").value() or "",
        )
        self.keeper.failed.connect(self._work.problem)
        self._area = scrolled(self.form)
        self.body.addWidget(self._area, 1)

    def _show_title(self) -> None:
        new = self._edited is None
        self.set_title(self.tr("New training") if new else self.tr("Change training"))
