"""What the composition root hands to the referral screens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from desktop.domain.draft import Draft
from desktop.domain.errors import Problem
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateReferral
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_rows import (
    BoardRow,
    FormChoices,
    OpenReferral,
    ReferralDetail,
    Signing,
)
from desktop.domain.referral_rules import Stage
from desktop.domain.referral_step import ReferralStep
from desktop.views.patients.desk import PatientDesk


class Reads(Protocol):
    """What is shown."""

    def board(self) -> tuple[BoardRow, ...]:
        """Rows of every folder."""
        ...

    def detail(self, referral_id: UUID) -> ReferralDetail | None:
        """One referral whole."""
        ...

    def choices(self) -> FormChoices:
        """Receivers and signers."""
        ...

    def open_of(self, patient_id: UUID, besides: UUID | None = None) -> tuple[OpenReferral, ...]:
        """The patient's referrals that are not over."""
        ...


class Writes(Protocol):
    """What is done about a referral's own words."""

    def problems(self, referral: Referral, stage: Stage) -> dict[str, Problem]:
        """What stands in the way of that stage."""
        ...

    def hand_over(self, referral: Referral, record_id: UUID, expected: int) -> Kept[Referral]:
        """Keep as waiting for the doctor."""
        ...

    def issue(
        self, referral: Referral, record_id: UUID, expected: int, signing: Signing
    ) -> Kept[Referral]:
        """Issue in the doctor's name."""
        ...

    def confirm_order(self, record_id: UUID, expected: int, signing: Signing) -> Kept[Referral]:
        """The doctor confirms his verbal order."""
        ...

    def correct(
        self, referral: Referral, record_id: UUID, expected: int, reason: str
    ) -> Kept[Referral]:
        """Add to or correct an issued one."""
        ...


class Steps(Protocol):
    """What is done about an issued referral."""

    def depart(
        self, referral_id: UUID, at: datetime, escort: str = "", vitals: Vitals | None = None
    ) -> Kept[ReferralStep]:
        """The patient left."""
        ...

    def log_call(
        self, referral_id: UUID, at: datetime, person: str, phone: str, result: str
    ) -> Kept[ReferralStep]:
        """A telephone call."""
        ...

    def answer(self, referral_id: UUID, words: str) -> Kept[ReferralStep]:
        """Words to the hospital."""
        ...

    def withdraw(self, referral_id: UUID, expected: int, reason: str, pin: str = "") -> bool:
        """Withdraw, or ask for it."""
        ...

    def close(self, referral_id: UUID, expected: int, reason: str) -> Kept[Referral]:
        """Close with a reason."""
        ...

    def drop(self, referral_id: UUID, expected: int, reason: str) -> Kept[Referral]:
        """Void what was never issued."""
        ...


@dataclass(frozen=True, kw_only=True)
class ReferralParts:
    """Everything the three pages need.

    Attributes:
        patients: finds people.
        keep_draft, drafts, discard: half-written forms of kind `referral`.
        print_slip: print E1 of a referral at once.
        tell: words of a notice.
        me: staff id of the person signed in; a doctor signs his own without a PIN.
        withdraws: whether the person signed in may withdraw without another's PIN.
        late_of: number and times of the paper that a form is the late entry of, or None.
    """

    reads: Reads
    writes: Writes
    steps: Steps
    now: Callable[[], datetime]
    new_id: Callable[[], UUID]
    patients: PatientDesk
    keep_draft: Callable[[Draft], None]
    drafts: Callable[[], tuple[Draft, ...]]
    discard: Callable[[UUID], None]
    print_slip: Callable[[UUID], Any]
    go: Callable[..., Any]
    tell: Callable[..., Any]
    me: Callable[[], UUID]
    withdraws: Callable[[], bool]
    late_of: Callable[[UUID], tuple[str, LateReferral] | None] = lambda _record_id: None
