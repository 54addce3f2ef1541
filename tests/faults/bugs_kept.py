"""Planted bugs of what is read, kept and shown. Each function spoils this process."""

from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from desktop.domain.exchange import ExchangeStatus
from desktop.domain.payload import instant_text
from desktop.store import agreed, stage
from desktop.store import open as opening
from desktop.store.store import Store
from desktop.store.units import Unit
from desktop.sync import apply, fence, first_reading, pull, take_in
from desktop.sync.first_reading import FirstReading
from desktop.sync.glance import Glances
from desktop.sync.pull import Puller
from desktop.sync.slots import SlotReader
from desktop.wire.ahead import Ahead
from desktop.wire.fhir_county import FhirCounty
from tests.faults.pc import MortalStore


def green_from_the_last_request() -> None:
    ExchangeStatus.all_arrived = property(lambda status: status.outcome == "done")  # type: ignore[assignment,method-assign]


def cursor_before_apply() -> None:
    applied = Puller._apply

    def spoiled(puller: Any, scope: Any, since: Any, newest: str, started: Any) -> None:
        if newest:
            with puller._store.reading() as reading:
                staged = stage.laid_aside(reading, scope.name)
            with puller._store.unit(puller._place.device_id) as unit:
                stage.clear(unit, scope.name)
                stage.move_cursor(unit, scope.name, newest)
            with puller._store.unit(puller._place.device_id) as unit:
                stage.lay_aside(unit, scope.name, staged)
        applied(puller, scope, since, newest, started)

    Puller._apply = spoiled  # type: ignore[method-assign]


def cursor_by_own_clock() -> None:
    move = stage.move_cursor

    def spoiled(unit: Unit, scope: str, _since: str) -> None:
        move(unit, scope, instant_text(unit.now))

    stage.move_cursor = spoiled


def no_overlap() -> None:
    pull.OVERLAP = timedelta(0)


def first_page_only() -> None:
    def spoiled(county: Any, ask: Any) -> Any:
        from desktop.wire.answers import read_resource

        reply = county._ahead.take(ask) or county._line.get(ask.path, ask.params)
        yield reply, read_resource(reply, "Bundle")

    FhirCounty._pages = spoiled  # type: ignore[method-assign]
    pull.PAGE = 10_000  # nor is anything asked again after a full page


def look_moves_the_cursor() -> None:
    looked = Puller._glanced

    def spoiled(puller: Any, scope: Any, since: Any) -> bool:
        done = looked(puller, scope, since)
        if done:
            with puller._store.unit(puller._place.device_id) as unit:
                stage.move_cursor(unit, scope.name, puller._glances._known[scope.name].newest)
        return done

    Puller._glanced = spoiled  # type: ignore[method-assign]


def number_not_compared() -> None:
    Glances.agrees = lambda *_: True  # type: ignore[method-assign]


def asked_before_a_write() -> None:
    Ahead.drop = lambda _ahead: None  # type: ignore[method-assign]


def own_word_overwritten() -> None:
    agreed.unsettled = lambda *_: set()
    take_in.agreed.unsettled = agreed.unsettled


def own_echo_is_news() -> None:
    """A version that is known is taken in again, as somebody else's word."""
    apply._is_old = lambda *_: False
    pull.news_of = lambda staged, _before: list(staged)
    take_in._said_by = lambda *_: take_in.Origin(take_in.COUNTY, take_in.COUNTY, None)
    take_in.to_payload = lambda record: object()


def full_disk_swallowed() -> None:
    keep = Unit._keep

    def spoiled(unit: Any, record: Any, record_id: Any, before: Any, device_id: Any) -> Any:
        try:
            return keep(unit, record, record_id, before, device_id)
        except Exception as error:
            if "full" not in str(error):
                raise
            from desktop.domain.kept import Kept

            revision = before.revision + 1 if before else 1
            at = {"created_at": unit.now, "saved_at": unit.now}
            who = {"created_by": unit.author, "saved_by": unit.author}
            return Kept(id=record_id, revision=revision, record=record, **at, **who)

    Unit._keep = spoiled  # type: ignore[method-assign]


def told_before_commit() -> None:
    """The save is told while its transaction is still open, and another step ends it."""
    unit = Store.unit

    @contextmanager
    def spoiled(store: Any, author: Any) -> Any:
        began = unit(store, author)
        made = began.__enter__()
        yield made
        store._late = getattr(store, "_late", 0) + 1
        if store._late % 7:
            began.__exit__(None, None, None)
        else:  # the program ended before the commit came
            began.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)

    MortalStore.__mro__[1].unit = spoiled  # type: ignore[attr-defined]


def synchronous_off() -> None:
    _pragma("synchronous = FULL", "synchronous = OFF")


def _pragma(before: str, after: str) -> None:
    import inspect

    source = inspect.getsource(opening.connect)
    assert before in source
    space = dict(vars(opening))
    exec(source.replace(before, after), space)
    opening.connect = space["connect"]


def cursor_of_the_last_part() -> None:
    FirstReading.began = lambda _self, _scope, started: started  # type: ignore[method-assign]


def goes_on_behind_a_history() -> None:
    FirstReading.otherwise = lambda _self, _scope: None  # type: ignore[method-assign]


def goes_on_at_a_county_that_does_not_sort() -> None:
    first_reading.pairwise = lambda _times: ()  # type: ignore[assignment]


def unseen_slot_is_gone() -> None:
    """A Slot that no page showed counts as gone, without a read of it."""
    SlotReader._alone = lambda *_: None  # type: ignore[method-assign]


def overtaken_is_owed() -> None:
    """An earlier save is still owed though a later one of the record has come by stick."""
    fence.bundles.overtaken = lambda _unit: None  # type: ignore[attr-defined]


def old_answers_are_news() -> None:
    FhirCounty.forget_ahead = lambda _self: None  # type: ignore[method-assign]
