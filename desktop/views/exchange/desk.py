"""What the exchange screen is handed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.exchange import ArrivedOp, ExchangeStatus, HeldOp, Pair, WaitingGroup
from desktop.domain.old_seats import OldSeats
from desktop.domain.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeDesk:
    """Callables; none of them touches the network on the GUI thread.

    Attributes:
        send_again, leave: of a record that the county has deleted; record id.
        exchange_now: starts an exchange; False while one is under way: then another follows.
        test: starts the county check; its lines come to `ExchangePage.show_test`.
        open_record: shows the record behind an op: kind, record id.
        next_in_s: seconds until the next exchange, or None.
        old_seats, may_take_seats, take_seats: seats made before a restore; the last has them
            taken over with the exchange that it starts.
        verification: how the comparison of everything stands, and whether all is verified.
        read_word: have the check word made; it comes to `ExchangePage.check.show_daily`.
        open_page: opens a page of the program by name. open_county: the county's settings.
        has_county: whether a county platform is set up, as far as is known.
        in_the_way: how much else needs a person before anything can be sent.
    """

    now: Callable[[], datetime]
    status: Callable[[], ExchangeStatus]
    waiting: Callable[[], Sequence[WaitingGroup]]
    held: Callable[[], Sequence[HeldOp]]
    recent: Callable[[], Sequence[ArrivedOp]]
    pair: Callable[[str], Pair | None]
    keep_ours: Callable[[str], None]
    keep_countys: Callable[[str], None]
    try_again: Callable[[str], None]
    discard: Callable[[str, str], None]
    send_again: Callable[[str], object]
    leave: Callable[[str], object]
    exchange_now: Callable[[], bool]
    cancel: Callable[[], None]
    test: Callable[[], bool]
    open_record: Callable[[str, str], None]
    next_in_s: Callable[[], float | None]
    old_seats: Callable[[], OldSeats] = OldSeats
    may_take_seats: Callable[[], bool] = bool
    take_seats: Callable[[], object] = bool
    verification: Callable[[], tuple[Verification, bool]] = lambda: (Verification(), False)
    read_word: Callable[[], object] = bool
    open_page: Callable[[str], object] = bool
    open_county: Callable[[], object] = bool
    has_county: Callable[[], bool] = lambda: True
    in_the_way: Callable[[], int] = int
