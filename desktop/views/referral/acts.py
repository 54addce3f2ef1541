"""What can be done about a referral, from the board and from its own screen."""

from uuid import UUID

from desktop.domain.codes import ReferralState, SignMode
from desktop.domain.referral_changes import accepted
from desktop.domain.referral_county import FINISHED, RANK
from desktop.domain.referral_rows import ReferralDetail, Signer, Signing
from desktop.domain.referral_states import Progress
from desktop.views.referral.asks import (
    SignDialog,
    ask_answer,
    ask_call,
    ask_departure,
    ask_reason,
)
from desktop.views.referral.cycle_acts import CycleActs, open_question
from desktop.views.referral.words import beside

S = ReferralState
_BEFORE = {S.DRAFT, S.AWAITING_SIGNATURE, S.AWAITING_REVIEW}


class ReferralActs(CycleActs):
    """Opens the question that goes with an act, on what the referral is at that moment."""

    def call(self, referral_id: UUID) -> None:
        """Log a telephone call, or offer whom to ring."""
        if (shown := self._running(referral_id)) is None:
            return
        self._open(
            ask_call(
                self._page,
                shown.patient.record.name,
                self._phones(shown),
                self._parts.now,
                lambda at, person, phone, result: self._parts.steps.log_call(
                    referral_id, at, person, phone, result
                ),
            ),
            self.tr("The call is logged."),
            "call",
            referral_id,
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
        question = open_question(shown)
        self._open(
            ask_answer(
                self._page,
                shown.patient.record.name,
                question,
                lambda said: self._parts.steps.answer(referral_id, said),
            ),
            self.tr("The answer is kept here. It goes out when the line allows."),
            "answer",
            referral_id,
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

    # --- inside -----------------------------------------------------------------------

    def _drop(self, shown: ReferralDetail) -> None:
        verb = self.tr("Void")
        self._open(
            ask_reason(
                self._page,
                title=beside(verb, shown.patient.record.name),
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
                title=beside(verb, shown.patient.record.name),
                words=note,
                verb=verb,
                pin=pin,
                work=lambda why, secret: self._parts.steps.withdraw(
                    shown.referral.id, shown.referral.revision, why, secret
                ),
            ),
            self.tr("The withdrawal is kept here. It goes out when the line allows."),
        )


def offered(progress: Progress) -> dict[str, bool]:
    """Act -> whether it makes sense now; a key still says why it does not."""
    running = progress.state not in FINISHED | _BEFORE
    declined = progress.state is S.REJECTED
    return {
        "call": running,
        "depart": running and not progress.departed,
        "answer": running,
        "correct": running,
        "confirm": progress.confirm_due is not None,
        "withdraw": running and not progress.withdrawal_asked,
        "told": running,
        "redirect": declined,
        "arrived": running and not declined and RANK[progress.state] < RANK[S.ARRIVED],
        "stop": running,
        "end": running,
    }
