"""What the composition root hands to the referral screens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from desktop.domain.clock_rules import ClockRules
from desktop.domain.code_list import CodeEntry
from desktop.domain.codes import ClockStop, ReferralState
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.draft import Draft
from desktop.domain.errors import Problem
from desktop.domain.kept import Kept
from desktop.domain.late_entry import LateReferral
from desktop.domain.referral import Referral, Vitals
from desktop.domain.referral_legs import NewGoal
from desktop.domain.referral_review import ReferralSettings
from desktop.domain.referral_rows import (
    BoardRow,
    Contact,
    FormChoices,
    OpenReferral,
    ReferralDetail,
    ReturnRunning,
    Signing,
)
from desktop.domain.referral_rules import Stage
from desktop.domain.referral_step import ReferralStep
from desktop.domain.referral_told import ToldVisit
from desktop.domain.referral_wish import Wish
from desktop.domain.same_day import SameDayFigures
from desktop.views.ask_drafts import AskDrafts
from desktop.views.patients.desk import PatientDesk


class Reads(Protocol):
    """What is shown."""

    def board(self, *, over_later: bool = False) -> tuple[BoardRow, ...]:
        """Rows of every folder; `over_later`: perhaps without what is over."""
        ...

    def over_left(self) -> bool:
        """Whether the last board lacks what is over."""
        ...

    def read_on(self) -> bool:
        """Read a lot of that; True while more is left."""
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

    def returned(self, patient_id: UUID) -> ReturnRunning | None:
        """The patient's running down-referral."""
        ...

    def asked_with(self, referral_id: UUID, patient_id: UUID) -> tuple[CountyLine, ...]:
        """What was asked of the county for a referral."""
        ...

    def rules(self) -> ReferralSettings:
        """What the clinic has set about its referrals."""
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

    def review(
        self, record_id: UUID, expected: int, *, agrees: bool, opinion: str
    ) -> Kept[Referral]:
        """Agree that it leaves, or send it back."""
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

    def told(
        self,
        referral_id: UUID,
        state: ReferralState,
        contact: Contact,
        visit: ToldVisit | None = None,
    ) -> Kept[ReferralStep]:
        """What the hospital said by telephone; of one who was seen, what was decided."""
        ...

    def arrived(self, referral_id: UUID, at: datetime, told_by: str) -> Kept[ReferralStep]:
        """Somebody told us that the patient is there."""
        ...

    def stop_clock(
        self, referral_id: UUID, at: datetime, why: ClockStop, words: str = ""
    ) -> Kept[ReferralStep]:
        """The clock stands still."""
        ...

    def resume_clock(self, referral_id: UUID) -> Kept[ReferralStep]:
        """The clock goes on."""
        ...

    def redirect(self, referral_id: UUID, expected: int, goal: NewGoal) -> Kept[Referral]:
        """Send a declined one to another unit or department."""
        ...

    def end(
        self,
        referral_id: UUID,
        expected: int,
        way: ReferralState,
        reason: str,
        contact: Contact | None = None,
    ) -> Kept[Referral]:
        """End it, with whom one reached about it."""
        ...

    def drop(self, referral_id: UUID, expected: int, reason: str) -> Kept[Referral]:
        """Void what was never issued."""
        ...


class Clocks(Protocol):
    """Thresholds, figures and freshness of the clock."""

    def rules(self) -> ClockRules:
        """Thresholds."""
        ...

    def news_at(self) -> datetime | None:
        """Last successful exchange."""
        ...

    def today(self) -> SameDayFigures:
        """Figures of the day."""
        ...

    def month(self) -> SameDayFigures:
        """Figures of the month so far."""
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
        opened: told when somebody looks at a referral.
        late_of: number and times of the paper that a form is the late entry of, or None.
        find_code: entries of the code list that fit what is typed.
        attachment_strip: makes an AttachmentStrip; None where nothing can be attached.
        reviews: whether the person signed in may review before a referral leaves.
        ask_more: ask the hospital for more when a referral is out already.
    """

    reads: Reads
    writes: Writes
    steps: Steps
    clocks: Clocks
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
    opened: Callable[[UUID], Any] = lambda _referral_id: None
    late_of: Callable[[UUID], tuple[str, LateReferral] | None] = lambda _record_id: None
    find_code: Callable[[str], tuple[CodeEntry, ...]] = lambda _typed: ()
    attachment_strip: Callable[[], Any] | None = None
    reviews: Callable[[], bool] = lambda: False
    ask_more: Callable[[UUID, Sequence[Wish]], int] | None = None
    questions: AskDrafts | None = None
