"""What we answer to a Task that asks us to abort (撤销 after acceptance).

The sender's request is a Task of its own (code abort) whose focus is the referral's. It is told as
received once it is here, and as completed or rejected once somebody has answered; it follows from
the rows, so nothing of it can be lost, and asking again changes nothing.
"""

import json
from typing import Any
from uuid import UUID

from desktop.domain.clock import Clock
from desktop.domain.codes import ReceptionState, ReferralState
from desktop.domain.kept import Place
from desktop.domain.payload import instant_text
from desktop.domain.reception import Reception
from desktop.domain.reception_states import FINISHED
from desktop.domain.referral import Referral
from desktop.domain.referral_step import ReferralStep
from desktop.store import replica
from desktop.store.queries.withdrawal import refusal_of
from desktop.store.referred import aborts_open
from desktop.store.store import Reading, Store
from desktop.sync.push import Pusher
from desktop.wire.county import Put, Resource
from desktop.wire.format import parts

S = ReceptionState
_TAKEN_BACK = FINISHED - {S.COMPLETED}
AT_ONCE = 20


class AbortAnswers:
    """One for each exchange; on the worker thread."""

    def __init__(self, store: Store, place: Place, clock: Clock, pusher: Pusher) -> None:
        self._store = store
        self._place = place
        self._clock = clock
        self._pusher = pusher

    def tell(self) -> None:
        """Bring every request up to what was answered here.

        Raises:
            WireError: the line broke; the next exchange goes on.
        """
        with self._store.reading() as reading:
            puts = [
                put
                for row in aborts_open(reading, str(self._place.org_id))
                if (put := self._put(reading, row)) is not None
            ]
        for start in range(0, len(puts), AT_ONCE):
            self._pusher.send_seats(puts[start : start + AT_ONCE], ())

    def _put(self, reading: Reading, row: replica.Known) -> Put | None:
        there: Resource = json.loads(row.json)
        if reading.get(ReferralStep, UUID(row.resource_id)) is None:
            return None  # not heard yet by those who are to answer
        status, why = _answer(reading, there)
        if status == there.get("status") or not row.version:
            return None
        said: dict[str, Any] = {"status": status}
        if why:
            said["statusReason"] = {"text": why}
        moment = str(parts.to_wire(instant_text(self._clock.now())))
        said["lastModified"] = max(moment, str(there.get("authoredOn", "")))
        return Put({**there, **said}, row.version)


def _answer(reading: Reading, task: Resource) -> tuple[str, str]:
    """Task.status and what was said with it."""
    about = parts.ref_id(next(iter(task.get("basedOn", ())), None))
    received = parts.ref_id(task.get("focus"))
    kept = reading.get(Reception, UUID(received)) if received else None
    refused = refusal_of(reading, UUID(task["id"]))
    if refused is not None:
        return "rejected", refused.record.result
    if kept is None:
        referral = reading.get(Referral, UUID(about)) if about else None
        running = referral is None or referral.record.state is ReferralState.ISSUED
        return ("received" if running else "completed"), ""
    if kept.record.state in _TAKEN_BACK:
        return "completed", kept.record.close_reason
    return ("rejected", "") if kept.record.state is S.COMPLETED else ("received", "")
