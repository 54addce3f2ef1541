"""One transaction under way, and what may become of it."""

from dataclasses import dataclass
from enum import Enum, auto

from desktop.store import outbox, replica
from desktop.store.bundles import Frozen
from desktop.sync.plan import Head
from desktop.sync.translate import Parcel
from desktop.wire.county import Resource, json_text

# statuses that have a sentence of their own
REFUSALS = {
    400: "exchange.refused_400",
    403: "exchange.refused_403",
    404: "exchange.refused_404",
    405: "exchange.refused_405",
    409: "exchange.refused_409",
    410: "exchange.refused_410",
    412: "exchange.refused_412",
    413: "exchange.refused_413",
    415: "exchange.refused_415",
    422: "exchange.refused_422",
    428: "exchange.refused_428",
    451: "exchange.refused_451",
    501: "exchange.refused_501",
}


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
