"""Planted bugs that users of other systems lived through (sync.md 10). Each spoils this process."""

from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import text

from desktop.domain.county_profile import CountyProfile
from desktop.domain.errors import Busy, StoreError, TooLarge
from desktop.store import bundles, lock, opening, outbox
from desktop.store.migrate import create
from desktop.sync import apply, aside, fence, take_in
from desktop.sync.drafts import Drafts
from desktop.sync.pull import Puller
from desktop.sync.push import Pusher
from desktop.wire.catalog import FORMATS


def building_stops_the_queue() -> None:
    """What cannot be translated is an error of the exchange (fhircore #3022)."""

    def spoiled(drafts: Any, draft: Any, *, sent: bool) -> None:
        form = FORMATS[draft.op.kind]
        draft.needs = form.needs(draft.op.payload, drafts._place) - {draft.op.record_id}
        if sent:
            draft.first = form.to_resources(draft.op, drafts._place, drafts.known)

    Drafts._first = spoiled  # type: ignore[method-assign]


def refused_is_dropped() -> None:
    """What the county refused is closed, and nobody has decided it (CHT #8186)."""
    hold = outbox.hold

    def spoiled(unit: Any, op_id: str, state: str, code: str, words: str = "") -> None:
        hold(unit, op_id, state, code, words)
        sql = "UPDATE op_state SET state = 'DISCARDED' WHERE op_id = :op"
        unit.connection.execute(text(sql), {"op": op_id})

    aside.outbox.hold = spoiled


def in_flight_for_ever() -> None:
    """What was on its way when the program died stays so (Simple, SyncCoordinator)."""
    back = bundles.not_applied

    def spoiled(unit: Any, bundle: Any, *, never: bool = False) -> None:
        if never:
            back(unit, bundle, never=True)

    fence.bundles.not_applied = spoiled  # type: ignore[assignment]


def too_large_for_ever() -> None:
    """413 is tried again as it is (CHT #6143)."""
    found = Pusher._find_fault

    def spoiled(pusher: Any, ops: Any, parcel: Any) -> bool:
        if isinstance(pusher._refusal, TooLarge):
            raise Busy
        return found(pusher, ops, parcel)

    Pusher._find_fault = spoiled  # type: ignore[method-assign]


def two_programs() -> None:
    """Two of them exchange for one file (AF #2361)."""
    lock._take = lambda _file: None


def unfit_server_is_fit() -> None:
    """Whatever the check of a server found, it is sent to (Spark #714)."""
    CountyProfile.fit = property(lambda _profile: True)  # type: ignore[assignment,method-assign]


def damaged_file_made_anew() -> None:
    """A file that cannot be read is replaced by an empty one (AF RECREATE_AT_OPEN)."""
    sound = opening._sound_version

    def spoiled(folder: Any, key: bytes, clock: Any) -> str:
        with suppress(StoreError):
            return sound(folder, key, clock)
        for each in folder.path.glob("*damaged*"):
            each.unlink()
        create(folder.database, key)
        return sound(folder, key, clock)

    opening._sound_version = spoiled


def future_moves_the_cursor() -> None:
    """One row dated in the future ends all reading (Joplin #15262)."""
    applied = Puller._apply

    def spoiled(puller: Any, scope: Any, since: Any, newest: str, _started: Any) -> None:
        applied(puller, scope, since, newest, datetime(9999, 1, 1, tzinfo=UTC))

    Puller._apply = spoiled  # type: ignore[method-assign]


def odd_row_stops_the_page() -> None:
    """One resource that cannot be read ends the reading of all (fhircore #2775)."""

    @contextmanager
    def spoiled(_kind: str, _resource_id: str) -> Any:
        yield

    apply.one_alone = take_in.one_alone = spoiled
