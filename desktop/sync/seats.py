"""Requests for seats to the county, in fenced bundles of their own (architecture.md, "Traffic").

Each lot looks at its Slots first and goes out with `ifMatch`; when the county refuses one, the
Slots are looked at again, what is lost is dropped, and the rest is tried singly in random order,
so that computers that race do not keep each other from getting anything.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from desktop.domain.errors import OutcomeUnknown
from desktop.domain.lending import Asking, back_refusal, take_refusal
from desktop.domain.payload import instant_text
from desktop.domain.seats import SlotSaid, SlotStatus
from desktop.store import seat_requests
from desktop.store.queries import clinic_desk
from desktop.store.queries import seats as queries
from desktop.store.seat_requests import GIVE, HOLD, RELEASE, TAKE, SeatMoved, SeatRequest
from desktop.store.store import Reading
from desktop.sync.flight import Sent
from desktop.sync.push import Pusher
from desktop.sync.slots import SlotReader
from desktop.wire.county import Put, Resource
from desktop.wire.format.slot import rewritten, slot_said

_LOT = 40
_TRIES = 4
_STANDING = ("published", "substituted")


@dataclass
class _Judged:
    """A lot after the look.

    Attributes:
        puts, carried: what goes out, and the requests it settles.
        refused: request number -> reason code. have: numbers of what the county has so already.
    """

    puts: list[Put] = field(default_factory=list)
    carried: list[tuple[int, str]] = field(default_factory=list)
    refused: dict[int, str] = field(default_factory=dict)
    have: list[int] = field(default_factory=list)


class SeatExchange:
    """Serves requests for seats. One for each exchange; on the worker thread."""

    def __init__(self, reader: SlotReader, pusher: Pusher) -> None:
        self._reader = reader
        self._store = reader.store
        self._place = reader.place
        self._pusher = pusher
        self._device = str(reader.place.device_id)
        self._unsure = 0

    def serve(self) -> None:
        """Send what waits; called between any two bundles of ops.

        Raises:
            WireError: the line broke; what was settled before stays settled.
        """
        with self._store.reading() as reading:
            if not seat_requests.any_waiting(reading):
                return
            waiting = seat_requests.waiting(reading)
        for start in range(0, len(waiting), _LOT):
            self._lot(waiting[start : start + _LOT])

    def _lot(self, asked: Sequence[SeatRequest], tries: int = _TRIES) -> None:
        if not asked:
            return
        judged = self._judge(asked)
        if judged.refused or judged.have:
            with self._store.unit(self._place.device_id) as unit:
                seat_requests.refuse(unit, judged.refused)
                seat_requests.have_already(unit, judged.have)
        if not judged.puts:
            return
        going = {seq for seq, _until in judged.carried}
        sent = self._send(judged)
        if sent is not Sent.LANDED:
            self._again([each for each in asked if each.seq in going], sent, tries)

    def _again(self, left: list[SeatRequest], sent: Sent | None, tries: int) -> None:
        """Not one of a lot was applied: the others without the one that was lost."""
        if sent is Sent.NOT_APPLIED:
            self._unsure += 1
            if self._unsure >= _TRIES:
                raise OutcomeUnknown
        if len(left) > 1:
            random.shuffle(left)
            for each in left:
                self._lot([each])
        elif sent is Sent.REFUSED:
            with self._store.unit(self._place.device_id) as unit:
                seat_requests.refuse(unit, {left[0].seq: "seats.refused"})
        elif sent is None:  # sold here meanwhile, or asked otherwise: there is nothing to give
            with self._store.unit(self._place.device_id) as unit:
                seat_requests.refuse(unit, {left[0].seq: seat_requests.SUPERSEDED})
        elif tries > 1:
            self._lot(left, tries - 1)

    def _send(self, judged: _Judged) -> Sent | None:
        """What became of it; None when the seats moved here before it was frozen."""
        try:
            return self._pusher.send_seats(judged.puts, judged.carried)
        except SeatMoved:
            return None

    def _judge(self, asked: Sequence[SeatRequest]) -> _Judged:
        slots = self._reader.read(each.seat_id for each in asked)
        judged = _Judged()
        with self._store.reading() as reading:
            rows = {each.seat_id: queries.seat(reading, each.seat_id) for each in asked}
            asking = self._asking(reading)
            standing = {each: self._stands(reading, row) for each, row in rows.items()}
        for each in asked:
            slot = slots.get(each.seat_id)
            stated = replace(asking, standing=standing[each.seat_id])
            self._one(judged, each, slot, rows[each.seat_id], stated)
        return judged

    def _one(
        self,
        judged: _Judged,
        asked: SeatRequest,
        slot: Resource | None,
        row: Mapping[str, Any] | None,
        asking: Asking,
    ) -> None:
        said = slot_said(slot) if slot is not None else None
        if asked.want in (TAKE, HOLD):
            why, after, until = self._taken(asked, said, asking)
            if self._is_ours(row) and asked.want == TAKE:
                judged.have.append(asked.seq)
                return
        else:
            why, until = self._back(asked, said, row), ""
            after = replace(said, status=str(SlotStatus.FREE), holder=None) if said else None
        if why or said is None or after is None or slot is None:
            judged.refused[asked.seq] = why or "seats.unknown"
            return
        version = str(slot.get("meta", {}).get("versionId", ""))
        judged.puts.append(Put(rewritten(self._place, slot, after), version))
        judged.carried.append((asked.seq, until))

    def _taken(
        self, asked: SeatRequest, said: SlotSaid | None, asking: Asking
    ) -> tuple[str, SlotSaid | None, str]:
        why = take_refusal(said, asking)
        if asked.want == HOLD and asking.server_now is None:
            why = why or "seats.no_answer"
        if why or said is None:
            return why, None, ""
        until = ""
        if asked.want == HOLD and asking.server_now is not None:
            until = instant_text(asking.server_now + timedelta(seconds=asked.hold_s))
        after = replace(
            said,
            status=str(SlotStatus.HELD),
            holder=self._device,
            epoch=self._place.epoch,
            holder_org=str(self._place.org_id),
            hold_until=until or None,
        )
        return "", after, until

    def _back(
        self, asked: SeatRequest, said: SlotSaid | None, row: Mapping[str, Any] | None
    ) -> str:
        """Why a seat cannot go back; a restored county that shows ours as free is no reason."""
        holder = row["holder"] if row else None
        device = str(holder) if asked.want == RELEASE else self._device
        ours = self._is_ours(row)
        if asked.want == GIVE and ours and said is not None and said.holder is None:
            return ""
        if asked.want == RELEASE and (holder is None or row is None or row["booking"]):
            return "seats.sold" if row and row["booking"] else "seats.not_had"
        return back_refusal(said, device, asked.want)

    def _is_ours(self, row: Mapping[str, Any] | None) -> bool:
        return bool(row and row["holder"] == self._device and row["hold_until"] is None)

    def _asking(self, reading: Reading) -> Asking:
        return Asking(
            device=self._device,
            org=str(self._place.org_id),
            server_now=self._server_now(),
            pool_closed=clinic_desk.pool(reading).closed,
            standing=True,
        )

    def _server_now(self) -> datetime | None:
        offset = self._reader.county.server_offset_s()
        if offset is None:
            return None
        return self._reader.clock.now() + timedelta(seconds=offset)

    def _stands(self, reading: Reading, row: Mapping[str, Any] | None) -> bool:
        return row is not None and queries.session_status(reading, row["session_id"]) in _STANDING
