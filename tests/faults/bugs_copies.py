"""Planted bugs of copies of one file. Each function spoils this process."""

from desktop.sync.former_ledgers import FormerLedgers
from desktop.sync.settled import Settler


def copy_does_not_tell() -> None:
    """What an earlier self wrote is sent without a word in that self's ledger."""
    FormerLedgers.puts = lambda *_: []  # type: ignore[method-assign,assignment,return-value]
    FormerLedgers.landed = lambda *_: None  # type: ignore[method-assign,assignment,return-value]


def sent_by_a_copy_is_sent_again() -> None:
    """What a copy has sent counts as somebody else's, and ours goes over it."""
    Settler._brought = lambda *_: None  # type: ignore[method-assign,assignment,return-value]
