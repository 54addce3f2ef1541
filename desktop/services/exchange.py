"""What a person can do about records on their way: look, decide, try again, set aside."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.catalog import BY_KIND
from desktop.domain.booking import Booking
from desktop.domain.codes import Role
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.errors import Problem as Wrong
from desktop.domain.exchange import ArrivedOp, ExchangeStatus, HeldOp, Pair, WaitingGroup
from desktop.domain.kept import COUNTY, Actor
from desktop.domain.payload import from_payload, to_payload
from desktop.services.conflict_pair import pair_of, payload_of
from desktop.store import conflicts, outbox, replica
from desktop.store.agreed import stands_for
from desktop.store.doubles import room_for
from desktop.store.queries import exchange as queries
from desktop.store.queries.exchange import exchange_status
from desktop.store.store import Store, Unit
from desktop.wire.catalog import FORMATS

DECIDERS = frozenset(Role) - {Role.AUDITOR}


def deciding(store: Store, actor: Actor) -> AbstractContextManager[Unit]:
    """One transaction of somebody who decides what becomes of a record on its way.

    Raises:
        NotAllowed: an auditor only reads.
    """
    if actor.role not in DECIDERS:
        raise NotAllowed
    return store.unit(actor.staff_id)


class Exchange:
    """The exchange screen's reads and acts. GUI thread; each act is one transaction.

    Every act raises NotAllowed for an auditor, who only reads.
    """

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def status(self) -> ExchangeStatus:
        """The four facts."""
        with self._store.reading() as reading:
            return exchange_status(reading)

    def waiting(self) -> tuple[WaitingGroup, ...]:
        """What waits, by kind."""
        with self._store.reading() as reading:
            return queries.waiting_groups(reading)

    def held(self) -> tuple[HeldOp, ...]:
        """What needs a person."""
        with self._store.reading() as reading:
            return queries.held_ops(reading)

    def recent(self) -> tuple[ArrivedOp, ...]:
        """What arrived lately."""
        with self._store.reading() as reading:
            return queries.recent_arrivals(reading)

    def emergency_open(self) -> bool:
        """Whether an emergency referral is under way."""
        with self._store.reading() as reading:
            return queries.emergency_open(reading)

    def urgent_waits(self) -> bool:
        """Whether something of an emergency is on its way to the county."""
        with self._store.reading() as reading:
            return queries.urgent_waits(reading)

    def number_of(self, booking_id: UUID) -> str:
        """By which human number a booking is known; empty when it is not."""
        with self._store.reading() as reading:
            found = reading.get(Booking, booking_id)
        return found.record.no if found else ""

    def session_of(self, booking_id: UUID) -> UUID | None:
        """In whose list a booking stands; None when it is not known here."""
        with self._store.reading() as reading:
            found = reading.get(Booking, booking_id)
        return found.record.session_id if found else None

    def pair(self, op_id: str) -> Pair | None:
        """The two versions of a conflict, or None when it has been decided."""
        with self._store.reading() as reading:
            return pair_of(reading, conflicts.undecided(reading, op_id))

    def keep_ours(self, op_id: str) -> None:
        """Send our version over the county's, which stays in its history.

        Raises:
            StaleRecord: somebody has decided already.
        """
        with deciding(self._store, self._actor()) as unit:
            found = conflicts.undecided(unit, op_id)
            conflicts.decide(unit, op_id, "mine")
            if not found or not conflicts.settle(unit, op_id, "PENDING"):
                raise StaleRecord
            gone = [each for each in found if each.theirs == "{}"]
            replica.forget(unit, [(each.resource_type, each.resource_id) for each in gone])
            outbox.unblock(unit, [op_id])
            self._traced(unit, "exchange.keep_ours", op_id)

    def keep_countys(self, op_id: str) -> None:
        """Take the county's values over as a new revision; ours stays in the history.

        Raises:
            StaleRecord: somebody has decided already.
        """
        with deciding(self._store, self._actor()) as unit:
            found = conflicts.undecided(unit, op_id)
            conflicts.decide(unit, op_id, "theirs")
            if not found:
                raise StaleRecord
            gone = any(each.theirs == "{}" for each in found)
            if not conflicts.settle(unit, op_id, "DISCARDED" if gone else "SUPERSEDED"):
                raise StaleRecord
            if not gone:
                self._take_over(unit, found)
            outbox.unblock(unit, [op_id])
            self._traced(unit, "exchange.keep_countys", op_id)

    def try_again(self, op_id: str) -> None:
        """Send a refused op, or one that waits, once more.

        Raises:
            StaleRecord: it is not held any more.
        """
        with deciding(self._store, self._actor()) as unit:
            if not conflicts.settle(unit, op_id, "PENDING"):
                raise StaleRecord
            outbox.unblock(unit, [op_id])
            self._traced(unit, "exchange.try_again", op_id)

    def discard(self, op_id: str, reason: str) -> None:
        """Never send this op; it stays here with the reason and the name.

        Raises:
            RuleBroken: no reason given.
            StaleRecord: it is not held any more.
        """
        if not reason.strip():
            raise RuleBroken({"reason": Wrong("exchange.reason_missing")})
        with deciding(self._store, self._actor()) as unit:
            conflicts.decide(unit, op_id, "discarded")
            if not conflicts.settle(unit, op_id, "DISCARDED", reason.strip()):
                raise StaleRecord
            outbox.unblock(unit, [op_id])
            self._traced(unit, "exchange.discard", op_id, reason=reason.strip())

    def _take_over(self, unit: Unit, found: list[conflicts.Conflict]) -> None:
        entry = BY_KIND[found[0].kind]
        record_id = UUID(found[0].record_id)
        kept = unit.get(entry.record, record_id)
        assert kept is not None
        payload = to_payload(kept.record)
        for each in found:
            mine, theirs = payload_of(each.kind, each.mine), payload_of(each.kind, each.theirs)
            payload |= {name: value for name, value in theirs.items() if mine.get(name) != value}
        after = from_payload(entry.record, payload)
        if isinstance(after, Booking):
            after = self._seated_there(unit, found[0], after, record_id)
        unit.save(after, record_id)

    @staticmethod
    def _seated_there(
        unit: Unit, pair: conflicts.Conflict, after: Booking, record_id: UUID
    ) -> Booking:
        """A seat that another computer sold is no sale of ours: it is taken in first, as a fact."""
        told = json.loads(pair.theirs)
        there: Booking = FORMATS["booking"].record_from([told])
        seated = room_for(unit, there, record_id)
        taken = unit.take_in(seated, record_id, COUNTY)
        meta = told.get("meta", {})
        version = (str(meta.get("versionId", "")), str(meta.get("lastUpdated", "")))
        stands_for(
            unit, str(record_id), taken.revision, (told["resourceType"], told["id"], *version)
        )
        if seated == there:
            return after
        return replace(after, state=seated.state, seat_id=None, seat_no=None)

    @staticmethod
    def _traced(unit: Unit, act: str, op_id: str, **detail: Any) -> None:
        unit.audit(act, op_id, **detail)
        unit.touched("exchange")
