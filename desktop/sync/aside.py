"""Ops that do not go out as they are: refused, held, in conflict, or done by a colleague before."""

from uuid import UUID

from desktop.domain.errors import Refused
from desktop.domain.kept import Place
from desktop.store import attachments, conflicts, outbox
from desktop.store.doubles import displace
from desktop.store.store import Store
from desktop.sync.planner import Planner
from desktop.sync.refusals import refusal_code, refusal_text
from desktop.sync.result import SyncResult
from desktop.sync.take_in import settle, wait_for_row
from desktop.sync.translate import Parcel


class Aside:
    """Puts ops aside, each in one transaction, and has the plan made again."""

    def __init__(self, store: Store, place: Place, result: SyncResult, planner: Planner) -> None:
        self._store = store
        self._place = place
        self._result = result
        self._planner = planner

    def refuse(self, op_id: str, refusal: Refused) -> None:
        """The county clearly refused this one."""
        code, text = refusal_code(refusal), refusal_text(refusal)
        with self._store.unit(self._place.device_id) as unit:
            outbox.hold(unit, op_id, "QUARANTINED", code, text)
            attachments.doubt_told(unit, op_id)  # its bytes may be gone there: look again first
            unit.touched("exchange")
        self._result.refused += 1
        self._planner.anew()

    def hold(self, blocked: dict[str, str], broken: dict[str, str]) -> None:
        """These wait for another op, or cannot be translated."""
        with self._store.unit(self._place.device_id) as unit:
            outbox.block(unit, blocked)
            for op_id, why in broken.items():
                outbox.hold(unit, op_id, "QUARANTINED", "exchange.cannot_translate", why)
            unit.touched("exchange")
        self._result.blocked += len(blocked)
        self._result.refused += len(broken)
        self._planner.anew()

    def clash(self, parcel: Parcel) -> None:
        """These wait for a person, with both versions."""
        with self._store.unit(self._place.device_id) as unit:
            for each in parcel.clashes:
                conflicts.found(unit, each.op_id, each.key, each.base, each.mine, each.theirs)
            unit.touched("exchange")
        self._result.conflicts += len({each.op_id for each in parcel.clashes})
        self._planner.anew()

    def give_way(self, parcel: Parcel) -> None:
        """What a colleague did before stands; a seat that is another patient's is given up."""
        with self._store.unit(self._place.device_id) as unit:
            for op_id, said in parcel.yielded.items():
                outbox.give_way(unit, op_id, said.code, str(said.params.get("at", "")))
            outbox.unblock(unit, parcel.yielded)
            for booking_id in parcel.displaced:
                displace(unit, UUID(booking_id))
            for key in parcel.merged:
                wait_for_row(unit, key)
            settle(unit, self._place)
            unit.touched("exchange")
        self._result.lost |= parcel.lost
        self._result.yielded += len(parcel.yielded) + len(parcel.displaced)
        self._planner.anew()
