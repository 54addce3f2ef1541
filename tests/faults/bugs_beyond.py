"""Planted bugs of rescue, courier, sign-in and comparison. Each function spoils this process."""

from typing import Any

from desktop.store import bundles, opening, recovery
from desktop.store.replay import Replayed
from desktop.store.store import Store
from desktop.sync import courier_receipt, handshake, look, manifest, repair, translate
from desktop.wire.county import Put


def journal_not_replayed() -> None:
    """A rescue takes the backup and leaves the journal; nor is it looked at when opening."""
    recovery.replay = lambda *_: Replayed()
    opening.catch_up = lambda *_: ()


def journal_not_written() -> None:
    Store._write_down = staticmethod(lambda *_: None)  # type: ignore[method-assign]


def receipt_settles_all() -> None:
    """A receipt marks everything that is out, whatever it names."""
    take = courier_receipt._settle

    def spoiled(unit: Any, frozen: Any, landed: Any, held: Any) -> None:
        take(unit, frozen, landed, held)
        for each in bundles.unresolved(unit):
            bundles.land(unit, each)

    courier_receipt._settle = spoiled


def taken_away_is_made_again() -> None:
    """What the county deleted counts as lost."""
    forget = look.replica.forget

    def spoiled(unit: Any, rows: Any) -> None:
        for each in rows:
            forget(unit, [(each.resource_type, each.resource_id)])

    kept = look.replica.keep
    look.replica.keep = lambda unit, rows: (  # type: ignore[assignment]
        spoiled(unit, [each for each in rows if each.deleted]),
        kept(unit, [each for each in rows if not each.deleted]),
    )

    def again(_translator: Any, parcel: Any, _key: Any, mine: Any, op_id: str, _: Any) -> None:
        parcel.add(Put(mine, None, create_only=True), op_id)

    translate.Translator._taken_away = again  # type: ignore[method-assign]


def numbers_alone_compared() -> None:
    """A version number given again passes for the version known here."""
    bare = lambda known, told: known is None or known[0] != told[0]  # noqa: E731
    manifest.differs = repair.differs = bare


def software_not_looked_at() -> None:
    handshake.Handshake._look = lambda _self, _county, known: known  # type: ignore[method-assign,assignment,return-value]
