"""The down-referral form: the hospital writes and issues it, the centre registers it from paper."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.codes import DownSource
from desktop.domain.down_referral import DownReferral
from desktop.domain.down_referral_rules import REASON_MOST
from desktop.domain.errors import DesktopError, RuleBroken
from desktop.domain.kept import Kept
from desktop.domain.plan_template import PlanTemplate
from desktop.domain.return_rows import UpChoice
from desktop.views.banner import PatientLine
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import FormPanel, scrolled
from desktop.views.page import Page
from desktop.views.patients.patient_field import PatientField
from desktop.views.pill import KeyButton
from desktop.views.return_care.begun import begun, draft_title, tell_going_on
from desktop.views.return_care.desk import DownFormDesk
from desktop.views.return_care.dialogs import WordsDialog
from desktop.views.return_care.form_fields import (
    TEXTS,
    VALUES,
    WORDS,
    required,
    sections,
    up_words,
)
from desktop.views.return_care.template_dialog import TemplateDialog

DRAFT = "down_referral"


class DownReferralFormPage(Page):
    """F9 issues or registers it; what is half written is kept as a draft."""

    help_topic = "down_referral"
    kinds = frozenset({"patient", "organization"})

    def __init__(self, desk: DownFormDesk) -> None:
        super().__init__("")
        self._desk = desk
        self._kept: Kept[DownReferral] | None = None
        self._ups: dict[UUID, UpChoice] = {}
        self._proposed: UUID | None = None
        self._templates: dict[str, PlanTemplate] = {}
        self.who = PatientField("patient_id", self.tr("Patient"), desk=desk.patients, required=True)
        self.form = FormPanel(
            sections(
                self.who, desk.units(), desk.people(), desk.today, at_hospital=desk.at_hospital
            )
        )
        self.drafts = DraftKeeper(
            self.form,
            DRAFT,
            desk.keep_draft,
            new_id=lambda: self._kept.id if self._kept else desk.new_id(),
            title=lambda: draft_title(self._kept, self.who.line),
        )
        self.drafts.failed.connect(desk.problem)
        verb = self.tr("Issue") if desk.at_hospital else self.tr("Register")
        self.yes = KeyButton(verb, "F9", icon="ok", look="primary")
        self.own_template = KeyButton(self.tr("Plan templates …"), icon="draft")
        self.dialog: TemplateDialog | None = None
        self.body.addWidget(scrolled(self.form, self), 1)
        self.add_to_head(self.form.ring, self.own_template, self.yes)
        self._connect()

    # --- what the shell calls --------------------------------------------------------

    def show_with(
        self,
        patient_id: UUID | None = None,
        reception_id: UUID | None = None,
        down_referral_id: UUID | None = None,
        draft_id: UUID | None = None,
        **_other: Any,
    ) -> None:
        """Begin a new one, from a patient or a reception; go on with a draft; put one right."""
        self._begin()
        said = self._desk.proposal(reception_id) if reception_id else None
        if draft_id is None and down_referral_id is None:
            draft_id = begun(self._desk, said, patient_id)
        if (wanted := down_referral_id or draft_id) is not None:
            self._kept = self._desk.get(wanted)
            if self._kept is not None:
                self._fill(self._kept.record)
            self._restore(wanted)
        elif said is not None:
            self._fill(said)
        elif patient_id is not None:
            self.form.set_values({"patient_id": patient_id})
        self._on_patient()
        self._on_source()
        self._show_title()
        self.patient_changed.emit()

    def may_leave(self) -> bool:
        """Keep what is half written."""
        if self.form.dirty and not self.drafts.flush():
            return False
        if self.form.dirty:
            self._desk.tell(self.tr("The slip is kept as a draft."))
        return True

    def first_focus(self) -> QWidget | None:
        """The patient first."""
        return self.who if self.who.value() is None else self.form.field("diagnosis")

    def patient(self) -> PatientLine | None:
        """Whom it is about."""
        return self.who.banner()

    def save(self) -> bool:
        """Ctrl+S keeps the draft."""
        return self.drafts.flush()

    def submit(self) -> bool:
        """Issue, register or put right."""
        self._submit()
        return True

    def save_and_next(self) -> bool:
        """F9."""
        return self.submit()

    def menu_actions(self) -> list[QAction]:
        """The templates of the plans."""
        action = QAction(self.own_template.accessibleName(), self)
        action.triggered.connect(self.change_templates)
        return [action]

    # --- keeping ----------------------------------------------------------------------

    def _submit(self) -> None:
        found = self.form.own_problems()
        if found:
            self.form.show_problems(found)
            return
        if self._kept is not None:
            self._ask_reason(self._kept)
            return
        said, values = self.record(), self.form.values()
        new_id = self.drafts.draft_id or self._desk.new_id()
        try:
            if self._desk.at_hospital:
                kept = self._desk.issue(said, new_id)
            else:
                team = values["assigned_to"] or ""
                kept = self._desk.register(said, new_id, team, bool(values["here"]))
        except DesktopError as error:
            self._refused(error)
            return
        self._finish(kept)

    def _ask_reason(self, kept: Kept[DownReferral]) -> None:
        dialog = WordsDialog(
            self.tr("Put right: {no}").format(no=kept.record.no),
            self.tr("Keep as a new revision"),
            self.tr("Reason"),
            lambda reason: self._desk.correct(self.record(), kept.id, kept.revision, reason),
            most=REASON_MOST,
            words=self.tr("The centre sees what changed. Done tasks stay done."),
            parent=self,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._finish(dialog.result_of)
        dialog.deleteLater()

    def _finish(self, kept: Kept[DownReferral]) -> None:
        self.form.take_as_clean()
        if (draft := self.drafts.finish()) is not None:
            self._desk.discard(draft)
        words = self.tr("{no} is kept on this computer and goes out by itself. You may print.")
        self._desk.tell(words.format(no=kept.record.no))
        page = "return-sent" if self._desk.at_hospital else "return-case"
        self._begin()
        self._desk.go(page, down_referral_id=kept.id)

    def _refused(self, error: DesktopError) -> None:
        if not isinstance(error, RuleBroken):
            self._desk.problem(error)
            return
        places = {"from_org_id": "unit", "to_org_id": "unit"}
        elsewhere = self.form.show_problems(
            {places.get(name, name): problem for name, problem in error.fields.items()}
        )
        for problem in elsewhere.values():
            self._desk.problem(problem)  # type: ignore[arg-type]

    def record(self) -> DownReferral:
        """What the form says."""
        values, desk = self.form.values(), self._desk
        source = DownSource.ELECTRONIC if desk.at_hospital else values["source"]
        unit = values["unit"] or desk.own_id
        said: dict[str, Any] = {name: values[name] or "" for name in TEXTS}
        said |= {name: values[name] for name in VALUES}
        base = self._kept.record if self._kept else None
        fresh = DownReferral(
            no=base.no if base else "",
            patient_id=values["patient_id"],
            from_org_id=desk.own_id if desk.at_hospital else unit,
            to_org_id=unit if desk.at_hospital else desk.own_id,
            source=source,
            to_doctor=(values.get("to_doctor") or "") if desk.at_hospital else "",
            plan=values["plan"] or (),
            template=values["template"] or "",
            **said,
        )
        return replace(fresh, plan_version=base.plan_version) if base else fresh

    # --- showing ---------------------------------------------------------------------------

    def _begin(self) -> None:
        self._kept, self._proposed = None, None
        self._ups = {}
        self._templates = {each.key: each for each in self._desk.templates()}
        self._offer_templates()
        self.form.field("unit").set_options(self._desk.units())  # type: ignore[attr-defined]
        self.form.clear()
        self.drafts.finish()
        if not self._desk.at_hospital:
            self.form.set_values({"source": DownSource.PAPER})

    def _fill(self, said: DownReferral) -> None:
        values: dict[str, Any] = {name: getattr(said, name) for name in (*TEXTS, *VALUES)}
        other = said.to_org_id if self._desk.at_hospital else said.from_org_id
        values |= {"unit": other, "plan": said.plan, "template": said.template or None}
        if not self._desk.at_hospital:
            values["source"] = said.source
        else:
            values["to_doctor"] = said.to_doctor
        self.form.set_values({"patient_id": said.patient_id})
        self._on_patient()
        self.form.set_values(values)

    def _restore(self, draft_id: UUID) -> None:
        for draft in (each for each in self._desk.drafts() if each.id == draft_id):
            if self._kept is None:
                self.who.set_plain(draft.values.get("patient_id"))
                self._on_patient()
            else:
                tell_going_on(self._desk, draft)
            self.drafts.restore(draft, over=self._kept is not None)

    def _show_title(self) -> None:
        if self._kept is not None:
            self.set_title(self.tr("Put the down-referral right"), self._kept.record.no)
            self.yes.set_words(self.tr("Keep it"))
        elif self._desk.at_hospital:
            self.set_title(self.tr("New down-referral"))
            self.yes.set_words(self.tr("Issue"))
        else:
            self.set_title(self.tr("Register a return"))
            self.yes.set_words(self.tr("Register"))

    def _on_patient(self) -> None:
        patient_id = self.who.value()
        ups = self._desk.ups(patient_id) if patient_id else ()
        field = self.form.field("up_referral_id")
        field.set_options([(each.id, up_words(each)) for each in ups])  # type: ignore[attr-defined]
        self._ups = {each.id: each for each in ups}
        if len(ups) == 1 and field.is_blank() and self._kept is None:
            field.set_value(ups[0].id)
        self._propose_unit()
        self.patient_changed.emit()

    def _propose_unit(self) -> None:
        """Back to who sent the patient up, or from whom he was sent to; what was chosen stays."""
        up = self._ups.get(self.form.field("up_referral_id").value())
        unit = self.form.field("unit")
        if up is None or self._kept is not None or unit.value() not in {None, self._proposed}:
            return
        other = up.from_org_id if self._desk.at_hospital else up.to_org_id
        if other in {key for key, _name in self._desk.units()}:
            self._proposed = other
            unit.set_value(other)

    def _on_source(self) -> None:
        source = DownSource.ELECTRONIC
        if not self._desk.at_hospital:
            source = self.form.field("source").value() or DownSource.PAPER
        needed = required(source)
        every = {name for each in DownSource for name in required(each)}
        for name in every:
            self.form.field(name).set_required(name in needed or self._always(name))
        self.form.recount()

    def _on_source_chosen(self) -> None:
        self._on_source()
        # whoever came by himself stands here; a slip may come before its patient
        here = self.form.field("source").value() is DownSource.SELF_RETURN
        self.form.field("here").set_value(here)

    def _always(self, name: str) -> bool:
        return name == "unit" and self._desk.at_hospital

    def _on_template(self) -> None:
        template = self._templates.get(self.form.field("template").value() or "")
        if template is None:
            return
        self.form.field("plan").set_value(template.items)
        for name in WORDS:
            field = self.form.field(name)
            if field.is_blank():
                field.set_value(getattr(template, name))
        if self.form.field("rehab_advice").is_blank():
            self.form.field("rehab_advice").set_value(template.exercises)
        waits = self.tr("Not yet approved by the county: please look through it")
        self.form.field("template").set_hint(template.approved or waits)

    def change_templates(self) -> None:
        """The dialog of the templates; what was kept there is offered at once."""
        chosen = self.form.field("template")
        self.dialog = TemplateDialog(self._desk.plans, self.window(), chosen.value() or "")
        self.dialog.finished.connect(self._templates_changed)
        self.dialog.open()

    def _templates_changed(self, _code: int) -> None:
        dialog = self.dialog
        assert dialog is not None  # it has just been closed
        chosen = self.form.field("template").value()
        self._templates = {each.key: each for each in self._desk.templates()}
        self._offer_templates()
        self.form.field("template").set_value(chosen)
        if (kept := dialog.result_of) is not None:
            said = self.tr("The template {name} is used from now on.")
            self._desk.tell(said.format(name=kept.name))
        dialog.deleteLater()

    def _offer_templates(self) -> None:
        pairs = [(each.key, each.name) for each in self._templates.values()]
        self.form.field("template").set_options(pairs)  # type: ignore[attr-defined]

    def _connect(self) -> None:
        self.yes.clicked.connect(self._submit)
        self.own_template.clicked.connect(self.change_templates)
        self.who.committed.connect(self._on_patient)
        self.who.changed.connect(self._on_patient)
        self.form.field("up_referral_id").committed.connect(self._propose_unit)
        self.form.field("template").committed.connect(self._on_template)
        if not self._desk.at_hospital:
            self.form.field("source").committed.connect(self._on_source_chosen)
