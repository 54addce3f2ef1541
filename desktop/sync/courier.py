"""What goes onto a stick (sync.md, section 7; ADR 0018).

The plan is the exchange's own: each bundle is frozen, then taken as landed inside a savepoint that
is undone, so that the next one is made as it would be made after it. A version that only that
landing will tell is named by the bundle that will give it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from uuid import uuid4

from desktop import __version__
from desktop.domain.courier import (
    OF_BUNDLE,
    Carried,
    CourierKey,
    Entry,
    Package,
    package_text,
    read_courier_key,
)
from desktop.domain.errors import StoreError
from desktop.domain.ids import uuid7
from desktop.domain.payload import instant_text
from desktop.store import bundles, courier_out, outbox, replica
from desktop.store.bundles import Frozen
from desktop.store.courier_out import Out
from desktop.store.epoch import BIRTHS, DISTRUST, LEDGER
from desktop.store.queries import signing
from desktop.store.store import SCHEMA_VER, Reading, Unit
from desktop.sync.ledger import Ledger, kept_ledger, ledger_resource
from desktop.sync.plan import Head
from desktop.sync.planner import Planner
from desktop.sync.translate import Parcel
from desktop.wire.county import json_text

KEY = "courier_county_key"
"""Setting: the county's public key for packages; enrolment writes it, or an administrator."""
NEEDS_LINE = "courier.needs_line"


@dataclass
class Plan:
    """What would go.

    Attributes:
        made: bundles in order, with what each carries.
        left: ops that need the line: something must be looked at first.
    """

    made: list[tuple[Frozen, Parcel, str]] = field(default_factory=list)
    left: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """What a package holds.

    Attributes:
        text: for `courier_file.sealed`.
        ops: records' saves on it, those of earlier packages that are not settled included.
        left: saves that need the line.
    """

    id: str
    text: str = field(repr=False)
    ops: int
    bundles: int
    left: int


def county_key(reading: Reading) -> CourierKey | None:
    """The county's key for packages; None while there is none."""
    return read_courier_key(str(reading.setting(KEY) or ""))


def export(unit: Unit) -> Exported:
    """Freeze everything unsent into a package, together with what is out already.

    Raises:
        StoreError: nothing waits, or the county must be spoken to first; nothing was frozen.
    """
    if unit.setting(DISTRUST):
        raise StoreError("courier.after_restore")
    held, place = courier_out.out(unit), unit.place()
    base, held.birth = _base(unit, held)
    plan = _planned(unit, held)
    if not (plan.made or held.bodies):
        raise StoreError(NEEDS_LINE if plan.left else "courier.nothing")
    for frozen, parcel, ledger in plan.made:
        bundles.freeze(unit, frozen, parcel.sha256())
        after = held.bodies[-1].uuid if held.bodies else base
        held.bodies.append(_carried(frozen, parcel, ledger, after))
        held.after[frozen.uuid] = after
        if parcel.merged:
            held.merged[frozen.uuid] = [list(key) for key in parcel.merged]
    ops = sum(len(_frozen(unit, each).ops) for each in held.bodies)
    package = Package(
        str(uuid7()),
        instant_text(unit.now),
        str(place.org_id),
        place.org_name,
        str(place.device_id),
        place.system_root,
        tuple(held.bodies),
        held.birth,
        gaps=True,
    )
    held.packages.append([package.id, package.made_at, ops])
    courier_out.keep(unit, held)
    unit.audit("courier.export", package.id, ops=ops, bundles=len(held.bodies), left=plan.left)
    text = package_text(package, signing.signing_key(unit).pair)
    return Exported(package.id, text, ops, len(held.bodies), plan.left)


