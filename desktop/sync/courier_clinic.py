"""The clinic's side of the courier, as people ask for it: write a package, take in a receipt."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.clock import CLINIC_ZONE, Clock
from desktop.domain.codes import Role
from desktop.domain.courier import (
    SUFFIX,
    CourierKey,
    NotACourierFile,
    read_courier_key,
    read_receipt,
)
from desktop.domain.courier_rows import CourierFacts, Written
from desktop.domain.errors import NotAllowed, StoreError
from desktop.domain.kept import Actor
from desktop.domain.payload import read_instant
from desktop.store import courier_out
from desktop.store.courier_file import read_bytes, sealed, write_lasting
from desktop.store.place_files import free_name
from desktop.store.store import Store
from desktop.sync import courier
from desktop.sync.courier_receipt import take_receipt

Step = Callable[[int, int], None]


@dataclass(slots=True)
class CourierClinic:
    """Writes and takes. `write` and `take` may run on the worker thread.

    An exchange must not be under way meanwhile: both freeze bundles. The worker does one job at a
    time, so whoever starts them there is safe.
    """

    store: Store
    clock: Clock
    actor: Callable[[], Actor]

    def facts(self) -> CourierFacts:
        """How it stands."""
        with self.store.reading() as reading:
            key, held = courier.county_key(reading), courier_out.out(reading)
        newest = held.packages[-1] if held.packages else None
        return CourierFacts(
            key=key.fingerprint if key else "",
            out=int(newest[2]) if newest else 0,
            since=read_instant(held.packages[0][1]) if held.packages else None,
            packages=len(held.packages),
        )

    def may_set_key(self) -> bool:
        """Whether the person at the computer may give the county's key."""
        return self.actor().role is Role.ADMINISTRATOR

    def set_key(self, path: Path) -> CourierKey:
        """Take the county's key from a file.

        Raises:
            NotAllowed: only an administrator may. StoreError: the file holds none.
        """
        if not self.may_set_key():
            raise NotAllowed
        key = read_courier_key(read_bytes(path).decode("ascii", errors="replace"))
        if key is None:
            raise StoreError("courier.no_county_key")
        with self.store.unit(self.actor().staff_id) as unit:
            unit.set_setting(courier.KEY, key.text)
            unit.audit("courier.key", key.fingerprint)
            unit.touched("exchange")
        return key

    def write(self, folder: Path, step: Step = lambda _done, _total: None) -> Written:
        """Write everything unsent as one package into a folder; recorded, by whom.

        Args:
            folder: on the stick.
            step: told how far it is.

        Raises:
            StoreError: no key, nothing unsent, or the stick cannot be written: then what was
                frozen goes the same with the next package, or by line.
        """
        step(0, 3)
        with self.store.unit(self.actor().staff_id) as unit:
            key = courier.county_key(unit)
            if key is None:
                raise StoreError("courier.no_key")
            place, made = unit.place(), courier.export(unit)
        step(1, 3)
        data = sealed(made.text, key)
        step(2, 3)
        when = self.clock.now().astimezone(CLINIC_ZONE).strftime("%Y%m%d-%H%M%S")
        path = free_name(folder / f"{place.clinic_code}-{place.device_code}-{when}{SUFFIX}")
        write_lasting(path, data)
        step(3, 3)
        return Written(path, made.ops, made.left, len(data))

    def take(self, path: Path) -> int:
        """Take a receipt in; how many saves are at the county by its word.

        Raises:
            StoreError: it is refused whole; nothing was changed.
        """
        data = read_bytes(path)
        with self.store.unit(self.actor().staff_id) as unit:
            key = courier.county_key(unit)
            if key is None:
                raise StoreError("courier.no_key")
            try:
                receipt = read_receipt(data.decode("utf-8", errors="replace"), key)
            except NotACourierFile as error:
                raise StoreError(error.code) from error
            return take_receipt(unit, receipt)
