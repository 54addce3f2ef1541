"""Acts of the life-cycle: told by phone, redirect, arrival, stop of the clock, the end."""

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import ReferralState, RejectReason, StepKind
from desktop.domain.referral_county import FINISHED
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_states import CONTACTS
from desktop.views.messages.codes import label
from desktop.views.referral import words
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.cycle_asks import (
    ask_arrived,
    ask_end,
    ask_redirect,
    ask_stop,
    ask_told,
)
from desktop.views.referral.parts import ReferralParts
from desktop.views.tokens import Tone

S = ReferralState
# the unit itself said no: asking another department of it is no help
_ELSEWHERE = frozenset({RejectReason.NO_BED, RejectReason.NOT_ABLE})


class CycleActs(QObject):
    """Opens the question that goes with an act, on what the referral is at that moment.

    Attributes:
        dialog: the question now open, or the last one.
    """

    def __init__(self, parts: ReferralParts, page: QWidget) -> None:
        super().__init__(page)
        self._parts, self._page = parts, page
        self.dialog: AskDialog | None = None

    def told(self, referral_id: UUID) -> None:
        """电话登记: what the hospital said by telephone."""
        if (shown := self._running(referral_id)) is None:
            return
        self._open(
            ask_told(
                self._page,
                shown.patient.record.name,
                words.phones_of(shown),
                shown.progress.hospital,
                self._parts.now,
                lambda state, contact, visit: self._parts.steps.told(
                    referral_id, state, contact, visit
                ),
            ),
            self.tr("Registered as told by telephone."),
            "told",
            referral_id,
        )

    def redirect(self, referral_id: UUID) -> None:
        """改转 of a declined one."""
        if (shown := self._running(referral_id)) is None:
            return
        if shown.progress.state is not S.REJECTED:
            self._parts.tell(self.tr("Only a declined referral is redirected."), Tone.AMBER)
            return
        self._open(
            ask_redirect(
                self._page,
                shown.patient.record.name,
                shown.referral.record,
                self._parts.reads.choices().receivers,
                declined_words(shown),
                lambda goal: self._parts.steps.redirect(referral_id, shown.referral.revision, goal),
                same_unit=shown.reply is None or shown.reply.reject_code not in _ELSEWHERE,
            ),
            self.tr("Redirected: kept here and on its way. Print the slip anew for the patient."),
            "redirect",
            referral_id,
        )

    def arrived(self, referral_id: UUID) -> None:
        """Somebody tells us that the patient is there."""
        if (shown := self._running(referral_id)) is None:
            return
        self._open(
            ask_arrived(
                self._page,
                shown.patient.record.name,
                self._parts.now,
                lambda at, person: self._parts.steps.arrived(referral_id, at, person),
            ),
            self.tr("The arrival is registered as told."),
        )

    def stop(self, referral_id: UUID) -> None:
        """Stop the clock with a reason; let it go on where it stands still."""
        if (shown := self._running(referral_id)) is None:
            return
        running = shown.clock.running if shown.clock else None
        if running is None:
            self._parts.tell(self.tr("The clock has come to its end."), Tone.AMBER)
        elif running.stop is not None:
            self._parts.steps.resume_clock(referral_id)
            self._parts.tell(self.tr("The clock goes on."))
        else:
            self._open(
                ask_stop(
                    self._page,
                    shown.patient.record.name,
                    self._parts.now,
                    lambda at, why, said: self._parts.steps.stop_clock(referral_id, at, why, said),
                ),
                self.tr("The clock stands still."),
                "stop",
                referral_id,
            )

    def end(self, referral_id: UUID) -> None:
        """Close, given up, or died; never in silence."""
        if (shown := self._running(referral_id)) is None:
            return
        known = any(step.record.kind in CONTACTS for step in shown.steps)
        declined = shown.progress.state is S.REJECTED
        self._open(
            ask_end(
                self._page,
                shown.patient.record.name,
                self._phones(shown),
                self._parts.now,
                contacted=known or declined,
                work=lambda way, why, contact: self._parts.steps.end(
                    referral_id, shown.referral.revision, way, why, contact
                ),
            ),
            self.tr("The referral has ended."),
        )

    # --- for all acts ----------------------------------------------------------------------

    def _phones(self, shown: ReferralDetail) -> tuple[tuple[str, str], ...]:
        """Whom to ring: hospital, then patient or family."""
        phones = words.phones_of(shown)
        family = shown.patient.record.contact_phone or shown.patient.record.phone
        return (*phones, (self.tr("Patient or family"), family)) if family else phones

    def _running(self, referral_id: UUID) -> ReferralDetail | None:
        shown = self._parts.reads.detail(referral_id)
        states = {S.ISSUED, S.WITHDRAWN}
        if (
            shown is None
            or shown.referral.record.state not in states
            or shown.progress.state in FINISHED
        ):
            self._parts.tell(
                self.tr("Only an issued referral that is not over can do this."), Tone.AMBER
            )
            return None
        return shown

    def _open(
        self, dialog: AskDialog, done: str, name: str = "", about: UUID | None = None
    ) -> None:
        """Ask; what is typed is kept where the act has a name and a referral."""
        self.dialog = dialog
        if self._parts.questions is not None and about is not None:
            self._parts.questions.watch(dialog, dialog.form, name, about)
        dialog.accepted.connect(lambda: self._parts.tell(done))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def declined_words(shown: ReferralDetail) -> str:
    """Why it was declined, and what is advised."""
    reply, told = shown.reply, ""
    if shown.progress.by_phone or reply is None:
        said = [s.record.result for s in shown.steps if s.record.told_state is S.REJECTED]
        return said[-1] if said else told
    code = label(reply.reject_code) if reply.reject_code else ""
    return words.one_after_another((code, reply.reject_reason, reply.note))


def open_question(shown: ReferralDetail) -> str:
    """What the hospital asks, in its words."""
    if shown.reply is not None and shown.reply.question:
        return shown.reply.question
    asked = [s.record.result for s in shown.steps if s.record.kind is StepKind.QUESTION]
    told = [s.record.result for s in shown.steps if s.record.told_state is S.INFO_REQUESTED]
    return (asked or told or [""])[-1]
