"""News of a referral that somebody has to act upon; stays until he has."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.domain.codes import ClockStop, StepKind
from desktop.domain.referral_step import ReferralStep


class NewsKind(StrEnum):
    """What came."""

    DECLINED = "declined"
    ASKED = "asked"
    ACCEPTED = "accepted"
    NOT_ARRIVED = "not-arrived"
    FLAGGED = "flagged"
    STAYS = "stays"  # the hospital does not agree to take it back


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralNews:
    """One thing that waits.

    Attributes:
        at: since when. pressing: green or an emergency.
    """

    referral_id: UUID
    patient_id: UUID
    no: str
    kind: NewsKind
    leg: int
    at: datetime
    pressing: bool
    patient: str = field(default="", repr=False)

    @property
    def key(self) -> str:
        """The same as long as it is the same news; a further question is another one."""
        return f"{self.referral_id}/{self.leg}/{self.kind}/{self.at:%Y%m%d%H%M%S}"

    @property
    def sounds(self) -> bool:
        """Whether it is worth the one sound; an ordinary acceptance is not."""
        return self.kind is not NewsKind.ACCEPTED or self.pressing

    def named(self, patient: str) -> "ReferralNews":
        """The same, with the patient's name."""
        return replace(self, patient=patient)


def stop_reasons(steps: Iterable[ReferralStep]) -> tuple[ClockStop, ...]:
    """Why the clock stood still, in the order it happened."""
    return tuple(
        step.stop_reason
        for step in steps
        if step.kind is StepKind.CLOCK_STOPPED and step.stop_reason is not None
    )
