"""The minutes (纪要) of a training; half-written ones are kept field by field."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.draft import Draft
from desktop.domain.ids import child_id
from desktop.domain.training import LIMITS
from desktop.views import theme
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import FormPanel, NoteField, Section
from desktop.views.training.work import Work

DRAFT_KIND = "training-minutes"
_ID = "training_id"
_FIELD = "minutes_text"
ROWS = 14


class MinutesView(QWidget):
    """One long text, saved by the page with Ctrl+S."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._training_id: UUID | None = None
        self._topic = ""
        note = NoteField(
            _FIELD,
            self.tr("What was taught, asked and agreed"),
            max_length=LIMITS[_FIELD],
            rows=ROWS,
        )
        self.form = FormPanel([Section("", [note], columns=1)])
        self.keeper = DraftKeeper(
            self.form,
            DRAFT_KIND,
            self._keep_draft,
            new_id=self._draft_id,
            title=lambda: self._topic,
        )
        self.keeper.failed.connect(work.problem)
        self._hint = QLabel()
        theme.set_look(self._hint, look="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.addWidget(self.form, 1)
        column.addWidget(self._hint)

    def training_of(self, draft_id: UUID | None) -> UUID | None:
        """The training that a draft's minutes are of, or None."""
        drafts = self._work.drafts(DRAFT_KIND) if draft_id else ()
        found = next((each for each in drafts if each.id == draft_id), None)
        return UUID(found.values[_ID]) if found else None

    def show_minutes(self, training_id: UUID, topic: str, text: str, *, is_open: bool) -> None:
        """Show what is kept; what is being typed, or stands in a draft, goes before it."""
        same, self._training_id, self._topic = self._training_id == training_id, training_id, topic
        box = self.form.field(_FIELD).widget
        box.setEnabled(is_open)
        self._hint.setText(
            self.tr("Ctrl+S saves. Minutes can be written until the training is archived.")
            if is_open
            else self.tr("The training is closed for good; the minutes cannot be changed.")
        )
        if same and self.form.dirty:
            return
        self.form.set_values({_FIELD: text})
        self.keeper.finish()
        draft = next((d for d in self._work.drafts(DRAFT_KIND) if d.id == self._draft_id()), None)
        if draft is not None and is_open:
            self.form.set_plain(draft.values)
            self.keeper.draft_id = draft.id
            self._hint.setText(self.tr("Not saved yet: this is the draft. Ctrl+S saves it."))

    def text(self) -> str:
        """What stands there."""
        return str(self.form.values()[_FIELD] or "")

    def saved(self) -> None:
        """The text was kept with the training; its draft is not needed any more."""
        self.form.take_as_clean()
        self.keeper.finish()
        if any(draft.id == self._draft_id() for draft in self._work.drafts(DRAFT_KIND)):
            self._work.discard_draft(self._draft_id())
        self._work.tell(self.tr("Minutes saved."))

    @property
    def unsaved(self) -> bool:
        """Whether something stands there that is not with the training."""
        return self._training_id is not None and self.form.dirty

    def leave(self) -> bool:
        """Keep a draft of what is not saved; False, which was told, when that failed."""
        if not self.unsaved:
            return True
        if not self.keeper.flush():
            return False
        self.form.take_as_clean()
        return True

    def _draft_id(self) -> UUID:
        assert self._training_id is not None
        return child_id(self._training_id, "minutes-draft")

    def _keep_draft(self, draft: Draft) -> object:
        values = {**draft.values, _ID: str(self._training_id)}
        return self._work.keep_draft(replace(draft, values=values))
