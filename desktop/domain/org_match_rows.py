"""What screens show of an organisation that stands here under an id of our own."""

from dataclasses import dataclass
from uuid import UUID

from desktop.domain.org_match import Match


@dataclass(frozen=True, slots=True)
class OrgOffer:
    """A match, and what hangs on it.

    Attributes:
        waiting: referrals that were sent to our own id and that nobody there can have seen.
    """

    match: Match
    waiting: int

    @property
    def phone(self) -> str:
        """Whom to ring meanwhile: the referral centre, else emergency, else any; may be empty."""
        here, there = self.match.here, self.match.found[0].record
        return next(
            filter(
                None,
                (
                    *(here.referral_phone, here.emergency_phone, here.phone),
                    *(there.referral_phone, there.emergency_phone, there.phone),
                ),
            ),
            "",
        )


@dataclass(frozen=True, slots=True)
class Adoption:
    """What was done.

    Attributes:
        here, there: its name as it was kept here, and as the county has it.
        readdressed: referrals already sent that are addressed anew.
    """

    old_id: UUID
    new_id: UUID
    here: str
    there: str
    readdressed: int
