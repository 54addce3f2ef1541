"""What an op may write into the Slot of a seat: only its holder writes it. Pure.

An op brings along what this computer knows of the seat, never another holder: those change by
`sync.seats` alone, and by `SeatTaker` for seats of an earlier epoch. What became of the latter
after their backup is known to the county alone: nothing here frees a seat that it shows as sold.
"""

from collections.abc import Collection
from typing import Any

from desktop.domain.kept import Place
from desktop.sync.merge import overlay
from desktop.wire.county import Resource
from desktop.wire.format.slot import CLOSED, HELD, SOLD, rewritten, slot_said

HOLDER, EPOCH = "/seat-holder", "/seat-epoch"


def with_holder(slot: Resource, holder: str, epoch: int) -> Resource:
    """The Slot, held by that device in that epoch."""
    return {**slot, "extension": [_said(each, holder, epoch) for each in slot["extension"]]}


def seat_said(
    mine: Resource, theirs: Resource, place: Place, former: Collection[str]
) -> Resource | None:
    """The Slot as it should be now, or None when a person must look.

    Args:
        mine: what an op says of the seat.
        theirs: the county's Slot.
        place: this computer.
        former: what this computer was in earlier epochs.
    """
    own = str(place.device_id)
    said, there = slot_said(mine), slot_said(theirs)
    if said is None or there is None:
        return None
    if there.holder in former or (there.holder == own and said.holder in former):
        return kept_seat(mine, theirs)
    if there.holder in (None, own):
        # our own, also over a restored county which shows it as free; or one nobody has, to close
        closing = said.holder is None and there.holder is None and said.status == CLOSED
        return overlay(mine, theirs) if said.holder == own or closing else theirs
    if said.status != SOLD or said.holder not in (own, *former):
        return theirs
    # a hold never backs a sale, and never beats one; against a lease a person must look
    beats = said.holder == own and there.hold_until is not None
    return rewritten(place, theirs, said) if beats else None


def kept_seat(mine: Resource, theirs: Resource) -> Resource:
    """The county's Slot; sold or closed by us only where the county still has it as held."""
    status = mine.get("status")
    if theirs.get("status") == HELD and status in (SOLD, CLOSED):
        return {**theirs, "status": status}
    return theirs


def from_device(resource: Resource, devices: Collection[str]) -> str | None:
    """`meta.source` when one of these devices wrote the resource, else None.

    Some servers add their own request id behind a #.
    """
    meta = resource.get("meta")
    source = str(meta.get("source", "")) if isinstance(meta, dict) else ""
    device = source.partition("#")[0].removeprefix("urn:uuid:")
    return source if device in devices else None


def _said(extension: Any, holder: str, epoch: int) -> Any:
    url = str(extension.get("url", ""))
    if url.endswith(HOLDER):
        return {**extension, "valueString": holder}
    if url.endswith(EPOCH):
        return {**extension, "valueInteger": epoch}
    return extension
