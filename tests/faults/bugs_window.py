"""Planted bugs of the window for Slots (decision 0025). Each function spoils this process."""

from typing import Any

from desktop.domain import slot_window
from desktop.sync.slot_window import SlotReach


def own_seats_dropped() -> None:
    """What is ours goes with the rest of what began before the edge."""
    SlotReach._foreign = lambda _self, _reading, old: set(old)  # type: ignore[method-assign,assignment]


def edge_by_own_clock() -> None:
    hear = SlotReach.hear

    def spoiled(reach: Any, _server_now: Any) -> None:
        hear(reach, reach._clock.now())

    SlotReach.hear = spoiled  # type: ignore[method-assign,assignment]


def one_day_is_believed() -> None:
    """A county that is years ahead for one day empties the file of what others have."""
    slot_window.ANSWERS = 1


def own_of_long_ago_not_compared() -> None:
    """Whatever the reason, only the window is compared."""
    scopes, outside = SlotReach.scopes, SlotReach.outside
    SlotReach.scopes = lambda self, *, wide: scopes(self, wide=False)  # type: ignore[method-assign]
    SlotReach.outside = lambda self, ids, *, wide: outside(self, ids, wide=False)  # type: ignore[method-assign]
