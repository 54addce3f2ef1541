"""Seats that this file held in an earlier epoch, before it came back from a backup. Pure.

What became of them after the backup is known to the county alone: nothing here frees a seat that
it shows as sold, and none changes its holder except by `SeatTaker`.
"""

from collections.abc import Collection
from typing import Any

from desktop.wire.county import Resource
from desktop.wire.format.slot import CLOSED, HELD, SOLD

HOLDER, EPOCH = "/seat-holder", "/seat-epoch"


def with_holder(slot: Resource, holder: str, epoch: int) -> Resource:
    """The Slot, held by that device in that epoch."""
    return {**slot, "extension": [_said(each, holder, epoch) for each in slot["extension"]]}


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
