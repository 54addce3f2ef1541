"""Sending what is owed, in fenced transactions, settled by op id (sync.md, section 3)."""

from collections.abc import Callable, Mapping, Sequence
from uuid import uuid4

from desktop.domain.errors import (
    Busy,
    NotSignedIn,
    Offline,
    OutcomeUnknown,
    Refused,
    Stumbled,
    TooLarge,
    VersionConflict,
)
from desktop.domain.kept import Place
from desktop.store import bundles, outbox, replica
from desktop.store.agreed import session_stands_for
from desktop.store.bundles import Frozen
from desktop.store.store import Store
from desktop.sync.aside import Aside
from desktop.sync.before_sending import BeforeSending
from desktop.sync.fence import Fence
from desktop.sync.flight import Flight, Sent
from desktop.sync.ledger import Ledger
from desktop.sync.plan import Head, halves
from desktop.sync.planner import Planner
from desktop.sync.result import LedgerRefused, SyncResult
from desktop.sync.stumbles import Stumbles
from desktop.sync.take_in import wait_for_row
from desktop.sync.translate import Parcel, kept_after
from desktop.wire.county import County, Put, Version

Key = tuple[str, str]
Progress = Callable[[int, int], None]
MOST_CLASHING_ROUNDS = 8
MOST_UNSURE_ROUNDS = 3


