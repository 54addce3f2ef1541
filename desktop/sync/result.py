"""What came of one exchange."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.errors import Problem, WireError


class Outcome(StrEnum):
    """How an exchange ended."""

    DONE = "done"  # the county took everything it could and told its news
    CANCELLED = "cancelled"
    OFFLINE = "offline"  # no connection
    UNKNOWN = "unknown"  # sent, no trustworthy answer yet; settled by reading at the next contact
    BUSY = "busy"  # the county asked us to come later
    PAUSED = "paused"  # 401: the clinic's session with the county
    REFUSED = "refused"  # the county refuses the exchange as a whole
    CLONE = "clone"  # another computer works with a copy of this file


@dataclass
class SyncResult:
    """Counts of one exchange; ops, not resources, besides `pulled`.

    Attributes:
        sent: bundles that went out. acked: ops that are now at the county.
        refused, conflicts, blocked: ops that now wait for a person, or for another op.
        yielded: ops that gave way to what a colleague at another computer had done before.
        lost: record id -> what he had done, for the person who did it here too.
        pulled: resources of the county that were new or changed.
        parts: pieces of attachments that were confirmed at the county, or came from it.
        owed_again: ops that the county had lost with an older backup.
        waiting: ops still owed at the end.
        away: of these, what waits for somebody else's word at the county.
        retry_after_s: what the county asked for, seconds.
        code: of the error that ended it, empty when none.
        probe: it was a look at the line, and sent only what is urgent.
    """

    outcome: Outcome = Outcome.DONE
    sent: int = 0
    acked: int = 0
    refused: int = 0
    conflicts: int = 0
    blocked: int = 0
    yielded: int = 0
    lost: dict[str, Problem] = field(default_factory=dict)
    pulled: int = 0
    parts: int = 0
    owed_again: int = 0
    waiting: int = 0
    away: int = 0
    retry_after_s: float | None = None
    code: str = ""
    probe: bool = False

    @property
    def offline(self) -> bool:
        """Whether the line was the reason to stop."""
        return self.outcome in {Outcome.OFFLINE, Outcome.UNKNOWN}


class CloneFound(WireError):
    """The county has taken something from this computer's id that was never sent from here."""

    code = "exchange.clone_found"


class LedgerRefused(WireError):
    """The county refuses this computer's ledger, so nothing can be sent."""

    code = "exchange.ledger_refused"
