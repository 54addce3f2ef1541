"""What can be done about a referral, from the board and from its own screen."""

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.codes import ReferralState, SignMode
from desktop.domain.referral_changes import accepted
from desktop.domain.referral_rows import ReferralDetail, Signer, Signing
from desktop.domain.referral_states import Progress
from desktop.views.referral import words
from desktop.views.referral.ask import AskDialog
from desktop.views.referral.asks import (
    SignDialog,
    ask_answer,
    ask_call,
    ask_departure,
    ask_reason,
)
from desktop.views.referral.parts import ReferralParts
from desktop.views.tokens import Tone

S = ReferralState


class ReferralActs(QObject):
    """Opens the question that goes with an act, on what the referral is at that moment.

    Attributes:
        dialog: the question now open, or the last one.
    """

    def __init__(self, parts: ReferralParts, page: QWidget) -> None:
        super().__init__(page)
        self._parts, self._page = parts, page
        self.dialog: AskDialog | None = None

    def call(self, referral_id: UUID) -> None:
        """Log a telephone call, or offer whom to ring."""
        if (shown := self._running(referral_id)) is None:
            return
        phones = words.phones_of(shown)
        family = shown.patient.record.contact_phone or shown.patient.record.phone
        if family:
            phones = (*phones, (self.tr("Patient or family"), family))
        self._open(
            ask_call(
                self._page,
                shown.patient.record.name,
                phones,
                self._parts.now,
                lambda at, person, phone, result: self._parts.steps.log_call(
                    referral_id, at, person, phone, result
                ),
            ),
            self.tr("The call is logged."),
        )

    def depart(self, referral_id: UUID) -> None:
        """Record that the patient left."""
        if (shown := self._running(referral_id)) is None:
            return
        self._open(
            ask_departure(
                self._page,
                shown.patient.record.name,
                self._parts.now,
                lambda at, escort, vitals: self._parts.steps.depart(
                    referral_id, at, escort, vitals
                ),
            ),
            self.tr("The departure is recorded."),
        )

    def answer(self, referral_id: UUID) -> None:
        """Write to the hospital."""
        if (shown := self._running(referral_id)) is None:
            return
        question = shown.reply.question if shown.reply else ""
        self._open(
            ask_answer(
                self._page,
                shown.patient.record.name,
                question,
                lambda said: self._parts.steps.answer(referral_id, said),
            ),
            self.tr("The answer is kept here. It goes out when the line allows."),
        )

    def confirm(self, referral_id: UUID) -> None:
        """The doctor confirms his verbal order."""
        shown = self._running(referral_id)
        if shown is None or shown.progress.confirm_due is None:
            return
        record, signers = shown.referral.record, self._parts.reads.choices().signers
        signer = next((each for each in signers if each.id == record.doctor_id), None)
        known = signer or Signer(referral_id, record.doctor_name, has_pin=False)
        modes = [SignMode.IN_PERSON, SignMode.PAPER] if known.has_pin else [SignMode.PAPER]

        def work(signing: Signing) -> None:
            self._parts.writes.confirm_order(referral_id, shown.referral.revision, signing)

        dialog = SignDialog(
            self._page,
            known,
            modes,
            now=self._parts.now,
            verb=self.tr("Confirm the order"),
            himself=known.id == self._parts.me(),
            work=work,
        )
        self._open(dialog, self.tr("The doctor has confirmed his order."))

    def withdraw(self, referral_id: UUID) -> None:
        """Withdraw, or ask the hospital to let it go; what was never issued is dropped."""
        shown = self._parts.reads.detail(referral_id)
        if shown is None:
            return
        if shown.referral.record.issued_at is None:
            self._drop(shown)
        elif self._running(referral_id) is not None:
            self._withdraw(shown)

    def close(self, referral_id: UUID) -> None:
        """Close with a reason."""
        if (shown := self._running(referral_id)) is None:
            return
        verb = self.tr("Close referral")
        self._open(
            ask_reason(
                self._page,
                title=f"{verb}: {shown.patient.record.name}",
                words=self.tr("Only after the hospital declined, or a call was logged."),
                verb=verb,
                work=lambda why, _pin: self._parts.steps.close(
                    referral_id, shown.referral.revision, why
                ),
            ),
            self.tr("The referral is closed."),
        )

    # --- inside -----------------------------------------------------------------------

    def _drop(self, shown: ReferralDetail) -> None:
        verb = self.tr("Void")
        self._open(
            ask_reason(
                self._page,
                title=f"{verb}: {shown.patient.record.name}",
                words=self.tr("It was never issued and never leaves this computer."),
                verb=verb,
                work=lambda why, _pin: self._parts.steps.drop(
                    shown.referral.id, shown.referral.revision, why
                ),
            ),
            self.tr("The referral is void."),
        )

    def _withdraw(self, shown: ReferralDetail) -> None:
        late = accepted(shown.progress)
        verb = self.tr("Ask to withdraw") if late else self.tr("Withdraw referral")
        note = (
            self.tr("The hospital has accepted: it must confirm before seat and bed are free.")
            if late
            else self.tr("The doctor withdraws. The hospital is told; the paper is void.")
        )
        pin = not late and not self._parts.withdraws()
        self._open(
            ask_reason(
                self._page,
                title=f"{verb}: {shown.patient.record.name}",
                words=note,
                verb=verb,
                pin=pin,
                work=lambda why, secret: self._parts.steps.withdraw(
                    shown.referral.id, shown.referral.revision, why, secret
                ),
            ),
            self.tr("The withdrawal is kept here. It goes out when the line allows."),
        )

    def _running(self, referral_id: UUID) -> ReferralDetail | None:
        shown = self._parts.reads.detail(referral_id)
        if shown is None or shown.referral.record.state is not S.ISSUED:
            self._parts.tell(
                self.tr("Only an issued referral that is not over can do this."), Tone.AMBER
            )
            return None
        return shown

    def _open(self, dialog: AskDialog, done: str) -> None:
        self.dialog = dialog
        dialog.accepted.connect(lambda: self._parts.tell(done))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def offered(progress: Progress) -> dict[str, bool]:
    """Act -> whether it makes sense now; a key still says why it does not."""
    running = progress.state not in {
        S.DRAFT,
        S.AWAITING_SIGNATURE,
        S.AWAITING_REVIEW,
        S.WITHDRAWN,
        S.ABANDONED,
        S.CLOSED,
        S.COMPLETED,
        S.DIED,
        S.ENTERED_IN_ERROR,
    }
    return {
        "call": running,
        "depart": running and not progress.departed,
        "answer": running,
        "correct": running,
        "confirm": progress.confirm_due is not None,
        "withdraw": running and not progress.withdrawal_asked,
        "close": running,
    }
