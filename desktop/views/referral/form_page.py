"""The referral form (S9): one page, kept field by field, issued in three ways of signing."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.attachment_rows import About
from desktop.domain.codes import (
    EmergencyCentre,
    InsuranceFiling,
    ReferralDirection,
    ReferralState,
    Urgency,
)
from desktop.domain.danger_signs import danger_signs
from desktop.domain.draft import Draft
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_rules import Stage
from desktop.views.banner import PatientLine
from desktop.views.fields import scrolled
from desktop.views.pill import KeyButton
from desktop.views.referral import words
from desktop.views.referral.centres import centre_fields_of
from desktop.views.referral.danger import danger_source, danger_words
from desktop.views.referral.form_issue import IssuingPage
from desktop.views.referral.known import KnownAllergy
from desktop.views.referral.parts import ReferralParts
from desktop.views.referral.strips import NoteStrip
from desktop.views.referral.vitals import vitals_of
from desktop.views.referral.warning_score import judged, score_words, source_words
from desktop.views.tokens import Tone

# Whom and where it concerns stays as it was signed.
FIXED = ("patient_id", "to_org_id", "doctor_id", "direction")
EVERY_MS = 30_000
"""So often the running times of a centre are told anew."""
# What the early-warning score is made of.
SCORED = (
    *("temperature", "pulse", "respiration", "pressure", "spo2", "consciousness", "breathing"),
    *("spo2_target_88_92", "patient_id", "emergency_centre", "urgency", "gcs", "glucose"),
)


class ReferralFormPage(IssuingPage):
    """Write, hand over, issue, or correct one referral.

    Opened with nothing (a new one), `patient_id=`, `draft_id=`, or `referral_id=`; an issued
    referral is opened for additions and corrections, at `field=` if one is named.
    """

    help_topic = "referral"
    kinds = frozenset({"organization", "staff", "expert", "patient"})

    def __init__(self, parts: ReferralParts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self.open_note, self.draft_note = NoteStrip(), NoteStrip()
        self.score_note, self.back_note = NoteStrip(), NoteStrip()
        self.danger_note = NoteStrip()
        self.danger_note.setToolTip(danger_source())
        self.score_note.setToolTip(source_words())
        self._restored = self._asked_for = ""
        self._about: UUID | None = None
        self._known = KnownAllergy(self.form)
        self._build()
        self.form.field("patient_id").changed.connect(self._on_patient)
        self.form.committed.connect(lambda _name: self.draft_note.hide())
        self._tick = QTimer(self, interval=EVERY_MS)
        self._tick.timeout.connect(self.form.show_running)
        for name in SCORED:
            self.form.field(name).changed.connect(self._show_score)
        self.form.filled.connect(self._on_filled)

    # --- opened, left ---------------------------------------------------------------------

    def show_with(self, **what: Any) -> None:
        """Open a new form, a draft or a kept referral; what one is writing stays at a stray F4."""
        wanted = what.get("draft_id") or what.get("referral_id")
        if (
            self._record_id is not None
            and self.form.dirty
            and (wanted == self._record_id if what else self.isVisible())
        ):
            return
        self.keeper.flush()
        self.keeper.finish()
        self._show_nothing()
        self._choices = self._parts.reads.choices()
        self.form.offer(self._choices)
        self._asked_for = str(what.get("field", ""))
        detail = self._parts.reads.detail(wanted) if wanted else None
        if detail is not None:
            self._show_kept(detail)
        else:
            self._show_new(what)
        draft = next((each for each in self._parts.drafts() if each.id == wanted), None)
        if draft is not None:
            self._restore(draft)
        elif wanted is None:
            self._offer_drafts()

    def reload(self, kinds: frozenset[str]) -> None:
        """Offer receivers and signers anew; what is typed stays."""
        if self._record_id is not None and kinds - {"patient"}:
            self._choices = self._parts.reads.choices()
            self.form.offer(self._choices)

    def may_leave(self) -> bool:
        """Keep what was typed; nothing is asked and nothing is lost."""
        return self.keeper.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Times run while one looks."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    def first_focus(self) -> QWidget | None:
        """Where writing stopped, else the first open question."""
        if self._restored in self.form.fields:
            return self.form.field(self._restored)
        if self._asked_for in self.form.fields:
            return self.form.field(self._asked_for)
        if self._correcting:
            return self.form.field("chief_complaint")
        blank = self.form.field("patient_id").is_blank()
        return self.form.field("patient_id" if blank else "urgency")

    def patient(self) -> PatientLine | None:
        """Whom it is about."""
        return self.form.patient.banner()

    # --- what can be done -----------------------------------------------------------------

    def save(self) -> bool:
        """Ctrl+S: keep the draft and say so."""
        if self.keeper.flush():
            self._parts.tell(self.tr("Draft kept. It waits under “Drafts and to sign”."), Tone.BLUE)
        return True

    def submit(self) -> bool:
        """Ctrl+Enter: issue, or keep the correction."""
        if self._correcting:
            return self._correct()
        return self._ask_to_sign(then_print=False)

    def save_and_next(self) -> bool:
        """F9: issue, and print the slip at once."""
        return self.submit() if self._correcting else self._ask_to_sign(then_print=True)

    def hand_over(self) -> bool:
        """Ctrl+D: keep it as waiting for the doctor."""
        if self._correcting or self._late is not None:
            return False
        record = self._ready(Stage.HAND_OVER)
        if record is None or self._record_id is None:
            return True
        self._try(lambda: self._handed(record))
        return True

    def print_paper(self) -> bool:
        """F8: the slip of a kept referral, for the doctor to sign."""
        if self._before is None:
            return False
        self._parts.print_slip(self._before.id)
        return True

    def menu_actions(self) -> list[QAction]:
        """What the head's buttons do."""
        found = []
        for button in (self.hand_button, self.issue_button, self.print_button, self.save_button):
            if not button.isHidden():
                action = QAction(button.accessibleName(), self)
                action.triggered.connect(button.click)
                found.append(action)
        return found

    # --- inside: showing --------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._before, self._pressed_on, self._restored = None, frozenset(), ""
        self._asked_for = ""
        self._late = None
        self._known.forget()
        self.form.clear()
        for note in self._notes:
            note.hide()

    def _show_new(self, what: dict[str, Any]) -> None:
        self._record_id = what.get("draft_id") or self._parts.new_id()
        self._late = self._parts.late_of(self._record_id)
        only = self._choices.receivers[0].id if len(self._choices.receivers) == 1 else None
        self.form.set_values(
            {
                "urgency": what.get("urgency", Urgency.ROUTINE),
                "insurance_filing": InsuranceFiling.UNCONFIRMED,
                "from_dept": self._choices.own_dept or None,
                "to_org_id": only,
                "patient_id": what.get("patient_id"),
                "green_channel": what.get("green", False),
                "direction": ReferralDirection.UP,
            }
        )
        self._dress()

    def _show_kept(self, detail: ReferralDetail) -> None:
        self._before, self._record_id = detail.referral, detail.referral.id
        record = detail.referral.record
        self.form.show_record(record)
        self._dress()
        if record.down_referral_id is None:
            self.form.field("linked").set_value(None)
            self.form.take_as_clean()
        if record.state is ReferralState.DRAFT and record.approve_opinion:
            self.back_note.say(
                self.tr("Sent back by {name}: {opinion}").format(
                    name=record.approver_name, opinion=record.approve_opinion
                ),
                Tone.AMBER,
            )

    def _dress(self) -> None:
        number = self._before.record.no if self._before else self._late[0] if self._late else ""
        title = self.tr("Correct or add") if self._correcting else self.tr("Up-referral")
        if self._late is not None:
            title = self.tr("Up-referral, late entry")
        self.set_title(title, number)
        self.form.ask_reason(asked=self._correcting)
        for name in FIXED:
            self.form.field(name).setEnabled(not self._correcting)
        self.hand_button.setVisible(not self._correcting and self._late is None)
        self.print_button.setVisible(not self._correcting)
        self.issue_button.set_words(
            self.tr("Keep correction") if self._correcting else self.tr("Issue")
        )
        self._on_patient()

    def _restore(self, draft: Draft) -> None:
        over = self._before is not None
        said = self.form.plain() | (draft.typed() if over else dict(draft.values))
        self.form.field("to_org_id").set_plain(said.get("to_org_id"))
        self.form.offer_departments(str(said.get("to_dept") or ""))
        self.keeper.restore(draft, over=over)
        self._restored = draft.focus
        self.form.ask_reason(asked=self._correcting)

    def _offer_drafts(self) -> None:
        drafts = self._parts.drafts()
        if not drafts:
            return
        newest = drafts[0]
        self.draft_note.say(
            self.tr("Half-written: {title}").format(title=newest.title or self.tr("no name yet")),
            Tone.BLUE,
            self.tr("Go on writing it"),
            lambda: self._parts.go("referral-form", draft_id=newest.id),
        )

    def _on_filled(self) -> None:
        self._show_score()
        if self.form.field("patient_id").value() != self._about:
            self._on_patient()

    def _on_patient(self) -> None:
        if self.form.filling:
            return
        self.patient_changed.emit()
        patient_id = self._about = self.form.field("patient_id").value()
        if not self._correcting and self._late is None:
            self._known.put(self.form.patient.line)
        self._show_attached(patient_id)
        returned = self._parts.reads.returned(patient_id) if patient_id else None
        self.form.offer_link(None if self._correcting else returned)
        running = self._parts.reads.open_of(patient_id, self._record_id) if patient_id else ()
        if not running:
            self.open_note.hide()
            return
        first = running[0]
        self.open_note.say(
            self.tr("Already open: {no} to {org}, {state}. {complaint}").format(
                no=first.no,
                org=first.to_org or "–",
                state=words.state_words(first.progress),
                complaint=first.complaint,
            ),
            Tone.AMBER,
            self.tr("Open it"),
            lambda: self._parts.go("referral", referral_id=first.id),
        )

    def _show_attached(self, patient_id: UUID | None) -> None:
        if self.form.strip is None:
            return
        about = About("referral", self._own_id(), patient_id) if patient_id else None
        self.form.strip.show_about(about)

    def _show_score(self) -> None:
        if self.form.filling:
            return
        said, line = self.form.values(), self.form.patient.line
        vitals, centre = vitals_of(said), self.form.centre
        pregnant = centre is EmergencyCentre.MATERNAL or bool(line and line.maternal)
        signs = danger_signs(vitals, centre_fields_of(said, centre), pregnant=pregnant)
        if signs:
            self.danger_note.say(danger_words(signs), Tone.RED)
        else:
            self.danger_note.hide()
        found = judged(vitals, line, said["emergency_centre"], self._parts.now())
        if found is None:
            self.score_note.hide()
        else:
            self.score_note.say(*score_words(found))

    @property
    def _notes(self) -> tuple[NoteStrip, ...]:
        return (
            *(self.note, self.back_note, self.open_note, self.draft_note),
            *(self.danger_note, self.score_note),
        )

    # --- inside: building -------------------------------------------------------------------

    def _build(self) -> None:
        self.hand_button = KeyButton(self.tr("Hand to the doctor"), "Ctrl+D", icon="user")
        self.save_button = KeyButton(self.tr("Keep draft"), "Ctrl+S", icon="draft")
        self.print_button = KeyButton(self.tr("Issue and print"), "F9", icon="print")
        self.issue_button = KeyButton(self.tr("Issue"), "Ctrl+Enter", icon="ok", look="primary")
        self.hand_button.clicked.connect(self.hand_over)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.save_and_next)
        self.issue_button.clicked.connect(self.submit)
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self.hand_over)
        self.add_to_head(
            self.form.ring,
            self.save_button,
            self.hand_button,
            self.print_button,
            self.issue_button,
        )
        for note in self._notes:
            self.body.addWidget(note)
        area = scrolled(self.form, self)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(area, 1)