class _Within:
    """Gives the planner the unit's own view of the file."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        yield self._unit


def _planned(unit: Unit, held: Out) -> Plan:
    """Everything in order, as it would go by line, each bundle as if those before had landed."""
    mark, undone = unit.mark, unit.connection.begin_nested()
    try:
        for each in held.bodies:
            _as_if_landed(unit, _frozen(unit, each), each.entries)
        return _plan(unit)
    finally:
        undone.rollback()
        unit.mark = mark


def _plan(unit: Unit) -> Plan:
    plan, planner = Plan(), Planner(_Within(unit), unit.place())  # type: ignore[arg-type]
    while True:
        turn = planner.next(None)
        if turn.blocked or turn.broken:
            outbox.block(unit, turn.blocked)
            for op_id in turn.broken:
                outbox.hold(unit, op_id, "QUARANTINED", NEEDS_LINE)
        elif not turn.ops or turn.parcel is None:
            plan.left += sum(_waits(each) for each in outbox.open_ops(unit))
            return plan
        else:
            _each(unit, plan, planner, turn.ops)
        planner.anew()


def _each(unit: Unit, plan: Plan, planner: Planner, ops: Sequence[Head]) -> None:
    """A bundle for each record: what the county refuses of one keeps nothing else back.

    What cannot go without a look at the county is put aside; then the plan is made again.
    """
    for _, run in groupby(ops, key=lambda each: each.record_id):
        saves = list(run)
        parcel = planner.part(saves)
        if not _ready(parcel):
            outbox.hold(unit, saves[0].op_id, "QUARANTINED", NEEDS_LINE)
            plan.left += 1
            return
        _one(unit, plan, planner, parcel)
        if not {each.op_id for each in saves} <= set(parcel.settles):
            return  # larger than a bundle: its rest comes first


def _one(unit: Unit, plan: Plan, planner: Planner, parcel: Parcel) -> None:
    frozen = Frozen(
        bundles.next_bundle_no(unit),
        str(uuid4()),
        "UNKNOWN",
        "",
        tuple(
            (put.resource["resourceType"], put.resource["id"], put.if_match) for put in parcel.puts
        ),
        tuple(parcel.settles),
    )
    facts = {**planner.facts(), "app-version": __version__, "schema-version": SCHEMA_VER}
    ledger = json_text(ledger_resource(unit.place(), Ledger(frozen.number, frozen.uuid), facts))
    plan.made.append((frozen, parcel, ledger))
    bundles.freeze(unit, frozen, parcel.sha256())
    _as_if_landed(unit, frozen, _entries(parcel))
    planner.settle(parcel.settles)


def _waits(op: outbox.OpenOp) -> bool:
    """Open still: its bytes go by line only, or it hangs on something put aside."""
    return op.state in {"PENDING", "BLOCKED"} and not op.local_only


def _ready(parcel: Parcel) -> bool:
    waits = (parcel.broken, parcel.unread, parcel.clashes, parcel.yielded, parcel.displaced)
    return not any(waits)


def _as_if_landed(unit: Unit, frozen: Frozen, entries: Sequence[Entry]) -> None:
    bundles.land(unit, frozen)
    version = OF_BUNDLE + frozen.uuid
    replica.keep(
        unit, [replica.Known(each.type, each.id, version, "", each.text) for each in entries]
    )


def _entries(parcel: Parcel) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            put.resource["resourceType"],
            put.resource["id"],
            put.text(),
            put.if_match,
            put.create_only,
        )
        for put in parcel.puts
    )


def _carried(frozen: Frozen, parcel: Parcel, ledger: str, after: str) -> Carried:
    return Carried(frozen.number, frozen.uuid, after, ledger, _entries(parcel))


def _frozen(reading: Reading, each: Carried) -> Frozen:
    found = bundles.bundle_of(reading, each.uuid)
    assert found is not None
    return found


def _base(unit: Unit, held: Out) -> tuple[str, str]:
    """Uuid that the ledger shows now, and the first ledger itself where the county has none."""
    known = kept_ledger(unit.setting(LEDGER))
    if known is not None:
        return known.bundle_uuid, ""
    if held.birth and held.bodies:
        return held.bodies[0].after, held.birth
    birth = str(uuid4())
    outbox.note(unit, BIRTHS, [*unit.setting(BIRTHS, []), birth])
    facts = {"app-version": __version__, "schema-version": SCHEMA_VER}
    return birth, json_text(ledger_resource(unit.place(), Ledger(0, birth), facts))