class Pusher:
    """Sends ops. One for each exchange; called on the worker thread.

    Args:
        failpoint: called at each step with its name; tests raise there.

    Attributes:
        between: called before each bundle of ops: what somebody waits for at a form goes first.
        said: what the county was told last of what is owed; empty before the first bundle.
        told: what every ledger says besides.
    """

    def __init__(
        self,
        store: Store,
        county: County,
        place: Place,
        result: SyncResult,
        *,
        app_version: str = "",
        failpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        self._store = store
        self._county = county
        self._place = place
        self._result = result
        self._failpoint = failpoint
        self._flight: Flight | None = None
        self.told: dict[str, int | str] = {}
        self.between: Callable[[], None] = lambda: None
        self.said: dict[str, int | str] = {}
        self.fence = Fence(store, county, place, self._carried, app_version)
        self._planner = Planner(store, place)
        self._aside = Aside(store, place, result, self._planner)
        self._refusal: Refused | None = None
        self._unsure: OutcomeUnknown | None = None
        self._stumbles = Stumbles()
        self._before = BeforeSending(store, county, place, self._aside, self._planner)
        self._former = self._before.former
        self._moved = False

    def push(
        self,
        progress: Progress,
        cancelled: Callable[[], bool],
        most_priority: int | None = None,
    ) -> None:
        """Send until nothing more can go.

        Args:
            progress: told after each transaction.
            cancelled: asked between two transactions.
            most_priority: only ops at least this urgent.

        Raises:
            WireError: what was sent before stays settled.
        """
        rounds = 0
        total = 0
        while not cancelled():
            turn = self._planner.next(most_priority)
            if turn.blocked or turn.broken:
                self._aside.hold(turn.blocked, turn.broken)
                continue
            if not turn.ops:
                return
            total = total or self._result.acked + self._planner.open
            self.between()
            before = self._settled()
            self._deliver(turn.ops, turn.parcel)
            rounds = rounds + 1 if self._settled() == before else 0
            if rounds >= MOST_UNSURE_ROUNDS and self._unsure is not None:
                raise self._unsure  # nothing comes through: back off, and never call it a success
            if rounds > MOST_CLASHING_ROUNDS:
                raise Busy  # others write faster than we do: go on at the next exchange
            progress(min(self._result.acked, total), total)

    @property
    def away(self) -> int:
        """How many ops wait for what somebody else must send first."""
        return self._planner.away

    def owed(self) -> dict[str, int | str]:
        """What the county should know of what is owed, as of the last plan."""
        return self._planner.facts()

    def look_anew(self) -> None:
        """What may go out has changed otherwise than by a new op."""
        self._planner.anew()

    def send_alone(self, puts: Sequence[Put]) -> bool:
        """Send what belongs to no op in a bundle of its own, fenced like any; True if it landed.

        Raises:
            WireError: the line broke, or nothing may be sent now.
        """
        return self.send_seats(puts, ()) is Sent.LANDED

    def send_seats(
        self,
        puts: Sequence[Put],
        seats: Sequence[tuple[int, str]],
        facts: Mapping[str, int | str] | None = None,
    ) -> Sent:
        """Send a bundle without ops, settling requests for seats.

        Args:
            puts: its entries; none sends the ledger alone.
            seats: the requests, and until when each is held.
            facts: more that the ledger is to tell.

        Raises:
            SeatMoved: one was sold meanwhile; nothing was sent.
            LedgerRefused: the county refuses this computer's ledger.
            WireError: the line broke, or nothing may be sent now.
        """
        self.told.update(facts or {})
        sent = self._send(Parcel(list(puts), ["" for _ in puts], seats=list(seats)))
        if sent is Sent.REFUSED and self._refusal is not None and self._refusal.entry == 0:
            raise LedgerRefused
        return sent

    def _settled(self) -> int:
        result = self._result
        return result.acked + result.refused + result.conflicts + result.blocked + result.yielded

    def _deliver(self, ops: Sequence[Head], parcel: Parcel | None, *, guilty: bool = False) -> bool:
        """Send a closed run of ops; on a refusal look for the one at fault.

        Args:
            ops: by sequence number.
            parcel: what they come to, if that is known.
            guilty: what came before it has landed, so the fault is in here: do not try it whole.

        Returns:
            True when all of them are settled; False when the plan must be made again.
        """
        if guilty and len(ops) > 1:
            return self._halve(ops)
        parcel = parcel or self._planner.part(ops)
        if not self._before.ready(parcel):
            return False
        outcome = self._send(parcel)
        if outcome is Sent.LANDED:
            self._planner.settle(parcel.settles)
            return True
        if outcome is Sent.STALE:
            if self._look_again(parcel) or self._moved:
                return False
            outcome = Sent.REFUSED
        if outcome is Sent.NOT_APPLIED:
            return self._find_stumble(ops)
        return self._find_fault(ops, parcel)

    def _find_fault(self, ops: Sequence[Head], parcel: Parcel) -> bool:
        refusal = self._refusal
        assert refusal is not None
        entry = refusal.entry
        if entry == 0:
            raise LedgerRefused
        alone = Parcel(inherited=parcel.inherited)
        if self._former.to_blame(parcel, entry, lambda: self._send(alone) is Sent.LANDED):
            return False
        self._refusal = refusal
        if entry is not None and 0 < entry <= len(parcel.owners):
            self._aside.refuse(parcel.owners[entry - 1], refusal)
            return False
        if len(ops) == 1:
            self._aside.refuse(ops[0].op_id, refusal)
            return False
        return self._halve(ops)

    def _find_stumble(self, ops: Sequence[Head]) -> bool:
        """Nothing was applied; where the county itself failed, look over which op it did.

        One op is to blame only if the ledger alone lands after it: then the county is well, and
        no late copy of the failed transaction can be applied any more.
        """
        error = self._unsure
        if not isinstance(error, Stumbled) or not self._stumbles.again(ops):
            return False
        if len(ops) > 1:
            return self._halve(ops)
        if not self.send_alone(()):
            raise error
        self._aside.refuse(ops[0].op_id, error.refusal)
        return False

    def _halve(self, ops: Sequence[Head]) -> bool:
        older, newer = halves(ops)
        return self._deliver(older, None) and self._deliver(newer, None, guilty=True)

    def _look_again(self, parcel: Parcel) -> bool:
        entry = self._refusal.entry if self._refusal else None
        puts = parcel.puts if entry is None or entry < 1 else parcel.puts[entry - 1 : entry]
        keys = {(put.resource["resourceType"], put.resource["id"]) for put in puts}
        try:
            return self._before.read(keys)
        except NotSignedIn:
            raise
        except Refused as closed:
            closed.entry = entry or None
            self._refusal = closed
            return False

    def _send(self, parcel: Parcel) -> Sent:
        """Freeze, send, settle. The file is never locked while the county is asked."""
        frozen, puts = self._freeze(parcel)
        puts += self._former.puts(parcel.inherited)
        self._flight = Flight(frozen, parcel)
        self._result.sent += 1
        try:
            versions = self._county.transact(puts)
        except (Offline, NotSignedIn) as error:
            self._never(frozen)
            raise error from None
        except OutcomeUnknown as error:
            self._unsure = error
            return self._ask(frozen)
        except VersionConflict as error:
            self._refusal = error
            asked = self._ask(frozen)
            if asked is not Sent.LANDED and self._former.moved(parcel.inherited):
                self._moved = True
            if self._moved:
                self._before.doubt()
            return Sent.LANDED if asked is Sent.LANDED else Sent.STALE
        except Refused as error:
            self._refusal = error
            self._never(frozen)
            if isinstance(error, TooLarge):
                error.entry = None
            return Sent.REFUSED
        self._unsure = None
        self._failpoint("answered")
        self._land(frozen, parcel, versions)
        return Sent.LANDED

    def _freeze(self, parcel: Parcel) -> tuple[Frozen, list[Put]]:
        """Write the bundle down, its outcome unknown, in one commit before its first byte goes."""
        fence = self.fence
        self.said = self._planner.facts(parcel.settles)
        facts = {**self.said, "acked-head": fence.ledger.bundle_no, **self.told}
        entries = tuple(
            (put.resource["resourceType"], put.resource["id"], put.if_match) for put in parcel.puts
        )
        with self._store.unit(self._place.device_id) as unit:
            ledger = Ledger(bundles.next_bundle_no(unit), str(uuid4()))
            frozen = Frozen(
                ledger.bundle_no,
                ledger.bundle_uuid,
                "UNKNOWN",
                fence.ledger.version,
                entries,
                tuple(parcel.settles),
                tuple(parcel.seats),
            )
            bundles.freeze(unit, frozen, parcel.sha256())
            self._failpoint("frozen")
        self._failpoint("unknown")
        return frozen, [Put(fence.resource(ledger, facts), frozen.if_match), *parcel.puts]

    def _land(self, frozen: Frozen, parcel: Parcel, versions: Sequence[Version]) -> None:
        most = len(parcel.puts) + 1
        fence, told = versions[0], list(versions[1:most])
        self._former.landed(parcel.inherited, versions[most:])
        ledger = Ledger(frozen.number, frozen.uuid, fence.version_id, fence.last_updated)
        with self._store.unit(self._place.device_id) as unit:
            bundles.land(unit, frozen)
            replica.keep(unit, kept_after(parcel.puts, told))
            for key, origin in parcel.merged.items():
                wait_for_row(unit, key, origin)
            for put, version in zip(parcel.puts, told, strict=True):
                if put.resource["resourceType"] == "Schedule":
                    session_stands_for(
                        unit, put.resource["id"], version.version_id, version.last_updated
                    )
            outbox.note(unit, "ledger", ledger.plain())
            unit.touched("exchange")
        self._planner.fresh |= {(kind, resource_id) for kind, resource_id, _ in frozen.entries}
        self.fence.ledger = ledger
        self._result.acked += len(frozen.ops)
        self._result.lost |= parcel.lost
        self._failpoint("settled")

    def _never(self, frozen: Frozen) -> None:
        """It was not sent, or clearly refused: it cannot land later either."""
        with self._store.unit(self._place.device_id) as unit:
            bundles.not_applied(unit, frozen, never=True)

    def _ask(self, frozen: Frozen) -> Sent:
        """The ledger says whether the bundle landed; no guessing."""
        self.fence.meet(self._result)
        landed = self.fence.ledger.bundle_uuid == frozen.uuid
        self._moved = not landed and self.fence.ledger.version != frozen.if_match
        if self._moved:  # by a copy of this file
            self._before.doubt()
        if landed:
            self._former.forget()
        self._planner.anew()
        return Sent.LANDED if landed else Sent.NOT_APPLIED

    def _carried(self, frozen: Frozen) -> list[replica.Known]:
        flight = self._flight
        if flight is None or flight.frozen.uuid != frozen.uuid:
            return []
        return kept_after(flight.parcel.puts, ())
