"""Quick registration and correction of a patient (S3)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.codes import Sex
from desktop.domain.draft import Draft
from desktop.domain.errors import DesktopError, Problem, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.patient import Patient
from desktop.domain.patient_rows import Duplicate
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import scrolled
from desktop.views.page import Page
from desktop.views.patients.desk import PatientDesk
from desktop.views.patients.duplicates import DuplicatePanel
from desktop.views.patients.register_form import PatientForm
from desktop.views.patients.strips import DraftOffer, NewbornStrip
from desktop.views.pill import KeyButton

DRAFT_KIND = "patient"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterDesk:
    """What the page is handed.

    Attributes:
        check: record -> problems by field, asked before anything is kept.
        duplicates: (record, own id) -> who may be the same person.
        register: (record, id of the form) -> kept; raises DesktopError.
        correct: (id, record, revision seen) -> kept; raises DesktopError.
        unknown: the record of a 无名氏 now.
        newborn: (mother's id, sex, instant of birth, 大 or 小 or empty) -> record.
        drafts, keep_draft, discard_draft: half-written forms of this kind.
        tell: an error that belongs to no field.
        said: what was done, for the notice strip.
        opened: open a patient's card.
        new_id: makes a record's id.
        finder: for the newborn's mother.
    """

    check: Callable[[Patient], dict[str, Problem]]
    duplicates: Callable[[Patient, UUID | None], tuple[Duplicate, ...]]
    register: Callable[[Patient, UUID], Kept[Patient]]
    correct: Callable[[UUID, Patient, int], Kept[Patient]]
    get: Callable[[UUID], Kept[Patient] | None]
    unknown: Callable[[], Patient]
    newborn: Callable[[UUID, Sex, datetime, str], Patient]
    drafts: Callable[[], Sequence[Draft]]
    keep_draft: Callable[[Draft], object]
    discard_draft: Callable[[UUID], object]
    tell: Callable[[DesktopError], object]
    said: Callable[[str], object]
    opened: Callable[[UUID], object]
    new_id: Callable[[], UUID]
    finder: PatientDesk
    today: Callable[[], date]
    now: Callable[[], datetime]


class RegisterPage(Page):
    """One form for everybody new, and for corrections; see `show_with` for what it begins with."""

    help_topic = "patients"

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__("")
        self._desk = desk
        self._done: Callable[[UUID], object] | None = None
        self._own_id: UUID | None = None
        self._base: Kept[Patient] | None = None
        self.form = PatientForm(desk.today, desk.now)
        self.keeper = DraftKeeper(
            self.form,
            DRAFT_KIND,
            desk.keep_draft,
            new_id=desk.new_id,
            title=lambda: self.form.fields["name"].value() or "",
        )
        self.keeper.failed.connect(desk.tell)
        self.offer = DraftOffer()
        self.offer.resumed.connect(self._resume)
        self.offer.thrown_away.connect(desk.discard_draft)
        self.duplicates = DuplicatePanel(desk.now)
        self.duplicates.same.connect(self._it_is)
        self.duplicates.other.connect(self._somebody_else)
        self.duplicates.back.connect(self._back_to_form)
        self._views = QStackedWidget(self)
        self._views.addWidget(scrolled(self.form, self._views))
        self._views.addWidget(self.duplicates)
        self.body.addWidget(self.offer)
        self.body.addWidget(self._views, 1)
        self._buttons()

    def _buttons(self) -> None:
        self.save_button = KeyButton(self.tr("Save"), "Ctrl+Enter", icon="save", look="primary")
        self.newborn_button = KeyButton(self.tr("Register newborn"), icon="add", look="quiet")
        self.unknown_button = KeyButton(self.tr("Somebody unknown"), icon="warning", look="quiet")
        self.save_button.clicked.connect(self.save)
        self.unknown_button.clicked.connect(self._begin_unknown)
        self.newborn_button.clicked.connect(self._ask_mother)
        self.add_to_head(self.form.ring, self.newborn_button, self.unknown_button, self.save_button)
        self.mother = NewbornStrip(self._desk.finder, self._desk.now)
        self.mother.ready.connect(self._begin_newborn)
        self.mother.left.connect(self._leave_mother)
        self.body.insertWidget(0, self.mother)

    # --- what the shell calls --------------------------------------------------------

    def show_with(
        self,
        *,
        typed: str = "",
        patient_id: UUID | None = None,
        draft_id: UUID | None = None,
        mother_id: UUID | None = None,
        unknown: bool = False,
        done: Callable[[UUID], object] | None = None,
        **_what: Any,
    ) -> None:
        """Begin.

        Args:
            typed: what stood in the search box; taken as the name unless it has digits.
            patient_id: somebody kept, to be corrected.
            draft_id: a half-written form to go on with.
            mother_id: a newborn of this patient is registered.
            unknown: somebody without a name.
            done: called with the id once saved; then the page goes back.
        """
        self.keeper.finish()
        self._done = done
        self._views.setCurrentIndex(0)
        self._leave_mother()
        drafts = {draft.id: draft for draft in self._desk.drafts()}
        self._begin(patient_id)
        if draft_id in drafts:
            self._resume(drafts[draft_id])
        elif mother_id is not None:
            self._ask_mother(mother_id)
        elif unknown:
            self._begin_unknown()
        elif patient_id is None and typed and not any(char.isdigit() for char in typed):
            self.form.fields["name"].set_value(typed)
            self.form.fields["name"].committed.emit()
        waiting = [draft for draft in drafts.values() if draft.id != self.keeper.draft_id]
        offered = waiting and patient_id is None and mother_id is None
        self.offer.show_draft(waiting[0] if offered else None)

    def first_focus(self) -> QWidget | None:
        """Begin at the name; a draft goes on where it was left."""
        if not self.mother.isHidden():
            return self.mother.first
        if self.keeper.draft_id is not None and (focus := self.form.focus_name):
            return self.form.fields[focus]
        return self.form.fields["name"]

    def may_leave(self) -> bool:
        """Keep what was typed as a draft; from the side-by-side view go back to the form."""
        if self._views.currentIndex() == 1:
            self._back_to_form()
            return False
        if not self.keeper.flush():
            return False
        if self.keeper.draft_id is not None:
            self._desk.said(self.tr("Kept as a draft; Today lists it under “Half-written”."))
        return True

    def save(self) -> bool:
        """Check, ask about likely duplicates, keep."""
        if self._views.currentIndex() == 1:
            self._somebody_else()
            return True
        if not self.mother.isHidden():
            self.mother.go()
            return True
        if (left := self.form.fields.get(self.form.focus_name)) is not None:
            left.commit()  # saving by key leaves no field: what the card says is taken now
        patient = self.form.patient()
        found = self._desk.check(patient) | self.form.required_problems()
        if found:
            self._show(found)
            return True
        if self._base is None and (alike := self._desk.duplicates(patient, None)):
            self.keeper.flush()
            self.offer.show_draft(None)
            self._views.setCurrentIndex(1)
            self.duplicates.show_people(patient, alike)
            return True
        self._keep(patient)
        return True

    # --- beginning --------------------------------------------------------------------

    def _begin(self, patient_id: UUID | None) -> None:
        self._base = self._desk.get(patient_id) if patient_id else None
        if self._base is not None:
            self._own_id = self._base.id
            self.form.show_patient(self._base.record, self._base.id, self._base.revision)
            self.set_title(self.tr("Correct patient"), self._base.record.name)
        else:
            self._own_id = self._desk.new_id()
            self.form.show_patient(Patient(name="", sex=Sex.UNKNOWN), self._own_id)
            self.set_title(self.tr("Register patient"))
        for button in (self.newborn_button, self.unknown_button):
            button.setVisible(self._base is None)

    def _resume(self, draft: Draft) -> None:
        """Go on with a half-written form, at the field where it was left."""
        kept_id, revision = draft.values.get("patient_id"), draft.values.get("revision")
        self._begin(UUID(kept_id) if kept_id and revision else None)
        self.keeper.restore(draft)
        if kept_id:
            self._own_id = UUID(kept_id)
        self.form.show_all_filled()
        self.offer.show_draft(None)

    def _begin_unknown(self) -> None:
        self.form.show_patient(self._desk.unknown(), self._own_id)
        self.form.take_as_dirty()
        self.form.fields["sex"].setFocus()

    def _ask_mother(self, mother_id: UUID | bool | None = None) -> None:  # noqa: FBT001
        self._views.hide()  # one thing at a time: the form comes filled
        self.save_button.hide()
        self.form.ring.hide()
        self.offer.show_draft(None)
        self.mother.ask(mother_id if isinstance(mother_id, UUID) else None)

    def _begin_newborn(self, mother_id: UUID, sex: Sex, born_at: datetime, order: str) -> None:
        try:
            child = self._desk.newborn(mother_id, sex, born_at, order)
        except RuleBroken as error:
            self.mother.form.show_problems(error.fields)
            return
        except DesktopError as error:
            self._desk.tell(error)
            return
        self._leave_mother()
        self.form.show_patient(child, self._own_id)
        self.form.take_as_dirty()
        self.form.fields["phone"].setFocus()

    def _leave_mother(self) -> None:
        self.mother.hide()
        self._views.show()
        self.save_button.show()
        self.form.ring.show()

    # --- keeping ------------------------------------------------------------------------

    def _keep(self, patient: Patient) -> None:
        assert self._own_id is not None
        try:
            if self._base is None:
                kept = self._desk.register(patient, self._own_id)
            else:
                revision = int(self.form.fields["revision"].value() or self._base.revision)
                kept = self._desk.correct(self._base.id, patient, revision)
        except RuleBroken as error:
            self._show(error.fields)
            return
        except DesktopError as error:
            self.keeper.flush()
            self._desk.tell(error)
            return
        self._kept(kept)

    def _kept(self, kept: Kept[Patient]) -> None:
        if (draft_id := self.keeper.finish()) is not None:
            self._desk.discard_draft(draft_id)
        self.form.take_as_clean()
        said = self.tr("{name} is saved here and will be sent when the line is there.")
        self._desk.said(said.format(name=kept.record.name))
        self._finish(kept.id)

    def _finish(self, patient_id: UUID) -> None:
        done, self._done = self._done, None
        self.wants_back.emit()
        if done is None:
            self._desk.opened(patient_id)
        else:
            done(patient_id)

    def _it_is(self, patient_id: UUID) -> None:
        if (draft_id := self.keeper.finish()) is not None:
            self._desk.discard_draft(draft_id)
        self.form.take_as_clean()
        self._views.setCurrentIndex(0)
        self._finish(patient_id)

    def _somebody_else(self) -> None:
        self._views.setCurrentIndex(0)
        self._keep(self.form.patient())

    def _back_to_form(self) -> None:
        self._views.setCurrentIndex(0)
        self.form.fields["name"].setFocus()

    def _show(self, found: Mapping[str, Problem]) -> None:
        self._views.setCurrentIndex(0)
        self.form.unfold_for(found)
        rest = self.form.show_problems(found)
        if rest:
            self._desk.tell(RuleBroken({}))
