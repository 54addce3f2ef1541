"""The courier: packages on a stick, the county's import, receipts that come late or never."""

import contextlib
from dataclasses import dataclass, field
from random import Random

from desktop.app.courier_county import CourierPair
from desktop.domain.courier import (
    CourierKey,
    Landed,
    NotACourierFile,
    Package,
    read_package,
    receipt_text,
)
from desktop.domain.errors import StoreError, WireError
from desktop.domain.slip_keys import entry_for, new_key_pair, signed_entry
from desktop.store.courier_file import unsealed
from desktop.store.queries import signing
from desktop.store.sealing import new_pair
from desktop.sync import courier
from desktop.sync.courier_clinic import CourierClinic
from desktop.sync.courier_desk import CourierDesk
from desktop.wire.county import Resource
from desktop.wire.format.signing_key import entry_resource
from tests.faults.acts import one_of
from tests.faults.pc import Broken, FaultPc, Idle
from tests.faults.rescues import Rescues
from tests.sync.shim import ShimCounty

ROOT = new_key_pair()


def _county_pair() -> CourierPair:
    (seal, public), sign = new_pair(), new_key_pair()
    return CourierPair(seal, sign, CourierKey(public, sign.public))


PAIR = _county_pair()


@dataclass
class Stick:
    """One package. `entry`: the maker's key, as the county signs it."""

    pc: str
    data: bytes = field(repr=False)
    entry: Resource = field(repr=False)


@dataclass(frozen=True)
class Taken:
    """A receipt that was taken in, and what had arrived here before it."""

    pc: str
    package: Package = field(repr=False)
    landed: tuple[Landed, ...]
    acked: frozenset[str]


class Sticks(Rescues):
    """Steps of the courier.

    Attributes:
        taken: receipts taken in by the last step.
    """

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        self._sticks: list[Stick] = []
        self._receipts: list[tuple[Package, tuple[Landed, ...], bytes]] = []
        self.taken: list[Taken] = []

    def stick(self, pc: FaultPc, a: int, b: int) -> None:
        """Everything unsent goes onto a stick, and there is something."""
        if not pc.owes():
            one_of([self.save, self.edit, self.train, self.refer], a + b)(pc, a, b)
        with pc.store.unit(pc.nurse.staff_id) as unit:
            if courier.county_key(unit) is None:
                unit.set_setting(courier.KEY, PAIR.public.text)
            asked = signing.request_of(unit, signing.own_key(unit))
            root = unit.place().system_root
        written = self._desk(pc).write(self.path)
        entry = entry_resource(root, signed_entry(entry_for(asked), ROOT))
        self._sticks.append(Stick(pc.name, written.path.read_bytes(), entry))

    def carry(self, pc: FaultPc, a: int, b: int) -> None:
        """The county's operator brings some stick in: again, half of it, or a damaged one."""
        if not self._sticks:
            self.stick(pc, a, b)
        stick = one_of(self._sticks, a)
        if b % 4 == 0:
            self._damaged(stick, b)
            return
        text = unsealed(stick.data, PAIR.seal, PAIR.public.seal)
        package, signer = read_package(text)
        if self.server.ignore_if_match:
            raise Idle  # the operator's command checks the county first, and brings nothing in
        county = ShimCounty(self.server)
        if county.read("Basic", stick.entry["id"]) is None:
            self.server.put(stick.entry)
        county.script = Random(b).choices(("ok", "dropped", "lost"), (6, 1, 1), k=3)
        with contextlib.suppress(WireError, NotACourierFile), self.server.by(stick.pc, late=True):
            desk = CourierDesk(county, ROOT.public, now=self.server_clock.now)
            receipt = desk.bring_in(package, signer)
            said = receipt_text(receipt, PAIR.sign).encode()
            self._receipts.append((package, receipt.landed, said))

    def _damaged(self, stick: Stick, b: int) -> None:
        data, before = bytearray(stick.data), len(self.server.written)
        data[b * 37 % len(data)] ^= 1 << b % 8
        try:
            text = unsealed(bytes(data), PAIR.seal, PAIR.public.seal)
            read_package(text)
        except (NotACourierFile, StoreError):
            return
        raise Broken(f"courier: a damaged package was read, {len(self.server.written) - before}")

    def receipt(self, pc: FaultPc, a: int, b: int) -> None:
        """Some receipt comes back: at once, late, twice, at another computer, or damaged."""
        if not self._receipts:
            self.carry(pc, a, b)
        package, landed, said = one_of(self._receipts, a)
        path = self.path / "receipt"
        damaged = b % 4 == 0
        if damaged:
            at = b * 37 % len(said)
            said = said[:at] + bytes([said[at] ^ 1]) + said[at + 1 :]
        path.write_bytes(said)
        before = _acked(pc)
        try:
            self._desk(pc).take(path)
        except StoreError:
            if _acked(pc) != before:
                raise Broken("courier: a refused receipt settled something") from None
            raise
        if damaged:
            raise Broken("courier: a damaged receipt was taken")
        self.taken.append(Taken(pc.name, package, landed, before))

    def _desk(self, pc: FaultPc) -> CourierClinic:
        return CourierClinic(pc.store, pc.clock, lambda: pc.nurse)


def _acked(pc: FaultPc) -> frozenset[str]:
    rows = pc.rows("SELECT op_id FROM op_state WHERE state = 'ACKED'")
    return frozenset(str(each[0]) for each in rows)
