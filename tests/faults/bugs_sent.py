"""Planted bugs of what goes out and how its answer is read. Each function spoils this process."""

import http.client
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from sqlalchemy import text

from desktop.domain.errors import Offline, OutcomeUnknown, Refused, VersionConflict
from desktop.store import bundles, outbox
from desktop.store.bundles import Frozen
from desktop.store.store import Unit
from desktop.sync import fence, planner, push, settled
from desktop.sync.fence import Fence
from desktop.sync.flight import Sent
from desktop.sync.merge import Merged
from desktop.sync.merge_fields import MergedFields
from desktop.sync.plan import Head, Queue
from desktop.sync.push import Pusher
from desktop.sync.translate import Clash
from desktop.wire import answers, fhir_county, whole_heads
from desktop.wire.county import Put, Version
from desktop.wire.fhir_county import FhirCounty


def _putting(change: Callable[[Put], Put]) -> None:
    """Every entry of every bundle goes out changed."""
    send = FhirCounty.send_bundle

    def spoiled(county: FhirCounty, puts: Sequence[Put]) -> list[Version | None]:
        return send(county, [change(put) for put in puts])

    FhirCounty.send_bundle = spoiled  # type: ignore[method-assign]


def _is_ledger(put: Put) -> bool:
    return put.resource["resourceType"] == "Basic"


def no_fence() -> None:
    _putting(lambda put: Put(put.resource) if _is_ledger(put) else put)


def last_push_wins() -> None:
    _putting(lambda put: Put(put.resource))


def resource_without_if_match() -> None:
    _putting(lambda put: put if _is_ledger(put) else Put(put.resource))


def second_update_without_if_match() -> None:
    _putting(lambda put: put if _is_ledger(put) or put.if_match == "1" else Put(put.resource))


def post_and_retry() -> None:
    """The server gives the ids, as with POST; what is not known to be there is sent again."""

    def posted(put: Put) -> Put:
        alone = put.resource["resourceType"] in {"Appointment", "Communication"}
        if put.if_match is None and alone:
            return Put({**put.resource, "id": str(uuid4())}, create_only=True)
        return put

    _putting(posted)
    not_asked_after_unknown()


def conflict_on_412() -> None:
    """No fence, and every stale version is at once a matter for people."""
    no_fence()

    def card(pusher: Any, parcel: Any) -> bool:
        for put, owner in zip(parcel.puts, parcel.owners, strict=True):
            words = json.dumps(put.resource)
            key = (put.resource["resourceType"], put.resource["id"])
            parcel.clashes.append(Clash(owner, key, None, words, words))
        pusher._aside.clash(parcel)
        return True

    Pusher._look_again = card  # type: ignore[method-assign]


def not_asked_after_unknown() -> None:
    def blind(pusher: Any, frozen: Frozen) -> Sent:
        with pusher._store.unit(pusher._place.device_id) as unit:
            bundles.not_applied(unit, frozen)
        pusher._planner.anew()
        return Sent.NOT_APPLIED

    def unread(_fence: Any, unit: Unit, _found: Any, _result: Any) -> None:
        for each in bundles.unresolved(unit):
            bundles.not_applied(unit, each)

    Pusher._ask = blind  # type: ignore[method-assign]
    Fence._settle = unread  # type: ignore[method-assign]


def all_pending_done() -> None:
    land = bundles.land

    def spoiled(unit: Unit, bundle: Frozen) -> None:
        land(unit, bundle)
        number = {"no": bundle.number}
        for now, after in (("PENDING", "SENT"), ("SENT", "ACKED")):
            sql = f"UPDATE op_state SET state='{after}', bundle_no=:no WHERE state='{now}'"
            unit.connection.execute(text(sql), number)

    bundles.land = spoiled


def acked_before_the_answer() -> None:
    freeze = bundles.freeze

    def spoiled(unit: Unit, bundle: Frozen, body_sha256: str) -> None:
        freeze(unit, bundle, body_sha256)
        sql = "UPDATE op_state SET state='ACKED' WHERE bundle_no=:no AND state='SENT'"
        unit.connection.execute(text(sql), {"no": bundle.number})

    bundles.freeze = spoiled


def acked_by_record() -> None:
    land = bundles.land

    def spoiled(unit: Unit, bundle: Frozen) -> None:
        land(unit, bundle)
        mine = (
            "SELECT o.op_id FROM op o JOIN op s ON s.record_id = o.record_id"
            " JOIN op_state t ON t.op_id = s.op_id WHERE t.bundle_no = :no"
        )
        for now, after in (("PENDING", "SENT"), ("SENT", "ACKED")):
            sql = (
                f"UPDATE op_state SET state='{after}', bundle_no=:no"
                f" WHERE state='{now}' AND op_id IN ({mine})"
            )
            unit.connection.execute(text(sql), {"no": bundle.number})

    bundles.land = spoiled


def bisect_blames_the_rest() -> None:
    def spoiled(pusher: Any, ops: Sequence[Head]) -> bool:
        for each in ops:
            pusher._aside.refuse(each.op_id, pusher._refusal)
        return False

    Pusher._halve = spoiled  # type: ignore[method-assign]


