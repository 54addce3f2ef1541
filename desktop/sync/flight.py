"""One transaction under way, and what may become of it."""

from dataclasses import dataclass
from enum import Enum, auto

from desktop.store import outbox, replica
from desktop.store.bundles import Frozen
from desktop.sync.plan import Head
from desktop.sync.translate import Parcel
from desktop.wire.county import Resource, json_text


class Sent(Enum):
    """What became of one transaction."""

    LANDED = auto()
    NOT_APPLIED = auto()  # by the ledger's word
    STALE = auto()
    REFUSED = auto()


@dataclass
class Flight:
    """The bundle this process sent last; its content is not in the file."""

    frozen: Frozen
    parcel: Parcel


def known_from(resource: Resource) -> replica.Known:
    """A replica row of a resource as the county gave it."""
    meta = resource.get("meta")
    said = meta if isinstance(meta, dict) else {}
    return replica.Known(
        str(resource["resourceType"]),
        str(resource["id"]),
        str(said.get("versionId", "")),
        str(said.get("lastUpdated", "")),
        json_text(resource),
    )


def head_of(op: outbox.OpenOp) -> Head:
    """The plan's view of an open op."""
    return Head(
        op.seq,
        op.op_id,
        op.kind,
        op.record_id,
        op.revision,
        op.priority,
        op.local_only,
        op.state,
        op.created,
    )
