"""Keeping the county's Slots true for the seats this computer has.

The holder's word counts: a seat whose booking another computer cancelled, a session that was
stopped, a server that was restored and shows our seats as free – its Slot is said anew, with
`ifMatch`. Nothing here changes a holder from another computer to this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop.domain.payload import instant_text, read_instant
from desktop.domain.seats import SlotSaid, SlotStatus
from desktop.store import outbox, replica
from desktop.store.queries import clinic_desk
from desktop.store.queries import seats as queries
from desktop.store.queries.clinic_desk import SEEN
from desktop.sync.flight import Sent
from desktop.sync.push import Pusher
from desktop.sync.slots import SlotReader
from desktop.wire.county import Put, Resource
from desktop.wire.format.clinic_desk import POOL_SEEN
from desktop.wire.format.slot import rewritten, slot_said

_LOT = 40


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A Slot that does not say what its holder knows."""

    slot: Resource
    said: SlotSaid


class SeatUpkeep:
    """Looks after Slots. One for each exchange; on the worker thread."""

    def __init__(self, reader: SlotReader, pusher: Pusher) -> None:
        self._reader = reader
        self._store = reader.store
        self._place = reader.place
        self._device = str(reader.place.device_id)
        self._pusher = pusher

    def look_again(self) -> None:
        """Read Slots that landed without telling their version, before older news can come.

        Every ledger of ours goes on saying for which closing of the pool we have reported: the
        next bundle would take it back else.
        """
        with self._store.reading() as reading:
            unsure = replica.without_version(reading, "Slot")
            seen = reading.setting(SEEN)
        if seen:
            self._pusher.told[POOL_SEEN] = str(seen)
        if unsure:
            self._reader.read(unsure)

    def put_right(self) -> None:
        """Say anew what is wrong at the county; what cannot be said now is tried at the next."""
        if wrong := self._wrong():
            self._say(wrong)

    def report(self) -> None:
        """After a server restore: say all our seats anew, then that this computer has done so.

        Raises:
            WireError: the line broke; the next exchange goes on.
        """
        with self._store.reading() as reading:
            pool = clinic_desk.pool(reading)
            due = pool.closed and pool.closing and pool.closing != reading.setting(SEEN)
            ours = [row["id"] for row in queries.ahead(reading, self._now()) if self._has(row)]
        if not due:
            return
        self._reader.read(ours)
        wrong = self._wrong()
        if wrong and not self._say(wrong):
            return
        if self._pusher.send_seats([], (), {POOL_SEEN: pool.closing}) is Sent.LANDED:
            with self._store.unit(self._place.device_id) as unit:
                outbox.note(unit, SEEN, pool.closing)

    def _say(self, wrong: list[_Wrong]) -> bool:
        """Look again and put; True when all of it landed."""
        fresh = self._reader.read(each.said.id for each in wrong)
        still = [each for each in self._wrong() if each.said.id in fresh]
        done = len(still) == len(wrong)
        for start in range(0, len(still), _LOT):
            puts = [
                Put(
                    rewritten(self._place, each.slot, each.said),
                    str(each.slot.get("meta", {}).get("versionId", "")),
                )
                for each in still[start : start + _LOT]
            ]
            done = self._pusher.send_seats(puts, ()) is Sent.LANDED and done
        return done

    def _wrong(self) -> list[_Wrong]:
        with self._store.reading() as reading:
            rows = {row["id"]: row for row in queries.ahead(reading, self._now())}
            said = outbox.seats_said(reading, rows)
            slots = queries.slots_of(reading, rows)
            keeps = clinic_desk.keeps_roster(reading)
        found = []
        for seat_id, row in rows.items():
            there = slot_said(slots.get(seat_id, {}))
            if there is None:
                continue
            due = self._due(row, said[seat_id], there, keeps=keeps)
            if due is not None:
                found.append(_Wrong(slots[seat_id], due))
        return found

    def _due(
        self, row: Mapping[str, Any], mine: SlotSaid, there: SlotSaid, *, keeps: bool
    ) -> SlotSaid | None:
        """What the Slot should say, or None when it is right or not ours to say."""
        stopped = row["status"] == "stopped" and mine.status != SlotStatus.SOLD
        if self._has(row):
            status = SlotStatus.CLOSED if stopped else SlotStatus(mine.status)
            lent = there.holder not in (None, self._device) and there.hold_until is None
            right = there.holder == self._device and there.status == status
            return None if lent or right else self._as(mine, status)
        free = there.holder is None or self._over(there)
        own_clinic = row["org_id"] == str(self._place.org_id)
        if stopped and keeps and own_clinic and free and there.status != SlotStatus.CLOSED:
            return self._nobodys(there)
        return None

    def _as(self, mine: SlotSaid, status: SlotStatus) -> SlotSaid:
        return SlotSaid(
            mine.id,
            str(status),
            self._device,
            self._place.epoch,
            str(self._place.org_id),
            mine.kind,
            mine.org,
        )

    @staticmethod
    def _nobodys(there: SlotSaid) -> SlotSaid:
        return SlotSaid(there.id, str(SlotStatus.CLOSED), kind=there.kind, org=there.org)

    def _has(self, row: Mapping[str, Any]) -> bool:
        return bool(
            row["holder"] == self._device and row["hold_until"] is None and not row["giving"]
        )

    def _over(self, there: SlotSaid) -> bool:
        offset = self._reader.county.server_offset_s()
        if there.hold_until is None or offset is None:
            return False
        left = read_instant(there.hold_until) - self._reader.clock.now()
        return left.total_seconds() < offset

    def _now(self) -> str:
        """A day is left over, so that a clock that runs ahead forgets nothing of today."""
        return instant_text(self._reader.clock.now() - timedelta(days=1))