def bisect_drops_one() -> None:
    """What it leaves out counts as sent."""
    halves = push.halves

    def spoiled(ops: Sequence[Head]) -> tuple[list[Head], list[Head]]:
        older, newer = halves(ops)
        return older, newer[1:]

    push.halves = spoiled
    land = bundles.land

    def settled_all(unit: Unit, bundle: Frozen) -> None:
        land(unit, bundle)
        below = "seq < (SELECT max(seq) FROM op_state WHERE bundle_no=:no)"
        for now, after in (("PENDING", "SENT"), ("SENT", "ACKED")):
            change = f"UPDATE op_state SET state='{after}', bundle_no=:no"
            sql = f"{change} WHERE state='{now}' AND {below}"
            unit.connection.execute(text(sql), {"no": bundle.number})

    bundles.land = settled_all


def conflict_is_success() -> None:
    ask = Pusher._ask

    def spoiled(pusher: Any, frozen: Frozen) -> Sent:
        asked = ask(pusher, frozen)
        if pusher._refusal is None or not isinstance(pusher._refusal, VersionConflict):
            return asked
        with pusher._store.unit(pusher._place.device_id) as unit:
            bundles.land(unit, frozen)
        return Sent.LANDED

    Pusher._ask = spoiled  # type: ignore[method-assign]


def any_200_is_success() -> None:
    landed = answers.landed_versions

    def spoiled(reply: Any, puts: Sequence[Put]) -> list[Version | None]:
        try:
            return landed(reply, puts)
        except OutcomeUnknown:
            if reply.status != 200:
                raise
            return [Version("1", "") for _ in puts]

    fhir_county.landed_versions = spoiled


def base_not_refreshed() -> None:
    Fence._rows = lambda *_: []  # type: ignore[method-assign,assignment,return-value]
    push.kept_after = lambda *_: []


def rollback_not_noticed() -> None:
    Fence._restored = lambda *_: None  # type: ignore[method-assign,assignment,return-value]


def restored_row_believed() -> None:
    fence.replica.forget = lambda *_: None  # type: ignore[assignment]


def bundle_not_written_down() -> None:
    """What was frozen is not there after a crash, nor after an answer that was lost."""
    bundle_of = bundles.bundle_of

    def spoiled(reading: Any, uuid: str) -> Frozen | None:
        found = bundle_of(reading, uuid)
        return found if found is None or found.state == "LANDED" else None

    bundles.bundle_of = spoiled


def parents_not_waited_for() -> None:
    Queue._other = lambda *_: []  # type: ignore[method-assign,assignment,return-value]


def wall_clock_order() -> None:
    made = Queue.__init__

    def spoiled(queue: Queue, heads: Any, *asked: Any) -> None:
        by_clock = sorted(heads, key=lambda each: each.created)
        numbers = sorted(each.seq for each in by_clock)
        told = [replace(each, seq=at) for each, at in zip(by_clock, numbers, strict=True)]
        made(queue, told, *asked)

    Queue.__init__ = spoiled  # type: ignore[method-assign]


def busy_is_a_refusal() -> None:
    clear = answers.clear_no

    def spoiled(reply: Any) -> Any:
        return Refused(429, None, "busy") if reply.status == 429 else clear(reply)

    answers.clear_no = spoiled


def session_is_a_refusal() -> None:
    answers.REFUSALS = {**answers.REFUSALS, 401: Refused}


def merged_in_silence() -> None:
    asks = MergedFields.__init__

    def spoiled(merged: Any, payload: Any, _asks: bool, theirs: bool) -> None:
        asks(merged, payload, False, theirs)

    MergedFields.__init__ = spoiled  # type: ignore[method-assign]
    Merged.needs_person = lambda *_: False  # type: ignore[method-assign]


def countys_words_dropped() -> None:
    def bare(settler: Any, _theirs: Any, op: Any, payload: Any) -> Any:
        form = settled.FORMATS[op.kind]
        made = form.to_resources(replace(op, payload=payload), settler._place, settler._known)
        return made[0]

    settled.Settler._in_place_of = bare  # type: ignore[method-assign]
    settled.merge = lambda _base, mine, _theirs: Merged(dict(mine))


def decision_forgotten() -> None:
    outbox.decided_mine = lambda *_: {}


def waiting_never_freed() -> None:
    bundles._FREE_WAITING = text("SELECT 1")
    outbox.unblock = lambda *_: None


def slow_is_lost() -> None:
    """Whatever was sent and not answered is told as never sent."""

    def spoiled(pusher: Any, frozen: Frozen) -> Sent:
        pusher._never(frozen)
        raise Offline

    Pusher._ask = spoiled  # type: ignore[method-assign]
    Fence._settle = lambda *_: None  # type: ignore[method-assign,assignment,return-value]


def poison_stops_the_queue() -> None:
    def spoiled(pusher: Any, _ops: Any, _parcel: Any) -> bool:
        raise Offline

    Pusher._find_fault = spoiled  # type: ignore[method-assign]


def ready_before_its_bytes() -> None:
    planner.attachments.not_ready = lambda *_: set()  # type: ignore[assignment]


def half_a_head_is_an_answer() -> None:
    """The end of a connection passes for the end of an answer's head, as http.client has it."""
    whole_heads.WholeHeadResponse.begin = http.client.HTTPResponse.begin  # type: ignore[method-assign]
